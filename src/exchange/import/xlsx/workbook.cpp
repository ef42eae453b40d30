// SPDX-License-Identifier: EUPL-1.2
#include "exchange/import/xlsx/workbook.h"

#include <algorithm>
#include <unordered_map>

namespace fyren::exchange {
namespace {

constexpr std::uint64_t kLargestSmallPart = 64u * 1024u * 1024u;  // lists of sheets, styles
constexpr std::size_t kMostSheets = 1000;
constexpr std::size_t kMostStyles = 100'000;

ListFailure refuse(ListRefusal code, const char* key) { return {code, {key, {}}, {}}; }

bool endsWith(std::string_view text, std::string_view end) {
  return text.size() >= end.size() && text.substr(text.size() - end.size()) == end;
}

std::size_t number(std::string_view digits) {
  std::size_t value = 0;
  for (char sign : digits.substr(0, 9)) {
    if (sign < '0' || sign > '9') break;
    value = value * 10 + static_cast<std::size_t>(sign - '0');
  }
  return value;
}

struct Relation {
  std::string type, target;
};

// What the parts of a workbook are called, by their id.
class RelationEvents : public XmlEvents {
 public:
  void start(std::string_view name, const XmlAttributes& attributes) override {
    if (name == "Relationship") byId[std::string(attributes["Id"])] = {std::string(attributes["Type"]), std::string(attributes["Target"])};
  }
  void end(std::string_view) override {}
  void text(std::string_view) override {}

  std::string targetOf(std::string_view typeEnd) const {
    for (const auto& [id, relation] : byId)
      if (endsWith(relation.type, typeEnd)) return relation.target;
    return {};
  }
  std::unordered_map<std::string, Relation> byId;
};

class SheetListEvents : public XmlEvents {
 public:
  void start(std::string_view name, const XmlAttributes& attributes) override {
    if (name == "workbookPr") since1904 = attributes["date1904"] == "1" || attributes["date1904"] == "true";
    if (name != "sheet" || sheets.size() >= kMostSheets) return;
    sheets.push_back({std::string(attributes["name"]), !attributes["state"].empty() && attributes["state"] != "visible", {}});
    ids.emplace_back(attributes["id"]);
  }
  void end(std::string_view) override {}
  void text(std::string_view) override {}

  std::vector<Sheet> sheets;
  std::vector<std::string> ids;
  bool since1904 = false;
};

class StyleEvents : public XmlEvents {
 public:
  void start(std::string_view name, const XmlAttributes& attributes) override {
    if (name == "numFmt") codes_[number(attributes["numFmtId"])] = formatOfCode(attributes["formatCode"]);
    if (name == "cellXfs") inCells_ = true;
    if (name == "xf" && inCells_ && formats.size() < kMostStyles) formats.push_back(formatOf(number(attributes["numFmtId"])));
  }
  void end(std::string_view name) override {
    if (name == "cellXfs") inCells_ = false;
  }
  void text(std::string_view) override {}

  std::vector<NumberFormat> formats;

 private:
  NumberFormat formatOf(std::size_t id) const {
    const auto own = codes_.find(id);
    return own != codes_.end() ? own->second : builtInFormat(static_cast<int>(id));
  }
  std::unordered_map<std::size_t, NumberFormat> codes_;
  bool inCells_ = false;
};

// A part named in xl/_rels: from the root, or from the folder of the part that names it.
std::string pathFrom(const std::string& folder, std::string target) {
  if (!target.empty() && target.front() == '/') return target.substr(1);
  std::string base = folder;
  while (target.compare(0, 3, "../") == 0) {
    target.erase(0, 3);
    const std::size_t slash = base.size() < 2 ? std::string::npos : base.rfind('/', base.size() - 2);
    base = slash == std::string::npos ? "" : base.substr(0, slash + 1);
  }
  return base + target;
}

std::string relationsOf(const std::string& part) {
  const std::size_t slash = part.rfind('/');
  const std::size_t at = slash == std::string::npos ? 0 : slash + 1;
  return part.substr(0, at) + "_rels/" + part.substr(at) + ".rels";
}

// Reads a small part as a whole; true also when the archive has none of that name.
std::optional<ListFailure> readSmall(ZipArchive& zip, const std::string& name, XmlEvents& events) {
  if (!zip.holds(name)) return std::nullopt;
  if (zip.unpackedSize(name) > kLargestSmallPart) return refuse(ListRefusal::tooLarge, "import.file.bomb");
  PartReading reading(zip, name, events);
  while (!reading.step(64)) {}
  return reading.failure();
}

// What an archive that holds no workbook is.
ListFailure notAWorkbook(const ZipArchive& zip) {
  if (zip.isEncrypted()) return refuse(ListRefusal::archive, "import.file.lockedArchive");
  if (zip.holds("xl/workbook.bin")) return refuse(ListRefusal::spreadsheet, "import.file.binaryWorkbook");
  if (zip.holds("word/document.xml")) return refuse(ListRefusal::otherDocument, "import.file.document");
  if (zip.holds("ppt/presentation.xml")) return refuse(ListRefusal::otherDocument, "import.file.document");
  if (zip.holds("index/document.iwa")) return refuse(ListRefusal::spreadsheet, "import.file.numbers");
  if (zip.holds("content.xml") && zip.holds("mimetype")) return refuse(ListRefusal::spreadsheet, "import.file.openDocument");
  return refuse(ListRefusal::archive, "import.file.archive");
}

}  // namespace

std::string_view SharedTexts::at(std::size_t index) const {
  const std::size_t begin = index == 0 ? 0 : ends_[index - 1];
  return std::string_view(all_).substr(begin, ends_[index] - begin);
}

PartReading::PartReading(ZipArchive& zip, std::string_view name, XmlEvents& events) : zip_(&zip), xml_(events) {
  if (zip.isTooLarge(name)) failure_ = refuse(ListRefusal::tooLarge, "import.file.bomb");
  if (failure_ || zip.begin(name)) return;
  failure_ = refuse(ListRefusal::damaged, "import.file.damaged");
}

bool PartReading::step(std::size_t pieces) {
  for (; pieces > 0 && !done_ && !failure_; --pieces) {
    const auto piece = zip_->next();
    if (!piece) {
      failure_ = zip_->hasOverflowed() ? refuse(ListRefusal::tooLarge, "import.file.bomb") : refuse(ListRefusal::damaged, "import.file.damaged");
    } else {
      done_ = piece->empty();
      if (!xml_.feed(*piece, done_))
        failure_ = xml_.fault() == XmlReader::Fault::documentType ? refuse(ListRefusal::damaged, "import.file.entities")
                                                                  : refuse(ListRefusal::damaged, "import.file.damaged");
    }
  }
  return done_ || failure_.has_value();
}

Result<Workbook, ListFailure> Workbook::open(BytesView bytes) {
  auto zip = ZipArchive::open(bytes);
  if (!zip) return refuse(ListRefusal::damaged, "import.file.damaged");
  Workbook workbook(std::move(*zip));
  if (auto failed = workbook.readParts()) return *failed;
  return workbook;
}

std::optional<ListFailure> Workbook::readParts() {
  RelationEvents root, relations;
  SheetListEvents list;
  StyleEvents styles;
  if (auto failed = readSmall(zip_, "_rels/.rels", root)) return failed;
  std::string book = pathFrom("", root.targetOf("/officeDocument"));
  if (!zip_.holds(book)) book = "xl/workbook.xml";
  if (!zip_.holds(book) || !endsWith(book, ".xml") || book.find("xl/") == std::string::npos) return notAWorkbook(zip_);
  if (zip_.isEncrypted()) return refuse(ListRefusal::archive, "import.file.lockedArchive");
  const std::string folder = book.substr(0, book.rfind('/') + 1);
  if (auto failed = readSmall(zip_, book, list)) return failed;
  if (auto failed = readSmall(zip_, relationsOf(book), relations)) return failed;
  const std::string stylePart = relations.targetOf("/styles");
  if (auto failed = readSmall(zip_, pathFrom(folder, stylePart.empty() ? "styles.xml" : stylePart), styles)) return failed;
  texts_->formats = std::move(styles.formats);
  texts_->since1904 = list.since1904;
  const std::string shared = pathFrom(folder, relations.targetOf("/sharedStrings"));
  if (zip_.holds(shared)) sharedPart_ = shared;
  for (std::size_t i = 0; i < list.sheets.size(); ++i) {
    const auto found = relations.byId.find(list.ids[i]);
    if (found == relations.byId.end() || !endsWith(found->second.type, "/worksheet")) continue;  // a chart
    list.sheets[i].part = pathFrom(folder, found->second.target);
    if (zip_.holds(list.sheets[i].part)) sheets_.push_back(std::move(list.sheets[i]));
  }
  if (sheets_.empty()) return refuse(ListRefusal::noRows, "import.file.noSheets");
  return std::nullopt;
}

void SharedTextEvents::start(std::string_view name, const XmlAttributes&) {
  inText_ = name == "t";
  if (name == "rPh") inPhonetic_ = true;
}

void SharedTextEvents::end(std::string_view name) {
  inText_ = false;
  if (name == "rPh") inPhonetic_ = false;
  if (name == "si") into_->close();
}

void SharedTextEvents::text(std::string_view piece) {
  if (inText_ && !inPhonetic_) into_->add(piece);
}

}  // namespace fyren::exchange
