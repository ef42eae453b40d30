// SPDX-License-Identifier: EUPL-1.2
// Every step of writing the file made to fail in turn, in every way: on disk lies the state that was saved before or
// the one being saved, never anything else, and the program says which and why.
#include <array>

#include "app/copy_fixture.h"
#include "app/sentence.h"

namespace fyren::app {
namespace {

using platform::FileError;
using testing::kPassphrase;
using testing::told;

constexpr std::array kNumbers = {"20080305-2380", "20080306-2389", "20080307-2388"};
constexpr std::array kErrors = {FileError::NotWritten, FileError::Full, FileError::NotAllowed, FileError::Missing,
                                FileError::Differs};

// The n-th call that asks for the right to write, or writes, fails.
class FaultyFiles final : public platform::Files {
 public:
  using Done = std::function<void(Result<void, platform::FileFailure>)>;
  using Opened = std::function<void(Result<std::vector<platform::OpenedFile>, platform::FileFailure>)>;
  explicit FaultyFiles(platform::MemoryFiles& given) : sound(given) {}

  void prepare(platform::FileHandle handle, Done done) override {
    (void)fails([&] { sound.prepare(handle, std::move(done)); });
  }
  void write(platform::SaveTarget target, Bytes bytes, Done done) override {
    const std::string name = target.name;
    const Bytes half(bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(bytes.size() / 2));
    const bool failed = fails([&] { sound.write(std::move(target), std::move(bytes), std::move(done)); });
    if (failed && error == FileError::Differs) tear(name, half);
  }
  // Only half of it lies on the disk, and the machine knows that it was this program that wrote it.
  void tear(const std::string& name, const Bytes& half) {
    sound.saved[name] = half;
    for (auto& place : sound.places)
      if (place.name == name) place.seen = half, place.isOurs = true;
    for (auto& [about, place] : sound.kept)
      if (place.name == name) place.seen = half;
  }
  void open(platform::FileKind kind, bool several, std::uint64_t most, Opened done) override { sound.open(kind, several, most, done); }
  void chooseSave(platform::FileKind kind, std::string name,
                  std::function<void(Result<std::optional<platform::SaveTarget>, platform::FileFailure>)> done) override {
    sound.chooseSave(kind, name, done);
  }
  std::int64_t changedUtcMs(platform::FileHandle handle) const override { return sound.changedUtcMs(handle); }
  void read(platform::FileHandle handle, std::uint64_t most,
            std::function<void(Result<platform::OpenedFile, platform::FileFailure>)> done) override {
    sound.read(handle, most, done);
  }
  void keep(std::string name, platform::FileHandle handle) override { sound.keep(name, handle); }
  void find(std::string name, std::function<void(std::optional<platform::SaveTarget>)> done) override { sound.find(name, done); }
  void download(std::string name, std::string type, Bytes bytes) override { sound.download(name, type, bytes); }
  void downloadPicture(std::string name, std::string svg) override { sound.downloadPicture(name, svg); }
  void onDrop(std::function<std::uint64_t()> most, Opened dropped) override { sound.onDrop(most, dropped); }

  platform::MemoryFiles& sound;
  int calls = 0, failAt = -1;
  FileError error = FileError::NotWritten;

 private:
  template <typename Call>
  bool fails(Call call) {
    const bool now = ++calls == failAt;
    if (now) sound.refusing = error;
    call();
    sound.refusing.reset();
    return now;
  }
};

struct FaultyMachine : Machine {
  FaultyFiles faulty{files};
  Seams seams() { return {clock, random, blocks, faulty, keys, print, surroundings, tabs, storage}; }
};

// How many youths the file holds; -1: it does not open.
int youthsIn(const Bytes& file) {
  Machine machine;
  Application elsewhere(machine.seams());
  elsewhere.opening().openBytes("fil.fyren", file);
  elsewhere.opening().givePassphrase("Karin Ek", kPassphrase);
  settle(elsewhere);
  return elsewhere.session() == nullptr ? -1 : static_cast<int>(elsewhere.session()->ungdomIds().size());
}

// One save; what it said must be what lies on disk.
void saveAndCompare(FaultyMachine& machine, Application& application, bool asNew) {
  const std::map<std::string, Bytes> before = machine.files.saved;
  const int has = static_cast<int>(application.session()->ungdomIds().size());
  if (asNew) application.files().saveAs();
  else application.files().save();
  settle(application);
  const SaveTruth truth = application.session()->saveTruth();
  if (!application.failure()) {
    EXPECT_EQ(truth.changesNotOnDisk, 0);
    EXPECT_EQ(youthsIn(machine.files.saved.at(truth.fileName)), has);
    return;
  }
  EXPECT_EQ(testing::faultOfSentence(*application.failure()), "");
  EXPECT_TRUE(application.files().saveFailed());
  EXPECT_TRUE(truth.fileName.empty() || truth.changesNotOnDisk > 0) << "what is not on disk must not be called so";
  const bool isTorn = machine.faulty.error == FileError::Differs;  // the one failure that may leave a broken file, and says so
  EXPECT_TRUE(isTorn || machine.files.saved == before);
  for (const auto& [name, bytes] : before)
    EXPECT_TRUE(machine.files.saved.at(name) != bytes || youthsIn(bytes) >= 0) << name;
  application.dismissFailure();
}

// Three saves with a change before each: the first, one to the same place, one to another. Gives the calls.
int work(FaultyMachine& machine) {
  Application application(machine.seams());
  settle(application);
  testing::makeRegister(application);
  for (std::size_t i = 0; i < kNumbers.size(); ++i) {
    EXPECT_TRUE(addUngdom(*application.session(), {kNumbers[i], "Elin", "Berg", *Day::of(2020, 1, 1)}).ok());
    settle(application);
    saveAndCompare(machine, application, i == 2);
  }
  const int calls = machine.faulty.calls;
  machine.faulty.failAt = -1;
  if (application.session()->saveTruth().changesNotOnDisk > 0) application.files().saveAs();
  settle(application);
  const SaveTruth truth = application.session()->saveTruth();
  EXPECT_EQ(truth.changesNotOnDisk, 0) << told(application);
  EXPECT_EQ(youthsIn(machine.files.saved.at(truth.fileName)), 3);
  return calls;
}

TEST(FileFaults, AfterAnyFailureTheDiskHasTheStateBeforeOrTheOneBeingSavedAndItIsSaidWhich) {
  FaultyMachine sound;
  const int calls = work(sound);
  ASSERT_GE(calls, 5);  // the right to write and the write, but for the first
  for (int at = 1; at <= calls; ++at)
    for (const FileError error : kErrors) {
      FaultyMachine machine;
      machine.faulty.failAt = at;
      machine.faulty.error = error;
      SCOPED_TRACE("call " + std::to_string(at) + " fails with " + std::to_string(static_cast<int>(error)));
      work(machine);
      if (HasFailure()) return;
    }
}

}  // namespace
}  // namespace fyren::app
