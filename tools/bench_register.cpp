// SPDX-License-Identifier: EUPL-1.2
// What the register list costs with many persons (prints figures; not a test):
//   bench_register [persons]
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <random>
#include <string>
#include <vector>

#include "app/commands/commands.h"
#include "app/delivery_room.h"
#include "app/open_session.h"
#include "app/register_list.h"
#include "exchange/generate/generate.h"
#include "platform/native/fakes.h"

namespace {

using namespace fyren;
using Clock = std::chrono::steady_clock;

double msSince(Clock::time_point start) {
  return std::chrono::duration<double, std::milli>(Clock::now() - start).count();
}

template <typename Work>
double timed(const char* what, Work work) {
  const auto start = Clock::now();
  work();
  const double ms = msSince(start);
  std::printf("%-46s %9.2f ms\n", what, ms);
  return ms;
}

std::unique_ptr<app::OpenSession> emptyRegister(RegisterKind kind, Day today) {
  static std::mt19937_64 random(1);
  static platform::FixedClock clock(today);
  store::StoreEnv env;
  env.nowUtcMs = [] { return std::int64_t{1'795'350'000'000}; };
  env.fillRandom = [](std::span<std::uint8_t> bytes) {
    for (std::uint8_t& byte : bytes) byte = static_cast<std::uint8_t>(random() & 0xFFU);
  };
  auto store = store::RegisterStore::create({{}, kind, "2281", "Sundsvall", 0}, env);
  if (!store) std::exit(1);
  auto session = app::OpenSession::open(std::move(store).value(), "Karin Ek", clock);
  if (!session) std::exit(1);
  return std::move(session).value();
}

void import(app::OpenSession& session, const generate::GeneratedFile& file) {
  if (file.kind.empty()) return;
  const std::string name = "import " + file.name;
  app::ImportFlow& flow = session.importFlow();
  timed((name + ": read, compare").c_str(), [&] {
    flow.addFile(file.name, file.bytes);
    while (app::Job* job = session.work()) job->step(8);
  });
  timed((name + ": apply").c_str(), [&] {
    if (!flow.apply({}).ok()) std::printf("  refused\n");
  });
}

void search(const app::OpenSession& session) {
  std::vector<double> times;
  for (const char* text :
       {"a", "an", "and", "ande", "å", "åsa", "sundsvall", "2008", "karl an", "elin berg", "zzz", "ö"})
    for (int i = 0; i < 50; ++i) {
      const auto start = Clock::now();
      const auto list = app::listRegister(session, {text, app::RegisterShow::alla});
      times.push_back(msSince(start));
    }
  std::sort(times.begin(), times.end());
  std::printf("%-46s %9.2f ms, p99 %.2f ms\n", "search as you type: median", times[times.size() / 2],
              times[times.size() * 99 / 100]);
}

}  // namespace

int main(int argc, char** argv) {
  generate::GenerateOptions options;
  options.size = argc > 1 ? std::atoi(argv[1]) : 50'000;
  options.today = *Day::of(2026, 11, 22);
  const auto municipality = generate::generateMunicipality(options);
  if (!municipality) return 1;
  auto session = emptyRegister(municipality.value().kind, options.today);
  for (const auto& file : municipality.value().files) import(*session, file);
  std::printf("%zu persons\n", session->registerRows().size());

  timed("load, judge and list everyone", [&] { session->changed({}); });
  timed("judge and list everyone again", [&] { session->setToday(options.today + 1); });
  timed("first list by name", [&] { app::listRegister(*session, {"", app::RegisterShow::alla}); });
  timed("the same again", [&] { app::listRegister(*session, {"", app::RegisterShow::alla}); });
  timed("first list by place", [&] {
    app::listRegister(*session, {"", app::RegisterShow::alla, app::RegisterSort::postort});
  });
  search(*session);
  const UngdomId someone = session->registerRows().front().id;
  timed("record a contact", [&] {
    if (!app::recordSysselsattning(*session, {someone, options.today, Sysselsattningstyp::arbete}).ok())
      std::printf("  refused\n");
  });
  timed("list after it", [&] { app::listRegister(*session, {"", app::RegisterShow::alla}); });
  timed("delivery room", [&] { app::deliveryRoom(*session, app::suggestedPeriod(*session)); });
  return 0;
}
