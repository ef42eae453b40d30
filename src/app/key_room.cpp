// SPDX-License-Identifier: EUPL-1.2
#include "app/key_room.h"

#include <algorithm>
#include <utility>

#include "app/application_state.h"
#include "app/moment_text.h"
#include "app/passphrase_strength.h"
#include "app/recovery_sheet.h"
#include "base/text.h"
#include "platform/print.h"

namespace fyren::app {
namespace {

constexpr std::size_t kProofLength = 6;
constexpr std::size_t kMostHolders = 20;  // a wrong passphrase costs a derivation for each
constexpr int kRehearsalDays = 365;
constexpr std::string_view kKeyStart = "AGE-SECRET-KEY-1";

CommandFailure invalidField(std::string field, Message message) {
  return {CommandError::invalid, std::move(field), std::move(message)};
}

CommandFailure refused(std::string_view key) { return {CommandError::refused, "", Message{std::string(key), {}}}; }

std::string lettersOf(std::string_view typed) {
  std::string letters;
  for (const char c : typed)
    if (c != ' ' && c != '-' && c != '\n' && c != '\r' && c != '\t')
      letters.push_back(c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c);
  return letters;
}

// The key from paper: who types only the groups of the sheet leaves the beginning out.
seal::SealResult<seal::Identity> identityOf(std::string& typed) {
  std::string letters = lettersOf(typed);
  const bool whole = letters.rfind(lettersOf(kKeyStart), 0) == 0;
  std::string key(kKeyStart);
  key += whole ? letters.substr(lettersOf(kKeyStart).size()) : letters;
  seal::wipeMemory(letters.data(), letters.size());
  seal::wipeMemory(typed.data(), typed.size());
  return seal::Identity::parse(seal::SecretString::takeFrom(key));
}

std::string trimmed(std::string_view text) {
  const std::size_t first = text.find_first_not_of(' ');
  if (first == std::string_view::npos) return {};
  return std::string(text.substr(first, text.find_last_not_of(' ') - first + 1));
}

}  // namespace

void ApplicationState::readKeyRecords() {
  const store::RegisterStore& store = open->session->store();
  open->holders.clear();
  for (const seal::PassphraseSlot& slot : open->locks.slots) open->holders.push_back(slotRecord(store, slot.id()));
  open->recovery = recoveryRecord(store);
  open->locksChangedAfterSave = locksChangedAfterSave(store);
}

bool KeyRoom::rehearsalDue() const {
  if (state_.curtain || state_.phase != Phase::open || state_.open->label.kind != RegisterKind::real) return false;
  const std::int64_t last = state_.open->recovery.provenUtcMs;
  if (last == 0) return true;
  const platform::Clock& clock = state_.seams.clock;
  return clock.today().number() - clock.localTime(last).day.number() >= kRehearsalDays;
}

KeyState KeyRoom::state() const {
  KeyState state;
  if (!state_.open) return state;
  const OpenRegister& open = *state_.open;
  const auto day = [this](std::int64_t utcMs) {
    return utcMs == 0 ? std::string() : dayText(state_.seams.clock.localTime(utcMs).day);
  };
  for (std::size_t i = 0; i < open.locks.slots.size(); ++i) {
    const SlotRecord& record = open.holders[i];
    const std::string& id = open.locks.slots[i].id();
    state.holders.push_back({id, record.namn.empty() ? text("security.nameless") : record.namn,
                             day(record.sinceUtcMs), id == open.slot});
  }
  state.openedByRecovery = open.slot.empty();
  state.recoveryMade = day(open.recovery.madeUtcMs);
  state.recoveryProven = day(open.recovery.provenUtcMs);
  state.provenBy = open.recovery.provenBy;
  state.notInFile = open.label.savedUtcMs == 0 ||
                    open.locksChangedAfterSave >= static_cast<std::int64_t>(open.label.saveCounter);
  return state;
}

// A restored register tells of the passphrases and the key of its own day; those of today are what opens it.
void ApplicationState::keepKeyRecords() {
  store::Act act = open->session->store().begin(
      {open->session->user(), "keys.keep", std::nullopt, Message{"history.restored", {}}});
  for (std::size_t i = 0; i < open->holders.size(); ++i) put(act, open->locks.slots[i].id(), open->holders[i]);
  put(act, open->recovery);
  act.settle();
  if (const auto done = act.commit(); !done) tell(done.error().message);
}

CommandResult ApplicationState::changeLocks(Message summary, const std::function<void(store::Act&)>& record,
                                             const std::function<void()>& locks) {
  OpenSession& session = *open->session;
  if (session.isStoring()) return refused("store.busy");
  store::Act act = session.store().begin({session.user(), "keys.change", std::nullopt, summary});
  record(act);
  putLocksChanged(act, open->label.saveCounter);
  act.settle();
  const auto done = act.commit();
  if (!done) return CommandFailure{CommandError::storage, "", done.error().message};
  locks();
  open->copy->locksChanged();
  readKeyRecords();
  session.recordsChanged();
  return Done{std::move(summary)};
}

CommandResult ApplicationState::refusePassphrase(const std::string& passphrase) const {
  if (phase != Phase::open || curtain) return refused("file.nothingOpen");
  if (whyReadsOnly()) return refused("window.whyNot");
  if (open->label.kind != RegisterKind::real) return refused("security.training");
  const Strength strength = passphraseStrength(passphrase);
  if (strength.score < kLowestStrength) return invalidField("passphrase", strength.sentence);
  return Done{};
}

void ApplicationState::putSlot(seal::PassphraseSlot slot, std::string namn, const std::string& insteadOf) {
  const std::string id = slot.id();
  const bool replaces = !insteadOf.empty();
  const auto summary = Message{replaces ? "history.passphraseChanged" : "history.passphraseAdded", {{"namn", namn}}};
  const auto record = [&](store::Act& act) {
    if (replaces) forgetSlot(act, insteadOf);
    put(act, id, SlotRecord{namn, seams.clock.nowUtcMilliseconds()});
  };
  const auto changed = changeLocks(summary, record, [&] {
    auto& slots = open->locks.slots;
    if (replaces) {
      std::replace_if(slots.begin(), slots.end(), [&](const auto& had) { return had.id() == insteadOf; }, slot);
      open->copy->rekey(seal::WorkingCopyKeys::generate(open->copy->keys().recovery));
    } else {
      slots.push_back(slot);
    }
  });
  if (!changed) {
    giveUp(changed.error().message);
    return;
  }
  if (!open->slot.empty() && open->slot != insteadOf) return;  // somebody else's
  open->slot = id;
  seams.surroundings.keepSetting(kLastSlot, id);
}

CommandResult KeyRoom::setPassphrase(const std::string& passphrase) {
  if (auto no = state_.refusePassphrase(passphrase); !no) return no;
  const OpenRegister& open = *state_.open;
  const std::string& user = open.session->user();
  std::string namn = user, insteadOf = open.slot;
  for (std::size_t i = 0; i < open.holders.size(); ++i) {
    const std::string& id = open.locks.slots[i].id();
    if (id == open.slot && !open.holders[i].namn.empty()) namn = open.holders[i].namn;
    if (open.slot.empty() && open.holders[i].namn == user) insteadOf = id;  // her forgotten one
  }
  if (!state_.begin(true)) return refused("file.busy");
  state_.addSlotStage(seal::SecretString(passphrase), seal::kUsualMebibytes,
                      [this, namn, insteadOf](seal::PassphraseSlot slot) {
                        state_.putSlot(std::move(slot), namn, insteadOf);
                      });
  return Done{Message{"file.passphraseChanging", {}}};
}

CommandResult KeyRoom::addHolder(const std::string& namn, const std::string& passphrase) {
  const std::string name = trimmed(namn);
  if (name.empty()) return invalidField("namn", Message{"security.giveName", {}});
  if (auto no = state_.refusePassphrase(passphrase); !no) return no;
  const auto& holders = state_.open->holders;
  if (holders.size() >= kMostHolders)
    return CommandFailure{CommandError::refused, "", Message{"security.tooMany", {{"antal", std::int64_t{kMostHolders}}}}};
  if (std::any_of(holders.begin(), holders.end(), [&](const SlotRecord& had) { return had.namn == name; }))
    return invalidField("namn", Message{"security.sameName", {{"namn", name}}});
  if (!state_.begin(true)) return refused("file.busy");
  state_.addSlotStage(seal::SecretString(passphrase), seal::kUsualMebibytes, [this, name](seal::PassphraseSlot slot) {
    const bool byRecovery = state_.open->slot.empty();
    state_.putSlot(std::move(slot), name, {});
    if (byRecovery) state_.open->slot.clear();  // a colleague's passphrase is not one's own
  });
  return Done{Message{"security.adding", {{"namn", name}}}};
}

CommandResult KeyRoom::removeHolder(const std::string& id) {
  if (state_.phase != Phase::open || state_.job) return refused("file.busy");
  if (state_.whyReadsOnly()) return refused("window.whyNot");
  OpenRegister& open = *state_.open;
  auto& slots = open.locks.slots;
  const auto found = std::find_if(slots.begin(), slots.end(), [&](const auto& slot) { return slot.id() == id; });
  if (found == slots.end()) return CommandFailure{CommandError::notFound, "", Message{"security.gone", {}}};
  if (slots.size() == 1) return refused("security.lastSlot");
  const SlotRecord& record = open.holders[static_cast<std::size_t>(found - slots.begin())];
  const std::string namn = record.namn.empty() ? text("security.nameless") : record.namn;
  return state_.changeLocks(
      Message{"history.passphraseRemoved", {{"namn", namn}}}, [&](store::Act& act) { forgetSlot(act, id); },
      [&] {
        slots.erase(found);
        open.copy->rekey(seal::WorkingCopyKeys::generate(open.copy->keys().recovery));
      });
}

void ApplicationState::makeSheet(KeyRoom::Sheet what) {
  recovery = seal::Identity::generate();
  sheet = what;
  phase = Phase::recoverySheet;
}

CommandResult KeyRoom::renewRecovery() {
  if (state_.phase != Phase::open || state_.job) return refused("file.busy");
  if (state_.whyReadsOnly()) return refused("window.whyNot");
  if (state_.open->session->isStoring()) return refused("store.busy");
  if (state_.open->label.kind != RegisterKind::real) return refused("security.training");
  state_.makeSheet(Sheet::renewal);
  return Done{Message{"security.renewing", {}}};
}

KeyRoom::Sheet KeyRoom::sheet() const { return state_.sheet; }

void KeyRoom::keepOldRecovery() {
  if (state_.phase != Phase::recoverySheet || state_.sheet != Sheet::renewal) return;
  state_.recovery.reset();
  state_.phase = Phase::open;
}

seal::SecretString KeyRoom::recoveryKey() const { return state_.recovery ? state_.recovery->text() : seal::SecretString(); }

void KeyRoom::printRecoverySheet() {
  if (!state_.recovery || !state_.open) return;
  const WorkingCopyLabel& label = state_.open->label;
  const seal::SecretString key = recoveryKey();
  state_.seams.print.printHtml(recoverySheetHtml({label.name, state_.open->session->user(), label.id,
                                                  state_.seams.clock.today(), key.text()}));
}

CommandResult KeyRoom::proveRecovery(const std::string& lastSix) {
  if (!state_.recovery || !state_.open) return refused("file.nothingOpen");
  const seal::SecretString whole = recoveryKey();
  const std::string_view key = whole.text();
  if (lettersOf(lastSix) != key.substr(key.size() - kProofLength))
    return invalidField("proof", Message{"start.proofWrong", {}});
  const seal::Recipient recipient = state_.recovery->recipient();
  OpenRegister& open = *state_.open;
  const std::int64_t now = state_.seams.clock.nowUtcMilliseconds();
  const bool isFirst = state_.sheet == Sheet::first;
  const auto proven = state_.changeLocks(
      Message{isFirst ? "history.recoveryProven" : "history.recoveryRenewed", {}},
      [&](store::Act& act) { put(act, RecoveryRecord{true, isFirst ? open.recovery.madeUtcMs : now, now, open.session->user()}); },
      [&] {
        if (isFirst) return;
        open.locks.recipients = {recipient};
        open.copy->rekey(seal::WorkingCopyKeys::generate(recipient));
      });
  if (!proven) return proven;
  state_.recovery.reset();
  state_.phase = Phase::open;
  if (isFirst) {  // nobody has worked in it yet: nothing to save or to go back to
    open.label.changesNotOnDisk = 0;
    open.pending.nothingToGoBackTo();
  }
  if (isFirst) return Done{Message{"start.created", {{"kommun", open.label.name}}}};
  return Done{Message{"security.renewed", {}}};
}

CommandResult KeyRoom::rehearseRecovery(std::string typed) {
  if (state_.phase != Phase::open || state_.job) return refused("file.busy");
  if (state_.whyReadsOnly()) return refused("window.whyNot");
  if (state_.open->session->isStoring()) return refused("store.busy");
  const auto identity = identityOf(typed);
  if (!identity) return invalidField("key", identity.error().message);
  OpenRegister& open = *state_.open;
  if (!(identity->recipient() == open.copy->keys().recovery))
    return invalidField("key", Message{"security.otherKey", {}});
  RecoveryRecord record = open.recovery;
  record.provenUtcMs = state_.seams.clock.nowUtcMilliseconds();
  record.provenBy = open.session->user();
  const store::ActHeader header{open.session->user(), "keys.rehearse", std::nullopt, Message{"history.recoveryRehearsed", {}}};
  store::Act act = open.session->store().begin(header);
  put(act, record);
  act.settle();
  const auto done = act.commit();
  if (!done) return CommandFailure{CommandError::storage, "", done.error().message};
  state_.readKeyRecords();
  open.session->recordsChanged();
  return Done{Message{"security.rehearsed", {}}};
}

}  // namespace fyren::app
