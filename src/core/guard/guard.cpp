// SPDX-License-Identifier: EUPL-1.2
#include "core/guard/guard.h"

#include <algorithm>
#include <array>

#include "core/guard/wordlist.h"
#include "core/outreach/contact_ways.h"

namespace fyren {
namespace {

bool isDigit(char c) { return c >= '0' && c <= '9'; }

// A run of digits with the signs that numbers are written with: "070-174 06 05", "20040612-2394".
struct Run {
  std::size_t first = 0, length = 0;
  std::string digits;
  bool plus = false;
  bool parted = false;  // otherwise than before the last four digits: no personnummer
};

std::size_t endOfRun(std::string_view text, std::size_t at) {
  std::size_t end = at + 1;
  for (std::size_t i = at + 1; i < text.size(); ++i) {
    if (isDigit(text[i])) end = i + 1;
    else if ((text[i] != ' ' && text[i] != '-') || !isDigit(text[i - 1])) break;
  }
  return end;
}

std::vector<Run> runsOf(std::string_view text) {
  std::vector<Run> runs;
  for (std::size_t at = 0; at < text.size();) {
    if (!isDigit(text[at])) {
      ++at;
      continue;
    }
    const std::size_t end = endOfRun(text, at);
    Run run{at, end - at, {}, at > 0 && text[at - 1] == '+', false};
    const std::string_view body = text.substr(at, end - at);
    for (std::size_t i = 0; i < body.size(); ++i) run.parted = run.parted || (!isDigit(body[i]) && i + 5 != body.size());
    std::copy_if(text.begin() + static_cast<std::ptrdiff_t>(at), text.begin() + static_cast<std::ptrdiff_t>(end),
                 std::back_inserter(run.digits), isDigit);
    runs.push_back(std::move(run));
    at = end;
  }
  return runs;
}

// Ten or twelve digits with the right check digit and a day that can be. A bare mobile number that looks like
// a samordningsnummer is taken for what it mostly is.
bool isPersonnummer(const Run& run) {
  const std::string& digits = run.digits;
  if (run.parted || (digits.size() != 10 && digits.size() != 12)) return false;
  const std::string ten = digits.substr(digits.size() - 10);
  const int month = std::stoi(ten.substr(2, 2)), day = std::stoi(ten.substr(4, 2));
  const bool couldBe = month >= 1 && month <= 12 && ((day >= 1 && day <= 31) || (day >= 61 && day <= 91));
  if (digits.size() == 12 && !digits.starts_with("19") && !digits.starts_with("20")) return false;
  if (run.length == 10 && digits.starts_with("07") && day > 31) return false;
  return couldBe && luhnCheckDigit(std::string_view(ten).substr(0, 9)) == ten[9] - '0';
}

bool isTelefon(const Run& run) {
  if (run.plus) return run.digits.size() >= 9 && run.digits.size() <= 13;
  return run.digits.starts_with("0") && !run.digits.starts_with("00") && run.digits.size() >= 8 && run.digits.size() <= 11;
}

bool isOwnTelefon(const std::string& digits, const GuardContext& own) {
  return std::any_of(own.telefoner.begin(), own.telefoner.end(), [&](const std::string& one) { return nationalNumber(one) == nationalNumber(digits); });
}

bool isOwn(const std::string& digits, const GuardContext& own) {
  return std::any_of(own.numbers.begin(), own.numbers.end(), [&](const Personnummer& nummer) {
    const std::string all = std::to_string(nummer.digits());
    return all == digits || (all.size() == 12 && all.substr(2) == digits);
  });
}

std::vector<GuardHit> numbersIn(std::string_view text, const GuardContext& own) {
  std::vector<GuardHit> hits;
  for (const Run& run : runsOf(text)) {
    if (isPersonnummer(run)) {
      if (!isOwn(run.digits, own)) hits.push_back({run.first, run.length, KansligUppgift::personnummer});
    } else if (isTelefon(run) && !isOwnTelefon(run.digits, own)) {
      hits.push_back({run.first, run.length, KansligUppgift::telefon});
    }
  }
  return hits;
}

// What kind of thing the words are, in a sentence with {ord}.
std::string_view keyOf(KansligUppgift kind) {
  switch (kind) {
    case KansligUppgift::halsa: return "guard.halsa";
    case KansligUppgift::diagnos: return "guard.diagnos";
    case KansligUppgift::religion: return "guard.religion";
    case KansligUppgift::ursprung: return "guard.ursprung";
    case KansligUppgift::sexualitet: return "guard.sexualitet";
    case KansligUppgift::politik: return "guard.politik";
    case KansligUppgift::brott: return "guard.brott";
    case KansligUppgift::vald: return "guard.vald";
    case KansligUppgift::oro: return "guard.oro";
    case KansligUppgift::omdome: return "guard.omdome";
    case KansligUppgift::personnummer: return "guard.personnummer";
    case KansligUppgift::telefon: return "guard.telefon";
  }
  return {};
}

}  // namespace

std::vector<GuardHit> guardText(std::string_view text, const GuardContext& own) {
  std::vector<GuardHit> hits = builtInGuardWordlist().find(text);
  for (const GuardHit& hit : numbersIn(text, own)) hits.push_back(hit);
  std::sort(hits.begin(), hits.end(), [](const GuardHit& a, const GuardHit& b) { return a.first < b.first; });
  return hits;
}

Message guardSentence(std::string_view text, const std::vector<GuardHit>& hits) {
  if (hits.empty()) return {};
  const KansligUppgift kind = hits.front().kind;
  std::string words;
  for (const GuardHit& hit : hits) {
    if (hit.kind != kind) continue;
    const std::string word = "”" + std::string(text.substr(hit.first, hit.length)) + "”";
    if (words.find(word) == std::string::npos) words += (words.empty() ? "" : ", ") + word;
  }
  return {std::string(keyOf(kind)), {{"ord", words}}};
}

}  // namespace fyren
