// SPDX-License-Identifier: EUPL-1.2
// ListImport: what the user says of lists, columns and rows, and what is asked of it.
#include <algorithm>

#include "app/import_text.h"
#include "app/list_import.h"
#include "app/session.h"
#include "exchange/import/import_report.h"

namespace fyren::app {

Result<void, Message> ListImport::useProfile(std::string_view json) {
  auto profile = exchange::parseProfile(json);
  if (!profile) return profile.error().message;
  profile_ = std::move(*profile);
  return {};
}

Result<void, Message> ListImport::applyProfile(std::string_view json) {
  auto profile = exchange::parseProfile(json);
  if (!profile) return profile.error().message;
  if (stage_ != Stage::mapping || !part().table) return {};
  forgetPlans();
  makeMapping(part(), std::nullopt, &profile.value());
  finishAllReading();
  return {};
}

bool ListImport::isCorrected() const {
  return std::any_of(parts_.begin(), parts_.end(), [](const auto& file) { return wasPutRight(*file); });
}

std::string ListImport::profileJson(std::string name) const {
  const auto& mapping = part().mapping;
  return mapping && mapping->kind() ? exchange::toJson(mapping->profile(std::move(name))) : std::string();
}

// --- lists ---

std::vector<ImportFlow::List> ListImport::lists() const {
  std::vector<List> lists;
  for (const auto& file : parts_) {
    List list{file->fileName, {}, file->table ? static_cast<std::int64_t>(file->table->rowCount()) : 0, file->refusal, !file->obstacles.empty()};
    if (file->mapping && file->mapping->kind()) list.kind = exchange::kindName(*file->mapping->kind());
    list.isTwin = isTwin(*file);
    list.unread = file->counts[static_cast<std::size_t>(RowClass::avvisad)];
    list.apart = list.unread + file->counts[static_cast<std::size_t>(RowClass::oklar)];
    lists.push_back(std::move(list));
  }
  return lists;
}

void ListImport::show(std::size_t list) {
  if (list < parts_.size()) shown_ = list;
}

std::vector<ImportFlow::Sheet> ListImport::sheets() const {
  std::vector<Sheet> sheets;
  if (part().table)
    for (const exchange::SheetChoice& sheet : part().table->sheets()) sheets.push_back({sheet.name, sheet.hidden});
  return sheets;
}

int ListImport::sheet() const {
  if (!part().table) return -1;
  const auto& sheets = part().table->sheets();
  const auto found = std::find_if(sheets.begin(), sheets.end(), [&](const auto& sheet) { return sheet.name == part().table->sheet(); });
  return found == sheets.end() ? -1 : static_cast<int>(found - sheets.begin());
}

void ListImport::setSheet(int sheet) {
  const auto names = sheets();
  if (sheet < 0 || static_cast<std::size_t>(sheet) >= names.size()) return;
  exchange::ReadOptions wanted = part().wanted;
  wanted.sheet = names[static_cast<std::size_t>(sheet)].name;
  wanted.headingRow.reset();
  readAnew(std::move(wanted));
  part().kept.reset();  // another list
}

// --- mapping ---

std::vector<ImportFlow::FieldChoice> ListImport::kinds() const {
  return kindChoices();
}

int ListImport::kind() const {
  const auto& mapping = part().mapping;
  if (!mapping || !mapping->kind()) return -1;
  const auto kinds = exchange::allKinds();
  for (std::size_t i = 0; i < kinds.size(); ++i)
    if (kinds[i] == *mapping->kind()) return static_cast<int>(i);
  return -1;
}

void ListImport::setKind(int kind) {
  const auto kinds = exchange::allKinds();
  if (stage_ != Stage::mapping || kind < 0 || static_cast<std::size_t>(kind) >= kinds.size()) return;
  if (!part().mapping) return;
  forgetPlans();
  part().mapping->setKind(kinds[static_cast<std::size_t>(kind)]);
  finishAllReading();
}

void ListImport::setField(std::size_t column, int field) {
  if (stage_ != Stage::mapping || !part().mapping || column >= part().mapping->columns().size()) return;
  const auto fields = part().mapping->fields();
  const bool isField = field >= 0 && static_cast<std::size_t>(field) < fields.size();
  const exchange::Field chosen =
      isField ? fields[static_cast<std::size_t>(field)].field : exchange::Field::none;
  forgetPlans();
  part().mapping->assign(column, chosen);
  startJudging();
}

void ListImport::setListDay(Day day) {
  if (stage_ != Stage::mapping || day == listDay_ || day > session_.today()) return;
  listDay_ = day;
  forgetPlans();
  for (const auto& file : parts_) {
    if (!file->mapping) continue;
    const exchange::MappingProfile choices = file->mapping->profile("");
    file->isCorrected = file->isCorrected || file->mapping->isCorrected();
    const auto kind = file->mapping->kind();
    makeMapping(*file, kind, kind ? &choices : nullptr);
  }
  startJudging();
}

// --- difference and apply ---

std::int64_t ListImport::rowCount() const {
  return part().table ? static_cast<std::int64_t>(part().table->rowCount()) : 0;
}

std::int64_t ListImport::protectedCount() const {
  return part().plan ? static_cast<std::int64_t>(part().plan->counts.skyddade) : 0;
}

// --- choices ---

const std::optional<ImportFlow::Choice>* ListImport::chosen(std::size_t detail) const {
  const ImportPart& file = part();
  if (detail >= file.details.size() || file.details[detail].write == 0) return nullptr;
  const std::size_t place = file.details[detail].write - 1;
  const auto& choices = file.details[detail].cls == RowClass::borta ? file.ofLeaving : file.ofWrites;
  return place < choices.size() ? &choices[place] : nullptr;
}

std::optional<ImportFlow::Choice>* ListImport::chosen(std::size_t detail) {
  return const_cast<std::optional<Choice>*>(std::as_const(*this).chosen(detail));
}

ImportFlow::Choice ListImport::choice(std::size_t detail) const {
  const auto* said = chosen(detail);
  if (said == nullptr) return Choice::refuse;
  return said->value_or(part().details[detail].cls == RowClass::borta ? Choice::wait : Choice::accept);
}

void ListImport::choose(std::size_t detail, Choice choice) {
  auto* said = chosen(detail);
  if (said == nullptr || stage_ != Stage::mapping || phase_ == Phase::judging || phase_ == Phase::comparing) return;
  *said = choice;
  startCounting();
}

void ListImport::chooseClass(RowClass cls, Choice choice) {
  if (stage_ != Stage::mapping || phase_ == Phase::judging || phase_ == Phase::comparing) return;
  for (std::size_t i = 0; i < part().details.size(); ++i)
    if (part().details[i].cls == cls)
      if (auto* said = chosen(i)) *said = choice;
  startCounting();
}

// --- reports ---

Bytes ListImport::reportFile() const {
  std::string lines;
  for (const auto& file : parts_) {
    if (!file->plan) continue;
    lines += lines.empty() ? "\xEF\xBB\xBF" : "\r\n";
    for (const std::string& line : exchange::importReport(file->fileName, *file->plan)) lines += line + "\r\n";
  }
  return Bytes(lines.begin(), lines.end());
}

std::string ListImport::reportName() const { return fileName().substr(0, fileName().rfind('.')) + "-rapport.txt"; }

Bytes ListImport::refusedRowsFile(std::size_t list) const {
  if (list >= parts_.size() || !parts_[list]->plan || !parts_[list]->table) return {};
  constexpr exchange::RowClass kClasses[] = {exchange::RowClass::refused, exchange::RowClass::unclear};
  return exchange::rowsAsCsv(*parts_[list]->table, *parts_[list]->plan, kClasses);
}

std::string ListImport::refusedRowsName(std::size_t list) const {
  const std::string name = list < parts_.size() ? parts_[list]->fileName : std::string();
  return name.substr(0, name.rfind('.')) + "-ej-inlasta.csv";
}

}  // namespace fyren::app
