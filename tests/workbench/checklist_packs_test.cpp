#include <catch2/catch.hpp>

#include "support/made_case.h"
#include "workbench/checklist_desk.h"
#include "workbench/checklist_reading.h"
#include "workbench/rule_rows.h"

using namespace strata;
using workbench::ChecklistDesk;
using workbench::ChecklistReading;

namespace {

std::string packOf(const std::string& id, const std::string& source, const std::string& version = "1") {
    return R"({"schema": "strata-checklist-pack", "schema_version": "1.0", "id": ")" + id +
           R"(", "title": "A pack", "version": ")" + version +
           R"(", "dated": "2026-11-01", "authority": "Policy 12",
 "facts": [{"id": "case.rail_)" +
           id + R"(", "type": "boolean", "question": "Did anybody travel by rail?"}],
 "sources": [{"id": ")" +
           source + R"(", "name": "Rail tickets", "scope": "case", "layer": "documents",
   "holder": "Train operator", "urgency": "urgent", "level": "expected", "flag_text": "Ask",
   "citation": "DPA 2018 Sch 2", "lawful_basis": ["Request"],
   "expected_when": {"fact": "case.rail_)" +
           id + R"(", "op": "==", "value": true}}], "offences": []})";
}

struct PackCase : support::MadeCase {
    ChecklistDesk desk() { return ChecklistDesk(session); }
    base::Outcome<std::string> add(const std::string& name, const std::string& text) {
        return desk().addPack(write(name, text), "Force policy");
    }
    std::vector<workbench::PackRow> packs() {
        const auto reader = session.reader();
        return ChecklistReading(reader).packs();
    }
    std::size_t previewed(const std::string& pack, bool isOn) {
        const auto reader = session.reader();
        const auto changes = ChecklistReading(reader).previewSwitch(pack, isOn);
        REQUIRE(changes.ok());
        return changes.value().size();
    }
    std::string stateOf(const std::string& source) {
        const auto reader = session.reader();
        return ChecklistReading(reader).gapOf(source, "").state;
    }
};

}  // namespace

TEST_CASE("a pack says how many of its rows nobody has confirmed, on or off") {
    PackCase made;
    REQUIRE(made.add("rail.json", packOf("rail", "rail_tickets")).ok());
    auto pack = made.packs().at(0);
    CHECK((pack.rows == 1 && pack.forVerification == 1));
    CHECK((pack.dated == "2026-11-01" && pack.authority == "Policy 12"));
    REQUIRE(made.desk().reviewRow("source:rail_tickets", "confirmed", "").ok());
    CHECK(made.packs().at(0).forVerification == 0);
    REQUIRE(made.desk().switchPack("rail", false, "Withdrawn").ok());
    CHECK(made.packs().at(0).forVerification == 0);
    REQUIRE(made.desk().switchPack("rail", true, "Back").ok());
    REQUIRE(made.desk().changeRule("rail_tickets", "case.charged_on exists", "As decided").ok());
    CHECK(made.packs().at(0).forVerification == 1);
    const auto reader = made.session.reader();
    const auto shipped = ChecklistReading(reader).shippedRows();
    CHECK((shipped.rows > 100 && shipped.forVerification == shipped.rows));
}

TEST_CASE("a pack is switched on again only where it holds beside the others") {
    PackCase made;
    REQUIRE(made.add("rail.json", packOf("rail", "rail_tickets")).ok());
    CHECK(made.previewed("rail", false) == 1);
    REQUIRE(made.desk().switchPack("rail", false, "Withdrawn").ok());
    CHECK(made.stateOf("rail_tickets").empty());
    CHECK(made.previewed("rail", true) == 1);
    REQUIRE(made.add("other.json", packOf("other", "rail_tickets")).ok());
    const auto refused = made.desk().switchPack("rail", true, "Back");
    REQUIRE_FALSE(refused.ok());
    CHECK(refused.refusal().message.find("rail_tickets") != std::string::npos);
    CHECK(made.stateOf("rail_tickets") == "undetermined");  // of the other, which still reads
    CHECK_FALSE(made.packs().at(0).isOn);
    CHECK_FALSE(made.desk().switchPack("none", true, "Why").ok());
}

TEST_CASE("a rule that asks for a fact of a pack that is off says so, and the shipped one holds") {
    PackCase made;
    REQUIRE(made.session.addPerson({"Linh", "exploited", ""}).ok());
    REQUIRE(made.session.setFact("victim.reported_illness_or_injury", "true", "Linh", "").ok());
    REQUIRE(made.add("rail.json", packOf("rail", "rail_tickets")).ok());
    REQUIRE(made.desk().changeRule("health_gp", "case.rail_rail = true", "As decided").ok());
    const auto gap = [&] {
        const auto reader = made.session.reader();
        return ChecklistReading(reader).gapOf("health_gp", "P01");
    };
    CHECK(gap().state == "undetermined");
    REQUIRE(made.desk().switchPack("rail", false, "Withdrawn").ok());
    CHECK(gap().state == "missing");
    CHECK(gap().notes.find("not there now") != std::string::npos);
}
