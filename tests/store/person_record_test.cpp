// SPDX-License-Identifier: EUPL-1.2
#include "store/person_record.h"

#include "store_fixture.h"

namespace fyren::store {
namespace {

std::string shown(const Cell& cell) {
  if (const auto* number = std::get_if<std::int64_t>(&cell)) return std::to_string(*number);
  if (const auto* text = std::get_if<std::string>(&cell)) return *text;
  return std::holds_alternative<std::monostate>(cell) ? "-" : "bytes";
}

// The changes of one column, as "old > new", oldest first.
std::vector<std::string> storyOf(const std::vector<PersonAct>& acts, std::string_view table, std::string_view column) {
  std::vector<std::string> story;
  for (auto act = acts.rbegin(); act != acts.rend(); ++act)
    for (const Change& change : act->changes)
      if (change.table == table && change.column == column) story.push_back(shown(change.before) + " > " + shown(change.after));
  return story;
}

using Story = std::vector<std::string>;

class PersonRecordTest : public ::testing::Test {
 protected:
  void commit(const Ungdom& ungdom) {
    Act act = store_.begin(header());
    act.put(ungdom);
    must(act.commit());
  }
  FakeMachine machine_;
  RegisterStore store_ = newRegister(machine_);
  Ungdom asa_ = person();
};

TEST_F(PersonRecordTest, TellsWhatARowCameWithThoughItsInsertKeepsNoValues) {
  Act act = store_.begin(header("ungdom.add"));
  asa_.id = act.put(asa_);
  must(act.commit());
  asa_.telefon = "070-174 06 05";
  commit(asa_);
  asa_.telefon = "";
  commit(asa_);
  const auto acts = must(store_.personActs(asa_.id));
  ASSERT_EQ(acts.size(), 3U);
  EXPECT_EQ(acts[2].act.command, "ungdom.add");
  EXPECT_EQ(storyOf(acts, "ungdom", "telefon"),
            (Story{"- > 060-10 20 30", "060-10 20 30 > 070-174 06 05", "070-174 06 05 > -"}));
  EXPECT_EQ(storyOf(acts, "ungdom", "efternamn"), (Story{"- > Provsson"}));
}

TEST_F(PersonRecordTest, FollowsARowThroughErasingUndoAndRedo) {
  Act act = store_.begin(header());
  asa_.id = act.put(asa_);
  Kontakt kontakt{{}, asa_.id, day(2026, 9, 1), Kanal::brev, Riktning::utgaende, Mottagare::ungdom, Utfall::skickat, "Kim"};
  kontakt.id = act.put(kontakt);
  must(act.commit());
  kontakt.personal = "Karin";
  Act change = store_.begin(header());
  change.put(kontakt);
  must(change.commit());
  Act erase = store_.begin(header("kontakt.erase"));
  erase.erase(kontakt.id);
  must(erase.commit());
  must(store_.undo("Lo"));
  must(store_.redo("Lo"));
  const auto acts = must(store_.personActs(asa_.id));
  EXPECT_EQ(storyOf(acts, "kontakt", "personal"),
            (Story{"- > Kim", "Kim > Karin", "Karin > -", "- > Karin", "Karin > -"}));
  EXPECT_EQ(acts[1].act.kind, ActKind::undo);
  EXPECT_EQ(acts[1].act.user, "Lo");
}

TEST_F(PersonRecordTest, LeavesOtherYouthsOfTheSameActOut) {
  Act act = store_.begin(header("lista.apply"));
  asa_.id = act.put(asa_);
  const UngdomId other = act.put(person(200704022391, "Annansson"));
  must(act.commit());
  const auto acts = must(store_.personActs(asa_.id));
  for (const Change& change : acts.at(0).changes) EXPECT_EQ(change.row, anyId(asa_.id));
  EXPECT_EQ(storyOf(must(store_.personActs(other)), "ungdom", "efternamn"), (Story{"- > Annansson"}));
}

TEST_F(PersonRecordTest, HoldsEveryRowAboutTheYouthWithAllColumns) {
  Act act = store_.begin(header());
  asa_.tidigareNummer = {Personnummer::fromStored(200803652387)};
  asa_.id = act.put(asa_);
  act.put(Bosattning{{}, asa_.id, "2281", {day(2024, 1, 1), {}}, Source::folkbokforing});
  act.put(Bosattning{{}, act.put(person(200704022391)), "2281", {day(2024, 1, 1), {}}, Source::folkbokforing});
  must(act.commit());
  const auto rows = must(store_.record(asa_.id));
  ASSERT_EQ(rows.size(), 3U);
  EXPECT_EQ(rows[0].table, "ungdom");
  EXPECT_EQ(rows[0].values.size(), def(Table::ungdom).columns.size());
  EXPECT_EQ(rows[1].table, "tidigare_nummer");
  EXPECT_EQ(rows[2].table, "bosattning");
  EXPECT_EQ(shown(rows[2].values[1].value), "2281");
}

}  // namespace
}  // namespace fyren::store
