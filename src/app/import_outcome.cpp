// SPDX-License-Identifier: EUPL-1.2
#include "app/import_outcome.h"

#include <algorithm>
#include <tuple>

#include "app/session.h"
#include "core/quality/finding.h"

namespace fyren::app {
namespace {

using exchange::ImportPlan;
using exchange::PersonWrite;

Day firstDay(const Bosattning& row) {
  return row.days.first;
}
Day firstDay(const Skolplacering& row) {
  return row.days.first;
}
Day firstDay(const Registrering& row) {
  return row.days.first;
}
Day firstDay(const Atgard& row) {
  return row.days.first;
}
Day firstDay(const Examen& row) {
  return row.dag;
}
Day firstDay(const Kontakt& row) {
  return row.dag;
}
Day firstDay(const Sysselsattning& row) {
  return row.dag;
}
Day firstDay(const Kontaktvag& row) {
  return row.dag;
}

template <typename Row>
void merge(std::vector<Row>& into, const std::vector<Row>& rows) {
  for (const Row& row : rows) {
    const auto same = std::find_if(into.begin(), into.end(),
                                   [&](const Row& known) { return !row.id.isNone() && known.id == row.id; });
    if (same != into.end())
      *same = row;
    else
      into.push_back(row);
  }
  if (rows.empty()) return;
  std::stable_sort(into.begin(), into.end(),
                   [](const Row& a, const Row& b) { return firstDay(a) < firstDay(b); });
}

using Fynd = ImportQuestions::Fynd;

Fynd fyndOf(const Finding& finding, const Ungdom& ungdom, bool gone) {
  return {ungdom.fornamn + " " + ungdom.efternamn, finding.rule, finding.text, finding.niva == Niva::rod, gone};
}

// Those to be mended first; within a rule by name.
void arrange(std::vector<Fynd>& all) {
  std::stable_sort(all.begin(), all.end(), [](const Fynd& a, const Fynd& b) {
    return std::tuple(a.forsvinner, !a.rod, a.regel, a.namn) < std::tuple(b.forsvinner, !b.rod, b.regel, b.namn);
  });
}

void addFynd(ImportFlow::Consequence& counted, std::vector<Fynd>& into, const std::vector<Fynd>& more) {
  for (const Fynd& one : more) {
    ++(one.forsvinner ? counted.losta : counted.nyaFynd);
    if (into.size() < ImportQuestions::kMostFynd) into.push_back(one);
  }
}

// Red and yellow findings that come and go with a change [E4].
void countFindings(const UngdomFacts& before, const UngdomFacts& after, bool isNew, const Viewpoint& view, std::vector<Fynd>& into) {
  const auto findings = [&](const UngdomFacts& facts) {
    auto found = checkQuality(facts, view.reg, HalfYear::of(view.today), view.today, view.law);
    std::erase_if(found, [](const Finding& one) { return one.niva == Niva::gron; });
    return found;
  };
  const std::vector<Finding> had = isNew ? std::vector<Finding>{} : findings(before), has = findings(after);
  const auto isIn = [](const std::vector<Finding>& all, const Finding& one) {
    return std::any_of(all.begin(), all.end(), [&](const Finding& other) { return other.rule == one.rule; });
  };
  for (const Finding& one : has)
    if (!isIn(had, one)) into.push_back(fyndOf(one, after.ungdom, false));
  for (const Finding& one : had)
    if (!isIn(has, one)) into.push_back(fyndOf(one, after.ungdom, true));
}

}  // namespace

Viewpoint viewAfter(const Session& session, const ImportPlan& plan) {
  Viewpoint view = session.viewpoint();
  if (plan.isOf(exchange::ListKind::skolplacering)) view.schoolListRead = true;
  return view;
}

bool looksAtEverybody(const Session& session, const ImportPlan& plan) {
  const bool schoolListRead = session.lastList("skolplacering").has_value();
  if (plan.isOf(exchange::ListKind::skolplacering) && !schoolListRead) return true;
  return plan.isOf(exchange::ListKind::examen) && schoolListRead && !session.lastList("examen");
}

bool mayHaveExamen(const ImportPlan& plan, const UngdomId& id) {
  return std::binary_search(plan.examenOkand.begin(), plan.examenOkand.end(), id);
}

UngdomFacts withWrite(const UngdomFacts& before, const PersonWrite& write) {
  UngdomFacts after = before;
  if (write.isNew || write.writesUngdom) after.ungdom = write.facts.ungdom;
  merge(after.bosattningar, write.facts.bosattningar);
  merge(after.skolplaceringar, write.facts.skolplaceringar);
  merge(after.examina, write.facts.examina);
  merge(after.registreringar, write.facts.registreringar);
  merge(after.kontakter, write.facts.kontakter);
  merge(after.sysselsattningar, write.facts.sysselsattningar);
  merge(after.atgarder, write.facts.atgarder);
  merge(after.kontaktvagar, write.facts.kontaktvagar);
  return after;
}

OutcomeCounter::OutcomeCounter(const Session& session, const ImportPlan& plan)
    : session_(session),
      plan_(plan),
      view_(viewAfter(session, plan)),
      everybody_(looksAtEverybody(session, plan)) {
  for (const auto* writes : {&plan.writes, &plan.leaving})
    for (const PersonWrite& write : *writes)
      if (!write.isNew) touched_.push_back(write.facts.ungdom.id);
  std::sort(touched_.begin(), touched_.end());
}

void OutcomeCounter::count(ImportFlow::Consequence& into, const UngdomFacts& facts) const {
  const Lage lage = lageOf(facts, view_);
  if (lage == Lage::attRegistrera) ++(mayHaveExamen(plan_, facts.ungdom.id) ? into.attRegistreraOvissa : into.attRegistrera);
  if (lage == Lage::attAvsluta) ++into.attAvsluta;
  if (lage == Lage::okant) ++into.okanda;
}

std::size_t OutcomeCounter::total() const {
  return plan_.writes.size() + plan_.leaving.size() + (everybody_ ? session_.allFacts().size() : 0);
}

double OutcomeCounter::progress() const {
  return total() == 0 ? 1.0 : static_cast<double>(next_) / static_cast<double>(total());
}

bool OutcomeCounter::step(std::size_t persons) {
  for (const std::size_t end = std::min(total(), next_ + persons); next_ < end; ++next_) {
    const std::size_t writes = plan_.writes.size();
    const std::size_t leaving = plan_.leaving.size();
    if (next_ < writes)
      countWrite(plan_.writes[next_], false);
    else if (next_ < writes + leaving)
      countWrite(plan_.leaving[next_ - writes], true);
    else
      countUntouched(session_.allFacts()[next_ - writes - leaving]);
  }
  if (next_ < total()) return false;
  arrange(fyndWith_);
  arrange(fyndWithout_);
  return true;
}

// Someone who is both changed and leaving is counted by what leaves; the preview need not be finer than that.
void OutcomeCounter::countWrite(const PersonWrite& write, bool leaves) {
  const UngdomFacts* known = session_.facts(write.facts.ungdom.id);
  const UngdomFacts empty{write.facts.ungdom, {}, {}, {}, {}, {}, {}, {}};
  const UngdomFacts& before = known != nullptr ? *known : empty;
  const UngdomFacts changed = withWrite(before, write);
  std::vector<Fynd> found;
  countFindings(before, changed, known == nullptr, view_, found);
  addFynd(with_, fyndWith_, found);
  if (!leaves) addFynd(without_, fyndWithout_, found);
  count(with_, changed);
  if (!leaves) count(without_, changed);
  if (leaves && everybody_) count(without_, before);
}

void OutcomeCounter::countUntouched(const UngdomFacts& facts) {
  if (std::binary_search(touched_.begin(), touched_.end(), facts.ungdom.id)) return;
  count(without_, facts);
  count(with_, facts);
}

}  // namespace fyren::app
