#pragma once

#include <functional>
#include <vector>

#include "presenters/port.h"
#include "views/view_context.h"

class wxWindow;

namespace strata::views {

// What can be done with events picked out on the timeline: copied as citations, noted, tagged, said to be the
// same. Each is one entry of the ledger for all of them, and one step to undo.
class EventActions {
public:
    EventActions(wxWindow* parent, ViewContext& context) : parent_(parent), context_(context) {}

    void popUp(const std::vector<std::int64_t>& events);

private:
    void copyCitations(const std::vector<std::int64_t>& events);
    void note(const std::vector<std::int64_t>& events);
    void tag(const std::vector<std::int64_t>& events, bool isTaken);
    void change(std::function<base::Outcome<>(workbench::CaseSession&)> command);

    wxWindow* parent_;
    ViewContext& context_;
    presenters::Life life_;
};

}  // namespace strata::views
