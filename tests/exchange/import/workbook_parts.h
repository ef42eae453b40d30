// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/bytes.h"

namespace fyren::exchange::test {

// Puts named texts in a zip archive, unpacked as they are: what a workbook is made of stands in the test.
class ZipOfTexts {
 public:
  ZipOfTexts& add(std::string_view name, std::string_view content) {
    return put(name, content, {0, crc(content), static_cast<std::uint32_t>(content.size())});
  }
  // A part packed by deflate. `size` is what the archive says that it unpacks to.
  ZipOfTexts& addPacked(std::string_view name, std::string_view deflated, std::uint32_t size) { return put(name, deflated, {8, 0, size}); }
  // `start` and so many blanks more, packed as hard as RFC 1951, 3.2.6, can: each 13 bits are 258 blanks.
  static std::string deflatedBlanks(std::string_view start, std::size_t blanks) {
    std::string packed;
    unsigned held = 0, count = 0;
    const auto bits = [&](unsigned value, unsigned size) {  // the first of them last
      for (unsigned i = 0; i < size; ++i) {
        held |= ((value >> i) & 1U) << count;
        if (++count < 8) continue;
        packed += static_cast<char>(held);
        held = count = 0;
      }
    };
    const auto code = [&](unsigned value, unsigned size) {
      for (unsigned i = size; i > 0; --i) bits(value >> (i - 1) & 1U, 1);
    };
    bits(3, 3);
    for (const char sign : std::string(start) + " ") code(0x30U + static_cast<unsigned char>(sign), 8);
    for (std::size_t i = 0; i < blanks / 258; ++i) {
      code(0xC5, 8);
      code(0, 5);
    }
    code(0, 7);
    bits(0, 7);
    return packed;
  }
  Bytes bytes() const {
    Bytes all = bytes_;
    const auto at = static_cast<std::uint32_t>(all.size());
    all.insert(all.end(), directory_.begin(), directory_.end());
    number(all, 0x06054b50, 4);
    number(all, 0, 4);
    number(all, count_, 2);
    number(all, count_, 2);
    number(all, static_cast<std::uint32_t>(directory_.size()), 4);
    number(all, at, 4);
    number(all, 0, 2);
    return all;
  }
  bool encrypted = false;

 private:
  struct How {
    std::uint32_t method, sum, size;
  };
  ZipOfTexts& put(std::string_view name, std::string_view content, const How& how) {
    const auto at = static_cast<std::uint32_t>(bytes_.size());
    const auto packed = static_cast<std::uint32_t>(content.size());
    number(bytes_, 0x04034b50, 4);
    header(bytes_, how, packed, name);
    text(bytes_, name);
    text(bytes_, content);
    number(directory_, 0x02014b50, 4);
    number(directory_, 20, 2);
    header(directory_, how, packed, name);
    number(directory_, 0, 2);  // comment
    number(directory_, 0, 2);  // disk
    number(directory_, 0, 2);
    number(directory_, 0, 4);
    number(directory_, at, 4);
    text(directory_, name);
    ++count_;
    return *this;
  }
  static void number(Bytes& into, std::uint32_t value, int size) {
    for (int i = 0; i < size; ++i) into.push_back(static_cast<std::uint8_t>(value >> (8 * i)));
  }
  static void text(Bytes& into, std::string_view value) { into.insert(into.end(), value.begin(), value.end()); }
  void header(Bytes& into, const How& how, std::uint32_t packed, std::string_view name) const {
    number(into, 20, 2);
    number(into, encrypted ? 1 : 0, 2);
    number(into, how.method, 2);
    number(into, 0, 4);  // time
    number(into, how.sum, 4);
    number(into, packed, 4);
    number(into, how.size, 4);
    number(into, static_cast<std::uint32_t>(name.size()), 2);
    number(into, 0, 2);
  }
  static std::uint32_t crc(std::string_view content) {
    std::uint32_t sum = 0xFFFFFFFFU;
    for (const char sign : content) {
      sum ^= static_cast<unsigned char>(sign);
      for (int bit = 0; bit < 8; ++bit) sum = (sum >> 1U) ^ ((sum & 1U) != 0 ? 0xEDB88320U : 0U);
    }
    return ~sum;
  }
  Bytes bytes_, directory_;
  std::uint32_t count_ = 0;
};

// A workbook of the least that one can hold: sheets by name with the content of <worksheet>, and the other parts as given.
struct WorkbookParts {
  std::vector<std::pair<std::string, std::string>> sheets;
  std::string shared;      // content of <sst>
  std::string styles;      // content of <styleSheet>
  std::string properties;  // "<workbookPr date1904=\"1\"/>"

  Bytes bytes() const {
    constexpr std::string_view kXml = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    constexpr std::string_view kOffice = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    const auto related = [&](const std::string& id, const std::string& type, const std::string& target) {
      return "<Relationship Id=\"" + id + "\" Type=\"" + std::string(kOffice) + "/" + type + "\" Target=\"" + target + "\"/>";
    };
    std::string list, relations = related("s", "styles", "styles.xml") + related("t", "sharedStrings", "sharedStrings.xml");
    ZipOfTexts zip;
    for (std::size_t i = 0; i < sheets.size(); ++i) {
      const std::string nr = std::to_string(i + 1);
      list += "<sheet name=\"" + sheets[i].first + "\" sheetId=\"" + nr + "\" r:id=\"r" + nr + "\"/>";
      relations += related("r" + nr, "worksheet", "worksheets/sheet" + nr + ".xml");
      zip.add("xl/worksheets/sheet" + nr + ".xml", std::string(kXml) + "<worksheet>" + sheets[i].second + "</worksheet>");
    }
    zip.add("_rels/.rels", "<Relationships>" + related("a", "officeDocument", "xl/workbook.xml") + "</Relationships>");
    zip.add("xl/_rels/workbook.xml.rels", "<Relationships>" + relations + "</Relationships>");
    zip.add("xl/workbook.xml", "<workbook xmlns:r=\"" + std::string(kOffice) + "\">" + properties + "<sheets>" + list + "</sheets></workbook>");
    zip.add("xl/styles.xml", "<styleSheet>" + styles + "</styleSheet>");
    zip.add("xl/sharedStrings.xml", "<sst>" + shared + "</sst>");
    return zip.bytes();
  }
};

// <row> with cells of text, written in place; a cell that begins with < stands as it is.
inline std::string sheetRow(int number, const std::vector<std::string>& cells) {
  std::string row = "<row r=\"" + std::to_string(number) + "\">";
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (cells[i].empty()) continue;
    const std::string place = std::string(1, static_cast<char>('A' + i)) + std::to_string(number);
    if (cells[i].front() == '<') row += cells[i];
    else row += "<c r=\"" + place + "\" t=\"inlineStr\"><is><t>" + cells[i] + "</t></is></c>";
  }
  return row + "</row>";
}

}  // namespace fyren::exchange::test
