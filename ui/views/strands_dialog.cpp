#include "views/strands_dialog.h"

#include <wx/button.h>
#include <wx/sizer.h>
#include <wx/stattext.h>
#include <wx/textdlg.h>

#include <algorithm>
#include <memory>

#include "base/failure.h"
#include "base/text.h"
#include "views/may_change.h"
#include "views/row_list.h"

namespace strata::views {

StrandsDialog::StrandsDialog(wxWindow* parent, ViewContext& context)
    : wxDialog(parent, wxID_ANY, "Strands", wxDefaultPosition, wxDefaultSize,
               wxDEFAULT_DIALOG_STYLE | wxRESIZE_BORDER),
      context_(context) {
    SetFont(baseFont());
    const int gap = FromDIP(2 * kGrid);
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->Add(new wxStaticText(this, wxID_ANY,
                                 "Lines of the investigation, each with the events, sources, lanes and tags "
                                 "that belong to it."),
                wxSizerFlags().Border(wxALL, gap));
    const auto list = [&](const char* name, const std::vector<RowList::Column>& columns, int height) {
        auto* made = new RowList(this, name, columns, RowList::Fit::window);
        made->SetMinSize(FromDIP(wxSize(620, height)));
        made->applyTheme(context.theme);
        column->Add(made, wxSizerFlags(1).Expand().Border(wxLEFT | wxRIGHT, gap));
        return made;
    };
    const auto button = [this](wxSizer* row, const char* label) {
        auto* made = new wxButton(this, wxID_ANY, wxString::FromUTF8(label));
        row->Add(made, wxSizerFlags().Border(wxRIGHT, FromDIP(kGrid)));
        return made;
    };
    list_ = list("Strands", {{"Strand", 260}, {"Holds", 220}, {"Named by", 120}}, 150);
    auto* acts = new wxBoxSizer(wxHORIZONTAL);
    new_ = button(acts, "New…");
    rename_ = button(acts, "Rename…");
    drop_ = button(acts, "Drop");
    column->Add(acts, wxSizerFlags().Border(wxALL, gap));
    holds_ = list("In this strand", {{"In this strand", 600}}, 130);
    problem_ = new wxStaticText(this, wxID_ANY, wxEmptyString);
    problem_->SetForegroundColour(context.theme.attention);
    column->Add(problem_, wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT | wxTOP, gap));
    auto* foot = new wxBoxSizer(wxHORIZONTAL);
    takeOut_ = button(foot, "Take out");
    foot->AddStretchSpacer();
    foot->Add(new wxButton(this, wxID_CANCEL, "Close"));
    column->Add(foot, wxSizerFlags().Expand().Border(wxALL, gap));
    SetSizerAndFit(column);
    CentreOnParent();
    list_->onSelected([this](int) { showItems(); });
    holds_->onSelected([this](int) { tellReady(); });
    new_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { nameNew(); });
    rename_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { rename(); });
    drop_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) {
        change([name = chosen()->name](workbench::CaseSession& session) { return session.dropStrand(name); });
    });
    takeOut_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) {
        change([item = items_[static_cast<std::size_t>(holds_->selectedRow())].change](
                   workbench::CaseSession& session) { return session.takeOutOfStrand(item); });
    });
    tellReady();
    read();
}

void StrandsDialog::read() {
    context_.tasks->read<std::vector<workbench::StrandRow>>(
        life_, [session = context_.session](std::stop_token) { return session->reader().strands(); },
        [this](std::vector<workbench::StrandRow> strands) { arrived(std::move(strands)); });
}

void StrandsDialog::arrived(std::vector<workbench::StrandRow> strands) {
    strands_ = std::move(strands);
    std::vector<std::vector<std::string>> rows;
    for (const auto& strand : strands_)
        rows.push_back({strand.name, presenters::strandHolds(strand), strand.by});
    list_->setRows(std::move(rows));
    const auto again = std::ranges::find(strands_, wanted_, &workbench::StrandRow::name);
    if (!strands_.empty())
        list_->selectRow(again == strands_.end() ? 0 : static_cast<int>(again - strands_.begin()));
    problem_->SetLabel(strands_.empty() ? "No strand yet. Name one, and put events of the timeline into it."
                                        : "");
    showItems();
}

void StrandsDialog::showItems() {
    items_.clear();
    if (const auto* strand = chosen()) {
        wanted_ = strand->name;
        items_ = presenters::strandItems(*strand);
    }
    std::vector<std::vector<std::string>> rows;
    for (const auto& item : items_)
        rows.push_back({item.words});
    holds_->setRows(std::move(rows));
    tellReady();
}

std::string StrandsDialog::askName(const wxString& title, const std::string& name) {
    wxTextEntryDialog ask(this, "The name of the strand:", title, wxString::FromUTF8(name));
    return ask.ShowModal() == wxID_OK ? base::trimmed(ask.GetValue().utf8_string()) : std::string();
}

void StrandsDialog::nameNew() {
    const std::string name = askName("New strand", "");
    if (name.empty())
        return;
    wanted_ = name;
    change([name](workbench::CaseSession& session) { return session.nameStrand(name); });
}

void StrandsDialog::rename() {
    const std::string was = chosen()->name, name = askName("Rename the strand", was);
    if (name.empty() || name == was)
        return;
    wanted_ = name;
    change([was, name](workbench::CaseSession& session) { return session.renameStrand(was, name); });
}

void StrandsDialog::change(Command command) {
    using Answer = base::Outcome<>;
    context_.tasks->write<std::shared_ptr<Answer>>(
        life_,
        [session = context_.session, command = std::move(command)](std::stop_token) {
            try {
                return std::make_shared<Answer>(command(*session));
            } catch (const base::Failure& failure) {
                return std::make_shared<Answer>(base::Refusal{"failed", "", base::explain(failure)});
            }
        },
        [this](std::shared_ptr<Answer> answer) {
            if (!answer->ok()) {
                problem_->SetLabel(wxString::FromUTF8(answer->refusal().message));
                return;
            }
            context_.onChanged();
            read();
        });
}

const workbench::StrandRow* StrandsDialog::chosen() const {
    const int row = list_->selectedRow();
    return row < 0 || static_cast<std::size_t>(row) >= strands_.size()
               ? nullptr
               : &strands_[static_cast<std::size_t>(row)];
}

void StrandsDialog::tellReady() {
    const bool canChange = mayChange(context_);
    new_->Enable(canChange);
    rename_->Enable(canChange && chosen() != nullptr);
    drop_->Enable(canChange && chosen() != nullptr);
    takeOut_->Enable(canChange && holds_->selectedRow() >= 0);
}

}  // namespace strata::views
