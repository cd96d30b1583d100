// What the frame does with the checklist: its pages, its offences, and the forms of the case file.
#include "app/main_frame.h"
#include "views/checklist_view.h"
#include "views/requests_page.h"

namespace strata::app {

namespace {

struct Page {
    const char *id, *label, *item;
};
constexpr Page kPages[] = {{"gap.show", "What is missing", "gaps"},
                           {"question.show", "What cannot be told yet", "open"},
                           {"request.show", "What is under way", "requests"},
                           {"element.show", "Elements by layer", "elements"},
                           {"coverage.show", "Coverage", "coverage"},
                           {"clock.show", "Clocks", "clocks"},
                           {"known.show", "What is known", "facts"},
                           {"form.show", "Forms of the case file", "forms"},
                           {"form.material", "Unused material and its schedules", "forms material"},
                           {"rule.show", "Rules of this case", "rules rules"},
                           {"pack.show", "Packs of dated data", "rules packs"},
                           {"row.show", "Signatures of the catalogue's rows", "rules signed"}};

}  // namespace

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
    const auto ofRequest = [&](const char* id, const char* label, void (views::RequestsPage::*act)(),
                               const std::function<bool()>& isOffered) {
        commands_.add({id,
                       "Chec&klist",
                       label,
                       "",
                       [this, isOffered] {
                           auto* view = shown_ == "checklist"
                                            ? dynamic_cast<views::ChecklistView*>(shownView())
                                            : nullptr;
                           return view != nullptr && view->requests().hasRequest() && isOffered();
                       },
                       [this, act] {
                           if (auto* view = dynamic_cast<views::ChecklistView*>(shownView()))
                               (view->requests().*act)();
                       },
                       {}});
    };
    ofRequest("request.step", "Record what came of the request…", &views::RequestsPage::recordStep,
              canMake());
    ofRequest("request.letter", "Look at the letter of the request…", &views::RequestsPage::lookAtLetter,
              isOpen);
    for (const Page& page : kPages)
        commands_.add({page.id,
                       "&View|Pages of the checklist",
                       page.label,
                       "",
                       isOpen,
                       [this, item = page.item] { showView("checklist", item); },
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
