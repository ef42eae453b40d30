// SPDX-License-Identifier: EUPL-1.2
#include "ui/views/gallery_view.h"

#include <array>

namespace fyren::ui {

GalleryView::GalleryView()
    : navigation_{{"Översikt", Icon::Home, 0, "", false},
                  {"Att göra", Icon::List, 7, "att göra i dag", false},
                  {"Register", Icon::People, 0, "", false},
                  {"Utskick", Icon::Mail, 0, "", false},
                  {"Import", Icon::Import, 0, "", false},
                  {"Kvalitet", Icon::Shield, 3, "måste rättas", false},
                  {"Leverans", Icon::Send, 0, "", false},
                  {"Statistik", Icon::Chart, 0, "", false},
                  {"Handbok", Icon::Book, 0, "", true},
                  {"Inställningar", Icon::Settings, 0, "", false}},
      tabs_{"Text och knappar", "Fält", "Märken", "Person", "Tabell"},
      channels_{"Brev", "Telefon", "Hembesök"},
      outcomes_{"Inget svar", "Nådd", "Vårdnadshavare svarade", "Fel nummer", "Vill inte"},
      reasons_{"Avbrott från nationellt program", "Avbrott från introduktionsprogram", "Studiebevis",
               "Gymnasieintyg", "Ej påbörjat", "Uppgift saknas", "Annan kommun", "Utlandet", "Annat A", "Annat B",
               "Annat C", "Annat D"},
      answers_{"Ja", "Nej", "Vet inte än"},
      menu_{{"Skriv ut", Icon::Print, "", "", false, false},
            {"Kopiera", Icon::Copy, "Ctrl+C", "", false, false},
            {"Slå ihop", Icon::People, "", "Kräver två personer", false, false},
            {"Gallra", Icon::Trash, "", "", true, true}},
      columns_{{.title = "Namn", .weight = 3},
               {.title = "Personnummer", .width = 140, .tabular = true},
               {.title = "Läge", .weight = 2},
               {.title = "Nästa steg", .weight = 3, .hideBelow = 640},
               {.title = "Senast", .width = 100, .tabular = true},
               {.title = "Kontakter", .width = 96, .align = Align::Right, .tabular = true, .hideBelow = 720}} {}

std::string GalleryView::title() const { return "Galleri – Fyren"; }

void GalleryView::drawContent(Frame& frame) {
  if (!frame.isNarrow()) {
    Columns columns({208, 1}, 0, 0);
    drawNavigation(frame);
    columns.next();
    drawTab(frame);
  } else {
    drawTab(frame);
  }
  drawDialog(frame);
}

void GalleryView::drawNavigation(const Frame&) {
  space(12);
  Region region(Landmark::Navigation, "Delar");
  navigationList("Delar", navigation_, part_);
}

void GalleryView::drawTop(Frame& frame) {
  Row row;
  heading("Galleri", 1);
  row.toTheRight();
  if (button("Dialog …")) dialogOpen_ = true;
  if (button("Visa besked", {.icon = Icon::Check})) {
    frame.toast({.text = "Samtalet är sparat. Nästa: ring igen senast fre 27 nov.", .action = "Ångra",
                 .onAction = [this](Frame&) { --pressed_; }});
  }
  if (const int chosen = menuButton("Mer", menu_); chosen >= 0) frame.announce(menu_[static_cast<std::size_t>(chosen)].label);
}

void GalleryView::drawTab(Frame& frame) {
  Region main(Landmark::Main, "Innehåll");
  Scroll scroll("Sidan", 0, 24);
  drawTop(frame);
  tabs("Avdelningar", tabs_, tab_);
  space(8);
  switch (tab_) {
    case 0: drawTextAndButtons(frame); break;
    case 1: {
      Columns columns({1, 1});
      drawFields();
      columns.next();
      drawChoices();
      break;
    }
    case 2: drawMarks(); break;
    case 3: drawPerson(); break;
    default: drawTable(frame);
  }
}

void GalleryView::drawTextAndButtons(Frame& frame) {
  {
    Section section("Text");
    Width width(640);
    body("Hemkommunen ska löpande hålla sig informerad om hur de ungdomar i kommunen är sysselsatta som har fullgjort "
         "sin skolplikt men som inte har fyllt 20 år. Åäö ÅÄÖ é ü ł ş – — ”citat” 1 234 kr.");
    muted("Dämpad text: källa, datum, sådant som hör till.");
    small("Liten text: hjälp under ett fält.");
    strong("Stark text");
    coloured("Text i färg för fel", Colour::Danger);
    Row row;
    body("Siffror leder till sin lista:");
    if (link("12 ungdomar")) ++pressed_;
    muted("under uppsökning");
  }
  drawButtons(frame);
}

void GalleryView::drawButtons(Frame&) {
  Section section("Knappar");
  {
    Row row;
    if (button("Spara", {.kind = ButtonKind::Primary})) ++pressed_;
    if (button("Vanlig")) ++pressed_;
    if (button("Ring", {.icon = Icon::Phone, .letter = 'r'})) ++pressed_;
    if (button("Ta bort", {.kind = ButtonKind::Danger, .icon = Icon::Trash})) ++pressed_;
    if (button("Tyst", {.kind = ButtonKind::Quiet})) ++pressed_;
    if (button("Lås upp", {.kind = ButtonKind::Primary, .disabledBecause = "Skriv lösenfrasen först"})) ++pressed_;
    if (button("Går inte", {.disabledBecause = "Tre fel måste rättas först"})) ++pressed_;
    toggleButton("Bara mina", filter_, {.icon = Icon::Filter});
  }
  {
    Row row;
    constexpr std::array<std::pair<Icon, const char*>, 12> icons{{{Icon::Undo, "Ångra"}, {Icon::Redo, "Gör om"}, {Icon::Save, "Spara"},
        {Icon::Print, "Skriv ut"}, {Icon::Edit, "Ändra"}, {Icon::Mail, "Brev"}, {Icon::Lock, "Lås"}, {Icon::Help, "Hjälp"},
        {Icon::NetworkOff, "Nät stängt"}, {Icon::Moon, "Mörkt"}, {Icon::Sun, "Ljust"}, {Icon::Lighthouse, "Fyren"}}};
    for (const auto& [icon, name] : icons) {
      if (iconButton(icon, name)) ++pressed_;
    }
  }
  status(pressed_ == 0 ? "Ingen knapp är tryckt än." : "Tryckt " + std::to_string(pressed_) + " gånger.");
  {
    Row row;
    for (int i = 1; i < static_cast<int>(Icon::kCount); ++i) icon(static_cast<Icon>(i), Colour::Text);
  }
}

void GalleryView::drawFields() {
  Section section("Fält");
  textField("Namn", name_, {.required = true});
  textField("Telefon", wrong_, {.help = "Med riktnummer, till exempel 060-12 34 56", .error = "Numret är för kort. Skriv hela numret."});
  dateField("Dag", day_, dayValue_);
  searchField("Sök person", search_, {.placeholder = "Namn eller personnummer"});
  passwordField("Lösenfras", phrase_, {.help = "Minst fyra ord som du minns"});
  textField("Kan inte ändras", name_, {.disabledBecause = "Uppgiften kommer från folkbokföringen"});
  textArea("Anteckning", note_, {.help = "Kort. Skriv inget om hälsa, brott, religion eller ursprung.",
                                 .placeholder = "Vad kom ni överens om?", .lines = 3, .spellCheck = true});
}

void GalleryView::drawChoices() {
  Section section("Val");
  checkbox("Skicka även till vårdnadshavare", on_);
  checkbox("Visa avslutade", off_);
  checkbox("Går inte att välja", off_, {.disabledBecause = "Registret är låst"});
  radioGroup("Vill delta", answers_, radio_);
  segmented("Kanal", channels_, segment_);
  segmented("Utfall", outcomes_, outcome_, {.numberKeys = true});
  combo("Skäl", reasons_, combo_, {.help = "Varför personen är i registret", .placeholder = "Välj skäl"});
  combo("Låst lista", reasons_, radio_, {.disabledBecause = "Kommer från skolan"});
}

void GalleryView::drawMarks() {
  banner(Mark::MustFix, "Åtgärden ”Praktik” slutade 12 okt utan sysselsättning efter.", {.code = "R4", .action = "Ange den här"});
  banner(Mark::ShouldCheck, "Ingen kontakt sedan i maj. Halvåret slutar om 38 dagar och kontakten är en skyldighet, så personen bör sökas.", {.code = "Y2", .action = "Ring", .second = "Tysta"});
  banner(Mark::Info, "Koderna för 2026H2 är ett förslag, inte officiella.");
  {
    Section section("Märken");
    Row row;
    mark(Mark::MustFix);
    mark(Mark::ShouldCheck);
    mark(Mark::Ongoing);
    mark(Mark::Done);
    mark(Mark::Info);
    mark(Mark::Quiet);
  }
  {
    Row row;
    badge(Mark::MustFix, "3 måste rättas");
    badge(Mark::ShouldCheck, "2 bör kontrolleras");
    badge(Mark::Ongoing, "Pågår");
    badge(Mark::Quiet, "Avslutad");
    chip("Handläggare", "Karin");
    chip("Område", "Nacksta");
  }
  Section section("Förlopp");
  progress("Läser folkbokforing.csv", 0.42F, "2 104 av 5 000 rader");
  progress("Räknar ut nyckeln", std::nullopt, "Det tar några sekunder med flit", false);
  emptyState("Ingen att ringa i dag", "Här visas de som ska kontaktas, med skäl och dag.", "Visa hela registret");
}

void GalleryView::drawPerson() {
  {
    Row row;
    heading("Elin Berg", 2);
    chip("", "20080305-2389");
    muted("18 år · Nacksta · handläggare Karin");
    row.toTheRight();
    if (button("Ring", {.kind = ButtonKind::Primary, .icon = Icon::Phone, .letter = 'r'})) ++pressed_;
    if (button("Brev", {.icon = Icon::Mail, .letter = 'b'})) ++pressed_;
  }
  banner(Mark::MustFix, "Åtgärden ”Praktik” slutade 12 okt utan sysselsättning efter.", {.code = "R4", .action = "Ange den här"});
  Columns columns({3, 2});
  {
    Card card("Tidslinje");
    heading("Tidslinje", 3);
    Timeline timeline("Tidslinje");
    timeline.entry({.when = "19 nov", .icon = Icon::Phone, .what = "Telefon, inget svar", .who = "Karin", .opens = true});
    timeline.entry({.when = "12 nov", .icon = Icon::Phone, .what = "Telefon, inget svar", .who = "Karin", .more = "Talade in ett meddelande.", .opens = true});
    timeline.entry({.when = "24 aug", .icon = Icon::Import, .what = "Nytt i registret", .more = "Inläsning av folkbokforing.csv, rad 217"});
  }
  columns.next();
  drawPersonFacts();
}

void GalleryView::drawPersonFacts() {
  Card card("Uppgifter");
  heading("Uppgifter", 3);
  Facts facts("Uppgifter", 128);
  facts.fact("Mobil", Mark::Done, "070-174 06 05", "från eleven 3 sep");
  facts.fact("Mobil", Mark::MustFix, "070-174 06 18", "fungerar ej sedan 12 nov");
  facts.fact("Folkbokförd", "Sundsvall sedan 14 jun 2019");
  facts.fact("Omfattas", Mark::Ongoing, "sedan 20 aug 2026, avbrott från nationellt program", "Upphör 5 mar 2028");
  if (facts.link("Skola", "Hedbergska gymnasiet")) ++pressed_;
}

void GalleryView::drawTable(Frame& frame) {
  static constexpr std::array<const char*, 8> kNames{"Elin Berg", "Åsa Öberg", "Mohammed Al-Hadi", "Ärla Sundström", "Linus Ekström", "Şükran Yılmaz", "Oskar Łukasiewicz", "Maja Nilsdotter Hammarström"};
  {
    Row row;
    status("50 000 träffar");
    row.toTheRight();
    toggleButton("Tätare rader", compact_);
  }
  const auto event = table("Registret", columns_, 50000, table_, [&](Cells& cells, std::int64_t row) {
    const auto i = static_cast<std::size_t>(row);
    cells.text(std::string(kNames[(i * 7) % 8]) + " " + std::to_string(row + 1));
    cells.text(row % 2 == 0 ? "20080305-2389" : "••••••••-2389");
    cells.mark(row % 5 == 0 ? Mark::MustFix : row % 3 == 0 ? Mark::ShouldCheck : Mark::Ongoing);
    cells.muted(row % 4 == 0 ? "Ring igen senast fre 27 nov" : "Brev till vårdnadshavare");
    cells.text(std::to_string(1 + row % 28) + " nov");
    cells.number((row * 37) % 1200);
  }, {.compact = compact_});
  if (event.opened) frame.announce("Öppnade rad " + std::to_string(*event.opened + 1));
}

void GalleryView::drawDialog(Frame& frame) {
  Dialog dialog("Spara som", dialogOpen_);
  if (!dialog) return;
  body("Registret sparas som en krypterad fil på datorn. Utan lösenfrasen eller återställningsbladet kan ingen öppna det.");
  textField("Filens namn", dialogName_, {.placeholder = "Sundsvall 2026", .width = 0});
  combo("Plats", channels_, segment_, {.width = 0});
  DialogButtons buttons;
  if (button("Avbryt", {.kind = ButtonKind::Quiet})) dialogOpen_ = false;
  if (button("Spara", {.kind = ButtonKind::Primary, .disabledBecause = dialogName_.empty() ? "Skriv ett namn först" : ""})) {
    dialogOpen_ = false;
    frame.toast({.text = "Sparad: " + dialogName_});
  }
}

}  // namespace fyren::ui
