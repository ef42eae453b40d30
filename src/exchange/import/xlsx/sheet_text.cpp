// SPDX-License-Identifier: EUPL-1.2
// SheetText: the cells of a sheet. Source: ECMA-376 Part 1, 18.3.1.4 (c) and 18.18.11 (ST_CellType).
#include <algorithm>

#include "exchange/import/xlsx/workbook.h"

namespace fyren::exchange {
namespace {

constexpr std::size_t kMostRows = 1'048'576;
constexpr std::size_t kMostColumns = 1000;       // as ListReader takes
constexpr std::size_t kLongestCell = 4000;       // bytes; far beyond what any field holds
constexpr std::size_t kMostMerged = 100'000;

struct Place {
  std::size_t row = 0, column = 0;
};

// "BC12" → column 55, row 12; zeros where the reference says nothing.
Place placeOf(std::string_view reference) {
  Place place;
  for (char sign : reference) {
    if (sign >= 'A' && sign <= 'Z' && place.column < 100'000) place.column = place.column * 26 + static_cast<std::size_t>(sign - 'A' + 1);
    if (sign >= '0' && sign <= '9' && place.row < 100'000'000) place.row = place.row * 10 + static_cast<std::size_t>(sign - '0');
  }
  return place;
}

std::size_t number(std::string_view digits) { return placeOf(digits).row; }

// The whole text is digits, few enough to count with.
bool isNumber(std::string_view digits) {
  return !digits.empty() && digits.size() <= 9 && digits.find_first_not_of("0123456789") == std::string_view::npos;
}

// Up to three letters and then a row, as every spreadsheet program writes it. Source: ECMA-376 Part 1, 18.18.62 (ST_Ref).
bool isReference(std::string_view reference) {
  const std::size_t digits = std::min(reference.find_first_of("0123456789"), reference.size());
  if (digits == 0 || digits > 3 || !isNumber(reference.substr(digits))) return false;
  return reference.substr(0, digits).find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ") == std::string_view::npos;
}

// "_x000D_" is how a carriage return, and any sign that XML has no place for, is written.
std::string withoutEscapes(std::string_view text) {
  std::string plain;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const std::string_view code = text.substr(at, 7);
    const bool escaped = code.size() == 7 && code.substr(0, 4) == "_x00" && code[6] == '_';
    if (!escaped) {
      plain += text[at];
      continue;
    }
    plain += ' ';
    at += 6;
  }
  return plain;
}

}  // namespace

SheetText::SheetText(const CellTexts& texts, std::size_t mostRows) : texts_(&texts), mostRows_(mostRows) {}

void SheetText::start(std::string_view name, const XmlAttributes& attributes) {
  if (name == "c") return startCell(attributes);
  if (name == "v" || name == "t") {
    inValue_ = !inPhonetic_;
  } else if (name == "f") {
    hasFormula_ = true;
  } else if (name == "row") {
    startRow(attributes["r"]);
  } else if (name == "rPh") {
    inPhonetic_ = true;
  } else if (name == "mergeCell" && merged_.size() < kMostMerged) {
    const std::string_view area = attributes["ref"];
    const std::size_t colon = area.find(':');
    if (colon == std::string_view::npos) return;
    const Place first = placeOf(area.substr(0, colon)), last = placeOf(area.substr(colon + 1));
    merged_.push_back({first.row, last.row, first.column, last.column});
  }
}

// Rows may leave out their number; one that says another than its place is where rows have been mixed up.
void SheetText::startRow(std::string_view reference) {
  const std::size_t said = isNumber(reference) ? number(reference) : 0;
  const bool isRight = reference.empty() || (said > row_ && said <= kMostRows);
  row_ = isRight && said > 0 ? said : row_ + 1;
  column_ = 0;
  if (!isRight) breakRow(row_, "import.row.brokenPlace");
}

void SheetText::breakRow(std::size_t row, const char* key) {
  if (broken_.size() <= mostBroken) broken_.emplace(row, key);
}

void SheetText::startCell(const XmlAttributes& attributes) {
  const std::string_view reference = attributes["r"];
  const Place place = isReference(reference) ? placeOf(reference) : Place{};
  if (!reference.empty() && (place.row != row_ || place.column <= column_)) breakRow(row_, "import.row.brokenPlace");
  column_ = place.column > column_ ? place.column : column_ + 1;
  style_ = number(attributes["s"]);
  const std::string_view type = attributes["t"];
  type_ = type == "s" ? Type::shared : type == "b" ? Type::boolean : type == "e" ? Type::error
          : type.empty() || type == "n" ? Type::number : Type::text;
  value_.clear();
  hasFormula_ = inValue_ = false;
}

void SheetText::text(std::string_view piece) {
  if (inValue_ && value_.size() < kLongestCell) value_.append(piece.substr(0, kLongestCell));
}

void SheetText::end(std::string_view name) {
  if (name == "c") endCell();
  else if (name == "v" || name == "t") inValue_ = false;
  else if (name == "rPh") inPhonetic_ = false;
}

void SheetText::endCell() {
  if (column_ > kMostColumns && !value_.empty() && cellsFarAway_++ == 0) firstFarAway_ = row_;
  const bool outside = row_ == 0 || row_ > kMostRows || column_ > kMostColumns;
  if (outside || hasEnough() || isTooLarge()) return;
  if (hasFormula_ && value_.empty() && type_ == Type::number && formulasWithoutValue_++ == 0) firstWithoutValue_ = row_;
  if (value_.empty()) return;
  put(shown());
}

std::string SheetText::shown() {
  switch (type_) {
    case Type::shared: {
      ++sharedCells_;
      if (!isNumber(value_) || number(value_) >= texts_->shared.count()) {
        ++brokenTexts_;
        breakRow(row_, "import.row.brokenText");
        return {};
      }
      const std::string_view text = texts_->shared.at(number(value_)).substr(0, kLongestCell);
      return text.find("_x00") == std::string_view::npos ? std::string(text) : withoutEscapes(text);
    }
    case Type::boolean: return value_ == "1" || value_ == "true" ? "SANT" : "FALSKT";
    case Type::number: {
      const NumberFormat format = style_ < texts_->formats.size() ? texts_->formats[style_] : NumberFormat{};
      return numberAsShown(value_, format, texts_->since1904);
    }
    case Type::text:
    case Type::error: break;
  }
  return value_.find("_x00") == std::string::npos ? value_ : withoutEscapes(value_);
}

void SheetText::put(std::string_view value) {
  if (value.empty()) return;
  if (line_ < row_ || rows_ == 0) ++rows_;
  for (; line_ < row_; ++line_, written_ = 0) text_ += '\n';
  for (; written_ < column_; ++written_)
    if (written_ > 0) text_ += delimiter;
  if (value.find_first_of("\"\n\r\x1f") == std::string_view::npos) {
    text_ += value;
    return;
  }
  text_ += '"';  // what is broken into lines for the eye is one text
  for (char sign : value) text_.append(sign == '"' ? 2 : 1, sign == delimiter || sign == '\n' || sign == '\r' ? ' ' : sign);
  text_ += '"';
}

}  // namespace fyren::exchange
