// SPDX-License-Identifier: EUPL-1.2
#include "app/casework_labels.h"

namespace fyren::app {

Message label(Bevakningsslag slag) {
  switch (slag) {
    case Bevakningsslag::nyDag: return {"todo.slag.nyDag", {}};
    case Bevakningsslag::hoppadOver: return {"todo.slag.hoppadOver", {}};
    case Bevakningsslag::gjord: return {"todo.slag.gjord", {}};
  }
  return {};
}

Message label(Bevakningsskal skal) {
  switch (skal) {
    case Bevakningsskal::overenskommet: return {"todo.skal.overenskommet", {}};
    case Bevakningsskal::bortrest: return {"todo.skal.bortrest", {}};
    case Bevakningsskal::annanAktor: return {"todo.skal.annanAktor", {}};
    case Bevakningsskal::sokerUppgifter: return {"todo.skal.sokerUppgifter", {}};
    case Bevakningsskal::redanGjort: return {"todo.skal.redanGjort", {}};
    case Bevakningsskal::passarInte: return {"todo.skal.passarInte", {}};
    case Bevakningsskal::annat: return {"todo.skal.annat", {}};
  }
  return {};
}

Message label(Erbjudandesvar svar) {
  switch (svar) {
    case Erbjudandesvar::vantar: return {"insats.svar.vantar", {}};
    case Erbjudandesvar::tackadeJa: return {"insats.svar.tackadeJa", {}};
    case Erbjudandesvar::tackadeNej: return {"insats.svar.tackadeNej", {}};
  }
  return {};
}

Message label(Tystningsskal skal) {
  switch (skal) {
    case Tystningsskal::stammer: return {"kvalitet.skal.stammer", {}};
    case Tystningsskal::vantarUppgift: return {"kvalitet.skal.vantarUppgift", {}};
    case Tystningsskal::kanEjFasFram: return {"kvalitet.skal.kanEjFasFram", {}};
  }
  return {};
}

}  // namespace fyren::app
