// SPDX-License-Identifier: EUPL-1.2
#include "cli/machine.h"

#include <chrono>
#include <cstdlib>
#include <ctime>

#include "cli/disk.h"
#include "seal/crypto.h"

namespace fyren::cli {
namespace {

constexpr std::int64_t kMsPerDay = 86'400'000;

std::string environment(const char* name) {
  const char* value = std::getenv(name);
  return value == nullptr ? std::string() : std::string(value);
}

platform::LocalTime localTimeOf(std::int64_t utcMs) {
  const auto seconds = static_cast<std::time_t>(utcMs / 1000);
  std::tm local{};
  ::localtime_r(&seconds, &local);
  return {Day::of(local.tm_year + 1900, local.tm_mon + 1, local.tm_mday).value_or(Day::fromNumber(0)),
          local.tm_hour * 60 + local.tm_min};
}

std::int64_t systemUtcMs() {
  namespace chrono = std::chrono;
  return chrono::duration_cast<chrono::milliseconds>(chrono::system_clock::now().time_since_epoch()).count();
}

class MachineClock final : public platform::Clock {
 public:
  explicit MachineClock(const Machine& machine) : machine_(machine) {}
  Day today() const override { return machine_.today(); }
  std::int64_t nowUtcMilliseconds() const override { return machine_.nowUtcMs(); }
  platform::LocalTime localTime(std::int64_t utcMs) const override { return localTimeOf(utcMs); }
  double monotonicMilliseconds() const override {
    namespace chrono = std::chrono;
    return chrono::duration<double, std::milli>(chrono::steady_clock::now().time_since_epoch()).count();
  }

 private:
  Machine machine_;
};

}  // namespace

Outcome<Machine> Machine::from(const Arguments& arguments) {
  const auto today = arguments.day("--today");
  if (!today) return today.error();
  Machine machine(today->value_or(localTimeOf(systemUtcMs()).day));
  machine.clockIsGiven_ = today->has_value();
  machine.user_ = arguments.valueOr("--by", environment("USER"));
  if (machine.user_.empty()) machine.user_ = "fyren";
  machine.passphraseFile_ = arguments.value("--passphrase-file");
  return machine;
}

Machine Machine::on(Day day) const {
  Machine moved = *this;
  moved.today_ = day;
  moved.clockIsGiven_ = true;
  return moved;
}

std::int64_t Machine::nowUtcMs() const {
  return clockIsGiven_ ? today_.number() * kMsPerDay + kMsPerDay / 2 : systemUtcMs();
}

std::unique_ptr<platform::Clock> Machine::clock() const { return std::make_unique<MachineClock>(*this); }

store::StoreEnv Machine::storeEnv() const {
  store::StoreEnv env;
  env.nowUtcMs = [machine = *this] { return machine.nowUtcMs(); };
  env.fillRandom = [](std::span<std::uint8_t> bytes) { seal::fillRandom(bytes); };
  for (const std::uint8_t byte : seal::randomArray<4>()) env.node = env.node << 8U | byte;
  return env;
}

Outcome<seal::SecretString> Machine::passphrase() const {
  std::string typed;
  if (passphraseFile_) {
    auto file = readFile(*passphraseFile_);
    if (!file) return file.error();
    typed = asText(*file);
    seal::wipeMemory(file->data(), file->size());
  } else {
    typed = environment("FYREN_PASSPHRASE");
  }
  while (!typed.empty() && (typed.back() == '\n' || typed.back() == '\r')) typed.pop_back();
  if (typed.empty()) return usage({"cli.usage.noPassphrase", {}});
  return seal::SecretString::takeFrom(typed);
}

}  // namespace fyren::cli
