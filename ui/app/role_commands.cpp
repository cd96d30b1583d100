// In which role whoever sits here acts, and what that lets them do.
#include "app/job_bar.h"
#include "app/main_frame.h"
#include "app/role_dialog.h"
#include "app/top_line.h"
#include "base/text.h"
#include "views/may_change.h"
#include "workbench/role_rules.h"

namespace strata::app {

std::function<bool()> MainFrame::canMake(const std::string& kind) const {
    return
        [this, kind] { return session_ != nullptr && !jobs_->isBusy() && views::mayChange(context_, kind); };
}

std::function<std::string()> MainFrame::whyNot(const std::string& kind) const {
    return [this, kind] { return session_ == nullptr ? std::string() : views::whyNot(context_, kind); };
}

std::string MainFrame::actorInWords() const {
    return actor_.name + (actor_.role.empty() ? "" : ", " + actor_.role);
}

void MainFrame::tellActor() {
    const std::string& role = actor_.role;
    top_->setActor(wxString::FromUTF8(base::toUtf8Lossy("Acting as " + actorInWords())));
    bottom_->setStanding(
        role.empty() ? ""
                     : "Role: " + role + ", " + workbench::dutiesOf(role) +
                           (workbench::readsOnly(role) ? ". What is grey is for the investigation." : ""));
}

void MainFrame::chooseRole() {
    tasks_.read<std::vector<workbench::RoleRow>>(
        life_, [](std::stop_token) { return workbench::offeredRoles(); },
        [this](const std::vector<workbench::RoleRow>& offered) {
            RoleDialog dialog(this, actor_, offered, context_.theme);
            if (dialog.ShowModal() == wxID_OK)
                actIn(dialog.role());
        });
}

// Who acts is said as a case is opened: the one that is open is opened again, at the same view.
void MainFrame::actIn(const std::string& role) {
    actor_.role = role;
    jobs_->actAs(actor_);
    tellActor();
    DoMenuUpdates();
    if (session_)
        openCaseAt(session_->folder().string(), shown_);
}

}  // namespace strata::app
