#pragma once

#include <cstdio>
#include <string>
#include <string_view>

namespace strata::cli {

// What goes to standard output, held back until the work is done, so that a failure half way prints nothing.
// Long output waits in a temporary file, not in memory.
class Output {
public:
    Output() = default;
    ~Output();
    Output(const Output&) = delete;
    Output& operator=(const Output&) = delete;

    void write(std::string_view text);
    void line(std::string_view text);
    void release();  // prints what is held; throws Failure when standard output takes no more

private:
    static constexpr std::size_t kMostInMemory = 16 << 20;
    void spill();

    std::string held_;
    std::FILE* file_ = nullptr;
};

// Evidence on a terminal: control characters, escape sequences and direction overrides are shown, never
// obeyed.
std::string printable(std::string_view text);

}  // namespace strata::cli
