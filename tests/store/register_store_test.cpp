// SPDX-License-Identifier: EUPL-1.2
#include "store/register_store.h"

#include "store_fixture.h"

namespace fyren::store {
namespace {

// One youth with one fact of every kind, all columns filled.
UngdomFacts putEverything(RegisterStore& store) {
  Act act = store.begin(header());
  UngdomFacts facts{person(), {}, {}, {}, {}, {}, {}, {}};
  facts.ungdom.epost = "asa@example.se";
  facts.ungdom.tidigareNummer = {Personnummer::fromStored(200803652387)};
  const UngdomId id = facts.ungdom.id = act.put(facts.ungdom);
  const Interval days{day(2025, 8, 18), day(2026, 6, 12)};
  facts.bosattningar = {{{}, id, "2281", {day(2024, 1, 1), std::nullopt}, Source::folkbokforing}};
  facts.skolplaceringar = {{{}, id, "Västermalms gymnasium", "12345678", Skolform::gymnasieNationellt, "EK", "1", days,
                            "Avbrott", Source::skola}};
  facts.examina = {{{}, id, ExamenTyp::studiebevis, day(2026, 6, 12), Source::beda}};
  facts.registreringar = {{{}, id, days, Registreringsorsak::avbrottNp, Avregistreringsorsak::flyttat, Source::skola}};
  facts.kontakter = {{{}, id, day(2026, 9, 1), Kanal::hembesok, Riktning::inkommande, Mottagare::annan, Utfall::nadd,
                      "Kim och Åke"}};
  facts.sysselsattningar = {{{}, id, day(2026, 9, 1), Sysselsattningstyp::praktik, Source::kontakt}};
  facts.atgarder = {{{}, id, Atgardstyp::annan, "Hälsingland", "Körkortsteori", days, GrundAtgSlut::enligtPlan,
                     SysEfter::okand}};
  facts.bosattningar[0].id = act.put(facts.bosattningar[0]);
  facts.skolplaceringar[0].id = act.put(facts.skolplaceringar[0]);
  facts.examina[0].id = act.put(facts.examina[0]);
  facts.registreringar[0].id = act.put(facts.registreringar[0]);
  facts.kontakter[0].id = act.put(facts.kontakter[0]);
  facts.sysselsattningar[0].id = act.put(facts.sysselsattningar[0]);
  facts.atgarder[0].id = act.put(facts.atgarder[0]);
  must(act.commit());
  return facts;
}

void expectSame(const UngdomFacts& a, const UngdomFacts& b) {
  EXPECT_EQ(a.ungdom.id, b.ungdom.id);
  EXPECT_EQ(a.ungdom.tidigareNummer, b.ungdom.tidigareNummer);
  EXPECT_EQ(a.ungdom.nummer, b.ungdom.nummer);
  EXPECT_EQ(a.ungdom.epost, b.ungdom.epost);
  EXPECT_EQ(a.ungdom.fornamn + a.ungdom.efternamn + a.ungdom.gatuadress + a.ungdom.postnummer + a.ungdom.postort +
                a.ungdom.telefon + a.ungdom.handlaggare,
            b.ungdom.fornamn + b.ungdom.efternamn + b.ungdom.gatuadress + b.ungdom.postnummer + b.ungdom.postort +
                b.ungdom.telefon + b.ungdom.handlaggare);
  ASSERT_EQ(b.bosattningar.size(), 1U);
  EXPECT_EQ(a.bosattningar[0].kommun, b.bosattningar[0].kommun);
  EXPECT_EQ(a.bosattningar[0].days, b.bosattningar[0].days);
  EXPECT_EQ(a.bosattningar[0].source, b.bosattningar[0].source);
  ASSERT_EQ(b.skolplaceringar.size(), 1U);
  const Skolplacering &s = a.skolplaceringar[0], &t = b.skolplaceringar[0];
  EXPECT_EQ(s.skola + s.skolenhetskod + s.program + s.arskurs + s.avgangsorsak,
            t.skola + t.skolenhetskod + t.program + t.arskurs + t.avgangsorsak);
  EXPECT_EQ(std::tuple(s.id, s.ungdom, s.skolform, s.days, s.source), std::tuple(t.id, t.ungdom, t.skolform, t.days, t.source));
  ASSERT_EQ(b.examina.size(), 1U);
  EXPECT_EQ(std::tuple(a.examina[0].id, a.examina[0].typ, a.examina[0].dag, a.examina[0].source),
            std::tuple(b.examina[0].id, b.examina[0].typ, b.examina[0].dag, b.examina[0].source));
  ASSERT_EQ(b.registreringar.size(), 1U);
  const Registrering &r = a.registreringar[0], &q = b.registreringar[0];
  EXPECT_EQ(std::tuple(r.id, r.days, r.orsak, r.avregistreringsorsak, r.source),
            std::tuple(q.id, q.days, q.orsak, q.avregistreringsorsak, q.source));
  ASSERT_EQ(b.kontakter.size(), 1U);
  const Kontakt &k = a.kontakter[0], &l = b.kontakter[0];
  EXPECT_EQ(std::tuple(k.id, k.dag, k.kanal, k.riktning, k.mottagare, k.utfall, k.personal),
            std::tuple(l.id, l.dag, l.kanal, l.riktning, l.mottagare, l.utfall, l.personal));
  ASSERT_EQ(b.sysselsattningar.size(), 1U);
  EXPECT_EQ(std::tuple(a.sysselsattningar[0].dag, a.sysselsattningar[0].typ, a.sysselsattningar[0].source),
            std::tuple(b.sysselsattningar[0].dag, b.sysselsattningar[0].typ, b.sysselsattningar[0].source));
  ASSERT_EQ(b.atgarder.size(), 1U);
  const Atgard &x = a.atgarder[0], &y = b.atgarder[0];
  EXPECT_EQ(std::tuple(x.id, x.typ, x.anordnare, x.underrubrik, x.days, x.grundAtgSlut, x.sysEfter),
            std::tuple(y.id, y.typ, y.anordnare, y.underrubrik, y.days, y.grundAtgSlut, y.sysEfter));
}

TEST(RegisterStore, KnowsWhatItIs) {
  FakeMachine machine;
  const RegisterStore store = newRegister(machine);
  const RegisterInfo info = must(store.info());
  EXPECT_FALSE(info.id.isNone());
  EXPECT_EQ(info.kind, RegisterKind::training);
  EXPECT_EQ(info.createdUtcMs, machine.nowUtcMs);
  EXPECT_EQ(must(store.registerFacts()).kommunnamn, "Sundsvall");
}

TEST(RegisterStore, GivesBackEveryFactOfAYouth) {
  FakeMachine machine;
  RegisterStore store = newRegister(machine);
  const UngdomFacts put = putEverything(store);
  expectSame(put, *must(store.facts(put.ungdom.id)));
  const auto all = must(store.allFacts());
  ASSERT_EQ(all.size(), 1U);
  expectSame(put, all[0]);
}

TEST(RegisterStore, GivesBackEverythingAfterBeingOpenedFromItsImage) {
  FakeMachine machine;
  RegisterStore store = newRegister(machine);
  const UngdomFacts put = putEverything(store);
  const RegisterStore opened = must(RegisterStore::open(store.image(), machine.env()));
  EXPECT_EQ(contents(opened), contents(store));
  expectSame(put, *must(opened.facts(put.ungdom.id)));
  EXPECT_EQ(must(opened.info()).id, must(store.info()).id);
}

TEST(RegisterStore, SortsFactsByDay) {
  FakeMachine machine;
  RegisterStore store = newRegister(machine);
  Act act = store.begin(header());
  const UngdomId id = act.put(person());
  for (const int d : {20, 3, 11}) act.put(Sysselsattning{{}, id, day(2026, 9, d), Sysselsattningstyp::arbete, Source::kontakt});
  must(act.commit());
  const auto facts = must(store.facts(id));
  ASSERT_EQ(facts->sysselsattningar.size(), 3U);
  EXPECT_EQ(facts->sysselsattningar[0].dag, day(2026, 9, 3));
  EXPECT_EQ(facts->sysselsattningar[2].dag, day(2026, 9, 20));
}

TEST(RegisterStore, FindsAYouthByPresentAndEarlierNumber) {
  FakeMachine machine;
  RegisterStore store = newRegister(machine);
  const UngdomFacts put = putEverything(store);
  EXPECT_EQ(must(store.findByNumber(Personnummer::fromStored(200803052380))), std::vector{put.ungdom.id});
  EXPECT_EQ(must(store.findByNumber(Personnummer::fromStored(200803652387))), std::vector{put.ungdom.id});
  EXPECT_TRUE(must(store.findByNumber(Personnummer::fromStored(200903052389))).empty());
}

TEST(RegisterStore, KeepsADeliveryByteForByte) {
  FakeMachine machine;
  RegisterStore store = newRegister(machine);
  Leverans sent{.id = {},
                .period = *HalfYear::parse("2026H1"),
                .madeAtUtcMs = 5,
                .by = "Kim",
                .filnamn = "KAA_2281.txt",
                .sha256 = "ab12",
                .bytes = {0, 1, 255, 0},
                .rader = {store.newId<UngdomId>(), store.newId<UngdomId>()},
                .periodfil = "2026H1.json",
                .periodfilSha256 = "cd34"};
  Act act = store.begin(header());
  sent.id = act.put(sent);
  must(act.commit());
  const Leverans kept = *must(store.leverans(sent.id));
  EXPECT_EQ(kept.bytes, sent.bytes);
  EXPECT_EQ(kept.rader, sent.rader);
  EXPECT_EQ(kept.period, sent.period);
  EXPECT_EQ(kept.by + kept.filnamn + kept.sha256 + kept.periodfil + kept.periodfilSha256, "KimKAA_2281.txtab122026H1.jsoncd34");
  ASSERT_EQ(must(store.leveranser()).size(), 1U);
  EXPECT_TRUE(must(store.leveranser())[0].bytes.empty());
}

Importlista list(const std::string& filnamn, std::vector<ImportradHash> rader) {
  return {{}, "skolplacering", "Skola A", day(2026, 9, 1), filnamn, std::move(rader)};
}

TEST(RegisterStore, ComparesWithTheListThatWasImportedLast) {
  FakeMachine machine;
  RegisterStore store = newRegister(machine);
  for (const std::string name : {"a", "b", "c", "d"}) {
    Act act = store.begin(header());
    act.put(list(name, {{2, 20}, {1, ~std::uint64_t{0}}}));
    must(act.commit());
  }
  const auto latest = must(store.latestImportlista("skolplacering", "Skola A"));
  EXPECT_EQ(latest->filnamn, "d");
  EXPECT_EQ(latest->rader, (std::vector<ImportradHash>{{1, ~std::uint64_t{0}}, {2, 20}}));
  EXPECT_FALSE(must(store.latestImportlista("skolplacering", "Skola B")));
  must(store.undo("Kim"));
  EXPECT_EQ(must(store.latestImportlista("skolplacering", "Skola A"))->filnamn, "c");
}

TEST(RegisterStore, KeepsReportsProfilesAndSettings) {
  FakeMachine machine;
  RegisterStore store = newRegister(machine);
  Act act = store.begin(header());
  act.put(Importrapport{{}, "examen", "x.csv", 9, "Kim", "{\"nya\":3}"});
  act.put(Importprofil{{}, "Betyg", "examen", "{}"});
  act.putInstallning("karens", "14");
  act.putInstallning("karens", "21");
  must(act.commit());
  EXPECT_EQ(must(store.importrapporter()).at(0).innehall, "{\"nya\":3}");
  EXPECT_EQ(must(store.importprofiler()).at(0).namn, "Betyg");
  EXPECT_EQ(must(store.installning("karens")), "21");
  EXPECT_EQ(must(store.installning("annat")), std::nullopt);
}

TEST(RegisterStore, TakesOnlyTestNumbersInATrainingRegister) {
  FakeMachine machine;
  RegisterStore store = newRegister(machine);
  const std::string before = contents(store);
  Act act = store.begin(header());
  act.put(person(200803051234));  // not a test number, and no valid number either
  const auto done = act.commit();
  ASSERT_FALSE(done);
  EXPECT_EQ(done.error().code, StoreError::notAllowed);
  EXPECT_EQ(contents(store), before);
}

TEST(Act, LeavesNothingBehindWhenItIsNotCommitted) {
  FakeMachine machine;
  RegisterStore store = newRegister(machine);
  const std::string before = contents(store);
  {
    Act act = store.begin(header());
    act.put(person());
  }
  EXPECT_EQ(contents(store), before);
  EXPECT_EQ(must(store.acts({})).size(), 1U);  // only that the register was created
}

TEST(Act, LeavesNothingBehindWhenItFailsInTheMiddle) {
  FakeMachine machine;
  RegisterStore store = newRegister(machine);
  const std::string before = contents(store);
  Act act = store.begin(header());
  const UngdomId id = act.put(person());
  act.erase(store.newId<KontaktId>());
  act.put(Sysselsattning{{}, id, day(2026, 9, 1), Sysselsattningstyp::arbete, Source::kontakt});
  EXPECT_TRUE(act.hasFailed());
  const auto done = act.commit();
  ASSERT_FALSE(done);
  EXPECT_EQ(done.error().code, StoreError::unknownRow);
  EXPECT_EQ(contents(store), before);
  Act next = store.begin(header());  // and the register still works
  next.put(person());
  EXPECT_TRUE(next.commit());
}

TEST(Act, LeavesNoLineWhenNothingChanged) {
  FakeMachine machine;
  RegisterStore store = newRegister(machine);
  const UngdomFacts put = putEverything(store);
  const auto lines = must(store.acts({})).size();
  Act act = store.begin(header());
  act.put(put.ungdom);
  act.put(put.kontakter[0]);
  EXPECT_TRUE(act.isEmpty());
  EXPECT_TRUE(must(act.commit()).info.id.isNone());
  EXPECT_EQ(must(store.acts({})).size(), lines);
}

TEST(Act, NeverUsesTheIdOfADeletedRowAgain) {
  FakeMachine machine;
  RegisterStore store = newRegister(machine);
  const UngdomFacts put = putEverything(store);
  Act erase = store.begin(header());
  erase.erase(put.kontakter[0].id);
  must(erase.commit());
  Act act = store.begin(header());
  act.put(put.kontakter[0]);
  EXPECT_EQ(act.commit().error().code, StoreError::deletedRow);
}

TEST(Act, TellsWhichYouthsItTouched) {
  FakeMachine machine;
  RegisterStore store = newRegister(machine);
  const UngdomFacts put = putEverything(store);
  Act act = store.begin(header());
  const UngdomId other = act.put(person(200704022391, "Annan"));
  act.erase(put.kontakter[0].id);
  auto touched = must(act.commit()).touched;
  std::vector expected{put.ungdom.id, other};
  std::sort(expected.begin(), expected.end());
  EXPECT_EQ(touched, expected);
}

}  // namespace
}  // namespace fyren::store
