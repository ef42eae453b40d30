// SPDX-License-Identifier: EUPL-1.2
#include "app/list_import.h"

#include <chrono>
#include <utility>

#include "app/import_text.h"
#include "app/list_storing.h"
#include "app/session.h"
#include "exchange/import/import_report.h"

namespace fyren::app {
namespace {

// Rows or persons between two looks at the clock: well under a millisecond.
constexpr std::size_t kStride = 250;

}  // namespace

ListImport::ListImport(Session& session) : session_(session), listDay_(session.today()) {}

ListImport::~ListImport() = default;

Job* ListImport::work() {
  if (phase_ == Phase::idle || phase_ == Phase::ready) return nullptr;
  return this;
}

void ListImport::registerChanged() {
  if (stage_ != Stage::mapping) return;
  startJudging();
}

void ListImport::addFile(std::string name, Bytes bytes) {
  if (stage_ == Stage::storing) return;
  auto profile = std::exchange(profile_, std::nullopt);
  clear();
  profile_ = std::move(profile);
  fileName_ = std::move(name);
  bytes_ = std::move(bytes);
  listDay_ = session_.today();
  stage_ = Stage::reading;
  phase_ = Phase::opening;
}

void ListImport::clear() {
  forgetPlan();
  mapping_.reset();
  table_.reset();
  reader_.reset();
  bytes_ = {};
  fileName_.clear();
  refusal_ = {};
  profile_.reset();
  fields_.clear();
  columns_.clear();
  notes_.clear();
  obstacles_.clear();
  report_.clear();
  old_.reset();
  outcome_.reset();
  stage_ = Stage::empty;
  phase_ = Phase::idle;
}

Result<void, Message> ListImport::useProfile(std::string_view json) {
  auto profile = exchange::parseProfile(json);
  if (!profile) return profile.error().message;
  profile_ = std::move(*profile);
  return {};
}

std::string ListImport::profileJson(std::string name) const {
  return mapping_ && mapping_->kind() ? exchange::toJson(mapping_->profile(std::move(name))) : std::string();
}

void ListImport::forgetPlan() {
  storing_.reset();
  counter_.reset();
  planner_.reset();
  lookup_.reset();
  plan_.reset();
  counts_ = {};
  details_.clear();
  without_ = {};
  with_ = {};
}

void ListImport::refuse(Message why) {
  std::string name = fileName_;
  clear();
  fileName_ = std::move(name);
  refusal_ = std::move(why);
  stage_ = Stage::refused;
}

// --- work ---

Job::Step ListImport::step(double budgetMs) {
  namespace chrono = std::chrono;
  const auto end = chrono::steady_clock::now() + chrono::duration<double, std::milli>(budgetMs);
  do {
    if (work() == nullptr) return Step::done;
    stepOnce();
  } while (chrono::steady_clock::now() < end);
  return work() == nullptr ? Step::done : Step::more;
}

void ListImport::stepOnce() {
  switch (phase_) {
    case Phase::opening:
      return openFile();
    case Phase::reading:
      if (reader_->step(kStride)) finishReading();
      return;
    case Phase::judging:
      if (mapping_->step(kStride)) startComparing();
      return;
    case Phase::comparing:
      if (planner_->step(kStride)) finishComparing();
      return;
    case Phase::counting:
      if (counter_->step(kStride)) finishCounting();
      return;
    case Phase::storing:
      return stepStoring();
    case Phase::loading:
      return stepLoading();
    case Phase::freeing:
      return stepFreeing();
    case Phase::idle:
    case Phase::ready:
      return;
  }
}

Message ListImport::what() const {
  if (phase_ == Phase::opening || phase_ == Phase::reading)
    return {"register.import.laser", {{"fil", fileName_}}};
  if (stage_ == Stage::storing || phase_ == Phase::freeing) return {"register.import.sparar", {{"fil", fileName_}}};
  return {"register.import.jamfor", {{"fil", fileName_}}};
}

double ListImport::fraction() const {
  switch (phase_) {
    case Phase::reading:
      return reader_->progress();
    case Phase::comparing:
      return planner_->progress() * 0.7;
    case Phase::counting:
      return 0.7 + counter_->progress() * 0.3;
    case Phase::storing:
      return storing_->plan.progress() * 0.6;
    case Phase::loading:
      return 0.6 + (storing_->loading ? storing_->loading->progress() * 0.4 : 0.4);
    case Phase::freeing:
      return 1;
    default:
      return -1;
  }
}

void ListImport::openFile() {
  if (const auto tooLarge = exchange::refuseSize(bytes_.size())) return refuse(tooLarge->message);
  exchange::ReadOptions options;
  if (profile_) options = {profile_->encoding, profile_->delimiter};
  auto reader = exchange::ListReader::open(bytes_, options);
  if (!reader) return refuse(reader.error().message);
  reader_.emplace(std::move(reader).value());
  phase_ = Phase::reading;
}

void ListImport::finishReading() {
  auto table = reader_->take();
  if (!table) return refuse(table.error().message);
  table_ = std::make_unique<exchange::ListTable>(std::move(table).value());
  reader_.reset();
  bytes_ = {};
  makeMapping(std::nullopt, profile_ ? &*profile_ : nullptr);
  stage_ = Stage::mapping;
  startJudging();
}

void ListImport::makeMapping(std::optional<exchange::ListKind> kind,
                             const exchange::MappingProfile* profile) {
  const exchange::ImportContext context{session_.reg(), session_.today(), listDay_};
  mapping_ = std::make_unique<exchange::Mapping>(*table_, context, kind, profile);
}

void ListImport::startJudging() {
  forgetPlan();
  showMapping();
  phase_ = Phase::judging;
}

void ListImport::showMapping() {
  fields_ = mapping_->kind() ? fieldChoices(*mapping_) : std::vector<FieldChoice>{};
  columns_ = columnsOf(*mapping_);
  obstacles_ = mapping_->obstacles();
  notes_ = notesOf(*mapping_, plan_.get(), session_.lastList("skolplacering").has_value());
}

void ListImport::startComparing() {
  showMapping();
  if (!obstacles_.empty()) {
    phase_ = Phase::idle;
    return;
  }
  lookup_.emplace(std::span<const UngdomFacts>(session_.allFacts()));
  planner_.emplace(*mapping_, *lookup_);
  phase_ = Phase::comparing;
}

void ListImport::finishComparing() {
  plan_ = std::make_unique<exchange::ImportPlan>(planner_->take());
  planner_.reset();
  lookup_.reset();
  counts_ = countsOf(*plan_);
  details_ = detailsOf(*plan_);
  showMapping();
  counter_.emplace(session_, *plan_);
  phase_ = Phase::counting;
}

void ListImport::finishCounting() {
  without_ = counter_->without();
  with_ = counter_->with();
  counter_.reset();
  phase_ = Phase::ready;
}

// --- mapping ---

std::vector<ImportFlow::FieldChoice> ListImport::kinds() const {
  return kindChoices();
}

int ListImport::kind() const {
  if (!mapping_ || !mapping_->kind()) return -1;
  const auto kinds = exchange::allKinds();
  for (std::size_t i = 0; i < kinds.size(); ++i)
    if (kinds[i] == *mapping_->kind()) return static_cast<int>(i);
  return -1;
}

void ListImport::setKind(int kind) {
  const auto kinds = exchange::allKinds();
  if (stage_ != Stage::mapping || kind < 0 || static_cast<std::size_t>(kind) >= kinds.size()) return;
  forgetPlan();
  mapping_->setKind(kinds[static_cast<std::size_t>(kind)]);
  startJudging();
}

void ListImport::setField(std::size_t column, int field) {
  if (stage_ != Stage::mapping || column >= mapping_->columns().size()) return;
  const auto fields = mapping_->fields();
  const bool isField = field >= 0 && static_cast<std::size_t>(field) < fields.size();
  const exchange::Field chosen =
      isField ? fields[static_cast<std::size_t>(field)].field : exchange::Field::none;
  forgetPlan();
  mapping_->assign(column, chosen);
  startJudging();
}

void ListImport::setListDay(Day day) {
  if (stage_ != Stage::mapping || day == listDay_ || day > session_.today()) return;
  listDay_ = day;
  forgetPlan();
  const exchange::MappingProfile choices = mapping_->profile("");
  makeMapping(mapping_->kind(), mapping_->kind() ? &choices : nullptr);
  startJudging();
}

// --- difference and apply ---

std::int64_t ListImport::rowCount() const {
  return table_ ? static_cast<std::int64_t>(table_->rowCount()) : 0;
}

std::int64_t ListImport::protectedCount() const {
  return plan_ ? static_cast<std::int64_t>(plan_->counts.skyddade) : 0;
}

Bytes ListImport::refusedRowsFile() const {
  if (!plan_ || !table_) return {};
  constexpr exchange::RowClass kClasses[] = {exchange::RowClass::refused, exchange::RowClass::unclear};
  return exchange::rowsAsCsv(*table_, *plan_, kClasses);
}

std::string ListImport::refusedRowsName() const {
  return fileName_.substr(0, fileName_.rfind('.')) + "-ej-inlasta.csv";
}

}  // namespace fyren::app
