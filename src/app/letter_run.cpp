// SPDX-License-Identifier: EUPL-1.2
#include "app/letter_run.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "app/collation.h"
#include "app/commands/carry_out.h"
#include "app/labels.h"
#include "app/letter_paper.h"
#include "app/register_row.h"
#include "app/routine.h"
#include "app/session.h"
#include "base/text.h"
#include "core/coverage/omfattning.h"
#include "core/outreach/nadd.h"
#include "core/outreach/nasta_steg.h"
#include "core/register/effective_days.h"

namespace fyren::app {
namespace {

constexpr int kRecently = 30;     // days
constexpr int kAheadMonths = 92;  // days: about three months

// What each youth is judged by.
struct Sieve {
  const Session& session;
  const LetterWish& wish;
  Trappa trappa;
  Day today;
};

bool waitsForIt(const UngdomFacts& facts, const Sieve& sieve) {
  const auto steps = waitingSteps(facts, sieve.trappa, sieve.today, sieve.session.law());
  return std::any_of(steps.begin(), steps.end(), [&](const NastaSteg& step) { return step.tidigast <= sieve.today && isAskedFor(sieve.wish.slag, step); });
}

bool isMeant(const UngdomFacts& facts, const Sieve& sieve) {
  const Day today = sieve.today;
  const auto& contacts = facts.kontakter;
  const Day twenty = facts.ungdom.nummer.birthDay().plusYears(20);
  switch (sieve.wish.to) {
    case LetterTo::registrerade: return true;
    case LetterTo::ejNadda:
      return std::none_of(contacts.begin(), contacts.end(), [&](const Kontakt& kontakt) { return kontakt.dag > today - kRecently && isNadd(kontakt); });
    case LetterTo::nya:
      return std::any_of(facts.registreringar.begin(), facts.registreringar.end(),
                         [&](const Registrering& period) { return period.days.contains(today) && period.days.first > today - kRecently; }) &&
             std::none_of(contacts.begin(), contacts.end(), [&](const Kontakt& kontakt) { return kontakt.dag > today - kRecently; });
    case LetterTo::fyller20: return twenty > today && twenty <= today + kAheadMonths;
    case LetterTo::nastaSteg: return waitsForIt(facts, sieve);
  }
  return false;
}

bool fits(const UngdomFacts& facts, const Sieve& sieve) {
  const LetterWish& wish = sieve.wish;
  if (!wish.postnummer.empty() && !facts.ungdom.postnummer.starts_with(wish.postnummer)) return false;
  if (!wish.handlaggare.empty() && facts.ungdom.handlaggare.find(wish.handlaggare) == std::string::npos) return false;
  return registreringOn(facts, sieve.today, sieve.session.law()) != nullptr && isMeant(facts, sieve);
}

// Still in the register, but the responsibility is over: no letter, and why.
bool leaveOutUncovered(Adressater& to, const Session& session, const UngdomFacts& facts) {
  const Omfattning omfattning = assessOmfattning(facts, session.reg(), session.today(), session.law());
  if (omfattning.omfattas != false) return false;
  to = {{}, {"brev.skal.omfattasInte", {{"skal", std::vector<Message>{omfattning.skal}}}}};
  return true;
}

LetterRecipient recipient(const Session& session, const UngdomFacts& facts, const LetterWish& wish) {
  const Day today = session.today();
  const Ungdom& ungdom = facts.ungdom;
  Adressater to = addressees(facts, wish.slag, today, wish.bada);
  const bool uncovered = leaveOutUncovered(to, session, facts);
  const bool out = std::find(wish.leftOut.begin(), wish.leftOut.end(), ungdom.id) != wish.leftOut.end();
  return {ungdom.id, ungdom.efternamn + ", " + ungdom.fornamn, ageOn(ungdom.nummer, today),
          ungdom.gatuadress + (ungdom.postort.empty() ? "" : ", " + ungdom.postort), std::move(to.till), std::move(to.skal), out, uncovered};
}

// Å, ä and ö last, in the list and in the pile of letters.
void sortByName(std::vector<LetterRecipient>& rows) {
  std::vector<std::pair<std::string, LetterRecipient>> keyed;
  keyed.reserve(rows.size());
  for (LetterRecipient& row : rows) keyed.emplace_back(sortKey(row.namn), std::move(row));
  std::sort(keyed.begin(), keyed.end(), [](const auto& a, const auto& b) { return std::tie(a.first, a.second.id) < std::tie(b.first, b.second.id); });
  for (std::size_t i = 0; i < rows.size(); ++i) rows[i] = std::move(keyed[i].second);
}

bool gets(const LetterRecipient& row) { return !row.isLeftOut && !row.till.empty(); }

LetterSheet sheetOf(const Session& session, const UngdomFacts& facts, const LetterWish& wish, Mottagare to, const std::string& innehall) {
  return {addressLines(facts.ungdom, to), renderTemplate(innehall, letterFields(session, facts, to, wish.sprak, wish.when)),
          kanalOf(wish.slag, to) == Kanal::vykort};
}

// The step before the 20th birthday is taken: any other letter would look the same in the log.
void putFarewell(const Session& session, store::Act& act, UngdomId id) {
  const std::string key = farewellKey(session.facts(id)->ungdom, session.today(), session.law());
  act.put(Bevakning{{}, id, session.today(), Bevakningsslag::gjord, key, session.today(), Bevakningsskal::redanGjort, session.user()});
}

std::string runWhat(Brevslag slag, Sprak sprak) {
  return text({"brev.slagOchSprak", {{"slag", worded(label(slag))}, {"sprak", worded(label(sprak))}}});
}

}  // namespace

LetterRun letterRun(const Session& session, const LetterWish& wish) {
  LetterRun run;
  const Sieve sieve{session, wish, routineOf(session), session.today()};
  for (const UngdomFacts& facts : session.allFacts()) {
    if (!fits(facts, sieve)) continue;
    run.rows.push_back(recipient(session, facts, wish));
    const LetterRecipient& row = run.rows.back();
    if (row.till.empty() && !row.isUncovered) ++run.without;
    if (gets(row)) run.envelopes += static_cast<int>(row.till.size());
  }
  sortByName(run.rows);
  return run;
}

std::string letterRunHtml(const Session& session, const LetterWish& wish) {
  const std::string innehall = letterText(session, wish.slag, wish.sprak).innehall;
  std::vector<LetterSheet> sheets;
  for (const LetterRecipient& row : letterRun(session, wish).rows) {
    const UngdomFacts* facts = session.facts(row.id);
    if (!gets(row) || facts == nullptr) continue;
    for (const Mottagare to : row.till) sheets.push_back(sheetOf(session, *facts, wish, to, innehall));
  }
  if (sheets.empty() || letterHindrance(session)) return {};
  return lettersHtml(sheets, avsandare(session), letterDay(session.today(), wish.sprak), wish.sprak);
}

std::string sampleLetterHtml(const Session& session, Brevslag slag, Sprak sprak, const std::string& innehall) {
  UngdomFacts nobody{Ungdom{{}, Personnummer::fromStored(200803052380), {}, {}, {}, {}, {}, {}, {}, {}, {}}, {}, {}, {}, {}, {}, {}, {}};
  nobody.ungdom.fornamn = "Kim";
  nobody.ungdom.efternamn = "Provsson";
  nobody.ungdom.gatuadress = "Provgatan 12 B, lgh 1203";
  nobody.ungdom.postnummer = "12345";
  nobody.ungdom.postort = "Provstad";
  const Mottagare to = slag == Brevslag::tjugoar ? Mottagare::ungdom : Mottagare::vardnadshavare;
  LetterWish wish;
  wish.slag = slag;
  wish.sprak = sprak;
  wish.when = {session.today() + 14, "kl. 13–16"};
  LetterSheet sheet = sheetOf(session, nobody, wish, to, innehall);
  sheet.isSample = true;
  return lettersHtml({sheet}, avsandare(session), letterDay(session.today(), sprak), sprak);
}

LetterPreview letterPreview(const Session& session, const LetterWish& wish, const std::string& innehall) {
  for (const LetterRecipient& row : letterRun(session, wish).rows) {
    const UngdomFacts* facts = session.facts(row.id);
    if (!gets(row) || facts == nullptr) continue;
    LetterSheet sheet = sheetOf(session, *facts, wish, row.till.front(), innehall);
    std::string to;
    for (const std::string& line : sheet.address) to += (to.empty() ? "" : ", ") + line;
    return {std::move(to), std::move(sheet.blocks)};
  }
  return {};
}

CommandResult recordLetterRun(Session& session, const LetterWish& wish) {
  if (auto hindrance = letterHindrance(session)) return refused(std::move(*hindrance));
  const LetterRun run = letterRun(session, wish);
  if (run.envelopes == 0) return refused({"brev.fel.ingen", {}});
  store::Act act = beginAct(session, "letters.run", std::nullopt,
                            {"history.utskick", {{"slag", worded(label(wish.slag))}, {"antal", std::int64_t{run.envelopes}}}});
  const UtskickId utskick = act.put(Utskick{{}, session.today(), wish.slag, wish.sprak, session.user(), run.envelopes});
  for (const LetterRecipient& row : run.rows) {
    if (!gets(row)) continue;
    for (const Mottagare to : row.till) {
      const Kontakt kontakt{.id = {}, .ungdom = row.id, .dag = session.today(), .kanal = kanalOf(wish.slag, to), .mottagare = to,
                            .utfall = Utfall::skickat, .personal = session.user()};
      act.put(Brev{{}, row.id, utskick, act.put(kontakt), to});
    }
    if (wish.slag == Brevslag::tjugoar) putFarewell(session, act, row.id);
  }
  return carryOut(session, act, {"brev.gjort.utskick", {{"antal", std::int64_t{run.envelopes}}}});
}

std::vector<SentRun> sentRuns(const Session& session) {
  std::vector<SentRun> runs;
  const auto sent = session.store().sentLetters();
  if (!sent) return runs;
  std::map<UtskickId, std::set<UngdomId>> youths;
  for (const Brev& brev : sent->brev) youths[brev.utskick].insert(brev.ungdom);
  for (const Utskick& utskick : sent->utskick) {
    SentRun run{utskick.dag, runWhat(utskick.slag, utskick.sprak), utskick.av, static_cast<int>(utskick.antal), 0, 0,
                std::max(0, (utskick.dag + kSvarstid) - session.today())};
    for (const UngdomId& id : youths[utskick.id]) {
      const UngdomFacts* facts = session.facts(id);
      if (facts == nullptr) continue;
      ++run.youths;
      if (hasAnswered(*facts, utskick.dag, session.today())) ++run.answered;
    }
    runs.push_back(std::move(run));
  }
  return runs;
}

}  // namespace fyren::app
