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
  if (!detail.sagt.key.empty()) json["earlier"] = text(detail.sagt);
  return json;
}

Json listJson(const ImportFlow& flow) {
  Json json{{"rows", flow.rowCount()}};
  for (std::size_t i = 0; i < kClasses.size(); ++i) json[std::string(kClasses[i].json)] = flow.counts()[i];
  json["protected"] = flow.protectedCount();
  if (flow.sheet() >= 0) json["sheet"] = flow.sheets()[static_cast<std::size_t>(flow.sheet())].name;
  json["details"] = Json::array();
  for (const auto& detail : flow.details()) json["details"].push_back(detailJson(detail));
  return json;
}

// One list: what is said of it and of the run in one. Several: the run, and each list in "lists".
void printJson(ImportFlow& flow, const ImportFlow::Consequence& consequence, bool applied) {
  const auto lists = flow.lists();
  Json json = lists.size() == 1 ? listJson(flow) : Json::object();
  json["findings"] = Json{{"new", consequence.nyaFynd}, {"gone", consequence.losta}};
  json["proposed"] = Json{{"open", consequence.attRegistrera}, {"end", consequence.attAvsluta}};
  json["applied"] = applied;
  for (std::size_t i = 0; i < lists.size() && lists.size() > 1; ++i) {
    flow.show(i);
    Json one = listJson(flow);
    one["file"] = lists[i].fileName;
    one["kind"] = lists[i].kind;
    json["lists"].push_back(std::move(one));
  }
  print(json);
}

void printTables(ImportFlow& flow, std::size_t list) {
  const auto lists = flow.lists();
  flow.show(list);
  if (lists.size() > 1) tellLine(lists[list].fileName);
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

void count(const char* key, std::int64_t number) {
  if (number > 0) tell({key, {{"antal", number}}});
}

std::int64_t waitingOf(const ImportFlow& flow) {
  std::int64_t waiting = 0;
  for (const auto& detail : flow.details()) waiting += !detail.sagt.key.empty();
  return waiting;
}

void tellOfList(const ImportFlow& flow, const Arguments& arguments) {
  for (const Message& note : flow.notes()) tell(note);
  count("cli.import.tellRefused", countOf(flow, ImportFlow::RowClass::avvisad));
  count("cli.import.tellUnclear", countOf(flow, ImportFlow::RowClass::oklar));
  if (!arguments.has("--accept-left")) count("cli.import.tellLeft", countOf(flow, ImportFlow::RowClass::borta));
  count("cli.import.tellWaiting", waitingOf(flow));
}

void tellWhatWaits(ImportFlow& flow, const ImportFlow::Consequence& consequence, const Arguments& arguments) {
  for (std::size_t i = 0; i < flow.lists().size(); ++i) {
    flow.show(i);
    tellOfList(flow, arguments);
  }
  if (arguments.has("--registrera")) return;
  count("cli.import.tellOpen", consequence.attRegistrera);
  count("cli.import.tellEnd", consequence.attAvsluta);
}

// One kind for each list, in their order.
Outcome<std::vector<std::string>> kindsOf(const Arguments& arguments) {
  const auto given = arguments.needed("--kind");
  if (!given) return given.error();
  std::vector<std::string> kinds(1);
  for (const char sign : *given) {
    if (sign == ',') kinds.emplace_back();
    else kinds.back() += sign;
  }
  for (const std::string& kind : kinds)
    if (!exchange::kindFromName(kind)) return usage({"cli.usage.unknownKind", {{"slag", kind}}});
  if (kinds.size() + 1 != arguments.count()) return usage({"cli.usage.kindForEach", {}});
  return kinds;
}

Outcome<void> plan(OpenFile& open, const Arguments& arguments) {
  const auto kinds = kindsOf(arguments);
  if (!kinds) return kinds.error();
  std::vector<ImportFlow::File> lists;
  for (std::size_t i = 1; i < arguments.count(); ++i) {
    auto list = readFile(arguments.at(i));
    if (!list) return list.error();
    lists.push_back({fileNameOf(arguments.at(i)), std::move(*list)});
  }
  if (const auto path = arguments.value("--profile")) {
    const auto profile = readFile(*path);
    if (!profile) return profile.error();
    const auto used = open.session->importFlow().useProfile(asText(*profile));
    if (!used) return refused(used.error());
  }
  const auto planned = app::planListsAtOnce(*open.session, std::move(lists), *kinds, arguments.valueOr("--sheet", {}));
  if (!planned) return refused(planned.error());
  return {};
}

Outcome<void> saveProfile(const ImportFlow& flow, const Arguments& arguments) {
  const auto path = arguments.value("--save-profile");
  if (!path) return {};
  return writeFile(*path, asBytes(flow.profileJson(fileNameOf(*path))), Access::everybody);
}

// Nothing of the list could be read: then it is the list that is wrong, and nothing is stored.
bool everythingRefused(ImportFlow& flow) {
  bool any = false;
  for (std::size_t i = 0; i < flow.lists().size(); ++i) {
    flow.show(i);
    any = any || (flow.rowCount() > 0 && countOf(flow, ImportFlow::RowClass::avvisad) == flow.rowCount());
  }
  flow.show(0);
  return any;
}

}  // namespace

Outcome<Exit> importList(const Arguments& arguments, const Machine& machine) {
  if (const auto path = arguments.value("--save-profile"))
    for (std::size_t input = 0; input < arguments.count(); ++input)
      if (const auto apart = notOver(arguments.at(input), *path); !apart) return apart.error();
  auto open = openRegister(arguments.at(0), machine);
  if (!open) return open.error();
  if (const auto planned = plan(*open, arguments); !planned) return planned.error();
  ImportFlow& flow = open->session->importFlow();
  const bool acceptLeft = arguments.has("--accept-left");
  const bool registers = arguments.has("--registrera");
  const auto consequence = flow.consequence(acceptLeft);
  tellWhatWaits(flow, consequence, arguments);
  const bool nothingReadable = everythingRefused(flow);
  const bool applies = !arguments.has("--dry-run") && !nothingReadable;
  if (applies) {
    const auto applied = flow.apply({.acceptLeft = acceptLeft,
                                     .registerCovered = registers,
                                     .endUncovered = registers,
                                     .testNumbers = arguments.has("--testnummer")});
    if (!applied) return refused(applied.error().message);
    if (const auto saved = saveRegister(*open, machine); !saved) return saved.error();
  }
  if (const auto saved = saveProfile(flow, arguments); !saved) return saved.error();
  if (arguments.has("--json")) printJson(flow, consequence, applies);
  else
    for (std::size_t i = 0; i < flow.lists().size(); ++i) printTables(flow, i);
  return nothingReadable ? Exit::findings : Exit::done;
}

}  // namespace fyren::cli
