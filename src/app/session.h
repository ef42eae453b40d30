// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/import_flow.h"
#include "app/register_list.h"
#include "app/register_row.h"
#include "base/day.h"
#include "base/half_year.h"
#include "core/law/law.h"
#include "core/register/ungdom_facts.h"
#include "platform/clock.h"

namespace fyren::store {
class RegisterStore;
}

namespace fyren::app {

class Areas;
class RegisterIndex;
class RegisterLoading;
struct LoadedRegister;

// How far the latest change has come, in the three words that are never mixed.
struct SaveTruth {
  bool inMemoryOnly = false;   // the browser has not yet confirmed the latest change
  bool browserFailed = false;  // the browser refuses to keep it; the file on disk is the only safe place
  int changesNotOnDisk = 0;    // acts since the last file was saved
  int onlyInMemory = 0;        // of those, neither in the browser
  bool readsOnly = false;      // another window changes the register: every command is refused
  bool downloadUnchecked = false;  // the last file was a download that nobody has looked at
  std::string fileName;        // empty: never saved to a file
  std::string savedAt;         // local time of the last file, "kl. 14:32" or "fre 20 nov 14:32"; empty: never
  std::string savedAge;        // "för 2 timmar sedan"
  Message sentence;            // "på disk kl. 14:32, nyss", "1 ändring i minnet …", ...
};

// An open register: its facts in memory, its store, and what the lists show of it. Everything the interface
// reads goes through queries (register_list.h, person_page.h, delivery_room.h), everything it changes
// through commands (commands/commands.h).
class Session {
 public:
  virtual ~Session() = default;

  // Expires with the session: for what is shown a while longer than what it speaks of.
  std::weak_ptr<const void> life() const { return life_; }

  virtual const RegisterFacts& reg() const = 0;
  virtual const std::string& user() const = 0;
  virtual Day today() const = 0;  // the user's local day; in a training register where its clock stands
  virtual const Law& law() const = 0;
  virtual std::uint64_t version() const = 0;  // grows with every change of what lists would show

  virtual const std::vector<RegisterRow>& registerRows() const = 0;
  virtual const UngdomFacts* facts(UngdomId id) const = 0;  // null: not in the register
  virtual std::vector<UngdomId> ungdomIds() const = 0;

  virtual SaveTruth saveTruth() const = 0;
  virtual std::optional<Message> undoable() const = 0;  // what Ångra would take back
  virtual std::optional<Message> redoable() const = 0;

  // When each kind of list was last read in; nothing: never.
  virtual std::optional<Day> lastList(std::string_view kind) const = 0;

  virtual ImportFlow& importFlow() = 0;

  // For commands and queries of this level only.
  virtual const RegisterIndex& registerIndex() const = 0;
  virtual std::int64_t nowUtcMs() const = 0;
  virtual platform::LocalTime localTime(std::int64_t utcMs) const = 0;
  virtual const Areas& areas() const = 0;  // areas and schools with their history
  Viewpoint viewpoint() const { return {reg(), law(), today(), lastList("skolplacering").has_value(), &areas()}; }
  virtual const std::vector<UngdomFacts>& allFacts() const = 0;  // same order as registerRows()
  virtual store::RegisterStore& store() = 0;
  virtual const store::RegisterStore& store() const = 0;
  virtual void changed(const std::vector<UngdomId>& touched) = 0;  // reload these; all when empty
  // Something beside the youths changed: lists that were read, deliveries. Also after every undo and redo.
  virtual void recordsChanged() = 0;
  // A line of the read log was written: to be kept in the browser, but no change that waits to be saved.
  virtual void readingNoted() = 0;
  // Youths were removed for good: copies that the program keeps elsewhere must go too.
  virtual void purged() = 0;
  // For acts that change thousands of youths: what the lists would show after what has been put, read and judged in
  // pieces before the commit; then shown as a whole, and what was shown before is given back (to free it takes its
  // time too). `schoolListRead` as it will be.
  virtual RegisterLoading load(bool schoolListRead) const = 0;
  virtual LoadedRegister show(LoadedRegister loaded) = 0;

 private:
  std::shared_ptr<const void> life_ = std::make_shared<char>('\0');
};

}  // namespace fyren::app
