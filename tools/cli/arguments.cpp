// SPDX-License-Identifier: EUPL-1.2
#include "cli/arguments.h"

#include <algorithm>
#include <charconv>

namespace fyren::cli {
namespace {

constexpr Option kCommon[] = {{"--today"}, {"--passphrase-file"}, {"--by"}, {"--json", false}};

const Option* find(std::span<const Option> options, std::string_view name) {
  for (const auto& among : {options, commonOptions()})
    for (const Option& option : among)
      if (option.name == name) return &option;
  return nullptr;
}

Stop about(const char* key, std::string_view option) { return usage({key, {{"vaxel", std::string(option)}}}); }

Stop wrongValue(const char* key, std::string_view option, const std::string& value) {
  return usage({key, {{"vaxel", std::string(option)}, {"varde", value}}});
}

}  // namespace

std::span<const Option> commonOptions() { return kCommon; }

Outcome<Arguments> Arguments::parse(std::span<const std::string> words, std::span<const Option> options,
                                    std::size_t wanted, bool takesMore) {
  Arguments read;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const std::string& word = words[i];
    if (word.substr(0, 2) != "--") {
      read.words_.push_back(word);
      continue;
    }
    const std::size_t equals = word.find('=');
    const std::string name = word.substr(0, equals);
    const Option* option = find(options, name);
    if (option == nullptr) return about("cli.usage.unknownOption", name);
    if (read.has(name)) return about("cli.usage.twice", name);
    std::string value;
    if (equals != std::string::npos) {
      if (!option->takesValue) return about("cli.usage.takesNoValue", name);
      value = word.substr(equals + 1);
    } else if (option->takesValue) {
      if (++i == words.size()) return about("cli.usage.needsValue", name);
      value = words[i];
    }
    read.given_.emplace(name, std::move(value));
  }
  if (read.words_.size() < wanted) return usage({"cli.usage.tooFew", {}});
  if (read.words_.size() > wanted && !takesMore) return usage({"cli.usage.tooMany", {{"ord", read.words_[wanted]}}});
  return read;
}

std::optional<std::string> Arguments::value(std::string_view option) const {
  const auto found = given_.find(option);
  return found == given_.end() ? std::nullopt : std::optional(found->second);
}

std::string Arguments::valueOr(std::string_view option, std::string_view otherwise) const {
  return value(option).value_or(std::string(otherwise));
}

Outcome<std::string> Arguments::needed(std::string_view option) const {
  const auto given = value(option);
  if (!given || given->empty()) return about("cli.usage.missing", option);
  return *given;
}

Outcome<std::optional<Day>> Arguments::day(std::string_view option) const {
  const auto given = value(option);
  if (!given) return std::optional<Day>();
  const auto day = Day::parse(*given);
  if (!day) return wrongValue("cli.usage.notADay", option, *given);
  return std::optional(*day);
}

Outcome<HalfYear> Arguments::halfYear(std::string_view option) const {
  const auto given = needed(option);
  if (!given) return given.error();
  const auto period = HalfYear::parse(*given);
  if (!period) return wrongValue("cli.usage.notAPeriod", option, *given);
  return *period;
}

Outcome<long long> Arguments::number(std::string_view option, long long otherwise) const {
  const auto given = value(option);
  if (!given) return otherwise;
  long long number = 0;
  const char* end = given->data() + given->size();
  const auto read = std::from_chars(given->data(), end, number);
  if (read.ec != std::errc() || read.ptr != end) return wrongValue("cli.usage.notANumber", option, *given);
  return number;
}

}  // namespace fyren::cli
