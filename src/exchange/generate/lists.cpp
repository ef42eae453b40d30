// SPDX-License-Identifier: EUPL-1.2
#include "exchange/generate/lists.h"

#include <algorithm>
#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>

#include "exchange/import/list_kind.h"

namespace fyren::generate {
namespace {

// --- the words of the lists

std::string_view word(Skolform form) {
  switch (form) {
    case Skolform::okand: return "";
    case Skolform::grundskola: return "Grundskola";
    case Skolform::gymnasieNationellt:
    case Skolform::gymnasieIntroduktion:
    case Skolform::internationell: return "Gymnasieskola";
    case Skolform::anpassadGymnasie: return "Anpassad gymnasieskola";
    case Skolform::komvux: return "Komvux";
    case Skolform::folkhogskola: return "Folkhögskola";
    case Skolform::annan: return "Annan";
  }
  return "";
}
std::string_view programtyp(Skolform form) {
  switch (form) {
    case Skolform::gymnasieNationellt: return "NP";
    case Skolform::gymnasieIntroduktion: return "IM";
    case Skolform::internationell: return "IB";
    case Skolform::anpassadGymnasie: return "Anpassad";
    case Skolform::komvux: return "Komvux";
    case Skolform::folkhogskola: return "Folkhögskola";
    default: return "";
  }
}
std::string_view word(ExamenTyp typ) {
  switch (typ) {
    case ExamenTyp::gymnasieexamen: return "Gymnasieexamen";
    case ExamenTyp::studiebevis: return "Studiebevis";
    case ExamenTyp::gymnasieintyg: return "Gymnasieintyg";
    case ExamenTyp::gymnasiebevisAnpassad: return "Gymnasiebevis anpassad";
    case ExamenTyp::internationellBaccalaureate: return "IB";
    case ExamenTyp::behorighetsintygFolkhogskola: return "Behörighetsintyg folkhögskola";
    case ExamenTyp::utlandskMotsvarande: return "Utländsk motsvarande";
  }
  return "";
}
std::string_view word(Registreringsorsak orsak) {
  switch (orsak) {
    case Registreringsorsak::saknas: return "Uppgift saknas";
    case Registreringsorsak::ejPaborjat: return "Ej påbörjat";
    case Registreringsorsak::avbrottIm: return "Avbrott IM";
    case Registreringsorsak::gymnasieintyg: return "Gymnasieintyg";
    case Registreringsorsak::avbrottNp: return "Avbrott NP";
    case Registreringsorsak::studiebevis: return "Studiebevis";
  }
  return "";
}
std::string_view word(Avregistreringsorsak orsak) {
  switch (orsak) {
    case Avregistreringsorsak::studier: return "Studier";
    case Avregistreringsorsak::examen: return "Examen";
    case Avregistreringsorsak::fyllt20: return "Fyllt 20";
    case Avregistreringsorsak::flyttat: return "Flyttat";
    case Avregistreringsorsak::utvandrat: return "Utvandrat";
    case Avregistreringsorsak::avliden: return "Avliden";
    case Avregistreringsorsak::felregistrerad: return "Felregistrerad";
  }
  return "";
}
std::string_view word(Kanal kanal) {
  switch (kanal) {
    case Kanal::telefon: return "Telefon";
    case Kanal::sms: return "Sms";
    case Kanal::brev: return "Brev";
    case Kanal::vykort: return "Vykort";
    case Kanal::epost: return "E-post";
    case Kanal::knackkort: return "Knackkort";
    case Kanal::hembesok: return "Hembesök";
    case Kanal::dropIn: return "Drop-in";
    case Kanal::socialaMedier: return "Sociala medier";
    case Kanal::viaAnnanAktor: return "Via annan aktör";
  }
  return "";
}
std::string_view word(Riktning riktning) { return riktning == Riktning::utgaende ? "Utgående" : "Inkommande"; }
std::string_view word(Mottagare mottagare) {
  switch (mottagare) {
    case Mottagare::ungdom: return "Ungdom";
    case Mottagare::vardnadshavare: return "Vårdnadshavare";
    case Mottagare::annan: return "Annan";
  }
  return "";
}
std::string_view word(Utfall utfall) {
  switch (utfall) {
    case Utfall::ingetSvar: return "Inget svar";
    case Utfall::nadd: return "Nådd";
    case Utfall::vardnadshavareSvarade: return "Vårdnadshavare svarade";
    case Utfall::felNummer: return "Fel nummer";
    case Utfall::villInte: return "Vill inte";
    case Utfall::skickat: return "Skickat";
  }
  return "";
}
std::string_view word(Sysselsattningstyp typ) {
  switch (typ) {
    case Sysselsattningstyp::arbete: return "Arbete";
    case Sysselsattningstyp::studier: return "Studier";
    case Sysselsattningstyp::praktik: return "Praktik";
    case Sysselsattningstyp::utomlands: return "Utomlands";
    case Sysselsattningstyp::annan: return "Annan";
    case Sysselsattningstyp::ingen: return "Ingen";
    case Sysselsattningstyp::okand: return "Okänd";
  }
  return "";
}
std::string_view word(Atgardstyp typ) {
  switch (typ) {
    case Atgardstyp::enstakaSamtal: return "Enstaka samtal";
    case Atgardstyp::regelbundnaSamtal: return "Regelbundna samtal";
    case Atgardstyp::studievagledning: return "Studie- och yrkesvägledning";
    case Atgardstyp::praktik: return "Praktik";
    case Atgardstyp::folkhogskola: return "Folkhögskola";
    case Atgardstyp::komvux: return "Komvux";
    case Atgardstyp::arbetsmarknadsinsats: return "Arbetsmarknadsinsats";
    case Atgardstyp::annan: return "Annan";
  }
  return "";
}
std::string_view word(GrundAtgSlut grund) {
  switch (grund) {
    case GrundAtgSlut::borjadeStudera: return "Började studera";
    case GrundAtgSlut::fickArbete: return "Fick arbete";
    case GrundAtgSlut::enligtPlan: return "Enligt plan";
    case GrundAtgSlut::annanAktor: return "Annan aktör";
    case GrundAtgSlut::ungdomenAvbrot: return "Ungdomen avbröt";
    case GrundAtgSlut::fyllt20: return "Fyllt 20";
    case GrundAtgSlut::flyttat: return "Flyttat";
    case GrundAtgSlut::uppgiftSaknas: return "Uppgift saknas";
  }
  return "";
}
std::string_view word(SysEfter efter) {
  switch (efter) {
    case SysEfter::nationelltProgram: return "Nationellt program";
    case SysEfter::introduktionsprogram: return "Introduktionsprogram";
    case SysEfter::komvux: return "Komvux";
    case SysEfter::folkhogskola: return "Folkhögskola";
    case SysEfter::arbete: return "Arbete";
    case SysEfter::praktik: return "Praktik";
    case SysEfter::annan: return "Annan";
    case SysEfter::ingen: return "Ingen";
    case SysEfter::okand: return "Okänd";
  }
  return "";
}
std::string word(std::optional<Day> day) { return day ? day->iso() : std::string(); }
template <typename Value>
std::string_view word(const std::optional<Value>& value) {
  return value ? word(*value) : std::string_view();
}

// --- one list; cells hold no semicolons, quotes or line breaks (all text is ours)

class List {
 public:
  List(const char* kind, std::string_view header) : kind_(kind), text_(header) { text_ += "\r\n"; }
  void row(const Story& story, std::initializer_list<std::string_view> cells) {
    text_ += story.nummer.hyphenated();
    for (const auto cell : cells) {
      text_ += ';';
      text_ += cell;
    }
    text_ += "\r\n";
  }
  // As it was typed: the number in its short form with a plus, "081205+2389".
  void rowWithPlus(const Story& story, std::string_view cells) {
    const std::string number = story.nummer.text12();
    text_ += number.substr(2, 6) + "+" + number.substr(8);
    text_ += cells;
    text_ += "\r\n";
  }
  void rowAsWritten(const Story& story, std::string_view cells) {
    text_ += story.nummer.hyphenated();
    text_ += cells;
    text_ += "\r\n";
  }
  GeneratedFile done() const {
    const auto bytes = asBytes(text_);
    return {kind_ + ".csv", kind_, Bytes(bytes.begin(), bytes.end())};
  }

 private:
  std::string kind_;
  std::string text_;
};

GeneratedFile population(const std::vector<Story>& stories, bool later = false) {
  List list("folkbokforing",
            "Personnummer;Förnamn;Efternamn;Gatuadress;Postnummer;Postort;Folkbokföringskommun;Folkbokföringsdatum;Skyddad");
  for (const auto& s : stories)
    list.row(s, {s.fornamn, s.efternamn, s.gatuadress, s.postnummer, s.postort, s.kommun, s.folkbokford.iso(), later && s.markedLater ? "Sekretessmarkering" : ""});
  return list.done();
}

GeneratedFile enrolments(const std::vector<Story>& stories) {
  List list("skolplacering", "Personnummer;Skola;Skolenhetskod;Skolform;Program;Programtyp;Årskurs;Startdatum;Slutdatum;Avgångsorsak");
  for (const auto& s : stories)
    for (const auto& p : s.places)
      list.row(s, {p.skola, p.skolenhetskod, word(p.form), p.program, programtyp(p.form), p.arskurs, p.days.first.iso(),
                   word(p.days.last), p.avgangsorsak});
  return list.done();
}

GeneratedFile exams(const std::vector<Story>& stories) {
  List list("examen", "Personnummer;Typ;Datum");
  for (const auto& s : stories)
    for (const auto& e : s.exams) list.row(s, {word(e.typ), e.dag.iso()});
  return list.done();
}

GeneratedFile registrations(const std::vector<Story>& stories) {
  List list("registrering",
            "Personnummer;Registreringsdatum;Registreringsorsak;Avregistreringsdatum;Avregistreringsorsak;Område;Handläggare");
  for (const auto& s : stories)
    for (const auto& r : s.registered)
      list.row(s, {r.days.first.iso(), word(r.orsak), word(r.days.last), word(r.slut), s.omrade, s.handlaggare});
  return list.done();
}

GeneratedFile contacts(const std::vector<Story>& stories) {
  List list("kontakt", "Personnummer;Datum;Kanal;Riktning;Mottagare;Utfall;Personal");
  for (const auto& s : stories)
    for (const auto& c : s.contacts)
      list.row(s, {c.dag.iso(), word(c.kanal), word(c.riktning), word(c.mottagare), word(c.utfall), c.personal});
  return list.done();
}

GeneratedFile occupations(const std::vector<Story>& stories) {
  List list("sysselsattning", "Personnummer;Datum;Sysselsättning;Källa");
  for (const auto& s : stories)
    for (const auto& o : s.occupations) list.row(s, {o.dag.iso(), word(o.typ), "Kontakt"});
  for (const auto& s : stories)
    for (const auto& odd : s.oddRows)
      if (odd.kind == "sysselsattning+") list.rowWithPlus(s, odd.cells);
  return list.done();
}

// Of numbers that lead to nobody (PTS: telefonnummer för böcker och filmer).
std::string mobileOf(const Story& story, std::uint64_t which) {
  return "070-174 06 " + std::to_string((story.nummer.digits() / 10 * 31 + which * 17) % 90 + 10);
}
std::string landlineOf(const Story& story) { return "08-465 004 " + std::to_string(story.nummer.digits() / 10 % 90 + 10); }

// What the school knows: some have no number at all, some an older one beside it, and a guardian while under 18.
std::string contactCells(const Story& story, Day today) {
  const std::uint64_t kind = story.nummer.digits() / 10 % 7;
  static constexpr std::string_view kNames[] = {"Kim", "Robin", "Mika", "Alex", "Sam"};
  std::string cells = ";" + (kind == 0 ? std::string() : mobileOf(story, 1));
  cells += ";" + (kind < 3 ? landlineOf(story) : std::string());
  cells += ";" + (kind % 2 == 0 ? exchange::foldWord(story.fornamn) + "." + exchange::foldWord(story.efternamn) + "@exempel.se" : std::string());
  if (story.born().plusYears(18) <= today) return cells + ";;";
  return cells + ";" + std::string(kNames[story.nummer.digits() / 100 % 5]) + " " + story.efternamn + ";" + mobileOf(story, 2);
}

bool isOpen(const Story& story) { return !story.registered.empty() && !story.registered.back().days.last; }

// Only where something was planted in it; then of everybody who is registered.
std::vector<GeneratedFile> contactDetails(const std::vector<Story>& stories, Day today) {
  List list("kontaktuppgifter", "Personnummer;Mobil;Telefon;E-post;Vårdnadshavare 1 namn;Vårdnadshavare 1 telefon");
  bool any = false;
  for (const auto& s : stories) {
    const auto odd = std::find_if(s.oddRows.begin(), s.oddRows.end(), [](const auto& row) { return row.kind == "kontaktuppgifter"; });
    any = any || odd != s.oddRows.end();
    if (odd != s.oddRows.end()) list.rowAsWritten(s, odd->cells);
    else if (isOpen(s)) list.rowAsWritten(s, contactCells(s, today));
  }
  if (!any) return {};
  return {list.done()};
}

GeneratedFile measures(const std::vector<Story>& stories) {
  List list("atgard", "Personnummer;Åtgärd;Anordnare;Startdatum;Slutdatum;Grund för slut;Sysselsättning efter");
  for (const auto& s : stories)
    for (const auto& m : s.measures)
      list.row(s, {word(m.typ), m.anordnare, m.days.first.iso(), word(m.days.last), word(m.grund), word(m.efter)});
  return list.done();
}

std::string_view word(RegisterKind kind) {
  if (kind == RegisterKind::training) return "training";
  return kind == RegisterKind::loadTest ? "load-test" : "real";
}
std::string jsonDay(std::optional<Day> day) { return day ? '"' + day->iso() + '"' : "null"; }
std::string_view jsonBool(std::optional<bool> value) { return !value ? "null" : *value ? "true" : "false"; }

}  // namespace

std::vector<GeneratedFile> writeLists(const std::vector<Story>& stories, Day today) {
  std::vector<GeneratedFile> files{population(stories), enrolments(stories),  exams(stories),   registrations(stories),
                                   contacts(stories),   occupations(stories), measures(stories)};
  for (auto& file : contactDetails(stories, today)) files.push_back(std::move(file));
  return files;
}

GeneratedFile writeLaterPopulation(const std::vector<Story>& stories) {
  GeneratedFile file = population(stories, true);
  file.name = "folkbokforing-senare.csv";
  return file;
}

// Nothing in it needs escaping: numbers, days, our own words and a municipality code of four digits.
GeneratedFile writeFacit(const Municipality& municipality, const GenerateOptions& options) {
  std::string out = "{\n  \"register\": \"";
  out += word(municipality.kind);
  out += "\",\n  \"kommun\": \"" + options.kommun + "\",\n  \"dag\": \"" + options.today.iso() + "\",\n  \"period\": \"" +
         municipality.period.text() + "\",\n  \"manadsslut\": [";
  const char* comma = "";
  for (const Day day : municipality.manadsslut) {
    out += comma;
    out += jsonDay(day);
    comma = ", ";
  }
  out += "],\n  \"personer\": [\n";
  const char* between = "";
  for (const auto& person : municipality.facit) {
    out += between;
    out += "    {\"personnummer\": \"" + person.nummer.hyphenated() + "\", \"omfattas\": ";
    out += jsonBool(person.omfattas);
    out += ", \"upphor\": " + jsonDay(person.upphor) + ", \"arketyp\": \"" + person.arketyp + "\", \"manader\": \"" + person.manader + "\"}";
    between = ",\n";
  }
  out += "\n  ],\n  \"planterade\": [";
  between = "\n";
  for (const auto& planted : municipality.planted) {
    out += between;
    out += "    {\"regel\": \"" + planted.rule + "\", \"personnummer\": \"" + planted.nummer.hyphenated() + "\"}";
    between = ",\n";
  }
  out += municipality.planted.empty() ? "]" : "\n  ]";
  out += ",\n  \"fynd\": [";
  between = "\n";
  for (const auto& finding : municipality.expected) {
    out += between;
    out += "    {\"regel\": \"" + finding.rule + "\", \"personnummer\": \"" + finding.nummer.hyphenated() + "\"}";
    between = ",\n";
  }
  out += municipality.expected.empty() ? "]" : "\n  ]";
  out += ",\n  \"sarskilda\": [";
  between = "\n";
  for (const auto& odd : municipality.oddities) {
    out += between;
    out += "    {\"slag\": \"" + odd.slag + "\", \"personnummer\": \"" + odd.nummer.hyphenated() + "\"}";
    between = ",\n";
  }
  out += municipality.oddities.empty() ? "]" : "\n  ]";
  out += ",\n  \"fula\": [";
  between = "\n";
  for (const auto& ugly : municipality.ugly) {
    out += between;
    out += "    {\"fil\": \"" + ugly.file.name + "\", \"slag\": \"" + ugly.kind + "\", \"rader\": " + std::to_string(ugly.rows) + "}";
    between = ",\n";
  }
  out += municipality.ugly.empty() ? "]\n}\n" : "\n  ]\n}\n";
  const auto bytes = asBytes(out);
  return {"facit.json", "", Bytes(bytes.begin(), bytes.end())};
}

}  // namespace fyren::generate
