// SPDX-License-Identifier: EUPL-1.2
#include "app/handbook_routine.h"

#include <gtest/gtest.h>

#include <set>
#include <string>

#include "app/handbook.h"
#include "own_register.h"

namespace fyren::app {
namespace {

TEST(Handbook, HasAnIdForEveryChapterThatNoOtherHas) {
  std::set<std::string> ids;
  for (const HandbookChapter& chapter : handbook()) {
    EXPECT_FALSE(chapter.id.empty()) << chapter.title;
    EXPECT_TRUE(ids.insert(chapter.id).second) << chapter.id;
    EXPECT_EQ(handbook()[chapterOf(chapter.id)].title, chapter.title);
  }
  EXPECT_EQ(handbook()[chapterOf("lasa-in-listor")].title, "Läsa in listor");
  EXPECT_EQ(chapterOf("finns-inte"), handbook().size());
}

TEST(HandbookRoutine, IsKeptShownPrintedAndUndone) {
  Machine machine;
  Application application(machine.seams());
  makeRegister(application);
  Session& session = *application.session();
  const std::size_t brev = chapterOf("brev");
  EXPECT_EQ(ownRoutine(session, "brev"), "");
  ASSERT_TRUE(keepRoutine(session, brev, "  Brev skickas på tisdagar.\nKaren & Åsa läser. \n"));
  EXPECT_EQ(ownRoutine(session, "brev"), "Brev skickas på tisdagar.\nKaren & Åsa läser.");
  const std::string html = handbookHtml(session.today(), "", [&](std::string_view id) { return ownRoutine(session, id); });
  const std::size_t own = html.find("Karen &amp; Åsa läser.");
  ASSERT_NE(own, std::string::npos);
  EXPECT_GT(own, html.find("<h2>Brev</h2>"));
  EXPECT_LT(own, html.find("<h2>Hembesök</h2>"));
  ASSERT_TRUE(undo(session));
  EXPECT_EQ(ownRoutine(session, "brev"), "");
}

TEST(HandbookRoutine, IsTakenAwayByBlanksAndRefusedWhenItIsABook) {
  Machine machine;
  Application application(machine.seams());
  makeRegister(application);
  Session& session = *application.session();
  const std::size_t brev = chapterOf("brev");
  ASSERT_TRUE(keepRoutine(session, brev, std::string(kLongestRoutine, 'a')));
  EXPECT_FALSE(keepRoutine(session, brev, std::string(kLongestRoutine + 1, 'b')));
  EXPECT_EQ(ownRoutine(session, "brev").front(), 'a');
  ASSERT_TRUE(keepRoutine(session, brev, " \n "));
  EXPECT_EQ(ownRoutine(session, "brev"), "");
}

}  // namespace
}  // namespace fyren::app
