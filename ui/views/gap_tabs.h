#pragma once

#include <functional>
#include <string>

#include "views/checklist_page.h"

class wxButton;
class wxNotebook;

namespace strata::views {

class AnswerBar;
class GapBoard;
class GapPage;

// The three lists of what is to be looked for, on one page: what is missing, what cannot be told yet with its
// question answered in place, and what is not expected and why.
class GapTabs {
public:
    GapTabs(wxNotebook* pages, ChecklistHost& host);  // adds its page at the end

    void fill();
    void applyTheme(const Theme& theme);
    bool tellSelection();                  // of the list before the person; false on another page
    void show(const std::string& id);      // "gaps" or "open"
    presenters::ShownList listed() const;  // the list chosen last

private:
    void makeMissing();
    void makeOpen();
    void act(const workbench::GapRow& gap);
    void request(const workbench::GapRow& gap);
    void writeLine(const workbench::GapRow& gap, const std::string& line);

    ChecklistHost& host_;
    wxNotebook* pages_;
    GapBoard* board_;
    GapPage *missing_, *open_, *notExpected_;
    AnswerBar* answers_;
    wxButton* request_;
};

}  // namespace strata::views
