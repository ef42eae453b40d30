// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>

#include "app/command.h"
#include "base/half_year.h"
#include "base/row_id.h"
#include "core/person/ungdom.h"

namespace fyren::app {

struct ApplicationState;

// Plain files and papers out of the open register.
class ExportRoom {
 public:
  explicit ExportRoom(ApplicationState& state) : state_(state) {}

  // Makes the delivery of this period and hands out its file; or the bytes of one that was made before.
  CommandResult saveDelivery(HalfYear period);
  CommandResult saveKeptDelivery(AnyRowId id);
  // Prints everything that the register holds about the youth, for the youth; noted in the read log.
  CommandResult printRegisterutdrag(UngdomId id, bool withLog);

  // Prints a paper of this register, as one of the queries made it; empty: there is nothing to print.
  CommandResult print(std::string page);

 private:
  ApplicationState& state_;
};

}  // namespace fyren::app
