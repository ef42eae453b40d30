// SPDX-License-Identifier: EUPL-1.2
#include "app/gallring.h"

#include "app/copy_fixture.h"
#include "app/copy_state.h"
#include "app/delivery_room.h"
#include "app/every_table.h"
#include "app/gallring_room.h"
#include "app/register_fixture.h"
#include "app/working_copy_label.h"
#include "seal/block.h"
#include "seal/keys.h"

namespace fyren::app {
namespace {

using testing::day;

// Grown too old for the register since: can no longer be entered by hand.
UngdomId putOld(Session& session) {
  store::Act act = session.store().begin({"Karin Ek", "test", std::nullopt, {"history.nyUngdom", {}}});
  const Personnummer nummer = Personnummer::fromStored(200403052392);
  const UngdomId id = act.put(Ungdom{{}, nummer, {}, "Zebedeus", "Zachrisson", "", "", "", "", "", ""});
  act.put(Bosattning{{}, id, "2281", {*Day::of(2010, 1, 1), std::nullopt}, Source::folkbokforing});
  act.put(Kontaktvag{.ungdom = id, .slag = Kontaktvagsslag::epost, .varde = "zebedeus@exempel.se", .dag = *Day::of(2020, 1, 1)});
  const auto done = act.commit();
  EXPECT_TRUE(done);
  session.changed(done.value().touched);
  return id;
}

class GallringTest : public testing::RegisterTest {
 protected:
  GallringTest() {
    readSchoolList();
    over_ = putOld(*session_);  // 21 in 2025: due since 1 January 2026
    elin_ = add("Elin", "Berg", "2008-03-05");
  }
  NyGallring wish(std::vector<UngdomId> ids) const { return {std::move(ids), "Maria Lind, rektor", day("2026-11-20"), "BUN 2026/12"}; }
  bool imageHolds(std::string_view trace) const {
    const Bytes image = session_->store().image();
    return asText(image).find(trace) != std::string_view::npos;
  }
  UngdomId over_, elin_;
};

TEST_F(GallringTest, ListsWhoIsDueAndWhy) {
  const GallringList list = gallringList(*session_);
  ASSERT_EQ(list.lines.size(), 1U);
  EXPECT_EQ(list.lines[0].namn, "Zachrisson, Zebedeus");
  EXPECT_EQ(list.lines[0].forslag.grund, Gallringsgrund::tidsgrans);
  EXPECT_TRUE(list.protokoll.empty());
}

TEST_F(GallringTest, NeedsADecisionByANamedPersonAndTakesOnlyWhoIsProposed) {
  NyGallring nobody = wish({over_});
  nobody.beslutsfattare = "  ";
  EXPECT_EQ(gallra(*session_, nobody).error().field, "beslutsfattare");
  EXPECT_FALSE(gallra(*session_, wish({elin_})));
  EXPECT_FALSE(gallra(*session_, wish({})));
  NyGallring early = wish({over_});
  early.beslutsdag = day("2026-11-23");
  EXPECT_EQ(gallra(*session_, early).error().field, "beslutsdag");
  EXPECT_NE(session_->facts(over_), nullptr);
}

TEST_F(GallringTest, LeavesAProtocolThatNamesNobodyAndCannotBeUndone) {
  ASSERT_TRUE(gallra(*session_, wish({over_})));
  EXPECT_EQ(session_->facts(over_), nullptr);
  const GallringList list = gallringList(*session_);
  ASSERT_EQ(list.protokoll.size(), 1U);
  const store::Gallring& protocol = list.protokoll[0];
  EXPECT_EQ(protocol.antal, 1);
  EXPECT_EQ(protocol.av, "Karin Ek");
  EXPECT_EQ(protocol.grunder, "tidsgrans:1");
  const std::string page = gallringsprotokollHtml(*session_, protocol);
  EXPECT_NE(page.find("Maria Lind"), std::string::npos);
  EXPECT_EQ(page.find("Zachrisson"), std::string::npos);
  while (undo(*session_)) continue;
  EXPECT_EQ(session_->facts(over_), nullptr);
  EXPECT_EQ(gallringList(*session_).protokoll.size(), 1U);
}

// Every value that the youth ever had: also the ones that were corrected, taken away or sent to SCB.
TEST_F(GallringTest, NoByteIsLeftInTheRegister) {
  Ungdom zebedeus = facts(over_).ungdom;
  zebedeus.gatuadress = "Gamla Stigen 17";
  zebedeus.epost = "zeb@exempel.se";
  ASSERT_TRUE(changeUngdom(*session_, zebedeus));
  zebedeus.gatuadress = "Nya Stigen 71";
  ASSERT_TRUE(changeUngdom(*session_, zebedeus));
  put(Skolplacering{{}, over_, "Skolan i Hemligvik", "", Skolform::gymnasieNationellt, "", "", {day("2020-08-20"), day("2021-01-10")}, "", Source::skola});
  put(Registrering{{}, over_, {day("2021-02-01"), {}}, Registreringsorsak::avbrottNp, {}, Source::handlaggare});
  put(Kontakt{{}, over_, day("2021-03-01"), Kanal::telefon, Riktning::utgaende, Mottagare::ungdom, Utfall::nadd, "Samtalspersonal Ek"});
  put(Sysselsattning{{}, over_, day("2021-03-01"), Sysselsattningstyp::arbete, Source::kontakt});
  const std::string number = facts(over_).ungdom.nummer.text12();
  store::Leverans sent{{}, *HalfYear::parse("2021H1"), 0, "", "", "abc", {}, {over_, elin_}, "", ""};
  const std::string rows = "PersonNr;Kommun\r\n" + number + ";2281\r\n200803052380;2281\r\n";
  sent.bytes = Bytes(rows.begin(), rows.end());
  {
    store::Act act = session_->store().begin({"Karin Ek", "test", std::nullopt, {}});
    act.put(sent);
    ASSERT_TRUE(act.commit());
  }
  for (const char* trace : {"Zebedeus", "Zachrisson", "Gamla Stigen", "Nya Stigen", "zeb@exempel", "zebedeus@exempel", "Hemligvik", "Samtalspersonal"})
    ASSERT_TRUE(imageHolds(trace)) << trace;
  ASSERT_TRUE(imageHolds(number));
  ASSERT_TRUE(gallra(*session_, wish({over_})));
  for (const char* trace : {"Zebedeus", "Zachrisson", "Gamla Stigen", "Nya Stigen", "zeb@exempel", "zebedeus@exempel", "Hemligvik", "Samtalspersonal"})
    EXPECT_FALSE(imageHolds(trace)) << trace;
  EXPECT_FALSE(imageHolds(number));
  EXPECT_TRUE(imageHolds("200803052380")) << "the others' lines stay in the delivery";
  const auto kept = session_->store().leveranser();
  EXPECT_EQ(kept.value()[0].rader, std::vector<UngdomId>{elin_});
  EXPECT_EQ(kept.value()[0].sha256, "abc");
}

// --- the browser: working copy and backups, everything unsealed

seal::SecretBytes databaseKey(const Machine& machine, const std::string& recovery) {
  for (const auto& [key, bytes] : machine.blocks.blocks) {
    if (!key.ends_with("/keys")) continue;
    auto reader = seal::AgeReader::read(bytes);
    EXPECT_TRUE(reader);
    EXPECT_TRUE(reader->unlock(*seal::Identity::parse(seal::SecretString(recovery))));
    return std::move(seal::readKeys(*reader)->databaseKey);
  }
  ADD_FAILURE() << "no working copy";
  return {};
}

// Everything in the browser's storage that this key opens, by trying it on every block.
std::string unsealed(const Machine& machine, const seal::SecretBytes& key) {
  std::string all;
  std::vector<platform::Block> blocks;
  RegisterBytes id{};
  for (const auto& [name, bytes] : machine.blocks.blocks) {
    blocks.push_back({name, bytes});
    if (!name.starts_with("register/")) continue;
    const auto raw = fromHexText(name.substr(9, 32));
    std::copy(raw->begin(), raw->end(), id.begin());
  }
  const auto number = [](const std::string& text) { return static_cast<std::uint32_t>(std::stoul(text, nullptr, 16)); };
  for (const platform::Block& block : blocks) {
    const std::string rest = block.key.starts_with("register/") ? block.key.substr(42) : std::string();
    const bool isPage = rest.starts_with("page/"), isKept = rest.starts_with("kept/");
    if (!isPage && !isKept) continue;
    for (std::uint64_t generation = 0; generation < 200; ++generation) {
      const auto opened = seal::openBlock(key, {id, seal::BlockKind::page, number(rest.substr(5, 8)), generation}, block.bytes);
      if (opened) all += asText(*opened);
    }
  }
  return all;
}

TEST(GallringInTheBrowser, NoBlockOfTheWorkingCopyOrABackupHoldsTheYouthUnderAnyKey) {
  Machine machine;
  Application application(machine.seams());
  ASSERT_TRUE(application.opening().createRegister({"2281", "Karin Ek", testing::kPassphrase, RegisterKind::real}));
  settle(application);
  const std::string recovery(application.keys().recoveryKey().text());
  ASSERT_TRUE(application.keys().proveRecovery(recovery.substr(recovery.size() - 6)));
  settle(application);
  const UngdomId zebedeus = putOld(*application.session());
  const testing::EveryTable everything(*application.session(), zebedeus);
  settle(application);
  machine.clock.pass(2 * 3'600'000);
  ASSERT_TRUE(testing::add(application, "Berg", "20080305-2380"));  // a backup is made of what was before
  ASSERT_GE(application.backups().list().backups.size(), 2U);
  const seal::SecretBytes before = databaseKey(machine, recovery);
  const std::string had = unsealed(machine, before);
  ASSERT_NE(had.find("Zachrisson"), std::string::npos);
  for (const std::string& trace : everything.traces()) ASSERT_NE(had.find(trace), std::string::npos) << trace;

  const auto done = application.gallring().gallra({{zebedeus}, "Maria Lind, rektor", *Day::of(2026, 11, 20), ""});
  ASSERT_TRUE(done) << text(done.error().message);
  settle(application);
  EXPECT_TRUE(application.backups().list().backups.empty());
  EXPECT_EQ(unsealed(machine, before), "") << "what the old key opens is gone";
  const seal::SecretBytes after = databaseKey(machine, recovery);
  const std::string now = unsealed(machine, after);
  EXPECT_NE(now.find("Berg"), std::string::npos);
  EXPECT_EQ(now.find("Zachrisson"), std::string::npos);
  EXPECT_EQ(now.find("200403052392"), std::string::npos);
  for (const std::string& trace : everything.traces()) EXPECT_EQ(now.find(trace), std::string::npos) << trace;
}

}  // namespace
}  // namespace fyren::app
