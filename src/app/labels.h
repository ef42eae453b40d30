// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/message.h"
#include "core/letters/letter.h"
#include "core/measures/atgard.h"
#include "core/outreach/hembesok.h"
#include "core/outreach/kontakt.h"
#include "core/outreach/kontaktvag.h"
#include "core/person/ungdom.h"
#include "core/plan/plan.h"
#include "core/plan/samtycke.h"
#include "core/register/registrering.h"

// What the register's coded values are called on screen: capital first letter, no full stop.
namespace fyren::app {

Message label(Kanal kanal);
Message label(Kontaktvagsslag slag);
Message label(Mottagare mottagare);
Message label(Utfall utfall);
Message label(Sysselsattningstyp typ);
Message label(Atgardstyp typ);
Message label(GrundAtgSlut grund);
Message label(SysEfter efter);
Message label(Registreringsorsak orsak);
Message label(Avregistreringsorsak orsak);
Message label(ExamenTyp typ);
Message label(Skolform form);
Message label(Source source);
// Of letters, plans and home visits: letter_labels.cpp.
Message label(Brevslag slag);
Message label(Sprak sprak);
Message label(Onskan onskan);
Message label(Studielage lage);
Message label(Stod stod);
Message label(Aktor aktor);
Message label(Givare givare);
Message label(Uppgiftsslag slag);
Message label(Besoksutfall utfall);

}  // namespace fyren::app
