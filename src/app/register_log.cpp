// SPDX-License-Identifier: EUPL-1.2
#include "app/history_words.h"
#include "base/text.h"

namespace fyren::app {
namespace {

constexpr std::int64_t kPage = 50;
constexpr std::size_t kMostPages = 20;  // what has scrolled away is read again

store::LogShow logShow(HistoryShow show) {
  switch (show) {
    case HistoryShow::andringar: return store::LogShow::acts;
    case HistoryShow::lasningar: return store::LogShow::readings;
    case HistoryShow::alla: break;
  }
  return store::LogShow::everything;
}

std::string nameOf(const UngdomFacts* facts) {
  return facts == nullptr ? text("history.personGone") : facts->ungdom.fornamn + " " + facts->ungdom.efternamn;
}

LogEntry logEntry(const Session& session, const store::LogLine& line) {
  LogEntry entry;
  std::optional<UngdomId> about;
  if (line.reading) {
    entry.entry = entryOf(session, *line.reading);
    about = line.reading->ungdom;
  } else if (line.act) {
    entry.entry = entryOf(session, *line.act);
    about = line.act->ungdom;
  }
  if (about) {
    const UngdomFacts* facts = session.facts(*about);
    if (facts != nullptr) entry.ungdom = about;
    entry.whom = nameOf(facts);
  } else if (line.ungdomar > 0) {
    entry.whom = text({"history.persons", {{"antal", line.ungdomar}}});
  }
  return entry;
}

}  // namespace

void RegisterLog::show(HistoryShow show) {
  if (show == show_) return;
  show_ = show;
  forget();
}

void RegisterLog::forget() {
  count_.reset();
  pages_.clear();
}

std::int64_t RegisterLog::count() {
  if (!count_) {
    const auto counted = session_.store().logCount(logShow(show_));
    count_ = counted ? counted.value() : 0;
  }
  return *count_;
}

const std::vector<LogEntry>& RegisterLog::page(std::int64_t number) {
  const auto found = pages_.find(number);
  if (found != pages_.end()) return found->second;
  if (pages_.size() >= kMostPages) pages_.clear();
  std::vector<LogEntry>& page = pages_[number];
  const auto lines = session_.store().log({logShow(show_), number * kPage, kPage});
  if (lines)
    for (const store::LogLine& line : lines.value()) page.push_back(logEntry(session_, line));
  page.resize(static_cast<std::size_t>(kPage));
  return page;
}

const LogEntry& RegisterLog::at(std::int64_t line) {
  return page(line / kPage)[static_cast<std::size_t>(line % kPage)];
}

}  // namespace fyren::app
