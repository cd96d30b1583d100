#include "checklist/packs.h"

#include <catch2/catch.hpp>

#include "kept_entries.h"
#include "shipped_catalogue.h"

using namespace strata;
using namespace strata::checklist;
using namespace strata::support;

namespace {

// A good pack, with one place in it changed to other words.
std::string packWith(const std::string& place = "", const std::string& other = "") {
    std::string text = R"({"schema":"strata-checklist-pack","schema_version":"1.0","id":"county_lines",
"title":"County lines","version":"2026-11","dated":"2026-11-20","authority":"Force policy 12/2026",
"facts":[{"id":"victim.train_tickets","type":"boolean","question":"Any train tickets bought by others?"},
 {"id":"victim.moved_by_line","type":"boolean","question":"Moved along a line?",
  "when":{"all":[{"fact":"victim.train_tickets","op":"==","value":true},{"fact":"victim.missing_episodes","op":">","value":1}]}}],
"sources":[{"id":"rail_bookings","name":"Rail bookings","scope":"victim","layer":"location","holder":"Rail operators",
 "urgency":"urgent","level":"expected","flag_text":"Person moved along a line: bookings expected.","citation":"DPA 2018 Sch 2",
 "lawful_basis":["DPA 2018 Sch 2"],"retention_days":540,"retention_from":"event","proof_topics":["travel"],
 "expected_when":{"fact":"victim.moved_by_line","op":"==","value":true}}]})";
    if (const auto at = text.find(place); !place.empty() && at != std::string::npos)
        text.replace(at, place.size(), other);
    return text;
}

std::string whyNot(const std::string& text) {
    const auto read = readPack(shippedCatalogue(), text);
    return read.ok() ? std::string() : read.refusal().message;
}

}  // namespace

TEST_CASE("a pack adds facts, computed facts and sources to the catalogue") {
    REQUIRE(whyNot(packWith()).empty());
    const Catalogue catalogue = withPacks(shippedCatalogue(), {packWith()});
    CHECK(catalogue.sources.size() == shippedCatalogue().sources.size() + 1);
    const std::vector<CaseFact> facts = {answered("victim.train_tickets", "P01", "true"),
                                         answered("victim.missing_episodes", "P01", "3")};
    Evaluation::Given given{{{"victim", "P01", "Linh"}}, facts, {}, {}, {}, observedOn()};
    const Evaluation evaluation(catalogue, given);
    const Gap& gap = gapFor(evaluation.gaps(), "rail_bookings", "P01");
    CHECK(gap.state == Gap::State::missing);
    REQUIRE(gap.fired.size() == 1);
    CHECK(gap.fired[0].how.find("computed from") == 0);
    given.facts.pop_back();
    const Evaluation without(catalogue, given);
    CHECK(gapFor(without.gaps(), "rail_bookings", "P01").state == Gap::State::undetermined);
}

TEST_CASE("a broken or hostile pack is refused whole, with its place") {
    const auto says = [](const std::string& place, const std::string& other, const std::string& named) {
        const std::string why = whyNot(packWith(place, other));
        INFO(place << " -> " << other << ": " << why);
        CHECK(why.find(named) != std::string::npos);
    };
    says(R"("fact":"victim.moved_by_line")", R"("fact":"victim.never_heard_of")", "victim.never_heard_of");
    says(R"("fact":"victim.moved_by_line")", R"("fact":"victim.never_heard_of")",
         "sources[0] (rail_bookings)");
    says(R"("fact":"victim.train_tickets")", R"("fact":"victim.moved_by_line")", "computed from itself");
    says(R"("op":">","value":1)", R"("op":">","value":"one")", "a whole number");
    says(R"("op":">","value":1)", R"("op":"~","value":1)", "unknown operator");
    says(R"("schema_version":"1.0")", R"("schema_version":"9.0")", "9.0");
    says(R"("schema":"strata-checklist-pack")", R"("schema":"another")", "not a strata-checklist-pack");
    says(R"("type":"boolean")", R"("type":"float")", "facts[0] (victim.train_tickets)");
    says(R"("type":"boolean")", R"("type":7)", "facts[0] (victim.train_tickets)");
    says(R"("sources":[)", R"("sources":7,"others":[)", "sources is not a list");
    says(R"("id":"rail_bookings")", R"("id":"health_gp")", "already");
    says(R"("id":"victim.train_tickets")", R"("id":"victim.had_phone")", "already");
    says(R"("id":"county_lines")", R"("id":"../../etc")", "not spelt");
    says(R"("citation":"DPA 2018 Sch 2",)", "", "authority");
    says(R"("layer":"location")", R"("layer":"rumour")", "rumour");
    says(R"("scope":"victim")", R"("scope":"planet")", "planet");
    says(R"("retention_days":540)", R"("retention_days":-4)", "retention_days");
    says(R"("dated":"2026-11-20")", R"("dated":"soon")", "no date");
    CHECK_FALSE(whyNot("").empty());
    CHECK_FALSE(whyNot("[]").empty());
    CHECK_FALSE(whyNot("{").empty());
    CHECK_FALSE(whyNot(std::string("\xff\xfe\0x", 4)).empty());
    std::string deep = R"({"fact":"victim.had_phone","op":"==","value":"yes"})";
    for (int level = 0; level < 5000; ++level)
        deep = R"({"all":[)" + deep + "]}";
    CHECK_FALSE(whyNot(packWith(R"({"fact":"victim.moved_by_line","op":"==","value":true})", deep)).empty());
}

TEST_CASE("a pack of 100 MB is refused before it is read") {
    const TempFolder folder;
    const auto file = folder.write("huge.json", "{");
    std::filesystem::resize_file(file, 100 << 20);
    const auto read = readPackFile(file);
    REQUIRE_FALSE(read.ok());
    CHECK(read.refusal().message.find("104,857,600") != std::string::npos);
}

TEST_CASE("packs are switched and never taken out") {
    const PackModule module;
    KeptEntries kept(module);
    kept.project(
        "pack.added", 1,
        R"({"id":"county_lines","title":"County lines","version":"2026-11","sha256":"ab","reason":"Pilot"})");
    CHECK(packsOf(kept.database).at(0).isOn);
    const auto off =
        kept.project("pack.switched", 1, R"({"id":"county_lines","on":false,"reason":"Withdrawn"})");
    REQUIRE(packsOf(kept.database).size() == 1);
    CHECK_FALSE(packsOf(kept.database)[0].isOn);
    CHECK(packsOf(kept.database)[0].reason == "Withdrawn");
    CHECK_FALSE(module.inverse(off));
    kept.project(
        "pack.added", 1,
        R"({"id":"county_lines","title":"County lines","version":"2027-01","sha256":"cd","reason":"New"})");
    REQUIRE(packsOf(kept.database).size() == 1);
    CHECK((packsOf(kept.database)[0].isOn && packsOf(kept.database)[0].version == "2027-01"));
}
