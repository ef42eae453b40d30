// SPDX-License-Identifier: EUPL-1.2
// A year in a municipality: 250 youths come, leave and turn 20, and two coaches work by their own lists every weekday,
// through the same list and the same acts as in the program.
#include <map>
#include <random>
#include <set>

#include "app/commands/casework.h"
#include "app/letter_run.h"
#include "app/overview.h"
#include "app/register_fixture.h"
#include "app/routine.h"
#include "app/todo_board.h"
#include "core/measures/kunskap.h"
#include "core/outreach/nadd.h"
#include "core/register/effective_days.h"

namespace fyren::app {
namespace {

using testing::day;

constexpr unsigned kSeed = 2026;
constexpr int kYouths = 250;
constexpr int kActsADay = 8;       // calls, visits and decisions of each coach; letters go as runs
constexpr int kMostDaysLate = 4;   // at the end of the year: a weekend and two working days
constexpr int kMostDaysLateInAWave = 21;  // on any day, where many come at once; 15 and 17 when it was measured
constexpr const char* kCoaches[] = {"Ali Noor", "Karin Ek"};

// What happens is settled by whom and when it happens to, never by the order in which it is done.
class Fate {
 public:
  Fate(const Personnummer& whom, Day when) : state_(static_cast<std::uint32_t>(whom.digits() * 2654435761ULL + static_cast<std::uint64_t>(when.number()) * 40503ULL + kSeed)) {}
  int below(int count) { return static_cast<int>(state_() % static_cast<unsigned>(count)); }

 private:
  std::mt19937 state_;
};

class WorkingYear : public testing::RegisterTest, public ::testing::WithParamInterface<std::size_t> {
 protected:
  // Everything of a year; each day's acts in the order of the list, or in another.
  void work(std::optional<unsigned> otherOrder) {
    order_.seed(otherOrder.value_or(0));
    shuffles_ = otherOrder.has_value();
    today_ = day("2026-01-01");
    session_->noticeDay();
    readSchoolList();
    ASSERT_TRUE(changeAvsandare(*session_, {.namn = "", .adress = "", .telefon = "060-19 10 00", .epost = "", .fonsterVanster = false}));
    ASSERT_TRUE(saveRoutine(*session_, builtInTrappor()[GetParam()]));
    people();
    for (; today_ <= day("2026-12-31") && !HasFatalFailure(); today_ = today_ + 1) {
      session_->noticeDay();
      comeAndGo();
      if (today_.weekday() <= 5) workOn();
      if (today_.dayOfMonth() == 28) everybodyIsThere();
    }
    today_ = day("2026-12-31");
    session_->noticeDay();
    board_.refresh(*session_);
  }

  // Who works when: 60 % come in the course of the year; a third of them leave again.
  void people() {
    std::mt19937 chance(kSeed);
    const auto below = [&chance](int count) { return static_cast<int>(chance() % static_cast<unsigned>(count)); };
    std::set<std::string> taken;
    while (static_cast<int>(comes_.size()) < kYouths) {
      const Day birth = day("2006-02-01") + below(3 * 365);
      const bool woman = below(2) == 0;
      const Day comes = day("2026-01-01") + (below(100) < 40 ? below(60) : 4 + below(345));
      const Day leaves = comes + 20 + below(500);
      const bool stays = below(100) < 70;
      if (birth.plusYears(20) <= comes + 1 || !taken.insert(birth.iso() + (woman ? "k" : "m")).second) continue;
      const UngdomId id = add("Prov" + std::to_string(comes_.size()), "Provsson", birth.iso().c_str(), woman);
      Ungdom ungdom = facts(id).ungdom;
      ungdom.handlaggare = kCoaches[comes_.size() % 2];
      ungdom.gatuadress = "Storgatan 1";
      ungdom.postnummer = "85630";
      ASSERT_TRUE(changeUngdom(*session_, ungdom));
      comes_.emplace(comes, id);
      if (!stays) leaves_.emplace(leaves, id);
    }
  }

  void comeAndGo() {
    for (auto [at, end] = comes_.equal_range(today_); at != end; ++at)
      ASSERT_TRUE(recordRegistrering(*session_, {{}, at->second, {today_, {}}, Registreringsorsak::studiebevis, {}, Source::handlaggare}));
    for (auto [at, end] = leaves_.equal_range(today_); at != end; ++at) {
      if (registreringOn(facts(at->second), today_, session_->law()) == nullptr) continue;
      Registrering held = facts(at->second).registreringar.back();
      held.days.last = today_;
      held.avregistreringsorsak = Avregistreringsorsak::studier;
      ASSERT_TRUE(recordRegistrering(*session_, held));
    }
  }

  void workOn() {
    board_.refresh(*session_);
    for (const char* coach : kCoaches)
      for (const LetterDue& due : board_.lettersNow(coach)) send(due, coach);
    board_.refresh(*session_);
    std::vector<TodoRow> todo;
    for (const char* coach : kCoaches) {
      const TodoList list = board_.list({.show = TodoShow::nu, .handlaggare = coach});
      for (std::size_t i = 0; i < list.rows.size() && i < kActsADay; ++i) todo.push_back(board_.rows()[list.rows[i]]);
    }
    if (shuffles_) std::shuffle(todo.begin(), todo.end(), order_);
    std::set<UngdomId> done;
    for (const TodoRow& row : todo)
      if (!isLetter(row) && (shuffles_ ? isFirstOf(row, todo) : done.insert(row.id).second)) act(row);
  }

  // A youth with two steps a day is met once: about the one that is due first.
  static bool isFirstOf(const TodoRow& row, const std::vector<TodoRow>& todo) {
    return std::none_of(todo.begin(), todo.end(), [&](const TodoRow& other) {
      return other.id == row.id && !isLetter(other) && std::tie(other.steg.senast, other.steg.nyckel) < std::tie(row.steg.senast, row.steg.nyckel);
    });
  }
  static bool isLetter(const TodoRow& row) {
    return isAskedFor(Brevslag::kontakt, row.steg) || isAskedFor(Brevslag::vykort, row.steg) || isAskedFor(Brevslag::tjugoar, row.steg);
  }

  void send(const LetterDue& due, const std::string& coach) {
    LetterWish wish;
    wish.slag = due.slag;
    wish.to = LetterTo::nastaSteg;
    wish.handlaggare = coach;
    const LetterRun run = letterRun(*session_, wish);
    if (run.envelopes == 0) return;  // a run of cards took them along
    ASSERT_TRUE(recordLetterRun(*session_, wish));
    letters_ += run.envelopes;
  }

  void act(const TodoRow& row) {
    Fate fate(facts(row.id).ungdom.nummer, today_);
    ++acts_;
    late_ = std::max(late_, today_ - row.steg.senast);
    if (fate.below(100) < 5 && row.steg.slag == Stegskal::trappa) {
      const auto slag = fate.below(2) == 0 ? Bevakningsslag::nyDag : Bevakningsslag::hoppadOver;
      ASSERT_TRUE(recordBevakning(*session_, {row.id, slag, row.steg.nyckel, today_ + fate.below(60), Bevakningsskal::bortrest}));
      return;
    }
    NyKontakt contact{.ungdom = row.id, .dag = today_, .kanal = row.steg.kanal, .mottagare = row.steg.mottagare, .utfall = answer(row.steg.kanal, fate),
                      .personal = "Karin Ek, Ali Noor", .sysselsattning = std::nullopt};
    const bool answered = contact.utfall == Utfall::nadd || contact.utfall == Utfall::vardnadshavareSvarade;
    if (answered) contact.sysselsattning = static_cast<Sysselsattningstyp>(1 + fate.below(7));
    if (answered && fate.below(100) < 10) contact.avtalad = today_ + 3 + fate.below(20);
    ASSERT_TRUE(recordKontakt(*session_, contact));
    if (answered && fate.below(100) < 20) measure(row.id, fate);
  }

  void measure(const UngdomId& id, Fate& fate) {
    ASSERT_TRUE(recordAtgard(*session_, {{}, id, Atgardstyp::praktik, "Arena", "", {today_, {}}, {}, {}}));
    const std::vector<Atgard> all = facts(id).atgarder;  // booking changes the register
    for (const Atgard& atgard : all)
      if (atgard.days.first == today_) {
        ASSERT_TRUE(recordUppfoljning(*session_, {{}, id, atgard.id, today_ + 20 + fate.below(60), {}}));
      }
  }

  static Utfall answer(Kanal kanal, Fate& fate) {
    if (kanal == Kanal::sms || kanal == Kanal::knackkort) return Utfall::skickat;
    const int n = fate.below(100);
    return n < 60 ? Utfall::ingetSvar : n < 85 ? Utfall::nadd : n < 92 ? Utfall::vardnadshavareSvarade : n < 97 ? Utfall::villInte : Utfall::felNummer;
  }

  // Everybody who is registered has a step, in the list of the own coach.
  void everybodyIsThere() {
    board_.refresh(*session_);
    std::set<UngdomId> listed;
    for (const char* coach : kCoaches)
      for (const std::size_t row : board_.list({.show = TodoShow::alla, .handlaggare = coach}).rows) listed.insert(board_.rows()[row].id);
    for (const UngdomFacts& one : session_->allFacts())
      ASSERT_EQ(listed.contains(one.ungdom.id), registreringOn(one, today_, session_->law()) != nullptr) << one.ungdom.nummer.hyphenated() << " on " << today_.iso();
  }

  // All that is kept and all that follows from it, without the names of rows.
  std::string state() {
    std::vector<std::string> all;
    const Trappa trappa = routineOf(*session_);
    for (const UngdomFacts& one : session_->allFacts()) all.push_back(stateOf(one, trappa));
    std::sort(all.begin(), all.end());
    const Overview view = overview(*session_, board_);
    std::string text = std::to_string(view.nu) + ' ' + std::to_string(view.forsenat) + ' ' + std::to_string(view.rod) + ' ' + std::to_string(view.gul) + '\n';
    for (const std::string& one : all) text += one;
    return text;
  }

  std::string stateOf(const UngdomFacts& one, const Trappa& trappa) {
    std::multiset<std::string> facts;
    for (const Kontakt& k : one.kontakter) facts.insert("k" + k.dag.iso() + number(k.kanal) + number(k.riktning) + number(k.mottagare) + number(k.utfall) + k.personal);
    for (const Sysselsattning& s : one.sysselsattningar) facts.insert("s" + s.dag.iso() + number(s.typ));
    for (const Atgard& a : one.atgarder) facts.insert("a" + a.days.first.iso() + number(a.typ));
    for (const Bevakning& b : one.bevakningar) facts.insert("b" + b.dag.iso() + number(b.slag) + b.steg + b.till.iso());
    for (const Uppfoljning& u : one.uppfoljningar) facts.insert("u" + u.dag.iso() + (u.gjord ? u.gjord->iso() : ""));
    for (const Registrering& r : one.registreringar) facts.insert("r" + r.days.first.iso() + (r.days.last ? r.days.last->iso() : ""));
    std::string all = one.ungdom.nummer.hyphenated();
    for (const std::string& fact : facts) all += '|' + fact;
    for (const NastaSteg& step : waitingSteps(one, trappa, today_, session_->law()))
      all += "|>" + step.nyckel + step.tidigast.iso() + step.senast.iso() + text(step.vad) + text(step.skal);
    if (const auto guard = guardHalfYear(one, trappa, today_, session_->law())) all += "|g" + std::to_string(guard->sokt) + std::to_string(guard->besked);
    const Kunskap known = knowledgeOf(one, today_);
    all += "|n" + number(known.lage) + (known.senaste ? number(known.senaste->typ) : "") + number(naddhetIn(one, {day("2026-01-01"), today_}));
    const RegisterRow& line = row(one.ungdom.id);
    return all + "|l" + number(line.lage) + (line.senasteKontakt ? line.senasteKontakt->iso() : "") + std::to_string(line.rod) + std::to_string(line.gul) + '\n';
  }
  template <typename Enum>
  static std::string number(Enum value) {
    return " " + std::to_string(static_cast<int>(value));
  }

  std::multimap<Day, UngdomId> comes_, leaves_;
  TodoBoard board_;
  std::mt19937 order_;
  bool shuffles_ = false;
  int acts_ = 0, letters_ = 0, late_ = 0;
};

// The half-years in which somebody ought to have been sought: those in which outreach could begin at least a fortnight
// before they ended, and before the responsibility did.
std::vector<HalfYear> dueHalfYears(const UngdomFacts& facts, const Trappa& trappa, const Law& law) {
  std::vector<HalfYear> due;
  for (const Registrering& registrering : facts.registreringar) {
    const Interval held = effectiveDays(registrering, facts.ungdom, law);
    Day begins = held.first + trappa.karens.value_or(law.karensDays);
    const int mmdd = begins.month() * 100 + begins.dayOfMonth();
    if (trappa.vilaFran > 0 && mmdd >= trappa.vilaFran && mmdd <= trappa.vilaTill)
      begins = Day::of(begins.year(), trappa.vilaTill / 100, trappa.vilaTill % 100).value() + 1;
    for (const HalfYear half : {HalfYear::parse("2026H1").value(), HalfYear::parse("2026H2").value()})
      if (*held.last >= half.last() && begins + 14 <= half.last()) due.push_back(half);
  }
  return due;
}

TEST_P(WorkingYear, EndsWithNobodyForgottenNoHalfYearWithoutAnAttemptAndNothingLeftLate) {
  SCOPED_TRACE("seed " + std::to_string(kSeed));
  work(std::nullopt);
  everybodyIsThere();
  int registered = 0, halves = 0;
  for (const UngdomFacts& one : session_->allFacts()) {
    registered += registreringOn(one, today_, session_->law()) != nullptr ? 1 : 0;
    for (const HalfYear half : dueHalfYears(one, routineOf(*session_), session_->law())) {
      ++halves;
      EXPECT_NE(naddhetIn(one, half.days()), Naddhet::inteSokt) << one.ungdom.nummer.hyphenated() << " in " << half.text();
    }
  }
  for (const TodoRow& row : board_.rows()) EXPECT_GE(row.steg.senast, today_ - kMostDaysLate) << row.namn << ": " << text(row.steg.vad);
  EXPECT_LE(late_, kMostDaysLateInAWave);
  EXPECT_GT(registered, 60);
  EXPECT_GT(halves, 150);
  EXPECT_GT(acts_, 800);
  EXPECT_GT(letters_, 50);
  RecordProperty("acts", acts_);
  RecordProperty("letters", letters_);
  RecordProperty("days_late_at_most", late_);
}

TEST_P(WorkingYear, GivesTheSameStateInAnyOrderOfEntryWithinADay) {
  work(std::nullopt);
  const std::string asListed = state();
  comes_.clear();
  leaves_.clear();
  board_ = {};
  session_.reset();
  open(RegisterKind::training);
  work(kSeed);
  const std::string inAnotherOrder = state();
  EXPECT_TRUE(asListed == inAnotherOrder);
  std::size_t at = 0;
  while (at < asListed.size() && at < inAnotherOrder.size() && asListed[at] == inAnotherOrder[at]) ++at;
  if (at < asListed.size()) ADD_FAILURE() << asListed.substr(at < 200 ? 0 : at - 200, 600) << "\n---\n" << inAnotherOrder.substr(at < 200 ? 0 : at - 200, 600);
}

INSTANTIATE_TEST_SUITE_P(BothRoutines, WorkingYear, ::testing::Values(0U, 1U), [](const auto& which) { return builtInTrappor()[which.param].id; });

}  // namespace
}  // namespace fyren::app
