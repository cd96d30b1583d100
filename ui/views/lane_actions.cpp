#include "views/lane_actions.h"

#include <wx/menu.h>
#include <wx/textdlg.h>

#include "presenters/strand_choice.h"
#include "views/may_change.h"
#include "views/strand_dialog.h"

namespace strata::views {

using workbench::LaneBy;

void LaneActions::popUp(std::size_t lane) {
    const auto name = presenter_.laneName(lane);
    wxMenu menu(wxString::FromUTF8(name.value_or("Lanes")));
    const auto add = [&](const wxString& label, bool isEnabled, const std::function<void()>& act) {
        auto* item = menu.Append(wxID_ANY, label);
        item->Enable(isEnabled);
        menu.Bind(
            wxEVT_MENU, [act](wxCommandEvent&) { act(); }, item->GetId());
    };
    add("Move up\tAlt+Up", name && lane > 0, [=, this] { presenter_.moveLane(lane, lane - 1); });
    add("Move down\tAlt+Down", name && presenter_.laneName(lane + 1),
        [=, this] { presenter_.moveLane(lane, lane + 1); });
    add("Move to the top", name && lane > 0, [=, this] { presenter_.moveLane(lane, 0); });
    const bool isFolded = presenter_.isFolded(lane);
    add(isFolded ? "Expand\tAlt+Right" : "Collapse\tAlt+Left", name.has_value(),
        [=, this] { presenter_.foldLane(lane, !isFolded); });
    add("Collapse all others\tAlt+Shift+Left", name.has_value(), [=, this] { presenter_.foldOthers(lane); });
    add("Expand all\tAlt+Shift+Right", presenter_.hasFolded(), [this] { presenter_.unfoldLanes(); });
    add("Put away\tAlt+Delete", name.has_value(), [=, this] { presenter_.hideLane(lane); });
    menu.AppendSeparator();
    const LaneBy by = presenter_.lanesBy();
    add("Only this lane", name && (by == LaneBy::person || by == LaneBy::kind || by == LaneBy::lane),
        [=, this] {
            auto filter = presenter_.filter();
            (by == LaneBy::person ? filter.person : by == LaneBy::kind ? filter.kind : filter.lane) = *name;
            presenter_.setFilter(filter);
        });
    add(wxString::FromUTF8("Put into a strand…"), canFillStrand(lane),
        [=, this] { parent_->CallAfter([=, this] { fillStrand(lane); }); });
    add(wxString::FromUTF8("Strands of the investigation…"), true,
        [this] { parent_->CallAfter([this] { context_.runCommand("timeline.strands"); }); });
    add(wxString::FromUTF8("Compare two people…"), true, [this] { compareTwo(); });
    if (!presenter_.hiddenLanes().empty()) {
        menu.AppendSeparator();
        for (const std::string& hidden : presenter_.hiddenLanes())
            add("Bring back: " + wxString::FromUTF8(hidden), true,
                [=, this] { presenter_.bringLaneBack(hidden); });
        add("Bring all back", true, [this] { presenter_.bringLanesBack(); });
    }
    parent_->PopupMenu(&menu);
}

bool LaneActions::canFillStrand(std::size_t lane) const {
    const auto name = presenter_.laneName(lane);
    return name && context_.session && mayChange(context_) &&
           presenters::laneOffer(presenter_.lanesBy(), *name);
}

void LaneActions::fillStrand(std::size_t lane) {
    if (!canFillStrand(lane))
        return;
    StrandDialog dialog(parent_, context_, {}, StrandDialog::Way::in,
                        {*presenters::laneOffer(presenter_.lanesBy(), *presenter_.laneName(lane))});
    if (dialog.ShowModal() == wxID_OK)
        context_.onChanged();
}

void LaneActions::compareTwo() {
    const std::string known = presenter_.filter().person;
    wxTextEntryDialog ask(parent_,
                          "Two people or numbers, with ; between. Each has a lane, and there is one for the "
                          "events that name both:",
                          "Compare two people", wxString::FromUTF8(known));
    if (ask.ShowModal() != wxID_OK || ask.GetValue().Strip(wxString::both).empty())
        return;
    auto filter = presenter_.filter();
    filter.person = ask.GetValue().Strip(wxString::both).utf8_string();
    presenter_.setFilter(filter);
    presenter_.setLanesBy(LaneBy::compared);
}

}  // namespace strata::views
