// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>

#include "app/list_import.h"
#include "app/loaded_register.h"
#include "app/plan_storing.h"
#include "app/session.h"

namespace fyren::app {

// An apply() under way: dropped before its end it leaves the register as it was.
struct ListImport::Storing {
  Storing(Session& session, const exchange::ImportPlan& read, const Decisions& decisions, Message said);

  store::Act act;
  PlanStoring plan;
  bool remember;
  std::optional<RegisterLoading> loading;
};

}  // namespace fyren::app
