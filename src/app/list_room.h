// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <utility>

#include "app/command.h"
#include "base/bytes.h"
#include "base/day.h"
#include "base/row_id.h"
#include "platform/files.h"

namespace fyren::app {

struct ApplicationState;
class Session;

// Lists in: they are handed to the open register's import.
class ListRoom {
 public:
  explicit ListRoom(ApplicationState& state) : state_(state) {}

  void pickList();  // asks for a list
  // True once after a list was dropped on the window of an open register: the import should be shown.
  bool takeDropNotice();
  // The rows of one list of the import under way that did not come in, as a file.
  void saveRefusedRows(std::size_t list);
  // How the list that is shown is read, as a file for a colleague, and such a file for the list.
  void saveProfile();
  void pickProfile();
  // A profile that the register keeps, as a file; and one out of a file into the register.
  void saveKeptProfile(const AnyRowId& id);
  void pickKeptProfile();
  // The table of postal codes and areas, out of a file; said() tells what came of it.
  void pickAreas(Day from);
  // Asks for a file with SCB's codes (a workbook, a list as text) or a whole period file; then, once, what it says.
  void pickCodes();
  struct PickedCodes {
    std::string text;
    bool isWhole = false;  // a period file
  };
  std::optional<PickedCodes> takeCodes() { return std::exchange(codes_, std::nullopt); }
  // What the import under way brought in and left out, as a text that names nobody.
  void saveImportReport();

 private:
  void pickText(platform::FileKind kind, std::uint64_t mostBytes, std::function<CommandResult(Session&, const Bytes&)> use);

  ApplicationState& state_;
  std::optional<PickedCodes> codes_;
};

}  // namespace fyren::app
