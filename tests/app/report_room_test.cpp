// SPDX-License-Identifier: EUPL-1.2
#include "app/report_room.h"

#include <gtest/gtest.h>

#include "own_register.h"

namespace fyren::app {
namespace {

// A register of one person, so that every number but none is a small one.
class SavedTables : public testing::Test {
 protected:
  void SetUp() override {
    makeRegister(application);
    const UngdomId elin = addElin(application);
    ASSERT_TRUE(recordRegistrering(*application.session(), {{}, elin, {*Day::of(2026, 8, 20), {}}, Registreringsorsak::avbrottNp, {}}));
    settle(application);
  }
  std::string savedAs(const std::string& ending) const {
    for (const auto& [name, bytes] : machine.files.saved)
      if (name.ends_with(ending)) return std::string(asText(bytes));
    return {};
  }

  static constexpr const char* kDash = "Ett streck (–) står där talet gäller färre än 5 personer eller skulle göra det möjligt att räkna ut ett sådant tal.";
  report::Period year{*Day::of(2026, 1, 1), *Day::of(2026, 12, 31)};
  Machine machine;
  Application application{machine.seams()};
};

TEST_F(SavedTables, SayWhatTheDashMeans) {
  ASSERT_TRUE(application.reports().saveStatistics({report::Measure::iRegistret, report::Dimension::alder, year}, ReportRoom::kFewestShown));
  const std::string csv = savedAs(".csv");
  EXPECT_NE(csv.find("–"), std::string::npos) << csv;
  EXPECT_NE(csv.find(kDash), std::string::npos) << csv;
}

TEST_F(SavedTables, OfTheReportSaySoUnlessAllIsShown) {
  ASSERT_TRUE(application.reports().saveTable({.period = year, .threshold = 0, .verksamhet = "", .onePage = false}, "floden"));
  EXPECT_EQ(savedAs("floden.csv").find("streck"), std::string::npos);
  machine.files.saved.clear();
  ASSERT_TRUE(application.reports().saveTable({.period = year, .threshold = 5, .verksamhet = "", .onePage = false}, "floden"));
  EXPECT_NE(savedAs("floden.csv").find(kDash), std::string::npos);
}

}  // namespace
}  // namespace fyren::app
