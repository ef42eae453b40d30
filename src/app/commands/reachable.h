// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>

// What can be an address or a number, whoever typed it.
namespace fyren::app {

bool looksLikeEpost(const std::string& text);
bool looksLikeTelefon(const std::string& text);
std::string onlyDigits(const std::string& text);

}  // namespace fyren::app
