// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "base/bytes.h"
#include "core/measures/enkat.h"
#include "core/measures/tidspost.h"
#include "core/register/ungdom_facts.h"
#include "store/act.h"
#include "store/act_info.h"
#include "store/block_image.h"
#include "store/papers.h"
#include "store/person_record.h"
#include "store/read_log.h"
#include "store/facts_reading.h"
#include "store/records.h"
#include "store/store_error.h"

namespace fyren::store {

// What the store needs from the machine.
struct StoreEnv {
  std::function<std::int64_t()> nowUtcMs;                 // UTC, milliseconds since 1970
  std::function<void(std::span<std::uint8_t>)> fillRandom;  // cryptographically strong bytes
  std::uint32_t node = 0;  // random once per computer; tells computers apart that share a register
};

// The schema that every open register has (SCHEMA.md): written in a file's header beside its image.
std::uint32_t newestSchema();

// A register, open in memory: SQLite on blocks that never leave this process unsealed. Tables: SCHEMA.md.
//
// Every change is an Act (see act.h) and can be undone, also after the register has been closed and opened.
// Not thread-safe. Nothing throws; a failed operation has changed nothing.
class RegisterStore {
 public:
  // A new, empty register. `info.id` and `info.createdUtcMs` are set here.
  static StoreResult<RegisterStore> create(const RegisterInfo& info, StoreEnv env);

  // Opens a whole image (the payload of a .fyren file). It is treated as hostile: checked in a connection
  // of its own, then its rows are copied into a fresh database; every block is dirty afterwards.
  // Errors: foreign, newerVersion, damaged, full.
  static StoreResult<RegisterStore> open(BytesView image, StoreEnv env);

  // Opens the working copy of this computer, put together again from its blocks (each authenticated on its
  // own, the set by the manifest): checked likewise, but used as it stands, so that no block is dirty unless
  // a migration ran. Blocks in order, 0 first. Errors as open().
  // Both in pieces, for a register of any size: register_opening.h.
  static StoreResult<RegisterStore> openBlocks(std::span<const Bytes> blocks, StoreEnv env);

  RegisterStore(RegisterStore&&) noexcept;
  RegisterStore& operator=(RegisterStore&&) noexcept;
  ~RegisterStore();  // no Act may be going on

  // --- keeping ---------------------------------------------------------------------------------------------
  // Not while an Act is going on.
  Bytes image() const;
  std::uint32_t blockCount() const;
  // What has been written since the last call; the views hold until the next write to the register.
  std::vector<Block> takeDirtyBlocks();
  Block block(std::uint32_t number) const;  // number < blockCount(); holds as long
  // Gives back unused room (after gallring, before a file is saved).
  StoreResult<void> compact();

  // --- reading ---------------------------------------------------------------------------------------------
  StoreResult<RegisterInfo> info() const;
  StoreResult<RegisterFacts> registerFacts() const;

  // All youths with all facts, in no particular order; each list sorted by day, then id.
  StoreResult<std::vector<UngdomFacts>> allFacts() const;
  FactsReading allFactsInPieces() const;  // the same in pieces
  StoreResult<std::optional<UngdomFacts>> facts(const UngdomId& id) const;
  // Those given that exist, in the order given.
  StoreResult<std::vector<UngdomFacts>> facts(std::span<const UngdomId> ids) const;
  // All youths as the register held them just before that moment (UTC, milliseconds since 1970), from the history;
  // who has been gallrad since is in it no more. Nothing is written. Not while an Act is going on (busy).
  StoreResult<std::vector<UngdomFacts>> factsKnownAt(std::int64_t utcMs) const;
  StoreResult<std::optional<UngdomFacts>> factsKnownAt(const UngdomId& id, std::int64_t utcMs) const;
  // The youths with this number: those that have it now first, then those that had it earlier. More than one
  // only when two computers have registered the same youth.
  StoreResult<std::vector<UngdomId>> findByNumber(const Personnummer& nummer) const;

  StoreResult<std::vector<Leverans>> leveranser() const;  // newest first, without their bytes
  StoreResult<std::optional<Leverans>> leverans(const LeveransId& id) const;
  StoreResult<std::optional<Importlista>> latestImportlista(std::string_view slag, std::string_view kalla) const;
  StoreResult<std::vector<Importrapport>> importrapporter() const;  // newest first
  StoreResult<std::vector<Gallring>> gallringar() const;            // newest first
  StoreResult<std::vector<Skolenhet>> skolenheter() const;          // by name, then first day
  StoreResult<std::vector<Omrade>> omraden() const;                 // by postal code, then first day
  StoreResult<std::vector<Platshallare>> platshallare() const;      // by number
  StoreResult<std::vector<Radval>> radval() const;                  // by kind of list, oldest first
  StoreResult<std::vector<Importprofil>> importprofiler() const;    // by name
  StoreResult<std::vector<Insats>> insatser() const;                // the catalogue, by name
  StoreResult<std::vector<Tidspost>> tidsposter() const;            // of the time study, newest day first, latest entry first
  StoreResult<std::vector<Enkatsumma>> surveys() const;             // what may be told, newest year first
  StoreResult<std::optional<std::string>> installning(std::string_view nyckel) const;
  StoreResult<Papers> papers(const UngdomId& ungdom) const;
  StoreResult<SentLetters> sentLetters() const;
  StoreResult<Rounds> rounds() const;
  StoreResult<std::vector<Brevmall>> brevmallar() const;

  // --- history ---------------------------------------------------------------------------------------------
  StoreResult<std::vector<ActInfo>> acts(const ActQuery& query) const;
  StoreResult<std::vector<Change>> changes(const ActId& act) const;
  // Everything stored about one youth now, and every act that concerns it with all values (person_record.h).
  StoreResult<std::vector<StoredRow>> record(const UngdomId& ungdom) const;
  StoreResult<std::vector<Importlista>> listsHolding(const UngdomId& ungdom) const;  // without their rows
  StoreResult<std::vector<PersonAct>> personActs(const UngdomId& ungdom) const;

  // --- read log (read_log.h) ---------------------------------------------------------------------------------
  // No act: nothing to undo, and what could be redone still can. Refused as acts are (busy, readsOnly).
  StoreResult<void> noteReading(const UngdomId& ungdom, std::string_view user, ReadKind kind);
  StoreResult<std::vector<Reading>> readings(const UngdomId& ungdom) const;  // newest first
  StoreResult<std::int64_t> logCount(LogShow show) const;
  StoreResult<std::vector<LogLine>> log(const LogQuery& query) const;

  // One youth's answers to the survey: counted, and kept in no other way. Refused as acts are (busy, readsOnly).
  StoreResult<void> countAnswers(int year, const Enkatsvar& answers);

  // From now on what is done is dated as `moved` says of the machine's clock: for a training register. Not
  // while an Act is going on; a second time on top of the first.
  void moveTime(std::function<std::int64_t(std::int64_t)> moved);

  // From now on every act, undo and redo is refused (readsOnly). An act that is going on may end.
  void readOnly();

  // --- writing ---------------------------------------------------------------------------------------------
  Act begin(ActHeader header);
  // An id for a value that others must refer to before it is put.
  template <typename Id>
  Id newId() const {
    return Id{randomBytes16()};
  }

  // The act that undo() would take back, and that redo() would do again; none when there is none. A new act
  // ends what could be redone.
  StoreResult<std::optional<ActInfo>> undoable() const;
  StoreResult<std::optional<ActInfo>> redoable() const;
  StoreResult<ActOutcome> undo(std::string_view user);
  StoreResult<ActOutcome> redo(std::string_view user);
  // What has been done so far is from now on where the register begins: it stays in the history, but undo() stops before
  // it. Not while an Act is going on.
  StoreResult<void> settle();

 private:
  class Impl;
  friend class Act;
  friend class OpeningWork;
  friend class RegisterOpening;
  explicit RegisterStore(std::unique_ptr<Impl> impl);
  std::array<std::uint8_t, 16> randomBytes16() const;
  std::unique_ptr<Impl> impl_;
};

}  // namespace fyren::store
