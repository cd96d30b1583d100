// How long a frame of the timeline takes on a real case while a person pans and zooms: the real view in a
// real window, each frame from the gesture to the painted window. Then pages of the list anywhere in it, and
// questions from a filter to the picture that answers it. Prints one JSON object a line: name, value, unit
// and, where it is a time, how many milliseconds of it processors worked, which a busy machine does not
// change.
//   strata-bench-timeline CASE [SECONDS]
#include <unistd.h>
#include <wx/app.h>
#include <wx/frame.h>
#include <wx/timer.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <ctime>
#include <functional>
#include <memory>
#include <random>
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

void print(const std::string& name, double value, const char* unit) {
    std::printf("{\"name\":\"%s\",\"value\":%.3f,\"unit\":\"%s\"}\n", name.c_str(), value, unit);
    std::fflush(stdout);
}

// Of a clock of the processor's time, in milliseconds: of this thread, or of all threads together.
double worked(clockid_t clock) {
    timespec now{};
    clock_gettime(clock, &now);
    return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}

struct Cost {
    double wall = 0, work = 0;
};

class Watch {
public:
    explicit Watch(clockid_t clock) : clock_(clock), work_(worked(clock)) {}
    Cost cost() const { return {millisecondsSince(start_), worked(clock_) - work_}; }

private:
    clockid_t clock_;
    Clock::time_point start_ = Clock::now();
    double work_;
};

void print(const std::string& name, const Cost& cost) {
    std::printf("{\"name\":\"%s\",\"value\":%.3f,\"unit\":\"ms\",\"work\":%.3f}\n", name.c_str(), cost.wall,
                cost.work);
    std::fflush(stdout);
}

// The middle, the hundredth from the top and the most of some costs.
void printSpread(const std::string& name, std::vector<Cost>& costs) {
    if (costs.empty())
        return;
    const auto at = [&](double share, double Cost::*which) {
        std::ranges::sort(costs, {}, which);
        return costs[static_cast<std::size_t>(share * static_cast<double>(costs.size() - 1))].*which;
    };
    for (const auto& [end, share] : {std::pair("_p50", 0.5), std::pair("_p99", 0.99), std::pair("_max", 1.0)})
        print(name + end, Cost{at(share, &Cost::wall), at(share, &Cost::work)});
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
        const Watch watch(CLOCK_THREAD_CPUTIME_ID);
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
        (isPan ? pans_ : zooms_).push_back(watch.cost());
        ++count_;
        unpainted_ += painted_ == before;
    }

    void report() {
        print("timeline_frames", static_cast<double>(pans_.size() + zooms_.size()), "frames");
        print("timeline_frames_not_painted", unpainted_, "frames");
        printSpread("timeline_pan", pans_);
        printSpread("timeline_zoom", zooms_);
        pans_.insert(pans_.end(), zooms_.begin(), zooms_.end());
        printSpread("timeline_frame", pans_);
    }

private:
    views::TimelineView& view_;
    double seconds_;
    bool begun_ = false;
    Clock::time_point start_;
    int count_ = 0, painted_ = 0, unpainted_ = 0;
    std::vector<Cost> pans_, zooms_;
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
        {"timeline_filter_by_text", filtered("ring", {}, {})},
        {"timeline_filter_by_rare_text", filtered("07700900417 tansy", {}, {})},
        {"timeline_filter_by_dates", filtered("", day, day + 60 * base::kDay)},
        {"timeline_no_filter", filtered("", {}, {})},
        {"timeline_lanes_by_kind", [](auto& presenter) { presenter.setLanesBy(workbench::LaneBy::kind); }},
        {"timeline_lanes_by_person",
         [](auto& presenter) { presenter.setLanesBy(workbench::LaneBy::person); }},
        {"timeline_list_by_what",
         [](auto& presenter) { presenter.turnOrder(workbench::EventOrder::By::what); }}};
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

// Pages of the list, anywhere in it. The first far one finds the order of all events in memory, unless the
// view has it already.
void turnPages(const presenters::TimelineSource& source) {
    const std::int64_t rows = source.overview().events, page = presenters::TimelineList::kPage;
    const Watch first(CLOCK_PROCESS_CPUTIME_ID);
    source.events(rows / 2, page);
    print("timeline_list_first_far_page", first.cost());
    std::vector<Cost> pages;
    std::mt19937_64 random(2);
    for (int turn = 0; turn < 300; ++turn) {
        const Watch watch(CLOCK_PROCESS_CPUTIME_ID);
        source.events(static_cast<std::int64_t>(random() % static_cast<std::uint64_t>(rows)), page);
        pages.push_back(watch.cost());
    }
    printSpread("timeline_list_page", pages);
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
        watch_.emplace(CLOCK_PROCESS_CPUTIME_ID);
        session_ = std::make_shared<workbench::CaseSession>(
            workbench::CaseSession::openReadOnly(argv[1].utf8_string(), workbench::signedInActor()));
        context_.session = session_;
        context_.tasks = tasks_.get();
        context_.theme = views::Theme::light();
        context_.onMessage = [](const std::string& what) { std::fprintf(stderr, "%s\n", what.c_str()); };
        context_.onNamed = [](wxWindow&) {};
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
            print("timeline_first_picture", watch_->cost());
            print("timeline_memory_at_first_picture", residentMegabytes(), "MB");
        }
        if (!frames_->isOver()) {
            frames_->next();
            return;
        }
        if (!isReported_) {
            isReported_ = true;
            frames_->report();
            print("timeline_memory_after_frames", residentMegabytes(), "MB");
            turnPages(*view_->presenter().source());
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
            if (!presenter.isSettled() || presenter.sorting())
                return true;
            print(questions_[asked_].name, watch_->cost());
            isWaiting_ = false;
            ++asked_;
        }
        if (asked_ == questions_.size())
            return false;
        isWaiting_ = true;
        watch_.emplace(CLOCK_PROCESS_CPUTIME_ID);
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
    std::optional<Watch> watch_;
    bool isTold_ = false, isReported_ = false, isWaiting_ = false;
    std::vector<Question> questions_ = questions();
    std::size_t asked_ = 0;
};

}  // namespace

wxIMPLEMENT_APP(BenchApp);
