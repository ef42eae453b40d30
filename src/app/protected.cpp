// SPDX-License-Identifier: EUPL-1.2
#include "app/protected.h"

#include <algorithm>
#include <map>
#include <tuple>

#include "app/commands/carry_out.h"
#include "base/text.h"
#include "exchange/import/import_plan.h"

namespace fyren::app {
namespace {

using store::Platshallare;
using store::Ursprung;

constexpr std::string_view kMode = "skydd.lage";
constexpr std::string_view kKeeps = "platshallare";

std::vector<Platshallare> all(const Session& session) {
  auto kept = session.store().platshallare();
  return kept ? std::move(*kept) : std::vector<Platshallare>{};
}

bool isOpen(const Platshallare& one) { return !one.avslutad.has_value(); }

// Numbers are given in turn and stand for nobody: several that come at once are in no order of persons.
void addNew(const Session& session, store::Act& act, std::int64_t count, Ursprung ursprung) {
  std::int64_t nr = 0;
  for (const Platshallare& one : all(session)) nr = std::max(nr, one.nr);
  Platshallare added;
  added.sedan = session.today();
  added.ursprung = ursprung;
  for (std::int64_t i = 0; i < count; ++i) {
    added.nr = ++nr;
    act.put(added);
  }
}

CommandResult done(Session& session, store::Act& act, Message said) {
  auto result = carryOut(session, act, std::move(said));
  if (result) session.recordsChanged();
  return result;
}

// How many the list shows that the register has nothing for, and how many fewer.
struct Difference {
  std::int64_t fresh = 0, fewer = 0;
};
Difference differenceOf(const Session& session, const exchange::ImportPlan& plan) {
  if (plan.kind != exchange::ListKind::folkbokforing) return {};
  const auto kept = all(session);
  const auto open = static_cast<std::int64_t>(std::count_if(kept.begin(), kept.end(), isOpen));
  const auto late = static_cast<std::int64_t>(plan.skyddadeStored.size());
  const auto listed = static_cast<std::int64_t>(plan.counts.skyddade);
  return {std::max<std::int64_t>(0, listed - late - open), std::max<std::int64_t>(0, open + late - listed)};
}

bool isMine(const Session& session, const Platshallare& one) { return one.ansvarig.empty() || one.ansvarig == session.user(); }

std::string nameOf(const Platshallare& one) { return text({"skydd.namn", {{"nr", one.nr}}}); }

}  // namespace

CommandResult hideProtected(Session& session, std::span<const UngdomId> ungdomar) {
  std::int64_t count = 0;
  store::Act act = beginAct(session, "protected.hide", std::nullopt, {"history.skydd", {}});
  for (const UngdomId& id : ungdomar) {
    if (session.facts(id) == nullptr) continue;
    act.purge(id);
    ++count;
  }
  if (count == 0) return Done{{"skydd.gjort", {{"antal", count}}}};
  if (keepsPlaceholders(session)) addNew(session, act, count, Ursprung::senMarkning);
  act.setSummary({"history.skydd", {{"antal", count}}});
  auto result = carryOut(session, act, {"skydd.gjort", {{"antal", count}}});
  if (!result) return result;
  session.recordsChanged();
  session.purged();
  return result;
}

bool keepsPlaceholders(const Session& session) {
  const auto mode = session.store().installning(kMode);
  return mode && mode.value() && **mode == kKeeps;
}

CommandResult setKeepsPlaceholders(Session& session, bool keeps) {
  store::Act act = beginAct(session, "protected.mode", std::nullopt, {keeps ? "history.platshallarePa" : "history.platshallareAv", {}});
  act.putInstallning(kMode, keeps ? kKeeps : std::string_view());
  return done(session, act, {keeps ? "skydd.lagePa" : "skydd.lageAv", {}});
}

PlaceholderList placeholders(const Session& session) {
  PlaceholderList list;
  std::map<std::string, std::int64_t> others;
  for (Platshallare& one : all(session)) {
    list.open += isOpen(one);
    list.covered += isOpen(one) && one.omfattas == store::OmfattasSvar::ja;
    if (isMine(session, one)) list.lines.push_back({one, nameOf(one)});
    else if (isOpen(one)) ++others[one.ansvarig];
  }
  std::stable_sort(list.lines.begin(), list.lines.end(), [](const PlaceholderLine& a, const PlaceholderLine& b) { return isOpen(a.row) > isOpen(b.row); });
  for (const auto& [who, count] : others) list.others.push_back({who, count});
  return list;
}

CommandResult savePlaceholder(Session& session, Platshallare placeholder) {
  placeholder.ansvarig = trimmed(placeholder.ansvarig);
  if (auto failure = tooLong("ansvarig", placeholder.ansvarig)) return *failure;
  if (placeholder.avslutad && *placeholder.avslutad > session.today())
    return invalid("avslutad", {"person.fel.dagIFramtiden", {{"dag", *placeholder.avslutad}}});
  store::Act act = beginAct(session, "protected.placeholder", std::nullopt, {"history.platshallare", {}});
  if (placeholder.id.isNone()) {
    placeholder.nr = 1;
    for (const Platshallare& one : all(session)) placeholder.nr = std::max(placeholder.nr, one.nr + 1);
    placeholder.sedan = session.today();
    placeholder.ursprung = Ursprung::forHand;
  } else {
    const auto kept = all(session);
    const auto same = std::find_if(kept.begin(), kept.end(), [&](const Platshallare& one) { return one.id == placeholder.id; });
    if (same == kept.end() || !isMine(session, *same)) return refused({"skydd.fel.inteDin", {}});
  }
  act.put(placeholder);
  return done(session, act, {"skydd.sparad", {{"namn", nameOf(placeholder)}}});
}

CommandResult erasePlaceholder(Session& session, const store::PlatshallareId& id) {
  store::Act act = beginAct(session, "protected.placeholder.erase", std::nullopt, {"history.platshallareBorttagen", {}});
  for (const Platshallare& one : all(session)) {
    if (one.id != id) continue;
    if (!isMine(session, one)) return refused({"skydd.fel.inteDin", {}});
    act.erase(id);
    return done(session, act, {"skydd.borttagen", {{"namn", nameOf(one)}}});
  }
  return refused({"skydd.fel.inteDin", {}});
}

std::vector<Message> placeholderNotes(const Session& session, const exchange::ImportPlan& plan) {
  std::vector<Message> notes;
  if (!keepsPlaceholders(session)) return notes;
  const Difference difference = differenceOf(session, plan);
  const auto late = static_cast<std::int64_t>(plan.skyddadeStored.size());
  if (difference.fresh + late > 0) notes.push_back({"skydd.nya", {{"antal", difference.fresh + late}}});
  if (difference.fewer > 0) notes.push_back({"skydd.farre", {{"antal", difference.fewer}}});
  return notes;
}

void addPlaceholders(const Session& session, store::Act& act, const exchange::ImportPlan& plan) {
  if (keepsPlaceholders(session)) addNew(session, act, differenceOf(session, plan).fresh, Ursprung::lista);
}

}  // namespace fyren::app
