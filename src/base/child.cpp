#include "base/child.h"

#include <fcntl.h>
#include <poll.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstring>
#include <functional>
#include <mutex>
#include <optional>

#include "base/child_start.h"
#include "base/failure.h"

namespace strata::base {
namespace {

using SteadyTime = std::chrono::steady_clock::time_point;
using std::chrono::milliseconds;

constexpr std::size_t kMostErrorText = 64 * 1024;
constexpr milliseconds kLongestSleep{200};  // between looks at whether to stop

void shut(int& descriptor) {
    if (descriptor >= 0)
        ::close(descriptor);
    descriptor = -1;
}

}  // namespace

struct Child::Inside {
    StartedChild started;
    int exitNotice = -1;  // readable when the process has ended; -1 on kernels without
    SteadyTime begun = std::chrono::steady_clock::now();
    std::optional<SteadyTime> deadline, lastRead;
    std::stop_token stop;
    std::string errorText;
    bool isPastDeadline = false, isBubblewrapped = false;
    std::mutex mutex;  // of the process number: not signalled once it has been given back
    bool isReaped = false;
    int status = 0;
    std::optional<std::stop_callback<std::function<void()>>> onStop;

    ~Inside() {
        onStop.reset();
        kill();
        while (!reap(0)) {
        }
        shut(started.output);
        shut(started.errors);
        shut(exitNotice);
    }

    void kill() {
        const std::lock_guard lock(mutex);
        if (isReaped)
            return;
        ::kill(-started.pid, SIGKILL);
        ::kill(started.pid, SIGKILL);
    }

    bool reap(int options) {
        const std::lock_guard lock(mutex);
        if (isReaped)
            return true;
        const pid_t got = ::waitpid(started.pid, &status, options);
        isReaped = got == started.pid || (got < 0 && errno == ECHILD);
        return isReaped;
    }

    // A child whose output is taken slowly has to wait, and is not late for that.
    void forgiveWaiting() {
        if (deadline && lastRead)
            *deadline += std::chrono::steady_clock::now() - *lastRead;
    }

    void killWhenDue() {
        if (deadline && !isPastDeadline && std::chrono::steady_clock::now() >= *deadline) {
            isPastDeadline = true;
            kill();
        }
    }

    int sleepUntil(SteadyTime until) const {
        SteadyTime next = std::min(until, std::chrono::steady_clock::now() + kLongestSleep);
        if (deadline && !isPastDeadline)
            next = std::min(next, *deadline);
        const auto left = std::chrono::ceil<milliseconds>(next - std::chrono::steady_clock::now());
        return static_cast<int>(std::max(left, milliseconds{0}).count());
    }

    ReadResult read(std::span<char> buffer, milliseconds timeout);

    void collectErrors() {
        std::array<char, 4096> buffer;
        const ssize_t got = ::read(started.errors, buffer.data(), buffer.size());
        if (got > 0)
            errorText.append(buffer.data(),
                             std::min(static_cast<std::size_t>(got), kMostErrorText - errorText.size()));
        else if (got == 0 || (errno != EAGAIN && errno != EINTR))
            shut(started.errors);
    }
};

std::string ChildEnd::describe() const {
    if (isStopped)
        return "was stopped";
    if (isPastDeadline)
        return "was ended because its time was up";
    if (signal == 0)
        return "ended with code " + std::to_string(code);
    const char* name = ::sigdescr_np(signal);
    return "was ended by signal " + std::to_string(signal) + " (" + (name != nullptr ? name : "unknown") +
           ")";
}

Child::Child(const ChildOrder& order, std::stop_token stop) : inside_(std::make_unique<Inside>()) {
    if (stop.stop_requested()) {
        inside_->isReaped = true;
        throw Cancelled();
    }
    inside_->isReaped = true;
    inside_->started = startChild(order);
    inside_->isReaped = false;
    inside_->isBubblewrapped = order.limits.filter == CallFilter::byBubblewrap;
    inside_->exitNotice = static_cast<int>(::syscall(SYS_pidfd_open, inside_->started.pid, 0));
    ::fcntl(inside_->started.errors, F_SETFL, O_NONBLOCK);
    ::fcntl(inside_->started.output, F_SETFL, O_NONBLOCK);
    if (order.limits.deadline.count() > 0)
        inside_->deadline = inside_->begun + order.limits.deadline;
    inside_->stop = stop;
    inside_->onStop.emplace(std::move(stop), [inside = inside_.get()] { inside->kill(); });
}

Child::~Child() = default;
Child::Child(Child&&) noexcept = default;
Child& Child::operator=(Child&&) noexcept = default;

Child::ReadResult Child::readSome(std::span<char> buffer, milliseconds timeout) {
    Inside& inside = *inside_;
    inside.forgiveWaiting();
    const auto answer = inside.read(buffer, timeout);
    inside.lastRead = std::chrono::steady_clock::now();
    return answer;
}

Child::ReadResult Child::Inside::read(std::span<char> buffer, milliseconds timeout) {
    const SteadyTime until = std::chrono::steady_clock::now() + timeout;
    while (started.output >= 0) {
        if (stop.stop_requested())
            throw Cancelled();
        killWhenDue();
        if (isPastDeadline)
            break;
        const ssize_t got = ::read(started.output, buffer.data(), buffer.size());
        if (got > 0)
            return {ReadState::some, static_cast<std::size_t>(got)};
        if (got == 0 || (errno != EAGAIN && errno != EINTR))
            break;
        std::array<pollfd, 2> waiting{pollfd{started.output, POLLIN, 0}, pollfd{started.errors, POLLIN, 0}};
        const int ready = ::poll(waiting.data(), waiting.size(), sleepUntil(until));
        if (ready > 0 && waiting[1].revents != 0)
            collectErrors();
        if (ready == 0 && std::chrono::steady_clock::now() >= until)
            return {ReadState::nothingYet, 0};
    }
    shut(started.output);
    if (stop.stop_requested())
        throw Cancelled();
    return {ReadState::ended, 0};
}

ChildEnd Child::wait() {
    Inside& inside = *inside_;
    shut(inside.started.output);
    constexpr milliseconds kWithoutNotice{5};
    bool hasEnded = false;
    while (!hasEnded || inside.started.errors >= 0) {
        inside.killWhenDue();
        hasEnded = hasEnded || inside.reap(WNOHANG);
        std::array<pollfd, 2> waiting{pollfd{inside.started.errors, POLLIN, 0},
                                      pollfd{inside.exitNotice, POLLIN, 0}};
        const bool hasNotice = inside.exitNotice >= 0 && !hasEnded;
        const auto longest = std::chrono::steady_clock::now() + (hasNotice ? kLongestSleep : kWithoutNotice);
        const int ready = ::poll(waiting.data(), hasNotice ? 2 : 1, inside.sleepUntil(longest));
        if (ready > 0 && waiting[0].revents != 0)
            inside.collectErrors();
        else if (hasEnded)
            break;  // what is left of the pipe is held by a process that outlived its parent
    }
    ChildEnd end;
    end.isPastDeadline = inside.isPastDeadline;
    end.isStopped = inside.stop.stop_requested();
    if (WIFEXITED(inside.status))
        end.code = WEXITSTATUS(inside.status);
    else if (WIFSIGNALED(inside.status))
        end.signal = WTERMSIG(inside.status);
    constexpr int kEndedBySignal = 128;  // as bubblewrap tells of its program's end
    if (inside.isBubblewrapped && end.code > kEndedBySignal)
        end = {-1, end.code - kEndedBySignal, end.isPastDeadline, end.isStopped};
    return end;
}

void Child::kill() {
    inside_->kill();
}
const std::string& Child::errorText() const {
    return inside_->errorText;
}
pid_t Child::pid() const {
    return inside_->started.pid;
}

ChildAnswer runChild(const ChildOrder& order, std::int64_t mostOutput, std::stop_token stop) {
    Child child(order, std::move(stop));
    ChildAnswer answer;
    std::vector<char> buffer(64 * 1024);
    for (;;) {
        const Child::ReadResult got = child.readSome(buffer, kLongestSleep);
        if (got.state == Child::ReadState::ended)
            break;
        const std::int64_t room = mostOutput - static_cast<std::int64_t>(answer.output.size());
        const auto kept = std::min(static_cast<std::int64_t>(got.bytes), room);
        answer.output.append(buffer.data(), static_cast<std::size_t>(kept));
        if (kept < static_cast<std::int64_t>(got.bytes)) {
            answer.isCutShort = true;
            child.kill();
            break;
        }
    }
    answer.end = child.wait();
    answer.errorText = child.errorText();
    return answer;
}

}  // namespace strata::base
