#include <catch2/catch.hpp>
#include <fstream>

#include "base/file.h"
#include "checklist/ccu.h"
#include "checklist/numbered_records.h"
#include "checklist/working_roles.h"

using namespace strata;
using namespace strata::checklist;

namespace {

CcuCriteria shipped() {
    return CcuCriteria::load(std::filesystem::path(STRATA_SOURCE_DIR) /
                             "resources/catalogue/ccu_criteria.json");
}

}  // namespace

TEST_CASE("every shipped criterion speaks for the unit from its number on and not below it") {
    const auto criteria = shipped();
    REQUIRE(criteria.criteria.size() >= 10);
    CHECK_FALSE(criteria.authority.empty());
    for (const auto& criterion : criteria.criteria) {
        INFO(criterion.id);
        CHECK_FALSE(criterion.why.empty());
        for (const std::int64_t off : {-1, 0, 1}) {
            const auto reasons = ccuReasons(criteria, {{criterion.measure, criterion.from + off}});
            REQUIRE(reasons.size() == 1);
            CHECK(reasons[0].criterion.id == criterion.id);
            CHECK(reasons[0].isMet == (off >= 0));
        }
    }
}

TEST_CASE("what is not known of a case speaks neither for the unit nor against it") {
    CHECK(ccuReasons(shipped(), {}).empty());
    CHECK(ccuReasons(shipped(), {{"people_exploited", 0}}).size() == 1);
}

TEST_CASE("a reason says the count and from how many on it counts") {
    CHECK(ccuReasons(shipped(), {{"people_exploited", 4}})[0].sentence() ==
          "People recorded as exploited: 4 (counts from 3)");
}

TEST_CASE("what is so or not is said as yes or no") {
    CHECK(ccuReasons(shipped(), {{"joint_team", 1}})[0].sentence() == "Joint investigation team: yes");
    CHECK(ccuReasons(shipped(), {{"joint_team", 0}})[0].sentence() == "Joint investigation team: no");
}

TEST_CASE("criteria that do not hold together are refused with the place named") {
    base::TempFolder folder;
    const auto read = [&](const char* text) {
        const auto file = folder.path() / "criteria.json";
        std::ofstream(file) << text;
        return CcuCriteria::load(file);
    };
    CHECK_THROWS_AS(read("[]"), base::Failure);
    CHECK_THROWS_AS(read(R"({"schema": "strata-ccu-criteria", "schema_version": "2.0", "criteria": []})"),
                    base::Failure);
    CHECK_THROWS_WITH(read(R"({"schema": "strata-ccu-criteria", "schema_version": "1.0",
                               "criteria": [{"id": "many", "measure": "people", "words": "people"}]})"),
                      Catch::Contains("\"many\""));
}

TEST_CASE("lawyers and advisors are told by the words of their role") {
    for (const char* role :
         {"lawyer", "Reviewing lawyer", "senior crown prosecutor", "counsel", "head of the CCU"})
        CHECK(isLawyer(role));
    for (const char* role : {"", "SIO", "counsellor", "interview adviser", "tactical advisor"})
        CHECK_FALSE(isLawyer(role));
    for (const char* role : {"advisor", "Tactical Advisor", "tactical adviser"})
        CHECK(isAdvisor(role));
    for (const char* role : {"", "interview adviser", "financial investigator", "lawyer"})
        CHECK_FALSE(isAdvisor(role));
}

TEST_CASE("an id is read with and without its letters, and nothing else is one") {
    CHECK(readNumber("CA", "CA-03") == 3);
    CHECK(readNumber("CA", "12") == 12);
    CHECK(writeNumber("CA", 3) == "CA-03");
    CHECK(writeNumber("CA", 112) == "CA-112");
    for (const char* id : {"", "CA-", "AD-03", "CA-3x", "-3", "0", "CA--3"})
        CHECK_FALSE(readNumber("CA", id));
}

TEST_CASE("every role offered is of the side that its name tells, and another side is refused") {
    const auto roles =
        loadWorkingRoles(std::filesystem::path(STRATA_SOURCE_DIR) / "resources/catalogue/working_roles.json");
    REQUIRE(roles.size() >= 10);
    for (const auto& role : roles) {
        INFO(role.name);
        CHECK(isLawyer(role.name) == (role.side == "lawyer"));
        CHECK(isAdvisor(role.name) == (role.side == "advisor"));
        CHECK_FALSE(role.words.empty());
    }
    base::TempFolder folder;
    const auto file = folder.path() / "roles.json";
    std::ofstream(file) << R"({"schema": "strata-working-roles", "schema_version": "1.0", "roles": [
        {"name": "leading counsel", "words": "", "side": "investigation"}]})";
    CHECK_THROWS_WITH(loadWorkingRoles(file),
                      Catch::Contains("leading counsel") && Catch::Contains("lawyer"));
}
