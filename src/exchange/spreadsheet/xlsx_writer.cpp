// SPDX-License-Identifier: EUPL-1.2
#include "exchange/spreadsheet/xlsx_writer.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <set>
#include <string_view>

namespace fyren::spreadsheet {
namespace {

std::string escaped(std::string_view text) {
  std::string safe;
  for (const char sign : text) {
    if (sign == '&') safe += "&amp;";
    else if (sign == '<') safe += "&lt;";
    else if (sign == '>') safe += "&gt;";
    else if (sign == '"') safe += "&quot;";
    else if (static_cast<unsigned char>(sign) >= 0x20 || sign == '\n' || sign == '\t') safe.push_back(sign);
  }
  return safe;
}

std::string columnName(std::size_t column) {
  std::string name;
  for (std::size_t left = column + 1; left > 0; left = (left - 1) / 26) name.insert(name.begin(), static_cast<char>('A' + (left - 1) % 26));
  return name;
}

bool isNumber(const std::string& cell) {
  return !cell.empty() && cell.size() <= 9 && (cell == "0" || cell.front() != '0') &&
         std::all_of(cell.begin(), cell.end(), [](char sign) { return sign >= '0' && sign <= '9'; });
}

std::string sheetXml(const Sheet& sheet) {
  std::string xml = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><cols><col min=\"1\" max=\"1\" width=\"34\" customWidth=\"1\"/></cols><sheetData>";
  for (std::size_t r = 0; r < sheet.rows.size(); ++r) {
    const std::string number = std::to_string(r + 1);
    xml += "<row r=\"" + number + "\">";
    for (std::size_t c = 0; c < sheet.rows[r].size(); ++c) {
      const std::string& cell = sheet.rows[r][c];
      if (cell.empty()) continue;
      const std::string place = columnName(c) + number;
      if (isNumber(cell)) xml += "<c r=\"" + place + "\"><v>" + cell + "</v></c>";
      else xml += "<c r=\"" + place + "\" t=\"inlineStr\"><is><t xml:space=\"preserve\">" + escaped(cell) + "</t></is></c>";
    }
    xml += "</row>";
  }
  return xml + "</sheetData></worksheet>";
}

// Letters that a sheet's name may hold, cut at 31 characters and told apart.
std::vector<std::string> sheetNames(const std::vector<Sheet>& sheets) {
  std::vector<std::string> names;
  std::set<std::string> taken;
  for (const Sheet& sheet : sheets) {
    std::string name;
    std::size_t length = 0;
    for (const char sign : sheet.name) {
      const bool isContinuation = (static_cast<unsigned char>(sign) & 0xC0U) == 0x80U;
      if (!isContinuation && ++length > 28) break;
      name.push_back(std::string_view("[]:*?/\\'").find(sign) == std::string_view::npos ? sign : ' ');
    }
    if (name.empty()) name = "Blad";
    std::string own = name;
    for (int i = 2; !taken.insert(own).second; ++i) own = name + " " + std::to_string(i);
    names.push_back(own);
  }
  return names;
}

std::uint32_t crc32(std::string_view bytes) {
  static const std::array<std::uint32_t, 256> table = [] {
    std::array<std::uint32_t, 256> made{};
    for (std::uint32_t i = 0; i < 256; ++i) {
      std::uint32_t value = i;
      for (int bit = 0; bit < 8; ++bit) value = (value & 1U) != 0 ? 0xEDB88320U ^ (value >> 1U) : value >> 1U;
      made[i] = value;
    }
    return made;
  }();
  std::uint32_t crc = 0xFFFFFFFFU;
  for (const char sign : bytes) crc = table[(crc ^ static_cast<unsigned char>(sign)) & 0xFFU] ^ (crc >> 8U);
  return crc ^ 0xFFFFFFFFU;
}

// A zip file whose parts are stored as they are (APPNOTE 6.3, method 0), all dated 1 January 1980.
class Zip {
 public:
  void add(const std::string& name, const std::string& content) {
    const auto at = static_cast<std::uint32_t>(bytes_.size());
    put(0x04034B50U, 4);
    common(name, content);
    text(name);
    text(content);
    Bytes kept;
    std::swap(kept, bytes_);
    std::swap(directory_, bytes_);
    put(0x02014B50U, 4), put(20, 2);
    common(name, content);
    put(0, 2), put(0, 2), put(0, 2), put(0, 4), put(at, 4);
    text(name);
    std::swap(directory_, bytes_);
    std::swap(kept, bytes_);
    ++count_;
  }

  Bytes finish() {
    const auto at = static_cast<std::uint32_t>(bytes_.size()), size = static_cast<std::uint32_t>(directory_.size());
    bytes_.insert(bytes_.end(), directory_.begin(), directory_.end());
    put(0x06054B50U, 4), put(0, 4), put(count_, 2), put(count_, 2), put(size, 4), put(at, 4), put(0, 2);
    return std::move(bytes_);
  }

 private:
  void put(std::uint32_t value, int size) {
    for (int i = 0; i < size; ++i) bytes_.push_back(static_cast<std::uint8_t>(value >> (8 * i)));
  }
  void text(std::string_view what) {
    for (const char sign : what) bytes_.push_back(static_cast<std::uint8_t>(sign));
  }
  void common(const std::string& name, const std::string& content) {
    const auto size = static_cast<std::uint32_t>(content.size());
    put(20, 2), put(0x0800, 2), put(0, 2), put(0, 2), put(0x0021, 2);  // names are UTF-8
    put(crc32(content), 4), put(size, 4), put(size, 4), put(static_cast<std::uint32_t>(name.size()), 2), put(0, 2);
  }

  Bytes bytes_, directory_;
  std::uint32_t count_ = 0;
};

}  // namespace

Bytes writeXlsx(const std::vector<Sheet>& sheets) {
  const std::string head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
  const std::string office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const std::string package = "http://schemas.openxmlformats.org/package/2006/";
  const std::string main = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
  std::string types = head + "<Types xmlns=\"" + package + "content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/xl/workbook.xml\" ContentType=\"" + main + "sheet.main+xml\"/>";
  std::string workbook = head + "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"" + office + "\"><sheets>";
  std::string links = head + "<Relationships xmlns=\"" + package + "relationships\">";
  const std::vector<std::string> names = sheetNames(sheets);
  for (std::size_t i = 0; i < sheets.size(); ++i) {
    const std::string number = std::to_string(i + 1);
    types += "<Override PartName=\"/xl/worksheets/sheet" + number + ".xml\" ContentType=\"" + main + "worksheet+xml\"/>";
    workbook += "<sheet name=\"" + escaped(names[i]) + "\" sheetId=\"" + number + "\" r:id=\"rId" + number + "\"/>";
    links += "<Relationship Id=\"rId" + number + "\" Type=\"" + office + "/worksheet\" Target=\"worksheets/sheet" + number + ".xml\"/>";
  }
  Zip zip;
  zip.add("[Content_Types].xml", types + "</Types>");
  zip.add("_rels/.rels", head + "<Relationships xmlns=\"" + package + "relationships\"><Relationship Id=\"rId1\" Type=\"" + office + "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
  zip.add("xl/workbook.xml", workbook + "</sheets></workbook>");
  zip.add("xl/_rels/workbook.xml.rels", links + "</Relationships>");
  for (std::size_t i = 0; i < sheets.size(); ++i) zip.add("xl/worksheets/sheet" + std::to_string(i + 1) + ".xml", sheetXml(sheets[i]));
  return zip.finish();
}

}  // namespace fyren::spreadsheet
