#pragma once

#include <wx/panel.h>

#include <functional>
#include <optional>
#include <vector>

#include "presenters/port.h"
#include "views/view_context.h"
#include "workbench/rows.h"

class wxButton;
class wxStaticText;

namespace strata::views {

class RowList;

// What stands out in the records, each in a sentence of fact with the events it rests on. The program finds;
// a named person accepts or dismisses, with a reason.
class FindingsPanel : public wxPanel {
public:
    FindingsPanel(wxWindow* parent, ViewContext& context);

    std::function<void(const workbench::TimelineFindingRow&)> onShow;  // its events on the drawing

    void look();     // reads every event, in the background
    void measure();  // asks how near counts, and looks again
    void forget();   // the case has changed: what was found may not hold any more
    void applyTheme(const Theme& theme);

private:
    void arrived(workbench::TimelineFindingRows found);
    void fill();
    void decide(const char* decision);
    const workbench::TimelineFindingRow* chosen() const;

    ViewContext& context_;
    presenters::Life life_;
    RowList* list_ = nullptr;
    wxStaticText* words_ = nullptr;
    wxButton *look_ = nullptr, *measure_ = nullptr, *accept_ = nullptr, *dismiss_ = nullptr;
    workbench::TimelineFindingRows found_;
    bool isLooking_ = false;
};

}  // namespace strata::views
