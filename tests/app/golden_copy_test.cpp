// SPDX-License-Identifier: EUPL-1.2
// What lies in somebody's browser, and an emergency copy, as a handed-out build wrote them, open for ever. A golden copy
// (tests/golden/copy/format-N.txt) has its small blocks to the last byte. Its pages would be large and impossible to
// pack: of each there is nonce and tag, and what is in it lies in two .fyren files (the pages as they are now, and as the
// backup has them). They are sealed here as FORMAT.md says, without the program's own code, and the tag tells whether
// those are the bytes that were written.
//
// A new format: FYREN_UPDATE_GOLDEN=1 writes the next file, when it is missing. None that is there ever changes.
#include <gtest/gtest.h>
#include <sodium.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "app/copy_state.h"
#include "app/emergency_copy.h"
#include "copy_fixture.h"
#include "platform/native/native_key_deriver.h"
#include "seal/encoding.h"
#include "seal/fyren_file.h"

namespace fyren::app {
namespace {

using Phase = Application::Phase;
using testing::kPassphrase;
using testing::told;

constexpr std::size_t kPage = 16384;
constexpr int kNewest = 1;

std::string nameOf(int format) { return FYREN_TEST_DIR "/golden/copy/format-" + std::to_string(format) + ".txt"; }

struct GoldenCopy {
  std::string passphrase, recovery;
  Bytes databaseKey;
  platform::BlockMap blocks;  // without the pages
  struct Page {
    std::string key;
    std::uint32_t number = 0, generation = 0;
    bool isKept = false;
    Bytes nonce, tag;
  };
  std::vector<Page> pages;
  Bytes now, before;  // .fyren files
};

// --- reading --------------------------------------------------------------------------------------------------------

Bytes bytesOf(const std::string& encoded) { return seal::fromBase64(encoded).value_or(Bytes{}); }

GoldenCopy readGolden(int format) {
  std::ifstream stream(nameOf(format));
  EXPECT_TRUE(stream.good()) << nameOf(format);
  GoldenCopy golden;
  for (std::string line; std::getline(stream, line);) {
    std::istringstream words(line);
    std::string what, first, second;
    words >> what;
    if (what == "passphrase:") golden.passphrase = line.substr(12);
    if (what == "recovery:") words >> golden.recovery;
    if (what == "database-key:") words >> first, golden.databaseKey = bytesOf(first);
    if (what == "block:") words >> first >> second, golden.blocks[first] = bytesOf(second);
    if (what == "now:") words >> first, golden.now = bytesOf(first);
    if (what == "before:") words >> first, golden.before = bytesOf(first);
    if (what != "page:") continue;
    GoldenCopy::Page page;
    words >> page.key >> page.number >> page.generation >> page.isKept >> first >> second;
    page.nonce = bytesOf(first);
    page.tag = bytesOf(second);
    golden.pages.push_back(std::move(page));
  }
  return golden;
}

void append(Bytes& bytes, std::uint64_t number, int size) {
  for (int i = 0; i < size; ++i) bytes.push_back(static_cast<std::uint8_t>(number >> (8 * i)));
}

// A block as FORMAT.md, section 3, says.
Bytes sealedAsTheFormatSays(const GoldenCopy& golden, const RegisterBytes& id, const GoldenCopy::Page& page, BytesView plain) {
  constexpr std::string_view kLabel = "fyrenkaa/block/1";
  Bytes about(kLabel.begin(), kLabel.end());
  about.insert(about.end(), id.begin(), id.end());
  append(about, 1, 1);
  append(about, page.number, 8);
  append(about, page.generation, 8);
  Bytes sealed = page.nonce;
  sealed.resize(page.nonce.size() + plain.size() + 16);
  crypto_aead_xchacha20poly1305_ietf_encrypt(sealed.data() + page.nonce.size(), nullptr, plain.data(), plain.size(), about.data(),
                                             about.size(), nullptr, page.nonce.data(), golden.databaseKey.data());
  return sealed;
}

Bytes imageOf(const GoldenCopy& golden, const Bytes& file) {
  auto opened = seal::openFile(file, *seal::Identity::parse(seal::SecretString(golden.recovery)));
  EXPECT_TRUE(opened.ok());
  return opened ? std::move(opened->image) : Bytes{};
}

BytesView pageOf(const Bytes& image, std::uint32_t number) {
  const std::size_t at = number * kPage;
  return at < image.size() ? BytesView(image).subspan(at, std::min(kPage, image.size() - at)) : BytesView();
}

platform::BlockMap blocksOf(const GoldenCopy& golden) {
  platform::BlockMap blocks = golden.blocks;
  if (blocks.empty()) return blocks;  // there is no such file: told already
  const auto label = readLabel(blocks.lower_bound("label/")->second);
  EXPECT_TRUE(label);
  if (!label) return blocks;
  RegisterBytes id{};
  const Bytes bytes = *fromHexText(label->id);
  std::copy(bytes.begin(), bytes.end(), id.begin());
  const Bytes now = imageOf(golden, golden.now), before = imageOf(golden, golden.before);
  for (const auto& page : golden.pages) {
    Bytes sealed = sealedAsTheFormatSays(golden, id, page, pageOf(page.isKept ? before : now, page.number));
    EXPECT_TRUE(std::equal(page.tag.begin(), page.tag.end(), sealed.end() - 16)) << page.key << ": not the bytes that were written";
    blocks[page.key] = std::move(sealed);
  }
  return blocks;
}

// The layout of web/emergency.js, without the program's own code.
Bytes emergencyFile(const platform::BlockMap& blocks) {
  constexpr std::string_view kMagic = "fyren-nodkopia-1\n";
  Bytes file(kMagic.begin(), kMagic.end());
  for (const auto& [key, bytes] : blocks) {  // the label comes first by its name
    append(file, key.size(), 4);
    file.insert(file.end(), key.begin(), key.end());
    append(file, bytes.size(), 4);
    file.insert(file.end(), bytes.begin(), bytes.end());
  }
  return file;
}

struct RealMachine : Machine {
  platform::NativeKeyDeriver slowly;
  Seams seams() { return {clock, random, blocks, files, slowly, print, surroundings, tabs, storage}; }
};

// --- writing --------------------------------------------------------------------------------------------------------

void writeGolden(int format) {
  RealMachine machine;
  Application application(machine.seams());
  ASSERT_TRUE(application.opening().createRegister({"2281", "Karin Ek", kPassphrase, RegisterKind::real}));
  settle(application);
  const std::string recovery(application.keys().recoveryKey().text());
  ASSERT_TRUE(application.keys().proveRecovery(recovery.substr(recovery.size() - 6)));
  settle(application);
  ASSERT_TRUE(testing::add(application, "Berg", "20080305-2380").ok());
  application.files().save();
  settle(application);
  ASSERT_TRUE(application.backups().backUpNow().ok());
  settle(application);
  ASSERT_TRUE(testing::add(application, "Ali", "20080306-2389").ok());

  const WorkingCopyLabel label = *readLabel(machine.blocks.blocks.lower_bound("label/")->second);
  const std::string prefix = registerPrefix(label.id);
  auto reader = seal::AgeReader::read(machine.blocks.blocks.at(prefix + "keys"));
  const auto identity = seal::Identity::parse(seal::SecretString(recovery));
  ASSERT_TRUE(reader->unlock(*identity).ok());
  const auto keys = seal::readKeys(*reader);
  RegisterBytes id{};
  const Bytes idBytes = *fromHexText(label.id);
  std::copy(idBytes.begin(), idBytes.end(), id.begin());
  std::vector<platform::Block> all;
  for (const auto& [key, bytes] : machine.blocks.blocks) all.push_back({key, bytes});
  const auto state = openCopyState(keys->databaseKey, id, all);
  ASSERT_TRUE(state.ok());
  const auto& backup = *state->backups.back();

  std::filesystem::create_directories(std::filesystem::path(nameOf(format)).parent_path());
  std::ofstream out(nameOf(format));
  out << "passphrase: " << kPassphrase << "\nrecovery: " << recovery << "\ndatabase-key: " << seal::base64(keys->databaseKey.view()) << '\n';
  Bytes now, before;
  const auto place = [&](const std::string& key, std::uint32_t number, std::uint32_t generation, bool isKept) {
    const Bytes& sealed = machine.blocks.blocks.at(key);
    out << "page: " << key << ' ' << number << ' ' << generation << ' ' << isKept << ' ' << seal::base64(BytesView(sealed).first(24)) << ' '
        << seal::base64(BytesView(sealed).last(16)) << '\n';
    return *seal::openBlock(keys->databaseKey, {id, seal::BlockKind::page, number, generation}, sealed);
  };
  for (std::uint32_t page = 0; page < state->generations.size(); ++page) {
    const Bytes plain = place(pageKey(id, page), page, state->generations[page], false);
    now.insert(now.end(), plain.begin(), plain.end());
  }
  for (std::uint32_t page = 0; page < backup.generations.size(); ++page) {
    const bool isKept = backup.generations[page] != state->generations[page];
    const Bytes plain = isKept ? place(keptKey(id, page, backup.generations[page]), page, backup.generations[page], true)
                               : *seal::openBlock(keys->databaseKey, {id, seal::BlockKind::page, page, backup.generations[page]},
                                                  machine.blocks.blocks.at(pageKey(id, page)));
    before.insert(before.end(), plain.begin(), plain.end());
  }
  for (const auto& [key, bytes] : machine.blocks.blocks)
    if (key.find("/page/") == std::string::npos && key.find("/kept/") == std::string::npos)
      out << "block: " << key << ' ' << seal::base64(bytes) << '\n';
  const seal::PayloadHeader header;
  const seal::Locks locks{{identity->recipient()}, {}};
  out << "now: " << seal::base64(seal::sealFile(header, now, seal::AgeWriter(locks))) << '\n';
  out << "before: " << seal::base64(seal::sealFile(header, before, seal::AgeWriter(locks))) << '\n';
}

// --- the tests ------------------------------------------------------------------------------------------------------

TEST(GoldenCopy, OfTheNewestFormatIsThere) {
  if (std::getenv("FYREN_UPDATE_GOLDEN") != nullptr && !std::ifstream(nameOf(kNewest)).good()) writeGolden(kNewest);
  EXPECT_TRUE(std::ifstream(nameOf(kNewest)).good());
}

void expectTheGoldenRegister(Application& application) {
  ASSERT_EQ(application.phase(), Phase::open) << told(application);
  EXPECT_EQ(application.session()->ungdomIds().size(), 2U);
  EXPECT_EQ(application.session()->saveTruth().changesNotOnDisk, 1);
  EXPECT_FALSE(application.session()->saveTruth().savedAt.empty());
  EXPECT_TRUE(application.session()->undoable());
}

TEST(GoldenCopy, OfEveryFormatIsGoneOnWithAndItsBackupRestored) {
  for (int format = 1; format <= kNewest; ++format) {
    const GoldenCopy golden = readGolden(format);
    RealMachine machine;
    machine.blocks.blocks = blocksOf(golden);
    Application application(machine.seams());
    settle(application);
    ASSERT_EQ(application.opening().resumable().size(), 1U);
    EXPECT_EQ(application.opening().resumable()[0].name, "Sundsvall");
    application.opening().resume(application.opening().resumable()[0].id);
    application.opening().givePassphrase("Karin Ek", golden.passphrase);
    settle(application);
    expectTheGoldenRegister(application);
    const auto backups = application.backups().list().backups;
    ASSERT_FALSE(backups.empty());
    EXPECT_EQ(backups.front().counts.ungdomar, 1);
    application.backups().compare(backups.front().number);
    settle(application);
    ASSERT_NE(application.backups().comparison(), nullptr) << told(application);
    EXPECT_EQ(application.backups().comparison()->then, backups.front().counts);
    ASSERT_TRUE(application.backups().restore(backups.front().number).ok());
    settle(application);
    EXPECT_EQ(testing::names(*application.session()), "Berg ") << told(application);
    EXPECT_FALSE(application.session()->saveTruth().browserFailed);
  }
}

TEST(GoldenCopy, OfEveryFormatOpensWithTheRecoveryKeyToo) {
  for (int format = 1; format <= kNewest; ++format) {
    const GoldenCopy golden = readGolden(format);
    Machine machine;
    machine.blocks.blocks = blocksOf(golden);
    Application application(machine.seams());
    settle(application);
    application.opening().resume(application.opening().resumable().at(0).id);
    application.opening().givePassphrase("Karin Ek", golden.recovery);
    settle(application);
    expectTheGoldenRegister(application);
  }
}

TEST(GoldenCopy, HandedOutAsAnEmergencyCopyOpensInAnotherBrowser) {
  for (int format = 1; format <= kNewest; ++format) {
    const GoldenCopy golden = readGolden(format);
    Machine machine;
    Application application(machine.seams());
    settle(application);
    application.opening().openBytes("Fyren nödkopia 2026-11-22.fyren", emergencyFile(blocksOf(golden)));
    settle(application);
    application.opening().givePassphrase("Karin Ek", golden.recovery);
    settle(application);
    expectTheGoldenRegister(application);
  }
}

}  // namespace
}  // namespace fyren::app
