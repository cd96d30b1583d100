#pragma once

#include <wx/panel.h>

#include <functional>
#include <vector>

#include "presenters/duplicates_table.h"
#include "presenters/port.h"
#include "views/event_actions.h"
#include "views/row_list.h"

class wxButton;
class wxSplitterWindow;
class wxStaticText;

namespace strata::views {

// Events that may be one, told by several sources: each set with what its sources say side by side. A named
// person says that they are the same event or not, with a reason; all of them stay.
class DuplicatesPanel : public wxPanel {
public:
    DuplicatesPanel(wxWindow* parent, ViewContext& context, EventActions& actions);

    std::function<void(std::int64_t event)> onShow;  // on the drawing

    void look();                               // for the sets, in the background
    void forget();                             // the case has changed: looks again when it is on screen
    std::vector<std::int64_t> picked() const;  // the events of the set chosen
    void applyTheme(const Theme& theme);

private:
    struct Found {
        std::vector<presenters::ToldTwice> sets;
        std::vector<std::vector<std::string>> lines;
        std::string zone;
        bool isAll = true;
    };
    void arrived(Found found);
    void choose();
    void standBeside(const std::vector<RowList::Column>& columns, std::vector<std::vector<std::string>> rows);
    const presenters::ToldTwice* chosen() const;

    ViewContext& context_;
    EventActions& actions_;
    presenters::Life life_;
    wxSplitterWindow* splitter_ = nullptr;
    RowList *list_ = nullptr, *beside_ = nullptr;
    wxStaticText* words_ = nullptr;
    wxButton *look_ = nullptr, *same_ = nullptr, *apart_ = nullptr;
    Found found_;
    bool isLooking_ = false, hasLooked_ = false, isStale_ = false;
};

}  // namespace strata::views
