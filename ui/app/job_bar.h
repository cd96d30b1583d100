#pragma once

#include <wx/panel.h>
#include <wx/timer.h>

#include <chrono>
#include <memory>
#include <stop_token>

#include "app/job.h"
#include "views/theme.h"

class wxButton;
class wxGauge;
class wxStaticText;

namespace strata::app {

// The bottom line: the job under way with its cancel, how many are shown, and where the ledger stands.
class JobBar : public wxPanel {
public:
    explicit JobBar(wxWindow* parent);

    std::shared_ptr<JobProgress> begin(const std::string& title, std::stop_source stop);
    void end();
    bool isBusy() const { return progress_ != nullptr; }
    void cancel();
    void setCounts(const std::string& words);
    void setLedger(const std::string& words);
    void setStanding(const std::string& words);  // at the left while no job runs
    void applyTheme(const views::Theme& theme);

private:
    void tell();

    std::shared_ptr<JobProgress> progress_;
    std::stop_source stop_;
    std::string title_, standing_;
    std::chrono::steady_clock::time_point began_;
    wxTimer timer_;
    wxGauge* gauge_;
    wxStaticText *job_, *counts_, *ledger_;
    wxButton* cancel_;
};

}  // namespace strata::app
