// SPDX-License-Identifier: EUPL-1.2
#include "app/open_session.h"

#include <algorithm>
#include <cassert>

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
  auto reg = store.registerFacts();
  if (!reg) return reg.error();
  auto facts = store.allFacts();
  if (!facts) return facts.error();
  std::unique_ptr<OpenSession> session(new OpenSession(std::move(store), std::move(user), clock));
  session->reg_ = std::move(reg.value());
  session->facts_ = std::move(facts.value());
  session->readLists();
  session->judgeAll();
  session->readHistoryEnds();
  return session;
}

OpenSession::OpenSession(store::RegisterStore store, std::string user, const platform::Clock& clock)
    : store_(std::move(store)), user_(std::move(user)), clock_(clock), today_(clock.today()) {}

OpenSession::~OpenSession() = default;

bool OpenSession::noticeDay() {
  const Day day = clock_.today();
  if (clockMoved_ || day == today_) return false;
  today_ = day;
  judgeAll();
  return true;
}

Job* OpenSession::work() {
  return import_ ? import_->work() : nullptr;
}

void OpenSession::setToday(Day day) {
  assert(reg_.kind != RegisterKind::real && "the clock of a real register is never moved");
  clockMoved_ = true;
  if (day == today_) return;
  today_ = day;
  judgeAll();
}

const UngdomFacts* OpenSession::facts(UngdomId id) const {
  const auto found = place_.find(id);
  return found == place_.end() ? nullptr : &facts_[found->second];
}

std::vector<UngdomId> OpenSession::ungdomIds() const {
  std::vector<UngdomId> ids;
  ids.reserve(rows_.size());
  for (const RegisterRow& row : rows_) ids.push_back(row.id);
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
  for (const char* kind : kListKinds) {
    const auto list = store_.latestImportlista(kind, "");
    lists_.emplace_back(kind, list && list.value() ? std::optional(list.value()->dag) : std::nullopt);
  }
}

// Which lists have been read decides what may be proposed.
void OpenSession::recordsChanged() {
  const bool before = schoolListRead();
  readLists();
  if (before != schoolListRead()) judgeAll();
  readHistoryEnds();
  ++version_;
  if (told_) told_();
}

void OpenSession::judgeAll() {
  const Viewpoint view = viewpoint();
  rows_.clear();
  rows_.reserve(facts_.size());
  place_.clear();
  place_.reserve(facts_.size());
  for (std::size_t i = 0; i < facts_.size(); ++i) {
    rows_.push_back(registerRow(facts_[i], view));
    place_.emplace(facts_[i].ungdom.id, i);
  }
  index_.rebuild(rows_);
  ++version_;
}

void OpenSession::reloadAll() {
  auto facts = store_.allFacts();
  auto reg = store_.registerFacts();
  // A store that can be written but not read is damaged memory; what is shown stays as it was.
  if (!facts || !reg) return;
  facts_ = std::move(facts.value());
  reg_ = std::move(reg.value());
  readLists();  // before judging: recordsChanged() need not judge again
  judgeAll();
}

void OpenSession::put(UngdomFacts facts) {
  const Viewpoint view = viewpoint();
  RegisterRow row = registerRow(facts, view);
  const auto [found, isNew] = place_.try_emplace(row.id, rows_.size());
  if (isNew) {
    rows_.push_back(std::move(row));
    facts_.push_back(std::move(facts));
    indexStale_ = true;
    return;
  }
  const std::size_t place = found->second;
  rows_[place] = std::move(row);
  facts_[place] = std::move(facts);
  if (!indexStale_) index_.replace(rows_, place);
}

void OpenSession::remove(const UngdomId& id) {
  const auto found = place_.find(id);
  if (found == place_.end()) return;
  const std::size_t place = found->second;
  place_.erase(found);
  if (place + 1 != rows_.size()) {
    rows_[place] = std::move(rows_.back());
    facts_[place] = std::move(facts_.back());
    place_[rows_[place].id] = place;
  }
  rows_.pop_back();
  facts_.pop_back();
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
  if (indexStale_) index_.rebuild(rows_);
  indexStale_ = false;
}

void OpenSession::readHistoryEnds() {
  undoable_ = summaryOf(store_.undoable());
  redoable_ = summaryOf(store_.redoable());
}

void OpenSession::changed(const std::vector<UngdomId>& touched) {
  if (touched.empty() || touched.size() > facts_.size() / 2 + 100)
    reloadAll();
  else
    reload(touched);
  if (import_) import_->registerChanged();
  readHistoryEnds();
  ++version_;
  if (told_) told_();
}

}  // namespace fyren::app
