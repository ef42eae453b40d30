// SPDX-License-Identifier: EUPL-1.2
#include "exchange/scb/delivery_file.h"

#include <sodium.h>

#include <algorithm>
#include <array>
#include <tuple>

#include "base/utf8.h"
#include "exchange/scb/cells.h"
#include "exchange/scb/windows1252.h"

namespace fyren::scb {
namespace {

std::string quoted(const std::string& cell, char delimiter) {
  if (cell.find_first_of(std::string{delimiter, '"', '\r', '\n'}) == std::string::npos) return cell;
  std::string out = "\"";
  for (const char c : cell) out += c == '"' ? std::string("\"\"") : std::string(1, c);
  return out + '"';
}

// Rows become bytes here. What the encoding cannot hold is remembered and written as "?"; the delivery is
// then locked, so those bytes are never sent.
class Writer {
 public:
  explicit Writer(const FileFormat& format) : format_(format) {
    if (format_.byteOrderMark) out_ = "\xEF\xBB\xBF";
  }

  // The cell that could not be written, else nothing.
  const std::string* row(const std::vector<std::string>& cells) {
    const std::string* unwritable = nullptr;
    for (std::size_t i = 0; i < cells.size(); ++i) {
      if (i > 0) out_ += format_.delimiter;
      if (!cell(cells[i])) unwritable = &cells[i];
    }
    out_ += format_.lineEnd == LineEnd::crlf ? "\r\n" : "\n";
    return unwritable;
  }

  Bytes bytes() const {
    const auto view = asBytes(out_);
    return {view.begin(), view.end()};
  }

 private:
  bool cell(const std::string& text) {
    const std::string written = quoted(text, format_.delimiter);
    if (format_.encoding == Encoding::utf8) {
      const bool ok = isUtf8(written);
      out_ += ok ? written : "?";
      return ok;
    }
    const auto encoded = toWindows1252(written);
    out_ += encoded.value_or("?");
    return encoded.has_value();
  }

  FileFormat format_;
  std::string out_;
};

Finding unwritable(const DeliveryRow& row, const std::string& cell) {
  Finding finding;
  finding.rule = "L1";
  finding.niva = Niva::rod;
  finding.ungdom = row.ungdom;
  finding.text = {"delivery.unwritable.text", {{"varde", isUtf8(cell) ? cell : std::string("?")}}};
  finding.mend = {"delivery.unwritable.mend", {}};
  finding.where = Mend::atgard;
  return finding;
}

bool goesBefore(const DeliveryRecord& a, const DeliveryRecord& b) {
  return std::tie(a.nummer, a.regDat, a.registrering) < std::tie(b.nummer, b.regDat, b.registrering);
}

void addRows(DeliveryFile& file, const std::vector<DeliveryRecord>& records, const PeriodFile& period) {
  const UngdomId* last = nullptr;
  for (const auto& record : records) {
    if (!last || *last != record.ungdom) ++file.youths;
    last = &record.ungdom;
    for (const auto& occasion : occasionsOf(record, period.rowUnit))
      file.rows.push_back({record.ungdom, cellsOf(record, occasion, period)});
  }
}

}  // namespace

std::string sha256Of(BytesView bytes) {
  std::array<unsigned char, crypto_hash_sha256_BYTES> hash{};
  crypto_hash_sha256(hash.data(), bytes.data(), bytes.size());
  constexpr std::string_view digits = "0123456789abcdef";
  std::string text;
  for (const unsigned char byte : hash) {
    text += digits[byte >> 4];
    text += digits[byte & 15u];
  }
  return text;
}

DeliveryFile writeDelivery(std::vector<DeliveryRecord> records, const PeriodFile& period) {
  std::sort(records.begin(), records.end(), goesBefore);
  DeliveryFile file;
  for (const auto& column : period.columns) file.header.push_back(column.name);
  addRows(file, records, period);

  Writer writer(period.format);
  if (period.format.headerRow) writer.row(file.header);
  for (const auto& row : file.rows)
    if (const auto* cell = writer.row(row.cells)) file.findings.push_back(unwritable(row, *cell));
  file.bytes = writer.bytes();
  file.sha256 = sha256Of(file.bytes);
  const std::string kommun = records.empty() ? "" : records.front().kommun + "-";
  file.fileName = "kaa-" + kommun + period.period.text() + ".txt";
  return file;
}

}  // namespace fyren::scb
