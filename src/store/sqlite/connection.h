// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>

#include "store/block_image.h"
#include "store/sqlite/block_vfs.h"
#include "store/sqlite/statement.h"

struct sqlite3;

namespace fyren::store {

// A connection to one image, with its prepared statements. The image must outlive it. Throws SqliteError.
class Connection {
 public:
  enum class Trust {
    own,      // the live database
    hostile,  // somebody's image: read only, defensive, cells checked, with limits
  };

  Connection(BlockImage& image, Trust trust);
  ~Connection();
  Connection(const Connection&) = delete;
  Connection& operator=(const Connection&) = delete;

  void execute(std::string_view sql);  // one or more statements without values
  // The statement of `sql`, prepared the first time and kept. Give it to a Query at once.
  Statement& statement(std::string_view sql);
  std::int64_t integer(std::string_view sql);  // first column of the first row; 0 when there is none
  bool isInTransaction() const;
  void forgetStatements();  // before anything that changes the schema

 private:
  void harden();
  void settle();

  struct TextHash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
  };
  BlockFileName file_;
  sqlite3* db_ = nullptr;
  std::unordered_map<std::string, std::unique_ptr<Statement>, TextHash, std::equal_to<>> statements_;
};

// Rolls back everything since its construction unless committed.
class Transaction {
 public:
  explicit Transaction(Connection& connection);
  ~Transaction();
  Transaction(const Transaction&) = delete;
  Transaction& operator=(const Transaction&) = delete;
  void commit();
  void rollBack() noexcept;

 private:
  Connection& connection_;
  bool done_ = false;
};

}  // namespace fyren::store
