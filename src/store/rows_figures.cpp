// SPDX-License-Identifier: EUPL-1.2
// Rows of the time study.
#include "store/row_reader.h"

namespace fyren::store {

Row rowOf(const Tidspost& v) {
  return {day(v.dag), code(v.aktivitet), v.minuter, code(v.kon), v.alder ? Cell{std::int64_t{*v.alder}} : Cell{}};
}

template <>
Tidspost valueOf(const Query& row) {
  RowReader in(row);
  Tidspost post{.id = in.id<TidspostId>(),
                .dag = in.day(),
                .aktivitet = in.code(Aktivitet::administration, Aktivitet::deltagareOchSamverkanspart),
                .minuter = in.integer(),
                .kon = in.code(Studiekon::ejTillampligt, Studiekon::man),
                .alder = {}};
  constexpr int kAlder = 5;
  if (!row.isNull(kAlder)) post.alder = static_cast<int>(row.integer(kAlder));
  if (post.minuter < 0 || post.minuter > kMostMinutes || (post.alder && (*post.alder < 0 || *post.alder > 120)))
    throw StoreFault(StoreError::damaged, "an entry of the time study out of range");
  return post;
}

}  // namespace fyren::store
