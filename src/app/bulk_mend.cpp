// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include "app/commands/carry_out.h"
#include "app/labels.h"
#include "app/proposal.h"
#include "app/quality_list.h"
#include "app/session.h"
#include "core/register/proposal.h"

namespace fyren::app {
namespace {

const Atgard* atgardOf(const UngdomFacts& facts, const AnyRowId& row) {
  for (const Atgard& atgard : facts.atgarder)
    if (anyId(atgard.id) == row) return &atgard;
  return nullptr;
}

const Registrering* registreringOf(const UngdomFacts& facts, const AnyRowId& row) {
  for (const Registrering& registrering : facts.registreringar)
    if (anyId(registrering.id) == row) return &registrering;
  return nullptr;
}

// One way to mend a rule's findings by themselves: what stands there, what shall stand there, and the act. Each gives
// nothing when this finding needs somebody to think.
struct Way {
  std::string_view regel;
  std::string_view vad;
  std::optional<BulkMend::Line> (*line)(const UngdomFacts&, const Finding&, const Session&);
  void (*put)(store::Act&, const UngdomFacts&, const Finding&, const Session&);
};

std::optional<BulkMend::Line> endReasonLine(const UngdomFacts& facts, const Finding& finding, const Session&) {
  if (atgardOf(facts, finding.row) == nullptr) return std::nullopt;
  return BulkMend::Line{facts.ungdom.id, {}, {"kvalitet.tomt", {}}, label(GrundAtgSlut::uppgiftSaknas)};
}
void putEndReason(store::Act& act, const UngdomFacts& facts, const Finding& finding, const Session&) {
  Atgard atgard = *atgardOf(facts, finding.row);
  atgard.grundAtgSlut = GrundAtgSlut::uppgiftSaknas;
  act.put(atgard);
}

std::optional<BulkMend::Line> afterLine(const UngdomFacts& facts, const Finding& finding, const Session&) {
  if (atgardOf(facts, finding.row) == nullptr) return std::nullopt;
  return BulkMend::Line{facts.ungdom.id, {}, {"kvalitet.tomt", {}}, label(SysEfter::okand)};
}
void putAfter(store::Act& act, const UngdomFacts& facts, const Finding& finding, const Session&) {
  Atgard atgard = *atgardOf(facts, finding.row);
  atgard.sysEfter = SysEfter::okand;
  act.put(atgard);
}

// What the papers and enrolments say was the reason.
std::optional<Registreringsorsak> derivedOrsak(const UngdomFacts& facts, const Finding& finding, const Session& session) {
  const Registrering* registrering = registreringOf(facts, finding.row);
  if (registrering == nullptr) return std::nullopt;
  const Registreringsorsak orsak = deriveOrsak(facts, registrering->days.first, session.law());
  if (orsak == Registreringsorsak::saknas) return std::nullopt;
  return orsak;
}
std::optional<BulkMend::Line> reasonLine(const UngdomFacts& facts, const Finding& finding, const Session& session) {
  const auto orsak = derivedOrsak(facts, finding, session);
  if (!orsak) return std::nullopt;
  return BulkMend::Line{facts.ungdom.id, {}, label(Registreringsorsak::saknas), label(*orsak)};
}
void putReason(store::Act& act, const UngdomFacts& facts, const Finding& finding, const Session& session) {
  Registrering registrering = *registreringOf(facts, finding.row);
  registrering.orsak = *derivedOrsak(facts, finding, session);
  act.put(registrering);
}

// E8 and E9: what the register proposes anyway.
std::optional<BulkMend::Line> proposedLine(const UngdomFacts& facts, const Finding&, const Session& session) {
  const auto proposal = proposalFor(facts, session.viewpoint());
  if (!proposal) return std::nullopt;
  const bool opens = proposal->kind == RegistreringProposal::Kind::open;
  return BulkMend::Line{facts.ungdom.id, {}, {opens ? "kvalitet.ejRegistrerad" : "kvalitet.registrerad", {}},
                        {opens ? "kvalitet.registreras" : "kvalitet.avslutas", {{"dag", proposal->dag}}}};
}
void putProposed(store::Act& act, const UngdomFacts& facts, const Finding&, const Session& session) {
  if (const auto proposal = proposalFor(facts, session.viewpoint())) act.put(asRegistrering(facts, *proposal, session.viewpoint()));
}

constexpr std::array kWays = {
    Way{"R3", "kvalitet.bulk.r3", endReasonLine, putEndReason}, Way{"R4", "kvalitet.bulk.r4", afterLine, putAfter},
    Way{"Y2", "kvalitet.bulk.y2", reasonLine, putReason},       Way{"E8", "kvalitet.bulk.e8", proposedLine, putProposed},
    Way{"E9", "kvalitet.bulk.e9", proposedLine, putProposed}};

template <typename Each>
void eachFinding(const Session& session, std::string_view regel, const Each& each) {
  const auto& all = session.allFacts();
  for (std::size_t i = 0; i < all.size(); ++i) {
    const RegisterRow& row = session.registerRows()[i];
    if (row.rod + row.gul == 0) continue;
    for (const Finding& finding :
         checkQuality(all[i], session.reg(), HalfYear::of(session.today()), session.today(), session.law()))
      if (finding.rule == regel) each(all[i], finding);
  }
}

}  // namespace

std::vector<BulkMend> bulkMends(const Session& session) {
  std::vector<BulkMend> mends;
  for (const Way& way : kWays) {
    BulkMend mend{std::string(way.regel), {std::string(way.vad), {}}, {}};
    eachFinding(session, way.regel, [&](const UngdomFacts& facts, const Finding& finding) {
      auto line = way.line(facts, finding, session);
      if (!line) return;
      line->namn = facts.ungdom.fornamn + " " + facts.ungdom.efternamn;
      mend.rows.push_back(std::move(*line));
    });
    if (!mend.rows.empty()) mends.push_back(std::move(mend));
  }
  return mends;
}

CommandResult mendInBulk(Session& session, const BulkMend& mend) {
  const auto way = std::find_if(kWays.begin(), kWays.end(), [&](const Way& one) { return one.regel == mend.regel; });
  if (way == kWays.end()) return refused({"kvalitet.fel.ingetAttRatta", {}});
  store::Act act = beginAct(session, "fynd.bulk", std::nullopt, {"history.bulk", {{"regel", mend.regel}}});
  std::int64_t mended = 0;
  eachFinding(session, mend.regel, [&](const UngdomFacts& facts, const Finding& finding) {
    if (!way->line(facts, finding, session)) return;
    way->put(act, facts, finding, session);
    ++mended;
  });
  if (mended == 0) return refused({"kvalitet.fel.ingetAttRatta", {}});
  act.setSummary({"history.bulk", {{"regel", mend.regel}, {"antal", mended}}});
  return carryOut(session, act, {"kvalitet.gjort.bulk", {{"antal", mended}, {"regel", mend.regel}}});
}

}  // namespace fyren::app
