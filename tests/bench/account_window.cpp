// How long it takes from picking a person to her accounts listed and the first of them there to be read: the
// real view in a real window, on a case made by the real program. First as the view is opened, then as
// another account is picked in it. Prints one JSON object a line, as strata-bench-timeline does.
//   strata-bench-account-window CASE ACCOUNT ACCOUNT
#include <wx/app.h>
#include <wx/frame.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <ctime>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "presenters/port.h"
#include "views/accounts_view.h"
#include "workbench/case_session.h"

namespace {

using namespace strata;
using Clock = std::chrono::steady_clock;

constexpr int kPicks = 20;

class EventLoopPort final : public presenters::MainThreadPort {
public:
    void post(std::function<void()> call) override { wxTheApp->CallAfter(call); }
};

class BenchApp : public wxApp {
public:
    bool OnInit() override {
        if (argc != 4) {
            std::fputs("strata-bench-account-window CASE ACCOUNT ACCOUNT\n", stderr);
            return false;
        }
        tasks_ = std::make_unique<presenters::Tasks>(
            port_, [](const std::string& what) { std::fprintf(stderr, "%s\n", what.c_str()); });
        session_ = std::make_shared<workbench::CaseSession>(
            workbench::CaseSession::openReadOnly(argv[1].utf8_string(), workbench::signedInActor()));
        context_.session = session_;
        context_.tasks = tasks_.get();
        context_.theme = views::Theme::light();
        context_.onMessage = [](const std::string& what) { std::fprintf(stderr, "%s\n", what.c_str()); };
        context_.onNamed = [](wxWindow&) {};
        context_.onSelect = [this](const views::Selection& selection) {
            isRead_ = selection.title.starts_with(argv[2 + turn_ % 2].utf8_string() + ",");
        };
        window_ = new wxFrame(nullptr, wxID_ANY, "Accounts", wxPoint(0, 0), wxSize(1366, 768));
        window_->Show();
        Bind(wxEVT_IDLE, &BenchApp::OnIdle, this);
        return true;
    }

    int OnExit() override {
        tasks_.reset();
        session_.reset();
        return wxApp::OnExit();
    }

private:
    // Comes when what was to be drawn has been drawn.
    void OnIdle(wxIdleEvent& event) {
        event.Skip();
        if (view_ == nullptr) {
            if (++idle_ < 3)  // the window itself
                return event.RequestMore();
            begin();
            view_ = new views::AccountsView(window_, context_);
            window_->SendSizeEvent();
            view_->show(argv[2].utf8_string());
            return;
        }
        if (!isRead_ || !view_->isReady())
            return;
        const double took = std::chrono::duration<double, std::milli>(Clock::now() - began_).count();
        const std::pair cost(took, worked() - workBefore_);
        if (turn_ == 0)
            print("accounts_person_opened", cost);
        else
            picks_.push_back(cost);
        if (turn_ == kPicks) {
            std::ranges::sort(picks_);
            print("accounts_account_picked_p50", picks_[picks_.size() / 2]);
            print("accounts_account_picked_max", picks_.back());
            Unbind(wxEVT_IDLE, &BenchApp::OnIdle, this);
            window_->Destroy();
            return;
        }
        ++turn_;
        isRead_ = false;
        begin();
        view_->show(argv[2 + turn_ % 2].utf8_string());
    }

    void begin() {
        began_ = Clock::now();
        workBefore_ = worked();
    }

    // Milliseconds that processors worked for this program.
    static double worked() {
        timespec now{};
        clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
        return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
    }

    static void print(const char* name, std::pair<double, double> cost) {
        std::printf("{\"name\":\"%s\",\"value\":%.3f,\"unit\":\"ms\",\"work\":%.3f}\n", name, cost.first,
                    cost.second);
        std::fflush(stdout);
    }

    EventLoopPort port_;
    std::unique_ptr<presenters::Tasks> tasks_;
    std::shared_ptr<workbench::CaseSession> session_;
    views::ViewContext context_;
    wxFrame* window_ = nullptr;
    views::AccountsView* view_ = nullptr;
    Clock::time_point began_;
    int turn_ = 0, idle_ = 0;
    bool isRead_ = false;
    double workBefore_ = 0;
    std::vector<std::pair<double, double>> picks_;
};

}  // namespace

wxIMPLEMENT_APP(BenchApp);
