#include <wx/app.h>
#include <wx/cmdline.h>
#include <wx/image.h>

#include <cstdio>
#include <memory>

#include "app/main_frame.h"
#include "app/picture_tour.h"
#include "app/wx_port.h"

namespace strata::app {

namespace {

constexpr const char* kHelp =
    "strata-workbench [CASE] [--render FOLDER] [--light|--dark] [--size WIDTHxHEIGHT]\n\n"
    "Opens the workbench, on a case when one is named.\n\n"
    "  --render FOLDER   draws every view of the case to PNG files and ends\n"
    "  --light, --dark   the appearance, else that of the system\n"
    "  --size WxH        the size of the window, else 1366x768\n"
    "  --version         which Strata this is\n"
    "  --help            this\n";

}  // namespace

class Application : public wxApp {
public:
    bool OnInit() override {
        wxInitAllImageHandlers();
        int status = 0;
        if (!readCommandLine(status)) {
            status_ = status;
            isOver_ = true;
            return true;
        }
        tasks_ = std::make_unique<presenters::Tasks>(
            port_, [this](const std::string& words) { std::fprintf(stderr, "%s\n", words.c_str()); });
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

    int OnRun() override {
        if (!isOver_)
            wxApp::OnRun();
        return status_;
    }

    int OnExit() override {
        tour_.reset();
        tasks_.reset();
        return status_;
    }

private:
    bool readCommandLine(int& status) {
        const auto usage = [&status](const std::string& words) {
            std::fprintf(stderr, "strata-workbench: %s\nSee strata-workbench --help.\n", words.c_str());
            status = 2;
            return false;
        };
        for (int at = 1; at < argc; ++at) {
            const std::string word(wxString(argv[at]).utf8_str());
            const bool hasNext = at + 1 < argc;
            if (word == "--help") {
                std::fputs(kHelp, stdout);
                return false;
            }
            if (word == "--version") {
                std::puts("Strata 0.1.0");
                return false;
            }
            if (word == "--dark" || word == "--light") {
                options_.appearance = word == "--dark" ? Appearance::dark : Appearance::light;
            } else if (word == "--render") {
                if (!hasNext)
                    return usage("--render needs a folder");
                options_.renderFolder = wxString(argv[++at]).utf8_str();
            } else if (word == "--size") {
                int width = 0, height = 0;
                if (!hasNext || std::sscanf(wxString(argv[++at]).utf8_str(), "%dx%d", &width, &height) != 2 ||
                    width < 640 || height < 400)
                    return usage("--size needs a size such as 1366x768, at least 640x400");
                options_.size = wxSize(width, height);
            } else if (word.rfind("--", 0) == 0) {
                return usage("there is no option " + word);
            } else if (options_.caseFolder.empty()) {
                options_.caseFolder = word;
            } else {
                return usage("one case at a time, please");
            }
        }
        if (!options_.renderFolder.empty() && options_.caseFolder.empty())
            return usage("--render needs a case");
        return true;
    }

    StartOptions options_;
    WxPort port_;
    std::unique_ptr<presenters::Tasks> tasks_;
    std::unique_ptr<PictureTour> tour_;
    MainFrame* frame_ = nullptr;
    int status_ = 0;
    bool isOver_ = false;
};

}  // namespace strata::app

wxIMPLEMENT_APP(strata::app::Application);
