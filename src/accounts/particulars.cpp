#include "accounts/particulars.h"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <vector>

#include "accounts/quantities.h"
#include "accounts/quantity_shift.h"

namespace strata::accounts {

namespace {

using Kind = Meaning::Kind;

// Whether each side has a value that the other lacks, both of one kind.
bool areExchanged(std::vector<std::uint32_t> left, std::vector<std::uint32_t> right) {
    if (left.empty() || right.empty())
        return false;
    for (auto* values : {&left, &right}) {
        std::sort(values->begin(), values->end());
        values->erase(std::unique(values->begin(), values->end()), values->end());
    }
    return !std::includes(left.begin(), left.end(), right.begin(), right.end()) &&
           !std::includes(right.begin(), right.end(), left.begin(), left.end());
}

std::vector<std::uint32_t> membersOf(std::span<const Term> terms, int set) {
    std::vector<std::uint32_t> members;
    for (const Term& term : terms)
        if (term.meaning.kind == Kind::member && term.meaning.value / 256 == set)
            members.push_back(static_cast<std::uint32_t>(term.meaning.value));
    return members;
}

bool isCapital(std::string_view word) {
    if (static_cast<signed char>(word.front()) >= 0)
        return word.front() >= 'A' && word.front() <= 'Z';
    UChar32 c = 0;
    std::size_t at = 0;
    U8_NEXT(reinterpret_cast<const std::uint8_t*>(word.data()), at, word.size(), c);
    return c >= 0 && u_isupper(c);
}

// Words with a capital that no sentence begins with. None where most words have one, as in a heading.
std::vector<std::uint32_t> namesOf(std::span<const Term> terms) {
    std::vector<std::uint32_t> names;
    std::size_t words = 0, capitals = 0;
    bool beginsSentence = true;
    for (const Term& term : terms) {
        if (!term.isWord) {
            beginsSentence = beginsSentence || term.raw != ",";
            continue;
        }
        ++words;
        const bool isName = isCapital(term.raw);
        capitals += isName;
        if (isName && !beginsSentence && term.meaning.kind == Kind::none && !term.meaning.isStop)
            names.push_back(term.folded);
        beginsSentence = false;
    }
    if (capitals * 2 > words)
        names.clear();
    return names;
}

constexpr std::size_t kSameStatement = 3;  // more words apart than this, a no is about something else

std::size_t wordsIn(std::span<const Term> terms) {
    return static_cast<std::size_t>(
        std::count_if(terms.begin(), terms.end(), [](const Term& term) { return term.isWord; }));
}

bool isAny(Kind kind, std::span<const Term> terms) {
    return std::any_of(terms.begin(), terms.end(),
                       [kind](const Term& term) { return term.meaning.kind == kind; });
}

// Most passages name no member of any closed set.
bool haveExchangedMembers(std::span<const Term> earlier, std::span<const Term> later) {
    if (!isAny(Kind::member, earlier) || !isAny(Kind::member, later))
        return false;
    for (int set = 1; set <= 5; ++set)
        if (areExchanged(membersOf(earlier, set), membersOf(later, set)))
            return true;
    return false;
}

}  // namespace

Particulars particularsIn(std::string_view word, const Meaning& meaning) {
    switch (meaning.kind) {
        case Kind::member:
            return kMember;
        case Kind::negation:
            return kNegation;
        case Kind::none:
            if (isCapital(word))
                return kName;
            break;
        default:
            break;
    }
    return mayBeginQuantity(word, meaning.kind) ? kQuantity : 0;
}

bool mayDiffer(Particulars earlier, Particulars later) {
    return (earlier & later & (kMember | kQuantity | kName)) != 0 || ((earlier ^ later) & kNegation) != 0;
}

Shift compareParticulars(std::span<const Term> earlier, std::span<const Term> later) {
    if (haveExchangedMembers(earlier, later))
        return Shift::changed;
    if (areExchanged(namesOf(earlier), namesOf(later)))
        return Shift::changed;
    const std::size_t left = wordsIn(earlier), right = wordsIn(later);
    if (isAny(Kind::negation, earlier) != isAny(Kind::negation, later) &&
        std::max(left, right) - std::min(left, right) <= kSameStatement)
        return Shift::changed;
    return compareQuantities(earlier, later);
}

}  // namespace strata::accounts
