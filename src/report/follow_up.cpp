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

constexpr std::array kMonths = {3, 6, 12};
constexpr std::size_t kOutside = 1000;  // an attempt that is no step of the ladder

// Attempts by whose they are: each person once.
struct Attempts {
  std::int64_t asked = 0, answered = 0;
  std::vector<std::uint32_t> askedOf, answeredOf, silentOf;

  void count(std::uint32_t person, bool isAnswer) {
    ++asked;
    note(askedOf, person);
    if (isAnswer) ++answered;
    note(isAnswer ? answeredOf : silentOf, person);
  }

 private:
  static void note(std::vector<std::uint32_t>& of, std::uint32_t person) {
    if (of.empty() || of.back() != person) of.push_back(person);
  }
};

using Groups = std::map<std::size_t, Attempts>;
using Pairs = std::map<std::pair<std::size_t, std::size_t>, Attempts>;  // by channel and step

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
    Groups channels, steps, everything;
    Pairs both;
    for (std::uint32_t i = 0; i < everyone_.size(); ++i) {
      const UngdomFacts& facts = everyone_[i];
      for (std::size_t at = 0; at < facts.kontakter.size(); ++at) {
        const Kontakt& kontakt = facts.kontakter[at];
        if (kontakt.riktning != Riktning::utgaende || !period_.contains(kontakt.dag)) continue;
        Interval days{kontakt.dag, kontakt.dag};
        if (registeredOn(facts, kontakt.dag, law_, days) == nullptr) continue;
        const bool isAnswer = isAnswered(facts.kontakter, at);
        const std::size_t kanal = static_cast<std::size_t>(kontakt.kanal), step = stepOf(facts, kontakt, trappa, days);
        channels[kanal].count(i, isAnswer);
        steps[step].count(i, isAnswer);
        both[{kanal, step}].count(i, isAnswer);
        everything[0].count(i, isAnswer);
      }
    }
    attemptTable("svarKanal", {"report.followUp.svarKanal", {}}, {"report.column.kanal", {}}, channels, everything[0], [](std::size_t kanal) { return labelOf(static_cast<Kanal>(kanal)); });
    attemptTable("svarSteg", {"report.followUp.svarSteg", {}}, {"report.followUp.steg", {}}, steps, everything[0], [&trappa](std::size_t step) {
      if (step == kOutside) return Message{"report.followUp.utanfor", {}};
      return Message{"report.followUp.stegNr", {{"nr", static_cast<std::int64_t>(step + 1)}, {"kanal", std::vector<Message>{labelOf(trappa.steg[step].kanal)}}}};
    });
    book_.tables.back().definitions.push_back({"report.followUp.stegDefinition", {{"namn", trappa.namn}}});
    relateChannelsAndSteps(both);
    drawLadder();
  }

  // A school that was merged counts under what it goes on as.
  void schoolDays(const Omradestabell& omraden) {
    std::map<std::string, std::vector<std::pair<int, std::uint32_t>>> schools;
    for (std::uint32_t i = 0; i < everyone_.size(); ++i)
      for (const Registrering& registrering : everyone_[i].registreringar) {
        if (!period_.contains(registrering.days.first)) continue;
        const Skolplacering* left = nullptr;
        for (const Skolplacering& placering : everyone_[i].skolplaceringar)
          if (placering.days.last && *placering.days.last < registrering.days.first && (left == nullptr || *placering.days.last >= *left->days.last)) left = &placering;
        if (left != nullptr && !left->skola.empty()) schools[omraden.schoolOn(left->skola, period_.last)].push_back({registrering.days.first - *left->days.last, i});
      }
    Table table{"skoldagar", {"report.followUp.skoldagar", {}}, {"report.followUp.skola", {}}, {{"report.column.registreringar", {}}, {"report.followUp.median", {}}, {"report.followUp.langst", {}}, {"report.followUp.inomManad", {}}}, {}, {{"report.followUp.skoldagarDefinition", {}}}, {}};
    std::vector<std::pair<int, std::uint32_t>> all;
    std::vector<QuantityNr> parts, within;
    for (auto& [school, found] : schools) {
      all.insert(all.end(), found.begin(), found.end());
      table.rows.push_back({{"report.named", {{"namn", school}}}, schoolCells("/skoldagar/" + school, found), false});
      parts.push_back(*table.rows.back().cells[0].quantity), within.push_back(*table.rows.back().cells[3].quantity);
    }
    if (all.size() > 0) {
      table.rows.push_back({{"report.followUp.allaSkolor", {}}, schoolCells("/skoldagar", all), true});
      book_.relate(*table.rows.back().cells[0].quantity, parts), book_.relate(*table.rows.back().cells[3].quantity, within);
    }
    book_.tables.push_back(std::move(table));
  }

  void outcomes() {
    Table table{"utfall", {"report.followUp.utfall", {}}, {"report.followUp.efter", {}}, {{"report.column.avslutade", {}}}, {}, {{"report.followUp.utfallDefinition", {}}}, {}};
    for (const char* column : {"report.followUp.studier", "report.followUp.arbete", "report.followUp.praktik", "report.followUp.annan", "report.followUp.ingen", "report.followUp.okand", "report.followUp.andel"})
      table.columns.push_back({column, {}});
    for (const bool with20 : {true, false})
      for (const int months : kMonths) table.rows.push_back(outcomeRow(months, with20));
    relateOutcomes(table);
    table.shares = {{{"report.share.studierArbete", {}}, 7, 0, false}};
    book_.tables.push_back(std::move(table));
  }

 private:
  struct Numbers {
    QuantityNr asked, answered;
  };
  // What was answered lies in what was asked.
  Numbers put(const std::string& key, const Attempts& counted) {
    const Numbers made{book_.addEvents(key, counted.asked, counted.askedOf), book_.addEvents(key + "/svar", counted.answered, counted.answeredOf)};
    book_.relateRest(made.asked, {made.answered}, counted.silentOf);
    return made;
  }

  template <typename Label>
  void attemptTable(const char* id, Message title, Message corner, const Groups& groups, const Attempts& all, Label labelOfGroup) {
    Table table{id, std::move(title), std::move(corner), {{"report.followUp.forsok", {}}, {"report.followUp.besvarade", {}}, {"report.followUp.andelSvar", {}}}, {}, {{"report.definition.forsok", {}}, {"report.definition.besvarade", {{"dagar", std::int64_t{kSvarstid}}}}}, {}};
    std::vector<QuantityNr> asked, answered;
    for (const auto& [group, counted] : groups) {
      const Numbers made = put(keyOf(id, group), counted);
      asked.push_back(made.asked), answered.push_back(made.answered);
      table.rows.push_back({labelOfGroup(group), {{made.asked, {}}, {made.answered, {}}, {made.answered, made.asked}}, false});
    }
    const Numbers whole = put(name_ + "/svar", all);  // the same attempts in both tables
    book_.relate(whole.asked, asked), book_.relate(whole.answered, answered);
    table.rows.push_back({{"report.row.totalt", {}}, {{whole.asked, {}}, {whole.answered, {}}, {whole.answered, whole.asked}}, true});
    book_.tables.push_back(std::move(table));
  }
  std::string keyOf(const char* id, std::size_t group) const { return name_ + "/" + id + "/" + std::to_string(group); }

  // The ladder as a funnel: how many tries each step took, and how many of them were answered.
  void drawLadder() {
    const Table& steps = *book_.table("svarSteg");
    if (steps.rows.size() < 2) return;
    Chart chart{"trappa", ChartKind::funnel, steps.title, {}, {{steps.columns[0], {}}, {steps.columns[1], {}}}, {}, 0, steps.definitions};
    for (const TableRow& row : steps.rows) {
      if (row.isTotal) continue;
      chart.categories.push_back(row.label);
      chart.series[0].values.push_back(*row.cells[0].quantity), chart.series[1].values.push_back(*row.cells[1].quantity);
    }
    book_.charts.push_back(std::move(chart));
  }

  // A step of the ladder is made by a channel: whoever knows the ladder subtracts one table from the other.
  void relateChannelsAndSteps(const Pairs& both) {
    std::map<std::string, std::vector<QuantityNr>> parts;
    for (const auto& [pair, counted] : both) {
      const std::string channel = keyOf("svarKanal", pair.first), step = keyOf("svarSteg", pair.second), mine = channel + "/steg=" + std::to_string(pair.second);
      const Numbers made = put(mine, counted);
      for (const std::string& of : {channel, step}) parts[of].push_back(made.asked), parts[of + "/svar"].push_back(made.answered);
    }
    for (auto& [key, of] : parts) book_.relate(book_.byKey.at(key), std::move(of));
    relateStepsWithin(both);
  }

  // All steps that are one channel's alone, taken from that channel, leave what was tried beside them.
  void relateStepsWithin(const Pairs& both) {
    std::map<std::size_t, std::vector<std::size_t>> channelsOf, stepsOf;
    for (const auto& [pair, counted] : both) channelsOf[pair.second].push_back(pair.first);
    for (const auto& [step, channels] : channelsOf)
      if (step != kOutside && channels.size() == 1) stepsOf[channels.front()].push_back(step);
    for (const auto& [channel, steps] : stepsOf)
      for (const char* what : {"", "/svar"}) {
        const QuantityNr whole = book_.byKey.at(keyOf("svarKanal", channel) + what);
        std::vector<QuantityNr> inside;
        std::int64_t left = book_.at(whole).count;
        for (const std::size_t step : steps) inside.push_back(book_.byKey.at(keyOf("svarSteg", step) + what)), left -= book_.at(inside.back()).count;
        std::vector<std::uint32_t> persons = book_.at(whole).persons;  // never more than there are tries
        if (left < static_cast<std::int64_t>(persons.size())) persons.resize(static_cast<std::size_t>(left));
        book_.relateRest(whole, std::move(inside), std::move(persons));
      }
  }

  static std::vector<std::uint32_t> unique(std::vector<std::uint32_t> persons) {
    std::sort(persons.begin(), persons.end());
    persons.erase(std::unique(persons.begin(), persons.end()), persons.end());
    return persons;
  }

  // Days are no persons: they are hidden with those whose they are.
  std::vector<Cell> schoolCells(const std::string& key, std::vector<std::pair<int, std::uint32_t>>& found) {
    std::sort(found.begin(), found.end());
    std::vector<std::uint32_t> persons, soon, later;
    std::int64_t soonCount = 0;
    for (const auto& [days, person] : found) {
      persons.push_back(person);
      (days <= 30 ? soon : later).push_back(person);
      if (days <= 30) ++soonCount;
    }
    persons = unique(std::move(persons));
    const std::size_t middle = (found.size() - 1) / 2;
    const QuantityNr all = book_.addEvents(name_ + key, static_cast<std::int64_t>(found.size()), persons);
    const QuantityNr median = book_.addEvents(name_ + key + "/median", found[middle].first, persons);
    const QuantityNr longest = book_.addEvents(name_ + key + "/langst", found.back().first, {found.back().second});
    const QuantityNr within = book_.addEvents(name_ + key + "/inom", soonCount, unique(std::move(soon)));
    book_.relateRest(all, {within}, unique(std::move(later)));
    return {{all, {}}, {median, {}}, {longest, {}}, {within, all}};
  }

  const Atgard* lastEnded(const UngdomFacts& facts) const {
    const Atgard* last = nullptr;
    for (const Atgard& atgard : facts.atgarder)
      if (atgard.days.last && period_.contains(*atgard.days.last) && (last == nullptr || *atgard.days.last >= *last->days.last)) last = &atgard;
    return last;
  }

  // Those of twelve months are among those of six and three; those who had not turned 20 are among all.
  void relateOutcomes(const Table& table) {
    std::vector<QuantityNr> wholes;
    for (const TableRow& row : table.rows) wholes.push_back(*row.cells[0].quantity);
    book_.relateOverlaps(wholes);
    for (std::size_t i = 0; i < kMonths.size(); ++i)
      for (std::size_t cell = 1; cell < table.rows[i].cells.size(); ++cell)
        book_.relateInside(*table.rows[i].cells[cell].quantity, *table.rows[i + kMonths.size()].cells[cell].quantity);
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
    book_.relateInside(whole, good);
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

Book followUp(std::span<const UngdomFacts> everyone, Period period, Day today, const Law& law, const Trappa& trappa, const std::string& name,
              const Omradestabell& omraden) {
  Book book;
  FollowUp made(book, everyone, period, today, law, name);
  made.answers(trappa);
  made.schoolDays(omraden);
  made.outcomes();
  book.markUnseen();
  return book;
}

}  // namespace fyren::report
