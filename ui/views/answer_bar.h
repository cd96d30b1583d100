#pragma once

#include <wx/panel.h>

#include <functional>
#include <string>

#include "views/theme.h"
#include "workbench/checklist_rows.h"

class wxButton;
class wxChoice;
class wxStaticText;
class wxTextCtrl;

namespace strata::views {

// The question that would settle a gap, with the controls that answer it in place: yes and no, a choice, a
// value or date, and "not known"; before them where the answer is known from, and of which day. Where the
// question is why it is asked for at all, room to write that down.
class AnswerBar : public wxPanel {
public:
    explicit AnswerBar(wxWindow* parent);

    void ask(const workbench::GapRow* gap);  // null: nothing is asked
    void applyTheme(const Theme& theme);

    struct Given {
        std::string value, from, on;
    };
    std::function<void(const workbench::GapRow&, const Given& answer)> onAnswer;
    std::function<void(const workbench::GapRow&, const std::string& line)> onLine;

private:
    void give(const std::string& value);

    workbench::GapRow gap_;
    wxStaticText* question_;
    wxButton *yes_, *no_, *set_, *notKnown_;
    wxChoice* choice_;
    wxTextCtrl *value_, *from_, *on_;
};

}  // namespace strata::views
