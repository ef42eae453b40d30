// SPDX-License-Identifier: EUPL-1.2
#include "app/working_copy_label.h"

#include <gtest/gtest.h>

namespace fyren::app {
namespace {

TEST(WorkingCopyLabel, IsReadAsItWasWritten) {
  for (const char* file : {"", "Sundsvall 2026-11-22 nr 8.fyren", "C:\\\"å\"\\\n\t\x01.fyren"}) {
    WorkingCopyLabel label;
    label.id = std::string(32, 'a');
    label.name = "Östersund";
    label.kind = RegisterKind::training;
    label.changedUtcMs = 1'795'350'000'000;
    label.changesNotOnDisk = 3;
    label.fileName = file;
    label.savedUtcMs = 1'795'340'000'000;
    label.saveCounter = 8;
    label.downloadSha256 = std::string(64, 'b');
    const auto read = readLabel(writeLabel(label));
    ASSERT_TRUE(read) << file;
    EXPECT_EQ(read->id, label.id);
    EXPECT_EQ(read->name, label.name);
    EXPECT_EQ(read->kind, label.kind);
    EXPECT_EQ(read->changedUtcMs, label.changedUtcMs);
    EXPECT_EQ(read->changesNotOnDisk, label.changesNotOnDisk);
    EXPECT_EQ(read->fileName, label.fileName);
    EXPECT_EQ(read->savedUtcMs, label.savedUtcMs);
    EXPECT_EQ(read->saveCounter, label.saveCounter);
    EXPECT_EQ(read->downloadSha256, label.downloadSha256);
  }
}

}  // namespace
}  // namespace fyren::app
