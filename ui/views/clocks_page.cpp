#include "views/clocks_page.h"

#include <wx/button.h>
#include <wx/sizer.h>
#include <wx/stattext.h>

#include <algorithm>
#include <tuple>

#include "presenters/civil_day.h"
#include "views/calendar_canvas.h"
#include "views/row_list.h"

namespace strata::views {

namespace {

std::chrono::sys_days today() {
    return std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now());
}

}  // namespace

ClocksPage::ClocksPage(wxWindow* parent, ChecklistHost& host) : ChecklistPage(parent, host, "Clocks") {
    auto* bar = makeBar();
    calendar_ = new CalendarCanvas(this);
    calendar_->onDay = [this](std::chrono::sys_days day) { selectDay(day); };
    list_ = new RowList(
        this, "Clocks",
        {{"Due", 150}, {"State", 120}, {"What", 260}, {"For", 130}, {"Starts", 140}, {"Limit", 300}},
        RowList::Fit::window);
    empty_ = new wxStaticText(
        this, wxID_ANY,
        wxString::FromUTF8(
            "No clock runs yet and no answer is due. Clocks begin with days that are answered under “What is "
            "known”, when the conduct ended among them; answers fall due once a request is made."));
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->Add(bar, 0, wxEXPAND | wxALL, FromDIP(kGrid));
    column->Add(empty_, 0, wxEXPAND | wxLEFT | wxRIGHT | wxBOTTOM, FromDIP(kGrid));
    column->Add(calendar_, 3, wxEXPAND);
    column->Add(list_, 1, wxEXPAND | wxTOP, FromDIP(kGrid));
    SetSizer(column);
}

wxSizer* ClocksPage::makeBar() {
    auto* line = new wxBoxSizer(wxHORIZONTAL);
    title_ =
        new wxStaticText(this, wxID_ANY, "", wxDefaultPosition, FromDIP(wxSize(170, -1)), wxST_NO_AUTORESIZE);
    title_->SetFont(headingFont());
    line->Add(title_, 0, wxALIGN_CENTRE_VERTICAL | wxRIGHT, FromDIP(kGrid));
    using Step = std::function<std::chrono::year_month()>;
    const auto button = [&](const char* label, const Step& step) {
        auto* made = new wxButton(this, wxID_ANY, label);
        made->Bind(wxEVT_BUTTON, [this, step](wxCommandEvent&) {
            isTurned_ = true;
            turnTo(step());
        });
        line->Add(made, 0, wxALIGN_CENTRE_VERTICAL | wxRIGHT, FromDIP(kGrid));
    };
    button("Month before", [this] { return month_ - std::chrono::months(1); });
    button("Month after", [this] { return month_ + std::chrono::months(1); });
    button("Entry before", [this] { return presenters::lastMonthWith(entries_, month_); });
    button("Entry after", [this] { return presenters::nextMonthWith(entries_, month_); });
    button("This month", [] {
        const std::chrono::year_month_day date(today());
        return date.year() / date.month();
    });
    line->AddStretchSpacer();
    auto* print = new wxButton(this, wxID_ANY, wxString::FromUTF8("Print or save…"));
    print->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { host_.context.runCommand("checklist.print"); });
    line->Add(print, 0, wxALIGN_CENTRE_VERTICAL);
    return line;
}

wxString ClocksPage::heading() const {
    return counted(GetName(), host_.contents.rows.clocks.size());
}

void ClocksPage::fill() {
    entries_ = presenters::calendarEntries(host_.contents.rows.clocks, host_.contents.requests);
    turnTo(isTurned_ ? month_ : presenters::monthToOpen(entries_, today()));
    fillList();
}

void ClocksPage::turnTo(std::chrono::year_month month) {
    month_ = month;
    auto shown = presenters::calendarMonth(entries_, month, today());
    title_->SetLabel(wxString::FromUTF8(shown.title));
    calendar_->show(std::move(shown));
}

void ClocksPage::fillList() {
    struct Line {
        std::string due, state, what, whom, starts, limit;
        bool isPassed = false;
    };
    std::vector<Line> lines;
    for (const auto& clock : host_.contents.rows.clocks)
        lines.push_back({clock.due, clock.isLostThisWeek ? "being lost this week" : clock.state, clock.name,
                         clock.person.empty() ? "the case" : clock.person,
                         presenters::dayInWords(clock.starts), clock.limit, clock.state == "passed"});
    for (const auto& request : host_.contents.requests)
        if (!request.due.empty())
            lines.push_back({request.due, request.isOverdue ? "overdue" : "answer due",
                             request.id + " " + request.name,
                             request.person.empty() ? "the case" : request.person,
                             presenters::dayInWords(request.asked), "asked of " + request.holder, false});
    std::ranges::stable_sort(lines, [](const Line& a, const Line& b) {
        return std::tuple(a.isPassed, a.due.empty(), a.due) < std::tuple(b.isPassed, b.due.empty(), b.due);
    });
    due_.clear();
    std::vector<std::vector<std::string>> texts;
    for (auto& line : lines) {
        due_.push_back(line.due);
        texts.push_back({line.due.empty() ? "no number of days" : presenters::dayInWords(line.due),
                         line.state, line.what, line.whom, line.starts, line.limit});
    }
    const bool isEmpty = texts.empty();
    list_->setRows(std::move(texts));
    empty_->Show(isEmpty);
    empty_->Wrap(std::max(FromDIP(300), GetClientSize().x - FromDIP(kGrid * 2)));
    Layout();
}

void ClocksPage::selectDay(std::chrono::sys_days day) {
    const auto found = std::ranges::find(due_, presenters::isoOf(day));
    if (found != due_.end())
        list_->selectRow(static_cast<int>(found - due_.begin()));
}

presenters::ToPrint ClocksPage::toPrint() const {
    return presenters::calendarToPrint(presenters::calendarMonths(entries_, month_, today()), list_->shown());
}

void ClocksPage::applyTheme(const Theme& theme) {
    ChecklistPage::applyTheme(theme);
    list_->applyTheme(theme);
    calendar_->applyTheme(theme);
    title_->SetForegroundColour(theme.text);
    empty_->SetForegroundColour(theme.secondary);
}

}  // namespace strata::views
