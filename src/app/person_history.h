// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "app/session.h"

// The change log and the read log: of one youth, and of the whole register. Aids, no proof: who has the file and a
// key can change what stands in them.
namespace fyren::app {

enum class HistoryShow : std::uint8_t { alla, andringar, lasningar };

enum class HistoryKind : std::uint8_t {
  andring,   // something was recorded, changed or taken away
  import,    // the same, out of a list
  angrat,    // an act was taken back
  gjortOm,   // and done again
  lasning,   // somebody opened the page
  utdrag,    // a registerutdrag was printed
};

struct HistoryEntry {
  HistoryKind kind = HistoryKind::andring;
  std::int64_t atUtcMs = 0;
  std::string when;   // local, "22 nov 2026 14:32"; a reading that went on: "22 nov 2026 14:32–14:50"
  std::string who;    // the name given when the register was unlocked
  std::string what;   // "Ändrade uppgifter", "Ångrade: Ändrade uppgifter"
  bool isUndone = false;
  std::vector<std::string> details;  // "Telefon: från 060-10 20 30 till 070-174 06 05"
  std::string day = {};    // the two halves of `when`
  std::string clock = {};
};

// Newest first.
std::vector<HistoryEntry> personHistory(const Session& session, UngdomId id, HistoryShow show);

// Notes that the user has opened the youth's page. Quiet: no act, nothing that waits to be saved.
void notePageOpened(Session& session, UngdomId id);

struct LogEntry {
  HistoryEntry entry;
  std::optional<UngdomId> ungdom;  // the one it is about, while in the register
  std::string whom;                // "Elin Berg", "40 000 personer", "en person som inte finns kvar" or empty
};

// The register's whole log, newest first, read page by page as it is shown: an import of 40,000 persons is one line.
class RegisterLog {
 public:
  explicit RegisterLog(const Session& session) : session_(session) {}
  void show(HistoryShow show);
  std::int64_t count();
  const LogEntry& at(std::int64_t line);  // below count()
  void forget();  // what has been read: the register has changed

 private:
  const std::vector<LogEntry>& page(std::int64_t number);
  const Session& session_;
  HistoryShow show_ = HistoryShow::alla;
  std::optional<std::int64_t> count_;
  std::map<std::int64_t, std::vector<LogEntry>> pages_;
};

}  // namespace fyren::app
