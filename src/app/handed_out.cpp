// SPDX-License-Identifier: EUPL-1.2
#include "app/handed_out.h"

#include <algorithm>

#include <nlohmann/json.hpp>

#include "app/commands/carry_out.h"
#include "app/report_keeping.h"
#include "app/statistics.h"
#include "base/half_year.h"

namespace fyren::app {
namespace {

constexpr int kYearsBack = 3;  // before the two that the tables are about
constexpr const char* kIndex = "rapport.lamnade";

// A period's name in what is kept: its days, since a calendar year and a working year share their screen name.
std::string spanOf(report::Period period) { return period.first.iso() + ".." + period.last.iso(); }
std::string keptKey(const std::string& span) { return "rapport.lamnad." + span; }

std::optional<report::Period> periodOfSpan(std::string_view span) {
  if (span.size() != 22) return std::nullopt;
  const auto first = Day::parse(span.substr(0, 10)), last = Day::parse(span.substr(12));
  if (!first || !last || *last < *first) return std::nullopt;
  return report::Period{*first, *last};
}

nlohmann::json keptJson(const Session& session, const std::string& key) {
  const auto found = session.store().installning(key);
  if (!found || !found.value() || (*found)->empty()) return {};
  return nlohmann::json::parse(**found, nullptr, false);
}

struct Handed {
  report::Period period;
  std::vector<std::string> verksamheter;  // "" among them: the report without one
};

std::vector<Handed> handedOut(const Session& session) {
  std::vector<Handed> all;
  const nlohmann::json index = keptJson(session, kIndex);
  if (!index.is_object()) return all;
  for (const auto& [span, names] : index.items()) {
    const auto period = periodOfSpan(span);
    if (!period || !names.is_array()) continue;
    Handed& one = all.emplace_back(Handed{*period, {}});
    for (const nlohmann::json& name : names)
      if (name.is_string()) one.verksamheter.push_back(name.get<std::string>());
  }
  return all;
}

using Renaming = std::vector<std::pair<std::string, std::string>>;  // from, to

std::string renamed(const std::string& key, const Renaming& names) {
  for (const auto& [from, to] : names)
    if (key.starts_with(from + "/")) return to + key.substr(from.size());
  return key;
}

Renaming toSpans(std::span<const report::NamedPeriod> periods) {
  Renaming names;
  for (const report::NamedPeriod& one : periods) names.emplace_back(one.name, spanOf(one.period));
  return names;
}
Renaming fromSpans(std::span<const report::NamedPeriod> periods) {
  Renaming names;
  for (const report::NamedPeriod& one : periods) names.emplace_back(spanOf(one.period), one.name);
  return names;
}

void take(report::Published& into, const nlohmann::json& json, const Renaming& names) {
  if (!json.is_object()) return;
  for (const auto& [key, value] : json.items()) {
    auto& told = into[renamed(key, names)];
    if (value.is_number_integer()) told = value.get<std::int64_t>();
  }
}

// What was told of a period, as this version keeps it and as an earlier one did (under the name that the screen shows).
void takeKept(const Session& session, report::Published& into, report::Period period, std::span<const report::NamedPeriod> shown) {
  take(into, keptJson(session, keptKey(spanOf(period))), fromSpans(shown));
  const report::AnnualWish then = annualWish(period, "");
  Renaming names;
  for (const report::NamedPeriod& one : periodsOf(then)) names.emplace_back(one.name, renamed(spanOf(one.period) + "/", fromSpans(shown)));
  for (auto& [from, to] : names) to.pop_back();
  take(into, keptJson(session, keptKey(nameOf(period))), names);
}

bool touches(report::Period a, report::Period b) { return a.first <= b.last + 1 && b.first <= a.last + 1; }

// The report of then under the names of now, so that a number that both have is one.
report::AnnualWish wishUnder(report::Period period, const std::string& verksamhet, std::span<const report::NamedPeriod> shown) {
  const auto name = [&shown](report::Period of) {
    for (const report::NamedPeriod& one : shown)
      if (one.period == of) return one.name;
    return spanOf(of);
  };
  report::AnnualWish wish = annualWish(period, verksamhet);
  wish.name = name(period), wish.nameBefore = name(period.yearBefore());
  for (auto& earlier : wish.earlier) earlier.name = name(earlier.period);
  for (auto& half : wish.halves) half.name = name(half.period);
  return wish;
}

// The annual report of the same period holds all that one without its provider does.
bool isWithin(const report::Book& book, const std::string& name, const std::string& verksamhet) {
  return book.table("tabell1") != nullptr && (verksamhet.empty() || book.byKey.contains(name + "/verksamhet=" + verksamhet + "/iAtgard"));
}

}  // namespace

report::AnnualWish annualWish(report::Period period, const std::string& verksamhet) {
  report::AnnualWish wish{period, nameOf(period), nameOf(period.yearBefore()), verksamhet, {}};
  report::Period year = period.yearBefore();
  for (int i = 0; i < kYearsBack; ++i) {
    year = year.yearBefore();
    wish.earlier.push_back({nameOf(year), year});
  }
  for (HalfYear half = HalfYear::of(period.first); half.first() <= period.last; half = half.next()) {
    const report::Period days{half.first(), half.last()};
    if (days.first >= period.first && days.last <= period.last && !(days == period)) wish.halves.push_back({nameOf(days), days});
  }
  return wish;
}

std::vector<report::NamedPeriod> periodsOf(const report::AnnualWish& wish) {
  std::vector<report::NamedPeriod> all = {{wish.name, wish.period}, {wish.nameBefore, wish.period.yearBefore()}};
  for (const auto& earlier : wish.earlier) all.push_back({earlier.name, earlier.period});
  for (const auto& half : wish.halves) all.push_back({half.name, half.period});
  return all;
}

Beside hideBesideEarlier(const Session& session, report::Book& book, std::span<const report::NamedPeriod> periods, int threshold) {
  Beside beside;
  if (threshold < 2) {
    (void)report::protect(book, {threshold, nullptr});
    return beside;
  }
  std::vector<Handed> handed = handedOut(session);
  const auto remember = [&handed](report::Period period) {  // of an earlier version: it kept no index
    if (std::none_of(handed.begin(), handed.end(), [&](const Handed& one) { return one.period == period; })) handed.push_back({period, {""}});
  };
  for (std::size_t i = 0; i < std::min<std::size_t>(periods.size(), 2); ++i) remember(periods[i].period);
  report::Published told;
  std::vector<report::NamedPeriod> all(periods.begin(), periods.end());
  const report::Omradestabell areas = omradestabell(session);
  for (const Handed& one : handed) {
    const bool near = std::any_of(periods.begin(), periods.end(), [&one](const auto& mine) { return touches(mine.period, one.period); });
    if (!near) continue;
    const std::size_t before = told.size();
    takeKept(session, told, one.period, periods);
    if (told.size() == before && keptJson(session, keptKey(spanOf(one.period))).is_null()) continue;
    beside.reports.push_back(nameOf(one.period));
    for (const std::string& verksamhet : one.verksamheter) {
      if (one.period == periods.front().period && isWithin(book, periods.front().name, verksamhet)) continue;
      const report::AnnualWish wish = wishUnder(one.period, verksamhet, periods);
      book.absorb(report::annualReport(session.allFacts(), wish, session.today(), session.law(), areas));
      for (const report::NamedPeriod& named : periodsOf(wish))
        if (std::none_of(all.begin(), all.end(), [&named](const auto& known) { return known.name == named.name; })) all.push_back(named);
    }
  }
  if (!told.empty()) report::relatePeriods(book, all, told);
  beside.told = report::protect(book, {threshold, told.empty() ? nullptr : &told});
  return beside;
}

CommandResult keepHandedOut(Session& session, const report::Book& book, std::span<const report::NamedPeriod> periods, const std::string& verksamhet) {
  const report::Period period = periods.front().period;
  const std::string span = spanOf(period);
  report::Published told = report::publishedOf(book);
  nlohmann::json json = keptJson(session, keptKey(span)), index = keptJson(session, kIndex);
  if (!json.is_object()) json = nlohmann::json::object();
  if (!index.is_object()) index = nlohmann::json::object();
  const nlohmann::json jsonBefore = json, indexBefore = index;
  const Renaming names = toSpans(periods);
  for (const auto& [key, value] : told) {
    nlohmann::json& kept = json[renamed(key, names)];
    if (value) kept = *value;
    else if (!kept.is_number_integer()) kept = nullptr;
  }
  nlohmann::json& verksamheter = index[span];
  if (!verksamheter.is_array()) verksamheter = nlohmann::json::array();
  if (std::find(verksamheter.begin(), verksamheter.end(), nlohmann::json(verksamhet)) == verksamheter.end()) verksamheter.push_back(verksamhet);
  if (json == jsonBefore && index == indexBefore) return Done{};
  store::Act act = beginAct(session, "rapport.lamnad", std::nullopt, {"history.rapportLamnad", {{"ar", nameOf(period)}}});
  act.putInstallning(keptKey(span), json.dump());
  act.putInstallning(kIndex, index.dump());
  const CommandResult done = carryOut(session, act, {});
  if (done) session.recordsChanged();
  return done;
}

}  // namespace fyren::app
