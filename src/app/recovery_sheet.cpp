// SPDX-License-Identifier: EUPL-1.2
#include "app/recovery_sheet.h"

#include <string_view>
#include <utility>

#include "assets/assets.h"
#include "base/text.h"
#include "seal/secret.h"

namespace fyren::app {
namespace {

constexpr std::size_t kGroup = 6;
constexpr std::size_t kGroupsInLine = 4;

// "AGE-SECRET-KEY-1" on a line of its own, the rest in groups: a shorter one first, so that the last, which is asked for
// as a proof, is whole.
std::string grouped(std::string_view key) {
  const std::size_t start = key.find('1') + 1;
  std::string lines;
  lines.reserve(key.size() * 2);
  lines += key.substr(0, start);
  std::size_t groups = 0;
  std::size_t length = (key.size() - start) % kGroup;
  if (length == 0) length = kGroup;
  for (std::size_t at = start; at < key.size(); at += std::exchange(length, kGroup), ++groups) {
    lines += groups % kGroupsInLine == 0 ? "\n" : "  ";
    lines += key.substr(at, length);
  }
  return lines;
}

void replaceAll(std::string& page, std::string_view what, std::string_view with) {
  for (std::size_t at = page.find(what); at != std::string::npos; at = page.find(what, at + with.size()))
    page.replace(at, what.size(), with);
}

}  // namespace

std::string escapedHtml(std::string_view plain) {
  std::string escaped;
  for (const char c : plain) {
    switch (c) {
      case '&': escaped += "&amp;"; break;
      case '<': escaped += "&lt;"; break;
      case '>': escaped += "&gt;"; break;
      case '"': escaped += "&quot;"; break;
      default: escaped.push_back(c);
    }
  }
  return escaped;
}

std::string recoverySheetHtml(const RecoverySheet& sheet) {
  std::string page(asset("print/recovery.html"));
  page.reserve(page.size() + 1024);  // moved about, the key would lie in more places than this one
  std::string key = grouped(sheet.key);
  const std::pair<std::string_view, std::string> values[] = {
      {"{kommun}", escapedHtml(sheet.kommun)},
      {"{namn}", escapedHtml(sheet.namn)},
      {"{dag}", dayText(sheet.dag)},
      {"{register}", escapedHtml(sheet.registerId.substr(0, 8))},
  };
  for (const auto& [place, value] : values) replaceAll(page, place, value);
  replaceAll(page, "{nyckel}", key);  // letters, digits, a hyphen: nothing to escape
  seal::wipeMemory(key.data(), key.size());
  return page;
}

}  // namespace fyren::app
