// SPDX-License-Identifier: EUPL-1.2
#include "app/row_choices.h"

#include <algorithm>
#include <tuple>
#include <unordered_map>

#include "app/commands/carry_out.h"
#include "base/text.h"
#include "exchange/import/list_kind.h"

namespace fyren::app {
namespace {

using exchange::PersonWrite;
using store::Radval;
using Choice = ImportFlow::Choice;

// FNV-1a: the same on every computer that shares the register.
class Trace {
 public:
  Trace& add(std::string_view text) {
    for (const char sign : text) mix(static_cast<std::uint8_t>(sign));
    mix(0x1F);
    return *this;
  }
  Trace& add(std::int64_t number) { return add(std::to_string(number)); }
  Trace& add(const Interval& days) { return add(std::int64_t{days.first.number()}).add(std::int64_t{days.last ? days.last->number() : -1}); }
  std::int64_t value() const { return static_cast<std::int64_t>(hash_ | 1U); }

 private:
  void mix(std::uint8_t byte) { hash_ = (hash_ ^ byte) * 0x100000001B3U; }
  std::uint64_t hash_ = 0xCBF29CE484222325U;
};

std::int64_t code(auto value) { return static_cast<std::int64_t>(value); }

std::int64_t rowOf(std::string_view slag, std::uint64_t nummer) { return Trace().add(slag).add(static_cast<std::int64_t>(nummer)).value(); }

std::string_view bytesOf(const AnyRowId& id) { return {reinterpret_cast<const char*>(id.bytes.data()), id.bytes.size()}; }

// What of theirs is missing is told by the entry, since the list does not name it.
std::int64_t leavingRowOf(std::string_view slag, const PersonWrite& write) {
  Trace trace;
  trace.add(slag).add("left");
  for (const Bosattning& row : write.facts.bosattningar) trace.add(bytesOf(anyId(row.id)));
  for (const Skolplacering& row : write.facts.skolplaceringar) trace.add(bytesOf(anyId(row.id)));
  return trace.value();
}

// What a row would change; days that are only the list's own are left out.
std::int64_t contentOf(const PersonWrite& write) {
  Trace trace;
  const UngdomFacts& facts = write.facts;
  const Ungdom& ungdom = facts.ungdom;
  if (write.isNew || write.writesUngdom)
    for (const std::string* one : {&ungdom.fornamn, &ungdom.efternamn, &ungdom.gatuadress, &ungdom.postnummer, &ungdom.postort, &ungdom.epost, &ungdom.telefon, &ungdom.handlaggare})
      trace.add(*one);
  for (const Bosattning& row : facts.bosattningar) trace.add(row.kommun);
  for (const Skolplacering& row : facts.skolplaceringar) trace.add(row.skola).add(code(row.skolform)).add(row.program).add(row.arskurs).add(row.days);
  for (const Examen& row : facts.examina) trace.add(code(row.typ)).add(std::int64_t{row.dag.number()});
  for (const Registrering& row : facts.registreringar) trace.add(code(row.orsak)).add(row.days);
  for (const Kontakt& row : facts.kontakter) trace.add(code(row.kanal)).add(code(row.utfall)).add(std::int64_t{row.dag.number()});
  for (const Sysselsattning& row : facts.sysselsattningar) trace.add(code(row.typ)).add(std::int64_t{row.dag.number()});
  for (const Kontaktvag& row : facts.kontaktvagar) trace.add(row.varde).add(row.namn).add(code(row.vems));
  for (const Atgard& row : facts.atgarder) trace.add(code(row.typ)).add(row.anordnare).add(row.days);
  return trace.value();
}

using ByRow = std::unordered_map<std::int64_t, Radval>;

ByRow keptOf(const Session& session, std::string_view slag) {
  ByRow kept;
  if (auto all = session.store().radval())
    for (Radval& one : *all)
      if (one.slag == slag) kept.insert_or_assign(one.rad, std::move(one));
  return kept;
}

struct Recalled {
  std::optional<Choice> choice;
  Message said;
};

Recalled recall(const ByRow& kept, std::int64_t rad, std::int64_t innehall) {
  const auto found = kept.find(rad);
  if (found == kept.end()) return {};
  const Radval& one = found->second;
  const auto words = [&](const char* key) { return Message{key, {{"dag", one.dag}, {"vem", one.av}}}; };
  if (one.val == Radval::Val::vanta) return {Choice::wait, words("radval.vantar")};
  if (one.innehall == innehall) return {Choice::refuse, words("radval.avbojd")};
  return {Choice::wait, words("radval.nuAnnat")};
}

void keepOne(store::Act& act, ByRow& kept, Radval now) {
  const auto found = kept.find(now.rad);
  if (found == kept.end()) {
    act.put(now);
    return;
  }
  const Radval& had = found->second;
  now.id = had.id;
  if (had.val != now.val || had.innehall != now.innehall) act.put(now);
  kept.erase(found);
}

}  // namespace

void keepSaid(ImportPart& part) {
  part.saidOfRows.clear();
  const std::string slag(exchange::kindName(part.plan->kind));
  for (std::size_t i = 0; i < part.ofWrites.size(); ++i)
    if (part.ofWrites[i]) part.saidOfRows[rowOf(slag, part.plan->writes[i].facts.ungdom.nummer.digits())] = *part.ofWrites[i];
  for (std::size_t i = 0; i < part.ofLeaving.size(); ++i)
    if (part.ofLeaving[i]) part.saidOfRows[leavingRowOf(slag, part.plan->leaving[i])] = *part.ofLeaving[i];
}

void recallSaid(ImportPart& part) {
  if (part.saidOfRows.empty()) return;
  const std::string slag(exchange::kindName(part.plan->kind));
  const auto recall = [&](std::optional<Choice>& into, std::int64_t rad) {
    if (const auto said = part.saidOfRows.find(rad); said != part.saidOfRows.end()) into = said->second;
  };
  for (std::size_t i = 0; i < part.ofWrites.size(); ++i) recall(part.ofWrites[i], rowOf(slag, part.plan->writes[i].facts.ungdom.nummer.digits()));
  for (std::size_t i = 0; i < part.ofLeaving.size(); ++i) recall(part.ofLeaving[i], leavingRowOf(slag, part.plan->leaving[i]));
}

void recallChoices(const Session& session, ImportPart& part) {
  const std::string slag(exchange::kindName(part.plan->kind));
  const ByRow kept = keptOf(session, slag);
  if (kept.empty()) return;
  std::vector<Message> ofWrites(part.ofWrites.size()), ofLeaving(part.ofLeaving.size());
  for (std::size_t i = 0; i < part.ofWrites.size(); ++i) {
    const PersonWrite& write = part.plan->writes[i];
    auto known = recall(kept, rowOf(slag, write.facts.ungdom.nummer.digits()), contentOf(write));
    part.ofWrites[i] = known.choice;
    ofWrites[i] = std::move(known.said);
  }
  for (std::size_t i = 0; i < part.ofLeaving.size(); ++i) {
    auto known = recall(kept, leavingRowOf(slag, part.plan->leaving[i]), 0);
    part.ofLeaving[i] = known.choice;
    ofLeaving[i] = std::move(known.said);
  }
  for (ImportFlow::Detail& detail : part.details)
    if (detail.write > 0) detail.sagt = (detail.cls == ImportFlow::RowClass::borta ? ofLeaving : ofWrites)[detail.write - 1];
}

void keepChoices(const Session& session, store::Act& act, const ImportPart& part, Day listDay) {
  const std::string slag(exchange::kindName(part.plan->kind));
  ByRow kept = keptOf(session, slag);
  const auto said = [&](Choice choice, const PersonWrite& write, std::int64_t rad, std::int64_t innehall) {
    const bool isKnown = session.facts(write.facts.ungdom.id) != nullptr;
    return Radval{{}, isKnown ? write.facts.ungdom.id : UngdomId{}, slag, rad, innehall,
                  choice == Choice::wait ? Radval::Val::vanta : Radval::Val::avboj, listDay, session.user()};
  };
  for (std::size_t i = 0; i < part.ofWrites.size(); ++i) {
    const PersonWrite& write = part.plan->writes[i];
    const std::int64_t rad = rowOf(slag, write.facts.ungdom.nummer.digits());
    const Choice choice = part.ofWrites[i].value_or(Choice::accept);
    if (choice != Choice::accept) keepOne(act, kept, said(choice, write, rad, contentOf(write)));
    else if (const auto had = kept.extract(rad)) act.erase(had.mapped().id);
  }
  for (std::size_t i = 0; i < part.ofLeaving.size(); ++i) {
    const std::int64_t rad = leavingRowOf(slag, part.plan->leaving[i]);
    const Choice choice = part.ofLeaving[i].value_or(Choice::accept);
    if (part.ofLeaving[i] && choice != Choice::accept) keepOne(act, kept, said(choice, part.plan->leaving[i], rad, 0));
    else if (const auto had = kept.extract(rad)) act.erase(had.mapped().id);
  }
  if (!exchange::isFullList(part.plan->kind)) return;
  for (const auto& [rad, one] : kept) act.erase(one.id);
}

void forgetChoicesOf(const Session& session, store::Act& act, const std::unordered_set<std::uint64_t>& numbers) {
  if (numbers.empty()) return;
  std::unordered_set<std::int64_t> rows;
  for (const exchange::ListKind kind : exchange::allKinds())
    for (const std::uint64_t nummer : numbers) rows.insert(rowOf(exchange::kindName(kind), nummer));
  if (const auto all = session.store().radval())
    for (const Radval& one : *all)
      if (one.ungdom.isNone() && rows.contains(one.rad)) act.forget(one.id);
}

std::vector<WaitingRow> waitingRows(const Session& session) {
  std::vector<WaitingRow> rows;
  const auto all = session.store().radval();
  if (!all) return rows;
  for (const Radval& one : *all) {
    WaitingRow row{one.id, one.ungdom, {}, {}, one.val == Radval::Val::avboj, one.dag, one.av};
    if (const UngdomFacts* facts = one.ungdom.isNone() ? nullptr : session.facts(one.ungdom))
      row.namn = facts->ungdom.fornamn + " " + facts->ungdom.efternamn;
    if (const auto kind = exchange::kindFromName(one.slag)) row.lista = text(exchange::kindLabel(*kind));
    rows.push_back(std::move(row));
  }
  std::stable_sort(rows.begin(), rows.end(), [](const WaitingRow& a, const WaitingRow& b) { return std::tuple(a.refused, a.lista, a.dag) < std::tuple(b.refused, b.lista, b.dag); });
  return rows;
}

CommandResult forgetWaiting(Session& session, const store::RadvalId& id) {
  store::Act act = beginAct(session, "lista.radval", std::nullopt, {"history.radvalBorttaget", {}});
  act.erase(id);
  auto done = carryOut(session, act, {"radval.borttaget", {}});
  if (done) session.recordsChanged();
  return done;
}

}  // namespace fyren::app
