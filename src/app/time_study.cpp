// SPDX-License-Identifier: EUPL-1.2
#include "app/time_study.h"

#include <algorithm>

#include "app/commands/carry_out.h"
#include "store/register_store.h"

namespace fyren::app {
namespace {

std::optional<CommandFailure> check(const Session& session, const Tidspost& entry) {
  if (entry.dag > session.today()) return invalid("dag", {"person.fel.dagIFramtiden", {{"dag", entry.dag}}});
  if (entry.minuter < 1 || entry.minuter > kMostMinutes) return invalid("minuter", {"tidsstudie.fel.minuter", {{"hogst", kMostMinutes}}});
  const bool aboutNobody = entry.kon == Studiekon::ejTillampligt;
  if (aboutNobody != !entry.alder.has_value()) return invalid("alder", {"tidsstudie.fel.konOchAlder", {}});
  if (entry.alder && (*entry.alder < kYoungest || *entry.alder > kOldest)) return invalid("alder", {"tidsstudie.fel.alder", {{"minst", std::int64_t{kYoungest}}, {"hogst", std::int64_t{kOldest}}}});
  return std::nullopt;
}

}  // namespace

std::vector<Tidspost> tidsposter(const Session& session) {
  auto kept = session.store().tidsposter();
  return kept ? std::move(*kept) : std::vector<Tidspost>();
}

CommandResult recordTidspost(Session& session, const Tidspost& entry) {
  if (const auto failure = check(session, entry)) return *failure;
  store::Act act = beginAct(session, "tidspost.record", std::nullopt, {"history.tidspost", {{"antal", entry.minuter}, {"aktivitet", worded(report::labelOf(entry.aktivitet))}}});
  act.put(entry);
  return carryOutRecord(session, act, {"tidsstudie.gjort.post", {{"antal", entry.minuter}}});
}

CommandResult eraseTidspost(Session& session, TidspostId id) {
  store::Act act = beginAct(session, "tidspost.erase", std::nullopt, {"history.tidspostBorttagen", {}});
  act.erase(id);
  return carryOutRecord(session, act, {"tidsstudie.gjort.borttagen", {}});
}

report::Book timeStudy(const Session& session, report::Period period) {
  std::vector<Tidspost> entries = tidsposter(session);
  std::erase_if(entries, [period](const Tidspost& entry) { return !period.contains(entry.dag); });
  return report::timeStudy(entries, report::figuresOf(session.allFacts(), period, session.today(), session.law()));
}

std::vector<Enkatsumma> surveys(const Session& session) {
  auto kept = session.store().surveys();
  std::vector<Enkatsumma> all = kept ? std::move(*kept) : std::vector<Enkatsumma>();
  if (all.empty() || all.front().ar != session.today().year()) all.insert(all.begin(), Enkatsumma{session.today().year(), 0, 0, {}});
  return all;
}

CommandResult countAnswers(Session& session, const Enkatsvar& answers) {
  if (const auto counted = session.store().countAnswers(session.today().year(), answers); !counted) return fromStore(counted.error());
  session.recordsChanged();
  return Done{Message{"enkat.gjort.svar", {}}};
}

std::optional<Message> whyNoSurvey(const Session& session) {
  const SaveTruth truth = session.saveTruth();
  if (truth.readsOnly) return Message{"window.whyNot", {}};
  if (truth.browserFailed) return Message{"enkat.fel.ejSparad", {}};
  return std::nullopt;
}

}  // namespace fyren::app
