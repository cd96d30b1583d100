#include "sdk/lock_down.h"

#include <seccomp.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <initializer_list>

namespace strata::sdk {
namespace {

constexpr rlim_t kMostAddressSpace =
    1024ULL * 1024 * 1024;  // bytes; the manifest's limit is enforced by the core

void limit(__rlimit_resource what, rlim_t most) {
    rlimit now{};
    if (::getrlimit(what, &now) == 0) {
        now.rlim_max = now.rlim_max < most ? now.rlim_max : most;
        now.rlim_cur = now.rlim_max;
        ::setrlimit(what, &now);
    }
}

void limitResources() {
    limit(RLIMIT_CORE, 0);
    limit(RLIMIT_NPROC, 0);
    limit(RLIMIT_NOFILE, 0);
    limit(RLIMIT_AS, kMostAddressSpace);
    struct stat output {};
    const bool isFile = ::fstat(STDOUT_FILENO, &output) == 0 && S_ISREG(output.st_mode);
    if (!isFile) {
        limit(RLIMIT_FSIZE, 0);
    }
}

void filterCalls() {
    const scmp_filter_ctx filter = ::seccomp_init(SCMP_ACT_ERRNO(EPERM));
    if (filter == nullptr) {
        return;
    }
    for (const int call : {SCMP_SYS(read),          SCMP_SYS(write),        SCMP_SYS(lseek),
                           SCMP_SYS(close),         SCMP_SYS(fstat),        SCMP_SYS(mmap),
                           SCMP_SYS(munmap),        SCMP_SYS(mremap),       SCMP_SYS(mprotect),
                           SCMP_SYS(madvise),       SCMP_SYS(brk),          SCMP_SYS(futex),
                           SCMP_SYS(clock_gettime), SCMP_SYS(getrandom),    SCMP_SYS(rt_sigprocmask),
                           SCMP_SYS(rt_sigaction),  SCMP_SYS(rt_sigreturn), SCMP_SYS(restart_syscall),
                           SCMP_SYS(getpid),        SCMP_SYS(gettid),       SCMP_SYS(tgkill),
                           SCMP_SYS(exit),          SCMP_SYS(exit_group)}) {
        ::seccomp_rule_add(filter, SCMP_ACT_ALLOW, call, 0);
    }
    ::seccomp_load(filter);
    ::seccomp_release(filter);
}

}  // namespace

void lockDown() {
    ::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
    limitResources();
    filterCalls();
}

}  // namespace strata::sdk
