// SPDX-License-Identifier: EUPL-1.2
#include "app/gallring.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "app/commands/carry_out.h"
#include "app/delivery_room.h"
#include "app/recovery_sheet.h"
#include "base/text.h"

namespace fyren::app {
namespace {

using Delivered = std::map<UngdomId, std::vector<HalfYear>>;

Delivered deliveredOf(const Session& session) {
  Delivered delivered;
  const auto kept = session.store().leveranser();
  if (!kept) return delivered;
  for (const store::Leverans& one : *kept) {
    if (!isMadeAfter(session, one.period, one.madeAtUtcMs)) continue;  // a draft
    for (const UngdomId& id : std::set<UngdomId>(one.rader.begin(), one.rader.end())) delivered[id].push_back(one.period);
  }
  return delivered;
}

std::optional<Gallringsforslag> proposed(const Session& session, const UngdomFacts& facts, const Delivered& delivered) {
  const auto found = delivered.find(facts.ungdom.id);
  const std::vector<HalfYear> none;
  return proposeGallring(facts, session.reg(), found == delivered.end() ? none : found->second, session.today(), session.law());
}

const char* nameOf(Gallringsgrund grund) {
  switch (grund) {
    case Gallringsgrund::tidsgrans: return "tidsgrans";
    case Gallringsgrund::fyllt20: return "fyllt20";
    case Gallringsgrund::flyttat: return "flyttat";
    case Gallringsgrund::felregistrerad: return "felregistrerad";
  }
  return "";
}

std::optional<CommandFailure> check(const Session& session, const NyGallring& wish) {
  if (wish.ungdomar.empty()) return refused({"gallring.fel.ingen", {}});
  if (trimmed(wish.beslutsfattare).empty()) return invalid("beslutsfattare", {"gallring.fel.beslutsfattare", {}});
  if (wish.beslutsdag > session.today()) return invalid("beslutsdag", {"person.fel.dagIFramtiden", {{"dag", wish.beslutsdag}}});
  if (auto failure = tooLong("beslutsfattare", wish.beslutsfattare)) return failure;
  return tooLong("diarienummer", wish.diarienummer);
}

// "tidsgrans:3;fyllt20:1"
std::string grounds(const std::map<Gallringsgrund, int>& counts) {
  std::string all;
  for (const auto& [grund, count] : counts) all += (all.empty() ? "" : ";") + std::string(nameOf(grund)) + ":" + std::to_string(count);
  return all;
}

std::string line(std::string_view key, const std::string& value) {
  return "<tr><th>" + escapedHtml(text(key)) + "</th><td>" + escapedHtml(value) + "</td></tr>";
}

}  // namespace

Message label(Gallringsgrund grund) {
  switch (grund) {
    case Gallringsgrund::tidsgrans: return {"gallring.grund.tidsgrans", {}};
    case Gallringsgrund::fyllt20: return {"gallring.grund.fyllt20", {}};
    case Gallringsgrund::flyttat: return {"gallring.grund.flyttat", {}};
    case Gallringsgrund::felregistrerad: return {"gallring.grund.felregistrerad", {}};
  }
  return {};
}

GallringList gallringList(const Session& session) {
  GallringList list;
  const Delivered delivered = deliveredOf(session);
  for (const UngdomFacts& facts : session.allFacts()) {
    const auto forslag = proposed(session, facts, delivered);
    if (!forslag) continue;
    const Ungdom& ungdom = facts.ungdom;
    const std::string namn = ungdom.efternamn.empty() ? ungdom.fornamn : ungdom.efternamn + ", " + ungdom.fornamn;
    list.lines.push_back({ungdom.id, namn, ungdom.nummer.hyphenated(), *forslag});
    if (forslag->vantarPa && forslag->grund != Gallringsgrund::tidsgrans) ++list.vantar;
  }
  std::sort(list.lines.begin(), list.lines.end(), [](const GallringLine& a, const GallringLine& b) {
    return std::tuple(a.forslag.grund, a.forslag.sedan, a.namn, a.id) < std::tuple(b.forslag.grund, b.forslag.sedan, b.namn, b.id);
  });
  if (auto kept = session.store().gallringar()) list.protokoll = std::move(*kept);
  return list;
}

CommandResult gallra(Session& session, const NyGallring& wish) {
  if (const auto failure = check(session, wish)) return *failure;
  const Delivered delivered = deliveredOf(session);
  std::map<Gallringsgrund, int> counts;
  for (const UngdomId& id : wish.ungdomar) {
    const UngdomFacts* facts = session.facts(id);
    const auto forslag = facts == nullptr ? std::nullopt : proposed(session, *facts, delivered);
    if (!forslag) return refused({"gallring.fel.inteForeslagen", {}});  // the list has changed meanwhile
    ++counts[forslag->grund];
  }
  const auto antal = static_cast<std::int64_t>(wish.ungdomar.size());
  store::Act act = beginAct(session, "gallring", std::nullopt, {"history.gallring", {{"antal", antal}}});
  act.put(store::Gallring{{}, session.today(), session.user(), trimmed(wish.beslutsfattare), wish.beslutsdag,
                          trimmed(wish.diarienummer), antal, grounds(counts)});
  for (const UngdomId& id : wish.ungdomar) act.purge(id);
  const auto done = carryOut(session, act, {"gallring.gjort", {{"antal", antal}}});
  if (!done) return done;
  session.recordsChanged();
  session.purged();
  return done;
}

std::string gallringsprotokollHtml(const Session& session, const store::Gallring& gallring) {
  std::string page = "<!doctype html><html lang=\"sv\"><head><meta charset=\"utf-8\"><title>" + escapedHtml(text("gallring.protokoll")) +
                     "</title><style>body{font:10.5pt/1.45 Arial,sans-serif;max-width:174mm}th{text-align:left;padding-right:6mm;"
                     "vertical-align:top}.lines{border-bottom:1pt solid #111;height:14mm}</style></head><body><h1>";
  page += escapedHtml(text("gallring.protokoll")) + "</h1><p>" +
          escapedHtml(text({"gallring.protokollIngress", {{"kommun", session.reg().kommunnamn}}})) + "</p><table>";
  page += line("gallring.utford", dayText(gallring.dag)) + line("gallring.av", gallring.av);
  page += line("gallring.beslutsfattare", gallring.beslutsfattare) + line("gallring.beslutsdag", dayText(gallring.beslutsdag));
  if (!gallring.diarienummer.empty()) page += line("gallring.diarienummer", gallring.diarienummer);
  page += line("gallring.antal", std::to_string(gallring.antal));
  for (const Gallringsgrund grund : kGallringsgrunder) {
    const std::string key = std::string(nameOf(grund)) + ":";
    const std::size_t at = gallring.grunder.find(key);
    if (at == std::string::npos) continue;
    const std::string count = gallring.grunder.substr(at + key.size());
    page += "<tr><th>" + escapedHtml(text(label(grund))) + "</th><td>" + count.substr(0, count.find(';')) + "</td></tr>";
  }
  return page + "</table><p>" + escapedHtml(text("gallring.protokollSlut")) + "</p><div class=\"lines\"></div><p>" +
         escapedHtml(text("gallring.underskrift")) + "</p></body></html>";
}

}  // namespace fyren::app
