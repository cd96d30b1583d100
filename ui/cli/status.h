#pragma once

#include <stdexcept>

namespace strata::cli {

// What the program ends with; scripts rely on the numbers.
enum class Status : int {
    done = 0,      // assumptions recorded as issues included
    findings = 1,  // rows skipped, one of several files refused, a verification that failed, gaps asked for
    usage = 2,
    refused = 3,  // refused, failed or stopped, and nothing changed
    damaged = 4,  // the case is not as it was written
};

// The command line itself makes no sense. Nothing has been opened.
class UsageError : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

}  // namespace strata::cli
