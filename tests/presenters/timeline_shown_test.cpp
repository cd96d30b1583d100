#include <catch2/catch.hpp>

#include "base/failure.h"
#include "presenters/event_table.h"
#include "presenters/shown_timeline.h"
#include "presenters/timeline_order.h"

using namespace strata;
using namespace strata::presenters;
using namespace strata::presenters::test;

namespace {

using By = workbench::EventOrder::By;

// So many that they are sorted beside the window.
std::shared_ptr<FakeTimeline> manyEvents() {
    auto source = threeLanes();
    for (int at = 0; at < 20'000; ++at)
        source->add("Calls", kStart + at * base::kMinute, kStart + at * base::kMinute, "second", "Victor");
    return source;
}

}  // namespace

TEST_CASE("What is shown is shown again as it was, also by a window that has no case yet") {
    Shown shown(threeLanes());
    workbench::EventFilter filter;
    filter.text = "l";
    filter.isStrict = true;
    shown.presenter.setFilter(filter);
    shown.settle();
    shown.presenter.moveLane(1, 0);
    shown.presenter.foldLane(1, true);
    shown.presenter.setClock(TimelinePresenter::Clock::utc);
    shown.presenter.setOrder({By::what, true});
    shown.presenter.goTo("1 January 2016");
    shown.settle();
    const auto shows = shown.presenter.shows();
    CHECK(workbench::TimelineShows::read(shows.json()) == shows);
    const auto stretch = shown.presenter.window().stretch();

    HandRun run;
    FakeScreen screen;
    TimelinePresenter later(screen, run.runThen());
    later.setSize(1'200, 500);
    later.show(shows);
    later.load(threeLanes());
    run.runAll();
    later.frame();
    run.runAll();
    CHECK(later.shows() == shows);
    CHECK(later.listedOrder() == shows.order);
    CHECK(later.window().stretch() == stretch);
    CHECK(later.frame().strips[0].name == shown.lanes()[0]);

    shown.presenter.show({});
    shown.settle();
    CHECK(shown.presenter.shows() == workbench::TimelineShows());
    CHECK(shown.lanes().size() == 3);
}

TEST_CASE("A lane that is collapsed is drawn small and without bars, and stays so in a view") {
    Shown shown(threeLanes());
    const int whole = shown.presenter.lanesHeight();
    shown.presenter.foldLane(1, true);
    shown.settle();
    const auto& frame = shown.presenter.frame();
    REQUIRE(frame.shown == 3);
    CHECK(frame.strips[0].drawsBars);
    CHECK_FALSE(frame.strips[1].drawsBars);
    CHECK(frame.strips[1].isFolded());
    CHECK(frame.strips[2].top == frame.strips[1].top + TimelineLayout::kFolded);
    CHECK(shown.presenter.lanesHeight() == whole - TimelineLayout::kLane + TimelineLayout::kFolded);
    CHECK(shown.presenter.drawnWords() == "3 events in 3 lanes. 1 lane is collapsed.");
    for (std::size_t lane = 0; lane < frame.shown; ++lane)
        for (const int y : {frame.strips[lane].top, frame.strips[lane].top + frame.strips[lane].height - 1})
            CHECK(shown.presenter.laneNameAt(10, y) == lane);
    CHECK(shown.presenter.shows().folded == Texts{"Bank"});
    shown.presenter.load(threeLanes());
    shown.settle();
    CHECK(shown.presenter.frame().strips[1].isFolded());
    shown.presenter.foldOthers(1);
    CHECK(shown.presenter.shows().folded == Texts{"Calls", "Notes"});
    shown.presenter.moveLane(1, 0);
    CHECK(shown.lanes() == Texts{"Bank", "Calls", "Notes"});
    CHECK_FALSE(shown.presenter.isFolded(0));
    shown.presenter.unfoldLanes();
    CHECK(shown.presenter.lanesHeight() == whole);
}

TEST_CASE("The list is in the order asked for, and the same column again turns it round") {
    Shown shown(threeLanes());
    CHECK(shown.titles() == Texts{"Zulu", "Alpha", "Mike"});
    shown.presenter.turnOrder(By::what);
    shown.run.runAll();
    CHECK(shown.titles() == Texts{"Alpha", "Mike", "Zulu"});
    shown.presenter.select(1);
    shown.run.runAll();
    CHECK(shown.screen.listRow == 2);
    shown.presenter.turnOrder(By::what);
    shown.run.runAll();
    CHECK(shown.titles() == Texts{"Zulu", "Mike", "Alpha"});
    CHECK(orderWords(shown.presenter.listedOrder()) == "By what happened, last to first");
    shown.presenter.load(threeLanes());
    shown.run.runAll();
    CHECK(shown.titles() == Texts{"Zulu", "Mike", "Alpha"});
    shown.presenter.turnOrder(By::time);
    shown.run.runAll();
    CHECK(shown.titles() == Texts{"Zulu", "Alpha", "Mike"});
}

TEST_CASE("A long list stays as it is while it is put in order, and when that is stopped") {
    Shown shown(manyEvents());
    shown.presenter.setOrder({By::what, false});
    REQUIRE(shown.presenter.sorting());
    CHECK(shown.presenter.listedOrder() == workbench::EventOrder());
    shown.run.runAll();
    CHECK_FALSE(shown.presenter.sorting());
    REQUIRE_FALSE(shown.titles().empty());
    CHECK(shown.titles().front() == "Alpha");
    shown.presenter.setOrder({By::what, true});
    REQUIRE(shown.presenter.sorting());
    shown.presenter.stopSorting();
    CHECK_FALSE(shown.presenter.sorting());
    shown.run.runAll();
    CHECK(shown.presenter.order() == workbench::EventOrder{By::what, false});
    REQUIRE_FALSE(shown.titles().empty());
    CHECK(shown.titles().front() == "Alpha");
}

TEST_CASE("A list that cannot be put in order says why and stays as it was") {
    class Unsortable : public FakeTimeline {
    public:
        std::shared_ptr<const EventListing> listed(const workbench::EventOrder&, const workbench::OnProgress&,
                                                   const std::stop_token&) const override {
            throw base::Failure("The disk has gone.");
        }
    };
    auto source = std::make_shared<Unsortable>();
    source->add("Calls", kStart, kStart, "second", "Call");
    Shown shown(source);
    shown.presenter.setOrder({By::what, false});
    shown.run.runAll();
    CHECK(shown.presenter.order() == workbench::EventOrder());
    REQUIRE(shown.screen.troubles.size() == 1);
    CHECK(shown.titles() == Texts{"Call"});
}

TEST_CASE("Rows are saved as they are shown, in the order in which they are listed") {
    Shown shown(threeLanes());
    shown.presenter.setOrder({By::what, true});
    shown.run.runAll();
    const auto table =
        eventTable(sheetOfRows(shown.presenter), shown.presenter.listing(), shown.presenter.listSkips(),
                   shown.presenter.listTotal(), shown.presenter.shownZone());
    Texts saved;
    for (const auto& row : table.rowsFrom(0, 3))
        saved.push_back(row[1]);
    CHECK(saved == shown.titles());
    CHECK(std::ranges::count(table.facts, std::pair<std::string, std::string>(
                                              "In order", "By what happened, last to first")) == 1);
}

TEST_CASE("What is not in order is said between neighbours in time and not in a list by anything else") {
    auto source = std::make_shared<FakeTimeline>();
    source->add("Calls", kStart, kStart + base::kDay, "day", "B");
    source->add("Calls", kStart, kStart + base::kDay, "day", "A");
    CHECK_FALSE(listedEvents(*source, 0, 2)[0].notInOrder.empty());
    struct ByWords : FakeTimeline {
        bool isInOrderOfTime() const override { return false; }
    };
    ByWords listing;
    listing.all = source->all;
    CHECK(listedEvents(listing, 0, 2)[0].notInOrder.empty());
}

TEST_CASE("Every column says by what the list can be ordered, and the head of each order is one of them") {
    for (const auto& known : workbench::kEventOrders) {
        const std::size_t column = columnOf({known.by, false});
        REQUIRE(column < kEventColumns.size());
        CHECK(kEventColumns[column].sorts == known.by);
    }
}
