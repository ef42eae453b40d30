// SPDX-License-Identifier: EUPL-1.2
#include "exchange/import/xlsx/workbook_reading.h"

#include <algorithm>
#include <limits>
#include <numeric>

namespace fyren::exchange {
namespace {

constexpr std::size_t kPieces = 4;         // 64 kB each, unpacked
constexpr std::size_t kRowsLookedAt = 40;
constexpr std::size_t kSheetsLookedAt = 60;

}  // namespace

Result<std::unique_ptr<WorkbookReading>, ListFailure> WorkbookReading::open(BytesView bytes, std::optional<std::string> wanted, Score score) {
  auto book = Workbook::open(bytes);
  if (!book) return book.error();
  return std::unique_ptr<WorkbookReading>(new WorkbookReading(std::move(book).value(), std::move(wanted), score));
}

WorkbookReading::WorkbookReading(Workbook book, std::optional<std::string> wanted, Score score)
    : book_(std::move(book)), wanted_(std::move(wanted)), score_(score), sharedEvents_(book_.texts().shared) {
  if (book_.sharedPart().empty()) phase_ = Phase::looking;
  else part_.emplace(book_.zip(), book_.sharedPart(), sharedEvents_);
}

bool WorkbookReading::fail(ListFailure why) {
  failure_ = std::move(why);
  phase_ = Phase::done;
  return true;
}

bool WorkbookReading::step() {
  ++steps_;
  if (phase_ == Phase::shared) {
    if (book_.texts().shared.size() > SheetText::largestText) return fail({ListRefusal::tooLarge, {"import.file.bomb", {}}, {}});
    if (!part_->step(kPieces)) return false;
    if (part_->failure()) return fail(*part_->failure());
    phase_ = Phase::looking;
    return false;
  }
  if (phase_ == Phase::looking) {
    const bool known = wanted_ || book_.sheets().size() == 1;
    if (!known && scores_.size() < std::min(book_.sheets().size(), kSheetsLookedAt)) lookAt(scores_.size());
    else choose();
    return phase_ == Phase::done;
  }
  if (phase_ == Phase::done) return true;
  if (sheet_->isTooLarge()) return fail({ListRefusal::tooLarge, {"import.file.bomb", {}}, {}});
  if (!part_->step(kPieces)) return false;
  if (part_->failure()) return fail(*part_->failure());
  if (sheet_->isTooLarge()) return fail({ListRefusal::tooLarge, {"import.file.bomb", {}}, {}});
  if (sheet_->isDamaged()) return fail({ListRefusal::damaged, {"import.file.damaged", {}}, {}});
  phase_ = Phase::done;
  return true;
}

double WorkbookReading::progress() const {
  const double unpacked = static_cast<double>(kPieces * 64 * 1024) * static_cast<double>(steps_);
  const auto size = [&](const std::string& part) { return static_cast<double>(book_.zip().unpackedSize(part)); };
  const double all = size(book_.sharedPart()) + size(book_.sheets()[chosen_].part) + 1;
  return std::min(1.0, unpacked / all);
}

// Its first rows, as text. A sheet that cannot be read says nothing of the others.
void WorkbookReading::lookAt(std::size_t sheet) {
  SheetText beginning(book_.texts(), kRowsLookedAt);
  PartReading part(book_.zip(), book_.sheets()[sheet].part, beginning);
  for (std::size_t slices = 0; slices < 16 && !beginning.hasEnough() && !part.step(1); ++slices) {}
  std::size_t score = score_(beginning.takeText());
  if (book_.sheets()[sheet].hidden) score /= 4;
  scores_.push_back(score);
}

void WorkbookReading::choose() {
  const auto& sheets = book_.sheets();
  if (wanted_) {
    const auto found = std::find_if(sheets.begin(), sheets.end(), [&](const Sheet& sheet) { return sheet.name == *wanted_; });
    if (found != sheets.end()) {
      chosen_ = static_cast<std::size_t>(found - sheets.begin());
      return beginSheet();
    }
    wanted_.reset();  // a profile's sheet that this workbook does not have: look
    if (sheets.size() > 1) return;
  }
  if (!scores_.empty()) chosen_ = static_cast<std::size_t>(std::max_element(scores_.begin(), scores_.end()) - scores_.begin());
  beginSheet();
}

void WorkbookReading::beginSheet() {
  sheet_.emplace(book_.texts(), std::numeric_limits<std::size_t>::max());
  part_.emplace(book_.zip(), book_.sheets()[chosen_].part, *sheet_);
  phase_ = Phase::sheet;
}

std::vector<SheetChoice> WorkbookReading::sheets() const {
  std::vector<SheetChoice> choices;
  std::vector<std::size_t> order(book_.sheets().size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    const auto score = [&](std::size_t i) { return i < scores_.size() ? scores_[i] : 0; };
    return score(a) > score(b);
  });
  for (const std::size_t i : order) choices.push_back({book_.sheets()[i].name, book_.sheets()[i].hidden});
  return choices;
}

}  // namespace fyren::exchange
