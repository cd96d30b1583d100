#include "views/accounts_dialog.h"
#include "views/reading_text.h"

#include <wx/button.h>
#include <wx/choice.h>
#include <wx/choicebk.h>
#include <wx/combobox.h>
#include <wx/filedlg.h>
#include <wx/sizer.h>
#include <wx/stattext.h>
#include <wx/textctrl.h>

#include <algorithm>

#include "base/failure.h"
#include "base/text.h"

namespace strata::views {

namespace {

constexpr const char* kDocuments =
    "Documents and text|*.docx;*.odt;*.pdf;*.vtt;*.srt;*.sbv;*.eml;*.txt;*.md|All files|*";

// What stands beside the words of a file, a line each.
std::string remarksOf(const workbench::AccountFileRow& file) {
    std::string lines;
    for (const auto& remark : file.remarks)
        lines += (lines.empty() ? "" : "\n") + remark.message;
    return lines;
}

}  // namespace

AccountsDialog::AccountsDialog(wxWindow* parent, ViewContext& context, const std::vector<std::string>& people,
                               const std::string& revises, const std::string& file)
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
    whole_ = new wxButton(this, wxID_ANY, "Keep the file whole as evidence");
    whole_->SetToolTip("It is kept as it is, without its words; the account can be typed or recorded later");
    whole_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) {
        context_.keepWhole({unread_});
        EndModal(wxID_CANCEL);
    });
    whole_->Hide();
    column->Add(whole_, wxSizerFlags().Border(wxLEFT | wxRIGHT | wxBOTTOM, gap));
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
    if (!file.empty())
        takeFrom(file);
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
    file_ = new wxButton(this, wxID_ANY, wxString::FromUTF8("From a file…"));
    file_->SetToolTip("A Word, OpenDocument or PDF file, a transcript with times, a message or plain text");
    file_->Bind(wxEVT_BUTTON, &AccountsDialog::OnFile, this);
    head->Add(file_);
    words->Add(head, wxSizerFlags().Expand().Border(wxBOTTOM, FromDIP(kGrid)));
    text_ = new wxTextCtrl(this, wxID_ANY, wxEmptyString, wxDefaultPosition, FromDIP(wxSize(480, 380)),
                           wxTE_MULTILINE);
    text_->SetName("What was said");
    text_->SetFont(readingFont());
    giveMargins(*text_, FromDIP(kGrid), FromDIP(kGrid));
    words->Add(text_, wxSizerFlags(1).Expand());
    source_ = new wxStaticText(this, wxID_ANY, wxEmptyString);
    source_->SetFont(smallFont());
    words->Add(source_, wxSizerFlags().Expand().Border(wxTOP, FromDIP(kGrid)));
    beside_ = new wxTextCtrl(this, wxID_ANY, wxEmptyString, wxDefaultPosition, FromDIP(wxSize(-1, 84)),
                             wxTE_MULTILINE | wxTE_READONLY);
    beside_->SetName("What stands beside the words in the file");
    giveMargins(*beside_, FromDIP(kGrid), FromDIP(kGrid / 2));
    words->Add(beside_, wxSizerFlags().Expand().Border(wxTOP, FromDIP(kGrid / 2)));
    beside_->Hide();
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
    account.document = document_;
    account.text = document_ ? document_->text : text_->GetValue().utf8_string();
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

// The same button takes the words of a file and puts them away again.
void AccountsDialog::OnFile(wxCommandEvent&) {
    if (document_)
        return show(nullptr);
    wxFileDialog chooser(this, "Take the words from a file", wxEmptyString, wxEmptyString, kDocuments,
                         wxFD_OPEN | wxFD_FILE_MUST_EXIST);
    if (chooser.ShowModal() == wxID_OK)
        takeFrom(std::string(chooser.GetPath().fn_str()));
}

void AccountsDialog::takeFrom(const std::string& file) {
    offerWhole({});
    problem_->SetLabel(wxString::FromUTF8("Reading the file…"));
    record_->Disable();
    file_->Disable();
    using Answer = base::Outcome<workbench::AccountDocument>;
    context_.tasks->read<std::shared_ptr<Answer>>(
        life_,
        [file](std::stop_token stop) {
            try {
                return std::make_shared<Answer>(workbench::readAccountDocument(file, stop));
            } catch (const base::Failure& failure) {
                return std::make_shared<Answer>(
                    base::Refusal{"document.unreadable", "file", base::explain(failure)});
            }
        },
        [this, file](std::shared_ptr<Answer> answer) {
            record_->Enable();
            file_->Enable();
            problem_->SetLabel(wxString());
            if (!answer->ok()) {
                offerWhole(file);
                return showRefusal(answer->refusal());
            }
            show(std::make_shared<const workbench::AccountDocument>(std::move(answer->value())));
        });
}

void AccountsDialog::offerWhole(const std::string& file) {
    unread_ = file;
    whole_->Show(!file.empty());
    Layout();
}

void AccountsDialog::show(std::shared_ptr<const workbench::AccountDocument> document) {
    document_ = std::move(document);
    std::string shown = document_ ? document_->text : std::string();
    std::ranges::replace(shown, '\f', '\n');  // a control has no sign for the end of a page
    text_->SetLayoutDirection(base::looksRightToLeft(shown) ? wxLayout_RightToLeft : wxLayout_LeftToRight);
    text_->SetValue(wxString::FromUTF8(base::toUtf8Lossy(shown)));
    text_->SetEditable(!document_);
    text_->ShowPosition(0);
    file_->SetLabel(wxString::FromUTF8(document_ ? "Type the words instead" : "From a file…"));
    source_->SetLabel(wxString::FromUTF8(
        document_ ? document_->inWords() + ". The file is kept whole beside the account." : ""));
    beside_->SetValue(wxString::FromUTF8(document_ ? remarksOf(document_->file) : ""));
    beside_->Show(document_ && !document_->file.remarks.empty());
    Layout();
}

}  // namespace strata::views
