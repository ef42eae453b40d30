// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/letters/letter.h"
#include "core/measures/tidspost.h"
#include "core/outreach/hembesok.h"
#include "core/plan/plan.h"
#include "core/plan/samtycke.h"
#include "core/register/ungdom_facts.h"
#include "store/records.h"
#include "store/sqlite/statement.h"
#include "store/tables.h"

// Values ↔ rows: the only place that knows which column holds what. Columns in the order of TableDef; an empty
// text is NULL, a day is Day::number().
namespace fyren::store {

// An earlier number of a youth: a row of its own, so that numbers can be merged.
struct TidigareNummerTag {};
using TidigareNummerId = RowId<TidigareNummerTag>;
struct TidigareNummer {
  TidigareNummerId id;
  UngdomId ungdom;
  Personnummer nummer;
};

template <typename T>
inline constexpr Table kTableOf = Table{};
template <>
inline constexpr Table kTableOf<RegisterInfo> = Table::registret;
template <>
inline constexpr Table kTableOf<Ungdom> = Table::ungdom;
template <>
inline constexpr Table kTableOf<TidigareNummer> = Table::tidigareNummer;
template <>
inline constexpr Table kTableOf<Bosattning> = Table::bosattning;
template <>
inline constexpr Table kTableOf<Skolplacering> = Table::skolplacering;
template <>
inline constexpr Table kTableOf<Examen> = Table::examen;
template <>
inline constexpr Table kTableOf<Registrering> = Table::registrering;
template <>
inline constexpr Table kTableOf<Kontakt> = Table::kontakt;
template <>
inline constexpr Table kTableOf<Sysselsattning> = Table::sysselsattning;
template <>
inline constexpr Table kTableOf<Atgard> = Table::atgard;
template <>
inline constexpr Table kTableOf<Leverans> = Table::leverans;
template <>
inline constexpr Table kTableOf<Importlista> = Table::importlista;
template <>
inline constexpr Table kTableOf<Importrapport> = Table::importrapport;
template <>
inline constexpr Table kTableOf<Importprofil> = Table::importprofil;
template <>
inline constexpr Table kTableOf<Installning> = Table::installning;
template <>
inline constexpr Table kTableOf<Omfattningsbeslut> = Table::omfattningsbeslut;
template <>
inline constexpr Table kTableOf<Sammanforing> = Table::sammanforing;
template <>
inline constexpr Table kTableOf<Gallring> = Table::gallring;
template <>
inline constexpr Table kTableOf<Skolenhet> = Table::skolenhet;
template <>
inline constexpr Table kTableOf<Omrade> = Table::omrade;
template <>
inline constexpr Table kTableOf<Platshallare> = Table::platshallare;
template <>
inline constexpr Table kTableOf<Radval> = Table::radval;
template <>
inline constexpr Table kTableOf<Kartlaggning> = Table::kartlaggning;
template <>
inline constexpr Table kTableOf<Plan> = Table::plan;
template <>
inline constexpr Table kTableOf<Samtycke> = Table::samtycke;
template <>
inline constexpr Table kTableOf<Overlamning> = Table::overlamning;
template <>
inline constexpr Table kTableOf<Brevmall> = Table::brevmall;
template <>
inline constexpr Table kTableOf<Utskick> = Table::utskick;
template <>
inline constexpr Table kTableOf<Brev> = Table::brev;
template <>
inline constexpr Table kTableOf<Hembesoksrunda> = Table::hembesoksrunda;
template <>
inline constexpr Table kTableOf<Hembesok> = Table::hembesok;
template <>
inline constexpr Table kTableOf<Bevakning> = Table::bevakning;
template <>
inline constexpr Table kTableOf<Uppfoljning> = Table::uppfoljning;
template <>
inline constexpr Table kTableOf<EjSamma> = Table::ejSamma;
template <>
inline constexpr Table kTableOf<Kontaktvag> = Table::kontaktvag;
template <>
inline constexpr Table kTableOf<Tidspost> = Table::tidspost;
template <>
inline constexpr Table kTableOf<Insats> = Table::insats;
template <>
inline constexpr Table kTableOf<Erbjudande> = Table::erbjudande;
template <>
inline constexpr Table kTableOf<Tystning> = Table::tystning;

Row rowOf(const RegisterInfo& value);
Row rowOf(const Ungdom& value);
Row rowOf(const TidigareNummer& value);
Row rowOf(const Bosattning& value);
Row rowOf(const Skolplacering& value);
Row rowOf(const Examen& value);
Row rowOf(const Registrering& value);
Row rowOf(const Kontakt& value);
Row rowOf(const Sysselsattning& value);
Row rowOf(const Atgard& value);
Row rowOf(const Leverans& value);
Row rowOf(const Importlista& value);
Row rowOf(const Importrapport& value);
Row rowOf(const Importprofil& value);
Row rowOf(const Installning& value);
Row rowOf(const Omfattningsbeslut& value);
Row rowOf(const Sammanforing& value);
Row rowOf(const Gallring& value);
Row rowOf(const Skolenhet& value);
Row rowOf(const Omrade& value);
Row rowOf(const Platshallare& value);
Row rowOf(const Radval& value);
Row rowOf(const Kartlaggning& value);
Row rowOf(const Plan& value);
Row rowOf(const Samtycke& value);
Row rowOf(const Overlamning& value);
Row rowOf(const Brevmall& value);
Row rowOf(const Utskick& value);
Row rowOf(const Brev& value);
Row rowOf(const Hembesoksrunda& value);
Row rowOf(const Hembesok& value);
Row rowOf(const Bevakning& value);
Row rowOf(const Uppfoljning& value);
Row rowOf(const Insats& value);
Row rowOf(const Tidspost& value);
Row rowOf(const EjSamma& value);
Row rowOf(const Kontaktvag& value);
Row rowOf(const Erbjudande& value);
Row rowOf(const Tystning& value);

// The value of a row that the query stands on: id, then the columns. StoreFault damaged when a number is out
// of its range.
template <typename T>
T valueOf(const Query& row);

// The rows of a list that has been imported, as the column importlista.rader.
Bytes packList(std::vector<ImportradHash> rows);
std::vector<ImportradHash> unpackList(BytesView packed);

}  // namespace fyren::store
