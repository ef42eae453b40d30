// SPDX-License-Identifier: EUPL-1.2
#include "exchange/scb/code_file.h"

#include <algorithm>

#include "exchange/import/xlsx/workbook.h"
#include "exchange/import/xlsx/workbook_reading.h"

namespace fyren::scb {
namespace {

bool isZip(BytesView bytes) { return bytes.size() > 4 && asText(bytes.first(4)) == "PK\x03\x04"; }

Result<CodeFile, exchange::ListFailure> ofWorkbook(BytesView bytes) {
  auto workbook = exchange::WorkbookReading::open(bytes, std::nullopt, [](const std::string& text) { return text.find("SYSKONTAKT") == std::string::npos ? std::size_t{0} : std::size_t{1}; });
  if (!workbook) return workbook.error();
  exchange::WorkbookReading& reading = **workbook;
  while (!reading.step()) {
  }
  if (reading.failure()) return *reading.failure();
  CodeFile file{reading.takeText(), false};
  std::replace(file.text.begin(), file.text.end(), exchange::SheetText::delimiter, ';');
  return file;
}

}  // namespace

Result<CodeFile, exchange::ListFailure> readCodeFile(BytesView bytes) {
  if (auto refused = exchange::refuseSize(bytes.size())) return *refused;
  if (isZip(bytes)) return ofWorkbook(bytes);
  auto decoded = exchange::decodeList(bytes);
  if (!decoded) return decoded.error();
  const std::size_t first = decoded->text.find_first_not_of(" \t\r\n");
  return CodeFile{decoded->text, first != std::string::npos && decoded->text[first] == '{'};
}

}  // namespace fyren::scb
