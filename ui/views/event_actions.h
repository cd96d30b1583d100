#pragma once

#include <array>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "presenters/port.h"
#include "views/view_context.h"

class wxWindow;

namespace strata::views {

// What can be done with events picked out on the timeline; one row makes the menu item, the key and the
// palette's line.
struct EventAct {
    const char *id, *label, *key;
    std::size_t least, most;  // of how many events; most 0: of any number
    bool isChange;            // of the case: not where it is open for reading only

    constexpr bool takes(std::size_t picked) const {
        return picked >= least && (most == 0 || picked <= most);
    }
};
inline constexpr std::array kEventActs{
    EventAct{"event.link_element", "Link to an element…", "Ctrl+L", 1, 0, true},
    EventAct{"event.link_passage", "Link to a passage of an account…", "Ctrl+Shift+L", 1, 0, true},
    EventAct{"event.revise", "Change, or say when it was…", "", 1, 1, true},
    EventAct{"event.clock", "Say how the clock of its source ran…", "", 1, 1, true},
    EventAct{"event.note", "Put a note on it…", "Ctrl+M", 1, 0, true},
    EventAct{"event.tag", "Tag…", "Ctrl+T", 1, 0, true},
    EventAct{"event.untag", "Take a tag off…", "Ctrl+Shift+T", 1, 0, true},
    EventAct{"event.strand", "Put into a strand…", "Ctrl+Shift+N", 1, 0, true},
    EventAct{"event.unstrand", "Take out of a strand…", "", 1, 0, true},
    EventAct{"event.same", "Say they are the same event…", "Ctrl+J", 2, 0, true},
    EventAct{"event.apart", "Say they are not the same event…", "Ctrl+Shift+J", 2, 0, true},
    EventAct{"event.cite", "Copy as citation", "Ctrl+Shift+C", 1, 0, false},
};

// Each change is one entry of the ledger for all of the events, and one step to undo.
class EventActions {
public:
    EventActions(wxWindow* parent, ViewContext& context) : parent_(parent), context_(context) {}

    void popUp(const std::vector<std::int64_t>& events);  // the acts as a menu, on these
    void act(std::string_view id, const std::vector<std::int64_t>& events);
    // To the clipboard, a line each; under a heading, where they are what something rests on.
    void copyCitations(const std::vector<std::int64_t>& events, const std::string& heading = {});
    // Asks why, and takes back what `command` takes back with the reason.
    using TakeBack = std::function<base::Outcome<>(workbench::CaseSession&, const std::string& reason)>;
    void takeBack(const std::string& what, TakeBack command);

private:
    void assessClock(std::int64_t event);
    void reviseOrTell(std::int64_t event);
    void note(const std::vector<std::int64_t>& events);
    void tag(const std::vector<std::int64_t>& events, bool isTaken);
    void sayWhetherSame(const std::vector<std::int64_t>& events, bool isSame);
    void change(std::function<base::Outcome<>(workbench::CaseSession&)> command);

    wxWindow* parent_;
    ViewContext& context_;
    presenters::Life life_;
};

}  // namespace strata::views
