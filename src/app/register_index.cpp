// SPDX-License-Identifier: EUPL-1.2
#include "app/register_index.h"

#include <algorithm>
#include <map>
#include <numeric>

#include "app/collation.h"

namespace fyren::app {
namespace {

using Rows = std::vector<RegisterRow>;
using Order = std::vector<std::uint32_t>;

std::string rowText(const RegisterRow& row) {
  std::string digits;
  for (const char sign : row.nummer)
    if (sign != '-') digits += sign;
  std::string text =
      searchKey(row.fornamn + ' ' + row.efternamn + ' ' + row.postort + ' ' + row.handlaggare) + ' ' + digits;
  std::replace(text.begin(), text.end(), '\n', ' ');
  return text + '\n';
}

// Numbers are found with or without hyphen: "080305-2389" is sought as "0803052389".
std::string withoutHyphenInNumber(std::string word) {
  const bool isNumber =
      std::all_of(word.begin(), word.end(), [](char c) { return c == '-' || (c >= '0' && c <= '9'); });
  if (isNumber) word.erase(std::remove(word.begin(), word.end(), '-'), word.end());
  return word;
}

std::vector<std::string> words(std::string_view search) {
  std::vector<std::string> found;
  const std::string folded = searchKey(search);
  for (std::size_t at = 0; at < folded.size();) {
    const std::size_t end = std::min(folded.find_first_of(" \t\n,", at), folded.size());
    std::string word = withoutHyphenInNumber(folded.substr(at, end - at));
    if (!word.empty()) found.push_back(std::move(word));
    at = end + 1;
  }
  return found;
}

Order numbered(std::size_t count) {
  Order order(count);
  std::iota(order.begin(), order.end(), 0U);
  return order;
}

std::string nameKey(const RegisterRow& row) {
  return sortKey(row.efternamn) + '\x01' + sortKey(row.fornamn) + '\x01' + row.nummer;
}

Order byName(const std::vector<std::string>& keys) {
  Order order = numbered(keys.size());
  std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) { return keys[a] < keys[b]; });
  return order;
}

// Places and coaches are few: their order is worked out once for each word, empty ones last.
std::vector<std::int64_t> textRanks(const Rows& rows, std::string RegisterRow::*member) {
  std::map<std::string, std::int64_t> ranks;
  std::vector<std::string> keys;
  keys.reserve(rows.size());
  for (const RegisterRow& row : rows) ranks.emplace(keys.emplace_back(sortKey(row.*member)), 0);
  std::int64_t next = 0;
  for (auto& [key, rank] : ranks) rank = key.empty() ? INT64_MAX : next++;
  std::vector<std::int64_t> result;
  result.reserve(rows.size());
  for (const std::string& key : keys) result.push_back(ranks.find(key)->second);
  return result;
}

std::int64_t number(const RegisterRow& row, RegisterSort sort) {
  switch (sort) {
    case RegisterSort::nummer: {
      std::int64_t digits = 0;
      for (const char sign : row.nummer)
        if (sign >= '0' && sign <= '9') digits = digits * 10 + (sign - '0');
      return digits;
    }
    case RegisterSort::alder:
      return row.alder;
    case RegisterSort::lage:
      return static_cast<std::int64_t>(row.lage);
    case RegisterSort::sedan:
      return row.sedan ? row.sedan->number() : INT64_MAX;
    case RegisterSort::senasteKontakt:
      return row.senasteKontakt ? row.senasteKontakt->number() : INT64_MIN;
    case RegisterSort::fynd:
      return static_cast<std::int64_t>(row.rod) * 1'000'000 + row.gul;
    case RegisterSort::namn:
    case RegisterSort::postort:
    case RegisterSort::handlaggare:
      break;
  }
  return 0;
}

std::vector<std::int64_t> primaryKeys(const Rows& rows, RegisterSort sort) {
  if (sort == RegisterSort::postort) return textRanks(rows, &RegisterRow::postort);
  if (sort == RegisterSort::handlaggare) return textRanks(rows, &RegisterRow::handlaggare);
  std::vector<std::int64_t> keys;
  keys.reserve(rows.size());
  for (const RegisterRow& row : rows) keys.push_back(number(row, sort));
  return keys;
}

}  // namespace

bool isShown(const RegisterRow& row, RegisterShow show) {
  switch (show) {
    case RegisterShow::aktuella:
      return row.lage == Lage::registrerad || row.lage == Lage::attRegistrera || row.lage == Lage::attAvsluta;
    case RegisterShow::registrerade:
      return row.lage == Lage::registrerad || row.lage == Lage::attAvsluta;
    case RegisterShow::attRegistrera:
      return row.lage == Lage::attRegistrera;
    case RegisterShow::attAvsluta:
      return row.lage == Lage::attAvsluta;
    case RegisterShow::okanda:
      return row.lage == Lage::okant;
    case RegisterShow::medFynd:
      return row.rod > 0 || row.gul > 0;
    case RegisterShow::fyller20:
      return row.fyllerSnart;
    case RegisterShow::utanfor:
      return row.lage == Lage::utanfor;
    case RegisterShow::alla:
      return true;
  }
  return true;
}

void RegisterIndex::forgetOrders(bool namesToo) {
  for (Order& order : orders_)
    if (namesToo || &order != &orders_[static_cast<std::size_t>(RegisterSort::namn)]) order.clear();
  counted_ = false;
}

// Sorting all names anew takes a tenth of a second for 50,000; moving one takes none.
void RegisterIndex::moveName(std::uint32_t place, std::string key) {
  if (key == nameKeys_[place]) return;
  Order& names = orders_[static_cast<std::size_t>(RegisterSort::namn)];
  names.erase(std::remove(names.begin(), names.end(), place), names.end());
  nameKeys_[place] = std::move(key);
  const auto before = [&](std::uint32_t other, const std::string& name) { return nameKeys_[other] < name; };
  names.insert(std::lower_bound(names.begin(), names.end(), nameKeys_[place], before), place);
  for (std::uint32_t rank = 0; rank < names.size(); ++rank) nameRank_[names[rank]] = rank;
}

void RegisterIndex::clear(std::size_t rows) {
  haystack_.clear();
  ends_.clear();
  nameKeys_.clear();
  haystack_.reserve(rows * 64);
  ends_.reserve(rows);
  nameKeys_.reserve(rows);
  forgetOrders(true);
}

void RegisterIndex::add(const RegisterRow& row) {
  haystack_ += rowText(row);
  ends_.push_back(haystack_.size());
  nameKeys_.push_back(nameKey(row));
}

void RegisterIndex::rebuild(const Rows& rows) {
  clear(rows.size());
  for (const RegisterRow& row : rows) add(row);
}

void RegisterIndex::replace(const Rows& rows, std::size_t place) {
  const std::size_t begin = place == 0 ? 0 : ends_[place - 1];
  const std::size_t oldLength = ends_[place] - begin;
  const std::string text = rowText(rows[place]);
  haystack_.replace(begin, oldLength, text);
  for (std::size_t i = place; i < ends_.size(); ++i) ends_[i] = ends_[i] - oldLength + text.size();
  if (orders_[static_cast<std::size_t>(RegisterSort::namn)].empty())
    nameKeys_[place] = nameKey(rows[place]);
  else
    moveName(static_cast<std::uint32_t>(place), nameKey(rows[place]));
  forgetOrders(false);
}

const Order& RegisterIndex::order(const Rows& rows, RegisterSort sort) const {
  Order& names = orders_[static_cast<std::size_t>(RegisterSort::namn)];
  if (names.size() != rows.size()) {
    names = byName(nameKeys_);
    nameRank_.assign(rows.size(), 0);
    for (std::uint32_t rank = 0; rank < names.size(); ++rank) nameRank_[names[rank]] = rank;
  }
  Order& order = orders_[static_cast<std::size_t>(sort)];
  if (order.size() == rows.size()) return order;
  const std::vector<std::int64_t> keys = primaryKeys(rows, sort);
  order = numbered(rows.size());
  std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
    return keys[a] != keys[b] ? keys[a] < keys[b] : nameRank_[a] < nameRank_[b];
  });
  return order;
}

std::vector<bool> RegisterIndex::found(std::string_view search) const {
  std::vector<bool> all(ends_.size(), true);
  for (const std::string& word : words(search)) {
    std::vector<bool> hits(ends_.size(), false);
    std::size_t row = 0;
    for (std::size_t at = haystack_.find(word); at != std::string::npos && row < ends_.size();
         at = haystack_.find(word, ends_[row++])) {
      while (ends_[row] <= at) ++row;
      hits[row] = all[row];
    }
    all.swap(hits);
  }
  return all;
}

const std::array<int, kRegisterShowCount>& RegisterIndex::counts(const Rows& rows) const {
  if (!counted_) {
    counts_.fill(0);
    for (const RegisterRow& row : rows)
      for (std::size_t show = 0; show < kRegisterShowCount; ++show)
        if (isShown(row, static_cast<RegisterShow>(show))) ++counts_[show];
    counted_ = true;
  }
  return counts_;
}

}  // namespace fyren::app
