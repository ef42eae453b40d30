// SPDX-License-Identifier: EUPL-1.2
#include "exchange/scb/delivery.h"

#include <iterator>
#include <set>

namespace fyren::scb {
namespace {

void sortByLevel(std::vector<Finding> findings, DeliveryCheck& check) {
  for (auto& finding : findings) {
    auto& level = finding.niva == Niva::rod ? check.red : finding.niva == Niva::gul ? check.yellow : check.green;
    level.push_back(std::move(finding));
  }
}

std::int64_t personsIn(const std::vector<Finding>& findings) {
  std::set<UngdomId> persons;
  for (const auto& finding : findings) persons.insert(finding.ungdom);
  return static_cast<std::int64_t>(persons.size());
}

void lockWhereNeeded(DeliveryCheck& check, const PeriodFile& period, Day today) {
  if (!check.red.empty())
    check.locked.push_back({"delivery.locked.red",
                            {{"antal", static_cast<std::int64_t>(check.red.size())}, {"personer", personsIn(check.red)}}});
  if (today < period.period.first())
    check.locked.push_back({"delivery.locked.notBegun", {{"period", period.period.text()}, {"dag", period.period.first()}}});
}

void tellWhatToKnow(DeliveryCheck& check, const PeriodFile& period, std::size_t youths, Day today) {
  if (!period.official) check.notices.push_back({"delivery.notice.proposal", {{"anmarkning", period.note}}});
  if (today >= period.period.first() && today <= period.period.last())
    check.notices.push_back({"delivery.notice.notOver", {{"period", period.period.text()}, {"dag", period.period.last()}}});
  if (today > period.deadline) check.notices.push_back({"delivery.notice.late", {{"dag", period.deadline}}});
  if (youths == 0) check.notices.push_back({"delivery.notice.empty", {{"period", period.period.text()}}});
  check.notices.push_back({"delivery.notice.protected", {}});
}

}  // namespace

void DeliveryBuilder::add(const UngdomFacts& facts) {
  if (!belongsToDelivery(facts, period_.period, today_, law_)) return;
  ++youths_;
  auto records = deliveryRecords(facts, reg_, period_.period, today_, law_);
  std::move(records.begin(), records.end(), std::back_inserter(records_));
  auto findings = checkQuality(facts, reg_, period_.period, today_, law_);
  std::move(findings.begin(), findings.end(), std::back_inserter(findings_));
}

PreparedDelivery DeliveryBuilder::finish() && {
  PreparedDelivery prepared;
  prepared.file = writeDelivery(std::move(records_), period_);
  const std::string kaa = reg_.kind == RegisterKind::real ? "kaa-" : "ovning-kaa-";  // never taken for one to hand in
  prepared.file.fileName = kaa + reg_.kommun + "-" + period_.period.text() + ".txt";
  auto& own = prepared.file.findings;
  findings_.insert(findings_.end(), own.begin(), own.end());
  sortByLevel(std::move(findings_), prepared.check);
  lockWhereNeeded(prepared.check, period_, today_);
  tellWhatToKnow(prepared.check, period_, youths_, today_);
  if (!prepared.check.mayBeWritten()) {
    prepared.file.bytes.clear();
    prepared.file.sha256.clear();
  }
  return prepared;
}

PreparedDelivery prepareDelivery(std::span<const UngdomFacts> everyone, const RegisterFacts& reg,
                                 const PeriodFile& period, Day today, const Law& law) {
  DeliveryBuilder builder(period, reg, today, law);
  for (const auto& facts : everyone) builder.add(facts);
  return std::move(builder).finish();
}

}  // namespace fyren::scb
