// What is done on the page of forms.
#include <wx/button.h>
#include <wx/filedlg.h>

#include <utility>

#include "presenters/form_list.h"
#include "views/forms_page.h"
#include "views/reason_dialog.h"
#include "workbench/form_desk.h"

namespace strata::views {

using workbench::CaseSession;
using workbench::FormDesk;

namespace {

using Entered = FieldsDialog::Entered;

base::Outcome<std::string> putOnSchedule(CaseSession& session, const workbench::NewUnused& unused) {
    auto lines = FormDesk(session).list(unused);
    return lines.ok() ? base::Outcome<std::string>(lines.value().front())
                      : base::Outcome<std::string>(lines.refusal());
}

FieldsDialog::ForFields puttingOnSchedule(const std::vector<std::string>& items) {
    return [items](CaseSession& session, const Entered& said) {
        workbench::NewUnused unused;
        unused.items = items;
        unused.description = said.at("description");
        unused.location = said.at("location");
        if (const auto why = said.find("sensitivity"); why != said.end())
            unused.sensitivity = why->second;
        return whether(putOnSchedule(session, unused));
    };
}

}  // namespace

// Asked for in a dialog that stays until it is recorded.
void FormsPage::ask(const wxString& title, const std::string& intro, const wxString& verb,
                    const std::vector<FieldsDialog::Field>& fields, FieldsDialog::ForFields command) {
    FieldsDialog dialog(this, host_.context, title, intro, verb, fields, std::move(command));
    if (dialog.ShowModal() == wxID_OK)
        host_.context.onChanged();
}

void FormsPage::save() {
    const auto* form = chosen();
    if (form == nullptr)
        return host_.context.onMessage("Choose the form in the list at the left first.");
    wxFileDialog dialog(this, "Save the " + wxString::FromUTF8(form->name) + " as", "",
                        wxString::FromUTF8(form->name + "-v" + std::to_string(form->version) + ".docx"),
                        "Word document (*.docx)|*.docx|PDF document (*.pdf)|*.pdf", wxFD_SAVE);
    if (dialog.ShowModal() != wxID_OK)
        return;
    const auto write = [id = form->form, file = std::string(dialog.GetPath().utf8_str())](
                           CaseSession& session, const std::string& reason) -> base::Outcome<std::string> {
        auto written = FormDesk(session).write(id, file, reason);
        return written.ok() ? base::Outcome<std::string>(written.value().file)
                            : base::Outcome<std::string>(written.refusal());
    };
    if (form->lacks.empty() || !form->form.starts_with("mg6"))
        return host_.changeCase([write](CaseSession& session) { return write(session, ""); });
    ask("It is not complete", form->lacks.front(), "Write it all the same",
        {{"reason", "Why it is written all the same", "", true}},
        [write](CaseSession& session, const Entered& said) {
            return whether(write(session, said.at("reason")));
        });
}

void FormsPage::list(bool isSensitive) {
    const auto* row = selected();
    if (row == nullptr)
        return;
    std::vector<FieldsDialog::Field> fields = {{"description", "What it is, for somebody who has not seen it",
                                                isSensitive ? "" : row->description, true},
                                               {"location", "Where it is kept", "in the case file"}};
    if (isSensitive)
        fields.push_back({"sensitivity", "Why it is sensitive", "", true});
    ask(isSensitive ? "Put on the MG6D" : "Put on the MG6C",
        row->item +
            (isSensitive ? ": what it says does not belong on the schedule." : ": it takes the next number."),
        "Put it on", fields,
        [isSensitive, put = puttingOnSchedule({row->item})](CaseSession& session,
                                                            const Entered& said) -> base::Outcome<> {
            if (isSensitive && said.at("sensitivity").empty())
                return base::Refusal{"unused.sensitivity", "sensitivity",
                                     "Say why the item is sensitive. What it says does not belong here."};
            return put(session, said);
        });
}

void FormsPage::listEverything() {
    workbench::NewUnused unused;
    unused.isEverything = true;
    host_.changeCase([unused](CaseSession& session) { return putOnSchedule(session, unused); });
}

void FormsPage::addByHand() {
    ask("Material that is not in the case",
        "A line for what is held somewhere else: a notebook, a recording, a paper file.", "Put it on",
        {{"description", "What it is", "", true},
         {"location", "Where it is kept"},
         {"sensitivity", "Why it is sensitive, if it is", "", true}},
        puttingOnSchedule({}));
}

void FormsPage::askForReason(
    const wxString& title, const std::string& above, const wxString& verb,
    const std::function<base::Outcome<std::string>(CaseSession&, const std::string&)>& command) {
    ReasonDialog dialog(this, host_.context, title, above, verb,
                        [command](CaseSession& session, const std::string& reason) {
                            return whether(command(session, reason));
                        });
    if (dialog.ShowModal() == wxID_OK)
        host_.context.onChanged();
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
        askForReason(serve_->GetLabel().BeforeFirst(wxUniChar(0x2026)),
                     row->item + ": " + row->description + ".", "Record",
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
    ask("Decide on its disclosure", row->line + ": " + row->description + ".", "Record",
        {{"decision", "Decision", "", false, presenters::disclosureDecisions()},
         {"reason", "Why, for the MG6E", "", true}},
        [line = row->line](CaseSession& session, const Entered& said) {
            return whether(FormDesk(session).decide(line, said.at("decision"), said.at("reason")));
        });
}

}  // namespace strata::views
