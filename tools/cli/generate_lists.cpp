// SPDX-License-Identifier: EUPL-1.2
#include <limits>
#include <string>

#include "cli/commands.h"
#include "cli/disk.h"
#include "cli/output.h"
#include "exchange/generate/generate.h"
#include "exchange/import/kommun.h"

namespace fyren::cli {
namespace {

Outcome<generate::GenerateOptions> optionsOf(const Arguments& arguments, const Machine& machine) {
  generate::GenerateOptions options;
  const auto size = arguments.number("--size", options.size);
  if (!size) return size.error();
  const auto seed = arguments.number("--seed", 1);
  if (!seed) return seed.error();
  const auto years = arguments.number("--years", options.years);
  if (!years) return years.error();
  // What no int can hold is out of range for the generator too, which says so.
  const auto asInt = [](long long n) { return n > std::numeric_limits<int>::max() || n < 0 ? 0 : static_cast<int>(n); };
  options.size = asInt(*size);
  options.years = asInt(*years);
  options.seed = static_cast<std::uint64_t>(*seed);
  options.today = machine.today();
  options.errors = arguments.has("--errors");
  options.ugly = arguments.has("--ugly");
  options.kommun = arguments.valueOr("--kommun", options.kommun);
  const exchange::Kommun* kommun = exchange::kommunByKod(options.kommun);
  if (kommun == nullptr) return usage({"cli.usage.unknownKommun", {{"kod", options.kommun}}});
  options.kommunnamn = kommun->namn;
  if (arguments.has("--training") && arguments.has("--load-test")) return usage({"cli.usage.oneKind", {}});
  if (arguments.has("--training")) options.kind = RegisterKind::training;
  if (arguments.has("--load-test")) options.kind = RegisterKind::loadTest;
  return options;
}

void printMade(const Arguments& arguments, const generate::Municipality& made) {
  const bool training = made.kind == RegisterKind::training;
  tellLine(text(training ? "cli.generate.training" : "cli.generate.loadTest"));
  if (arguments.has("--json")) {
    Json files = Json::array();
    for (const auto& file : made.files)
      files.push_back({{"file", file.name}, {"kind", file.kind.empty() ? Json(nullptr) : Json(file.kind)}});
    print(Json{{"register", training ? "training" : "load-test"},
               {"period", made.period.text()},
               {"persons", made.facit.size()},
               {"files", std::move(files)}});
    return;
  }
  Table table({text("cli.generate.file"), text("cli.generate.kind")});
  for (const auto& file : made.files) table.add({file.name, file.kind});
  table.print();
}

}  // namespace

Outcome<Exit> generateLists(const Arguments& arguments, const Machine& machine) {
  const auto options = optionsOf(arguments, machine);
  if (!options) return options.error();
  const auto made = generate::generateMunicipality(*options);
  if (!made) return usage(made.error().message);
  if (const auto folder = makeFolder(arguments.at(0)); !folder) return folder.error();
  for (const auto& file : made->files) {
    const auto written = writeFile(arguments.at(0) + "/" + file.name, file.bytes, Access::everybody);
    if (!written) return written.error();
  }
  for (const auto& later : made->later) {
    const auto written = writeFile(arguments.at(0) + "/" + later.name, later.bytes, Access::everybody);
    if (!written) return written.error();
  }
  for (const auto& ugly : made->ugly) {
    const auto written = writeFile(arguments.at(0) + "/" + ugly.file.name, ugly.file.bytes, Access::everybody);
    if (!written) return written.error();
  }
  printMade(arguments, *made);
  return Exit::done;
}

}  // namespace fyren::cli
