// SPDX-License-Identifier: EUPL-1.2
#include "core/letters/template.h"

#include <algorithm>

namespace fyren {
namespace {

enum class TokenKind { words, field, when, unless, otherwise, end };
struct Token {
  TokenKind kind = TokenKind::words;
  std::string_view text;  // the words, or the field's name
  std::string_view whole;
  int line = 1;
};

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && (text.front() == ' ' || text.front() == '\r')) text.remove_prefix(1);
  while (!text.empty() && (text.back() == ' ' || text.back() == '\r')) text.remove_suffix(1);
  return text;
}

Token commandOf(std::string_view inside, std::string_view whole, int line) {
  inside = trimmed(inside);
  if (inside == "annars") return {TokenKind::otherwise, {}, whole, line};
  if (inside == "slut") return {TokenKind::end, {}, whole, line};
  if (inside.starts_with("om inte ")) return {TokenKind::unless, trimmed(inside.substr(8)), whole, line};
  if (inside.starts_with("om ")) return {TokenKind::when, trimmed(inside.substr(3)), whole, line};
  return {TokenKind::field, inside, whole, line};
}

std::vector<Token> tokensOf(std::string_view source) {
  std::vector<Token> tokens;
  int line = 1;
  while (!source.empty()) {
    const std::size_t open = source.find('{');
    const std::size_t close = open == 0 ? source.find_first_of("}\n") : std::string_view::npos;
    if (open == 0 && close != std::string_view::npos && source[close] == '}') {
      tokens.push_back(commandOf(source.substr(1, close - 1), source.substr(0, close + 1), line));
      source.remove_prefix(close + 1);
      continue;
    }
    const std::size_t end = std::min(source.find('{', open == 0 ? 1 : 0), source.size());
    tokens.push_back({TokenKind::words, source.substr(0, end), source.substr(0, end), line});
    line += static_cast<int>(std::count(source.begin(), source.begin() + static_cast<std::ptrdiff_t>(end), '\n'));
    source.remove_prefix(end);
  }
  return tokens;
}

const std::string* valueOf(const LetterFields& fields, std::string_view name) {
  const auto found = std::find_if(fields.begin(), fields.end(), [&](const auto& field) { return field.first == name; });
  return found == fields.end() ? nullptr : &found->second;
}

// The words with fields put in and conditions settled.
std::string filledIn(std::string_view source, const LetterFields& fields) {
  std::string filled;
  std::vector<bool> shown;  // of each condition that is open
  const auto isShown = [&] { return std::find(shown.begin(), shown.end(), false) == shown.end(); };
  for (const Token& token : tokensOf(source)) {
    const std::string* value = valueOf(fields, token.text);
    switch (token.kind) {
      case TokenKind::when: shown.push_back(value != nullptr && !value->empty()); break;
      case TokenKind::unless: shown.push_back(value == nullptr || value->empty()); break;
      case TokenKind::otherwise: if (!shown.empty()) shown.back() = !shown.back(); break;
      case TokenKind::end: if (!shown.empty()) shown.pop_back(); break;
      case TokenKind::words: if (isShown()) filled += token.text; break;
      case TokenKind::field: if (isShown()) filled += value != nullptr ? *value : std::string(token.whole); break;
    }
  }
  return filled;
}

void addLine(std::vector<LetterBlock>& blocks, std::string_view line, bool& joins) {
  if (line.empty()) {
    joins = false;
  } else if (line.starts_with("# ")) {
    blocks.push_back({BlockKind::heading, std::string(trimmed(line.substr(2)))});
    joins = false;
  } else if (line.starts_with("- ")) {
    blocks.push_back({BlockKind::point, std::string(trimmed(line.substr(2)))});
    joins = false;
  } else if (joins) {
    blocks.back().text += "\n" + std::string(line);
  } else {
    blocks.push_back({BlockKind::paragraph, std::string(line)});
    joins = true;
  }
}

}  // namespace

std::vector<TemplateFault> checkTemplate(std::string_view source, const std::vector<std::string>& known) {
  std::vector<TemplateFault> faults;
  std::vector<int> open;
  for (const Token& token : tokensOf(source)) {
    const bool names = token.kind == TokenKind::field || token.kind == TokenKind::when || token.kind == TokenKind::unless;
    if (names && std::find(known.begin(), known.end(), token.text) == known.end())
      faults.push_back({token.line, {"mall.fel.okantFalt", {{"falt", std::string(token.whole)}}}});
    if (token.kind == TokenKind::when || token.kind == TokenKind::unless) open.push_back(token.line);
    if (token.kind == TokenKind::words && token.text.starts_with("{"))
      faults.push_back({token.line, {"mall.fel.utanSlut", {}}});
    if (token.kind != TokenKind::end && token.kind != TokenKind::otherwise) continue;
    if (open.empty()) faults.push_back({token.line, {"mall.fel.utanOm", {{"ord", std::string(token.whole)}}}});
    else if (token.kind == TokenKind::end) open.pop_back();
  }
  for (const int line : open) faults.push_back({line, {"mall.fel.omUtanSlut", {}}});
  return faults;
}

std::vector<LetterBlock> renderTemplate(std::string_view source, const LetterFields& fields) {
  std::vector<LetterBlock> blocks;
  const std::string filled = filledIn(source, fields);
  std::string_view rest = filled;
  bool joins = false;
  while (!rest.empty()) {
    const std::size_t end = std::min(rest.find('\n'), rest.size());
    addLine(blocks, trimmed(rest.substr(0, end)), joins);
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  return blocks;
}

}  // namespace fyren
