#include "presenters/glide.h"

#include <algorithm>
#include <cmath>

namespace strata::presenters {

namespace {

constexpr double kFading = 0.325;                   // seconds until it is a third as fast
constexpr double kSlowest = 30, kFastest = 12'000;  // pixels a second
constexpr double kHeld = 0.08;                      // seconds without a move: it was held still

}  // namespace

void Glide::drag(double pixels, double seconds) {
    isFree_ = false;
    if (seconds <= 0)
        return;
    const double share = std::min(1.0, seconds / 0.05);
    speed_ += (std::clamp(pixels / seconds, -kFastest, kFastest) - speed_) * share;
}

void Glide::push(double pixels) {
    if (isFree_ && speed_ * pixels < 0)
        speed_ = 0;
    speed_ = std::clamp(speed_ + pixels / kFading, -kFastest, kFastest);
    isFree_ = true;
}

void Glide::letGo(double seconds) {
    isFree_ = seconds < kHeld && std::abs(speed_) > kSlowest;
    if (!isFree_)
        speed_ = 0;
}

void Glide::stop() {
    isFree_ = false;
    speed_ = 0;
}

double Glide::step(double seconds) {
    if (!isFree_)
        return 0;
    const double fading = std::exp(-seconds / kFading);
    const double moved = speed_ * kFading * (1 - fading);
    speed_ *= fading;
    if (std::abs(speed_) < kSlowest)
        stop();
    return moved;
}

}  // namespace strata::presenters
