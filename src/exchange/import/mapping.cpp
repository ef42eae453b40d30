// SPDX-License-Identifier: EUPL-1.2
#include "exchange/import/mapping.h"

#include <algorithm>
#include <limits>

#include "base/text.h"
#include "exchange/import/check_cell.h"

namespace fyren::exchange {
namespace {

constexpr std::size_t kSampleRows = 200;
constexpr std::size_t kFirstValues = 5;
constexpr int kNot = -100;   // the list is none of the kind
constexpr int kNamed = 12;   // the file is called so: a little more than one heading

std::int64_t count(std::size_t value) { return static_cast<std::int64_t>(value); }

// Of the first rows: cells that are not empty, and those that can be read as `field`.
struct Share {
  std::size_t filled = 0;
  std::size_t approved = 0;
  bool isMost() const { return filled > 0 && approved * 10 >= filled * 8; }
};

Share shareOf(const ListTable& table, std::size_t column, Field field, const ImportContext& context) {
  Share share;
  for (std::size_t row = 0; row < std::min(table.rowCount(), kSampleRows); ++row) {
    const std::string_view cell = table.cell(row, column);
    if (cell.empty()) continue;
    ++share.filled;
    share.approved += !whyUnreadable(field, cell, DateForm::automatic, context);
  }
  return share;
}

// What only a population list has beside numbers and names, which every list has.
bool isOfFolkbokforing(Field field) {
  return field == Field::gatuadress || field == Field::postnummer || field == Field::postort || field == Field::kommun ||
         field == Field::folkbokforingsdatum;
}

// Columns of a list of exams whose headings say nothing, by their values: the words of exams and the days.
int fitOfExamenValues(const ListTable& table, const std::vector<Field>& seen, const ImportContext& context) {
  const auto holds = [&](Field field) {
    if (std::find(seen.begin(), seen.end(), field) != seen.end()) return false;
    for (std::size_t column = 0; column < table.columnCount(); ++column)
      if (fieldByHeading(ListKind::examen, table.headings()[column]) == Field::none &&
          shareOf(table, column, field, context).isMost())
        return true;
    return false;
  };
  const bool hasTyp = std::find(seen.begin(), seen.end(), Field::examenstyp) != seen.end();
  const bool found = !hasTyp && holds(Field::examenstyp);
  if (!found && !hasTyp) return 0;
  return (found ? 25 : 0) + (holds(Field::datum) ? 20 : 0);  // what the missing heading cost, and some of its worth
}

// Many lists carry telephone numbers: only for a list of them do they tell what it is.
bool saysNothing(ListKind kind, Field field) { return isContactField(field) && kind != ListKind::kontaktuppgifter; }

// How well the headings, and the values below them, fit a kind; the higher the better.
int fit(const ListTable& table, ListKind kind, const ImportContext& context) {
  int score = 0;
  std::vector<Field> seen;
  for (std::size_t column = 0; column < table.columnCount(); ++column) {
    const Field field = fieldByHeading(kind, table.headings()[column]);
    if (field == Field::none || std::find(seen.begin(), seen.end(), field) != seen.end()) continue;
    seen.push_back(field);
    if (field == Field::skyddad || saysNothing(kind, field)) continue;
    score += 10;
    if (field == Field::personnummer || !isTestable(field)) continue;
    const Share share = shareOf(table, column, field, context);
    if (share.filled > 0) score += share.isMost() ? 5 : -12;
  }
  for (const FieldOfKind& entry : fieldsOf(kind)) {
    if (saysNothing(kind, entry.field)) continue;
    const bool found = std::find(seen.begin(), seen.end(), entry.field) != seen.end();
    if (!found) score -= entry.required ? 15 : 1;
  }
  // A report of somebody who left says when; without that it is as well any list of pupils.
  if (kind == ListKind::avbrott && std::find(seen.begin(), seen.end(), Field::slutade) == seen.end()) score -= 20;
  const bool isNamed = kindOfFileName(context.fileName) == kind;
  if (isNamed) score += kNamed;
  const int byValues = kind == ListKind::examen ? fitOfExamenValues(table, seen, context) : 0;
  score += byValues;
  if (kind == ListKind::folkbokforing && !isNamed && std::none_of(seen.begin(), seen.end(), isOfFolkbokforing)) return kNot;
  const bool onlyNumbers = byValues == 0 && (seen.empty() || (seen.size() == 1 && seen.front() == Field::personnummer));
  return onlyNumbers ? kNot : score;
}

}  // namespace

Mapping::Mapping(const ListTable& table, const ImportContext& context, std::optional<ListKind> kind,
                 const MappingProfile* profile)
    : table_(&table), context_(context), kind_(kind) {
  columns_.resize(table.columnCount());
  counted_.assign(table.columnCount(), 0);
  for (std::size_t column = 0; column < columns_.size(); ++column) {
    columns_[column].heading = table.headings()[column];
    if (fieldByHeading(ListKind::folkbokforing, columns_[column].heading) == Field::skyddad)
      protectionColumns_.push_back(column);
  }
  if (kind_) kindWhy_ = {"import.kindWhy.chosen", {}};
  else if (profile) kind_ = profile->kind, kindWhy_ = {"import.why.profile", {}};
  else guessKind();
  if (profile) dateForm_ = profile->dateForm;
  dateFormTold_ = dateForm_ != DateForm::automatic;
  guessColumns(profile);
  takeFirstValues();
}

bool Mapping::isProtected(std::size_t row) const {
  for (std::size_t column : protectionColumns_)
    if (isProtectionMark(table_->cell(row, column))) return true;
  const auto mark = columnOf(Field::skyddad);
  if (mark && isProtectionMark(table_->cell(row, *mark))) return true;
  for (std::size_t column = 0; column < table_->columnCount(); ++column)
    if (namesProtection(table_->cell(row, column))) return true;
  return false;
}

bool Mapping::isHidden(std::size_t row) const {
  if (isProtected(row)) return true;
  const auto column = hidden_.empty() ? std::nullopt : columnOf(Field::personnummer);
  if (!column) return false;
  const auto nummer = parseNummer(table_->cell(row, *column), context_.reg.kind, context_.today);
  return nummer && hidden_.contains(nummer->digits());
}

void Mapping::hideRowsOf(const std::unordered_set<std::uint64_t>& numbers) {
  hidden_ = numbers;
  takeFirstValues();
  for (std::size_t column = 0; column < columns_.size(); ++column) {
    ColumnMapping& mapping = columns_[column];
    if (!mapping.firstBad || !isHidden(mapping.firstBadRow)) continue;
    mapping.firstBad.reset();
    for (std::size_t row = mapping.firstBadRow + 1; row < counted_[column] && !mapping.firstBad; ++row) noteIfBad(column, row);
  }
}

// Of youths with protected identity not even an example is shown.
void Mapping::takeFirstValues() {
  for (ColumnMapping& column : columns_) column.firstValues.clear();
  std::size_t wanting = columns_.size();
  for (std::size_t row = 0; row < std::min(table_->rowCount(), kSampleRows) && wanting > 0; ++row) {
    if (isHidden(row)) continue;
    for (std::size_t column = 0; column < columns_.size(); ++column) {
      auto& values = columns_[column].firstValues;
      if (values.size() == kFirstValues || table_->cell(row, column).empty()) continue;
      values.emplace_back(table_->cell(row, column).substr(0, 200));
      wanting -= values.size() == kFirstValues;
    }
  }
}

void Mapping::guessKind() {
  int best = std::numeric_limits<int>::min(), second = best;
  ListKind bestKind = ListKind::folkbokforing;
  for (ListKind kind : allKinds()) {
    const int score = fit(*table_, kind, context_);
    second = std::max(second, std::min(score, best));
    if (score > best) best = score, bestKind = kind;
  }
  if (best <= 0 || best == second) {
    kindWhy_ = {"import.kindWhy.unknown", {}};
    return;
  }
  kind_ = bestKind;
  const bool isNamed = kindOfFileName(context_.fileName) == bestKind;
  kindWhy_ = {isNamed ? "import.kindWhy.fileName" : "import.kindWhy.columns", {{"slag", std::vector<Message>{kindLabel(bestKind)}}}};
}

void Mapping::guessColumns(const MappingProfile* profile) {
  for (std::size_t column = 0; column < columns_.size(); ++column)
    setField(column, Field::none, GuessedBy::nobody, {"import.why.unknown", {}});
  if (!kind_) return;
  if (profile) {
    for (const auto& [heading, field] : profile->columns)
      for (std::size_t column = 0; column < columns_.size(); ++column)
        if (columns_[column].guessedBy == GuessedBy::nobody && foldWord(columns_[column].heading) == foldWord(heading) &&
            (field == Field::none || !columnOf(field)))
          setField(column, field, GuessedBy::profile, {"import.why.profile", {}});
  }
  for (std::size_t column = 0; column < columns_.size(); ++column) {
    const Field field = fieldByHeading(*kind_, columns_[column].heading);
    if (columns_[column].guessedBy != GuessedBy::nobody || field == Field::none || columnOf(field)) continue;
    if (isAmbiguous(column, field)) setField(column, Field::none, GuessedBy::nobody, {"import.why.several", {}});
    else setField(column, field, GuessedBy::heading, {"import.why.heading", {}});
  }
  guessByContent();
  settleDateForm();
}

// Two columns called "Datum": the user knows which one is meant. A heading that says more than "Datum" goes before it.
bool Mapping::isAmbiguous(std::size_t column, Field field) const {
  if (!isDayField(field)) return false;
  const std::string own = foldWord(columns_[column].heading);
  const auto isBare = [](const std::string& word) { return word == "datum" || word == "dag" || word == "date" || word == "day"; };
  for (std::size_t other = 0; other < columns_.size(); ++other) {
    if (other == column || fieldByHeading(*kind_, columns_[other].heading) != field) continue;
    const std::string word = foldWord(columns_[other].heading);
    if (word == own || (isBare(own) && !isBare(word))) return true;
  }
  return false;
}

// Required columns that no heading gave, and any personnummer: the one column whose values fit.
void Mapping::guessByContent() {
  for (const FieldOfKind& entry : fieldsOf(*kind_)) {
    const bool worth = entry.required || entry.field == Field::postnummer || entry.field == Field::kommun || (entry.field == Field::epost && !saysNothing(*kind_, entry.field));
    if (!worth || !isTestable(entry.field) || columnOf(entry.field)) continue;
    std::optional<std::size_t> found;
    Share share;
    for (std::size_t column = 0; column < columns_.size(); ++column) {
      if (columns_[column].guessedBy != GuessedBy::nobody || columns_[column].why.key == "import.why.several") continue;
      const Share own = shareOf(*table_, column, entry.field, context_);
      if (!own.isMost() || (found && own.approved <= share.approved)) continue;
      found = column;
      share = own;
    }
    if (!found) continue;
    setField(*found, entry.field, GuessedBy::content,
             {"import.why.content", {{"antal", count(share.approved)}, {"av", count(share.filled)},
                                     {"falt", std::vector<Message>{fieldLabel(entry.field)}}}});
  }
}

// Month first only when some day of the list can be read in no other way, and every one of those can.
void Mapping::settleDateForm() {
  std::size_t onlyMonth = 0, onlyDay = 0;
  std::string doubtful;
  for (std::size_t column = 0; column < columns_.size(); ++column) {
    if (!isDayField(columns_[column].field)) continue;
    for (std::size_t row = 0; row < std::min(table_->rowCount(), std::size_t{2000}); ++row) {
      const std::string_view cell = table_->cell(row, column);
      if (cell.find_first_of("/.-") == std::string_view::npos) continue;
      const auto day = parseDay(cell, DateForm::dayFirst, context_.today);
      const auto month = parseDay(cell, DateForm::monthFirst, context_.today);
      onlyMonth += month && !day;
      onlyDay += day && !month;
      if (doubtful.empty() && day && month && *day != *month && !isHidden(row)) doubtful = cell;
    }
  }
  dateFormSeen_ = onlyMonth + onlyDay > 0;
  doubtfulDay_ = dateFormSeen_ && (onlyMonth == 0 || onlyDay == 0) ? std::string() : doubtful;
  if (!dateFormTold_) dateForm_ = onlyMonth > onlyDay ? DateForm::monthFirst : DateForm::dayFirst;
}

void Mapping::setDateForm(DateForm form) {
  dateFormTold_ = dateFormChosen_ = true;
  dateForm_ = form;
  for (std::size_t column = 0; column < columns_.size(); ++column)
    if (isDayField(columns_[column].field)) recount(column);
}

void Mapping::recount(std::size_t column) {
  columns_[column].filled = columns_[column].approved = 0;
  columns_[column].firstBad.reset();
  counted_[column] = 0;
}

void Mapping::setField(std::size_t column, Field field, GuessedBy by, Message why) {
  ColumnMapping& mapping = columns_[column];
  mapping.field = field;
  mapping.guessedBy = by;
  mapping.why = std::move(why);
  recount(column);
}

std::vector<FieldMapping> Mapping::fields() const {
  std::vector<FieldMapping> fields;
  if (!kind_) return fields;
  for (const FieldOfKind& entry : fieldsOf(*kind_))
    fields.push_back({entry.field, entry.required, entry.kept, columnOf(entry.field)});
  std::stable_partition(fields.begin(), fields.end(), [](const FieldMapping& entry) { return entry.required; });
  return fields;
}

std::optional<std::size_t> Mapping::columnOf(Field field) const {
  if (field == Field::none) return std::nullopt;
  for (std::size_t column = 0; column < columns_.size(); ++column)
    if (columns_[column].field == field) return column;
  return std::nullopt;
}

bool Mapping::isCorrected() const {
  return kindChosen_ || dateFormChosen_ || std::any_of(columns_.begin(), columns_.end(), [](const ColumnMapping& column) { return column.guessedBy == GuessedBy::user; });
}

void Mapping::setKind(ListKind kind) {
  kind_ = kind;
  kindChosen_ = true;
  kindWhy_ = {"import.kindWhy.chosen", {}};
  if (!dateFormChosen_) dateForm_ = DateForm::automatic, dateFormTold_ = false;
  guessColumns(nullptr);
  takeFirstValues();
}

void Mapping::assign(std::size_t column, Field field) {
  if (const auto before = columnOf(field); before && *before != column)
    setField(*before, Field::none, GuessedBy::user, {"import.why.replaced", {}});
  setField(column, field, GuessedBy::user, {"import.why.user", {}});
  const DateForm before = dateForm_;
  settleDateForm();
  for (std::size_t other = 0; dateForm_ != before && other < columns_.size(); ++other)
    if (isDayField(columns_[other].field)) recount(other);
  takeFirstValues();
}

bool Mapping::step(std::size_t rows) {
  bool done = true;
  for (std::size_t column = 0; column < columns_.size(); ++column) {
    const std::size_t end = std::min(table_->rowCount(), counted_[column] + std::min(rows, table_->rowCount()));
    for (std::size_t row = counted_[column]; row < end; ++row) countCell(column, row);
    counted_[column] = end;
    done = done && end == table_->rowCount();
  }
  return done;
}

void Mapping::countCell(std::size_t column, std::size_t row) {
  const std::string_view cell = table_->cell(row, column);
  if (cell.empty()) return;
  ColumnMapping& mapping = columns_[column];
  ++mapping.filled;
  if (!whyUnreadable(mapping.field, cell, dateForm_, context_)) ++mapping.approved;
  else if (!mapping.firstBad) noteIfBad(column, row);
}

// Of youths with protected identity nothing is told, not even what is wrong with a cell.
void Mapping::noteIfBad(std::size_t column, std::size_t row) {
  ColumnMapping& mapping = columns_[column];
  const std::string_view cell = table_->cell(row, column);
  if (cell.empty()) return;
  const auto bad = whyUnreadable(mapping.field, cell, dateForm_, context_);
  if (!bad || isHidden(row)) return;
  mapping.firstBad = Message{"import.firstBad", {{"rad", count(table_->rowNumber(row))}, {"skal", std::vector<Message>{*bad}}}};
  mapping.firstBadRow = row;
}

std::vector<Message> Mapping::obstacles() const {
  if (!kind_) return {{"import.kindWhy.unknown", {}}};
  std::string headings;
  for (const ColumnMapping& column : columns_) headings += (headings.empty() ? "" : ", ") + column.heading.substr(0, 60);
  std::vector<Message> missing;
  for (const FieldMapping& entry : fields()) {
    if (!entry.required || entry.column) continue;
    missing.push_back({"import.missingColumn", {{"kolumn", std::vector<Message>{fieldLabel(entry.field)}},
                                                {"slag", std::vector<Message>{kindLabel(*kind_)}},
                                                {"rubriker", headings.substr(0, 600)}}});
  }
  return missing;
}

std::vector<std::string> Mapping::unknownHeadings() const {
  std::vector<std::string> headings;
  for (const ColumnMapping& column : columns_)
    if (column.field == Field::none) headings.push_back(column.heading);
  return headings;
}

MappingProfile Mapping::profile(std::string name) const {
  MappingProfile profile;
  profile.name = std::move(name);
  profile.kind = kind_.value_or(ListKind::folkbokforing);
  for (const ColumnMapping& column : columns_) profile.columns.emplace_back(column.heading, column.field);
  if (table_->isWorkbook()) {
    profile.sheet = table_->sheet();
  } else {
    profile.delimiter = table_->delimiter();
    profile.encoding = table_->encoding();
  }
  profile.dateForm = dateFormTold_ || dateFormSeen_ ? dateForm_ : DateForm::automatic;  // a guess is no knowledge
  return profile;
}

}  // namespace fyren::exchange
