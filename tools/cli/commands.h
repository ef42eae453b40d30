// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstddef>
#include <span>
#include <string_view>

#include "cli/arguments.h"
#include "cli/machine.h"
#include "cli/stop.h"

// One function for each command; README.md has the contract.
namespace fyren::cli {

struct Command {
  std::string_view name;
  std::string_view syntax;    // what follows the name
  std::string_view summary;   // key of its line in the help
  std::span<const Option> options;
  std::size_t words = 1;      // beside options
  Outcome<Exit> (*run)(const Arguments&, const Machine&) = nullptr;  // null: not there yet
  bool takesMore = false;     // the last word may be several
};
std::span<const Command> allCommands();

Outcome<Exit> newRegister(const Arguments& arguments, const Machine& machine);
Outcome<Exit> importList(const Arguments& arguments, const Machine& machine);
Outcome<Exit> tellOmfattning(const Arguments& arguments, const Machine& machine);
Outcome<Exit> checkPeriod(const Arguments& arguments, const Machine& machine);
Outcome<Exit> deliver(const Arguments& arguments, const Machine& machine);
Outcome<Exit> tellReport(const Arguments& arguments, const Machine& machine);
Outcome<Exit> generateLists(const Arguments& arguments, const Machine& machine);
Outcome<Exit> tellGallring(const Arguments& arguments, const Machine& machine);
Outcome<Exit> sealImage(const Arguments& arguments, const Machine& machine);
Outcome<Exit> unsealImage(const Arguments& arguments, const Machine& machine);

}  // namespace fyren::cli
