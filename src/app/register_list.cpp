// SPDX-License-Identifier: EUPL-1.2
#include "app/register_list.h"

#include <algorithm>

#include "app/register_index.h"
#include "app/session.h"

namespace fyren::app {

RegisterList listRegister(const Session& session, const RegisterQuery& query) {
  return listRows(session.registerRows(), session.registerIndex(), query);
}

RegisterList listRows(const std::vector<RegisterRow>& rows, const RegisterIndex& index, const RegisterQuery& query) {
  const std::vector<bool> found = index.found(query.search);
  RegisterList list;
  list.counts = index.counts(rows);
  for (const std::uint32_t row : index.order(rows, query.sort))
    if (found[row] && isShown(rows[row], query.show) && (query.omrade.empty() || rows[row].omrade == query.omrade) &&
        (!query.kunskap || rows[row].kunskap == query.kunskap))
      list.rows.push_back(row);
  if (query.descending) std::reverse(list.rows.begin(), list.rows.end());
  return list;
}

}  // namespace fyren::app
