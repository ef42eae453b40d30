// SPDX-License-Identifier: EUPL-1.2
#include "core/quality/silencing.h"

#include <array>
#include <cstdint>

namespace fyren {
namespace {

// FNV-1a, 64 bits: no secret, only a short mark that changes when what went in changes.
class Trace {
 public:
  void add(std::int64_t value) {
    for (int i = 0; i < 8; ++i) byte(static_cast<std::uint8_t>(static_cast<std::uint64_t>(value) >> (8 * i)));
  }
  void add(const std::string& value) {
    add(static_cast<std::int64_t>(value.size()));
    for (const char c : value) byte(static_cast<std::uint8_t>(c));
  }
  void add(Day day) { add(std::int64_t{day.number()}); }
  template <typename Value>
  void add(const std::optional<Value>& value) {
    add(std::int64_t{value ? 1 : 0});
    if (value) addOne(*value);
  }
  void add(const Interval& days) {
    add(days.first);
    add(days.last);
  }
  template <typename Tag>
  void add(const RowId<Tag>& id) {
    for (const std::uint8_t one : id.bytes) byte(one);
  }
  template <typename Enum>
    requires std::is_enum_v<Enum>
  void add(Enum value) {
    add(static_cast<std::int64_t>(value));
  }
  void add(const Message& message) {
    add(message.key);
    for (const auto& [name, value] : message.values) {
      add(name);
      std::visit([this](const auto& one) { addOne(one); }, value);
    }
  }
  std::string text() const {
    static constexpr std::string_view kDigits = "0123456789abcdef";
    std::string hex;
    for (int shift = 60; shift >= 0; shift -= 4) hex += kDigits[state_ >> shift & 15U];
    return hex;
  }

 private:
  template <typename Value>
  void addOne(const Value& value) {
    add(value);
  }
  void addOne(const std::vector<Message>& messages) {
    for (const Message& one : messages) add(one);
  }
  void byte(std::uint8_t value) { state_ = (state_ ^ value) * 1099511628211U; }
  std::uint64_t state_ = 14695981039346656037U;
};

void addFact(Trace& trace, const Atgard& v) {
  trace.add(v.id), trace.add(v.typ), trace.add(v.anordnare), trace.add(v.underrubrik), trace.add(v.days);
  trace.add(v.grundAtgSlut), trace.add(v.sysEfter);
}
void addFact(Trace& trace, const Registrering& v) {
  trace.add(v.id), trace.add(v.days), trace.add(v.orsak), trace.add(v.avregistreringsorsak);
}
void addFact(Trace& trace, const Kontakt& v) {
  trace.add(v.id), trace.add(v.dag), trace.add(v.kanal), trace.add(v.utfall), trace.add(v.riktning);
}
void addFact(Trace& trace, const Sysselsattning& v) { trace.add(v.id), trace.add(v.dag), trace.add(v.typ); }
void addFact(Trace& trace, const Skolplacering& v) {
  trace.add(v.id), trace.add(v.skolform), trace.add(v.days), trace.add(v.skola);
}
void addFact(Trace& trace, const Examen& v) { trace.add(v.id), trace.add(v.typ), trace.add(v.dag); }

// The one fact the finding is about; when it is about none, all of that kind.
template <typename Fact>
void addFacts(Trace& trace, const std::vector<Fact>& facts, const AnyRowId& row) {
  for (const Fact& fact : facts)
    if (row.isNone() || anyId(fact.id) == row) addFact(trace, fact);
}

void addFactsWhere(Trace& trace, Mend where, const UngdomFacts& facts, const AnyRowId& row) {
  switch (where) {
    case Mend::ungdom: trace.add(static_cast<std::int64_t>(facts.ungdom.nummer.digits())); return;
    case Mend::registrering: addFacts(trace, facts.registreringar, row); return;
    case Mend::kontakt: addFacts(trace, facts.kontakter, row); return;
    case Mend::sysselsattning: addFacts(trace, facts.sysselsattningar, row); return;
    case Mend::atgard: addFacts(trace, facts.atgarder, row); return;
    case Mend::skolplacering: addFacts(trace, facts.skolplaceringar, row); return;
    case Mend::examen: addFacts(trace, facts.examina, row); return;
  }
}

}  // namespace

std::string traceOf(const Finding& finding, const UngdomFacts& facts) {
  Trace trace;
  trace.add(finding.rule);
  trace.add(finding.row);
  trace.add(finding.text);
  addFactsWhere(trace, finding.where, facts, finding.row);
  return trace.text();
}

const Tystning* silencedBy(const Finding& finding, const UngdomFacts& facts) {
  if (finding.niva != Niva::gul || facts.tystningar.empty()) return nullptr;
  const std::string trace = traceOf(finding, facts);
  for (const Tystning& note : facts.tystningar)
    if (note.regel == finding.rule && note.spar == trace) return &note;
  return nullptr;
}

}  // namespace fyren
