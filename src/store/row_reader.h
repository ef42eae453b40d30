// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <string>

#include "store/rows.h"
#include "store/sqlite/sqlite_error.h"

// What every rows*.cpp writes and reads columns with.
namespace fyren::store {

inline Cell text(const std::string& value) { return value.empty() ? Cell{} : Cell{value}; }
inline Cell number(std::uint64_t value) { return static_cast<std::int64_t>(value); }
inline Cell day(Day value) { return std::int64_t{value.number()}; }
inline Cell day(const std::optional<Day>& value) { return value ? day(*value) : Cell{}; }
inline Cell blob(Bytes value) { return Cell{std::move(value)}; }

template <typename Enum>
  requires std::is_enum_v<Enum>
Cell code(Enum value) {
  return static_cast<std::int64_t>(value);
}
template <typename Enum>
Cell code(const std::optional<Enum>& value) {
  return value ? code(*value) : Cell{};
}
template <typename Tag>
Cell ref(const RowId<Tag>& id) {
  return Bytes(id.bytes.begin(), id.bytes.end());
}

template <typename Tag>
Cell refIfAny(const RowId<Tag>& id) {
  return id.isNone() ? Cell{} : ref(id);
}

// Reads the columns of a row one after the other; the id comes first.
class RowReader {
 public:
  explicit RowReader(const Query& row) : row_(row) {}

  template <typename Id>
  Id id() {
    return Id{row_.id(next_++).bytes};
  }
  std::string text() { return std::string(row_.text(next_++)); }
  std::int64_t integer() { return row_.integer(next_++); }
  Personnummer nummer() {
    const std::int64_t digits = integer();
    if (digits < 0 || digits > 299912999999) throw StoreFault(StoreError::damaged, "no such number");
    return Personnummer::fromStored(static_cast<std::uint64_t>(digits));
  }
  Day day() {
    const std::int64_t value = integer();
    if (value < kFirstDay || value > kLastDay) throw StoreFault(StoreError::damaged, "a day out of range");
    return Day::fromNumber(static_cast<std::int32_t>(value));
  }
  Interval days() {
    const Day first = day();
    if (row_.isNull(next_)) return {first, (++next_, std::nullopt)};
    return {first, day()};
  }
  template <typename Enum>
  Enum code(Enum least, Enum greatest) {
    const std::int64_t value = integer();
    if (value < static_cast<std::int64_t>(least) || value > static_cast<std::int64_t>(greatest))
      throw StoreFault(StoreError::damaged, "a code out of range");
    return static_cast<Enum>(value);
  }
  template <typename Enum>
  std::optional<Enum> codeIfAny(Enum least, Enum greatest) {
    if (!row_.isNull(next_)) return code(least, greatest);
    ++next_;
    return std::nullopt;
  }
  std::optional<Day> dayIfAny() {
    if (!row_.isNull(next_)) return day();
    ++next_;
    return std::nullopt;
  }
  std::optional<std::int64_t> integerIfAny(std::int64_t least, std::int64_t greatest) {
    if (row_.isNull(next_)) return ++next_, std::nullopt;
    const std::int64_t value = integer();
    if (value < least || value > greatest) throw StoreFault(StoreError::damaged, "a number out of range");
    return value;
  }
  template <typename Id>
  Id idIfAny() {
    if (!row_.isNull(next_)) return id<Id>();
    ++next_;
    return Id{};
  }
  Source source() { return code(Source::unknown, Source::egetRegister); }
  Bytes blob() {
    const BytesView bytes = row_.blob(next_++);
    return Bytes(bytes.begin(), bytes.end());
  }

 private:
  static constexpr std::int64_t kFirstDay = -62091;  // 1800-01-01
  static constexpr std::int64_t kLastDay = 376199;   // 2999-12-31
  const Query& row_;
  int next_ = 0;
};

}  // namespace fyren::store
