#include <poll.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <random>

#include "support/made_case.h"

using namespace strata;

// A child writes without end and says each acknowledged command on a pipe; it is killed at a random moment.
TEST_CASE("a crash at any moment loses nothing that was acknowledged") {
    base::TempFolder folder;
    const auto caseFolder = folder.path() / "Crash.strata";
    { auto made = workbench::CaseSession::create(caseFolder, "Crash", "", {"A. Tester", ""}); }
    std::mt19937 random(11);
    std::int64_t acknowledged = 0;
    for (int turn = 0; turn < 250; ++turn) {
        int ends[2];
        REQUIRE(::pipe(ends) == 0);
        const pid_t child = ::fork();
        if (child == 0) {
            auto session = workbench::CaseSession::open(caseFolder, {"Child", ""});
            for (;;) {
                const bool isGood =
                    session.addPerson({"Somebody", "witness", ""}).ok() &&
                    session.recordAccount({"P01", "Words.", "", "", "", "", "", "", "", "", {}}).ok();
                const char said = isGood ? 'k' : 'x';
                if (::write(ends[1], &said, 1) != 1)
                    ::_exit(1);
            }
        }
        ::close(ends[1]);
        // Every fifth is killed while it opens the case; the others once they have begun to write.
        pollfd first{ends[0], POLLIN, 0};
        if (turn % 5 != 0)
            ::poll(&first, 1, 20000);
        ::usleep(static_cast<useconds_t>(random() % 12000));
        ::kill(child, SIGKILL);
        ::waitpid(child, nullptr, 0);
        char said = 0;
        while (::read(ends[0], &said, 1) == 1) {
            REQUIRE(said == 'k');
            ++acknowledged;
        }
        ::close(ends[0]);
    }
    auto session = workbench::CaseSession::open(caseFolder, {"After", ""});
    REQUIRE_FALSE(session.isReadOnly());
    const auto held = static_cast<std::int64_t>(session.reader().people().size());
    CHECK(acknowledged > 100);
    CHECK(held >= acknowledged);
    CHECK(session.verify({}, {}).ok);
    const auto before = session.reader().entries().size();
    session.rebuild({}, {});
    CHECK(session.reader().entries().size() == before);
    CHECK(static_cast<std::int64_t>(session.reader().people().size()) == held);
}
