// SPDX-License-Identifier: EUPL-1.2
#include "app/letter_texts.h"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>

#include "app/commands/carry_out.h"
#include "app/labels.h"
#include "app/session.h"
#include "assets/assets.h"
#include "base/text.h"

namespace fyren::app {
namespace {

constexpr std::string_view kSenderKey = "brev/avsandare";
constexpr std::size_t kLongestLetter = 6000;  // characters: two pages

std::string fileOf(Brevslag slag, Sprak sprak) {
  constexpr std::array<std::string_view, kBrevslagCount> kKinds = {"kontakt", "erbjudande", "vykort", "inbjudan", "hembesok", "tjugo"};
  constexpr std::array<std::string_view, kSprakCount> kLanguages = {"sv", "latt", "en", "ar"};
  return "letters/" + std::string(kKinds[static_cast<std::size_t>(slag) - 1]) + "." +
         std::string(kLanguages[static_cast<std::size_t>(sprak)]) + ".txt";
}

std::string textFrom(const nlohmann::json& kept, const char* key) {
  const auto found = kept.find(key);
  return found != kept.end() && found->is_string() ? found->get<std::string>() : std::string();
}

LetterText builtIn(Brevslag slag, Sprak sprak) {
  const std::string_view own = asset(fileOf(slag, sprak));
  if (!own.empty()) return {std::string(own), false, false};
  return {std::string(asset(fileOf(slag, Sprak::svenska))), false, true};
}

std::optional<Brevmall> ownText(const Session& session, Brevslag slag, Sprak sprak) {
  const auto kept = session.store().brevmallar();
  if (!kept) return std::nullopt;
  for (const Brevmall& mall : *kept)
    if (mall.slag == slag && mall.sprak == sprak) return mall;
  return std::nullopt;
}

constexpr std::string_view kMonthsSv = "januari februari mars april maj juni juli augusti september oktober november december";
constexpr std::string_view kMonthsEn = "January February March April May June July August September October November December";

std::string nthWord(std::string_view words, int nr) {
  for (; nr > 1; --nr) words.remove_prefix(words.find(' ') + 1);
  return std::string(words.substr(0, words.find(' ')));
}

}  // namespace

Avsandare avsandare(const Session& session) {
  Avsandare found;
  const auto kept = session.store().installning(kSenderKey);
  if (kept && *kept) {
    const auto json = nlohmann::json::parse(**kept, nullptr, false);
    if (json.is_object())
      found = {textFrom(json, "namn"), textFrom(json, "adress"), textFrom(json, "telefon"), textFrom(json, "epost"),
               json.value("fonsterVanster", false)};
  }
  if (found.namn.empty()) found.namn = text({"brev.avsandare", {{"kommun", session.reg().kommunnamn}}});
  return found;
}

CommandResult changeAvsandare(Session& session, const Avsandare& from) {
  for (const auto& [field, value] : {std::pair<const char*, const std::string&>{"namn", from.namn}, {"adress", from.adress}, {"telefon", from.telefon}, {"epost", from.epost}})
    if (auto failure = tooLong(field, value)) return *failure;
  const nlohmann::json kept = {{"namn", trimmed(from.namn)}, {"adress", trimmed(from.adress)}, {"telefon", trimmed(from.telefon)},
                               {"epost", trimmed(from.epost)}, {"fonsterVanster", from.fonsterVanster}};
  store::Act act = beginAct(session, "letters.sender", std::nullopt, {"history.brevAvsandare", {}});
  act.putInstallning(kSenderKey, kept.dump());
  auto done = carryOut(session, act, {"brev.gjort.avsandare", {}});
  if (done) session.recordsChanged();
  return done;
}

std::optional<Message> letterHindrance(const Session& session) {
  const Avsandare from = avsandare(session);
  if (!from.telefon.empty() || !from.epost.empty()) return std::nullopt;
  return Message{"brev.fel.utanKontakt", {}};
}

LetterText letterText(const Session& session, Brevslag slag, Sprak sprak) {
  if (auto own = ownText(session, slag, sprak)) return {std::move(own->innehall), true, false};
  return builtIn(slag, sprak);
}

CommandResult changeLetterText(Session& session, Brevslag slag, Sprak sprak, const std::string& innehall) {
  if (const std::size_t length = characterCount(innehall); length > kLongestLetter)
    return invalid("innehall", {"mall.fel.forLang", {{"antal", static_cast<std::int64_t>(length)}, {"hogst", static_cast<std::int64_t>(kLongestLetter)}}});
  if (const auto faults = letterFaults(innehall); !faults.empty())
    return invalid("innehall", {"mall.fel.rad", {{"rad", std::int64_t{faults.front().line}}, {"fel", worded(faults.front().text)}}});
  auto own = ownText(session, slag, sprak);
  const bool back = trimmed(innehall).empty() || innehall == builtIn(slag, sprak).innehall;
  store::Act act = beginAct(session, "letters.text", std::nullopt, {"history.brevText", {{"slag", worded(label(slag))}}});
  if (!back) act.put(Brevmall{own ? own->id : BrevmallId{}, slag, sprak, innehall});
  else if (own) act.erase(own->id);
  auto done = carryOut(session, act, {back ? "brev.gjort.tillbaka" : "brev.gjort.text", {}});
  if (done) session.recordsChanged();
  return done;
}

const std::vector<std::string>& letterFieldNames() {
  static const std::vector<std::string> kNames = {"förnamn", "efternamn", "vårdnadshavare", "handläggare", "kommun", "avsändare", "adress",
                                                  "telefon", "epost",     "besöksdag",      "besökstid",   "tjugoårsdag", "datum"};
  return kNames;
}

std::vector<TemplateFault> letterFaults(const std::string& innehall) { return checkTemplate(innehall, letterFieldNames()); }

std::string letterDay(Day day, Sprak sprak) {
  if (sprak == Sprak::arabiska) return day.iso();
  return std::to_string(day.dayOfMonth()) + " " + nthWord(sprak == Sprak::engelska ? kMonthsEn : kMonthsSv, day.month()) + " " + std::to_string(day.year());
}

LetterFields letterFields(const Session& session, const UngdomFacts& facts, Mottagare mottagare, Sprak sprak, const Moment& when) {
  const Avsandare from = avsandare(session);
  const Ungdom& ungdom = facts.ungdom;
  return {{"förnamn", ungdom.fornamn},
          {"efternamn", ungdom.efternamn},
          {"vårdnadshavare", mottagare == Mottagare::vardnadshavare ? "1" : ""},
          {"handläggare", ungdom.handlaggare.empty() ? session.user() : ungdom.handlaggare},
          {"kommun", session.reg().kommunnamn},
          {"avsändare", from.namn},
          {"adress", from.adress},
          {"telefon", from.telefon},
          {"epost", from.epost},
          {"besöksdag", when.dag ? letterDay(*when.dag, sprak) : std::string()},
          {"besökstid", when.tid},
          {"tjugoårsdag", letterDay(ungdom.nummer.birthDay().plusYears(20), sprak)},
          {"datum", letterDay(session.today(), sprak)}};
}

}  // namespace fyren::app
