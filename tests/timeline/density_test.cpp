#include "timeline/density.h"

#include <catch2/catch.hpp>
#include <numeric>
#include <random>

#include "base/file.h"
#include "timeline/timeline_module.h"

using namespace strata;
using namespace strata::timeline;

TEST_CASE("density counts every event once at every width, before 1970 too") {
    base::TempFolder folder;
    store::Database database(folder.path() / "a.db", store::Database::Access::create);
    database.execute(std::string(TimelineModule().schema()));
    const store::Transaction together(database);
    std::mt19937_64 random(3);
    const base::Micros first = -400 * base::kDay, span = 4000 * base::kDay;
    for (int batch = 0; batch < 2; ++batch) {
        DensityBuilder builder;
        for (int at = 0; at < 3000; ++at)
            builder.add(7, first + static_cast<base::Micros>(random() % static_cast<std::uint64_t>(span)));
        builder.store(database);
    }
    for (const int pixels : {10, 100, 1000, 2000}) {
        const auto stretch = readDensity(database, 7, first, first + span, pixels);
        CHECK(std::accumulate(stretch.counts.begin(), stretch.counts.end(), std::uint64_t{0}) == 6000);
        CHECK(stretch.bucket <= std::max<base::Micros>(span / pixels, bucketWidth(0)));
    }
    CHECK(readDensity(database, 8, first, first + span, 100).counts.size() > 0);
}

TEST_CASE("what is taken out of the density leaves it as if it had never been there") {
    base::TempFolder folder;
    store::Database database(folder.path() / "a.db", store::Database::Access::create);
    database.execute(std::string(TimelineModule().schema()));
    DensityBuilder builder;
    for (int day = -5; day < 5; ++day)
        builder.add(1, day * 300 * base::kDay);
    builder.store(database);
    for (int day = -5; day < 5; ++day)
        if (day != 2)
            builder.remove(1, day * 300 * base::kDay);
    builder.store(database);
    const auto stretch = readDensity(database, 1, -2000 * base::kDay, 2000 * base::kDay, 2000);
    CHECK(std::accumulate(stretch.counts.begin(), stretch.counts.end(), std::uint64_t{0}) == 1);
    CHECK(database.integer("SELECT count(*) FROM density_tile") == kDensityLevels);
}
