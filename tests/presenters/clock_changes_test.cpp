#include "presenters/clock_changes.h"

#include <catch2/catch.hpp>

using namespace strata;
using namespace strata::presenters;

TEST_CASE("Both clock changes of a year are found at their moment and said in words") {
    const auto london = base::Zone::find("Europe/London");
    const auto spring =
        clockChangesIn(base::civilToMicros({2016, 2, 1}), base::civilToMicros({2016, 5, 1}), *london);
    REQUIRE(spring.size() == 1);
    CHECK(spring[0].at == base::civilToMicros({2016, 3, 27, 1, 0}));
    CHECK(spring[0].words == "Clocks go forward an hour: GMT to BST");
    const auto autumn =
        clockChangesIn(base::civilToMicros({2016, 10, 29}), base::civilToMicros({2016, 10, 31}), *london);
    REQUIRE(autumn.size() == 1);
    CHECK(autumn[0].at == base::civilToMicros({2016, 10, 30, 1, 0}));
    CHECK(autumn[0].words == "Clocks go back an hour: BST to GMT");
    CHECK(clockChangesIn(base::civilToMicros({2016, 1, 1}), base::civilToMicros({2017, 1, 1}), *london)
              .empty());
    CHECK(clockChangesIn(base::civilToMicros({2016, 2, 1}), base::civilToMicros({2016, 5, 1}),
                         *base::Zone::find("Asia/Ho_Chi_Minh"))
              .empty());
}
