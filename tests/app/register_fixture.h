// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdio>
#include <memory>
#include <span>
#include <string>
#include <utility>

#include "app/commands/commands.h"
#include "app/open_session.h"
#include "base/text.h"
#include "platform/native/fakes.h"

// An open training register of invented persons, on a fixed day, with repeatable "random" ids.
namespace fyren::app::testing {

inline Day day(const char* iso) {
  return Day::parse(iso).value();
}

// The test number (födelsenummer 238 or 239) of that birthday.
inline Personnummer testNumber(Day birth, bool woman) {
  const std::string nine = birth.compact().substr(2) + (woman ? "238" : "239");
  return Personnummer::fromStored(
      std::stoull(birth.compact() + nine.substr(6) + std::to_string(luhnCheckDigit(nine))));
}

inline std::string said(const CommandResult& result) {
  return result ? text(result.value().said) : "refused: " + text(result.error().message);
}

// Shows what the test has set.
class SetClock final : public platform::Clock {
 public:
  SetClock(const Day& today, const std::int64_t& nowUtcMs) : today_(today), nowUtcMs_(nowUtcMs) {}
  Day today() const override { return today_; }
  std::int64_t nowUtcMilliseconds() const override { return nowUtcMs_; }
  platform::LocalTime localTime(std::int64_t utcMs) const override { return platform::anHourAhead(utcMs); }
  double monotonicMilliseconds() const override { return 0; }

 private:
  const Day& today_;
  const std::int64_t& nowUtcMs_;
};

class RegisterTest : public ::testing::Test {
 protected:
  RegisterTest() { open(RegisterKind::training); }

  void open(RegisterKind kind) {
    store::StoreEnv env;
    env.nowUtcMs = [this] { return nowUtcMs_ += 1000; };
    env.fillRandom = [this](std::span<std::uint8_t> bytes) {
      for (std::uint8_t& byte : bytes) {
        seed_ = seed_ * 6364136223846793005ULL + 1442695040888963407ULL;
        byte = static_cast<std::uint8_t>(seed_ >> 56U);
      }
    };
    env.node = 1;
    auto store = store::RegisterStore::create({{}, kind, "2281", "Sundsvall", 0}, env);
    ASSERT_TRUE(store.ok());
    auto opened = OpenSession::open(std::move(store).value(), "Karin Ek", clock_);
    ASSERT_TRUE(opened.ok());
    session_ = std::move(opened).value();
  }

  // Midnight has passed, until that day.
  void passTo(Day day) {
    today_ = day;
    session_->noticeDay();
  }

  // A list of enrolments has been read, so that whoever is not on it is known not to be at school.
  void readSchoolList() {
    store::Act act = session_->store().begin({"Karin Ek", "test", std::nullopt, {}});
    store::Importlista lista;
    lista.slag = "skolplacering";
    lista.dag = today_;
    act.put(lista);
    ASSERT_TRUE(act.commit().ok());
    session_->recordsChanged();
  }

  UngdomId add(const std::string& fornamn, const std::string& efternamn, const char* birth,
               bool woman = true) {
    const Personnummer nummer = testNumber(day(birth), woman);
    const auto added = addUngdom(*session_, {nummer.hyphenated(), fornamn, efternamn, day("2020-01-01")});
    EXPECT_TRUE(added.ok()) << text(added.error().message);
    return added ? added.value() : UngdomId{};
  }

  template <typename Fact>
  void put(const Fact& fact) {
    store::Act act = session_->store().begin({"Karin Ek", "test", fact.ungdom, {}});
    act.put(fact);
    const auto done = act.commit();
    ASSERT_TRUE(done.ok());
    session_->changed(done.value().touched);
  }

  const UngdomFacts& facts(const UngdomId& id) const { return *session_->facts(id); }
  const RegisterRow& row(const UngdomId& id) const {
    for (const RegisterRow& candidate : session_->registerRows())
      if (candidate.id == id) return candidate;
    ADD_FAILURE() << "no such row";
    return session_->registerRows().front();
  }

  Day today_ = day("2026-11-22");
  std::int64_t nowUtcMs_ = 1'795'350'000'000;  // 22 nov 2026
  std::uint64_t seed_ = 1;
  SetClock clock_{today_, nowUtcMs_};
  std::unique_ptr<OpenSession> session_;
};

}  // namespace fyren::app::testing
