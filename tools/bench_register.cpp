// SPDX-License-Identifier: EUPL-1.2
// What the main job costs without the interface, on this machine or as WebAssembly in node. Prints one line per
// step, name and milliseconds of processor time with a tab between; not a test. tools/bench runs it several times.
//   bench_register list PERSONS                     open, list, search, record
//   bench_register import POPULATION ENROLMENTS [EXAMS]   the lists into an empty register
//   bench_register growth PERSONS                   the lists of an invented municipality into an empty register
//   bench_register scb PERSONS                      the SCB file
//   bench_register save PERSONS [IMAGE]             seal and open the file; the bytes that were sealed go to IMAGE
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "app/commands/commands.h"
#include "app/delivery_room.h"
#include "app/open_session.h"
#include "app/register_file.h"
#include "app/register_list.h"
#include "exchange/generate/generate.h"
#include "platform/native/fakes.h"
#include "store/register_opening.h"

namespace {

using namespace fyren;

constexpr std::int64_t kNow = 1'795'350'000'000;  // 2026-11-22

// Processor time: what else the machine does counts less.
double now() { return static_cast<double>(std::clock()) * 1000 / CLOCKS_PER_SEC; }

void print(std::string_view what, double ms) {
  std::printf("%.*s\t%.3f\n", static_cast<int>(what.size()), what.data(), ms);
}

template <typename Work>
double timed(std::string_view what, Work work) {
  const double start = now();
  work();
  const double ms = now() - start;
  print(what, ms);
  return ms;
}

[[noreturn]] void stop(const char* why) {
  std::fprintf(stderr, "%s\n", why);
  std::exit(1);
}

Bytes contents(const char* path) {
  std::FILE* file = std::fopen(path, "rb");
  if (file == nullptr) stop(path);
  Bytes bytes;
  std::uint8_t piece[65536];
  for (std::size_t size = 0; (size = std::fread(piece, 1, sizeof piece, file)) > 0;)
    bytes.insert(bytes.end(), piece, piece + size);
  std::fclose(file);
  return bytes;
}

store::StoreEnv machine() {
  static std::mt19937_64 random(1);
  store::StoreEnv env;
  env.nowUtcMs = [] { return kNow; };
  env.fillRandom = [](std::span<std::uint8_t> bytes) {
    for (std::uint8_t& byte : bytes) byte = static_cast<std::uint8_t>(random() & 0xFFU);
  };
  return env;
}

std::unique_ptr<app::OpenSession> emptyRegister(RegisterKind kind, Day today) {
  static platform::FixedClock clock(today);
  auto store = store::RegisterStore::create({{}, kind, "2281", "Sundsvall", 0}, machine());
  if (!store) stop("no store");
  auto session = app::OpenSession::open(std::move(store).value(), "Karin Ek", clock);
  if (!session) stop("no session");
  return std::move(session).value();
}

// The longest that a screen waits while `piece` is called until it says that all is done.
template <typename Piece>
double longestPiece(Piece piece) {
  double longest = 0;
  for (bool done = false; !done;) {
    const double start = now();
    done = piece();
    longest = std::max(longest, now() - start);
  }
  return longest;
}

bool piece(app::OpenSession& session) {
  app::Job* job = session.work();
  return job == nullptr || job->step(0) == app::Job::Step::done;
}

double import(app::OpenSession& session, const std::string& name, const Bytes& bytes, bool tells) {
  app::ImportFlow& flow = session.importFlow();
  const double start = now();
  flow.addFile(name, bytes);
  const double longestRead = longestPiece([&] { return piece(session); });
  const double read = now();
  if (!flow.beginApply({false, true, true}).ok()) stop("the list was refused");
  const double longestStored = longestPiece([&] { return piece(session); });
  if (flow.stage() != app::ImportFlow::Stage::applied) stop("the list was not stored");
  const double end = now();
  if (tells) print("import " + name + ": read and compare", read - start);
  if (tells) print("import " + name + ": read and compare, the longest piece", longestRead);
  if (tells) print("import " + name + ": apply, judge, list", end - read);
  if (tells) print("import " + name + ": apply, judge, list, the longest piece", longestStored);
  return end - start;
}

std::unique_ptr<app::OpenSession> madeRegister(int persons, RegisterKind kind) {
  generate::GenerateOptions options;
  options.size = persons;
  options.kind = kind;
  options.today = *Day::of(2026, 11, 22);
  const auto municipality = generate::generateMunicipality(options);
  if (!municipality) stop("no municipality of that size");
  auto session = emptyRegister(kind, options.today);
  for (const auto& file : municipality.value().files)
    if (!file.kind.empty()) import(*session, file.name, file.bytes, false);
  return session;
}

void measureOpening(const Bytes& image) {
  static platform::FixedClock clock(*Day::of(2026, 11, 22));
  double longest = 0;
  timed("open the register's image in pieces", [&] {
    auto opening = store::RegisterOpening::ofImage(image, machine());
    longest = longestPiece([&] {
      const auto done = opening.step();
      if (!done) stop("the image was refused");
      return *done;
    });
    app::SessionOpening session(opening.takeStore(), opening.takeFacts(), "Karin Ek", clock);
    const double judged = longestPiece([&] { return session.step(100).value(); });
    longest = std::max(longest, judged);
  });
  print("open the register's image in pieces, the longest", longest);
}

void search(const app::OpenSession& session) {
  std::vector<double> times;
  for (const char* text :
       {"a", "an", "and", "ande", "å", "åsa", "sundsvall", "2008", "karl an", "elin berg", "zzz", "ö"})
    for (int i = 0; i < 20; ++i) {
      const double start = now();
      const auto list = app::listRegister(session, {text, app::RegisterShow::alla});
      times.push_back(now() - start);
    }
  std::sort(times.begin(), times.end());
  print("search as you type: median", times[times.size() / 2]);
  print("search as you type: p99", times[times.size() * 99 / 100]);
}

void measureList(int persons) {
  auto session = madeRegister(persons, RegisterKind::loadTest);
  measureOpening(session->store().image());
  timed("load, judge and list everyone", [&] { session->changed({}); });
  timed("first list by name", [&] { app::listRegister(*session, {"", app::RegisterShow::alla}); });
  timed("first list by place", [&] {
    app::listRegister(*session, {"", app::RegisterShow::alla, app::RegisterSort::postort});
  });
  search(*session);
  const UngdomId someone = session->registerRows().front().id;
  timed("record an occupation", [&] {
    if (!app::recordSysselsattning(*session, {someone, session->today(), Sysselsattningstyp::arbete}).ok())
      stop("refused");
  });
}

void measureImport(const char* population, const char* enrolments, const char* exams) {
  auto session = emptyRegister(RegisterKind::loadTest, *Day::of(2026, 11, 22));
  double all = import(*session, "population", contents(population), true);
  all += import(*session, "enrolments", contents(enrolments), true);
  print("import of both lists with verdicts", all);
  if (exams == nullptr) return;
  all += import(*session, "exams", contents(exams), true);
  print("import of all three lists with verdicts", all);
}

// Population, enrolments and exams only: what a person costs must not grow with the number of persons.
void measureGrowth(int persons) {
  generate::GenerateOptions options;
  options.size = persons;
  options.kind = RegisterKind::loadTest;
  options.today = *Day::of(2026, 11, 22);
  const auto municipality = generate::generateMunicipality(options);
  if (!municipality) stop("no municipality of that size");
  auto session = emptyRegister(RegisterKind::loadTest, options.today);
  double all = 0;
  for (const auto& file : municipality.value().files)
    if (file.kind == "folkbokforing" || file.kind == "skolplacering" || file.kind == "examen") all += import(*session, file.name, file.bytes, false);
  print("import of the lists of " + std::to_string(persons) + " persons", all);
}

void measureScb(int persons) {
  auto session = madeRegister(persons, RegisterKind::loadTest);
  const HalfYear period = HalfYear::of(*Day::of(2026, 5, 1));
  timed("SCB file, rules included", [&] {
    const auto room = app::deliveryRoom(*session, period);
    std::fprintf(stderr, "%d youths in the file, %d red findings\n", room.ungdomar, room.red);
  });
}

void measureSave(int persons, const char* path) {
  auto session = madeRegister(persons, RegisterKind::loadTest);
  std::string passphrase = "fyra lugna fyrar vid havet";
  auto locks = app::makeLocks(seal::SecretString::takeFrom(passphrase));
  if (!locks) stop("no locks");
  const std::string key(locks->recovery.text().text());
  auto seal = app::firstSeal(session->store(), locks->locks);
  if (!seal) stop("no seal");
  const Bytes image = session->store().image();
  Bytes file;
  const double ms = timed("seal the register", [&] { file = app::sealImage(*seal, image, kNow); });
  const double mb = static_cast<double>(image.size()) / 1e6;
  std::fprintf(stderr, "%.1f MB of register, %.1f MB of file, %.0f MB/s\n", mb, static_cast<double>(file.size()) / 1e6,
               mb * 1000 / ms);
  std::string secret = key;
  timed("open the file with the recovery key", [&] {
    if (!app::unseal(file, seal::SecretString::takeFrom(secret))) stop("not opened");
  });
  if (path == nullptr) return;
  std::FILE* out = std::fopen(path, "wb");
  if (out == nullptr || std::fwrite(image.data(), 1, image.size(), out) != image.size()) stop(path);
  std::fclose(out);
}

}  // namespace

int main(int argc, char** argv) {
  const std::string_view what = argc > 2 ? argv[1] : "";
  if (what == "list") measureList(std::atoi(argv[2]));
  else if (what == "import" && argc > 3) measureImport(argv[2], argv[3], argc > 4 ? argv[4] : nullptr);
  else if (what == "growth") measureGrowth(std::atoi(argv[2]));
  else if (what == "scb") measureScb(std::atoi(argv[2]));
  else if (what == "save") measureSave(std::atoi(argv[2]), argc > 3 ? argv[3] : nullptr);
  else stop("usage: bench_register list PERSONS | import POPULATION ENROLMENTS [EXAMS] | growth PERSONS | scb PERSONS | save PERSONS [IMAGE]");
  return 0;
}
