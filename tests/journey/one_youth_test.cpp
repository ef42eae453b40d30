// SPDX-License-Identifier: EUPL-1.2
// One youth from the first list to the sealed file: the program's table of contents, in the order in which a
// coordinator meets it. Each step names the folder that does the work.
#include <gtest/gtest.h>

#include "app/delivery_room.h"
#include "app/person_page.h"
#include "app/register_fixture.h"
#include "seal/fyren_file.h"

namespace fyren::app {
namespace {

using testing::day;
using testing::said;
using testing::testNumber;

class OneYouth : public testing::RegisterTest {
 protected:
  const std::string elinsNummer_ = testNumber(day("2008-03-05"), true).text12();
  const std::string bosNummer_ = testNumber(day("2009-06-01"), false).text12();

  void import(const std::string& name, const std::string& list) {
    ImportFlow& flow = session_->importFlow();
    flow.addFile(name, Bytes(list.begin(), list.end()));
    while (Job* job = session_->work()) job->step(8);
    ASSERT_TRUE(flow.planReady()) << name << ": " << text(flow.refusal());
    const CommandResult done = flow.apply({});
    ASSERT_TRUE(done.ok()) << said(done);
  }
  UngdomId elin() {
    const RegisterList list = listRegister(*session_, {"elin åberg", RegisterShow::alla});
    EXPECT_EQ(list.rows.size(), 1U);
    return session_->registerRows().at(list.rows.at(0)).id;
  }
  PersonPage page() { return *personPage(*session_, elin()); }
};

TEST_F(OneYouth, GoesFromTheFirstListToTheSealedFile) {
  // 1. Lists come in (exchange/import, app/list_import): who lives here, who has got which papers, who is at
  //    school. Elin left her programme at the end of September.
  import("folkbokföring.csv", "Personnummer;Förnamn;Efternamn;Postort;Folkbokföringsdatum\r\n" +
                                  elinsNummer_ + ";Elin;Åberg;Sundsvall;2008-03-05\r\n" + bosNummer_ +
                                  ";Bo;Andersson;Timrå;2009-06-01\r\n");
  import("skolplacering.csv",
         "Personnummer;Skola;Skolform;Programtyp;Startdatum;Slutdatum\r\n" + elinsNummer_ +
             ";Hedbergska;Gymnasieskola;Nationellt program;2024-08-19;2026-09-30\r\n" + bosNummer_ +
             ";Hedbergska;Gymnasieskola;Nationellt program;2025-08-18;\r\n");

  // 2. The responsibility is judged by the six conditions (core/coverage) and she is registered since the day
  //    after she left (core/register); Bo, who is at school, is not.
  PersonPage elins = page();
  EXPECT_EQ(elins.omfattning.omfattas, true);
  EXPECT_EQ(elins.omfattning.upphor, day("2028-03-05")) << "the 20th birthday";
  ASSERT_TRUE(elins.registrering.has_value());
  EXPECT_EQ(elins.registrering->days.first, day("2026-10-01"));
  EXPECT_EQ(elins.registrering->orsak, Registreringsorsak::avbrottNp);
  EXPECT_EQ(listRegister(*session_, {}).rows.size(), 1U);

  // 3. She is sought (app/commands): two calls, the second one answered. The first was noted by mistake on
  // the
  //    wrong day, taken back and noted again.
  NyKontakt call{
      elin(), day("2026-11-11"), Kanal::telefon, Riktning::utgaende, Mottagare::ungdom, Utfall::ingetSvar, "",
      {}};
  ASSERT_TRUE(recordKontakt(*session_, call).ok());
  EXPECT_EQ(said(undo(*session_)), "Ångrade: Telefon 11 nov 2026.");
  call.dag = day("2026-11-12");
  ASSERT_TRUE(recordKontakt(*session_, call).ok());
  call.dag = day("2026-11-19");
  call.utfall = Utfall::nadd;
  call.sysselsattning = Sysselsattningstyp::ingen;
  EXPECT_EQ(said(recordKontakt(*session_, call)), "Kontakten är noterad.");
  elins = page();
  EXPECT_EQ(text(elins.timeline.at(0).rubrik), "Telefon till ungdomen, nådd");
  EXPECT_EQ(text(elins.timeline.at(1).rubrik), "Sysselsättning: Ingen sysselsättning");

  // 4. A measure begins, her occupation is known within it, and it ends in a hurry: without reason and
  //    occupation after, which two red rules tell (core/quality: R3, R4).
  today_ = day("2027-01-20");
  ASSERT_TRUE(session_->noticeDay());
  ASSERT_TRUE(
      recordAtgard(*session_,
                   {{}, elin(), Atgardstyp::praktik, "Biblioteket", "", {day("2026-11-23"), {}}, {}, {}})
          .ok());
  ASSERT_TRUE(recordSysselsattning(*session_, {elin(), day("2026-12-01"), Sysselsattningstyp::praktik}).ok());
  Atgard praktik = page().facts.atgarder.at(0);
  praktik.days.last = day("2026-12-18");
  ASSERT_TRUE(recordAtgard(*session_, praktik).ok());

  // 5. The delivery to SCB is locked until that is mended (exchange/scb, app/delivery_room).
  const HalfYear period = suggestedPeriod(*session_);
  EXPECT_EQ(period.text(), "2026H2");
  DeliveryRoom room = deliveryRoom(*session_, period);
  EXPECT_FALSE(room.mayWrite);
  ASSERT_EQ(room.red, 2);
  EXPECT_EQ(room.findings.at(0).finding.rule, "R3");
  EXPECT_EQ(room.findings.at(1).finding.rule, "R4");
  praktik.grundAtgSlut = GrundAtgSlut::enligtPlan;
  praktik.sysEfter = SysEfter::arbete;
  ASSERT_TRUE(recordAtgard(*session_, praktik).ok());
  room = deliveryRoom(*session_, period);
  ASSERT_TRUE(room.mayWrite) << text(room.lock);
  EXPECT_EQ(room.ungdomar, 1);
  const auto made = makeDelivery(*session_, period);
  ASSERT_TRUE(made.ok());
  EXPECT_NE(asText(made.value().bytes).find(elinsNummer_), std::string_view::npos);
  EXPECT_EQ(asText(made.value().bytes).find(bosNummer_), std::string_view::npos);
  EXPECT_EQ(keptDeliveries(*session_).value().at(0).sha256, made.value().sha256);

  // 6. The register goes to disk sealed (seal): nothing of her can be read, and the recovery key opens it.
  const seal::Identity recovery = seal::Identity::generate();
  seal::PayloadHeader header;
  header.kind = seal::RegisterKind::training;
  header.recovery = recovery.recipient();
  header.kommun = "Sundsvall";
  const Bytes file = seal::sealFile(header, session_->store().image(),
                                    seal::AgeWriter(seal::Locks{{recovery.recipient()}, {}}));
  EXPECT_EQ(asText(file).find(elinsNummer_), std::string_view::npos);
  EXPECT_EQ(asText(file).find("Elin"), std::string_view::npos);
  auto opened = seal::openFile(file, recovery);
  ASSERT_TRUE(opened.ok());

  // 7. And comes back whole (store): with her, her history and the bytes that SCB got.
  store::StoreEnv env{
      [this] { return nowUtcMs_; },
      [](std::span<std::uint8_t> bytes) { std::fill(bytes.begin(), bytes.end(), std::uint8_t{7}); }, 2};
  auto store = store::RegisterStore::open(opened.value().image, env);
  ASSERT_TRUE(store.ok());
  auto again = OpenSession::open(std::move(store).value(), "Ali Noor", clock_);
  ASSERT_TRUE(again.ok());
  session_ = std::move(again).value();
  EXPECT_EQ(page().facts.kontakter.size(), 2U);
  EXPECT_EQ(keptBytes(*session_, keptDeliveries(*session_).value().at(0).id)->bytes, made.value().bytes);
  EXPECT_EQ(text(session_->undoable().value()), "Leverans till SCB för 2026H2");

  // 8. On her 20th birthday the responsibility ends by itself (29 kap. 9 § 1 skollagen).
  today_ = day("2028-03-05");
  ASSERT_TRUE(session_->noticeDay());
  elins = page();
  EXPECT_EQ(elins.omfattning.omfattas, false);
  EXPECT_FALSE(elins.registrering.has_value());
  EXPECT_EQ(text(elins.timeline.at(0).rubrik), "Fyllde 20 år: ansvaret upphörde");
}

}  // namespace
}  // namespace fyren::app
