#include "base/progress.h"

#include <algorithm>
#include <mutex>

#include "base/failure.h"

namespace strata::base {

struct Progress::Whole {
    Observer observer;
    std::stop_token stop;
    std::mutex mutex;
    double told = -1;
    std::string label;
};

Progress::Progress(Observer observer, std::stop_token stop) : whole_(std::make_shared<Whole>()) {
    whole_->observer = std::move(observer);
    whole_->stop = std::move(stop);
}

Progress Progress::part(double weight, std::string label) {
    Progress child;
    child.whole_ = whole_;
    child.label_ = label.empty() ? label_ : std::move(label);
    const double share = std::clamp(weight, 0.0, 1.0 - given_);
    child.begin_ = begin_ + span_ * given_;
    child.span_ = span_ * share;
    given_ += share;
    child.report(0.0);
    return child;
}

void Progress::report(double fraction) const {
    constexpr double kSmallestStep = 0.005;
    if (!whole_ || !whole_->observer)
        return;
    const double overall = begin_ + span_ * std::clamp(fraction, 0.0, 1.0);
    const std::lock_guard lock(whole_->mutex);
    const double now = std::max(overall, whole_->told);
    const bool isEnd = now > 1.0 - 1e-9 && whole_->told <= 1.0 - 1e-9;
    const bool isOtherPart = label_ != whole_->label;
    if (now - whole_->told < kSmallestStep && !isEnd && !isOtherPart)
        return;
    whole_->told = isEnd ? 1.0 : now;
    whole_->label = label_;
    whole_->observer(whole_->told, label_);
}

void Progress::report(std::int64_t done, std::int64_t total) const {
    report(total <= 0 ? 1.0 : static_cast<double>(done) / static_cast<double>(total));
}

void Progress::note(std::string_view text) const {
    if (!whole_ || !whole_->observer)
        return;
    const std::lock_guard lock(whole_->mutex);
    whole_->told = std::max(whole_->told, begin_);
    whole_->observer(whole_->told, std::string(text));
}

std::stop_token Progress::stopToken() const {
    return whole_ ? whole_->stop : std::stop_token();
}

bool Progress::isStopped() const {
    return whole_ && whole_->stop.stop_requested();
}

void Progress::throwIfStopped() const {
    if (isStopped())
        throw Cancelled();
}

}  // namespace strata::base
