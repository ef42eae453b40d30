// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "base/message.h"
#include "core/delivery/delivery_record.h"
#include "core/quality/finding.h"
#include "exchange/scb/delivery_file.h"
#include "exchange/scb/period_file.h"

namespace fyren::scb {

// The findings that concern a delivery, by level, and whether it may be written.
struct DeliveryCheck {
  std::vector<Finding> red;     // must be mended: the delivery is locked
  std::vector<Finding> yellow;  // should be looked at
  std::vector<Finding> green;   // goes on, for information
  // The sentences that tell why the file may not be written; empty when it may.
  std::vector<Message> locked;
  // What the user should know before sending: codes that are a proposal, a half-year not over yet, the
  // deadline passed, the separate routine for persons with protected identity.
  std::vector<Message> notices;

  bool mayBeWritten() const { return locked.empty(); }
};

struct PreparedDelivery {
  DeliveryCheck check;
  // Rows and header always, as preview; `bytes` and `sha256` are empty while the delivery is locked.
  DeliveryFile file;
};

// Gathers one half-year's delivery youth by youth, so that a long register can be done in slices:
//
//   DeliveryBuilder builder(period, reg, today, law);
//   for (const UngdomFacts& facts : everyone) builder.add(facts);
//   PreparedDelivery delivery = std::move(builder).finish();
//
// The period file, register facts and law must outlive the builder. Any order gives the same bytes.
class DeliveryBuilder {
 public:
  DeliveryBuilder(const PeriodFile& period, const RegisterFacts& reg, Day today, const Law& law)
      : period_(period), reg_(reg), today_(today), law_(law) {}

  // One youth: nothing happens unless the youth was registered on some day of the period (those who have
  // turned 20, moved or begun to study since then are in).
  void add(const UngdomFacts& facts);
  std::size_t youths() const { return youths_; }
  PreparedDelivery finish() &&;

 private:
  const PeriodFile& period_;
  const RegisterFacts& reg_;
  Day today_;
  const Law& law_;
  std::size_t youths_ = 0;
  std::vector<Finding> findings_;
  std::vector<DeliveryRecord> records_;
};

// The same for facts that are all at hand.
PreparedDelivery prepareDelivery(std::span<const UngdomFacts> everyone, const RegisterFacts& reg,
                                 const PeriodFile& period, Day today, const Law& law);

}  // namespace fyren::scb
