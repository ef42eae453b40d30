// SPDX-License-Identifier: EUPL-1.2
#include "seal/age_file.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <string>

#include "seal/sealing.h"

namespace fyren::seal {
namespace {

class AgeFile : public ::testing::Test {
 protected:
  SealResult<SecretBytes> open(BytesView file) const {
    auto reader = AgeReader::read(file);
    if (!reader) return reader.error();
    if (auto unlocked = reader->unlock(identity_); !unlocked) return unlocked.error();
    return readAll(*reader);
  }
  Bytes sealed(BytesView plain) const { return sealAge(plain, Locks{{identity_.recipient()}, {}}); }

  Identity identity_ = Identity::generate();
};

TEST_F(AgeFile, GivesBackEverySizeAroundTheLimitsOfChunks) {
  constexpr std::size_t kChunk = 65536;
  for (const std::size_t size : {std::size_t{0}, std::size_t{1}, std::size_t{15}, kChunk - 1, kChunk, kChunk + 1,
                                 2 * kChunk - 1, 2 * kChunk, 2 * kChunk + 1, 5 * kChunk}) {
    const Bytes plain = noise(size);
    const auto opened = open(sealed(plain));
    ASSERT_TRUE(opened.ok()) << size;
    EXPECT_TRUE(std::ranges::equal(opened->view(), plain)) << size;
  }
}

TEST_F(AgeFile, IsTheSameWhetherWrittenInPiecesOrAtOnce) {
  const Bytes plain = noise(200'000);
  AgeWriter writer(Locks{{identity_.recipient()}, {}});
  Bytes file;
  for (std::size_t start = 0; start < plain.size(); start += 777) {
    writer.write(BytesView(plain).subspan(start, std::min<std::size_t>(777, plain.size() - start)));
    file.insert(file.end(), writer.sealed().begin(), writer.sealed().end());
    writer.sealed().clear();
  }
  writer.finish();
  file.insert(file.end(), writer.sealed().begin(), writer.sealed().end());
  EXPECT_EQ(file.size(), sealed(plain).size());
  const auto opened = open(file);
  ASSERT_TRUE(opened.ok());
  EXPECT_TRUE(std::ranges::equal(opened->view(), plain));
}

TEST_F(AgeFile, AnyByteChangedIsNoticed) {
  const Bytes file = sealed(noise(100));
  for (std::size_t i = 0; i < file.size(); ++i) {
    for (const std::uint8_t change : {std::uint8_t{1}, std::uint8_t{0x20}, std::uint8_t{0xff}}) {
      Bytes changed = file;
      changed[i] ^= change;
      EXPECT_FALSE(open(changed).ok()) << "byte " << i;
    }
  }
}

TEST_F(AgeFile, AnyByteChangedOfALongFileIsNoticed) {
  const Bytes file = sealed(noise(70'000));
  for (std::size_t i = 0; i < file.size(); i += i < 400 ? 1 : 997) {
    Bytes changed = file;
    changed[i] ^= 4;
    EXPECT_FALSE(open(changed).ok()) << "byte " << i;
  }
}

TEST_F(AgeFile, EveryTruncationIsNoticed) {
  const Bytes file = sealed(noise(300));
  for (std::size_t size = 0; size < file.size(); ++size) {
    EXPECT_FALSE(open(BytesView(file).first(size)).ok()) << size;
  }
}

TEST_F(AgeFile, AByteMoreAtTheEndIsNoticed) {
  for (const std::size_t size : {std::size_t{0}, std::size_t{300}, std::size_t{65536}}) {
    Bytes file = sealed(noise(size));
    file.push_back(0);
    EXPECT_FALSE(open(file).ok()) << size;
  }
}

TEST_F(AgeFile, TellsHowItWasHarmed) {
  const Bytes file = sealed(noise(200'000));  // four chunks, the last one short
  const std::size_t payload = parseAgeHeader(file)->size;
  const std::size_t chunk = 65536 + 16;

  EXPECT_EQ(errorOf(open({})), SealError::empty);
  EXPECT_EQ(errorOf(open(BytesView(file).first(10))), SealError::truncatedHeader);
  EXPECT_EQ(errorOf(open(BytesView(file).first(payload - 1))), SealError::truncatedHeader);
  EXPECT_EQ(errorOf(open(BytesView(file).first(payload + 5))), SealError::truncated);
  EXPECT_EQ(errorOf(open(BytesView(file).first(payload + 16 + chunk))), SealError::truncated);
  EXPECT_EQ(errorOf(open(BytesView(file).first(payload + 16 + chunk + 500))), SealError::damagedAtEnd);

  Bytes inTheMiddle = file;
  inTheMiddle[payload + 100] ^= 1;
  EXPECT_EQ(errorOf(open(inTheMiddle)), SealError::damaged);
  Bytes mac = file;
  mac[payload - 10] = mac[payload - 10] == 'A' ? 'B' : 'A';
  EXPECT_EQ(errorOf(open(mac)), SealError::headerChanged);
  Bytes locks = file;
  locks[payload - 60] = '\t';
  EXPECT_EQ(errorOf(open(locks)), SealError::damagedHeader);
}

TEST_F(AgeFile, OtherFilesAreNotTakenForOne) {
  EXPECT_EQ(errorOf(open(asBytes("Personnummer;Namn\n"))), SealError::notAFyrenFile);
  EXPECT_EQ(errorOf(open(asBytes("SQLite format 3"))), SealError::notAFyrenFile);
  EXPECT_EQ(errorOf(open(noise(1000))), SealError::notAFyrenFile);
  EXPECT_EQ(errorOf(open(asBytes("age-encryption.org/v2\n-> X 1\n\n--- x\n"))), SealError::newerVersion);
}

TEST_F(AgeFile, AHeaderWithoutEndIsRefusedAfter64KiB) {
  std::string file = "age-encryption.org/v1\n-> x ";
  file += std::string(100'000, 'a');
  EXPECT_EQ(errorOf(open(asBytes(file))), SealError::damagedHeader);
}

TEST_F(AgeFile, SixtyFourLocksAreTakenAndOneMoreIsNot) {
  Locks locks;
  locks.recipients.assign(64, identity_.recipient());
  const Bytes file = sealAge(asBytes("x"), locks);
  EXPECT_TRUE(open(file).ok());
  const std::string_view intro = "age-encryption.org/v1\n";
  std::string more(asText(file));
  more.insert(intro.size(), "-> another lock\n\n");
  EXPECT_EQ(errorOf(open(asBytes(more))), SealError::damagedHeader);
}

TEST_F(AgeFile, AnotherKeyDoesNotOpenIt) {
  const Bytes file = sealed(asBytes("hemligt"));
  auto reader = AgeReader::read(file);
  ASSERT_TRUE(reader.ok());
  EXPECT_EQ(errorOf(reader->unlock(Identity::generate())), SealError::wrongKey);
  EXPECT_TRUE(reader->unlock(identity_).ok()) << "a wrong key must not spoil the next try";
}

TEST_F(AgeFile, ARegisterOpensWithItsKeyAndWithEachPassphrase) {
  const Locks locks{{identity_.recipient()}, {slotFor("fyr och flamma"), slotFor("båk i dimma")}};
  const Bytes file = sealAge(asBytes("hemligt"), locks);
  EXPECT_TRUE(open(file).ok());
  for (const char* passphrase : {"fyr och flamma", "båk i dimma"}) {
    auto reader = AgeReader::read(file);
    const auto requests = reader->passphraseRequests();
    ASSERT_TRUE(requests.ok());
    ASSERT_EQ(requests->size(), 2u);
    int opened = 0;
    for (const KdfRequest& request : *requests) {
      if (reader->unlock(request, derived(request, passphrase)).ok()) ++opened;
    }
    EXPECT_EQ(opened, 1) << passphrase;
    EXPECT_EQ(asText(readAll(*reader)->view()), "hemligt");
  }
}

TEST_F(AgeFile, AWrongPassphraseIsToldApartFromADamagedLock) {
  const PassphraseSlot slot = slotFor("rätt");
  const Bytes file = sealAge(asBytes("hemligt"), Locks{{identity_.recipient()}, {slot}});
  auto reader = AgeReader::read(file);
  EXPECT_EQ(errorOf(reader->unlock(slot.request, derived(slot.request, "fel"))), SealError::wrongPassphrase);

  std::string changed(asText(file));
  const std::size_t body = changed.find('\n', changed.find("fyrenkaa/argon2id")) + 1;
  changed[body + 3] = changed[body + 3] == 'A' ? 'B' : 'A';
  auto harmed = AgeReader::read(asBytes(changed));
  ASSERT_TRUE(harmed.ok());
  EXPECT_EQ(errorOf(harmed->unlock(slot.request, derived(slot.request, "rätt"))), SealError::damagedHeader);
  EXPECT_EQ(errorOf(harmed->unlock(identity_)), SealError::headerChanged);
}

TEST_F(AgeFile, IsSavedAgainForEverybodyWithoutAskingAnybody) {
  const Locks first{{identity_.recipient()}, {slotFor("första"), slotFor("andra")}};
  const Bytes one = sealAge(asBytes("ett"), first);
  auto reader = AgeReader::read(one);
  const auto requests = reader->passphraseRequests();
  ASSERT_TRUE(reader->unlock(requests->at(0), derived(requests->at(0), "första")).ok());

  const Locks again{{identity_.recipient()}, reader->slots()};
  EXPECT_EQ(again.slots, first.slots);
  const Bytes two = sealAge(asBytes("två"), again);
  auto other = AgeReader::read(two);
  ASSERT_TRUE(other->unlock(requests->at(1), derived(requests->at(1), "andra")).ok());
  EXPECT_EQ(asText(readAll(*other)->view()), "två");
}

TEST_F(AgeFile, NothingIsUsedTwiceWhenSavedAgain) {
  const Locks locks{{identity_.recipient()}, {slotFor("en fras")}};
  std::set<std::string> bodies;
  for (int save = 0; save < 5; ++save) {
    const Bytes file = sealAge(asBytes("samma"), locks);
    const auto header = parseAgeHeader(file);
    for (const Stanza& stanza : header->stanzas) bodies.emplace(asText(stanza.body));
  }
  EXPECT_EQ(bodies.size(), 10u);
}

TEST_F(AgeFile, ACopyOpensWithItsPassphraseAlone) {
  const Bytes file = sealAge(asBytes("kopia"), copyLockFor("en fras"));
  EXPECT_EQ(parseAgeHeader(file)->stanzas.size(), 1u);
  auto reader = AgeReader::read(file);
  const auto requests = reader->passphraseRequests();
  ASSERT_EQ(requests->size(), 1u);
  const KdfRequest& request = requests->front();
  EXPECT_EQ(request.kind, KdfKind::scrypt);
  EXPECT_EQ(errorOf(reader->unlock(request, derived(request, "en annan"))), SealError::wrongPassphrase);
  ASSERT_TRUE(reader->unlock(request, derived(request, "en fras")).ok());
  EXPECT_EQ(asText(readAll(*reader)->view()), "kopia");
}

TEST_F(AgeFile, WithKeysOnlyItSaysThatNoPassphraseOpensIt) {
  const Bytes file = sealed(asBytes("x"));
  EXPECT_EQ(errorOf(AgeReader::read(file)->passphraseRequests()), SealError::noPassphrase);
}

// A header by somebody who wants the reader to run out of memory or time.
TEST_F(AgeFile, ACostAboveTheLimitsIsRefusedBeforeItIsPaid) {
  const std::string mac(43, 'A');
  const std::string salt(22, 'A');
  const std::string point(43, 'A');
  const auto withLock = [&](const std::string& lock) {
    return "age-encryption.org/v1\n-> " + lock + "\n" + point + "\n--- " + mac + "\n";
  };
  const auto requestsOf = [&](const std::string& lock) {
    const std::string file = withLock(lock);
    auto reader = AgeReader::read(asBytes(file));
    EXPECT_TRUE(reader.ok());
    return reader->passphraseRequests();
  };
  const std::string points = " " + point + " " + point;
  EXPECT_TRUE(requestsOf("scrypt " + salt + " 20").ok());
  EXPECT_EQ(errorOf(requestsOf("scrypt " + salt + " 21")), SealError::tooCostly);
  EXPECT_TRUE(requestsOf("fyrenkaa/argon2id a " + salt + " 1024 10" + points).ok());
  EXPECT_EQ(errorOf(requestsOf("fyrenkaa/argon2id a " + salt + " 1025 3" + points)), SealError::tooCostly);
  EXPECT_EQ(errorOf(requestsOf("fyrenkaa/argon2id a " + salt + " 64 11" + points)), SealError::tooCostly);
  EXPECT_EQ(errorOf(AgeReader::read(asBytes(withLock("fyrenkaa/argon2id a " + salt + " 064 3" + points)))),
            SealError::damagedHeader);
}

}  // namespace
}  // namespace fyren::seal
