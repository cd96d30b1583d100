// Opening a case in the frame, and letting go of the one that is open.
#include <wx/dirdlg.h>
#include <wx/infobar.h>
#include <wx/simplebook.h>

#include <filesystem>
#include <utility>

#include "app/dropped_files.h"
#include "app/due_notifier.h"
#include "app/gtk_bridge.h"
#include "app/help_desk.h"
#include "app/inspector.h"
#include "app/main_frame.h"
#include "app/new_case_dialog.h"
#include "app/rail.h"
#include "app/top_line.h"
#include "app/tour_bar.h"
#include "views/accounts_view.h"
#include "views/advice_view.h"
#include "views/checklist_view.h"
#include "views/ledger_view.h"
#include "views/overview_view.h"
#include "views/people_view.h"
#include "views/sources_view.h"
#include "views/timeline_canvas.h"

namespace strata::app {

void MainFrame::openCase(const std::string& folder) {
    openCaseAt(folder, "overview");
}

// The case that is open has to be let go of first where it is this one: it has one writer at a time.
void MainFrame::openCaseAt(const std::string& folder, std::string view) {
    if (jobs_->isBusy())
        return say("One thing at a time: wait for the job that is running, or cancel it.");
    std::error_code error;
    std::weak_ptr<const workbench::CaseSession> was;
    if (session_ && std::filesystem::equivalent(folder, session_->folder(), error)) {
        was = session_;
        closeCase();
    }
    jobs_->open(folder, was, [this, view = std::move(view)](CaseJobs::Opened opened) {
        caseOpened(std::move(opened));
        showView(view);
        if (std::exchange(wantsTour_, false))
            help_->startTour();
        else if (tour_->IsShown())
            tour_->leave();
    });
}

void MainFrame::closeCase() {
    for (auto& place : places_)
        if (place.view != nullptr) {
            book_->DeletePage(static_cast<std::size_t>(book_->FindPage(place.view)));
            place.view = nullptr;
        }
    selections_.clear();
    shown_.clear();
    inspector_->show({});
    notifier_->look(nullptr);
    context_.session.reset();
    session_.reset();
}

void MainFrame::caseOpened(CaseJobs::Opened opened) {
    const auto& [name, reference, marking, head] = opened.heading;
    closeCase();
    session_ = std::move(opened.session);
    context_.session = session_;
    message_->Dismiss();
    isReadOnly_ = session_->isReadOnly();
    for (auto& place : places_) {
        if (place.id == "overview")
            place.view = new views::OverviewView(book_, context_);
        else if (place.id == "timeline") {
            auto* view = new views::TimelineView(book_, context_);
            view->canvas().setGliding(systemWantsMotion());
            place.view = view;
        } else if (place.id == "accounts")
            place.view = new views::AccountsView(book_, context_);
        else if (place.id == "checklist")
            place.view = new views::ChecklistView(book_, context_);
        else if (place.id == "sources")
            place.view = new views::SourcesView(book_, context_);
        else if (place.id == "people")
            place.view = new views::PeopleView(book_, context_);
        else if (place.id == "advice")
            place.view = new views::AdviceView(book_, context_);
        else
            place.view = new views::LedgerView(book_, context_);
        book_->AddPage(place.view, wxString::FromUTF8(place.label));
    }
    marking_ = marking;
    top_->setCase(wxString::FromUTF8(marking),
                  wxString::FromUTF8(name + (reference.empty() ? "" : "  ·  " + reference)));
    // A name in a window's title shows on task bars and screen shares: the file name of the case is its code
    // name.
    SetTitle(wxString::FromUTF8(session_->folder().stem().string() + " – Strata"));
    rail_->Show();
    inspector_->Show();
    applyTheme();
    if (isReadOnly_)
        say(session_->readOnlyReason());
    nameAllForScreenReader(*this);
    letDropsThrough(*this);
    refreshHistory();
    if (context_.hasPerson)
        notifier_->look(session_);
    Layout();
}

void MainFrame::chooseCase() {
    wxDirDialog dialog(this, "Open a case: choose its .strata folder", "",
                       wxDD_DEFAULT_STYLE | wxDD_DIR_MUST_EXIST);
    if (dialog.ShowModal() == wxID_OK)
        openCase(std::string(dialog.GetPath().utf8_str()));
}

void MainFrame::exploreSample() {
    std::error_code error;
    const auto program = std::filesystem::read_symlink("/proc/self/exe", error).parent_path();
    const auto sample = program / "../sample-case/Operation-Larch.strata";
    wantsTour_ = std::filesystem::is_directory(sample, error);
    if (wantsTour_)
        openCase(std::filesystem::canonical(sample, error).string());
    else
        say("The sample case is not made yet. Run installer/run once: it makes it from the evidence in "
            "resources/sample-case.");
}

void MainFrame::newCase() {
    NewCaseDialog dialog(this, context_.theme);
    if (dialog.ShowModal() != wxID_OK)
        return;
    const auto asked = dialog.asked();
    jobs_->create(asked, [this, asked] { openCase(asked.folder); });
}

}  // namespace strata::app
