#pragma once

#include <string>
#include <string_view>

#include "views/view_context.h"

namespace strata::views {

// Why who acts here may not make an entry of this kind, or where none is named a change that is the
// investigation's: the case is open for reading only, or their role reads only. Empty where they may.
std::string whyNot(const ViewContext& context, std::string_view kind = {});
bool mayChange(const ViewContext& context, std::string_view kind = {});

// Enables a control where what it does can be done, and says in its tooltip why whoever acts may not.
void offer(wxWindow& control, bool isPossible, const std::string& whyNot);

}  // namespace strata::views
