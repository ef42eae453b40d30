// SPDX-License-Identifier: EUPL-1.2
#include "app/training_register.h"

#include <limits>

#include "app/open_session.h"
#include "exchange/generate/generate.h"

namespace fyren::app {
namespace {

constexpr std::uint64_t kTrainingSeed = 2281;

void finishWork(OpenSession& session) {
  while (Job* work = session.work())
    if (work->step(std::numeric_limits<double>::infinity()) == Job::Step::done) break;
}

bool chooseKind(ImportFlow& flow, std::string_view kind) {
  if (kind.empty()) return flow.kind() >= 0;
  const auto kinds = flow.kinds();
  for (std::size_t i = 0; i < kinds.size(); ++i) {
    if (kinds[i].key != kind) continue;
    if (flow.kind() != static_cast<int>(i)) flow.setKind(static_cast<int>(i));
    return true;
  }
  return false;
}

}  // namespace

Result<void, Message> planAtOnce(OpenSession& session, std::string name, Bytes bytes, std::string_view kind) {
  ImportFlow& flow = session.importFlow();
  flow.addFile(std::move(name), std::move(bytes));
  finishWork(session);
  if (flow.stage() == ImportFlow::Stage::refused) return flow.refusal();
  if (!chooseKind(flow, kind)) return Message{"import.kindWhy.unknown", {}};
  finishWork(session);
  if (!flow.obstacles().empty()) return flow.obstacles().front();
  return {};
}

Result<void, Message> importAtOnce(OpenSession& session, std::string name, Bytes bytes, std::string_view kind,
                                   const ImportFlow::Decisions& decisions) {
  const auto planned = planAtOnce(session, std::move(name), std::move(bytes), kind);
  if (!planned) return planned.error();
  const auto applied = session.importFlow().apply(decisions);
  if (!applied) return applied.error().message;
  return {};
}

Result<void, Message> fillTrainingRegister(OpenSession& session) {
  generate::GenerateOptions options;
  options.seed = kTrainingSeed;
  options.today = session.today();
  options.kommun = session.reg().kommun;
  options.kommunnamn = session.reg().kommunnamn;
  options.kind = RegisterKind::training;
  options.errors = true;  // something to find and mend
  const auto municipality = generate::generateMunicipality(options);
  if (!municipality) return municipality.error().message;
  // Registrations come from their own list; what it leaves out is for the user to discover.
  const ImportFlow::Decisions decisions{.acceptLeft = false, .registerCovered = false, .endUncovered = false};
  for (const auto& file : municipality->files) {
    if (file.kind.empty()) continue;
    const auto imported = importAtOnce(session, file.name, file.bytes, file.kind, decisions);
    if (!imported) return imported.error();
  }
  session.importFlow().clear();
  // The invented municipality is where the training begins: Ångra never takes it away.
  const auto settled = session.store().settle();
  if (!settled) return settled.error().message;
  session.recordsChanged();
  return {};
}

}  // namespace fyren::app
