// SPDX-License-Identifier: EUPL-1.2
#include "app/training_register.h"

#include <algorithm>
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

bool showList(ImportFlow& flow, std::string_view name) {
  const auto lists = flow.lists();
  for (std::size_t i = 0; i < lists.size(); ++i) {
    if (lists[i].fileName != name) continue;
    flow.show(i);
    return true;
  }
  return false;
}

// Of a workbook; text files have none to choose.
bool chooseSheet(ImportFlow& flow, std::string_view name) {
  const auto sheets = flow.sheets();
  if (name.empty() || sheets.empty()) return true;
  for (std::size_t i = 0; i < sheets.size(); ++i) {
    if (sheets[i].name != name) continue;
    if (flow.sheet() != static_cast<int>(i)) flow.setSheet(static_cast<int>(i));
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

Result<void, Message> planListsAtOnce(OpenSession& session, std::vector<ImportFlow::File> lists, std::span<const std::string> kinds,
                                      std::string_view sheet) {
  ImportFlow& flow = session.importFlow();
  std::vector<std::string> names;
  for (const ImportFlow::File& list : lists) names.push_back(list.name);
  flow.addFiles(std::move(lists));
  finishWork(session);
  if (flow.stage() == ImportFlow::Stage::refused) return flow.refusal();
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (!showList(flow, names[i])) return Message{"import.kindWhy.unknown", {}};
    if (!flow.refusal().key.empty()) return flow.refusal();
    if (!chooseSheet(flow, sheet)) return Message{"cli.usage.noSheet", {{"blad", std::string(sheet)}, {"fil", names[i]}}};
    finishWork(session);
    if (!showList(flow, names[i]) || !chooseKind(flow, kinds[i])) return Message{"import.kindWhy.unknown", {}};
    finishWork(session);
  }
  for (std::size_t i = 0; i < flow.lists().size(); ++i) {
    flow.show(i);
    if (!flow.obstacles().empty()) return flow.obstacles().front();
  }
  flow.show(0);
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

Result<generate::Municipality, Message> inventedMunicipality(const RegisterFacts& reg, Day day) {
  generate::GenerateOptions options;
  options.seed = kTrainingSeed;
  options.today = day;
  options.kommun = reg.kommun;
  options.kommunnamn = reg.kommunnamn;
  options.kind = RegisterKind::training;
  options.errors = true;  // something to find and mend
  auto municipality = generate::generateMunicipality(options);
  if (!municipality) return municipality.error().message;
  return std::move(*municipality);
}

struct TrainingFilling::Invented {
  generate::Municipality municipality;
};

TrainingFilling::TrainingFilling(OpenSession& session) : session_(session) {}
TrainingFilling::~TrainingFilling() = default;

Result<void, Message> TrainingFilling::invent() {
  auto municipality = inventedMunicipality(session_.reg(), session_.today());
  if (!municipality) return municipality.error();
  invented_ = std::make_unique<Invented>(Invented{std::move(*municipality)});
  return {};
}

// What comes next when the import has no work left.
Result<void, Message> TrainingFilling::next() {
  ImportFlow& flow = session_.importFlow();
  const auto& file = invented_->municipality.files[at_];
  if (file.kind.empty()) {
    ++at_;
    return {};
  }
  switch (stage_) {
    case Stage::read:
      flow.addFile(file.name, file.bytes);
      stage_ = Stage::compare;
      return {};
    case Stage::compare:
      if (flow.stage() == ImportFlow::Stage::refused) return flow.refusal();
      if (!chooseKind(flow, file.kind)) return Message{"import.kindWhy.unknown", {}};
      stage_ = Stage::store;
      return {};
    case Stage::store: {
      if (!flow.obstacles().empty()) return flow.obstacles().front();
      // Registrations come from their own list; what it leaves out is for the user to discover.
      const auto begun = flow.beginApply({.acceptLeft = false, .registerCovered = false, .endUncovered = false});
      if (!begun) return begun.error().message;
      stage_ = Stage::stored;
      return {};
    }
    case Stage::stored:
      if (const auto outcome = flow.takeOutcome(); outcome && !*outcome) return outcome->error().message;
      ++at_;
      stage_ = Stage::read;
  }
  return {};
}

// The invented municipality is where the training begins: Ångra never takes it away.
Result<void, Message> TrainingFilling::settle() {
  session_.importFlow().clear();
  const auto settled = session_.store().settle();
  if (!settled) return settled.error().message;
  session_.recordsChanged();
  return {};
}

Result<bool, Message> TrainingFilling::step(double budgetMs) {
  if (!invented_) {
    const auto invented = invent();
    return invented ? Result<bool, Message>(false) : invented.error();
  }
  if (Job* work = session_.work()) {
    (void)work->step(budgetMs);
    return false;
  }
  const bool isDone = at_ == invented_->municipality.files.size();
  const auto done = isDone ? settle() : next();
  return done ? Result<bool, Message>(isDone) : done.error();
}

double TrainingFilling::progress() const {
  if (!invented_) return 0;
  return static_cast<double>(at_) / static_cast<double>(std::max<std::size_t>(invented_->municipality.files.size(), 1));
}

Result<void, Message> fillTrainingRegister(OpenSession& session) {
  TrainingFilling filling(session);
  while (true) {
    const auto done = filling.step(std::numeric_limits<double>::infinity());
    if (!done) return done.error();
    if (*done) return {};
  }
}

}  // namespace fyren::app
