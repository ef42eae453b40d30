// SPDX-License-Identifier: EUPL-1.2
#include "app/commands/carry_out.h"

#include <utility>

#include "base/text.h"

namespace fyren::app {

CommandFailure invalid(std::string_view field, Message message) {
  return {CommandError::invalid, std::string(field), std::move(message)};
}

std::optional<CommandFailure> tooLong(std::string_view field, std::string_view value) {
  const std::size_t characters = characterCount(value);
  if (characters <= kLongestText) return std::nullopt;
  return invalid(field, {"person.fel.forLang", {{"antal", static_cast<std::int64_t>(characters)},
                                                {"hogst", static_cast<std::int64_t>(kLongestText)}}});
}

std::optional<CommandFailure> tooFarAhead(const Session& session, std::string_view field, Day day) {
  constexpr int kLongestAhead = 366;  // days
  if (day <= session.today() + kLongestAhead) return std::nullopt;
  return invalid(field, {"todo.fel.forLangtFram", {{"dag", day}}});
}

CommandFailure refused(Message message) {
  return {CommandError::refused, "", std::move(message)};
}

CommandFailure unknownUngdom() {
  return {CommandError::notFound, "", {"person.fel.finnsInte", {}}};
}

CommandFailure fromStore(const store::StoreFailure& failure) {
  using store::StoreError;
  CommandError code = CommandError::storage;
  if (failure.code == StoreError::deletedRow || failure.code == StoreError::unknownRow)
    code = CommandError::notFound;
  if (failure.code == StoreError::notAllowed || failure.code == StoreError::nothingToUndo ||
      failure.code == StoreError::nothingToRedo || failure.code == StoreError::busy ||
      failure.code == StoreError::readsOnly)
    code = CommandError::refused;
  return {code, "", failure.message};
}

store::Act beginAct(Session& session, std::string_view command, std::optional<UngdomId> ungdom,
                    Message summary) {
  return session.store().begin({session.user(), std::string(command), ungdom, std::move(summary)});
}

CommandResult carryOut(Session& session, store::Act& act, Message said) {
  const auto outcome = act.commit();
  if (!outcome) return fromStore(outcome.error());
  if (!outcome.value().touched.empty()) session.changed(outcome.value().touched);
  return Done{std::move(said)};
}

CommandResult carryOutRecord(Session& session, store::Act& act, Message said) {
  const auto outcome = act.commit();
  if (!outcome) return fromStore(outcome.error());
  session.recordsChanged();
  return Done{std::move(said)};
}

std::string trimmed(std::string_view text) {
  constexpr std::string_view kBlank = " \t\r\n";
  const std::size_t first = text.find_first_not_of(kBlank);
  if (first == std::string_view::npos) return {};
  return std::string(text.substr(first, text.find_last_not_of(kBlank) - first + 1));
}

Message::Value worded(Message message) {
  return std::vector<Message>{std::move(message)};
}

}  // namespace fyren::app
