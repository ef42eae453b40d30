// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "core/guard/guard.h"

namespace fyren {

// A word of a text, folded to lower case, and where it stands (bytes).
struct GuardWord {
  std::string folded;
  std::size_t first = 0;
  std::size_t length = 0;
};
// Letters, digits and hyphens within a word; everything else parts.
std::vector<GuardWord> wordsOf(std::string_view text);
std::string foldedWord(std::string_view word);  // lower case, å ä ö é too

// The forms of a Swedish word by its way of inflection ("or", "ar", "er", "n", "ett", "are", "adj", "verb"), each
// with its genitive; without a way only the word itself.
std::vector<std::string> formsOf(std::string_view word, std::string_view way);

// The words that warn, compiled from assets/guard/ord.txt (its head says how a line is written). A text is looked
// through in one pass over its words.
class GuardWordlist {
 public:
  explicit GuardWordlist(std::string_view source);
  std::vector<GuardHit> find(std::string_view text) const;
  std::size_t entryCount() const { return entries_; }

 private:
  struct Pattern {  // one word of an entry
    std::vector<std::string> forms;  // sorted
    bool begins = false;  // the word may go on: "adhd*"
    bool ends = false;    // the word may begin otherwise: "*medicin"
    bool fits(const std::string& word) const;
  };
  struct Entry {
    std::vector<Pattern> words;
    KansligUppgift kind = KansligUppgift::halsa;
    bool allowed = false;  // of "utom": what stands here does not warn
  };
  using Entries = std::vector<Entry>;

  void add(std::string_view line, KansligUppgift kind, bool allowed);
  // The longest entry that fits at words[at]; its length in words, 0 for none.
  std::pair<std::size_t, const Entry*> at(const std::vector<GuardWord>& words, std::size_t place) const;

  std::size_t entries_ = 0;
  std::unordered_map<std::string, Entries> exact_;  // by the first word's form
  std::unordered_map<std::string, Entries> begins_;  // by the first four letters of the first word
  Entries ends_;
};

const GuardWordlist& builtInGuardWordlist();

}  // namespace fyren
