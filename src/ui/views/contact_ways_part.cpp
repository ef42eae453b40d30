// SPDX-License-Identifier: EUPL-1.2
#include "ui/views/contact_ways_part.h"

#include <algorithm>
#include <array>

#include "app/commands/contact_book.h"
#include "app/labels.h"
#include "base/text.h"
#include "ui/views/guarded_text.h"
#include "ui/views/read_only.h"
#include "ui/views/said.h"
#include "ui/widgets/widgets.h"

namespace fyren::ui {
namespace {

constexpr std::array kSlag = {Kontaktvagsslag::mobil, Kontaktvagsslag::telefon, Kontaktvagsslag::epost,
                              Kontaktvagsslag::annat};
constexpr std::array kWays = {Kanal::telefon, Kanal::epost, Kanal::socialaMedier};
enum Kalla { kOwnWord, kSomeone, kSearch };

std::string sourceText(const Kontaktvag& way, Day today) {
  const std::string source = text(sourceOf(way));
  return way.dag.number() == 0
             ? source
             : text({"view.ways.sourceDay", {{"kalla", source}, {"dag", dayText(way.dag, today)}}});
}

Kalla kallaOf(const Kontaktvag& way) {
  if (!way.uppgettAv.empty()) return kSomeone;
  return way.source == Source::handlaggare ? kSearch : kOwnWord;
}

}  // namespace

std::string wayText(const Kontaktvag& way) {
  if (way.vems != Mottagare::vardnadshavare)
    return text({"view.ways.line", {{"slag", text(app::label(way.slag))}, {"varde", way.varde}}});
  const std::string who =
      way.namn.empty() ? text("view.ways.guardian") : text({"view.ways.guardianNamed", {{"namn", way.namn}}});
  return text({"view.ways.guardianLine", {{"namn", who}, {"varde", way.varde}}});
}

std::string reachText(const Kontaktvag& way) {
  if (way.vems != Mottagare::vardnadshavare) return way.varde;
  if (way.namn.empty()) return text({"view.ways.reach", {{"nummer", way.varde}}});
  return text({"view.ways.reachNamed", {{"namn", way.namn}, {"nummer", way.varde}}});
}

void ContactWaysPart::draw(Frame& frame, const UngdomFacts& facts) {
  mayBeGuardians_ = !isMyndig(facts.ungdom.nummer, session_.today());
  Section section(text("view.ways.title"));
  const std::vector<Kontaktvag> all = contactWays(facts, session_.today());
  if (all.empty()) muted(text("view.ways.none"));
  if (drawWays(frame, facts, Mottagare::ungdom) || drawWays(frame, facts, Mottagare::vardnadshavare)) return;
  const bool hasGuardian = std::any_of(
      all.begin(), all.end(), [](const Kontaktvag& way) { return way.vems == Mottagare::vardnadshavare; });
  if (hasGuardian)
    small(text(
        {"view.ways.guardianUntil", {{"dag", dayText(facts.ungdom.nummer.birthDay().plusYears(kMyndig))}}}));
  if (button(text("view.ways.add"), {.icon = Icon::Plus, .disabledBecause = whyReadOnly(session_)}))
    begin(std::nullopt);
}

// True when one was changed: what stands here may be another list now.
bool ContactWaysPart::drawWays(Frame& frame, const UngdomFacts& facts, Mottagare whose) {
  for (const Kanal kanal : kWays)
    for (const Kontaktval& one : rankedWays(facts, kanal, whose, session_.today())) {
      if (one.vag.vems != whose) continue;
      Scope scope(wayText(one.vag));
      if (drawWay(frame, one.vag)) return true;
    }
  return false;
}

bool ContactWaysPart::drawWay(Frame& frame, const Kontaktvag& way) {
  const std::string name = wayText(way);
  const std::string reads = whyReadOnly(session_);
  Row row;
  if (way.fungerarEj)
    mark(Mark::ShouldCheck, text({"view.ways.worksNotMark", {{"vad", name}}}));
  else if (way.fungerade)
    mark(Mark::Done, text({"view.ways.worksMark", {{"vad", name}}}));
  else
    body(name);
  muted(sourceText(way, session_.today()));
  row.toTheRight();
  const bool offersWorks = way.fungerarEj.has_value();
  std::optional<app::CommandResult> done;
  if (button(text(offersWorks ? "view.ways.works" : "view.ways.worksNot"),
             {.kind = ButtonKind::Quiet, .disabledBecause = reads, .description = name}))
    done = app::judgeKontaktvag(session_, way, offersWorks);
  if (button(text("view.ways.correct"),
             {.kind = ButtonKind::Quiet, .disabledBecause = reads, .description = name}))
    begin(way);
  if (button(text("view.ways.remove"),
             {.kind = ButtonKind::Quiet, .disabledBecause = reads, .description = name}))
    done = app::eraseKontaktvag(session_, way);
  if (!done) return false;
  frame.toast(said(session_, *done));
  return true;
}

void ContactWaysPart::begin(const std::optional<Kontaktvag>& known) {
  known_ = known;
  edited_ = known.value_or(Kontaktvag{});
  edited_.ungdom = id_;
  slag_ = indexOf(kSlag, edited_.slag);
  vems_ = edited_.vems == Mottagare::vardnadshavare ? 1 : 0;
  kalla_ = kallaOf(edited_);
  error_ = {};
  editing_ = true;
}

void ContactWaysPart::drawFields() {
  static const auto kSlagLabels = labelsOf(kSlag);
  combo(text("view.ways.kind"), kSlagLabels, slag_, {.width = 200});
  const std::string error = error_.at("varde");
  textField(text("view.ways.value"), edited_.varde, {.error = error});
  if (!mayBeGuardians_) return;
  static const std::array<std::string, 2> kWhose = {text("view.ways.youth"), text("view.ways.guardians")};
  const std::string whose = error_.at("vems");
  combo(text("view.ways.whose"), kWhose, vems_, {.error = whose, .width = 200});
  const std::string name = error_.at("namn");
  if (vems_ == 1) textField(text("view.ways.name"), edited_.namn, {.error = name});
}

void ContactWaysPart::drawSource() {
  static const std::array<std::string, 3> kSources = {text("view.ways.ownWord"), text("view.ways.someone"),
                                                      text("view.ways.search")};
  combo(text("view.ways.source"), kSources, kalla_, {.width = 200});
  const std::string error = error_.at("uppgettAv");
  if (kalla_ == kSomeone)
    guardedField(session_, id_, text("view.ways.who"), edited_.uppgettAv, {.error = error});
}

// What a list said keeps its source while it is not changed.
Kontaktvag ContactWaysPart::wish() const {
  Kontaktvag way = edited_;
  way.slag = valueAt(kSlag, slag_);
  way.vems = vems_ == 1 ? Mottagare::vardnadshavare : Mottagare::ungdom;
  if (kalla_ != kSomeone) way.uppgettAv.clear();
  if (known_ && sameWay(way, *known_) && kalla_ == kallaOf(*known_)) return way;
  way.source = kalla_ == kSearch    ? Source::handlaggare
               : kalla_ == kSomeone ? Source::unknown
                                    : Source::kontakt;
  way.dag = session_.today();
  return way;
}

void ContactWaysPart::drawDialog(Frame& frame) {
  Dialog dialog(text(known_ ? "view.ways.editTitle" : "view.ways.addTitle"), editing_);
  if (!dialog) return;
  drawFields();
  drawSource();
  DialogButtons buttons;
  if (button(text("common.cancel"))) editing_ = false;
  if (!button(text("view.form.save"),
              {.kind = ButtonKind::Primary, .disabledBecause = whyReadOnly(session_)}))
    return;
  const auto done = app::saveKontaktvag(session_, wish(), known_);
  error_ = done ? FormError() : FormError{done.error().field, text(done.error().message)};
  editing_ = !done;
  if (done) frame.toast(said(session_, done));
}

}  // namespace fyren::ui
