#include <catch2/catch.hpp>
#include <random>

#include "presenters/shown_timeline.h"

using namespace strata;
using namespace strata::presenters;
using namespace strata::presenters::test;

TEST_CASE("Lanes are moved and put away, stay so when the case changes, and come back") {
    Shown shown(threeLanes());
    REQUIRE(shown.lanes() == Texts{"Calls", "Bank", "Notes"});
    shown.presenter.moveLane(2, 0);
    CHECK(shown.lanes() == Texts{"Notes", "Calls", "Bank"});
    CHECK(shown.presenter.currentLane() == 0);
    shown.presenter.moveCurrentLane(-1);
    CHECK(shown.lanes() == Texts{"Notes", "Calls", "Bank"});
    shown.presenter.moveCurrentLane(1);
    CHECK(shown.lanes() == Texts{"Calls", "Notes", "Bank"});
    shown.presenter.hideLane(0);
    CHECK(shown.lanes() == Texts{"Notes", "Bank"});
    auto more = threeLanes();
    more->add("Post", kStart, kStart, "second", "Letter");
    shown.presenter.load(more);
    shown.settle();
    CHECK(shown.lanes() == Texts{"Notes", "Bank", "Post"});
    CHECK(shown.presenter.hiddenLanes() == Texts{"Calls"});
    shown.presenter.bringLanesBack();
    CHECK(shown.lanes() == Texts{"Calls", "Notes", "Bank", "Post"});
}

TEST_CASE("Events that lie on one another are one bar that says how many, and a click separates them") {
    auto source = std::make_shared<FakeTimeline>();
    for (int at = 0; at < 4; ++at)
        source->add("Calls", kStart + at * base::kSecond, kStart + at * base::kSecond, "second", "Call");
    source->add("Calls", kStart + 20 * base::kDay, kStart + 20 * base::kDay, "second", "Late");
    Shown shown(source);
    const auto& strip = shown.presenter.frame().strips[0];
    REQUIRE(strip.bars.size() == 2);
    CHECK(strip.bars[0].count == 4);
    REQUIRE_FALSE(strip.labelTexts.empty());
    CHECK(strip.labelTexts[0] == "4 events");
    const int x = shown.presenter.frame().layout.nameColumn + static_cast<int>(strip.bars[0].left) + 1;
    shown.presenter.pointerAt(x, strip.top + 8);
    CHECK(shown.presenter.frame().hoverWords.find("4 events") != std::string::npos);
    shown.presenter.click(x, strip.top + 8);
    shown.settle();
    CHECK(shown.presenter.frame().strips[0].bars.size() == 4);
    CHECK_FALSE(shown.presenter.selected());
    shown.presenter.back();
    shown.settle();
    CHECK(shown.presenter.frame().strips[0].bars.size() == 2);
}

TEST_CASE("Events of one moment are listed to be picked") {
    auto source = std::make_shared<FakeTimeline>();
    source->add("Calls", kStart, kStart, "second", "One");
    source->add("Calls", kStart, kStart, "second", "Two");
    source->add("Calls", kStart + base::kDay, kStart + base::kDay, "second", "Late");
    Shown shown(source);
    const auto& strip = shown.presenter.frame().strips[0];
    const int x = shown.presenter.frame().layout.nameColumn + static_cast<int>(strip.bars[0].left) + 1;
    shown.presenter.click(x, strip.top + 8);
    REQUIRE(shown.screen.together.size() == 2);
    CHECK(shown.screen.together[0].second == "One");
    CHECK(shown.screen.together[1].first == 2);
}

TEST_CASE("No event is lost among bars that stand for several, and none is counted twice") {
    std::mt19937 random(7);
    for (int round = 0; round < 300; ++round) {
        TimelineWindow window(1'000);
        window.show({kStart, kStart + (1 + static_cast<Micros>(random() % 400)) * base::kHour});
        std::vector<TimelineMark> marks;
        Micros at = kStart;
        for (std::size_t count = random() % 80; count > 0; --count) {
            at += static_cast<Micros>(random() % 3 == 0 ? random() % 20 : random() % 4'000) * base::kSecond;
            TimelineMark mark;
            mark.number = static_cast<std::int64_t>(marks.size()) + 1;
            mark.earliest = at;
            mark.latest = random() % 4 == 0 ? at + base::kHour : at;
            mark.shape = *mark.latest > at ? TimelineBar::Shape::period : TimelineBar::Shape::moment;
            marks.push_back(mark);
        }
        const auto bars = barsIn(marks, window, 1'000);
        REQUIRE(bars);
        const auto fewer = clustered(*bars);
        std::size_t total = 0;
        float lastMoment = -1e9F;
        for (const TimelineBar& bar : fewer) {
            total += bar.count;
            if (bar.shape != TimelineBar::Shape::moment)
                continue;
            CHECK(bar.left - lastMoment >= 3);
            lastMoment = bar.left;
            if (bar.count > 1)
                CHECK(marksUnder(bar, marks, window).size() == bar.count);
        }
        CHECK(total == bars->size());
        const auto labels = placeLabels(fewer, window.width());
        for (std::size_t one = 0; one < labels.size(); ++one) {
            CHECK(labels[one].room >= kLabelLeast);
            CHECK(labels[one].left >= 0);
            CHECK(labels[one].left + labels[one].room <= window.width());
            if (one + 1 < labels.size())
                CHECK(labels[one].left + labels[one].room < labels[one + 1].left);
        }
    }
}
