// SPDX-License-Identifier: EUPL-1.2
#include "core/coverage/ruling.h"

namespace fyren {
namespace {

using Values = std::vector<std::pair<std::string, Message::Value>>;

Message examenFact(int nr) {
  if (nr == 4) return {"omfattning.fakta.ingenGymnasieexamen", {}};
  if (nr == 5) return {"omfattning.fakta.ingetGymnasiebevis", {}};
  return {"omfattning.fakta.ingenMotsvarande", {}};
}

Message examenFact(int nr, const Values& values) {
  if (nr == 4) return {"omfattning.fakta.gymnasieexamen", values};
  if (nr == 5) return {"omfattning.fakta.gymnasiebevis", values};
  return {"omfattning.fakta.motsvarande", values};
}

// The school's name, or the words that stand for it when the list gave none.
Message::Value schoolName(std::string_view name) {
  if (name.empty()) return std::vector<Message>{{"omfattning.fakta.okandSkola", {}}};
  return std::string(name);
}

Message schoolFact(const Ruling& ruling) {
  Values values{{"skola", schoolName(ruling.namn)}};
  if (ruling.dag) values.emplace_back("dag", *ruling.dag);
  switch (ruling.grund) {
    case Grund::elevGymnasium:
      return {"omfattning.fakta.elevGymnasium", values};
    case Grund::elevIntroduktion:
      return {"omfattning.fakta.elevIntroduktion", values};
    case Grund::introduktionFore2018:
      return {"omfattning.fakta.introduktionFore2018", values};
    case Grund::annanUtbildning:
      return {"omfattning.fakta.annanUtbildning", values};
    case Grund::komvux:
      return {"omfattning.fakta.komvux", values};
    case Grund::folkhogskola:
      return {"omfattning.fakta.folkhogskola", values};
    case Grund::okandSkolform:
      return {"omfattning.fakta.okandSkolform", values};
    default:
      return {"omfattning.fakta.ingenSkola", {}};
  }
}

Message homeFact(const Ruling& ruling, const RegisterFacts& reg) {
  Values values{{"kommun", reg.kommunnamn}};
  if (ruling.dag) values.emplace_back("dag", *ruling.dag);
  switch (ruling.grund) {
    case Grund::borHar:
      return {"omfattning.fakta.borHar", values};
    case Grund::borIAnnanKommun:
      values.emplace_back("annan", std::string(ruling.namn));
      return {"omfattning.fakta.borIAnnanKommun", values};
    case Grund::borInteKvar:
      return {"omfattning.fakta.borInteKvar", values};
    case Grund::bosattningInteKand:
      return {"omfattning.fakta.bosattningInteKand", values};
    case Grund::samordningsnummerListad:
      return {"omfattning.fakta.samordningsnummerListad", values};
    case Grund::samordningsnummer:
      return {"omfattning.fakta.samordningsnummer", values};
    default:
      return {"omfattning.fakta.bosattningSaknas", values};
  }
}

Message skolpliktFact(const Ruling& ruling, const Values& values) {
  switch (ruling.grund) {
    case Grund::skolpliktPagar:
      return {"omfattning.fakta.skolpliktPagar", values};
    case Grund::kvarIGrundskolan:
      return {"omfattning.fakta.kvarIGrundskolan", values};
    case Grund::sentFolkbokford:
      return {"omfattning.fakta.sentFolkbokford", values};
    case Grund::sentFolkbokfordFore2018:
      return {"omfattning.fakta.sentFolkbokfordFore2018", values};
    default:
      return {"omfattning.fakta.skolpliktUpphord", values};
  }
}

Message ageFact(const Ruling& ruling, const Values& values) {
  if (ruling.grund == Grund::fyllt20) return {"omfattning.fakta.fyllt20", values};
  return {"omfattning.fakta.under20", values};
}

}  // namespace

Message factOf(const Ruling& ruling, int nr, const RegisterFacts& reg) {
  Values values;
  if (ruling.dag) values.emplace_back("dag", *ruling.dag);
  if (nr == 0) return homeFact(ruling, reg);
  if (nr == 1) return ageFact(ruling, values);
  if (nr == 2) return skolpliktFact(ruling, values);
  if (nr == 3) return schoolFact(ruling);
  if (ruling.grund == Grund::harExamen) return examenFact(nr, values);
  if (ruling.grund == Grund::baraStudiebevis) return {"omfattning.fakta.studiebevis", values};
  if (ruling.grund == Grund::baraGymnasieintyg) return {"omfattning.fakta.gymnasieintyg", values};
  return examenFact(nr);
}

Message endOf(const Ruling& ruling, int nr, const RegisterFacts& reg, Day firstOutside) {
  const Values dag{{"dag", firstOutside}};
  switch (ruling.grund) {
    case Grund::fyllt20: return {"omfattning.upphor.fyller20", dag};
    case Grund::borIAnnanKommun:
      return {"omfattning.upphor.flyttar", {{"dag", firstOutside}, {"annan", std::string(ruling.namn)}}};
    case Grund::borInteKvar:
      return {"omfattning.upphor.borInteKvar", {{"dag", firstOutside}, {"kommun", reg.kommunnamn}}};
    case Grund::elevGymnasium:
    case Grund::elevIntroduktion:
      if (ruling.dag != firstOutside) return {"omfattning.upphor.lagen", dag};  // the law changed, not the school
      return {"omfattning.upphor.borjarGymnasium", {{"dag", firstOutside}, {"skola", schoolName(ruling.namn)}}};
    case Grund::harExamen: return {"omfattning.upphor.examen", dag};
    default: return factOf(ruling, nr, reg);
  }
}

}  // namespace fyren
