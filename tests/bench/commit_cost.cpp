// Times 1,000 accepted commands through the facade that every front end uses, and 1,000 bare SQLite commits
// of one small row with the same pragmas on the same disk. Prints {"commands_ms", "bare_ms"}, the better of
// three turns each, taken in turn, and what of it the processor worked.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <ctime>
#include <filesystem>
#include <functional>
#include <string>

#include "store/database.h"
#include "workbench/case_session.h"

namespace {

constexpr int kTimes = 1000;

// The best so far, on the wall clock and of the processor's time.
struct Best {
    double wallMs = 1e9, workMs = 1e9;

    void take(const std::function<void()>& work) {
        const auto began = std::chrono::steady_clock::now();
        const std::clock_t worked = std::clock();
        work();
        wallMs = std::min(
            wallMs,
            std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - began).count());
        workMs = std::min(workMs, static_cast<double>(std::clock() - worked) * 1000 / double{CLOCKS_PER_SEC});
    }
};

}  // namespace

int main(int count, char** words) {
    using namespace strata;
    if (count != 2)
        return 2;
    const std::filesystem::path folder = words[1];
    auto session = workbench::CaseSession::create(folder / "commits.strata", "Commits", "", {"Bench", ""});
    std::int64_t pageSize = 0;
    {
        store::Database held(folder / "commits.strata/case.db", store::Database::Access::readOnly);
        pageSize = held.integer("PRAGMA page_size").value_or(0);
    }
    store::Database bare(folder / "bare.db", store::Database::Access::create);
    bare.execute("PRAGMA page_size = " + std::to_string(pageSize) +
                 "; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA wal_autocheckpoint = 4000;"
                 "CREATE TABLE t(id INTEGER PRIMARY KEY, body TEXT NOT NULL) STRICT;");
    Best commands, commits;
    for (int turn = 0; turn < 3; ++turn) {
        commands.take([&] {
            for (int at = 0; at < kTimes; ++at)
                if (!session.addPerson({"Person " + std::to_string(turn * kTimes + at), "witness", ""}).ok())
                    std::abort();
        });
        commits.take([&] {
            for (int at = 0; at < kTimes; ++at) {
                store::Transaction transaction(bare);
                bare.run("INSERT INTO t(body) VALUES(?)", "a row of about as many bytes as a person's name");
                transaction.commit();
            }
        });
    }
    std::printf(
        "{\"commands_ms\": %.2f, \"bare_ms\": %.2f, \"commands_work_ms\": %.2f, \"bare_work_ms\": %.2f}\n",
        commands.wallMs, commits.wallMs, commands.workMs, commits.workMs);
}
