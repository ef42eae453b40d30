// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "base/text.h"
#include "exchange/import/import_report.h"

namespace fyren::exchange::test {

inline constexpr std::string_view elin = "20080305-2380", bjorn = "20090112-2390", asa = "20071130-2380", ola = "20100704-2391";

inline ImportContext context() {
  const Day today = *Day::of(2026, 11, 22);
  return {RegisterFacts{"2281", "Sundsvall", RegisterKind::training}, today, today};
}

inline Bytes fixture(const std::string& name) {
  std::ifstream file(std::string(FYREN_TEST_DIR) + "/fixtures/import/" + name, std::ios::binary);
  return Bytes(std::istreambuf_iterator<char>(file), {});
}

inline Bytes bytesOf(std::string_view text) { return Bytes(text.begin(), text.end()); }

inline Result<ListTable, ListFailure> readList(const Bytes& bytes, std::size_t slice = 2000, const ReadOptions& options = {}) {
  auto reader = ListReader::open(bytes, options);
  if (!reader) return reader.error();
  while (!reader->step(slice)) {}
  return reader->take();
}

// Reads, maps and plans in one go.
struct Planned {
  ListTable table;
  ImportPlan plan;
};
inline Planned planned(const Bytes& bytes, const std::vector<UngdomFacts>& known = {}, const ImportContext& how = context(),
                       std::optional<ListKind> kind = std::nullopt, std::size_t slice = 1000) {
  auto table = readList(bytes);
  Planned made{std::move(table.value()), {}};
  const Mapping mapping(made.table, how, kind);
  const FactsLookup lookup(known);
  Planner planner(mapping, lookup);
  while (!planner.step(slice)) {}
  made.plan = planner.take();
  return made;
}

inline Personnummer nummer(std::string_view text) { return *Personnummer::parse(text, RegisterKind::training, context().today); }

// The register after the plan's writes are stored, as the application would do it.
class Applied {
 public:
  std::vector<UngdomFacts> facts;

  void apply(const std::vector<PersonWrite>& writes) {
    for (const PersonWrite& write : writes) {
      UngdomFacts& person = write.isNew ? added(write) : found(write.facts.ungdom.id);
      const UngdomId id = person.ungdom.id;
      if (write.writesUngdom) person.ungdom = write.facts.ungdom;
      person.ungdom.id = id;
      put(person.bosattningar, write.facts.bosattningar, id);
      put(person.skolplaceringar, write.facts.skolplaceringar, id);
      put(person.examina, write.facts.examina, id);
      put(person.registreringar, write.facts.registreringar, id);
      put(person.kontakter, write.facts.kontakter, id);
      put(person.sysselsattningar, write.facts.sysselsattningar, id);
      put(person.atgarder, write.facts.atgarder, id);
      put(person.kontaktvagar, write.facts.kontaktvagar, id);
    }
  }
  const UngdomFacts& of(std::string_view number) const {
    for (const UngdomFacts& person : facts)
      if (person.ungdom.nummer == nummer(number)) return person;
    throw std::runtime_error("no such person");
  }

 private:
  UngdomFacts& added(const PersonWrite& write) {
    facts.push_back({write.facts.ungdom, {}, {}, {}, {}, {}, {}, {}});
    nextId(facts.back().ungdom.id);
    return facts.back();
  }
  UngdomFacts& found(const UngdomId& id) {
    for (UngdomFacts& person : facts)
      if (person.ungdom.id == id) return person;
    throw std::runtime_error("a write about nobody");
  }
  template <typename Id>
  void nextId(Id& id) {
    ++last_;
    id.bytes[0] = static_cast<std::uint8_t>(last_ & 255u);
    id.bytes[1] = static_cast<std::uint8_t>(last_ >> 8 & 255u);
    id.bytes[2] = static_cast<std::uint8_t>(last_ >> 16 & 255u);
  }
  template <typename T>
  void put(std::vector<T>& rows, const std::vector<T>& writes, UngdomId owner) {
    for (T row : writes) {
      row.ungdom = owner;
      if (row.id.isNone()) {
        nextId(row.id);
        rows.push_back(row);
        continue;
      }
      for (T& old : rows)
        if (old.id == row.id) old = row;
    }
  }
  std::uint32_t last_ = 0;
};

inline const RowDetail* detailOf(const ImportPlan& plan, std::string_view number) {
  for (const RowDetail& detail : plan.details)
    if (detail.nummer && *detail.nummer == nummer(number)) return &detail;
  return nullptr;
}

}  // namespace fyren::exchange::test
