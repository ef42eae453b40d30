// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "app/command.h"
#include "core/quality/finding.h"
#include "core/quality/tystning.h"

namespace fyren::app {

class Session;

enum class QualityShow : std::uint8_t { attRatta, roda, gula, grona, tystade };
inline constexpr std::size_t kQualityShowCount = 5;

struct QualityQuery {
  QualityShow show = QualityShow::attRatta;  // red, and yellow that nobody has silenced
  std::string handlaggare;                   // empty: everybody's
  bool utanHandlaggare = false;
  friend bool operator==(const QualityQuery&, const QualityQuery&) = default;
};

struct QualityRow {
  Finding finding;
  std::string namn, handlaggare;
  std::optional<Tystning> tystning;  // why it is quiet
};

struct QualityList {
  std::vector<QualityRow> rows;  // red first, then by rule and name
  std::array<int, kQualityShowCount> counts{};
  std::vector<std::string> handlaggare;
};
// Of the half-year of today. Linear in the register.
QualityList qualityList(const Session& session, const QualityQuery& query);

// Findings that can be mended the same way for many at once, shown before it is done.
struct BulkMend {
  std::string regel;
  Message vad;  // "Sätt ”uppgift saknas” som skäl"
  struct Line {
    UngdomId ungdom;
    std::string namn;
    Message fran, till;
  };
  std::vector<Line> rows;
};
std::vector<BulkMend> bulkMends(const Session& session);
// Carries out one of them, for all its rows, in one act.
CommandResult mendInBulk(Session& session, const BulkMend& mend);

// The check that every coach makes of the own list each month (Sundsvalls metodbok 6.1): when and by whom it was made
// last.
struct Review {
  Day dag;
  std::string av;
};
inline constexpr int kReviewDays = 31;
// Of a coach's list, of the list of those who have no coach, or of everybody's: that one is checked with each of the
// others, and counts for each of them.
struct ReviewOf {
  std::string handlaggare = {};
  bool utanHandlaggare = false;
};
std::optional<Review> lastReview(const Session& session, const ReviewOf& of);
// By when everything was checked last: the oldest of the lists; nothing while one of them never was.
std::optional<Review> lastReview(const Session& session);
// The lists that nobody has checked for kReviewDays.
std::vector<ReviewOf> reviewsDue(const Session& session);
CommandResult noteReview(Session& session, const ReviewOf& of);

}  // namespace fyren::app
