// SPDX-License-Identifier: EUPL-1.2
#include "exchange/scb/cells.h"

#include <algorithm>

namespace fyren::scb {
namespace {

const DeliveryEnd* endOf(const DeliveryRecord& record) { return record.upphort ? &*record.upphort : nullptr; }

// First row: first contact, first åtgärd, end. Then one row for each further contact or åtgärd, by day; the
// contact first on the same day.
std::vector<Occasion> byOccasion(const DeliveryRecord& record) {
  std::vector<std::pair<Day, Occasion>> further;
  for (std::size_t i = 1; i < record.kontakter.size(); ++i)
    further.push_back({record.kontakter[i].dag, {&record.kontakter[i], nullptr, nullptr}});
  for (std::size_t i = 1; i < record.atgarder.size(); ++i)
    further.push_back({record.atgarder[i].start, {nullptr, &record.atgarder[i], nullptr}});
  std::stable_sort(further.begin(), further.end(), [](const auto& a, const auto& b) { return a.first < b.first; });

  Occasion first{nullptr, nullptr, endOf(record)};
  if (!record.kontakter.empty()) first.kontakt = &record.kontakter.front();
  if (!record.atgarder.empty()) first.atgard = &record.atgarder.front();
  std::vector<Occasion> rows{first};
  for (const auto& [day, occasion] : further) rows.push_back(occasion);
  return rows;
}

// The last contact while the åtgärd went on (rule R2 asks for one), else the last one of all.
const DeliveryContact* contactOf(const DeliveryRecord& record, const DeliveryAtgard& atgard) {
  const Interval days{atgard.start, atgard.slut};
  for (auto at = record.kontakter.rbegin(); at != record.kontakter.rend(); ++at)
    if (days.contains(at->dag)) return &*at;
  return record.kontakter.empty() ? nullptr : &record.kontakter.back();
}

std::vector<Occasion> byYouth(const DeliveryRecord& record) {
  Occasion only{nullptr, nullptr, endOf(record)};
  if (!record.kontakter.empty()) only.kontakt = &record.kontakter.back();
  if (!record.atgarder.empty()) only.atgard = &record.atgarder.back();
  return {only};
}

std::vector<Occasion> byAtgard(const DeliveryRecord& record) {
  if (record.atgarder.empty()) return byYouth(record);
  std::vector<Occasion> rows;
  for (const auto& atgard : record.atgarder)
    rows.push_back({contactOf(record, atgard), &atgard, endOf(record)});
  return rows;
}

// A free text as one line: line breaks and other control signs become blanks, so that rows stay lines.
std::string oneLine(std::string text) {
  for (char& c : text)
    if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F) c = ' ';
  return text;
}

class Cells {
 public:
  Cells(const DeliveryRecord& record, const Occasion& occasion, const PeriodFile& period)
      : record_(record), occasion_(occasion), period_(period) {}

  std::string of(Field field) const {
    if (field <= Field::newInPeriod) return obligatory(field);
    if (field <= Field::inSys) return occasion_.kontakt ? contact(field, *occasion_.kontakt) : "";
    if (field <= Field::sysEfter) return occasion_.atgard ? measure(field, *occasion_.atgard) : "";
    return occasion_.upphort ? end(field, *occasion_.upphort) : "";
  }

 private:
  std::string day(Day value) const {
    return period_.format.dateForm == DateForm::compact ? value.compact() : value.iso();
  }
  template <typename Value>
  std::string code(const std::optional<Value>& value) const {
    return value ? period_.codeOf(*value) : "";
  }

  std::string obligatory(Field field) const {
    if (field == Field::personnummer) return record_.nummer.text12();
    if (field == Field::kommun) return record_.kommun;
    if (field == Field::regDat) return day(record_.regDat);
    if (field == Field::senSysReg) return period_.codeOf(record_.senSysReg);
    if (field == Field::orsakReg) return period_.orsakRegCodeOf(record_.senSysReg);
    return record_.newInPeriod ? "1" : "0";
  }

  // Someone who was reached without a recorded occupation is "contact was made, occupation unknown".
  std::string contact(Field field, const DeliveryContact& kontakt) const {
    if (field == Field::kontaktDag) return day(kontakt.dag);
    if (field == Field::inSys) return kontakt.isInSys() ? "1" : "0";
    if (period_.inSysIsColumn && kontakt.isInSys()) return "";
    return period_.codeOf(kontakt.sysKontakt.value_or(Sysselsattningstyp::okand));
  }

  std::string measure(Field field, const DeliveryAtgard& atgard) const {
    if (field == Field::atgard) return period_.codeOf(atgard.typ);
    if (field == Field::atgardUnderrubrik) return atgard.typ == Atgardstyp::annan ? oneLine(atgard.underrubrik) : "";
    if (field == Field::atgardStart) return day(atgard.start);
    if (field == Field::atgardSlut) return atgard.slut ? day(*atgard.slut) : "";
    if (field == Field::grundAtgSlut) return code(atgard.grundAtgSlut);
    return code(atgard.sysEfter);
  }

  std::string end(Field field, const DeliveryEnd& upphort) const {
    if (field == Field::sistaDag) return day(upphort.sistaDag);
    if (field == Field::upphorDag) return day(upphort.sistaDag + 1);
    return code(upphort.orsak);
  }

  const DeliveryRecord& record_;
  const Occasion& occasion_;
  const PeriodFile& period_;
};

}  // namespace

std::vector<Occasion> occasionsOf(const DeliveryRecord& record, RowUnit unit) {
  switch (unit) {
    case RowUnit::youthOccasion: return byOccasion(record);
    case RowUnit::youthAtgard: return byAtgard(record);
    case RowUnit::youth: return byYouth(record);
  }
  return byOccasion(record);
}

std::vector<std::string> cellsOf(const DeliveryRecord& record, const Occasion& occasion, const PeriodFile& period) {
  const Cells cells(record, occasion, period);
  std::vector<std::string> row;
  row.reserve(period.columns.size());
  for (const auto& column : period.columns) row.push_back(cells.of(column.field));
  return row;
}

}  // namespace fyren::scb
