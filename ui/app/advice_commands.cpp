// What the frame does with early advice: each command is the view's own. And what it says of things that are
// due.
#include <wx/filedlg.h>

#include "app/due_notifier.h"
#include "app/main_frame.h"
#include "views/advice_view.h"

namespace strata::app {

void MainFrame::addAdviceCommands() {
    using views::AdviceView;
    const auto add = [&](const char* id, const char* label, const char* key, const char* kind,
                         void (AdviceView::*act)()) {
        commands_.add({id,
                       "&Edit",
                       label,
                       key,
                       canMake(kind),
                       [this, act] {
                           showView("advice");
                           for (const auto& place : places_)
                               if (auto* view = dynamic_cast<AdviceView*>(place.view))
                                   view->act(act);
                       },
                       {},
                       whyNot(kind)});
    };
    add("advice.answer", "Say whether early advice was sought…", "", "early_advice.answered",
        &AdviceView::answerSought);
    add("advice.question", "Put a question to the CPS…", "", "early_advice.question_put",
        &AdviceView::putQuestion);
    add("advice.action", "Raise an action of the CPS…", "", "cps_action.raised", &AdviceView::raiseAction);
    add("advice.close", "Say how an action ended…", "", "cps_action.concluded", &AdviceView::closeAction);
    add("advice.sheet", "Write a review sheet…", "", "advice.given", &AdviceView::writeSheet);
    add("advice.reply", "Answer a review sheet…", "", "advice.answered", &AdviceView::answerSheet);
    add("advice.unit", "Take the case to the Complex Casework Unit…", "", "ccu.decided",
        &AdviceView::decideUnit);
    add("advice.unit_answer", "Record what the Complex Casework Unit answered…", "", "ccu.outcome_recorded",
        &AdviceView::recordUnitAnswer);
    add("advice.comment", "Write a comment…", "Ctrl+Shift+M", "comment.written", &AdviceView::writeComment);
    commands_.add({"advice.pack",
                   "&Case",
                   "Make the early-advice pack…",
                   "",
                   canMake("early_advice.pack_made"),
                   [this] { makeAdvicePack(); },
                   {},
                   whyNot("early_advice.pack_made")});
    commands_.add({"view.notices",
                   "&View",
                   "Notices of what is due on the desktop: off",
                   "",
                   {},
                   [this] {
                       notifier_->setOn(!notifier_->isOn());
                       notifier_->look(session_);
                       DoMenuUpdates();
                   },
                   [this] {
                       return std::string("Notices of what is due on the desktop: ") +
                              (notifier_->isOn() ? "on" : "off");
                   }});
}

void MainFrame::makeAdvicePack() {
    wxFileDialog dialog(this, "Make the early-advice pack", "", "OFFICIAL-SENSITIVE early advice.docx",
                        "Documents (*.docx;*.pdf)|*.docx;*.pdf", wxFD_SAVE);
    if (dialog.ShowModal() == wxID_OK)
        jobs_->makeAdvicePack(session_, std::string(dialog.GetPath().utf8_str()), [this] { refreshAll(); });
}

}  // namespace strata::app
