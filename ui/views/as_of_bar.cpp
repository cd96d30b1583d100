#include "views/as_of_bar.h"

#include <wx/sizer.h>
#include <wx/slider.h>
#include <wx/stattext.h>

#include "base/edtf_words.h"
#include "base/zone.h"
#include "views/theme.h"
#include "workbench/case_session.h"

namespace strata::views {

namespace {

bool bringsEvents(const std::string& kind) {
    return kind == "source.imported" || kind.starts_with("event.");
}

}  // namespace

AsOfBar::AsOfBar(wxWindow* parent, ViewContext& context)
    : wxPanel(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxTAB_TRAVERSAL, "As it stood"),
      context_(context) {
    SetFont(baseFont());
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    slider_ = new wxSlider(this, wxID_ANY, 1, 0, 1, wxDefaultPosition, FromDIP(wxSize(320, -1)));
    slider_->SetName("Moment in the history of the case");
    words_ = new wxStaticText(this, wxID_ANY, "Reading the history");
    row->Add(slider_, wxSizerFlags().Center().Border(wxLEFT, FromDIP(kGrid)));
    row->Add(words_, wxSizerFlags(1).Center().Border(wxLEFT, FromDIP(kGrid)));
    SetSizer(row);
    slider_->Bind(wxEVT_SLIDER, [this](wxCommandEvent&) {
        tell();
        const auto at = static_cast<std::size_t>(slider_->GetValue());
        onChosen(at >= stops_.size() ? 0 : at == 0 ? 1 : stops_[at - 1].sequence);
    });
}

void AsOfBar::begin() {
    context_.tasks->read<std::vector<workbench::EntryRow>>(
        life_,
        [session = context_.session](std::stop_token) {
            std::vector<workbench::EntryRow> stops;
            for (auto& entry : session->reader().entries())
                if (bringsEvents(entry.kind))
                    stops.push_back(std::move(entry));
            return stops;
        },
        [this](std::vector<workbench::EntryRow> stops) {
            stops_ = std::move(stops);
            slider_->SetRange(0, std::max<int>(1, static_cast<int>(stops_.size())));
            slider_->SetValue(static_cast<int>(stops_.size()));
            tell();
        });
}

void AsOfBar::tell() {
    const auto at = static_cast<std::size_t>(slider_->GetValue());
    std::string words = "Before anything had come in";
    if (at >= stops_.size())
        words = "As it stands now";
    else if (at > 0)
        words = "As it stood on " + base::showEdtf(stops_[at - 1].at, base::Zone::utc()) + ", after " +
                stops_[at - 1].sentence;
    words_->SetLabel(wxString::FromUTF8(words));
    Layout();
}

void AsOfBar::applyTheme(const Theme& theme) {
    SetBackgroundColour(theme.background);
    words_->SetForegroundColour(theme.text);
}

}  // namespace strata::views
