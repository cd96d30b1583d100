#pragma once

#include <wx/timer.h>

#include <optional>

#include "presenters/preview_words.h"
#include "views/recording_dialog.h"
#include "workbench/checklist_desk.h"

class wxStaticText;
class wxTextCtrl;

namespace strata::views {

class RowList;

// Shows what a change of the catalogue would do to this case, and makes it for a reason. Where the change is
// in words they can be edited, are looked at again whenever typing pauses, and only what was looked at can be
// accepted.
class PreviewDialog : public RecordingDialog {
public:
    using Preview = std::function<base::Outcome<presenters::Changes>(const workbench::ChecklistReading&,
                                                                     const std::string& words)>;
    using Accept = std::function<base::Outcome<std::string>(
        workbench::ChecklistDesk&, const std::string& words, const std::string& reason)>;
    struct Asked {
        wxString title, intro, verb;
        std::string words;  // as they are now
        bool canEdit = false;
        std::vector<std::string> facts;  // "victim.age: How old is she or he?", to choose from
        Preview preview;
        Accept accept;
    };
    PreviewDialog(wxWindow* parent, ViewContext& context, Asked asked);

private:
    void addRule();
    Command entered() const override;
    wxWindow* fieldOf(const std::string& name) const override;
    void look();
    void saw(const std::string& words, const base::Outcome<presenters::Changes>& answer);
    std::string words() const;

    Asked asked_;
    wxTextCtrl *words_ = nullptr, *reason_ = nullptr;
    wxStaticText* sum_ = nullptr;
    RowList* changes_ = nullptr;
    wxTimer pause_;                    // since the last letter was typed
    std::optional<std::string> seen_;  // the words that were looked at
};

}  // namespace strata::views
