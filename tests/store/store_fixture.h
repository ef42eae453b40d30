// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <string>

#include "store/register_store.h"
#include "store/sqlite/connection.h"
#include "store/tables.h"

namespace fyren::store {

// A machine with a clock that is set by hand and random bits that come again with the same seed.
struct FakeMachine {
  std::int64_t nowUtcMs = 1'790'000'000'000;
  std::mt19937_64 random{1};

  StoreEnv env(std::uint32_t node = 7) {
    return {[this] { return nowUtcMs; },
            [this](std::span<std::uint8_t> bytes) {
              for (auto& byte : bytes) byte = static_cast<std::uint8_t>(random());
            },
            node};
  }
};

inline RegisterStore newRegister(FakeMachine& machine, RegisterKind kind = RegisterKind::training) {
  auto made = RegisterStore::create({.id = {}, .kind = kind, .kommun = "2281", .kommunnamn = "Sundsvall"}, machine.env());
  EXPECT_TRUE(made) << made.error().detail;
  return std::move(made).value();
}

inline ActHeader header(std::string command = "test.act") {
  return {"Kim Kommun", std::move(command), std::nullopt, Message{"history.test", {{"antal", std::int64_t{3}}}}};
}

inline Day day(int year, int month, int dayOfMonth) { return *Day::of(year, month, dayOfMonth); }

// Invented persons: test numbers only.
inline Ungdom person(std::uint64_t digits = 200803052380, std::string efternamn = "Provsson") {
  return Ungdom{.id = {},
                .nummer = Personnummer::fromStored(digits),
                .tidigareNummer = {},
                .fornamn = "Åsa",
                .efternamn = std::move(efternamn),
                .gatuadress = "Storgatan 1",
                .postnummer = "85230",
                .postort = "Sundsvall",
                .epost = "",
                .telefon = "060-10 20 30",
                .handlaggare = "Kim Kommun"};
}

template <typename T>
T must(StoreResult<T> result) {
  EXPECT_TRUE(result) << result.error().message.key << ": " << result.error().detail;
  return std::move(result).value();
}

// Every synced row of the register, without clocks, as sorted text: equal for registers that say the same.
inline std::string contents(const RegisterStore& store) {
  BlockImage image;
  image.write(0, store.image());
  Connection connection(image, Connection::Trust::hostile);
  std::vector<std::string> lines;
  for (const TableDef& table : allTables()) {
    Query row(connection.statement(table.scanSql));
    while (row.step()) {
      std::string line = table.name;
      for (int i = 0; i < row.columnCount(); ++i)
        line += '|' + (row.isNull(i) ? std::string("NULL") : std::string(row.text(i)));
      lines.push_back(line);
    }
  }
  std::sort(lines.begin(), lines.end());
  std::string all;
  for (const std::string& line : lines) all += line + '\n';
  return all;
}

inline bool holdsBytes(const Bytes& image, std::string_view text) {
  return asText(image).find(text) != std::string_view::npos;
}

}  // namespace fyren::store
