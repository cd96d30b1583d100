#pragma once

#include <string_view>

namespace strata::sdk {

// True for an uncertain date as EDTF (ISO 8601-2, levels 0 and 1) writes it: 2016, 2016-03, 2016-22 (summer),
// 2015-03~, 2016-03-14?, 201X, 2017-XX, 2014-02/2014-04, ../2015-12-25. The protocol passes these on as they
// are. A whole plain date is for readTime(); this takes what that leaves. Years run from 1000 to 2999: other
// four digits are rather a number.
bool isEdtf(std::string_view text);

}  // namespace strata::sdk
