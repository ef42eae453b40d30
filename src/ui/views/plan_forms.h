// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <array>
#include <optional>
#include <string>

#include "app/case_papers.h"
#include "ui/views/form_parts.h"

// The forms of a youth's papers. Each draws itself in place and gives true when it is done.
namespace fyren::ui {

class KartlaggningForm {
 public:
  void begin(UngdomId id, const Kartlaggning* latest);
  bool draw(Frame& frame, app::Session& session);

 private:
  UngdomId id_;
  int onskan_ = 0, studielage_ = 0;
  std::array<bool, kStodCount> stod_{};
  std::string anteckning_;
  FormError error_;
};

class PlanForm {
 public:
  void begin(UngdomId id, const Plan* latest, Day today);
  bool draw(Frame& frame, app::Session& session);

 private:
  void drawPoints(const app::Session& session);
  void drawDays(const app::Session& session);
  UngdomId id_;
  std::string mal_, ungdomen_, kommunen_, andra_, avslut_;
  std::string firstTyped_, lastTyped_, followTyped_;
  std::optional<Day> first_, last_, follow_;
  FormError error_;
};

class SamtyckeForm {
 public:
  void begin(UngdomId id, Day today);
  bool draw(Frame& frame, app::Session& session);

 private:
  void drawTerms(const app::Session& session);
  bool save(Frame& frame, app::Session& session);
  UngdomId id_;
  int givare_ = 0, aktor_ = 0;
  std::string mottagare_, andamal_, firstTyped_, lastTyped_;
  std::optional<Day> first_, last_;
  std::array<bool, kUppgiftsslagCount> uppgifter_{};
  FormError error_;
};

class OverlamningForm {
 public:
  void begin(const Samtycke& samtycke);
  bool draw(Frame& frame, app::Session& session);

 private:
  std::optional<Samtycke> samtycke_;
  std::array<bool, kUppgiftsslagCount> uppgifter_{};
  FormError error_;
};

}  // namespace fyren::ui
