// SPDX-License-Identifier: EUPL-1.2
#include "report/follow_up.h"

#include <algorithm>
#include <array>
#include <map>

#include "core/measures/atgardsutfall.h"
#include "core/outreach/round.h"
#include "core/register/effective_days.h"
#include "report/measure.h"

namespace fyren::report {
namespace {

constexpr std::size_t kOutside = 1000;  // an attempt that is no step of the ladder

struct Attempts {
  std::int64_t asked = 0, answered = 0;
  std::vector<std::uint32_t> askedOf, answeredOf;

  void count(std::uint32_t person, bool isAnswer) {
    ++asked;
    if (askedOf.empty() || askedOf.back() != person) askedOf.push_back(person);
    if (!isAnswer) return;
    ++answered;
    if (answeredOf.empty() || answeredOf.back() != person) answeredOf.push_back(person);
  }
};

// The step of the ladder that this attempt was, by how far the ladder had come on the day before.
std::size_t stepOf(const UngdomFacts& facts, const Kontakt& kontakt, const Trappa& trappa, const Interval& days) {
  const outreach::Round round = outreach::walk(facts, trappa, {days.first, kontakt.dag - 1}, kontakt.dag - 1);
  const int age = outreach::ageOn(facts.ungdom, kontakt.dag);
  for (std::size_t i = 0; i < trappa.steg.size(); ++i) {
    const Trappsteg& steg = trappa.steg[i];
    if (steg.sort != Stegsort::kontakt || !outreach::applies(steg, age)) continue;
    if (outreach::kanalOf(steg, age) == kontakt.kanal && round.gjorda[i] < steg.forsok) return i;
  }
  return kOutside;
}

const Registrering* registeredOn(const UngdomFacts& facts, Day day, const Law& law, Interval& days) {
  for (const Registrering& registrering : facts.registreringar) {
    days = effectiveDays(registrering, facts.ungdom, law);
    if (!days.isBackwards() && days.contains(day)) return &registrering;
  }
  return nullptr;
}

class FollowUp {
 public:
  FollowUp(Book& book, std::span<const UngdomFacts> everyone, Period period, Day today, const Law& law, const std::string& name)
      : book_(book), everyone_(everyone), period_{period.first, std::min(period.last, today)}, today_(today), law_(law), name_(name) {}

  void answers(const Trappa& trappa) {
    std::map<std::size_t, Attempts> channels, steps;
    for (std::uint32_t i = 0; i < everyone_.size(); ++i) {
      const UngdomFacts& facts = everyone_[i];
      for (std::size_t at = 0; at < facts.kontakter.size(); ++at) {
        const Kontakt& kontakt = facts.kontakter[at];
        if (kontakt.riktning != Riktning::utgaende || !period_.contains(kontakt.dag)) continue;
        Interval days{kontakt.dag, kontakt.dag};
        if (registeredOn(facts, kontakt.dag, law_, days) == nullptr) continue;
        const bool isAnswer = isAnswered(facts.kontakter, at);
        channels[static_cast<std::size_t>(kontakt.kanal)].count(i, isAnswer);
        steps[stepOf(facts, kontakt, trappa, days)].count(i, isAnswer);
      }
    }
    attemptTable("svarKanal", {"report.followUp.svarKanal", {}}, {"report.column.kanal", {}}, channels, [](std::size_t kanal) { return labelOf(static_cast<Kanal>(kanal)); });
    attemptTable("svarSteg", {"report.followUp.svarSteg", {}}, {"report.followUp.steg", {}}, steps, [&trappa](std::size_t step) {
      if (step == kOutside) return Message{"report.followUp.utanfor", {}};
      return Message{"report.followUp.stegNr", {{"nr", static_cast<std::int64_t>(step + 1)}, {"kanal", std::vector<Message>{labelOf(trappa.steg[step].kanal)}}}};
    });
    book_.tables.back().definitions.push_back({"report.followUp.stegDefinition", {{"namn", trappa.namn}}});
  }

  void schoolDays() {
    std::map<std::string, std::vector<std::pair<int, std::uint32_t>>> schools;
    for (std::uint32_t i = 0; i < everyone_.size(); ++i)
      for (const Registrering& registrering : everyone_[i].registreringar) {
        if (!period_.contains(registrering.days.first)) continue;
        const Skolplacering* left = nullptr;
        for (const Skolplacering& placering : everyone_[i].skolplaceringar)
          if (placering.days.last && *placering.days.last < registrering.days.first && (left == nullptr || *placering.days.last >= *left->days.last)) left = &placering;
        if (left != nullptr && !left->skola.empty()) schools[left->skola].push_back({registrering.days.first - *left->days.last, i});
      }
    Table table{"skoldagar", {"report.followUp.skoldagar", {}}, {"report.followUp.skola", {}}, {{"report.column.registreringar", {}}, {"report.followUp.median", {}}, {"report.followUp.langst", {}}, {"report.followUp.inomManad", {}}}, {}, {{"report.followUp.skoldagarDefinition", {}}}, {}};
    std::vector<std::pair<int, std::uint32_t>> all;
    for (auto& [school, found] : schools) {
      all.insert(all.end(), found.begin(), found.end());
      table.rows.push_back({{"report.named", {{"namn", school}}}, schoolCells("/skoldagar/" + school, found), false});
    }
    if (all.size() > 0) table.rows.push_back({{"report.followUp.allaSkolor", {}}, schoolCells("/skoldagar", all), true});
    book_.tables.push_back(std::move(table));
  }

  void outcomes() {
    Table table{"utfall", {"report.followUp.utfall", {}}, {"report.followUp.efter", {}}, {{"report.column.avslutade", {}}}, {}, {{"report.followUp.utfallDefinition", {}}}, {}};
    for (const char* column : {"report.followUp.studier", "report.followUp.arbete", "report.followUp.praktik", "report.followUp.annan", "report.followUp.ingen", "report.followUp.okand", "report.followUp.andel"})
      table.columns.push_back({column, {}});
    for (const bool with20 : {true, false})
      for (const int months : {3, 6, 12}) table.rows.push_back(outcomeRow(months, with20));
    book_.tables.push_back(std::move(table));
  }

 private:
  template <typename Label>
  void attemptTable(const char* id, Message title, Message corner, const std::map<std::size_t, Attempts>& groups, Label labelOfGroup) {
    Table table{id, std::move(title), std::move(corner), {{"report.followUp.forsok", {}}, {"report.followUp.besvarade", {}}, {"report.followUp.andelSvar", {}}}, {}, {{"report.definition.forsok", {}}, {"report.definition.besvarade", {{"dagar", std::int64_t{kSvarstid}}}}}, {}};
    std::vector<QuantityNr> asked, answered;
    Attempts all;
    for (const auto& [group, counted] : groups) {
      const std::string key = name_ + "/" + id + "/" + std::to_string(group);
      asked.push_back(book_.addEvents(key, counted.asked, counted.askedOf));
      answered.push_back(book_.addEvents(key + "/svar", counted.answered, counted.answeredOf));
      table.rows.push_back({labelOfGroup(group), {{asked.back(), {}}, {answered.back(), {}}, {answered.back(), asked.back()}}, false});
      all.asked += counted.asked, all.answered += counted.answered;
      all.askedOf.insert(all.askedOf.end(), counted.askedOf.begin(), counted.askedOf.end());
      all.answeredOf.insert(all.answeredOf.end(), counted.answeredOf.begin(), counted.answeredOf.end());
    }
    const QuantityNr whole = book_.addEvents(name_ + "/" + id, all.asked, unique(all.askedOf));
    const QuantityNr wholeAnswered = book_.addEvents(name_ + "/" + id + "/svar", all.answered, unique(all.answeredOf));
    book_.relate(whole, asked), book_.relate(wholeAnswered, answered);
    table.rows.push_back({{"report.row.totalt", {}}, {{whole, {}}, {wholeAnswered, {}}, {wholeAnswered, whole}}, true});
    book_.tables.push_back(std::move(table));
  }

  static std::vector<std::uint32_t> unique(std::vector<std::uint32_t> persons) {
    std::sort(persons.begin(), persons.end());
    persons.erase(std::unique(persons.begin(), persons.end()), persons.end());
    return persons;
  }

  // Days are no persons: they are hidden with those whose they are.
  std::vector<Cell> schoolCells(const std::string& key, std::vector<std::pair<int, std::uint32_t>>& found) {
    std::sort(found.begin(), found.end());
    std::vector<std::uint32_t> persons, soon;
    std::int64_t soonCount = 0;
    for (const auto& [days, person] : found) {
      persons.push_back(person);
      if (days <= 30) soon.push_back(person), ++soonCount;
    }
    persons = unique(std::move(persons));
    const std::size_t middle = (found.size() - 1) / 2;
    const QuantityNr all = book_.addEvents(name_ + key, static_cast<std::int64_t>(found.size()), persons);
    const QuantityNr median = book_.addEvents(name_ + key + "/median", found[middle].first, persons);
    const QuantityNr longest = book_.addEvents(name_ + key + "/langst", found.back().first, {found.back().second});
    const QuantityNr within = book_.addEvents(name_ + key + "/inom", soonCount, unique(std::move(soon)));
    return {{all, {}}, {median, {}}, {longest, {}}, {within, all}};
  }

  const Atgard* lastEnded(const UngdomFacts& facts) const {
    const Atgard* last = nullptr;
    for (const Atgard& atgard : facts.atgarder)
      if (atgard.days.last && period_.contains(*atgard.days.last) && (last == nullptr || *atgard.days.last >= *last->days.last)) last = &atgard;
    return last;
  }

  TableRow outcomeRow(int months, bool with20) {
    std::array<std::vector<std::uint32_t>, kUtfallslageCount> persons;
    std::vector<std::uint32_t> all, fruitful;
    for (std::uint32_t i = 0; i < everyone_.size(); ++i) {
      const UngdomFacts& facts = everyone_[i];
      const Atgard* atgard = lastEnded(facts);
      if (atgard == nullptr) continue;
      const auto outcome = outcomeAfter(facts, *atgard, months, today_, law_);
      const Day birth = facts.ungdom.nummer.birthDay();
      const Day told = atgard->days.last->plusMonths(months);
      if (!outcome || (!with20 && birth.plusYears(law_.ageLimit.on(told).value) <= told)) continue;
      all.push_back(i);
      persons[static_cast<std::size_t>(*outcome)].push_back(i);
      if (*outcome == Utfallslage::studier || *outcome == Utfallslage::arbete) fruitful.push_back(i);
    }
    const std::string key = name_ + "/utfall/" + (with20 ? "alla/" : "under20/") + std::to_string(months);
    const QuantityNr whole = book_.add(key, all);
    TableRow row{{with20 ? "report.followUp.manaderAlla" : "report.followUp.manaderUnder20", {{"antal", std::int64_t{months}}}}, {{whole, {}}}, false};
    std::vector<QuantityNr> parts;
    for (std::size_t lage = 0; lage < persons.size(); ++lage) {
      parts.push_back(book_.add(key + "/" + std::to_string(lage), std::move(persons[lage])));
      row.cells.push_back({parts.back(), {}});
    }
    book_.relate(whole, parts);
    const QuantityNr good = book_.add(key + "/studierArbete", std::move(fruitful));
    book_.relate(good, {parts[0], parts[1]});
    row.cells.push_back({good, whole});
    return row;
  }

  Book& book_;
  std::span<const UngdomFacts> everyone_;
  Period period_;
  Day today_;
  const Law& law_;
  const std::string& name_;
};

}  // namespace

Book followUp(std::span<const UngdomFacts> everyone, Period period, Day today, const Law& law, const Trappa& trappa, const std::string& name) {
  Book book;
  FollowUp made(book, everyone, period, today, law, name);
  made.answers(trappa);
  made.schoolDays();
  made.outcomes();
  return book;
}

}  // namespace fyren::report
