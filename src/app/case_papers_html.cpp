// SPDX-License-Identifier: EUPL-1.2
// The printed plan, consent and handover.
#include <algorithm>

#include "app/case_papers.h"
#include "app/labels.h"
#include "app/letter_paper.h"
#include "app/recovery_sheet.h"
#include "app/register_row.h"
#include "app/session.h"
#include "assets/assets.h"
#include "base/text.h"
#include "core/outreach/contact_ways.h"
#include "core/measures/kunskap.h"

namespace fyren::app {
namespace {

std::string point(std::string_view nr, const std::string& title, const std::string& words) {
  std::string shown = words.empty() ? std::string("–") : escapedHtml(words);
  for (std::size_t at = shown.find('\n'); at != std::string::npos; at = shown.find('\n', at)) shown.replace(at, 1, "<br>");
  return "<dt>" + std::string(nr) + (nr.empty() ? "" : " ") + escapedHtml(title) + "</dt><dd>" + shown + "</dd>\n";
}

std::string daysText(const Interval& days) {
  return dayText(days.first) + " – " + (days.last ? dayText(*days.last) : text("field.tillsVidare"));
}

// The seven points that Skolverket asks the documentation to hold.
std::string planPoints(const Plan& plan) {
  return "<dl>\n" + point("1", text("plan.punkt.mal"), plan.mal) + point("2", text("plan.punkt.ungdomen"), plan.ungdomen) +
         point("3", text("plan.punkt.kommunen"), plan.kommunen) + point("4", text("plan.punkt.andra"), plan.andra) +
         point("5", text("plan.punkt.dagar"), daysText(plan.days)) + point("6", text("plan.punkt.avslut"), plan.avslut) +
         point("7", text("plan.punkt.uppfoljning"), plan.uppfoljning ? dayText(*plan.uppfoljning) : std::string()) + "</dl>\n";
}

std::string signatures(std::initializer_list<std::string> names) {
  std::string html = "<div class=\"sign\">";
  for (const std::string& name : names) html += "<p>" + escapedHtml(name) + "</p>";
  return html + "</div>\n";
}

std::string page(const Session& session, const UngdomFacts& facts, const std::string& title, const std::string& body) {
  return filledPage(asset("print/papper.html"),
                    {{"rubrik", escapedHtml(title)},
                     {"namn", escapedHtml(facts.ungdom.fornamn + " " + facts.ungdom.efternamn)},
                     {"nummer", facts.ungdom.nummer.hyphenated()},
                     {"kommun", escapedHtml(session.reg().kommunnamn)},
                     {"dag", dayText(session.today())},
                     {"innehall", body}});
}

template <typename Paper, typename Id>
const Paper* found(const std::vector<Paper>& papers, Id id) {
  const auto at = std::find_if(papers.begin(), papers.end(), [&](const Paper& paper) { return paper.id == id; });
  return at == papers.end() ? nullptr : &*at;
}

std::string listed(std::uint32_t uppgifter) {
  std::string html = "<ul>\n";
  for (int i = 0; i < kUppgiftsslagCount; ++i)
    if (holds(uppgifter, static_cast<Uppgiftsslag>(i))) html += "<li>" + escapedHtml(text(label(static_cast<Uppgiftsslag>(i)))) + "</li>\n";
  return html + "</ul>\n";
}

std::string kartlaggningHtml(const Kartlaggning& kartlaggning) {
  std::string help;
  for (int i = 0; i < kStodCount; ++i)
    if ((kartlaggning.stod >> static_cast<unsigned>(i) & 1U) != 0) help += (help.empty() ? "" : ", ") + text(label(static_cast<Stod>(i)));
  return "<h2>" + escapedHtml(text("plan.kartlaggning")) + "</h2>\n<dl>\n" + point("", text("plan.falt.onskan"), text(label(kartlaggning.onskan))) +
         point("", text("plan.falt.studielage"), text(label(kartlaggning.studielage))) + point("", text("plan.falt.stod"), help) +
         point("", text("plan.falt.anteckning"), kartlaggning.anteckning) + "</dl>\n";
}

std::string contactHtml(const UngdomFacts& facts, Day today) {
  const Ungdom& ungdom = facts.ungdom;
  return "<h2>" + escapedHtml(text("plan.uppgift.kontakt")) + "</h2>\n<dl>\n" + point("", text("field.gatuadress"), ungdom.gatuadress + ", " + postnummerText(ungdom.postnummer) + " " + ungdom.postort) +
         point("", text("field.telefon"), ownTelefon(facts, today)) + point("", text("field.epost"), ownEpost(facts, today)) + "</dl>\n";
}

std::string schoolHtml(const UngdomFacts& facts) {
  std::string html = "<h2>" + escapedHtml(text("plan.uppgift.skolgang")) + "</h2>\n<dl>\n";
  for (const Skolplacering& school : facts.skolplaceringar)
    html += point("", daysText(school.days), school.skola + (school.program.empty() ? "" : ", " + school.program));
  return html + "</dl>\n";
}

std::string occupationHtml(const UngdomFacts& facts, Day today) {
  const Sysselsattning* latest = latestSysselsattning(facts, today);
  if (latest == nullptr) return {};
  return "<h2>" + escapedHtml(text("plan.uppgift.sysselsattning")) + "</h2>\n<dl>\n" + point("", dayText(latest->dag), text(label(latest->typ))) + "</dl>\n";
}

std::string measuresHtml(const UngdomFacts& facts) {
  std::string html = "<h2>" + escapedHtml(text("plan.uppgift.atgarder")) + "</h2>\n<dl>\n";
  for (const Atgard& atgard : facts.atgarder) html += point("", daysText(atgard.days), text(label(atgard.typ)) + (atgard.anordnare.empty() ? "" : ", " + atgard.anordnare));
  return html + "</dl>\n";
}

}  // namespace

std::string planHtml(const Session& session, UngdomId ungdom, PlanId id) {
  const UngdomFacts* facts = session.facts(ungdom);
  const CasePapers papers = casePapers(session, ungdom);
  const Plan* plan = found(papers.planer, id);
  if (facts == nullptr || plan == nullptr) return {};
  const auto version = papers.planer.size() - static_cast<std::size_t>(plan - papers.planer.data());
  return page(session, *facts, text({"plan.papper.plan", {{"nr", static_cast<std::int64_t>(version)}}}),
              planPoints(*plan) + "<p>" + escapedHtml(text({"plan.papper.gjord", {{"dag", plan->dag}, {"vem", plan->personal}}})) + "</p>\n" +
                  signatures({text("plan.papper.ungdomen"), text("plan.papper.kommunen")}));
}

std::string samtyckeHtml(const Session& session, UngdomId ungdom, SamtyckeId id) {
  const UngdomFacts* facts = session.facts(ungdom);
  const CasePapers papers = casePapers(session, ungdom);
  const Samtycke* samtycke = found(papers.samtycken, id);
  if (facts == nullptr || samtycke == nullptr) return {};
  std::string body = "<p>" + escapedHtml(text({"plan.papper.samtyckeText", {{"kommun", session.reg().kommunnamn}, {"mottagare", samtycke->mottagare}}})) + "</p>\n" +
                     listed(samtycke->uppgifter) + "<dl>\n" + point("", text("samtycke.andamal"), samtycke->andamal) +
                     point("", text("samtycke.giltigt"), daysText(samtycke->days)) + "</dl>\n<p>" + escapedHtml(text("plan.papper.aterkalla")) + "</p>\n";
  body += samtycke->givare == Givare::ungdomen ? signatures({text("plan.papper.ungdomen")}) : samtycke->givare == Givare::vardnadshavare ? signatures({text("plan.papper.vardnadshavare")}) : signatures({text("plan.papper.ungdomen"), text("plan.papper.vardnadshavare")});
  return page(session, *facts, text("plan.papper.samtycke"), body);
}

std::string overlamningHtml(const Session& session, UngdomId ungdom, OverlamningId id) {
  const UngdomFacts* facts = session.facts(ungdom);
  const CasePapers papers = casePapers(session, ungdom);
  const Overlamning* overlamning = found(papers.overlamningar, id);
  if (facts == nullptr || overlamning == nullptr) return {};
  const auto has = [&](Uppgiftsslag slag) { return holds(overlamning->uppgifter, slag); };
  std::string body = "<p>" + escapedHtml(text({"plan.papper.overlamningText", {{"mottagare", overlamning->mottagare}, {"dag", overlamning->dag}, {"vem", overlamning->personal}}})) + "</p>\n";
  if (has(Uppgiftsslag::kontaktuppgifter)) body += contactHtml(*facts, session.today());
  if (has(Uppgiftsslag::skolgang)) body += schoolHtml(*facts);
  if (has(Uppgiftsslag::sysselsattning)) body += occupationHtml(*facts, session.today());
  if (has(Uppgiftsslag::kartlaggning) && !papers.kartlaggningar.empty()) body += kartlaggningHtml(papers.kartlaggningar.front());
  if (has(Uppgiftsslag::plan) && !papers.planer.empty()) body += "<h2>" + escapedHtml(text("plan.plan")) + "</h2>\n" + planPoints(papers.planer.front());
  if (has(Uppgiftsslag::atgarder)) body += measuresHtml(*facts);
  return page(session, *facts, text("plan.papper.overlamning"), body + "<p>" + escapedHtml(text("plan.papper.sekretess")) + "</p>\n");
}

}  // namespace fyren::app
