// SPDX-License-Identifier: EUPL-1.2
// Somebody who presses and types anything in any order, on a training register, without a browser. Nothing stops the
// program, every control has a name, no two things have the same id, and no text stands there by its key. Under the
// sanitizers (preset native-asan) it finds what a view draws from after it is gone.
//   FYREN_WANDER_STEPS=20000 FYREN_WANDER_SEED=7 build/native-asan/tests/fyren_wander_test
#include <gtest/gtest.h>
#include <imgui.h>

#include <array>
#include <cstdlib>
#include <iostream>
#include <map>
#include <memory>
#include <random>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "app/machine.h"
#include "app/session.h"
#include "platform/edition.h"
#include "platform/native/recording_tree.h"
#include "ui/host.h"
#include "ui/views/shell.h"

namespace fyren::ui {
namespace {

using platform::A11yNode;
using platform::A11yRole;

std::uint64_t fromEnvironment(const char* name, std::uint64_t otherwise) {
  const char* given = std::getenv(name);
  return given == nullptr ? otherwise : std::strtoull(given, nullptr, 10);
}

bool canBePressed(const A11yNode& node) {
  if ((node.states & platform::kA11yDisabled) != 0U) return false;
  switch (node.role) {
    case A11yRole::Button: case A11yRole::Link: case A11yRole::Checkbox: case A11yRole::Radio: case A11yRole::Combobox:
    case A11yRole::Option: case A11yRole::Tab: case A11yRole::MenuItem: case A11yRole::Row: case A11yRole::TextField:
    case A11yRole::ColumnHeader: return true;
    default: return false;
  }
}

bool needsName(const A11yNode& node) {
  return canBePressed(node) && node.role != A11yRole::Row;
}

// "view.report.keep" where "Spara texten" should be.
bool looksLikeKey(std::string_view text) {
  static constexpr std::array<std::string_view, 8> kRooms = {"view.", "common.", "file.", "report.", "history.", "keeping.", "letters.", "label."};
  if (text.find(' ') != std::string_view::npos || text.size() > 60) return false;
  for (const std::string_view room : kRooms)
    if (text.substr(0, room.size()) == room) return true;
  return false;
}

constexpr std::array<const char*, 12> kTyped = {"", "0", "-1", "2026-11-22", "2026-02-30", "20080305-2383", "Åsa Öberg", "5",
    "<script>alert(1)</script>", "'; drop table ungdom; --", "\xF0\x9F\xA6\x8A \xD8\xB9\xD8\xB1\xD8\xA8\xD9\x8A", "a;b;c\nd;e;f"};

class Wanderer {
 public:
  explicit Wanderer(std::uint64_t seed) : chance_(seed) {
    ImGui::GetIO().BackendFlags |= ImGuiBackendFlags_RendererHasTextures;
  }

  void step() {
    if (application_->phase() == app::Phase::open) ++stepsInARegister, outside_ = 0;
    else if (++outside_ > 6) reload();
    look();
    act();
    frames(1 + static_cast<int>(chance_() % 3));
  }

  // As a reload of the page: the program begins anew, on what the machine has kept.
  void reload() {
    shell_.reset();
    application_ = std::make_unique<app::Application>(machine_.seams());
    shell_ = std::make_unique<Shell>(*application_, [] { return platform::Edition{"0.1.0", "prov", false}; });
    frames(2);
    if (application_->phase() == app::Phase::welcome) application_->opening().openTraining();
    frames(2);
  }

  void frames(int count) {
    for (int i = 0; i < count; ++i) {
      for (int j = 0; j < 200 && application_->tick(50); ++j) {
      }
      host_.draw(*shell_, {1280, 800, 1}, now_ += 16);
      for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) {
        texture->SetTexID(1);
        texture->SetStatus(ImTextureStatus_OK);
      }
    }
  }

  std::set<std::string> pressed;  // what stood on it
  int stepsInARegister = 0;

 private:
  void look() {
    std::map<platform::A11yId, const A11yNode*> known;
    for (const A11yNode& node : tree_.nodes()) {
      const auto [at, isNew] = known.try_emplace(node.id, &node);
      EXPECT_TRUE(isNew) << "'" << node.name << "' (role " << static_cast<int>(node.role) << ") has the id of '" << at->second->name << "' (role " << static_cast<int>(at->second->role) << ") after " << last_;
      if (needsName(node)) { EXPECT_FALSE(node.name.empty()) << "a control without a name, role " << static_cast<int>(node.role) << ", after " << last_; }
      EXPECT_FALSE(looksLikeKey(node.name)) << node.name << " after " << last_;
    }
  }

  void act() {
    std::vector<const A11yNode*> choices;
    for (const A11yNode& node : tree_.nodes())
      if (canBePressed(node)) choices.push_back(&node);
    if (choices.empty()) return;
    const A11yRole role = choices[chance_() % choices.size()]->role, other = static_cast<A11yRole>(chance_() % 42);
    std::erase_if(choices, [&](const A11yNode* node) { return node->role != other; });  // else rows would be nearly all
    if (choices.empty()) {
      for (const A11yNode& node : tree_.nodes())
        if (canBePressed(node) && node.role == role) choices.push_back(&node);
    }
    const A11yNode& chosen = *choices[chance_() % choices.size()];
    last_ = chosen.name + " (role " + std::to_string(static_cast<int>(chosen.role)) + ")";
    const platform::A11yId id = chosen.id;
    tree_.setFocus(id, true);
    pressed.insert(chosen.name);
    if (chosen.role == A11yRole::TextField && (chosen.states & platform::kA11yReadOnly) == 0U) return tree_.setValue(id, someText());
    const std::uint64_t kind = chance_() % 12;
    if (kind == 0) return tree_.pressKey(id, {platform::A11yKey::Escape});
    if (kind == 1) return tree_.pressKey(id, {platform::A11yKey::Down});
    tree_.activate(id);
  }

  std::string someText() {
    if (chance_() % 16 == 0) return std::string(20'000, 'x');
    return kTyped[chance_() % kTyped.size()];
  }

  std::mt19937_64 chance_;
  app::Machine machine_;
  platform::RecordingTree tree_;
  platform::MemoryClipboard clipboard_;
  Host host_{tree_, {machine_.clock, machine_.surroundings, clipboard_}, {}};
  std::unique_ptr<app::Application> application_;
  std::unique_ptr<Shell> shell_;
  double now_ = 0;
  int outside_ = 0;
  std::string last_ = "the start";
};

class Wander : public testing::TestWithParam<std::uint64_t> {};

TEST_P(Wander, PressesAndTypesAnythingInAnyOrderAndTheProgramGoesOn) {
  Wanderer wanderer(GetParam());
  wanderer.reload();
  const std::uint64_t steps = fromEnvironment("FYREN_WANDER_STEPS", 400);
  for (std::uint64_t i = 0; i < steps && !testing::Test::HasFailure(); ++i) wanderer.step();
  EXPECT_GT(wanderer.stepsInARegister, static_cast<int>(steps / 2));
  EXPECT_GT(wanderer.pressed.size(), steps / 8);
  if (std::getenv("FYREN_WANDER_STEPS") != nullptr)
    for (const std::string& name : wanderer.pressed) std::cout << name << '\n';
}

INSTANTIATE_TEST_SUITE_P(Seeds, Wander, testing::Values(fromEnvironment("FYREN_WANDER_SEED", 1), 2, 3));

}  // namespace
}  // namespace fyren::ui
