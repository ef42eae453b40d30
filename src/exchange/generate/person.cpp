// SPDX-License-Identifier: EUPL-1.2
#include <array>
#include <string_view>

#include "exchange/generate/story.h"

// Names, streets and areas. First and last names are common ones of many origins, put together by chance.
namespace fyren::generate {
namespace {

constexpr std::array<std::string_view, 64> womenNames{
    "Elin",      "Ida",     "Maja",     "Åsa",      "Märta",    "Ebba",     "Wilma",    "Saga",
    "Linnéa",    "Astrid",  "Sofia",    "Freja",    "Tindra",   "Ingrid",   "Désirée",  "Anna-Karin",
    "Fatima",    "Amina",   "Leyla",    "Zahra",    "Noor",     "Hanan",    "Yasmin",   "Rojin",
    "Selam",     "Hodan",   "Ifrah",    "Ayaan",    "Mariam",   "Salma",    "Aaliyah",  "Nasrin",
    "Milica",    "Jelena",  "Dragana",  "Amra",     "Lejla",    "Katarzyna", "Zuzanna", "Agnieszka",
    "Olena",     "Daria",   "Oksana",   "Anastasija", "Aino",   "Päivi",    "Siiri",    "Elle-Márjá",
    "Thi Lan",   "Mei",     "Ploy",     "Malee",    "Camila",   "Valentina", "Inés",    "Chloé",
    "Grace",     "Blessing", "Nokuthula", "Shirin", "Parisa",   "Gulistan", "Tuva",     "Märta-Stina"};
constexpr std::array<std::string_view, 64> menNames{
    "Oskar",     "Liam",    "Hugo",     "Måns",     "Håkan",    "Björn",    "Göran",    "Nils",
    "Emil",      "Axel",    "Viktor",   "Sixten",   "André",    "Per-Olov", "Jan-Erik", "Östen",
    "Ahmed",     "Ali",     "Hassan",   "Omar",     "Mustafa",  "Yusuf",    "Ibrahim",  "Rojhat",
    "Abdirahman", "Mahad",  "Filmon",   "Yonas",    "Samuel",   "Tewodros", "Bilal",    "Reza",
    "Milan",     "Nemanja", "Dušan",    "Emir",     "Adnan",    "Jakub",    "Paweł",    "Michał",
    "Oleksandr", "Maksym",  "Taras",    "Nikita",   "Eetu",     "Väinö",    "Aleksi",   "Ánte",
    "Minh",      "Wei",     "Somchai",  "Arjun",    "Mateo",    "Santiago", "José",     "Théo",
    "Emmanuel",  "Kwame",   "Thabo",    "Kian",     "Navid",    "Azad",     "Lage",     "Karl-Åke"};
constexpr std::array<std::string_view, 96> lastNames{
    "Andersson", "Berg",      "Lindström", "Åkesson",   "Öberg",     "Ängström",  "Sjögren",   "Nyström",
    "Hedlund",   "Björk",     "Höglund",   "Norrman",   "Wikström",  "Sandén",    "Lidén",     "Rosén",
    "Wallén",    "Forsgren",  "Strömqvist", "Hällgren", "von Essén-Ljung", "af Strand", "Lindgren Åberg", "Näsström",
    "Kovačević", "Petrović",  "Hadžić",    "Begović",   "Jovanović", "Nowak",     "Wiśniewska", "Kowalczyk",
    "Shevchenko", "Bondarenko", "Melnyk",  "Ivanov",    "Virtanen",  "Mäkinen",   "Hämäläinen", "Niskanen",
    "Sarri",     "Valkeapää", "Labba",     "Päiviö",    "Haddad",    "Al-Khatib", "Hussein",   "El-Sayed",
    "Abdi",      "Warsame",   "Farah",     "Jama",      "Tesfay",    "Gebremedhin", "Haile",   "Mengistu",
    "Rahimi",    "Karimi",    "Hosseini",  "Ahmadzai",  "Noori",     "Demir",     "Yılmaz",    "Şahin",
    "Öztürk",    "Baran",     "Kurdi",     "Rasul",     "Nguyễn",    "Tran",      "Chen",      "Wang",
    "Srisuk",    "Kaewkham",  "Singh",     "Sharma",    "García",    "Rodríguez", "Muñoz",     "da Silva",
    "Mbeki",     "Okafor",    "Mensah",    "Diallo",    "Dubois",    "O’Neill",   "Müller",    "Großmann",
    "Jónsdóttir", "Þórsson",  "Sørensen",  "Kjær",      "Bågenholm", "Ekström",   "Rydén",     "Ölund"};
constexpr std::array<std::string_view, 24> streets{
    "Storgatan",   "Skolgatan",   "Björkvägen",  "Fyrvägen",     "Lotsgatan",  "Åkervägen",
    "Ängsstigen",  "Östra Långgatan", "Västra Hamngatan", "Kyrkogatan", "Backvägen", "Tallstigen",
    "Rönnvägen",   "Sjögatan",    "Näckrosvägen", "Myrgränd",    "Norra Ringvägen", "Hällstigen",
    "Granitvägen", "Kvarngatan",  "Bruksgatan",  "Havregränd",   "Blåbärsstigen", "Järnvägsgatan"};
constexpr std::array<std::string_view, 8> areas{"Centrum", "Norra",  "Södra",     "Östra",
                                               "Västra",  "Hamnen", "Fyrbacken", "Landsbygden"};
constexpr std::array<std::string_view, 3> coaches{"Karin Ek", "Jonas Dahl", "Samira Holm"};

constexpr std::string_view longFirst = "Maximiliana Alexandra Konstantina Evangelina";
constexpr std::string_view longLast = "Wolfeschlegelstein-Papadopoulos de la Cruz y Montenegro af Hästesko-Fortuna";

void name(Story& story, Dice& dice) {
  const auto& first = story.nummer.isWoman() ? womenNames : menNames;
  story.fornamn = dice.pick(first);
  story.efternamn = dice.pick(lastNames);
  const std::size_t odd = dice.below(400);
  if (odd == 0) story.efternamn.clear();  // a single name
  if (odd == 1) {
    story.fornamn = longFirst;
    story.efternamn = longLast;
  }
  if (odd >= 2 && odd < 42) {
    story.efternamn += '-';
    story.efternamn += dice.pick(lastNames);
  }
  if (odd >= 42 && odd < 92) {
    story.fornamn += ' ';
    story.fornamn += dice.pick(first);
  }
}

}  // namespace

void tellPerson(Story& story, const Setting& setting, Dice& dice) {
  name(story, dice);
  const std::size_t area = dice.below(areas.size());
  story.omrade = areas[area];
  story.gatuadress = std::string(dice.pick(streets)) + " " + std::to_string(dice.between(1, 84));
  if (dice.chance(15)) story.gatuadress += std::string(" lgh 1") + std::to_string(dice.between(100, 309));
  // 85x xx: one block of postal codes for each area.
  story.postnummer = "85" + std::to_string(area + 1) + std::to_string(dice.between(10, 59));
  story.postort = setting.kommunnamn;
  story.kommun = setting.kommun;
  story.folkbokford = story.born();
  story.handlaggare = dice.pick(coaches);
}

}  // namespace fyren::generate
