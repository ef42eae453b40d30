// SPDX-License-Identifier: EUPL-1.2
#include "core/outreach/step_words.h"

#include <algorithm>
#include <numeric>

#include "core/quality/rules/rules.h"

namespace fyren::outreach {
namespace {

Message::Value inSentence(Message message) { return std::vector<Message>{std::move(message)}; }

Message contactText(Kanal kanal, bool guardian) {
  switch (kanal) {
    case Kanal::telefon: return {guardian ? "outreach.vad.telefonVh" : "outreach.vad.telefon", {}};
    case Kanal::sms: return {guardian ? "outreach.vad.smsVh" : "outreach.vad.sms", {}};
    case Kanal::brev: return {guardian ? "outreach.vad.brevVh" : "outreach.vad.brev", {}};
    case Kanal::vykort: return {guardian ? "outreach.vad.vykortVh" : "outreach.vad.vykort", {}};
    case Kanal::epost: return {guardian ? "outreach.vad.epostVh" : "outreach.vad.epost", {}};
    case Kanal::knackkort: return {"outreach.vad.knackkort", {}};
    case Kanal::hembesok: return {"outreach.vad.hembesok", {}};
    case Kanal::dropIn: return {"outreach.vad.dropIn", {}};
    case Kanal::socialaMedier: return {"outreach.vad.socialaMedier", {}};
    case Kanal::viaAnnanAktor: return {"outreach.vad.viaAnnanAktor", {}};
  }
  return {};
}

}  // namespace

Message whatToDo(const NastaSteg& next) {
  if (next.slag == Stegskal::fyller20) return {"outreach.vad.brev20", {}};
  if (next.sort == Stegsort::orosanmalan) return {"outreach.vad.orosanmalan", {}};
  if (next.sort == Stegsort::bosattningskontroll) return {"outreach.vad.bosattningskontroll", {}};
  const bool guardian = next.mottagare == Mottagare::vardnadshavare;
  if (next.slag == Stegskal::uppfoljning || next.slag == Stegskal::villInte)
    return {guardian ? "outreach.vad.uppfoljningVh" : "outreach.vad.uppfoljning", {}};
  if (next.slag == Stegskal::atgard) return {"outreach.vad.atgard", {}};
  if (next.slag == Stegskal::plan) return {"outreach.vad.plan", {}};
  if (next.slag == Stegskal::avtalat)
    return next.minut ? Message{"outreach.vad.avtalatTid", {{"tid", clockText(*next.minut)}}} : Message{"outreach.vad.avtalat", {}};
  const Message contact = contactText(next.kanal, guardian);
  if (next.av == 1) return contact;
  return {"outreach.vad.forsok", {{"vad", inSentence(contact)}, {"nr", std::int64_t{next.forsok}}, {"av", std::int64_t{next.av}}}};
}

Message whyTry(const Round& round, Day registered, Day begins) {
  if (!round.senasteForsok) return {"outreach.skal.ny", {{"dag", registered}, {"borjar", begins}}};
  const int tries = std::accumulate(round.gjorda.begin(), round.gjorda.end(), 0);
  if (tries == 0) return {"outreach.skal.ingetRaknat", {{"dag", *round.senasteForsok}}};
  return {"outreach.skal.forsok", {{"antal", std::int64_t{tries}}, {"dag", *round.senasteForsok}}};
}

Message whyNewRound(Day ended, int months) {
  return {"outreach.skal.nyttVarv", {{"dag", ended}, {"manader", std::int64_t{months}}}};
}

Message whyFollowUp(Day nadd, bool villInte, int months) {
  return {villInte ? "outreach.skal.villInte" : "outreach.skal.uppfoljning", {{"dag", nadd}, {"manader", std::int64_t{months}}}};
}

Message whyBooked(const Atgard& atgard, Day dag) {
  return {"outreach.skal.bokad", {{"atgard", inSentence(quality::nameOf(atgard.typ))}, {"dag", dag}}};
}

Message whyUnbooked(const Atgard& atgard, int months) {
  return {"outreach.skal.obokad",
          {{"atgard", inSentence(quality::nameOf(atgard.typ))}, {"dag", atgard.days.first}, {"manader", std::int64_t{months}}}};
}

Message whyAgreed(const Uppfoljning& agreed) {
  if (agreed.minut) return {"outreach.skal.avtalatTid", {{"dag", agreed.dag}, {"tid", clockText(*agreed.minut)}}};
  return {"outreach.skal.avtalat", {{"dag", agreed.dag}}};
}

Message whyPlan(const Plan& plan, Day dag) {
  const bool ends = plan.days.last == dag && plan.uppfoljning != dag;
  return {ends ? "outreach.skal.planSlutar" : "outreach.skal.plan", {{"gjord", plan.dag}, {"dag", dag}}};
}

Message whyPostponed(const Message& before, const Bevakning& beslut) {
  return {"outreach.skal.framflyttad", {{"skal", inSentence(before)}, {"dag", beslut.dag}, {"orsak", inSentence(nameOf(beslut.skal))}}};
}

Message whyFarewell(Day birthday) { return {"outreach.skal.fyller20", {{"dag", birthday}}}; }
Message boundByEnd(Day last) { return {"outreach.grans.slut", {{"dag", last}}}; }
Message boundByHalfYear(Day last) { return {"outreach.grans.halvar", {{"dag", last}}}; }

Message nameOf(Bevakningsskal skal) {
  switch (skal) {
    case Bevakningsskal::overenskommet: return {"outreach.bevakning.overenskommet", {}};
    case Bevakningsskal::bortrest: return {"outreach.bevakning.bortrest", {}};
    case Bevakningsskal::annanAktor: return {"outreach.bevakning.annanAktor", {}};
    case Bevakningsskal::sokerUppgifter: return {"outreach.bevakning.sokerUppgifter", {}};
    case Bevakningsskal::redanGjort: return {"outreach.bevakning.redanGjort", {}};
    case Bevakningsskal::passarInte: return {"outreach.bevakning.passarInte", {}};
    case Bevakningsskal::annat: break;
  }
  return {"outreach.bevakning.annat", {}};
}

}  // namespace fyren::outreach
