#include "views/accounts_dialog.h"

#include <wx/button.h>
#include <wx/choice.h>
#include <wx/choicebk.h>
#include <wx/combobox.h>
#include <wx/filedlg.h>
#include <wx/sizer.h>
#include <wx/stattext.h>
#include <wx/textctrl.h>

#include <fstream>
#include <iterator>

#include "base/failure.h"
#include "base/text.h"

namespace strata::views {

namespace {

std::string readWhole(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    if (!file)
        throw base::Failure("The file " + path + " cannot be opened.");
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

}  // namespace

AccountsDialog::AccountsDialog(wxWindow* parent, ViewContext& context, const std::vector<std::string>& people,
                               const std::string& revises)
    : wxDialog(parent, wxID_ANY,
               revises.empty() ? wxString("Record an account")
                               : wxString::FromUTF8("Record a later version of " + revises),
               wxDefaultPosition, wxDefaultSize, wxDEFAULT_DIALOG_STYLE | wxRESIZE_BORDER),
      context_(context),
      revises_(revises) {
    SetFont(baseFont());
    auto* column = new wxBoxSizer(wxVERTICAL);
    const int gap = FromDIP(2 * kGrid);
    auto* intro = new wxStaticText(
        this, wxID_ANY,
        revises.empty()
            ? wxString(
                  "An account is kept as it was said and is never overwritten. A later telling is another "
                  "account;\nwhat it does not repeat is not withdrawn. Leave empty what is not known.")
            : wxString("The first telling stays as it is and stays first; this version hangs under it."));
    column->Add(intro, wxSizerFlags().Border(wxALL, gap));
    column->Add(makeTop(people), wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT, gap));
    column->Add(makeMiddle(), wxSizerFlags(1).Expand().Border(wxLEFT | wxRIGHT | wxTOP, gap));
    problem_ = new wxStaticText(this, wxID_ANY, wxEmptyString);
    problem_->SetForegroundColour(context.theme.attention);
    column->Add(problem_, wxSizerFlags().Expand().Border(wxALL, FromDIP(kGrid)));
    auto* buttons = new wxStdDialogButtonSizer;
    record_ = new wxButton(this, wxID_OK, "Record");
    buttons->AddButton(record_);
    buttons->AddButton(new wxButton(this, wxID_CANCEL, "Cancel"));
    buttons->Realize();
    column->Add(buttons, wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT | wxBOTTOM, gap));
    record_->Bind(wxEVT_BUTTON, &AccountsDialog::OnRecord, this);
    SetSizerAndFit(column);
    CentreOnParent();
    if (maker_ != nullptr)
        maker_->SetFocus();
    else
        kind_->SetFocus();
}

wxSizer* AccountsDialog::makeTop(const std::vector<std::string>& people) {
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    const auto add = [&](const wxString& label, wxWindow* control, int share) {
        row->Add(new wxStaticText(this, wxID_ANY, label),
                 wxSizerFlags().CenterVertical().Border(wxRIGHT, FromDIP(kGrid)));
        row->Add(control, wxSizerFlags(share).CenterVertical().Border(wxRIGHT, FromDIP(2 * kGrid)));
    };
    if (revises_.empty()) {
        maker_ = new wxComboBox(this, wxID_ANY);
        maker_->SetName("Whose account");
        maker_->SetHint("The person's own name");
        for (const std::string& person : people)
            maker_->Append(wxString::FromUTF8(person));
        add("Whose account", maker_, 1);
    } else {
        wxArrayString kinds;
        for (const auto& kind : workbench::revisionKinds())
            kinds.push_back(wxString::FromUTF8(kind.second));
        kind_ = new wxChoice(this, wxID_ANY, wxDefaultPosition, wxDefaultSize, kinds);
        kind_->SetName("What it is");
        add("What it is", kind_, 1);
    }
    auto* given = fields_.makeControl(this, circumstanceFieldOf("given"));
    dynamic_cast<wxTextCtrl&>(*given).SetHint("14 March 2016, about March 2016");
    add("Given", given, 1);
    return row;
}

wxSizer* AccountsDialog::makeMiddle() {
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    auto* groups = new wxChoicebook(this, wxID_ANY, wxDefaultPosition, FromDIP(wxSize(340, 420)));
    groups->SetName("Circumstances");
    for (const std::string& title : circumstanceGroupTitles())
        groups->AddPage(fields_.makeGroup(groups, title), wxString::FromUTF8(title));
    row->Add(groups, wxSizerFlags(2).Expand().Border(wxRIGHT, FromDIP(2 * kGrid)));
    auto* words = new wxBoxSizer(wxVERTICAL);
    auto* head = new wxBoxSizer(wxHORIZONTAL);
    head->Add(new wxStaticText(this, wxID_ANY, "What was said, in the words used"),
              wxSizerFlags(1).CenterVertical());
    auto* file = new wxButton(this, wxID_ANY, wxString::FromUTF8("From a file…"));
    file->Bind(wxEVT_BUTTON, &AccountsDialog::OnFile, this);
    head->Add(file);
    words->Add(head, wxSizerFlags().Expand().Border(wxBOTTOM, FromDIP(kGrid)));
    text_ = new wxTextCtrl(this, wxID_ANY, wxEmptyString, wxDefaultPosition, FromDIP(wxSize(480, 380)),
                           wxTE_MULTILINE);
    text_->SetName("What was said");
    text_->SetFont(readingFont());
    words->Add(text_, wxSizerFlags(1).Expand());
    row->Add(words, wxSizerFlags(3).Expand());
    return row;
}

workbench::NewAccount AccountsDialog::entered() const {
    workbench::NewAccount account;
    account.maker = maker_ == nullptr ? "" : base::trimmed(maker_->GetValue().utf8_string());
    account.revises = revises_;
    if (kind_ != nullptr && kind_->GetSelection() != wxNOT_FOUND)
        account.revisionKind =
            workbench::revisionKinds().at(static_cast<std::size_t>(kind_->GetSelection())).first;
    account.circumstances = fields_.values();
    const std::string typed = text_->GetValue().utf8_string();
    account.text = !fileBytes_.empty() && typed == shownBytes_ ? fileBytes_ : typed;
    return account;
}

void AccountsDialog::OnRecord(wxCommandEvent&) {
    const workbench::NewAccount account = entered();
    if (maker_ != nullptr && account.maker.empty())
        return showRefusal({"account.maker", "maker", "Say whose account it is."});
    if (kind_ != nullptr && account.revisionKind.empty())
        return showRefusal({"account.revision_kind", "revision_kind", "Say what this version is."});
    if (base::trimmed(account.text).empty())
        return showRefusal(
            {"account.empty", "text", "There are no words yet: type them, or take them from a file."});
    record_->Disable();
    problem_->SetLabel(wxString::FromUTF8("Recording…"));
    using Answer = base::Outcome<workbench::AccountRow>;
    context_.tasks->write<std::shared_ptr<Answer>>(
        life_,
        [session = context_.session, account](std::stop_token) {
            try {
                return std::make_shared<Answer>(session->recordAccount(account));
            } catch (const base::Failure& failure) {
                return std::make_shared<Answer>(base::Refusal{"account.failed", "", base::explain(failure)});
            }
        },
        [this](std::shared_ptr<Answer> answer) {
            record_->Enable();
            if (!answer->ok()) {
                showRefusal(answer->refusal());
                return;
            }
            recorded_ = answer->value().id;
            EndModal(wxID_OK);
        });
}

void AccountsDialog::showRefusal(const base::Refusal& refusal) {
    problem_->SetLabel(wxString::FromUTF8(refusal.message));
    problem_->Wrap(GetClientSize().x - FromDIP(4 * kGrid));
    if (refusal.field == "maker" && maker_ != nullptr)
        maker_->SetFocus();
    else if (refusal.field == "revision_kind" && kind_ != nullptr)
        kind_->SetFocus();
    else if (refusal.field == "text" || !fields_.focus(refusal.field))
        text_->SetFocus();
    Layout();
}

void AccountsDialog::OnFile(wxCommandEvent&) {
    wxFileDialog chooser(this, "Take the words from a file", wxEmptyString, wxEmptyString,
                         "Text files (*.txt;*.md)|*.txt;*.md|All files|*", wxFD_OPEN | wxFD_FILE_MUST_EXIST);
    if (chooser.ShowModal() != wxID_OK)
        return;
    struct Read {
        std::string bytes, trouble;
    };
    context_.tasks->read<Read>(
        life_,
        [path = chooser.GetPath().utf8_string()](std::stop_token) {
            Read read;
            try {
                read.bytes = readWhole(path);
                if (!base::isUtf8(read.bytes))
                    read.trouble = "This file is not UTF-8 text. Save it as UTF-8, or copy the words in.";
            } catch (const base::Failure& failure) {
                read.trouble = base::explain(failure);
            }
            return read;
        },
        [this](Read read) {
            problem_->SetLabel(wxString::FromUTF8(read.trouble));
            if (!read.trouble.empty())
                return;
            fileBytes_ = std::move(read.bytes);
            text_->SetValue(wxString::FromUTF8(fileBytes_));
            shownBytes_ = text_->GetValue().utf8_string();
        });
}

}  // namespace strata::views
