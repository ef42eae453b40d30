// SPDX-License-Identifier: EUPL-1.2
#include "report/measure.h"

namespace fyren::report {

Message labelOf(Registreringsorsak orsak) {
  switch (orsak) {
    case Registreringsorsak::saknas: return {"report.none.uppgift", {}};
    case Registreringsorsak::ejPaborjat: return {"person.registreringsorsak.ejPaborjat", {}};
    case Registreringsorsak::avbrottIm: return {"person.registreringsorsak.avbrottIm", {}};
    case Registreringsorsak::gymnasieintyg: return {"person.registreringsorsak.gymnasieintyg", {}};
    case Registreringsorsak::avbrottNp: return {"person.registreringsorsak.avbrottNp", {}};
    case Registreringsorsak::studiebevis: return {"person.registreringsorsak.studiebevis", {}};
  }
  return {};
}

Message labelOf(Avregistreringsorsak orsak) {
  switch (orsak) {
    case Avregistreringsorsak::studier: return {"person.avregistreringsorsak.studier", {}};
    case Avregistreringsorsak::examen: return {"person.avregistreringsorsak.examen", {}};
    case Avregistreringsorsak::fyllt20: return {"person.avregistreringsorsak.fyllt20", {}};
    case Avregistreringsorsak::flyttat: return {"person.avregistreringsorsak.flyttat", {}};
    case Avregistreringsorsak::utvandrat: return {"person.avregistreringsorsak.utvandrat", {}};
    case Avregistreringsorsak::avliden: return {"person.avregistreringsorsak.avliden", {}};
    case Avregistreringsorsak::felregistrerad: return {"person.avregistreringsorsak.felregistrerad", {}};
  }
  return {};
}

Message labelOf(Sysselsattningstyp typ) {
  switch (typ) {
    case Sysselsattningstyp::arbete: return {"person.sysselsattningstyp.arbete", {}};
    case Sysselsattningstyp::studier: return {"person.sysselsattningstyp.studier", {}};
    case Sysselsattningstyp::praktik: return {"person.sysselsattningstyp.praktik", {}};
    case Sysselsattningstyp::utomlands: return {"person.sysselsattningstyp.utomlands", {}};
    case Sysselsattningstyp::annan: return {"person.sysselsattningstyp.annan", {}};
    case Sysselsattningstyp::ingen: return {"person.sysselsattningstyp.ingen", {}};
    case Sysselsattningstyp::okand: return {"person.sysselsattningstyp.okand", {}};
  }
  return {};
}

Message labelOf(GrundAtgSlut grund) {
  switch (grund) {
    case GrundAtgSlut::borjadeStudera: return {"person.grundAtgSlut.borjadeStudera", {}};
    case GrundAtgSlut::fickArbete: return {"person.grundAtgSlut.fickArbete", {}};
    case GrundAtgSlut::enligtPlan: return {"person.grundAtgSlut.enligtPlan", {}};
    case GrundAtgSlut::annanAktor: return {"person.grundAtgSlut.annanAktor", {}};
    case GrundAtgSlut::ungdomenAvbrot: return {"person.grundAtgSlut.ungdomenAvbrot", {}};
    case GrundAtgSlut::fyllt20: return {"person.grundAtgSlut.fyllt20", {}};
    case GrundAtgSlut::flyttat: return {"person.grundAtgSlut.flyttat", {}};
    case GrundAtgSlut::uppgiftSaknas: return {"person.grundAtgSlut.uppgiftSaknas", {}};
  }
  return {};
}

Message labelOf(Kanal kanal) {
  switch (kanal) {
    case Kanal::telefon: return {"person.kanal.telefon", {}};
    case Kanal::sms: return {"person.kanal.sms", {}};
    case Kanal::brev: return {"person.kanal.brev", {}};
    case Kanal::vykort: return {"person.kanal.vykort", {}};
    case Kanal::epost: return {"person.kanal.epost", {}};
    case Kanal::knackkort: return {"person.kanal.knackkort", {}};
    case Kanal::hembesok: return {"person.kanal.hembesok", {}};
    case Kanal::dropIn: return {"person.kanal.dropIn", {}};
    case Kanal::socialaMedier: return {"person.kanal.socialaMedier", {}};
    case Kanal::viaAnnanAktor: return {"person.kanal.viaAnnanAktor", {}};
  }
  return {};
}

}  // namespace fyren::report
