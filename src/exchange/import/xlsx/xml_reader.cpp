// SPDX-License-Identifier: EUPL-1.2
#include "exchange/import/xlsx/xml_reader.h"

#include <expat.h>

#include <new>

namespace fyren::exchange {
namespace {

constexpr unsigned long kHashSalt = 0x46795265;  // attributes are few: nothing can be gained by guessing it
constexpr int kDeepest = 64;                     // a sheet has eight levels

std::string_view withoutPrefix(std::string_view name) {
  const std::size_t colon = name.rfind(':');
  return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

}  // namespace

std::string_view XmlAttributes::operator[](std::string_view name) const {
  for (const char** pair = pairs_; *pair != nullptr; pair += 2)
    if (withoutPrefix(pair[0]) == name) return pair[1];
  return {};
}

struct XmlReader::State {
  XmlEvents* events;
  XML_Parser parser;
  Fault fault = Fault::none;
  int depth = 0;

  explicit State(XmlEvents& listener) : events(&listener), parser(XML_ParserCreate(nullptr)) {
    if (parser == nullptr) throw std::bad_alloc();
    XML_SetHashSalt(parser, kHashSalt);
    XML_SetUserData(parser, this);
    XML_SetElementHandler(parser, &State::start, &State::end);
    XML_SetCharacterDataHandler(parser, &State::text);
    XML_SetStartDoctypeDeclHandler(parser, &State::documentType);
  }
  ~State() { XML_ParserFree(parser); }
  State(const State&) = delete;
  State& operator=(const State&) = delete;

  void stop(Fault why) {
    fault = why;
    XML_StopParser(parser, XML_FALSE);
  }

  static void XMLCALL start(void* self, const XML_Char* name, const XML_Char** attributes) {
    auto& state = *static_cast<State*>(self);
    if (state.fault != Fault::none) return;
    if (++state.depth > kDeepest) return state.stop(Fault::malformed);
    state.events->start(withoutPrefix(name), XmlAttributes(attributes));
  }
  static void XMLCALL end(void* self, const XML_Char* name) {
    auto& state = *static_cast<State*>(self);
    if (state.fault != Fault::none) return;
    --state.depth;
    state.events->end(withoutPrefix(name));
  }
  static void XMLCALL text(void* self, const XML_Char* piece, int size) {
    auto& state = *static_cast<State*>(self);
    if (state.fault == Fault::none) state.events->text({piece, static_cast<std::size_t>(size)});
  }
  static void XMLCALL documentType(void* self, const XML_Char*, const XML_Char*, const XML_Char*, int) {
    static_cast<State*>(self)->stop(Fault::documentType);
  }
};

XmlReader::XmlReader(XmlEvents& events) : state_(std::make_unique<State>(events)) {}
XmlReader::~XmlReader() = default;

bool XmlReader::feed(BytesView piece, bool last) {
  if (state_->fault != Fault::none) return false;
  const auto status = XML_Parse(state_->parser, asText(piece).data(), static_cast<int>(piece.size()), last ? 1 : 0);
  if (status == XML_STATUS_OK) return true;
  if (state_->fault == Fault::none) state_->fault = Fault::malformed;
  return false;
}

XmlReader::Fault XmlReader::fault() const { return state_->fault; }

}  // namespace fyren::exchange
