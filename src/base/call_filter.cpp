#include "base/call_filter.h"

#include <sched.h>
#include <seccomp.h>
#include <sys/mman.h>
#include <unistd.h>

#include <cerrno>
#include <memory>

namespace strata::base {
namespace {

constexpr int kRefused[] = {SCMP_SYS(socket),
                            SCMP_SYS(socketpair),
                            SCMP_SYS(connect),
                            SCMP_SYS(bind),
                            SCMP_SYS(listen),
                            SCMP_SYS(accept),
                            SCMP_SYS(accept4),
                            SCMP_SYS(ptrace),
                            SCMP_SYS(process_vm_readv),
                            SCMP_SYS(process_vm_writev),
                            SCMP_SYS(mount),
                            SCMP_SYS(umount2),
                            SCMP_SYS(pivot_root),
                            SCMP_SYS(chroot),
                            SCMP_SYS(move_mount),
                            SCMP_SYS(open_tree),
                            SCMP_SYS(fsopen),
                            SCMP_SYS(fsconfig),
                            SCMP_SYS(fsmount),
                            SCMP_SYS(unshare),
                            SCMP_SYS(setns),
                            SCMP_SYS(bpf),
                            SCMP_SYS(perf_event_open),
                            SCMP_SYS(userfaultfd),
                            SCMP_SYS(keyctl),
                            SCMP_SYS(add_key),
                            SCMP_SYS(request_key),
                            SCMP_SYS(init_module),
                            SCMP_SYS(finit_module),
                            SCMP_SYS(delete_module),
                            SCMP_SYS(kexec_load),
                            SCMP_SYS(kexec_file_load),
                            SCMP_SYS(reboot),
                            SCMP_SYS(swapon),
                            SCMP_SYS(swapoff),
                            SCMP_SYS(acct),
                            SCMP_SYS(quotactl),
                            SCMP_SYS(open_by_handle_at),
                            SCMP_SYS(io_uring_setup),
                            SCMP_SYS(io_uring_enter),
                            SCMP_SYS(io_uring_register)};

struct Release {
    void operator()(void* filter) const { ::seccomp_release(filter); }
};

std::string exported(const scmp_filter_ctx filter) {
    const int memory = ::memfd_create("filter", MFD_CLOEXEC);
    std::string program;
    if (memory >= 0 && ::seccomp_export_bpf(filter, memory) == 0 && ::lseek(memory, 0, SEEK_SET) == 0) {
        char buffer[4096];
        for (ssize_t got = 0; (got = ::read(memory, buffer, sizeof buffer)) > 0;)
            program.append(buffer, static_cast<std::size_t>(got));
    }
    if (memory >= 0)
        ::close(memory);
    return program;
}

std::string made(bool noProcesses) {
    const std::unique_ptr<void, Release> filter(::seccomp_init(SCMP_ACT_ALLOW));
    if (!filter)
        return {};
    for (const int call : kRefused)
        ::seccomp_rule_add(filter.get(), SCMP_ACT_ERRNO(EPERM), call, 0);
    // The flags of clone3 lie in memory, out of a filter's sight: without it, the C library asks clone.
    ::seccomp_rule_add(filter.get(), SCMP_ACT_ERRNO(ENOSYS), SCMP_SYS(clone3), 0);
    if (noProcesses) {
        ::seccomp_rule_add(filter.get(), SCMP_ACT_ERRNO(EPERM), SCMP_SYS(fork), 0);
        ::seccomp_rule_add(filter.get(), SCMP_ACT_ERRNO(EPERM), SCMP_SYS(vfork), 0);
        const scmp_arg_cmp notAThread{0, SCMP_CMP_MASKED_EQ, CLONE_THREAD, 0};
        ::seccomp_rule_add_array(filter.get(), SCMP_ACT_ERRNO(EPERM), SCMP_SYS(clone), 1, &notAThread);
    }
    return exported(filter.get());
}

}  // namespace

const std::string& callFilterProgram(bool noProcesses) {
    static const std::string some = made(false);
    static const std::string none = made(true);
    return noProcesses ? none : some;
}

}  // namespace strata::base
