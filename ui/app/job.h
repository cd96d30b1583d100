#pragma once

#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <stop_token>
#include <string>

#include "base/failure.h"
#include "presenters/port.h"

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

template <class Answer>
struct JobOutcome {
    std::optional<Answer> answer;  // nothing: stopped, or failed when trouble says so
    std::string trouble;
};

// Runs `work` among the changes of the case. `onDone` is called however it ends, unless the asker is gone; `stop` is the asker's,
// and the end of the program stops it too.
template <class Answer>
void runJob(presenters::Tasks& tasks, const presenters::Life& life, std::stop_source stop,
            std::function<Answer(std::stop_token)> work, std::function<void(JobOutcome<Answer>)> onDone) {
    tasks.write<JobOutcome<Answer>>(
        life,
        [stop, work = std::move(work)](std::stop_token ending) {
            const std::stop_callback onEnding(ending, [stop]() mutable { stop.request_stop(); });
            JobOutcome<Answer> outcome;
            try {
                outcome.answer = work(stop.get_token());
            } catch (const base::Cancelled&) {
                outcome.answer.reset();
            } catch (const std::exception& failure) {
                outcome.trouble = base::explain(failure);
            }
            return outcome;
        },
        std::move(onDone));
}

}  // namespace strata::app
