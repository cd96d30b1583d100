#include "app/job_bar.h"

#include <wx/button.h>
#include <wx/gauge.h>
#include <wx/sizer.h>
#include <wx/stattext.h>

#include <algorithm>
#include <cmath>

#include "base/text.h"

namespace strata::app {

namespace {

constexpr int kSteps = 1000;
constexpr int kTellEvery = 100;  // milliseconds

std::string timeLeft(double fraction, double seconds) {
    if (fraction < 0.02 || seconds < 2)
        return "";
    const auto left = static_cast<long>(std::ceil(seconds / fraction * (1 - fraction)));
    if (left < 60)
        return ", about " + std::to_string(std::max(1L, left)) + " s left";
    return ", about " + std::to_string((left + 59) / 60) + " min left";
}

}  // namespace

JobBar::JobBar(wxWindow* parent)
    : wxPanel(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxTAB_TRAVERSAL, "Jobs and counts") {
    gauge_ = new wxGauge(this, wxID_ANY, kSteps, wxDefaultPosition, FromDIP(wxSize(120, 8)), wxGA_HORIZONTAL,
                         wxDefaultValidator, "Progress");
    job_ = new wxStaticText(this, wxID_ANY, "", wxDefaultPosition, wxDefaultSize, wxST_ELLIPSIZE_MIDDLE);
    cancel_ = new wxButton(this, wxID_ANY, "Cancel", wxDefaultPosition, wxDefaultSize, wxBU_EXACTFIT);
    counts_ = new wxStaticText(this, wxID_ANY, "");
    ledger_ = new wxStaticText(this, wxID_ANY, "");
    const int gap = FromDIP(views::kGrid);
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    row->Add(gauge_, 0, wxALIGN_CENTRE_VERTICAL | wxLEFT, gap * 2);
    row->Add(cancel_, 0, wxALIGN_CENTRE_VERTICAL | wxLEFT, gap);
    row->Add(job_, 1, wxALIGN_CENTRE_VERTICAL | wxLEFT, gap);
    row->Add(counts_, 0, wxALIGN_CENTRE_VERTICAL | wxLEFT, gap);
    row->AddStretchSpacer();
    row->Add(ledger_, 0, wxALIGN_CENTRE_VERTICAL | wxLEFT | wxRIGHT, gap * 2);
    SetSizer(row);
    SetMinSize(wxSize(-1, FromDIP(32)));
    cancel_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { cancel(); });
    timer_.Bind(wxEVT_TIMER, [this](wxTimerEvent&) { tell(); });
    end();
}

std::shared_ptr<JobProgress> JobBar::begin(const std::string& title, std::stop_source stop) {
    progress_ = std::make_shared<JobProgress>();
    stop_ = std::move(stop);
    title_ = title;
    began_ = std::chrono::steady_clock::now();
    gauge_->Show();
    cancel_->Show();
    cancel_->Enable();
    timer_.Start(kTellEvery);
    tell();
    Layout();
    return progress_;
}

void JobBar::end() {
    timer_.Stop();
    progress_.reset();
    gauge_->Hide();
    cancel_->Hide();
    job_->SetLabelText(wxString::FromUTF8(standing_));
    Layout();
}

void JobBar::setStanding(const std::string& words) {
    standing_ = words;
    if (!isBusy())
        end();
}

void JobBar::cancel() {
    if (!isBusy())
        return;
    stop_.request_stop();
    cancel_->Disable();
    title_ = "Stopping: " + title_;
    tell();
}

void JobBar::tell() {
    if (!isBusy())
        return;
    const auto [fraction, words] = progress_->now();
    const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - began_).count();
    if (fraction > 0)
        gauge_->SetValue(static_cast<int>(std::clamp(fraction, 0.0, 1.0) * kSteps));
    else
        gauge_->Pulse();
    job_->SetLabelText(wxString::FromUTF8(
        base::toUtf8Lossy(title_ + (words.empty() ? "" : ": " + words) + timeLeft(fraction, seconds))));
}

void JobBar::setCounts(const std::string& words) {
    counts_->SetLabel(wxString::FromUTF8(words));
    Layout();
}

void JobBar::setLedger(const std::string& words) {
    ledger_->SetLabel(wxString::FromUTF8(words));
    Layout();
}

void JobBar::applyTheme(const views::Theme& theme) {
    SetBackgroundColour(theme.raised);
    for (auto* words : {job_, counts_, ledger_}) {
        words->SetForegroundColour(words == ledger_ ? theme.secondary : theme.text);
        words->SetFont(views::baseFont());
    }
    Refresh();
}

}  // namespace strata::app
