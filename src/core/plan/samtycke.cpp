// SPDX-License-Identifier: EUPL-1.2
#include "core/plan/samtycke.h"

namespace fyren {

SamtyckeStatus statusOn(const Samtycke& samtycke, Day day) {
  if (samtycke.aterkallat && day >= *samtycke.aterkallat) return SamtyckeStatus::aterkallat;
  if (day < samtycke.days.first) return SamtyckeStatus::inteAn;
  if (samtycke.days.last && day > *samtycke.days.last) return SamtyckeStatus::utganget;
  return SamtyckeStatus::galler;
}

std::optional<Message> whyNotHandOver(const Samtycke& samtycke, std::uint32_t uppgifter, Day day) {
  switch (statusOn(samtycke, day)) {
    case SamtyckeStatus::inteAn: return Message{"samtycke.inteAn", {{"dag", samtycke.days.first}}};
    case SamtyckeStatus::utganget: return Message{"samtycke.utganget", {{"dag", *samtycke.days.last}}};
    case SamtyckeStatus::aterkallat: return Message{"samtycke.aterkallat", {{"dag", *samtycke.aterkallat}}};
    case SamtyckeStatus::galler: break;
  }
  if (uppgifter == 0) return Message{"samtycke.ingaUppgifter", {}};
  if ((uppgifter & ~samtycke.uppgifter) != 0) return Message{"samtycke.utanforSamtycket", {}};
  return std::nullopt;
}

}  // namespace fyren
