// SPDX-License-Identifier: EUPL-1.2
#include "app/backup_record.h"

#include <cassert>
#include <cereal/archives/portable_binary.hpp>
#include <sstream>
#include <string>

namespace fyren::app {
namespace {

constexpr std::uint32_t kVersion = 1;

// The fields before the generations, the same way out and in.
template <typename Archive>
void exchangeHead(Archive& archive, BackupRecord& record, std::uint8_t& reason, std::int32_t& day, std::uint32_t& pages) {
  archive(record.number, reason, record.madeUtcMs, day, record.changedUtcMs, record.schema, record.counts.ungdomar,
          record.counts.registreringar, record.counts.kontakter, record.counts.atgarder,
          record.counts.sysselsattningar, pages);
}

bool isReason(std::uint8_t reason) {
  return reason >= static_cast<std::uint8_t>(BackupReason::firstChange) &&
         reason <= static_cast<std::uint8_t>(BackupReason::byHand);
}

std::optional<BackupRecord> readFrom(std::istringstream& stream, std::size_t size) {
  cereal::PortableBinaryInputArchive archive(stream);
  std::uint32_t version = 0, pages = 0;
  archive(version);
  if (version != kVersion) return std::nullopt;
  BackupRecord record;
  std::uint8_t reason = 0;
  std::int32_t day = 0;
  exchangeHead(archive, record, reason, day, pages);
  const auto at = static_cast<std::size_t>(stream.tellg());
  if (!isReason(reason) || pages > kMaxPages || size - at != std::size_t{pages} * 4) return std::nullopt;
  record.reason = static_cast<BackupReason>(reason);
  record.madeOn = Day::fromNumber(day);
  record.generations.resize(pages);
  archive(cereal::binary_data(record.generations.data(), record.generations.size() * 4));
  return record;
}

}  // namespace

void addTo(RegisterCounts& counts, const UngdomFacts& one, std::int64_t times) {
  counts.ungdomar += times;
  counts.registreringar += times * static_cast<std::int64_t>(one.registreringar.size());
  counts.kontakter += times * static_cast<std::int64_t>(one.kontakter.size());
  counts.atgarder += times * static_cast<std::int64_t>(one.atgarder.size());
  counts.sysselsattningar += times * static_cast<std::int64_t>(one.sysselsattningar.size());
}

Bytes writeBackupRecord(const BackupRecord& given) {
  assert(given.generations.size() <= kMaxPages && "a register larger than 2 GiB");
  BackupRecord record = given;
  auto reason = static_cast<std::uint8_t>(record.reason);
  std::int32_t day = record.madeOn.number();
  auto pages = static_cast<std::uint32_t>(record.generations.size());
  std::ostringstream stream;
  {
    cereal::PortableBinaryOutputArchive archive(stream);
    archive(kVersion);
    exchangeHead(archive, record, reason, day, pages);
    archive(cereal::binary_data(record.generations.data(), record.generations.size() * 4));
  }
  const std::string text = stream.str();
  return {text.begin(), text.end()};
}

std::optional<BackupRecord> readBackupRecord(BytesView bytes) {
  if (bytes.size() > kMaxBackupRecord) return std::nullopt;
  std::istringstream stream{std::string(asText(bytes))};
  try {
    return readFrom(stream, bytes.size());
  } catch (const cereal::Exception&) {  // it ends too early
    return std::nullopt;
  }
}

}  // namespace fyren::app
