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

// The check that every coach makes each month (Sundsvalls metodbok 6.1): when and by whom it was made last.
struct Review {
  Day dag;
  std::string av;
};
inline constexpr int kReviewDays = 31;
std::optional<Review> lastReview(const Session& session);
CommandResult noteReview(Session& session);

}  // namespace fyren::app
