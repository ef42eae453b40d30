// SPDX-License-Identifier: EUPL-1.2
// Application: where the changes are, in words that are never mixed: in memory, in the browser, on disk.
#include "app/application_state.h"
#include "base/text.h"

namespace fyren::app {
namespace {

constexpr std::int64_t kMinuteMs = 60'000;

// How long ago: "nyss", "för 2 timmar sedan".
Message ageOf(std::int64_t ms) {
  const std::int64_t minutes = std::max<std::int64_t>(ms, 0) / kMinuteMs;
  if (minutes < 1) return {"file.age.now", {}};
  if (minutes < 60) return {"file.age.minutes", {{"antal", minutes}}};
  if (minutes < 48 * 60) return {"file.age.hours", {{"antal", minutes / 60}}};
  return {"file.age.days", {{"antal", minutes / (24 * 60)}}};
}

Message withTime(const char* key, const SaveTruth& truth, std::int64_t changes = 0) {
  return {key, {{"tid", truth.savedAt}, {"alder", truth.savedAge}, {"antal", changes}}};
}

Message sentenceOf(const SaveTruth& truth, bool wholeInMemory) {
  const std::int64_t memory = truth.onlyInMemory;
  const std::int64_t changes = truth.changesNotOnDisk;
  const bool saved = !truth.savedAt.empty();
  if (truth.readsOnly && memory == 0) return {"file.truth.reads", {}};
  if (truth.browserFailed && wholeInMemory && !saved) return {"file.truth.allInMemory", {}};
  if (truth.browserFailed && memory > 0) return {"file.truth.browserFailed", {{"antal", memory}}};
  if (truth.inMemoryOnly && memory > 0) return {"file.truth.underWay", {{"antal", memory}}};
  if (truth.inMemoryOnly) return {"file.truth.inMemory", {}};
  if (memory > 0) return {"file.truth.notKept", {{"antal", memory}}};
  if (!saved) return {"file.truth.neverSaved", {}};
  if (changes > 0) return withTime("file.truth.changes", truth, changes);
  if (truth.downloadUnchecked && truth.browserFailed) return withTime("file.truth.onlyDownloaded", truth);
  return withTime(truth.downloadUnchecked ? "file.truth.downloaded" : "file.truth.onDisk", truth);
}

}  // namespace

bool ApplicationState::isNewAct() {
  const auto newest = open->session->store().acts({std::nullopt, std::nullopt, 1});
  if (!newest || newest->empty()) return true;
  const bool isNew = open->desk.newestAct != newest->front().id;
  open->desk.newestAct = newest->front().id;
  return isNew;
}

std::string ApplicationState::momentOnClock(std::int64_t utcMs) const {
  const std::string moment = shownMoment(utcMs);
  const bool isToday = seams.clock.localTime(utcMs).day == seams.clock.today();
  return isToday ? text({"file.truth.clock", {{"tid", moment}}}) : moment;
}

void ApplicationState::noticeFlush() {
  FileDesk& desk = open->desk;
  const WorkingCopy::State state = open->copy->state();
  if (state != WorkingCopy::State::kept) return;
  if (open->pending.isDueWithChanges() || onlyReads()) return;
  desk.everKept = true;
  desk.keptUtcMs = seams.clock.nowUtcMilliseconds();
}

void ApplicationState::tellTruth() {
  if (!open) return;
  FileDesk& desk = open->desk;
  const WorkingCopyLabel& label = open->label;
  open->pending.count(label.changesNotOnDisk);
  noticeFlush();
  const WorkingCopy::State state = open->copy->state();
  SaveTruth truth;
  truth.inMemoryOnly = !onlyReads() && (open->pending.isDueWithChanges() || (state == WorkingCopy::State::writing && !open->pending.isQuiet()));
  truth.browserFailed = state == WorkingCopy::State::failed;
  truth.changesNotOnDisk = label.changesNotOnDisk;
  truth.onlyInMemory = label.savedUtcMs != 0 || desk.everKept ? open->pending.onlyInMemory() : label.changesNotOnDisk;
  truth.readsOnly = open->label.id == windows.registerId && windows.why.has_value();
  truth.downloadUnchecked = !label.downloadSha256.empty();
  truth.fileName = label.fileName;
  const std::int64_t now = seams.clock.nowUtcMilliseconds();
  desk.toldMinute = now / kMinuteMs;
  if (label.savedUtcMs != 0) {
    truth.savedAt = momentOnClock(label.savedUtcMs);
    truth.savedAge = text(ageOf(now - label.savedUtcMs));
  }
  truth.sentence = sentenceOf(truth, !desk.everKept);
  const bool notOnDisk = label.kind == RegisterKind::real && !isOnDisk();
  const bool memory = truth.inMemoryOnly || (truth.browserFailed && (notOnDisk || truth.onlyInMemory > 0));
  seams.surroundings.warnBeforeLeaving(memory || (onlyReads() ? truth.onlyInMemory > 0 : notOnDisk));
  tellLastWords(truth);
  open->session->setSaveTruth(std::move(truth));
}

// The page tells this when the program itself no longer can.
void ApplicationState::tellLastWords(const SaveTruth& truth) {
  const FileDesk& desk = open->desk;
  std::string words;
  if (desk.everKept) words = text({"file.lastWords.kept", {{"tid", momentOnClock(desk.keptUtcMs)}}});
  if (truth.onlyInMemory > 0 || (!desk.everKept && truth.savedAt.empty())) {
    if (!words.empty()) words += ' ';
    words += truth.onlyInMemory > 0
                 ? text({"file.lastWords.lost", {{"antal", std::int64_t{truth.onlyInMemory}}}})
                 : text("file.lastWords.nothingKept");
  }
  if (!truth.savedAt.empty())
    words += (words.empty() ? "" : " ") + text({"file.lastWords.file", {{"fil", truth.fileName}, {"tid", truth.savedAt}}});
  seams.storage.lastWords(desk.everKept ? open->label.id : std::string(), words);
}

// Once per reason: what the browser answered, not only that it refused.
void ApplicationState::tellRefusal() {
  const auto& now = open->copy->failure();
  if (now && open->refusal != now->code) failure = now->message;
  open->refusal = now ? std::optional(now->code) : std::nullopt;
}

bool ApplicationState::truthIsOld() const {
  return open && open->label.savedUtcMs != 0 && seams.clock.nowUtcMilliseconds() / kMinuteMs != open->desk.toldMinute;
}

}  // namespace fyren::app
