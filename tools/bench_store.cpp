// SPDX-License-Identifier: EUPL-1.2
// bench_store [persons]: what the store costs. Prints milliseconds and bytes; the figures stand in
// src/store/SCHEMA.md. A measuring program, no test: nothing depends on the time it takes.
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <optional>
#include <random>
#include <string>

#include "store/register_store.h"

namespace {

using namespace fyren;
using namespace fyren::store;

std::mt19937_64 gRandom(1);

StoreEnv machine() {
  return {[] { return std::int64_t{1'790'000'000'000}; },
          [](std::span<std::uint8_t> bytes) {
            for (auto& byte : bytes) byte = static_cast<std::uint8_t>(gRandom());
          },
          7};
}

template <typename Work>
auto timed(const char* what, Work work) {
  const std::clock_t start = std::clock();  // processor time: what else the machine does counts less
  auto result = work();
  if (!result) std::abort();
  std::printf("%-52s %8.1f ms\n", what, static_cast<double>(std::clock() - start) * 1000 / CLOCKS_PER_SEC);
  return result;
}

// Load-test identities: names that nobody has, numbers by counting.
Ungdom person(int i) {
  const std::string n = std::to_string(i);
  return Ungdom{.id = {},
                .nummer = Personnummer::fromStored(200700000000U + static_cast<std::uint64_t>(i)),
                .tidigareNummer = {},
                .fornamn = "Prov" + std::to_string(i % 700),
                .efternamn = "Provsson" + std::to_string(i % 3000),
                .gatuadress = "Provgatan " + n,
                .postnummer = "85230",
                .postort = "Sundsvall",
                .epost = "prov" + n + "@example.se",
                .telefon = "070-" + n,
                .handlaggare = i % 3 ? "" : "Kim Kommun"};
}

std::vector<UngdomId> importPersons(RegisterStore& store, int count) {
  std::vector<UngdomId> ids;
  Act act = store.begin({"Kim", "import", std::nullopt, Message{"history.registerCreated", {}}});
  for (int i = 0; i < count; ++i) {
    const UngdomId id = act.put(person(i));
    act.put(Skolplacering{{}, id, "Provskolan", "12345678", Skolform::gymnasieNationellt, "EK", "1",
                          {*Day::of(2025, 8, 18), std::nullopt}, "", Source::skola});
    ids.push_back(id);
  }
  if (!act.commit()) std::abort();
  return ids;
}

bool addContacts(RegisterStore& store, const std::vector<UngdomId>& ids) {
  Act act = store.begin({"Kim", "contacts", std::nullopt, Message{"history.registerCreated", {}}});
  for (std::size_t i = 0; i < ids.size() * 4; ++i)
    act.put(Kontakt{{}, ids[i % ids.size()], *Day::of(2026, 1, 1) + static_cast<int>(i % 300), Kanal::telefon,
                    Riktning::utgaende, Mottagare::ungdom, Utfall::nadd, "Kim Kommun"});
  return act.commit().ok();
}

bool singleEdits(RegisterStore& store, const std::vector<UngdomId>& ids, std::size_t& blocks) {
  for (std::size_t i = 0; i < 100; ++i) {
    Act act = store.begin({"Kim", "contact", ids[i], Message{"history.registerCreated", {}}});
    act.put(Kontakt{{}, ids[i * 37 % ids.size()], *Day::of(2026, 9, 1), Kanal::sms, Riktning::utgaende,
                    Mottagare::ungdom, Utfall::skickat, "Kim"});
    if (!act.commit()) return false;
    blocks += store.takeDirtyBlocks().size();
  }
  return true;
}

}  // namespace

int main(int argc, char** argv) {
  const int persons = argc > 1 ? std::atoi(argv[1]) : 40000;
  auto made = RegisterStore::create({.id = {}, .kind = RegisterKind::loadTest, .kommun = "2281", .kommunnamn = "Prov"},
                                    machine());
  if (!made) return 1;
  RegisterStore& store = *made;
  std::printf("%d persons\n", persons);
  const auto ids = *timed("import of persons and enrolments, one act", [&] { return std::optional(importPersons(store, persons)); });
  std::printf("%-52s %8.1f MB\n", "image after it", static_cast<double>(store.image().size()) / 1e6);
  timed("undo of the import", [&] { return store.undo("Kim").ok(); });
  timed("redo of the import", [&] { return store.redo("Kim").ok(); });
  timed("four contacts each, one act", [&] { return addContacts(store, ids); });
  timed("compact", [&] { return store.compact().ok(); });
  std::printf("%-52s %8.1f MB\n", "image", static_cast<double>(store.image().size()) / 1e6);
  timed("allFacts", [&] { return store.allFacts()->size(); });
  timed("facts of 100 youths", [&] { return store.facts(std::span(ids).first(100))->size(); });
  timed("history of one youth", [&] { return store.acts({.ungdom = ids[5], .olderThanHlc = {}, .limit = 100})->size(); });
  store.takeDirtyBlocks();
  std::size_t blocks = 0;
  timed("100 acts of one contact, with their dirty blocks", [&] { return singleEdits(store, ids, blocks); });
  std::printf("%-52s %8.1f\n", "dirty 16 KiB blocks per act", static_cast<double>(blocks) / 100);
  const Bytes image = *timed("image()", [&] { return std::optional(store.image()); });
  timed("open of a foreign image", [&] { return RegisterStore::open(image, machine()).ok(); });
  std::vector<Bytes> whole{image};
  timed("open of the working copy", [&] { return RegisterStore::openBlocks(whole, machine()).ok(); });
  if (argc > 2) {
    std::FILE* file = std::fopen(argv[2], "wb");
    if (!file || std::fwrite(image.data(), 1, image.size(), file) != image.size()) return 1;
    std::fclose(file);
  }
  return 0;
}
