#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "jsonl/field_roles.h"
#include "sdk/json_reader.h"
#include "sdk/time_text.h"

namespace strata::jsonl {

// The time of one line.
struct LineTime {
    enum class State { Dated, Uncertain, Blank, Unset, NotATime, Impossible };
    State state = State::Blank;
    sdk::CivilTime civil;
    std::string when;
    std::string original;
    bool isCount = false;
    bool isConflicting = false;
};

// Reads the best member that holds a time: text in any form that dates are read in, an
// uncertain date as EDTF, a count since 1970, or plaso's nested date_time object. A blank or unset member
// gives way to the next.
void readLineTime(const std::vector<sdk::JsonField>& fields, const std::vector<std::string_view>& cells,
                  const FieldRoles& roles, sdk::DateOrder order, LineTime& time);

// The date text of the best member, for deciding the order of day and month over all lines; empty when it is
// none.
sdk::TimeText peekTime(const std::vector<std::string_view>& cells, const FieldRoles& roles);

}  // namespace strata::jsonl
