// SPDX-License-Identifier: EUPL-1.2
#include "ui/toasts.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <utility>

#include "base/text.h"
#include "ui/widgets/button.h"
#include "ui/widgets/screen.h"

namespace fyren::ui {
namespace {

constexpr std::size_t kMost = 3;
constexpr ImGuiWindowFlags kFlags = ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoNav |
                                    ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoFocusOnAppearing;

enum class Answer { None, Act, Close };

Answer drawOne(const Toast& toast, long long number, float& bottom) {
  const ImVec2 display = ImGui::GetIO().DisplaySize;
  const float action = toast.action.empty() ? 0 : textWidth(toast.action) + 24 + kGap;
  const float most = std::min(display.x - 32, 560.0F);
  const float text = std::min(textWidth(toast.text) + 1, most - 72 - action);
  const float height = std::max(drawWrapped(nullptr, {}, toast.text, 0, Size::Body, Weight::Regular, text), 32.0F) + 16;
  const float width = text + action + 72;
  const ImVec2 at(std::floor((display.x - width) / 2), bottom - height);
  bottom = at.y - kGap;
  ImGui::SetNextWindowPos(at);
  ImGui::SetNextWindowSize({width, height});
  const Scope scope(number);
  ImGui::PushStyleVar(ImGuiStyleVar_WindowBorderSize, 1);
  ImGui::PushStyleColor(ImGuiCol_WindowBg, colour(Colour::Raised));
  ImGui::PushStyleColor(ImGuiCol_Border, colour(toast.urgent ? Colour::Danger : Colour::Outline));
  ImGui::Begin(("toast" + std::to_string(number)).c_str(), nullptr, kFlags);
  ImGui::BringWindowToDisplayFront(ImGui::GetCurrentWindow());
  Answer answer = Answer::None;
  const ImRect rect(at, at + ImVec2(width, height));
  shadow(rect);
  const Id id = openNode(makeId("toast", toast.text), A11yRole::Group, "");
  drawIcon(canvas(), toast.urgent ? Icon::Alert : Icon::Check, at + ImVec2(12, height / 2 - 9), 18,
           colour(toast.urgent ? Colour::Danger : Colour::Success));
  const float textHeight = drawWrapped(nullptr, {}, toast.text, 0, Size::Body, Weight::Regular, text);
  const ImVec2 textAt = at + ImVec2(40, std::floor((height - textHeight) / 2));
  drawWrapped(&canvas(), textAt, toast.text, colour(Colour::Text), Size::Body, Weight::Regular, text);
  publishText(ImRect(textAt, textAt + ImVec2(text, textHeight)), toast.text);
  pushBox(at.x + 40 + text, rect.Max.x, at.y + (height - kControl) / 2, rect.Max.y);
  {
    Row row(Align::Left, 0);
    space(kGap);
    if (!toast.action.empty() && button(toast.action, {.kind = ButtonKind::Quiet})) answer = Answer::Act;
    if (iconButton(Icon::Cross, fyren::text("a11y.close"))) answer = Answer::Close;
  }
  popBox();
  closeNode(id, rect);
  ImGui::End();
  ImGui::PopStyleColor(2);
  ImGui::PopStyleVar();
  return answer;
}

}  // namespace

void Toasts::add(Toast toast, double now) {
  // One at a time, so that what Ångra takes back is always what the message speaks of; failures stay.
  std::erase_if(shown_, [](const Shown& shown) { return !shown.toast.urgent; });
  const float seconds = toast.action.empty() ? toast.seconds : std::max(toast.seconds, 10.0F);
  shown_.push_back({std::move(toast), now + static_cast<double>(seconds), next_++});
  if (shown_.size() > kMost) shown_.erase(shown_.begin());
}

void Toasts::draw(Frame& frame) {
  std::erase_if(shown_, [&](const Shown& s) { return s.until <= frame.seconds() || (s.toast.of && s.toast.of->expired()); });
  float bottom = frame.height() - 44;
  long long gone = 0;
  std::function<void(Frame&)> act;
  if (shown_.empty()) return;
  const Id all = openNode(makeId("toasts", ""), A11yRole::Region, fyren::text("a11y.toast"));
  for (auto at = shown_.rbegin(); at != shown_.rend(); ++at) {
    const Answer answer = drawOne(at->toast, at->number, bottom);
    if (answer != Answer::None) gone = at->number;
    if (answer == Answer::Act) act = at->toast.onAction;
    frame.againIn(at->until - frame.seconds());
  }
  closeNode(all, ImRect(0, 0, 1, 1));
  std::erase_if(shown_, [&](const Shown& s) { return s.number == gone; });
  if (gone != 0) frame.again();
  if (act) act(frame);
}

}  // namespace fyren::ui
