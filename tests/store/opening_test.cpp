// SPDX-License-Identifier: EUPL-1.2
#include <fstream>
#include <sstream>

#include "store/migrations/migrations.h"
#include "store/sqlite/sqlite_error.h"
#include "store_fixture.h"

namespace fyren::store {
namespace {

Bytes imageOf(std::string_view sql) {
  BlockImage image;
  {
    Connection connection(image, Connection::Trust::own);
    connection.execute(sql);
  }
  return image.bytes();
}

// An image of a register with something in it, after `sql` was run on it.
Bytes alteredRegister(std::string_view sql) {
  FakeMachine machine;
  RegisterStore store = newRegister(machine);
  Act act = store.begin(header());
  act.put(person());
  must(act.commit());
  BlockImage image;
  image.write(0, store.image());
  {
    Connection connection(image, Connection::Trust::own);
    connection.execute(sql);
  }
  return image.bytes();
}

StoreError errorOf(BytesView image) {
  FakeMachine machine;
  const auto opened = RegisterStore::open(image, machine.env());
  EXPECT_FALSE(opened);
  return opened ? StoreError::failed : opened.error().code;
}

TEST(Opening, RefusesWhatIsNoDatabase) {
  EXPECT_EQ(errorOf({}), StoreError::foreign);
  EXPECT_EQ(errorOf(asBytes("personnummer;namn\n")), StoreError::foreign);
  EXPECT_EQ(errorOf(Bytes(70000, 0)), StoreError::foreign);
}

TEST(Opening, RefusesAnotherProgramsDatabase) {
  EXPECT_EQ(errorOf(imageOf("CREATE TABLE t(x)")), StoreError::foreign);
  EXPECT_EQ(errorOf(imageOf("CREATE TABLE t(x); PRAGMA user_version = 1; PRAGMA application_id = 7")),
            StoreError::foreign);
}

TEST(Opening, RefusesANewerVersion) {
  EXPECT_EQ(errorOf(alteredRegister("PRAGMA user_version = " + std::to_string(currentSchema() + 1))), StoreError::newerVersion);
}

TEST(Opening, OpensWhatWasOnlyReadAndClosedAgain) {
  FakeMachine machine;
  EXPECT_TRUE(RegisterStore::open(alteredRegister("PRAGMA user_version = " + std::to_string(currentSchema())), machine.env()));
}

TEST(Opening, RefusesASchemaThatIsNotOurs) {
  EXPECT_EQ(errorOf(alteredRegister("CREATE TABLE extra(x)")), StoreError::damaged);
  EXPECT_EQ(errorOf(alteredRegister("CREATE VIEW v AS SELECT 1")), StoreError::damaged);
  EXPECT_EQ(errorOf(alteredRegister(
                "CREATE TRIGGER t AFTER INSERT ON ungdom BEGIN DELETE FROM ungdom; END")), StoreError::damaged);
  EXPECT_EQ(errorOf(alteredRegister("DROP INDEX act_id")), StoreError::damaged);
  EXPECT_EQ(errorOf(alteredRegister("ALTER TABLE ungdom ADD COLUMN halsa TEXT")), StoreError::damaged);
  EXPECT_EQ(errorOf(alteredRegister("PRAGMA user_version = 0")), StoreError::damaged);
  EXPECT_EQ(errorOf(alteredRegister("UPDATE migration SET namn = 'annan'")), StoreError::damaged);
  EXPECT_EQ(errorOf(alteredRegister("DELETE FROM migration")), StoreError::damaged);
  EXPECT_EQ(errorOf(alteredRegister("DELETE FROM register")), StoreError::damaged);
}

TEST(Opening, RefusesValuesThatCannotBe) {
  EXPECT_EQ(errorOf(alteredRegister("UPDATE register SET kind = 9")), StoreError::damaged);
  EXPECT_EQ(errorOf(alteredRegister("UPDATE ungdom SET nummer = -1")), StoreError::damaged);
  EXPECT_EQ(errorOf(alteredRegister("UPDATE ungdom SET id = x'00'")), StoreError::damaged);
  EXPECT_EQ(errorOf(alteredRegister("INSERT INTO examen(id, ungdom, typ, dag, kalla) SELECT randomblob(16), id, 99, 0, 0"
                                    " FROM ungdom")),
            StoreError::damaged);
  EXPECT_EQ(errorOf(alteredRegister("INSERT INTO examen(id, ungdom, typ, dag, kalla) SELECT randomblob(16), id, 1,"
                                    " 99999999, 0 FROM ungdom")),
            StoreError::damaged);
}

TEST(Opening, RefusesEveryTruncation) {
  const Bytes image = alteredRegister("");
  for (std::size_t size = 0; size < image.size(); size += 511)
    EXPECT_NE(errorOf(BytesView(image).first(size)), StoreError::failed) << size;
}

// Bytes outside the seal's protection never get here; still no flip may crash. A flip within a text or a
// number cannot be told from the truth, so those that open must only be readable.
TEST(Opening, NeverCrashesOnFlippedBytes) {
  FakeMachine machine;
  const Bytes image = alteredRegister("");
  std::vector<std::size_t> used;  // most of a small image is empty room, where a flip says nothing
  for (std::size_t i = 0; i < image.size(); ++i)
    if (image[i] != 0) used.push_back(i);
  std::mt19937 random(5);
  int refused = 0;
  for (int i = 0; i < 400; ++i) {
    Bytes flipped = image;
    for (auto n = 1 + random() % 3; n > 0; --n)
      flipped[used[random() % used.size()]] ^= static_cast<std::uint8_t>(1 + random() % 255);
    auto opened = RegisterStore::open(flipped, machine.env());
    if (!opened) {
      ++refused;
      continue;
    }
    EXPECT_TRUE(opened->allFacts());
    static_cast<void>(opened->acts({}));
    static_cast<void>(opened->undo("Kim"));
  }
  EXPECT_GT(refused, 100);
}

TEST(Opening, NeverCrashesOnFlippedBytesOfAWorkingCopy) {
  FakeMachine machine;
  const Bytes image = alteredRegister("");
  std::mt19937 random(6);
  for (int i = 0; i < 200; ++i) {
    Bytes flipped = image;
    flipped[random() % flipped.size()] ^= static_cast<std::uint8_t>(1 + random() % 255);
    auto opened = RegisterStore::openBlocks(std::span(&flipped, 1), machine.env());
    if (!opened) continue;
    static_cast<void>(opened->allFacts());
    static_cast<void>(opened->undo("Kim"));
  }
}

constexpr std::string_view kDistinctName = "Distinktefternamn";

TEST(SecureDelete, WhatIsPurgedIsNotInTheImage) {
  FakeMachine machine;
  RegisterStore store = newRegister(machine);
  ActHeader head = header();
  Ungdom ungdom = person(200803052380, std::string(kDistinctName));
  Act put = store.begin(head);
  ungdom.id = put.put(ungdom);
  put.put(person(200704022391));
  Kontakt kontakt{{}, ungdom.id, day(2026, 9, 1), Kanal::brev, Riktning::utgaende, Mottagare::ungdom,
                  Utfall::skickat, std::string(kDistinctName)};
  kontakt.id = put.put(kontakt);
  put.put(Importlista{{}, "examen", "", day(2026, 9, 1), "x.csv", {{200803052380, 1}, {200704022391, 2}}});
  must(put.commit());
  head.ungdom = ungdom.id;
  head.summary.values = {{"namn", std::string(kDistinctName)}};
  Act change = store.begin(head);
  ungdom.fornamn = std::string(kDistinctName);
  change.put(ungdom);
  change.erase(kontakt.id);
  must(change.commit());
  ASSERT_TRUE(holdsBytes(store.image(), kDistinctName));

  Act purge = store.begin(header("gallring"));
  purge.purge(ungdom.id);
  must(purge.commit());
  EXPECT_FALSE(holdsBytes(store.image(), kDistinctName));
  EXPECT_FALSE(must(store.facts(ungdom.id)));
  EXPECT_EQ(must(store.latestImportlista("examen", ""))->rader, (std::vector<ImportradHash>{{200704022391, 2}}));
  EXPECT_EQ(must(store.acts({.ungdom = ungdom.id, .olderThanHlc = {}, .limit = 9})).size(), 0U);
  EXPECT_TRUE(must(store.undo("Kim")).info.command == "test.act");  // the import: the other youth goes, no more
  EXPECT_TRUE(must(store.allFacts()).empty());
  EXPECT_FALSE(holdsBytes(store.image(), kDistinctName));
}

TEST(Migrations, AppliedOnesMustBeTheFirstOfTheKnownOnes) {
  const Migration one{1, "one", "CREATE TABLE a(x)"};
  const Migration two{2, "two", "CREATE TABLE b(x)"};
  const Migration other{1, "other", "CREATE TABLE c(x)"};
  const std::array both{one, two};
  BlockImage image;
  Connection connection(image, Connection::Trust::own);
  migrate(connection, 1, std::array{one});
  migrate(connection, 2, both);
  EXPECT_EQ(connection.integer("SELECT count(*) FROM sqlite_schema WHERE name IN ('a', 'b')"), 2);
  EXPECT_EQ(connection.integer("PRAGMA user_version"), 2);
  migrate(connection, 2, both);  // again: nothing to do
  const auto errorWith = [&](std::span<const Migration> known) {
    try {
      migrate(connection, static_cast<int>(known.size()), known);
    } catch (const StoreFault& fault) {
      return fault.error();
    }
    return StoreError::failed;
  };
  EXPECT_EQ(errorWith(std::array{one}), StoreError::newerVersion);
  EXPECT_EQ(errorWith(std::array{other, two}), StoreError::damaged);
}

TEST(Migrations, AStepThatFailsLeavesNothing) {
  BlockImage image;
  Connection connection(image, Connection::Trust::own);
  const std::array steps{Migration{1, "broken", "CREATE TABLE a(x); CREATE TABLE a(x)"}};
  EXPECT_THROW(migrate(connection, 1, steps), SqliteError);
  EXPECT_EQ(connection.integer("SELECT count(*) FROM sqlite_schema WHERE name = 'a'"), 0);
  EXPECT_EQ(connection.integer("PRAGMA user_version"), 0);
}

std::string golden(const char* name) {
  std::ifstream file(std::string(FYREN_TEST_DIR) + "/golden/store/" + name);
  std::stringstream text;
  text << file.rdbuf();
  return text.str();
}

// A register as version 1 wrote it, as SQL text; it must open for ever.
TEST(Golden, ARegisterOfSchema1Opens) {
  const std::string sql = golden("register_v1.sql");
  ASSERT_FALSE(sql.empty());
  FakeMachine machine;
  RegisterStore store = must(RegisterStore::open(imageOf(sql), machine.env()));
  EXPECT_EQ(must(store.info()).kommunnamn, "Sundsvall");
  const auto all = must(store.allFacts());
  ASSERT_EQ(all.size(), 1U);
  EXPECT_EQ(all[0].ungdom.efternamn, "Provsson");
  EXPECT_EQ(all[0].ungdom.tidigareNummer.size(), 1U);
  ASSERT_EQ(all[0].kontakter.size(), 1U);
  EXPECT_EQ(all[0].kontakter[0].kanal, Kanal::brev);
  EXPECT_EQ(must(store.undoable())->command, "kontakt.erase");
  must(store.undo("Kim"));
  EXPECT_EQ(must(store.allFacts())[0].kontakter.size(), 2U);
}

}  // namespace
}  // namespace fyren::store
