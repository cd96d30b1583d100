#pragma once

#include <chrono>
#include <string>
#include <string_view>

namespace strata::cli {

// One line at the foot of a terminal, redrawn in place; nothing at all when standard error is not one.
// For one thread.
class ProgressBar {
public:
    ProgressBar();
    ~ProgressBar();
    ProgressBar(const ProgressBar&) = delete;
    ProgressBar& operator=(const ProgressBar&) = delete;

    void show(double fraction, std::string_view words);
    void clear();

private:
    bool isOn_ = false, isDrawn_ = false;
    std::chrono::steady_clock::time_point last_;
};

}  // namespace strata::cli
