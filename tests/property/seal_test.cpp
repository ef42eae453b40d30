// SPDX-License-Identifier: EUPL-1.2
// What holds of every saved register: it comes back as it was, and nothing of it can be changed or cut off unnoticed.
#include "app/register_file.h"
#include "property/register_contents.h"
#include "seal/sealing.h"

namespace fyren::app {
namespace {

using testing::importAll;
using testing::listsOf;

constexpr const char* kPassphrase = "tolv blå fyrar vid Bremön";

class SavedRegister : public testing::RegisterTest {
 protected:
  Bytes sealed() const {
    auto seal = firstSeal(session_->store(), {{recovery_.recipient()}, {seal::slotFor(kPassphrase)}});
    EXPECT_TRUE(seal.ok());
    return sealImage(std::move(*seal), session_->store().image(), nowUtcMs_);
  }
  // Nothing of a file that was tampered with may come out.
  bool isRefused(Bytes file) const { return !seal::openFile(std::move(file), recovery_).ok(); }

  void expectFlipsAreSeen(const Bytes& file, std::size_t stride) {
    std::mt19937 random(7);
    for (std::size_t at = 0; at < file.size(); at += 1 + (stride > 1 ? random() % stride : 0)) {
      Bytes flipped = file;
      flipped[at] ^= static_cast<std::uint8_t>(1U << (random() % 8));
      ASSERT_TRUE(isRefused(std::move(flipped))) << "byte " << at << " of " << file.size();
    }
  }
  void expectTruncationsAreSeen(const Bytes& file, std::size_t stride) {
    std::mt19937 random(8);
    for (std::size_t size = 0; size < file.size(); size += 1 + (stride > 1 ? random() % stride : 0))
      ASSERT_TRUE(isRefused({file.begin(), file.begin() + static_cast<std::ptrdiff_t>(size)})) << size;
    ASSERT_TRUE(isRefused({file.begin(), file.end() - 1}));
  }

  seal::Identity recovery_ = seal::Identity::generate();
};

TEST_F(SavedRegister, ComesBackAsItWasWithThePassphraseAndWithTheRecoveryKey) {
  importAll(*session_, listsOf(120, 4, true, today_), {});
  const std::string before = store::contents(session_->store());
  const Bytes file = sealed();
  for (const std::string& secret : {std::string(kPassphrase), std::string(recovery_.text().text())}) {
    auto opened = unseal(file, seal::SecretString(secret));
    ASSERT_TRUE(opened.ok()) << text(opened.error().message);
    EXPECT_EQ(opened->image, session_->store().image());
    store::FakeMachine machine;
    const auto again = store::RegisterStore::open(opened->image, machine.env());
    ASSERT_TRUE(again.ok());
    EXPECT_TRUE(store::contents(*again) == before);
  }
}

TEST_F(SavedRegister, AnyByteFlippedOfASmallOneIsSeen) {
  add("Elin", "Berg", "2008-03-05");
  expectFlipsAreSeen(sealed(), 1);
}

TEST_F(SavedRegister, AnyTruncationOfASmallOneIsSeen) {
  add("Elin", "Berg", "2008-03-05");
  expectTruncationsAreSeen(sealed(), 1);
}

TEST_F(SavedRegister, FlipsAndTruncationsOfALargerOneAreSeen) {
  importAll(*session_, listsOf(120, 5, true, today_), {});
  const Bytes file = sealed();
  expectFlipsAreSeen(file, file.size() / 100);
  expectTruncationsAreSeen(file, file.size() / 100);
}

}  // namespace
}  // namespace fyren::app
