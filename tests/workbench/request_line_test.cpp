#include <catch2/catch.hpp>

#include "support/every_row.h"
#include "support/made_case.h"
#include "workbench/checklist_desk.h"
#include "workbench/checklist_reading.h"

using namespace strata;
using workbench::ChecklistDesk;
using workbench::ChecklistReading;

TEST_CASE("a request with why it is made is one step to undo, and takes back no more than it wrote") {
    support::MadeCase made;
    REQUIRE(made.session.addPerson({"Linh", "exploited", ""}).ok());
    ChecklistDesk desk(made.session);
    const auto line = [&] {
        const auto reader = made.session.reader();
        return ChecklistReading(reader).lineOf("health_gp", "P01");
    };
    const auto requests = [&] {
        const auto reader = made.session.reader();
        return ChecklistReading(reader).requests().size();
    };
    REQUIRE(desk.recordLine("health_gp", {"Linh", "", ""}, {{"necessity", "No other record"}}).ok());
    const auto before = line();
    workbench::NewRequest request;
    request.source = "health_gp";
    request.whom.person = "Linh";
    request.line = {{"line", " She says that she was seen there "}};
    REQUIRE(desk.makeRequest(request).ok());
    CHECK(line() == std::map<std::string, std::string>{{"line", "She says that she was seen there"},
                                                       {"necessity", "No other record"}});
    CHECK(requests() == 1);
    REQUIRE(made.session.undo().ok());
    CHECK(line() == before);
    CHECK(requests() == 0);
    REQUIRE(made.session.redo().ok());
    CHECK(line().size() == 2);
    CHECK(requests() == 1);
    const std::string live = support::everyRow(made.caseFolder());
    made.session.rebuild({}, {});
    CHECK(support::everyRow(made.caseFolder()) == live);
}
