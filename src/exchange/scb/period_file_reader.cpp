// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <nlohmann/json.hpp>
#include <set>
#include <string>

#include "base/utf8.h"
#include "exchange/scb/code_keys.h"
#include "exchange/scb/period_file.h"
#include "exchange/scb/windows1252.h"

// The reader of period files. They come from anyone, so nothing is taken for granted: size, depth, keys,
// types, lengths and signs are checked, and every fault is told with its place.
namespace fyren::scb {
namespace {

using Json = nlohmann::json;

constexpr int maxDepth = 4;
constexpr std::size_t maxTextLength = 200;
constexpr std::size_t maxColumns = 100;
constexpr std::size_t maxFaults = 50;  // more than that helps nobody

// Parses, and notes keys that stand twice (the library would silently keep the last one).
class StrictParser {
 public:
  std::optional<Json> parse(BytesView bytes, std::vector<Message>& faults) {
    const auto callback = [this, &faults](int depth, Json::parse_event_t event, Json& value) {
      return see(depth, event, value, faults);
    };
    try {
      Json json = Json::parse(bytes.begin(), bytes.end(), callback);
      if (tooDeep_) faults.push_back({"delivery.period.tooDeep", {}});
      if (!json.is_discarded() && !tooDeep_) return json;
    } catch (const Json::parse_error& error) {
      faults.push_back({"delivery.period.notJson", {{"rad", lineAt(bytes, error.byte)}}});
    } catch (const Json::out_of_range&) {  // a number that no machine can hold is no fault of form to the library
      faults.push_back({"delivery.period.numberTooLarge", {}});
    }
    return std::nullopt;
  }

 private:
  bool see(int depth, Json::parse_event_t event, Json& value, std::vector<Message>& faults) {
    if (depth > maxDepth) tooDeep_ = true;
    if (event == Json::parse_event_t::object_start) open_.emplace_back();
    if (event == Json::parse_event_t::object_end && !open_.empty()) open_.pop_back();
    if (event == Json::parse_event_t::key && !open_.empty()) {
      const auto& key = value.get_ref<const std::string&>();
      if (!open_.back().insert(key).second && faults.size() < maxFaults)
        faults.push_back({"delivery.period.keyTwice", {{"plats", key.substr(0, maxTextLength)}}});
    }
    return !tooDeep_;
  }
  static std::int64_t lineAt(BytesView bytes, std::size_t at) {
    const auto end = bytes.begin() + static_cast<std::ptrdiff_t>(std::min(at, bytes.size()));
    return 1 + std::count(bytes.begin(), end, std::uint8_t{'\n'});
  }

  std::vector<std::set<std::string>> open_;
  bool tooDeep_ = false;
};

class Reader {
 public:
  Reader(const Json& json, std::vector<Message>& faults) : json_(json), faults_(faults) {}

  PeriodFile read() {
    if (!json_.is_object()) {
      fault("delivery.period.notAnObject", "");
      return std::move(file_);
    }
    allowOnly(json_, "",
              {"period", "official", "note", "deadline", "file", "rowUnit", "inSys", "columns", "codes", "sharedCodes"});
    readHead();
    readFormat();
    readRows();
    readColumns();
    readSharedCodes();
    readCodes();
    checkTogether();
    return std::move(file_);
  }

 private:
  void fault(std::string key, const std::string& place) { fault(std::move(key), place, {}); }
  void fault(std::string key, const std::string& place, const std::string& value) {
    if (faults_.size() >= maxFaults) return;
    faults_.push_back({std::move(key), {{"plats", place.empty() ? "period" : place}, {"varde", value}}});
  }

  void allowOnly(const Json& object, const std::string& path, std::initializer_list<std::string_view> allowed) {
    for (const auto& [key, value] : object.items())
      if (std::find(allowed.begin(), allowed.end(), key) == allowed.end())
        fault("delivery.period.unknownKey", path + key.substr(0, maxTextLength));
  }

  // The value at `key`; a fault and nothing when it is missing or of another type.
  const Json* need(const Json& object, const char* key, Json::value_t type, const std::string& path) {
    const auto found = object.find(key);
    if (found == object.end()) {
      fault("delivery.period.missing", path + key);
      return nullptr;
    }
    if (found->type() != type) {
      fault("delivery.period.wrongType", path + key);
      return nullptr;
    }
    return &*found;
  }

  std::string needText(const Json& object, const char* key, const std::string& path) {
    const Json* value = need(object, key, Json::value_t::string, path);
    return value ? checkedText(*value, path + key) : std::string();
  }
  bool needBool(const Json& object, const char* key, const std::string& path) {
    const Json* value = need(object, key, Json::value_t::boolean, path);
    return value && value->get<bool>();
  }

  std::string checkedText(const Json& value, const std::string& place) {
    const auto& text = value.get_ref<const std::string&>();
    const bool control = std::any_of(text.begin(), text.end(), [](char c) {
      return static_cast<unsigned char>(c) < 0x20 || c == 0x7F;
    });
    if (text.size() <= maxTextLength && !control) return text;
    fault("delivery.period.badText", place);
    return {};
  }

  // One of a few words; the first one stands in when there is a fault.
  template <typename Value>
  Value needWord(const Json& object, const char* key, const std::string& path,
                 std::initializer_list<std::pair<std::string_view, Value>> words) {
    const std::string word = needText(object, key, path);
    for (const auto& [name, value] : words)
      if (name == word) return value;
    const auto found = object.find(key);
    if (found != object.end() && found->is_string()) fault("delivery.period.unknownWord", path + key, word);
    return words.begin()->second;
  }

  void readHead() {
    const std::string period = needText(json_, "period", "");
    if (const auto parsed = HalfYear::parse(period)) file_.period = *parsed;
    else if (!period.empty()) fault("delivery.period.notAPeriod", "period", period);
    const std::string deadline = needText(json_, "deadline", "");
    const auto day = deadline.size() == 10 ? Day::parse(deadline) : std::nullopt;
    if (day) file_.deadline = *day;
    else if (!deadline.empty()) fault("delivery.period.notADay", "deadline", deadline);
    if (day && HalfYear::parse(period) && *day <= file_.period.last())
      fault("delivery.period.deadlineTooEarly", "deadline", deadline);
    file_.official = needBool(json_, "official", "");
    file_.note = needText(json_, "note", "");
  }

  void readFormat() {
    const Json* object = need(json_, "file", Json::value_t::object, "");
    if (!object) return;
    const std::string path = "file.";
    allowOnly(*object, path, {"headerRow", "delimiter", "lineEnd", "encoding", "byteOrderMark", "dateForm"});
    FileFormat& format = file_.format;
    format.headerRow = needBool(*object, "headerRow", path);
    format.byteOrderMark = needBool(*object, "byteOrderMark", path);
    readDelimiter(*object, path);
    format.lineEnd = needWord<LineEnd>(*object, "lineEnd", path, {{"CRLF", LineEnd::crlf}, {"LF", LineEnd::lf}});
    format.encoding = needWord<Encoding>(*object, "encoding", path,
                                         {{"utf-8", Encoding::utf8}, {"windows-1252", Encoding::windows1252}});
    format.dateForm = needWord<DateForm>(*object, "dateForm", path,
                                         {{"ÅÅÅÅMMDD", DateForm::compact}, {"ÅÅÅÅ-MM-DD", DateForm::iso}});
    if (format.byteOrderMark && format.encoding != Encoding::utf8)
      fault("delivery.period.markNeedsUtf8", path + "byteOrderMark");
  }

  void readDelimiter(const Json& object, const std::string& path) {
    const Json* value = need(object, "delimiter", Json::value_t::string, path);
    if (!value) return;
    const auto& text = value->get_ref<const std::string&>();
    constexpr std::string_view allowed = ";,\t|";
    if (text.size() == 1 && allowed.find(text[0]) != std::string_view::npos) file_.format.delimiter = text[0];
    else fault("delivery.period.badDelimiter", path + "delimiter", text.substr(0, 10));
  }

  void readRows() {
    file_.rowUnit = needWord<RowUnit>(json_, "rowUnit", "",
                                      {{"youthOccasion", RowUnit::youthOccasion},
                                       {"youthAtgard", RowUnit::youthAtgard},
                                       {"youth", RowUnit::youth}});
    file_.inSysIsColumn = needWord<bool>(json_, "inSys", "", {{"code", false}, {"column", true}});
  }

  void readColumns() {
    const Json* list = need(json_, "columns", Json::value_t::array, "");
    if (!list) return;
    if (list->empty() || list->size() > maxColumns) return fault("delivery.period.columnCount", "columns");
    std::set<std::string> names;
    for (std::size_t i = 0; i < list->size(); ++i) readColumn((*list)[i], i, names);
  }

  void readColumn(const Json& object, std::size_t index, std::set<std::string>& names) {
    const std::string path = "columns[" + std::to_string(index + 1) + "].";
    if (!object.is_object()) return fault("delivery.period.wrongType", path.substr(0, path.size() - 1));
    allowOnly(object, path, {"name", "field"});
    Column column;
    column.name = needText(object, "name", path);
    if (!column.name.empty() && !names.insert(column.name).second)
      fault("delivery.period.columnTwice", path + "name", column.name);
    checkWritable(column.name, path + "name");
    const std::string fieldName = needText(object, "field", path);
    const auto field = fieldNamed(fieldName);
    if (!field && !fieldName.empty()) fault("delivery.period.unknownField", path + "field", fieldName);
    if (field) column.field = *field;
    file_.columns.push_back(std::move(column));
  }

  void checkWritable(const std::string& text, const std::string& place) {
    if (file_.format.encoding == Encoding::windows1252 && !toWindows1252(text))
      fault("delivery.period.notInEncoding", place, text);
  }

  void readSharedCodes() {
    const auto found = json_.find("sharedCodes");
    if (found == json_.end()) return;
    if (!found->is_array()) return fault("delivery.period.wrongType", "sharedCodes");
    for (const auto& name : *found) {
      const bool known = name.is_string() && listNamed(name.get_ref<const std::string&>());
      if (known) shared_.insert(name.get<std::string>());
      else fault("delivery.period.unknownList", "sharedCodes", name.is_string() ? checkedText(name, "sharedCodes") : "");
    }
  }

  static std::optional<CodeList> listNamed(std::string_view name) {
    for (std::size_t i = 0; i < codeListCount; ++i)
      if (nameOf(static_cast<CodeList>(i)) == name) return static_cast<CodeList>(i);
    return std::nullopt;
  }

  void readCodes() {
    const Json* object = need(json_, "codes", Json::value_t::object, "");
    if (!object) return;
    for (const auto& [key, value] : object->items())
      if (!listNamed(key)) fault("delivery.period.unknownList", "codes." + key.substr(0, maxTextLength));
    for (std::size_t i = 0; i < codeListCount; ++i) readList(*object, static_cast<CodeList>(i));
  }

  // ORSAKREG repeats SENSYSREG's keys and is needed only by files that have such a column.
  void readList(const Json& object, CodeList list) {
    const std::string name(nameOf(list));
    if (list == CodeList::orsakReg && !object.contains(name) && !hasColumn(Field::orsakReg)) return;
    const Json* codes = need(object, name.c_str(), Json::value_t::object, "codes.");
    if (!codes) return;
    const std::string path = "codes." + name + ".";
    for (const auto& [key, value] : codes->items())
      if (!isKey(list, key)) fault("delivery.period.unknownKey", path + key.substr(0, maxTextLength));
    std::set<std::string> seen;
    for (const auto& [key, number] : keysOf(list)) {
      Code code{std::string(key), {}};
      if (!isWithoutCode(list, number)) code.code = readCode(*codes, code.key, path, seen, shared_.count(name) != 0);
      file_.codes[static_cast<std::size_t>(list)].push_back(std::move(code));
    }
  }

  // "No occupation" needs no code when it has its own column.
  bool isWithoutCode(CodeList list, int number) const {
    return list == CodeList::sysKontakt && file_.inSysIsColumn && number == static_cast<int>(Sysselsattningstyp::ingen);
  }

  std::string readCode(const Json& codes, const std::string& key, const std::string& path, std::set<std::string>& seen,
                       bool mayBeShared) {
    const bool isThere = codes.contains(key);
    std::string code = needText(codes, key.c_str(), path);
    if (isThere && code.empty() && codes[key].is_string()) fault("delivery.period.emptyCode", path + key);
    if (!code.empty() && !seen.insert(code).second && !mayBeShared) fault("delivery.period.codeTwice", path + key, code);
    checkWritable(code, path + key);
    return code;
  }

  static bool isKey(CodeList list, std::string_view key) {
    const auto keys = keysOf(list);
    return std::any_of(keys.begin(), keys.end(), [key](const CodeKey& entry) { return entry.first == key; });
  }
  bool hasColumn(Field field) const {
    return std::any_of(file_.columns.begin(), file_.columns.end(),
                       [field](const Column& column) { return column.field == field; });
  }

  void checkTogether() {
    if (!file_.columns.empty() && !hasColumn(Field::personnummer))
      fault("delivery.period.needsColumn", "columns", "personnummer");
    if (file_.inSysIsColumn && !hasColumn(Field::inSys)) fault("delivery.period.needsColumn", "columns", "inSys");
  }

  const Json& json_;
  std::vector<Message>& faults_;
  PeriodFile file_;
  std::set<std::string> shared_;
};

}  // namespace

Result<PeriodFile, PeriodFileFaults> readPeriodFile(BytesView bytes) {
  PeriodFileFaults faults;
  if (bytes.size() > periodFileMaxBytes) {
    faults.faults.push_back({"delivery.period.tooLarge", {{"kib", static_cast<std::int64_t>(periodFileMaxBytes / 1024)}}});
    return faults;
  }
  const auto json = StrictParser().parse(bytes, faults.faults);
  if (!json) return faults;
  PeriodFile file = Reader(*json, faults.faults).read();
  if (!faults.faults.empty()) return faults;
  file.json = std::string(asText(bytes));
  return file;
}

}  // namespace fyren::scb
