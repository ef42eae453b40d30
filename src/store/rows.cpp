// SPDX-License-Identifier: EUPL-1.2
#include "store/rows.h"

#include <algorithm>

#include "store/row_reader.h"

namespace fyren::store {
namespace {

Bytes packIds(const std::vector<UngdomId>& ids) {
  Bytes out;
  out.reserve(ids.size() * 16);
  for (const UngdomId& id : ids) out.insert(out.end(), id.bytes.begin(), id.bytes.end());
  return out;
}

std::vector<UngdomId> unpackIds(const Bytes& packed) {
  std::vector<UngdomId> ids(packed.size() / 16);
  for (std::size_t i = 0; i < ids.size(); ++i)
    std::copy_n(packed.begin() + static_cast<std::ptrdiff_t>(i * 16), 16, ids[i].bytes.begin());
  return ids;
}

HalfYear halfYear(const std::string& stored) {
  const auto period = HalfYear::parse(stored);
  if (!period) throw StoreFault(StoreError::damaged, "no such half-year");
  return *period;
}

}  // namespace

Row rowOf(const RegisterInfo& v) { return {code(v.kind), text(v.kommun), text(v.kommunnamn), v.createdUtcMs}; }

Row rowOf(const Ungdom& v) {
  return {number(v.nummer.digits()), text(v.fornamn),  text(v.efternamn), text(v.gatuadress), text(v.postnummer),
          text(v.postort),           text(v.epost),    text(v.telefon),   text(v.handlaggare)};
}

Row rowOf(const TidigareNummer& v) { return {ref(v.ungdom), number(v.nummer.digits())}; }

Row rowOf(const Bosattning& v) {
  return {ref(v.ungdom), text(v.kommun), day(v.days.first), day(v.days.last), code(v.source)};
}

Row rowOf(const Skolplacering& v) {
  return {ref(v.ungdom),    text(v.skola),   text(v.skolenhetskod), code(v.skolform),   text(v.program),
          text(v.arskurs),  day(v.days.first), day(v.days.last),    text(v.avgangsorsak), code(v.source),
          day(v.anmald)};
}

Row rowOf(const Examen& v) { return {ref(v.ungdom), code(v.typ), day(v.dag), code(v.source)}; }

Row rowOf(const Registrering& v) {
  return {ref(v.ungdom),  day(v.days.first), day(v.days.last), code(v.orsak), code(v.avregistreringsorsak),
          code(v.source)};
}

Row rowOf(const Kontakt& v) {
  return {ref(v.ungdom),     day(v.dag),     code(v.kanal),    code(v.riktning),
          code(v.mottagare), code(v.utfall), text(v.personal), v.minut ? Cell(*v.minut) : Cell()};
}

Row rowOf(const Sysselsattning& v) { return {ref(v.ungdom), day(v.dag), code(v.typ), code(v.source)}; }

Row rowOf(const Atgard& v) {
  return {ref(v.ungdom),     code(v.typ),       text(v.anordnare),    text(v.underrubrik),
          day(v.days.first), day(v.days.last),  code(v.grundAtgSlut), code(v.sysEfter),
          refIfAny(v.insats), text(v.mal)};
}

Row rowOf(const Leverans& v) {
  return {text(v.period.text()), v.madeAtUtcMs,         text(v.by),        text(v.filnamn),        text(v.sha256),
          blob(v.bytes),         blob(packIds(v.rader)), text(v.periodfil), text(v.periodfilSha256)};
}

Row rowOf(const Importlista& v) {
  return {text(v.slag), text(v.kalla), day(v.dag), text(v.filnamn), blob(packList(v.rader))};
}

Row rowOf(const Importrapport& v) {
  return {text(v.slag), text(v.filnamn), v.atUtcMs, text(v.by), text(v.innehall)};
}

Row rowOf(const Importprofil& v) { return {text(v.namn), text(v.slag), text(v.innehall)}; }

Row rowOf(const Installning& v) { return {text(v.nyckel), text(v.varde)}; }

// Braces guarantee the order of evaluation: the columns are read as they stand.
template <>
RegisterInfo valueOf(const Query& row) {
  RowReader in(row);
  return RegisterInfo{.id = in.id<RegisterId>(),
                      .kind = in.code(RegisterKind::real, RegisterKind::loadTest),
                      .kommun = in.text(),
                      .kommunnamn = in.text(),
                      .createdUtcMs = in.integer()};
}

template <>
Ungdom valueOf(const Query& row) {
  RowReader in(row);
  return Ungdom{.id = in.id<UngdomId>(),
                .nummer = in.nummer(),
                .tidigareNummer = {},
                .fornamn = in.text(),
                .efternamn = in.text(),
                .gatuadress = in.text(),
                .postnummer = in.text(),
                .postort = in.text(),
                .epost = in.text(),
                .telefon = in.text(),
                .handlaggare = in.text()};
}

template <>
TidigareNummer valueOf(const Query& row) {
  RowReader in(row);
  return TidigareNummer{.id = in.id<TidigareNummerId>(), .ungdom = in.id<UngdomId>(), .nummer = in.nummer()};
}

template <>
Bosattning valueOf(const Query& row) {
  RowReader in(row);
  return Bosattning{.id = in.id<BosattningId>(),
                    .ungdom = in.id<UngdomId>(),
                    .kommun = in.text(),
                    .days = in.days(),
                    .source = in.source()};
}

template <>
Skolplacering valueOf(const Query& row) {
  RowReader in(row);
  return Skolplacering{.id = in.id<SkolplaceringId>(),
                       .ungdom = in.id<UngdomId>(),
                       .skola = in.text(),
                       .skolenhetskod = in.text(),
                       .skolform = in.code(Skolform::okand, Skolform::annan),
                       .program = in.text(),
                       .arskurs = in.text(),
                       .days = in.days(),
                       .avgangsorsak = in.text(),
                       .source = in.source(),
                       .anmald = in.dayIfAny()};
}

template <>
Examen valueOf(const Query& row) {
  RowReader in(row);
  return Examen{.id = in.id<ExamenId>(),
                .ungdom = in.id<UngdomId>(),
                .typ = in.code(ExamenTyp::gymnasieexamen, ExamenTyp::utlandskMotsvarande),
                .dag = in.day(),
                .source = in.source()};
}

template <>
Registrering valueOf(const Query& row) {
  RowReader in(row);
  return Registrering{
      .id = in.id<RegistreringId>(),
      .ungdom = in.id<UngdomId>(),
      .days = in.days(),
      .orsak = in.code(Registreringsorsak::saknas, Registreringsorsak::studiebevis),
      .avregistreringsorsak = in.codeIfAny(Avregistreringsorsak::studier, Avregistreringsorsak::felregistrerad),
      .source = in.source()};
}

template <>
Kontakt valueOf(const Query& row) {
  RowReader in(row);
  return Kontakt{.id = in.id<KontaktId>(),
                 .ungdom = in.id<UngdomId>(),
                 .dag = in.day(),
                 .kanal = in.code(Kanal::telefon, Kanal::viaAnnanAktor),
                 .riktning = in.code(Riktning::utgaende, Riktning::inkommande),
                 .mottagare = in.code(Mottagare::ungdom, Mottagare::annan),
                 .utfall = in.code(Utfall::ingetSvar, Utfall::skickat),
                 .personal = in.text(),
                 .minut = in.integerIfAny(0, 24 * 60 - 1)};
}

template <>
Sysselsattning valueOf(const Query& row) {
  RowReader in(row);
  return Sysselsattning{.id = in.id<SysselsattningId>(),
                        .ungdom = in.id<UngdomId>(),
                        .dag = in.day(),
                        .typ = in.code(Sysselsattningstyp::arbete, Sysselsattningstyp::okand),
                        .source = in.source()};
}

template <>
Atgard valueOf(const Query& row) {
  RowReader in(row);
  return Atgard{.id = in.id<AtgardId>(),
                .ungdom = in.id<UngdomId>(),
                .typ = in.code(Atgardstyp::enstakaSamtal, Atgardstyp::annan),
                .anordnare = in.text(),
                .underrubrik = in.text(),
                .days = in.days(),
                .grundAtgSlut = in.codeIfAny(GrundAtgSlut::borjadeStudera, GrundAtgSlut::uppgiftSaknas),
                .sysEfter = in.codeIfAny(SysEfter::nationelltProgram, SysEfter::okand),
                .insats = in.idIfAny<InsatsId>(),
                .mal = in.text()};
}

template <>
Leverans valueOf(const Query& row) {
  RowReader in(row);
  return Leverans{.id = in.id<LeveransId>(),
                  .period = halfYear(in.text()),
                  .madeAtUtcMs = in.integer(),
                  .by = in.text(),
                  .filnamn = in.text(),
                  .sha256 = in.text(),
                  .bytes = in.blob(),
                  .rader = unpackIds(in.blob()),
                  .periodfil = in.text(),
                  .periodfilSha256 = in.text()};
}

template <>
Importlista valueOf(const Query& row) {
  RowReader in(row);
  return Importlista{.id = in.id<ImportlistaId>(),
                     .slag = in.text(),
                     .kalla = in.text(),
                     .dag = in.day(),
                     .filnamn = in.text(),
                     .rader = unpackList(in.blob())};
}

template <>
Importrapport valueOf(const Query& row) {
  RowReader in(row);
  return Importrapport{.id = in.id<ImportrapportId>(),
                       .slag = in.text(),
                       .filnamn = in.text(),
                       .atUtcMs = in.integer(),
                       .by = in.text(),
                       .innehall = in.text()};
}

template <>
Importprofil valueOf(const Query& row) {
  RowReader in(row);
  return Importprofil{
      .id = in.id<ImportprofilId>(), .namn = in.text(), .slag = in.text(), .innehall = in.text()};
}

template <>
Installning valueOf(const Query& row) {
  RowReader in(row);
  return Installning{.id = in.id<InstallningId>(), .nyckel = in.text(), .varde = in.text()};
}

// Sixteen bytes a row: number and hash, lowest byte first; rows sorted.
Bytes packList(std::vector<ImportradHash> rows) {
  std::sort(rows.begin(), rows.end());
  Bytes out;
  out.reserve(rows.size() * 16);
  for (const ImportradHash& row : rows)
    for (const std::uint64_t value : {row.nummer, row.hash})
      for (int i = 0; i < 64; i += 8) out.push_back(static_cast<std::uint8_t>(value >> i));
  return out;
}

std::vector<ImportradHash> unpackList(BytesView packed) {
  if (packed.size() % 16 != 0) throw StoreFault(StoreError::damaged, "a kept list ends within a row");
  const auto value = [&](std::size_t at) {
    std::uint64_t number = 0;
    for (std::size_t i = 8; i-- > 0;) number = number << 8 | packed[at + i];
    return number;
  };
  std::vector<ImportradHash> rows(packed.size() / 16);
  for (std::size_t i = 0; i < rows.size(); ++i) rows[i] = {value(i * 16), value(i * 16 + 8)};
  return rows;
}

}  // namespace fyren::store
