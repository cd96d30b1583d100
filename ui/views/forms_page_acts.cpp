// What is done on the page of forms.
#include <wx/button.h>
#include <wx/filedlg.h>

#include "presenters/form_list.h"
#include "views/forms_page.h"
#include "views/request_dialog.h"
#include "workbench/form_desk.h"

namespace strata::views {

using workbench::CaseSession;
using workbench::FormDesk;

namespace {

base::Outcome<std::string> putOnSchedule(CaseSession& session, const workbench::NewUnused& unused) {
    auto lines = FormDesk(session).list(unused);
    return lines.ok() ? base::Outcome<std::string>(lines.value().front())
                      : base::Outcome<std::string>(lines.refusal());
}

}  // namespace

void FormsPage::save() {
    const auto* form = chosen();
    if (form == nullptr)
        return host_.context.onMessage("Choose the form in the list at the left first.");
    std::string reason;
    if (!form->lacks.empty() && form->form.starts_with("mg6")) {
        WordsDialog dialog(this, "It is not complete", form->lacks.front(),
                           {{"reason", "Why it is written all the same", "", {}, true}}, "Go on");
        if (dialog.ShowModal() != wxID_OK)
            return;
        reason = dialog.value("reason");
    }
    wxFileDialog dialog(this, "Save the " + wxString::FromUTF8(form->name) + " as", "",
                        wxString::FromUTF8(form->name + "-v" + std::to_string(form->version) + ".docx"),
                        "Word document (*.docx)|*.docx|PDF document (*.pdf)|*.pdf", wxFD_SAVE);
    if (dialog.ShowModal() != wxID_OK)
        return;
    host_.changeCase([id = form->form, file = std::string(dialog.GetPath().utf8_str()),
                      reason](CaseSession& session) -> base::Outcome<std::string> {
        auto written = FormDesk(session).write(id, file, reason);
        return written.ok() ? base::Outcome<std::string>(written.value().file)
                            : base::Outcome<std::string>(written.refusal());
    });
}

void FormsPage::list(bool isSensitive) {
    const auto* row = selected();
    if (row == nullptr)
        return;
    std::vector<WordsDialog::Field> fields = {{"description",
                                               "What it is, for somebody who has not seen it",
                                               isSensitive ? "" : row->description,
                                               {},
                                               true},
                                              {"location", "Where it is kept", "in the case file", {}}};
    if (isSensitive)
        fields.push_back({"sensitivity", "Why it is sensitive", "", {}, true});
    WordsDialog dialog(this, isSensitive ? "Put on the MG6D" : "Put on the MG6C",
                       row->item + (isSensitive ? ": what it says does not belong on the schedule."
                                                : ": it takes the next number."),
                       fields, "Put it on");
    if (dialog.ShowModal() != wxID_OK)
        return;
    workbench::NewUnused unused;
    unused.items = {row->item};
    unused.description = dialog.value("description");
    unused.location = dialog.value("location");
    unused.sensitivity = dialog.value("sensitivity");
    if (isSensitive && unused.sensitivity.empty())
        return host_.context.onMessage("Say why the item is sensitive. What it says does not belong here.");
    host_.changeCase([unused](CaseSession& session) { return putOnSchedule(session, unused); });
}

void FormsPage::listEverything() {
    workbench::NewUnused unused;
    unused.isEverything = true;
    host_.changeCase([unused](CaseSession& session) { return putOnSchedule(session, unused); });
}

void FormsPage::addByHand() {
    WordsDialog dialog(this, "Material that is not in the case",
                       "A line for what is held somewhere else: a notebook, a recording, a paper file.",
                       {{"description", "What it is", "", {}, true},
                        {"location", "Where it is kept", "", {}},
                        {"sensitivity", "Why it is sensitive, if it is", "", {}, true}},
                       "Put it on");
    if (dialog.ShowModal() != wxID_OK)
        return;
    workbench::NewUnused unused;
    unused.description = dialog.value("description");
    unused.location = dialog.value("location");
    unused.sensitivity = dialog.value("sensitivity");
    host_.changeCase([unused](CaseSession& session) { return putOnSchedule(session, unused); });
}

void FormsPage::askForReason(
    const wxString& title, const std::string& above, const wxString& verb,
    const std::function<base::Outcome<std::string>(CaseSession&, const std::string&)>& command) {
    WordsDialog dialog(this, title, above, {{"reason", "Why", "", {}, true}}, verb);
    if (dialog.ShowModal() == wxID_OK)
        host_.changeCase([command, reason = dialog.value("reason")](CaseSession& session) {
            return command(session, reason);
        });
}

void FormsPage::remove() {
    if (const auto* row = selected())
        askForReason("Take off its schedule",
                     row->line + ": its number stays spent. " + row->description + ".", "Take it off",
                     [line = row->line](CaseSession& session, const std::string& reason) {
                         return FormDesk(session).remove(line, reason);
                     });
}

void FormsPage::serve() {
    if (const auto* row = selected())
        askForReason(serve_->GetLabel(), row->item + ": " + row->description + ".", "Record",
                     [item = row->item, isServed = row->state != "served"](CaseSession& session,
                                                                           const std::string& reason) {
                         return FormDesk(session).setServed(item, isServed, reason);
                     });
}

void FormsPage::decide() {
    const auto* row = selected();
    if (row == nullptr)
        return;
    if (row->isAccount)  // its review is where accounts are
        return host_.context.go("accounts", row->item);
    std::vector<std::string> words;
    for (const auto& decision : presenters::disclosureDecisions())
        words.push_back(decision.second);
    WordsDialog dialog(this, "Decide on its disclosure", row->line + ": " + row->description + ".",
                       {{"decision", "Decision", "", words}, {"reason", "Why, for the MG6E", "", {}, true}},
                       "Record");
    if (dialog.ShowModal() != wxID_OK)
        return;
    std::string id;
    for (const auto& decision : presenters::disclosureDecisions())
        if (decision.second == dialog.value("decision"))
            id = decision.first;
    host_.changeCase([line = row->line, id, reason = dialog.value("reason")](CaseSession& session) {
        return FormDesk(session).decide(line, id, reason);
    });
}

}  // namespace strata::views
