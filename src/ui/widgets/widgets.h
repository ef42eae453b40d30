// SPDX-License-Identifier: EUPL-1.2
#pragma once

// Everything a view may draw with.
#include "ui/theme/icon.h"
#include "ui/theme/theme.h"
#include "ui/view.h"
#include "ui/widgets/button.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/dialog.h"
#include "ui/widgets/field.h"
#include "ui/widgets/layout.h"
#include "ui/widgets/mark.h"
#include "ui/widgets/navigation.h"
#include "ui/widgets/scope.h"
#include "ui/widgets/table.h"
#include "ui/widgets/text.h"
