// SPDX-License-Identifier: EUPL-1.2
#include "store/opening.h"

#include <algorithm>

#include "store/facts_reader.h"
#include "store/history.h"
#include "store/migrations/migrations.h"
#include "store/sqlite/sqlite_error.h"

namespace fyren::store {
namespace {

// Places in the header of an SQLite file (https://www.sqlite.org/fileformat2.html, 1.3), big-endian.
constexpr std::int64_t kUserVersionAt = 60;
constexpr std::int64_t kApplicationIdAt = 68;
constexpr std::size_t kHeaderSize = 100;
// The properties that settle() in connection.cpp gives every image: 4096 bytes a page, both format versions 1
// (no write-ahead log), nothing reserved in a page; no vacuum by itself; UTF-8.
constexpr std::int64_t kPageLayoutAt = 16;
constexpr std::int64_t kPageLayout = 0x10000101;
constexpr std::int64_t kReservedAt = 20;
constexpr std::int64_t kAutoVacuumAt = 52;
constexpr std::int64_t kEncodingAt = 56;

constexpr std::size_t kTakenAtOnce = 4 * 1024 * 1024;  // bytes, a few milliseconds
constexpr std::size_t kRowsAtOnce = 2000;              // of a table, likewise

constexpr std::string_view kMagic("SQLite format 3\0", 16);

std::int64_t headerNumber(const BlockImage& image, std::int64_t at) {
  std::array<std::uint8_t, 4> bytes{};
  image.read(at, bytes);
  return std::int64_t{bytes[0]} << 24 | std::int64_t{bytes[1]} << 16 | std::int64_t{bytes[2]} << 8 | bytes[3];
}

// The schema version that the image says it has, before SQLite sees it.
int checkHeader(const BlockImage& image) {
  std::array<std::uint8_t, kMagic.size()> magic{};
  image.read(0, magic);
  if (image.size() < static_cast<std::int64_t>(kHeaderSize) || asText(magic) != kMagic)
    throw StoreFault(StoreError::foreign, "not an SQLite file");
  if (headerNumber(image, kApplicationIdAt) != kApplicationId)
    throw StoreFault(StoreError::foreign, "another program's database");
  const std::int64_t version = headerNumber(image, kUserVersionAt);
  if (version > currentSchema()) throw StoreFault(StoreError::newerVersion, std::to_string(version));
  if (version < 1) throw StoreFault(StoreError::damaged, "no schema version");
  if (headerNumber(image, kPageLayoutAt) != kPageLayout || headerNumber(image, kReservedAt) >> 24 != 0 ||
      headerNumber(image, kAutoVacuumAt) != 0 || headerNumber(image, kEncodingAt) != 1)
    throw StoreFault(StoreError::damaged, "not the properties that Fyren gives an image");
  return static_cast<int>(version);
}

void checkSchema(Connection& connection, int version) {
  if (schemaText(connection) != expectedSchemaText(version))
    throw StoreFault(StoreError::damaged, "the schema is not that of its version");
  const auto known = knownMigrations();
  Query applied(connection.statement("SELECT nr, namn FROM migration ORDER BY nr"));
  int count = 0;
  for (; applied.step(); ++count)
    if (count >= version || applied.integer(0) != count + 1 ||
        applied.text(1) != known[static_cast<std::size_t>(count)].name)
      throw StoreFault(StoreError::damaged, "another migration has been applied");
  if (count != version) throw StoreFault(StoreError::damaged, "a migration is missing");
}

void connect(Database& database) {
  database.connection = std::make_unique<Connection>(*database.image, Connection::Trust::own);
}

void learn(Database& database) {
  database.lastHlc = database.connection->integer("SELECT coalesce(max(hlc), 0) FROM act");
  database.kind = readRegister(*database.connection).kind;
}

}  // namespace

void createEmpty(Database& database, RegisterInfo info) {
  connect(database);
  migrate(*database.connection);
  Transaction transaction(*database.connection);
  ChangeLog log(database);
  info.id.bytes = randomId(database);
  info.createdUtcMs = database.env.nowUtcMs();
  log.insert(def(Table::registret), anyId(info.id), rowOf(info));
  ActInfo act;
  act.command = "createRegister";
  act.summary = Message{"history.registerCreated", {{"kommun", info.kommunnamn}}};
  writeAct(database, log, std::move(act), ActState::settled);
  transaction.commit();
  learn(database);
}

OpeningWork::OpeningWork(StoreEnv env) : database_(std::make_unique<RegisterStore::Impl>(std::move(env))) {}

std::unique_ptr<OpeningWork> OpeningWork::ofImage(BytesView image, StoreEnv env) {
  std::unique_ptr<OpeningWork> made(new OpeningWork(std::move(env)));
  made->image_ = image;
  made->stages_ = {{2, &OpeningWork::takeImage},   {1, &OpeningWork::checkImage}, {10, &OpeningWork::checkTables},
                   {60, &OpeningWork::copyRows}, {2, &OpeningWork::begin},      {25, &OpeningWork::readFacts}};
  return made;
}

std::unique_ptr<OpeningWork> OpeningWork::ofImage(Bytes image, StoreEnv env) {
  auto made = ofImage(BytesView(image), std::move(env));
  made->owned_ = std::move(image);
  made->image_ = made->owned_;
  return made;
}

std::unique_ptr<OpeningWork> OpeningWork::ofBlocks(std::span<const Bytes> blocks, StoreEnv env) {
  std::unique_ptr<OpeningWork> made(new OpeningWork(std::move(env)));
  made->isForeign_ = false;
  made->blocks_ = blocks;
  made->stages_ = {{10, &OpeningWork::takeBlocks}, {1, &OpeningWork::checkImage}, {25, &OpeningWork::checkTables},
                   {2, &OpeningWork::begin},       {60, &OpeningWork::readFacts}};
  return made;
}

std::unique_ptr<OpeningWork> OpeningWork::ofBlocks(std::vector<Bytes> blocks, StoreEnv env) {
  auto made = ofBlocks(std::span<const Bytes>(blocks), std::move(env));
  made->ownedBlocks_ = std::move(blocks);
  made->blocks_ = made->ownedBlocks_;
  return made;
}

bool OpeningWork::step() {
  within_ = 0;
  if ((this->*stages_[stage_].work)()) {
    within_ = 0;
    ++stage_;
  }
  return stage_ == stages_.size();
}

double OpeningWork::progress() const {
  double done = 0;
  double all = 0;
  for (std::size_t i = 0; i < stages_.size(); ++i) {
    all += stages_[i].weight;
    done += stages_[i].weight * (i < stage_ ? 1.0 : i == stage_ ? within_ : 0.0);
  }
  return done / all;
}

std::unique_ptr<RegisterStore::Impl> OpeningWork::takeDatabase() { return std::move(database_); }

bool OpeningWork::takeImage() {
  const std::size_t size = std::min(kTakenAtOnce, image_.size() - taken_);
  foreign_.write(static_cast<std::int64_t>(taken_), image_.subspan(taken_, size));
  taken_ += size;
  if (taken_ < image_.size()) {
    within_ = static_cast<double>(taken_) / static_cast<double>(image_.size());
    return false;
  }
  image_ = {};
  owned_ = {};
  return true;
}

bool OpeningWork::takeBlocks() {
  for (std::size_t size = 0; taken_ < blocks_.size() && size < kTakenAtOnce; size += blocks_[taken_++].size())
    database_->image->write(database_->image->size(), blocks_[taken_]);
  if (taken_ < blocks_.size()) {
    within_ = static_cast<double>(taken_) / static_cast<double>(blocks_.size());
    return false;
  }
  blocks_ = {};
  ownedBlocks_ = {};
  database_->image->clearDirty();
  return true;
}

bool OpeningWork::checkImage() {
  version_ = checkHeader(checkedImage());
  scratch_ = std::make_unique<Connection>(checkedImage(), Connection::Trust::hostile);
  checkSchema(*scratch_, version_);
  Query names(scratch_->statement("SELECT name FROM sqlite_schema WHERE type = 'table'"));
  while (names.step()) tables_.emplace_back(names.text(0));
  allTables_ = tables_.size();
  return true;
}

// Each table with its indexes by itself. Whether an index says what its table says does not matter in a foreign
// image: its indexes are never read.
bool OpeningWork::checkTables() {
  {
    Query check(scratch_->statement("PRAGMA quick_check(" + tables_.back() + ")"));
    if (!check.step() || check.text(0) != "ok") throw StoreFault(StoreError::damaged, tables_.back());
  }
  tables_.pop_back();
  within_ = 1 - static_cast<double>(tables_.size()) / static_cast<double>(allTables_);
  if (!tables_.empty()) return false;
  scratch_.reset();
  return true;
}

bool OpeningWork::copyRows() {
  if (!copy_) copy_.emplace(foreign_, *database_->image, version_);
  const bool done = copy_->step();
  within_ = copy_->progress();
  if (!done) return false;
  copy_.reset();
  foreign_.truncate(0);
  return true;
}

bool OpeningWork::begin() {
  connect(*database_);
  migrate(*database_->connection);
  learn(*database_);
  return true;
}

// Every code and day within its range: damage shows here, not later.
bool OpeningWork::readFacts() {
  if (!facts_) facts_.emplace(*database_->connection);
  const bool done = facts_->step(kRowsAtOnce);
  within_ = facts_->progress();
  return done;
}

}  // namespace fyren::store
