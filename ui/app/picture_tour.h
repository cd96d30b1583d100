#pragma once

#include <wx/timer.h>

#include <chrono>
#include <functional>
#include <string>
#include <vector>

#include "app/main_frame.h"

namespace strata::app {

// Draws every view of a case to PNG files, in light and dark, and ends the program: the pictures of the
// manual, and what a person looks at after a change. Waits for each view to say that it is ready, never for a
// time alone.
class PictureTour : public wxEvtHandler {
public:
    PictureTour(MainFrame& frame, std::string folder, std::function<void()> openCase,
                std::function<void(int)> onEnd);
    void start();

private:
    struct Stop {
        std::string name, view, item;
        Appearance appearance;
    };
    void step();
    bool draw(const std::string& name);
    void end(int status, const std::string& words);

    MainFrame& frame_;
    std::string folder_;
    std::function<void()> openCase_;
    std::function<void(int)> onEnd_;
    std::vector<Stop> stops_;
    std::size_t at_ = 0;
    bool isShown_ = false;
    int settled_ = 0;
    std::chrono::steady_clock::time_point deadline_;
    wxTimer timer_;
};

}  // namespace strata::app
