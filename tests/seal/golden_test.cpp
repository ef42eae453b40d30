// SPDX-License-Identifier: EUPL-1.2
// Files of every version that has been handed out: they must open for ever (src/seal/FORMAT.md).
#include <gtest/gtest.h>

#include <fstream>
#include <string>

#include "seal/encoding.h"
#include "seal/sealing.h"

namespace fyren::seal {
namespace {

struct Golden {
  std::string recovery;
  std::string passphrase;
  Bytes file;
};

Golden readGolden(const std::string& name) {
  std::ifstream stream(FYREN_TEST_DIR "/golden/seal/" + name);
  EXPECT_TRUE(stream.good()) << name;
  Golden golden;
  std::string base64Text;
  bool inFile = false;
  for (std::string line; std::getline(stream, line);) {
    if (line.starts_with("recovery: ")) golden.recovery = line.substr(10);
    if (line.starts_with("passphrase: ")) golden.passphrase = line.substr(12);
    if (inFile) base64Text += line;
    inFile = inFile || line.empty();
  }
  base64Text.erase(base64Text.find_last_not_of('=') + 1);
  golden.file = fromBase64(base64Text).value_or(Bytes{});
  return golden;
}

std::string goldenImage() {
  std::string image;
  for (int i = 0; i < 2000; ++i) image += "Fyren 1. ";
  return image;
}

TEST(GoldenFile, OfVersion1OpensWithItsPassphraseAndItsRecoveryKey) {
  const Golden golden = readGolden("register-version-1.txt");
  const auto identity = Identity::parse(SecretString(golden.recovery));
  ASSERT_TRUE(identity.ok());
  for (int way = 0; way < 2; ++way) {
    const auto opened =
        way == 0 ? openFile(golden.file, *identity) : openFile(golden.file, SecretString(golden.passphrase));
    ASSERT_TRUE(opened.ok()) << opened.error().message.key << opened.error().detail;
    EXPECT_EQ(asText(opened->image), goldenImage());
    EXPECT_EQ(opened->header.kommun, "Övningsköping");
    EXPECT_EQ(opened->header.createdBy, "Fyren");
    EXPECT_EQ(opened->header.kind, RegisterKind::real);
    EXPECT_EQ(opened->header.recovery, identity->recipient());
  }
}

}  // namespace
}  // namespace fyren::seal
