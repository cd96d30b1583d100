#pragma once

#include <vector>

#include "presenters/passage_choice.h"
#include "views/recording_dialog.h"

class wxChoice;
class wxTextCtrl;

namespace strata::views {

// Sets events beside words of an account, picked out in its text as it was recorded: one entry for all of
// them. Of an account with several versions the words as said are shown until another is chosen.
class LinkPassageDialog : public RecordingDialog {
public:
    LinkPassageDialog(wxWindow* parent, ViewContext& context, const std::vector<std::int64_t>& events);

private:
    Command entered() const override;
    wxWindow* fieldOf(const std::string& name) const override;
    void listed(std::vector<workbench::AccountRow> accounts);
    struct Version;  // the words of one, and which there are to choose from
    void readChosen(int revision);
    void arrived(const Version& version);
    void selectionMayHaveChanged();
    std::optional<presenters::ByteSpan> selected() const;

    std::vector<std::int64_t> events_;
    std::vector<workbench::AccountRow> accounts_;
    std::string words_;  // of the account shown; empty while it is being read
    int revision_ = 0;   // they are of
    wxChoice *account_ = nullptr, *version_ = nullptr;
    wxTextCtrl *text_ = nullptr, *reason_ = nullptr;
};

}  // namespace strata::views
