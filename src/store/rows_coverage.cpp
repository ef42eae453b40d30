// SPDX-License-Identifier: EUPL-1.2
// Rows of: decisions on the responsibility, merged youths, gallring, schools and areas.
#include "store/row_reader.h"

namespace fyren::store {

Row rowOf(const Omfattningsbeslut& v) {
  return {ref(v.ungdom),      day(v.dag), day(v.forsta), std::int64_t{v.omfattas ? 1 : 0}, text(v.motivering),
          text(v.av), v.vilarPa};
}

Row rowOf(const Sammanforing& v) { return {ref(v.ungdom), ref(v.tidigare), day(v.dag)}; }

Row rowOf(const Gallring& v) {
  return {day(v.dag), text(v.av), text(v.beslutsfattare), day(v.beslutsdag), text(v.diarienummer), v.antal,
          text(v.grunder)};
}

Row rowOf(const Skolenhet& v) {
  return {text(v.kod), text(v.namn), day(v.days.first), day(v.days.last), text(v.efter)};
}

Row rowOf(const Omrade& v) {
  return {text(v.postnummer), text(v.namn), day(v.days.first), day(v.days.last)};
}

Row rowOf(const EjSamma& v) { return {ref(v.ungdom), ref(v.andra), day(v.dag), text(v.av)}; }

template <>
EjSamma valueOf(const Query& row) {
  RowReader in(row);
  return EjSamma{.id = in.id<EjSammaId>(),
                 .ungdom = in.id<UngdomId>(),
                 .andra = in.id<UngdomId>(),
                 .dag = in.day(),
                 .av = in.text()};
}

template <>
Omfattningsbeslut valueOf(const Query& row) {
  RowReader in(row);
  return Omfattningsbeslut{.id = in.id<OmfattningsbeslutId>(),
                           .ungdom = in.id<UngdomId>(),
                           .dag = in.day(),
                           .forsta = in.day(),
                           .omfattas = in.integer() != 0,
                           .motivering = in.text(),
                           .av = in.text(),
                           .vilarPa = in.integer()};
}

template <>
Sammanforing valueOf(const Query& row) {
  RowReader in(row);
  return Sammanforing{.id = in.id<SammanforingId>(),
                      .ungdom = in.id<UngdomId>(),
                      .tidigare = in.id<UngdomId>(),
                      .dag = in.day()};
}

template <>
Gallring valueOf(const Query& row) {
  RowReader in(row);
  return Gallring{.id = in.id<GallringId>(),
                  .dag = in.day(),
                  .av = in.text(),
                  .beslutsfattare = in.text(),
                  .beslutsdag = in.day(),
                  .diarienummer = in.text(),
                  .antal = in.integer(),
                  .grunder = in.text()};
}

template <>
Skolenhet valueOf(const Query& row) {
  RowReader in(row);
  return Skolenhet{.id = in.id<SkolenhetId>(),
                   .kod = in.text(),
                   .namn = in.text(),
                   .days = in.days(),
                   .efter = in.text()};
}

template <>
Omrade valueOf(const Query& row) {
  RowReader in(row);
  return Omrade{.id = in.id<OmradeId>(),
                .postnummer = in.text(),
                .namn = in.text(),
                .days = in.days()};
}

}  // namespace fyren::store
