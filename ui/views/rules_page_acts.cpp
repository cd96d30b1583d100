// What can be done about a rule, a pack or a row of the catalogue.
#include <wx/filedlg.h>

#include "views/fields_dialog.h"
#include "views/rules_page.h"
#include "workbench/checklist_reading.h"

namespace strata::views {

using workbench::ChecklistDesk;
using workbench::ChecklistReading;

bool RulesPage::canChangeRule() const {
    return rule() != nullptr;
}

void RulesPage::accept(PreviewDialog::Asked asked) {
    PreviewDialog dialog(this, host_.context, std::move(asked));
    if (dialog.ShowModal() == wxID_OK)
        host_.context.onChanged();
}

void RulesPage::changeRule(RuleAct act) {
    const auto* chosen = rule();
    if (chosen == nullptr)
        return;
    PreviewDialog::Asked asked;
    asked.title = act == RuleAct::edit        ? "Change a rule"
                  : act == RuleAct::switchOff ? "Switch a rule off"
                                              : "Put a rule back";
    asked.intro = wxString::FromUTF8(chosen->name + ". As shipped: " + chosen->shipped + ".");
    asked.verb = act == RuleAct::edit        ? "Change the rule"
                 : act == RuleAct::switchOff ? "Switch it off"
                                             : "Put it back";
    asked.canEdit = act == RuleAct::edit;
    asked.words = act == RuleAct::switchOff ? "off"
                  : act == RuleAct::restore ? "as shipped"
                  : chosen->state == "off"  ? chosen->shipped
                                            : chosen->rule;
    for (const auto& fact : host_.contents.ruleFacts)
        asked.facts.push_back(fact.fact + ": " + fact.question);
    asked.preview = [source = chosen->source](const ChecklistReading& reading, const std::string& words) {
        return reading.previewRule(source, words);
    };
    asked.accept = [source = chosen->source](ChecklistDesk& desk, const std::string& words,
                                             const std::string& reason) {
        return desk.changeRule(source, words, reason);
    };
    accept(std::move(asked));
}

void RulesPage::addPack() {
    wxFileDialog which(this, "Add a pack", "", "", "Packs (*.json)|*.json|All files|*",
                       wxFD_OPEN | wxFD_FILE_MUST_EXIST);
    if (which.ShowModal() != wxID_OK)
        return;
    PreviewDialog::Asked asked;
    asked.title = "Add a pack";
    asked.intro = which.GetFilename();
    asked.verb = "Add the pack";
    asked.words = std::string(which.GetPath().utf8_str());
    asked.preview = [](const ChecklistReading& reading, const std::string& file) {
        return reading.previewPack(file);
    };
    asked.accept = [](ChecklistDesk& desk, const std::string& file, const std::string& reason) {
        return desk.addPack(file, reason);
    };
    accept(std::move(asked));
}

void RulesPage::switchPack() {
    const auto* chosen = pack();
    if (chosen == nullptr)
        return;
    PreviewDialog::Asked asked;
    asked.title = chosen->isOn ? "Switch the pack off" : "Switch the pack on";
    asked.verb = chosen->isOn ? "Switch it off" : "Switch it on";
    asked.intro = wxString::FromUTF8(chosen->title + ". What was decided by it stays readable.");
    asked.words = chosen->id;
    asked.preview = [isOn = !chosen->isOn](const ChecklistReading& reading, const std::string& id) {
        return reading.previewSwitch(id, isOn);
    };
    asked.accept = [isOn = !chosen->isOn](ChecklistDesk& desk, const std::string& id,
                                          const std::string& reason) {
        return desk.switchPack(id, isOn, reason);
    };
    accept(std::move(asked));
}

void RulesPage::review(const std::string& decision) {
    const auto* row = signedRow();
    if (row == nullptr)
        return;
    const bool isConfirmed = decision == "confirmed";
    FieldsDialog dialog(
        this, host_.context,
        isConfirmed               ? "Sign a row as confirmed"
        : decision == "withdrawn" ? "Withdraw a signature"
                                  : "Say that a row needs a change",
        row->name + ". " + row->authority,
        isConfirmed               ? "Sign"
        : decision == "withdrawn" ? "Withdraw"
                                  : "Record",
        {{"reason", isConfirmed ? "What it was checked against" : "Why", "", true, {}}},
        [id = row->row, decision](workbench::CaseSession& session, const FieldsDialog::Entered& entered) {
            return whether(ChecklistDesk(session).reviewRow(id, decision, entered.at("reason")));
        });
    if (dialog.ShowModal() == wxID_OK)
        host_.context.onChanged();
}

}  // namespace strata::views
