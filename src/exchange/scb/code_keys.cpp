// SPDX-License-Identifier: EUPL-1.2
#include "exchange/scb/code_keys.h"

#include <array>

namespace fyren::scb {
namespace {

template <typename Enum>
constexpr CodeKey key(std::string_view name, Enum value) {
  return {name, static_cast<int>(value)};
}

constexpr std::array senSysRegKeys{
    key("SAKNAS", Registreringsorsak::saknas),        key("GR", Registreringsorsak::ejPaborjat),
    key("IMA", Registreringsorsak::avbrottIm),        key("IMI", Registreringsorsak::gymnasieintyg),
    key("NPA", Registreringsorsak::avbrottNp),        key("SB", Registreringsorsak::studiebevis),
};
constexpr std::array sysKontaktKeys{
    key("ARB", Sysselsattningstyp::arbete),    key("STU", Sysselsattningstyp::studier),
    key("PRA", Sysselsattningstyp::praktik),   key("UTL", Sysselsattningstyp::utomlands),
    key("ANN", Sysselsattningstyp::annan),     key("ING", Sysselsattningstyp::ingen),
    key("OKA", Sysselsattningstyp::okand),
};
constexpr std::array atgardKeys{
    key("SAM1", Atgardstyp::enstakaSamtal),    key("SAMR", Atgardstyp::regelbundnaSamtal),
    key("SYV", Atgardstyp::studievagledning),  key("PRA", Atgardstyp::praktik),
    key("FHS", Atgardstyp::folkhogskola),      key("VUX", Atgardstyp::komvux),
    key("AMI", Atgardstyp::arbetsmarknadsinsats), key("ANN", Atgardstyp::annan),
};
constexpr std::array grundAtgSlutKeys{
    key("STU", GrundAtgSlut::borjadeStudera),  key("ARB", GrundAtgSlut::fickArbete),
    key("PLAN", GrundAtgSlut::enligtPlan),     key("ANNAT", GrundAtgSlut::annanAktor),
    key("AVB", GrundAtgSlut::ungdomenAvbrot),  key("F20", GrundAtgSlut::fyllt20),
    key("FLY", GrundAtgSlut::flyttat),         key("OKA", GrundAtgSlut::uppgiftSaknas),
};
constexpr std::array sysEfterKeys{
    key("NP", SysEfter::nationelltProgram), key("IM", SysEfter::introduktionsprogram),
    key("VUX", SysEfter::komvux),           key("FHS", SysEfter::folkhogskola),
    key("ARB", SysEfter::arbete),           key("PRA", SysEfter::praktik),
    key("ANN", SysEfter::annan),            key("ING", SysEfter::ingen),
    key("OKA", SysEfter::okand),
};
constexpr std::array orsakAvregKeys{
    key("STU", Avregistreringsorsak::studier),  key("EX", Avregistreringsorsak::examen),
    key("F20", Avregistreringsorsak::fyllt20),  key("FLY", Avregistreringsorsak::flyttat),
    key("UTV", Avregistreringsorsak::utvandrat), key("AVL", Avregistreringsorsak::avliden),
    key("FEL", Avregistreringsorsak::felregistrerad),
};

struct FieldName {
  Field field;
  std::string_view name;
  std::optional<CodeList> list;
};
constexpr std::array fieldNames{
    FieldName{Field::personnummer, "personnummer", {}},
    FieldName{Field::kommun, "kommun", {}},
    FieldName{Field::regDat, "regDat", {}},
    FieldName{Field::senSysReg, "senSysReg", CodeList::senSysReg},
    FieldName{Field::orsakReg, "orsakReg", CodeList::orsakReg},
    FieldName{Field::newInPeriod, "newInPeriod", {}},
    FieldName{Field::kontaktDag, "kontaktDag", {}},
    FieldName{Field::sysKontakt, "sysKontakt", CodeList::sysKontakt},
    FieldName{Field::inSys, "inSys", {}},
    FieldName{Field::atgard, "atgard", CodeList::atgard},
    FieldName{Field::atgardUnderrubrik, "atgardUnderrubrik", {}},
    FieldName{Field::atgardStart, "atgardStart", {}},
    FieldName{Field::atgardSlut, "atgardSlut", {}},
    FieldName{Field::grundAtgSlut, "grundAtgSlut", CodeList::grundAtgSlut},
    FieldName{Field::sysEfter, "sysEfter", CodeList::sysEfter},
    FieldName{Field::sistaDag, "sistaDag", {}},
    FieldName{Field::upphorDag, "upphorDag", {}},
    FieldName{Field::orsakAvreg, "orsakAvreg", CodeList::orsakAvreg},
};

}  // namespace

std::span<const CodeKey> keysOf(CodeList list) {
  switch (list) {
    case CodeList::senSysReg:
    case CodeList::orsakReg: return senSysRegKeys;
    case CodeList::sysKontakt: return sysKontaktKeys;
    case CodeList::atgard: return atgardKeys;
    case CodeList::grundAtgSlut: return grundAtgSlutKeys;
    case CodeList::sysEfter: return sysEfterKeys;
    case CodeList::orsakAvreg: return orsakAvregKeys;
  }
  return {};
}

std::string_view nameOf(CodeList list) {
  constexpr std::array<std::string_view, codeListCount> names{
      "SENSYSREG", "ORSAKREG", "SYSKONTAKT", "ATGARD", "GRUNDATGSLUT", "SYSEFTER", "ORSAKAVREG"};
  return names[static_cast<std::size_t>(list)];
}

std::string_view nameOf(Field field) {
  for (const auto& entry : fieldNames)
    if (entry.field == field) return entry.name;
  return {};
}

std::optional<Field> fieldNamed(std::string_view name) {
  for (const auto& entry : fieldNames)
    if (entry.name == name) return entry.field;
  return std::nullopt;
}

std::optional<CodeList> listOf(Field field) {
  for (const auto& entry : fieldNames)
    if (entry.field == field) return entry.list;
  return std::nullopt;
}

}  // namespace fyren::scb
