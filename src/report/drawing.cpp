// SPDX-License-Identifier: EUPL-1.2
#include "report/drawing.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "base/text.h"

namespace fyren::report {
namespace {

constexpr float kLegend = 26;
constexpr float kBar = 16;

std::optional<std::int64_t> valueOf(const Book& book, QuantityNr nr) {
  if (book.at(nr).hidden) return std::nullopt;
  return book.at(nr).count;
}
std::string said(const Book& book, QuantityNr nr) { return cellText(book, {nr, {}}); }

// The next round number up: 1, 2 or 5 times a power of ten.
double roundUp(double value) {
  if (value <= 5) return 5;
  const double power = std::pow(10.0, std::floor(std::log10(value)));
  for (const double step : {1.0, 2.0, 2.5, 5.0, 10.0})
    if (value <= step * power) return step * power;
  return value;
}

class Drafter {
 public:
  Drafter(const Book& book, const Chart& chart, float width, const TextMeasure& measure)
      : book_(book), chart_(chart), measure_(measure) {
    made_.width = width;
  }

  Drawing run() {
    switch (chart_.kind) {
      case ChartKind::bars: legend(), bars(); break;
      case ChartKind::stacked: legend(), stacked(); break;
      case ChartKind::lines: lines(); break;
      case ChartKind::flow: flow(); break;
      case ChartKind::funnel: legend(), funnel(); break;
    }
    made_.height = y_ + 4;
    return std::move(made_);
  }

 private:
  Piece& add(Piece::Kind kind, float x, float y, float width, float height, Ink ink, std::size_t series = 0) {
    Piece piece;
    piece.kind = kind, piece.x = x, piece.y = y, piece.width = width, piece.height = height, piece.ink = ink, piece.series = series;
    made_.pieces.push_back(std::move(piece));
    return made_.pieces.back();
  }
  void word(float x, float y, std::string text, Ink ink = Ink::text, Piece::Align align = Piece::Align::left, bool strong = false) {
    Piece& piece = add(Piece::Kind::word, x, y, 0, 0, ink);
    piece.text = std::move(text), piece.align = align, piece.strong = strong;
  }

  // Cut with … where there is no room.
  std::string fitted(std::string text, float room) const {
    if (measure_(text, false) <= room) return text;
    while (!text.empty() && measure_(text + "…", false) > room) {
      do text.pop_back();
      while (!text.empty() && (static_cast<unsigned char>(text.back()) & 0xC0U) == 0x80U);
      while (!text.empty() && static_cast<unsigned char>(text.back()) >= 0xC0U) text.pop_back();
    }
    return text + "…";
  }

  void legend() {
    if (chart_.series.size() < 2) return;
    float x = 0;
    for (std::size_t i = 0; i < chart_.series.size(); ++i) {
      const std::string name = fyren::text(chart_.series[i].name);
      const float width = 20 + measure_(name, false) + 20;
      if (x > 0 && x + width > made_.width) x = 0, y_ += kChartLine + 4;
      add(Piece::Kind::bar, x, y_ + 3, 14, 12, Ink::series, i);
      word(x + 20, y_, name);
      x += width;
    }
    y_ += kLegend;
  }

  float labelRoom() const {
    float widest = 0;
    for (const Message& category : chart_.categories) widest = std::max(widest, measure_(fyren::text(category), false));
    return std::min(widest + 12, made_.width * 0.4F);
  }

  double greatest() const {
    std::int64_t most = 0;
    for (const Series& series : chart_.series)
      for (const QuantityNr nr : series.values) most = std::max(most, valueOf(book_, nr).value_or(0));
    return static_cast<double>(std::max<std::int64_t>(most, 1));
  }

  void bars() {
    const float left = labelRoom(), room = made_.width - left - 64;
    const double most = greatest();
    const float block = static_cast<float>(chart_.series.size()) * (kBar + 2) + 10;
    add(Piece::Kind::line, left, y_, 0, static_cast<float>(chart_.categories.size()) * block, Ink::grid);
    for (std::size_t c = 0; c < chart_.categories.size(); ++c, y_ += block) {
      const float bundle = block - 10;
      word(left - 8, y_ + 5 + (bundle - kChartLine) / 2, fitted(fyren::text(chart_.categories[c]), left - 12), Ink::text, Piece::Align::right);
      for (std::size_t s = 0; s < chart_.series.size(); ++s) {
        const QuantityNr nr = chart_.series[s].values[c];
        const float top = y_ + 5 + static_cast<float>(s) * (kBar + 2);
        const float width = static_cast<float>(static_cast<double>(valueOf(book_, nr).value_or(0)) / most) * room;
        if (width > 0) add(Piece::Kind::bar, left, top, std::max(width, 1.0F), kBar, Ink::series, s).number = nr;
        word(left + width + 6, top - 1, said(book_, nr));
      }
    }
  }

  void stacked() {
    const float left = labelRoom(), room = made_.width - left - 72;
    double most = 1;
    for (std::size_t c = 0; c < chart_.categories.size(); ++c) {
      double sum = 0;
      for (const Series& series : chart_.series) sum += static_cast<double>(valueOf(book_, series.values[c]).value_or(0));
      most = std::max(most, sum);
    }
    for (std::size_t c = 0; c < chart_.categories.size(); ++c, y_ += kBar + 20) {
      word(left - 8, y_ + 5, fitted(fyren::text(chart_.categories[c]), left - 12), Ink::text, Piece::Align::right);
      float x = left;
      std::string numbers;
      for (std::size_t s = 0; s < chart_.series.size(); ++s) {
        const QuantityNr nr = chart_.series[s].values[c];
        const float width = static_cast<float>(static_cast<double>(valueOf(book_, nr).value_or(0)) / most) * room;
        if (width > 0) add(Piece::Kind::bar, x, y_ + 3, std::max(width - 1, 1.0F), kBar + 6, Ink::series, s).number = nr;
        x += width;
        numbers += (s == 0 ? "" : " + ") + said(book_, nr);
      }
      word(x + 6, y_ + 5, numbers);
    }
  }

  // Each line has its name and latest number at its end: nobody has to look them up beside.
  void lines() {
    float names = 0;
    for (const Series& series : chart_.series) names = std::max(names, measure_(endOf(series), true));
    const float left = 56, right = std::min(names + 16, made_.width * 0.4F), room = made_.width - left - right, height = 240, bottom = y_ + height;
    const double top = roundUp(greatest());
    for (int i = 0; i <= 4; ++i) {
      const float y = bottom - static_cast<float>(i) * (height - 16) / 4;
      add(Piece::Kind::line, left, y, room, 0, Ink::grid);
      word(left - 8, y - 9, countText(static_cast<std::int64_t>(top * i / 4)), Ink::muted, Piece::Align::right);
    }
    const std::size_t n = chart_.categories.size();
    const auto at = [&](std::size_t c) { return left + (n < 2 ? room / 2 : room * static_cast<float>(c) / static_cast<float>(n - 1)); };
    for (std::size_t c = 0; c < n; ++c) word(at(c), bottom + 4, fyren::text(chart_.categories[c]), Ink::muted, Piece::Align::middle);
    std::vector<std::pair<float, std::size_t>> ends;
    for (std::size_t s = 0; s < chart_.series.size(); ++s) {
      std::optional<float> last;
      for (std::size_t c = 0; c < n; ++c) {
        const auto value = valueOf(book_, chart_.series[s].values[c]);
        if (!value) { last.reset(); continue; }
        const float y = bottom - static_cast<float>(static_cast<double>(*value) / top) * (height - 16);
        if (last) add(Piece::Kind::line, at(c - 1), *last, at(c) - at(c - 1), y - *last, Ink::series, s);
        add(Piece::Kind::dot, at(c) - 4, y - 4, 8, 8, Ink::series, s).number = chart_.series[s].values[c];
        last = y;
      }
      ends.emplace_back(last.value_or(bottom) - 9, s);
    }
    labelEnds(std::move(ends), left + room + 10, right - 12, bottom);
    y_ = bottom + kChartLine + 4;
  }

  std::string endOf(const Series& series) const {
    return fyren::text(series.name) + (series.values.empty() ? std::string() : " " + said(book_, series.values.back()));
  }

  // From the top down, none over another; what would lie below the ground line moves the others up.
  void labelEnds(std::vector<std::pair<float, std::size_t>> ends, float x, float room, float bottom) {
    std::sort(ends.begin(), ends.end());
    for (std::size_t i = 1; i < ends.size(); ++i) ends[i].first = std::max(ends[i].first, ends[i - 1].first + kChartLine);
    float limit = bottom - 9;
    for (std::size_t i = ends.size(); i-- > 0; limit = ends[i].first - kChartLine) ends[i].first = std::min(ends[i].first, limit);
    for (const auto& [y, series] : ends) {
      Piece& piece = add(Piece::Kind::word, x, y, 0, 0, Ink::series, series);
      piece.text = fitted(endOf(chart_.series[series]), room), piece.strong = true;
    }
  }

  void funnel() {
    const float left = labelRoom(), room = made_.width - left - 16;
    const double most = greatest();
    std::optional<std::int64_t> before;
    for (std::size_t c = 0; c < chart_.categories.size(); ++c, y_ += 40) {
      const QuantityNr nr = chart_.series[0].values[c];
      const auto value = valueOf(book_, nr);
      const float width = std::max(static_cast<float>(static_cast<double>(value.value_or(0)) / most) * room * 0.6F, 2.0F);
      const float middle = left + room * 0.3F;
      word(left - 8, y_ + 9, fitted(fyren::text(chart_.categories[c]), left - 12), Ink::text, Piece::Align::right);
      if (value) add(Piece::Kind::bar, middle - width / 2, y_ + 2, width, 32, Ink::series, 0).number = nr;
      word(left + room * 0.62F, y_ + 9, said(book_, nr), Ink::text, Piece::Align::left, true);
      if (chart_.series.size() > 1) within(chart_.series[1].values[c], value, middle, most, room, left);
      else if (value && before && *before > 0)
        word(left + room * 0.62F + 60, y_ + 9, fyren::text({"report.chart.ofBefore", {{"andel", wholePercent(*value, *before)}}}), Ink::muted);
      before = value;
    }
  }

  // The part of a step that led to something, inside its bar and beside it in words.
  void within(QuantityNr nr, std::optional<std::int64_t> whole, float middle, double most, float room, float left) {
    const auto value = valueOf(book_, nr);
    const float width = static_cast<float>(static_cast<double>(value.value_or(0)) / most) * room * 0.6F;
    if (width > 0 && whole) add(Piece::Kind::bar, middle - width / 2, y_ + 8, std::max(width, 1.0F), 20, Ink::series, 1).number = nr;
    if (!value || !whole || *whole == 0) return;
    word(left + room * 0.62F + 60, y_ + 9, fyren::text({"report.chart.answeredOf", {{"antal", *value}, {"andel", wholePercent(*value, *whole)}}}), Ink::muted);
  }

  struct Node {
    float top = 0, height = 0, used = 0;
    double sum = 0;
    bool hasHidden = false;  // it is more than the sum of what is shown
  };

  // The name of a node on one line or two, its number behind it.
  void nodeName(const Node& node, const Message& category, float x, float room, bool left) {
    const auto sum = static_cast<std::int64_t>(node.sum);
    const std::string number = node.hasHidden && sum > 0 ? fyren::text({"report.chart.atLeast", {{"antal", sum}}}) : sum > 0 ? countText(sum) : std::string("–");
    const std::string name = fyren::text(category);
    const Piece::Align align = left ? Piece::Align::right : Piece::Align::left;
    const float middle = node.top + node.height / 2;
    std::size_t cut = name.size();
    if (measure_(name + " " + number, false) > room && node.height >= 2 * kChartLine - 8)
      while (cut != std::string::npos && cut > 0 && (cut == name.size() || measure_(name.substr(0, cut), false) > room)) cut = name.rfind(' ', cut - 1);
    if (cut == name.size() || cut == std::string::npos || cut == 0)
      return word(x, middle - 9, fitted(name, room - measure_(" " + number, false)) + " " + number, Ink::text, align);
    word(x, middle - 9 - kChartLine / 2, name.substr(0, cut), Ink::text, align);
    word(x, middle - 9 + kChartLine / 2, fitted(name.substr(cut + 1), room - measure_(" " + number, false)) + " " + number, Ink::text, align);
  }

  void flow() {
    const float side = std::min(made_.width * 0.32F, 260.0F), bar = 12, gap = 14;
    std::vector<Node> nodes(chart_.categories.size());
    double whole = 0;
    for (const Stream& stream : chart_.streams) {
      const double value = static_cast<double>(valueOf(book_, stream.value).value_or(0));
      nodes[stream.from].sum += value, nodes[stream.to].sum += value, whole += value;
      if (book_.at(stream.value).hidden) nodes[stream.from].hasHidden = nodes[stream.to].hasHidden = true;
    }
    const float height = std::max(260.0F, static_cast<float>(std::max(chart_.leftNodes, nodes.size() - chart_.leftNodes)) * 40.0F);
    const auto layOut = [&](std::size_t first, std::size_t last) {
      const float gaps = gap * static_cast<float>(last - first > 0 ? last - first - 1 : 0);
      float y = y_;
      for (std::size_t i = first; i < last; ++i) {
        nodes[i].top = y, nodes[i].height = whole > 0 ? static_cast<float>(nodes[i].sum / whole) * (height - gaps) : 0;
        y += nodes[i].height + gap;
      }
    };
    layOut(0, chart_.leftNodes), layOut(chart_.leftNodes, nodes.size());
    for (const Stream& stream : chart_.streams) {
      const auto value = valueOf(book_, stream.value);
      if (!value || whole <= 0) continue;
      Node &from = nodes[stream.from], &to = nodes[stream.to];
      const float thick = static_cast<float>(static_cast<double>(*value) / whole) * (height - gap * static_cast<float>(std::max(chart_.leftNodes, nodes.size() - chart_.leftNodes) - 1));
      Piece& band = add(Piece::Kind::stream, side + bar, from.top + from.used, made_.width - 2 * (side + bar), thick, Ink::series, stream.from);
      band.toY = to.top + to.used;
      band.number = stream.value;
      from.used += thick, to.used += thick;
    }
    for (std::size_t i = 0; i < nodes.size(); ++i) {
      const bool left = i < chart_.leftNodes;
      const float x = left ? side : made_.width - side - bar;
      add(Piece::Kind::bar, x, nodes[i].top, bar, std::max(nodes[i].height, 2.0F), left ? Ink::series : Ink::muted, left ? i : 0);
      nodeName(nodes[i], chart_.categories[i], left ? side - 8 : made_.width - side + 8, side - 16, left);
    }
    y_ += height + 8;
  }

  const Book& book_;
  const Chart& chart_;
  const TextMeasure& measure_;
  Drawing made_;
  float y_ = 2;
};

}  // namespace

Drawing draw(const Book& book, const Chart& chart, float width, const TextMeasure& measure) {
  return Drafter(book, chart, width, measure).run();
}

std::uint32_t seriesColour(std::size_t series, bool onDark) {
  static constexpr std::array<std::uint32_t, 7> kLight = {0x0072B2, 0xC46A00, 0x00795A, 0xA3448B, 0x5B6770, 0xB8422B, 0x2F6FD0};
  static constexpr std::array<std::uint32_t, 7> kDark = {0x56B4E9, 0xE69F00, 0x35C79B, 0xE296C6, 0xA9B4BC, 0xF08A70, 0x8FB8FF};
  return (onDark ? kDark : kLight)[series % kLight.size()];
}

Pattern patternOf(std::size_t series) { return static_cast<Pattern>(series % kPatterns); }

Dashes dashesFor(Pattern pattern) {
  static constexpr std::array<Dashes, kPatterns> kDashes = {{{0, 0}, {10, 5}, {3, 4}, {18, 5}}};
  return kDashes[static_cast<std::size_t>(pattern)];
}

ChartTable tableOf(const Book& book, const Chart& chart) {
  ChartTable table;
  table.columns.push_back(fyren::text("report.chart.what"));
  if (chart.kind == ChartKind::flow) {
    table.columns.push_back(fyren::text("report.chart.to"));
    table.columns.push_back(fyren::text("report.chart.count"));
    for (const Stream& stream : chart.streams) {
      table.rows.push_back({fyren::text(chart.categories[stream.from]), fyren::text(chart.categories[stream.to]), said(book, stream.value)});
      table.numbers.push_back({{}, {}, stream.value});
    }
    return table;
  }
  for (const Series& series : chart.series) table.columns.push_back(fyren::text(series.name));
  for (std::size_t c = 0; c < chart.categories.size(); ++c) {
    table.rows.push_back({fyren::text(chart.categories[c])});
    table.numbers.push_back({std::nullopt});
    for (const Series& series : chart.series) {
      table.rows.back().push_back(said(book, series.values[c]));
      table.numbers.back().push_back(series.values[c]);
    }
  }
  return table;
}

}  // namespace fyren::report
