// SPDX-License-Identifier: EUPL-1.2
#include "report/annual_report.h"
#include "report/annual_parts.h"
#include "report/time_study.h"

#include <algorithm>
#include <array>
#include <iterator>

namespace fyren::report {
namespace {

const Message kKvinnor{"report.column.kvinnor", {}};
const Message kMan{"report.column.man", {}};
const Message kTotalt{"report.column.totalt", {}};

Message named(const std::string& name) { return {"report.named", {{"namn", name}}}; }
Cell count(QuantityNr nr) { return {nr, {}}; }
Cell share(QuantityNr nr, QuantityNr of) { return {nr, of}; }
std::vector<Cell> splitCells(const Split& split) { return {count(split.kvinnor), count(split.man), count(split.totalt)}; }

struct Writer {
  Book& book;
  const AnnualWish& wish;
  const Counting& now;
  const Counting& before;

  void registret() {
    Table table{"tabell1", {"report.annual.tabell1", {}}, {"report.column.ar", {}}, {kKvinnor, kMan, kTotalt}, {}, {}, {}};
    for (const Counting* counting : {&now, &before})
      table.rows.push_back({named(counting->name()), splitCells(countIn(book, *counting, Measure::iRegistret)), false});
    table.definitions = {definitionOf(Measure::iRegistret)};
    book.tables.push_back(std::move(table));
  }

  void uppsok(const Counting& counting, const char* id) {
    const Split missed = countIn(book, counting, Measure::ejNadda), reached = countIn(book, counting, Measure::nadda),
                sought = countIn(book, counting, Measure::sokta);
    relateSplits(book, sought, {missed, reached});
    relateInside(countIn(book, counting, Measure::iRegistret), sought);
    Table table{id, {"report.annual.uppsok", {{"ar", counting.name()}}}, named(counting.name()), {kKvinnor, kMan, kTotalt}, {}, {}, {}};
    table.rows = {{labelOf(Measure::ejNadda), splitCells(missed), false},
                  {labelOf(Measure::nadda), splitCells(reached), false},
                  {{"report.row.totalt", {}}, splitCells(sought), true},
                  {{"report.row.andelNadda", {}}, {share(reached.kvinnor, sought.kvinnor), share(reached.man, sought.man), share(reached.totalt, sought.totalt)}, false}};
    table.definitions = {definitionOf(Measure::nadda), definitionOf(Measure::ejNadda), definitionOf(Measure::sokta)};
    book.tables.push_back(std::move(table));
  }

  // A part of a whole, for women, men and all: what is left over is reckoned by whoever sees both.
  void relateInside(const Split& whole, const Split& part) {
    book.relateInside(whole.kvinnor, part.kvinnor);
    book.relateInside(whole.man, part.man);
    book.relateInside(whole.totalt, part.totalt);
  }

  void insats() {
    const Split mine = countIn(book, now, Measure::iAtgard), earlier = countIn(book, before, Measure::iAtgard);
    Table table{"tabell4", {"report.annual.tabell4", {}}, {"report.column.kon", {}}, {named(now.name()), named(before.name())}, {}, {}, {}};
    table.rows = {{{"report.row.kvinna", {}}, {count(mine.kvinnor), count(earlier.kvinnor)}, false},
                  {{"report.row.man", {}}, {count(mine.man), count(earlier.man)}, false},
                  {{"report.row.totalt", {}}, {count(mine.totalt), count(earlier.totalt)}, true}};
    table.definitions = {definitionOf(Measure::iAtgard)};
    book.tables.push_back(std::move(table));
  }

  // Table 5 and 6: each office's enrolled and ended, to studies and to work.
  struct Results {
    std::vector<QuantityNr> enrolled, ended, studies, work, both, other;
  };

  QuantityNr togetherOf(const std::string& key, QuantityNr studies, QuantityNr work, QuantityNr other, QuantityNr ended) {
    std::vector<std::uint32_t> persons = book.at(studies).persons;
    persons.insert(persons.end(), book.at(work).persons.begin(), book.at(work).persons.end());
    std::sort(persons.begin(), persons.end());
    const QuantityNr both = book.add(key, std::move(persons));
    book.relate(both, {studies, work});
    book.relate(ended, {both, other});
    return both;
  }

  static std::vector<Cell> resultCells(QuantityNr enrolled, QuantityNr ended, QuantityNr studies, QuantityNr work, QuantityNr both) {
    return {count(enrolled), count(ended), share(ended, enrolled), count(studies), share(studies, ended),
            count(work), share(work, ended), count(both), share(both, ended)};
  }

  void resultat(const Counting& counting, const char* id) {
    static constexpr std::array kMeasures = {Measure::iAtgard, Measure::avslutade, Measure::tillStudier, Measure::tillArbete, Measure::tillAnnat};
    const std::vector<Group> offices = counting.groups(Dimension::kontor, kMeasures);
    Table table{id, {"report.annual.resultat", {{"ar", counting.name()}}}, {"report.dimension.kontor", {}}, {}, {}, {}, {}};
    for (const char* column : {"report.column.inskrivna", "report.column.avslutade", "report.column.andelAvslutade", "report.column.studier", "report.column.andelStudier",
                               "report.column.arbete", "report.column.andelArbete", "report.column.studierArbete", "report.column.andelStudierArbete"})
      table.columns.push_back({column, {}});
    std::array<Split, 5> whole;
    std::array<std::vector<Split>, 5> parts;
    for (std::size_t m = 0; m < kMeasures.size(); ++m) {
      whole[m] = countIn(book, counting, kMeasures[m]);
      parts[m] = countIn(book, counting, kMeasures[m], Dimension::kontor, offices);
      std::vector<QuantityNr> numbers;
      for (const Split& split : parts[m]) numbers.push_back(split.totalt);
      book.relate(whole[m].totalt, numbers);
    }
    relateSplits(book, whole[1], {whole[2], whole[3], whole[4]});
    book.relateInside(whole[0].totalt, whole[1].totalt);
    std::vector<QuantityNr> together;
    for (std::size_t i = 0; i < offices.size(); ++i) {
      book.relateInside(parts[0][i].totalt, parts[1][i].totalt);
      book.relate(parts[1][i].totalt, {parts[2][i].totalt, parts[3][i].totalt, parts[4][i].totalt});
      const QuantityNr both = togetherOf(counting.name() + "/studierArbete/" + offices[i].key, parts[2][i].totalt, parts[3][i].totalt, parts[4][i].totalt, parts[1][i].totalt);
      together.push_back(both);
      table.rows.push_back({offices[i].label, resultCells(parts[0][i].totalt, parts[1][i].totalt, parts[2][i].totalt, parts[3][i].totalt, both), false});
    }
    const QuantityNr both = togetherOf(counting.name() + "/studierArbete", whole[2].totalt, whole[3].totalt, whole[4].totalt, whole[1].totalt);
    book.relate(both, together);
    table.rows.push_back({{"report.row.totalt", {}}, resultCells(whole[0].totalt, whole[1].totalt, whole[2].totalt, whole[3].totalt, both), true});
    table.definitions = {definitionOf(Measure::iAtgard), definitionOf(Measure::avslutade), definitionOf(Measure::tillStudier), definitionOf(Measure::tillArbete), definitionOf(Dimension::kontor)};
    table.shares = {{{"report.share.avslutade", {}}, 1, 0}, {{"report.share.studier", {}}, 3, 1}, {{"report.share.arbete", {}}, 5, 1}};
    book.tables.push_back(std::move(table));
  }

  QuantityNr periods(const Counting& counting, const char* key, std::uint16_t PersonFigures::*field) {
    std::int64_t sum = 0;
    std::vector<std::uint32_t> persons;
    for (const PersonFigures& f : counting.figures())
      if (f.*field > 0) sum += f.*field, persons.push_back(f.person);
    return book.addEvents(counting.name() + "/perioder/" + key, sum, std::move(persons));
  }

  void floden() {
    Table table{"floden", {"report.annual.floden", {}}, {"report.column.registreringar", {}}, {named(now.name()), named(before.name())}, {}, {}, {}};
    const std::array<std::pair<const char*, std::uint16_t PersonFigures::*>, 4> lines = {{{"report.row.ingang", &PersonFigures::perioderIn}, {"report.row.nya", &PersonFigures::perioderNya}, {"report.row.upphorda", &PersonFigures::perioderUpphorda}, {"report.row.utgang", &PersonFigures::perioderUt}}};
    std::array<std::array<QuantityNr, 4>, 2> numbers{};
    for (std::size_t i = 0; i < lines.size(); ++i) {
      numbers[0][i] = periods(now, lines[i].first, lines[i].second);
      numbers[1][i] = periods(before, lines[i].first, lines[i].second);
      table.rows.push_back({{lines[i].first, {}}, {count(numbers[0][i]), count(numbers[1][i])}, i == 3});
    }
    for (std::size_t year = 0; year < 2; ++year) {  // in + new = ended + out: both are the same unseen sum
      const Counting& counting = year == 0 ? now : before;
      const auto& n = numbers[year];
      std::vector<std::uint32_t> persons;
      for (const PersonFigures& f : counting.figures())
        if (f.iRegistret) persons.push_back(f.person);
      const QuantityNr all = book.addUnseen(counting.name() + "/perioder", book.at(n[0]).count + book.at(n[1]).count, std::move(persons));
      book.relate(all, {n[0], n[1]});
      book.relate(all, {n[2], n[3]});
      // The table of persons tells all but those who came more than once.
      book.relateRest(all, {total(counting, Measure::iRegistret)}, who(counting, [](const PersonFigures& f) { return f.perioderIn + f.perioderNya > 1; }));
    }
    // Who was left when one year ended is who was there when the next began: a reader subtracts across the columns too.
    if (before.period().last + 1 == now.period().first) relateIfSame(numbers[0][0], {numbers[1][3]});
    table.definitions = {{"report.definition.floden", {}}};
    book.tables.push_back(std::move(table));
  }

  template <typename Holds>
  static std::vector<std::uint32_t> who(const Counting& counting, Holds holdsFor) {
    std::vector<std::uint32_t> persons;
    for (const PersonFigures& f : counting.figures())
      if (holdsFor(f)) persons.push_back(f.person);
    return persons;
  }

  // Two ways to one number. Registrations and persons are the same only when nobody is counted twice.
  void relateIfSame(QuantityNr number, std::vector<QuantityNr> parts) {
    std::int64_t sum = 0;
    for (const QuantityNr part : parts) sum += book.at(part).count;
    if (sum == book.at(number).count) book.relate(number, std::move(parts));
  }

  struct Attempts {
    QuantityNr asked, answered;
  };
  Attempts attempts(const Counting& counting, std::size_t kanal) {  // kanal 0: all of them
    std::int64_t asked = 0, answered = 0;
    std::vector<std::uint32_t> askedOf, answeredOf;
    for (const PersonFigures& f : counting.figures()) {
      std::int64_t mine = 0, mineAnswered = 0;
      for (std::size_t k = 1; k < kKanaler; ++k)
        if (kanal == 0 || kanal == k) mine += f.forsok[k], mineAnswered += f.svar[k];
      if (mine > 0) asked += mine, askedOf.push_back(f.person);
      if (mineAnswered > 0) answered += mineAnswered, answeredOf.push_back(f.person);
    }
    const std::string key = counting.name() + "/forsok" + (kanal == 0 ? std::string() : "/kanal=" + std::to_string(kanal));
    const Attempts made{book.addEvents(key, asked, std::move(askedOf)), book.addEvents(key + "/svar", answered, std::move(answeredOf))};
    book.relateRest(made.asked, {made.answered}, who(counting, [kanal](const PersonFigures& f) {
      for (std::size_t k = 1; k < kKanaler; ++k)
        if ((kanal == 0 || kanal == k) && f.forsok[k] > f.svar[k]) return true;
      return false;
    }));
    return made;
  }

  void forsok() {
    Table table{"forsok", {"report.annual.forsok", {}}, {"report.column.kanal", {}}, {}, {}, {}, {}};
    for (const Counting* counting : {&now, &before})
      for (const char* column : {"report.column.forsok", "report.column.besvarade", "report.column.andelBesvarade"})
        table.columns.push_back({column, {{"ar", counting->name()}}});
    std::array<std::vector<QuantityNr>, 4> parts;
    for (std::size_t kanal = 1; kanal < kKanaler; ++kanal) {
      const Attempts mine = attempts(now, kanal), earlier = attempts(before, kanal);
      parts[0].push_back(mine.asked), parts[1].push_back(mine.answered), parts[2].push_back(earlier.asked), parts[3].push_back(earlier.answered);
      if (book.at(mine.asked).count + book.at(earlier.asked).count == 0) continue;
      table.rows.push_back({labelOf(static_cast<Kanal>(kanal)), attemptCells(mine, earlier), false});
    }
    const Attempts mine = attempts(now, 0), earlier = attempts(before, 0);
    book.relate(mine.asked, parts[0]), book.relate(mine.answered, parts[1]);
    book.relate(earlier.asked, parts[2]), book.relate(earlier.answered, parts[3]);
    table.rows.push_back({{"report.row.totalt", {}}, attemptCells(mine, earlier), true});
    table.definitions = {{"report.definition.forsok", {}}, {"report.definition.besvarade", {{"dagar", std::int64_t{kSvarstid}}}}};
    book.tables.push_back(std::move(table));
  }
  static std::vector<Cell> attemptCells(const Attempts& a, const Attempts& b) {
    return {count(a.asked), count(a.answered), share(a.answered, a.asked), count(b.asked), count(b.answered), share(b.answered, b.asked)};
  }

  // A measure by a dimension this year, with the charts that want its parts.
  std::vector<Split> division(const Counting& counting, Measure measure, Dimension dimension, std::span<const Group> groups) {
    const Split whole = countIn(book, counting, measure);
    const std::vector<Split> parts = countIn(book, counting, measure, dimension, groups);
    std::vector<QuantityNr> kvinnor, man, alla;
    for (const Split& part : parts) kvinnor.push_back(part.kvinnor), man.push_back(part.man), alla.push_back(part.totalt);
    book.relate(whole.kvinnor, kvinnor), book.relate(whole.man, man), book.relate(whole.totalt, alla);
    return parts;
  }

  Chart byKon(const char* id, Message title, const Counting& counting, Measure measure, Dimension dimension, std::span<const Group> groups) {
    Chart chart{id, ChartKind::bars, std::move(title), {}, {{kKvinnor, {}}, {kMan, {}}}, {}, 0, {definitionOf(measure)}};
    const std::vector<Split> parts = division(counting, measure, dimension, groups);
    for (std::size_t i = 0; i < groups.size(); ++i) {
      chart.categories.push_back(groups[i].label);
      chart.series[0].values.push_back(parts[i].kvinnor);
      chart.series[1].values.push_back(parts[i].man);
    }
    return chart;
  }

  void overview() {  // diagram 1: from the register to support
    Chart chart{"diagram1", ChartKind::funnel, {"report.annual.diagram1", {{"ar", now.name()}}}, {}, {{named(now.name()), {}}}, {}, 0, {}};
    for (const Measure measure : {Measure::iRegistret, Measure::sokta, Measure::nadda, Measure::iAtgard}) {
      chart.categories.push_back(labelOf(measure));
      chart.series[0].values.push_back(countIn(book, now, measure).totalt);
      chart.definitions.push_back(definitionOf(measure));
    }
    book.charts.push_back(std::move(chart));
  }

  void areas() {  // diagrams 2, 3 and 4
    static constexpr std::array kReached = {Measure::nadda};
    static constexpr std::array kSought = {Measure::sokta};
    const auto areasNow = now.groups(Dimension::omrade, kReached), areasBefore = before.groups(Dimension::omrade, kReached);
    book.charts.push_back(byKon("diagram2", {"report.annual.naddaOmrade", {{"ar", now.name()}}}, now, Measure::nadda, Dimension::omrade, areasNow));
    book.charts.push_back(byKon("diagram3", {"report.annual.naddaOmrade", {{"ar", before.name()}}}, before, Measure::nadda, Dimension::omrade, areasBefore));
    relateAreasAndOffices(areasNow);
    const auto offices = now.groups(Dimension::kontor, kSought);
    Chart chart{"diagram4", ChartKind::stacked, {"report.annual.diagram4", {{"ar", now.name()}}}, {}, {{labelOf(Measure::nadda), {}}, {labelOf(Measure::ejNadda), {}}}, {}, 0, {definitionOf(Measure::nadda), definitionOf(Measure::ejNadda)}};
    const auto reached = division(now, Measure::nadda, Dimension::kontor, offices), missed = division(now, Measure::ejNadda, Dimension::kontor, offices),
               sought = division(now, Measure::sokta, Dimension::kontor, offices);
    for (std::size_t i = 0; i < offices.size(); ++i) {
      relateSplits(book, sought[i], {reached[i], missed[i]});
      chart.categories.push_back(offices[i].label);
      chart.series[0].values.push_back(reached[i].totalt);
      chart.series[1].values.push_back(missed[i].totalt);
    }
    book.charts.push_back(std::move(chart));
  }

  // Areas lie in offices: whoever sees both charts adds up one and subtracts it from the other.
  void relateAreasAndOffices(std::span<const Group> areas) {
    static constexpr std::array kReached = {Measure::nadda};
    std::vector<QuantityNr> all;
    for (const Split& split : countIn(book, now, Measure::nadda, Dimension::omrade, areas)) all.push_back(split.totalt);
    for (const Split& split : countIn(book, now, Measure::nadda, Dimension::kontor, now.groups(Dimension::kontor, kReached))) all.push_back(split.totalt);
    book.relateOverlaps(all);
  }

  void occupation() {  // diagram 5: those without occupation are not shown in it
    static constexpr std::array kReached = {Measure::nadda};
    const auto all = now.groups(Dimension::sysselsattning, kReached);
    Chart chart = byKon("diagram5", {"report.annual.diagram5", {{"ar", now.name()}}}, now, Measure::nadda, Dimension::sysselsattning, all);
    chart.definitions = {definitionOf(Dimension::sysselsattning)};
    // What is left of the bars when those without are taken away is the table's number of all who have an occupation.
    const std::vector<Split> parts = countIn(book, now, Measure::nadda, Dimension::sysselsattning, all);
    std::array<std::vector<QuantityNr>, 3> shown;
    for (std::size_t i = all.size(); i-- > 0;) {
      const bool has = all[i].order > 0 && all[i].order < static_cast<std::int64_t>(Sysselsattningstyp::ingen);
      if (has) {
        shown[0].push_back(parts[i].kvinnor), shown[1].push_back(parts[i].man), shown[2].push_back(parts[i].totalt);
        continue;
      }
      const auto at = static_cast<std::ptrdiff_t>(i);
      chart.categories.erase(chart.categories.begin() + at);
      for (Series& series : chart.series) series.values.erase(series.values.begin() + at);
    }
    const Split whole = countIn(book, now, Measure::sysselsatta);
    book.relate(whole.kvinnor, shown[0]), book.relate(whole.man, shown[1]), book.relate(whole.totalt, shown[2]);
    book.charts.push_back(std::move(chart));
  }

  void occupied() {
    Table table{"sysselsatta", {"report.annual.sysselsatta", {}}, {"report.column.ar", {}}, {labelOf(Measure::nadda), labelOf(Measure::sysselsatta), {"report.column.andel", {}}}, {}, {}, {}};
    for (const Counting* counting : {&now, &before}) {
      const Split reachedSplit = countIn(book, *counting, Measure::nadda), hasSplit = countIn(book, *counting, Measure::sysselsatta);
      relateInside(reachedSplit, hasSplit);
      const QuantityNr reached = reachedSplit.totalt, has = hasSplit.totalt;
      table.rows.push_back({named(counting->name()), {count(reached), count(has), share(has, reached)}, false});
    }
    table.definitions = {definitionOf(Measure::nadda), definitionOf(Measure::sysselsatta)};
    book.tables.push_back(std::move(table));
  }

  void ends() {  // diagram 6
    Chart chart{"diagram6", ChartKind::bars, {"report.annual.diagram6", {}}, {}, {{named(now.name()), {}}, {named(before.name()), {}}}, {}, 0, {definitionOf(Measure::avslutade)}};
    for (const Measure measure : {Measure::tillStudier, Measure::tillArbete, Measure::tillAnnat}) {
      chart.categories.push_back(labelOf(measure));
      chart.series[0].values.push_back(countIn(book, now, measure).totalt);
      chart.series[1].values.push_back(countIn(book, before, measure).totalt);
    }
    book.charts.push_back(std::move(chart));
  }

  void flow() {  // from why they were registered to why it ended, or still there
    Chart chart{"flode", ChartKind::flow, {"report.annual.flode", {{"ar", now.name()}}}, {}, {}, {}, 0, {{"report.definition.flode", {}}}};
    static constexpr std::array kIn = {Measure::iRegistret};
    const auto left = now.groups(Dimension::orsak, kIn);
    std::vector<Group> right = now.groups(Dimension::upphorOrsak, std::array{Measure::upphorda});
    right.push_back({"kvar", {"report.row.kvar", {}}, 0});
    for (const Group& group : left) chart.categories.push_back(group.label);
    for (const Group& group : right) chart.categories.push_back(group.label);
    chart.leftNodes = left.size();
    const auto from = division(now, Measure::iRegistret, Dimension::orsak, left);
    std::vector<std::vector<std::vector<std::uint32_t>>> persons(left.size(), std::vector<std::vector<std::uint32_t>>(right.size()));
    for (const PersonFigures& f : now.figures()) {
      if (!f.iRegistret) continue;
      const std::string orsak = now.groupOf(Dimension::orsak, f).key, slut = f.vidSlut ? "kvar" : now.groupOf(Dimension::upphorOrsak, f).key;
      const auto l = static_cast<std::size_t>(std::find_if(left.begin(), left.end(), [&](const Group& g) { return g.key == orsak; }) - left.begin());
      const auto r = static_cast<std::size_t>(std::find_if(right.begin(), right.end(), [&](const Group& g) { return g.key == slut; }) - right.begin());
      persons[l][r].push_back(f.person);
    }
    std::vector<QuantityNr> stayed, ended;
    for (std::size_t l = 0; l < left.size(); ++l) {
      std::vector<QuantityNr> parts;
      for (std::size_t r = 0; r < right.size(); ++r) {
        parts.push_back(book.add(now.name() + "/flode/" + left[l].key + "/" + right[r].key, std::move(persons[l][r])));
        (r + 1 == right.size() ? stayed : ended).push_back(parts.back());
        if (book.at(parts.back()).count > 0) chart.streams.push_back({l, left.size() + r, parts.back()});
      }
      book.relate(from[l].totalt, parts);
    }
    // The chart's persons beside the table's registrations (floden).
    book.relateRest(periods(now, "report.row.utgang", &PersonFigures::perioderUt), std::move(stayed), who(now, [](const PersonFigures& f) { return f.perioderUt > 1; }));
    book.relateRest(periods(now, "report.row.upphorda", &PersonFigures::perioderUpphorda), std::move(ended),
                    who(now, [](const PersonFigures& f) { return f.perioderUpphorda > (f.vidSlut ? 0 : 1); }));
    book.charts.push_back(std::move(chart));
  }

  // Without its parts: earlier years stand in no table.
  QuantityNr total(const Counting& counting, Measure measure) {
    std::vector<std::uint32_t> persons;
    for (const PersonFigures& f : counting.figures())
      if (holds(measure, f)) persons.push_back(f.person);
    return book.add(counting.name() + "/" + std::string(nameOf(measure)), std::move(persons));
  }

  // Year by year, the oldest first; years in which nobody was registered are left out.
  void development(std::span<const UngdomFacts> everyone, Day today, const Law& law, const Omradestabell& omraden) {
    Chart chart{"utveckling", ChartKind::lines, {"report.annual.utveckling", {}}, {}, {}, {}, 0, {}};
    static constexpr std::array kMeasures = {Measure::iRegistret, Measure::nadda, Measure::iAtgard};
    for (const Measure measure : kMeasures) chart.series.push_back({labelOf(measure), {}}), chart.definitions.push_back(definitionOf(measure));
    const auto year = [&](const Counting& counting) {
      if (std::none_of(counting.figures().begin(), counting.figures().end(), [](const PersonFigures& f) { return f.iRegistret; })) return;
      chart.categories.push_back(named(counting.name()));
      for (std::size_t m = 0; m < kMeasures.size(); ++m) chart.series[m].values.push_back(total(counting, kMeasures[m]));
      book.relateInside(chart.series[0].values.back(), chart.series[1].values.back());
    };
    for (auto earlier = wish.earlier.rbegin(); earlier != wish.earlier.rend(); ++earlier)
      year(Counting(earlier->name, everyone, earlier->period, today, law, omraden));
    year(before);
    year(now);
    if (chart.categories.size() > 1) book.charts.push_back(std::move(chart));
  }
};

}  // namespace

Book annualReport(std::span<const UngdomFacts> everyone, const AnnualWish& wish, Day today, const Law& law,
                  const Omradestabell& omraden) {
  Book book;
  const Counting now(wish.name, everyone, wish.period, today, law, omraden);
  const Counting before(wish.nameBefore, everyone, wish.period.yearBefore(), today, law, omraden);
  Writer writer{book, wish, now, before};
  writer.registret();
  writer.uppsok(now, "tabell2");
  writer.uppsok(before, "tabell3");
  writer.insats();
  writer.resultat(now, "tabell5");
  writer.resultat(before, "tabell6");
  writer.floden();
  writer.forsok();
  writer.occupied();
  writer.overview();
  writer.areas();
  writer.occupation();
  writer.ends();
  writer.flow();
  writer.development(everyone, today, law, omraden);
  const AnnualParts parts{book, wish, now, before, everyone, today, law, omraden};
  addControls(parts);
  addHalfYears(parts);
  addGoals(parts);
  if (wish.enkat) addSurvey(book, *wish.enkat, "diagram8");
  if (!wish.verksamhet.empty()) addProvider(parts);
  book.markUnseen();
  relateHalfYears(parts);
  return book;
}

}  // namespace fyren::report
