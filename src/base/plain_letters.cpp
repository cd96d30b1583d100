#include "base/plain_letters.h"

#include <unicode/translit.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <memory>

#include "base/failure.h"
#include "base/text.h"

namespace strata::base {

namespace {

// Made once; transliterating changes nothing of it.
const icu::Transliterator& latinToAscii() {
    static const std::unique_ptr<icu::Transliterator> made = [] {
        UErrorCode status = U_ZERO_ERROR;
        std::unique_ptr<icu::Transliterator> one(
            icu::Transliterator::createInstance("Latin-ASCII", UTRANS_FORWARD, status));
        if (U_FAILURE(status) || one == nullptr)
            throw Failure(
                "The Unicode rules of this computer's ICU cannot be read. Repair its installation.");
        return one;
    }();
    return *made;
}

}  // namespace

std::string plainLetters(std::string_view text) {
    std::string folded = foldWithoutMarks(text);
    if (std::ranges::all_of(folded, [](char c) { return static_cast<unsigned char>(c) < 0x80; }))
        return folded;
    auto letters = icu::UnicodeString::fromUTF8(folded);
    latinToAscii().transliterate(letters);
    std::string plain;
    letters.foldCase().toUTF8String(plain);
    return plain;
}

}  // namespace strata::base
