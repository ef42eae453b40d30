// SPDX-License-Identifier: EUPL-1.2
// Schema 4: contact ways, and that what is known of guardians can be removed for good.
#include "core/outreach/contact_ways.h"

#include <set>

#include "store/migrations/migrations.h"
#include "store_fixture.h"

namespace fyren::store {
namespace {

constexpr std::string_view kGuardian = "Vera Vaktsson", kNumber = "070-174 06 30";

class ContactWaysTest : public ::testing::Test {
 protected:
  ContactWaysTest() {
    Act act = store_.begin(header());
    asa_ = act.put(person());
    other_ = act.put(person(200803062388, "Annan"));
    must(act.commit());
  }
  KontaktvagId put(Kontaktvag way) {
    Act act = store_.begin(header());
    way.ungdom = asa_;
    const KontaktvagId id = act.put(way);
    must(act.commit());
    return id;
  }
  Kontaktvag guardian() const {
    return {.varde = std::string(kNumber),
            .vems = Mottagare::vardnadshavare,
            .namn = std::string(kGuardian),
            .source = Source::skola,
            .dag = day(2026, 9, 1)};
  }
  bool imageHolds(std::string_view trace) const {
    const Bytes image = store_.image();
    return asText(image).find(trace) != std::string_view::npos;
  }
  std::vector<Kontaktvag> ways() const { return must(store_.facts(asa_))->kontaktvagar; }

  FakeMachine machine_;
  RegisterStore store_ = newRegister(machine_);
  UngdomId asa_, other_;
};

TEST_F(ContactWaysTest, ComeBackAsTheyWerePut) {
  Kontaktvag way = guardian();
  way.slag = Kontaktvagsslag::telefon;
  way.uppgettAv = "Skolkuratorn";
  way.fungerarEj = day(2026, 11, 12);
  way.fungerade = day(2026, 10, 1);
  way.id = put(way);
  way.ungdom = asa_;
  EXPECT_EQ(ways(), std::vector{way});
  EXPECT_EQ(must(store_.allFacts()).size(), 2U);
  for (const UngdomFacts& facts : must(store_.allFacts()))
    EXPECT_EQ(facts.kontaktvagar.size(), facts.ungdom.id == asa_ ? 1U : 0U);
}

TEST_F(ContactWaysTest, ThatOneDoesNotWorkCanBeUndoneAndDoneAgain) {
  Kontaktvag way = guardian();
  way.id = put(way);
  way.fungerarEj = day(2026, 11, 12);
  put(way);
  must(store_.undo("Kim"));
  EXPECT_FALSE(ways()[0].fungerarEj);
  must(store_.redo("Kim"));
  EXPECT_EQ(ways()[0].fungerarEj, day(2026, 11, 12));
}

TEST_F(ContactWaysTest, AContactsTimeAMeasuresGoalAndTheDayASchoolToldAreKept) {
  Act act = store_.begin(header());
  Kontakt kontakt{{},           asa_,  day(2026, 9, 1), Kanal::telefon, Riktning::utgaende, Mottagare::ungdom,
                  Utfall::nadd, "Kim", 14 * 60 + 32};
  act.put(kontakt);
  Atgard atgard{{},           asa_,        Atgardstyp::enstakaSamtal, "", "", {day(2026, 9, 1), std::nullopt},
                std::nullopt, std::nullopt};
  atgard.mal = "Börja på komvux i januari";
  act.put(atgard);
  Skolplacering skola{{},
                      asa_,
                      "Norra skolan",
                      "",
                      Skolform::gymnasieNationellt,
                      "",
                      "",
                      {day(2024, 8, 20), day(2026, 9, 1)},
                      "",
                      Source::skola};
  skola.anmald = day(2026, 9, 15);
  act.put(skola);
  act.put(EjSamma{{}, asa_, other_, day(2026, 11, 1), "Kim"});
  must(act.commit());
  const UngdomFacts facts = *must(store_.facts(asa_));
  EXPECT_EQ(facts.kontakter[0].minut, 14 * 60 + 32);
  EXPECT_EQ(facts.atgarder[0].mal, "Börja på komvux i januari");
  EXPECT_EQ(facts.skolplaceringar[0].anmald, day(2026, 9, 15));
  ASSERT_EQ(facts.ejSamma.size(), 1U);
  EXPECT_EQ(facts.ejSamma[0].andra, other_);
}

TEST_F(ContactWaysTest, OfAGuardianNotAByteIsLeftNotEvenOfOneThatWasRemovedOrWrittenAsTheYouths) {
  Kontaktvag kept = guardian();
  kept.id = put(kept);
  kept.namn = "Vera Förresten";
  put(kept);  // the old name stands in the history
  Kontaktvag removed = guardian();
  removed.varde = "070-174 06 31";
  const KontaktvagId gone = put(removed);
  Kontaktvag mistaken = guardian();
  mistaken.varde = "070-174 06 32";
  mistaken.id = put(mistaken);
  mistaken.vems = Mottagare::ungdom;
  mistaken.namn.clear();
  put(mistaken);  // was the youth's own number after all
  Act act = store_.begin(header());
  act.erase(gone);
  act.put(Kontaktvag{.ungdom = asa_, .varde = "070-174 06 05", .dag = day(2026, 9, 1)});
  must(act.commit());
  for (const std::string_view trace : {std::string_view("Vera"), kNumber, std::string_view("070-174 06 31")})
    EXPECT_TRUE(imageHolds(trace)) << trace;

  Act purge = store_.begin(header());
  purge.purgeGuardians(asa_);
  EXPECT_FALSE(purge.isEmpty());
  must(purge.commit());
  for (const std::string_view trace : {std::string_view("Vera"), kNumber, std::string_view("070-174 06 31")})
    EXPECT_FALSE(imageHolds(trace)) << trace;
  std::set<std::string> left;
  for (const Kontaktvag& way : ways()) left.insert(way.varde);
  EXPECT_EQ(left, (std::set<std::string>{"070-174 06 05", "070-174 06 32"})) << "what is the youth's stays";
  EXPECT_EQ(must(store_.facts(asa_))->ungdom.efternamn, "Provsson");
}

TEST_F(ContactWaysTest, UndoAfterwardsBringsNoGuardianBack) {
  Kontaktvag way = guardian();
  way.id = put(way);
  Act erase = store_.begin(header());
  erase.erase(way.id);
  must(erase.commit());
  Act purge = store_.begin(header());
  purge.purgeGuardians(asa_);
  must(purge.commit());
  while (store_.undo("Kim")) EXPECT_FALSE(imageHolds(kNumber));
  EXPECT_FALSE(imageHolds(kGuardian));
}

TEST_F(ContactWaysTest, PurgingGuardiansWhereThereAreNoneLeavesNoLine) {
  const auto before = must(store_.acts({})).size();
  Act purge = store_.begin(header());
  purge.purgeGuardians(asa_);
  EXPECT_TRUE(purge.isEmpty());
  must(purge.commit());
  EXPECT_EQ(must(store_.acts({})).size(), before);
}

// 3 → 4: a register as schema 3 wrote it, with a telephone, a contact, an enrolment and a measure.
TEST(Schema4, KeepsEverythingOfSchema3AndItsTelephoneIsReadAsAContactWay) {
  FakeMachine machine;
  BlockImage image;
  {
    Connection connection(image, Connection::Trust::own);
    migrate(connection, 3);
    connection.execute(
        "INSERT INTO register VALUES(x'00000000000000000000000000000001', 1, 7, 1, '2281', 'Sundsvall', 0);"
        "INSERT INTO ungdom VALUES(x'00000000000000000000000000000002', 1, 7, 200803052380, 'Åsa', "
        "'Provsson', NULL, NULL, NULL, 'asa@exempel.se', '070-174 06 05', NULL);"
        "INSERT INTO kontakt VALUES(x'00000000000000000000000000000003', 1, 7, "
        "x'00000000000000000000000000000002', 20000, 1, 0, 0, 1, 'Kim');"
        "INSERT INTO skolplacering VALUES(x'00000000000000000000000000000004', 1, 7, "
        "x'00000000000000000000000000000002', 'Norra', NULL, 2, NULL, NULL, 19000, 19500, NULL, 2);"
        "INSERT INTO atgard VALUES(x'00000000000000000000000000000005', 1, 7, "
        "x'00000000000000000000000000000002', 1, 'Vi', NULL, 19600, NULL, NULL, NULL, NULL);");
  }
  auto opened = RegisterStore::open(image.bytes(), machine.env());
  ASSERT_TRUE(opened) << opened.error().detail;
  const auto all = must(opened->allFacts());
  ASSERT_EQ(all.size(), 1U);
  const UngdomFacts& facts = all[0];
  EXPECT_EQ(facts.ungdom.telefon, "070-174 06 05");
  EXPECT_EQ(facts.ungdom.epost, "asa@exempel.se");
  ASSERT_EQ(facts.kontakter.size(), 1U);
  EXPECT_FALSE(facts.kontakter[0].minut);
  ASSERT_EQ(facts.skolplaceringar.size(), 1U);
  EXPECT_FALSE(facts.skolplaceringar[0].anmald);
  ASSERT_EQ(facts.atgarder.size(), 1U);
  EXPECT_EQ(facts.atgarder[0].mal, "");
  const auto ways = contactWays(facts, day(2026, 11, 22));
  ASSERT_EQ(ways.size(), 2U);
  EXPECT_EQ(ways[0].varde, "070-174 06 05");
  EXPECT_EQ(ways[0].slag, Kontaktvagsslag::mobil);
  EXPECT_EQ(ways[1].varde, "asa@exempel.se");

  Act act = opened->begin(header());
  act.put(Kontaktvag{.ungdom = facts.ungdom.id, .varde = "070-174 06 06", .dag = day(2026, 11, 22)});
  must(act.commit());
  EXPECT_EQ(contactWays(*must(opened->facts(facts.ungdom.id)), day(2026, 11, 22)).size(), 3U);
}

}  // namespace
}  // namespace fyren::store
