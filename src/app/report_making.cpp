// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include <nlohmann/json.hpp>

#include "app/commands/carry_out.h"
#include "app/report_keeping.h"
#include "app/report_room.h"
#include "base/text.h"
#include "report/protect.h"

namespace fyren::app {
namespace {

constexpr int kYearsBack = 3;  // before the two that the tables are about

std::string textKey(const std::string& name, std::string_view chapter) { return "rapport.text." + name + "." + std::string(chapter); }
std::string publishedKey(const std::string& name) { return "rapport.lamnad." + name; }

std::optional<std::string> kept(const Session& session, const std::string& key) {
  const auto found = session.store().installning(key);
  if (!found || !found.value() || (*found)->empty()) return std::nullopt;
  return **found;
}

// What an earlier report told; nothing when none is kept or it cannot be read.
std::optional<report::Published> publishedReport(const Session& session, const std::string& name) {
  const auto text = kept(session, publishedKey(name));
  if (!text) return std::nullopt;
  const auto json = nlohmann::json::parse(*text, nullptr, false);
  if (!json.is_object()) return std::nullopt;
  report::Published published;
  for (const auto& [key, value] : json.items())
    published[key] = value.is_number_integer() ? std::optional(value.get<std::int64_t>()) : std::nullopt;
  return published;
}

}  // namespace

ShownReport annualReport(const Session& session, const ReportWish& wish) {
  ShownReport shown;
  shown.wish = {wish.period, nameOf(wish.period), nameOf(wish.period.yearBefore()), wish.verksamhet, {}};
  report::Period year = wish.period.yearBefore();
  for (int i = 0; i < kYearsBack; ++i) {
    year = year.yearBefore();
    shown.wish.earlier.push_back({nameOf(year), year});
  }
  shown.book = report::annualReport(session.allFacts(), shown.wish, session.today(), session.law(), omradestabell(session));
  const auto earlier = publishedReport(session, shown.wish.nameBefore);
  shown.usesEarlier = earlier.has_value();
  shown.toldBefore = report::protect(shown.book, {wish.threshold, earlier ? &*earlier : nullptr});
  report::addRemarks(shown.book, shown.wish);
  shown.chapters = wish.onePage ? report::namndChapters(shown.book, shown.wish) : report::annualChapters(shown.book, shown.wish);
  for (const report::Quantity& quantity : shown.book.quantities)
    if (quantity.hidden && !quantity.unseen) ++shown.hidden;
  for (const report::Chapter& chapter : shown.chapters) {
    const auto own = kept(session, textKey(shown.wish.name, chapter.id));
    shown.isOwn.push_back(own.has_value());
    shown.texts.push_back(own ? *own : text(chapter.suggestion));
  }
  return shown;
}

CommandResult keepReportText(Session& session, const ReportWish& wish, std::string_view chapter, std::string_view words) {
  const std::string name = nameOf(wish.period);
  store::Act act = beginAct(session, "rapport.text", std::nullopt, {"history.rapportText", {{"ar", name}}});
  act.putInstallning(textKey(name, chapter), words);
  const CommandResult done = carryOut(session, act, {"report.gjort.text", {}});
  if (done) session.recordsChanged();
  return done;
}

CommandResult keepOmraden(Session& session, std::string_view words) {
  const auto table = report::Omradestabell::parse(words);
  if (!table) return invalid("omraden", table.error().message);
  store::Act act = beginAct(session, "statistik.omraden", std::nullopt, {"history.omraden", {{"antal", static_cast<std::int64_t>(table->size())}}});
  act.putInstallning("statistik.omraden", table->text());
  const CommandResult done = carryOut(session, act, {"report.gjort.omraden", {{"antal", static_cast<std::int64_t>(table->size())}}});
  if (done) session.changed({});
  return done;
}

CommandResult keepPublished(Session& session, const ShownReport& shown) {
  nlohmann::json json = nlohmann::json::object();
  for (const auto& [key, value] : report::publishedOf(shown.book)) {
    if (value) json[key] = *value;
    else json[key] = nullptr;
  }
  const std::string text = json.dump();
  if (kept(session, publishedKey(shown.wish.name)) == text) return Done{};
  store::Act act = beginAct(session, "rapport.lamnad", std::nullopt, {"history.rapportLamnad", {{"ar", shown.wish.name}}});
  act.putInstallning(publishedKey(shown.wish.name), text);
  const CommandResult done = carryOut(session, act, {});
  if (done) session.recordsChanged();
  return done;
}

}  // namespace fyren::app
