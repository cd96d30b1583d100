#pragma once

#include <mutex>
#include <string>
#include <utility>

namespace strata::app {

// How far a long piece of work has come: written by its thread, read by the job bar a few times a second.
class JobProgress {
public:
    void set(double fraction, std::string words) {
        const std::lock_guard lock(mutex_);
        fraction_ = fraction;
        if (!words.empty())
            words_ = std::move(words);
    }
    std::pair<double, std::string> now() const {
        const std::lock_guard lock(mutex_);
        return {fraction_, words_};
    }

private:
    mutable std::mutex mutex_;
    double fraction_ = 0;
    std::string words_;
};

}  // namespace strata::app
