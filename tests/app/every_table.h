// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "app/session.h"
#include "base/text.h"
#include "store/act.h"
#include "store/register_store.h"

// A youth of whom every table of the register holds something, each with words of its own that can be looked for.
namespace fyren::app::testing {

class EveryTable {
 public:
  EveryTable(Session& session, UngdomId id) : session_(session), id_(id) {
    put("Första");
    put("Andra");  // what was corrected stands in the history
    session_.recordsChanged();
  }
  // Words of the youth's, of each time that something was written.
  const std::vector<std::string>& traces() const { return traces_; }

 private:
  std::string word(std::string_view table, std::string_view time) {
    std::string made = std::string(time) + "spår" + std::string(table);
    traces_.push_back(made);
    return made;
  }

  void put(std::string_view time) {
    store::Act act = session_.store().begin({"Karin Ek", "test", id_, {}});
    putPerson(act, time);
    putSchoolAndRegister(act, time);
    putOutreach(act, time);
    putPlan(act, time);
    putLists(act, time);
    const auto done = act.commit();
    ASSERT_TRUE(done.ok()) << text(done.error().message);
    session_.changed(done.value().touched);
  }

  void putPerson(store::Act& act, std::string_view time) {
    Ungdom ungdom = session_.facts(id_)->ungdom;
    ungdom.tidigareNummer = {Personnummer::fromStored(200403652399)};
    ungdom.gatuadress = word("gata", time);
    ungdom.postort = word("ort", time);
    ungdom.epost = word("epost", time);
    ungdom.telefon = word("telefon", time);
    ungdom.handlaggare = word("handlaggare", time);
    act.put(ungdom);
    act.put(Bosattning{keep<BosattningId>(0), id_, time == "Första" ? "0180" : "2262", {day_, std::nullopt}, Source::folkbokforing});
    act.put(store::Sammanforing{keep<store::SammanforingId>(1), id_, other_, day_});
    act.put(EjSamma{keep<EjSammaId>(24), id_, other_, day_, word("granskare", time)});
    act.put(Kontaktvag{keep<KontaktvagId>(25), id_, Kontaktvagsslag::mobil, word("vag", time), Mottagare::ungdom, word("vagnamn", time),
                       Source::kontakt, word("uppgettav", time), day_, {}, {}});
  }

  void putSchoolAndRegister(store::Act& act, std::string_view time) {
    act.put(Skolplacering{keep<SkolplaceringId>(2), id_, word("skola", time), "", Skolform::gymnasieNationellt, word("program", time), "",
                          {day_, day_ + 100}, word("avgang", time), Source::skola});
    act.put(Examen{keep<ExamenId>(3), id_, ExamenTyp::studiebevis, day_ + (time == "Första" ? 1 : 2), Source::beda});
    act.put(Registrering{keep<RegistreringId>(4), id_, {day_ + 101, std::nullopt}, time == "Första" ? Registreringsorsak::avbrottNp : Registreringsorsak::avbrottIm, {}, Source::handlaggare});
    act.put(Omfattningsbeslut{keep<OmfattningsbeslutId>(5), id_, day_, day_, true, word("motivering", time), word("beslutare", time), 0});
  }

  void putOutreach(store::Act& act, std::string_view time) {
    const KontaktId kontakt = keep<KontaktId>(6);
    const AtgardId atgard = keep<AtgardId>(7);
    act.put(Kontakt{kontakt, id_, day_ + 110, Kanal::telefon, Riktning::utgaende, Mottagare::ungdom, Utfall::nadd, word("personal", time)});
    act.put(Sysselsattning{keep<SysselsattningId>(8), id_, day_ + 110, time == "Första" ? Sysselsattningstyp::arbete : Sysselsattningstyp::ingen, Source::kontakt});
    Atgard measure{atgard, id_, Atgardstyp::praktik, word("anordnare", time), word("underrubrik", time), {day_ + 120, std::nullopt}, {}, {}};
    measure.mal = word("atgardsmal", time);
    act.put(measure);
    act.put(Bevakning{keep<BevakningId>(9), id_, day_, Bevakningsslag::nyDag, word("steg", time), day_ + 5, Bevakningsskal::annat, word("bevakare", time)});
    act.put(Uppfoljning{keep<UppfoljningId>(10), id_, atgard, day_ + 130 + (time == "Första" ? 1 : 2)});
    act.put(Erbjudande{keep<ErbjudandeId>(11), id_, {}, Atgardstyp::praktik, day_, time == "Första" ? Erbjudandesvar::vantar : Erbjudandesvar::tackadeNej});
    act.put(Tystning{keep<TystningId>(12), id_, "Y1", word("spar", time), day_, Tystningsskal::stammer, word("tystare", time)});
    act.put(Brev{keep<BrevId>(13), id_, keep<UtskickId>(14), kontakt, time == "Första" ? Mottagare::ungdom : Mottagare::vardnadshavare});
    act.put(Hembesok{keep<HembesokId>(15), id_, keep<HembesoksrundaId>(16), time == "Första" ? Besoksutfall::ejBesokt : Besoksutfall::nadd});
  }

  void putPlan(store::Act& act, std::string_view time) {
    const SamtyckeId samtycke = keep<SamtyckeId>(17);
    act.put(Kartlaggning{keep<KartlaggningId>(18), id_, day_, word("kartlaggare", time), Onskan::vetInte, Studielage::okant, 0, word("anteckning", time)});
    act.put(Plan{keep<PlanId>(19), id_, day_, word("planerare", time), word("mal", time), word("ungdomen", time), word("kommunen", time),
                 word("andra", time), {day_, std::nullopt}, word("avslut", time), {}, 1});
    act.put(Samtycke{samtycke, id_, {day_, day_ + 90}, Givare::ungdomen, Aktor::arbetsformedlingen, word("mottagare", time), word("andamal", time), 1, {}, word("samtyckare", time)});
    act.put(Overlamning{keep<OverlamningId>(20), id_, day_, samtycke, Aktor::arbetsformedlingen, word("overlamnad", time), 1, word("overlamnare", time)});
  }

  // Radval of somebody in the register; the list's hashes and the delivery's line by number.
  void putLists(store::Act& act, std::string_view time) {
    const Personnummer nummer = session_.facts(id_)->ungdom.nummer;
    act.put(store::Radval{keep<store::RadvalId>(21), id_, "folkbokforing", 17, 18, store::Radval::Val::vanta, day_, word("radvaljare", time)});
    store::Importlista lista{keep<store::ImportlistaId>(22), "folkbokforing", "", day_, "folk.csv", {{nummer.digits(), 1}}};
    act.put(lista);
    store::Leverans sent{keep<store::LeveransId>(23), *HalfYear::parse("2021H1"), 0, "", "", "abc", {}, {id_}, "", ""};
    const std::string rows = "PersonNr;Kommun\r\n" + nummer.text12() + ";2281\r\n";
    sent.bytes = Bytes(rows.begin(), rows.end());
    act.put(sent);
  }

  // The same row each time.
  template <typename Id>
  Id keep(std::size_t nr) {
    if (ids_.size() <= nr) ids_.resize(nr + 1);
    if (ids_[nr].isNone()) ids_[nr] = anyId(session_.store().newId<Id>());
    return Id{ids_[nr].bytes};
  }

  Session& session_;
  UngdomId id_;
  UngdomId other_ = session_.store().newId<UngdomId>();
  Day day_ = *Day::of(2021, 2, 1);
  std::vector<AnyRowId> ids_;
  std::vector<std::string> traces_;
};

}  // namespace fyren::app::testing
