#include "accounts/quantities.h"

#include "accounts/said_terms.h"

namespace strata::accounts {

bool mayBeginQuantity(std::string_view word, Meaning::Kind kind) {
    using Kind = Meaning::Kind;
    switch (kind) {
        case Kind::month:
        case Kind::season:
        case Kind::number:
        case Kind::dayWord:
        case Kind::monthWord:
            return true;
        default:
            return word.front() >= '0' && word.front() <= '9';
    }
}

std::optional<ReadQuantity> readQuantity(const SaidTerms& terms, std::size_t at) {
    if (!mayBeginQuantity(terms[at].raw, terms[at].meaning.kind))
        return std::nullopt;
    if (auto date = readDate(terms, at))
        return date;
    if (auto time = readTime(terms, at))
        return time;
    return readNumber(terms, at);
}

std::vector<Quantity> quantitiesOf(std::span<const Term> terms) {
    const SaidTerms said(terms);
    std::vector<Quantity> found;
    for (std::size_t at = 0; at < terms.size();) {
        const auto read = readQuantity(said, at);
        at = read ? read->end : at + 1;
        if (read && read->quantity)
            found.push_back(*read->quantity);
    }
    return found;
}

}  // namespace strata::accounts
