// SPDX-License-Identifier: EUPL-1.2
#include <array>
#include <cstdio>

#include "base/text.h"
#include "report/rendering.h"

namespace fyren::report {
namespace {

std::string number(float value) {
  std::array<char, 32> buffer{};
  const int length = std::snprintf(buffer.data(), buffer.size(), "%.1f", static_cast<double>(value));
  return std::string(buffer.data(), static_cast<std::size_t>(length));
}

std::string hex(std::uint32_t rgb) {
  std::array<char, 16> buffer{};
  (void)std::snprintf(buffer.data(), buffer.size(), "#%06x", rgb & 0xFFFFFFU);
  return buffer.data();
}

std::string attribute(const char* name, float value) { return std::string(" ") + name + "=\"" + number(value) + "\""; }

std::string inkOf(const Piece& piece) {
  switch (piece.ink) {
    case Ink::text: return "#111111";
    case Ink::muted: return "#5f6a72";
    case Ink::grid: return "#c9d0d5";
    case Ink::series: break;
  }
  return hex(seriesColour(piece.series, false));
}

constexpr std::size_t kPrinted = 8;  // series with a pattern of their own

// Ids must not meet those of another chart on the same page.
std::string patternId(const std::string& chart, std::size_t series) { return "p-" + chart + "-" + std::to_string(series % kPrinted); }

std::string patterns(const std::string& chart) {
  std::string all = "<defs>";
  for (std::size_t i = 0; i < kPrinted; ++i) {
    const std::string colour = hex(seriesColour(i, false));
    const char* mark = "";
    switch (patternOf(i)) {
      case Pattern::plain: break;
      case Pattern::stripes: mark = "<path d=\"M-2 2L2 -2M0 8L8 0M6 10L10 6\" stroke=\"#fff\" stroke-width=\"2\"/>"; break;
      case Pattern::dots: mark = "<circle cx=\"4\" cy=\"4\" r=\"1.6\" fill=\"#fff\"/>"; break;
      case Pattern::lines: mark = "<path d=\"M0 4H8\" stroke=\"#fff\" stroke-width=\"1.6\"/>"; break;
    }
    all += "<pattern id=\"" + patternId(chart, i) + "\" width=\"8\" height=\"8\" patternUnits=\"userSpaceOnUse\"><rect width=\"8\" height=\"8\" fill=\"" + colour + "\"/>" + mark + "</pattern>";
  }
  return all + "</defs>";
}

std::string fillOf(const Piece& piece, const std::string& chart) {
  if (piece.ink != Ink::series) return inkOf(piece);
  return "url(#" + patternId(chart, piece.series) + ")";
}

std::string streamPath(const Piece& p) {
  const float right = p.x + p.width, bend = p.width / 2;
  const auto at = [](float x, float y) { return number(x) + " " + number(y); };
  return "M" + at(p.x, p.y) + "C" + at(p.x + bend, p.y) + " " + at(right - bend, p.toY) + " " + at(right, p.toY) + "L" + at(right, p.toY + p.height) + "C" +
         at(right - bend, p.toY + p.height) + " " + at(p.x + bend, p.y + p.height) + " " + at(p.x, p.y + p.height) + "Z";
}

// What tells lines apart without colour.
std::string dashesOf(std::size_t series) {
  const Dashes dashes = dashesFor(patternOf(series));
  return dashes.on == 0 ? std::string() : " stroke-dasharray=\"" + number(dashes.on) + " " + number(dashes.off) + "\"";
}

std::string shapeOf(const Piece& p, const std::string& chart) {
  switch (p.kind) {
    case Piece::Kind::bar:
      return "<rect" + attribute("x", p.x) + attribute("y", p.y) + attribute("width", p.width) + attribute("height", p.height) + " fill=\"" + fillOf(p, chart) + "\"/>";
    case Piece::Kind::line:
      return "<line" + attribute("x1", p.x) + attribute("y1", p.y) + attribute("x2", p.x + p.width) + attribute("y2", p.y + p.height) + " stroke=\"" + inkOf(p) + "\" stroke-width=\"" + (p.ink == Ink::series ? "2.5\"" + dashesOf(p.series) : std::string("1\"")) + "/>";
    case Piece::Kind::stream:
      return "<path d=\"" + streamPath(p) + "\" fill=\"" + fillOf(p, chart) + "\" fill-opacity=\"0.55\"/>";
    case Piece::Kind::dot:
      return "<circle" + attribute("cx", p.x + p.width / 2) + attribute("cy", p.y + p.height / 2) + attribute("r", p.width / 2) + " fill=\"" + inkOf(p) + "\"/>";
    case Piece::Kind::word: break;
  }
  static constexpr std::array<const char*, 3> kAnchors = {"start", "middle", "end"};
  return "<text" + attribute("x", p.x) + attribute("y", p.y + 13) + " text-anchor=\"" + kAnchors[static_cast<std::size_t>(p.align)] + "\" fill=\"" + inkOf(p) + "\"" + (p.strong ? " font-weight=\"600\"" : "") + ">" + escaped(p.text) + "</text>";
}

// Good enough for a font that is not at hand here: letters of Inter are 0.55 em wide on the whole.
float roughWidth(std::string_view text, bool strong) { return static_cast<float>(characterCount(text)) * (strong ? 7.2F : 6.9F); }

}  // namespace

std::string escaped(std::string_view text) {
  std::string safe;
  for (const char sign : text) {
    switch (sign) {
      case '&': safe += "&amp;"; break;
      case '<': safe += "&lt;"; break;
      case '>': safe += "&gt;"; break;
      case '"': safe += "&quot;"; break;
      default: safe.push_back(sign);
    }
  }
  return safe;
}

std::string svgOf(const Book& book, const Chart& chart, float width) {
  const Drawing drawing = draw(book, chart, width, roughWidth);
  const std::string title = fyren::text(chart.title);
  const std::string kind = chart.kind == ChartKind::flow ? " class=\"flow\"" : "";
  std::string svg = "<svg xmlns=\"http://www.w3.org/2000/svg\"" + kind + " role=\"img\" aria-label=\"" + escaped(title) + "\" viewBox=\"0 0 " + number(drawing.width) + " " + number(drawing.height) +
                    "\"" + attribute("width", drawing.width) + attribute("height", drawing.height) + " font-family=\"Inter, Segoe UI, Arial, sans-serif\" font-size=\"13\"><title>" + escaped(title) + "</title>" + patterns(chart.id) +
                    "<rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>";
  for (const Piece& piece : drawing.pieces) svg += shapeOf(piece, chart.id);
  return svg + "</svg>";
}

}  // namespace fyren::report
