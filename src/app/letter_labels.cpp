// SPDX-License-Identifier: EUPL-1.2
// Labels of letters, plans and home visits.
#include "app/labels.h"

namespace fyren::app {

Message label(Brevslag slag) {
  switch (slag) {
    case Brevslag::kontakt: return {"brev.slag.kontakt", {}};
    case Brevslag::erbjudande: return {"brev.slag.erbjudande", {}};
    case Brevslag::vykort: return {"brev.slag.vykort", {}};
    case Brevslag::inbjudan: return {"brev.slag.inbjudan", {}};
    case Brevslag::hembesok: return {"brev.slag.hembesok", {}};
    case Brevslag::tjugoar: return {"brev.slag.tjugoar", {}};
  }
  return {};
}

Message label(Sprak sprak) {
  switch (sprak) {
    case Sprak::svenska: return {"brev.sprak.svenska", {}};
    case Sprak::lattSvenska: return {"brev.sprak.latt", {}};
    case Sprak::engelska: return {"brev.sprak.engelska", {}};
    case Sprak::arabiska: return {"brev.sprak.arabiska", {}};
  }
  return {};
}

Message label(Onskan onskan) {
  switch (onskan) {
    case Onskan::vetInte: return {"plan.onskan.vetInte", {}};
    case Onskan::gymnasiet: return {"plan.onskan.gymnasiet", {}};
    case Onskan::komvux: return {"plan.onskan.komvux", {}};
    case Onskan::folkhogskola: return {"plan.onskan.folkhogskola", {}};
    case Onskan::yrkesutbildning: return {"plan.onskan.yrkesutbildning", {}};
    case Onskan::arbete: return {"plan.onskan.arbete", {}};
    case Onskan::praktik: return {"plan.onskan.praktik", {}};
    case Onskan::annat: return {"plan.onskan.annat", {}};
  }
  return {};
}

Message label(Studielage lage) {
  switch (lage) {
    case Studielage::okant: return {"plan.studielage.okant", {}};
    case Studielage::ingetGymnasium: return {"plan.studielage.inget", {}};
    case Studielage::introduktion: return {"plan.studielage.introduktion", {}};
    case Studielage::delAvArEtt: return {"plan.studielage.delAvArEtt", {}};
    case Studielage::arEtt: return {"plan.studielage.arEtt", {}};
    case Studielage::arTva: return {"plan.studielage.arTva", {}};
    case Studielage::nastanKlar: return {"plan.studielage.nastanKlar", {}};
  }
  return {};
}

Message label(Stod stod) {
  switch (stod) {
    case Stod::studievagledning: return {"plan.stod.studievagledning", {}};
    case Stod::ansokan: return {"plan.stod.ansokan", {}};
    case Stod::studieteknik: return {"plan.stod.studieteknik", {}};
    case Stod::mindreGrupp: return {"plan.stod.mindreGrupp", {}};
    case Stod::praktik: return {"plan.stod.praktik", {}};
    case Stod::cv: return {"plan.stod.cv", {}};
    case Stod::studiebesok: return {"plan.stod.studiebesok", {}};
    case Stod::resor: return {"plan.stod.resor", {}};
  }
  return {};
}

Message label(Aktor aktor) {
  switch (aktor) {
    case Aktor::arbetsformedlingen: return {"plan.aktor.arbetsformedlingen", {}};
    case Aktor::komvux: return {"plan.aktor.komvux", {}};
    case Aktor::folkhogskola: return {"plan.aktor.folkhogskola", {}};
    case Aktor::gymnasieskola: return {"plan.aktor.gymnasieskola", {}};
    case Aktor::annanKommunalVerksamhet: return {"plan.aktor.kommunal", {}};
    case Aktor::annanMyndighet: return {"plan.aktor.myndighet", {}};
    case Aktor::arbetsgivare: return {"plan.aktor.arbetsgivare", {}};
    case Aktor::annan: return {"plan.aktor.annan", {}};
  }
  return {};
}

Message label(Givare givare) {
  switch (givare) {
    case Givare::ungdomen: return {"plan.givare.ungdomen", {}};
    case Givare::vardnadshavare: return {"plan.givare.vardnadshavare", {}};
    case Givare::bada: return {"plan.givare.bada", {}};
  }
  return {};
}

Message label(Uppgiftsslag slag) {
  switch (slag) {
    case Uppgiftsslag::kontaktuppgifter: return {"plan.uppgift.kontakt", {}};
    case Uppgiftsslag::skolgang: return {"plan.uppgift.skolgang", {}};
    case Uppgiftsslag::sysselsattning: return {"plan.uppgift.sysselsattning", {}};
    case Uppgiftsslag::kartlaggning: return {"plan.uppgift.kartlaggning", {}};
    case Uppgiftsslag::plan: return {"plan.uppgift.plan", {}};
    case Uppgiftsslag::atgarder: return {"plan.uppgift.atgarder", {}};
  }
  return {};
}

Message label(Besoksutfall utfall) {
  switch (utfall) {
    case Besoksutfall::ejBesokt: return {"hembesok.utfall.ejBesokt", {}};
    case Besoksutfall::nadd: return {"hembesok.utfall.nadd", {}};
    case Besoksutfall::vardnadshavareSvarade: return {"hembesok.utfall.vardnadshavare", {}};
    case Besoksutfall::ingenHemma: return {"hembesok.utfall.ingenHemma", {}};
    case Besoksutfall::borInteDar: return {"hembesok.utfall.borInteDar", {}};
    case Besoksutfall::villInte: return {"hembesok.utfall.villInte", {}};
  }
  return {};
}

}  // namespace fyren::app
