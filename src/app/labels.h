// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/message.h"
#include "core/measures/atgard.h"
#include "core/outreach/kontakt.h"
#include "core/person/ungdom.h"
#include "core/register/registrering.h"

// What the register's coded values are called on screen: capital first letter, no full stop.
namespace fyren::app {

Message label(Kanal kanal);
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

}  // namespace fyren::app
