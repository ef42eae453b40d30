// SPDX-License-Identifier: EUPL-1.2
// What the wrappers publish and how they answer, without a browser.
#include "ui/widgets/widgets.h"

#include <gtest/gtest.h>
#include <imgui.h>

#include <functional>
#include <string>

#include "platform/native/fakes.h"
#include "platform/native/recording_tree.h"
#include "ui/host.h"

namespace fyren::ui {
namespace {

using platform::A11yRole;

// Draws a few lines of wrappers as if they were a view.
class Widgets : public testing::Test, public View {
 protected:
  Widgets() { ImGui::GetIO().BackendFlags |= ImGuiBackendFlags_RendererHasTextures; }
  std::string title() const override { return "Prov"; }
  void drawContent(Frame& frame) override { draw_(frame); }

  void frames(int count, std::function<void(Frame&)> draw) {
    draw_ = std::move(draw);
    for (int i = 0; i < count; ++i) {
      host_.draw(*this, {1000, 700, 1}, now_ += 16);
      for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) {
        texture->SetTexID(1);
        texture->SetStatus(ImTextureStatus_OK);
      }
    }
  }

  platform::RecordingTree tree_;
  platform::FixedClock clock_{*Day::of(2026, 11, 22)};
  platform::PlainSurroundings around_;
  Host host_{tree_, clock_, around_, {}};
  std::function<void(Frame&)> draw_;
  double now_ = 0;
};

TEST_F(Widgets, PressesAButtonThatAssistiveTechnologyActivated) {
  int pressed = 0;
  const auto draw = [&](Frame&) { pressed += button("Spara") ? 1 : 0; };
  frames(2, draw);
  const auto* node = tree_.byName(A11yRole::Button, "Spara");
  ASSERT_NE(node, nullptr);
  tree_.activate(node->id);
  frames(2, draw);
  EXPECT_EQ(pressed, 1);
}

TEST_F(Widgets, NeverPressesADisabledButtonAndSaysWhy) {
  bool pressed = false;
  const auto draw = [&](Frame&) { pressed |= button("Lås upp", {.disabledBecause = "Skriv lösenfrasen först"}); };
  frames(2, draw);
  const auto* node = tree_.byName(A11yRole::Button, "Lås upp");
  ASSERT_NE(node, nullptr);
  EXPECT_EQ(node->description, "Skriv lösenfrasen först");
  EXPECT_NE(node->states & platform::kA11yDisabled, 0U);
  tree_.activate(node->id);
  frames(2, draw);
  EXPECT_FALSE(pressed);
}

TEST_F(Widgets, TellsButtonsWithTheSameLabelApart) {
  int second = 0;
  const auto draw = [&](Frame&) {
    (void)button("Ta bort");
    second += button("Ta bort") ? 1 : 0;
  };
  frames(2, draw);
  EXPECT_EQ(tree_.doubles(), 0);
  tree_.activate(tree_.nodes()[1].id);
  frames(1, draw);
  EXPECT_EQ(second, 1);
}

TEST_F(Widgets, TiesTheErrorToItsField) {
  std::string value = "12";
  frames(1, [&](Frame&) { textField("Telefon", value, {.error = "Numret är för kort."}); });
  const auto* field = tree_.byName(A11yRole::TextField, "Telefon");
  ASSERT_NE(field, nullptr);
  EXPECT_NE(field->states & platform::kA11yInvalid, 0U);
  ASSERT_NE(field->errorBy, 0U);
  EXPECT_EQ(tree_.find(field->errorBy)->name, "Numret är för kort.");
}

TEST_F(Widgets, SaysThatADayDoesNotExistOnlyWhenTheFieldWasLeft) {
  std::string typed;
  std::optional<Day> day;
  const auto draw = [&](Frame&) { dateField("Dag", typed, day); };
  frames(1, draw);
  const auto id = tree_.byName(A11yRole::TextField, "Dag")->id;
  tree_.setFocus(id, true);
  tree_.setValue(id, "2026-02-30");
  frames(2, draw);
  EXPECT_EQ(tree_.find(id)->errorBy, 0U);
  tree_.setFocus(0, false);
  frames(3, draw);
  EXPECT_NE(tree_.find(id)->errorBy, 0U);
  EXPECT_FALSE(day.has_value());
  tree_.setValue(id, "20260228");
  frames(2, draw);
  EXPECT_EQ(day, Day::of(2026, 2, 28));
}

TEST_F(Widgets, DrawsOnlyTheRowsOfATableThatAreSeen) {
  const Column columns[] = {{.title = "Namn"}};
  TableState state;
  int drawn = 0;
  frames(3, [&](Frame&) {
    drawn = 0;
    table("Registret", columns, 50000, state, [&](Cells& cells, std::int64_t row) {
      ++drawn;
      cells.text(std::to_string(row));
    });
  });
  EXPECT_LT(drawn, 40);
  const auto* grid = tree_.byName(A11yRole::Grid, "Registret");
  ASSERT_NE(grid, nullptr);
  EXPECT_EQ(grid->count, 50001);  // with the heading's row
}

TEST_F(Widgets, EndKeyGoesToTheLastRowAndKeepsTheFocus) {
  const Column columns[] = {{.title = "Namn"}};
  TableState state;
  const auto draw = [&](Frame&) {
    table("Registret", columns, 50000, state, [](Cells& cells, std::int64_t row) { cells.text(std::to_string(row)); });
  };
  frames(3, draw);
  const auto* cell = tree_.byName(A11yRole::Cell, "0");
  ASSERT_NE(cell, nullptr);
  tree_.setFocus(cell->parent, true);
  tree_.pressKey(cell->parent, {.key = platform::A11yKey::End});
  frames(4, draw);
  EXPECT_EQ(state.cursor, 49999);
  const auto* last = tree_.byName(A11yRole::Cell, "49999");
  ASSERT_NE(last, nullptr);
  EXPECT_EQ(tree_.focused(), last->parent);
}

TEST_F(Widgets, HandsAKeyThatNobodyUsedToTheView) {
  bool found = false;
  const auto draw = [&](Frame& frame) {
    (void)button("Spara");
    found |= frame.pressed({.letter = U'k', .ctrl = true});
  };
  frames(1, draw);
  tree_.pressKey(tree_.nodes()[0].id, {.key = platform::A11yKey::Letter, .letter = U'k', .ctrl = true});
  frames(2, draw);
  EXPECT_TRUE(found);
}

TEST_F(Widgets, WantsNoMoreFramesWhenNothingMoves) {
  frames(4, [](Frame&) { body("Stilla"); });
  EXPECT_LT(host_.nextFrameIn(), 0);
}

TEST_F(Widgets, WantsAFrameForWhatAPressLedTo) {
  bool opened = false;
  const auto draw = [&](Frame&) {
    if (opened) body("Öppnad");
    if (button("Öppna")) opened = true;
  };
  frames(4, draw);
  tree_.activate(tree_.byName(A11yRole::Button, "Öppna")->id);
  frames(1, draw);
  EXPECT_EQ(host_.nextFrameIn(), 0);
}

TEST_F(Widgets, SaysAToastAndTakesItAwayInTime) {
  bool once = true;
  const auto draw = [&](Frame& frame) {
    if (std::exchange(once, false)) frame.toast({.text = "Sparat", .seconds = 2});
  };
  frames(2, draw);
  ASSERT_EQ(tree_.announced.size(), 1U);
  EXPECT_EQ(tree_.announced[0].first, "Sparat");
  EXPECT_NE(tree_.byName(A11yRole::Text, "Sparat"), nullptr);
  now_ += 2100;
  frames(1, draw);
  EXPECT_EQ(tree_.byName(A11yRole::Text, "Sparat"), nullptr);
}

}  // namespace
}  // namespace fyren::ui
