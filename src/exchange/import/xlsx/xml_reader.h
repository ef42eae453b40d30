// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <memory>
#include <string_view>

#include "base/bytes.h"

namespace fyren::exchange {

// The attributes of one element; good while it is told of.
class XmlAttributes {
 public:
  explicit XmlAttributes(const char** pairs) : pairs_(pairs) {}
  // By its name without prefix; empty when there is none.
  std::string_view operator[](std::string_view name) const;

 private:
  const char** pairs_;
};

// What is told of an XML document, in order. Names come without their prefix.
class XmlEvents {
 public:
  virtual ~XmlEvents() = default;
  virtual void start(std::string_view name, const XmlAttributes& attributes) = 0;
  virtual void end(std::string_view name) = 0;
  virtual void text(std::string_view piece) = 0;
};

// Reads a document piece by piece. A document type, and with it any entity of its own, is refused: no spreadsheet
// program writes one, and entities are how a small file becomes a large one.
class XmlReader {
 public:
  enum class Fault : std::uint8_t { none, malformed, documentType };

  explicit XmlReader(XmlEvents& events);
  ~XmlReader();
  XmlReader(const XmlReader&) = delete;
  XmlReader& operator=(const XmlReader&) = delete;

  bool feed(BytesView piece, bool last);  // false: fault() says why
  Fault fault() const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace fyren::exchange
