// SPDX-License-Identifier: EUPL-1.2
// Every version that has been handed out opens for ever: a whole file of each schema lies in tests/golden/file, as
// text. When a migration is added, a file made before it is put there, and nothing else in this test changes.
#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <string>
#include <vector>

#include "app/session.h"
#include "base/text.h"
#include "golden_file.h"
#include "image_rows.h"
#include "machine.h"
#include "seal/encoding.h"
#include "seal/fyren_file.h"
#include "store/migrations/migrations.h"
#include "store/opening.h"
#include "store/register_store.h"
#include "store/sqlite/connection.h"
#include "store/tables.h"

namespace fyren::app {
namespace {

store::StoreEnv env() {
  static platform::SeededRandom random{5};
  return {[] { return std::int64_t{1'795'350'000'000}; }, [](std::span<std::uint8_t> bytes) { random.fill(bytes); }, 7};
}

TEST(Versions, AFileOfEverySchemaIsKept) {
  for (int schema = 1; schema <= store::currentSchema(); ++schema) {
    const Golden golden = readGolden(schema);
    EXPECT_EQ(golden.schema, schema);
    store::BlockImage image;
    image.write(0, imageOf(golden));
    EXPECT_EQ(tablesOf(image).empty(), false);
    store::Connection connection(image, store::Connection::Trust::hostile);
    EXPECT_EQ(connection.integer("PRAGMA user_version"), schema) << "the file must not have been saved by a later build";
  }
}

TEST(Versions, EveryOneBecomesTheNewestWithTheSameContents) {
  for (int schema = 1; schema <= store::currentSchema(); ++schema) {
    const Bytes bytes = imageOf(readGolden(schema));
    store::BlockImage old;
    old.write(0, bytes);
    const auto tables = tablesOf(old);
    const std::string before = contentsOf(old, tables);
    ASSERT_GT(before.size(), 1000U);

    auto asFile = store::RegisterStore::open(bytes, env());
    ASSERT_TRUE(asFile.ok()) << asFile.error().detail;
    const std::vector<Bytes> blocks{bytes};
    auto asWorkingCopy = store::RegisterStore::openBlocks(blocks, env());
    ASSERT_TRUE(asWorkingCopy.ok()) << asWorkingCopy.error().detail;
    for (const store::RegisterStore* opened : {&asFile.value(), &asWorkingCopy.value()}) {
      store::BlockImage image;
      image.write(0, opened->image());
      EXPECT_EQ(contentsOf(image, tables), before);
      store::Connection connection(image, store::Connection::Trust::hostile);
      EXPECT_EQ(connection.integer("PRAGMA user_version"), store::currentSchema());
      EXPECT_EQ(store::schemaText(connection), store::expectedSchemaText(store::currentSchema()));
    }
    EXPECT_EQ(asWorkingCopy->takeDirtyBlocks().empty(), schema == store::currentSchema()) << "what the migration wrote must reach the browser";
  }
}

TEST(Versions, EveryOneOpensInTheProgramAndCanBeGoneOnWith) {
  for (int schema = 1; schema <= store::currentSchema(); ++schema) {
    const Golden golden = readGolden(schema);
    Machine machine;
    Application application(machine.seams());
    application.opening().openBytes("gammal.fyren", golden.file);
    application.opening().givePassphrase("Karin Ek", golden.recovery);
    settle(application);
    ASSERT_EQ(application.phase(), Application::Phase::open)
        << (application.failure() ? text(*application.failure()) : "");
    EXPECT_EQ(application.session()->registerRows().size(), golden.persons);
    EXPECT_TRUE(application.session()->undoable());
  }
}

TEST(Versions, AStepThatFailsLeavesTheOldState) {
  const Bytes bytes = imageOf(readGolden(1));
  store::BlockImage image;
  image.write(0, bytes);
  store::Connection connection(image, store::Connection::Trust::own);
  std::vector<store::Migration> steps{store::knownMigrations().front()};
  steps.push_back({2, "broken", "CREATE TABLE halv(x) STRICT; UPDATE ungdom SET fornamn = 'X'; CREATE TABLE halv(x)"});
  EXPECT_ANY_THROW(store::migrate(connection, 2, steps));
  EXPECT_EQ(connection.integer("PRAGMA user_version"), 1);
  EXPECT_EQ(connection.integer("SELECT count(*) FROM ungdom WHERE fornamn = 'X'"), 0);
  EXPECT_EQ(store::schemaText(connection), store::expectedSchemaText(1));
}

// The statements of a migration; each ends a line.
std::vector<std::string> statementsOf(const std::string& sql) {
  std::vector<std::string> statements;
  for (std::size_t at = 0; at < sql.size();) {
    const std::size_t end = std::min(sql.find(";\n", at), sql.size() - 1) + 1;
    statements.push_back(sql.substr(at, end - at));
    at = end;
  }
  return statements;
}

TEST(Versions, AMigrationThatFailsAtAnyOfItsStatementsLeavesTheStateBeforeIt) {
  for (int schema = 1; schema < store::currentSchema(); ++schema) {
    const Bytes bytes = imageOf(readGolden(schema));
    store::BlockImage untouched;
    untouched.write(0, bytes);
    const auto tables = tablesOf(untouched);
    const std::string before = contentsOf(untouched, tables);
    const store::Migration step = store::knownMigrations()[static_cast<std::size_t>(schema)];
    const auto statements = statementsOf(step.sql);
    for (std::size_t done = 0; done <= statements.size(); ++done) {
      std::string sql;
      for (std::size_t i = 0; i < done; ++i) sql += statements[i];
      sql += "\nINSERT INTO finns_inte VALUES(1);";
      const auto known = store::knownMigrations();
      std::vector<store::Migration> steps(known.begin(), known.begin() + schema);
      steps.push_back({step.number, step.name, sql.c_str()});
      store::BlockImage image;
      image.write(0, bytes);
      {
        store::Connection connection(image, store::Connection::Trust::own);
        EXPECT_ANY_THROW(store::migrate(connection, schema + 1, steps)) << done;
        EXPECT_EQ(connection.integer("PRAGMA user_version"), schema);
        EXPECT_EQ(store::schemaText(connection), store::expectedSchemaText(schema)) << done;
      }
      EXPECT_EQ(contentsOf(image, tables), before) << done;
    }
  }
}

TEST(Versions, AMigrationOfWhichAnyWriteFailsLeavesAWholeStateWithTheSameContents) {
  for (int schema = 1; schema < store::currentSchema(); ++schema) {
    const Bytes bytes = imageOf(readGolden(schema));
    store::BlockImage untouched;
    untouched.write(0, bytes);
    const auto tables = tablesOf(untouched);
    const std::string before = contentsOf(untouched, tables);
    int writes = 0;
    for (bool failed = true; failed; failed = failed && writes < 10'000) {
      store::BlockImage image;
      image.write(0, bytes);
      image.failWrite(++writes);
      failed = false;
      try {
        store::Connection connection(image, store::Connection::Trust::own);
        store::migrate(connection, store::currentSchema());
      } catch (...) {
        failed = true;
      }
      image.failWrite(0);
      store::Connection connection(image, store::Connection::Trust::own);
      store::Query check(connection.statement("PRAGMA quick_check"));
      ASSERT_TRUE(check.step());
      EXPECT_EQ(check.text(0), "ok") << "write " << writes;
      const auto version = static_cast<int>(connection.integer("PRAGMA user_version"));
      EXPECT_GE(version, schema);
      EXPECT_EQ(store::schemaText(connection), store::expectedSchemaText(version)) << "write " << writes;
      EXPECT_EQ(contentsOf(image, tables), before) << "write " << writes;
    }
    EXPECT_GT(writes, 2) << "nothing was broken";
    EXPECT_LT(writes, 10'000);
  }
}

TEST(Versions, ALaterSchemaIsRefusedWithWhatToDo) {
  Bytes image = imageOf(readGolden(1));
  image[63] = 99;  // user_version, big-endian, in the image's header
  const auto opened = store::RegisterStore::open(image, env());
  ASSERT_FALSE(opened.ok());
  EXPECT_EQ(opened.error().code, store::StoreError::newerVersion);
  const std::string sentence = text(opened.error().message);
  EXPECT_NE(sentence.find("nyare"), std::string::npos) << sentence;
  EXPECT_NE(sentence.find("nya versionen"), std::string::npos) << sentence;
}

}  // namespace
}  // namespace fyren::app
