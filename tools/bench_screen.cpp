// SPDX-License-Identifier: EUPL-1.2
// How long the screen would stand still: the longest single piece of each long work of the whole program, on this
// machine, with storage in memory. Prints one line per work, name and milliseconds of processor time with a tab
// between; not a test.
//   bench_screen PERSONS
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <string>
#include <string_view>

#include "app/application.h"
#include "app/backup_room.h"
#include "app/commands/commands.h"
#include "app/file_room.h"
#include "app/key_room.h"
#include "app/opening_room.h"
#include "app/session.h"
#include "exchange/generate/generate.h"
#include "platform/native/fake_windows.h"
#include "platform/native/fakes.h"
#include "seal/crypto.h"
#include "seal/key_derivation.h"

namespace {

using namespace fyren;

constexpr double kBudgetMs = 8;  // as the browser gives a frame

double now() { return static_cast<double>(std::clock()) * 1000 / CLOCKS_PER_SEC; }

// The wall as in a test, the stopwatch as it is.
class BenchClock final : public platform::Clock {
 public:
  Day today() const override { return wall.today(); }
  std::int64_t nowUtcMilliseconds() const override { return wall.nowUtcMilliseconds(); }
  platform::LocalTime localTime(std::int64_t utcMs) const override { return wall.localTime(utcMs); }
  double monotonicMilliseconds() const override { return now(); }
  platform::FixedClock wall{*Day::of(2026, 11, 22)};
};

class QuickKeys final : public platform::KeyDeriver {
 public:
  void derive(std::string request, Bytes passphrase,
              std::function<void(Result<platform::DerivedKey, platform::KeyDeriveError>)> done) override {
    done(seal::hmacSha256(seal::parseKdfRequest(request)->salt, passphrase));
  }
};

struct Machine {
  BenchClock clock;
  platform::SeededRandom random{1};
  platform::MemoryBlockStore blocks;
  platform::MemoryFiles files;
  QuickKeys keys;
  platform::RecordingPrint print;
  platform::PlainSurroundings surroundings;
  platform::OnlyWindow tabs;
  platform::PlainStorage storage;
  app::Seams seams() { return {clock, random, blocks, files, keys, print, surroundings, tabs, storage}; }
};

constexpr const char* kPassphrase = "Åtta sälar övar polka i gränden";

[[noreturn]] void stop(const app::Application& application, const char* why) {
  std::fprintf(stderr, "%s: %s\n", why, application.failure() ? application.failure()->key.c_str() : "");
  std::exit(1);
}

// Does `begin`, then frame after frame until nothing is left to do.
template <typename Begin>
void measure(std::string_view what, app::Application& application, Begin begin) {
  const double started = now();
  begin();
  double longest = now() - started, all = longest;
  for (int idle = 0; idle < 3;) {
    const double start = now();
    const bool more = application.tick(kBudgetMs);
    const double took = now() - start;
    longest = std::max(longest, took);
    all += took;
    idle = more || application.job() != nullptr ? 0 : idle + 1;
  }
  std::printf("%.*s\t%.1f\tof %.0f\n", static_cast<int>(what.size()), what.data(), longest, all);
  if (application.failure()) stop(application, "failed");
}

void makeRegister(app::Application& application) {
  (void)application.opening().createRegister({"2281", "Karin Ek", kPassphrase, RegisterKind::loadTest});
  while (application.tick(kBudgetMs) || application.job() != nullptr) continue;
  const std::string key = application.keys().recoveryKey();
  if (!application.keys().proveRecovery(key.substr(key.size() - 6))) stop(application, "not proven");
}

void importAll(app::Application& application, const generate::Municipality& municipality) {
  app::ImportFlow& flow = application.session()->importFlow();
  for (const auto& file : municipality.files) {
    if (file.kind.empty()) continue;
    const auto work = [&] {
      while (application.tick(kBudgetMs) || application.job() != nullptr) continue;
    };
    flow.addFile(file.name, file.bytes);
    work();
    const auto kinds = flow.kinds();
    for (std::size_t i = 0; i < kinds.size(); ++i)
      if (kinds[i].key == file.kind && flow.kind() != static_cast<int>(i)) flow.setKind(static_cast<int>(i));
    work();
    measure("store " + file.name, application, [&] {
      if (!flow.beginApply({.registerCovered = true})) stop(application, file.name.c_str());
    });
    if (const auto outcome = flow.takeOutcome(); !outcome || !*outcome) stop(application, "not stored");
    flow.clear();
  }
}

void measureOpening(Machine& machine, const Bytes& file) {
  Machine other;
  app::Application application(other.seams());
  application.tick(kBudgetMs);
  measure("open the file, and its first writing in the browser", application, [&] {
    application.opening().openBytes("Sundsvall.fyren", file);
    application.opening().givePassphrase("Karin Ek", kPassphrase);
  });
  if (application.session() == nullptr) stop(application, "not open");
  (void)machine;
}

void measureBackups(app::Application& application) {
  measure("make a backup", application, [&] { (void)application.backups().backUpNow(); });
  const auto number = application.backups().list().backups.front().number;
  measure("compare a backup", application, [&] { application.backups().compare(number); });
  measure("rehearse a backup", application, [&] { (void)application.backups().rehearse(); });
  measure("restore a backup", application, [&] { (void)application.backups().restore(number); });
}

}  // namespace

int main(int argc, char** argv) {
  generate::GenerateOptions options;
  options.size = argc > 1 ? std::atoi(argv[1]) : 10'000;
  options.kind = RegisterKind::loadTest;
  options.today = *Day::of(2026, 11, 22);
  const auto municipality = generate::generateMunicipality(options);
  Machine machine;
  app::Application application(machine.seams());
  application.tick(kBudgetMs);
  if (!municipality) stop(application, "no municipality of that size");
  makeRegister(application);
  importAll(application, municipality.value());
  app::Session& session = *application.session();
  std::fprintf(stderr, "%zu youths\n", session.registerRows().size());
  measure("take back an import", application, [&] { (void)app::undo(session); });
  measure("do an import again", application, [&] { (void)app::redo(session); });
  const UngdomId someone = session.registerRows().front().id;
  measure("record an occupation", application, [&] {
    (void)app::recordSysselsattning(session, {someone, session.today(), Sysselsattningstyp::arbete});
  });
  measure("midnight", application, [&] { machine.clock.wall.set(*Day::of(2026, 11, 23)); });
  measure("save the file", application, [&] { application.files().save(); });
  measureBackups(application);
  measureOpening(machine, machine.files.saved.begin()->second);
  return 0;
}
