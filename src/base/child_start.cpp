#include "base/child_start.h"

#include <fcntl.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <system_error>
#include <utility>

#include "base/call_filter.h"
#include "base/failure.h"

namespace strata::base {
namespace {

// Above everything that is put in place in the child (0, 1, 2 and kFilterDescriptor).
constexpr int kFirstFree = 20;

class Descriptor {
public:
    Descriptor() = default;
    explicit Descriptor(int number) {
        if (number < 0)
            throw Failure("Cannot start a program: " + std::generic_category().message(errno) + ".");
        number_ = ::fcntl(number, F_DUPFD_CLOEXEC, kFirstFree);
        const int code = errno;
        ::close(number);
        if (number_ < 0)
            throw Failure("Cannot start a program: " + std::generic_category().message(code) + ".");
    }
    ~Descriptor() { close(); }
    Descriptor(Descriptor&& other) noexcept : number_(other.release()) {}
    Descriptor& operator=(Descriptor&& other) noexcept {
        close();
        number_ = other.release();
        return *this;
    }
    int number() const { return number_; }
    int release() { return std::exchange(number_, -1); }
    void close() {
        if (number_ >= 0)
            ::close(release());
    }

private:
    int number_ = -1;
};

struct Pipe {
    Descriptor read, write;
    Pipe() {
        int ends[2];
        if (::pipe2(ends, O_CLOEXEC) != 0)
            throw Failure("Cannot start a program: " + std::generic_category().message(errno) + ".");
        read = Descriptor(ends[0]);
        write = Descriptor(ends[1]);
    }
};

Descriptor memoryFile(const char* name, std::string_view bytes) {
    Descriptor file(::memfd_create(name, MFD_CLOEXEC));
    while (!bytes.empty()) {
        const ssize_t put = ::write(file.number(), bytes.data(), bytes.size());
        if (put <= 0)
            throw Failure("Cannot start a program: " + std::generic_category().message(errno) + ".");
        bytes.remove_prefix(static_cast<std::size_t>(put));
    }
    ::lseek(file.number(), 0, SEEK_SET);
    return file;
}

std::string programPath(const std::string& name) {
    if (name.find('/') != std::string::npos)
        return name;
    for (const char* folder : {"/usr/bin/", "/bin/", "/usr/local/bin/"}) {
        std::string path = folder + name;
        if (::access(path.c_str(), X_OK) == 0)
            return path;
    }
    throw Failure("The program " + name + " is not installed.");
}

enum class Step : int { limits, folder, descriptors, filter, program };

const char* stepInWords(Step step) {
    constexpr std::array<const char*, 5> kSteps{"its limits cannot be set", "its folder cannot be entered",
                                                "its pipes cannot be set up", "its filter cannot be put on",
                                                "it cannot be run"};
    return kSteps.at(static_cast<std::size_t>(step));
}

struct Report {
    Step step;
    int code;
};

// Everything the child needs, made before the fork: after it, only calls that are safe there are made.
struct Prepared {
    std::string program, folder;
    std::vector<char*> argv, environment;
    Limits limits;
    sock_fprog filter{0, nullptr};
    int input = -1, output = -1, errors = -1, filterFile = -1, report = -1;
    pid_t parent = 0;
};

[[noreturn]] void giveUp(const Prepared& prepared, Step step) {
    const Report report{step, errno};
    [[maybe_unused]] const ssize_t put = ::write(prepared.report, &report, sizeof report);
    ::_exit(127);
}

bool limit(__rlimit_resource what, std::int64_t most, std::int64_t beyond = 0) {
    rlimit now{};
    if (::getrlimit(what, &now) != 0)
        return false;
    const auto wanted = static_cast<rlim_t>(most + beyond);
    now.rlim_max = wanted < now.rlim_max ? wanted : now.rlim_max;
    now.rlim_cur = static_cast<rlim_t>(most) < now.rlim_max ? static_cast<rlim_t>(most) : now.rlim_max;
    return ::setrlimit(what, &now) == 0;
}

bool setLimits(const Limits& limits) {
    constexpr std::int64_t kSecondsToTidyUp = 1;
    bool isSet = limit(RLIMIT_CORE, 0);
    if (limits.addressSpace > 0)
        isSet = limit(RLIMIT_AS, limits.addressSpace) && isSet;
    if (limits.cpuSeconds > 0)
        isSet = limit(RLIMIT_CPU, limits.cpuSeconds, kSecondsToTidyUp) && isSet;
    if (limits.openFiles > 0)
        isSet = limit(RLIMIT_NOFILE, limits.openFiles) && isSet;
    if (limits.fileSizeZero)
        isSet = limit(RLIMIT_FSIZE, 0) && isSet;
    // bubblewrap must itself start the program; the filter it puts on keeps the program from starting others.
    if (limits.noProcesses && limits.filter != CallFilter::byBubblewrap)
        isSet = limit(RLIMIT_NPROC, 0) && isSet;
    return isSet;
}

[[noreturn]] void becomeProgram(const Prepared& prepared) {
    ::setpgid(0, 0);
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
    if (::getppid() != prepared.parent)
        ::_exit(127);
    sigset_t none;
    ::sigemptyset(&none);
    ::sigprocmask(SIG_SETMASK, &none, nullptr);
    ::signal(SIGPIPE, SIG_DFL);
    ::signal(SIGXFSZ, SIG_DFL);
    if (::chdir(prepared.folder.c_str()) != 0)
        giveUp(prepared, Step::folder);
    if (::close_range(3, ~0U, CLOSE_RANGE_CLOEXEC) != 0 || ::dup2(prepared.input, STDIN_FILENO) < 0 ||
        ::dup2(prepared.output, STDOUT_FILENO) < 0 || ::dup2(prepared.errors, STDERR_FILENO) < 0 ||
        (prepared.filterFile >= 0 && ::dup2(prepared.filterFile, kFilterDescriptor) < 0))
        giveUp(prepared, Step::descriptors);
    if (!setLimits(prepared.limits) || ::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0)
        giveUp(prepared, Step::limits);
    if (prepared.filter.len > 0 && ::prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &prepared.filter) != 0)
        giveUp(prepared, Step::filter);
    ::execve(prepared.program.c_str(), prepared.argv.data(), prepared.environment.data());
    giveUp(prepared, Step::program);
}

void awaitProgram(pid_t pid, int reportEnd, const std::string& program) {
    Report report{};
    ssize_t got = 0;
    do
        got = ::read(reportEnd, &report, sizeof report);
    while (got < 0 && errno == EINTR);
    if (got != sizeof report)
        return;
    while (::waitpid(pid, nullptr, 0) < 0 && errno == EINTR) {
    }
    throw Failure("Cannot start " + program + ": " + stepInWords(report.step) + " (" +
                  std::generic_category().message(report.code) + ").");
}

std::vector<char*> pointersTo(std::vector<std::string>& texts) {
    std::vector<char*> pointers;
    for (std::string& text : texts)
        pointers.push_back(text.data());
    pointers.push_back(nullptr);
    return pointers;
}

}  // namespace

StartedChild startChild(const ChildOrder& order) {
    if (order.argv.empty())
        throw Failure("Cannot start a program: none was named.");
    Prepared prepared;
    prepared.program = programPath(order.argv.front());
    prepared.folder = order.workingFolder.empty() ? "/" : order.workingFolder.string();
    prepared.limits = order.limits;
    prepared.parent = ::getpid();
    std::vector<std::string> argv = order.argv;
    std::vector<std::string> environment{"PATH=/usr/bin:/bin", "LANG=C.UTF-8", "TZ=UTC"};
    environment.insert(environment.end(), order.environment.begin(), order.environment.end());
    prepared.argv = pointersTo(argv);
    prepared.environment = pointersTo(environment);

    std::string filter;
    Descriptor filterFile;
    if (order.limits.filter != CallFilter::none) {
        filter = callFilterProgram(order.limits.noProcesses);
        if (filter.empty())
            throw Failure("Cannot start " + prepared.program + ": its filter cannot be made.");
        if (order.limits.filter == CallFilter::byBubblewrap)
            filterFile = memoryFile("filter", filter);
        else
            prepared.filter = {static_cast<unsigned short>(filter.size() / sizeof(sock_filter)),
                               reinterpret_cast<sock_filter*>(filter.data())};
    }
    const Descriptor input = order.input.empty() ? Descriptor(::open("/dev/null", O_RDONLY | O_CLOEXEC))
                                                 : memoryFile("input", order.input);
    Pipe output, errors, report;
    prepared.input = input.number();
    prepared.output = output.write.number();
    prepared.errors = errors.write.number();
    prepared.filterFile = filterFile.number();
    prepared.report = report.write.number();

    const pid_t pid = ::fork();
    if (pid < 0)
        throw Failure("Cannot start " + prepared.program + ": " + std::generic_category().message(errno) +
                      ".");
    if (pid == 0)
        becomeProgram(prepared);
    ::setpgid(pid, pid);
    report.write.close();
    awaitProgram(pid, report.read.number(), prepared.program);
    return {pid, output.read.release(), errors.read.release()};
}

}  // namespace strata::base
