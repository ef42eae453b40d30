// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <vector>

#include "app/application.h"
#include "app/backup_room.h"
#include "app/opening_room.h"
#include "ui/view.h"
#include "ui/widgets/table.h"

namespace fyren::ui {

// The backups in the browser: open one beside the register, compare, restore, rehearse.
class BackupsView final : public View {
 public:
  explicit BackupsView(app::Application& application) : app_(application) {}
  std::string title() const override;
  void drawContent(Frame& frame) override;

 private:
  void ask();
  void drawComparison(Frame& frame);
  void drawCounts(const app::Comparison& comparison);
  void drawYouths(const app::Comparison& comparison);
  void drawRehearsal(Frame& frame);
  void drawList(Frame& frame);
  void drawQuestion(Frame& frame);

  app::Application& app_;
  app::BackupList room_;
  std::uint64_t askedVersion_ = 0;
  std::string askedTruth_;
  std::vector<Column> columns_;
  TableState table_, counts_;
  std::string secret_;
  std::uint32_t restoring_ = 0;
  std::string restoringFrom_;
  bool asking_ = false;
};

// A working copy that is not sound: what is wrong, what is safe, and the ways on.
class RepairView final : public View {
 public:
  explicit RepairView(app::OpeningRoom& opening) : opening_(opening) {}
  std::string title() const override;
  void drawContent(Frame& frame) override;

 private:
  void drawBackup(const app::Repair& repair);
  void drawFile(const app::Repair& repair);

  app::OpeningRoom& opening_;
};

}  // namespace fyren::ui
