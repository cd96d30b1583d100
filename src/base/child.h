#pragma once

#include <sys/types.h>

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <stop_token>
#include <string>
#include <vector>

namespace strata::base {

// Where the filter of system calls is put on: not at all, in the child before it becomes the program, or by
// bubblewrap (which needs some of those calls itself) just before the program starts.
enum class CallFilter : std::uint8_t { none, beforeProgram, byBubblewrap };

// The descriptor on which bubblewrap finds the filter.
inline constexpr int kFilterDescriptor = 10;

// What a child may use. Zero is no limit, unless the name says otherwise.
struct Limits {
    std::int64_t addressSpace = 0;  // bytes
    std::int64_t cpuSeconds = 0;    // then SIGXCPU
    std::int64_t openFiles = 0;     // descriptors
    bool fileSizeZero = false;      // may not write to any file; pipes are not files
    bool noProcesses = false;       // may not start others; threads are allowed where a filter is in force
    CallFilter filter = CallFilter::none;   // refuses network, ptrace, mounting, bpf, keys and the like
    std::chrono::milliseconds deadline{0};  // on the wall clock, from the start, but for the time
                                            // between two reads of its output; then killed
};

struct ChildOrder {
    std::vector<std::string> argv;  // argv[0] is a path, or a name looked for in /usr/bin and /bin
    Limits limits;
    std::string input;  // what the child finds on its standard input; empty: closed
    std::vector<std::string>
        environment;  // NAME=value, beside PATH, LANG=C.UTF-8 and TZ=UTC; nothing is inherited
    std::filesystem::path workingFolder;  // "/" when empty
};

struct ChildEnd {
    int code = -1;   // what it returned, or -1 when it ended by a signal
    int signal = 0;  // the signal that ended it, or 0
    bool isPastDeadline = false, isStopped = false;
    bool ok() const { return code == 0 && !isPastDeadline && !isStopped; }
    std::string describe() const;  // "ended with code 3", "was ended after 2.0 seconds"
};

// A program run as a process of its own, in its own process group, with no new privileges, no inherited
// descriptors or environment. It lives no longer than this object, and no longer than the thread that started
// it. One thread uses it; stopping may come from any.
class Child {
public:
    // Throws Failure when it cannot be started.
    explicit Child(const ChildOrder& order, std::stop_token stop = {});
    ~Child();
    Child(Child&&) noexcept;
    Child& operator=(Child&&) noexcept;

    enum class ReadState : std::uint8_t { some, nothingYet, ended };
    struct ReadResult {
        ReadState state = ReadState::ended;
        std::size_t bytes = 0;
    };
    // What it has written to standard output, waiting up to `timeout` for the first byte. Also collects what
    // it says on standard error. `ended` after its last byte, and when the deadline has passed (see wait()).
    // Throws Cancelled when stopped.
    ReadResult readSome(std::span<char> buffer, std::chrono::milliseconds timeout);

    // Its end, having let go of its output. Kills it at the deadline. Does not throw.
    ChildEnd wait();
    void kill();

    const std::string& errorText() const;  // standard error, the first 64 KB
    pid_t pid() const;

private:
    struct Inside;
    std::unique_ptr<Inside> inside_;
};

struct ChildAnswer {
    ChildEnd end;
    std::string output, errorText;
    bool isCutShort = false;  // it wrote more than mostOutput and was killed
};
// Runs to the end. Throws Cancelled when stopped, Failure when it cannot be started.
ChildAnswer runChild(const ChildOrder& order, std::int64_t mostOutput, std::stop_token stop = {});

}  // namespace strata::base
