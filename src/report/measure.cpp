// SPDX-License-Identifier: EUPL-1.2
#include "report/measure.h"

#include <algorithm>
#include <array>
#include <map>

namespace fyren::report {
namespace {

bool endsWith(const PersonFigures& f, GrundAtgSlut grund) { return f.avslutad && f.grund == grund; }

struct MeasureWords {
  std::string_view name;
  const char* label;
  const char* definition;
  bool (*holds)(const PersonFigures&);
};

const std::array<MeasureWords, kMeasures> kWords = {{
    {"iRegistret", "report.measure.iRegistret", "report.definition.iRegistret", [](const PersonFigures& f) { return f.iRegistret; }},
    {"nya", "report.measure.nya", "report.definition.nya", [](const PersonFigures& f) { return f.ny; }},
    {"upphorda", "report.measure.upphorda", "report.definition.upphorda", [](const PersonFigures& f) { return f.upphord; }},
    {"kvar", "report.measure.kvar", "report.definition.kvar", [](const PersonFigures& f) { return f.vidSlut; }},
    {"sokta", "report.measure.sokta", "report.definition.sokta", [](const PersonFigures& f) { return f.sokt; }},
    {"nadda", "report.measure.nadda", "report.definition.nadda", [](const PersonFigures& f) { return f.nadd; }},
    {"ejNadda", "report.measure.ejNadda", "report.definition.ejNadda", [](const PersonFigures& f) { return f.sokt && !f.nadd; }},
    {"sjalva", "report.measure.sjalva", "report.definition.sjalva", [](const PersonFigures& f) { return f.sjalv; }},
    {"sysselsatta", "report.measure.sysselsatta", "report.definition.sysselsatta",
     [](const PersonFigures& f) {
       return f.nadd && f.vidKontakt && *f.vidKontakt != Sysselsattningstyp::ingen && *f.vidKontakt != Sysselsattningstyp::okand;
     }},
    {"iAtgard", "report.measure.iAtgard", "report.definition.iAtgard", [](const PersonFigures& f) { return f.iAtgard; }},
    {"nyaIAtgard", "report.measure.nyaIAtgard", "report.definition.nyaIAtgard", [](const PersonFigures& f) { return f.nyIAtgard; }},
    {"avslutade", "report.measure.avslutade", "report.definition.avslutade", [](const PersonFigures& f) { return f.avslutad; }},
    {"tillStudier", "report.measure.tillStudier", "report.definition.tillStudier",
     [](const PersonFigures& f) { return endsWith(f, GrundAtgSlut::borjadeStudera); }},
    {"tillArbete", "report.measure.tillArbete", "report.definition.tillArbete",
     [](const PersonFigures& f) { return endsWith(f, GrundAtgSlut::fickArbete); }},
    {"tillAnnat", "report.measure.tillAnnat", "report.definition.tillAnnat",
     [](const PersonFigures& f) {
       return f.avslutad && !endsWith(f, GrundAtgSlut::borjadeStudera) && !endsWith(f, GrundAtgSlut::fickArbete);
     }},
    {"bosattningskontroll", "report.measure.bosattningskontroll", "report.definition.bosattningskontroll", [](const PersonFigures& f) { return f.bosattningskontroll; }},
}};

struct DimensionWords {
  std::string_view name;
  const char* label;
  const char* definition;
};

const std::array<DimensionWords, kDimensions> kDimensionWords = {{
    {"alder", "report.dimension.alder", "report.dimensionDefinition.alder"},
    {"omrade", "report.dimension.omrade", "report.dimensionDefinition.omrade"},
    {"kontor", "report.dimension.kontor", "report.dimensionDefinition.kontor"},
    {"skola", "report.dimension.skola", "report.dimensionDefinition.skola"},
    {"program", "report.dimension.program", "report.dimensionDefinition.program"},
    {"orsak", "report.dimension.orsak", "report.dimensionDefinition.orsak"},
    {"handlaggare", "report.dimension.handlaggare", "report.dimensionDefinition.handlaggare"},
    {"sysselsattning", "report.dimension.sysselsattning", "report.dimensionDefinition.sysselsattning"},
    {"upphorOrsak", "report.dimension.upphorOrsak", "report.dimensionDefinition.upphorOrsak"},
    {"grund", "report.dimension.grund", "report.dimensionDefinition.grund"},
    {"grundskola", "report.dimension.grundskola", "report.dimensionDefinition.grundskola"},
}};

constexpr std::int64_t kLast = std::int64_t{1} << 30U;  // the order of those without a value

Group unknown(Dimension dimension, const char* label) {
  return {std::string(nameOf(dimension)) + "=", {label, {}}, kLast};
}

Group named(Dimension dimension, const std::string& value, const char* missing) {
  if (value.empty()) return unknown(dimension, missing);
  return {std::string(nameOf(dimension)) + "=" + value, {"report.named", {{"namn", value}}}, 0};
}

template <typename Code>
Group coded(Dimension dimension, std::optional<Code> code, const char* missing) {
  if (!code) return unknown(dimension, missing);
  const auto number = static_cast<std::int64_t>(*code);
  return {std::string(nameOf(dimension)) + "=" + std::to_string(number), labelOf(*code), number};
}

bool isGymnasial(Skolform form) {
  return form == Skolform::gymnasieNationellt || form == Skolform::gymnasieIntroduktion ||
         form == Skolform::anpassadGymnasie || form == Skolform::internationell;
}

// The gymnasial enrolment that began last before the registration; null: none is known.
const Skolplacering* lastSchool(const UngdomFacts& facts, Day registered) {
  const Skolplacering* found = nullptr;
  for (const Skolplacering& placering : facts.skolplaceringar)
    if (isGymnasial(placering.skolform) && placering.days.first <= registered) found = &placering;
  return found;
}

// The name of the grundskola that the youth went to last; empty: the lists of schools have never said it.
std::string lastGrundskola(const UngdomFacts& facts, Day day) {
  const Skolplacering* found = nullptr;
  for (const Skolplacering& placering : facts.skolplaceringar)
    if (placering.skolform == Skolform::grundskola && placering.days.first <= day) found = &placering;
  return found == nullptr ? std::string() : found->skola;
}

}  // namespace

bool holds(Measure measure, const PersonFigures& figures) { return kWords[static_cast<std::size_t>(measure)].holds(figures); }
std::string_view nameOf(Measure measure) { return kWords[static_cast<std::size_t>(measure)].name; }
std::string_view nameOf(Dimension dimension) { return kDimensionWords[static_cast<std::size_t>(dimension)].name; }
Message labelOf(Measure measure) { return {kWords[static_cast<std::size_t>(measure)].label, {}}; }
Message labelOf(Dimension dimension) { return {kDimensionWords[static_cast<std::size_t>(dimension)].label, {}}; }
Message definitionOf(Measure measure) { return {kWords[static_cast<std::size_t>(measure)].definition, {}}; }
Message definitionOf(Dimension dimension) { return {kDimensionWords[static_cast<std::size_t>(dimension)].definition, {}}; }

bool fits(Measure measure, Dimension dimension) {
  if (dimension == Dimension::sysselsattning) return measure == Measure::nadda || measure == Measure::sjalva;
  if (dimension == Dimension::upphorOrsak) return measure == Measure::upphorda;
  if (dimension == Dimension::grund) return measure == Measure::avslutade;
  return true;
}

Counting::Counting(std::string name, std::span<const UngdomFacts> everyone, Period period, Day today, const Law& law,
                   const Omradestabell& omraden, std::string_view anordnare)
    : name_(std::move(name)), everyone_(everyone), period_(period), day_(std::min(period.last, today)), omraden_(omraden),
      figures_(figuresOf(everyone, period, today, law, anordnare)) {}

Group Counting::groupOf(Dimension dimension, const PersonFigures& f) const {
  const UngdomFacts& facts = everyone_[f.person];
  switch (dimension) {
    case Dimension::alder:
      return {"alder=" + std::to_string(f.alder), {"report.age", {{"ar", std::int64_t{f.alder}}}}, f.alder};
    case Dimension::omrade: return named(dimension, omraden_.of(facts.ungdom.postnummer, day_).omrade, "report.none.omrade");
    case Dimension::kontor: return named(dimension, omraden_.of(facts.ungdom.postnummer, day_).kontor, "report.none.kontor");
    case Dimension::skola: {
      const Skolplacering* school = lastSchool(facts, f.registreradFran);
      return named(dimension, school == nullptr ? std::string() : omraden_.schoolOn(school->skola, day_), "report.none.skola");
    }
    case Dimension::program: {
      const Skolplacering* school = lastSchool(facts, f.registreradFran);
      return named(dimension, school == nullptr ? std::string() : school->program, "report.none.program");
    }
    case Dimension::orsak: return coded(dimension, std::optional(f.orsak), "report.none.uppgift");
    case Dimension::handlaggare: return named(dimension, facts.ungdom.handlaggare, "report.none.handlaggare");
    case Dimension::sysselsattning: return coded(dimension, f.vidKontakt, "report.none.sysselsattning");
    case Dimension::upphorOrsak: return coded(dimension, f.upphorOrsak, "report.none.uppgift");
    case Dimension::grund: return coded(dimension, f.grund, "report.none.uppgift");
    case Dimension::grundskola: return named(dimension, omraden_.schoolOn(lastGrundskola(facts, day_), day_), "report.none.grundskola");
  }
  return {};
}

std::vector<Group> Counting::groups(Dimension dimension, std::span<const Measure> measures) const {
  std::map<std::pair<std::int64_t, std::string>, Group> found;
  for (const PersonFigures& f : figures_) {
    if (std::none_of(measures.begin(), measures.end(), [&f](Measure measure) { return holds(measure, f); })) continue;
    Group group = groupOf(dimension, f);
    std::pair<std::int64_t, std::string> order{group.order, group.key};
    found.try_emplace(std::move(order), std::move(group));
  }
  std::vector<Group> groups;
  for (auto& [order, group] : found) groups.push_back(std::move(group));
  return groups;
}

namespace {

struct Persons {
  std::vector<std::uint32_t> kvinnor, man, alla;
  void add(const PersonFigures& f) {
    (f.kvinna ? kvinnor : man).push_back(f.person);
    alla.push_back(f.person);
  }
};

Split addSplit(Book& book, const std::string& key, Persons persons) {
  Split split;
  split.kvinnor = book.add(key + "/kvinna", std::move(persons.kvinnor));
  split.man = book.add(key + "/man", std::move(persons.man));
  split.totalt = book.add(key, std::move(persons.alla));
  book.relate(split.totalt, {split.kvinnor, split.man});
  return split;
}

std::string keyOf(const Counting& counting, Measure measure) { return counting.name() + "/" + std::string(nameOf(measure)); }

}  // namespace

Split countIn(Book& book, const Counting& counting, Measure measure) {
  Persons persons;
  for (const PersonFigures& f : counting.figures())
    if (holds(measure, f)) persons.add(f);
  return addSplit(book, keyOf(counting, measure), std::move(persons));
}

std::vector<Split> countIn(Book& book, const Counting& counting, Measure measure, Dimension dimension,
                           std::span<const Group> groups) {
  std::map<std::string, std::size_t> place;
  for (std::size_t i = 0; i < groups.size(); ++i) place[groups[i].key] = i;
  std::vector<Persons> persons(groups.size());
  for (const PersonFigures& f : counting.figures()) {
    if (!holds(measure, f)) continue;
    const auto found = place.find(counting.groupOf(dimension, f).key);
    if (found != place.end()) persons[found->second].add(f);
  }
  std::vector<Split> splits;
  for (std::size_t i = 0; i < groups.size(); ++i)
    splits.push_back(addSplit(book, keyOf(counting, measure) + "/" + groups[i].key, std::move(persons[i])));
  return splits;
}

void relateSplits(Book& book, const Split& total, std::initializer_list<Split> parts) {
  std::vector<QuantityNr> kvinnor, man, alla;
  for (const Split& part : parts) {
    kvinnor.push_back(part.kvinnor);
    man.push_back(part.man);
    alla.push_back(part.totalt);
  }
  book.relate(total.kvinnor, kvinnor);
  book.relate(total.man, man);
  book.relate(total.totalt, alla);
}

Table& addTable(Book& book, const Counting& counting, Measure measure, Dimension dimension) {
  const std::vector<Group> groups = counting.groups(dimension, std::array{measure});
  const Split whole = countIn(book, counting, measure);
  const std::vector<Split> splits = countIn(book, counting, measure, dimension, groups);
  Table table;
  table.id = std::string(nameOf(measure)) + "-" + std::string(nameOf(dimension));
  table.title = {"report.table.byDimension", {{"vad", std::vector<Message>{labelOf(measure)}}, {"efter", std::vector<Message>{labelOf(dimension)}}}};
  table.corner = labelOf(dimension);
  table.columns = {{"report.column.kvinnor", {}}, {"report.column.man", {}}, {"report.column.totalt", {}}, {"report.column.andel", {}}};
  const auto row = [&](const Message& label, const Split& split, bool isTotal) {
    table.rows.push_back({label, {{split.kvinnor, {}}, {split.man, {}}, {split.totalt, {}}, {split.totalt, whole.totalt}}, isTotal});
  };
  std::vector<QuantityNr> kvinnor, man, alla;
  for (std::size_t i = 0; i < groups.size(); ++i) {
    row(groups[i].label, splits[i], false);
    kvinnor.push_back(splits[i].kvinnor), man.push_back(splits[i].man), alla.push_back(splits[i].totalt);
  }
  row({"report.row.totalt", {}}, whole, true);
  book.relate(whole.kvinnor, kvinnor);
  book.relate(whole.man, man);
  book.relate(whole.totalt, alla);
  table.definitions = {definitionOf(measure), definitionOf(dimension)};
  book.tables.push_back(std::move(table));
  book.markUnseen();
  return book.tables.back();
}

}  // namespace fyren::report
