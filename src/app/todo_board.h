// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/letters/letter.h"
#include "core/outreach/nasta_steg.h"

namespace fyren::app {

class Session;

enum class TodoWhen : std::uint8_t {
  forsenat,  // the latest day has passed
  idag,      // may be done today
  veckan,    // may be done later this week, not today
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

// nu: overdue and today's; veckan: the rest of this week's; uppsok: youths whom the ladder seeks.
enum class TodoShow : std::uint8_t { nu, forsenat, veckan, senare, risk, uppsok, alla };
inline constexpr std::size_t kTodoShowCount = 7;

struct TodoQuery {
  TodoShow show = TodoShow::nu;
  std::string handlaggare;  // empty: everybody's
  bool utanHandlaggare = false;  // those that nobody has yet
  friend bool operator==(const TodoQuery&, const TodoQuery&) = default;
};

// Letters or cards of one kind that steps ask for now.
struct LetterDue {
  Brevslag slag = Brevslag::kontakt;
  int antal = 0;
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
  // The runs that the steps of now ask for; a run of cards takes the letters to guardians along.
  std::vector<LetterDue> lettersNow(const std::string& handlaggare) const;
  int countNow() const { return now_; }  // overdue, or to be done today

 private:
  std::vector<TodoRow> rows_;
  std::vector<std::string> handlaggare_;
  std::uint64_t version_ = 0;
  std::optional<Day> today_;
  int now_ = 0;
};

}  // namespace fyren::app
