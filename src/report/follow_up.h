// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <span>
#include <string>

#include "core/outreach/trappa.h"
#include "report/book.h"
#include "report/omradestabell.h"
#include "report/person_figures.h"

namespace fyren::report {

// How the work went, as tables for the statistics screen: svarKanal and svarSteg (attempts and answers by channel, by
// the ladder's step that the attempt was, G7), skoldagar (for each school the days from the youth's last day there to
// the first day in the register), and utfall (what those whose last measure ended in the period did 3, 6 and 12 months
// later, with and without those who turned 20 on the way, D4). `name` tells periods apart in keys. O(facts · contacts
// of one youth).
Book followUp(std::span<const UngdomFacts> everyone, Period period, Day today, const Law& law, const Trappa& trappa, const std::string& name,
              const Omradestabell& omraden = {});

}  // namespace fyren::report
