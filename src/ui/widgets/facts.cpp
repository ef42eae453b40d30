// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include "ui/widgets/button.h"
#include "ui/widgets/mark.h"
#include "ui/widgets/mark_look.h"
#include "ui/widgets/screen.h"

namespace fyren::ui {
namespace {

// Facts and timelines close what they opened; a node began at `top` of the surrounding box.
struct Began {
  Id id;
  float top;
};
std::vector<Began>& began() {
  static std::vector<Began> all;
  return all;
}

void begin(std::string_view kind, A11yRole role, std::string_view name) {
  const Box& b = box();
  began().push_back({openNode(makeId(kind, name), role, name), b.y + (b.first ? 0 : b.gap)});
}

void finish() {
  const Began b = began().back();
  began().pop_back();
  closeNode(b.id, ImRect(box().left, b.top, box().right, std::max(box().y, b.top + 1)));
}

struct FactRoom {
  ImRect term, value, aside;
};

FactRoom placeFact(float termWidth, std::string_view value, std::string_view aside, float indent) {
  const Box& b = box();
  const float whole = b.right - b.left;
  const bool stacked = whole < termWidth + 140;
  const float left = stacked ? 0 : termWidth + 12;
  const float width = whole - left - indent;
  const float valueHeight = drawWrapped(nullptr, {}, value, 0, Size::Body, Weight::Regular, width);
  const float asideHeight = aside.empty() ? 0 : drawWrapped(nullptr, {}, aside, 0, Size::Small, Weight::Regular, width);
  const float top = stacked ? 20.0F : 0.0F;
  const ImRect all = place(whole, top + valueHeight + asideHeight);
  FactRoom r;
  r.term = ImRect(all.Min.x, all.Min.y, stacked ? all.Max.x : all.Min.x + termWidth, all.Min.y + 20);
  r.value = ImRect(all.Min.x + left + indent, all.Min.y + top, all.Max.x, all.Min.y + top + valueHeight);
  r.aside = ImRect(r.value.Min.x, r.value.Max.y, all.Max.x, all.Max.y);
  return r;
}

void writeFact(const FactRoom& r, std::string_view term, std::string_view value, std::string_view aside,
               std::string_view spoken) {
  const Id parent = screen().parents.back();
  const Id base = childId(childId(parent, "fact"), std::to_string(screen().seen[childId(parent, "fact")]++));
  writeLine(r.term, term, colour(Colour::Muted));
  publish(childId(base, "term"), A11yRole::Term, r.term, term);
  drawWrapped(&canvas(), r.value.Min, value, colour(Colour::Text), Size::Body, Weight::Regular, r.value.GetWidth() + 1);
  if (!aside.empty()) {
    drawWrapped(&canvas(), r.aside.Min, aside, colour(Colour::Muted), Size::Small, Weight::Regular, r.aside.GetWidth());
  }
  std::string all(spoken);
  if (!aside.empty()) all += "\n" + std::string(aside);
  publish(childId(base, "value"), A11yRole::Definition, ImRect(r.value.Min, r.aside.Max), all);
}

}  // namespace

Facts::Facts(std::string_view name, float termWidth) : termWidth_(termWidth) {
  begin("facts", A11yRole::DefinitionList, name);
}
Facts::~Facts() { finish(); }

void Facts::fact(std::string_view term, std::string_view value, std::string_view aside) {
  writeFact(placeFact(termWidth_, value, aside, 0), term, value, aside, value);
}

void Facts::fact(std::string_view term, Mark mark, std::string_view value, std::string_view aside) {
  const FactRoom r = placeFact(termWidth_, value, aside, 22);
  const MarkLook look = lookOf(mark);
  drawIcon(canvas(), look.icon, {r.value.Min.x - 22, r.value.Min.y + 2}, 16, colour(look.ink));
  writeFact(r, term, value, aside, wordOf(mark) + ": " + std::string(value));
}

bool Facts::link(std::string_view term, std::string_view value) {
  const FactRoom r = placeFact(termWidth_, value, "", 0);
  writeLine(r.term, term, colour(Colour::Muted));
  const Id base = makeId("factlink", term);
  publish(childId(base, "term"), A11yRole::Term, r.term, term);
  openNode(childId(base, "value"), A11yRole::Definition, "");
  pushBox(r.value.Min.x, r.value.Max.x, r.value.Min.y, r.value.Max.y);
  const bool pressed = ui::link(value);
  popBox();
  closeNode(childId(base, "value"), r.value);
  return pressed;
}

Timeline::Timeline(std::string_view name) { begin("timeline", A11yRole::List, name); }
Timeline::~Timeline() { finish(); }

namespace {

// How an entry stands: day, icon, words and who beside each other; in a narrow column day and who over the words.
struct EntryRoom {
  bool narrow = false;
  float iconLeft = 88, textLeft = 124, width = 0, whoWidth = 0, head = 0, what = 0, more = 0;
  float height() const { return head + what + more + 16; }
};

EntryRoom roomOf(const TimelineEntry& e, float whole) {
  constexpr float kLeastWords = 220;
  EntryRoom room;
  room.whoWidth = e.who.empty() ? 0 : textWidth(e.who, Size::Small) + 12;
  room.width = whole - room.textLeft - room.whoWidth - 8;
  if (room.width < kLeastWords) {
    room.narrow = true;
    room.iconLeft = 0;
    room.textLeft = 36;
    room.width = whole - room.textLeft - 8;
    room.head = drawWrapped(nullptr, {}, "0", 0, Size::Small, Weight::Regular, whole) + 2;
  }
  room.what = drawWrapped(nullptr, {}, e.what, 0, Size::Body, Weight::Regular, room.width);
  room.more = e.more.empty() ? 0 : drawWrapped(nullptr, {}, e.more, 0, Size::Small, Weight::Regular, room.width);
  return room;
}

void drawEntry(const TimelineEntry& e, const EntryRoom& room, const ImRect& rect) {
  constexpr float kWhen = 84;  // room for "mån 30 aug" and "27 dec 2010"
  const float left = rect.Min.x + room.textLeft, top = rect.Min.y + 8;
  const float whenLeft = room.narrow ? left : rect.Min.x + 4;
  const float whenWidth = room.narrow ? std::max(room.width - room.whoWidth, kWhen) : kWhen;
  drawLine(canvas(), {whenLeft, top}, e.when, colour(Colour::Muted), Size::Small, Weight::Regular, whenWidth, true);
  drawWrapped(&canvas(), {left, top + room.head}, e.what, colour(Colour::Text), Size::Body, Weight::Regular, room.width);
  if (!e.more.empty()) drawWrapped(&canvas(), {left, top + room.head + room.what}, e.more, colour(Colour::Muted), Size::Small, Weight::Regular, room.width);
  drawLine(canvas(), {rect.Max.x - room.whoWidth, top}, e.who, colour(Colour::Muted), Size::Small, Weight::Regular);
}

}  // namespace

bool Timeline::entry(const TimelineEntry& e) {
  const Box& b = box();
  const float whole = b.right - b.left;
  const EntryRoom room = roomOf(e, whole);
  Box& mine = box();
  mine.first = true;  // the line between entries is unbroken
  const ImRect rect = place(whole, room.height());
  const Id parent = screen().parents.back();
  const int before = screen().seen[childId(parent, "entry")]++;
  const bool isFirst = before == 0;
  const Id id = childId(childId(parent, "entry"), std::to_string(before));
  Press p;
  openNode(id, A11yRole::ListItem, "");
  if (e.opens) {
    p = press(childId(id, "open"), rect);
    if (p.hovered) fill(rect, colour(Colour::Hover), 4);
  }
  const float x = rect.Min.x + room.iconLeft + 12, y = rect.Min.y + 18;
  if (!isFirst) fill(ImRect(x - 0.5F, rect.Min.y, x + 0.5F, y - 14), colour(Colour::Line));
  fill(ImRect(x - 0.5F, y + 14, x + 0.5F, rect.Max.y), colour(Colour::Line));
  canvas().AddCircleFilled({x, y}, 12, colour(Colour::Sunken));
  canvas().AddCircle({x, y}, 12, colour(Colour::Line));
  if (e.icon != Icon::None) drawIcon(canvas(), e.icon, {x - 7, y - 7}, 14, colour(Colour::Muted));
  drawEntry(e, room, rect);
  std::string spoken(e.when);
  for (const std::string_view part : {e.what, e.more, e.who}) {
    if (!part.empty()) (spoken += ", ") += part;
  }
  if (e.opens) publish(childId(id, "open"), A11yRole::Button, rect, spoken, platform::kA11yFocusable);
  else publishText(ImRect(rect.Min.x, rect.Min.y + 8, rect.Max.x, rect.Max.y), spoken);
  closeNode(id, rect);
  return p.pressed;
}

}  // namespace fyren::ui
