#include "app/picture_tour.h"

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <utility>

#include "app/gtk_bridge.h"

namespace strata::app {

namespace {

constexpr int kTickMs = 60;
constexpr int kSettledTicks = 8;  // frames drawn after a view said it was ready
constexpr auto kPatience = std::chrono::seconds(30);

// A page and what of it, as part of the name of a file.
std::string nameOf(std::string page) {
    std::ranges::replace(page, ' ', '-');
    return page;
}

}  // namespace

PictureTour::PictureTour(MainFrame& frame, std::string folder, std::function<void()> openCase,
                         std::function<void(int)> onEnd)
    : frame_(frame),
      folder_(std::move(folder)),
      openCase_(std::move(openCase)),
      onEnd_(std::move(onEnd)),
      timer_(this) {
    for (const auto appearance : {Appearance::light, Appearance::dark}) {
        const std::string suffix = appearance == Appearance::dark ? "-dark" : "";
        int number = 1;
        stops_.push_back({"00-welcome" + suffix, "", "", appearance});
        for (const auto& view : frame_.viewIds()) {
            const std::string first = "0" + std::to_string(number++);
            stops_.push_back({first + "-" + view + suffix, view,
                              view == "checklist" ? "gaps"
                              : view == "advice"  ? "early"
                                                  : "",
                              appearance});
            if (view == "checklist")
                for (const char* page : {"open", "requests", "elements", "coverage", "clocks", "facts",
                                         "forms", "forms mg6e", "rules", "rules packs", "rules signed"})
                    stops_.push_back(
                        {first + "b-checklist-" + nameOf(page) + suffix, view, page, appearance});
            if (view == "advice")
                for (const char* page : {"actions", "sheets", "unit", "comments", "due"})
                    stops_.push_back({first + "b-advice-" + page + suffix, view, page, appearance});
            if (view == "timeline")
                for (const auto& [name, item] :
                     {std::pair("event", "E400"), std::pair("month", "2015-11"),
                      std::pair("day", "2015-11-12"), std::pair("minutes", "2015-11-12T06:45")})
                    stops_.push_back({first + "b-timeline-" + name + suffix, view, item, appearance});
            if (view == "accounts") {
                stops_.push_back({"03b-comparison" + suffix, view, "P01/A-02 P01/A-04", appearance});
                for (const char* page : {"table", "topic", "changes", "dates", "facts", "retelling", "plans",
                                         "disclosure", "links", "names", "topics"})
                    stops_.push_back({"03c-accounts-" + std::string(page) + suffix, view, page, appearance});
            }
        }
    }
    Bind(wxEVT_TIMER, [this](wxTimerEvent&) { step(); });
}

void PictureTour::start() {
    std::error_code error;
    std::filesystem::create_directories(folder_, error);
    deadline_ = std::chrono::steady_clock::now() + kPatience;
    timer_.Start(kTickMs);
}

void PictureTour::step() {
    if (std::chrono::steady_clock::now() > deadline_)
        return end(3, "The view " + (at_ < stops_.size() ? stops_[at_].name : "") +
                          " was not ready in time. " + frame_.trouble());
    if (at_ == stops_.size())
        return end(0, "");
    const Stop& stop = stops_[at_];
    if (stop.view.empty()) {
        // The welcome is drawn before the case is open, and only once.
        if (frame_.isCaseOpen() || stop.appearance == Appearance::dark) {
            ++at_;
            return;
        }
        if (++settled_ < kSettledTicks)
            return;
    } else {
        if (!frame_.isCaseOpen())
            return;
        if (!isShown_) {
            frame_.setAppearance(stop.appearance);
            frame_.showView(stop.view, stop.item);
            isShown_ = true;
            settled_ = 0;
            return;
        }
        if (!frame_.isShownReady() || ++settled_ < kSettledTicks * 2)
            return;
    }
    if (!draw(stop.name))
        return end(3, folder_ + ": the picture " + stop.name + ".png could not be written.");
    if (stop.view.empty())
        openCase_();
    ++at_;
    isShown_ = false;
    settled_ = 0;
    deadline_ = std::chrono::steady_clock::now() + kPatience;
}

bool PictureTour::draw(const std::string& name) {
    return writePicture(frame_, folder_ + "/" + name + ".png");
}

void PictureTour::end(int status, const std::string& words) {
    timer_.Stop();
    if (!words.empty())
        std::fprintf(stderr, "strata-workbench: %s\n", words.c_str());
    onEnd_(status);
}

}  // namespace strata::app
