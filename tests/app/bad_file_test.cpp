// SPDX-License-Identifier: EUPL-1.2
// Files that are no sound register of ours: each is refused with its sentence, whether a register is open or not, and
// what was open and what lies in the browser stays as it was.
#include <gtest/gtest.h>

#include "app/application.h"
#include "app/commands/commands.h"
#include "app/machine.h"
#include "app/sentence.h"
#include "app/session.h"
#include "seal/age_file.h"
#include "seal/fyren_file.h"
#include "store/block_image.h"
#include "store/register_store.h"
#include "store/sqlite/connection.h"

namespace fyren::app {
namespace {

using Phase = Application::Phase;
using testing::faultOfSentence;

constexpr const char* kPassphrase = "tolv blå fyrar vid Bremön";

class BadFile : public ::testing::Test {
 protected:
  BadFile() {
    application_ = std::make_unique<Application>(machine_.seams());
    EXPECT_TRUE(application_->opening().createRegister({"2281", "Karin Ek", kPassphrase, RegisterKind::real}));
    settle(*application_);
    key_ = application_->keys().recoveryKey().text();
    EXPECT_TRUE(application_->keys().proveRecovery(key_.substr(key_.size() - 6)));
    settle(*application_);
    EXPECT_TRUE(addUngdom(*application_->session(), {"20080305-2380", "Elin", "Berg", *Day::of(2020, 1, 1)}));
    settle(*application_);
    application_->files().save();
    settle(*application_);
    saved_ = machine_.files.saved.begin()->second;
  }

  seal::Identity recovery() const {
    auto parsed = seal::Identity::parse(seal::SecretString(key_));
    return std::move(*parsed);
  }
  // A file with this payload instead of ours, that the same recovery key opens.
  Bytes withPayload(BytesView payload) const { return seal::sealAge(payload, {{recovery().recipient()}, {}}); }
  Bytes savedPayload() const {
    auto reader = seal::AgeReader::read(saved_);
    EXPECT_TRUE(reader->unlock(recovery()).ok());
    const auto plain = seal::readAll(*reader);
    return {plain->view().begin(), plain->view().end()};
  }
  // A register as a later Fyren would keep it, in a file of today's form.
  Bytes withAlteredImage(const char* sql) const {
    auto opened = seal::openFile(saved_, recovery());
    store::BlockImage image;
    image.write(0, opened->image);
    {
      store::Connection connection(image, store::Connection::Trust::own);
      connection.execute(sql);
    }
    return seal::sealFile(opened->header, image.bytes(), seal::AgeWriter({{recovery().recipient()}, {}}));
  }

  // Opens the file in a program where nothing is open, typing `secret` if asked; it must be refused.
  void expectRefusedElsewhere(const Bytes& file, const std::string& secret, const char* key) {
    Machine other;
    Application elsewhere(other.seams());
    elsewhere.opening().openBytes("Sundsvall.fyren", file);
    if (elsewhere.phase() == Phase::askPassphrase) {
      elsewhere.opening().givePassphrase("Olle Nord", secret);
      settle(elsewhere);
    }
    EXPECT_EQ(elsewhere.session(), nullptr);
    ASSERT_TRUE(elsewhere.failure().has_value()) << key;
    EXPECT_EQ(elsewhere.failure()->key, key);
    EXPECT_EQ(faultOfSentence(*elsewhere.failure()), "");
    EXPECT_TRUE(other.blocks.blocks.empty()) << "nothing may be written";
  }
  // The same while a register is open, which must go on as it was.
  void expectRefusedBesideAnOpenOne(const Bytes& file, const std::string& secret, const char* key) {
    const auto blocks = machine_.blocks.blocks;
    application_->dismissFailure();
    application_->opening().openBytes("annan.fyren", file);
    if (application_->phase() == Phase::askPassphrase) {
      application_->opening().givePassphrase("Karin Ek", secret);
      settle(*application_);
    }
    ASSERT_TRUE(application_->failure().has_value()) << key;
    EXPECT_EQ(application_->failure()->key, key);
    EXPECT_EQ(machine_.blocks.blocks, blocks);
    if (application_->phase() == Phase::askPassphrase) return;  // the user may try again
    ASSERT_NE(application_->session(), nullptr);
    EXPECT_EQ(application_->session()->ungdomIds().size(), 1U);
  }
  void expectRefused(const Bytes& file, const std::string& secret, const char* key) {
    SCOPED_TRACE(key);
    expectRefusedElsewhere(file, secret, key);
    expectRefusedBesideAnOpenOne(file, secret, key);
  }

  Machine machine_;
  std::unique_ptr<Application> application_;
  std::string key_;
  Bytes saved_;
};

Bytes bytesOf(std::string_view text) { return {text.begin(), text.end()}; }

TEST_F(BadFile, WhatIsNoRegisterIsRefusedAtOnce) {
  expectRefused({}, "", "seal.failed.empty");
  expectRefused(bytesOf("Personnummer;Namn\r\n"), "", "seal.failed.notAFyrenFile");
  expectRefused(Bytes(100'000, 0), "", "seal.failed.notAFyrenFile");
  expectRefused(bytesOf("-----BEGIN AGE ENCRYPTED FILE-----\nYWdl\n"), "", "seal.failed.armoured");
  expectRefused(bytesOf("age-encryption.org/v2\n-> X25519 abc\n"), "", "seal.failed.newerVersion");
}

TEST_F(BadFile, AWrongPassphraseOrKeyOpensNothing) {
  expectRefused(saved_, "fel fras i dag också", "seal.failed.wrongPassphrase");
  const seal::Identity other = seal::Identity::generate();
  expectRefused(saved_, std::string(other.text().text()), "seal.failed.wrongKey");
  std::string mistyped = key_;
  mistyped[30] = mistyped[30] == 'Q' ? 'P' : 'Q';
  expectRefused(saved_, mistyped, "seal.failed.malformedKey");
}

TEST_F(BadFile, ATruncatedOneIsRefusedWhereverItEnds) {
  const auto first = [this](std::size_t size) { return Bytes(saved_.begin(), saved_.begin() + static_cast<std::ptrdiff_t>(size)); };
  expectRefused(first(60), kPassphrase, "seal.failed.truncatedHeader");
  expectRefused(first(saved_.size() - 1), kPassphrase, "seal.failed.damagedAtEnd");
  expectRefused(first(saved_.size() / 2), kPassphrase, "seal.failed.damagedAtEnd");
}

TEST_F(BadFile, AChangedOneIsRefused) {
  Bytes changed = saved_;
  changed[changed.size() / 2] ^= 1U;
  expectRefused(changed, kPassphrase, "seal.failed.damagedAtEnd");  // one part only: it is also the last
  changed = saved_;
  const std::string_view text = asText(saved_);
  const std::size_t mac = text.find("\n--- ") + 5;
  changed[mac] = changed[mac] == 'A' ? 'B' : 'A';
  expectRefused(changed, kPassphrase, "seal.failed.headerChanged");
}

TEST_F(BadFile, ANewerVersionIsSaidToBeNewer) {
  Bytes newer = savedPayload();
  newer[16] = 2;
  expectRefused(withPayload(newer), key_, "seal.failed.newerVersion");
  expectRefused(withAlteredImage("PRAGMA user_version = 900"), key_, "store.newerVersion");
}

TEST_F(BadFile, AForeignAgeFileIsSaidToBeForeign) {
  expectRefused(withPayload(asBytes("Bara en vanlig text.")), key_, "seal.failed.foreignAge");
  expectRefused(withPayload(asBytes("Bara en vanlig text.")), "en fras", "seal.failed.noPassphrase");
}

TEST_F(BadFile, GenuineContentsThatAreNoRegisterAreRefused) {
  expectRefused(withAlteredImage("PRAGMA application_id = 7"), key_, "store.foreign");
  expectRefused(withAlteredImage("CREATE TRIGGER t AFTER INSERT ON ungdom BEGIN DELETE FROM ungdom; END"), key_,
                "store.damaged");
  expectRefused(withAlteredImage("UPDATE ungdom SET nummer = -1"), key_, "store.damaged");
}

TEST_F(BadFile, TheFileThatWasRefusedCanBeFollowedByTheRightOne) {
  Machine other;
  Application elsewhere(other.seams());
  elsewhere.opening().openBytes("fel.fyren", bytesOf("inget"));
  elsewhere.opening().openBytes("Sundsvall.fyren", saved_);
  ASSERT_EQ(elsewhere.phase(), Phase::askPassphrase);
  EXPECT_FALSE(elsewhere.failure().has_value()) << "the old failure no longer holds";
  elsewhere.opening().givePassphrase("Olle Nord", "fel fras i dag också");
  settle(elsewhere);
  elsewhere.opening().givePassphrase("Olle Nord", kPassphrase);
  settle(elsewhere);
  ASSERT_EQ(elsewhere.phase(), Phase::open);
  EXPECT_EQ(elsewhere.session()->ungdomIds().size(), 1U);
}

TEST_F(BadFile, AFileTooLargeIsRefusedByItsSizeBeforeItIsRead) {
  const Bytes large(std::size_t{200} << 20U, ';');
  machine_.files.drop({{"stor.csv", large, 0}});
  ASSERT_TRUE(application_->failure().has_value());
  EXPECT_EQ(application_->failure()->key, "platform.file.tooLarge");
  EXPECT_EQ(faultOfSentence(*application_->failure()), "");
  EXPECT_NE(text(*application_->failure()).find("100 MB"), std::string::npos);
  EXPECT_FALSE(application_->lists().takeDropNotice());
  application_->dismissFailure();
  machine_.files.toOpen = {{"stor.csv", large, 0}};
  application_->lists().pickList();
  settle(*application_);
  ASSERT_TRUE(application_->failure().has_value());
  EXPECT_EQ(application_->failure()->key, "platform.file.tooLarge");
  EXPECT_EQ(application_->session()->importFlow().stage(), ImportFlow::Stage::empty);
}

TEST_F(BadFile, WhatTheDiskAndTheBrowserRefuseIsToldInWholeSentences) {
  machine_.files.failing = true;
  application_->files().save();
  settle(*application_);
  ASSERT_TRUE(application_->failure().has_value());
  EXPECT_EQ(faultOfSentence(*application_->failure()), "");
  for (const auto error : {platform::BlockStoreError::Full, platform::BlockStoreError::Broken, platform::BlockStoreError::Unavailable}) {
    Machine refusing;
    refusing.blocks.failing = error;
    const Application elsewhere(refusing.seams());
    ASSERT_TRUE(elsewhere.failure().has_value());
    EXPECT_EQ(faultOfSentence(*elsewhere.failure()), "");
  }
}

}  // namespace
}  // namespace fyren::app
