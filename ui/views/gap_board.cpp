#include "views/gap_board.h"

#include <wx/radiobut.h>
#include <wx/sizer.h>
#include <wx/stattext.h>

#include <utility>

#include "views/gap_page.h"
#include "views/theme.h"

namespace strata::views {

namespace {

constexpr int kWide = 1300;  // less, and three lists would each be too narrow to say why

}

GapBoard::GapBoard(wxWindow* parent) : wxPanel(parent) {
    SetName("Lists of gaps");
    choices_ = new wxBoxSizer(wxHORIZONTAL);
    lists_ = new wxBoxSizer(wxHORIZONTAL);
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->Add(choices_, 0, wxALL, FromDIP(kGrid / 2));
    column->Add(lists_, 1, wxEXPAND);
    SetSizer(column);
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        const bool isWide = event.GetSize().GetWidth() >= FromDIP(kWide);
        if (std::exchange(isWide_, isWide) != isWide)
            arrange();
        event.Skip();
    });
}

void GapBoard::add(GapPage* list, int share) {
    auto* choice = new wxRadioButton(this, wxID_ANY, list->GetName(), wxDefaultPosition, wxDefaultSize,
                                     columns_.empty() ? wxRB_GROUP : 0);
    choice->Bind(wxEVT_RADIOBUTTON, [this, list](wxCommandEvent&) {
        choose(list);
        if (list->onSelected)
            list->onSelected(list->selected());
    });
    choices_->Add(choice, 0, wxALIGN_CENTRE_VERTICAL | wxRIGHT, FromDIP(2 * kGrid));
    auto* heading = new wxStaticText(this, wxID_ANY, list->GetName());
    heading->SetFont(heading->GetFont().Bold());
    auto* box = new wxBoxSizer(wxVERTICAL);
    box->Add(heading, 0, wxALL, FromDIP(kGrid));
    box->Add(list, 1, wxEXPAND);
    lists_->Add(box, share, wxEXPAND);
    columns_.push_back({list, choice, heading, box});
    if (current_ == nullptr)
        current_ = list;
    arrange();
}

void GapBoard::setTitle(const GapPage* list, const wxString& title) {
    for (const Column& column : columns_)
        if (column.list == list) {
            column.choice->SetLabel(title);
            column.heading->SetLabel(title);
        }
    Layout();
}

void GapBoard::choose(GapPage* list) {
    current_ = list;
    arrange();
}

void GapBoard::arrange() {
    choices_->ShowItems(!isWide_);
    for (const Column& column : columns_) {
        column.choice->SetValue(column.list == current_);
        lists_->Show(column.box, isWide_ || column.list == current_, true);
        column.heading->Show(isWide_);
    }
    Layout();
    for (const Column& column : columns_)  // what wraps beneath it knows its width only now
        column.list->Layout();
}

void GapBoard::applyTheme(const wxColour& ground, const wxColour& text) {
    SetBackgroundColour(ground);
    for (const Column& column : columns_)
        for (wxWindow* words :
             {static_cast<wxWindow*>(column.choice), static_cast<wxWindow*>(column.heading)})
            words->SetForegroundColour(text);
}

}  // namespace strata::views
