// Times recording an account of 5,000 words and reading the list, revisions and words of a person with 200 of
// them, through the facade that every front end uses. Prints {"record_ms", "open_person_ms"}: the worst of
// all recordings after the first, the worst of ten openings.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <filesystem>
#include <string>

#include "workbench/account_work.h"
#include "workbench/case_session.h"

namespace {

constexpr int kAccounts = 200, kWords = 5000, kOpenings = 10;

template <class Work>
double ms(Work work) {
    const auto began = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - began).count();
}

std::string telling(int number) {
    std::string text;
    for (int word = 0; word < kWords; ++word)
        text += "word" + std::to_string((word * 31 + number * 7) % 900) + (word % 15 == 14 ? ".\n" : " ");
    return text;
}

}  // namespace

int main(int count, char** words) {
    using namespace strata;
    if (count != 2)
        return 2;
    const std::filesystem::path folder = words[1];
    auto session = workbench::CaseSession::create(folder / "accounts.strata", "Accounts", "", {"Bench", ""});
    double record = 0, open = 0;
    for (int number = 0; number < kAccounts; ++number) {
        workbench::NewAccount account;
        account.maker = "Linh";
        account.text = telling(number);
        account.circumstances = {{"given", {"March 2016"}},      {"present", {"Amina", "Alan"}},
                                 {"interpreter", {"Hà"}},        {"topics", {"journey", "debt"}},
                                 {"barriers", {"fear of debt"}}, {"audience", {"police"}}};
        const double took = ms([&] {
            if (!session.recordAccount(account).ok())
                std::abort();
        });
        record = number == 0 ? 0 : std::max(record, took);
    }
    for (int turn = 0; turn < kOpenings; ++turn)
        open = std::max(open, ms([&] {
                            const auto reader = session.reader();
                            const auto rows = reader.accounts("P01");
                            const auto retelling = workbench::AccountReading(reader).retellings("P01");
                            const auto text = reader.accountText(rows.front().id, 1);
                            if (rows.size() != kAccounts || retelling.size() != 1 || text.empty() ||
                                reader.accountRevisions(rows.front().id).size() != 1)
                                std::abort();
                        }));
    std::printf("{\"record_ms\": %.2f, \"open_person_ms\": %.2f}\n", record, open);
}
