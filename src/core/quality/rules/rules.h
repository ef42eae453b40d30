// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string_view>
#include <vector>

#include "core/quality/finding.h"
#include "core/register/effective_days.h"

// One rule per file. R1..R6, Y1..Y4 and G1 carry UKA's numbers and names (as municipalities know them); how
// each is read is our interpretation. E1..E10 are our own.
namespace fyren::quality {

// What a rule looks at, and where its findings go.
class Check {
 public:
  Check(const UngdomFacts& facts, const RegisterFacts& reg, HalfYear period, Day today, const Law& law);

  const UngdomFacts& facts;
  const RegisterFacts& reg;
  const HalfYear period;
  const Day today;
  const Law& law;
  const Interval days;  // the days of the period that have been; backwards when it has not begun

  // A measure that went on during some of these days.
  bool concerns(const Atgard& atgard) const;
  // A measure that ended on one of these days.
  bool endedInPeriod(const Atgard& atgard) const;
  Interval effective(const Registrering& registrering) const;
  // A registration that held on some of these days.
  bool concerns(const Registrering& registrering) const;
  bool isRegisteredInPeriod() const;

  void report(std::string_view rule, Niva niva, Mend where, AnyRowId row, Message text, Message mend);
  std::vector<Finding> findings;
};

void checkR1(Check& check);   // InSys-angivelse under pågående åtgärd
void checkR2(Check& check);   // Åtgärdsperiod utan SysKontakt
void checkR3(Check& check);   // Åtgärd utan GrundAtgSlut
void checkR4(Check& check);   // Åtgärd utan SysEfter
void checkR5(Check& check);   // Samma kod i Atgard och SysEfter
void checkR6(Check& check);   // SenSysReg som innebär regression
void checkY1(Check& check);   // Studiebevis-signal utan studiebevisangivelse
void checkY2(Check& check);   // SenSysReg saknas
void checkY3(Check& check);   // Åtgärd utanför registreringsperiod
void checkY4(Check& check);   // Ingen SysKontakt under insamlingsperioden
void checkG1(Check& check);   // Oavslutade åtgärder
void checkE1(Check& check);   // Åtgärd som slutar innan den börjar
void checkE2(Check& check);   // Registrering som slutar innan den börjar
void checkE3(Check& check);   // Registrering efter 20-årsdagen
void checkE4(Check& check);   // Registreringar som överlappar
void checkE5(Check& check);   // Åtgärd över ett år utan kontakt
void checkE6(Check& check);   // Datum som inte har varit än
void checkE7(Check& check);   // Annan åtgärd utan underrubrik
void checkE8(Check& check);   // Omfattas men är inte registrerad
void checkE9(Check& check);   // Registrerad men omfattas inte längre
void checkE10(Check& check);  // Testnummer i ett skarpt register

// Names inside a sentence, in lower case: "praktik".
Message nameOf(Atgardstyp typ);
Message nameOf(SysEfter efter);
Message nameOf(Registreringsorsak orsak);
// The value of a sentence that is itself worded first.
Message::Value worded(Message message);

}  // namespace fyren::quality
