#include "timeline/event_name.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <random>

#include "base/file.h"
#include "evidence/evidence_module.h"
#include "timeline/event_table.h"
#include "timeline/timeline_module.h"

using namespace strata;
using namespace strata::timeline;

namespace {

struct Tables {
    Tables() : database(folder.path() / "a.db", store::Database::Access::create) {
        database.execute(std::string(evidence::EvidenceModule().schema()));
        database.execute(std::string(TimelineModule().schema()));
    }
    void import(std::int64_t entry, const std::vector<std::int64_t>& positions) {
        const std::string source = "S" + std::to_string(entry);
        database.run(
            "INSERT INTO source(id, file, sha256, bytes, entry, at, by) VALUES(?1, ?1, ?2, 1, ?3, 0, '')",
            source, std::string(64, static_cast<char>('a' + entry)), entry);
        const auto sink = makeEventSink(database, {entry, source, "row"});
        for (const std::int64_t at : positions) {
            evidence::SourceRecord record;
            record.at = at;
            sink->onRecord(record);
        }
        sink->onEnd();
    }

    base::TempFolder folder;
    store::Database database;
};

}  // namespace

TEST_CASE("a name leads back to its event, in whatever order the records of a source come") {
    Tables made;
    std::mt19937 random(7);
    std::vector<std::int64_t> positions;
    for (int record = 0; record < 200; ++record)
        positions.push_back(static_cast<std::int64_t>(random() % 90));
    made.import(1, positions);  // several in one place, in no order
    std::ranges::sort(positions);
    made.import(2, positions);
    made.import(3, {5});
    EventNames names(made.database);
    for (std::int64_t number = 1; number <= 401; ++number) {
        const auto name = names.nameOf(number);
        REQUIRE(name);
        CHECK(names.numberOf(EventName::read(base::Json::parse(name->json()))) == number);
    }
    CHECK_FALSE(names.nameOf(402));
}

TEST_CASE("a name that means no event is nobody's") {
    Tables made;
    made.import(1, {2, 3, 3});
    EventNames names(made.database);
    const std::string source(64, 'b');
    CHECK(names.numberOf({"", source, 3, 2}) == 3);
    CHECK_FALSE(names.numberOf({"", source, 3, 3}));
    CHECK_FALSE(names.numberOf({"", source, 1, 1}));
    CHECK_FALSE(names.numberOf({"", source, 4, 1}));
    CHECK_FALSE(names.numberOf({"", std::string(64, 'z'), 3, 1}));
    CHECK_FALSE(names.numberOf({"0123", "", 0, 1}));
}

TEST_CASE("a purged event made by hand keeps its number, so that later ones keep theirs") {
    Tables made;
    base::TempFolder blobs;
    const store::Blobs none(blobs.path());
    casefile::Projecting into{made.database, none, {}, true};
    ledger::Entry purged;
    purged.id = "0123";
    purged.sequence = 1;
    purged.kind = "event.made";
    TimelineModule().project(into, purged);
    made.import(2, {1});
    CHECK(made.database.integer("SELECT id FROM event") == 2);
    CHECK(nextEventNumber(made.database) == 3);
    CHECK_FALSE(EventNames(made.database).numberOf({"0123", "", 0, 1}));
}
