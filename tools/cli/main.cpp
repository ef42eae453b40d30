// SPDX-License-Identifier: EUPL-1.2
// fyren, the command-line sibling: the same core without the interface.
#include <algorithm>
#include <clocale>
#include <cstdio>
#include <exception>
#include <string>
#include <vector>

#include "cli/commands.h"
#include "cli/output.h"

namespace fyren::cli {
namespace {

void printHelp() {
  std::string help = text("cli.help.head") + "\n\n";
  for (const Command& command : allCommands()) {
    if (command.run == nullptr) continue;
    help += "fyren " + std::string(command.name) + " " + std::string(command.syntax) + "\n    ";
    help += text(command.summary) + "\n";
  }
  help += "\n" + text("cli.help.common") + "\n" + text("cli.help.exits");
  std::fwrite(help.data(), 1, help.size(), stdout);
  std::fputc('\n', stdout);
}

Outcome<Exit> runCommand(const std::string& name, std::span<const std::string> words) {
  const auto commands = allCommands();
  const auto found = std::find_if(commands.begin(), commands.end(), [&](const Command& c) { return c.name == name; });
  if (found == commands.end()) return usage({"cli.usage.unknownCommand", {{"kommando", name}}});
  if (found->run == nullptr) return usage({"cli.usage.notYet", {{"kommando", name}}});
  const auto arguments = Arguments::parse(words, found->options, found->words, found->takesMore);
  if (!arguments) return arguments.error();
  const auto machine = Machine::from(*arguments);
  if (!machine) return machine.error();
  return found->run(*arguments, *machine);
}

int run(const std::vector<std::string>& words) {
  const auto asksForHelp = [](const std::string& word) { return word == "--help" || word == "-h"; };
  if (words.empty() || words.front() == "help" || std::any_of(words.begin(), words.end(), asksForHelp)) {
    printHelp();
    return static_cast<int>(words.empty() ? Exit::usage : Exit::done);
  }
  const auto done = runCommand(words.front(), std::span(words).subspan(1));
  if (done) return static_cast<int>(*done);
  tellLine(done.error().sentence);
  return static_cast<int>(done.error().code);
}

}  // namespace
}  // namespace fyren::cli

int main(int count, char** words) {
  try {
    return fyren::cli::run({words + std::min(count, 1), words + count});
  } catch (const std::exception& fault) {
    fyren::cli::tell(fyren::Message{"cli.fault", {{"skal", std::string(fault.what())}}});
  }
  return static_cast<int>(fyren::cli::Exit::unopened);
}
