// SPDX-License-Identifier: EUPL-1.2
// Rows of: placeholders of youths with protected identity, what was said of single rows of a list.
#include "store/row_reader.h"

namespace fyren::store {

Row rowOf(const Platshallare& v) {
  return {v.nr, day(v.sedan), code(v.ursprung), code(v.omfattas), text(v.ansvarig), day(v.nasta), day(v.avslutad)};
}

Row rowOf(const Radval& v) {
  return {refIfAny(v.ungdom), text(v.slag), v.rad, v.innehall, code(v.val), day(v.dag), text(v.av)};
}

template <>
Platshallare valueOf(const Query& row) {
  RowReader in(row);
  return Platshallare{.id = in.id<PlatshallareId>(),
                      .nr = in.integer(),
                      .sedan = in.day(),
                      .ursprung = in.code(Ursprung::lista, Ursprung::forHand),
                      .omfattas = in.code(OmfattasSvar::vetInte, OmfattasSvar::nej),
                      .ansvarig = in.text(),
                      .nasta = in.dayIfAny(),
                      .avslutad = in.dayIfAny()};
}

template <>
Radval valueOf(const Query& row) {
  RowReader in(row);
  return Radval{.id = in.id<RadvalId>(),
                .ungdom = in.idIfAny<UngdomId>(),
                .slag = in.text(),
                .rad = in.integer(),
                .innehall = in.integer(),
                .val = in.code(Radval::Val::vanta, Radval::Val::avboj),
                .dag = in.day(),
                .av = in.text()};
}

}  // namespace fyren::store
