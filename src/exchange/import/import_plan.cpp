// SPDX-License-Identifier: EUPL-1.2
#include "exchange/import/import_plan.h"

namespace fyren::exchange {

void RowAnswers::choose(const std::vector<RowOption>& options, std::size_t option, std::size_t tableRow) {
  if (option >= options.size()) return;
  if (const auto enrolment = options[option].enrolment) {
    enrolments[tableRow] = *enrolment;
    return;
  }
  for (const RowOption& other : options) preferred.erase(other.tableRow);
  preferred.insert(options[option].tableRow);
}

bool PersonWrite::isEmpty() const {
  return !isNew && !writesUngdom && facts.bosattningar.empty() && facts.skolplaceringar.empty() && facts.examina.empty() &&
         facts.registreringar.empty() && facts.kontakter.empty() && facts.sysselsattningar.empty() && facts.atgarder.empty() &&
         facts.kontaktvagar.empty();
}

FactsLookup::FactsLookup(std::span<const UngdomFacts> facts) : facts_(facts) {
  for (std::size_t i = 0; i < facts.size(); ++i)
    for (const Personnummer& earlier : facts[i].ungdom.tidigareNummer) byNummer_.emplace(earlier.digits(), i);
  for (std::size_t i = 0; i < facts.size(); ++i) byNummer_[facts[i].ungdom.nummer.digits()] = i;
}

const UngdomFacts* FactsLookup::find(const Personnummer& nummer) const {
  const auto found = byNummer_.find(nummer.digits());
  return found == byNummer_.end() ? nullptr : &facts_[found->second];
}

std::string_view className(RowClass rowClass) {
  constexpr std::string_view names[rowClassCount] = {"new", "returned", "changed", "unchanged", "left", "unclear", "refused", "repeated"};
  return names[static_cast<std::size_t>(rowClass)];
}

Message classLabel(RowClass rowClass) {
  switch (rowClass) {
    case RowClass::added: return {"import.class.added", {}};
    case RowClass::returned: return {"import.class.returned", {}};
    case RowClass::changed: return {"import.class.changed", {}};
    case RowClass::unchanged: return {"import.class.unchanged", {}};
    case RowClass::left: return {"import.class.left", {}};
    case RowClass::unclear: return {"import.class.unclear", {}};
    case RowClass::refused: return {"import.class.refused", {}};
    case RowClass::repeated: return {"import.class.repeated", {}};
  }
  return {};
}

}  // namespace fyren::exchange
