// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "base/message.h"

namespace fyren::cli {

using Json = nlohmann::ordered_json;

// Results go to stdout, everything else to stderr.
void tell(const Message& message);
void tellLine(std::string_view line);

void print(const Json& document);

// One JSON list, written element by element: a register of tens of thousands need not be held twice.
class JsonList {
 public:
  JsonList();
  ~JsonList();
  JsonList(const JsonList&) = delete;
  JsonList& operator=(const JsonList&) = delete;
  void add(const Json& element);

 private:
  bool empty_ = true;
};

// Columns of equal width, the headings underlined.
class Table {
 public:
  explicit Table(std::vector<std::string> headings) { rows_.push_back(std::move(headings)); }
  void add(std::vector<std::string> cells) { rows_.push_back(std::move(cells)); }
  bool empty() const { return rows_.size() == 1; }
  void print() const;

 private:
  std::vector<std::vector<std::string>> rows_;
};

}  // namespace fyren::cli
