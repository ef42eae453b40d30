// SPDX-License-Identifier: EUPL-1.2
#include "base/message.h"

#include <gtest/gtest.h>

namespace fyren {
namespace {

TEST(Message, HoldsMessagesOfItsOwn) {
  const Message inner{"common.cancel", {}};
  const Message outer{"common.cancel", {{"delar", std::vector<Message>{inner, inner}}, {"rad", 17}}};
  EXPECT_EQ(std::get<std::vector<Message>>(outer.values[0].second).size(), 2U);
  EXPECT_EQ(std::get<std::int64_t>(outer.values[1].second), 17);
}

TEST(Message, IsEqualWhenKeyAndValuesAre) {
  const Message one{"common.cancel", {{"rad", 17}}};
  EXPECT_EQ(one, (Message{"common.cancel", {{"rad", 17}}}));
  EXPECT_NE(one, (Message{"common.cancel", {{"rad", 18}}}));
  EXPECT_NE(one, (Message{"common.cancel", {{"rad", "17"}}}));
}

}  // namespace
}  // namespace fyren
