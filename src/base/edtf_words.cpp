#include "base/edtf_words.h"

#include "base/edtf.h"

namespace strata::base {

std::string showEdtf(std::string_view text, const Zone& zone) {
    if (const auto instant = parseIsoInstant(text))
        return showInstant(*instant, zone);
    const auto when = text.empty() ? std::nullopt : readEdtf(text, zone);
    return when ? showWhen(*when, zone) : std::string(text);
}

}  // namespace strata::base
