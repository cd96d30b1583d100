#include "presenters/when_words.h"

#include "base/edtf.h"

namespace strata::presenters {

std::string inWords(const std::string& edtf) {
    // Read and shown in one zone, a wall time comes out as it went in.
    const auto when = base::readEdtf(edtf, base::Zone::utc());
    if (!when)
        return edtf;
    // A program's own clock, finer than anybody reads.
    if (when->precision == base::Precision::subsecond && when->strict.earliest)
        return base::showInstant(*when->strict.earliest, base::Zone::utc());
    std::string words = base::showWhen(*when, base::Zone::utc());
    if (when->zoneBasis != base::Basis::said && words.ends_with(" UTC"))
        words.resize(words.size() - 4);
    return words;
}

}  // namespace strata::presenters
