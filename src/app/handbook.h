// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "base/day.h"

namespace fyren::app {

// The handbook (assets/handbook/sv.md) as it is shown, searched and printed.
struct HandbookLine {
  enum class Kind : std::uint8_t { paragraph, bullet, numbered };
  Kind kind = Kind::paragraph;
  std::string words;  // without marks: words of the program stand between quotation marks
};
struct HandbookChapter {
  std::string id;  // stable, for links and the municipality's own words: "{#id}" after the title, else made
                   // of the title
  std::string title;
  std::vector<HandbookLine> lines;
};

// Read once, in the order of the file.
const std::vector<HandbookChapter>& handbook();

// The chapter with this id; the count of chapters when there is none.
std::size_t chapterOf(std::string_view id);

// The chapters that hold every one of the words (case and marks over letters aside): those with all of them
// in the title first. Everything when there is no word. Indices into handbook(). O(n) in the text.
std::vector<std::size_t> searchHandbook(std::string_view words);

// One self-contained page to print: contents, then every chapter with the municipality's own routine under
// it, where `routineOf` gives one for the chapter's id. `edition` names the version of the program.
std::string handbookHtml(Day day, std::string_view edition,
                         const std::function<std::string(std::string_view id)>& routineOf);

}  // namespace fyren::app
