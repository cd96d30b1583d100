#include "workbench/form_desk.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <map>
#include <random>
#include <set>

#include "support/kept_case.h"
#include "workbench/account_work.h"
#include "workbench/form_reading.h"

using namespace strata;
using workbench::AccountWork;
using workbench::FormDesk;
using workbench::FormReading;
using workbench::UnusedRow;

namespace {

struct FormCase : support::KeptCase {
    FormDesk desk() { return FormDesk(session); }

    std::string bringIn(const std::string& name, const std::string& title, const std::string& exhibit = {}) {
        const auto file = write(name + ".jsonl", R"({"time":"2016-03-14","title":")" + title + "\"}\n");
        const auto rows = session.import({{file}, "", "", "", exhibit, {}, false, false}, {}, {});
        REQUIRE(rows.at(0).status == "imported");
        return session.reader().sources().back().id;
    }
    std::string tell(const std::string& text) {
        workbench::NewAccount account;
        account.maker = "Linh";
        account.text = text;
        const auto told = session.recordAccount(account);
        REQUIRE(told.ok());
        return told.value().id;
    }
    std::vector<UnusedRow> unused() {
        const auto reader = session.reader();
        return FormReading(reader).unused();
    }
    workbench::FormDraft draft(const std::string& form) {
        const auto reader = session.reader();
        return FormReading(reader).draft(form);
    }
    std::string list(const std::string& item, const std::string& sensitivity = {}) {
        workbench::NewUnused asked;
        asked.items = {item};
        asked.description = sensitivity.empty() ? "" : "An item held apart";
        asked.sensitivity = sensitivity;
        const auto lines = desk().list(asked);
        return lines.ok() ? lines.value().at(0) : std::string();
    }
    bool listEverything() {
        workbench::NewUnused asked;
        asked.isEverything = true;
        return desk().list(asked).ok();
    }
};

std::string everyWord(const workbench::FormDraft& draft) {
    std::string all = draft.title;
    for (const auto& note : draft.notes)
        all += "\n" + note;
    for (const auto& part : draft.parts) {
        all += "\n" + part.heading;
        for (const auto& row : part.rows)
            for (const auto& cell : row)
                all += "\n" + cell;
    }
    return all;
}

// What every later moment must still say of a number.
struct Numbers {
    std::map<std::string, std::string> given;

    void check(const std::vector<UnusedRow>& rows) {
        std::map<std::string, std::string> now;
        std::map<std::string, std::set<int>> bySchedule;
        for (const auto& row : rows) {
            if (row.line.empty())
                continue;
            REQUIRE(now.emplace(row.line, row.item + "|" + row.description).second);
            bySchedule[row.line.substr(0, 4)].insert(std::stoi(row.line.substr(5)));
        }
        for (const auto& [line, what] : given)
            REQUIRE(now[line] == what);
        for (const auto& [schedule, numbers] : bySchedule)
            REQUIRE(*numbers.rbegin() == static_cast<int>(numbers.size()));
        given = std::move(now);
    }
};

}  // namespace

TEST_CASE(
    "whatever is listed, taken off, served and undone, an item is in one place and a number is its own") {
    FormCase made;
    std::vector<std::string> items;
    for (int at = 0; at < 4; ++at) {
        items.push_back(made.bringIn("source" + std::to_string(at), "Event " + std::to_string(at)));
        items.push_back(made.tell("Telling " + std::to_string(at)));
    }
    Numbers numbers;
    std::mt19937 random(5);
    const auto tried = [](const auto&) {};
    const auto any = [&](std::size_t size) { return random() % size; };
    for (int turn = 0; turn < 250; ++turn) {
        const auto rows = made.unused();
        const auto& row = rows[any(rows.size())];
        const std::string reason = "Turn " + std::to_string(turn);
        switch (any(9)) {
            case 0:
                made.list(items[any(items.size())]);
                break;
            case 1:
                made.list(items[any(items.size())], "It names a source");
                break;
            case 2:
                tried(made.desk().remove(row.line, reason));
                break;
        }
        switch (any(7)) {
            case 0:
                tried(made.desk().decide(row.line, turn % 2 == 0 ? "meets_test" : "does_not_meet_test",
                                         reason));
                break;
            case 1:
                tried(made.session.undo());
                break;
            case 2:
                tried(made.session.redo());
                break;
            case 3:
                tried(made.desk().setServed(items[any(items.size())], turn % 3 != 0, reason));
                break;
            case 4:
                if (row.isAccount)
                    REQUIRE(AccountWork(made.session)
                                .review({row.item, "meets_test", reason, turn % 2 == 0})
                                .ok());
                break;
            case 5:
                if (turn % 40 == 0)
                    made.listEverything();
                break;
        }
        const auto after = made.unused();
        std::map<std::string, int> places;
        for (const auto& one : after)
            if (!one.item.empty() && one.state != "removed")
                ++places[one.item];
        REQUIRE(places.size() == items.size());
        for (const auto& item : items)
            REQUIRE(places[item] == 1);
        numbers.check(after);
    }
    made.listEverything();
    for (const auto& row : made.unused())
        CHECK(
            (row.state == "served" || row.state == "mg6c" || row.state == "mg6d" || row.state == "removed"));
    for (const char* form : {"mg6c", "mg6d", "mg6e"})
        CHECK(made.draft(form).lacks.empty());
    numbers.check(made.unused());
    made.checkHolds();
}

TEST_CASE("a number that was undone or taken off is not given again and stands as not in use") {
    FormCase made;
    const auto first = made.bringIn("a", "A call"), second = made.bringIn("b", "A payment");
    CHECK(made.list(first) == "MG6C/1");
    REQUIRE(made.session.undo().ok());
    CHECK(made.list(second) == "MG6C/2");
    REQUIRE(made.desk().remove("MG6C/2", "Not relevant").ok());
    CHECK(made.list(second) == "MG6C/3");
    CHECK(made.list(first, "It names a source") == "MG6D/1");  // numbers of its own
    const auto form = made.draft("mg6c");
    REQUIRE(form.parts.at(0).rows.size() == 3);
    CHECK(form.parts[0].rows[0][1] == "Not in use.");
    CHECK(form.parts[0].rows[1][1] == "Not in use.");
    CHECK(form.parts[0].rows[2][0] == "3");
    CHECK(made.list(second).empty());  // it stands on one
    // What somebody decided on is there for good.
    REQUIRE(made.desk().decide("MG6C/3", "meets_test", "Names another driver").ok());
    REQUIRE(made.session.undo().ok());
    CHECK(made.unused().at(1).line == "MG6C/3");
    CHECK_FALSE(made.desk().decide("MG6C/3", "meets_test", " ").ok());
    made.checkHolds();
}

TEST_CASE("nothing of what is sensitive is on a form that the defence is given") {
    FormCase made;
    const auto open = made.bringIn("till", "Till opened", "AP/1");
    const auto closed = made.bringIn("nightjar", "Nightjar meets the driver", "NJ/7");
    const auto account = made.tell("Nightjar told me."), plain = made.tell("I came in a van.");
    REQUIRE(made.session.setOffences({"msa2015_s1_labour"}).ok());
    REQUIRE(made.session
                .linkItems({"E1", "E2"},
                           {"", "msa2015_s1_labour/labour", "digital", "own_observation", "Seen on both"})
                .ok());
    REQUIRE(AccountWork(made.session)
                .propose({{account, 0, 0, 8}, {plain, 0, 0, 6}, "changed", "Another way of coming"})
                .ok());
    REQUIRE(AccountWork(made.session).linkPassage({account, 1, 0, 8}, "source", open, "Nightjar's").ok());
    REQUIRE(made.desk().describeExhibit({"NJ/7", "Nightjar's log", "DC Night", "Nightjar's safe"}).ok());
    const auto point = made.desk().makePoint({"mg5", "Nightjar saw the van.", {"E2"}, false});
    REQUIRE(point.ok());
    REQUIRE(made.draft("mg5").parts.at(0).rows.size() == 1);
    REQUIRE(made.list(closed, "It would reveal a person") == "MG6D/1");
    REQUIRE(made.list(account, "It would reveal a person") == "MG6D/2");
    REQUIRE(made.listEverything());
    std::vector<std::string> forDefence;
    for (const auto& name : workbench::formNames())
        if (made.draft(name.id).isForDefence)
            forDefence.push_back(name.id);
    CHECK(forDefence == std::vector<std::string>{"mg5", "mg6c", "mg12"});
    for (const auto& form : forDefence) {
        const std::string words = everyWord(made.draft(form));
        INFO(form << ": " << words);
        for (const std::string& told : {std::string("ightjar"), std::string("NJ/7"), closed, account,
                                        std::string("MG6D"), std::string("held apart"), std::string("E2")})
            CHECK(words.find(told) == std::string::npos);
    }
    CHECK(everyWord(made.draft("mg5")).find("Till opened") != std::string::npos);
    for (const char* form : {"mg6d", "mg6e", "mg9", "mg3"})
        CHECK(everyWord(made.draft(form)).find("ightjar") == std::string::npos);
    const auto sensitive = made.draft("mg6d").parts.at(0);
    REQUIRE(sensitive.rows.size() == 2);
    CHECK(sensitive.rows[0][2] == "It would reveal a person");
    CHECK_FALSE(made.desk().setServed(closed, true, "By mistake").ok());
    CHECK_FALSE(made.desk().makePoint({"mg5", "Again.", {"NJ/7"}, false}).ok());
}

TEST_CASE("a fact of the summary rests on an exhibit or a statement, and what undermines stands on it too") {
    FormCase made;
    made.bringIn("till", "Till opened", "AP/1");
    made.bringIn("note", "A note without an exhibit");
    const auto account = made.tell("I came in a van.");
    const auto makes = [&](const char* form, const std::string& cited) {
        return made.desk().makePoint({form, "The van came.", {cited}, false}).ok();
    };
    CHECK(makes("mg5", "AP/1"));
    CHECK(makes("mg5", "E1"));
    CHECK(makes("mg5", account));
    CHECK_FALSE(makes("mg5", "E2"));
    CHECK_FALSE(makes("mg5", "E9"));
    CHECK(makes("mg3", "E2"));
    CHECK_FALSE(made.desk().makePoint({"mg5", "The van came.", {}, false}).ok());
    CHECK_FALSE(made.desk().makePoint({"mg6c", "The van came.", {"AP/1"}, false}).ok());
    REQUIRE(made.desk().makePoint({"mg5", "The till was open that day.", {"AP/1"}, true}).ok());
    const auto form = made.draft("mg5");
    CHECK(form.parts.at(0).rows.size() == 3);
    REQUIRE(form.parts.at(2).rows.size() == 1);
    CHECK(form.parts[2].rows[0][1] == "The till was open that day.");
    REQUIRE(made.desk().unmakePoint("MG5/2", "Said twice").ok());
    CHECK(makes("mg5", "E1"));
    const auto reader = made.session.reader();
    std::vector<std::string> ids;
    for (const auto& point : FormReading(reader).points("MG5"))
        ids.push_back(point.id);
    CHECK(ids == std::vector<std::string>{"MG5/1", "MG5/3", "MG5/4", "MG5/5"});
    made.checkHolds();
}

TEST_CASE("every line of every form names the record that it is from") {
    FormCase made;
    made.bringIn("till", "Till opened", "AP/1");
    made.tell("I came in a van.");
    REQUIRE(made.session.setOffences({"msa2015_s1_labour"}).ok());
    REQUIRE(
        made.session.linkItems({"E1"}, {"", "msa2015_s1_labour/labour", "digital", "own_observation", "Seen"})
            .ok());
    REQUIRE(made.desk().makePoint({"mg5", "The till was opened.", {"AP/1"}, false}).ok());
    REQUIRE(made.listEverything());
    REQUIRE(made.desk().decide("MG6C/1", "meets_test", "Opened by another").ok());
    for (const auto& name : workbench::formNames())
        for (const auto& part : made.draft(name.id).parts)
            for (const auto& row : part.rows) {
                INFO(name.name << ", " << part.heading << ": " << row.front());
                REQUIRE(row.size() == part.heads.size());
                REQUIRE(part.shares.size() == part.heads.size());
                if (part.heads.back() == "Record" || part.heads.back() == "Rests on")
                    CHECK_FALSE(row.back().empty());
            }
    const auto report = made.draft("mg6e").parts.at(0);
    REQUIRE(report.rows.size() == 1);
    CHECK(report.rows[0][0] == "MG6C/1");
    CHECK(report.rows[0][2] == "Opened by another");
    // Why is for the prosecutor: the schedule says only what was decided and by whom.
    const std::string schedule = everyWord(made.draft("mg6c"));
    CHECK(schedule.find("meets the test") != std::string::npos);
    CHECK(schedule.find("Opened by another") == std::string::npos);
}
