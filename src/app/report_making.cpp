// SPDX-License-Identifier: EUPL-1.2
#include "app/commands/carry_out.h"
#include "app/handed_out.h"
#include "app/report_keeping.h"
#include "app/report_room.h"
#include "app/time_study.h"
#include "base/text.h"
#include "report/protect.h"

namespace fyren::app {
namespace {

std::string textKey(const std::string& name, std::string_view chapter) { return "rapport.text." + name + "." + std::string(chapter); }

std::optional<std::string> kept(const Session& session, const std::string& key) {
  const auto found = session.store().installning(key);
  if (!found || !found.value() || (*found)->empty()) return std::nullopt;
  return **found;
}

}  // namespace

ShownReport annualReport(const Session& session, const ReportWish& wish) {
  ShownReport shown;
  shown.wish = annualWish(wish.period, wish.verksamhet);
  for (const Enkatsumma& survey : surveys(session))
    if (survey.ar == wish.period.last.year() && survey.youths > 0) shown.wish.enkat = survey;
  shown.book = report::annualReport(session.allFacts(), shown.wish, session.today(), session.law(), omradestabell(session));
  Beside beside = hideBesideEarlier(session, shown.book, periodsOf(shown.wish), wish.threshold);
  shown.besides = std::move(beside.reports);
  shown.toldBefore = std::move(beside.told);
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
  return keepHandedOut(session, shown.book, periodsOf(shown.wish), shown.wish.verksamhet);
}

}  // namespace fyren::app
