// SPDX-License-Identifier: EUPL-1.2
#include "store/kept_deliveries.h"

#include <algorithm>

#include "store/rows.h"
#include "store/sqlite/sqlite_error.h"

namespace fyren::store {
namespace {

// The bytes in lines, each with its line end.
std::vector<BytesView> linesOf(BytesView bytes) {
  std::vector<BytesView> lines;
  while (!bytes.empty()) {
    const auto end = std::find(bytes.begin(), bytes.end(), std::uint8_t{'\n'});
    const auto length = static_cast<std::size_t>(end - bytes.begin()) + (end == bytes.end() ? 0U : 1U);
    lines.push_back(bytes.first(length));
    bytes = bytes.subspan(length);
  }
  return lines;
}

void forgetIn(Connection& connection, const Leverans& leverans, std::span<const UngdomId> ungdomar) {
  const auto isGone = [&](const UngdomId& id) { return std::find(ungdomar.begin(), ungdomar.end(), id) != ungdomar.end(); };
  const std::vector<BytesView> lines = linesOf(leverans.bytes);
  const std::size_t heads = lines.size() - std::min(lines.size(), leverans.rader.size());
  Bytes bytes, rows;
  for (std::size_t i = 0; heads <= 1 && i < lines.size(); ++i)
    if (i < heads || !isGone(leverans.rader[i - heads])) bytes.insert(bytes.end(), lines[i].begin(), lines[i].end());
  for (const UngdomId& id : leverans.rader)
    if (!isGone(id)) rows.insert(rows.end(), id.bytes.begin(), id.bytes.end());
  Query query(connection.statement("UPDATE leverans SET innehall = ?2, rader = ?3 WHERE id = ?1"));
  query.bind(1, leverans.id).bind(2, BytesView(bytes)).bind(3, BytesView(rows)).run();
}

}  // namespace

void forgetInDeliveries(Connection& connection, std::span<const UngdomId> ungdomar) {
  std::vector<Leverans> holding;
  {
    Query query(connection.statement(def(Table::leverans).scanSql));
    while (query.step()) {
      Leverans one = valueOf<Leverans>(query);
      const bool holds = std::any_of(one.rader.begin(), one.rader.end(), [&](const UngdomId& id) {
        return std::find(ungdomar.begin(), ungdomar.end(), id) != ungdomar.end();
      });
      if (holds) holding.push_back(std::move(one));
    }
  }
  for (const Leverans& one : holding) forgetIn(connection, one, ungdomar);
}

}  // namespace fyren::store
