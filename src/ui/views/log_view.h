// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "app/person_history.h"
#include "ui/view.h"
#include "ui/views/place.h"
#include "ui/widgets/table.h"

namespace fyren::ui {

// The register's log: who did or read what, and when; newest first.
class LogView final : public View {
 public:
  LogView(app::Session& session, Navigator& navigator) : session_(session), navigator_(navigator), log_(session) {}
  std::string title() const override;
  void drawContent(Frame& frame) override;
  void refresh() { log_.forget(); }  // shown again: more may have been read meanwhile

 private:
  void drawTable();

  app::Session& session_;
  Navigator& navigator_;
  app::RegisterLog log_;
  std::uint64_t version_ = 0;
  int filter_ = 0;
  TableState table_;
};

}  // namespace fyren::ui
