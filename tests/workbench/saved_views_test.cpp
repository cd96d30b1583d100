#include <catch2/catch.hpp>
#include <random>

#include "ledger/ledger.h"
#include "store/database.h"
#include "support/every_row.h"
#include "support/made_case.h"
#include "workbench/timeline_shows.h"

using namespace strata;
using workbench::TimelineShows;

namespace {

TimelineShows linhsNights() {
    TimelineShows shows;
    shows.filter.person = "Linh; Trần \"Tý\"";
    shows.filter.text = "\"nail bar\" -rent";
    shows.filter.hours = 0xC0001F;
    shows.filter.days = 0b1100000;
    shows.filter.onlyUncertain = shows.filter.isStrict = true;
    shows.filter.from = 1'456'790'400'000'000;
    shows.by = workbench::LaneBy::compared;
    shows.clock = TimelineShows::Clock::utc;
    shows.from = -1'000'001;
    shows.to = 1'467'327'599'999'999;
    shows.first = {"Linh"};
    shows.hidden = {"S01", "Made by hand"};
    shows.folded = {"The flat"};
    shows.order = {workbench::EventOrder::By::people, true};
    return shows;
}

std::vector<std::string> namesOf(const workbench::CaseSession& session) {
    std::vector<std::string> names;
    for (const auto& view : session.reader().savedViews())
        names.push_back(view.name);
    return names;
}

using Texts = std::vector<std::string>;

}  // namespace

TEST_CASE("what a timeline shows is written down and read whole, and what is not known in it is left out") {
    CHECK(TimelineShows::read(TimelineShows().json()) == TimelineShows());
    CHECK(TimelineShows().json() == "{}");
    CHECK(TimelineShows::read(linhsNights().json()) == linhsNights());
    for (const auto& choice : workbench::kLaneChoices) {
        TimelineShows shows;
        shows.by = choice.by;
        CHECK(TimelineShows::read(shows.json()) == shows);
    }
    CHECK(TimelineShows::read(R"({"lanes":"moon","order":"luck","filter":{"colour":"blue"},"x":1})") ==
          TimelineShows());
}

TEST_CASE("a view is saved for everybody, renamed, changed and forgotten, and each step is taken back") {
    support::MadeCase made;
    auto& session = made.session;
    REQUIRE(session.saveView(" Linh at night ", linhsNights()).ok());
    REQUIRE(session.saveView("All", {}).ok());
    CHECK(namesOf(session) == Texts{"All", "Linh at night"});
    CHECK(session.reader().savedViews()[1].shows == linhsNights());
    CHECK(session.reader().savedViews()[1].by == "A. Tester");
    const auto head = session.reader().heading().headSequence;
    REQUIRE(session.saveView("All", {}).ok());
    CHECK(session.reader().heading().headSequence == head);
    CHECK_FALSE(session.saveView("  ", {}).ok());
    CHECK_FALSE(session.renameView("All", "linh AT night").ok());
    CHECK_FALSE(session.forgetView("Nothing").ok());
    REQUIRE(session.saveView("all", linhsNights()).ok());
    CHECK(namesOf(session) == Texts{"all", "Linh at night"});
    REQUIRE(session.renameView("all", "Everything").ok());
    CHECK(session.undoSentence().find("calling the view \"all\" \"Everything\"") != std::string::npos);
    REQUIRE(session.forgetView("Everything").ok());
    CHECK(namesOf(session) == Texts{"Linh at night"});
    REQUIRE(session.undo().ok());
    CHECK(session.reader().savedViews()[0].shows == linhsNights());
    REQUIRE(session.undo().ok());
    REQUIRE(session.undo().ok());
    CHECK(namesOf(session) == Texts{"All", "Linh at night"});
    CHECK(session.reader().savedViews()[0].shows == TimelineShows());
    REQUIRE(session.redo().ok());
    const std::string live = support::everyRow(made.caseFolder());
    session.rebuild({}, {});
    CHECK(support::everyRow(made.caseFolder()) == live);
    CHECK(session.verify({}, {}).ok);
}

TEST_CASE("entries about views keep their form") {
    support::MadeCase made;
    TimelineShows shows;
    shows.filter.person = "Linh";
    shows.by = workbench::LaneBy::phone;
    REQUIRE(made.session.saveView("Linh", shows).ok());
    REQUIRE(made.session.renameView("Linh", "Her phones").ok());
    REQUIRE(made.session.forgetView("Her phones").ok());
    store::Database database(made.caseFolder() / "case.db", store::Database::Access::readOnly);
    Texts entries;
    ledger::Ledger(database).forEach(
        1, 0, ledger::Ledger::Direction::forwards, [&](const ledger::Entry& entry) {
            if (!entry.kind.starts_with("view."))
                return true;
            std::string payload = *entry.payload;
            const auto id = payload.find(R"("view":")") + 8;
            payload.replace(id, payload.find('"', id) - id, "ID");
            entries.push_back(entry.kind + " " + std::to_string(entry.kindVersion) + " " + payload);
            return true;
        });
    const std::string content = R"("shows":{"filter":{"person":"Linh"},"lanes":"phone"}})";
    CHECK(entries == Texts{R"(view.saved 1 {"view":"ID","now":{"name":"Linh",)" + content + "}",
                           R"(view.saved 1 {"view":"ID","now":{"name":"Her phones",)" + content +
                               R"(,"was":{"name":"Linh",)" + content + "}",
                           R"(view.forgotten 1 {"view":"ID","was":{"name":"Her phones",)" + content + "}"});
}

TEST_CASE("the last view is kept for each person beside the case, and a damaged one is as none") {
    support::MadeCase made;
    CHECK_FALSE(made.session.lastView());
    const auto head = made.session.reader().heading().headSequence;
    made.session.keepLastView(linhsNights());
    CHECK(made.session.lastView() == linhsNights());
    CHECK(made.session.reader().heading().headSequence == head);
    const auto other = workbench::CaseSession::openReadOnly(made.caseFolder(), {"B. Other", ""});
    CHECK_FALSE(other.lastView());
    CHECK(made.session.verify({}, {}).ok);
    std::ofstream(made.caseFolder() / "last-views.json") << "{\"A. Tester\":";
    CHECK_FALSE(made.session.lastView());
}
