#include "views/tie_dialog.h"

#include <wx/textctrl.h>

#include "views/row_list.h"

namespace strata::views {

namespace {

using presenters::TieKind;

struct Asked {
    const char *title, *list, *hint;
    std::vector<RowList::Column> columns;
};

Asked askedFor(TieKind kind) {
    switch (kind) {
        case TieKind::event:
            return {"Link to an event",
                    "Events",
                    "Its number, or words of it",
                    {{"", 60}, {"When", 180}, {"What happened", 300}, {"Source", 180}}};
        case TieKind::person:
            return {"Link to a person",
                    "People",
                    "Their name",
                    {{"", 60}, {"Name", 280}, {"Other names", 220}, {"Role", 140}}};
        default:
            return {"Link to an exhibit",
                    "Exhibits and sources",
                    "Its reference, or its file",
                    {{"", 90}, {"File", 330}, {"Source", 90}, {"Kind", 180}}};
    }
}

}  // namespace

TieDialog::TieDialog(wxWindow* parent, ViewContext& context, TieKind kind,
                     const workbench::PassageRow& passage, const std::string& citation,
                     const std::string& words)
    : RecordingDialog(parent, context, askedFor(kind).title,
                      wxString::FromUTF8(citation + "\n" + presenters::quoted(words) +
                                         "\n\nThe account stays as it is. A link carries your name and can "
                                         "be taken back."),
                      "Link"),
      kind_(kind),
      passage_(passage) {
    const auto asked = askedFor(kind);
    typed_ = new wxTextCtrl(this, wxID_ANY);
    typed_->SetHint(asked.hint);
    addField("Find", typed_);
    list_ = new RowList(this, asked.list, asked.columns);
    list_->SetMinSize(FromDIP(wxSize(740, 220)));
    list_->applyTheme(context.theme);
    addField(asked.list, list_, 1);
    reason_ = addReason("Why they go together; may stay empty");
    finish();
    typed_->Bind(wxEVT_TEXT, [this](wxCommandEvent&) { look(); });
    list_->onSelected([this](int) { setReady(true); });
    look();
    typed_->SetFocus();
}

void TieDialog::look() {
    setReady(false);
    context_.tasks->read<std::vector<presenters::TieChoice>>(
        life_,
        [session = context_.session, kind = kind_, typed = typed_->GetValue().utf8_string()](
            std::stop_token) { return presenters::tieChoices(session->reader(), kind, typed); },
        [this, asked = ++asked_](std::vector<presenters::TieChoice> choices) {
            if (asked != asked_)
                return;  // more was typed meanwhile
            choices_ = std::move(choices);
            std::vector<std::vector<std::string>> rows;
            for (const auto& choice : choices_)
                rows.push_back(choice.cells);
            list_->setRows(std::move(rows));
            say(choices_.empty() && typed_->IsEmpty() ? "There is none in this case yet."
                : choices_.empty()                    ? "Nothing of that name. Type less, or other words."
                : choices_.size() >= presenters::kMostChoices
                    ? "The first " + std::to_string(choices_.size()) + " are listed. Type more of it."
                    : "");
        });
}

RecordingDialog::Command TieDialog::entered() const {
    const auto& chosen = choices_[static_cast<std::size_t>(list_->selectedRow())];
    return [kind = kind_, id = chosen.id, passage = passage_,
            reason = reason_->GetValue().utf8_string()](workbench::CaseSession& session) {
        return presenters::tie(session, kind, id, passage, reason);
    };
}

wxWindow* TieDialog::fieldOf(const std::string&) const {
    return nullptr;
}

}  // namespace strata::views
