// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <vector>

// What earlier imports brought in and left out, as the register keeps it.
namespace fyren::app {

class Session;

struct KeptReport {  // one run: all lists that were read in together
  std::string nar;                   // "14:32", "fre 20 nov 14:32"
  std::string av;
  std::vector<std::string> listor;   // "folkbokforing.csv (Folkbokföring)"
  std::vector<std::string> rader;    // the report's sentences; they name nobody
};
std::vector<KeptReport> keptReports(const Session& session);  // newest first

}  // namespace fyren::app
