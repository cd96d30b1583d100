#include "views/requests_page.h"

#include <wx/button.h>
#include <wx/sizer.h>
#include <wx/stattext.h>

#include "presenters/request_words.h"
#include "presenters/shown_words.h"
#include "views/letter_dialog.h"
#include "views/list_menu.h"
#include "views/may_change.h"
#include "views/request_dialog.h"
#include "views/row_list.h"
#include "workbench/checklist_reading.h"
#include "workbench/gap_requests.h"

namespace strata::views {

RequestsPage::RequestsPage(wxWindow* parent, ChecklistHost& host) : ChecklistPage(parent, host, "Under way") {
    empty_ = new wxStaticText(
        this, wxID_ANY,
        wxString::FromUTF8(
            "Nothing is asked for yet. Choose what is missing on the first page and press “Make a "
            "request”: it is kept here with its holder, route, dates and letters."));
    list_ = new RowList(this, "Asked for, obtained or closed",
                        {{"Request", 96},
                         {"State", 120},
                         {"Source", 240},
                         {"For", 120},
                         {"Holder", 180},
                         {"Asked", 120},
                         {"Due", 150},
                         {"What was recorded", 320}},
                        RowList::Fit::window);
    list_->onSelected([this](int row) { select(static_cast<std::size_t>(row)); });
    bindMenu(*list_, [this] { popUp(); });
    step_ = new wxButton(this, wxID_ANY, wxString::FromUTF8("Record what came of it…"));
    step_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { recordStep(); });
    letter_ = new wxButton(this, wxID_ANY, wxString::FromUTF8("Look at the letter…"));
    letter_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { lookAtLetter(); });
    auto* line = new wxBoxSizer(wxHORIZONTAL);
    line->Add(step_, 0, wxRIGHT, FromDIP(kGrid));
    line->Add(letter_, 0);
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->Add(empty_, 0, wxEXPAND | wxALL, FromDIP(kGrid));
    column->Add(list_, 1, wxEXPAND);
    column->Add(line, 0, wxALL, FromDIP(kGrid));
    SetSizer(column);
}

void RequestsPage::select(std::size_t row) {
    const auto& requests = host_.contents.requests;
    offerActs(row < requests.size());
    if (row < requests.size())
        tell(requests[row]);
    else if (row - requests.size() < byHand_.size())
        host_.select(&byHand_[row - requests.size()]);
}

// How it was asked and what came of it, before what the gap it is for says.
void RequestsPage::tell(const workbench::RequestRow& request) {
    auto detail = presenters::detailOf(request);
    Selection selection;
    selection.title = request.id;
    selection.saysSource = std::move(detail.asked);
    selection.concluded = std::move(detail.steps);
    if (const auto* gap = workbench::gapOf(request, host_.contents.rows.gaps)) {
        selection.concluded.emplace_back("The gap is now", workbench::stateInWords(gap->state));
        selection.concluded.emplace_back("Covers", gap->coverage);
        detail.links.emplace_back(
            "Would support",
            presenters::joined(presenters::wouldSupport(*gap, host_.contents.rows.elements), "\n"));
    }
    for (auto& [word, value] : detail.links)
        selection.links.push_back({std::move(word), std::move(value)});
    host_.context.onSelect(selection);
}

void RequestsPage::tellSelection() {
    if (const int row = list_->selectedRow(); row >= 0)
        select(static_cast<std::size_t>(row));
    else
        ChecklistPage::tellSelection();
}

void RequestsPage::popUp() {
    popUpActs(*list_, {step_, letter_});
}

wxString RequestsPage::heading() const {
    return counted(GetName(), host_.contents.requests.size() + byHand_.size());
}

void RequestsPage::fill() {
    std::vector<std::vector<std::string>> texts;
    for (const auto& request : host_.contents.requests)
        texts.push_back(
            presenters::requestCells(request, workbench::gapOf(request, host_.contents.rows.gaps)));
    byHand_ = workbench::withoutRequest(host_.lists.underWay, host_.contents.requests);
    for (const auto& gap : byHand_)
        texts.push_back({"", workbench::stateInWords(gap.state), gap.name, presenters::forWhom(gap),
                         gap.holder, "", "", gap.coverage.empty() ? gap.why : gap.why + " " + gap.coverage});
    const std::string held = selected() == nullptr ? "" : selected()->id;
    empty_->Show(texts.empty());
    list_->setRows(std::move(texts));
    offerActs(false);
    for (std::size_t at = 0; at < host_.contents.requests.size(); ++at)
        if (host_.contents.requests[at].id == held)
            list_->selectRow(static_cast<int>(at));
    Layout();
}

void RequestsPage::offerActs(bool isRequest) {
    offer(*step_, isRequest, whyNot(host_.context));
    offer(*letter_, isRequest, "");  // looking changes nothing
}

const workbench::RequestRow* RequestsPage::selected() const {
    const int row = list_->selectedRow();
    const auto& requests = host_.contents.requests;
    return row >= 0 && static_cast<std::size_t>(row) < requests.size()
               ? &requests[static_cast<std::size_t>(row)]
               : nullptr;
}

void RequestsPage::recordStep() {
    const auto* request = selected();
    if (request != nullptr && recordRequestStep(this, host_.context, *request))
        host_.context.onChanged();
}

void RequestsPage::lookAtLetter() {
    if (const auto* request = selected())
        (new LetterDialog(this, host_, request->id))->Show();
}

presenters::ToPrint RequestsPage::toPrint() const {
    return presenters::listToPrint(list_->shown());
}

void RequestsPage::applyTheme(const Theme& theme) {
    ChecklistPage::applyTheme(theme);
    empty_->SetForegroundColour(theme.secondary);
    list_->applyTheme(theme);
}

}  // namespace strata::views
