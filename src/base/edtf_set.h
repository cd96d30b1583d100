#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/edtf_part.h"

namespace strata::base {

// [a,b..c] one of several dates, or {a,b..c} all of them. For this room only.
struct EdtfSet {
    struct Member {
        EdtfPart from, to;  // the same for a single date; open for `..` at an end of the set
        bool isRange = false;
    };
    std::string text;  // in usual form
    std::vector<Member> members;
    bool isAll = false;
};

bool looksLikeEdtfSet(std::string_view text);

// Where nothing is read, `why` says so in half a sentence.
std::optional<EdtfSet> readEdtfSet(std::string_view text, std::string_view& why);

}  // namespace strata::base
