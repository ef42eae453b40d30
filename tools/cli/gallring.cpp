// SPDX-License-Identifier: EUPL-1.2
// Who is due for gallring and why; with --apply the decision is carried out on those over the law's limit.
#include "app/gallring.h"

#include "cli/commands.h"
#include "cli/output.h"
#include "cli/register.h"

namespace fyren::cli {
namespace {

void printList(const Arguments& arguments, const app::GallringList& list) {
  if (arguments.has("--json")) {
    JsonList json;
    for (const app::GallringLine& line : list.lines)
      json.add({{"personnummer", line.nummer},
                {"grund", text(app::label(line.forslag.grund))},
                {"sedan", line.forslag.sedan.iso()},
                {"senast", line.forslag.senast.iso()},
                {"maste", line.forslag.grund == Gallringsgrund::tidsgrans},
                {"vantarPa", line.forslag.vantarPa ? Json(line.forslag.vantarPa->text()) : Json(nullptr)}});
    return;
  }
  Table table({text("cli.column.nummer"), text("cli.column.skal"), text("gallring.sedan"), text("gallring.senast")});
  for (const app::GallringLine& line : list.lines)
    table.add({line.nummer, text(app::label(line.forslag.grund)), line.forslag.sedan.iso(), line.forslag.senast.iso()});
  table.print();
}

}  // namespace

Outcome<Exit> tellGallring(const Arguments& arguments, const Machine& machine) {
  const auto day = arguments.day("--day");
  if (!day) return day.error();
  const auto decided = arguments.day("--beslutsdag");
  if (!decided) return decided.error();
  auto open = openRegister(arguments.at(0), machine);
  if (!open) return open.error();
  if (*day && open->session->reg().kind != RegisterKind::real) open = openRegister(arguments.at(0), machine.on(**day));
  if (!open) return open.error();
  app::OpenSession& session = *open->session;
  const app::GallringList list = app::gallringList(session);
  printList(arguments, list);
  if (!arguments.has("--apply")) return Exit::done;
  app::NyGallring wish{{}, arguments.valueOr("--beslutsfattare", ""), decided->value_or(session.today()), arguments.valueOr("--diarienummer", "")};
  for (const app::GallringLine& line : list.lines)
    if (line.forslag.grund == Gallringsgrund::tidsgrans) wish.ungdomar.push_back(line.id);
  const auto done = app::gallra(session, wish);
  if (!done) return refused(done.error().message);
  if (const auto path = arguments.value("--protocol")) {
    const std::string page = app::gallringsprotokollHtml(session, app::gallringList(session).protokoll.front());
    auto protocol = StagedFile::write(*path, asBytes(page), Access::ownerOnly);
    if (!protocol) return protocol.error();
    if (auto placed = protocol->putInPlace(); !placed) return placed.error();
  }
  if (auto saved = saveRegister(*open, machine); !saved) return saved.error();
  tell(done->said);
  return Exit::done;
}

}  // namespace fyren::cli
