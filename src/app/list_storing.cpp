// SPDX-License-Identifier: EUPL-1.2
// ListImport: storing what was compared. Everything is one act, and what the lists will show is read and judged before
// it is committed: until then the register is as it was, in the store and on the screen.
#include "app/list_storing.h"

#include <utility>

#include "app/commands/carry_out.h"
#include "app/protected.h"
#include "app/import_text.h"
#include "app/row_choices.h"
#include "base/text.h"

namespace fyren::app {
namespace {

constexpr std::size_t kStoredAtOnce = 100;  // youths: a few milliseconds
constexpr std::size_t kFreedAtOnce = 1000;

// The report's sentences as kept in the register: {"rader":["...","..."]}.
std::string reportJson(const std::vector<Message>& report) {
  std::string json = "{\"rader\":[";
  for (const Message& line : report) {
    if (json.back() == '"') json += ',';
    json += '"';
    for (const char sign : text(line)) {
      if (sign == '"' || sign == '\\') json += '\\';
      json += static_cast<unsigned char>(sign) < 0x20 ? ' ' : sign;
    }
    json += '"';
  }
  return json + "]}";
}

}  // namespace

ListImport::Storing::Storing(Session& session, const exchange::ImportPlan& read, const Decisions& decisions, Message said)
    : act(beginAct(session, "lista.apply", std::nullopt, std::move(said))),
      plan(session, act, read, decisions),
      remember(decisions.remember) {}

// "Folkbokföring, Skolplaceringar".
Message ListImport::listsInWords() const {
  std::string names;
  for (const auto& file : parts_) {
    if (!names.empty()) names += ", ";
    names += text(exchange::kindLabel(file->plan->kind));
  }
  return {"register.import.listor", {{"namn", names}}};
}

// That the list was read, and when, decides what later lists may propose; the report can be read again.
void ListImport::putRecords(store::Act& act) const {
  const std::string report = reportJson(report_);
  const std::int64_t now = session_.nowUtcMs();  // one for all: they are one run
  for (const auto& file : parts_) {
    store::Importlista lista;
    lista.slag = exchange::kindName(file->plan->kind);
    lista.dag = listDay_;
    lista.filnamn = file->fileName;
    act.put(lista);
    store::Importrapport rapport;
    rapport.slag = lista.slag;
    rapport.filnamn = file->fileName;
    rapport.atUtcMs = now;
    rapport.by = session_.user();
    rapport.innehall = report;
    act.put(rapport);
    keepChoices(session_, act, *file, listDay_);
    addPlaceholders(session_, act, *file->plan);
  }
  forgetChoicesOf(session_, act, protected_);
}

// One profile for each file name without its digits: next month's list of the same source takes its place.
void ListImport::putProfiles(store::Act& act) const {
  for (const auto& file : parts_) {
    if (!wasPutRight(*file)) continue;
    std::string name;
    for (const char sign : file->fileName.substr(0, file->fileName.rfind('.')))
      if (sign < '0' || sign > '9') name += sign;
    store::Importprofil kept;
    if (const auto known = session_.store().importprofiler())
      for (const store::Importprofil& one : known.value())
        if (one.namn == name) kept.id = one.id;
    kept.namn = name;
    kept.slag = exchange::kindName(file->plan->kind);
    kept.innehall = exchange::toJson(file->mapping->profile(name));
    act.put(kept);
  }
}

Result<void, CommandFailure> ListImport::beginApply(const Decisions& decisions) {
  if (!planReady()) return refused({"register.import.inteKlar", {}});
  if (without_.testnummer > 0 && !decisions.testNumbers)
    return refused({"register.import.testnummer", {{"antal", without_.testnummer}}});
  storing_ = std::make_unique<Storing>(session_, plan(), decisions,
                                       Message{"history.import", {{"lista", worded(listsInWords())}}});
  stage_ = Stage::storing;
  phase_ = Phase::storing;
  return {};
}

std::optional<CommandResult> ListImport::takeOutcome() { return std::exchange(outcome_, std::nullopt); }

CommandResult ListImport::apply(const Decisions& decisions) {
  const auto begun = beginApply(decisions);
  if (!begun) return begun.error();
  while (stage_ == Stage::storing || phase_ == Phase::freeing) stepOnce();
  return *takeOutcome();
}

void ListImport::cancel() {
  if (stage_ != Stage::storing) return clear();
  storing_.reset();
  report_.clear();
  stage_ = Stage::mapping;
  phase_ = Phase::ready;
}

void ListImport::stepStoring() {
  const bool done = storing_->plan.step(kStoredAtOnce);
  if (storing_->act.hasFailed()) return finishStoring();
  if (!done) return;
  const bool schoolListRead = storing_->plan.schoolListReadAfter();
  Stored stored = storing_->plan.stored();
  if (joined_) stored.left += joined_->left;
  report_ = reportOf(parts_, stored, schoolListRead);
  putRecords(storing_->act);
  if (storing_->remember) putProfiles(storing_->act);
  if (storing_->plan.changesYouths() || schoolListRead != session_.viewpoint().schoolListRead)
    storing_->loading.emplace(session_.load(schoolListRead));
  phase_ = Phase::loading;
}

void ListImport::stepLoading() {
  if (!storing_->loading) return finishStoring();
  const auto done = storing_->loading->step(kStoredAtOnce);
  if (!done) {
    outcome_ = fromStore(done.error());
    return cancel();
  }
  if (*done) finishStoring();
}

void ListImport::finishStoring() {
  const auto committed = storing_->act.commit();
  if (!committed) {
    outcome_ = fromStore(committed.error());
    return cancel();
  }
  auto loading = std::move(storing_->loading);
  storing_.reset();
  stage_ = Stage::applied;  // before the register tells that it has changed
  phase_ = Phase::idle;
  const char* said = parts_.size() > 1 ? "register.import.genomforda" : "register.import.genomford";
  outcome_ = Done{{said, {{"lista", worded(listsInWords())}}}};
  if (!loading) return session_.recordsChanged();
  old_ = std::make_unique<LoadedRegister>(session_.show(loading->take()));
  if (const auto hidden = hideProtected(session_, plan().skyddadeStored); !hidden) outcome_ = hidden.error();
  phase_ = Phase::freeing;
}

// Tens of thousands of small pieces of memory: given back in one go they would cost the screen a tenth of a second.
void ListImport::stepFreeing() {
  for (std::size_t i = 0; i < kFreedAtOnce && !old_->facts.empty(); ++i) old_->facts.pop_back();
  for (std::size_t i = 0; i < kFreedAtOnce && !old_->rows.empty(); ++i) old_->rows.pop_back();
  if (!old_->facts.empty() || !old_->rows.empty()) return;
  old_.reset();
  phase_ = Phase::idle;
}

}  // namespace fyren::app
