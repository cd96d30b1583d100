#pragma once

#include <stop_token>
#include <thread>

namespace strata::cli {

// Ctrl-C and a polite kill become a request to stop; the second one ends the program at once. One of these at
// a time.
class Interrupt {
public:
    Interrupt();
    ~Interrupt();
    std::stop_token token() const { return source_.get_token(); }

private:
    std::stop_source source_;
    std::jthread waiter_;
};

}  // namespace strata::cli
