// SPDX-License-Identifier: EUPL-1.2
#include "app/case_papers.h"

#include <algorithm>

#include "app/commands/carry_out.h"
#include "app/labels.h"
#include "app/session.h"
#include "base/text.h"
#include "core/outreach/contact_ways.h"

namespace fyren::app {
namespace {

constexpr std::size_t kLongestPoint = 600;  // characters: a plan's point is some sentences
constexpr int kLongestConsentDays = 366;

std::optional<CommandFailure> tooLongPoint(std::string_view field, std::string_view value) {
  const std::size_t characters = characterCount(value);
  if (characters <= kLongestPoint) return std::nullopt;
  return invalid(field, {"person.fel.forLang", {{"antal", static_cast<std::int64_t>(characters)}, {"hogst", static_cast<std::int64_t>(kLongestPoint)}}});
}

template <typename Paper>
std::optional<CommandFailure> checkPaper(const Session& session, Paper& paper) {
  if (session.facts(paper.ungdom) == nullptr) return unknownUngdom();
  if (paper.personal.empty()) paper.personal = session.user();
  return tooLong("personal", paper.personal);
}

std::optional<CommandFailure> checkPlan(const Session& session, Plan& plan) {
  if (auto failure = checkPaper(session, plan)) return failure;
  for (auto& [field, value] : {std::pair<const char*, std::string&>{"mal", plan.mal}, {"ungdomen", plan.ungdomen}, {"kommunen", plan.kommunen},
                               {"andra", plan.andra}, {"avslut", plan.avslut}}) {
    value = trimmed(value);
    if (auto failure = tooLongPoint(field, value)) return failure;
  }
  if (plan.mal.empty()) return invalid("mal", {"plan.fel.utanMal", {}});
  if (plan.days.isBackwards()) return invalid("sista", {"plan.fel.slutForeStart", {}});
  if (plan.uppfoljning && *plan.uppfoljning < plan.days.first) return invalid("uppfoljning", {"plan.fel.uppfoljningForeStart", {}});
  if (!plan.uppfoljning && !plan.days.last) return invalid("uppfoljning", {"plan.fel.utanUppfoljning", {}});
  return std::nullopt;
}

std::optional<CommandFailure> checkSamtycke(const Session& session, Samtycke& samtycke) {
  if (auto failure = checkPaper(session, samtycke)) return failure;
  samtycke.mottagare = trimmed(samtycke.mottagare);
  samtycke.andamal = trimmed(samtycke.andamal);
  if (samtycke.mottagare.empty()) return invalid("mottagare", {"samtycke.fel.mottagare", {}});
  if (samtycke.andamal.empty()) return invalid("andamal", {"samtycke.fel.andamal", {}});
  for (const auto& [field, value] : {std::pair<const char*, const std::string&>{"mottagare", samtycke.mottagare}, {"andamal", samtycke.andamal}})
    if (auto failure = tooLong(field, value)) return failure;
  if (samtycke.uppgifter == 0) return invalid("uppgifter", {"samtycke.ingaUppgifter", {}});
  if (samtycke.days.first > session.today()) return invalid("forsta", {"person.fel.dagIFramtiden", {{"dag", samtycke.days.first}}});
  const auto& last = samtycke.days.last;
  if (!last || *last < session.today() || *last > samtycke.days.first + kLongestConsentDays) return invalid("sista", {"samtycke.fel.sista", {}});
  return std::nullopt;
}

}  // namespace

CasePapers casePapers(const Session& session, UngdomId id) {
  auto papers = session.store().papers(id);
  if (!papers) return {};
  return {std::move(papers->kartlaggningar), std::move(papers->planer), std::move(papers->samtycken), std::move(papers->overlamningar)};
}

CommandResult saveKartlaggning(Session& session, Kartlaggning kartlaggning) {
  if (const auto failure = checkPaper(session, kartlaggning)) return *failure;
  kartlaggning.anteckning = trimmed(kartlaggning.anteckning);
  if (const auto failure = tooLongPoint("anteckning", kartlaggning.anteckning)) return *failure;
  kartlaggning.id = {};
  kartlaggning.dag = session.today();
  store::Act act = beginAct(session, "papers.mapping", kartlaggning.ungdom, {"history.kartlaggning", {}});
  act.put(kartlaggning);
  return carryOut(session, act, {"plan.gjort.kartlaggning", {}});
}

CommandResult savePlan(Session& session, Plan plan) {
  if (const auto failure = checkPlan(session, plan)) return *failure;
  plan.id = {};
  plan.dag = session.today();
  plan.nr = 1;
  for (const Plan& earlier : session.facts(plan.ungdom)->planer) plan.nr = std::max(plan.nr, earlier.nr + 1);
  store::Act act = beginAct(session, "papers.plan", plan.ungdom, {"history.plan", {}});
  act.put(plan);
  return carryOut(session, act, {"plan.gjort.plan", {}});
}

CommandResult recordSamtycke(Session& session, Samtycke samtycke) {
  if (const auto failure = checkSamtycke(session, samtycke)) return *failure;
  samtycke.id = {};
  store::Act act = beginAct(session, "papers.consent", samtycke.ungdom, {"history.samtycke", {{"mottagare", samtycke.mottagare}}});
  act.put(samtycke);
  return carryOut(session, act, {"plan.gjort.samtycke", {}});
}

CommandResult withdrawSamtycke(Session& session, UngdomId ungdom, SamtyckeId id) {
  for (Samtycke samtycke : casePapers(session, ungdom).samtycken) {
    if (samtycke.id != id) continue;
    if (samtycke.aterkallat) return refused({"samtycke.aterkallat", {{"dag", *samtycke.aterkallat}}});
    samtycke.aterkallat = session.today();
    store::Act act = beginAct(session, "papers.withdraw", ungdom, {"history.samtyckeAterkallat", {{"mottagare", samtycke.mottagare}}});
    act.put(samtycke);
    return carryOut(session, act, {"plan.gjort.aterkallat", {}});
  }
  return unknownUngdom();
}

CommandResult recordOverlamning(Session& session, UngdomId ungdom, SamtyckeId id, std::uint32_t uppgifter) {
  for (const Samtycke& samtycke : casePapers(session, ungdom).samtycken) {
    if (samtycke.id != id) continue;
    if (const auto why = whyNotHandOver(samtycke, uppgifter, session.today())) return refused(*why);
    store::Act act = beginAct(session, "papers.handover", ungdom, {"history.overlamning", {{"mottagare", samtycke.mottagare}}});
    act.put(Overlamning{{}, ungdom, session.today(), id, samtycke.aktor, samtycke.mottagare, uppgifter, session.user()});
    return carryOut(session, act, {"plan.gjort.overlamning", {}});
  }
  return refused({"samtycke.saknas", {}});
}

std::string guardWarning(const Session& session, std::optional<UngdomId> ungdom, std::string_view written) {
  if (written.empty()) return {};
  GuardContext own;
  if (const UngdomFacts* facts = ungdom ? session.facts(*ungdom) : nullptr) {
    own.numbers = facts->ungdom.tidigareNummer;
    own.numbers.push_back(facts->ungdom.nummer);
    for (const Kontaktvag& way : contactWays(*facts, session.today()))
      if (isPhone(way.slag)) own.telefoner.push_back(way.varde);
  }
  const Message sentence = guardSentence(written, guardText(written, own));
  return sentence.key.empty() ? std::string() : text(sentence);
}

}  // namespace fyren::app
