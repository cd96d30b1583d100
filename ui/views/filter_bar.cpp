#include "views/filter_bar.h"

#include <wx/button.h>
#include <wx/textcompleter.h>
#include <wx/textctrl.h>
#include <wx/wrapsizer.h>

#include "views/may_change.h"

namespace strata::views {

namespace {

class Completer : public wxTextCompleterSimple {
public:
    explicit Completer(const FilterBar& bar) : bar_(bar) {}
    void GetCompletions(const wxString& prefix, wxArrayString& found) override {
        for (const auto& whole : presenters::completionsOf(prefix.utf8_string(), bar_.values()))
            found.push_back(wxString::FromUTF8(whole));
    }

private:
    const FilterBar& bar_;
};

}  // namespace

FilterBar::FilterBar(wxWindow* parent, presenters::TimelinePresenter& presenter)
    : wxPanel(parent), presenter_(presenter) {
    SetName("Filter");
    SetFont(baseFont());
    row_ = new wxWrapSizer(wxHORIZONTAL, wxREMOVE_LEADING_SPACES);
    typed_ = new wxTextCtrl(this, wxID_ANY, wxEmptyString, wxDefaultPosition, FromDIP(wxSize(420, -1)),
                            wxTE_PROCESS_ENTER);
    typed_->SetHint("Filter (F): person: Linh  kind: call  not certain  March 2016 to June 2016");
    typed_->SetName("Filter events by words");
    wxString tip = "Enter adds a condition. Names:";
    for (const auto& name : workbench::kFilterNames)
        tip += "\n" + wxString::FromUTF8(std::string(name.name)) + ": " +
               wxString::FromUTF8(std::string(name.hint));
    typed_->SetToolTip(tip + "\nAlso: not certain; strict; a date, or two with \"to\" between");
    typed_->AutoComplete(new Completer(*this));
    typed_->Bind(wxEVT_TEXT_ENTER, [this](wxCommandEvent&) { apply(); });
    typed_->Bind(wxEVT_KEY_DOWN, &FilterBar::OnKey, this);
    row_->Add(typed_, wxSizerFlags().Center().Border(wxLEFT | wxTOP | wxBOTTOM, FromDIP(4)));
    SetSizer(row_);
}

void FilterBar::focus() {
    typed_->SetFocus();
    typed_->SelectAll();
}

void FilterBar::offer(presenters::FilterValues values) {
    values_ = std::move(values);
}

void FilterBar::applyTheme(const Theme& theme) {
    theme_ = theme;
    SetBackgroundColour(theme.background);
    SetForegroundColour(theme.text);
}

void FilterBar::showFilter() {
    auto parts = workbench::partsOf(presenter_.filter(), presenter_.caseZone());
    std::erase_if(parts, [](const auto& part) { return part.field == workbench::FilterPart::Field::asOf; });
    if (parts == parts_)
        return;
    parts_ = std::move(parts);
    const bool hadFocus = FindFocus() != nullptr && FindFocus() != typed_ && FindFocus()->GetParent() == this;
    for (wxWindow* chip : chips_)
        chip->Destroy();
    chips_.clear();
    for (const auto& part : parts_) {
        const wxString words = wxString::FromUTF8(part.words());
        auto* chip = new wxButton(this, wxID_ANY, wxString::FromUTF8("✕  ") + words, wxDefaultPosition,
                                  wxDefaultSize, wxBU_EXACTFIT);
        chip->SetName("Take away: " + words);
        chip->SetToolTip("Take this condition away (Delete)");
        chip->Bind(wxEVT_BUTTON, [this, field = part.field](wxCommandEvent&) { take(field); });
        chip->Bind(wxEVT_KEY_DOWN, [this, field = part.field](wxKeyEvent& event) {
            if (event.GetKeyCode() == WXK_DELETE || event.GetKeyCode() == WXK_BACK)
                take(field);
            else if (event.GetKeyCode() == WXK_ESCAPE)
                clear();
            else
                event.Skip();
        });
        row_->Add(chip, wxSizerFlags().Center().Border(wxLEFT | wxTOP | wxBOTTOM, FromDIP(4)));
        chips_.push_back(chip);
    }
    if (hadFocus)
        typed_->SetFocus();
    onNamed(*this);
    GetParent()->Layout();
}

void FilterBar::OnKey(wxKeyEvent& event) {
    if (event.GetKeyCode() == WXK_BACK && typed_->IsEmpty() && !parts_.empty()) {
        take(parts_.back().field);
    } else if (event.GetKeyCode() == WXK_ESCAPE) {
        if (!typed_->IsEmpty())
            typed_->Clear();
        else if (!parts_.empty())
            clear();
        else
            onLeft();
    } else {
        event.Skip();
    }
}

void FilterBar::apply() {
    const auto read = workbench::readFilter(typed_->GetValue().utf8_string(), presenter_.caseZone());
    if (!read.ok())
        return onTrouble(read.refusal().message);
    typed_->Clear();
    presenter_.setFilter(workbench::joined(presenter_.filter(), read.value()));
}

void FilterBar::take(workbench::FilterPart::Field field) {
    CallAfter([this, field] { presenter_.setFilter(workbench::without(presenter_.filter(), field)); });
}

void FilterBar::clear() {
    CallAfter([this] {
        presenter_.setFilter({});
        typed_->SetFocus();
    });
}

}  // namespace strata::views
