#pragma once

#include <condition_variable>
#include <cstdint>
#include <deque>
#include <exception>
#include <functional>
#include <mutex>
#include <stop_token>
#include <thread>
#include <vector>

namespace strata::base {

// A few threads that take tasks in the order given. Its end asks running tasks to stop, forgets those not
// begun or, where it is to finish, runs them as well (asked to stop from the beginning), and waits. A task
// that ends in Cancelled is fine; any other exception goes to `onFailure`, on that thread, and without one
// ends the program.
class TaskPool {
public:
    using Task = std::function<void(std::stop_token)>;
    using OnFailure = std::function<void(std::exception_ptr)>;

    enum class AtEnd : std::uint8_t { forgets, finishes };

    explicit TaskPool(unsigned threads, OnFailure onFailure = {}, AtEnd atEnd = AtEnd::forgets);
    ~TaskPool();
    TaskPool(const TaskPool&) = delete;
    TaskPool& operator=(const TaskPool&) = delete;

    void run(Task task);
    void waitUntilIdle();

private:
    void work(std::stop_token stop);

    OnFailure onFailure_;
    AtEnd atEnd_;
    std::mutex mutex_;
    std::condition_variable_any changed_;
    std::deque<Task> waiting_;
    unsigned running_ = 0;
    std::vector<std::jthread> threads_;
};

}  // namespace strata::base
