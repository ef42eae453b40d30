// SPDX-License-Identifier: EUPL-1.2
#include "core/coverage/omfattning.h"

#include <algorithm>
#include <vector>

#include "cli/commands.h"
#include "cli/output.h"
#include "cli/register.h"
#include "exchange/generate/generate.h"

namespace fyren::cli {
namespace {

Json dayJson(std::optional<Day> day) { return day ? Json(day->iso()) : Json(nullptr); }

std::string_view statusWord(Villkorsstatus status) {
  switch (status) {
    case Villkorsstatus::uppfyllt: return "uppfyllt";
    case Villkorsstatus::ejUppfyllt: return "ej uppfyllt";
    case Villkorsstatus::okant: return "okänt";
  }
  return "okänt";
}

Json villkorJson(const Villkor& villkor) {
  return {{"nr", villkor.nr},
          {"status", statusWord(villkor.status)},
          {"fakta", text(villkor.fakta)},
          {"datum", dayJson(villkor.datum)}};
}

Json toJson(const UngdomFacts& facts, const Omfattning& omfattning) {
  Json json{{"personnummer", facts.ungdom.nummer.hyphenated()},
            {"omfattas", omfattning.omfattas ? Json(*omfattning.omfattas) : Json(nullptr)},
            {"skal", text(omfattning.skal)},
            {"upphor", dayJson(omfattning.upphor)},
            {"villkor", Json::array()},
            {"hemkommun", villkorJson(omfattning.hemkommun)}};
  for (const Villkor& villkor : omfattning.villkor) json["villkor"].push_back(villkorJson(villkor));
  if (!omfattning.anmarkning.key.empty()) json["anmarkning"] = text(omfattning.anmarkning);
  return json;
}

// On each of the last `count` month-ends before `today`: 1 covered, 0 not, ? not known.
void printMonthEnds(const app::OpenSession& session, const std::vector<const UngdomFacts*>& everyone, Day today, int count) {
  const std::vector<Day> days = generate::monthEnds(today, count);
  Json json{{"dagar", Json::array()}, {"personer", Json::array()}};
  for (const Day day : days) json["dagar"].push_back(day.iso());
  for (const UngdomFacts* facts : everyone) {
    std::string verdicts;
    for (const Day day : days) {
      const auto verdict = isOmfattad(*facts, session.reg(), day, session.law());
      verdicts += !verdict ? '?' : *verdict ? '1' : '0';
    }
    json["personer"].push_back({{"personnummer", facts->ungdom.nummer.hyphenated()}, {"omfattas", verdicts}});
  }
  print(json);
}

std::string verdictWord(std::optional<bool> omfattas) {
  if (!omfattas) return text("cli.omfattning.unknown");
  return text(*omfattas ? "cli.omfattning.yes" : "cli.omfattning.no");
}

// Everyone, or the one with this number, by number.
Outcome<std::vector<const UngdomFacts*>> chosen(const app::OpenSession& session, const Arguments& arguments) {
  std::vector<const UngdomFacts*> everyone;
  const auto number = arguments.value("--personnummer");
  if (!number) {
    for (const UngdomFacts& facts : session.allFacts()) everyone.push_back(&facts);
    std::sort(everyone.begin(), everyone.end(),
              [](const auto* a, const auto* b) { return a->ungdom.nummer < b->ungdom.nummer; });
    return everyone;
  }
  const auto parsed = Personnummer::parse(*number, session.reg().kind, session.today());
  if (!parsed) return usage(describe(parsed.error(), *number));
  const auto ids = session.store().findByNumber(*parsed);
  if (!ids) return unopened(ids.error().message);
  for (const UngdomId& id : *ids) everyone.push_back(session.facts(id));
  if (everyone.empty()) return refused({"cli.omfattning.nobody", {{"nummer", parsed->hyphenated()}}});
  return everyone;
}

}  // namespace

Outcome<Exit> tellOmfattning(const Arguments& arguments, const Machine& machine) {
  const auto day = arguments.day("--day");
  if (!day) return day.error();
  const auto open = openRegister(arguments.at(0), machine);
  if (!open) return open.error();
  const app::OpenSession& session = *open->session;
  const auto everyone = chosen(session, arguments);
  if (!everyone) return everyone.error();
  if (!session.lastList("skolplacering")) tell({"cli.omfattning.noSchoolList", {}});

  const Day on = day->value_or(session.today());
  const auto months = arguments.number("--month-ends", 0);
  if (!months) return months.error();
  if (*months > 0) {
    printMonthEnds(session, *everyone, on, static_cast<int>(std::min(*months, 1200LL)));
    return Exit::done;
  }
  const auto assess = [&](const UngdomFacts& facts) { return assessOmfattning(facts, session.reg(), on, session.law()); };
  if (arguments.has("--json")) {
    JsonList list;
    for (const UngdomFacts* facts : *everyone) list.add(toJson(*facts, assess(*facts)));
    return Exit::done;
  }
  Table table({text("cli.column.nummer"), text("cli.column.omfattas"), text("cli.column.upphor"), text("cli.column.skal")});
  for (const UngdomFacts* facts : *everyone) {
    const Omfattning verdict = assess(*facts);
    table.add({facts->ungdom.nummer.hyphenated(), verdictWord(verdict.omfattas),
               verdict.upphor ? verdict.upphor->iso() : "", text(verdict.skal)});
  }
  table.print();
  return Exit::done;
}

}  // namespace fyren::cli
