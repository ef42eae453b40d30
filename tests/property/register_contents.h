// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <limits>
#include <map>
#include <random>

#include "app/register_fixture.h"
#include "app/training_register.h"
#include "exchange/generate/generate.h"
#include "store/store_fixture.h"

// Whole registers of invented persons, and what they say as text, so that two of them can be compared.
namespace fyren::app::testing {

// Rows as lines of cells; the first cell is the table's name, the second the row's id.
using ContentLines = std::vector<std::vector<std::string>>;

inline ContentLines contentLines(const store::RegisterStore& store) {
  store::BlockImage image;
  image.write(0, store.image());
  store::Connection connection(image, store::Connection::Trust::hostile);
  ContentLines lines;
  for (const store::TableDef& table : store::allTables()) {
    store::Query row(connection.statement(table.scanSql));
    while (row.step()) {
      std::vector<std::string> line{table.name};
      for (int i = 0; i < row.columnCount(); ++i)
        line.push_back(row.isNull(i) ? std::string("NULL") : std::string(row.text(i)));
      lines.push_back(std::move(line));
    }
  }
  return lines;
}

// That a list was read, and its report: differs between two imports of the same list.
inline bool isImportBookkeeping(const std::string& table) {
  return table == store::def(store::Table::importlista).name || table == store::def(store::Table::importrapport).name;
}

inline std::string joined(ContentLines lines) {
  std::sort(lines.begin(), lines.end());
  std::string all;
  for (const auto& line : lines) {
    for (const std::string& cell : line) all += cell + '|';
    all += '\n';
  }
  return all;
}

// Everything but bookkeeping, row ids included.
inline std::string factsWithIds(const store::RegisterStore& store) {
  ContentLines lines = contentLines(store);
  std::erase_if(lines, [](const auto& line) { return isImportBookkeeping(line[0]); });
  return joined(std::move(lines));
}

// The same for two registers that say the same of the same persons: ids left out, a youth's id replaced by the
// youth's number.
inline std::string factsWithoutIds(const store::RegisterStore& store) {
  ContentLines lines = contentLines(store);
  std::erase_if(lines, [](const auto& line) {
    return isImportBookkeeping(line[0]) || line[0] == store::def(store::Table::registret).name;
  });
  std::map<std::string, std::string> numberOf;
  for (const auto& line : lines)
    if (line[0] == store::def(store::Table::ungdom).name) numberOf[line[1]] = line[2];
  for (auto& line : lines) {
    line[1].clear();
    for (std::string& cell : line)
      if (const auto found = numberOf.find(cell); found != numberOf.end()) cell = found->second;
  }
  return joined(std::move(lines));
}

inline std::vector<generate::GeneratedFile> listsOf(int size, std::uint64_t seed, bool errors, Day today) {
  generate::GenerateOptions options;
  options.size = size;
  options.seed = seed;
  options.today = today;
  options.errors = errors;
  options.kind = RegisterKind::training;
  auto made = generate::generateMunicipality(options);
  EXPECT_TRUE(made.ok());
  auto files = std::move(made->files);
  std::erase_if(files, [](const auto& file) { return file.kind.empty(); });
  return files;
}

inline void importAll(OpenSession& session, const std::vector<generate::GeneratedFile>& files,
                      const ImportFlow::Decisions& decisions) {
  for (const auto& file : files) {
    const auto done = importAtOnce(session, file.name, file.bytes, file.kind, decisions);
    ASSERT_TRUE(done.ok()) << file.name << ": " << text(done.error());
  }
}

}  // namespace fyren::app::testing
