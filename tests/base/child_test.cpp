#include "base/child.h"

#include <array>
#include <catch2/catch.hpp>
#include <csignal>
#include <thread>

#include "base/failure.h"
#include "base/sandbox.h"
#include "support/temp_folder.h"

using namespace strata::base;
using namespace std::chrono_literals;

namespace {

ChildOrder shell(const std::string& script, Limits limits = {}) {
    ChildOrder order;
    order.argv = {"/bin/sh", "-c", script};
    order.limits = limits;
    return order;
}

bool isGone(pid_t group) {
    return ::kill(-group, 0) != 0;
}

}  // namespace

TEST_CASE("A child's output, errors and code come back") {
    const ChildAnswer answer = runChild(shell("echo out; echo err >&2; exit 3"), 1000);
    CHECK(answer.output == "out\n");
    CHECK(answer.errorText == "err\n");
    CHECK(answer.end.code == 3);
    CHECK_FALSE(answer.end.ok());
    CHECK(answer.end.describe() == "ended with code 3");
}

TEST_CASE("A child reads what it is given and inherits nothing") {
    ChildOrder order = shell("cat; env | sort");
    order.input = "given\n";
    order.environment = {"GIVEN=1"};
    ::setenv("STRATA_SECRET", "x", 1);
    const std::string output = runChild(order, 10'000).output;
    CHECK(output.starts_with("given\nGIVEN=1\n"));
    CHECK(output.find("STRATA_SECRET") == std::string::npos);
}

TEST_CASE("Time in which nobody reads its output does not bring a child nearer to its deadline") {
    Child child(shell("echo one; sleep 0.1; echo two", {.deadline = 2s}));
    std::string said;
    std::array<char, 64> buffer{};
    for (bool isOver = false; !isOver;) {
        const auto got = child.readSome(buffer, 50ms);
        said.append(buffer.data(), got.bytes);
        isOver = got.state == Child::ReadState::ended;
        if (said == "one\n" && got.bytes > 0)
            std::this_thread::sleep_for(2100ms);
    }
    CHECK(said == "one\ntwo\n");
    CHECK(child.wait().ok());
}

TEST_CASE("A child that hangs is ended at its deadline with all it started") {
    const auto begun = std::chrono::steady_clock::now();
    Child child(shell("sleep 60 & sleep 60", {.deadline = 200ms}));
    char buffer[100];
    CHECK(child.readSome(buffer, 10ms).state == Child::ReadState::nothingYet);
    while (child.readSome(buffer, 50ms).state != Child::ReadState::ended) {
    }
    const ChildEnd end = child.wait();
    CHECK(end.isPastDeadline);
    CHECK_FALSE(end.ok());
    CHECK(std::chrono::steady_clock::now() - begun < 10s);
    for (int i = 0; i < 500 && !isGone(child.pid()); ++i)
        std::this_thread::sleep_for(10ms);
    CHECK(isGone(child.pid()));
}

TEST_CASE("A child that hangs after closing its output is still ended") {
    Child child(shell("exec >&- ; sleep 60", {.deadline = 200ms}));
    CHECK(child.wait().isPastDeadline);
}

TEST_CASE("Stopping from another thread ends the child and cancels the reading") {
    std::stop_source stop;
    Child child(shell("sleep 60"), stop.get_token());
    const std::jthread stopper([&] {
        std::this_thread::sleep_for(50ms);
        stop.request_stop();
    });
    char buffer[100];
    CHECK_THROWS_AS(child.readSome(buffer, 30s), Cancelled);
    CHECK(child.wait().isStopped);
}

TEST_CASE("A child that floods is cut short") {
    const ChildAnswer answer =
        runChild(shell("while :; do echo yyyyyyyyyyyyyyyy; done", {.deadline = 20s}), 100'000);
    CHECK(answer.isCutShort);
    CHECK(answer.output.size() == 100'000);
    CHECK(answer.end.signal == SIGKILL);
}

TEST_CASE("A child that floods its errors is heard to 64 KB and not held up") {
    const ChildAnswer answer =
        runChild(shell("head -c 3000000 /dev/zero >&2; echo done", {.deadline = 20s}), 1000);
    CHECK(answer.end.ok());
    CHECK(answer.output == "done\n");
    CHECK(answer.errorText.size() == 64 * 1024);
}

TEST_CASE("A program that is not there is a failure that names it") {
    ChildOrder order;
    order.argv = {"/no/such/program"};
    CHECK_THROWS_WITH(Child(order), Catch::Contains("/no/such/program"));
    order.argv = {"no-such-program-here"};
    CHECK_THROWS_AS(Child(order), Failure);
}

TEST_CASE("A child may not write files or use more time than allowed") {
    const strata::support::TempFolder folder;
    const auto file = folder / "written";
    runChild(shell("echo x > " + file.string(), {.fileSizeZero = true, .deadline = 10s}), 1000);
    std::error_code none;
    CHECK((!std::filesystem::exists(file) || std::filesystem::file_size(file, none) == 0));
    const ChildEnd end = runChild(shell("while :; do :; done", {.cpuSeconds = 1, .deadline = 30s}), 1000).end;
    CHECK((end.signal == SIGXCPU || end.signal == SIGKILL));
    CHECK_FALSE(end.isPastDeadline);
}

TEST_CASE("A filtered child cannot start others") {
    if (!probeSandbox().seccomp)
        return;
    const ChildAnswer answer =
        runChild(shell("echo before; (/bin/echo inner); echo after",
                       {.noProcesses = true, .filter = CallFilter::beforeProgram, .deadline = 10s}),
                 1000);
    CHECK(answer.output.starts_with("before"));
    CHECK(answer.output.find("inner") == std::string::npos);
}

TEST_CASE("In the sandbox a program reads its one file and no other") {
    const SandboxInForce& found = probeSandbox();
    INFO(found.describe());
    CHECK(found.rlimits);
    const strata::support::TempFolder folder, other;
    const auto file = folder.write("given", "the one file");
    const auto secret = other.write("secret", "another");
    const Limits limits{
        .addressSpace = 512 << 20, .fileSizeZero = true, .noProcesses = true, .deadline = 10s};
    const auto cat = [&](const std::filesystem::path& read) {
        return runChild(sandboxed("/usr/bin/cat", "/usr/bin", file, {read.string()}, limits), 1000);
    };
    const ChildAnswer given = cat(file);
    INFO(given.errorText);
    CHECK(given.output == "the one file");
    CHECK(given.end.ok());
    if (found.bubblewrap) {
        CHECK(cat(secret).output.empty());
        CHECK_FALSE(cat("/etc/passwd").end.ok());
    }
}

TEST_CASE("The sandbox describes only what is in force") {
    CHECK(SandboxInForce{}.describe() == "none");
    CHECK(SandboxInForce{false, true, true, true}.describe() == "seccomp, limits, no new privileges");
}
