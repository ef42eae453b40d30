// SPDX-License-Identifier: EUPL-1.2
// Everything that a municipality with faults in its lists makes the program say, as a person reads it.
#include <nlohmann/json.hpp>

#include "app/delivery_room.h"
#include "app/person_page.h"
#include "app/register_fixture.h"
#include "app/sentence.h"
#include "app/training_register.h"
#include "assets/assets.h"
#include "exchange/generate/generate.h"

namespace fyren::app {
namespace {

using testing::day;
using testing::faultOfWording;

class Wording : public testing::RegisterTest {
 protected:
  void expectReadable(const Message& message) { EXPECT_EQ(faultOfWording(message), ""); }
  void expectReadableIfAny(const Message& message) {
    if (!message.key.empty()) expectReadable(message);
  }

  void expectReadable(const ImportFlow& flow) {
    for (const auto& list : {flow.notes(), flow.obstacles(), flow.report()})
      for (const Message& message : list) expectReadable(message);
    for (const ImportFlow::Column& column : flow.columns()) expectReadableIfAny(column.why);
    for (const ImportFlow::Detail& detail : flow.details()) {
      expectReadable(detail.skal);
      for (const Message& change : detail.changes) expectReadable(change);
    }
  }

  void importAll() {
    generate::GenerateOptions options;
    options.size = 300;
    options.today = today_;
    options.errors = true;
    options.kind = RegisterKind::training;
    const auto made = generate::generateMunicipality(options);
    ASSERT_TRUE(made.ok());
    for (const auto& file : made->files) {
      if (file.kind.empty()) continue;
      ASSERT_TRUE(planAtOnce(*session_, file.name, file.bytes, file.kind).ok()) << file.name;
      expectReadable(session_->importFlow());
      const CommandResult done = session_->importFlow().apply({.acceptLeft = false, .registerCovered = false, .endUncovered = false});
      ASSERT_TRUE(done.ok());
      expectReadable(done.value().said);
      expectReadable(session_->importFlow());
    }
  }
};

TEST_F(Wording, OfAMunicipalityWithFaultsIsComplete) {
  importAll();
  ASSERT_EQ(session_->registerRows().size(), 300U);
  std::size_t findings = 0;
  for (const RegisterRow& row : session_->registerRows()) {
    expectReadable(row.skal);
    const auto page = personPage(*session_, row.id);
    ASSERT_TRUE(page.has_value());
    expectReadable(page->omfattning.skal);
    expectReadable(page->omfattning.hemkommun.fakta);
    for (const Villkor& villkor : page->omfattning.villkor) expectReadable(villkor.fakta);
    expectReadableIfAny(page->omfattning.upphorSkal);
    expectReadableIfAny(page->omfattning.anmarkning);
    if (page->forslag) expectReadable(page->forslag->skal);
    for (const TimelineEntry& entry : page->timeline) {
      expectReadable(entry.rubrik);
      expectReadableIfAny(entry.detalj);
    }
    for (const Finding& finding : page->findings) {
      expectReadable(finding.text);
      expectReadable(finding.mend);
      ++findings;
    }
  }
  EXPECT_GT(findings, 20U);
  ASSERT_TRUE(session_->undoable().has_value());
  expectReadable(*session_->undoable());
}

TEST_F(Wording, OfTheDeliveryRoomIsComplete) {
  importAll();
  for (const HalfYear period : deliveryPeriods(*session_)) {
    const DeliveryRoom room = deliveryRoom(*session_, period);
    expectReadableIfAny(room.periodNote);
    for (const Message& notice : room.notices) expectReadable(notice);
    if (!room.mayWrite) expectReadable(room.lock);
    for (const DeliveryFinding& finding : room.findings) {
      expectReadable(finding.finding.text);
      expectReadable(finding.finding.mend);
    }
  }
}

// Every text of the catalogue: its gaps are of a kind that text() fills, and nothing is left when they are filled.
void expectFillable(const std::string& key, const nlohmann::json& value) {
  if (value.is_object()) {
    for (const auto& [name, inner] : value.items()) expectFillable(key.empty() ? name : key + '.' + name, inner);
    return;
  }
  Message message{key, {}};
  const std::string sentence = value.get<std::string>();
  for (auto open = sentence.find('{'); open != std::string::npos; open = sentence.find('{', open + 1)) {
    const std::string gap = sentence.substr(open + 1, sentence.find('}', open) - open - 1);
    const auto bars = std::count(gap.begin(), gap.end(), '|');
    EXPECT_TRUE(bars == 0 || bars == 2) << key << ": {" << gap << "}";
    message.values.emplace_back(gap.substr(0, gap.find('|')), std::int64_t{2});
  }
  EXPECT_EQ(faultOfWording(message), "");
}

TEST_F(Wording, OfTheWholeCatalogueHasNoGapThatCannotBeFilled) {
  expectFillable("", nlohmann::json::parse(asset("text/sv.json")));
}

}  // namespace
}  // namespace fyren::app
