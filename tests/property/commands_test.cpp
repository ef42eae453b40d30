// SPDX-License-Identifier: EUPL-1.2
// What holds after any commands in any order, mixed with undo and redo: what the lists show is what the image says,
// and undoing everything gives the start.
#include "property/register_contents.h"
#include "store/rows.h"

namespace fyren::app {
namespace {

using testing::day;
using testing::importAll;
using testing::listsOf;

std::string cellText(const store::Cell& cell) {
  if (const auto* number = std::get_if<std::int64_t>(&cell)) return std::to_string(*number);
  if (const auto* words = std::get_if<std::string>(&cell)) return *words;
  if (const auto* bytes = std::get_if<Bytes>(&cell)) return std::string(asText(*bytes));
  return "NULL";
}

template <typename Fact>
std::string factText(const Fact& fact) {
  std::string line(asText(BytesView(fact.id.bytes)));
  for (const store::Cell& cell : store::rowOf(fact)) line += '|' + cellText(cell);
  return line + '\n';
}

// Everything of one youth, in the order in which it is kept.
std::string asWritten(const UngdomFacts& facts) {
  std::string all = factText(facts.ungdom);
  for (const Personnummer& earlier : facts.ungdom.tidigareNummer) all += earlier.text12() + '\n';
  const auto add = [&all](const auto& list) {
    for (const auto& fact : list) all += factText(fact);
  };
  add(facts.bosattningar);
  add(facts.skolplaceringar);
  add(facts.examina);
  add(facts.registreringar);
  add(facts.kontakter);
  add(facts.sysselsattningar);
  add(facts.atgarder);
  return all;
}

std::string asShown(const RegisterRow& row) {
  const auto optionalDay = [](const std::optional<Day>& dag) { return dag ? dag->iso() : std::string("-"); };
  return row.efternamn + '|' + row.fornamn + '|' + row.nummer + '|' + std::to_string(row.alder) + '|' +
         std::to_string(static_cast<int>(row.lage)) + '|' + text(row.skal) + '|' + optionalDay(row.sedan) + '|' +
         optionalDay(row.senasteKontakt) + '|' + row.postort + '|' + row.handlaggare + '|' +
         std::to_string(row.rod) + '|' + std::to_string(row.gul) + '\n';
}

// All youths with their facts and their lines, by id: the register as a user meets it.
std::map<UngdomId, std::string> asMet(const OpenSession& session) {
  std::map<UngdomId, std::string> all;
  for (std::size_t i = 0; i < session.allFacts().size(); ++i) {
    const UngdomFacts& facts = session.allFacts()[i];
    EXPECT_EQ(session.registerRows().at(i).id, facts.ungdom.id) << "facts and lines must go side by side";
    all[facts.ungdom.id] = asWritten(facts) + asShown(session.registerRows()[i]);
  }
  return all;
}

class Commands : public testing::RegisterTest, public ::testing::WithParamInterface<unsigned> {
 protected:
  // One random act of a user. Poor values are part of it: a refusal must change nothing.
  void actAtRandom() {
    const auto ids = session_->ungdomIds();
    const UngdomId whom = ids[random_() % ids.size()];
    const UngdomFacts facts = *session_->facts(whom);
    switch (random_() % 11) {
      case 0: return see(recordKontakt(*session_, kontakt(whom)));
      case 1: return see(recordSysselsattning(*session_, {whom, someDay(), any<Sysselsattningstyp>(1, 7)}));
      case 2: return see(recordAtgard(*session_, {{}, whom, any<Atgardstyp>(1, 8), "Fyrvaktaren", "", someSpan(), {}, {}}));
      case 3: return endAtgard(facts);
      case 4: return eraseSomething(facts);
      case 5: return see(recordRegistrering(*session_, {{}, whom, someSpan(), any<Registreringsorsak>(0, 5), {}, {}}));
      case 6: return see(acceptProposals(*session_, {whom, ids[random_() % ids.size()]}));
      case 7: return rename(facts.ungdom);
      case 8: return addSomebody();
      case 9: return see(undo(*session_));
      default: return see(redo(*session_));
    }
  }

  std::mt19937 random_{GetParam()};
  int done_ = 0, refused_ = 0;

 private:
  template <typename Enum>
  Enum any(int first, int last) {
    return static_cast<Enum>(first + static_cast<int>(random_() % static_cast<unsigned>(last - first + 1)));
  }
  Day someDay() { return today_ - static_cast<int>(random_() % 400) + 20; }  // some lie in the future: refused
  Interval someSpan() {
    Interval span{someDay(), {}};
    if (random_() % 2 != 0) span.last = someDay();  // some end before they begin
    return span;
  }
  NyKontakt kontakt(UngdomId whom) {
    NyKontakt made{whom, someDay(), any<Kanal>(1, 10), any<Riktning>(0, 1), any<Mottagare>(0, 2), any<Utfall>(1, 6), "", {}};
    if (random_() % 3 == 0) made.sysselsattning = any<Sysselsattningstyp>(1, 7);
    return made;
  }
  void endAtgard(const UngdomFacts& facts) {
    if (facts.atgarder.empty()) return;
    Atgard ended = facts.atgarder[random_() % facts.atgarder.size()];
    ended.days.last = ended.days.first + static_cast<int>(random_() % 40);
    ended.grundAtgSlut = any<GrundAtgSlut>(1, 8);
    ended.sysEfter = any<SysEfter>(1, 9);
    see(recordAtgard(*session_, ended));
  }
  void eraseSomething(const UngdomFacts& facts) {
    if (!facts.kontakter.empty() && random_() % 2 != 0) return see(eraseKontakt(*session_, facts.kontakter.back().id));
    if (!facts.sysselsattningar.empty()) return see(eraseSysselsattning(*session_, facts.sysselsattningar.front().id));
    if (!facts.atgarder.empty()) see(eraseAtgard(*session_, facts.atgarder.front().id));
  }
  void rename(Ungdom ungdom) {
    ungdom.efternamn = "Öberg" + std::to_string(random_() % 3);
    ungdom.telefon = random_() % 2 != 0 ? "060-10 20 30" : "";
    see(changeUngdom(*session_, ungdom));
  }
  void addSomebody() {
    const Day birth = day("2008-01-01") + static_cast<int>(random_() % 700);
    const auto added = addUngdom(*session_, {testing::testNumber(birth, random_() % 2 != 0).hyphenated(), "Ny", "Åkare", birth});
    ++(added ? done_ : refused_);
  }
  void see(const CommandResult& result) {
    ++(result ? done_ : refused_);
    if (result) return;
    EXPECT_TRUE(hasText(result.error().message.key)) << result.error().message.key;
  }
};

TEST_P(Commands, InAnyOrderLeaveInMemoryWhatTheImageSays) {
  importAll(*session_, listsOf(40, GetParam(), true, today_), {});
  for (int i = 1; i <= 120; ++i) {
    actAtRandom();
    if (i % 15 != 0) continue;
    store::FakeMachine machine;
    auto store = store::RegisterStore::open(session_->store().image(), machine.env());
    ASSERT_TRUE(store.ok());
    const auto anew = OpenSession::open(std::move(*store), "Karin Ek", clock_);
    ASSERT_TRUE(anew.ok());
    ASSERT_TRUE(asMet(*session_) == asMet(**anew)) << "after " << i << " acts";
    ASSERT_EQ(session_->undoable(), (*anew)->undoable());
    ASSERT_EQ(session_->redoable(), (*anew)->redoable());
  }
  EXPECT_GT(done_, 40);
  EXPECT_GT(refused_, 3);
}

TEST_P(Commands, UndoOfEverythingGivesTheStartAndRedoTheEnd) {
  const std::string start = store::contents(session_->store());
  importAll(*session_, listsOf(25, GetParam(), true, today_), {});
  for (int i = 0; i < 60; ++i) actAtRandom();
  while (session_->redoable()) ASSERT_TRUE(redo(*session_).ok());
  const std::string end = store::contents(session_->store());
  const auto endMet = asMet(*session_);
  int undone = 0;
  for (; session_->undoable(); ++undone) ASSERT_TRUE(undo(*session_).ok()) << undone;
  EXPECT_GT(undone, 10);
  EXPECT_EQ(store::contents(session_->store()), start);
  EXPECT_TRUE(session_->ungdomIds().empty());
  while (session_->redoable()) ASSERT_TRUE(redo(*session_).ok());
  EXPECT_TRUE(store::contents(session_->store()) == end);
  EXPECT_TRUE(asMet(*session_) == endMet);
}

INSTANTIATE_TEST_SUITE_P(Seeds, Commands, ::testing::Range(1U, 7U));

}  // namespace
}  // namespace fyren::app
