#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "accounts/quantities.h"

namespace strata::accounts {

// The terms of a passage as the readers of quantities look at them; beyond its ends there is nothing.
class SaidTerms {
public:
    using Kind = Meaning::Kind;

    explicit SaidTerms(std::span<const Term> terms) : terms_(terms) {}

    std::size_t size() const { return terms_.size(); }
    const Term& operator[](std::size_t i) const { return i < terms_.size() ? terms_[i] : kNothing; }
    bool is(std::size_t i, Kind kind) const { return (*this)[i].meaning.kind == kind; }
    bool isMark(std::size_t i, std::string_view mark) const {
        return !(*this)[i].isWord && (*this)[i].raw == mark;
    }
    bool isDash(std::size_t i) const { return isMark(i, "-") || isMark(i, "–") || isMark(i, "—"); }
    bool follows(std::size_t i, Kind kind) const { return i > 0 && is(i - 1, kind); }
    // Whether what stands before can stand before a date or time: "in", "about", a bracket.
    bool isLocated(std::size_t i) const;

private:
    static const Term kNothing;
    std::span<const Term> terms_;
};

// A number written in so many digits and nothing else, from `low` to `high`.
std::optional<int> digitsIn(std::string_view raw, std::size_t least, std::size_t most);
std::optional<int> within(std::optional<int> value, int low, int high);

// What was read at a term, and where it ends. Nothing is in it when the words are to be passed over.
struct ReadQuantity {
    std::optional<Quantity> quantity;
    std::size_t end = 0;
};
// Whichever of the three begins at a term; nothing where none does.
std::optional<ReadQuantity> readQuantity(const SaidTerms& terms, std::size_t at);
std::optional<ReadQuantity> readDate(const SaidTerms& terms, std::size_t at);
std::optional<ReadQuantity> readTime(const SaidTerms& terms, std::size_t at);
std::optional<ReadQuantity> readNumber(const SaidTerms& terms, std::size_t at);

}  // namespace strata::accounts
