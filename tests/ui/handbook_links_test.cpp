// SPDX-License-Identifier: EUPL-1.2
#include <gtest/gtest.h>

#include "app/handbook.h"
#include "ui/views/shell_parts.h"

namespace fyren::ui {
namespace {

TEST(HandbookLinks, LeadToAChapterThatThereIs) {
  for (int at = 0; at <= static_cast<int>(Place::trappa); ++at) {
    const auto place = static_cast<Place>(at);
    if (place == Place::handbok) continue;
    EXPECT_LT(app::chapterOf(chapterIdOf(place)), app::handbook().size()) << at << " " << chapterIdOf(place);
  }
  for (const std::string_view id : {"tangenter", "tillganglighetsredogorelse"})
    EXPECT_LT(app::chapterOf(id), app::handbook().size()) << id;
}

}  // namespace
}  // namespace fyren::ui
