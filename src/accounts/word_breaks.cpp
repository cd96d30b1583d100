#include "accounts/word_breaks.h"

#include <unicode/brkiter.h>
#include <unicode/uchar.h>
#include <unicode/utext.h>
#include <unicode/utf8.h>

#include <array>
#include <bit>
#include <cstring>
#include <memory>

#include "base/failure.h"

namespace strata::accounts {

namespace {

// What the breaking rules need to know of a letter. `complex` needs ICU: dictionaries, Hebrew quotes, emoji.
enum class Role : std::uint8_t {
    other,
    letter,
    digit,
    joiner,
    midLetter,
    midNumber,
    midBoth,
    extend,
    space,
    complex
};

// Of bytes: complex for what is not ASCII.
constexpr std::array<Role, 256> byteRoles() {
    std::array<Role, 256> roles{};
    for (std::size_t c = 128; c < 256; ++c)
        roles[c] = Role::complex;
    for (std::size_t c = 0; c < 128; ++c) {
        if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'))
            roles[c] = Role::letter;
        else if (c >= '0' && c <= '9')
            roles[c] = Role::digit;
        else if (c == ' ' || (c >= '\t' && c <= '\r'))
            roles[c] = Role::space;
    }
    roles['_'] = Role::joiner;
    roles['.'] = roles['\''] = Role::midBoth;
    roles[','] = roles[';'] = Role::midNumber;
    return roles;
}
constexpr auto kByteRoles = byteRoles();

Role roleOf(UChar32 c) {
    if (c < 0)
        return Role::other;
    if (u_isUWhiteSpace(c))
        return Role::space;
    switch (u_getIntPropertyValue(c, UCHAR_WORD_BREAK)) {
        case U_WB_ALETTER:
            return Role::letter;
        case U_WB_NUMERIC:
            return Role::digit;
        case U_WB_EXTENDNUMLET:
            return Role::joiner;
        case U_WB_MIDLETTER:
            return Role::midLetter;
        case U_WB_MIDNUM:
            return Role::midNumber;
        case U_WB_MIDNUMLET:
            return Role::midBoth;
        case U_WB_EXTEND:
        case U_WB_FORMAT:
            return Role::extend;
        case U_WB_ZWJ:
        case U_WB_HEBREW_LETTER:
        case U_WB_KATAKANA:
        case U_WB_REGIONAL_INDICATOR:
            return Role::complex;
        default:
            return u_isalpha(c) || c >= 0x1F000 ? Role::complex : Role::other;
    }
}

bool isWordly(Role role) {
    return role == Role::letter || role == Role::digit || role == Role::joiner;
}

struct Letter {
    std::uint32_t start;
    Role role;
};

class Breaker {
public:
    explicit Breaker(std::string_view text) : text_(text) { words_.reserve(text.size() / 3 + 1); }

    std::vector<Word> run() {
        const auto size = static_cast<std::uint32_t>(text_.size());
        std::uint32_t at = 0;
        while (at < size) {
            if (const std::uint32_t end = letters_.empty() ? plainEnd(at) : at; end > at) {
                words_.push_back({at, end, isWordly(byteRole(at)) ? Word::Kind::word : Word::Kind::mark});
                at = end;
                if (at < size && text_[at] == ' ') {
                    words_.push_back({at, at + 1, Word::Kind::space});
                    ++at;
                }
                continue;
            }
            const std::uint32_t start = at;
            const Role role = next(at);
            if (role == Role::space) {
                flush(start);
                extendSpace(start, at);
            } else {
                letters_.push_back({start, role});
                hasComplex_ = hasComplex_ || role == Role::complex;
            }
        }
        flush(size);
        return std::move(words_);
    }

private:
    // The end of the text being a space.
    Role byteRole(std::uint32_t at) const {
        return at < text_.size() ? kByteRoles[static_cast<unsigned char>(text_[at])] : Role::space;
    }

    // How many of the next eight bytes are letters of ASCII before one that is not; 0 near the end of the
    // text.
    std::uint32_t lettersFrom(std::uint32_t start) const {
        if (text_.size() - start < sizeof(std::uint64_t))
            return 0;
        constexpr std::uint64_t kOnes = 0x0101'0101'0101'0101ULL, kHighs = 0x8080'8080'8080'8080ULL;
        std::uint64_t eight = 0;
        std::memcpy(&eight, text_.data() + start, sizeof eight);
        const std::uint64_t small = (eight | kOnes * 0x20) & ~kHighs;
        const std::uint64_t fromA = small + kOnes * (0x80 - 'a'), beyondZ = small + kOnes * (0x7F - 'z');
        const std::uint64_t others = ~(fromA & ~beyondZ & ~eight) & kHighs;
        return others == 0 ? sizeof eight : static_cast<std::uint32_t>(std::countr_zero(others)) / 8;
    }

    // Most words: letters and digits of ASCII up to something that ends them whatever follows, or one mark of
    // ASCII. Where it ends, or `start` when the rules have to be asked.
    std::uint32_t plainEnd(std::uint32_t start) const {
        std::uint32_t end = start + lettersFrom(start);
        while (isWordly(byteRole(end)))
            ++end;
        if (end == start) {
            const Role first = byteRole(start);
            return first == Role::space || first == Role::complex || byteRole(start + 1) == Role::complex
                       ? start
                       : start + 1;
        }
        const Role after = byteRole(end);
        if (after == Role::space || after == Role::other)
            return end;
        const Role behind = after == Role::complex ? after : byteRole(end + 1);
        return behind == Role::complex || isWordly(behind) ? start : end;
    }

    Role next(std::uint32_t& at) const {
        const auto byte = static_cast<unsigned char>(text_[at]);
        if (byte < 0x80) {
            ++at;
            return kByteRoles[byte];
        }
        const auto* bytes = reinterpret_cast<const std::uint8_t*>(text_.data());
        auto index = static_cast<std::size_t>(at);
        UChar32 c = 0;
        U8_NEXT(bytes, index, text_.size(), c);
        at = static_cast<std::uint32_t>(index);
        return roleOf(c);
    }

    void extendSpace(std::uint32_t start, std::uint32_t end) {
        if (!words_.empty() && words_.back().kind == Word::Kind::space && words_.back().end == start)
            words_.back().end = end;
        else
            words_.push_back({start, end, Word::Kind::space});
    }

    void flush(std::uint32_t end) {
        if (letters_.empty())
            return;
        if (hasComplex_)
            breakByIcu(letters_.front().start, end);
        else
            breakByRules(end);
        letters_.clear();
        hasComplex_ = false;
    }

    Role roleAt(std::size_t i) const { return i < letters_.size() ? letters_[i].role : Role::other; }
    std::size_t skipExtends(std::size_t i) const {
        while (roleAt(i) == Role::extend)
            ++i;
        return i;
    }

    // Where a word that has reached letter i, whose last proper letter has the role `last`, goes on; else i.
    std::size_t goesOn(std::size_t i, Role& last) const {
        const Role role = roleAt(i);
        if (isWordly(role)) {
            last = role;
            return skipExtends(i + 1);
        }
        const bool betweenLetters =
            last == Role::letter && (role == Role::midLetter || role == Role::midBoth);
        const bool betweenDigits = last == Role::digit && (role == Role::midNumber || role == Role::midBoth);
        if (!betweenLetters && !betweenDigits)
            return i;
        const std::size_t after = skipExtends(i + 1);
        return roleAt(after) == last ? skipExtends(after + 1) : i;
    }

    void breakByRules(std::uint32_t end) {
        std::size_t i = 0;
        while (i < letters_.size()) {
            const std::uint32_t start = letters_[i].start;
            Role last = letters_[i].role;
            i = skipExtends(i + 1);
            const bool isWord = isWordly(last);
            while (isWord) {
                const std::size_t further = goesOn(i, last);
                if (further == i)
                    break;
                i = further;
            }
            words_.push_back({start, i < letters_.size() ? letters_[i].start : end,
                              isWord ? Word::Kind::word : Word::Kind::mark});
        }
    }

    bool hasLetter(std::uint32_t start, std::uint32_t end) const {
        while (start < end) {
            const Role role = next(start);
            if (isWordly(role) || role == Role::complex)
                return true;
        }
        return false;
    }

    void breakByIcu(std::uint32_t start, std::uint32_t end) {
        UErrorCode status = U_ZERO_ERROR;
        if (!icu_)
            icu_.reset(icu::BreakIterator::createWordInstance(icu::Locale::getRoot(), status));
        UText part = UTEXT_INITIALIZER;
        utext_openUTF8(&part, text_.data() + start, static_cast<std::int64_t>(end - start), &status);
        if (U_SUCCESS(status))
            icu_->setText(&part, status);
        if (U_FAILURE(status))
            throw base::Failure(std::string("word breaks: ") + u_errorName(status));
        std::uint32_t from = start;
        for (auto at = icu_->next(); at != icu::BreakIterator::DONE; at = icu_->next()) {
            const auto to = start + static_cast<std::uint32_t>(at);
            words_.push_back({from, to, hasLetter(from, to) ? Word::Kind::word : Word::Kind::mark});
            from = to;
        }
        utext_close(&part);
    }

    std::string_view text_;
    std::vector<Word> words_;
    std::vector<Letter> letters_;  // since the last white space
    bool hasComplex_ = false;
    std::unique_ptr<icu::BreakIterator> icu_;
};

}  // namespace

std::vector<Word> breakWords(std::string_view text) {
    return Breaker(text).run();
}

}  // namespace strata::accounts
