// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/message.h"
#include "report/book.h"
#include "report/omradestabell.h"
#include "report/person_figures.h"

namespace fyren::report {

// What is counted: youths of whom something holds in the period. Each has its definition in words, printed with it.
enum class Measure : std::uint8_t {
  iRegistret, nya, upphorda, kvar,
  sokta, nadda, ejNadda, sjalva, sysselsatta,
  iAtgard, nyaIAtgard, avslutade, tillStudier, tillArbete, tillAnnat,
  bosattningskontroll,
};
inline constexpr std::size_t kMeasures = 16;

// What the counted are divided by.
enum class Dimension : std::uint8_t {
  alder, omrade, kontor, skola, program, orsak, handlaggare,  // of the youth
  sysselsattning,  // told when first reached
  upphorOrsak,     // why the registration ended
  grund,           // why the measure ended
  grundskola,      // where the youth went last before upper-secondary school
};
inline constexpr std::size_t kDimensions = 11;

bool holds(Measure measure, const PersonFigures& figures);
std::string_view nameOf(Measure measure);      // stable, for keys
std::string_view nameOf(Dimension dimension);
Message labelOf(Measure measure);
Message labelOf(Dimension dimension);
Message definitionOf(Measure measure);
Message definitionOf(Dimension dimension);
// Whether the measure can be divided so: an end has a reason only where something ended.
bool fits(Measure measure, Dimension dimension);

// The values of a coded fact, as they are called in a report. Empty key: it belongs to "uppgift saknas".
Message labelOf(Registreringsorsak orsak);
Message labelOf(Avregistreringsorsak orsak);
Message labelOf(Sysselsattningstyp typ);
Message labelOf(GrundAtgSlut grund);
Message labelOf(Kanal kanal);

// A value of a dimension. Groups stand in the order in which a reader expects them; those without a value last.
struct Group {
  std::string key;    // "kontor=Kista"
  Message label;
  std::int64_t order = 0;
};

// The facts of a period, ready to be counted.
class Counting {
 public:
  // All borrowed. `name` tells periods apart in keys: "2023".
  Counting(std::string name, std::span<const UngdomFacts> everyone, Period period, Day today, const Law& law,
           const Omradestabell& omraden, std::string_view anordnare = {});

  const std::string& name() const { return name_; }
  Period period() const { return period_; }
  std::span<const PersonFigures> figures() const { return figures_; }
  std::span<const UngdomFacts> everyone() const { return everyone_; }

  // The group of one youth. O(1) but for schools (its enrolments).
  Group groupOf(Dimension dimension, const PersonFigures& figures) const;
  // All groups that someone for whom `measure` holds belongs to, in order.
  std::vector<Group> groups(Dimension dimension, std::span<const Measure> measures) const;

 private:
  std::string name_;
  std::span<const UngdomFacts> everyone_;
  Period period_;
  Day day_;  // of the areas and schools: the period's last day, or today while it goes on
  const Omradestabell& omraden_;
  std::vector<PersonFigures> figures_;
};

// Kvinnor, män, totalt: in every table (G2).
struct Split {
  QuantityNr kvinnor = 0, man = 0, totalt = 0;
};

// Counts into the book: keys "2023/nadda", "2023/nadda/kvinna", and with a group "2023/nadda/kontor=Kista".
Split countIn(Book& book, const Counting& counting, Measure measure);
// One Split for each group, which together are the whole measure.
std::vector<Split> countIn(Book& book, const Counting& counting, Measure measure, Dimension dimension,
                           std::span<const Group> groups);
// Says to the book that in each part and in all, `total` is `first` and `second` together (sökta = nådda + ej nådda).
void relateSplits(Book& book, const Split& total, std::initializer_list<Split> parts);

// Says under each table how certain its shares are (Table::shares): the interval where few are counted, and which group
// differs from the others by more than chance may give. After protect(): tells nothing that is hidden.
void remarkShares(Book& book);

// One measure by one dimension: the table of the statistics screen.
Table& addTable(Book& book, const Counting& counting, Measure measure, Dimension dimension);

}  // namespace fyren::report
