// SPDX-License-Identifier: EUPL-1.2
#include "app/open_session.h"

#include <algorithm>

#include "app/commands/contact_book.h"
#include "app/list_import.h"
#include "app/register_row.h"

namespace fyren::app {
namespace {

constexpr std::array kListKinds = {"folkbokforing",    "skolplacering",  "examen",
                                   "kontaktuppgifter", "avbrott",        "registrering",
                                   "kontakt",          "sysselsattning", "atgard"};

std::optional<Message> summaryOf(const store::StoreResult<std::optional<store::ActInfo>>& act) {
  if (!act || !act.value()) return std::nullopt;
  return act.value()->summary;
}

}  // namespace

Result<std::unique_ptr<OpenSession>, store::StoreFailure> OpenSession::open(store::RegisterStore store,
                                                                            std::string user,
                                                                            const platform::Clock& clock) {
  auto facts = store.allFacts();
  if (!facts) return facts.error();
  SessionOpening opening(std::move(store), std::move(facts.value()), std::move(user), clock);
  while (true) {
    const auto done = opening.step(SIZE_MAX);
    if (!done) return done.error();
    if (*done) return opening.take();
  }
}

SessionOpening::SessionOpening(store::RegisterStore store, std::vector<UngdomFacts> facts, std::string user,
                               const platform::Clock& clock)
    : session_(new OpenSession(std::move(store), std::move(user), clock)), facts_(std::move(facts)) {}

SessionOpening::~SessionOpening() = default;

store::StoreResult<bool> SessionOpening::step(std::size_t youths) {
  if (!loading_) {
    auto reg = session_->store_.registerFacts();
    if (!reg) return reg.error();
    session_->reg_ = std::move(reg.value());
    session_->followClock();
    session_->today_ = session_->clock_.today();
    session_->readLists();
    loading_.emplace(std::move(facts_), session_->viewpoint());
  }
  return loading_->step(youths);
}

double SessionOpening::progress() const { return loading_ ? loading_->progress() : 0.0; }

std::unique_ptr<OpenSession> SessionOpening::take() {
  session_->loaded_ = loading_->take();
  session_->readHistoryEnds();
  return std::move(session_);
}

OpenSession::OpenSession(store::RegisterStore store, std::string user, const platform::Clock& clock)
    : store_(std::move(store)), user_(std::move(user)), clock_(clock), today_(clock.today()) {
  store_.moveTime([this](std::int64_t utcMs) { return clock_.moved(utcMs); });
}

OpenSession::~OpenSession() = default;

bool OpenSession::noticeDay() {
  if (!beginDay()) return false;
  while (isJudging()) judge(SIZE_MAX);
  purgeGuardiansOfAdults(*this);
  return true;
}

bool OpenSession::beginDay() {
  const Day day = clock_.today();
  if (day == today_ || isStoring()) return false;
  today_ = day;
  judging_.emplace(&loaded_.facts, viewpoint());
  judgedVersion_ = version_;
  return true;
}

// What is changed meanwhile is judged for the new day at once, and all begins again.
void OpenSession::judge(std::size_t youths) {
  if (!judging_ || isStoring()) return;
  if (judgedVersion_ != version_) {
    judging_.emplace(&loaded_.facts, viewpoint());
    judgedVersion_ = version_;
  }
  if (!judging_->step(youths).value()) return;  // it reads nothing, so it cannot fail
  LoadedRegister judged = judging_->take();
  judging_.reset();
  judged.facts = std::move(loaded_.facts);
  loaded_ = std::move(judged);
  ++version_;
}

bool OpenSession::isStoring() const { return import_ && import_->stage() == ImportFlow::Stage::storing; }

Job* OpenSession::work() {
  return import_ ? import_->work() : nullptr;
}

// The register says where its clock stands; one that is not for training says nothing.
void OpenSession::followClock() {
  clock_.move(trainingDay(store_));
}

const UngdomFacts* OpenSession::facts(UngdomId id) const {
  const auto found = loaded_.place.find(id);
  return found == loaded_.place.end() ? nullptr : &loaded_.facts[found->second];
}

std::vector<UngdomId> OpenSession::ungdomIds() const {
  std::vector<UngdomId> ids;
  ids.reserve(loaded_.rows.size());
  for (const RegisterRow& row : loaded_.rows) ids.push_back(row.id);
  return ids;
}

std::optional<Day> OpenSession::lastList(std::string_view kind) const {
  for (const auto& [name, day] : lists_)
    if (name == kind) return day;
  return std::nullopt;
}

ImportFlow& OpenSession::importFlow() {
  if (!import_) import_ = std::make_unique<ListImport>(*this);
  return *import_;
}

bool OpenSession::schoolListRead() const {
  return lastList("skolplacering").has_value();
}

void OpenSession::readLists() {
  lists_.clear();
  auto omraden = store_.omraden();
  auto skolor = store_.skolenheter();
  if (omraden && skolor) areas_ = Areas(std::move(*omraden), std::move(*skolor));
  for (const char* kind : kListKinds) {
    const auto list = store_.latestImportlista(kind, "");
    lists_.emplace_back(kind, list && list.value() ? std::optional(list.value()->dag) : std::nullopt);
  }
}

// Which lists have been read decides what may be proposed.
void OpenSession::recordsChanged() {
  const bool before = schoolListRead();
  const Areas areasBefore = areas_;
  readLists();
  followClock();
  if (before != schoolListRead() || areasBefore != areas_) judgeAll();
  readHistoryEnds();
  ++version_;
  if (told_) told_();
}

void OpenSession::judgeAll() {
  judging_.reset();
  RegisterLoading loading(std::move(loaded_.facts), viewpoint());
  while (!loading.step(SIZE_MAX).value()) continue;  // it reads nothing, so it cannot fail
  loaded_ = loading.take();
  ++version_;
}

void OpenSession::reloadAll() {
  auto facts = store_.allFacts();
  auto reg = store_.registerFacts();
  // A store that can be written but not read is damaged memory; what is shown stays as it was.
  if (!facts || !reg) return;
  loaded_.facts = std::move(facts.value());
  reg_ = std::move(reg.value());
  readLists();  // before judging: recordsChanged() need not judge again
  judgeAll();
}

RegisterLoading OpenSession::load(bool schoolListRead) const {
  Viewpoint view = viewpoint();
  view.schoolListRead = schoolListRead;
  return {store_.allFactsInPieces(), view};
}

LoadedRegister OpenSession::show(LoadedRegister loaded) {
  std::swap(loaded_, loaded);
  indexStale_ = false;
  readLists();
  readHistoryEnds();
  ++version_;
  if (told_) told_();
  return loaded;
}

void OpenSession::put(UngdomFacts facts) {
  const Viewpoint view = viewpoint();
  RegisterRow row = registerRow(facts, view);
  const auto [found, isNew] = loaded_.place.try_emplace(row.id, loaded_.rows.size());
  if (isNew) {
    addTo(loaded_.counts, facts, 1);
    loaded_.rows.push_back(std::move(row));
    loaded_.facts.push_back(std::move(facts));
    indexStale_ = true;
    return;
  }
  const std::size_t place = found->second;
  addTo(loaded_.counts, loaded_.facts[place], -1);
  addTo(loaded_.counts, facts, 1);
  loaded_.rows[place] = std::move(row);
  loaded_.facts[place] = std::move(facts);
  if (!indexStale_) loaded_.index.replace(loaded_.rows, place);
}

void OpenSession::remove(const UngdomId& id) {
  const auto found = loaded_.place.find(id);
  if (found == loaded_.place.end()) return;
  const std::size_t place = found->second;
  loaded_.place.erase(found);
  addTo(loaded_.counts, loaded_.facts[place], -1);
  if (place + 1 != loaded_.rows.size()) {
    loaded_.rows[place] = std::move(loaded_.rows.back());
    loaded_.facts[place] = std::move(loaded_.facts.back());
    loaded_.place[loaded_.rows[place].id] = place;
  }
  loaded_.rows.pop_back();
  loaded_.facts.pop_back();
  indexStale_ = true;
}

void OpenSession::reload(const std::vector<UngdomId>& touched) {
  auto loaded = store_.facts(std::span<const UngdomId>(touched));
  if (!loaded) return;
  if (touched.size() > 100) indexStale_ = true;  // cheaper to build once than to mend row by row
  std::unordered_map<UngdomId, bool> present;
  for (UngdomFacts& facts : loaded.value()) {
    present.emplace(facts.ungdom.id, true);
    put(std::move(facts));
  }
  for (const UngdomId& id : touched)
    if (present.find(id) == present.end()) remove(id);
  if (indexStale_) loaded_.index.rebuild(loaded_.rows);
  indexStale_ = false;
}

void OpenSession::readHistoryEnds() {
  undoable_ = summaryOf(store_.undoable());
  redoable_ = summaryOf(store_.redoable());
}

void OpenSession::changed(const std::vector<UngdomId>& touched) {
  if (touched.empty() || touched.size() > loaded_.facts.size() / 2 + 100)
    reloadAll();
  else
    reload(touched);
  if (import_) import_->registerChanged();
  readHistoryEnds();
  ++version_;
  if (told_) told_();
}

}  // namespace fyren::app
