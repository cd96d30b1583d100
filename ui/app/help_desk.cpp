#include "app/help_desk.h"

#include <utility>
#include <vector>

#include "app/help_window.h"
#include "app/tour_bar.h"
#include "presenters/help_pages.h"
#include "workbench/resources.h"

namespace strata::app {

void HelpDesk::showPage(const std::string& id, const views::Theme& theme) {
    if (window_ != nullptr)
        return window_->showPage(id);
    tasks_.read<std::vector<presenters::HelpPage>>(
        life_, [](std::stop_token) { return presenters::loadHelp(workbench::resourcePath("help")); },
        [this, id, theme](std::vector<presenters::HelpPage> pages) {
            if (window_ == nullptr)
                window_ = new HelpWindow(frame_, std::move(pages), theme);
            window_->showPage(id);
        });
}

void HelpDesk::startTour() {
    tasks_.read<std::vector<presenters::TourStep>>(
        life_, [](std::stop_token) { return presenters::loadTour(workbench::resourcePath("help")); },
        [this](std::vector<presenters::TourStep> steps) { tour_.start(std::move(steps)); });
}

void HelpDesk::applyTheme(const views::Theme& theme) {
    tour_.applyTheme(theme);
    if (window_ != nullptr)
        window_->applyTheme(theme);
}

}  // namespace strata::app
