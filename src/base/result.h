// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cassert>
#include <optional>
#include <utility>
#include <variant>

namespace fyren {

// The outcome of an operation that can fail: either a value or an error, never both and never neither.
//
// Poor *data* is not an error but a Finding; our own mistakes are asserts. Result is for operations:
// "this file could not be opened, because ...". E is an enum or a small struct per stage.
//
//   Result<Personnummer, NumberError> r = Personnummer::parse(text);
//   if (!r) return describe(r.error());
//   use(*r);
//
// Not thread-safe; owns what it holds. Reading value() of a failed Result is our bug and asserts.
template <typename T, typename E>
class [[nodiscard]] Result {
 public:
  Result(T value) : state_(std::in_place_index<0>, std::move(value)) {}
  Result(E error) : state_(std::in_place_index<1>, std::move(error)) {}

  bool ok() const { return state_.index() == 0; }
  explicit operator bool() const { return ok(); }

  T& value() & { return *checked(); }
  const T& value() const& { return *const_cast<Result*>(this)->checked(); }
  T&& value() && { return std::move(*checked()); }
  T& operator*() & { return value(); }
  const T& operator*() const& { return value(); }
  T* operator->() { return checked(); }
  const T* operator->() const { return const_cast<Result*>(this)->checked(); }

  const E& error() const {
    assert(!ok() && "error() was asked of a Result that succeeded");
    return *std::get_if<1>(&state_);
  }

 private:
  T* checked() {
    assert(ok() && "value() was asked of a Result that failed; test it first");
    return std::get_if<0>(&state_);
  }
  std::variant<T, E> state_;
};

// An operation with nothing to return: ok or an error.
template <typename E>
class [[nodiscard]] Result<void, E> {
 public:
  Result() = default;
  Result(E error) : error_(std::move(error)) {}
  bool ok() const { return !error_.has_value(); }
  explicit operator bool() const { return ok(); }
  const E& error() const {
    assert(!ok() && "error() was asked of a Result that succeeded");
    return *error_;
  }

 private:
  std::optional<E> error_;
};

}  // namespace fyren
