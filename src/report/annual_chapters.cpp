// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include "report/annual_report.h"
#include "report/wilson.h"

namespace fyren::report {
namespace {

// A number by its key; nothing when it is hidden or not there.
std::optional<std::int64_t> tell(const Book& book, const std::string& key) {
  const auto found = book.byKey.find(key);
  if (found == book.byKey.end() || book.at(found->second).hidden) return std::nullopt;
  return book.at(found->second).count;
}

std::int64_t percent(double share) { return static_cast<std::int64_t>(share * 100 + 0.5); }

struct Shares {
  std::string part, of;  // the keys without the year
};

void remark(Book& book, const AnnualWish& wish, std::string_view tableId, Message what, const Shares& keys) {
  const auto a = tell(book, wish.name + keys.part), b = tell(book, wish.name + keys.of);
  const auto c = tell(book, wish.nameBefore + keys.part), d = tell(book, wish.nameBefore + keys.of);
  if (!a || !b || !c || !d || *b == 0 || *d == 0) return;
  const ShareInterval interval = wilson(*a, *b);
  const char* key = isCertainDifference(*a, *b, *c, *d) ? "report.remark.certain" : "report.remark.uncertain";
  const Message said{key, {{"vad", std::vector<Message>{std::move(what)}}, {"andel", wholePercent(*a, *b)}, {"fran", percent(interval.low)},
                           {"till", percent(interval.high)}, {"ar", wish.name}, {"andelFore", wholePercent(*c, *d)}, {"arFore", wish.nameBefore}}};
  for (Table& table : book.tables)
    if (table.id == tableId) table.remarks.push_back(said);
}

// A sentence about one number beside the year before's; the one without numbers when either is hidden.
Message sentence(const Book& book, const AnnualWish& wish, const std::string& key, const char* more, const char* fewer, const char* same, const char* untold) {
  const auto now = tell(book, wish.name + key), before = tell(book, wish.nameBefore + key);
  if (!now || !before) return {untold, {}};
  const char* which = *now > *before ? more : *now < *before ? fewer : same;
  return {which, {{"antal", *now}, {"skillnad", std::abs(*now - *before)}, {"ar", wish.name}, {"arFore", wish.nameBefore}}};
}

Chapter chapter(const char* id, const char* heading, Message suggestion, std::vector<std::string> tables, std::vector<std::string> charts) {
  return {id, {heading, {}}, std::move(suggestion), std::move(tables), std::move(charts)};
}

Message aboutRegister(const Book& book, const AnnualWish& wish) {
  return sentence(book, wish, "/iRegistret", "report.suggest.registretFler", "report.suggest.registretFarre", "report.suggest.registretLika", "report.suggest.registret");
}
Message aboutReached(const Book& book, const AnnualWish& wish) {
  return sentence(book, wish, "/nadda", "report.suggest.naddaFler", "report.suggest.naddaFarre", "report.suggest.naddaLika", "report.suggest.nadda");
}
Message aboutSupport(const Book& book, const AnnualWish& wish) {
  return sentence(book, wish, "/iAtgard", "report.suggest.insatsFler", "report.suggest.insatsFarre", "report.suggest.insatsLika", "report.suggest.insats");
}
Message aboutResult(const Book& book, const AnnualWish& wish) {
  return sentence(book, wish, "/tillStudier", "report.suggest.studierFler", "report.suggest.studierFarre", "report.suggest.studierLika", "report.suggest.studier");
}

}  // namespace

void addRemarks(Book& book, const AnnualWish& wish) {
  remarkShares(book);
  remark(book, wish, "tabell3", {"report.share.nadda", {}}, {"/nadda", "/sokta"});
  remark(book, wish, "sysselsatta", {"report.share.sysselsatta", {}}, {"/sysselsatta", "/nadda"});
  remark(book, wish, "tabell6", {"report.share.studier", {}}, {"/tillStudier", "/avslutade"});
  remark(book, wish, "tabell6", {"report.share.arbete", {}}, {"/tillArbete", "/avslutade"});
}

std::vector<Chapter> annualChapters(const Book& book, const AnnualWish& wish) {
  std::vector<Chapter> chapters = {
      chapter("sammanfattning", "report.chapter.sammanfattning", aboutRegister(book, wish), {}, {"diagram1"}),
      chapter("registret", "report.chapter.registret", {"report.suggest.registretText", {}}, {"tabell1", "floden"}, {"utveckling", "flode"}),
      chapter("uppsok", "report.chapter.uppsok", aboutReached(book, wish), {"tabell2", "tabell3", "halvar", "forsok", "kontroll"}, {"diagram2", "diagram3", "diagram4"}),
      chapter("sysselsattning", "report.chapter.sysselsattning", {"report.suggest.sysselsattning", {}}, {"sysselsatta"}, {"diagram5"}),
      chapter("insatser", "report.chapter.insatser", aboutSupport(book, wish), {"tabell4"}, {}),
      chapter("resultat", "report.chapter.resultat", aboutResult(book, wish), {"tabell5", "tabell6", "delmal"}, {"diagram6"})};
  if (book.table("verksamhet") != nullptr)
    chapters.push_back(chapter("verksamhet", "report.chapter.verksamhet", {"report.suggest.verksamhet", {{"namn", wish.verksamhet}}}, {"verksamhet"}, {"diagram7"}));
  if (book.chart("diagram8") != nullptr)
    chapters.push_back(chapter("enkat", "report.chapter.enkat", {"report.suggest.enkat", {}}, {"enkat"}, {"diagram8"}));
  chapters.push_back(chapter("framat", "report.chapter.framat", {"report.suggest.framat", {}}, {}, {}));
  return chapters;
}

std::vector<Chapter> namndChapters(const Book& book, const AnnualWish& wish) {
  return {chapter("namnd-laget", "report.chapter.laget", aboutRegister(book, wish), {}, {"diagram1", "flode"}),
          chapter("namnd-uppsok", "report.chapter.uppsok", aboutReached(book, wish), {"tabell2", "halvar"}, {}),
          chapter("namnd-resultat", "report.chapter.resultat", aboutResult(book, wish), {"tabell4", "delmal"}, {})};
}

}  // namespace fyren::report
