#include <algorithm>
#include <catch2/catch.hpp>
#include <map>

#include "support/every_row.h"
#include "support/made_case.h"
#include "workbench/checklist_desk.h"
#include "workbench/checklist_reading.h"
#include "workbench/rule_rows.h"

using namespace strata;
using workbench::ChecklistDesk;
using workbench::ChecklistReading;

namespace {

using States = std::map<std::pair<std::string, std::string>, std::string>;

struct RuleCase : support::MadeCase {
    RuleCase() {
        REQUIRE(session.addPerson({"Linh", "exploited", ""}).ok());
        REQUIRE(session.setFact("victim.reported_illness_or_injury", "true", "Linh", "").ok());
    }
    ChecklistDesk desk() { return ChecklistDesk(session); }
    States states() {
        const auto reader = session.reader();
        States states;
        for (const auto& gap : ChecklistReading(reader).rows().gaps)
            states[{gap.source, gap.personId}] = gap.state;
        return states;
    }
    workbench::GapRow gap(const std::string& source) {
        const auto reader = session.reader();
        return ChecklistReading(reader).gapOf(source, "P01");
    }
    workbench::RuleRow rule(const std::string& source) {
        const auto reader = session.reader();
        const auto rules = ChecklistReading(reader).rules();
        return *std::ranges::find(rules, source, &workbench::RuleRow::source);
    }
    // What a preview says must be what then becomes of the case: no more and no less.
    void changeAsPreviewed(const std::string& source, const std::string& rule) {
        auto expected = states();
        {
            const auto reader = session.reader();
            const auto changes = ChecklistReading(reader).previewRule(source, rule);
            REQUIRE(changes.ok());
            for (const auto& change : changes.value()) {
                CHECK(expected[{change.gap.source, change.gap.personId}] == change.was);
                expected[{change.gap.source, change.gap.personId}] = change.gap.state;
            }
        }
        REQUIRE(desk().changeRule(source, rule, "As the SIO decided").ok());
        CHECK(states() == expected);
    }
};

}  // namespace

TEST_CASE("what a preview of a rule shows is what becomes of the case") {
    RuleCase made;
    const auto before = made.states();
    REQUIRE(made.gap("health_gp").state == "missing");
    made.changeAsPreviewed("health_gp", "victim.reported_illness_or_injury = false");
    CHECK(made.gap("health_gp").state == "not_expected");
    made.changeAsPreviewed("health_gp", "victim.care_needs = true");
    CHECK(made.gap("health_gp").state == "undetermined");
    made.changeAsPreviewed("health_gp", "off");
    CHECK(made.gap("health_gp").state == "not_expected");
    made.changeAsPreviewed("health_gp", "as shipped");
    CHECK(made.states() == before);
    const std::string live = support::everyRow(made.caseFolder());
    made.session.rebuild({}, {});
    CHECK(support::everyRow(made.caseFolder()) == live);
}

TEST_CASE("a rule that is off says by whom and why, wherever its source is looked at") {
    RuleCase made;
    REQUIRE(made.desk().changeRule("health_gp", "off", "All of them were seen abroad").ok());
    for (const auto& words : {made.gap("health_gp").why, made.gap("health_gp").notes}) {
        CHECK(words.find("switched off by A. Tester, SIO") != std::string::npos);
        CHECK(words.find("All of them were seen abroad") != std::string::npos);
    }
    CHECK(made.rule("health_gp").state == "off");
    CHECK(made.rule("health_gp").shipped.find("victim.reported_illness_or_injury = true") !=
          std::string::npos);
    CHECK(made.rule("school_attendance").state == "as_shipped");
}

TEST_CASE("a change of a rule is undone and made again, under the name of who made it") {
    RuleCase made;
    const auto shipped = made.states();
    REQUIRE(made.desk().changeRule("health_gp", "off", "All of them were seen abroad").ok());
    const auto off = made.states();
    REQUIRE(made.desk().changeRule("health_gp", "victim.care_needs = true", "One was seen here").ok());
    CHECK(made.session.undoSentence().find("changing the rule of") != std::string::npos);
    REQUIRE(made.session.undo().ok());
    CHECK(made.states() == off);
    CHECK(made.rule("health_gp").by == "A. Tester");
    CHECK(made.rule("health_gp").reason == "All of them were seen abroad");
    REQUIRE(made.session.undo().ok());
    CHECK(made.states() == shipped);
    CHECK(made.rule("health_gp").state == "as_shipped");
    REQUIRE(made.session.redo().ok());
    CHECK(made.rule("health_gp").reason == "All of them were seen abroad");
    REQUIRE(made.session.redo().ok());
    CHECK(made.rule("health_gp").rule == "victim.care_needs = true");
    const std::string live = support::everyRow(made.caseFolder());
    made.session.rebuild({}, {});
    CHECK(support::everyRow(made.caseFolder()) == live);
}

TEST_CASE("a signature does not hold for a rule that is another") {
    RuleCase made;
    REQUIRE(made.desk().reviewRow("source:health_gp", "confirmed", "").ok());
    CHECK(made.rule("health_gp").review.find("Confirmed by A. Tester") != std::string::npos);
    REQUIRE(made.desk().changeRule("health_gp", "victim.care_needs = true", "As decided").ok());
    CHECK(made.rule("health_gp").review.find("for verification again") != std::string::npos);
    REQUIRE(made.desk().changeRule("health_gp", "as shipped", "Back").ok());
    CHECK(made.rule("health_gp").review.find("again") == std::string::npos);
}

TEST_CASE("a change of a rule is refused whole, and changes nothing") {
    RuleCase made;
    const auto before = made.states();
    const auto refuses = [&](const std::string& source, const std::string& rule, const std::string& reason) {
        const auto outcome = made.desk().changeRule(source, rule, reason);
        return !outcome.ok() && !outcome.refusal().message.empty();
    };
    CHECK(refuses("health_gp", "victim.reported_illness_or_injury = true", " "));
    CHECK(refuses("no_such_source", "off", "Why"));
    CHECK(refuses("health_gp", "victim.no_such_fact = true", "Why"));
    CHECK(refuses("health_gp", "victim.reported_illness_or_injury > 3", "Why"));
    CHECK(refuses("health_gp", "case.exploitation_types = labour", "Why"));
    CHECK(refuses("health_gp", "never", "Why"));
    CHECK(refuses("health_gp", "as shipped", "Why"));
    REQUIRE(made.desk().changeRule("health_gp", "off", "Why").ok());
    CHECK(refuses("health_gp", "off", "Why"));
    REQUIRE(made.desk().changeRule("health_gp", "as shipped", "Why").ok());
    CHECK(made.states() == before);
}
