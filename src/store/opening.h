// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/bytes.h"
#include "store/all_facts.h"
#include "store/database.h"
#include "store/row_copy.h"

// How an image becomes an open register. Throws StoreFault (foreign, newerVersion, damaged) and SqliteError.
namespace fyren::store {

void createEmpty(Database& database, RegisterInfo info);

// Opens an image in pieces: stages that follow each other, each called until it says that it has finished.
class OpeningWork {
 public:
  // A whole foreign image: checked by itself, then copied row by row into a fresh database. A view is borrowed.
  static std::unique_ptr<OpeningWork> ofImage(Bytes image, StoreEnv env);
  static std::unique_ptr<OpeningWork> ofImage(BytesView image, StoreEnv env);
  // This computer's own working copy: checked, then used as it stands.
  static std::unique_ptr<OpeningWork> ofBlocks(std::vector<Bytes> blocks, StoreEnv env);
  static std::unique_ptr<OpeningWork> ofBlocks(std::span<const Bytes> blocks, StoreEnv env);

  OpeningWork(const OpeningWork&) = delete;
  OpeningWork& operator=(const OpeningWork&) = delete;

  bool step();  // true: the database is open and all facts are read
  double progress() const;
  std::unique_ptr<RegisterStore::Impl> takeDatabase();
  std::vector<UngdomFacts> takeFacts() { return facts_->take(); }

 private:
  struct Stage {
    double weight;  // its share of the time, about
    bool (OpeningWork::*work)();
  };
  explicit OpeningWork(StoreEnv env);

  bool takeImage();
  bool takeBlocks();
  bool checkImage();  // header and schema
  bool checkTables();
  bool copyRows();
  bool begin();
  bool readFacts();

  BlockImage& checkedImage() { return isForeign_ ? foreign_ : *database_->image; }

  std::vector<Stage> stages_;
  std::size_t stage_ = 0;
  double within_ = 0;  // how far the stage has come, 0..1

  Bytes owned_;
  BytesView image_;
  std::vector<Bytes> ownedBlocks_;
  std::span<const Bytes> blocks_;
  std::size_t taken_ = 0;  // bytes or blocks

  bool isForeign_ = true;
  BlockImage foreign_;
  std::unique_ptr<RegisterStore::Impl> database_;
  std::unique_ptr<Connection> scratch_;  // on the image that is being checked
  int version_ = 0;
  std::vector<std::string> tables_;  // still to be checked
  std::size_t allTables_ = 0;
  std::optional<RowCopy> copy_;
  std::optional<AllFacts> facts_;
};

}  // namespace fyren::store
