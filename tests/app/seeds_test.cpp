// SPDX-License-Identifier: EUPL-1.2
// The seeds that the fuzz targets begin from (tests/fuzz/make_seeds.py) are of the form that they are meant to be.
#include <gtest/gtest.h>

#include <fstream>
#include <iterator>

#include "app/copy_state.h"
#include "seal/payload.h"

namespace fyren::app {
namespace {

Bytes seed(const std::string& name) {
  std::ifstream stream(FYREN_TEST_DIR "/fuzz/corpus/" + name, std::ios::binary);
  EXPECT_TRUE(stream.good()) << name;
  const std::string bytes{std::istreambuf_iterator<char>(stream), {}};
  return {bytes.begin(), bytes.end()};
}

bool isSoundPayload(const Bytes& bytes) {
  seal::PayloadReader reader(bytes.size());
  return reader.add(bytes).ok() && reader.finish().ok() && reader.takeImage().size() == reader.header()->imageSize;
}

TEST(FuzzSeeds, ThePayloadsAreSoundWhereTheyAreMeantToBe) {
  for (const char* name : {"image", "empty-image", "stored", "fixed-codes", "dynamic-codes"})
    EXPECT_TRUE(isSoundPayload(seed(std::string("payload/") + name))) << name;
  for (const char* name : {"size-too-small", "size-too-large", "other-digest", "cut", "something-follows", "later-version", "not-utf-8", "kind-of-none"})
    EXPECT_FALSE(isSoundPayload(seed(std::string("payload/") + name))) << name;
}

TEST(FuzzSeeds, TheManifestsAndBackupsAreReadWhereTheyAreMeantToBe) {
  EXPECT_TRUE(readManifest(seed("manifest/first-form"), 1));
  for (const char* name : {"with-backups", "without-pages"}) EXPECT_TRUE(readManifest(seed(std::string("manifest/") + name), 2)) << name;
  for (const char* name : {"cut", "too-many-pages"}) EXPECT_FALSE(readManifest(seed(std::string("manifest/") + name), 2)) << name;
  for (const char* name : {"backup", "backup-without-pages"}) EXPECT_TRUE(readBackupRecord(seed(std::string("manifest/") + name))) << name;
  for (const char* name : {"backup-of-no-reason", "backup-too-many-pages", "backup-later-version"})
    EXPECT_FALSE(readBackupRecord(seed(std::string("manifest/") + name))) << name;
}

}  // namespace
}  // namespace fyren::app
