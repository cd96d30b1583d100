#include <catch2/catch.hpp>

#include "presenters/timeline_axis.h"
#include "presenters/timeline_window.h"

using namespace strata;
using namespace strata::presenters;

namespace {
const Micros kStart = base::civilToMicros({2016, 3, 1});
}

TEST_CASE("Zooming at the pointer keeps the time under it") {
    TimelineWindow window(1700);
    window.show({kStart, kStart + 400 * base::kDay});
    for (const double factor : {1.25, 7.0, 0.3, 100.0, 0.01}) {
        const Micros before = window.timeAt(431);
        window.zoomAt(431, factor);
        CHECK(std::abs(window.timeAt(431) - before) <= static_cast<Micros>(window.perPixel()) + 1);
    }
}

TEST_CASE("The span stays between a second and a thousand years") {
    TimelineWindow window(1000);
    window.show({kStart, kStart + base::kDay});
    for (int step = 0; step < 80; ++step)
        window.zoomAt(500, 3);
    CHECK(window.stretch().span() == base::kSecond);
    for (int step = 0; step < 80; ++step)
        window.zoomAt(500, 1 / 3.0);
    CHECK(window.stretch().span() > 999 * 365 * base::kDay);
    CHECK(window.stretch().span() < 1001 * 366 * base::kDay);
}

TEST_CASE("Panning there and back ends where it began, with the span unchanged") {
    TimelineWindow window(1280);
    window.show({kStart, kStart + 90 * base::kDay});
    const auto before = window.stretch();
    window.pan(333);
    CHECK(window.stretch().span() == before.span());
    CHECK(window.from() > before.from);
    window.pan(-333);
    CHECK(std::abs(window.from() - before.from) <= 1);
}

TEST_CASE("Earlier and later views are walked like pages") {
    TimelineWindow window(1000);
    window.show({kStart, kStart + base::kDay});
    const auto first = window.stretch();
    window.remember();
    window.zoomAt(10, 4);
    const auto second = window.stretch();
    window.remember();
    window.pan(100);
    const auto third = window.stretch();
    window.back();
    CHECK(window.stretch() == second);
    window.back();
    CHECK(window.stretch() == first);
    CHECK_FALSE(window.canGoBack());
    window.forward();
    window.forward();
    CHECK(window.stretch() == third);
    CHECK_FALSE(window.canGoForward());
    window.back();
    window.remember();
    window.pan(5);
    CHECK_FALSE(window.canGoForward());
}

TEST_CASE("Making the panel wider shows more time at the same scale") {
    TimelineWindow window(1000);
    window.show({kStart, kStart + 10 * base::kDay});
    const double scale = window.perPixel();
    window.resize(1500);
    CHECK(window.from() == kStart);
    CHECK(window.perPixel() == Approx(scale));
}

TEST_CASE("The axis names each level once and leaves room for its words at every scale") {
    const auto zone = base::Zone::find("Europe/London");
    REQUIRE(zone);
    TimelineWindow window(1700);
    window.show({kStart, kStart + 60 * base::kSecond});
    for (int step = 0; step < 60; ++step) {
        const auto axis = axisFor(window, *zone);
        REQUIRE_FALSE(axis.lower.empty());
        for (std::size_t at = 1; at < axis.lower.size(); ++at)
            REQUIRE(axis.lower[at].pixel - axis.lower[at - 1].pixel > kAxisRoom / 3);
        REQUIRE(axis.lower.size() < 80);
        window.zoomAt(850, 0.7);
    }
}

TEST_CASE("Days on the axis begin at midnight on the wall, also after the clocks change") {
    const auto zone = base::Zone::find("Europe/London");
    REQUIRE(zone);
    TimelineWindow window(700);
    const Micros from = base::civilToMicros({2016, 3, 25});
    window.show({from, from + 7 * base::kDay});
    for (const auto& mark : axisFor(window, *zone).lower)
        CHECK(zone->toWall(mark.at).hour == 0);
}

TEST_CASE("A date to go to is read as a person types it") {
    const auto zone = base::Zone::find("Europe/London");
    REQUIRE(zone);
    const Micros day = base::civilToMicros({2016, 3, 14, 12});
    for (const char* text : {"14 March 2016", "14/03/2016", "2016-03-14", " 14 mar 2016 "}) {
        const auto stretch = readGoTo(text, *zone);
        REQUIRE(stretch);
        CHECK(stretch->from < day);
        CHECK(stretch->to > day);
        CHECK(stretch->span() < 2 * base::kDay);
    }
    CHECK(readGoTo("March 2016", *zone));
    CHECK(readGoTo("2016", *zone));
    CHECK_FALSE(readGoTo("31 February 2016", *zone));
    CHECK_FALSE(readGoTo("soon", *zone));
}

TEST_CASE("A drawing that is tiny while the window is laid out shows the same stretch afterwards") {
    TimelineWindow window;
    window.resize(1);
    window.show({0, 1000 * base::kDay});
    window.resize(1200);
    CHECK(window.stretch().span() == 1000 * base::kDay);
    window.resize(7);
    window.resize(1200);
    CHECK(window.stretch().span() == 1000 * base::kDay);
}
