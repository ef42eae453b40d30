// SPDX-License-Identifier: EUPL-1.2
// Any parts as a workbook, and any bytes as a zip archive: opened, its sheet chosen and read. A seed is the parts as
// text, each after a line "=== name"; it is put in an archive here, so that what is changed is what is read.
#include <cstdint>
#include <cstdlib>
#include <string>

#include "../exchange/import/workbook_parts.h"
#include "exchange/import/list_table.h"

using namespace fyren;
using namespace fyren::exchange;

namespace {

void read(BytesView bytes) {
  auto reader = ListReader::open(bytes, {});
  if (!reader) return;
  while (!reader->step(100)) {}
  auto table = reader->take();
  if (!table) return;
  for (std::size_t row = 0; row < table->rowCount(); ++row)
    for (std::size_t column = 0; column < table->columnCount(); ++column)
      if (table->cell(row, column).size() > bytes.size() * 2000 + 100000) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  if (text.substr(0, 4) != "=== ") {
    Bytes zip = {'P', 'K', 3, 4};
    zip.insert(zip.end(), data, data + size);
    read(zip);
    return 0;
  }
  test::ZipOfTexts zip;
  for (std::size_t at = 4; at < text.size();) {
    const std::size_t line = std::min(text.find('\n', at), text.size());
    const std::size_t next = std::min(text.find("\n=== ", line), text.size());
    zip.add(text.substr(at, std::min<std::size_t>(line - at, 200)), text.substr(std::min(line + 1, next), next - std::min(line + 1, next)));
    at = next + 5;
  }
  read(zip.bytes());
  return 0;
}
