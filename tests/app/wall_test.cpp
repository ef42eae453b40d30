// SPDX-License-Identifier: EUPL-1.2
// Training and real never mix: every way to try it.
#include "app/delivery_room.h"
#include "app/register_fixture.h"
#include "app/training_clock.h"
#include "app/training_register.h"
#include "app/working_copy.h"
#include "app/working_copy_label.h"
#include "exchange/generate/generate.h"
#include "own_register.h"
#include "seal/crypto.h"
#include "seal/fyren_file.h"
#include "seal/key_derivation.h"

namespace fyren::app {
namespace {

using testing::day;
using testing::said;

// Right in every digit, and no test number: made here, and nobody is looked up by it.
std::string ordinaryNumber() {
  const std::string nine = "080305237";
  return "20080305-237" + std::to_string(luhnCheckDigit(nine));
}

class Wall : public testing::RegisterTest {
 protected:
  ImportFlow& flow() { return session_->importFlow(); }
  void read(const std::string& text) {
    flow().addFile("folkbokforing.csv", Bytes(text.begin(), text.end()));
    while (Job* work = session_->work()) (void)work->step(1000);
  }
};

TEST_F(Wall, NoOrdinaryNumberIsEnteredInATrainingRegister) {
  const auto added = addUngdom(*session_, {ordinaryNumber(), "Elin", "Berg", day("2020-01-01")});
  ASSERT_FALSE(added.ok());
  EXPECT_EQ(added.error().field, "nummer");
  EXPECT_TRUE(session_->ungdomIds().empty());
}

TEST_F(Wall, NoOrdinaryNumberIsReadFromAListIntoATrainingRegister) {
  read("Personnummer;Förnamn;Efternamn;Postort\r\n" + ordinaryNumber() +
       ";Märta;Ek;Sundsvall\r\n20080306-2389;Åsa;Ek;Sundsvall\r\n");
  ASSERT_TRUE(flow().planReady());
  ASSERT_TRUE(flow().apply({}).ok());
  ASSERT_EQ(session_->ungdomIds().size(), 1U);
  EXPECT_EQ(session_->allFacts().front().ungdom.fornamn, "Åsa");
}

TEST_F(Wall, NoOrdinaryNumberIsKeptAsAnEarlierOneInATrainingRegister) {
  const UngdomId id = add("Elin", "Berg", "2008-03-05");
  Ungdom elin = facts(id).ungdom;
  elin.tidigareNummer.push_back(
      Personnummer::fromStored(200803051234));  // not a test number, and no valid number either
  store::Act act = session_->store().begin({"Karin Ek", "test", id, {}});
  act.put(elin);
  const auto done = act.commit();
  ASSERT_FALSE(done.ok());
  EXPECT_EQ(done.error().code, store::StoreError::notAllowed);
  EXPECT_TRUE(session_->store().facts(id).value()->ungdom.tidigareNummer.empty());
}

TEST_F(Wall, InventedPersonsComeIntoARealRegisterOnlyWhenSomebodySaysSo) {
  open(RegisterKind::real);
  read("Personnummer;Förnamn;Efternamn;Postort\r\n" + ordinaryNumber() +
       ";Märta;Ek;Sundsvall\r\n20080306-2389;Åsa;Ek;Sundsvall\r\n");
  ASSERT_TRUE(flow().planReady());
  EXPECT_EQ(flow().consequence().testnummer, 1);
  EXPECT_EQ(said(flow().apply({})),
            "refused: 1 ny person har testpersonnummer. Påhittade personer hör hemma i ett övningsregister. "
            "Sätt kryss för att läsa in "
            "dem i det skarpa registret ändå. Ingenting har ändrats.");
  EXPECT_TRUE(session_->ungdomIds().empty());
  ASSERT_TRUE(flow().apply({.testNumbers = true}).ok());
  EXPECT_EQ(session_->ungdomIds().size(), 2U);
}

TEST_F(Wall, AListOfOrdinaryNumbersNeedsNoTickAndATrainingRegisterAsksNothing) {
  read("Personnummer;Förnamn;Efternamn;Postort\r\n20080306-2389;Åsa;Ek;Sundsvall\r\n");
  EXPECT_EQ(flow().consequence().testnummer, 0);
  open(RegisterKind::real);
  read("Personnummer;Förnamn;Efternamn;Postort\r\n" + ordinaryNumber() + ";Märta;Ek;Sundsvall\r\n");
  EXPECT_EQ(flow().consequence().testnummer, 0);
  ASSERT_TRUE(flow().apply({}).ok());
}

TEST_F(Wall, TheWholeTrainingMunicipalityIsKeptOutOfARealRegister) {
  open(RegisterKind::real);
  const auto town = inventedMunicipality({"2281", "Sundsvall", RegisterKind::real}, trainingStart());
  ASSERT_TRUE(town.ok());
  const auto imported = importAtOnce(*session_, town->files.front().name, town->files.front().bytes,
                                     town->files.front().kind, {});
  ASSERT_FALSE(imported.ok());
  EXPECT_EQ(imported.error().key, "register.import.testnummer");
  EXPECT_TRUE(session_->ungdomIds().empty());
  EXPECT_FALSE(fillTrainingRegister(*session_).ok());
  EXPECT_TRUE(session_->ungdomIds().empty());
}

TEST_F(Wall, ARealRegistersClockIsNotMoved) {
  open(RegisterKind::real);
  EXPECT_FALSE(moveTrainingClock(*session_, day("2027-01-04")).ok());
  session_->noticeDay();
  EXPECT_EQ(session_->today(), day("2026-11-22"));
}

TEST_F(Wall, AFileForScbFromATrainingRegisterSaysSoInItsName) {
  EXPECT_EQ(deliveryRoom(*session_, HalfYear::parse("2026H2").value()).fileName,
            "ovning-kaa-2281-2026H2.txt");
  open(RegisterKind::real);
  EXPECT_EQ(deliveryRoom(*session_, HalfYear::parse("2026H2").value()).fileName, "kaa-2281-2026H2.txt");
}

// --- files and copies ---

constexpr std::string_view kOpen = "tolv blå fyrar vid Bremön";

// As QuickKeyDeriver derives it.
seal::PassphraseSlot slot() {
  const seal::KdfRequest request = seal::newSlotRequest(1, 1);
  const auto key = seal::hmacSha256(request.salt, asBytes(kOpen));
  return seal::makeSlot(request, seal::SecretBytes::copyOf(key));
}

// A file whose header says `header` of an image of the kind `kind`.
Bytes file(RegisterKind kind, seal::RegisterKind header, std::array<std::uint8_t, 16> id = {1, 2, 3}) {
  store::StoreEnv env;
  env.nowUtcMs = [] { return std::int64_t{1'795'350'000'000}; };
  env.fillRandom = [seed = std::uint64_t{1}](std::span<std::uint8_t> bytes) mutable {
    for (std::uint8_t& byte : bytes) {
      seed = seed * 6364136223846793005ULL + 1442695040888963407ULL;
      byte = static_cast<std::uint8_t>(seed >> 56U);
    }
  };
  auto store = store::RegisterStore::create({{}, kind, "2281", "Sundsvall", 0}, env);
  EXPECT_TRUE(store.ok());
  const seal::Identity recovery = seal::Identity::generate();
  seal::PayloadHeader says;
  says.kind = header;
  says.registerId = id;
  says.schemaVersion = store::newestSchema();
  says.recovery = recovery.recipient();
  says.kommun = "Sundsvall";
  says.createdBy = "Fyren";
  seal::Locks locks;
  locks.recipients = {recovery.recipient()};
  locks.slots = {slot()};
  return seal::sealFile(says, store->image(), seal::AgeWriter(locks));
}

void openFile(Application& application, Bytes bytes) {
  application.opening().openBytes("Sundsvall.fyren", std::move(bytes));
  application.opening().givePassphrase("Karin Ek", std::string(kOpen));
  settle(application);
}

TEST(WallFile, OpensWhenItIsWhatItSays) {
  Machine machine;
  Application application(machine.seams());
  openFile(application, file(RegisterKind::training, seal::RegisterKind::training));
  ASSERT_EQ(application.phase(), Phase::open) << (application.failure() ? text(*application.failure()) : "");
  EXPECT_EQ(application.session()->reg().kind, RegisterKind::training);
}

TEST(WallFile, IsRefusedWhenATrainingRegisterCallsItselfRealAndTheOtherWay) {
  for (const auto& [kind, header] : {std::pair(RegisterKind::training, seal::RegisterKind::real),
                                     {RegisterKind::real, seal::RegisterKind::training}}) {
    Machine machine;
    Application application(machine.seams());
    openFile(application, file(kind, header));
    EXPECT_EQ(application.session(), nullptr);
    ASSERT_TRUE(application.failure());
    EXPECT_EQ(application.failure()->key, "file.kindDiffers");
    EXPECT_EQ(application.phase(), Phase::welcome);
    EXPECT_TRUE(machine.blocks.blocks.empty()) << "nothing is kept of it";
  }
}

// A file that claims to be another save of the register that the browser has.
TEST(WallFile, ForTrainingNeverTakesTheRealWorkingCopysPlace) {
  Machine machine;
  std::array<std::uint8_t, 16> id{};
  {
    Application application(machine.seams());
    makeRegister(application);
    addElin(application);
    application.files().save();
    settle(application);
    for (const auto& [key, bytes] : machine.blocks.blocks)
      if (const auto label = readLabel(bytes))
        std::copy_n(fromHexText(label->id)->begin(), id.size(), id.begin());
  }
  const auto before = machine.blocks.blocks;
  Application application(machine.seams());
  settle(application);
  openFile(application, file(RegisterKind::training, seal::RegisterKind::training, id));
  EXPECT_EQ(application.session(), nullptr);
  ASSERT_TRUE(application.failure());
  EXPECT_EQ(application.failure()->key, "file.kindDiffers");
  EXPECT_EQ(machine.blocks.blocks, before);
}

TEST(WallCopy, IsRefusedWhenSomebodyHasChangedItsLabel) {
  Machine machine;
  {
    Application application(machine.seams());
    makeRegister(application);
    addElin(application);
  }
  for (auto& [key, bytes] : machine.blocks.blocks) {
    auto label = readLabel(bytes);
    if (!label) continue;
    label->kind = RegisterKind::loadTest;  // neither training, which would be opened with the known
                                           // passphrase, nor what it is
    bytes = writeLabel(*label);
  }
  Application application(machine.seams());
  settle(application);
  ASSERT_EQ(application.opening().resumable().size(), 1U);
  application.opening().resume(application.opening().resumable().front().id);
  application.opening().givePassphrase("Karin Ek", kPassphrase);
  settle(application);
  EXPECT_EQ(application.session(), nullptr);
  ASSERT_TRUE(application.failure());
  EXPECT_EQ(application.failure()->key, "file.kindDiffers");
}

TEST(WallCopy, OfARealRegisterIsNotOpenedByTheKnownPassphraseWhenItsLabelSaysTraining) {
  Machine machine;
  {
    Application application(machine.seams());
    makeRegister(application);
    addElin(application);
  }
  for (auto& [key, bytes] : machine.blocks.blocks) {
    auto label = readLabel(bytes);
    if (!label) continue;
    label->kind = RegisterKind::training;
    bytes = writeLabel(*label);
  }
  Application application(machine.seams());
  settle(application);
  application.opening().resume(application.opening().resumable().front().id);
  settle(application);
  EXPECT_EQ(application.session(), nullptr);
  EXPECT_TRUE(application.failure());
}

}  // namespace
}  // namespace fyren::app
