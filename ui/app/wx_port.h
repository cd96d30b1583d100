#pragma once

#include <wx/event.h>

#include "presenters/port.h"

namespace strata::app {

// The way back to the main thread through the window's event loop. Lives as long as the program.
class WxPort : public presenters::MainThreadPort {
public:
    void post(std::function<void()> call) override;

private:
    wxEvtHandler handler_;
};

}  // namespace strata::app
