#include "views/accounts_dialog.h"

#include <wx/button.h>
#include <wx/combobox.h>
#include <wx/filedlg.h>
#include <wx/sizer.h>
#include <wx/stattext.h>
#include <wx/textctrl.h>

#include <fstream>
#include <iterator>
#include <set>

#include "base/failure.h"
#include "base/text.h"

namespace strata::views {

namespace {

struct Field {
    const char *name, *label, *hint;
};

constexpr Field kFields[] = {
    {"maker", "Whose account", "The person's own name"},
    {"given", "Given", "14 March 2016, about March 2016 or a date and time"},
    {"form", "Form", "First account, ABE interview, MG11 statement, notes"},
    {"takenBy", "Taken by", "Who heard it"},
    {"language", "Language", "The language it was said in"},
    {"interpreter", "Interpreter", "Name and how: in the room, by telephone, none"},
    {"setting", "Setting", "Where it was said"},
    {"present", "Present", "Who else was there, separated by commas"},
    {"audience", "Audience", "Who it was said to: police, NGO, GP, immigration"},
};

std::vector<std::string> parted(const std::string& list) {
    std::vector<std::string> parts;
    for (const std::string& part : base::split(list, ','))
        if (const std::string name = base::trimmed(part); !name.empty())
            parts.push_back(name);
    return parts;
}

std::string readWhole(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    if (!file)
        throw base::Failure("The file " + path + " cannot be opened.");
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

}  // namespace

AccountsDialog::AccountsDialog(wxWindow* parent, ViewContext& context,
                               const std::vector<workbench::AccountRow>& accounts)
    : wxDialog(parent, wxID_ANY, "Record an account", wxDefaultPosition, wxDefaultSize,
               wxDEFAULT_DIALOG_STYLE | wxRESIZE_BORDER),
      context_(context) {
    SetFont(baseFont());
    auto* column = new wxBoxSizer(wxVERTICAL);
    auto* intro = new wxStaticText(
        this, wxID_ANY,
        "An account is kept as it was said and is never overwritten. A later telling is another account;\n"
        "what it does not repeat is not withdrawn. Leave empty what is not known.");
    column->Add(intro, wxSizerFlags().Border(wxALL, FromDIP(2 * kGrid)));
    std::map<std::string, std::set<std::string>> known;
    for (const auto& account : accounts) {
        known["maker"].insert(account.maker);
        known["form"].insert(account.form);
        known["takenBy"].insert(account.takenBy);
        known["language"].insert(account.language);
        known["interpreter"].insert(account.interpreter);
        known["setting"].insert(account.setting);
        known["audience"].insert(account.audience);
    }
    auto* grid = new wxFlexGridSizer(2, FromDIP(wxSize(kGrid, 6)));
    grid->AddGrowableCol(1);
    for (const Field& field : kFields) {
        auto* label = new wxStaticText(this, wxID_ANY, wxString::FromUTF8(field.label));
        auto* entry = new wxComboBox(this, wxID_ANY);
        entry->SetName(wxString::FromUTF8(field.label));
        entry->SetHint(wxString::FromUTF8(field.hint));
        for (const std::string& value : known[field.name])
            if (!value.empty())
                entry->Append(wxString::FromUTF8(value));
        grid->Add(label, wxSizerFlags().CenterVertical());
        grid->Add(entry, wxSizerFlags().Expand());
        fields_[field.name] = entry;
    }
    column->Add(grid, wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT, FromDIP(2 * kGrid)));
    auto* textRow = new wxBoxSizer(wxHORIZONTAL);
    textRow->Add(new wxStaticText(this, wxID_ANY, "What was said, in the words used"),
                 wxSizerFlags(1).CenterVertical());
    auto* file = new wxButton(this, wxID_ANY, wxString::FromUTF8("From a file…"));
    file->Bind(wxEVT_BUTTON, &AccountsDialog::OnFile, this);
    textRow->Add(file);
    column->Add(textRow, wxSizerFlags().Expand().Border(wxALL, FromDIP(2 * kGrid)));
    text_ = new wxTextCtrl(this, wxID_ANY, wxEmptyString, wxDefaultPosition, FromDIP(wxSize(640, 220)),
                           wxTE_MULTILINE);
    text_->SetName("What was said");
    text_->SetFont(readingFont());
    column->Add(text_, wxSizerFlags(1).Expand().Border(wxLEFT | wxRIGHT, FromDIP(2 * kGrid)));
    problem_ = new wxStaticText(this, wxID_ANY, wxEmptyString);
    problem_->SetForegroundColour(context.theme.attention);
    column->Add(problem_, wxSizerFlags().Expand().Border(wxALL, FromDIP(2 * kGrid)));
    auto* buttons = new wxStdDialogButtonSizer;
    record_ = new wxButton(this, wxID_OK, "Record");
    buttons->AddButton(record_);
    buttons->AddButton(new wxButton(this, wxID_CANCEL, "Cancel"));
    buttons->Realize();
    column->Add(buttons, wxSizerFlags().Expand().Border(wxALL, FromDIP(2 * kGrid)));
    record_->Bind(wxEVT_BUTTON, &AccountsDialog::OnRecord, this);
    SetSizerAndFit(column);
    CentreOnParent();
    fields_["maker"]->SetFocus();
}

std::string AccountsDialog::textOf(const char* field) const {
    return base::trimmed(fields_.at(field)->GetValue().utf8_string());
}

workbench::NewAccount AccountsDialog::entered() const {
    workbench::NewAccount account;
    account.maker = textOf("maker");
    account.given = textOf("given");
    account.form = textOf("form");
    account.takenBy = textOf("takenBy");
    account.language = textOf("language");
    account.interpreter = textOf("interpreter");
    account.setting = textOf("setting");
    account.audience = textOf("audience");
    account.present = parted(textOf("present"));
    const std::string typed = text_->GetValue().utf8_string();
    account.text = !fileBytes_.empty() && typed == shownBytes_ ? fileBytes_ : typed;
    return account;
}

void AccountsDialog::OnRecord(wxCommandEvent&) {
    const workbench::NewAccount account = entered();
    if (account.maker.empty() || base::trimmed(account.text).empty()) {
        showRefusal({"account.empty", account.maker.empty() ? "maker" : "text",
                     account.maker.empty() ? "Say whose account it is."
                                           : "There are no words yet: type them, or take them from a file."});
        return;
    }
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
    problem_->Wrap(text_->GetSize().x);
    if (const auto field = fields_.find(refusal.field == "taken_by" ? "takenBy" : refusal.field);
        field != fields_.end())
        field->second->SetFocus();
    else if (refusal.field == "text")
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
