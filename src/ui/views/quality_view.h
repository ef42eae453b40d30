// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/quality_list.h"
#include "app/session.h"
#include "ui/view.h"
#include "ui/views/person_view.h"
#include "ui/views/place.h"
#include "ui/widgets/table.h"

namespace fyren::ui {

// What is wrong before we report? The list stays on the left, with its place; the youth is mended on the right.
class QualityView final : public View {
 public:
  QualityView(app::Session& session, Navigator& navigator);
  std::string title() const override;
  void drawContent(Frame& frame) override;

 private:
  void ask();
  const app::QualityRow* chosen() const;
  void drawList(Frame& frame);
  void drawFilters();
  void drawReview(Frame& frame);
  void drawTable();
  void drawDetail(Frame& frame);
  void openRow(std::int64_t at);
  void drawSilence(Frame& frame, const app::QualityRow& row);
  void drawBulk(Frame& frame);
  void drawPreview(const app::BulkMend& mend);

  app::Session& session_;
  Navigator& navigator_;
  app::QualityQuery query_;
  std::optional<app::QualityQuery> asked_;
  std::uint64_t askedVersion_ = 0;
  app::QualityList list_;
  TableState table_, preview_;
  int coach_ = 0;
  std::unique_ptr<PersonView> person_;
  std::string silencedRule_;  // whose reason is being chosen
  int reason_ = -1;
  bool bulkOpen_ = false;
  std::vector<app::BulkMend> bulk_;
  int bulkChosen_ = 0;
};

}  // namespace fyren::ui
