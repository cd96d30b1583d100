#include "views/letter_dialog.h"

#include <wx/accel.h>
#include <wx/button.h>
#include <wx/filedlg.h>
#include <wx/sizer.h>
#include <wx/stattext.h>
#include <wx/textctrl.h>

#include <memory>

#include "base/failure.h"
#include "views/may_change.h"

namespace strata::views {

namespace {

constexpr int kWide = 640, kHigh = 400;

// What `work` gives, or what went wrong as a refusal.
template <class Value, class Work>
std::shared_ptr<base::Outcome<Value>> tried(const Work& work) {
    try {
        return std::make_shared<base::Outcome<Value>>(work());
    } catch (const base::Failure& failure) {
        return std::make_shared<base::Outcome<Value>>(base::Refusal{"failed", "", base::explain(failure)});
    }
}

}  // namespace

LetterDialog::LetterDialog(wxWindow* parent, ChecklistHost& host, const std::string& request)
    : wxDialog(parent, wxID_ANY, wxString::FromUTF8("The letter of " + request), wxDefaultPosition,
               wxDefaultSize, wxDEFAULT_DIALOG_STYLE | wxRESIZE_BORDER),
      host_(host),
      request_(request) {
    SetFont(baseFont());
    auto* intro = new wxStaticText(this, wxID_ANY,
                                   "These words are written into the document. Looking at them records "
                                   "nothing; the text of a letter that is saved is kept in the case.");
    intro->Wrap(FromDIP(kWide));
    text_ = new wxTextCtrl(this, wxID_ANY, "", wxDefaultPosition, FromDIP(wxSize(kWide, kHigh)),
                           wxTE_MULTILINE | wxTE_READONLY);
    text_->SetName("Text of the letter");
    text_->SetFont(readingFont());
    said_ = new wxStaticText(this, wxID_ANY, "");
    save_ = new wxButton(this, wxID_SAVEAS, wxString::FromUTF8("Save as…"));
    print_ = new wxButton(this, wxID_PRINT, wxString::FromUTF8("Print…"));
    auto* buttons = new wxBoxSizer(wxHORIZONTAL);
    buttons->Add(save_, 0, wxRIGHT, FromDIP(kGrid));
    buttons->Add(print_, 0);
    buttons->AddStretchSpacer();
    buttons->Add(new wxButton(this, wxID_CANCEL, "Close"), 0);
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->Add(intro, wxSizerFlags().Border(wxALL, FromDIP(2 * kGrid)));
    column->Add(text_, wxSizerFlags(1).Expand().Border(wxLEFT | wxRIGHT, FromDIP(2 * kGrid)));
    column->Add(said_, wxSizerFlags().Expand().Border(wxALL, FromDIP(2 * kGrid)));
    column->Add(buttons, wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT | wxBOTTOM, FromDIP(2 * kGrid)));
    SetSizerAndFit(column);
    Bind(
        wxEVT_BUTTON, [this](wxCommandEvent&) { save(); }, wxID_SAVEAS);
    Bind(
        wxEVT_BUTTON, [this](wxCommandEvent&) { print(); }, wxID_PRINT);
    Bind(
        wxEVT_BUTTON, [this](wxCommandEvent&) { Destroy(); }, wxID_CANCEL);
    wxAcceleratorEntry entries[] = {{wxACCEL_CTRL, 'S', wxID_SAVEAS}, {wxACCEL_CTRL, 'P', wxID_PRINT}};
    SetAcceleratorTable(wxAcceleratorTable(2, entries));
    Bind(
        wxEVT_MENU, [this](wxCommandEvent&) { save(); }, wxID_SAVEAS);
    Bind(
        wxEVT_MENU, [this](wxCommandEvent&) { print(); }, wxID_PRINT);
    CentreOnParent();
    read();
}

void LetterDialog::read() {
    offer(*save_, false, "");
    offer(*print_, false, "");
    say("Reading…", host_.context.theme.secondary);
    using Answer = std::shared_ptr<base::Outcome<std::string>>;
    host_.context.tasks->read<Answer>(
        life_,
        [session = host_.context.session, id = request_](std::stop_token) {
            return tried<std::string>([&] { return workbench::ChecklistDesk(*session).letterText(id); });
        },
        [this](const Answer& answer) {
            if (!answer->ok())
                return say(answer->refusal().message, host_.context.theme.attention);
            words_ = answer->value();
            text_->SetValue(wxString::FromUTF8(words_));
            text_->SetInsertionPoint(0);
            text_->SetFocus();
            offer(*save_, true, whyNot(host_.context));
            offer(*print_, true, "");
            say("", host_.context.theme.text);
        });
}

void LetterDialog::say(const std::string& words, const wxColour& colour) {
    said_->SetForegroundColour(colour);
    said_->SetLabel(wxString::FromUTF8(words));
    said_->Wrap(GetClientSize().x - FromDIP(4 * kGrid));
    Layout();
}

void LetterDialog::save() {
    if (!save_->IsEnabled())
        return;
    wxFileDialog dialog(this, "Write the letter", "", wxString::FromUTF8(request_ + ".docx"),
                        "Word document (*.docx)|*.docx|PDF document (*.pdf)|*.pdf", wxFD_SAVE);
    if (dialog.ShowModal() != wxID_OK)
        return;
    say("Writing…", host_.context.theme.secondary);
    using Answer = std::shared_ptr<base::Outcome<workbench::LetterReceipt>>;
    host_.context.tasks->write<Answer>(
        life_,
        [session = host_.context.session, id = request_,
         file = std::string(dialog.GetPath().utf8_str())](std::stop_token) {
            return tried<workbench::LetterReceipt>(
                [&] { return workbench::ChecklistDesk(*session).writeLetter(id, file); });
        },
        [this](const Answer& answer) {
            if (!answer->ok())
                return say(answer->refusal().message, host_.context.theme.attention);
            say("The letter is " + answer->value().file + ". Its text is kept in the case.",
                host_.context.theme.text);
            host_.context.onChanged();
        });
}

void LetterDialog::print() {
    if (print_->IsEnabled())
        host_.context.print(presenters::letterToPrint(request_, words_));
}

}  // namespace strata::views
