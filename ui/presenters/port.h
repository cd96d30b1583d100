#pragma once

#include <exception>
#include <functional>
#include <memory>
#include <stop_token>
#include <string>

#include "base/task_pool.h"

namespace strata::presenters {

// The way back to the main thread: the window's event loop, or in tests a queue that is turned by hand.
class MainThreadPort {
public:
    virtual ~MainThreadPort() = default;
    virtual void post(std::function<void()> call) = 0;  // from any thread; runs later, on the main one
};

// Whoever asked for a task holds a Life; when it is gone, the answer is dropped. Asked and answered on the
// main thread only.
class Life {
public:
    std::weak_ptr<int> token() const { return held_; }

private:
    std::shared_ptr<int> held_ = std::make_shared<int>(0);
};

// Work off the main thread: readers on a small pool, changes of the case one after another on a thread of
// their own. The answer comes back through the port, and only while the asker lives. A failing task calls
// onFailure with words for a person. At the end questions are forgotten; a change that was asked for is made.
class Tasks {
public:
    Tasks(MainThreadPort& port, std::function<void(const std::string&)> onFailure);

    template <class Answer>
    void read(const Life& life, std::function<Answer(std::stop_token)> work,
              std::function<void(Answer)> onDone) {
        start(readers_, life, std::move(work), std::move(onDone));
    }
    template <class Answer>
    void write(const Life& life, std::function<Answer(std::stop_token)> work,
               std::function<void(Answer)> onDone) {
        start(writer_, life, std::move(work), std::move(onDone));
    }
    MainThreadPort& port() { return port_; }

private:
    template <class Answer>
    void start(base::TaskPool& pool, const Life& life, std::function<Answer(std::stop_token)> work,
               std::function<void(Answer)> onDone) {
        pool.run([this, token = life.token(), work = std::move(work),
                  onDone = std::move(onDone)](std::stop_token stop) {
            try {
                auto answer = std::make_shared<Answer>(work(stop));
                port_.post([token, answer, onDone] {
                    if (!token.expired())
                        onDone(std::move(*answer));
                });
            } catch (...) {
                tell(std::current_exception());
            }
        });
    }
    void tell(std::exception_ptr problem);

    MainThreadPort& port_;
    std::function<void(const std::string&)> onFailure_;
    base::TaskPool readers_, writer_;
};

}  // namespace strata::presenters
