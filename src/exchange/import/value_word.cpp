// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <cassert>
#include <iterator>
#include <span>
#include <unordered_map>

#include "exchange/import/value.h"

namespace fyren::exchange {
namespace {

// The words of one coded value: the one we write, and others that lists use, folded. Sources: the labels and keys
// of the proposed code lists, and the names that municipalities' reports use.
template <typename T>
struct Word {
  T value;
  std::string_view label;
  std::string_view others;
};

constexpr Word<Skolform> kSkolformer[] = {
    {Skolform::gymnasieNationellt, "NP", "nationelltprogram nationellaprogram nationellt yrkesprogram hogskoleforberedande "
     "hogskoleforberedandeprogram gymnasieprogram"},
    {Skolform::gymnasieIntroduktion, "IM", "introduktionsprogram introduktionsprogrammet introduktion imv imy ima ims imp imr "
     "imvand sprakintroduktion yrkesintroduktion individuelltalternativ programinriktatval programinriktat preparandutbildning"},
    {Skolform::anpassadGymnasie, "Anpassad gymnasieskola", "anpassad anpassadgymnasie gymnasiesarskola gymnasiesarskolan sarskola "
     "gysar gysa gyan anpassadgy"},
    {Skolform::internationell, "IB", "internationalbaccalaureate internationell internationellskola internationellgymnasieskola "
     "motsvarande motsvarandeutbildning"},
    {Skolform::komvux, "Komvux", "vuxenutbildning kommunalvuxenutbildning vux sfi komvuxgymnasial komvuxgrundlaggande "
     "gymnasialvuxenutbildning grundlaggandevuxenutbildning svenskaforinvandrare"},
    {Skolform::folkhogskola, "Folkhögskola", "fhs folkhogskolan folkhogskolestudier studiemotiverande allmankurs"},
    {Skolform::grundskola, "Grundskola", "gr grundskolan anpassadgrundskola grundsarskola specialskola sameskola"},
    {Skolform::annan, "Annan", "annat ovrig ovrigt privat privatutbildning privatyrkesutbildning utland utlandsstudier yrkeshogskola yh"},
};
constexpr Word<ExamenTyp> kExamenTyper[] = {
    {ExamenTyp::gymnasieexamen, "Gymnasieexamen", "yrkesexamen hogskoleforberedande hogskoleforberedandeexamen examen slutbetyg "
     "gymnasialexamen upsecexam uppersecondarydiploma examensbevis gymnasieexamensbevis examensbevisgymnasieskola "
     "examensbevisgymnasieskolan examensbevisfrangymnasieskolan examensbevisgymnasieexamen examensbevisyrkesexamen "
     "examensbevishogskoleforberedandeexamen examensbevishogskoleforberedande gymnasieexamenyrkesexamen "
     "gymnasieexamenhogskoleforberedandeexamen gymnasieexamenhogskoleforberedande yrkesexamengymnasieskola "
     "gymnasialtexamensbevis examensbeviskomvux examensbevisvuxenutbildning"},
    {ExamenTyp::studiebevis, "Studiebevis", "studiebevisom2500poang studiebevis2500poang studiebevisgymnasieskola "
     "studiebevisgymnasieskolan studiebevisfrangymnasieskolan gymnasiestudiebevis sb"},
    {ExamenTyp::gymnasieintyg, "Gymnasieintyg", "intyg gymnasieintygim"},
    {ExamenTyp::gymnasiebevisAnpassad, "Gymnasiebevis anpassad", "gymnasiebevis gymnasiebevisanpassadgymnasieskola "
     "gymnasiesarskolebevis gymnasiebevisgymnasiesarskola gymnasiebevisfrananpassadgymnasieskola "
     "gymnasiebevisfrananpassadegymnasieskolan gymnasiebevisanpassadegymnasieskolan"},
    {ExamenTyp::internationellBaccalaureate, "IB", "internationalbaccalaureate internationellbaccalaureate ibdiploma ibdiplom ibexamen"},
    {ExamenTyp::behorighetsintygFolkhogskola, "Behörighetsintyg folkhögskola", "behorighetsintyg folkhogskola "
     "behorighetsintygfranfolkhogskola intygomgrundlaggandebehorighet grundlaggandebehorighetfolkhogskola"},
    {ExamenTyp::utlandskMotsvarande, "Utländsk motsvarande", "utlandsk utlandskexamen utlandskgymnasieexamen "
     "utlandskgymnasieutbildning utland"},
};
// Documents of single grades: they end nothing (skollagen 29 kap. 9 § asks for an examen or what corresponds to it).
constexpr std::string_view kBetygsdokument[] = {
    "samlatbetygsdokument", "samladebetyg", "samladebetygsdokument", "betygsdokument", "utdragurbetygskatalogen",
    "utdragurbetygskatalog", "betygskatalog", "betygsutdrag", "betyg", "ingenexamen"};
constexpr Word<Registreringsorsak> kRegistreringsorsaker[] = {
    {Registreringsorsak::saknas, "Uppgift saknas", "saknas saknaruppgift okand okant"},
    {Registreringsorsak::ejPaborjat, "Ej påbörjat gymnasiet", "gr ejpaborjat ejpaborjatgymnasieutbildning ejpaborjatgymnasiestudier "
     "aldrigpaborjatgymnasiet aldrigstuderatpagymnasiet aldrigpaborjat grundskola"},
    {Registreringsorsak::avbrottIm, "Avbrott från introduktionsprogram", "ima avbrottim avbrottintroduktionsprogram avbrottfranim"},
    {Registreringsorsak::gymnasieintyg, "Gymnasieintyg", "imi fullgjortim fullfoljtim fullgjortintroduktionsprogram gymnasieintygim "
     "gymnasieintygfullgjortim"},
    {Registreringsorsak::avbrottNp, "Avbrott från nationellt program", "npa avbrottnp avbrottnationelltprogram avbrottfrannp"},
    {Registreringsorsak::studiebevis, "Studiebevis", "sb slutfortmedstudiebevis"},
};
constexpr Word<Avregistreringsorsak> kAvregistreringsorsaker[] = {
    {Avregistreringsorsak::studier, "Studier", "stu paborjatstudier paborjatgymnasialutbildning paborjatgymnasialutb paborjadestudier "
     "gymnasiestudier borjatstudera"},
    {Avregistreringsorsak::examen, "Examen", "ex fattexamen fattexamenmotsvarande gymnasieexamen"},
    {Avregistreringsorsak::fyllt20, "Fyllt 20", "f20 fyllt20ar 20ar fyller20"},
    {Avregistreringsorsak::flyttat, "Flyttat", "fly flytt flyttatkommun flyttatfrankommunen utflyttad"},
    {Avregistreringsorsak::utvandrat, "Utvandrat", "utv utvandrad utvandring avregistreradfranfolkbokforing"},
    {Avregistreringsorsak::avliden, "Avliden", "avl avlidit dod"},
    {Avregistreringsorsak::felregistrerad, "Felregistrerad", "fel felregistrering felaktigtregistrerad"},
};
constexpr Word<Kanal> kKanaler[] = {
    {Kanal::telefon, "Telefon", "tel tfn samtal telefonsamtal ringt ring phone"}, {Kanal::sms, "SMS", "textmeddelande mms"},
    {Kanal::brev, "Brev", "post letter"}, {Kanal::vykort, "Vykort", "kort postcard"},
    {Kanal::epost, "E-post", "mejl mail email"}, {Kanal::knackkort, "Knackkort", "dorrkort"},
    {Kanal::hembesok, "Hembesök", "besokihemmet besok homevisit"}, {Kanal::dropIn, "Drop-in", "spontanbesok kominsjalv"},
    {Kanal::socialaMedier, "Sociala medier", "some facebook instagram snapchat socialmedia"},
    {Kanal::viaAnnanAktor, "Via annan aktör", "annanaktor viaannan viaannanpart"},
};
constexpr Word<Riktning> kRiktningar[] = {
    {Riktning::utgaende, "Utgående", "ut ugaende out outgoing"}, {Riktning::inkommande, "Inkommande", "in incoming"}};
constexpr Word<Mottagare> kMottagare[] = {
    {Mottagare::ungdom, "Ungdom", "ungdomen elev eleven den unge denunge youth"},
    {Mottagare::vardnadshavare, "Vårdnadshavare", "vh vardnadshavaren foralder malsman guardian"},
    {Mottagare::annan, "Annan", "annat ovrig other"}};
constexpr Word<Utfall> kUtfall[] = {
    {Utfall::ingetSvar, "Inget svar", "ejsvar svararej ejnadd ejkontakt noanswer"},
    {Utfall::nadd, "Nådd", "svar svarade kontakt nadde reached"},
    {Utfall::vardnadshavareSvarade, "Vårdnadshavare svarade", "vhsvarade vardnadshavarenadd nadvardnadshavare"},
    {Utfall::felNummer, "Fel nummer", "felaktigtnummer numretfungerarej fungerarej wrongnumber"},
    {Utfall::villInte, "Vill inte", "ejintresserad intresseradej tackadenej avbojde nej"},
    {Utfall::skickat, "Skickat", "skickad sant utskickat sent"},
};
constexpr Word<Sysselsattningstyp> kSysselsattningar[] = {
    {Sysselsattningstyp::arbete, "Arbete", "arb arbetar jobb jobbar work"},
    {Sysselsattningstyp::studier, "Studier", "stu studerar studieravnagotslag studies"},
    {Sysselsattningstyp::praktik, "Praktik", "pra praktiserar arbetsmarknadsinsats praktikarbetsmarknadsinsats"},
    {Sysselsattningstyp::utomlands, "Utomlands", "utl utland utlandet abroad"},
    {Sysselsattningstyp::annan, "Annan", "ann annat annankandsysselsattning annansysselsattning other"},
    {Sysselsattningstyp::ingen, "Ingen", "ing ingensysselsattning saknarsysselsattning arbetslos none"},
    {Sysselsattningstyp::okand, "Okänd", "oka okant kontaktmenokand vetej unknown"},
};
constexpr Word<Source> kSources[] = {
    {Source::folkbokforing, "Folkbokföring", "folkbokforingen skatteverket"}, {Source::skola, "Skola", "skolan gymnasieskola"},
    {Source::beda, "BEDA", "uhr"}, {Source::kontakt, "Kontakt", "ungdomen ungdom eleven anhorig vardnadshavare samtal"},
    {Source::handlaggare, "Handläggare", "handlaggaren coach samordnare egetbeslut"},
    {Source::egetRegister, "Eget register", "register annatregister"}, {Source::unknown, "Okänd", "okant"},
};
constexpr Word<Atgardstyp> kAtgarder[] = {
    {Atgardstyp::enstakaSamtal, "Enstaka samtal", "sam1 samtal"},
    {Atgardstyp::regelbundnaSamtal, "Regelbundna samtal", "samr motiverandesamtal coachning coachande samtalsstod"},
    {Atgardstyp::studievagledning, "Studie- och yrkesvägledning", "syv studievagledning vagledning studieochyrkesvagledare"},
    {Atgardstyp::praktik, "Praktik", "pra praktikplats"},
    {Atgardstyp::folkhogskola, "Folkhögskola", "fhs studiemotiverandefolkhogskola folkhogskolastudiemotiverande studiemotiverande"},
    {Atgardstyp::komvux, "Komvux", "vux komvuxstudier vuxenutbildning"},
    {Atgardstyp::arbetsmarknadsinsats, "Arbetsmarknadsinsats", "ami amt arbetsmarknadsatgard sommarjobb"},
    {Atgardstyp::annan, "Annan åtgärd", "ann annan annat ovrigt"},
};
constexpr Word<GrundAtgSlut> kGrunder[] = {
    {GrundAtgSlut::borjadeStudera, "Började studera", "stu studier borjatstudera"},
    {GrundAtgSlut::fickArbete, "Fick arbete", "arb arbete fattarbete"},
    {GrundAtgSlut::enligtPlan, "Genomförd enligt plan", "plan enligtplan genomford fullfoljd avslutadenligtplan"},
    {GrundAtgSlut::annanAktor, "Övergick till annan åtgärd eller aktör", "annat annanaktor annanatgard stodviaannanaktor "
     "overgicktillannanatgardaktor"},
    {GrundAtgSlut::ungdomenAvbrot, "Ungdomen avbröt", "avb avbrot avbrott avbruten avbrutit ejintresserad"},
    {GrundAtgSlut::fyllt20, "Fyllt 20", "f20 fyllt20ar fyllde20"},
    {GrundAtgSlut::flyttat, "Flyttat", "fly flytt"},
    {GrundAtgSlut::uppgiftSaknas, "Uppgift saknas", "oka okand okant saknas ingenuppgift"},
};
constexpr Word<SysEfter> kSysEfter[] = {
    {SysEfter::nationelltProgram, "Nationellt program", "np"}, {SysEfter::introduktionsprogram, "Introduktionsprogram", "im"},
    {SysEfter::komvux, "Komvux", "vux vuxenutbildning"}, {SysEfter::folkhogskola, "Folkhögskola", "fhs"},
    {SysEfter::arbete, "Arbete", "arb jobb"}, {SysEfter::praktik, "Praktik", "pra"},
    {SysEfter::annan, "Annan", "ann annat annankand annankandsysselsattning"},
    {SysEfter::ingen, "Ingen", "ing ingensysselsattning arbetslos"}, {SysEfter::okand, "Okänd", "oka okant saknas"},
};

template <typename T>
using Index = std::unordered_map<std::string, T>;

template <typename T, std::size_t N>
Index<T> indexOf(const Word<T> (&words)[N]) {
  Index<T> index;
  for (const Word<T>& word : words) {
    index.emplace(foldWord(word.label), word.value);
    for (std::size_t at = 0; at < word.others.size();) {
      const std::size_t end = std::min(word.others.find(' ', at), word.others.size());
      index.emplace(std::string(word.others.substr(at, end - at)), word.value);
      at = end + 1;
    }
  }
  return index;
}

// The words that we write ourselves, so that whoever is refused sees what would have been taken.
template <typename T, std::size_t N>
std::string labelsOf(const Word<T> (&words)[N]) {
  std::string labels;
  for (const Word<T>& word : words) labels += (labels.empty() ? "" : ", ") + std::string(word.label);
  return labels;
}

template <typename T, std::size_t N>
Parsed<T> look(const Word<T> (&words)[N], std::string_view text, Field field, std::string_view more = {}) {
  static const Index<T> index = indexOf(words);
  const auto found = index.find(foldWord(text));
  if (found != index.end()) return found->second;
  return Message{"import.refused.unknownWord",
                 {{"varde", std::string(text.substr(0, 60))}, {"kolumn", std::vector<Message>{fieldLabel(field)}},
                  {"ord", labelsOf(words) + std::string(more)}}};
}

template <typename T, std::size_t N>
std::string_view labelOf(const Word<T> (&words)[N], T value) {
  for (const Word<T>& word : words)
    if (word.value == value) return word.label;
  return {};
}

bool contains(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

// A programme by its national code (two letters: NA, BF, EE ...) or its name.
Skolform formOfProgram(std::string_view program) {
  const std::string folded = foldWord(program);
  if (folded.empty()) return Skolform::okand;
  if (folded.substr(0, 2) == "im" || contains(folded, "introduktion") || contains(folded, "individuelltalternativ") ||
      contains(folded, "programinriktat"))
    return Skolform::gymnasieIntroduktion;
  if (folded == "ib" || contains(folded, "baccalaureate")) return Skolform::internationell;
  if (contains(folded, "anpassad") || contains(folded, "sarskola")) return Skolform::anpassadGymnasie;
  return Skolform::okand;
}

bool isNationalProgram(std::string_view program) {
  const std::string folded = foldWord(program);
  if (contains(folded, "programmet")) return true;
  for (std::string_view code : {"bf", "ba", "ee", "ek", "es", "ft", "fs", "ha", "ht", "hu", "hv", "in", "na", "nb", "rl",
                                "rx", "sa", "te", "vf", "vo", "fx"})
    if (folded.substr(0, 2) == code && folded.size() <= 5) return true;
  return false;
}

bool saysGymnasium(std::string_view text) {
  const std::string folded = foldWord(text);
  return folded == "gymnasieskola" || folded == "gymnasieskolan" || folded == "gymnasium" || folded == "gymnasiet" ||
         folded == "gy" || folded == "gym" || folded == "uppersecondary" || folded == "uppersecondaryschool";
}

}  // namespace

Parsed<Skolform> parseSkolform(std::string_view skolform, std::string_view programtyp, std::string_view program) {
  for (std::string_view text : {programtyp, skolform}) {
    if (text.empty() || saysGymnasium(text)) continue;
    if (auto found = look(kSkolformer, text, Field::skolform)) return found;
  }
  const Skolform byProgram = formOfProgram(program);
  if (byProgram != Skolform::okand) return byProgram;
  if (saysGymnasium(skolform) || saysGymnasium(programtyp)) return Skolform::gymnasieNationellt;
  if (!programtyp.empty()) return look(kSkolformer, programtyp, Field::programtyp);
  if (!skolform.empty()) return look(kSkolformer, skolform, Field::skolform);
  return isNationalProgram(program) ? Skolform::gymnasieNationellt : Skolform::okand;
}

Parsed<ExamenTyp> parseExamenTyp(std::string_view text) {
  return look(kExamenTyper, text, Field::examenstyp, ", Examensbevis, Samlat betygsdokument");
}
bool isBetygsdokument(std::string_view text) {
  const std::string folded = foldWord(text);
  return std::find(std::begin(kBetygsdokument), std::end(kBetygsdokument), folded) != std::end(kBetygsdokument);
}
Parsed<Registreringsorsak> parseRegistreringsorsak(std::string_view text) {
  return look(kRegistreringsorsaker, text, Field::registreringsorsak);
}
Parsed<Avregistreringsorsak> parseAvregistreringsorsak(std::string_view text) {
  return look(kAvregistreringsorsaker, text, Field::avregistreringsorsak);
}
Parsed<Kanal> parseKanal(std::string_view text) {
  return look(kKanaler, text, Field::kanal);
}
Parsed<Riktning> parseRiktning(std::string_view text) {
  return look(kRiktningar, text, Field::riktning);
}
Parsed<Mottagare> parseMottagare(std::string_view text) {
  return look(kMottagare, text, Field::mottagare);
}
Parsed<Utfall> parseUtfall(std::string_view text) {
  return look(kUtfall, text, Field::utfall);
}
Parsed<Sysselsattningstyp> parseSysselsattning(std::string_view text) {
  return look(kSysselsattningar, text, Field::sysselsattning);
}
Parsed<Source> parseSource(std::string_view text) {
  return look(kSources, text, Field::kalla);
}
Parsed<Atgardstyp> parseAtgardstyp(std::string_view text) {
  return look(kAtgarder, text, Field::atgard);
}
Parsed<GrundAtgSlut> parseGrundAtgSlut(std::string_view text) {
  return look(kGrunder, text, Field::grundForSlut);
}
Parsed<SysEfter> parseSysEfter(std::string_view text) {
  return look(kSysEfter, text, Field::sysselsattningEfter);
}

std::string_view listWord(Skolform value) { return labelOf(kSkolformer, value); }
std::string_view listWord(ExamenTyp value) { return labelOf(kExamenTyper, value); }
std::string_view listWord(Registreringsorsak value) { return labelOf(kRegistreringsorsaker, value); }
std::string_view listWord(Avregistreringsorsak value) { return labelOf(kAvregistreringsorsaker, value); }
std::string_view listWord(Kanal value) { return labelOf(kKanaler, value); }
std::string_view listWord(Riktning value) { return labelOf(kRiktningar, value); }
std::string_view listWord(Mottagare value) { return labelOf(kMottagare, value); }
std::string_view listWord(Utfall value) { return labelOf(kUtfall, value); }
std::string_view listWord(Sysselsattningstyp value) { return labelOf(kSysselsattningar, value); }
std::string_view listWord(Source value) { return labelOf(kSources, value); }
std::string_view listWord(Atgardstyp value) { return labelOf(kAtgarder, value); }
std::string_view listWord(GrundAtgSlut value) { return labelOf(kGrunder, value); }
std::string_view listWord(SysEfter value) { return labelOf(kSysEfter, value); }

}  // namespace fyren::exchange
