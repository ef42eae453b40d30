// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <algorithm>
#include <string>
#include <vector>

#include "store/block_image.h"
#include "store/sqlite/connection.h"
#include "store/sqlite/statement.h"

// What a register's image holds, row by row, so that two states can be told apart.
namespace fyren::app {

// Every row of every table that an image of an older schema has: the older column lists are asked of the image.
inline std::string contentsOf(store::BlockImage& image, const std::vector<std::string>& columnsOfTables) {
  store::Connection connection(image, store::Connection::Trust::hostile);
  std::vector<std::string> lines;
  for (const std::string& select : columnsOfTables) {
    store::Query row(connection.statement(select));
    while (row.step()) {
      std::string line = select.substr(select.rfind(' '));
      for (int i = 0; i < row.columnCount(); ++i) line += '|' + std::string(row.text(i));
      lines.push_back(line);
    }
  }
  std::sort(lines.begin(), lines.end());
  std::string all;
  for (const std::string& line : lines) all += line + '\n';
  return all;
}

// "SELECT a, b FROM t" of every table in the image, the list of migrations left out.
inline std::vector<std::string> tablesOf(store::BlockImage& image) {
  store::Connection connection(image, store::Connection::Trust::hostile);
  std::vector<std::string> names, selects;
  {
    store::Query table(connection.statement(
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name <> 'migration'"));
    while (table.step()) names.emplace_back(table.text(0));
  }
  for (const std::string& name : names) {
    std::string columns;
    store::Query column(connection.statement("SELECT name FROM pragma_table_info('" + name + "')"));
    while (column.step()) columns += (columns.empty() ? "" : ", ") + std::string(column.text(0));
    selects.push_back("SELECT " + columns + " FROM " + name);
  }
  return selects;
}

// Every row of every table.
inline std::string rowsOf(const Bytes& bytes) {
  store::BlockImage image;
  image.write(0, bytes);
  return contentsOf(image, tablesOf(image));
}

}  // namespace fyren::app
