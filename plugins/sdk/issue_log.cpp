#include "sdk/issue_log.h"

namespace strata::sdk {
namespace {

constexpr std::uint64_t kToldInFull = 1000;

}

std::string_view actionName(Action action) {
    switch (action) {
        case Action::Skipped:
            return "skipped";
        case Action::KeptAsText:
            return "kept_as_text";
        case Action::Assumed:
            break;
    }
    return "assumed";
}

bool IssueLog::admits(std::string_view code, Action action) {
    if (action == Action::Skipped) {
        return true;
    }
    auto told = told_.find(code);
    if (told == told_.end()) {
        told = told_.emplace(std::string(code), 0).first;
    }
    if (told->second < kToldInFull) {
        ++told->second;
        return true;
    }
    Rest& rest = rests_[told->first];
    ++rest.held;
    rest.action = action;
    return false;
}

}  // namespace strata::sdk
