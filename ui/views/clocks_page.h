#pragma once

#include "presenters/clock_calendar.h"
#include "views/checklist_page.h"

class wxStaticText;

namespace strata::views {

class CalendarCanvas;
class RowList;

// The clocks that run in this case, when material may be gone and when answers are due: a calendar, and a
// list of the same, those still to come first.
class ClocksPage : public ChecklistPage {
public:
    ClocksPage(wxWindow* parent, ChecklistHost& host);
    void fill() override;
    wxString heading() const override;
    void applyTheme(const Theme& theme) override;
    presenters::ToPrint toPrint() const override;  // from the month shown on

private:
    wxSizer* makeBar();
    void turnTo(std::chrono::year_month month);
    void fillList();
    void selectDay(std::chrono::sys_days day);

    std::vector<presenters::CalendarEntry> entries_;
    std::chrono::year_month month_{};
    bool isTurned_ = false;         // by the person, who stays where they are
    std::vector<std::string> due_;  // of the list, by row
    wxStaticText *title_, *empty_;
    CalendarCanvas* calendar_;
    RowList* list_;
};

}  // namespace strata::views
