#include <poll.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <map>
#include <random>

#include "base/digest.h"
#include "base/text.h"
#include "support/every_row.h"
#include "support/made_case.h"

using namespace strata;

namespace {

constexpr int kOperations = 10'000;
constexpr int kPeople = 5, kFirstAccounts = 9;  // those of each person that revisions hang under

std::string someWords(std::mt19937& random) {
    static const std::vector<std::string> kWords = {"Tôi",    "đến", "by",    "lorry", "ذهبت", "și",
                                                    "żona",   "in",  "March", "2016",  "\r\n", "\n\n",
                                                    "shtëpi", ".",   "he",    "said"};
    std::string text;
    for (auto left = 1 + random() % 30; left-- > 0;)
        text += kWords[random() % kWords.size()] + " ";
    return text + "end";
}

struct Kept {
    std::string sha256, text;
};
using Journal = std::map<std::pair<std::string, int>, Kept>;

// What was acknowledged, one line each: "-" for an operation that records no account.
std::string acknowledgement(const workbench::AccountRow& row, const std::string& text) {
    return row.id + "\t" + std::to_string(row.revision) + "\t" + row.sha256 + "\t" + base::toHex(text) + "\n";
}

std::string operate(workbench::CaseSession& session, std::mt19937& random) {
    const std::string person = "P0" + std::to_string(1 + random() % kPeople);
    const std::string account = person + "/A-0" + std::to_string(1 + random() % kFirstAccounts);
    const auto dice = random() % 1000;
    if (dice < 600) {
        workbench::NewAccount telling;
        telling.maker = person;
        telling.text = someWords(random);
        telling.circumstances = {{"present", {"Amina"}}, {"given", {"March 2016"}}};
        if (dice < 200) {
            telling.revises = account;
            telling.revisionKind = dice < 100 ? "translation" : "typing_correction";
        }
        const auto row = session.recordAccount(telling);
        return row.ok() ? acknowledgement(row.value(), telling.text) : "refused " + row.refusal().message;
    }
    if (dice < 800)
        (void)session.addCircumstance({account, "could_overhear", {std::to_string(random())}, "a note"});
    else if (dice < 900)
        (void)session.addPerson({"Somebody " + std::to_string(random() % 50), "", ""});
    else if (dice < 950)
        (void)session.undo();
    else if (dice < 999 || random() % 4 != 0)
        (void)session.redo();
    else
        session.rebuild({}, {});
    return "-\n";
}

[[noreturn]] void operateUntilKilled(const std::filesystem::path& caseFolder, unsigned seed, int pipe) {
    std::mt19937 random(seed);
    auto session = workbench::CaseSession::open(caseFolder, {"Child", ""});
    for (;;) {
        const std::string said = operate(session, random);
        if (::write(pipe, said.data(), said.size()) != static_cast<ssize_t>(said.size()))
            ::_exit(1);
    }
}

std::string fromHex(const std::string& hex) {
    std::string bytes;
    for (std::size_t at = 0; at + 1 < hex.size(); at += 2)
        bytes += static_cast<char>(std::stoi(hex.substr(at, 2), nullptr, 16));
    return bytes;
}

void check(const workbench::CaseReader& reader, const Journal::value_type& kept) {
    const auto& [id, revision] = kept.first;
    const auto row = reader.accountRevision(id, revision);
    const auto text = reader.accountText(id, revision);
    if (row.sha256 == kept.second.sha256 && text == kept.second.text &&
        base::sha256Hex(text) == kept.second.sha256)
        return;
    FAIL(id + " revision " + std::to_string(revision) + " is not what was recorded");
}

// Runs a child until it has acknowledged so many operations, kills it and takes down what it said.
int runAndKill(const std::filesystem::path& caseFolder, unsigned seed, int atLeast, Journal& journal) {
    int ends[2];
    REQUIRE(::pipe(ends) == 0);
    const pid_t child = ::fork();
    if (child == 0)
        operateUntilKilled(caseFolder, seed, ends[1]);
    ::close(ends[1]);
    std::string said;
    int operations = 0;
    char buffer[4096];
    for (bool isKilled = false;;) {
        if (!isKilled && operations >= atLeast) {
            ::kill(child, SIGKILL);
            isKilled = true;
        }
        const auto got = ::read(ends[0], buffer, sizeof buffer);
        if (got <= 0)
            break;
        operations += static_cast<int>(std::count(buffer, buffer + got, '\n'));
        said.append(buffer, static_cast<std::size_t>(got));
    }
    ::close(ends[0]);
    ::waitpid(child, nullptr, 0);
    for (const auto& line : base::split(said, '\n')) {
        INFO(line);
        REQUIRE_FALSE(line.starts_with("refused"));
        const auto parts = base::split(line, '\t');
        if (parts.size() == 4)
            journal[{parts[0], std::stoi(parts[1])}] = {parts[2], fromHex(parts[3])};
    }
    return operations;
}

}  // namespace

// On a disk in memory, where there is one: what is tried is being killed, not losing power.
TEST_CASE("whatever is done and whenever it is killed, the accounts recorded before stay as they were") {
    const bool hasMemoryDisk = std::filesystem::is_directory("/dev/shm");
    base::TempFolder folder(hasMemoryDisk ? "/dev/shm" : "");
    const auto caseFolder = folder.path() / "Kept.strata";
    {
        auto made = workbench::CaseSession::create(caseFolder, "Kept", "", {"A. Tester", ""});
        for (int person = 1; person <= kPeople; ++person) {
            REQUIRE(made.addPerson({"Person " + std::to_string(person), "exploited", ""}).ok());
            for (int account = 0; account < kFirstAccounts; ++account)
                REQUIRE(made.recordAccount({"P0" + std::to_string(person),
                                            "First words.",
                                            "",
                                            "",
                                            "",
                                            "",
                                            "",
                                            "",
                                            "",
                                            "",
                                            {}})
                            .ok());
        }
    }
    std::mt19937 random(4);
    Journal journal;
    int operations = 0;
    for (unsigned turn = 0; operations < kOperations; ++turn) {
        operations += runAndKill(caseFolder, turn, 1 + static_cast<int>(random() % 500), journal);
        const auto reader = workbench::CaseSession::openReadOnly(caseFolder, {"After", ""}).reader();
        for (int sample = 0; sample < 20 && !journal.empty(); ++sample)
            check(reader, *std::next(journal.begin(), static_cast<long>(random() % journal.size())));
    }
    REQUIRE(journal.size() > 4000);
    auto session = workbench::CaseSession::open(caseFolder, {"After", ""});
    const auto checkAll = [&] {
        const auto reader = session.reader();
        for (const auto& kept : journal)
            check(reader, kept);
        for (int person = 1; person <= kPeople; ++person)
            CHECK(reader.accountText("P0" + std::to_string(person) + "/A-01", 1) == "First words.");
    };
    checkAll();
    CHECK(session.verify({}, {}).ok);
    const auto live = support::everyRow(caseFolder);
    session.rebuild({}, {});
    CHECK(support::everyRow(caseFolder) == live);
    checkAll();
}
