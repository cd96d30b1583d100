#include "base/sandbox.h"

#include <algorithm>

#include "base/failure.h"

namespace strata::base {
namespace {

namespace fs = std::filesystem;

constexpr const char* kBubblewrap = "/usr/bin/bwrap";
constexpr std::int64_t kFewestFiles = 32;  // that bubblewrap needs to set the stage

void bindReadOnly(std::vector<std::string>& command, const fs::path& path) {
    command.insert(command.end(), {"--ro-bind", path.string(), path.string()});
}

// /lib and the like are links into /usr on most systems, folders on others.
void bindSystemFolder(std::vector<std::string>& command, const fs::path& folder) {
    std::error_code ignored;
    if (fs::is_symlink(folder, ignored))
        command.insert(command.end(),
                       {"--symlink", fs::read_symlink(folder, ignored).string(), folder.string()});
    else if (fs::is_directory(folder, ignored))
        bindReadOnly(command, folder);
}

bool works(const ChildOrder& order) {
    try {
        return runChild(order, 4096).end.ok();
    } catch (const Failure&) {
        return false;
    }
}

ChildOrder trial(bool isBubblewrapped, CallFilter filter) {
    const fs::path nothing = "/usr/bin/true";
    ChildOrder order;
    if (isBubblewrapped)
        order.argv = sandboxCommand(nothing, nothing.parent_path(), nothing, {});
    else
        order.argv = {nothing.string()};
    order.limits = {.addressSpace = 256 * 1024 * 1024,
                    .cpuSeconds = 5,
                    .openFiles = kFewestFiles,
                    .fileSizeZero = true,
                    .noProcesses = true,
                    .filter = filter,
                    .deadline = std::chrono::seconds(5)};
    return order;
}

SandboxInForce probed() {
    SandboxInForce found;
    found.rlimits = found.noNewPrivs = works(trial(false, CallFilter::none));
    found.seccomp = works(trial(false, CallFilter::beforeProgram));
    found.bubblewrap = found.seccomp && works(trial(true, CallFilter::byBubblewrap));
    return found;
}

}  // namespace

std::string SandboxInForce::describe() const {
    std::string text;
    const auto add = [&text](bool isInForce, const char* name) {
        if (isInForce)
            text += (text.empty() ? "" : ", ") + std::string(name);
    };
    add(bubblewrap, "bubblewrap");
    add(seccomp, "seccomp");
    add(rlimits, "limits");
    add(noNewPrivs, "no new privileges");
    return text.empty() ? "none" : text;
}

const SandboxInForce& probeSandbox() {
    static const SandboxInForce found = probed();
    return found;
}

std::vector<std::string> sandboxCommand(const fs::path& exe, const fs::path& exeFolder,
                                        const fs::path& fileToRead, const std::vector<std::string>& args) {
    std::vector<std::string> command{
        kBubblewrap, "--unshare-all", "--die-with-parent", "--new-session", "--clearenv", "--setenv",
        "PATH",      "/usr/bin:/bin", "--setenv",          "LANG",          "C.UTF-8",    "--setenv",
        "TZ",        "UTC",           "--cap-drop",        "ALL",           "--ro-bind",  "/usr",
        "/usr"};
    for (const char* folder : {"/lib", "/lib64", "/lib32", "/bin"})
        bindSystemFolder(command, folder);
    std::error_code ignored;
    if (fs::exists("/etc/ld.so.cache", ignored))
        bindReadOnly(command, "/etc/ld.so.cache");
    bindReadOnly(command, fs::absolute(exeFolder));
    bindReadOnly(command, fs::absolute(fileToRead));
    command.insert(command.end(), {"--chdir", "/", "--seccomp", std::to_string(kFilterDescriptor), "--",
                                   fs::absolute(exe).string()});
    command.insert(command.end(), args.begin(), args.end());
    return command;
}

ChildOrder sandboxed(const fs::path& exe, const fs::path& exeFolder, const fs::path& fileToRead,
                     const std::vector<std::string>& args, Limits limits) {
    const SandboxInForce& found = probeSandbox();
    ChildOrder order;
    order.limits = limits;
    if (found.bubblewrap) {
        order.argv = sandboxCommand(exe, exeFolder, fileToRead, args);
        order.limits.filter = CallFilter::byBubblewrap;
        if (limits.openFiles > 0)
            order.limits.openFiles = std::max(limits.openFiles, kFewestFiles);
        return order;
    }
    order.argv = {fs::absolute(exe).string()};
    order.argv.insert(order.argv.end(), args.begin(), args.end());
    order.limits.filter = found.seccomp ? CallFilter::beforeProgram : CallFilter::none;
    return order;
}

}  // namespace strata::base
