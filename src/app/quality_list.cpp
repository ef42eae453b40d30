// SPDX-License-Identifier: EUPL-1.2
#include "app/quality_list.h"

#include <algorithm>
#include <set>
#include <tuple>

#include "app/collation.h"
#include "app/commands/carry_out.h"
#include "app/session.h"
#include "core/quality/silencing.h"

namespace fyren::app {
namespace {

constexpr std::string_view kReviewSetting = "genomgang";

bool isShown(const QualityRow& row, QualityShow show) {
  const Niva niva = row.finding.niva;
  switch (show) {
    case QualityShow::attRatta: return niva == Niva::rod || (niva == Niva::gul && !row.tystning);
    case QualityShow::roda: return niva == Niva::rod;
    case QualityShow::gula: return niva == Niva::gul && !row.tystning;
    case QualityShow::grona: return niva == Niva::gron;
    case QualityShow::tystade: return row.tystning.has_value();
  }
  return false;
}

bool isOf(const std::string& handlaggare, const QualityQuery& query) {
  if (query.utanHandlaggare) return handlaggare.empty();
  return query.handlaggare.empty() || handlaggare == query.handlaggare;
}

std::string listName(const Ungdom& ungdom) {
  return ungdom.efternamn.empty() ? ungdom.fornamn : ungdom.efternamn + ", " + ungdom.fornamn;
}

std::vector<Finding> findingsOf(const UngdomFacts& facts, const Session& session) {
  return checkQuality(facts, session.reg(), HalfYear::of(session.today()), session.today(), session.law());
}

// Whoever nothing concerns has no findings (as in the register list).
bool isConcerned(const UngdomFacts& facts, const RegisterRow& row) {
  return row.lage != Lage::utanfor || !facts.registreringar.empty() || !facts.atgarder.empty();
}

void addRows(QualityList& list, const UngdomFacts& facts, const Session& session, const QualityQuery& query) {
  for (Finding& finding : findingsOf(facts, session)) {
    QualityRow row{std::move(finding), listName(facts.ungdom), facts.ungdom.handlaggare, {}};
    if (const Tystning* note = silencedBy(row.finding, facts)) row.tystning = *note;
    for (std::size_t show = 0; show < kQualityShowCount; ++show)
      list.counts[show] += isShown(row, static_cast<QualityShow>(show)) ? 1 : 0;
    if (isShown(row, query.show)) list.rows.push_back(std::move(row));
  }
}

// "genomgang", "genomgang/Karin Ek"; of those without a coach "genomgang/".
std::string settingOf(const ReviewOf& of) {
  const bool everybody = of.handlaggare.empty() && !of.utanHandlaggare;
  return std::string(kReviewSetting) + (everybody ? "" : "/" + of.handlaggare);
}

std::optional<Review> readReview(const Session& session, const ReviewOf& of) {
  const auto stored = session.store().installning(settingOf(of));
  if (!stored || !stored.value()) return std::nullopt;
  const std::string& value = *stored.value();
  const auto day = Day::parse(value.substr(0, 10));
  if (!day || value.size() < 11) return std::nullopt;
  return Review{*day, value.substr(11)};
}

// Everybody's who has somebody in the register; coaches by name, those without one last.
std::vector<ReviewOf> listsToReview(const Session& session) {
  std::set<std::string> coaches;
  const auto& all = session.allFacts();
  for (std::size_t i = 0; i < all.size(); ++i)
    if (isConcerned(all[i], session.registerRows()[i])) coaches.insert(all[i].ungdom.handlaggare);
  std::vector<ReviewOf> lists;
  for (const std::string& coach : coaches)
    if (!coach.empty()) lists.push_back({coach, false});
  if (coaches.contains("")) lists.push_back({"", true});
  return lists;
}

}  // namespace

QualityList qualityList(const Session& session, const QualityQuery& query) {
  QualityList list;
  std::set<std::string> coaches;
  const auto& all = session.allFacts();
  for (std::size_t i = 0; i < all.size(); ++i) {
    const std::string& coach = all[i].ungdom.handlaggare;
    if (!isConcerned(all[i], session.registerRows()[i])) continue;
    if (!coach.empty()) coaches.insert(coach);
    if (isOf(coach, query)) addRows(list, all[i], session, query);
  }
  list.handlaggare.assign(coaches.begin(), coaches.end());
  std::stable_sort(list.rows.begin(), list.rows.end(), [](const QualityRow& a, const QualityRow& b) {
    if (a.finding.niva != b.finding.niva) return a.finding.niva < b.finding.niva;
    if (a.finding.rule != b.finding.rule) return a.finding.rule < b.finding.rule;
    return sortKey(a.namn) < sortKey(b.namn);
  });
  return list;
}

std::optional<Review> lastReview(const Session& session, const ReviewOf& of) {
  const auto own = readReview(session, of);
  const auto all = readReview(session, {});
  return !own || (all && all->dag > own->dag) ? all : own;
}

std::optional<Review> lastReview(const Session& session) {
  std::optional<Review> oldest = readReview(session, {});
  bool isFirst = true;
  for (const ReviewOf& of : listsToReview(session)) {
    const auto review = lastReview(session, of);
    if (!review) return std::nullopt;
    if (isFirst || review->dag < oldest->dag) oldest = review;
    isFirst = false;
  }
  return oldest;
}

std::vector<ReviewOf> reviewsDue(const Session& session) {
  std::vector<ReviewOf> due = listsToReview(session);
  std::erase_if(due, [&](const ReviewOf& of) {
    const auto review = lastReview(session, of);
    return review && session.today() - review->dag < kReviewDays;
  });
  return due;
}

CommandResult noteReview(Session& session, const ReviewOf& of) {
  store::Act act = beginAct(session, "fynd.review", std::nullopt, {"history.genomgang", {{"dag", session.today()}}});
  act.putInstallning(settingOf(of), session.today().iso() + " " + session.user());
  const auto outcome = act.commit();
  if (!outcome) return fromStore(outcome.error());
  session.recordsChanged();
  return Done{{"kvalitet.gjort.genomgang", {{"dag", session.today()}}}};
}

}  // namespace fyren::app
