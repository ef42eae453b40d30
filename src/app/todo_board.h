// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/outreach/nasta_steg.h"

namespace fyren::app {

class Session;

enum class TodoWhen : std::uint8_t {
  forsenat,  // the latest day has passed
  idag,      // may be done today
  veckan,    // may be done later this week
  senare,
};

// Something to do about a youth.
struct TodoRow {
  UngdomId id;
  std::string namn;  // "Berg, Elin"
  std::string handlaggare;
  int alder = 0;
  NastaSteg steg;
  TodoWhen when = TodoWhen::senare;
  bool risk = false;   // not sought this half-year (only on the youth's first step)
  int dagarKvar = 0;   // of the half-year, or of the responsibility
};

enum class TodoShow : std::uint8_t { nu, forsenat, veckan, senare, risk, alla };
inline constexpr std::size_t kTodoShowCount = 6;

struct TodoQuery {
  TodoShow show = TodoShow::nu;
  std::string handlaggare;  // empty: everybody's
  bool utanHandlaggare = false;  // those that nobody has yet
  friend bool operator==(const TodoQuery&, const TodoQuery&) = default;
};

struct TodoList {
  std::vector<std::size_t> rows;  // of TodoBoard::rows(), by latest day, then name
  std::array<int, kTodoShowCount> counts{};  // of this coach
};

// Everything that waits for anybody in the register, worked out once for each version of it. Nobody who is registered
// is missing. Linear in the register.
class TodoBoard {
 public:
  void refresh(const Session& session);  // does nothing when nothing has changed
  const std::vector<TodoRow>& rows() const { return rows_; }
  const std::vector<std::string>& handlaggare() const { return handlaggare_; }  // by name; those who have somebody
  TodoList list(const TodoQuery& query) const;
  int countNow() const { return now_; }  // overdue, or to be done today

 private:
  std::vector<TodoRow> rows_;
  std::vector<std::string> handlaggare_;
  std::uint64_t version_ = 0;
  std::optional<Day> today_;
  int now_ = 0;
};

}  // namespace fyren::app
