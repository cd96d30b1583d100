// How long a frame of the timeline takes on a real case while a person pans and zooms: the real view in a
// real window, each frame from the gesture to the painted window. Prints one JSON object a line: name, value,
// unit.
//   strata-bench-timeline CASE [SECONDS]
#include <unistd.h>
#include <wx/app.h>
#include <wx/frame.h>
#include <wx/timer.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <functional>
#include <memory>
#include <vector>

#include "presenters/port.h"
#include "views/timeline_canvas.h"
#include "views/timeline_view.h"
#include "workbench/case_session.h"

namespace {

using namespace strata;
using Clock = std::chrono::steady_clock;

double millisecondsSince(Clock::time_point start) {
    return std::chrono::duration<double, std::milli>(Clock::now() - start).count();
}

class EventLoopPort final : public presenters::MainThreadPort {
public:
    void post(std::function<void()> call) override { wxTheApp->CallAfter(call); }
};

void print(const char* name, double value, const char* unit) {
    std::printf("{\"name\":\"%s\",\"value\":%.3f,\"unit\":\"%s\"}\n", name, value, unit);
    std::fflush(stdout);
}

// The hand: long pans over the whole time and close by, zooming in and out between them, and scrolling
// through the lanes.
class Frames {
public:
    Frames(views::TimelineView& view, double seconds) : view_(view), seconds_(seconds) {
        view_.canvas().Bind(wxEVT_PAINT, [this](wxPaintEvent& event) {
            ++painted_;
            event.Skip();
        });
    }

    bool isOver() const { return begun_ && millisecondsSince(start_) > seconds_ * 1000; }

    void next() {
        if (!begun_) {
            begun_ = true;
            start_ = Clock::now();
        }
        auto& presenter = view_.presenter();
        const auto frame = Clock::now();
        const int before = painted_;
        const int phase = (count_ / 60) % 6, turn = (count_ / 360) % 2;
        const bool isPan = phase != 1 && phase != 4;
        if (phase == 1)
            presenter.wheelZoom(900, turn == 0 ? 1.09 : 1 / 1.09);
        else if (phase == 4)
            presenter.wheelZoom(700, turn == 0 ? 1.05 : 1 / 1.05);
        else
            presenter.pan(phase % 2 == 0 ? 9 : -7);
        if (phase == 5)
            presenter.scrollTo(presenter.scrollTop() + (turn == 0 ? 14 : -14));
        view_.canvas().Refresh(false);
        view_.canvas().Update();
        (isPan ? pans_ : zooms_).push_back(millisecondsSince(frame));
        ++count_;
        unpainted_ += painted_ == before;
    }

    void report() {
        print("timeline_frames", static_cast<double>(pans_.size() + zooms_.size()), "frames");
        print("timeline_frames_not_painted", unpainted_, "frames");
        tell("timeline_pan", pans_);
        tell("timeline_zoom", zooms_);
    }

private:
    static void tell(const std::string& name, std::vector<double>& times) {
        if (times.empty())
            return;
        std::sort(times.begin(), times.end());
        const auto at = [&](double share) {
            return times[static_cast<std::size_t>(share * static_cast<double>(times.size() - 1))];
        };
        print((name + "_p50").c_str(), at(0.5), "ms");
        print((name + "_p99").c_str(), at(0.99), "ms");
        print((name + "_max").c_str(), times.back(), "ms");
    }

    views::TimelineView& view_;
    double seconds_;
    bool begun_ = false;
    Clock::time_point start_;
    int count_ = 0, painted_ = 0, unpainted_ = 0;
    std::vector<double> pans_, zooms_;
};

// From a question to the picture that answers it.
struct Question {
    const char* name;
    std::function<void(presenters::TimelinePresenter&)> ask;
};

std::vector<Question> questions() {
    const auto filtered = [](const char* text, std::optional<presenters::Micros> from,
                             std::optional<presenters::Micros> to) {
        return [=](presenters::TimelinePresenter& presenter) {
            workbench::EventFilter filter;
            filter.text = text;
            filter.from = from;
            filter.to = to;
            presenter.setFilter(filter);
        };
    };
    const presenters::Micros day = base::civilToMicros({2016, 3, 14});
    return {
        {"timeline_first_filter", filtered("tansy", {}, {})},  // brings the columns into memory
        {"timeline_filter_by_text", filtered("linh", {}, {})},
        {"timeline_filter_by_rare_text", filtered("07700900417 tansy", {}, {})},
        {"timeline_filter_by_dates", filtered("", day, day + 60 * base::kDay)},
        {"timeline_no_filter", filtered("", {}, {})},
        {"timeline_lanes_by_kind", [](auto& presenter) { presenter.setLanesBy(workbench::LaneBy::kind); }},
        {"timeline_lanes_by_person",
         [](auto& presenter) { presenter.setLanesBy(workbench::LaneBy::person); }}};
}

double residentMegabytes() {
    long pages = 0, resident = 0;
    if (std::FILE* file = std::fopen("/proc/self/statm", "r")) {
        if (std::fscanf(file, "%ld %ld", &pages, &resident) != 2)
            resident = 0;
        std::fclose(file);
    }
    return static_cast<double>(resident) * static_cast<double>(sysconf(_SC_PAGESIZE)) / 1e6;
}

class BenchApp : public wxApp {
public:
    bool OnInit() override {
        if (argc < 2) {
            std::fputs("strata-bench-timeline CASE [SECONDS]\n", stderr);
            return false;
        }
        double seconds = 10;
        if (argc > 2)
            argv[2].ToCDouble(&seconds);
        tasks_ = std::make_unique<presenters::Tasks>(
            port_, [](const std::string& what) { std::fprintf(stderr, "%s\n", what.c_str()); });
        const auto opening = Clock::now();
        opened_ = opening;
        session_ = std::make_shared<workbench::CaseSession>(
            workbench::CaseSession::openReadOnly(argv[1].utf8_string(), workbench::signedInActor()));
        context_.session = session_;
        context_.tasks = tasks_.get();
        context_.theme = views::Theme::light();
        context_.onMessage = [](const std::string& what) { std::fprintf(stderr, "%s\n", what.c_str()); };
        window_ = new wxFrame(nullptr, wxID_ANY, "Timeline frames", wxPoint(0, 0), wxSize(1920, 1080));
        view_ = new views::TimelineView(window_, context_);
        frames_ = std::make_unique<Frames>(*view_, seconds);
        window_->Show();
        timer_.Bind(wxEVT_TIMER, [this](wxTimerEvent&) { OnTimer(); });
        timer_.Start(1);
        return true;
    }

    int OnExit() override {
        tasks_.reset();
        session_.reset();
        return wxApp::OnExit();
    }

private:
    void OnTimer() {
        ProcessPendingEvents();  // what the readers answered: an event loop this busy is never idle
        if (!view_->isReady()) {
            view_->canvas().Refresh(false);
            return;
        }
        if (!isTold_) {
            isTold_ = true;
            print("timeline_first_picture", millisecondsSince(opened_), "ms");
        }
        if (!frames_->isOver()) {
            frames_->next();
            return;
        }
        if (!isReported_) {
            isReported_ = true;
            frames_->report();
            print("timeline_memory_after_frames", residentMegabytes(), "MB");
            view_->presenter().showAll();
        }
        if (!answerNext()) {
            print("timeline_memory_after_questions", residentMegabytes(), "MB");
            timer_.Stop();
            window_->Destroy();
        }
    }

    // False when all questions have been answered.
    bool answerNext() {
        auto& presenter = view_->presenter();
        if (isWaiting_) {
            view_->canvas().Refresh(false);
            view_->canvas().Update();
            if (!presenter.isSettled())
                return true;
            print(questions_[asked_].name, millisecondsSince(askedAt_), "ms");
            isWaiting_ = false;
            ++asked_;
        }
        if (asked_ == questions_.size())
            return false;
        isWaiting_ = true;
        askedAt_ = Clock::now();
        questions_[asked_].ask(presenter);
        return true;
    }

    EventLoopPort port_;
    std::unique_ptr<presenters::Tasks> tasks_;
    std::shared_ptr<workbench::CaseSession> session_;
    views::ViewContext context_;
    wxFrame* window_ = nullptr;
    views::TimelineView* view_ = nullptr;
    std::unique_ptr<Frames> frames_;
    wxTimer timer_;
    Clock::time_point opened_, askedAt_;
    bool isTold_ = false, isReported_ = false, isWaiting_ = false;
    std::vector<Question> questions_ = questions();
    std::size_t asked_ = 0;
};

}  // namespace

wxIMPLEMENT_APP(BenchApp);
