// What the frame does with the forms of the case file: the checklist's page of them.
#include "app/main_frame.h"
#include "views/checklist_view.h"

namespace strata::app {

void MainFrame::addFormCommands() {
    const auto isOpen = [this] { return session_ != nullptr; };
    commands_.add({"form.show",
                   "&View",
                   "Forms of the case file",
                   "",
                   isOpen,
                   [this] { showView("checklist", "forms"); },
                   {}});
    commands_.add({"form.material",
                   "&View",
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
                   [this] {
                       showView("checklist", "forms");
                       for (auto& place : places_)
                           if (auto* checklist = dynamic_cast<views::ChecklistView*>(place.view))
                               checklist->saveForm();
                   },
                   {}});
}

}  // namespace strata::app
