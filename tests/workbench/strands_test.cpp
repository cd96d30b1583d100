#include <algorithm>
#include <catch2/catch.hpp>

#include "base/zone.h"
#include "casefile/case_file.h"
#include "ledger/ledger.h"
#include "store/database.h"
#include "support/every_row.h"
#include "support/made_case.h"
#include "workbench/chosen_events.h"

using namespace strata;
using workbench::EventFilter;
using workbench::LaneBy;

namespace {

const std::string kCalls =
    "date,caller,called,duration\n"
    "14/03/2016 09:05:00,07700900001,07700900002,65\n"
    "15/03/2016 10:00:00,+44 7700 900001,07700900003,5\n"
    "19/03/2016 23:30:00,07700900003,07700900002,5\n";
const std::string kBank = "Date,Description,Amount\n14/03/2016,CASH OUT,-200.00\n20/03/2016,TESCO,-12.50\n";

struct Investigation : support::MadeCase {
    Investigation() {
        take("calls.csv", kCalls, "AP/1");
        take("bank.csv", kBank, "");
    }
    void take(const std::string& name, const std::string& bytes, const std::string& exhibit) {
        REQUIRE(
            session.import({{write(name, bytes)}, "", "", "", exhibit, {}, false, false}, {}, {})[0].status ==
            "imported");
    }
    std::vector<std::string> found(const EventFilter& filter) const {
        std::vector<std::string> ids;
        for (const auto& row : session.reader().events(filter))
            ids.push_back(row.id);
        CHECK(session.reader().countEvents(filter) == static_cast<std::int64_t>(ids.size()));
        return ids;
    }
    std::vector<std::string> lanes(LaneBy by, const EventFilter& filter = {}) const {
        std::vector<std::string> lanes;
        const auto chosen = session.reader().choose(filter, by, session.eventCache(), {});
        for (const auto& lane : chosen->lanes())
            lanes.push_back(lane.name + " " + std::to_string(lane.events));
        return lanes;
    }
    void checkHolds() {
        const std::string live = support::everyRow(caseFolder());
        session.rebuild({}, {});
        CHECK(support::everyRow(caseFolder()) == live);
        CHECK(session.verify({}, {}).ok);
    }
};

using Texts = std::vector<std::string>;

}  // namespace

TEST_CASE("a strand holds events one by one and by source, lane and tag, also those that come later") {
    Investigation made;
    auto& session = made.session;
    REQUIRE(session.nameStrand(" The car wash ").ok());
    REQUIRE(session.nameStrand("Money").ok());
    CHECK_FALSE(session.nameStrand("the CAR wash").ok());
    CHECK_FALSE(session.nameStrand("  ").ok());
    REQUIRE(session.putIntoStrand({"The car wash", {1, 2}, {}, {}, {"Wash"}}).ok());
    CHECK_FALSE(session.putIntoStrand({"The car wash", {1, 2}, {}, {}, {}}).ok());
    CHECK_FALSE(session.putIntoStrand({"The car wash", {99}, {}, {}, {}}).ok());
    CHECK_FALSE(session.putIntoStrand({"Nothing", {1}, {}, {}, {}}).ok());
    CHECK_FALSE(session.putIntoStrand({"Money", {}, {"S09"}, {}, {}}).ok());
    REQUIRE(session.putIntoStrand({"Money", {}, {"S02"}, {}, {}}).ok());
    EventFilter wash, money;
    wash.strand = "the car wash";
    money.strand = "Money";
    CHECK(made.found(wash) == Texts{"E1", "E2"});
    CHECK(made.found(money) == Texts{"E4", "E5"});
    REQUIRE(session.tagEvents({5}, {"wash"}).ok());
    CHECK(made.found(wash) == Texts{"E1", "E2", "E5"});
    CHECK(made.lanes(LaneBy::strand) == Texts{"In no strand 1", "The car wash 3", "Money 2"});
    CHECK(session.reader().strands()[0].tags == Texts{"wash"});
    CHECK(session.reader().strands()[1].sources == Texts{"S02"});
    made.checkHolds();
}

TEST_CASE("every step on a strand is taken back whole and done again") {
    Investigation made;
    auto& session = made.session;
    EventFilter wash;
    wash.strand = "Wash";
    REQUIRE(session.nameStrand("Wash").ok());
    CHECK(session.undoSentence().find("naming the strand \"Wash\"") != std::string::npos);
    REQUIRE(session.putIntoStrand({"Wash", {1}, {}, {}, {}}).ok());
    REQUIRE(session.putIntoStrand({"Wash", {1, 2, 4}, {"AP/1"}, {}, {}}).ok());
    CHECK(made.found(wash) == Texts{"E4", "E1", "E2", "E3"});
    REQUIRE(session.undo().ok());
    CHECK(made.found(wash) == Texts{"E1"});
    REQUIRE(session.redo().ok());
    CHECK(made.found(wash).size() == 4);
    REQUIRE(session.takeOutOfStrand({"Wash", {4}, {"AP/1"}, {}, {}}).ok());
    CHECK(made.found(wash) == Texts{"E1", "E2"});
    REQUIRE(session.renameStrand("Wash", "Both washes").ok());
    CHECK(made.found(wash).empty());
    REQUIRE(session.undo().ok());
    REQUIRE(session.dropStrand("Wash").ok());
    CHECK(session.reader().strands().empty());
    CHECK(session.nameStrand("Wash").ok());
    REQUIRE(session.undo().ok());
    REQUIRE(session.undo().ok());
    CHECK(made.found(wash) == Texts{"E1", "E2"});
    made.checkHolds();
    while (!session.undoSentence().empty())
        REQUIRE(session.undo().ok());
    CHECK(session.reader().strands().empty());
    made.checkHolds();
}

TEST_CASE("entries about strands keep their form") {
    Investigation made;
    REQUIRE(made.session.nameStrand("Wash").ok());
    REQUIRE(made.session.putIntoStrand({"Wash", {2}, {"AP/1"}, {"S02"}, {"Cash"}}).ok());
    REQUIRE(made.session.renameStrand("Wash", "Both").ok());
    REQUIRE(made.session.dropStrand("Both").ok());
    store::Database database(made.caseFolder() / "case.db", store::Database::Access::readOnly);
    auto strand = database.query("SELECT id FROM strand");
    REQUIRE(strand.next());
    const std::string id = strand.text(0);
    auto source = database.query("SELECT sha256 FROM source WHERE id = 'S01'");
    REQUIRE(source.next());
    const std::string sha256 = source.text(0);
    std::vector<std::pair<std::string, std::string>> entries;
    ledger::Ledger(database).forEach(
        1, 0, ledger::Ledger::Direction::forwards, [&](const ledger::Entry& entry) {
            if (entry.kind.starts_with("strand."))
                entries.emplace_back(
                    entry.kind + " " + std::to_string(entry.kindVersion) + " " + entry.subject,
                    *entry.payload);
            return true;
        });
    using Entries = std::vector<std::pair<std::string, std::string>>;
    CHECK(entries ==
          Entries{{"strand.named 1 Wash", R"({"strand":")" + id + R"(","name":"Wash"})"},
                  {"strand.filled 1 Wash", R"({"strand":")" + id + R"(","events":[{"source":")" + sha256 +
                                               R"(","position":3}],"sources":[")" + sha256 +
                                               R"("],"lanes":["S02"],"tags":["cash"]})"},
                  {"strand.named 1 Both", R"({"strand":")" + id + R"(","name":"Both","was":"Wash"})"},
                  {"strand.unnamed 1 Both", R"({"strand":")" + id + R"(","name":"Both"})"}});
}

TEST_CASE("lanes by phone bring the spellings of a number together, by exhibit the sources of one") {
    Investigation made;
    CHECK(made.lanes(LaneBy::phone) ==
          Texts{"07700900001 2", "07700900002 2", "07700900003 2", "No phone number 2"});
    CHECK(made.lanes(LaneBy::exhibit) == Texts{"AP/1 3", "No exhibit 2"});
}

TEST_CASE("compared people have a lane each and one for the events of both") {
    Investigation made;
    EventFilter both;
    both.person = "07700900002; 07700900003";
    CHECK(made.found(both) == Texts{"E1", "E2", "E3"});
    CHECK(made.lanes(LaneBy::compared, both) == Texts{"07700900002 2", "07700900003 2", "Both of them 1"});
    both.person = "07700900002";
    CHECK(made.lanes(LaneBy::compared, both) == Texts{"07700900002 2"});
    CHECK(made.lanes(LaneBy::compared).empty());
}

TEST_CASE("a filter goes through links to events, sources and exhibits, by element and by layer") {
    Investigation made;
    auto& session = made.session;
    REQUIRE(session.setOffences({"msa2015_s1_slavery"}).ok());
    REQUIRE(session.link({"E4", "msa2015_s1_slavery/holds", "financial", ""}).ok());
    REQUIRE(session.link({"AP/1", "msa2015_s1_slavery/holds", "digital", ""}).ok());
    EventFilter filter;
    filter.element = "msa2015_s1_slavery/holds";
    CHECK(made.found(filter) == Texts{"E4", "E1", "E2", "E3"});
    filter.layer = "financial";
    CHECK(made.found(filter) == Texts{"E4"});
    filter.element = "msa2015_s1_slavery";
    CHECK(made.found(filter) == Texts{"E4"});
    filter.element = "msa2015";
    CHECK(made.found(filter).empty());
    filter = {};
    filter.layer = "digital";
    filter.days = 0b0100000;
    CHECK(made.found(filter) == Texts{"E3"});
    filter.hours = 1U << 22;
    CHECK(made.found(filter).empty());
    filter.hours = 1U << 23;
    CHECK(made.found(filter) == Texts{"E3"});
}

TEST_CASE("as it stood, an event is found by its words of then and not by those of now") {
    Investigation made;
    workbench::NewEvent event;
    event.title = "Seen beside the lorry";
    event.when = "2016-03-14";
    const auto number = made.session.makeEvent(event).value().number;
    const auto then = made.session.reader().heading().headSequence;
    event.title = "Seen beside the van";
    REQUIRE(made.session.reviseEvent(number, event).ok());
    REQUIRE(made.session.noteEvents({number}, "the driver was alone").ok());
    EventFilter filter;
    const auto finds = [&](const std::string& text, std::int64_t upToEntry) {
        filter.text = text;
        filter.upToEntry = upToEntry;
        return made.found(filter).size();
    };
    CHECK(finds("lorry", 0) == 0);
    CHECK(finds("van", 0) == 1);
    CHECK(finds("driver", 0) == 1);
    CHECK(finds("lorry", then) == 1);
    CHECK(finds("\"beside the lorry\"", then) == 1);
    CHECK(finds("van", then) == 0);
    CHECK(finds("driver", then) == 0);
    CHECK(finds("driver", then + 2) == 1);
    CHECK(finds("lorry", then - 1) == 0);
}

TEST_CASE("what was made by hand later is not shown as it stood before") {
    Investigation made;
    const auto then = made.session.reader().heading().headSequence;
    workbench::NewEvent event;
    event.title = "Seen";
    event.when = "2016-03-14";
    REQUIRE(made.session.makeEvent(event).ok());
    EventFilter filter;
    filter.upToEntry = then;
    CHECK(made.found(filter).size() == 5);
    filter.upToEntry = then + 1;
    CHECK(made.found(filter).size() == 6);
}
