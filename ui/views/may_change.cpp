#include "views/may_change.h"

#include "workbench/role_rules.h"

namespace strata::views {

std::string whyNot(const ViewContext& context, std::string_view kind) {
    if (!context.session)
        return "No case is open.";
    return context.session->isReadOnly() ? context.session->readOnlyReason()
                                         : workbench::whyNot(context.session->actor(), kind);
}

bool mayChange(const ViewContext& context, std::string_view kind) {
    return whyNot(context, kind).empty();
}

void offer(wxWindow& control, bool isPossible, const std::string& whyNot) {
    control.Enable(isPossible && whyNot.empty());
    if (whyNot.empty())
        control.UnsetToolTip();
    else
        control.SetToolTip(wxString::FromUTF8(whyNot));
}

}  // namespace strata::views
