// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>

#include "base/message.h"
#include "base/result.h"
#include "base/text.h"

namespace fyren::cli {

// What the program ends with; scripts rely on these.
enum class Exit : int {
  done = 0,
  findings = 1,  // red findings, or a list or rows that stop the step
  usage = 2,     // wrong use
  unopened = 3,  // a file could not be opened or written; the sentence says why
};

// Why a command ended before its time. Nothing has been written.
struct Stop {
  Exit code = Exit::usage;
  std::string sentence;
};

inline Stop usage(const Message& message) { return {Exit::usage, text(message)}; }
inline Stop refused(const Message& message) { return {Exit::findings, text(message)}; }
inline Stop unopened(const Message& message) { return {Exit::unopened, text(message)}; }

template <typename T>
using Outcome = Result<T, Stop>;

}  // namespace fyren::cli
