// SPDX-License-Identifier: EUPL-1.2
// Rows of the casework: decisions about coming steps, follow-ups, the catalogue, offers, silenced findings, contact ways.
#include "store/row_reader.h"

namespace fyren::store {

Row rowOf(const Bevakning& v) {
  return {ref(v.ungdom), day(v.dag), code(v.slag), text(v.steg), day(v.till), code(v.skal), text(v.av)};
}

Row rowOf(const Uppfoljning& v) {
  return {ref(v.ungdom), refIfAny(v.atgard), day(v.dag), day(v.gjord), v.minut ? Cell(*v.minut) : Cell()};
}

Row rowOf(const Insats& v) {
  return {text(v.namn), code(v.typ), text(v.anordnare), v.platser, day(v.days.first), day(v.days.last)};
}

Row rowOf(const Erbjudande& v) {
  return {ref(v.ungdom), refIfAny(v.insats), code(v.typ), day(v.dag), code(v.svar)};
}

Row rowOf(const Tystning& v) {
  return {ref(v.ungdom), text(v.regel), text(v.spar), day(v.dag), code(v.skal), text(v.av)};
}

Row rowOf(const Kontaktvag& v) {
  return {ref(v.ungdom),  code(v.slag),       text(v.varde), code(v.vems),      text(v.namn),
          code(v.source), text(v.uppgettAv), v.dag.number() == 0 ? Cell() : day(v.dag), day(v.fungerarEj), day(v.fungerade)};
}

template <>
Bevakning valueOf(const Query& row) {
  RowReader in(row);
  return Bevakning{.id = in.id<BevakningId>(),
                   .ungdom = in.id<UngdomId>(),
                   .dag = in.day(),
                   .slag = in.code(Bevakningsslag::nyDag, Bevakningsslag::gjord),
                   .steg = in.text(),
                   .till = in.day(),
                   .skal = in.code(Bevakningsskal::overenskommet, Bevakningsskal::annat),
                   .av = in.text()};
}

template <>
Uppfoljning valueOf(const Query& row) {
  RowReader in(row);
  return Uppfoljning{.id = in.id<UppfoljningId>(),
                     .ungdom = in.id<UngdomId>(),
                     .atgard = in.idIfAny<AtgardId>(),
                     .dag = in.day(),
                     .gjord = in.dayIfAny(),
                     .minut = in.integerIfAny(0, 24 * 60 - 1)};
}

template <>
Insats valueOf(const Query& row) {
  RowReader in(row);
  return Insats{.id = in.id<InsatsId>(),
                .namn = in.text(),
                .typ = in.code(Atgardstyp::enstakaSamtal, Atgardstyp::annan),
                .anordnare = in.text(),
                .platser = in.integer(),
                .days = in.days()};
}

template <>
Erbjudande valueOf(const Query& row) {
  RowReader in(row);
  return Erbjudande{.id = in.id<ErbjudandeId>(),
                    .ungdom = in.id<UngdomId>(),
                    .insats = in.idIfAny<InsatsId>(),
                    .typ = in.code(Atgardstyp::enstakaSamtal, Atgardstyp::annan),
                    .dag = in.day(),
                    .svar = in.code(Erbjudandesvar::vantar, Erbjudandesvar::tackadeNej)};
}

template <>
Tystning valueOf(const Query& row) {
  RowReader in(row);
  return Tystning{.id = in.id<TystningId>(),
                  .ungdom = in.id<UngdomId>(),
                  .regel = in.text(),
                  .spar = in.text(),
                  .dag = in.day(),
                  .skal = in.code(Tystningsskal::stammer, Tystningsskal::kanEjFasFram),
                  .av = in.text()};
}

template <>
Kontaktvag valueOf(const Query& row) {
  RowReader in(row);
  return Kontaktvag{.id = in.id<KontaktvagId>(),
                    .ungdom = in.id<UngdomId>(),
                    .slag = in.code(Kontaktvagsslag::mobil, Kontaktvagsslag::annat),
                    .varde = in.text(),
                    .vems = in.code(Mottagare::ungdom, Mottagare::vardnadshavare),
                    .namn = in.text(),
                    .source = in.source(),
                    .uppgettAv = in.text(),
                    .dag = in.dayIfAny().value_or(Day::fromNumber(0)),
                    .fungerarEj = in.dayIfAny(),
                    .fungerade = in.dayIfAny()};
}

}  // namespace fyren::store
