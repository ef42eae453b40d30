// SPDX-License-Identifier: EUPL-1.2
#include "exchange/generate/oddities.h"

#include <algorithm>
#include <array>
#include <functional>
#include <optional>
#include <set>
#include <string>
#include <utility>

#include "exchange/generate/lists.h"
#include "exchange/generate/number_supply.h"

namespace fyren::generate {
namespace {

// Sundsvall's own: the school, what it was merged into.
constexpr std::array<std::pair<const char*, const char*>, 4> mergedSchools{{{"Nacksta skola", "Höglunda skola"},
                                                                            {"Katrinelundsskolan", "Hagaskolan"},
                                                                            {"Ljustadalens skola", "Vibackeskolan"},
                                                                            {"Heliås skola", "Sidsjö skola"}}};

class Oddities {
 public:
  Oddities(std::vector<Story>& stories, RegisterKind kind, Day today) : stories_(stories), kind_(kind), today_(today), used_(stories.size(), false) {
    for (const Story& story : stories) numbers_.insert(story.nummer.digits());
  }

  std::vector<PlantedOddity> plant(const std::vector<PlantedError>& planted) {
    for (const PlantedError& error : planted)
      for (std::size_t i = 0; i < stories_.size(); ++i)
        if (stories_[i].nummer == error.nummer) used_[i] = true;
    for (int twice = 0; twice < 2; ++twice) {
      turned20Yesterday();
      turns18Today();
      dueForGallring();
      duplicate();
      row("plus");
      row("telefon");
      markedLater();
      mergedSchool(twice);
      otherMunicipality();
      greyZone(twice == 0);
    }
    return std::move(done_);
  }

 private:
  using Fits = std::function<bool(const Story&)>;

  std::optional<std::size_t> pick(const Fits& fits) {
    for (std::size_t i = 0; i < stories_.size(); ++i) {
      if (used_[i] || stories_[i].nummer.kind() != NumberKind::personnummer || !fits(stories_[i])) continue;
      used_[i] = true;
      return i;
    }
    return std::nullopt;
  }
  static bool isPupil(const Story& story) {
    return story.archetype == Archetype::nationelltProgram && story.registered.empty() && !story.places.empty() && !story.places.back().days.last;
  }
  // One period that goes on, with nothing of the rules in it.
  bool isRegistered(const Story& story) const {
    return story.registered.size() == 1 && !story.registered.front().days.last && story.measures.empty() && story.omfattas == true &&
           story.turns20() > today_ + 60;
  }
  void note(const char* slag, const Story& story) { done_.push_back({slag, story.nummer}); }

  bool giveNumber(Story& story, Day birth, NumberKind form = NumberKind::personnummer) {
    const bool woman = story.nummer.isWoman();
    for (const int number : {woman ? 238 : 239, woman ? 239 : 238}) {
      const Personnummer made = inventedNumber(birth, number, kind_, form);
      if (!numbers_.insert(made.digits()).second) continue;
      story.nummer = made;
      story.folkbokford = std::max(story.folkbokford, birth);
      return true;
    }
    return false;
  }

  // The register of the municipality has not noticed; the day itself is enough.
  void turned20Yesterday() {
    const Day birth = (today_ - 1).plusYears(-20);
    const auto at = pick([&](const Story& story) { return story.archetype == Archetype::fyllt20 && story.registered.size() == 1 && story.born().year() == birth.year(); });
    if (!at || !giveNumber(stories_[*at], birth)) return;
    Story& story = stories_[*at];
    story.registered.front().days.last.reset();
    story.registered.front().slut.reset();
    note("fyllt20", story);
  }

  void turns18Today() {
    const Day birth = today_.plusYears(-18);
    const auto at = pick([&](const Story& story) { return isRegistered(story) && story.born().year() == birth.year() && story.registered.front().days.first < today_ - 20; });
    if (!at || !giveNumber(stories_[*at], birth)) return;
    Story& story = stories_[*at];
    story.upphor = story.turns20();
    story.contacts.clear();
    story.occupations.clear();
    story.contacts.push_back({today_ - 10, Kanal::telefon, Riktning::utgaende, Mottagare::vardnadshavare, Utfall::ingetSvar, story.handlaggare});
    story.oddRows.push_back({"kontaktuppgifter", ";;;;Kim " + story.efternamn + ";070-174 06 30"});
    note("fyller18", story);
  }

  // Turned 21 last year: the law let the data be kept until its end.
  void dueForGallring() {
    const auto at = pick([&](const Story& story) { return story.archetype == Archetype::fyllt20 && story.registered.size() == 1; });
    if (!at || !giveNumber(stories_[*at], *Day::of(today_.year() - 22, 6, 15) + static_cast<int>(*at % 60))) return;
    Story& story = stories_[*at];
    const Day last = story.turns20() - 1;
    story.places.clear();
    story.exams.clear();
    story.contacts.clear();
    story.occupations.clear();
    story.measures.clear();
    story.meanings.clear();
    story.registered = {{{last - 150, last}, Registreringsorsak::saknas, Avregistreringsorsak::fyllt20}};
    note("gallring", story);
  }

  void duplicate() {
    const auto one = pick(isPupil), other = pick(isPupil);
    if (!one || !other) return;
    const Story& known = stories_[*one];
    Story twin = stories_[*other];
    twin.nummer = known.nummer;
    if (!giveNumber(twin, known.born(), NumberKind::samordningsnummer)) return;
    twin.fornamn = known.fornamn;
    twin.efternamn = known.efternamn;
    twin.gatuadress = known.gatuadress;
    twin.postnummer = known.postnummer;
    twin.folkbokford = known.folkbokford;
    twin.places.clear();
    twin.exams.clear();
    twin.meanings = {{{twin.born(), std::nullopt}, std::nullopt}};  // the number says that the coordinator must look
    twin.omfattas = truthOn(twin, today_);
    twin.upphor = twin.omfattas == false ? std::nullopt : std::optional(twin.turns20());
    stories_[*other] = std::move(twin);
    note("dubblett", stories_[*one]);
  }

  void row(const char* slag) {
    const auto at = pick([&](const Story& story) { return isRegistered(story); });
    if (!at) return;
    Story& story = stories_[*at];
    if (slag == std::string_view("telefon")) story.oddRows.push_back({"kontaktuppgifter", ";070-1;;;;"});
    else story.oddRows.push_back({"sysselsattning+", ";" + (today_ - 3).iso() + ";Arbete;Kontakt"});
    note(slag, story);
  }

  void markedLater() {
    const auto at = pick([&](const Story& story) { return isRegistered(story); });
    if (!at) return;
    stories_[*at].markedLater = true;
    note("skyddSent", stories_[*at]);
  }

  void mergedSchool(int which) {
    const auto at = pick([&](const Story& story) { return story.registered.empty() && !story.places.empty() && story.places.front().form == Skolform::grundskola; });
    if (!at) return;
    stories_[*at].places.front().skola = mergedSchools[static_cast<std::size_t>(which)].first;
    note("skola", stories_[*at]);
  }

  void otherMunicipality() {
    const auto at = pick(isPupil);
    if (!at) return;
    Story::Place& place = stories_[*at].places.back();
    place.skola = "Timrå gymnasium";
    place.skolenhetskod.clear();
    note("annanKommun", stories_[*at]);
  }

  // Left school for studies of which the lists cannot tell whether they are like gymnasieskola.
  void greyZone(bool komvux) {
    const Day begun = today_ - 40;
    const auto at = pick([&](const Story& story) { return isPupil(story) && story.places.back().days.first < begun - 30; });
    if (!at) return;
    Story& story = stories_[*at];
    const Day from = story.places.back().days.first;
    story.places.back().days.last = begun - 1;
    for (Story::Meaning& meaning : story.meanings)
      if (meaning.days.first >= from && !meaning.days.last) meaning.days.last = begun - 1;
    Story::Place place;
    place.form = komvux ? Skolform::komvux : Skolform::folkhogskola;
    place.skola = komvux ? "Komvux Centrum" : "Fyrbackens folkhögskola";
    place.program = komvux ? "Enstaka kurser" : "Allmän kurs";
    place.days = {begun, std::nullopt};
    story.places.push_back(place);
    story.meanings.push_back({place.days, std::nullopt});
    story.omfattas = truthOn(story, today_);
    story.upphor = story.turns20();
    note("grazon", story);
  }

  std::vector<Story>& stories_;
  RegisterKind kind_;
  Day today_;
  std::vector<bool> used_;
  std::set<std::uint64_t> numbers_;
  std::vector<PlantedOddity> done_;
};

GeneratedFile textFile(std::string name, std::string kind, const std::string& text) {
  const auto bytes = asBytes(text);
  return {std::move(name), std::move(kind), Bytes(bytes.begin(), bytes.end())};
}

}  // namespace

std::vector<PlantedOddity> plantOddities(std::vector<Story>& stories, const std::vector<PlantedError>& planted, RegisterKind kind, Day today) {
  return Oddities(stories, kind, today).plant(planted);
}

std::vector<GeneratedFile> writeLater(const std::vector<Story>& stories, Day today) {
  std::string schools = "Skola;Gick upp i;Från och med\r\n";
  for (const auto& [was, is] : mergedSchools) schools += std::string(was) + ";" + is + ";" + Day::of(today.year() - 1, 7, 1)->iso() + "\r\n";
  return {writeLaterPopulation(stories), textFile("skolor.csv", "", schools)};
}

}  // namespace fyren::generate
