#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <stop_token>
#include <string>
#include <string_view>

namespace strata::base {

// How far along a piece of work is, as a tree of weighted parts, and whether it is to stop. Each part reports
// its own 0 to 1; the observer hears the whole, never going back, and not for steps under half a percent. A
// default one is heard by nobody and never stops. The observer is called on the working thread, by one thread
// at a time.
class Progress {
public:
    using Observer = std::function<void(double fraction, const std::string& label)>;

    Progress() = default;
    explicit Progress(Observer observer, std::stop_token stop = {});
    explicit Progress(std::stop_token stop) : Progress(Observer(), std::move(stop)) {}

    // The next part of this one, of the given share of it: the weights of all parts add up to 1.
    Progress part(double weight, std::string label);

    void report(double fraction) const;                        // 0 to 1 of this part
    void report(std::int64_t done, std::int64_t total) const;  // nothing done of nothing is all
    void note(std::string_view text) const;                    // a new label, told at once
    void finish() const { report(1.0); }

    std::stop_token stopToken() const;
    bool isStopped() const;
    void throwIfStopped() const;  // throws Cancelled

private:
    struct Whole;
    std::shared_ptr<Whole> whole_;
    std::string label_;
    double begin_ = 0, span_ = 1, given_ = 0;
};

}  // namespace strata::base
