// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "app/letter_texts.h"

// Papers as HTML documents for the browser's print: letters in window envelopes, cards, lists.
namespace fyren::app {

// A page with each {place} filled once: what is put in is never searched for places.
std::string filledPage(std::string_view page, const std::vector<std::pair<std::string_view, std::string>>& values);

struct LetterSheet {
  std::vector<std::string> address;
  std::vector<LetterBlock> blocks;
  bool isCard = false;  // A6, no envelope
  bool isSample = false;  // shows where the address must be seen through the window
};

// "Vårdnadshavare till Elin Berg", street, postnummer and place.
std::vector<std::string> addressLines(const Ungdom& ungdom, Mottagare to);

// One sheet a letter, the address where the window of a Swedish envelope is (C5 folded once, C65 folded twice). Swedish
// envelopes have it to the right (H2) or to the left (V2), at the same place whatever the format. We have not read the
// standard: the place is what is seen through a window of 35 × 90 mm, 44 mm from the top and 20 mm from the side, however
// the sheet lies in a C5 (10 mm to and fro, 13 mm up and down). The sample letter is there to be tried.
std::string lettersHtml(const std::vector<LetterSheet>& sheets, const Avsandare& from, const std::string& day, Sprak sprak);

std::string blocksHtml(const std::vector<LetterBlock>& blocks);

}  // namespace fyren::app
