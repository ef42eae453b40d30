// SPDX-License-Identifier: EUPL-1.2
// What the wrappers publish and how they answer, without a browser.
#include "ui/widgets/search_list.h"
#include "ui/widgets/widgets.h"

#include <gtest/gtest.h>
#include <imgui.h>

#include <algorithm>
#include <functional>
#include <string>
#include <vector>

#include "platform/native/fakes.h"
#include "platform/native/recording_tree.h"
#include "ui/host.h"
#include "ui/theme/density.h"
#include "ui/views/neighbours_part.h"

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
  platform::MemoryClipboard clipboard_;
  Host host_{tree_, {clock_, around_, clipboard_}, {}};
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

class Combo : public Widgets {
 protected:
  void open(std::vector<std::string> options) {
    options_ = std::move(options);
    draw([this](Frame&) { combo("Kommun", options_, chosen_); });
    frames(2, drawn_);
    tree_.setFocus(tree_.byName(A11yRole::Combobox, "Kommun")->id, true);
  }
  void draw(std::function<void(Frame&)> drawn) { drawn_ = std::move(drawn); }
  void type(char32_t letter) {
    tree_.pressKey(tree_.focused(), {.key = platform::A11yKey::Letter, .letter = letter});
    frames(4, drawn_);
  }
  std::string focused() { return tree_.find(tree_.focused())->name; }

  std::vector<std::string> options_;
  std::function<void(Frame&)> drawn_;
  int chosen_ = -1;
};

TEST_F(Combo, GoesToTheOptionThatBeginsWithTheLettersTyped) {
  open({"Ale", "Sundbyberg", "Sundsvall", "Surahammar", "Åre"});
  for (const char32_t letter : {U's', U'u', U'n', U'd', U's'}) type(letter);
  EXPECT_EQ(focused(), "Sundsvall");
  EXPECT_EQ(chosen_, -1) << "typing looks, Enter chooses";
}

TEST_F(Combo, BeginsAWordAnewAfterASecond) {
  open({"Ale", "Sundsvall", "Umeå"});
  type(U's');
  now_ += 1100;
  type(U'u');
  EXPECT_EQ(focused(), "Umeå");
}

TEST_F(Combo, HoldsSwedishLettersApart) {
  open({"Ale", "Arvika", "Orsa", "Åmål", "Älvdalen", "Örebro"});
  type(U'å');
  EXPECT_EQ(focused(), "Åmål");
  now_ += 1100;
  type(U'ö');
  EXPECT_EQ(focused(), "Örebro");
  now_ += 1100;
  type(U'a');
  EXPECT_EQ(focused(), "Ale");
}

TEST_F(Combo, GoesOneOnWhenTheSameLetterIsTypedAgain) {
  open({"Mora", "Sala", "Solna", "Säter"});
  type(U's');
  type(U's');
  EXPECT_EQ(focused(), "Solna");
  type(U's');
  EXPECT_EQ(focused(), "Säter");
  type(U's');
  EXPECT_EQ(focused(), "Sala");
}

TEST_F(Combo, BringsTheOptionIntoViewWhicheverWayItLies) {
  std::vector<std::string> many(200, "Bo");
  many.front() = "Ale";
  many.back() = "Örebro";
  open(many);
  const auto isSeen = [&] {
    const auto option = tree_.find(tree_.focused())->rect, list = tree_.byName(A11yRole::Listbox, "Kommun")->rect;
    return option.y >= list.y && option.y + option.height <= list.y + list.height;
  };
  type(U'ö');
  frames(6, drawn_);
  EXPECT_TRUE(isSeen());
  now_ += 1100;
  type(U'a');
  frames(6, drawn_);
  EXPECT_TRUE(isSeen());
}

TEST_F(Widgets, DrawsTheHelpOfACheckboxAndTiesItToIt) {
  bool on = false;
  frames(2, [&](Frame&) { checkbox("Avsluta också dem", on, {.help = "Utan kryss väntar de."}); });
  const auto* box = tree_.byName(A11yRole::Checkbox, "Avsluta också dem");
  const auto* help = tree_.byName(A11yRole::Text, "Utan kryss väntar de.");
  ASSERT_NE(box, nullptr);
  ASSERT_NE(help, nullptr);
  EXPECT_EQ(box->describedBy, help->id);
  EXPECT_GE(help->rect.y, box->rect.y + box->rect.height);
  EXPECT_GT(help->rect.height, 0);
}

TEST_F(Widgets, ABarGrowsWithTheLinesOfItsControls) {
  float under = 0;
  const auto draw = [&](Frame&) {
    Width width(200);
    {
      Bar bar(Colour::Sunken, 56, BarEdge::Bottom);
      Row row;
      for (const char* name : {"Ett långt namn", "Ett annat namn", "Ett tredje"}) (void)button(name);
    }
    under = usedHeight();
  };
  frames(3, draw);
  const auto* last = tree_.byName(A11yRole::Button, "Ett tredje");
  ASSERT_NE(last, nullptr);
  EXPECT_GT(under, 56);
  EXPECT_LE(last->rect.y + last->rect.height, under);
}

TEST_F(Widgets, CellsStandUnderEachOtherWhereTheyHaveNoRoom) {
  const Column columns[] = {{.title = "Namn"}, {.title = "Läge", .width = 192}};
  TableState state;
  const auto draw = [&](Frame&) {
    Width width(280);
    table("Registret", columns, 3, state, [](Cells& cells, std::int64_t) {
      cells.text("Andersson-Kovačević, Oksana");
      cells.text("Att registrera");
    });
  };
  frames(3, draw);
  const auto *name = tree_.byName(A11yRole::Cell, "Andersson-Kovačević, Oksana"), *state0 = tree_.byName(A11yRole::Cell, "Att registrera");
  EXPECT_GE(state0->rect.y, name->rect.y + name->rect.height);
  EXPECT_LE(state0->rect.x + state0->rect.width, 280);
}

TEST_F(Widgets, OnAPageATableGrowsAndStillDrawsOnlyWhatIsSeen) {
  const Column columns[] = {{.title = "Namn"}};
  TableState state;
  int drawn = 0;
  frames(4, [&](Frame&) {
    drawn = 0;
    Page page(true);
    body("Ovanför");
    table("Registret", columns, 50000, state, [&](Cells& cells, std::int64_t row) {
      ++drawn;
      cells.text(std::to_string(row));
    });
  });
  EXPECT_GT(tree_.byName(A11yRole::Grid, "Registret")->rect.height, 50000 * 20);
  EXPECT_LT(drawn, 60);
}

TEST_F(Widgets, WalksAListWhileItsFieldIsTypedIn) {
  const std::vector<Found> found = {{"Spara", "Ctrl+S", Icon::Save, "Gör"}, {"Lås", "", Icon::Lock, "Gör", "Inget är öppet"},
                                    {"Berg, Elin", "18 år", Icon::Person, "Personer"}};
  SearchListState state;
  int taken = -1;
  const auto draw = [&](Frame&) {
    if (const int now = searchList("Sök", "", found, state, "Inget"); now >= 0) taken = now;
  };
  frames(2, draw);
  const auto* field = tree_.byName(A11yRole::TextField, "Sök");
  ASSERT_NE(field, nullptr);
  const auto id = field->id;
  EXPECT_EQ(field->active, tree_.byName(A11yRole::Option, "Spara")->id);
  EXPECT_EQ(tree_.byName(A11yRole::Option, "Spara")->parent, tree_.byName(A11yRole::Group, "Gör")->id);
  tree_.setFocus(id, true);
  tree_.pressKey(id, {platform::A11yKey::Down});
  frames(2, draw);
  tree_.pressKey(id, {platform::A11yKey::Enter});
  frames(2, draw);
  EXPECT_EQ(taken, -1);  // what cannot be done now is not done
  EXPECT_EQ(tree_.byName(A11yRole::Option, "Lås")->description, "Inget är öppet");
  tree_.pressKey(id, {platform::A11yKey::Up});
  frames(1, draw);
  tree_.pressKey(id, {platform::A11yKey::Up});
  frames(2, draw);
  EXPECT_EQ(tree_.byName(A11yRole::TextField, "Sök")->active, tree_.byName(A11yRole::Option, "Berg, Elin")->id);
  tree_.pressKey(id, {platform::A11yKey::Enter});
  frames(2, draw);
  EXPECT_EQ(taken, 2);
}

TEST_F(Widgets, RowsOfATableAreLowerWhenTheUserWantsMoreOfThem) {
  EXPECT_EQ(rowHeight(), 32);
  setDenseRows(true);
  EXPECT_EQ(rowHeight(), 26);
  setDenseRows(false);
}

TEST_F(Widgets, ArrowDownInASearchFieldLeadsOn) {
  std::string value = "berg";
  int down = 0;
  const auto draw = [&](Frame&) { down += searchField("Sök", value).wentDown ? 1 : 0; };
  frames(2, draw);
  const auto id = tree_.byName(A11yRole::TextField, "Sök")->id;
  tree_.setFocus(id, true);
  tree_.pressKey(id, {.key = platform::A11yKey::Down});
  frames(2, draw);
  EXPECT_EQ(down, 1);
}

// Three rows of a register, of which the second column has no room below 480 px.
class CopiedTable : public Widgets {
 protected:
  void drawTable(float width) {
    Width narrow(width);
    table("Registret", columns_, 3, state_, [](Cells& cells, std::int64_t row) {
      cells.strong(row == 1 ? "=SUMMA(A1)" : "Berg,\tElin " + std::to_string(row));
      cells.muted("…-2389");
      cells.number(12345);
      cells.mark(Mark::Ongoing, "Registrerad");
    });
  }
  void press(char32_t letter, float width) {
    const auto draw = [this, width](Frame&) { drawTable(width); };
    frames(3, draw);
    const auto id = tree_.byName(A11yRole::Cell, "Berg,\tElin 0")->parent;
    tree_.setFocus(id, true);
    tree_.pressKey(id, {.key = platform::A11yKey::Letter, .letter = letter, .ctrl = true});
    frames(2, draw);
  }

  const std::vector<Column> columns_ = {{.title = "Namn"}, {.title = "Nummer", .width = 120, .hideBelow = 480},
                                        {.title = "Antal", .width = 80}, {.title = "Läge", .width = 140}};
  TableState state_;
};

TEST_F(CopiedTable, GivesTheRowWithTheFocusAsItIsShown) {
  press(U'c', 800);
  EXPECT_EQ(clipboard_.copied, "Berg, Elin 0\t…-2389\t12345\tRegistrerad\r\n");
}

TEST_F(CopiedTable, GivesAllRowsWithTheTitlesWhenAllAreMarked) {
  press(U'a', 800);
  EXPECT_EQ(clipboard_.copied, "");
  press(U'c', 800);
  EXPECT_EQ(clipboard_.copied,
            "Namn\tNummer\tAntal\tLäge\r\nBerg, Elin 0\t…-2389\t12345\tRegistrerad\r\n"
            "'=SUMMA(A1)\t…-2389\t12345\tRegistrerad\r\nBerg, Elin 2\t…-2389\t12345\tRegistrerad\r\n");
}

TEST_F(CopiedTable, LeavesOutTheColumnsThatAreNotShown) {
  press(U'c', 470);
  EXPECT_EQ(clipboard_.copied, "Berg, Elin 0\t12345\tRegistrerad\r\n");
}

TEST_F(CopiedTable, ForgetsThatAllAreMarkedWhenTheCursorMoves) {
  const auto marked = [this] {
    return std::count_if(tree_.nodes().begin(), tree_.nodes().end(), [](const auto& node) { return (node.states & platform::kA11ySelected) != 0; });
  };
  press(U'a', 800);
  EXPECT_EQ(marked(), 3);
  const auto draw = [this](Frame&) { drawTable(800); };
  const auto id = tree_.byName(A11yRole::Cell, "Berg,\tElin 0")->parent;
  tree_.pressKey(id, {.key = platform::A11yKey::Down});
  frames(2, draw);
  EXPECT_EQ(marked(), 0);
}

TEST_F(Widgets, PutsTheHandbookBesideTheFirstHeadingOnly) {
  bool pressed = false;
  const auto draw = [&](Frame&) {
    offerHeadingHelp("Handboken: Brev");
    heading("Brev", 1);
    heading("Nästa", 1);
    pressed |= takeHeadingHelp();
  };
  frames(2, draw);
  const auto* help = tree_.byName(A11yRole::Button, "Handboken: Brev");
  ASSERT_NE(help, nullptr);
  EXPECT_EQ(std::count_if(tree_.nodes().begin(), tree_.nodes().end(), [](const auto& node) { return node.role == A11yRole::Button; }), 1);
  tree_.activate(help->id);
  frames(2, draw);
  EXPECT_TRUE(pressed);
}

TEST_F(Widgets, GoesToTheNeighboursByAltAndTheArrows) {
  std::int64_t at = 0;
  const auto draw = [&](Frame& frame) {
    if (const std::int64_t to = drawNeighbours(frame, at, 2); to >= 0) at = to;
  };
  const auto press = [&](platform::A11yKey key, bool alt) {
    tree_.pressKey(0, {.key = key, .alt = alt});
    frames(3, draw);
    return at;
  };
  frames(1, draw);
  EXPECT_EQ(press(platform::A11yKey::Down, false), 0);
  EXPECT_EQ(press(platform::A11yKey::Up, true), 0);
  EXPECT_EQ(press(platform::A11yKey::Down, true), 1);
  EXPECT_EQ(press(platform::A11yKey::Down, true), 1);
  EXPECT_EQ(press(platform::A11yKey::Up, true), 0);
}

}  // namespace
}  // namespace fyren::ui
