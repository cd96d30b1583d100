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
    // Nothing can fail any more: prints what is held, and from now on without holding back.
    void workIsDone();

private:
    static constexpr std::size_t kMostInMemory = 16 << 20, kPiece = 1 << 16;
    void spill();

    std::string held_;
    bool isDone_ = false;
    std::FILE* file_ = nullptr;
};

// Evidence on a terminal: control characters, escape sequences and direction overrides are shown, never
// obeyed.
std::string printable(std::string_view text);

}  // namespace strata::cli
