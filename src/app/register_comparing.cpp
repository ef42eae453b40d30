// SPDX-License-Identifier: EUPL-1.2
#include "app/register_comparing.h"

#include <algorithm>

#include "app/session.h"

namespace fyren::app {
namespace {

constexpr std::size_t kMostNames = 50;

std::string nameOf(const UngdomFacts& facts) { return facts.ungdom.efternamn + ", " + facts.ungdom.fornamn; }

bool sameRecords(const UngdomFacts& a, const UngdomFacts& b) {
  return a.bosattningar.size() == b.bosattningar.size() && a.skolplaceringar.size() == b.skolplaceringar.size() &&
         a.examina.size() == b.examina.size() && a.registreringar.size() == b.registreringar.size() &&
         a.kontakter.size() == b.kontakter.size() && a.sysselsattningar.size() == b.sysselsattningar.size() &&
         a.atgarder.size() == b.atgarder.size();
}

void addName(std::vector<std::string>& names, const UngdomFacts& facts) {
  if (names.size() < kMostNames) names.push_back(nameOf(facts));
}

}  // namespace

bool RegisterComparing::step(const Session& session, std::size_t youths) {
  if (version_ != session.version()) {
    version_ = session.version();
    back_ = here_ = 0;
    seen_.clear();
    found_ = {};
  }
  if (back_ < then_.size()) {
    lookBack(session, youths);
    return false;
  }
  lookHere(session, youths);
  return here_ >= session.allFacts().size();
}

void RegisterComparing::lookBack(const Session& session, std::size_t youths) {
  for (const std::size_t end = std::min(then_.size(), back_ + youths); back_ < end; ++back_) {
    const UngdomFacts& one = then_[back_];
    seen_.insert(one.ungdom.id);
    addTo(found_.then, one, 1);
    const UngdomFacts* today = session.facts(one.ungdom.id);
    if (today == nullptr) addName(found_.onlyThen, one);
    else if (!sameRecords(one, *today)) addName(found_.differing, one);
  }
}

void RegisterComparing::lookHere(const Session& session, std::size_t youths) {
  const auto& facts = session.allFacts();
  for (const std::size_t end = std::min(facts.size(), here_ + youths); here_ < end; ++here_) {
    addTo(found_.today, facts[here_], 1);
    if (seen_.count(facts[here_].ungdom.id) == 0) addName(found_.onlyToday, facts[here_]);
  }
}

double RegisterComparing::progress() const {
  return then_.empty() ? 1.0 : static_cast<double>(back_) / static_cast<double>(then_.size());
}

}  // namespace fyren::app
