#include "base/task_pool.h"

#include <algorithm>

#include "base/failure.h"

namespace strata::base {

TaskPool::TaskPool(unsigned threads, OnFailure onFailure, AtEnd atEnd)
    : onFailure_(std::move(onFailure)), atEnd_(atEnd) {
    for (unsigned i = 0; i < std::max(threads, 1U); ++i)
        threads_.emplace_back([this](std::stop_token stop) { work(std::move(stop)); });
}

TaskPool::~TaskPool() {
    if (atEnd_ == AtEnd::forgets) {
        const std::lock_guard lock(mutex_);
        waiting_.clear();
    }
    for (std::jthread& thread : threads_)
        thread.request_stop();
    threads_.clear();
}

void TaskPool::run(Task task) {
    {
        const std::lock_guard lock(mutex_);
        waiting_.push_back(std::move(task));
    }
    changed_.notify_all();
}

void TaskPool::waitUntilIdle() {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [this] { return waiting_.empty() && running_ == 0; });
}

void TaskPool::work(std::stop_token stop) {
    std::unique_lock lock(mutex_);
    while (changed_.wait(lock, stop, [this] { return !waiting_.empty(); })) {
        if (stop.stop_requested() && atEnd_ == AtEnd::forgets)
            return;
        {
            const Task task = std::move(waiting_.front());
            waiting_.pop_front();
            ++running_;
            lock.unlock();
            try {
                task(stop);
            } catch (const Cancelled&) {
            } catch (...) {
                if (!onFailure_)
                    std::terminate();
                onFailure_(std::current_exception());
            }
        }
        lock.lock();
        --running_;
        changed_.notify_all();
    }
}

}  // namespace strata::base
