#include "cli/progress_bar.h"

#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <cmath>
#include <cstdio>

#include "cli/output.h"
#include "cli/text_table.h"

namespace strata::cli {

ProgressBar::ProgressBar() : isOn_(isatty(STDERR_FILENO) != 0) {}

ProgressBar::~ProgressBar() {
    clear();
}

void ProgressBar::show(double fraction, std::string_view words) {
    const auto now = std::chrono::steady_clock::now();
    if (!isOn_ || (isDrawn_ && now - last_ < std::chrono::milliseconds(80)))
        return;
    winsize size{};
    ioctl(STDERR_FILENO, TIOCGWINSZ, &size);
    const std::size_t columns = size.ws_col > 0 ? size.ws_col : 80;
    constexpr int kCells = 24;
    const double part = std::clamp(std::isfinite(fraction) ? fraction : 0.0, 0.0, 1.0);
    const int full = static_cast<int>(part * kCells);
    std::string bar = "[";
    for (int i = 0; i < kCells; ++i)
        bar += i < full ? '=' : ' ';
    bar += "] " + std::to_string(static_cast<int>(part * 100)) + "%  " + printable(words);
    std::fprintf(stderr, "\r\033[K%s", cutToWidth(bar, columns - 1).c_str());
    std::fflush(stderr);
    isDrawn_ = true;
    last_ = now;
}

void ProgressBar::clear() {
    if (isDrawn_)
        std::fputs("\r\033[K", stderr);
    isDrawn_ = false;
}

}  // namespace strata::cli
