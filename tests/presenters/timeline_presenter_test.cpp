#include <catch2/catch.hpp>

#include "base/failure.h"
#include "presenters/timeline_raster.h"
#include "timeline_fakes.h"

using namespace strata;
using namespace strata::presenters;
using namespace strata::presenters::test;

namespace {

const Micros kStart = base::civilToMicros({2016, 1, 1});

std::shared_ptr<FakeTimeline> someCase() {
    auto source = std::make_shared<FakeTimeline>();
    for (int at = 0; at < 40; ++at)
        source->add("Calls", kStart + at * base::kDay, kStart + at * base::kDay, "second",
                    "Call out to 07700 900123");
    source->add("Account", kStart, kStart + 31 * base::kDay - base::kSecond, "month", "Arrived in January");
    source->add("Payments", kStart + 3 * base::kDay, kStart + 3 * base::kDay, "minute", "Payment in");
    source->add("Notes", std::nullopt, std::nullopt, "", "Said she was cold");
    return source;
}

struct Shown {
    HandRun run;
    FakeScreen screen;
    TimelinePresenter presenter{screen, run.runThen()};
    explicit Shown(std::shared_ptr<TimelineSource> source) {
        presenter.setSize(1200, 500);
        presenter.load(std::move(source));
        run.runAll();
    }
    const TimelineStrip& lane(const std::string& name) {
        const auto& frame = presenter.frame();
        for (std::size_t at = 0; at < frame.shown; ++at)
            if (frame.strips[at].name == name)
                return frame.strips[at];
        throw std::logic_error("no such lane");
    }
};

}  // namespace

TEST_CASE("A picture is there before anything has come from the case") {
    HandRun run;
    FakeScreen screen;
    TimelinePresenter presenter(screen, run.runThen());
    presenter.setSize(900, 400);
    presenter.load(someCase());
    CHECK(presenter.frame().shown == 0);
    CHECK_FALSE(presenter.isComplete());
    run.runAll();
    CHECK(presenter.frame().shown == 3);
    CHECK(presenter.isComplete());
}

TEST_CASE("Few events are bars with words, each of its own shape") {
    Shown shown(someCase());
    const auto& calls = shown.lane("Calls");
    REQUIRE(calls.drawsBars);
    CHECK(calls.bars.size() == 40);
    CHECK(calls.bars.front().shape == TimelineBar::Shape::moment);
    const auto& account = shown.lane("Account");
    REQUIRE(account.drawsBars);
    CHECK(account.bars.front().shape == TimelineBar::Shape::uncertain);
    CHECK(account.bars.front().right - account.bars.front().left > 300);
    CHECK(account.labelTexts.at(0) == "Arrived in January");
}

TEST_CASE(
    "A day or a year that is all that is known of the events is on screen from end to end at first sight") {
    const auto known =
        GENERATE(std::pair{base::kDay, 1}, std::pair{366 * base::kDay, 1}, std::pair{base::kDay, 2'000});
    auto source = std::make_shared<FakeTimeline>();
    for (int at = 0; at < known.second; ++at)
        source->add("Diary", kStart, kStart + known.first - 1, "day", "Told of");
    Shown shown(source);
    CHECK(shown.presenter.window().from() <= kStart);
    CHECK(shown.presenter.window().to() >= kStart + known.first - 1);
    CHECK(shown.presenter.window().to() - shown.presenter.window().from() < 2 * known.first);
}

TEST_CASE("One birth long before the rest does not squeeze the rest into a corner at first sight") {
    auto source = std::make_shared<FakeTimeline>();
    source->add("Linh", kStart - 20 * 365 * base::kDay, kStart - 20 * 365 * base::kDay + base::kDay - 1,
                "day", "Born");
    for (int at = 0; at < 2'000; ++at)
        source->add("Calls", kStart + at * base::kHour, kStart + at * base::kHour, "second", "Call");
    Shown shown(source);
    CHECK(shown.presenter.window().from() <= kStart);
    CHECK(shown.presenter.window().to() >= kStart + 1'999 * base::kHour);
    CHECK(shown.presenter.window().to() - shown.presenter.window().from() < 300 * base::kDay);
}

TEST_CASE("Many events are heights, and bars again when the window comes close") {
    auto source = std::make_shared<FakeTimeline>();
    for (int at = 0; at < 3'000; ++at)
        source->add("Calls", kStart + at * base::kHour, kStart + at * base::kHour, "second", "Call");
    Shown shown(source);
    CHECK_FALSE(shown.lane("Calls").drawsBars);
    CHECK(shown.lane("Calls").columns.size() == static_cast<std::size_t>(shown.presenter.window().width()));
    shown.presenter.goTo("14 January 2016");
    CHECK_FALSE(shown.lane("Calls").drawsBars);
    shown.run.runAll();
    CHECK(shown.lane("Calls").drawsBars);
    CHECK(shown.lane("Calls").bars.size() < 60);
}

TEST_CASE("Panning draws from what is here and asks ahead a little") {
    auto source = std::make_shared<FakeTimeline>();
    for (int at = 0; at < 3'000; ++at)
        source->add("Calls", kStart + at * base::kHour, kStart + at * base::kHour, "second", "Call");
    Shown shown(source);
    const int asked = source->densityAsked;
    for (int step = 0; step < 20; ++step) {
        shown.presenter.pan(5);
        shown.presenter.frame();
        CHECK(shown.presenter.isComplete());
    }
    shown.run.runAll();
    CHECK(source->densityAsked <= asked + 3);
}

TEST_CASE("A click picks the event and brings its original words and lines") {
    Shown shown(someCase());
    const auto& calls = shown.lane("Calls");
    const int x = shown.presenter.frame().layout.nameColumn + static_cast<int>(calls.bars[7].left) + 1;
    shown.presenter.click(x, calls.top + 8);
    shown.run.runAll();
    REQUIRE(shown.screen.details.size() == 2);  // at once, and with what it is not in order with
    CHECK(shown.screen.details[0].event.number == 8);
    CHECK(shown.screen.details[0].event.original == "as written");
    CHECK(shown.screen.details[0].original.firstLine == 17);
    CHECK(shown.screen.details[0].order.empty());
    CHECK(shown.screen.details[1].event.number == 8);
    CHECK_FALSE(shown.screen.details[1].order.empty());
    CHECK(shown.lane("Calls").bars[7].isSelected);
}

TEST_CASE("What is said of the selected event is asked again when the case has changed, and nothing moves") {
    Shown shown(someCase());
    shown.presenter.select(8);
    shown.run.runAll();
    shown.presenter.zoomCentre(8);
    shown.presenter.pan(4000);  // the event is out of sight
    shown.run.runAll();
    const auto from = shown.presenter.window().from(), to = shown.presenter.window().to();
    REQUIRE_FALSE(shown.screen.details.empty());
    const auto told = shown.screen.details.size();
    CHECK(shown.screen.details.back().links.elements.empty());
    const auto changed = someCase();
    changed->linked = 8;
    shown.presenter.load(changed);
    shown.run.runAll();
    REQUIRE(shown.screen.details.size() > told);
    CHECK(shown.screen.details.back().event.number == 8);
    CHECK(shown.screen.details.back().links.elements.size() == 1);
    CHECK(shown.presenter.window().from() == from);
    CHECK(shown.presenter.window().to() == to);
}

TEST_CASE("Arrows walk the events of a lane in order, there and back") {
    Shown shown(someCase());
    shown.presenter.select(5);
    shown.run.runAll();
    for (const int expected : {6, 7, 8}) {
        shown.presenter.step(1);
        shown.run.runAll();
        CHECK(shown.presenter.selected() == expected);
    }
    shown.presenter.step(-1);
    shown.run.runAll();
    CHECK(shown.presenter.selected() == 7);
    shown.presenter.select(40);
    shown.run.runAll();
    shown.presenter.step(1);
    shown.run.runAll();
    CHECK(shown.presenter.selected() == 40);
}

TEST_CASE("A filter keeps lanes and list to what it finds, and going back shows all again") {
    Shown shown(someCase());
    workbench::EventFilter filter;
    filter.text = "Payment";
    shown.presenter.setFilter(filter);
    shown.run.runAll();
    CHECK(shown.presenter.frame().shown == 1);
    CHECK(shown.presenter.list().rows() == 1);
    CHECK(shown.presenter.countWords() == "1 of 43 events");
    filter = {};
    filter.isStrict = true;
    shown.presenter.setFilter(filter);
    shown.run.runAll();
    CHECK(shown.presenter.isStrict());
    CHECK(shown.presenter.countWords() == "43 events in 3 lanes");
    shown.presenter.setFilter({});
    CHECK_FALSE(shown.presenter.isStrict());
    shown.run.runAll();
    CHECK(shown.presenter.frame().shown == 3);
    CHECK(shown.presenter.list().rows() == 43);
}

TEST_CASE("The list is filled once for each question, and not at all for another clock") {
    Shown shown(someCase());
    const int before = shown.screen.listChanges;
    shown.presenter.setLanesBy(workbench::LaneBy::kind);
    shown.run.runAll();
    CHECK(shown.screen.listChanges == before + 1);
    shown.presenter.setClock(TimelinePresenter::Clock::utc);
    CHECK(shown.screen.listChanges == before + 1);
    CHECK(shown.screen.timesChanges == 1);
}

TEST_CASE("The list follows what is picked on the drawing, under the filter in force") {
    auto source = someCase();
    Shown shown(source);
    shown.presenter.select(12);
    shown.run.runAll();
    const auto all = source->events(0, 100);
    REQUIRE(shown.screen.listRow);
    CHECK(all.at(static_cast<std::size_t>(*shown.screen.listRow)).number == 12);
    workbench::EventFilter payments;
    payments.text = "Payment";
    shown.presenter.setFilter(payments);
    shown.run.runAll();
    shown.screen.listRow.reset();
    shown.presenter.select(12);
    shown.run.runAll();
    CHECK_FALSE(shown.screen.listRow);
}

TEST_CASE("Undated events have a list of their own") {
    Shown shown(someCase());
    CHECK(shown.presenter.undated() == 1);
    shown.presenter.showUndated(true);
    REQUIRE(shown.presenter.list().rows() == 1);
    CHECK(shown.presenter.list().row(0) == nullptr);
    shown.presenter.fetchList();
    shown.run.runAll();
    REQUIRE(shown.presenter.list().row(0));
    CHECK(shown.presenter.list().row(0)->title == "Said she was cold");
}

TEST_CASE("The list fetches the page looked at last first, and each page once") {
    TimelineList list;
    list.restart(10'000);
    CHECK(list.row(0) == nullptr);
    CHECK(list.row(5'000) == nullptr);
    CHECK(list.nextWanted() == 25);
    CHECK(list.nextWanted() == 0);
    CHECK_FALSE(list.nextWanted());
    list.store(25, std::vector<workbench::EventRow>(200));
    CHECK(list.row(5'199) != nullptr);
    CHECK(list.row(10'000) == nullptr);
}

TEST_CASE("Titles never overlap and never reach the next bar") {
    std::vector<TimelineBar> bars;
    float left = -300;
    for (int at = 0; at < 200; ++at) {
        TimelineBar bar;
        bar.left = left;
        bar.right = left + static_cast<float>(at % 9) * 20;
        bars.push_back(bar);
        left += static_cast<float>((at * 37) % 120);
    }
    const auto labels = placeLabels(bars, 1'500);
    REQUIRE(labels.size() > 5);
    for (std::size_t at = 0; at < labels.size(); ++at) {
        CHECK(labels[at].room >= kLabelLeast);
        CHECK(labels[at].left + labels[at].room <= 1'500);
        if (at + 1 < labels.size())
            CHECK(labels[at].left + labels[at].room < labels[at + 1].left);
        for (const TimelineBar& bar : bars)
            if (bar.left > static_cast<float>(labels[at].left) + 1 && bar.right >= 0)
                CHECK(static_cast<float>(labels[at].left + labels[at].room) <= bar.left);
    }
}

TEST_CASE("The picture fills its canvas, and lanes never draw over names or axis") {
    Shown shown(someCase());
    PixelCanvas canvas;
    BlockStamps stamps;
    const auto& frame = shown.presenter.frame();
    paintTimeline(frame, canvas, stamps);
    CHECK(canvas.width() == 1200);
    CHECK(canvas.height() == 500);
    shown.presenter.pan(40);
    PixelCanvas later;
    paintTimeline(shown.presenter.frame(), later, stamps);
    bool namesKeptStill = true;
    for (int y = TimelineLayout::kAxis; y < 500 - TimelineLayout::kMinimap; ++y)
        for (int x = 0; x < frame.layout.nameColumn; ++x)
            namesKeptStill = namesKeptStill && canvas.at(x, y) == later.at(x, y);
    CHECK(namesKeptStill);
}

TEST_CASE("A trouble while reading is told and the timeline goes on") {
    class Broken : public FakeTimeline {
    public:
        std::optional<workbench::EventRow> event(std::int64_t) const override {
            throw base::Failure("The disk is gone.");
        }
    };
    auto source = std::make_shared<Broken>();
    source->add("Calls", kStart, kStart, "second", "Call");
    Shown shown(source);
    shown.presenter.select(1);
    shown.run.runAll();
    REQUIRE(shown.screen.troubles.size() == 1);
    CHECK(shown.screen.troubles[0].find("The disk is gone.") != std::string::npos);
    shown.presenter.pan(10);
    CHECK(shown.presenter.frame().shown == 1);
}
