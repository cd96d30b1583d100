#include "views/clocks_page.h"

#include <wx/sizer.h>

#include <algorithm>

#include "views/row_list.h"

namespace strata::views {

ClocksPage::ClocksPage(wxWindow* parent, ChecklistHost& host) : ChecklistPage(parent, host, "Clocks") {
    list_ = new RowList(
        this, "Clocks",
        {{"Due", 150}, {"State", 120}, {"What", 260}, {"For", 130}, {"Starts", 140}, {"Limit", 300}},
        RowList::Fit::window);
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->Add(list_, 1, wxEXPAND);
    SetSizer(column);
}

wxString ClocksPage::heading() const {
    return counted(GetName(), host_.contents.rows.clocks.size());
}

void ClocksPage::fill() {
    auto clocks = host_.contents.rows.clocks;
    std::stable_sort(clocks.begin(), clocks.end(), [](const auto& a, const auto& b) {
        if ((a.state == "passed") != (b.state == "passed"))
            return b.state == "passed";
        return (a.due.empty() ? "9" : a.due) < (b.due.empty() ? "9" : b.due);
    });
    std::vector<std::vector<std::string>> texts;
    for (const auto& clock : clocks)
        texts.push_back({clock.due.empty() ? "no number of days" : presenters::dayInWords(clock.due),
                         clock.isLostThisWeek ? "being lost this week" : clock.state, clock.name,
                         clock.person.empty() ? "the case" : clock.person,
                         presenters::dayInWords(clock.starts), clock.limit});
    list_->setRows(std::move(texts));
}

void ClocksPage::applyTheme(const Theme& theme) {
    ChecklistPage::applyTheme(theme);
    list_->applyTheme(theme);
}

}  // namespace strata::views
