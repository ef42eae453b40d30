// SPDX-License-Identifier: EUPL-1.2
#include "seal/fyren_file.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>

#include "seal/sealing.h"

namespace fyren::seal {
namespace {

// Something that packs about as well as a database: words and zeros among noise.
Bytes someImage(std::size_t size) {
  Bytes image = noise(size);
  for (std::size_t i = 0; i < size; ++i) {
    if (i % 7 > 1) image[i] = static_cast<std::uint8_t>("fyren"[i % 5]);
  }
  return image;
}

class FyrenFile : public ::testing::Test {
 protected:
  Bytes sealedImage(Bytes image) const {
    return sealFile(header_, std::move(image), AgeWriter(Locks{{identity_.recipient()}, {slot_}}));
  }
  // An age file with these bytes as its payload.
  SealResult<OpenedFile> openPayload(BytesView payload) const {
    return openFile(sealAge(payload, Locks{{identity_.recipient()}, {}}), identity_);
  }
  // The payload of a sound file, unsealed.
  Bytes payload() const {
    const Bytes file = sealedImage(someImage(5000));
    auto reader = AgeReader::read(file);
    EXPECT_TRUE(reader->unlock(identity_).ok());
    const auto plain = readAll(*reader);
    return {plain->view().begin(), plain->view().end()};
  }

  Identity identity_ = Identity::generate();
  PassphraseSlot slot_ = slotFor("fyr och flamma");
  PayloadHeader header_ = someHeader();
};

TEST_F(FyrenFile, GivesBackTheImageAndWhatItSaysOfItself) {
  header_.recovery = identity_.recipient();
  for (const std::size_t size : {std::size_t{0}, std::size_t{1}, std::size_t{65536}, std::size_t{1'000'003}}) {
    const Bytes image = someImage(size);
    for (int way = 0; way < 2; ++way) {
      auto opened = way == 0 ? openFile(sealedImage(image), identity_)
                             : openFile(sealedImage(image), SecretString("fyr och flamma"));
      ASSERT_TRUE(opened.ok()) << size << opened.error().detail;
      EXPECT_EQ(opened->image, image);
      EXPECT_EQ(opened->header.imageSize, size);
      EXPECT_EQ(opened->header.kommun, "Övningsköping");
      EXPECT_EQ(opened->header.kind, RegisterKind::training);
      EXPECT_EQ(opened->header.registerId, header_.registerId);
      EXPECT_EQ(opened->header.recovery, identity_.recipient());
      EXPECT_EQ(opened->header.savedAt, 1795359600);
      EXPECT_EQ(opened->header.saveCounter, 12u);
      EXPECT_EQ(opened->header.schemaVersion, 7u);
      EXPECT_EQ(opened->header.createdBy, "Fyren 0.1.0");
      ASSERT_EQ(opened->slots.size(), 1u);
      EXPECT_EQ(opened->slots.front(), slot_);
    }
  }
}

TEST_F(FyrenFile, IsSealedAndOpenedInSlices) {
  const Bytes image = someImage(700'000);
  FileSealer sealer(header_, image, AgeWriter(Locks{{identity_.recipient()}, {}}));
  int steps = 1;
  double before = 0;
  while (!sealer.step(50'000)) {
    ++steps;
    EXPECT_GE(sealer.progress(), before);
    EXPECT_LT(sealer.progress(), 1);
    before = sealer.progress();
  }
  EXPECT_GE(steps, 28);
  EXPECT_EQ(sealer.progress(), 1);

  auto opener = FileOpener::read(sealer.takeFile());
  ASSERT_TRUE(opener.ok());
  FileOpener moved = std::move(*opener);
  ASSERT_TRUE(moved.unlock(identity_).ok());
  for (steps = 1;; ++steps) {
    const auto done = moved.step(1);
    ASSERT_TRUE(done.ok());
    if (*done) break;
  }
  EXPECT_GE(steps, 3);
  EXPECT_EQ(moved.progress(), 1);
  EXPECT_EQ(moved.takeImage(), image);
}

TEST_F(FyrenFile, AWrongPassphraseOrKeyIsSaidPlainly) {
  const Bytes file = sealedImage(someImage(100));
  EXPECT_EQ(errorOf(openFile(file, SecretString("fyr och flämma"))), SealError::wrongPassphrase);
  EXPECT_EQ(errorOf(openFile(file, Identity::generate())), SealError::wrongKey);
}

TEST_F(FyrenFile, ACopyWithAPassphraseOnlyIsAFyrenFileToo) {
  const Bytes file = sealFile(header_, someImage(100), AgeWriter(copyLockFor("låna ut")));
  EXPECT_EQ(openFile(file, SecretString("låna ut"))->image, someImage(100));
}

TEST_F(FyrenFile, ASoundAgeFileOfSomebodyElseIsForeign) {
  EXPECT_EQ(errorOf(openPayload(asBytes("Bara en vanlig text."))), SealError::foreignAge);
  EXPECT_EQ(errorOf(openPayload(asBytes("kort"))), SealError::foreignAge);
  EXPECT_EQ(errorOf(openPayload({})), SealError::foreignAge);
}

TEST_F(FyrenFile, ANewerVersionIsSaidToBeOne) {
  Bytes newer = payload();
  newer[16] = 2;
  EXPECT_EQ(errorOf(openPayload(newer)), SealError::newerVersion);
  newer[16] = 0;
  newer[17] = 1;
  EXPECT_EQ(errorOf(openPayload(newer)), SealError::newerVersion);
  newer[17] = 0;
  EXPECT_EQ(errorOf(openPayload(newer)), SealError::contentsDisagree);
}

// Whoever may seal to us can write any payload; the reader believes none of it.
TEST_F(FyrenFile, AnyByteChangedInsideTheSealIsNoticedOrHarmless) {
  const Bytes sound = payload();
  for (std::size_t i = 0; i < sound.size(); ++i) {
    Bytes changed = sound;
    changed[i] ^= 0x11;
    const auto opened = openPayload(changed);
    if (opened) {
      EXPECT_EQ(opened->image, someImage(5000)) << "byte " << i;
    }
  }
}

TEST_F(FyrenFile, EveryTruncationInsideTheSealIsNoticed) {
  const Bytes sound = payload();
  for (std::size_t size = 0; size < sound.size(); ++size) {
    const SealError error = errorOf(openPayload(BytesView(sound).first(size)));
    EXPECT_EQ(error, size < 20 ? SealError::foreignAge : SealError::contentsDisagree) << size;
  }
  Bytes longer = sound;
  longer.push_back(0);
  EXPECT_EQ(errorOf(openPayload(longer)), SealError::contentsDisagree);
}

Bytes withImageSize(Bytes payload, std::uint64_t size) {
  const std::size_t place = 16 + 2 + 2 + 1 + 1 + 16 + 4 + 8 + 8;
  for (std::size_t i = 0; i < 8; ++i) payload[place + i] = static_cast<std::uint8_t>(size >> (8 * i));
  return payload;
}

TEST_F(FyrenFile, AStatedSizeIsNeitherBelievedNorExceeded) {
  const Bytes sound = payload();
  EXPECT_TRUE(openPayload(withImageSize(sound, 5000)).ok());
  EXPECT_EQ(errorOf(openPayload(withImageSize(sound, 4999))), SealError::contentsDisagree);
  EXPECT_EQ(errorOf(openPayload(withImageSize(sound, 5001))), SealError::contentsDisagree);
  EXPECT_EQ(errorOf(openPayload(withImageSize(sound, 0))), SealError::contentsDisagree);
  EXPECT_EQ(errorOf(openPayload(withImageSize(sound, kMaxImageSize))), SealError::contentsDisagree);
  EXPECT_EQ(errorOf(openPayload(withImageSize(sound, kMaxImageSize + 1))), SealError::tooLarge);
  EXPECT_EQ(errorOf(openPayload(withImageSize(sound, ~std::uint64_t{0}))), SealError::tooLarge);
}

// The program shows them and keeps them beside the working copy.
TEST_F(FyrenFile, AHeaderWhoseTextsAreNotUtf8IsRefused) {
  const std::string sound = header_.kommun;
  for (const char* bad : {"\xC4lvdalen", "\xED\xA0\x80", "\xC0\xAF", "Sundsvall\xE5"}) {
    header_.kommun = bad;
    EXPECT_EQ(errorOf(openPayload(payload())), SealError::contentsDisagree) << bad;
  }
  header_.kommun = sound;
  EXPECT_TRUE(openPayload(payload()).ok());
  header_.createdBy = "Fyren \xFF";
  EXPECT_EQ(errorOf(openPayload(payload())), SealError::contentsDisagree);
}

TEST_F(FyrenFile, AnImageThatPacksTooWellStopsAtItsStatedSize) {
  Bytes file = sealedImage(Bytes(20'000'000, 0));
  EXPECT_LT(file.size(), 200'000u);
  auto reader = AgeReader::read(file);
  ASSERT_TRUE(reader->unlock(identity_).ok());
  const auto plain = readAll(*reader);
  Bytes bomb = withImageSize({plain->view().begin(), plain->view().end()}, 1000);
  EXPECT_EQ(errorOf(openPayload(bomb)), SealError::contentsDisagree);
  EXPECT_EQ(openFile(file, identity_)->image.size(), 20'000'000u);
}

// A file is tried before it takes another's place.
TEST_F(FyrenFile, IsTriedWithTheKeyItWasSealedWithAndComesBackUntouched) {
  const Bytes image = someImage(200'000);
  FileSealer sealer(header_, image, AgeWriter(Locks{{identity_.recipient()}, {slot_}}));
  while (!sealer.step(4096)) {
  }
  const SecretBytes key = sealer.fileKey().clone();
  const Bytes file = sealer.takeFile();
  auto opener = FileOpener::read(file);
  ASSERT_TRUE(opener->unlockWith(key).ok());
  for (auto done = opener->step(4096); !*done; done = opener->step(4096)) ASSERT_TRUE(done.ok());
  EXPECT_EQ(opener->takeImage(), image);
  EXPECT_EQ(opener->takeFile(), file);
  SecretBytes wrong = key.clone();
  wrong.writable()[0] ^= 1;
  EXPECT_FALSE(FileOpener::read(file)->unlockWith(wrong).ok());
}

}  // namespace
}  // namespace fyren::seal
