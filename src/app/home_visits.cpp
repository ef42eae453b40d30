// SPDX-License-Identifier: EUPL-1.2
#include "app/home_visits.h"

#include <algorithm>

#include "app/areas.h"
#include "app/commands/carry_out.h"
#include "app/labels.h"
#include "app/letter_paper.h"
#include "app/letter_texts.h"
#include "app/recovery_sheet.h"
#include "app/register_row.h"
#include "app/routine.h"
#include "app/session.h"
#include "assets/assets.h"
#include "base/text.h"
#include "core/outreach/contact_ways.h"
#include "core/outreach/nadd.h"
#include "core/outreach/nasta_steg.h"
#include "core/register/effective_days.h"

namespace fyren::app {
namespace {

constexpr int kUnansweredDays = 30;

bool namesTwo(const std::string& personal) {
  for (const std::string_view sign : {",", "/", "&", "+", ";", " och ", " samt "}) {
    const std::size_t at = personal.find(sign);
    if (at != std::string::npos && at > 0 && at + sign.size() < personal.size()) return true;
  }
  return false;
}

bool answeredSince(const UngdomFacts& facts, Day since) {
  return std::any_of(facts.kontakter.begin(), facts.kontakter.end(), [&](const Kontakt& kontakt) { return kontakt.dag > since && isNadd(kontakt); });
}

std::string fullAddress(const Ungdom& ungdom) { return ungdom.gatuadress + ", " + postnummerText(ungdom.postnummer) + " " + ungdom.postort; }

auto byPlace(const Session& session) {
  return [&session](const auto& a, const auto& b) {
    const auto key = [&session](const UngdomId& id) {
      const UngdomFacts* facts = session.facts(id);
      return facts == nullptr ? std::pair<std::string, std::string>() : std::pair(facts->ungdom.postnummer, facts->ungdom.gatuadress);
    };
    return key(a) < key(b);
  };
}

bool isWithin(const Ungdom& ungdom, const VisitArea& area, const Session& session) {
  if (!ungdom.postnummer.starts_with(area.postnummer)) return false;
  return area.omrade.empty() || session.areas().areaOf(ungdom.postnummer, session.today()) == area.omrade;
}

bool isToVisit(const UngdomFacts& facts, const Trappa& trappa, const Session& session) {
  const auto step = nextStep(facts, trappa, session.today(), session.law());
  return step && step->sort == Stegsort::kontakt && step->kanal == Kanal::hembesok;
}

std::optional<RoundPage> roundOf(const Session& session, HembesoksrundaId id) {
  for (RoundPage& page : rounds(session))
    if (page.runda.id == id) return std::move(page);
  return std::nullopt;
}

Message nextStep(const Hembesoksrunda& runda, Day today) {
  if (runda.avslutad) return {"hembesok.nasta.klar", {}};
  if (!runda.aviserad && today <= latestNotice(runda.dag)) return {"hembesok.nasta.avisera", {{"dag", latestNotice(runda.dag)}}};
  if (!runda.aviserad) return {"hembesok.nasta.forSent", {{"dag", latestNotice(runda.dag)}}};
  if (today < runda.dag) return {"hembesok.nasta.skrivUt", {{"dag", runda.dag}}};
  return {"hembesok.nasta.fyllI", {{"dag", runda.dag}}};
}

std::optional<CommandFailure> check(const Session& session, const NyRunda& runda) {
  if (latestNotice(runda.dag) < session.today()) return invalid("dag", {"hembesok.fel.forTidigt", {{"dag", session.today() + kAviseringsdagar}}});
  if (!namesTwo(runda.personal)) return invalid("personal", {"person.fel.hembesokKraverTva", {}});
  for (const auto& [field, value] : {std::pair<const char*, const std::string&>{"personal", runda.personal}, {"tid", runda.tid}, {"omrade", runda.omrade}})
    if (auto failure = tooLong(field, value)) return failure;
  if (runda.ungdomar.empty()) return invalid("ungdomar", {"hembesok.fel.ingen", {}});
  return std::nullopt;
}

Kontakt visitContact(const Hembesoksrunda& runda, const UngdomId& ungdom, Utfall utfall) {
  return {.id = {}, .ungdom = ungdom, .dag = runda.dag, .kanal = Kanal::hembesok,
          .mottagare = utfall == Utfall::vardnadshavareSvarade ? Mottagare::vardnadshavare : Mottagare::ungdom, .utfall = utfall, .personal = runda.personal};
}

// The contact, and the steps that were taken because of it: named by the round of the ladder as it is after the visit.
void putVisit(const Session& session, store::Act& act, const Kontakt& kontakt, const VisitResult& result) {
  act.put(kontakt);
  if (result.sysselsattning && isNadd(kontakt)) act.put(Sysselsattning{{}, kontakt.ungdom, kontakt.dag, *result.sysselsattning, Source::kontakt});
  UngdomFacts after = *session.facts(kontakt.ungdom);
  after.kontakter.push_back(kontakt);
  for (const auto& [sort, taken] : {std::pair(Stegsort::orosanmalan, result.orosanmalan), {Stegsort::bosattningskontroll, result.bosattningskontroll}}) {
    const auto key = taken ? checkKey(after, routineOf(session), sort, session.today(), session.law()) : std::nullopt;
    if (key) act.put(Bevakning{{}, kontakt.ungdom, session.today(), Bevakningsslag::gjord, *key, session.today(), Bevakningsskal::redanGjort, session.user()});
  }
}

}  // namespace

std::vector<VisitCandidate> visitCandidates(const Session& session, const VisitArea& area) {
  std::vector<VisitCandidate> found;
  const Day today = session.today();
  const Trappa trappa = routineOf(session);
  for (const UngdomFacts& facts : session.allFacts()) {
    const Ungdom& ungdom = facts.ungdom;
    if (registreringOn(facts, today, session.law()) == nullptr || ungdom.gatuadress.empty() || !isWithin(ungdom, area, session)) continue;
    if (answeredSince(facts, today - kUnansweredDays)) continue;
    const std::optional<Day> latest = facts.kontakter.empty() ? std::nullopt : std::optional(facts.kontakter.back().dag);
    found.push_back({ungdom.id, ungdom.efternamn + ", " + ungdom.fornamn, ageOn(ungdom.nummer, today), fullAddress(ungdom), ungdom.postnummer, latest, isToVisit(facts, trappa, session)});
  }
  const auto before = byPlace(session);
  std::sort(found.begin(), found.end(), [&](const VisitCandidate& a, const VisitCandidate& b) { return a.nastaSteg != b.nastaSteg ? a.nastaSteg : before(a.id, b.id); });
  return found;
}

CommandResult planRunda(Session& session, const NyRunda& wish) {
  if (const auto failure = check(session, wish)) return *failure;
  store::Act act = beginAct(session, "visits.plan", std::nullopt,
                            {"history.runda", {{"dag", wish.dag}, {"antal", static_cast<std::int64_t>(wish.ungdomar.size())}}});
  const HembesoksrundaId runda = act.put(Hembesoksrunda{.id = {}, .dag = wish.dag, .tid = trimmed(wish.tid), .omrade = trimmed(wish.omrade),
                                                        .personal = trimmed(wish.personal), .aviserad = {}});
  for (const UngdomId& id : wish.ungdomar) act.put(Hembesok{{}, id, runda});
  return carryOut(session, act, {"hembesok.gjort.planerad", {{"dag", latestNotice(wish.dag)}}});
}

CommandResult eraseRunda(Session& session, HembesoksrundaId id) {
  const auto page = roundOf(session, id);
  if (!page || page->runda.avslutad) return refused({"hembesok.fel.avslutad", {}});
  store::Act act = beginAct(session, "visits.erase", std::nullopt, {"history.rundaBorttagen", {{"dag", page->runda.dag}}});
  for (const VisitLine& line : page->rader) act.erase(line.id);
  act.erase(id);
  return carryOut(session, act, {"hembesok.gjort.borttagen", {}});
}

namespace {

// Whom to ring from the door: a guardian while the youth is under 18, if one is known.
std::string phoneFor(const UngdomFacts& facts, Day dag) {
  const Mottagare whom = isMyndig(facts.ungdom.nummer, dag) ? Mottagare::ungdom : Mottagare::vardnadshavare;
  for (const Kontaktval& one : rankedWays(facts, Kanal::telefon, whom, dag))
    if (!one.vag.fungerarEj) return one.vag.varde;
  return {};
}

}  // namespace

std::vector<RoundPage> rounds(const Session& session) {
  std::vector<RoundPage> pages;
  auto kept = session.store().rounds();
  if (!kept) return pages;
  const Trappa trappa = routineOf(session);
  const auto hasStep = [&](const UngdomFacts& facts, Stegsort sort) { return checkKey(facts, trappa, sort, session.today(), session.law()).has_value(); };
  for (Hembesoksrunda& runda : kept->rundor) {
    RoundPage page{std::move(runda), {}, {}};
    for (const Hembesok& besok : kept->besok) {
      const UngdomFacts* facts = besok.runda == page.runda.id ? session.facts(besok.ungdom) : nullptr;
      if (facts == nullptr) continue;
      const Ungdom& ungdom = facts->ungdom;
      page.rader.push_back({besok.id, ungdom.id, ungdom.fornamn + " " + ungdom.efternamn, ageOn(ungdom.nummer, page.runda.dag), fullAddress(ungdom), phoneFor(*facts, page.runda.dag), besok.utfall,
                            hasStep(*facts, Stegsort::bosattningskontroll), hasStep(*facts, Stegsort::orosanmalan)});
    }
    const auto before = byPlace(session);
    std::sort(page.rader.begin(), page.rader.end(), [&](const VisitLine& a, const VisitLine& b) { return before(a.ungdom, b.ungdom); });
    page.next = nextStep(page.runda, session.today());
    pages.push_back(std::move(page));
  }
  return pages;
}

std::string noticeHtml(const Session& session, HembesoksrundaId id, Sprak sprak) {
  const auto page = roundOf(session, id);
  if (!page) return {};
  const std::string innehall = letterText(session, Brevslag::hembesok, sprak).innehall;
  std::vector<LetterSheet> sheets;
  for (const VisitLine& line : page->rader) {
    const UngdomFacts* facts = session.facts(line.ungdom);
    for (const Mottagare to : addressees(*facts, Brevslag::hembesok, session.today(), false).till)
      sheets.push_back({addressLines(facts->ungdom, to),
                        renderTemplate(innehall, letterFields(session, *facts, to, sprak, {page->runda.dag, page->runda.tid})), false});
  }
  return sheets.empty() || letterHindrance(session) ? std::string() : lettersHtml(sheets, avsandare(session), letterDay(session.today(), sprak), sprak);
}

CommandResult recordNotice(Session& session, HembesoksrundaId id, Sprak sprak) {
  if (auto hindrance = letterHindrance(session)) return refused(std::move(*hindrance));
  auto page = roundOf(session, id);
  if (!page || page->runda.avslutad) return refused({"hembesok.fel.avslutad", {}});
  if (session.today() > latestNotice(page->runda.dag)) return refused({"hembesok.nasta.forSent", {{"dag", latestNotice(page->runda.dag)}}});
  store::Act act = beginAct(session, "visits.notice", std::nullopt, {"history.avisering", {{"dag", page->runda.dag}}});
  std::int64_t sent = 0;
  const UtskickId utskick = session.store().newId<UtskickId>();
  for (const VisitLine& line : page->rader) {
    for (const Mottagare to : addressees(*session.facts(line.ungdom), Brevslag::hembesok, session.today(), false).till) {
      const Kontakt kontakt{.id = {}, .ungdom = line.ungdom, .dag = session.today(), .kanal = Kanal::brev, .mottagare = to,
                            .utfall = Utfall::skickat, .personal = session.user()};
      act.put(Brev{{}, line.ungdom, utskick, act.put(kontakt), to});
      ++sent;
    }
  }
  act.put(Utskick{utskick, session.today(), Brevslag::hembesok, sprak, session.user(), sent});
  page->runda.aviserad = session.today();
  act.put(page->runda);
  return carryOut(session, act, {"brev.gjort.utskick", {{"antal", sent}}});
}

std::string knackkortHtml(const Session& session, HembesoksrundaId id) {
  const auto page = roundOf(session, id);
  if (!page || letterHindrance(session)) return {};
  const std::string innehall(asset("letters/knackkort.sv.txt"));
  std::vector<LetterSheet> cards;
  for (const VisitLine& line : page->rader) {
    const UngdomFacts* facts = session.facts(line.ungdom);
    const Moment when{page->runda.dag, {}};
    cards.push_back({{}, renderTemplate(innehall, letterFields(session, *facts, Mottagare::ungdom, Sprak::svenska, when)), true});
  }
  return cards.empty() ? std::string() : lettersHtml(cards, avsandare(session), letterDay(page->runda.dag, Sprak::svenska), Sprak::svenska);
}

std::string roundListHtml(const Session& session, HembesoksrundaId id) {
  const auto page = roundOf(session, id);
  if (!page) return {};
  std::string html = "<p>" + escapedHtml(text({"hembesok.papper.vem", {{"personal", page->runda.personal}, {"tid", page->runda.tid.empty() ? "–" : page->runda.tid}}})) + "</p>\n<table><thead><tr>";
  for (const char* head : {"hembesok.papper.nr", "hembesok.papper.namn", "hembesok.papper.adress", "hembesok.papper.utfall"})
    html += "<th>" + escapedHtml(text(std::string(head))) + "</th>";
  html += "</tr></thead>\n<tbody>\n";
  int nr = 0;
  for (const VisitLine& line : page->rader) {
    std::string boxes;
    for (const Besoksutfall utfall : {Besoksutfall::nadd, Besoksutfall::vardnadshavareSvarade, Besoksutfall::ingenHemma, Besoksutfall::borInteDar, Besoksutfall::villInte})
      boxes += "<span class=\"what\"><span class=\"box\"></span>" + escapedHtml(text(label(utfall))) + "</span> ";
    html += "<tr><td>" + std::to_string(++nr) + "</td><td>" + escapedHtml(line.namn) + "<br>" + escapedHtml(text({"view.person.age", {{"ar", std::int64_t{line.alder}}}})) + "</td><td>" +
            escapedHtml(line.adress) + "<br>" + escapedHtml(line.telefon) + "</td><td>" + boxes + "</td></tr>\n";
  }
  html += "</tbody></table>\n<h2>" + escapedHtml(text("hembesok.papper.taMed")) + "</h2>\n<p>";
  for (const char* item : {"hembesok.packa.lista", "hembesok.packa.broschyr", "hembesok.packa.visitkort", "hembesok.packa.samtycke", "hembesok.packa.legitimation", "hembesok.packa.telefon"})
    html += "<span class=\"box\"></span>" + escapedHtml(text(std::string(item))) + "<br>\n";
  html += "</p>\n<p>" + escapedHtml(text("hembesok.papper.strimla")) + "</p>\n";
  return filledPage(asset("print/papper.html"), {{"rubrik", escapedHtml(text({"hembesok.papper.rubrik", {{"dag", page->runda.dag}}}))},
                                                 {"namn", escapedHtml(page->runda.omrade)}, {"nummer", ""}, {"kommun", escapedHtml(session.reg().kommunnamn)},
                                                 {"dag", dayText(session.today())}, {"innehall", html}});
}

CommandResult recordRound(Session& session, HembesoksrundaId id, const std::vector<VisitResult>& results) {
  auto page = roundOf(session, id);
  if (!page) return refused({"hembesok.fel.avslutad", {}});
  Hembesoksrunda& runda = page->runda;
  if (runda.avslutad) return refused({"hembesok.fel.avslutad", {}});
  if (runda.dag > session.today()) return refused({"hembesok.fel.inteGjord", {{"dag", runda.dag}}});
  store::Act act = beginAct(session, "visits.results", std::nullopt, {"history.rundaResultat", {{"dag", runda.dag}}});
  std::int64_t visited = 0;
  for (const VisitResult& result : results) {
    const auto line = std::find_if(page->rader.begin(), page->rader.end(), [&](const VisitLine& row) { return row.id == result.besok; });
    if (line == page->rader.end()) continue;
    act.put(Hembesok{result.besok, line->ungdom, id, result.utfall});
    const auto as = utfallOf(result.utfall);
    if (!as) continue;
    putVisit(session, act, visitContact(runda, line->ungdom, *as), result);
    ++visited;
  }
  runda.avslutad = true;
  act.put(runda);
  return carryOut(session, act, {"hembesok.gjort.resultat", {{"antal", visited}}});
}

CheckCounts checkCounts(const Session& session) {
  CheckCounts counts;
  for (const Trappsteg& steg : routineOf(session).steg) counts.on |= steg.pa && steg.sort != Stegsort::kontakt;
  for (const UngdomFacts& facts : session.allFacts())
    for (const Bevakning& beslut : facts.bevakningar) {
      if (beslut.slag != Bevakningsslag::gjord || beslut.dag.year() != session.today().year()) continue;
      const Stegsort sort = sortOfKey(beslut.steg);
      counts.bosattningskontroller += sort == Stegsort::bosattningskontroll ? 1 : 0;
      counts.orosanmalningar += sort == Stegsort::orosanmalan ? 1 : 0;
    }
  return counts;
}

}  // namespace fyren::app
