#include "views/mark_dialog.h"

#include <wx/checklst.h>
#include <wx/choice.h>

#include "presenters/account_form.h"
#include "presenters/passage_choice.h"
#include "views/reading_text.h"

namespace strata::views {

namespace {

wxString words(const std::string& text) {
    return wxString::FromUTF8(text);
}

}  // namespace

MarkDialog::MarkDialog(wxWindow* parent, ViewContext& context, presenters::MarkChoice choice)
    : RecordingDialog(parent, context, "Say what they are to each other",
                      "It stands under your name with its reason, over what the rules propose. To change it, "
                      "say it again: both stay in the ledger.",
                      "Record"),
      choice_(std::move(choice)) {
    const auto addReading = [&](const wxString& label, int height) {
        auto* text = new ReadingText(this, label, wxBORDER_THEME);
        text->SetMinSize(FromDIP(wxSize(560, height)));
        text->applyTheme(context.theme, context.theme.background);
        addField(label, text, 1);
        return text;
    };
    // As much as a small screen has room for beside what else is asked.
    addReading("Both quotes", choice_.silent || choice_.items.size() > 1 ? 96 : 148)->show(choice_.quotes);
    if (choice_.silent) {
        silent_ =
            addReading("Select the words of " + words(choice_.silent->account) + " in which it is said", 110);
        silent_->show(choice_.silent->text);
    }
    wxArrayString relations;
    for (const auto& relation : workbench::relationsForPersons())
        relations.push_back(words(relation.second));
    relation_ = new wxChoice(this, wxID_ANY, wxDefaultPosition, wxDefaultSize, relations);
    addField("What they are", relation_);
    reason_ = new wxTextCtrl(this, wxID_ANY, "", wxDefaultPosition, FromDIP(wxSize(560, 52)), wxTE_MULTILINE);
    addField("Reason", reason_);
    explanation_ = new wxTextCtrl(this, wxID_ANY);
    explanation_->SetHint("None offered");
    addField("Explanation that the person offered, if any", explanation_);
    if (choice_.items.size() > 1) {
        wxArrayString others;
        for (std::size_t at = 1; at < choice_.items.size(); ++at)
            others.push_back(words(choice_.items[at].inWords));
        others_ = new wxCheckListBox(this, wxID_ANY, wxDefaultPosition, FromDIP(wxSize(560, 84)), others);
        addField("Say the same of others that share words with it", others_);
    }
    finish();
    relation_->SetFocus();
}

// The control counts letters, and has one letter for every end of a line.
std::optional<workbench::PassageRow> MarkDialog::wordsPicked() const {
    if (silent_ == nullptr || !silent_->HasSelection())
        return std::nullopt;
    long from = 0, to = 0;
    silent_->GetSelection(&from, &to);
    const auto& silent = *choice_.silent;
    const auto placeOf = [&](long at) {
        return presenters::recordedPlace(silent.text, silent_->GetRange(0, at).utf8_string().size());
    };
    return workbench::PassageRow{silent.account, silent.revision, placeOf(from), placeOf(to)};
}

RecordingDialog::Command MarkDialog::entered() const {
    presenters::Marking marking{
        {0}, wordsPicked(), "", reason_->GetValue().utf8_string(), explanation_->GetValue().utf8_string()};
    if (relation_->GetSelection() != wxNOT_FOUND)
        marking.relation =
            workbench::relationsForPersons().at(static_cast<std::size_t>(relation_->GetSelection())).first;
    for (std::size_t at = 1; at < choice_.items.size(); ++at)
        if (others_->IsChecked(static_cast<unsigned>(at - 1)))
            marking.items.push_back(at);
    return [choice = choice_, marking](workbench::CaseSession& session) {
        return presenters::mark(session, choice, marking);
    };
}

wxWindow* MarkDialog::fieldOf(const std::string& name) const {
    if (name == "relation")
        return relation_;
    if (name == "passage")
        return silent_;
    return name == "reason" ? reason_ : nullptr;
}

}  // namespace strata::views
