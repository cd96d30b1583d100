#include "accounts/quantities.h"

#include "accounts/said_terms.h"

namespace strata::accounts {

namespace {

using Kind = Meaning::Kind;

// No other word or mark is the first of a quantity.
bool mayBegin(const Term& term) {
    switch (term.meaning.kind) {
        case Kind::month:
        case Kind::season:
        case Kind::number:
        case Kind::dayWord:
        case Kind::monthWord:
            return true;
        default:
            return term.isWord && term.raw.front() >= '0' && term.raw.front() <= '9';
    }
}

}  // namespace

std::vector<Quantity> quantitiesOf(std::span<const Term> terms) {
    const SaidTerms said(terms);
    std::vector<Quantity> found;
    for (std::size_t at = 0; at < terms.size();) {
        std::optional<ReadQuantity> read;
        if (mayBegin(terms[at])) {
            read = readDate(said, at);
            if (!read)
                read = readTime(said, at);
            if (!read)
                read = readNumber(said, at);
        }
        at = read ? read->end : at + 1;
        if (read && read->quantity)
            found.push_back(*read->quantity);
    }
    return found;
}

}  // namespace strata::accounts
