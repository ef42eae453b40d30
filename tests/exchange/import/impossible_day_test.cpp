// SPDX-License-Identifier: EUPL-1.2
// Days that exist and cannot be right for the person. Elin was born on 5 March 2008; today is 22 November 2026.
#include <gtest/gtest.h>

#include "exchange/import/list_builder.h"

namespace fyren::exchange::test {
namespace {

struct Told {
  std::string reason;
  std::vector<std::string> notes;
};

Told toldOf(const std::string& headings, const std::string& row, ListKind kind) {
  Applied known;
  if (kind != ListKind::folkbokforing)
    known.apply(planned(bytesOf("Personnummer;Förnamn;Efternamn\r\n20080305-2380;Elin;Ek\r\n"), {}, context(), ListKind::folkbokforing).plan.writes);
  const auto made = planned(bytesOf("Personnummer;" + headings + "\r\n20080305-2380;" + row + "\r\n"), known.facts, context(), kind);
  const RowDetail* detail = detailOf(made.plan, elin);
  if (detail == nullptr) return {};
  const auto keyOf = [](const Message& message) {  // of what is wrong with the day, when it says that
    const auto* inner = message.values.empty() ? nullptr : std::get_if<std::vector<Message>>(&message.values[0].second);
    return inner != nullptr && message.values[0].first == "skal" ? inner->front().key : message.key;
  };
  Told told{keyOf(detail->reason), {}};
  for (const Message& note : detail->notes) told.notes.push_back(keyOf(note));
  EXPECT_EQ(detail->rowClass == RowClass::refused, told.reason.find("refused") != std::string::npos);
  EXPECT_EQ(detail->rowClass == RowClass::refused, made.plan.writes.empty());
  return told;
}

TEST(ImpossibleDay, OfLivingHereIsBeforeTheBirthOrFarAhead) {
  const auto note = [](const std::string& day) {
    const Told told = toldOf("Förnamn;Folkbokföringsdatum", "Elin;" + day, ListKind::folkbokforing);
    EXPECT_EQ(told.reason, "import.reason.addedPerson") << "nobody is lost for a day";
    return told.notes.empty() ? "" : told.notes[0];
  };
  EXPECT_EQ(note("2008-03-04"), "import.refused.beforeBirth");
  EXPECT_EQ(note("2008-03-05"), "");
  EXPECT_EQ(note("2027-11-22"), "") << "a move that is planned";
  EXPECT_EQ(note("2027-11-23"), "import.refused.tooFarAhead");
  EXPECT_EQ(note("2099-01-01"), "import.refused.tooFarAhead");
  EXPECT_EQ(note("1900-01-01"), "import.refused.beforeBirth");
}

TEST(ImpossibleDay, OfAnExamenIsBeforeFourteenYears) {
  const auto reason = [](const std::string& day) { return toldOf("Examenstyp;Examensdatum", "Gymnasieexamen;" + day, ListKind::examen).reason; };
  EXPECT_EQ(reason("2022-03-04"), "import.refused.tooYoung");
  EXPECT_EQ(reason("2022-03-05"), "import.reason.added");
  EXPECT_EQ(reason("2026-06-10"), "import.reason.added");
  EXPECT_EQ(reason("2007-06-10"), "import.refused.beforeBirth");
  EXPECT_EQ(reason("2036-06-10"), "import.refused.tooFarAhead");
}

TEST(ImpossibleDay, OfASchoolIsBeforeFiveYearsOrFarAhead) {
  const auto told = [](const std::string& first, const std::string& last) {
    return toldOf("Skola;Skolform;Startdatum;Slutdatum", "Hedbergska;Gymnasieskola;" + first + ";" + last, ListKind::skolplacering);
  };
  EXPECT_EQ(told("2013-03-04", "").reason, "import.refused.tooYoung");
  EXPECT_EQ(told("2013-03-05", "").reason, "import.reason.added");
  EXPECT_EQ(told("2024-08-15", "2034-11-22").reason, "import.reason.added");
  EXPECT_EQ(told("2024-08-15", "2034-11-23").reason, "import.refused.tooFarAhead");
  EXPECT_EQ(told("2029-11-23", "").reason, "import.refused.tooFarAhead");
}

TEST(ImpossibleDay, ThatMeansUntilFurtherNoticeIsReadAsNoEnd) {
  for (const char* last : {"2099-12-31", "9999-12-31", "31.12.9999", "2090-01-01"}) {
    SCOPED_TRACE(last);
    const auto told = toldOf("Skola;Skolform;Startdatum;Slutdatum", std::string("Hedbergska;Gymnasieskola;2024-08-15;") + last, ListKind::skolplacering);
    EXPECT_EQ(told.reason, "import.reason.added");
    EXPECT_EQ(told.notes, std::vector<std::string>{"import.note.openEnd"});
  }
}

TEST(ImpossibleDay, IsToldWithColumnAndDay) {
  const auto made = planned(bytesOf("Personnummer;Förnamn;Folkbokföringsdatum\r\n20080305-2380;Elin;2007-01-02\r\n"), {}, context(), ListKind::folkbokforing);
  ASSERT_EQ(made.plan.details[0].notes.size(), 1U);
  EXPECT_EQ(text(made.plan.details[0].notes[0]), "Folkbokföringsdatum är 2 jan 2007, men personen föddes 5 mar 2008. Datumet lämnades ute. En ny person räknas som folkbokförd från och med "
                                                 "22 nov 2026, som listan gäller. Rätta datumet i listan eller på personens sida.");
  ASSERT_EQ(made.plan.writes.size(), 1U);
  EXPECT_EQ(made.plan.writes[0].facts.bosattningar[0].days.first, context().listDay);
  EXPECT_EQ(text(made.plan.notes.back()), "1 rad har något som ska kontrolleras (rad 2). Skälet står vid varje rad.");
}

TEST(Disagreement, SaysMunicipalitiesByTheirNames) {
  const auto made = planned(bytesOf("Personnummer;Förnamn;Kommun\r\n20080305-2380;Elin;2281\r\n20080305-2380;Elin;0180\r\n"), {}, context(), ListKind::folkbokforing);
  ASSERT_EQ(made.plan.counts.of(RowClass::unclear), 2U);
  EXPECT_NE(text(made.plan.details[0].reason).find("Sundsvall"), std::string::npos) << text(made.plan.details[0].reason);
  EXPECT_EQ(text(made.plan.details[0].reason).find("2281"), std::string::npos);
}

}  // namespace
}  // namespace fyren::exchange::test
