// SPDX-License-Identifier: EUPL-1.2
#include "app/labels.h"

namespace fyren::app {

Message label(Kontaktvagsslag slag) {
  switch (slag) {
    case Kontaktvagsslag::mobil: return {"kontaktvag.slag.mobil", {}};
    case Kontaktvagsslag::telefon: return {"kontaktvag.slag.telefon", {}};
    case Kontaktvagsslag::epost: return {"kontaktvag.slag.epost", {}};
    case Kontaktvagsslag::annat: return {"kontaktvag.slag.annat", {}};
  }
  return {};
}

Message label(Kanal kanal) {
  switch (kanal) {
    case Kanal::telefon:
      return {"person.kanal.telefon", {}};
    case Kanal::sms:
      return {"person.kanal.sms", {}};
    case Kanal::brev:
      return {"person.kanal.brev", {}};
    case Kanal::vykort:
      return {"person.kanal.vykort", {}};
    case Kanal::epost:
      return {"person.kanal.epost", {}};
    case Kanal::knackkort:
      return {"person.kanal.knackkort", {}};
    case Kanal::hembesok:
      return {"person.kanal.hembesok", {}};
    case Kanal::dropIn:
      return {"person.kanal.dropIn", {}};
    case Kanal::socialaMedier:
      return {"person.kanal.socialaMedier", {}};
    case Kanal::viaAnnanAktor:
      return {"person.kanal.viaAnnanAktor", {}};
  }
  return {};
}

Message label(Mottagare mottagare) {
  switch (mottagare) {
    case Mottagare::ungdom:
      return {"person.mottagare.ungdom", {}};
    case Mottagare::vardnadshavare:
      return {"person.mottagare.vardnadshavare", {}};
    case Mottagare::annan:
      return {"person.mottagare.annan", {}};
  }
  return {};
}

Message label(Utfall utfall) {
  switch (utfall) {
    case Utfall::ingetSvar:
      return {"person.utfall.ingetSvar", {}};
    case Utfall::nadd:
      return {"person.utfall.nadd", {}};
    case Utfall::vardnadshavareSvarade:
      return {"person.utfall.vardnadshavareSvarade", {}};
    case Utfall::felNummer:
      return {"person.utfall.felNummer", {}};
    case Utfall::villInte:
      return {"person.utfall.villInte", {}};
    case Utfall::skickat:
      return {"person.utfall.skickat", {}};
  }
  return {};
}

Message label(Sysselsattningstyp typ) {
  switch (typ) {
    case Sysselsattningstyp::arbete:
      return {"person.sysselsattningstyp.arbete", {}};
    case Sysselsattningstyp::studier:
      return {"person.sysselsattningstyp.studier", {}};
    case Sysselsattningstyp::praktik:
      return {"person.sysselsattningstyp.praktik", {}};
    case Sysselsattningstyp::utomlands:
      return {"person.sysselsattningstyp.utomlands", {}};
    case Sysselsattningstyp::annan:
      return {"person.sysselsattningstyp.annan", {}};
    case Sysselsattningstyp::ingen:
      return {"person.sysselsattningstyp.ingen", {}};
    case Sysselsattningstyp::okand:
      return {"person.sysselsattningstyp.okand", {}};
  }
  return {};
}

Message label(Atgardstyp typ) {
  switch (typ) {
    case Atgardstyp::enstakaSamtal:
      return {"person.atgardstyp.enstakaSamtal", {}};
    case Atgardstyp::regelbundnaSamtal:
      return {"person.atgardstyp.regelbundnaSamtal", {}};
    case Atgardstyp::studievagledning:
      return {"person.atgardstyp.studievagledning", {}};
    case Atgardstyp::praktik:
      return {"person.atgardstyp.praktik", {}};
    case Atgardstyp::folkhogskola:
      return {"person.atgardstyp.folkhogskola", {}};
    case Atgardstyp::komvux:
      return {"person.atgardstyp.komvux", {}};
    case Atgardstyp::arbetsmarknadsinsats:
      return {"person.atgardstyp.arbetsmarknadsinsats", {}};
    case Atgardstyp::annan:
      return {"person.atgardstyp.annan", {}};
  }
  return {};
}

Message label(GrundAtgSlut grund) {
  switch (grund) {
    case GrundAtgSlut::borjadeStudera:
      return {"person.grundAtgSlut.borjadeStudera", {}};
    case GrundAtgSlut::fickArbete:
      return {"person.grundAtgSlut.fickArbete", {}};
    case GrundAtgSlut::enligtPlan:
      return {"person.grundAtgSlut.enligtPlan", {}};
    case GrundAtgSlut::annanAktor:
      return {"person.grundAtgSlut.annanAktor", {}};
    case GrundAtgSlut::ungdomenAvbrot:
      return {"person.grundAtgSlut.ungdomenAvbrot", {}};
    case GrundAtgSlut::fyllt20:
      return {"person.grundAtgSlut.fyllt20", {}};
    case GrundAtgSlut::flyttat:
      return {"person.grundAtgSlut.flyttat", {}};
    case GrundAtgSlut::uppgiftSaknas:
      return {"person.grundAtgSlut.uppgiftSaknas", {}};
  }
  return {};
}

Message label(SysEfter efter) {
  switch (efter) {
    case SysEfter::nationelltProgram:
      return {"person.sysEfter.nationelltProgram", {}};
    case SysEfter::introduktionsprogram:
      return {"person.sysEfter.introduktionsprogram", {}};
    case SysEfter::komvux:
      return {"person.sysEfter.komvux", {}};
    case SysEfter::folkhogskola:
      return {"person.sysEfter.folkhogskola", {}};
    case SysEfter::arbete:
      return {"person.sysEfter.arbete", {}};
    case SysEfter::praktik:
      return {"person.sysEfter.praktik", {}};
    case SysEfter::annan:
      return {"person.sysEfter.annan", {}};
    case SysEfter::ingen:
      return {"person.sysEfter.ingen", {}};
    case SysEfter::okand:
      return {"person.sysEfter.okand", {}};
  }
  return {};
}

Message label(Registreringsorsak orsak) {
  switch (orsak) {
    case Registreringsorsak::saknas:
      return {"person.registreringsorsak.saknas", {}};
    case Registreringsorsak::ejPaborjat:
      return {"person.registreringsorsak.ejPaborjat", {}};
    case Registreringsorsak::avbrottIm:
      return {"person.registreringsorsak.avbrottIm", {}};
    case Registreringsorsak::gymnasieintyg:
      return {"person.registreringsorsak.gymnasieintyg", {}};
    case Registreringsorsak::avbrottNp:
      return {"person.registreringsorsak.avbrottNp", {}};
    case Registreringsorsak::studiebevis:
      return {"person.registreringsorsak.studiebevis", {}};
  }
  return {};
}

Message label(Avregistreringsorsak orsak) {
  switch (orsak) {
    case Avregistreringsorsak::studier:
      return {"person.avregistreringsorsak.studier", {}};
    case Avregistreringsorsak::examen:
      return {"person.avregistreringsorsak.examen", {}};
    case Avregistreringsorsak::fyllt20:
      return {"person.avregistreringsorsak.fyllt20", {}};
    case Avregistreringsorsak::flyttat:
      return {"person.avregistreringsorsak.flyttat", {}};
    case Avregistreringsorsak::utvandrat:
      return {"person.avregistreringsorsak.utvandrat", {}};
    case Avregistreringsorsak::avliden:
      return {"person.avregistreringsorsak.avliden", {}};
    case Avregistreringsorsak::felregistrerad:
      return {"person.avregistreringsorsak.felregistrerad", {}};
  }
  return {};
}

Message label(ExamenTyp typ) {
  switch (typ) {
    case ExamenTyp::gymnasieexamen:
      return {"person.examenTyp.gymnasieexamen", {}};
    case ExamenTyp::studiebevis:
      return {"person.examenTyp.studiebevis", {}};
    case ExamenTyp::gymnasieintyg:
      return {"person.examenTyp.gymnasieintyg", {}};
    case ExamenTyp::gymnasiebevisAnpassad:
      return {"person.examenTyp.gymnasiebevisAnpassad", {}};
    case ExamenTyp::internationellBaccalaureate:
      return {"person.examenTyp.internationellBaccalaureate", {}};
    case ExamenTyp::behorighetsintygFolkhogskola:
      return {"person.examenTyp.behorighetsintygFolkhogskola", {}};
    case ExamenTyp::utlandskMotsvarande:
      return {"person.examenTyp.utlandskMotsvarande", {}};
  }
  return {};
}

Message label(Skolform form) {
  switch (form) {
    case Skolform::okand:
      return {"person.skolform.okand", {}};
    case Skolform::grundskola:
      return {"person.skolform.grundskola", {}};
    case Skolform::gymnasieNationellt:
      return {"person.skolform.gymnasieNationellt", {}};
    case Skolform::gymnasieIntroduktion:
      return {"person.skolform.gymnasieIntroduktion", {}};
    case Skolform::anpassadGymnasie:
      return {"person.skolform.anpassadGymnasie", {}};
    case Skolform::internationell:
      return {"person.skolform.internationell", {}};
    case Skolform::komvux:
      return {"person.skolform.komvux", {}};
    case Skolform::folkhogskola:
      return {"person.skolform.folkhogskola", {}};
    case Skolform::annan:
      return {"person.skolform.annan", {}};
  }
  return {};
}

Message label(Source source) {
  switch (source) {
    case Source::unknown:
      return {"person.source.unknown", {}};
    case Source::folkbokforing:
      return {"person.source.folkbokforing", {}};
    case Source::skola:
      return {"person.source.skola", {}};
    case Source::beda:
      return {"person.source.beda", {}};
    case Source::kontakt:
      return {"person.source.kontakt", {}};
    case Source::handlaggare:
      return {"person.source.handlaggare", {}};
    case Source::egetRegister:
      return {"person.source.egetRegister", {}};
  }
  return {};
}

}  // namespace fyren::app
