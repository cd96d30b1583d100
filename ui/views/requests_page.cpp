#include "views/requests_page.h"

#include <wx/button.h>
#include <wx/filedlg.h>
#include <wx/sizer.h>

#include "presenters/shown_words.h"
#include "views/request_dialog.h"
#include "views/row_list.h"
#include "workbench/checklist_reading.h"

namespace strata::views {

RequestsPage::RequestsPage(wxWindow* parent, ChecklistHost& host) : ChecklistPage(parent, host, "Under way") {
    list_ = new RowList(this, "Asked for, obtained or closed",
                        {{"Request", 80},
                         {"State", 120},
                         {"Source", 240},
                         {"For", 120},
                         {"Holder", 180},
                         {"Asked", 120},
                         {"Due", 150},
                         {"What was recorded", 320}},
                        RowList::Fit::window);
    list_->onSelected([this](int row) { select(static_cast<std::size_t>(row)); });
    step_ = new wxButton(this, wxID_ANY, wxString::FromUTF8("Record what came of it…"));
    step_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { recordStep(); });
    letter_ = new wxButton(this, wxID_ANY, wxString::FromUTF8("Write the letter…"));
    letter_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { writeLetter(); });
    auto* line = new wxBoxSizer(wxHORIZONTAL);
    line->Add(step_, 0, wxRIGHT, FromDIP(kGrid));
    line->Add(letter_, 0);
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->Add(list_, 1, wxEXPAND);
    column->Add(line, 0, wxALL, FromDIP(kGrid));
    SetSizer(column);
}

void RequestsPage::select(std::size_t row) {
    const auto& requests = host_.contents.requests;
    const bool isRequest = row < requests.size();
    step_->Enable(isRequest);
    letter_->Enable(isRequest);
    for (const auto& gap : host_.contents.rows.gaps)
        if (isRequest && gap.source == requests[row].source && gap.personId == requests[row].personId)
            return host_.select(&gap);
    if (!isRequest && row - requests.size() < host_.lists.underWay.size())
        host_.select(&host_.lists.underWay[row - requests.size()]);
}

wxString RequestsPage::heading() const {
    return counted(GetName(), host_.contents.requests.size() + host_.lists.underWay.size());
}

void RequestsPage::fill() {
    std::vector<std::vector<std::string>> texts;
    for (const auto& request : host_.contents.requests)
        texts.push_back({request.id, presenters::spaced(request.state), request.name,
                         request.person.empty() ? "the case" : request.person, request.holder,
                         presenters::dayInWords(request.asked),
                         presenters::dayInWords(request.due) + (request.isOverdue ? ", overdue" : ""),
                         request.steps.empty() ? request.note : request.steps.back().note});
    for (const auto& gap : host_.lists.underWay)
        texts.push_back({"", workbench::stateInWords(gap.state), gap.name, presenters::forWhom(gap),
                         gap.holder, "", "", gap.coverage.empty() ? gap.why : gap.why + " " + gap.coverage});
    list_->setRows(std::move(texts));
    step_->Enable(false);
    letter_->Enable(false);
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
    workbench::NewRequestStep step;
    if (request != nullptr && askForStep(this, *request, step))
        host_.change([step](workbench::ChecklistDesk& desk) { return desk.recordStep(step); });
}

void RequestsPage::writeLetter() {
    const auto* request = selected();
    if (request == nullptr)
        return;
    const std::string id = request->id;
    wxFileDialog dialog(this, "Write the letter", "", wxString::FromUTF8(id + ".docx"),
                        "Word document (*.docx)|*.docx|PDF document (*.pdf)|*.pdf", wxFD_SAVE);
    if (dialog.ShowModal() != wxID_OK)
        return;
    const std::string file(dialog.GetPath().utf8_str());
    host_.change([id, file](workbench::ChecklistDesk& desk) -> base::Outcome<std::string> {
        auto made = desk.writeLetter(id, file);
        return made.ok() ? base::Outcome<std::string>(made.value().file)
                         : base::Outcome<std::string>(made.refusal());
    });
}

void RequestsPage::applyTheme(const Theme& theme) {
    ChecklistPage::applyTheme(theme);
    list_->applyTheme(theme);
}

}  // namespace strata::views
