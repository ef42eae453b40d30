// SPDX-License-Identifier: EUPL-1.2
#include "app/pending.h"

#include <gtest/gtest.h>

namespace fyren::app {
namespace {

// As of a register that has been opened from what the browser has, with two acts that no file has.
Pending opened() {
  Pending pending;
  pending.nothing(true);
  pending.count(2);
  return pending;
}

TEST(Pending, OfANewRegisterIsAllOfIt) {
  const Pending pending;
  EXPECT_TRUE(pending.isDue());
  EXPECT_TRUE(pending.isDueWithChanges());
}

TEST(Pending, OfARegisterThatTheBrowserHasIsNothing) {
  const Pending pending = opened();
  EXPECT_FALSE(pending.isDue());
  EXPECT_EQ(pending.onlyInMemory(), 0);
}

TEST(Pending, GoesWithTheWriteAndIsGoneWhenTheBrowserHasIt) {
  Pending pending = opened();
  pending.contentChanged();
  pending.count(3);
  EXPECT_EQ(pending.onlyInMemory(), 1);
  pending.begin(true, 7);
  EXPECT_FALSE(pending.isDue());
  EXPECT_FALSE(pending.contentIsNew());
  EXPECT_EQ(pending.onlyInMemory(), 1) << "not before it is acknowledged";
  pending.settle(8);
  EXPECT_EQ(pending.onlyInMemory(), 0);
  EXPECT_FALSE(pending.isFirst());
}

TEST(Pending, ComesBackWholeWhenTheBrowserRefusesButIsNotTriedBeforeTheNextChange) {
  Pending pending = opened();
  pending.contentChanged();
  pending.wantBackup(BackupReason::beforeRestore);
  pending.count(3);
  pending.begin(true, 7);
  pending.settle(7);
  EXPECT_FALSE(pending.isDue());
  EXPECT_TRUE(pending.contentIsNew());
  EXPECT_TRUE(pending.isFirst());
  EXPECT_EQ(pending.wantedBackup(), BackupReason::beforeRestore);
  EXPECT_EQ(pending.onlyInMemory(), 1);
  pending.wasRead();
  EXPECT_TRUE(pending.isDueWithChanges()) << "a reading takes along what was refused";
}

TEST(Pending, ThatCouldNotEvenBeginIsTriedAgain) {
  Pending pending = opened();
  pending.contentChanged();
  pending.begin(false, 7);
  pending.takeBack();
  EXPECT_TRUE(pending.isDueWithChanges());
}

TEST(Pending, ChangesDuringAWriteWaitForTheNext) {
  Pending pending = opened();
  pending.contentChanged();
  pending.count(3);
  pending.begin(false, 7);
  pending.contentChanged();
  pending.count(4);
  EXPECT_EQ(pending.onlyInMemory(), 2);
  pending.settle(8);
  EXPECT_TRUE(pending.isDueWithChanges());
  EXPECT_EQ(pending.onlyInMemory(), 1);
}

TEST(Pending, OfReadingsAloneIsQuiet) {
  Pending pending = opened();
  pending.wasRead();
  EXPECT_TRUE(pending.isDue());
  EXPECT_FALSE(pending.isDueWithChanges());
  pending.begin(false, 7);
  EXPECT_TRUE(pending.isQuiet());
}

TEST(Pending, WhatAFileHasIsNotInMemoryOnly) {
  Pending pending = opened();
  pending.contentChanged();
  pending.count(3);
  pending.savedToDisk(3);
  EXPECT_EQ(pending.onlyInMemory(), 0);
}

TEST(Pending, IsEverythingThatNoFileHasWhenTheCopyIsLost) {
  Pending pending = opened();
  pending.contentChanged();
  pending.begin(true, 7);
  pending.copyLost(2);
  EXPECT_TRUE(pending.isDueWithChanges());
  EXPECT_TRUE(pending.isFirst());
  EXPECT_EQ(pending.onlyInMemory(), 2);
  pending.settle(0);
  EXPECT_EQ(pending.onlyInMemory(), 2) << "the answer to the lost write takes nothing away";
}

TEST(Pending, InAWindowThatMayNotWriteIsCountedButNeverDue) {
  Pending pending = opened();
  pending.contentChanged();
  pending.count(3);
  pending.giveUpWriting();
  EXPECT_FALSE(pending.isDue());
  EXPECT_EQ(pending.onlyInMemory(), 1);
}

}  // namespace
}  // namespace fyren::app
