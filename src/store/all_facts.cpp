// SPDX-License-Identifier: EUPL-1.2
#include "store/all_facts.h"

#include <algorithm>

#include "store/facts_reader.h"
#include "store/facts_reading.h"
#include "store/guard.h"

namespace fyren::store {

// A table and what is done with each of its rows.
struct AllFacts::Part {
  Table table;
  void (AllFacts::*add)(const Query& row);
};

std::span<const AllFacts::Part> AllFacts::parts() {
  static constexpr std::array<Part, 17> kParts = {{
      {Table::ungdom, &AllFacts::addUngdom},  // first: the others look for its rows
      {Table::tidigareNummer, &AllFacts::addNumber},
      {Table::bosattning, &AllFacts::add<Bosattning, &UngdomFacts::bosattningar>},
      {Table::skolplacering, &AllFacts::add<Skolplacering, &UngdomFacts::skolplaceringar>},
      {Table::examen, &AllFacts::add<Examen, &UngdomFacts::examina>},
      {Table::registrering, &AllFacts::add<Registrering, &UngdomFacts::registreringar>},
      {Table::kontakt, &AllFacts::add<Kontakt, &UngdomFacts::kontakter>},
      {Table::sysselsattning, &AllFacts::add<Sysselsattning, &UngdomFacts::sysselsattningar>},
      {Table::atgard, &AllFacts::add<Atgard, &UngdomFacts::atgarder>},
      {Table::omfattningsbeslut, &AllFacts::add<Omfattningsbeslut, &UngdomFacts::beslut>},
      {Table::bevakning, &AllFacts::add<Bevakning, &UngdomFacts::bevakningar>},
      {Table::uppfoljning, &AllFacts::add<Uppfoljning, &UngdomFacts::uppfoljningar>},
      {Table::erbjudande, &AllFacts::add<Erbjudande, &UngdomFacts::erbjudanden>},
      {Table::tystning, &AllFacts::add<Tystning, &UngdomFacts::tystningar>},
      {Table::plan, &AllFacts::add<Plan, &UngdomFacts::planer>},
      {Table::kontaktvag, &AllFacts::add<Kontaktvag, &UngdomFacts::kontaktvagar>},
      {Table::ejSamma, &AllFacts::add<EjSamma, &UngdomFacts::ejSamma>},
  }};
  return kParts;
}

void AllFacts::count() {
  total_ = 0;
  for (const Part& part : parts())
    total_ += connection_.integer("SELECT count(*) FROM " + std::string(def(part.table).name));
  const auto youths = static_cast<std::size_t>(connection_.integer("SELECT count(*) FROM ungdom"));
  total_ += static_cast<std::int64_t>(youths);  // sorting each one's lists
  all_.reserve(youths);
  place_.reserve(youths);
}

bool AllFacts::step(std::size_t rows) {
  if (total_ < 0) count();
  while (part_ < parts().size()) {
    const Part& part = parts()[part_];
    if (!query_) query_.emplace(connection_.statement(def(part.table).scanSql));
    for (; rows > 0 && query_->step(); --rows, ++done_) (this->*part.add)(*query_);
    if (rows == 0) return false;
    query_.reset();
    ++part_;
  }
  for (; rows > 0 && sorted_ < all_.size(); --rows, ++done_) sortLists(all_[sorted_++]);
  return sorted_ == all_.size();
}

double AllFacts::progress() const {
  return total_ <= 0 ? 0.0 : static_cast<double>(done_) / static_cast<double>(total_);
}

UngdomFacts* AllFacts::of(const UngdomId& id) {
  const auto found = place_.find(id);
  return found == place_.end() ? nullptr : &all_[found->second];
}

void AllFacts::addUngdom(const Query& row) {
  all_.push_back(UngdomFacts{valueOf<Ungdom>(row), {}, {}, {}, {}, {}, {}, {}});
  place_.emplace(all_.back().ungdom.id, all_.size() - 1);
}

void AllFacts::addNumber(const Query& row) {
  const auto had = valueOf<TidigareNummer>(row);
  if (UngdomFacts* facts = of(had.ungdom)) facts->ungdom.tidigareNummer.push_back(had.nummer);
}

template <typename T, std::vector<T> UngdomFacts::*list>
void AllFacts::add(const Query& row) {
  T fact = valueOf<T>(row);
  if (UngdomFacts* facts = of(fact.ungdom)) (facts->*list).push_back(std::move(fact));
}

std::vector<UngdomFacts> readAllFacts(Connection& connection) {
  AllFacts all(connection);
  while (!all.step(SIZE_MAX)) continue;
  return all.take();
}

FactsReading::FactsReading(std::unique_ptr<AllFacts> work) : work_(std::move(work)) {}
FactsReading::FactsReading(FactsReading&&) noexcept = default;
FactsReading& FactsReading::operator=(FactsReading&&) noexcept = default;
FactsReading::~FactsReading() = default;

StoreResult<bool> FactsReading::step(std::size_t rows) {
  return guard<bool>([&] { return work_->step(rows); });
}

double FactsReading::progress() const { return work_->progress(); }
std::vector<UngdomFacts> FactsReading::take() { return work_->take(); }

}  // namespace fyren::store
