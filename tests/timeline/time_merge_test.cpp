#include "timeline/time_merge.h"

#include <catch2/catch.hpp>
#include <random>

#include "base/file.h"
#include "timeline/timeline_module.h"

using namespace strata;

namespace {

std::vector<std::int64_t> merged(store::Database& database, std::optional<std::int64_t> lane) {
    std::vector<std::int64_t> numbers;
    for (timeline::EventsByTime events(database, lane); events.next();)
        numbers.push_back(events.number());
    return numbers;
}

std::vector<std::int64_t> sorted(store::Database& database, const std::string& condition) {
    std::vector<std::int64_t> numbers;
    auto row = database.query("SELECT id FROM event WHERE earliest IS NOT NULL AND " + condition +
                              " ORDER BY earliest, id");
    while (row.next())
        numbers.push_back(row.integer(0));
    return numbers;
}

}  // namespace

TEST_CASE("Events of several imports come in one order of time, those of one moment by number") {
    const base::TempFolder folder;
    store::Database database(folder.path() / "case.db", store::Database::Access::create);
    database.execute(std::string(timeline::TimelineModule().schema()));
    CHECK(merged(database, {}).empty());

    std::mt19937 random(11);
    std::int64_t number = 0;
    for (const std::int64_t import : {0, 7, 9, 30}) {
        const std::int64_t first = number + 1;
        for (int event = 0; event < 300; ++event) {
            const auto earliest =
                random() % 10 == 0 ? std::nullopt : std::optional<std::int64_t>(random() % 90);
            database.run("INSERT INTO event VALUES(?,?,0,0,?,1,?,?,1,1,1,'','','','','')", ++number, import,
                         static_cast<std::int64_t>(random() % 4), earliest,
                         static_cast<std::int64_t>(100 + random() % 9));
        }
        if (import > 0)
            database.run("INSERT INTO import_events VALUES(?,?,?,1)", import, first, number);
    }
    CHECK(merged(database, {}) == sorted(database, "1"));
    for (const int lane : {0, 1, 2, 3, 4})
        CHECK(merged(database, lane) == sorted(database, "lane = " + std::to_string(lane)));
}
