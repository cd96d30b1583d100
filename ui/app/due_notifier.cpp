#include "app/due_notifier.h"

#include <wx/notifmsg.h>

#include <filesystem>
#include <fstream>
#include <utility>

#include "app/user_settings.h"
#include "presenters/advice_lists.h"
#include "presenters/checklist_lists.h"
#include "workbench/advice_reading.h"

namespace strata::app {

namespace {

constexpr int kHour = 60 * 60 * 1000;

std::filesystem::path mark() {
    return settingsFolder() / "notices-of-what-is-due";
}

}  // namespace

DueNotifier::DueNotifier(wxWindow& frame, presenters::Tasks& tasks)
    : frame_(frame), tasks_(tasks), timer_(this), isOn_(std::filesystem::exists(mark())) {
    Bind(wxEVT_TIMER, [this](wxTimerEvent&) { ask(); });
}

DueNotifier::~DueNotifier() = default;

void DueNotifier::setOn(bool isOn) {
    isOn_ = isOn;
    said_.clear();
    std::error_code error;
    std::filesystem::create_directories(settingsFolder(), error);
    if (isOn)
        std::ofstream(mark()) << "on\n";
    else
        std::filesystem::remove(mark(), error);
}

void DueNotifier::look(std::shared_ptr<workbench::CaseSession> session) {
    session_ = std::move(session);
    timer_.Stop();
    if (!isOn_ || !session_)
        return;
    timer_.Start(kHour);
    ask();
}

void DueNotifier::ask() {
    using Notice = std::optional<presenters::Notice>;
    tasks_.read<Notice>(
        life_,
        [session = session_](std::stop_token) {
            const auto reader = session->reader();
            return presenters::noticeOfDue(workbench::AdviceReading(reader).due(),
                                           presenters::lostThisWeek(reader.checklist().gaps).size());
        },
        [this](const Notice& notice) {
            if (!isOn_ || !notice || notice->words == said_)
                return;
            said_ = notice->words;
            shown_ = std::make_unique<wxNotificationMessage>(wxString::FromUTF8(notice->title),
                                                             wxString::FromUTF8(notice->words), &frame_);
            shown_->Show();
        });
}

}  // namespace strata::app
