#pragma once

#include "presenters/timeline_presenter.h"
#include "views/case_view.h"
#include "views/event_actions.h"
#include "views/lane_actions.h"
#include "views/view_actions.h"

class wxSplitterWindow;

namespace strata::views {

class AsOfBar;
class DuplicatesPanel;
class EventList;
class FilterBar;
class FindingsPanel;
class RhythmPanel;
class TimelineBar;
class TimelineCanvas;
class UndatedTray;

// The timeline: the drawing, the same events as a list below it, and the filter that both obey.
class TimelineView : public CaseView, private presenters::TimelineScreen {
public:
    TimelineView(wxWindow* parent, ViewContext& context);
    ~TimelineView() override;

    void refresh() override;
    bool isReady() const override;
    void applyTheme() override;
    void show(const std::string& id) override;  // "E17", or a date

    TimelineCanvas& canvas() { return *canvas_; }
    presenters::TimelinePresenter& presenter() { return presenter_; }
    void takeKeys() override;  // to the drawing, whose keys are single letters
    LaneActions& lanes() { return lanes_; }
    ViewActions& views() { return views_; }
    void chooseOrder();  // of the list
    FindingsPanel& findings() { return *findings_; }
    void recordEvent();
    void focusFilter();
    void zoomToSelection();
    std::size_t pickedCount() const;  // of the events that an act would be on
    void act(std::string_view id);    // one of kEventActs, on them
    void toggleUndatedTray();
    void toggleStrict();  // dates exactly as stated, or padded where marked approximate

private:
    void redraw() override;
    void lanesChanged() override;
    void listChanged() override;
    void timesChanged() override;
    void listFilled(std::int64_t first, std::int64_t rows) override;
    void undatedChanged() override;
    void undatedFilled(std::int64_t first, std::int64_t rows) override;
    void showInList(std::int64_t row) override;
    void showDetail(const presenters::TimelineDetail& detail) override;
    void showTrouble(const std::string& message) override;

    void showRhythm(const presenters::TimelineSource::Rhythm& rhythm) override;
    void showTogether(const std::vector<std::pair<std::int64_t, std::string>>& events) override;
    void showsChanged() override;

    void showUndatedTray(bool isOn);
    bool isInTray() const;  // the keyboard is with the undated events
    bool isInDuplicates() const;
    wxWindow* makePages(wxWindow* parent);
    std::vector<std::int64_t> picked();
    void showFinding(const workbench::TimelineFindingRow& finding);
    void tellCounts();

    presenters::Life life_;
    presenters::TimelinePresenter presenter_;
    EventActions actions_;
    LaneActions lanes_;
    ViewActions views_;
    TimelineCanvas* canvas_ = nullptr;
    EventList* events_ = nullptr;
    wxSplitterWindow *splitter_ = nullptr, *beside_ = nullptr;
    UndatedTray* tray_ = nullptr;
    TimelineBar* bar_ = nullptr;
    FilterBar* filter_ = nullptr;
    AsOfBar* asOf_ = nullptr;
    RhythmPanel* rhythm_ = nullptr;
    FindingsPanel* findings_ = nullptr;
    DuplicatesPanel* duplicates_ = nullptr;
    std::int64_t pendingShow_ = 0;
};

}  // namespace strata::views
