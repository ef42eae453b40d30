// SPDX-License-Identifier: EUPL-1.2
#include "exchange/scb/period_file.h"

#include <cassert>

#include "assets/assets.h"
#include "exchange/scb/code_keys.h"

namespace fyren::scb {
namespace {

void replaceOnce(std::string& text, std::string_view old, std::string_view replacement) {
  const auto at = text.find(old);
  assert(at != std::string::npos && "a built-in period file names its period and deadline");
  if (at != std::string::npos) text.replace(at, old.size(), replacement);
}

std::string_view ownJson(HalfYear period) { return asset("periods/" + period.text() + ".json"); }

// The half-year of the same kind (first or second) whose file lies nearest. Ours start in 2026.
HalfYear nearestBuiltIn(HalfYear period) {
  const auto first = HalfYear::parse(period.half() == 1 ? "2026H1" : "2026H2");
  HalfYear nearest = *first;
  for (HalfYear at = *first; at <= period; at = at.next().next())
    if (!ownJson(at).empty()) nearest = at;
  return nearest;
}

std::string jsonFor(HalfYear period) {
  if (const auto own = ownJson(period); !own.empty()) return std::string(own);
  const HalfYear model = nearestBuiltIn(period);
  std::string text(ownJson(model));
  replaceOnce(text, '"' + model.text() + '"', '"' + period.text() + '"');
  replaceOnce(text, '"' + usualDeadline(model).iso() + '"', '"' + usualDeadline(period).iso() + '"');
  return text;
}

// The code of the value with this stored number.
const std::string& codeIn(const PeriodFile& file, CodeList list, int value) {
  const auto keys = keysOf(list);
  const auto& codes = file.codes[static_cast<std::size_t>(list)];
  assert(codes.size() == keys.size() && "a period file that lacks codes was refused when it was read");
  for (std::size_t i = 0; i < keys.size(); ++i)
    if (keys[i].second == value) return codes[i].code;
  assert(false && "every stored value has a key in its code list");
  static const std::string none;
  return none;
}

template <typename Enum>
int stored(Enum value) {
  return static_cast<int>(value);
}

}  // namespace

const std::string& PeriodFile::codeOf(Registreringsorsak orsak) const {
  return codeIn(*this, CodeList::senSysReg, stored(orsak));
}
const std::string& PeriodFile::orsakRegCodeOf(Registreringsorsak orsak) const {
  return codeIn(*this, CodeList::orsakReg, stored(orsak));
}
const std::string& PeriodFile::codeOf(Sysselsattningstyp typ) const {
  return codeIn(*this, CodeList::sysKontakt, stored(typ));
}
const std::string& PeriodFile::codeOf(Atgardstyp typ) const { return codeIn(*this, CodeList::atgard, stored(typ)); }
const std::string& PeriodFile::codeOf(GrundAtgSlut grund) const {
  return codeIn(*this, CodeList::grundAtgSlut, stored(grund));
}
const std::string& PeriodFile::codeOf(SysEfter efter) const {
  return codeIn(*this, CodeList::sysEfter, stored(efter));
}
const std::string& PeriodFile::codeOf(Avregistreringsorsak orsak) const {
  return codeIn(*this, CodeList::orsakAvreg, stored(orsak));
}

PeriodFile builtInPeriodFile(HalfYear period) {
  const std::string json = jsonFor(period);
  auto read = readPeriodFile(asBytes(json));
  assert(read && "the built-in period files are right");
  return std::move(*read);
}

Day usualDeadline(HalfYear period) {
  const auto day = period.half() == 1 ? Day::of(period.year(), 9, 1) : Day::of(period.year() + 1, 2, 1);
  return *day;
}

HalfYear periodDueNext(Day today) {
  HalfYear period = HalfYear::of(today).previous();
  if (usualDeadline(period) < today) period = period.next();
  return period;
}

}  // namespace fyren::scb
