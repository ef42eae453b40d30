// SPDX-License-Identifier: EUPL-1.2
#include "app/window_room.h"

#include "app/application_state.h"

namespace fyren::app {

using Standing = WindowDesk::Standing;

namespace {

constexpr double kAtOnce = 1e9;  // milliseconds

}  // namespace

void ApplicationState::watchWindows() {
  const std::weak_ptr<int> weak = alive;
  seams.tabs.watch(
      [this, weak] {
        if (weak.lock()) yield();
      },
      [this, weak] {
        if (weak.lock()) lose();
      });
}

bool ApplicationState::onlyReads() const {
  return open && windows.registerId == open->label.id && windows.standing == Standing::reads;
}

bool ApplicationState::mayFlush() const {
  return windows.registerId == open->label.id &&
         (windows.standing == Standing::writes || windows.standing == Standing::yields);
}

// A register has been opened, in whatever way: may this window write it? Until that is known nothing is written.
void ApplicationState::askForWindow() {
  if (windows.registerId == open->label.id) return;
  windows.registerId = open->label.id;
  windows.standing = Standing::asked;
  windows.why.reset();
  seams.tabs.ask(open->label.id, false, [this, weak = std::weak_ptr<int>(alive), id = open->label.id](platform::TabLock::Answer answer) {
    if (!weak.lock() || windows.registerId != id) return;
    windows.knowsLocks = answer != platform::TabLock::Answer::unknown;
    windows.standing = Standing::writes;
    if (answer == platform::TabLock::Answer::elsewhere && open) readOnly(Message{"window.elsewhere", {}});
    else if (open && open->handle != 0) seams.files.keep(id, open->handle);  // for the next time
    wake();
  });
}

void ApplicationState::readOnly(Message why) {
  windows.standing = Standing::reads;
  windows.why = std::move(why);
  open->session->store().readOnly();
  if (open->session->work() != nullptr) {
    open->session->importFlow().clear();
    if (open->pending.onlyInMemory() == 0) windows.why = Message{"window.listDropped", {}};
  }
  open->pending.giveUpWriting();  // what was not kept is counted, and told
  tellTruth();
  wake();
}

// Another window asks: nothing more is changed here, and what is under way is brought home before it has the right.
void ApplicationState::yield() {
  if (!open) return seams.tabs.giveUp();
  windows.standing = Standing::yields;
  windows.why = Message{"window.yielded", {}};
  open->session->store().readOnly();
  tellTruth();
  (void)flush(kAtOnce);  // a window in the background may wait long for its next frame
  yieldWhenSafe();
  wake();
}

void ApplicationState::yieldWhenSafe() {
  if (windows.standing != Standing::yields || !open || job || open->session->isStoring()) return;
  if (open->pending.isDueWithChanges() || open->copy->state() == WorkingCopy::State::writing) return;
  const int lost = open->copy->state() == WorkingCopy::State::failed ? open->pending.onlyInMemory() : 0;
  readOnly(lost > 0 ? Message{"window.lostChanges", {{"antal", std::int64_t{lost}}}} : Message{"window.yielded", {}});
  seams.tabs.giveUp();
}

// Taken by force: this window did not answer in time.
void ApplicationState::lose() {
  if (!open) return;
  tellTruth();
  const int lost = open->pending.onlyInMemory();
  readOnly(lost > 0 ? Message{"window.lostChanges", {{"antal", std::int64_t{lost}}}} : Message{"window.yielded", {}});
}

const std::optional<Message>& ApplicationState::whyReadsOnly() const {
  static const std::optional<Message> kNo;
  return open && windows.registerId == open->label.id ? windows.why : kNo;
}

const std::optional<Message>& WindowRoom::readsOnly() const { return state_.whyReadsOnly(); }

// The other window goes on changing what lies in the browser until it has yielded: it is read anew then.
void WindowRoom::takeOverHere() {
  ApplicationState& state = state_;
  if (!readsOnly() || state.job || state.windows.standing != Standing::reads) return;
  if (state.open->pending.onlyInMemory() > 0) return state.tell(Message{"window.saveFirst", {}});
  const std::string id = state.open->label.id;
  state.windows.standing = Standing::asked;
  state.seams.tabs.ask(id, true, [this, id, weak = std::weak_ptr<int>(state.alive)](platform::TabLock::Answer answer) {
    if (!weak.lock() || !state_.open || state_.open->label.id != id) return;
    if (answer == platform::TabLock::Answer::elsewhere) {
      state_.windows.standing = Standing::reads;
      return state_.tell(Message{"window.notGiven", {}});
    }
    state_.takingOver = id;  // at the next tick: what is being drawn is still needed
    state_.wake();
  });
}

void ApplicationState::reopenAfterTakeOver() {
  if (takingOver.empty() || !open || job) return;  // a job reads what is open; at the tick after it
  const std::string id = std::exchange(takingOver, std::string());
  open.reset();
  windows.standing = Standing::writes;
  windows.why.reset();
  phase = Phase::starting;
  resuming = id;
  readLabels();
}

}  // namespace fyren::app
