#include <wx/app.h>
#include <wx/image.h>

#include <cstdio>
#include <memory>

#include "app/gtk_bridge.h"
#include "app/main_frame.h"
#include "app/picture_tour.h"
#include "app/start_options.h"
#include "app/wx_port.h"

namespace strata::app {

class Application : public wxApp {
public:
    explicit Application(StartOptions options) : options_(std::move(options)) {}

    bool OnInit() override {
        wxInitAllImageHandlers();
        tasks_ = std::make_unique<presenters::Tasks>(
            port_, [this](const std::string& words) { frame_->say(words); });
        frame_ = new MainFrame(*tasks_, options_);
        frame_->Show();
        if (!options_.renderFolder.empty()) {
            tour_ = std::make_unique<PictureTour>(
                *frame_, options_.renderFolder, [this] { frame_->openCase(options_.caseFolder); },
                [this](int end) {
                    status_ = end;
                    frame_->Destroy();
                });
            tour_->start();
        } else if (!options_.caseFolder.empty()) {
            frame_->openCase(options_.caseFolder);
        }
        return true;
    }

    // Dialogs are named as they open.
    int FilterEvent(wxEvent& event) override {
        if (event.GetEventType() == wxEVT_INIT_DIALOG)
            if (auto* dialog = wxDynamicCast(event.GetEventObject(), wxWindow))
                nameAllForScreenReader(*dialog);
        return Event_Skip;
    }

    int OnRun() override {
        wxApp::OnRun();
        return status_;
    }

    int OnExit() override {
        tour_.reset();
        tasks_.reset();
        return status_;
    }

private:
    StartOptions options_;
    WxPort port_;
    std::unique_ptr<presenters::Tasks> tasks_;
    std::unique_ptr<PictureTour> tour_;
    MainFrame* frame_ = nullptr;
    int status_ = 0;
};

}  // namespace strata::app

// Usage is answered before wxWidgets looks for a display.
int main(int argc, char** argv) {
    const auto read = strata::app::readCommandLine({argv + 1, argv + argc});
    if (!read.words.empty())
        std::fputs(read.words.c_str(), read.status == 0 ? stdout : stderr);
    if (read.isOver)
        return read.status;
    if (!strata::app::hasDisplay()) {
        std::fputs(
            "strata-workbench: there is no display to open a window on. The command line, strata, does the "
            "same work without one.\n",
            stderr);
        return 3;
    }
    wxApp::SetInstance(new strata::app::Application(read.options));
    int words = 1;
    char* only[] = {argv[0], nullptr};
    return wxEntry(words, only);
}
