// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include "core/quality/rules/rules.h"

namespace fyren::quality {

Check::Check(const UngdomFacts& factsGiven, const RegisterFacts& regGiven, HalfYear periodGiven,
             Day todayGiven, const Law& lawGiven)
    : facts(factsGiven),
      reg(regGiven),
      period(periodGiven),
      today(todayGiven),
      law(lawGiven),
      days{periodGiven.first(), std::min(periodGiven.last(), todayGiven)} {}

bool Check::concerns(const Atgard& atgard) const {
  return !days.isBackwards() && !atgard.days.isBackwards() && atgard.days.overlaps(days);
}

bool Check::endedInPeriod(const Atgard& atgard) const {
  return concerns(atgard) && atgard.days.last && days.contains(*atgard.days.last);
}

Interval Check::effective(const Registrering& registrering) const {
  return effectiveDays(registrering, facts.ungdom, law);
}

bool Check::concerns(const Registrering& registrering) const {
  const Interval held = effective(registrering);
  return !days.isBackwards() && !held.isBackwards() && held.overlaps(days);
}

bool Check::isRegisteredInPeriod() const {
  return std::any_of(facts.registreringar.begin(), facts.registreringar.end(),
                     [this](const Registrering& registrering) { return concerns(registrering); });
}

void Check::report(std::string_view rule, Niva niva, Mend where, AnyRowId row, Message text, Message mend) {
  findings.push_back(
      {std::string(rule), niva, facts.ungdom.id, std::move(text), std::move(mend), where, row});
}

Message::Value worded(Message message) {
  return std::vector<Message>{std::move(message)};
}

Message nameOf(Atgardstyp typ) {
  switch (typ) {
    case Atgardstyp::enstakaSamtal:
      return {"quality.atgard.enstakaSamtal", {}};
    case Atgardstyp::regelbundnaSamtal:
      return {"quality.atgard.regelbundnaSamtal", {}};
    case Atgardstyp::studievagledning:
      return {"quality.atgard.studievagledning", {}};
    case Atgardstyp::praktik:
      return {"quality.atgard.praktik", {}};
    case Atgardstyp::folkhogskola:
      return {"quality.atgard.folkhogskola", {}};
    case Atgardstyp::komvux:
      return {"quality.atgard.komvux", {}};
    case Atgardstyp::arbetsmarknadsinsats:
      return {"quality.atgard.arbetsmarknadsinsats", {}};
    case Atgardstyp::annan:
      break;
  }
  return {"quality.atgard.annan", {}};
}

Message nameOf(SysEfter efter) {
  switch (efter) {
    case SysEfter::nationelltProgram:
      return {"quality.sysEfter.nationelltProgram", {}};
    case SysEfter::introduktionsprogram:
      return {"quality.sysEfter.introduktionsprogram", {}};
    case SysEfter::komvux:
      return {"quality.sysEfter.komvux", {}};
    case SysEfter::folkhogskola:
      return {"quality.sysEfter.folkhogskola", {}};
    case SysEfter::arbete:
      return {"quality.sysEfter.arbete", {}};
    case SysEfter::praktik:
      return {"quality.sysEfter.praktik", {}};
    case SysEfter::annan:
      return {"quality.sysEfter.annan", {}};
    case SysEfter::ingen:
      return {"quality.sysEfter.ingen", {}};
    case SysEfter::okand:
      break;
  }
  return {"quality.sysEfter.okand", {}};
}

Message nameOf(Registreringsorsak orsak) {
  switch (orsak) {
    case Registreringsorsak::ejPaborjat:
      return {"quality.orsak.ejPaborjat", {}};
    case Registreringsorsak::avbrottIm:
      return {"quality.orsak.avbrottIm", {}};
    case Registreringsorsak::gymnasieintyg:
      return {"quality.orsak.gymnasieintyg", {}};
    case Registreringsorsak::avbrottNp:
      return {"quality.orsak.avbrottNp", {}};
    case Registreringsorsak::studiebevis:
      return {"quality.orsak.studiebevis", {}};
    case Registreringsorsak::saknas:
      break;
  }
  return {"quality.orsak.saknas", {}};
}

}  // namespace fyren::quality
