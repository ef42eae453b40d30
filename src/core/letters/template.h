// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/message.h"

// The small language of letter texts, made for people who write letters and not programs:
//
//   # Vi vill gärna prata med {om vårdnadshavare}er{annars}dig{slut}
//   Hej {förnamn}!
//
//   - Ring {kontakttelefon}
//
// {name} is a field, {om name} … {annars} … {slut} holds when the field is not empty ({om inte name}: when it is). A
// blank line parts paragraphs; # begins a heading, - a point of a list. A field that does not exist is a fault that is
// said with its line: a letter never has a silent hole.
namespace fyren {

using LetterFields = std::vector<std::pair<std::string, std::string>>;

// Poor data, not an error: the template can still be shown.
struct TemplateFault {
  int line = 0;  // from 1
  Message text;
};
std::vector<TemplateFault> checkTemplate(std::string_view source, const std::vector<std::string>& known);

enum class BlockKind { heading, paragraph, point };
struct LetterBlock {
  BlockKind kind = BlockKind::paragraph;
  std::string text;  // lines within a paragraph by \n
  friend bool operator==(const LetterBlock&, const LetterBlock&) = default;
};
// What stands on the paper. Faults are passed over: the words stand as they are written.
std::vector<LetterBlock> renderTemplate(std::string_view source, const LetterFields& fields);

}  // namespace fyren
