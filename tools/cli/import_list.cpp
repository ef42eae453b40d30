// SPDX-License-Identifier: EUPL-1.2
#include <array>
#include <string_view>
#include <utility>

#include "app/training_register.h"
#include "cli/commands.h"
#include "cli/output.h"
#include "cli/register.h"
#include "exchange/import/list_kind.h"

namespace fyren::cli {
namespace {

using app::ImportFlow;

struct ClassWord {
  std::string_view json;
  std::string_view label;  // key
};
// In the order of ImportFlow::RowClass.
constexpr std::array<ClassWord, ImportFlow::kRowClassCount> kClasses = {{{"new", "cli.import.ny"},
                                                                        {"returned", "cli.import.ater"},
                                                                        {"changed", "cli.import.andrad"},
                                                                        {"unchanged", "cli.import.oforandrad"},
                                                                        {"left", "cli.import.borta"},
                                                                        {"unclear", "cli.import.oklar"},
                                                                        {"refused", "cli.import.avvisad"}}};

std::int64_t countOf(const ImportFlow& flow, ImportFlow::RowClass cls) {
  return flow.counts()[static_cast<std::size_t>(cls)];
}

Json detailJson(const ImportFlow::Detail& detail) {
  Json json{{"row", detail.row > 0 ? Json(detail.row) : Json(nullptr)},
            {"personnummer", detail.nummer.empty() ? Json(nullptr) : Json(detail.nummer)},
            {"class", kClasses[static_cast<std::size_t>(detail.cls)].json},
            {"reason", detail.skal.key.empty() ? std::string() : text(detail.skal)}};
  for (const Message& change : detail.changes) json["changes"].push_back(text(change));
  return json;
}

void printJson(const ImportFlow& flow, const ImportFlow::Consequence& consequence, bool applied) {
  Json json{{"rows", flow.rowCount()}};
  for (std::size_t i = 0; i < kClasses.size(); ++i) json[std::string(kClasses[i].json)] = flow.counts()[i];
  json["protected"] = flow.protectedCount();
  if (flow.sheet() >= 0) json["sheet"] = flow.sheets()[static_cast<std::size_t>(flow.sheet())].name;
  json["findings"] = Json{{"new", consequence.nyaFynd}, {"gone", consequence.losta}};
  json["proposed"] = Json{{"open", consequence.attRegistrera}, {"end", consequence.attAvsluta}};
  json["applied"] = applied;
  json["details"] = Json::array();
  for (const auto& detail : flow.details()) json["details"].push_back(detailJson(detail));
  print(json);
}

void printTables(const ImportFlow& flow) {
  Table counts({text("cli.column.klass"), text("cli.column.antal")});
  counts.add({text("cli.import.rader"), countText(flow.rowCount())});
  for (std::size_t i = 0; i < kClasses.size(); ++i) counts.add({text(kClasses[i].label), countText(flow.counts()[i])});
  counts.add({text("cli.import.skyddade"), countText(flow.protectedCount())});
  counts.print();
  Table rows({text("cli.column.rad"), text("cli.column.nummer"), text("cli.column.klass"), text("cli.column.skal")});
  for (const auto& detail : flow.details())
    if (detail.cls == ImportFlow::RowClass::oklar || detail.cls == ImportFlow::RowClass::avvisad)
      rows.add({std::to_string(detail.row), detail.nummer, text(kClasses[static_cast<std::size_t>(detail.cls)].label),
                text(detail.skal)});
  if (!rows.empty()) rows.print();
}

void tellWhatWaits(const ImportFlow& flow, const ImportFlow::Consequence& consequence, const Arguments& arguments) {
  for (const Message& note : flow.notes()) tell(note);
  const auto count = [](const char* key, std::int64_t number) {
    if (number > 0) tell({key, {{"antal", number}}});
  };
  count("cli.import.tellRefused", countOf(flow, ImportFlow::RowClass::avvisad));
  count("cli.import.tellUnclear", countOf(flow, ImportFlow::RowClass::oklar));
  if (!arguments.has("--accept-left")) count("cli.import.tellLeft", countOf(flow, ImportFlow::RowClass::borta));
  if (arguments.has("--registrera")) return;
  count("cli.import.tellOpen", consequence.attRegistrera);
  count("cli.import.tellEnd", consequence.attAvsluta);
}

Outcome<void> plan(OpenFile& open, const Arguments& arguments) {
  const auto kind = arguments.needed("--kind");
  if (!kind) return kind.error();
  if (!exchange::kindFromName(*kind)) return usage({"cli.usage.unknownKind", {{"slag", *kind}}});
  auto list = readFile(arguments.at(1));
  if (!list) return list.error();
  if (const auto path = arguments.value("--profile")) {
    const auto profile = readFile(*path);
    if (!profile) return profile.error();
    const auto used = open.session->importFlow().useProfile(asText(*profile));
    if (!used) return refused(used.error());
  }
  const auto planned = app::planAtOnce(*open.session, fileNameOf(arguments.at(1)), std::move(*list), *kind);
  if (!planned) return refused(planned.error());
  return {};
}

Outcome<void> saveProfile(const ImportFlow& flow, const Arguments& arguments) {
  const auto path = arguments.value("--save-profile");
  if (!path) return {};
  return writeFile(*path, asBytes(flow.profileJson(fileNameOf(*path))), Access::everybody);
}

// Nothing of the list could be read: then it is the list that is wrong, and nothing is stored.
bool everythingRefused(const ImportFlow& flow) {
  return flow.rowCount() > 0 && countOf(flow, ImportFlow::RowClass::avvisad) == flow.rowCount();
}

}  // namespace

Outcome<Exit> importList(const Arguments& arguments, const Machine& machine) {
  if (const auto path = arguments.value("--save-profile"))
    for (const std::size_t input : {0U, 1U})
      if (const auto apart = notOver(arguments.at(input), *path); !apart) return apart.error();
  auto open = openRegister(arguments.at(0), machine);
  if (!open) return open.error();
  if (const auto planned = plan(*open, arguments); !planned) return planned.error();
  ImportFlow& flow = open->session->importFlow();
  const bool acceptLeft = arguments.has("--accept-left");
  const bool registers = arguments.has("--registrera");
  const auto consequence = flow.consequence(acceptLeft);
  tellWhatWaits(flow, consequence, arguments);
  const bool applies = !arguments.has("--dry-run") && !everythingRefused(flow);
  if (applies) {
    const auto applied = flow.apply({acceptLeft, registers, registers});
    if (!applied) return refused(applied.error().message);
    if (const auto saved = saveRegister(*open, machine); !saved) return saved.error();
  }
  if (const auto saved = saveProfile(flow, arguments); !saved) return saved.error();
  if (arguments.has("--json")) printJson(flow, consequence, applies);
  else printTables(flow);
  return everythingRefused(flow) ? Exit::findings : Exit::done;
}

}  // namespace fyren::cli
