// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstddef>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "app/import_flow.h"
#include "base/message.h"
#include "base/result.h"
#include "core/register/ungdom_facts.h"

namespace fyren::generate {
struct Municipality;
}

namespace fyren::app {

class OpenSession;

// Fills a new training register with the built-in municipality of invented persons, through the same import
// that a user goes through; in pieces, so that the screen stays alive.
class TrainingFilling {
 public:
  explicit TrainingFilling(OpenSession& session);
  ~TrainingFilling();
  Result<bool, Message> step(double budgetMs);  // true: done
  double progress() const;                      // 0..1

 private:
  enum class Stage : std::uint8_t { read, compare, store, stored };
  struct Invented;
  Result<void, Message> invent();
  Result<void, Message> next();
  Result<void, Message> settle();

  OpenSession& session_;
  std::unique_ptr<Invented> invented_;
  std::size_t at_ = 0;  // the list
  Stage stage_ = Stage::read;
};
Result<void, Message> fillTrainingRegister(OpenSession& session);

// The built-in municipality as it is invented for this register on that day, with what is planted in it: the
// same every time, and so kept nowhere. Some milliseconds.
Result<generate::Municipality, Message> inventedMunicipality(const RegisterFacts& reg, Day day);

// Reads one list and compares it with the register, without storing anything: session.importFlow() then shows
// the difference. `kind` as the import's key ("folkbokforing"); empty: as recognised.
Result<void, Message> planAtOnce(OpenSession& session, std::string name, Bytes bytes, std::string_view kind);

// Several lists as one run, each of the kind that stands in its place; `sheet` is taken where a workbook has it.
Result<void, Message> planListsAtOnce(OpenSession& session, std::vector<ImportFlow::File> lists, std::span<const std::string> kinds,
                                      std::string_view sheet);

// Takes one list from bytes to applied, at once: for the training register and the command line. `kind` as
// for planAtOnce().
Result<void, Message> importAtOnce(OpenSession& session, std::string name, Bytes bytes, std::string_view kind,
                                   const ImportFlow::Decisions& decisions);

}  // namespace fyren::app
