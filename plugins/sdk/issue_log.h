#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>

namespace strata::sdk {

// What was done about something odd, in the protocol's words.
enum class Action { Skipped, KeptAsText, Assumed };

std::string_view actionName(Action action);

// Counts issues by code so that a fault repeated in every row of a large file is told once in full, then
// summed up. Skipped rows are never held back: each one must be named for the counts to balance.
class IssueLog {
public:
    // False when this code has been told often enough; the rest is only counted.
    bool admits(std::string_view code, Action action);

    struct Rest {
        std::uint64_t held = 0;
        Action action = Action::KeptAsText;
    };
    const std::map<std::string, Rest, std::less<>>& rests() const { return rests_; }

private:
    std::map<std::string, std::uint64_t, std::less<>> told_;
    std::map<std::string, Rest, std::less<>> rests_;
};

}  // namespace strata::sdk
