// Times 1,000 accepted commands through the facade that every front end uses, and 1,000 bare SQLite commits
// of one small row with the same pragmas on the same disk. Prints {"commands_ms", "bare_ms"}, the better of
// three turns each.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <filesystem>
#include <string>

#include "store/database.h"
#include "workbench/case_session.h"

namespace {

constexpr int kTimes = 1000;

template <class Work>
double bestMs(Work work) {
    double best = 1e9;
    for (int turn = 0; turn < 3; ++turn) {
        const auto began = std::chrono::steady_clock::now();
        work(turn);
        best = std::min(
            best,
            std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - began).count());
    }
    return best;
}

}  // namespace

int main(int count, char** words) {
    using namespace strata;
    if (count != 2)
        return 2;
    const std::filesystem::path folder = words[1];
    auto session = workbench::CaseSession::create(folder / "commits.strata", "Commits", "", {"Bench", ""});
    const double commands = bestMs([&](int turn) {
        for (int at = 0; at < kTimes; ++at)
            if (!session.addPerson({"Person " + std::to_string(turn * kTimes + at), "witness", ""}).ok())
                std::abort();
    });
    store::Database bare(folder / "bare.db", store::Database::Access::create);
    bare.execute(
        "PRAGMA page_size = 8192; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA "
        "wal_autocheckpoint = 4000;"
        "CREATE TABLE t(id INTEGER PRIMARY KEY, body TEXT NOT NULL) STRICT;");
    const double commits = bestMs([&](int) {
        for (int at = 0; at < kTimes; ++at) {
            store::Transaction transaction(bare);
            bare.run("INSERT INTO t(body) VALUES(?)", "a row of about as many bytes as a person's name");
            transaction.commit();
        }
    });
    std::printf("{\"commands_ms\": %.2f, \"bare_ms\": %.2f}\n", commands, commits);
}
