#pragma once

#include <stop_token>
#include <thread>

namespace strata::cli {

// Ctrl-C and a polite kill become a request to stop; the second one ends the program at once. One of these at
// a time. A thread waits for them from the first token on: a verb that asks for none has nothing to stop.
class Interrupt {
public:
    Interrupt();
    ~Interrupt();
    std::stop_token token();

private:
    void wait();

    std::stop_source source_;
    std::jthread waiter_;
};

}  // namespace strata::cli
