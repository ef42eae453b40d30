// SPDX-License-Identifier: EUPL-1.2
#include "ui/views/person_view.h"

#include <array>
#include <utility>

#include "app/commands/casework.h"
#include "app/commands/commands.h"
#include "app/insats_list.h"
#include "app/labels.h"
#include "base/text.h"
#include "ui/views/niva_mark.h"
#include "ui/views/read_only.h"
#include "ui/views/said.h"
#include "ui/widgets/widgets.h"

namespace fyren::ui {
namespace {

Icon iconOf(app::TimelineKind kind) {
  switch (kind) {
    case app::TimelineKind::kontakt: return Icon::Phone;
    case app::TimelineKind::sysselsattning: return Icon::Info;
    case app::TimelineKind::atgard: return Icon::Ongoing;
    case app::TimelineKind::skola: return Icon::Book;
    case app::TimelineKind::examen: return Icon::Check;
    case app::TimelineKind::bosattning: return Icon::Home;
    case app::TimelineKind::registrering: return Icon::List;
    case app::TimelineKind::andring: return Icon::Edit;
    case app::TimelineKind::steg: return Icon::Clock;
    case app::TimelineKind::plan: return Icon::File;
    case app::TimelineKind::erbjudande: return Icon::Send;
    case app::TimelineKind::beslut: return Icon::Check;
  }
  return Icon::None;
}

// Written the Swedish way, 853 10 Sundsvall.
std::string postalAddress(const Ungdom& ungdom) {
  const std::string number = postnummerText(ungdom.postnummer);
  if (number.empty() || ungdom.postort.empty()) return number + ungdom.postort;
  return number + " " + ungdom.postort;
}

std::string textOrNothing(const Message& message) { return message.key.empty() ? std::string() : text(message); }

}  // namespace

PersonView::PersonView(app::Session& session, UngdomId id)
    : session_(session), id_(id), omfattning_(session, id), ways_(session, id), history_(session, id), papers_(session, id), protected_(session, id) { ask(); }

std::string PersonView::title() const {
  return page_ ? page_->facts.ungdom.fornamn + " " + page_->facts.ungdom.efternamn : std::string();
}

void PersonView::ask() {
  if (askedVersion_ == session_.version()) return;
  askedVersion_ = session_.version();
  page_ = app::personPage(session_, id_);
}

void PersonView::drawContent(Frame& frame) {
  ask();
  if (!page_) return;
  Scope scope(anyId(id_));
  Scroll scroll(title(), 0, 0, std::exchange(isNew_, false));
  drawHead();
  drawFindings(frame);
  drawProposal(frame);
  drawNext();
  omfattning_.draw(frame, *page_);
  ask();
  if (!page_) return;
  drawActions(frame);
  ask();
  if (!page_) return;
  ways_.draw(frame, page_->facts);
  ask();
  if (!page_) return;
  drawAtgarder(frame);
  drawErbjudanden(frame);
  ask();
  if (!page_) return;
  drawRegistreringar(frame);
  ask();
  if (!page_) return;
  {
    Columns columns({2, 3}, kSectionGap, 640);
    drawFactsAndEdit();
    columns.next();
    drawTimeline();
  }
  papers_.draw(frame);
  history_.draw();
  history_.drawDialog(title());
  drawEdit(frame);
  ways_.drawDialog(frame);
  protected_.draw(frame, title());
}

void PersonView::drawHead() {
  const Ungdom& ungdom = page_->facts.ungdom;
  heading(title(), 1);
  Row row;
  const std::string number = ungdom.nummer.hyphenated();
  if (showsNumber_) body(number);
  else body(text({"view.register.hiddenNumber", {{"slut", ungdom.nummer.lastFour()}}}));
  if (button(text(showsNumber_ ? "view.person.hideNumber" : "view.person.showNumber"),
             {.kind = ButtonKind::Quiet, .icon = Icon::Eye}))
    showsNumber_ = !showsNumber_;
  body(text({"view.person.age", {{"ar", static_cast<std::int64_t>(page_->alder)}}}));
  if (!ungdom.postort.empty()) muted(ungdom.postort);
  if (!ungdom.handlaggare.empty()) chip(text("view.person.handlaggare"), ungdom.handlaggare);
}

void PersonView::drawFindings(Frame& frame) {
  for (std::size_t i = 0; i < page_->findings.size(); ++i) {
    const Finding& finding = page_->findings[i];
    Scope scope(static_cast<std::int64_t>(i));
    const std::string action = finding.niva == Niva::gron ? std::string() : text("view.person.mend");
    const std::string sentence = text(finding.text) + " " + textOrNothing(finding.mend);
    if (banner(markOf(finding.niva), sentence, {.code = finding.rule, .action = action}) != BannerPress::Action) continue;
    mend(frame, finding);
    return;  // the findings may be others now
  }
}

// Opens the form where the finding is mended; what is simply wrong is taken away, with Ångra.
void PersonView::mend(Frame& frame, const Finding& finding) {
  const UngdomFacts& facts = page_->facts;
  for (const Atgard& atgard : facts.atgarder) {
    if (finding.where != Mend::atgard || anyId(atgard.id) != finding.row) continue;
    openForm(Form::atgard);
    atgard_.correct(atgard);
    return;
  }
  for (const Registrering& registrering : facts.registreringar) {
    if (finding.where != Mend::registrering || anyId(registrering.id) != finding.row) continue;
    openForm(Form::registrering);
    registrering_.correct(registrering);
    return;
  }
  for (const Sysselsattning& known : facts.sysselsattningar) {
    if (finding.where != Mend::sysselsattning || anyId(known.id) != finding.row) continue;
    erase(frame, known.id);
    return;
  }
  if (finding.where == Mend::kontakt) {
    openForm(Form::kontakt);
    kontakt_.begin(session_.today());
  } else if (finding.where == Mend::sysselsattning || finding.where == Mend::atgard) {
    openForm(Form::sysselsattning);
    sysselsattning_.begin(session_.today());
  } else if (finding.where == Mend::registrering) {
    openForm(Form::registrering);
    registrering_.begin(session_.today());
  } else {
    beginEdit();
  }
}

void PersonView::erase(Frame& frame, SysselsattningId id) {
  const auto done = app::eraseSysselsattning(session_, id);
  frame.toast(said(session_, done));
  ask();
}

void PersonView::drawProposal(Frame& frame) {
  if (!page_->forslag) return;
  const bool opens = page_->forslag->kind == app::RegistreringProposal::Kind::open;
  const std::string action = text(opens ? "view.person.register" : "view.person.deregister");
  if (banner(Mark::ShouldCheck, text(page_->forslag->skal), {.action = action}) != BannerPress::Action) return;
  const auto done = app::acceptProposals(session_, {id_});
  frame.toast(said(session_, done));
  ask();
}

// What waits, and how well it is known what the youth does.
void PersonView::drawNext() {
  if (page_->vantar.empty()) return;
  Section section(text("view.todo.next"));
  for (const NastaSteg& step : page_->vantar) {
    const bool late = step.senast < session_.today();
    const std::string latest = text({"view.todo.senast", {{"dag", dayText(step.senast, session_.today())}}});
    mark(late ? Mark::MustFix : step.tidigast <= session_.today() ? Mark::ShouldCheck : Mark::Quiet,
         text(step.vad) + ", " + (late ? text("view.todo.forsenat") + ", " : std::string()) + latest);
    small(text(step.skal));
  }
  const Kunskap& known = page_->kunskap;
  const std::string since = known.senaste ? dayText(known.senaste->dag, session_.today()) : std::string();
  switch (known.lage) {
    case Kunskapslage::farsk: muted(text({"view.person.knownFresh", {{"vad", text(app::label(known.senaste->typ))}, {"dag", since}}})); break;
    case Kunskapslage::borFornyas: mark(Mark::ShouldCheck, text({"view.person.knownAging", {{"vad", text(app::label(known.senaste->typ))}, {"dag", since}}})); break;
    case Kunskapslage::gammal: mark(Mark::MustFix, text({"view.person.knownOld", {{"vad", text(app::label(known.senaste->typ))}, {"dag", since}}})); break;
    case Kunskapslage::saknas: mark(Mark::MustFix, text("view.person.knownNot")); break;
  }
}

void PersonView::drawActions(Frame& frame) {
  {
    Row row;
    if (button(text("view.form.kontakt"), {.kind = ButtonKind::Primary, .icon = Icon::Phone, .letter = 'k', .disabledBecause = whyReadOnly(session_)})) {
      openForm(Form::kontakt);
      kontakt_.begin(session_.today());
    }
    if (button(text("view.form.sysselsattning"), {.letter = 's', .disabledBecause = whyReadOnly(session_)})) {
      openForm(Form::sysselsattning);
      sysselsattning_.begin(session_.today());
    }
    if (button(text("view.form.atgard"), {.letter = 'a', .disabledBecause = whyReadOnly(session_)})) {
      openForm(Form::atgard);
      atgard_.begin(session_.today());
    }
    if (button(text("view.form.avtal"), {.letter = 't', .disabledBecause = whyReadOnly(session_)})) {
      openForm(Form::avtal);
      avtal_.begin();
    }
  }
  if (formAt_.isNone()) drawForm(frame);
}

void PersonView::beginEdit() {
  edited_ = page_->facts.ungdom;
  edited_->postnummer = postnummerText(edited_->postnummer);
  error_ = {};
  editing_ = true;
}

void PersonView::drawForm(Frame& frame) {
  bool done = false;
  if (std::exchange(formIsNew_, false)) bringIntoView();
  if (form_ == Form::kontakt) done = kontakt_.draw(frame, session_, id_);
  if (form_ == Form::sysselsattning) done = sysselsattning_.draw(frame, session_, id_);
  if (form_ == Form::atgard) done = atgard_.draw(frame, session_, id_);
  if (form_ == Form::avtal) done = avtal_.draw(frame, session_, id_);
  if (form_ == Form::registrering) done = registrering_.draw(frame, session_, id_);
  if (done) openForm(Form::none);
}

void PersonView::openForm(Form form, AnyRowId at) {
  form_ = form;
  formAt_ = at;
  formIsNew_ = form != Form::none;
}

void PersonView::drawAtgarder(Frame& frame) {
  if (page_->facts.atgarder.empty()) return;
  Section section(text("view.person.atgarder"));
  for (const Atgard& atgard : page_->facts.atgarder) {
    Scope scope(anyId(atgard.id));
    drawAtgard(atgard);
    if (formAt_ == anyId(atgard.id)) drawForm(frame);
  }
}

void PersonView::drawAtgard(const Atgard& atgard) {
  const std::string name = text(app::label(atgard.typ));
  Row row;
  mark(atgard.days.last ? Mark::Quiet : Mark::Ongoing, name);
  muted(spanText(atgard.days));
  if (!atgard.mal.empty()) muted(atgard.mal);
  for (const Uppfoljning& booked : page_->facts.uppfoljningar)
    if (booked.atgard == atgard.id && !booked.gjord && booked.dag >= session_.today())
      muted(text({"view.person.booked", {{"dag", dayText(booked.dag, session_.today())}}}));
  row.toTheRight();
  if (!atgard.days.last && button(text("view.person.bookFollowUp"), {.kind = ButtonKind::Quiet, .disabledBecause = whyReadOnly(session_), .description = name})) {
    openForm(Form::atgard, anyId(atgard.id));
    atgard_.book(atgard, session_.today());
  }
  if (!atgard.days.last && button(text("view.person.endAtgard"), {.disabledBecause = whyReadOnly(session_), .description = name})) {
    openForm(Form::atgard, anyId(atgard.id));
    atgard_.end(atgard, session_.today());
  }
  if (button(text("view.person.correct"), {.kind = ButtonKind::Quiet, .disabledBecause = whyReadOnly(session_), .description = name})) {
    openForm(Form::atgard, anyId(atgard.id));
    atgard_.correct(atgard);
  }
}

// What was offered, and the answer, which may come later.
void PersonView::drawErbjudanden(Frame& frame) {
  if (page_->facts.erbjudanden.empty()) return;
  static const std::vector<std::string> kAnswers = labelsOf(std::array{Erbjudandesvar::vantar, Erbjudandesvar::tackadeJa, Erbjudandesvar::tackadeNej});
  Section section(text("view.person.erbjudanden"));
  for (const Erbjudande& offer : page_->facts.erbjudanden) {
    Scope scope(anyId(offer.id));
    const std::string catalogue = app::insatsNamn(session_, offer.insats);
    const std::string name = catalogue.empty() ? text(app::label(offer.typ)) : catalogue;
    const std::string reads = whyReadOnly(session_);
    int answer = static_cast<int>(offer.svar);
    Row row;
    mark(offer.svar == Erbjudandesvar::vantar ? Mark::Ongoing : Mark::Quiet, name);
    muted(text({"view.person.erbjudet", {{"dag", dayText(offer.dag, session_.today())}}}));
    row.toTheRight();
    if (!combo(text({"view.person.svarPa", {{"vad", name}}}), kAnswers, answer, {.disabledBecause = reads, .width = 180, .labelHidden = true})) continue;
    Erbjudande answered = offer;
    answered.svar = static_cast<Erbjudandesvar>(answer);
    frame.toast(said(session_, app::recordErbjudande(session_, answered)));
    return;  // they may be others now
  }
}

void PersonView::drawRegistreringar(Frame& frame) {
  if (page_->facts.registreringar.empty()) return;
  Section section(text("view.person.registreringar"));
  for (const Registrering& registrering : page_->facts.registreringar) {
    Scope scope(anyId(registrering.id));
    {
      const std::string name = text(app::label(registrering.orsak));
      Row row;
      mark(registrering.days.last ? Mark::Quiet : Mark::Ongoing, name);
      muted(spanText(registrering.days));
      row.toTheRight();
      if (button(text("view.person.correct"), {.kind = ButtonKind::Quiet, .disabledBecause = whyReadOnly(session_), .description = name})) {
        openForm(Form::registrering, anyId(registrering.id));
        registrering_.correct(registrering);
      }
    }
    if (formAt_ == anyId(registrering.id)) drawForm(frame);
  }
}

std::string PersonView::spanText(const Interval& days) const {
  const std::string first = dayText(days.first, session_.today());
  if (!days.last) return text({"view.person.from", {{"dag", first}}});
  return text({"view.person.fromTo", {{"fran", first}, {"till", dayText(*days.last, session_.today())}}});
}

void PersonView::drawTimeline() {
  Section section(text("view.person.timeline"));
  if (page_->historyFailure) (void)banner(Mark::MustFix, text(*page_->historyFailure));
  if (page_->timeline.empty()) {
    muted(text("view.person.noTimeline"));
    return;
  }
  Timeline timeline(text("view.person.timeline"));
  std::int64_t nr = 0;
  for (const auto& entry : page_->timeline) {
    Scope scope(nr++);
    const std::string when = dayText(entry.dag, session_.today());
    const std::string what = text(entry.rubrik);
    const std::string more = textOrNothing(entry.detalj);
    const bool opens = entry.kind == app::TimelineKind::kontakt && whyReadOnly(session_).empty();
    if (timeline.entry({.when = when, .icon = iconOf(entry.kind), .what = what, .who = entry.av, .more = more, .opens = opens}))
      correctKontakt(entry.row);
  }
}

void PersonView::correctKontakt(const AnyRowId& row) {
  for (const Kontakt& kontakt : page_->facts.kontakter) {
    if (anyId(kontakt.id) != row) continue;
    openForm(Form::kontakt);
    kontakt_.correct(kontakt);
  }
}

void PersonView::drawFacts() {
  const Ungdom& ungdom = page_->facts.ungdom;
  const std::string none = text("view.person.none");
  const auto valueOr = [&none](const std::string& value) { return value.empty() ? none : value; };
  Facts facts(text("view.person.facts"), 120);
  facts.fact(text("view.person.adress"), valueOr(ungdom.gatuadress));
  facts.fact(text("view.person.postort"), valueOr(postalAddress(ungdom)));
  facts.fact(text("view.person.handlaggare"), valueOr(ungdom.handlaggare));
  if (page_->registrering)
    facts.fact(text("view.person.registrerad"), dayText(page_->registrering->days.first, session_.today()),
               text(app::label(page_->registrering->orsak)));
  if (page_->karensTill) facts.fact(text("view.person.karens"), dayText(*page_->karensTill, session_.today()));
}

void PersonView::drawFactsAndEdit() {
  Section section(text("view.person.facts"));
  drawFacts();
  if (button(text("view.person.edit"), {.icon = Icon::Edit, .disabledBecause = whyReadOnly(session_)})) beginEdit();
}

void PersonView::drawEdit(Frame& frame) {
  Dialog dialog(text("view.person.editTitle"), editing_);
  if (!dialog || !edited_) return;
  const auto edit = [this](std::string_view label, std::string_view field, std::string& value) {
    const std::string error = error_.at(field);
    textField(label, value, {.error = error});
  };
  edit(text("view.register.fornamn"), "fornamn", edited_->fornamn);
  edit(text("view.register.efternamn"), "efternamn", edited_->efternamn);
  edit(text("view.person.adress"), "gatuadress", edited_->gatuadress);
  edit(text("view.person.postnummer"), "postnummer", edited_->postnummer);
  edit(text("view.person.postort"), "postort", edited_->postort);
  edit(text("view.person.handlaggare"), "handlaggare", edited_->handlaggare);
  DialogButtons buttons;
  if (button(text("common.cancel"))) editing_ = false;
  if (!button(text("view.form.save"), {.kind = ButtonKind::Primary, .disabledBecause = whyReadOnly(session_)})) return;
  const auto done = app::changeUngdom(session_, *edited_);
  error_ = done ? FormError() : FormError{done.error().field, text(done.error().message)};
  editing_ = !done;
  if (done) frame.toast(said(session_, done));
}

}  // namespace fyren::ui
