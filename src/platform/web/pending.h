// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <map>
#include <utility>

namespace fyren::platform::web {

// Requests that the page is working on, by number; the page answers with the number.
template <typename Request>
class Pending {
 public:
  int add(Request request) {
    waiting_.emplace(++last_, std::move(request));
    return last_;
  }
  Request* find(int number) {
    const auto at = waiting_.find(number);
    return at == waiting_.end() ? nullptr : &at->second;
  }
  Request take(int number) {
    auto at = waiting_.find(number);
    Request request = std::move(at->second);
    waiting_.erase(at);
    return request;
  }

 private:
  std::map<int, Request> waiting_;
  int last_ = 0;
};

}  // namespace fyren::platform::web
