// SPDX-License-Identifier: EUPL-1.2
// What the annual report costs at Stockholm's size: 20,000 youths, 100,000 contacts, occupations and measures; and beside
// it the same six tables asked of SQLite by hand, over the same rows (and nothing else: no definitions, no protection, no
// persons behind the numbers). Prints one line per step, name and milliseconds of processor time with a tab between, as
// bench_register does; ends with 1 when both ways do not give the same numbers.
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <random>
#include <string>
#include <vector>

#include "core/register/effective_days.h"
#include "report/annual_report.h"
#include "report/protect.h"
#include "report/rendering.h"
#include "store/register_store.h"
#include "store/sqlite/connection.h"

namespace {

using namespace fyren;

constexpr int kYouths = 20'000;
constexpr int kEvents = 100'000;

double cpuMilliseconds() { return 1000.0 * static_cast<double>(std::clock()) / CLOCKS_PER_SEC; }

template <typename Work>
void measured(const char* what, Work work) {
  const double begun = cpuMilliseconds();
  work();
  std::printf("%s\t%.3f\n", what, cpuMilliseconds() - begun);
}

Day day(const char* iso) { return Day::parse(iso).value(); }

Personnummer numberOf(int index, bool kvinna) {
  const std::string digits = (day("2003-06-01") + index % 1400).compact() + std::to_string(100 + 2 * (index / 1400) + (kvinna ? 0 : 1));
  return Personnummer::fromStored(std::stoull(digits + std::to_string((luhnCheckDigit(std::string_view(digits).substr(2)) + 1) % 10)));
}

std::vector<UngdomFacts> stockholm() {
  std::mt19937 dice(7);
  const auto roll = [&dice](unsigned sides) { return static_cast<int>(dice() % sides); };
  std::vector<UngdomFacts> everyone;
  for (int i = 0; i < kYouths; ++i) {
    UngdomFacts facts{Ungdom{{}, numberOf(i, roll(100) < 46), {}, {}, {}, {}, std::to_string(11100 + roll(60)), {}, {}, {}, {}}, {}, {}, {}, {}, {}, {}, {}};
    const Day first = day("2021-01-01") + roll(1000);
    facts.registreringar.push_back({{}, {}, {first, roll(2) == 0 ? std::optional(first + roll(500)) : std::nullopt}, static_cast<Registreringsorsak>(roll(6)), static_cast<Avregistreringsorsak>(1 + roll(6)), Source::handlaggare});
    everyone.push_back(std::move(facts));
  }
  for (int i = 0; i < kEvents; ++i) {
    UngdomFacts& facts = everyone[static_cast<std::size_t>(roll(kYouths))];
    const Day when = facts.registreringar[0].days.first + roll(400);
    const int kind = roll(10);
    if (kind < 7) facts.kontakter.push_back({{}, {}, when, static_cast<Kanal>(1 + roll(10)), Riktning::utgaende, Mottagare::ungdom, static_cast<Utfall>(1 + roll(6)), {}});
    else if (kind < 9) facts.sysselsattningar.push_back({{}, {}, when, static_cast<Sysselsattningstyp>(1 + roll(7)), Source::kontakt});
    else facts.atgarder.push_back({{}, {}, Atgardstyp::regelbundnaSamtal, {}, {}, {when, roll(2) == 0 ? std::optional(when + roll(200)) : std::nullopt}, static_cast<GrundAtgSlut>(1 + roll(8)), {}});
  }
  for (UngdomFacts& facts : everyone) {
    const auto byDay = [](const auto& a, const auto& b) { return a.dag < b.dag; };
    std::sort(facts.kontakter.begin(), facts.kontakter.end(), byDay);
    std::sort(facts.sysselsattningar.begin(), facts.sysselsattningar.end(), byDay);
  }
  return everyone;
}

report::Omradestabell areas() {
  report::Omradestabell table;
  for (int i = 0; i < 60; ++i) table.put(std::to_string(11100 + i), {"Stadsdel " + std::to_string(i % 14), "Jobbtorg " + std::to_string(i % 4)});
  return table;
}

// The rows that the tables need, in memory, with indices as somebody would make them.
void fill(store::Connection& db, const std::vector<UngdomFacts>& everyone) {
  db.execute("CREATE TABLE u(id INTEGER PRIMARY KEY, kvinna INTEGER, kontor INTEGER); CREATE TABLE r(u INTEGER, f INTEGER, s INTEGER); CREATE TABLE k(u INTEGER, d INTEGER, nadd INTEGER); CREATE TABLE a(u INTEGER, f INTEGER, s INTEGER, g INTEGER); BEGIN");
  const auto put = [&db](const char* sql, std::initializer_list<std::int64_t> values) {
    store::Query row(db.statement(sql));
    int place = 0;
    for (const std::int64_t value : values) row.bind(++place, value);
    row.run();
  };
  for (std::size_t i = 0; i < everyone.size(); ++i) {
    const UngdomFacts& facts = everyone[i];
    const auto id = static_cast<std::int64_t>(i);
    put("INSERT INTO u VALUES(?1, ?2, ?3)", {id, facts.ungdom.nummer.isWoman() ? 1 : 0, (std::stoi(facts.ungdom.postnummer) - 11100) % 4});
    for (const Registrering& r : facts.registreringar) {
      const Interval days = effectiveDays(r, facts.ungdom, builtInLaw());
      put("INSERT INTO r VALUES(?1, ?2, ?3)", {id, days.first.number(), days.last->number()});
    }
    for (const Kontakt& k : facts.kontakter) put("INSERT INTO k VALUES(?1, ?2, ?3)", {id, k.dag.number(), report::isReached(k) ? 1 : 0});
    for (const Atgard& a : facts.atgarder)
      put("INSERT INTO a VALUES(?1, ?2, ?3, ?4)", {id, a.days.first.number(), a.days.last ? a.days.last->number() : 999999, static_cast<std::int64_t>(a.grundAtgSlut.value_or(GrundAtgSlut::uppgiftSaknas))});
  }
  db.execute("COMMIT; CREATE INDEX ru ON r(u); CREATE INDEX ku ON k(u); CREATE INDEX au ON a(u)");
}

using Numbers = std::vector<std::int64_t>;

// Every value of every row.
void ask(store::Connection& db, const std::string& sql, Numbers& into) {
  store::Query row(db.statement(sql));
  while (row.step())
    for (int i = 0; i < row.columnCount(); ++i) into.push_back(row.integer(i));
}

// Tables 1 to 6 for one year: men before women, then the offices.
Numbers byHand(store::Connection& db, Day first, Day last) {
  const std::string f = std::to_string(first.number()), s = std::to_string(last.number());
  const std::string in = "EXISTS(SELECT 1 FROM r WHERE r.u=u.id AND r.f<=" + s + " AND r.s>=" + f + " AND r.s>=r.f)";
  Numbers all;
  ask(db, "SELECT count(*) FROM u WHERE " + in + " GROUP BY kvinna ORDER BY kvinna", all);
  ask(db, "SELECT count(*) FROM (SELECT u.kvinna, max(k.nadd) AS n FROM u JOIN k ON k.u=u.id WHERE k.d BETWEEN " + f + " AND " + s + " AND " + in + " GROUP BY u.id) GROUP BY kvinna, n ORDER BY kvinna, n", all);
  ask(db, "SELECT count(DISTINCT u.id) FROM u JOIN a ON a.u=u.id WHERE a.f<=" + s + " AND a.s>=" + f + " AND a.s>=a.f GROUP BY kvinna ORDER BY kvinna", all);
  // Of measures that ended on the same day the one that was written down last counts.
  ask(db, "SELECT count(*), sum(slut<=" + s + "), sum(slut<=" + s + " AND g=" + std::to_string(static_cast<int>(GrundAtgSlut::borjadeStudera)) + "), sum(slut<=" + s + " AND g=" + std::to_string(static_cast<int>(GrundAtgSlut::fickArbete)) +
              ") FROM (SELECT kontor, latest/10000000 AS slut, g FROM (SELECT u.kontor, max(a.s*10000000+a.rowid) AS latest, a.g FROM u JOIN a ON a.u=u.id WHERE a.f<=" + s + " AND a.s>=" + f + " AND a.s>=a.f GROUP BY u.id)) GROUP BY kontor ORDER BY kontor", all);
  return all;
}

// The same numbers of the report.
Numbers ofReport(const report::Book& book, const std::string& year) {
  Numbers all;
  const auto tell = [&](const std::string& key) {
    const auto found = book.byKey.find(year + key);
    all.push_back(found == book.byKey.end() ? -1 : book.at(found->second).count);
  };
  for (const char* kon : {"/man", "/kvinna"}) tell(std::string("/iRegistret") + kon);
  for (const char* kon : {"/man", "/kvinna"}) tell(std::string("/ejNadda") + kon), tell(std::string("/nadda") + kon);
  for (const char* kon : {"/man", "/kvinna"}) tell(std::string("/iAtgard") + kon);
  for (int office = 0; office < 4; ++office)
    for (const char* measure : {"/iAtgard", "/avslutade", "/tillStudier", "/tillArbete"}) tell(std::string(measure) + "/kontor=Jobbtorg " + std::to_string(office));
  return all;
}

// With the years before and the half-years, as the screen asks.
report::AnnualWish wishOfTheScreen() {
  report::AnnualWish wish{{day("2022-12-01"), day("2023-11-30")}, "2023", "2022", {}, {}};
  report::Period year = wish.period.yearBefore();
  for (const char* name : {"2021", "2020", "2019"}) wish.earlier.push_back({name, year = year.yearBefore()});
  wish.halves.push_back({"2023H1", {day("2023-01-01"), day("2023-06-30")}});
  return wish;
}

// From the bytes of a register to the facts that the report counts.
void loading(const std::vector<UngdomFacts>& everyone) {
  std::int64_t clock = 1'795'350'000'000;
  std::mt19937_64 dice(11);
  store::StoreEnv env;
  env.nowUtcMs = [&clock] { return clock += 1000; };
  env.fillRandom = [&dice](std::span<std::uint8_t> bytes) { for (std::uint8_t& byte : bytes) byte = static_cast<std::uint8_t>(dice()); };
  env.node = 1;
  auto made = store::RegisterStore::create({{}, RegisterKind::loadTest, "0180", "Stockholm", 0}, env);
  store::Act act = made->begin({"bench", "bench", std::nullopt, {}});
  for (UngdomFacts facts : everyone) {
    const UngdomId id = act.put(facts.ungdom);
    const auto put = [&](auto& rows) { for (auto& row : rows) row.ungdom = id, act.put(row); };
    put(facts.registreringar), put(facts.kontakter), put(facts.sysselsattningar), put(facts.atgarder);
  }
  if (!act.commit()) std::exit(2);
  const Bytes image = made->image();
  measured("loading the register that the report is of", [&] {
    auto opened = store::RegisterStore::open(image, env);
    if (!opened || !opened->allFacts()) std::exit(2);
  });
}

}  // namespace

int main() {
  const std::vector<UngdomFacts> everyone = stockholm();
  const report::Omradestabell table = areas();
  const report::AnnualWish wish = wishOfTheScreen();
  loading(everyone);
  report::Book book;
  measured("annual report, all tables and charts, both years and three before", [&] { book = report::annualReport(everyone, wish, day("2024-01-15"), builtInLaw(), table); });
  report::Book kept;
  measured("hiding small groups in the report", [&] { kept = book; (void)report::protect(kept, {}); });
  std::vector<report::PageChapter> pages;
  for (const report::Chapter& chapter : report::annualChapters(kept, wish)) pages.push_back({{}, {}, chapter.tables, chapter.charts});
  measured("writing the report as HTML with charts", [&] { (void)report::htmlOf(kept, {}, pages); });
  store::BlockImage image;
  store::Connection db(image, store::Connection::Trust::own);
  fill(db, everyone);
  Numbers sql, sqlBefore;
  measured("beside it: tables 1 to 6 alone, SQL by hand in SQLite", [&] {
    sql = byHand(db, wish.period.first, wish.period.last);
    sqlBefore = byHand(db, wish.period.yearBefore().first, wish.period.yearBefore().last);
  });
  const bool same = sql == ofReport(book, "2023") && sqlBefore == ofReport(book, "2022");
  std::fprintf(stderr, "%zu numbers, %zu sums, %zu tables, %zu charts; tables 1 to 6 are %s\n", book.quantities.size(), book.relations.size(), book.tables.size(), book.charts.size(),
              same ? "the same by both" : "NOT the same by both");
  return same ? 0 : 1;
}
