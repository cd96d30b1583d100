#pragma once

#include <wx/timer.h>

#include <memory>
#include <string>

#include "presenters/port.h"
#include "workbench/case_session.h"

class wxNotificationMessage;
class wxWindow;

namespace strata::app {

// Tells on the desktop that something is due, or may be lost this week, in the case that is open: how many,
// and no name (presenters::noticeOfDue). Off until a person turns it on; that is kept in their settings. Says
// nothing twice.
class DueNotifier : public wxEvtHandler {
public:
    DueNotifier(wxWindow& frame, presenters::Tasks& tasks);
    ~DueNotifier() override;

    bool isOn() const { return isOn_; }
    void setOn(bool isOn);
    // Now, and every hour from now on; none when no case is open.
    void look(std::shared_ptr<workbench::CaseSession> session);

private:
    void ask();

    wxWindow& frame_;
    presenters::Tasks& tasks_;
    presenters::Life life_;
    std::shared_ptr<workbench::CaseSession> session_;
    std::unique_ptr<wxNotificationMessage> shown_;
    std::string said_;
    wxTimer timer_;
    bool isOn_;
};

}  // namespace strata::app
