#pragma once

#include <wx/panel.h>

#include <array>
#include <functional>
#include <string>
#include <vector>

#include "presenters/timeline_presenter.h"
#include "views/theme.h"

class wxButton;
class wxDataViewCtrl;
class wxStaticText;
class wxToggleButton;

namespace strata::views {

class OrderBar;
class TimelineListModel;

// The events that the timeline shows, as a list in any order, with how many there are above it.
class EventList : public wxPanel {
public:
    EventList(wxWindow* parent, presenters::TimelinePresenter& presenter);
    ~EventList() override;

    std::function<void(bool)> onUndated;  // those without a date are wanted beside the drawing, or not
    std::function<void()> onMenu;
    std::function<void(wxWindow&)> onNamed;  // it has another name, for the screen reader

    void restart();                                      // other rows
    void filled(std::int64_t first, std::int64_t rows);  // rows that were blank are here
    void timesChanged();
    void showRow(std::int64_t row);
    void tellCounts();
    void tellOrder();
    void tellUndated(bool areBeside);
    void chooseOrder();
    std::vector<std::int64_t> picked() const;
    std::size_t pickedCount() const;
    void applyTheme(const Theme& theme);

private:
    void makeHead(wxSizer& head);
    void makeList();
    void fetchSoon();
    void selectFirst();
    void pick();

    presenters::TimelinePresenter& presenter_;
    TimelineListModel* model_ = nullptr;
    wxDataViewCtrl* list_ = nullptr;
    OrderBar* order_ = nullptr;
    wxStaticText *counts_ = nullptr, *listed_ = nullptr;
    std::array<wxButton*, 2> turns_{};  // to the rows before and after those listed
    wxToggleButton* undated_ = nullptr;
    bool isFetchDue_ = false, isPickDue_ = false;
};

}  // namespace strata::views
