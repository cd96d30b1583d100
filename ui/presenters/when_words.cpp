#include "presenters/when_words.h"

#include "base/edtf_words.h"
#include "base/instant.h"

namespace strata::presenters {

std::string inWords(const std::string& edtf) {
    // Read and shown in one zone, a wall time comes out as it went in, and belongs to no zone.
    std::string words = base::showEdtf(edtf, base::Zone::utc());
    if (!base::parseIsoInstant(edtf) && words.ends_with(" UTC"))
        words.resize(words.size() - 4);
    return words;
}

}  // namespace strata::presenters
