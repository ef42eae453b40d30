// SPDX-License-Identifier: EUPL-1.2
#include "store/history.h"

#include "store/message_json.h"
#include "store/sqlite/sqlite_error.h"

namespace fyren::store {
namespace {

const std::string kSelectAct =
    "SELECT seq, id, hlc, node, kind, undo_of, user, command, at, ungdom, summary, summary_values, state FROM act ";

StoredAct actOf(const Query& row) {
  StoredAct act;
  act.seq = row.integer(0);
  ActInfo& info = act.info;
  info.id = ActId{row.id(1).bytes};
  info.hlc = row.integer(2);
  info.node = static_cast<std::uint32_t>(row.integer(3));
  info.kind = static_cast<ActKind>(row.integer(4));
  if (!row.isNull(5)) info.undoOf = ActId{row.id(5).bytes};
  info.user = row.text(6);
  info.command = row.text(7);
  info.atUtcMs = row.integer(8);
  if (!row.isNull(9)) info.ungdom = UngdomId{row.id(9).bytes};
  info.summary = messageFromJson(std::string(row.text(10)), row.text(11));
  info.isUndone = row.integer(12) == static_cast<std::int64_t>(ActState::undone);
  return act;
}

std::optional<StoredAct> firstOf(Connection& connection, std::string_view sql) {
  Query row(connection.statement(sql));
  if (!row.step()) return std::nullopt;
  return actOf(row);
}

void setState(Connection& connection, std::int64_t seq, ActState state) {
  Query query(connection.statement("UPDATE act SET state = ?2 WHERE seq = ?1"));
  query.bind(1, seq).bind(2, static_cast<std::int64_t>(state)).run();
}

// What an erased row held, as one change per column.
void appendErased(std::vector<Change>& changes, const TableDef& table, const Change& common, BytesView packed) {
  const Row row = unpackRow(packed, table.columns.size());
  for (std::size_t i = 0; i < row.size(); ++i) {
    if (std::holds_alternative<std::monostate>(row[i])) continue;
    changes.push_back(common);
    changes.back().column = table.columns[i];
    changes.back().before = row[i];
  }
}

void appendChange(std::vector<Change>& changes, const Query& row) {
  const TableDef& table = defOfNumber(row.integer(0));
  Change change;
  change.table = table.name;
  change.row = row.id(1);
  if (!row.isNull(2)) change.ungdom = UngdomId{row.id(2).bytes};
  change.op = static_cast<ChangeOp>(row.integer(3));
  if (change.op == ChangeOp::erase) {
    appendErased(changes, table, change, row.blob(5));
    return;
  }
  if (change.op == ChangeOp::update) {
    const auto column = static_cast<std::size_t>(row.integer(4));
    if (column >= table.columns.size()) throw StoreFault(StoreError::damaged, "a change of an unknown column");
    change.column = table.columns[column];
    change.before = row.cell(5);
    change.after = row.cell(6);
  }
  changes.push_back(std::move(change));
}

// The opposite of act `seq`, as an act of its own that points to `original`.
ActOutcome writeOpposite(Database& database, std::int64_t seq, const StoredAct& original, ActKind kind,
                         std::string_view user) {
  Transaction transaction(*database.connection);
  ChangeLog log(database);
  log.invert(seq);
  ActInfo info = original.info;
  info.kind = kind;
  info.undoOf = original.info.id;
  info.user = std::string(user);
  info = writeAct(database, log, std::move(info), ActState::settled);
  setState(*database.connection, original.seq, kind == ActKind::undo ? ActState::undone : ActState::done);
  transaction.commit();
  return {std::move(info), log.touched()};
}

}  // namespace

ActInfo writeAct(Database& database, const ChangeLog& log, ActInfo info, ActState state) {
  info.id = ActId{randomId(database)};
  info.hlc = log.hlc();
  info.node = database.env.node;
  info.atUtcMs = database.env.nowUtcMs();
  info.isUndone = false;
  if (info.kind == ActKind::act) database.connection->execute("UPDATE act SET state = 2 WHERE state = 1");
  const std::string values = valuesToJson(info.summary);
  Query query(database.connection->statement(
      "INSERT INTO act(seq, id, hlc, node, kind, undo_of, user, command, at, ungdom, summary, summary_values, state)"
      " VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"));
  query.bind(1, log.act()).bind(2, info.id).bind(3, info.hlc).bind(4, std::int64_t{info.node});
  query.bind(5, static_cast<std::int64_t>(info.kind));
  info.undoOf ? query.bind(6, *info.undoOf) : query.bindNull(6);
  query.bind(7, std::string_view(info.user)).bind(8, std::string_view(info.command)).bind(9, info.atUtcMs);
  info.ungdom ? query.bind(10, *info.ungdom) : query.bindNull(10);
  query.bind(11, std::string_view(info.summary.key));
  values.empty() ? query.bindNull(12) : query.bind(12, std::string_view(values));
  query.bind(13, static_cast<std::int64_t>(state)).run();
  return info;
}

std::optional<ActInfo> readAct(Connection& connection, std::int64_t seq) {
  Query row(connection.statement(kSelectAct + "WHERE seq = ?1"));
  if (!row.bind(1, seq).step()) return std::nullopt;
  return actOf(row).info;
}

std::vector<ActInfo> readActs(Connection& connection, const ActQuery& query) {
  const std::string ofUngdom = "AND (ungdom = ?1 OR seq IN (SELECT act FROM change WHERE ungdom = ?1)"
                              " OR seq IN (SELECT act FROM change WHERE ungdom IN"
                              " (SELECT tidigare FROM sammanforing WHERE ungdom = ?1))) ";
  Query row(connection.statement(kSelectAct + "WHERE hlc < ?2 " + (query.ungdom ? ofUngdom : std::string()) +
                                 "ORDER BY hlc DESC, node DESC LIMIT ?3"));
  if (query.ungdom) row.bind(1, *query.ungdom);
  row.bind(2, query.olderThanHlc.value_or(INT64_MAX)).bind(3, std::int64_t{query.limit});
  std::vector<ActInfo> acts;
  while (row.step()) acts.push_back(actOf(row).info);
  return acts;
}

std::vector<Change> readChanges(Connection& connection, const ActId& act) {
  Query row(connection.statement(
      "SELECT tabell, rad, change.ungdom, op, col, old, new FROM change JOIN act ON act.seq = change.act"
      " WHERE act.id = ?1 ORDER BY change.seq"));
  row.bind(1, act);
  std::vector<Change> changes;
  while (row.step()) appendChange(changes, row);
  return changes;
}

std::optional<StoredAct> findUndoable(Connection& connection) {
  return firstOf(connection, kSelectAct + "WHERE state = 0 ORDER BY seq DESC LIMIT 1");
}

std::optional<StoredAct> findRedoable(Connection& connection) {
  return firstOf(connection, kSelectAct + "WHERE state = 1 ORDER BY seq LIMIT 1");
}

ActOutcome undoLast(Database& database, std::string_view user) {
  const auto act = findUndoable(*database.connection);
  if (!act) throw StoreFault(StoreError::nothingToUndo, {});
  // An act that has been done again is taken back through its latest redo: that holds what is there now.
  std::int64_t seq = act->seq;
  {
    Query redo(database.connection->statement("SELECT max(seq) FROM act WHERE undo_of = ?1 AND kind = 2 AND seq > ?2"));
    redo.bind(1, act->info.id).bind(2, act->seq);
    if (redo.step() && !redo.isNull(0)) seq = redo.integer(0);
  }
  return writeOpposite(database, seq, *act, ActKind::undo, user);
}

void settleAll(Connection& connection) {
  Transaction transaction(connection);
  connection.execute("UPDATE act SET state = 2");
  transaction.commit();
}

ActOutcome redoLast(Database& database, std::string_view user) {
  const auto act = findRedoable(*database.connection);
  if (!act) throw StoreFault(StoreError::nothingToRedo, {});
  std::int64_t seq = 0;
  {
    Query undo(database.connection->statement("SELECT max(seq) FROM act WHERE undo_of = ?1 AND kind = 1 AND seq > ?2"));
    undo.bind(1, act->info.id).bind(2, act->seq);
    if (undo.step()) seq = undo.integer(0);
  }
  return writeOpposite(database, seq, *act, ActKind::redo, user);
}

}  // namespace fyren::store
