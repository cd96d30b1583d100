#pragma once

#include <vector>

#include "presenters/account_ties.h"
#include "views/recording_dialog.h"

class wxTextCtrl;

namespace strata::views {

class RowList;

// Links words of an account to an event, a person or an exhibit, which is looked for by what is typed.
class TieDialog : public RecordingDialog {
public:
    TieDialog(wxWindow* parent, ViewContext& context, presenters::TieKind kind,
              const workbench::PassageRow& passage, const std::string& citation, const std::string& words);

private:
    Command entered() const override;
    wxWindow* fieldOf(const std::string& name) const override;
    void look();

    presenters::TieKind kind_;
    workbench::PassageRow passage_;
    std::vector<presenters::TieChoice> choices_;
    std::uint64_t asked_ = 0;
    wxTextCtrl *typed_ = nullptr, *reason_ = nullptr;
    RowList* list_ = nullptr;
};

}  // namespace strata::views
