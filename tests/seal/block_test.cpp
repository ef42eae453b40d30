// SPDX-License-Identifier: EUPL-1.2
#include "seal/block.h"

#include <gtest/gtest.h>

#include "seal/sealing.h"

namespace fyren::seal {
namespace {

class Block : public ::testing::Test {
 protected:
  Identity identity_ = Identity::generate();
  WorkingCopyKeys keys_ = WorkingCopyKeys::generate(identity_.recipient());
  BlockName name_{{1, 2, 3}, BlockKind::page, 17, 4};
};

TEST_F(Block, IsGivenBackUnderItsOwnName) {
  const Bytes plain = noise(16384);
  const Bytes sealed = sealBlock(keys_.databaseKey, name_, plain);
  EXPECT_EQ(sealed.size(), plain.size() + kBlockOverhead);
  EXPECT_EQ(*openBlock(keys_.databaseKey, name_, sealed), plain);
  EXPECT_NE(sealed, sealBlock(keys_.databaseKey, name_, plain)) << "the nonce is new each time";
}

TEST_F(Block, DoesNotOpenInAnotherPlace) {
  const Bytes sealed = sealBlock(keys_.databaseKey, name_, noise(100));
  BlockName other = name_;
  other.number = 18;
  EXPECT_EQ(errorOf(openBlock(keys_.databaseKey, other, sealed)), SealError::damagedBlock);
  other = name_;
  other.generation = 3;  // an old block put back
  EXPECT_EQ(errorOf(openBlock(keys_.databaseKey, other, sealed)), SealError::damagedBlock);
  other = name_;
  other.kind = BlockKind::manifest;
  EXPECT_EQ(errorOf(openBlock(keys_.databaseKey, other, sealed)), SealError::damagedBlock);
  other = name_;
  other.database[15] = 1;
  EXPECT_EQ(errorOf(openBlock(keys_.databaseKey, other, sealed)), SealError::damagedBlock);
  const auto otherKeys = WorkingCopyKeys::generate(identity_.recipient());
  EXPECT_EQ(errorOf(openBlock(otherKeys.databaseKey, name_, sealed)), SealError::damagedBlock);
}

TEST_F(Block, AnyByteChangedAndAnyTruncationIsNoticed) {
  const Bytes sealed = sealBlock(keys_.databaseKey, name_, noise(64));
  for (std::size_t i = 0; i < sealed.size(); ++i) {
    Bytes changed = sealed;
    changed[i] ^= 1;
    EXPECT_FALSE(openBlock(keys_.databaseKey, name_, changed).ok()) << i;
    EXPECT_FALSE(openBlock(keys_.databaseKey, name_, BytesView(sealed).first(i)).ok()) << i;
  }
}

TEST_F(Block, KeysLieBesideTheBlocksUnderTheRegistersLocks) {
  const PassphraseSlot slot = slotFor("fyr och flamma");
  const Bytes sealed = sealKeys(keys_, Locks{{identity_.recipient()}, {slot}});
  auto byPassphrase = AgeReader::read(sealed);
  ASSERT_TRUE(byPassphrase->unlock(slot.request, derived(slot.request, "fyr och flamma")).ok());
  const auto opened = readKeys(*byPassphrase);
  ASSERT_TRUE(opened.ok());
  EXPECT_EQ(asText(opened->databaseKey.view()), asText(keys_.databaseKey.view()));
  EXPECT_EQ(opened->recovery, identity_.recipient());

  auto byKey = AgeReader::read(sealed);
  ASSERT_TRUE(byKey->unlock(identity_).ok());
  EXPECT_TRUE(readKeys(*byKey).ok());
}

TEST_F(Block, SomeOtherAgeFileHoldsNoKeys) {
  const Bytes sealed = sealAge(noise(80), Locks{{identity_.recipient()}, {}});
  auto reader = AgeReader::read(sealed);
  ASSERT_TRUE(reader->unlock(identity_).ok());
  EXPECT_EQ(errorOf(readKeys(*reader)), SealError::foreignAge);
}

}  // namespace
}  // namespace fyren::seal
