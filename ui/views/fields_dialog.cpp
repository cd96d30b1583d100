#include "views/fields_dialog.h"

#include <wx/choice.h>
#include <wx/textctrl.h>

#include <algorithm>
#include <utility>

namespace strata::views {

namespace {
constexpr int kLines = 80, kFewLines = 38;  // so that many fields still fit a laptop's screen
constexpr int kAroundLine = 16;             // above and below the words of a field of one line
}  // namespace

FieldsDialog::FieldsDialog(wxWindow* parent, ViewContext& context, const wxString& title,
                           const std::string& intro, const wxString& verb, const std::vector<Field>& fields,
                           ForFields command)
    : RecordingDialog(parent, context, title, wxString::FromUTF8(intro), verb),
      fields_(fields),
      command_(std::move(command)) {
    const bool areMany = std::ranges::count(fields_, true, &Field::isLong) > 2;
    for (const auto& field : fields_) {
        wxWindow* window = nullptr;
        if (field.choices.empty()) {
            window = new wxTextCtrl(this, wxID_ANY, wxString::FromUTF8(field.value), wxDefaultPosition,
                                    FromDIP(wxSize(420, !field.isLong ? GetCharHeight() + kAroundLine
                                                        : areMany     ? kFewLines
                                                                      : kLines)),
                                    field.isLong ? wxTE_MULTILINE : 0);
        } else {
            auto* choice = new wxChoice(this, wxID_ANY);
            for (const auto& [id, words] : field.choices)
                choice->Append(wxString::FromUTF8(words));
            choice->SetSelection(0);
            window = choice;
        }
        windows_[field.id] = window;
        addRow(wxString::FromUTF8(field.label), window);
    }
    finish();
    if (!fields_.empty())
        windows_[fields_.front().id]->SetFocus();
}

RecordingDialog::Command FieldsDialog::entered() const {
    Entered said;
    for (const auto& field : fields_) {
        wxWindow* window = windows_.at(field.id);
        if (field.choices.empty())
            said[field.id] = static_cast<wxTextCtrl*>(window)->GetValue().utf8_string();
        else
            said[field.id] =
                field.choices.at(static_cast<std::size_t>(static_cast<wxChoice*>(window)->GetSelection()))
                    .first;
    }
    return [command = command_, said](workbench::CaseSession& session) { return command(session, said); };
}

wxWindow* FieldsDialog::fieldOf(const std::string& name) const {
    const auto found = windows_.find(name);
    return found == windows_.end() ? nullptr : found->second;
}

}  // namespace strata::views
