// SPDX-License-Identifier: EUPL-1.2
#include "app/list_import.h"

#include <algorithm>
#include <chrono>
#include <utility>

#include "app/commands/carry_out.h"
#include "app/import_text.h"
#include "app/list_storing.h"
#include "app/protected.h"
#include "app/row_choices.h"
#include "app/session.h"

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

void ListImport::addFiles(std::vector<File> files) {
  if (stage_ == Stage::storing || files.empty()) return;
  auto profile = std::exchange(profile_, std::nullopt);
  clear();
  profile_ = std::move(profile);
  for (File& file : files) {
    auto part = std::make_unique<ImportPart>();
    part->fileName = std::move(file.name);
    part->bytes = std::move(file.bytes);
    parts_.push_back(std::move(part));
  }
  listDay_ = session_.today();
  known_.clear();
  if (const auto kept = session_.store().importprofiler())
    for (const store::Importprofil& one : kept.value())
      if (auto known = exchange::parseProfile(one.innehall)) known_.push_back(std::move(known).value());
  stage_ = Stage::reading;
  phase_ = Phase::opening;
}

// A list whose headings are those of one that the user has put right before.
const exchange::MappingProfile* ListImport::profileFor(const exchange::ListTable& table) const {
  if (profile_) return &*profile_;
  const auto folded = [](auto begin, auto end, auto heading) {
    std::vector<std::string> words;
    for (; begin != end; ++begin) words.push_back(exchange::foldWord(heading(*begin)));
    std::sort(words.begin(), words.end());
    return words;
  };
  const auto& headings = table.headings();
  const auto own = folded(headings.begin(), headings.end(), [](const std::string& heading) { return heading; });
  for (const exchange::MappingProfile& known : known_)
    if (folded(known.columns.begin(), known.columns.end(), [](const auto& column) { return column.first; }) == own) return &known;
  return nullptr;
}

void ListImport::clear() {
  forgetPlans();
  reader_.reset();
  parts_.clear();
  none_ = {};
  shown_ = at_ = 0;
  profile_.reset();
  report_.clear();
  old_.reset();
  outcome_.reset();
  stage_ = Stage::empty;
  phase_ = Phase::idle;
}

void ListImport::putAway(std::size_t list) {
  if (stage_ == Stage::storing || list >= parts_.size()) return;
  if (parts_.size() == 1 || stage_ != Stage::mapping) return clear();
  parts_.erase(parts_.begin() + static_cast<std::ptrdiff_t>(list));
  if (shown_ >= parts_.size() || shown_ > list) --shown_;
  finishAllReading();
}

void ListImport::forgetPlans() {
  forgetComparisons();
  for (const auto& part : parts_) part->forgetPlan();
}

void ListImport::forgetComparisons() {
  storing_.reset();
  counter_.reset();
  planner_.reset();
  overlay_.reset();
  joined_.reset();
  protected_.clear();
  for (const auto& part : parts_) part->forgetComparison();
  without_ = {};
  with_ = {};
  fyndWithout_.clear();
  fyndWith_.clear();
}

// A list that cannot be read stays in the run with the reason, so that it can be put away.
void ListImport::refuse(Message why) {
  reader_.reset();
  if (std::exchange(current().isReadAnew, false)) {  // back to the way in which it can be read
    current().notThatWay = std::move(why);
    current().wanted = current().worked;
    phase_ = Phase::opening;
    return;
  }
  current().bytes = {};
  current().refusal = std::move(why);
  readNext();
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
      if (current().mapping->step(kStride)) startComparing();
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
  const std::string& name = parts_[std::min(at_, parts_.size() - 1)]->fileName;
  if (phase_ == Phase::opening || phase_ == Phase::reading) return {"register.import.laser", {{"fil", name}}};
  if (stage_ == Stage::storing || phase_ == Phase::freeing) return {"register.import.sparar", {{"fil", part().fileName}}};
  return {"register.import.jamfor", {{"fil", name}}};
}

double ListImport::fraction() const {
  switch (phase_) {
    case Phase::reading:
      return reader_->progress();
    case Phase::comparing:
      return (static_cast<double>(at_) + planner_->progress()) / static_cast<double>(parts_.size()) * 0.7;
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
  ImportPart& file = current();
  if (const auto tooLarge = exchange::refuseSize(file.bytes.size())) return refuse(tooLarge->message);
  exchange::ReadOptions options;
  if (profile_) options = {profile_->encoding, profile_->delimiter, profile_->sheet};
  if (file.wanted.sheet) options.sheet = file.wanted.sheet;
  if (file.wanted.delimiter) options.delimiter = file.wanted.delimiter;
  if (file.wanted.encoding) options.encoding = file.wanted.encoding, options.insists = true;
  options.headingRow = file.wanted.headingRow;
  auto reader = exchange::ListReader::open(file.bytes, options);
  if (!reader) return refuse(reader.error().message);
  reader_.emplace(std::move(reader).value());
  phase_ = Phase::reading;
}

void ListImport::finishReading() {
  auto table = reader_->take();
  if (!table) return refuse(table.error().message);
  ImportPart& file = current();
  file.table = std::make_unique<exchange::ListTable>(std::move(table).value());
  reader_.reset();
  const exchange::MappingProfile* known = file.table->hasHeadings() ? profileFor(*file.table) : profile_ ? &*profile_ : nullptr;
  makeMapping(file, std::nullopt, file.kept ? &*file.kept : known);
  file.kept.reset();
  file.worked = file.wanted;
  file.isReadAnew = false;
  readNext();
}

void ListImport::readNext() {
  phase_ = Phase::opening;
  do ++at_;
  while (at_ < parts_.size() && (parts_[at_]->table || !parts_[at_]->refusal.key.empty()));
  if (at_ < parts_.size()) return;
  finishAllReading();
}

// All that can be read has been: in the order in which the lists are taken.
void ListImport::finishAllReading() {
  const ImportPart* was = parts_[shown_].get();
  const auto place = [](const std::unique_ptr<ImportPart>& part) {
    if (!part->refusal.key.empty()) return 100;
    return part->mapping->kind() ? static_cast<int>(*part->mapping->kind()) : 99;
  };
  std::stable_sort(parts_.begin(), parts_.end(), [&](const auto& a, const auto& b) { return place(a) < place(b); });
  const bool first = stage_ == Stage::reading;
  for (std::size_t i = 0; i < parts_.size(); ++i)
    if (first ? i == 0 : parts_[i].get() == was) shown_ = i;
  if (place(parts_.front()) == 100) {
    stage_ = Stage::refused;
    phase_ = Phase::idle;
    return;
  }
  stage_ = Stage::mapping;
  startJudging();
}

void ListImport::makeMapping(ImportPart& file, std::optional<exchange::ListKind> kind,
                             const exchange::MappingProfile* profile) {
  const exchange::ImportContext context{session_.reg(), session_.today(), listDay_, file.fileName};
  file.mapping = std::make_unique<exchange::Mapping>(*file.table, context, kind, profile);
}

void ListImport::startJudging() {
  forgetPlans();
  at_ = 0;
  phase_ = Phase::judging;
  for (const auto& file : parts_)
    if (file->mapping) showMapping(*file);
}

void ListImport::showMapping(ImportPart& file) {
  file.fields = file.mapping->kind() ? fieldChoices(*file.mapping) : std::vector<FieldChoice>{};
  file.columns = columnsOf(*file.mapping);
  file.obstacles = file.mapping->obstacles();
  const bool school = session_.lastList("skolplacering").has_value() ||
                      std::any_of(parts_.begin(), parts_.end(), [](const auto& other) {
                        return other->mapping && other->mapping->kind() == exchange::ListKind::skolplacering;
                      });
  file.notes = notesOf(*file.mapping, file.plan.get(), school);
  if (file.notThatWay) file.notes.insert(file.notes.begin(), Message{"register.import.inteSa", {{"skal", worded(*file.notThatWay)}}});
  if (file.plan)
    for (Message& note : placeholderNotes(session_, *file.plan)) file.notes.push_back(std::move(note));
}

bool ListImport::isTwin(const ImportPart& part) const {
  if (!part.mapping || !part.mapping->kind()) return false;
  return std::any_of(parts_.begin(), parts_.end(), [&](const auto& other) {
    return other.get() != &part && other->mapping && other->mapping->kind() == part.mapping->kind();
  });
}

bool ListImport::hasObstacles() const {
  return std::any_of(parts_.begin(), parts_.end(), [](const auto& file) { return !file->obstacles.empty() || !file->refusal.key.empty(); });
}

// One list is judged; the next one, or all are compared.
void ListImport::startComparing() {
  showMapping(current());
  do ++at_;
  while (at_ < parts_.size() && !parts_[at_]->mapping);
  if (at_ < parts_.size()) return;
  if (hasObstacles()) {
    at_ = 0;
    phase_ = Phase::idle;
    return;
  }
  beginComparing();
}

void ListImport::beginComparing() {
  overlay_.emplace(std::span<const UngdomFacts>(session_.allFacts()));
  at_ = 0;
  phase_ = Phase::comparing;
  compareNext();
}

void ListImport::compareNext() {
  if (!protected_.empty()) current().mapping->hideRowsOf(protected_);
  planner_.emplace(*current().mapping, *overlay_);
  planner_->alsoProtected(protected_);
  planner_->answered(current().answers);
}

void ListImport::finishComparing() {
  ImportPart& file = current();
  file.plan = std::make_unique<exchange::ImportPlan>(planner_->take());
  protected_ = planner_->protectedNumbers();
  planner_.reset();
  file.counts = countsOf(*file.plan);
  file.details = detailsOf(*file.plan);
  file.ofWrites.assign(file.plan->writes.size(), std::nullopt);
  file.ofLeaving.assign(file.plan->leaving.size(), std::nullopt);
  recallChoices(session_, file);
  recallSaid(file);
  showMapping(file);
  if (++at_ == parts_.size()) return startCounting();
  giveIds(*file.plan, session_.store());
  for (const exchange::PersonWrite& write : file.plan->writes) overlay_->apply(write);
  for (const UngdomId& id : file.plan->skyddadeStored) overlay_->remove(id);
  compareNext();
}

void ListImport::startCounting() {
  overlay_.reset();
  at_ = 0;
  const auto isChosen = [](const auto& choices) { return std::any_of(choices.begin(), choices.end(), [](const auto& one) { return one.has_value(); }); };
  const bool joins = parts_.size() > 1 || isChosen(parts_.front()->ofWrites) || isChosen(parts_.front()->ofLeaving);
  counter_.reset();
  joined_.reset();
  if (joins) joined_.emplace(joinedPlan(parts_));
  counter_.emplace(session_, plan());
  phase_ = Phase::counting;
}

// Lists of invented persons are for a training register: in a real one nobody takes them in without saying
// so.
std::int64_t ListImport::testNumbers() const {
  if (session_.reg().kind != RegisterKind::real) return 0;
  const auto& writes = plan().writes;
  return std::count_if(writes.begin(), writes.end(), [](const exchange::PersonWrite& write) {
    return write.isNew && write.facts.ungdom.nummer.isTestNumber();
  });
}

void ListImport::finishCounting() {
  without_ = counter_->without();
  with_ = counter_->with();
  fyndWithout_ = counter_->fyndWithout();
  fyndWith_ = counter_->fyndWith();
  counter_.reset();
  countChoices(parts_, false, without_);
  countChoices(parts_, true, with_);
  without_.testnummer = with_.testnummer = testNumbers();
  phase_ = Phase::ready;
}

}  // namespace fyren::app
