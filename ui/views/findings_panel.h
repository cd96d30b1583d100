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

class EventActions;
class RowList;

// What stands out in the records, each in a sentence of fact with the events it rests on. The program finds;
// a named person accepts or dismisses, with a reason.
class FindingsPanel : public wxPanel {
public:
    FindingsPanel(wxWindow* parent, ViewContext& context, EventActions& actions);

    std::function<void(const workbench::TimelineFindingRow&)> onShow;  // its events on the drawing
    std::function<void()> onGoThere;                                   // with the keyboard

    void look();     // reads every event, in the background
    void measure();  // asks how near counts, and looks again
    void forget();   // the case has changed: what was found may not hold any more
    enum class Decision { accepted, dismissed };
    bool canDecide() const;          // one is selected, and the case can be changed
    void decide(Decision decision);  // asks why
    void copyCitation();             // of the finding that is selected, and of the events it rests on
    bool hasChosen() const { return chosen() != nullptr; }
    void applyTheme(const Theme& theme);

private:
    void arrived(workbench::TimelineFindingRows found);
    void fill();
    void popUp();
    void showChosen();
    const workbench::TimelineFindingRow* chosen() const;

    ViewContext& context_;
    EventActions& actions_;
    presenters::Life life_;
    RowList* list_ = nullptr;
    wxStaticText* words_ = nullptr;
    wxButton *look_ = nullptr, *measure_ = nullptr, *accept_ = nullptr, *dismiss_ = nullptr;
    workbench::TimelineFindingRows found_;
    std::string wanted_;  // the finding to select again
    bool isLooking_ = false;
};

}  // namespace strata::views
