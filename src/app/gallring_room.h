// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "app/gallring.h"

namespace fyren::app {

struct ApplicationState;

// Gallring of the register that is open, with everything that the program knows of it.
class GallringRoom {
 public:
  explicit GallringRoom(ApplicationState& state) : state_(state) {}

  // gallra(). The session tells that youths are gone: the working copy in this browser is sealed anew under a new key, and its backups, which hold the
  // youths still, are removed with the old one. Files that were saved before lie with the user: the answer says so.
  CommandResult gallra(const NyGallring& gallring);
  void printProtocol(const store::Gallring& gallring);

 private:
  ApplicationState& state_;
};

}  // namespace fyren::app
