// SPDX-License-Identifier: EUPL-1.2
#include "app/commands/reachable.h"

#include <algorithm>
#include <iterator>
#include <string_view>

namespace fyren::app {
namespace {

bool isDigit(char sign) {
  return sign >= '0' && sign <= '9';
}

}  // namespace

std::string onlyDigits(const std::string& text) {
  std::string digits;
  std::copy_if(text.begin(), text.end(), std::back_inserter(digits), isDigit);
  return digits;
}

bool looksLikeEpost(const std::string& text) {
  const std::size_t at = text.find('@');
  return at != std::string::npos && at > 0 && text.find('.', at + 2) != std::string::npos &&
         text.back() != '.' && text.find(' ') == std::string::npos &&
         text.find('@', at + 1) == std::string::npos;
}

bool looksLikeTelefon(const std::string& text) {
  const bool signsFit = std::all_of(text.begin(), text.end(), [](char sign) {
    return isDigit(sign) || std::string_view("+-() /,.").find(sign) != std::string_view::npos;
  });
  return signsFit && onlyDigits(text).size() >= 5;
}

}  // namespace fyren::app
