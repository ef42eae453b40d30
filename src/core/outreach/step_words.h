// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/outreach/nasta_steg.h"
#include "core/outreach/round.h"

// The sentences of a next step: what to do, why, and what bounds the latest day.
namespace fyren::outreach {

Message whatToDo(const NastaSteg& next);

Message whyTry(const Round& round, Day registered, Day begins);
Message whyNewRound(Day ended, int months);
Message whyFollowUp(Day nadd, bool villInte, int months);
Message whyBooked(const Atgard& atgard, Day dag);
Message whyUnbooked(const Atgard& atgard, int months);
Message whyAgreed(const Uppfoljning& agreed);
Message whyPlan(const Plan& plan, Day dag);
Message whyPostponed(const Message& before, const Bevakning& beslut);
Message whyFarewell(Day birthday);
Message boundByEnd(Day last);
Message boundByHalfYear(Day last);
Message nameOf(Bevakningsskal skal);  // inside a sentence

}  // namespace fyren::outreach
