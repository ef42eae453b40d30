// SPDX-License-Identifier: EUPL-1.2
#include "exchange/generate/ugly.h"

#include <cassert>
#include <string>
#include <string_view>

#include "base/text.h"

namespace fyren::generate {
namespace {

using Rows = std::vector<std::vector<std::string>>;

Rows rowsOf(const GeneratedFile& list) {
  Rows rows;
  std::string_view rest = asText(list.bytes);
  for (std::size_t end = rest.find("\r\n"); end != std::string_view::npos; end = rest.find("\r\n")) {
    std::vector<std::string> cells(1);
    for (const char sign : rest.substr(0, end))
      if (sign == ';') cells.emplace_back();
      else cells.back() += sign;
    rows.push_back(std::move(cells));
    rest.remove_prefix(end + 2);
  }
  return rows;
}

std::string lineOf(const std::vector<std::string>& cells, std::string_view separator, bool quoted) {
  std::string line;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (i > 0) line += separator;
    line += quoted ? '"' + cells[i] + '"' : cells[i];
  }
  return line;
}

// Signs of up to three bytes: all that our names have.
std::vector<char32_t> signsOf(std::string_view utf8) {
  std::vector<char32_t> signs;
  for (std::size_t i = 0; i < utf8.size();) {
    const auto byte = [&](std::size_t at) { return static_cast<char32_t>(static_cast<std::uint8_t>(utf8[at])); };
    const char32_t lead = byte(i);
    if (lead < 0x80) {
      signs.push_back(lead);
      i += 1;
    } else if (lead < 0xE0) {
      signs.push_back((lead & 0x1FU) << 6U | (byte(i + 1) & 0x3FU));
      i += 2;
    } else {
      signs.push_back((lead & 0x0FU) << 12U | (byte(i + 1) & 0x3FU) << 6U | (byte(i + 2) & 0x3FU));
      i += 3;
    }
  }
  return signs;
}

Bytes utf16(std::string_view utf8, bool bigEndian) {
  Bytes bytes;
  const auto put = [&](char32_t sign) {
    const auto high = static_cast<std::uint8_t>(sign >> 8U), low = static_cast<std::uint8_t>(sign);
    bytes.push_back(bigEndian ? high : low);
    bytes.push_back(bigEndian ? low : high);
  };
  put(0xFEFF);
  for (const char32_t sign : signsOf(utf8)) put(sign);
  return bytes;
}

// Only for lists whose words Latin-1 holds (no names).
Bytes windows1252(std::string_view utf8) {
  Bytes bytes;
  for (const char32_t sign : signsOf(utf8)) {
    assert((sign < 0x80 || (sign >= 0xA0 && sign <= 0xFF)) && "a sign that this list cannot hold");
    bytes.push_back(static_cast<std::uint8_t>(sign));
  }
  return bytes;
}

Bytes utf8(std::string_view text) {
  const BytesView bytes = asBytes(text);
  return Bytes(bytes.begin(), bytes.end());
}

// A school system's text file: lines above the headings, and cells that begin and end with quotes.
Bytes withPreamble(const Rows& rows) {
  std::string text = "Utdrag ur folkbokföringen\t\t\r\n\r\nSkapad av kommunen\t\t\r\n";
  for (const auto& row : rows) text += lineOf(row, "\t", true) + "\r\n";
  return utf16(text, false);
}

// Printed in pages: the headings come again, and each line ends with separators too many.
Bytes withRepeatedHeadings(const Rows& rows) {
  std::string text = "\xEF\xBB\xBF";
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (i > 0 && i % 200 == 0) text += lineOf(rows.front(), ";", false) + ";;;\r\n";
    text += lineOf(rows[i], ";", false) + ";;;\r\n";
  }
  return utf8(text);
}

// Out of a spreadsheet: numbers with a decimal, Windows-1252, LF.
Bytes fromSpreadsheet(const Rows& rows) {
  std::string text;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    std::vector<std::string> cells = rows[i];
    if (i > 0) cells.front().erase(8, 1).append(".0");
    text += lineOf(cells, ";", false) + "\n";
  }
  return windows1252(text);
}

// Columns the other way round, pipes, days without hyphens, UTF-16 of the other kind.
Bytes otherWayRound(const Rows& rows) {
  std::string text;
  for (std::vector<std::string> cells : rows) {
    for (std::string& cell : cells)
      if (Day::parse(cell)) cell = Day::parse(cell)->compact();
    text += lineOf({cells.rbegin(), cells.rend()}, "|", false) + "\r\n";
  }
  return utf16(text, true);
}

// A comma for a separator, everything quoted, blank lines between.
Bytes quotedWithCommas(const Rows& rows) {
  std::string text;
  for (const auto& row : rows) text += lineOf(row, ",", true) + "\n" + (text.size() % 7 == 0 ? "\n" : "");
  return utf8(text);
}

}  // namespace

std::vector<UglyFile> uglyOf(const std::vector<GeneratedFile>& lists) {
  std::vector<UglyFile> ugly;
  for (const GeneratedFile& list : lists) {
    const Rows rows = rowsOf(list);
    const auto add = [&](const char* name, Bytes bytes) {
      ugly.push_back({{name, "", std::move(bytes)}, list.kind, static_cast<int>(rows.size()) - 1});
    };
    if (list.kind == "folkbokforing") add("ful-utf16le-tab-ingress.csv", withPreamble(rows));
    if (list.kind == "skolplacering") add("ful-utf8bom-upprepade-rubriker.csv", withRepeatedHeadings(rows));
    if (list.kind == "examen") add("ful-windows1252-kalkylark.csv", fromSpreadsheet(rows));
    if (list.kind == "registrering") add("ful-utf16be-omvanda-kolumner.csv", otherWayRound(rows));
    if (list.kind == "atgard") add("ful-utf8-komma-citat.csv", quotedWithCommas(rows));
  }
  return ugly;
}

}  // namespace fyren::generate
