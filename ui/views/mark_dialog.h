#pragma once

#include "presenters/mark_choice.h"
#include "views/recording_dialog.h"

class wxCheckListBox;
class wxChoice;
class wxTextCtrl;

namespace strata::views {

class ReadingText;

// What a difference is, said under the person's name and for a reason: withdrawn, contradicted, told of
// another, a translation or an error of the record. The same may be said at once of others that share words
// with it. Where one account does not mention it, the words in which it says so are picked out of it.
class MarkDialog : public RecordingDialog {
public:
    MarkDialog(wxWindow* parent, ViewContext& context, presenters::MarkChoice choice);

private:
    Command entered() const override;
    wxWindow* fieldOf(const std::string& name) const override;
    std::optional<workbench::PassageRow> wordsPicked() const;

    presenters::MarkChoice choice_;
    ReadingText* silent_ = nullptr;
    wxCheckListBox* others_ = nullptr;
    wxChoice* relation_ = nullptr;
    wxTextCtrl *reason_ = nullptr, *explanation_ = nullptr;
};

}  // namespace strata::views
