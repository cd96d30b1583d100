// What the frame does with the checklist: its offences, and its page of the forms of the case file.
#include "app/main_frame.h"
#include "views/checklist_view.h"

namespace strata::app {

void MainFrame::addFormCommands() {
    const auto isOpen = [this] { return session_ != nullptr; };
    const auto checklist = [this](void (views::ChecklistView::*act)()) {
        for (auto& place : places_)
            if (auto* view = dynamic_cast<views::ChecklistView*>(place.view))
                (view->*act)();
    };
    commands_.add({"checklist.offences",
                   "Chec&klist",
                   "Put offences under consideration…",
                   "",
                   canMake(),
                   [this, checklist] {
                       showView("checklist");
                       checklist(&views::ChecklistView::chooseOffences);
                   },
                   {},
                   whyNot()});
    commands_.add({"form.show",
                   "&View|Pages of the checklist",
                   "Forms of the case file",
                   "",
                   isOpen,
                   [this] { showView("checklist", "forms"); },
                   {}});
    commands_.add({"form.material",
                   "&View|Pages of the checklist",
                   "Unused material and its schedules",
                   "",
                   isOpen,
                   [this] { showView("checklist", "forms material"); },
                   {}});
    commands_.add({"form.save",
                   "&Case",
                   "Save a form of the case file as…",
                   "",
                   [this] { return session_ != nullptr && !jobs_->isBusy(); },
                   [this, checklist] {
                       showView("checklist", "forms");
                       checklist(&views::ChecklistView::saveForm);
                   },
                   {}});
}

}  // namespace strata::app
