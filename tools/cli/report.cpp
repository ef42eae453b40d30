// SPDX-License-Identifier: EUPL-1.2
// Reports as tables, as a page to print and as a workbook: the same books as on the screen.
#include <algorithm>
#include <cstdio>

#include "app/report_keeping.h"
#include "app/report_paper.h"
#include "base/text.h"
#include "cli/commands.h"
#include "cli/output.h"
#include "cli/register.h"
#include "report/protect.h"

namespace fyren::cli {
namespace {

struct Wish {
  std::string kind;
  app::ReportWish report;
  Day asOf;
};

// The tables of the chapters that the page has, or all.
struct Made {
  report::Book book;
  std::optional<app::ShownReport> shown;  // of the annual report and the nämnd's page
};

Outcome<Wish> wishOf(const Arguments& arguments, Day today) {
  const auto kind = arguments.needed("--kind");
  if (!kind) return kind.error();
  const auto first = arguments.day("--from"), last = arguments.day("--to"), asOf = arguments.day("--day");
  for (const auto* day : {&first, &last, &asOf})
    if (!*day) return day->error();
  const auto threshold = arguments.number("--protect", app::ReportRoom::kFewestShown);
  if (!threshold) return threshold.error();
  const bool known = *kind == "stockholm" || *kind == "sundsvall" || *kind == "namnd" || *kind == "skola";
  if (!known || !*first || !*last || **last < **first || *threshold < 0 || *threshold > 1000) return usage({"cli.report.use", {}});
  return Wish{*kind, {{**first, **last}, static_cast<int>(*threshold), arguments.valueOr("--verksamhet", ""), *kind == "namnd"}, asOf->value_or(std::min(today, **last))};
}

Made make(const app::OpenSession& session, const Wish& wish) {
  if (wish.kind == "stockholm" || wish.kind == "namnd") {
    app::ShownReport shown = app::annualReport(session, wish.report);
    report::Book book = shown.book;
    return {std::move(book), std::move(shown)};
  }
  Made made{wish.kind == "sundsvall" ? app::cohort(session, wish.report.period, wish.asOf) : app::followUp(session, wish.report.period), {}};
  app::hideSmallGroups(made.book, wish.report.threshold);
  return made;
}

bool isIn(const Made& made, const Wish& wish, const std::string& id) {
  if (!made.shown || !wish.report.onePage) return true;
  for (const report::Chapter& chapter : made.shown->chapters)
    if (std::find(chapter.tables.begin(), chapter.tables.end(), id) != chapter.tables.end()) return true;
  return false;
}

Json toJson(const report::Book& book, const report::Table& table) {
  Json json{{"id", table.id}, {"title", text(table.title)}, {"columns", Json::array()}, {"rows", Json::array()}, {"notes", Json::array()}};
  json["columns"].push_back(text(table.corner));
  for (const Message& column : table.columns) json["columns"].push_back(text(column));
  for (const report::TableRow& row : table.rows) {
    Json cells = Json::array({text(row.label)});
    for (const report::Cell& cell : row.cells) {
      const report::Shown what = report::shown(book, cell);
      cells.push_back(what.kind == report::Shown::Kind::count ? Json(what.count) : what.kind == report::Shown::Kind::hidden ? Json(nullptr) : Json(report::cellText(book, cell)));
    }
    json["rows"].push_back(std::move(cells));
  }
  for (const Message& remark : table.remarks) json["notes"].push_back(text(remark));
  for (const Message& definition : table.definitions) json["notes"].push_back(text(definition));
  return json;
}

void printTable(const report::Book& book, const report::Table& shown) {
  std::printf("%s\n", text(shown.title).c_str());
  std::vector<std::string> headings = {text(shown.corner)};
  for (const Message& column : shown.columns) headings.push_back(text(column));
  Table table(std::move(headings));
  for (const report::TableRow& row : shown.rows) {
    std::vector<std::string> cells = {text(row.label)};
    for (const report::Cell& cell : row.cells) cells.push_back(report::cellText(book, cell));
    table.add(std::move(cells));
  }
  table.print();
}

Outcome<bool> writeFiles(const Arguments& arguments, const app::OpenSession& session, const Wish& wish, const Made& made) {
  const auto html = arguments.value("--html"), xlsx = arguments.value("--xlsx");
  if (html) {
    const std::string page = made.shown ? app::paperOf(session, wish.report, *made.shown) : app::paperOf(session, made.book, text("view.statistics.title"), wish.report.threshold);
    if (auto written = writeFile(*html, asBytes(page), Access::ownerOnly); !written) return written.error();
  }
  if (xlsx)
    if (auto written = writeFile(*xlsx, app::workbookOf(made.book, wish.report.threshold), Access::ownerOnly); !written) return written.error();
  return html || xlsx;
}

}  // namespace

Outcome<Exit> tellReport(const Arguments& arguments, const Machine& machine) {
  const auto open = openRegister(arguments.at(0), machine);
  if (!open) return open.error();
  app::OpenSession& session = *open->session;
  const auto wish = wishOf(arguments, session.today());
  if (!wish) return wish.error();
  const Made made = make(session, *wish);
  for (const char* option : {"--html", "--xlsx"})
    if (const auto path = arguments.value(option))
      if (auto apart = notOver(arguments.at(0), *path); !apart) return apart.error();
  Json json = Json::array();
  for (const report::Table& table : made.book.tables) {
    if (!isIn(made, *wish, table.id)) continue;
    if (arguments.has("--json")) json.push_back(toJson(made.book, table));
    else printTable(made.book, table);
  }
  if (arguments.has("--json")) print(json);
  const auto written = writeFiles(arguments, session, *wish, made);
  if (!written) return written.error();
  if (!*written || !made.shown) return Exit::done;
  if (const auto kept = app::keepPublished(session, *made.shown); !kept) return refused(kept.error().message);
  if (auto saved = saveRegister(*open, machine); !saved) return saved.error();
  return Exit::done;
}

}  // namespace fyren::cli
