// SPDX-License-Identifier: EUPL-1.2
#pragma once

namespace fyren::app::testing {

// The n-th thing that asks for memory from now on gets none, and only that (scarce_memory.cpp). 0: everything gets it.
void failAllocation(int nth);
// Whether that has happened.
bool hasFailed();

}  // namespace fyren::app::testing
