#pragma once

#include <atomic>
#include <functional>
#include <map>
#include <memory>
#include <set>
#include <stop_token>
#include <string>
#include <vector>

#include "base/when_said.h"
#include "base/zone.h"
#include "presenters/timeline_frame.h"
#include "presenters/timeline_lane_order.h"
#include "presenters/timeline_list.h"
#include "presenters/timeline_marks.h"
#include "presenters/timeline_source.h"
#include "presenters/timeline_tiles.h"
#include "presenters/timeline_when.h"

namespace strata::presenters {

// An event picked out, with the place in the original it was read from.
struct TimelineDetail {
    workbench::EventRow event;
    workbench::CaseReader::Original original;
    TimelineSource::Links links;
    std::string when;   // in words, in the zone of the case
    std::string order;  // which events it is not in order with, in words
    std::string edtf;
    std::vector<workbench::EventRow> tellings;  // the first of the events that are said to be this one
    std::vector<std::string> tellingsWhen;      // of each, in words
    std::string originalTrouble;                // why the original lines cannot be shown, when they cannot
};

// What the presenter asks of the panel. All on the main thread.
class TimelineScreen {
public:
    virtual ~TimelineScreen() = default;
    virtual void redraw() = 0;
    virtual void lanesChanged() = 0;  // their number, and so how far they scroll
    virtual void listChanged() = 0;   // other rows
    virtual void timesChanged() = 0;  // the same rows of both lists, their times in another zone
    virtual void listFilled(std::int64_t first, std::int64_t rows) = 0;  // rows that were empty are here
    virtual void undatedChanged() = 0;                                   // the tray's length
    virtual void undatedFilled(std::int64_t first,
                               std::int64_t rows) = 0;  // its rows that were empty are here
    virtual void showInList(std::int64_t row) = 0;      // the selected event stands there
    virtual void showDetail(const TimelineDetail& detail) = 0;
    virtual void showTrouble(const std::string& message) = 0;
    virtual void showRhythm(const TimelineSource::Rhythm& rhythm) = 0;
    // Events of one moment, by number and title, for one of them to be picked.
    virtual void showTogether(const std::vector<std::pair<std::int64_t, std::string>>& events) = 0;
    virtual void showsChanged() = 0;  // the filter, the lanes, the clock or the order are others
};

// Runs `work` on another thread and then, on the main thread, what it returned.
using RunThen = std::function<void(std::function<std::function<void()>()> work)>;

// The timeline without its window: which lanes and which stretch are on screen, what drawing them needs and
// still lacks, what is picked out. Nothing here waits: what is missing is asked for in the background, one
// batch at a time, and the picture is drawn with what there is.
class TimelinePresenter {
public:
    static constexpr std::size_t kMostBars = 300;

    TimelinePresenter(TimelineScreen& screen, RunThen runThen);
    ~TimelinePresenter();

    void load(std::shared_ptr<TimelineSource>
                  source);  // also after the case changed: keeps the view and the selection
    bool isLoaded() const { return source_ != nullptr && isOverviewHere_; }

    // The picture.
    void setSize(int width, int height);
    void setPalette(const TimelinePalette& palette) { frame_.palette = palette; }
    const TimelineFrame& frame();
    const TimelineWindow& window() const { return window_; }
    int lanesHeight() const;  // of all lanes
    int scrollTop() const { return scrollTop_; }
    void scrollTo(int top);
    bool isComplete() const { return isComplete_; }  // the last frame() had all it needed
    bool isSettled() const {
        return shownLoad_ == loads_ && isComplete_;
    }  // and shows what was last asked for

    // Moving about. Pixels are those of the canvas.
    void beginGesture() { window_.remember(); }
    void wheelZoom(int x, double factor);
    void pan(double pixels);
    void zoomCentre(double factor);
    void showAll();
    void showEnd(bool isLatest);
    bool goTo(const std::string& date);        // false when the date is not understood
    void showStretch(Micros from, Micros to);  // with room around
    void back();
    void forward();
    void zoomInAt(int x);
    void zoomTo(const std::vector<std::int64_t>& events);  // those with a date, with room around
    void minimapTo(int x);
    bool isMinimap(int y) const { return y >= frame_.layout.lanesBottom(); }

    // Picking out.
    void pointerAt(int x, int y);
    void pointerLeft();
    void click(int x, int y);
    void select(std::int64_t event);
    void step(int direction);  // to the next (1) or the previous (-1) event of the current lane
    void changeLane(int direction);
    std::optional<std::int64_t> selected() const { return selected_; }

    // The list and the filter.
    void setFilter(const workbench::EventFilter& filter);
    const workbench::EventFilter& filter() const { return filter_; }
    void toggleHour(int hour);  // of those filtered by
    void toggleDay(int day);
    // By the dates exactly as stated, or padded where they are marked approximate.
    void setStrict(bool isStrict);
    bool isStrict() const { return filter_.isStrict; }
    void setLanesBy(workbench::LaneBy by);
    workbench::LaneBy lanesBy() const { return by_; }
    void showUndated(bool isOn);
    bool isShowingUndated() const { return isShowingUndated_; }
    std::int64_t undated() const { return overview_.undated; }
    // Those without a date, in the order they came, for the tray beside the drawing.
    TimelineList& undatedList() { return undatedList_; }
    void fetchUndated();  // after asking for its rows
    TimelineList& list() { return list_; }
    void fetchList();  // after asking for rows
    // A native list costs in proportion to its rows (100,000 stop the window for 50 ms), so it holds at most
    // so many of those that are shown, from row listFirst() on.
    static constexpr std::int64_t kMostListed = 20'000;
    std::int64_t listFirst() const { return listFirst_; }
    std::int64_t listTotal() const;
    void listFrom(std::int64_t row);  // the block of kMostListed that the row is in
    std::string countWords() const;   // of the list
    std::string drawnWords() const;   // of the picture: how many events, how many lanes of them are in sight
    std::string whenWords(const workbench::EventRow& event) const;
    std::vector<std::string> kinds() const;
    const base::Zone& zone() const { return *zone_; }  // in which times are shown; of the case or UTC
    ShownZone shownZone() const { return {zone_, clock_ == Clock::ofSource}; }
    std::shared_ptr<const TimelineSource> source() const { return source_; }  // of what is shown
    std::int64_t listSkips() const;  // of what the source has, so many come before the list's first
    using Clock = workbench::TimelineShows::Clock;
    Clock clock() const { return clock_; }
    void setClock(Clock clock);  // with the source's, the axis stays in the zone of the case
    const base::Zone& caseZone() const { return *caseZone_; }  // in which a filter's dates are read

    // All of it at once, to be given a name or shown again; also before there is a case.
    workbench::TimelineShows shows() const;
    void show(const workbench::TimelineShows& shows);

    // The order of the list. What takes long is sorted in the background; the list stays as it is until then.
    void setOrder(const workbench::EventOrder& order);
    void turnOrder(workbench::EventOrder::By by);  // by this, or the other way round where it is already
    const workbench::EventOrder& order() const { return order_; }               // asked for
    const workbench::EventOrder& listedOrder() const { return listed_.order; }  // of the rows that are listed
    std::shared_ptr<const EventListing> listing() const;
    std::optional<double> sorting() const;  // how far it has come
    void stopSorting();                     // the list stays as it is

    // The lanes, as a person puts them. Places are those of the lanes drawn.
    std::optional<std::size_t> laneNameAt(int x, int y) const;
    std::optional<std::string> laneName(std::size_t lane) const;
    std::size_t currentLane() const { return currentLane_; }
    void moveLane(std::size_t from, std::size_t to);
    void moveCurrentLane(int direction);
    void hideLane(std::size_t lane);
    void bringLaneBack(const std::string& name);
    void bringLanesBack();
    const std::vector<std::string>& hiddenLanes() const { return laneOrder_.hidden(); }
    // A lane that is collapsed is drawn small, without bars.
    bool isFolded(std::size_t lane) const;
    bool hasFolded() const { return !laneOrder_.folded().empty(); }
    void foldLane(std::size_t lane, bool isOn);
    void foldOthers(std::size_t lane);  // all but this one
    void unfoldLanes();

    void fetchFilterValues(const std::function<void(FilterValues)>& then);

    void wantRhythm(bool isOn);         // of what is shown, from now on
    void showAsOf(std::int64_t entry);  // events that came in up to this entry of the ledger; 0: all

private:
    struct Lane {
        const workbench::LaneRow* row = nullptr;
        std::optional<LaneMarks> marks;
        bool isAsked = false;
        int top = 0, height = 0;  // of all lanes drawn below one another
    };

    void runFor(std::function<std::function<void()>()> work);
    void reload();
    struct Arrival;
    void arrived(Arrival arrival);
    void useClock();
    void chooseLanes();
    struct Listed {
        workbench::EventOrder order;
        std::shared_ptr<const EventListing> listing;  // none in order of time: then it is the source
    };
    void sortList();
    void showListed(Listed listed);
    bool openCluster(int x, int y);
    void askForMinimap();
    void prepareList();
    void moved();
    void ask();
    bool wantsMarks(const Lane& lane) const;
    void fillStrip(TimelineStrip& strip, Lane& lane);
    void fillBars(TimelineStrip& strip, const Lane& lane, std::vector<TimelineBar> bars);
    void fillRules();
    std::string chosenWords() const;
    enum class Following : std::uint8_t { stays, goesThere };  // the stretch on screen
    void askForDetail(std::int64_t event, Following following);
    void askForPlace();
    void askForOrder(std::shared_ptr<TimelineDetail> detail);
    void askForRhythm();
    void showSelected(const workbench::EventRow& event);
    std::pair<std::size_t, std::size_t> visibleLanes() const;
    std::optional<std::size_t> laneAt(int y) const;
    std::string hoverWordsFor(const TimelineStrip& strip, const Lane& lane, double pixel);

    TimelineScreen& screen_;
    RunThen runThen_;
    std::shared_ptr<int> alive_ = std::make_shared<int>(0);
    std::shared_ptr<TimelineSource> all_;     // the case
    std::shared_ptr<TimelineSource> source_;  // what is shown of it, since it arrived
    std::uint64_t loads_ = 0;                 // asked for so far
    std::uint64_t shownLoad_ = 0;
    std::uint64_t pictures_ = 0;  // arrived so far; an answer is for the picture it was asked for
    bool isOverviewHere_ = false, isAsking_ = false, isComplete_ = false, hasShownAll_ = false,
         hasBegun_ = false;

    TimelineSource::Overview overview_;
    TimelineWindow::Stretch whole_{0, base::kDay};  // all events, with a little room on both sides
    std::shared_ptr<const base::Zone> zone_;
    Clock clock_ = Clock::ofCase;
    bool wantsRhythm_ = false;
    TimelineWindow window_;
    TimelineTiles tiles_;
    std::vector<Lane> lanes_;  // those shown, in order
    std::vector<float> minimap_;
    int scrollTop_ = 0;
    std::size_t currentLane_ = 0;
    std::optional<std::int64_t> selected_, hovered_;
    std::optional<base::Bounds>
        selectedBounds_;  // of what is picked out, once it is here and where it has any

    workbench::EventFilter filter_;
    workbench::LaneBy by_ = workbench::LaneBy::lane;
    TimelineLaneOrder laneOrder_;
    workbench::EventOrder order_;
    struct Sorting {
        std::stop_source stop;
        std::atomic<double> done = 0;
    };
    std::shared_ptr<Sorting> sorting_;  // while it goes on
    Listed listed_;
    std::optional<std::optional<TimelineWindow::Stretch>> nextStretch_;  // to be shown when the rest is here
    std::shared_ptr<const base::Zone> caseZone_;
    TimelineList list_;
    TimelineList undatedList_;
    int listFetches_ = 0, undatedFetches_ = 0;
    std::int64_t listFirst_ = 0;
    bool isShowingUndated_ = false;
    std::set<std::string> kindsSeen_;

    TimelineFrame frame_;
    std::optional<std::pair<int, int>> pointer_;
};

}  // namespace strata::presenters
