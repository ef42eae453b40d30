// SPDX-License-Identifier: EUPL-1.2
#include "app/import_profiles.h"

#include <algorithm>

#include "app/commands/carry_out.h"
#include "base/text.h"
#include "exchange/import/mapping.h"

namespace fyren::app {
namespace {

using store::Importprofil;

std::vector<Importprofil> kept(const Session& session) {
  auto all = session.store().importprofiler();
  return all ? std::move(*all) : std::vector<Importprofil>{};
}

std::optional<Importprofil> find(const Session& session, const store::ImportprofilId& id) {
  for (Importprofil& one : kept(session))
    if (one.id == id) return std::move(one);
  return std::nullopt;
}

CommandResult done(Session& session, store::Act& act, Message said) {
  auto result = carryOut(session, act, std::move(said));
  if (result) session.recordsChanged();
  return result;
}

}  // namespace

std::vector<ProfileLine> importProfiles(const Session& session) {
  std::vector<ProfileLine> lines;
  for (const Importprofil& one : kept(session)) {
    const auto profile = exchange::parseProfile(one.innehall);
    if (!profile) continue;
    const auto columns = std::count_if(profile->columns.begin(), profile->columns.end(), [](const auto& column) { return column.second != exchange::Field::none; });
    lines.push_back({one.id, one.namn, text(exchange::kindLabel(profile->kind)), static_cast<std::int64_t>(columns)});
  }
  return lines;
}

CommandResult renameProfile(Session& session, const store::ImportprofilId& id, std::string_view name) {
  auto profile = find(session, id);
  if (!profile) return refused({"profil.fel.borta", {}});
  const std::string wanted = trimmed(name);
  for (const Importprofil& one : kept(session))
    if (one.id != id && one.namn == wanted) return invalid("namn", {"profil.fel.namnet", {}});
  if (wanted.empty()) return invalid("namn", {"profil.fel.namnet", {}});
  if (auto failure = tooLong("namn", wanted)) return *failure;
  profile->namn = wanted;
  if (auto content = exchange::parseProfile(profile->innehall)) {
    content->name = wanted;
    profile->innehall = exchange::toJson(*content);
  }
  store::Act act = beginAct(session, "listprofil.rename", std::nullopt, {"history.profilNamn", {{"namn", wanted}}});
  act.put(*profile);
  return done(session, act, {"profil.bytt", {{"namn", wanted}}});
}

CommandResult eraseProfile(Session& session, const store::ImportprofilId& id) {
  const auto profile = find(session, id);
  if (!profile) return refused({"profil.fel.borta", {}});
  store::Act act = beginAct(session, "listprofil.erase", std::nullopt, {"history.profilBorttagen", {{"namn", profile->namn}}});
  act.erase(id);
  return done(session, act, {"profil.borttagen", {{"namn", profile->namn}}});
}

CommandResult addProfile(Session& session, std::string_view json) {
  const auto profile = exchange::parseProfile(json);
  if (!profile) return refused(profile.error().message);
  Importprofil added{{}, trimmed(profile->name), std::string(exchange::kindName(profile->kind)), std::string(json)};
  if (added.namn.empty()) added.namn = text(exchange::kindLabel(profile->kind));
  for (const Importprofil& one : kept(session))
    if (one.namn == added.namn) added.id = one.id;
  store::Act act = beginAct(session, "listprofil.add", std::nullopt, {"history.profilNy", {{"namn", added.namn}}});
  act.put(added);
  return done(session, act, {"profil.sparad", {{"namn", added.namn}}});
}

std::string profileFile(const Session& session, const store::ImportprofilId& id) {
  const auto profile = find(session, id);
  return profile ? profile->innehall : std::string();
}

}  // namespace fyren::app
