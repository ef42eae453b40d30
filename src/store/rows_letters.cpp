// SPDX-License-Identifier: EUPL-1.2
// Rows of: mapping, plan, consent, handover; letters and home visits. Days that may be missing stand last.
#include "store/row_reader.h"

namespace fyren::store {
namespace {

std::optional<Day> dayIfAny(RowReader& in, const Query& row, int column) {
  if (row.isNull(column)) return std::nullopt;
  return in.day();
}

}  // namespace

Row rowOf(const Kartlaggning& v) {
  return {ref(v.ungdom), day(v.dag), text(v.personal), code(v.onskan), code(v.studielage), std::int64_t{v.stod}, text(v.anteckning)};
}

Row rowOf(const Plan& v) {
  return {ref(v.ungdom),  day(v.dag),    text(v.personal),  text(v.mal),       text(v.ungdomen),   text(v.kommunen),
          text(v.andra),  day(v.days.first), day(v.days.last), text(v.avslut), day(v.uppfoljning), v.nr};
}

Row rowOf(const Samtycke& v) {
  return {ref(v.ungdom),     day(v.days.first), day(v.days.last),          code(v.givare),   code(v.aktor),
          text(v.mottagare), text(v.andamal),   std::int64_t{v.uppgifter}, text(v.personal), day(v.aterkallat)};
}

Row rowOf(const Overlamning& v) {
  return {ref(v.ungdom), day(v.dag), ref(v.samtycke), code(v.aktor), text(v.mottagare), std::int64_t{v.uppgifter}, text(v.personal)};
}

Row rowOf(const Brevmall& v) { return {code(v.slag), code(v.sprak), text(v.innehall)}; }

Row rowOf(const Utskick& v) { return {day(v.dag), code(v.slag), code(v.sprak), text(v.av), v.antal}; }

Row rowOf(const Brev& v) { return {ref(v.ungdom), ref(v.utskick), ref(v.kontakt), code(v.mottagare)}; }

Row rowOf(const Hembesoksrunda& v) {
  return {day(v.dag), text(v.tid), text(v.omrade), text(v.personal), std::int64_t{v.avslutad ? 1 : 0}, day(v.aviserad)};
}

Row rowOf(const Hembesok& v) { return {ref(v.ungdom), ref(v.runda), code(v.utfall)}; }

template <>
Kartlaggning valueOf(const Query& row) {
  RowReader in(row);
  return Kartlaggning{.id = in.id<KartlaggningId>(),
                      .ungdom = in.id<UngdomId>(),
                      .dag = in.day(),
                      .personal = in.text(),
                      .onskan = in.code(Onskan::vetInte, Onskan::annat),
                      .studielage = in.code(Studielage::okant, Studielage::nastanKlar),
                      .stod = static_cast<std::uint32_t>(in.integer()),
                      .anteckning = in.text()};
}

template <>
Plan valueOf(const Query& row) {
  RowReader in(row);
  return Plan{.id = in.id<PlanId>(),
              .ungdom = in.id<UngdomId>(),
              .dag = in.day(),
              .personal = in.text(),
              .mal = in.text(),
              .ungdomen = in.text(),
              .kommunen = in.text(),
              .andra = in.text(),
              .days = in.days(),
              .avslut = in.text(),
              .uppfoljning = in.dayIfAny(),
              .nr = in.integer()};
}

template <>
Samtycke valueOf(const Query& row) {
  RowReader in(row);
  Samtycke samtycke{.id = in.id<SamtyckeId>(),
                    .ungdom = in.id<UngdomId>(),
                    .days = in.days(),
                    .givare = in.code(Givare::ungdomen, Givare::bada),
                    .aktor = in.code(Aktor::arbetsformedlingen, Aktor::annan),
                    .mottagare = in.text(),
                    .andamal = in.text(),
                    .uppgifter = static_cast<std::uint32_t>(in.integer()),
                    .aterkallat = {},
                    .personal = in.text()};
  samtycke.aterkallat = dayIfAny(in, row, 10);
  return samtycke;
}

template <>
Overlamning valueOf(const Query& row) {
  RowReader in(row);
  return Overlamning{.id = in.id<OverlamningId>(),
                     .ungdom = in.id<UngdomId>(),
                     .dag = in.day(),
                     .samtycke = in.id<SamtyckeId>(),
                     .aktor = in.code(Aktor::arbetsformedlingen, Aktor::annan),
                     .mottagare = in.text(),
                     .uppgifter = static_cast<std::uint32_t>(in.integer()),
                     .personal = in.text()};
}

template <>
Brevmall valueOf(const Query& row) {
  RowReader in(row);
  return Brevmall{.id = in.id<BrevmallId>(),
                  .slag = in.code(Brevslag::kontakt, Brevslag::tjugoar),
                  .sprak = in.code(Sprak::svenska, Sprak::arabiska),
                  .innehall = in.text()};
}

template <>
Utskick valueOf(const Query& row) {
  RowReader in(row);
  return Utskick{.id = in.id<UtskickId>(),
                 .dag = in.day(),
                 .slag = in.code(Brevslag::kontakt, Brevslag::tjugoar),
                 .sprak = in.code(Sprak::svenska, Sprak::arabiska),
                 .av = in.text(),
                 .antal = in.integer()};
}

template <>
Brev valueOf(const Query& row) {
  RowReader in(row);
  return Brev{.id = in.id<BrevId>(),
              .ungdom = in.id<UngdomId>(),
              .utskick = in.id<UtskickId>(),
              .kontakt = in.id<KontaktId>(),
              .mottagare = in.code(Mottagare::ungdom, Mottagare::annan)};
}

template <>
Hembesoksrunda valueOf(const Query& row) {
  RowReader in(row);
  Hembesoksrunda runda{.id = in.id<HembesoksrundaId>(),
                       .dag = in.day(),
                       .tid = in.text(),
                       .omrade = in.text(),
                       .personal = in.text(),
                       .aviserad = {},
                       .avslutad = in.integer() != 0};
  runda.aviserad = in.dayIfAny();
  return runda;
}

template <>
Hembesok valueOf(const Query& row) {
  RowReader in(row);
  return Hembesok{.id = in.id<HembesokId>(),
                  .ungdom = in.id<UngdomId>(),
                  .runda = in.id<HembesoksrundaId>(),
                  .utfall = in.code(Besoksutfall::ejBesokt, Besoksutfall::villInte)};
}

}  // namespace fyren::store
