#pragma once

#include <wx/window.h>

#include <functional>
#include <memory>
#include <set>
#include <string>
#include <vector>

#include "presenters/port.h"
#include "views/theme.h"
#include "workbench/case_session.h"

namespace strata::presenters {
struct ToPrint;
}

namespace strata::views {

// Something that goes with what is selected, who said so, and what can be done about it.
struct SelectedLink {
    std::string word, value;
    std::string said = {};
    std::vector<std::pair<std::string, std::function<void()>>> acts = {};  // label and what it does
};

// What the inspector shows of whatever is selected; sections in this order, empty ones left out.
struct Selection {
    std::string title;
    std::vector<std::pair<std::string, std::string>> saysSource;  // what the source says: word and value
    std::vector<std::string> originalLines;                       // around it in the file
    std::size_t highlight = 0;
    std::vector<std::pair<std::string, std::string>>
        concluded;  // what people concluded, with author and reason
    std::vector<SelectedLink> links;
};

// What the frame gives every view. The session is used only inside tasks: readers make a CaseReader of their
// own in a read task, changes are made in a write task. Views live shorter than the context.
struct ViewContext {
    std::shared_ptr<workbench::CaseSession> session;  // tasks take it along: an old case lives until they end
    presenters::Tasks* tasks = nullptr;
    Theme theme;
    bool hasPerson = true;  // who goes on where they left off; not where pictures are drawn of every view
    std::function<void(const Selection&)> onSelect;     // to the inspector
    std::function<void(const std::string&)> onCounts;   // middle of the status bar: "4,512 events, 120 shown"
    std::function<void()> onChanged;                    // the case was changed: every view is told to refresh
    std::function<void(const std::string&)> onMessage;  // a message bar, not a dialog
    std::function<void(const std::string&)>
        runCommand;  // a command of the command table by its id, e.g. "case.import"
    std::function<void(const std::vector<std::string>& files)> importFiles;  // as evidence, by path
    std::function<void(const std::vector<std::string>& files)> keepWhole;    // as evidence without records
    std::function<void(const presenters::ToPrint&)> print;  // asks for the printer; that it was is recorded
    std::set<std::string> opened;            // what was folded until the person opened it, by name
    std::function<void(wxWindow&)> onNamed;  // it has another name, for the screen reader
    std::function<void(wxWindow&)> onMade;   // it came after the window was shown
    std::function<void(const std::string& view, const std::string& id)> go;  // open another view at an item
};

}  // namespace strata::views
