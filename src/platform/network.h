// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <functional>
#include <string>

namespace fyren::platform {

// What still goes over the net: nothing but the program's own files, which the browser fetches by itself.
class Network {
 public:
  virtual ~Network() = default;
  // The page has given up fetching and sending (content security policy), also from its own host.
  virtual bool isClosed() const = 0;
  // A later version of the program that lies whole on this computer and is not used yet; empty when there is none.
  virtual std::string newVersion() const = 0;
  // From the next start on that version is used. False when another window of the program is open (it would get
  // files of two versions) or the browser refused: then nothing has changed.
  virtual void useNewVersion(std::function<void(bool used)> done) = 0;
};

}  // namespace fyren::platform
