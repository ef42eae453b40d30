// SPDX-License-Identifier: EUPL-1.2
#include "app/letter_paper.h"

#include <algorithm>

#include "app/recovery_sheet.h"
#include "assets/assets.h"
#include "base/text.h"

namespace fyren::app {
namespace {

std::string linesHtml(const std::vector<std::string>& lines) {
  std::string html;
  for (const std::string& line : lines)
    if (!line.empty()) html += (html.empty() ? "" : "<br>") + escapedHtml(line);
  return html;
}

std::string withBreaks(const std::string& words) {
  std::string html;
  for (const char sign : escapedHtml(words)) {
    if (sign == '\n') html += "<br>";
    html += sign;
  }
  return html;
}

std::string_view languageTag(Sprak sprak) {
  switch (sprak) {
    case Sprak::engelska: return "en";
    case Sprak::arabiska: return "ar";
    default: return "sv";
  }
}

std::string sheetHtml(const LetterSheet& sheet, const Avsandare& from, const std::string& day) {
  const std::string sender = linesHtml({from.namn, from.adress});
  if (sheet.isCard)
    return "<section class=\"card\">\n<div class=\"front\">" + blocksHtml(sheet.blocks) + "</div>\n<div class=\"back\"><p class=\"from\">" + sender +
           "</p><p class=\"to\" dir=\"ltr\">" + linesHtml(sheet.address) + "</p></div>\n</section>\n";
  std::string foot = escapedHtml(from.namn);
  for (const std::string& part : {from.adress, from.telefon, from.epost})
    if (!part.empty()) foot += " · " + escapedHtml(part);
  return "<section class=\"letter" + std::string(sheet.isSample ? " sample" : "") + "\">\n<p class=\"from\" dir=\"ltr\">" + sender + "</p>\n<p class=\"day\">" + escapedHtml(day) +
         "</p>\n<p class=\"to\" dir=\"ltr\">" + linesHtml(sheet.address) + "</p>\n<i class=\"fold third\"></i><i class=\"fold half\"></i>\n<main>" +
         blocksHtml(sheet.blocks) + "</main>\n<footer dir=\"ltr\">" + foot + "</footer>\n</section>\n";
}

}  // namespace

std::string filledPage(std::string_view page, const std::vector<std::pair<std::string_view, std::string>>& values) {
  std::string whole;
  while (!page.empty()) {
    const std::size_t open = std::min(page.find("{{"), page.size());
    whole += page.substr(0, open);
    page.remove_prefix(open);
    const auto place = std::find_if(values.begin(), values.end(),
                                    [&](const auto& value) { return page.starts_with("{{" + std::string(value.first) + "}}"); });
    if (place != values.end()) {
      whole += place->second;
      page.remove_prefix(place->first.size() + 4);
    } else if (!page.empty()) {
      whole += page.substr(0, 2);
      page.remove_prefix(std::min<std::size_t>(2, page.size()));
    }
  }
  return whole;
}

std::vector<std::string> addressLines(const Ungdom& ungdom, Mottagare to) {
  const std::string name = ungdom.fornamn + " " + ungdom.efternamn;
  const std::string number = postnummerText(ungdom.postnummer);
  return {to == Mottagare::vardnadshavare ? text({"brev.till.vardnadshavare", {{"namn", name}}}) : name, ungdom.gatuadress,
          number + (number.empty() ? "" : " ") + ungdom.postort};
}

std::string blocksHtml(const std::vector<LetterBlock>& blocks) {
  std::string html;
  bool inList = false;
  for (const LetterBlock& block : blocks) {
    const bool point = block.kind == BlockKind::point;
    if (point != inList) html += point ? "<ul>\n" : "</ul>\n";
    inList = point;
    const char* tag = point ? "li" : block.kind == BlockKind::heading ? "h1" : "p";
    html += "<" + std::string(tag) + ">" + withBreaks(block.text) + "</" + tag + ">\n";
  }
  return html + (inList ? "</ul>\n" : "");
}

std::string lettersHtml(const std::vector<LetterSheet>& sheets, const Avsandare& from, const std::string& day, Sprak sprak) {
  std::string all;
  for (const LetterSheet& sheet : sheets) all += sheetHtml(sheet, from, day);
  return filledPage(asset("print/brev.html"), {{"sprak", std::string(languageTag(sprak))},
                                               {"riktning", isRightToLeft(sprak) ? "rtl" : "ltr"},
                                               {"kort", !sheets.empty() && sheets.front().isCard ? "cards" : "letters"},
                                               {"fonster", from.fonsterVanster ? "22mm" : "113mm"},
                                               {"blad", all}});
}

}  // namespace fyren::app
