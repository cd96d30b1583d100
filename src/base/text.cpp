#include "base/text.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <cstdio>
#include <cstring>

#include "base/failure.h"

namespace strata::base {
namespace {

bool isAscii(std::string_view text) {
    std::size_t i = 0;
    for (; i + 8 <= text.size(); i += 8) {
        std::uint64_t eight = 0;
        std::memcpy(&eight, text.data() + i, 8);
        if ((eight & 0x8080'8080'8080'8080ULL) != 0)
            return false;
    }
    return std::all_of(text.begin() + static_cast<std::ptrdiff_t>(i), text.end(),
                       [](char c) { return c >= 0; });
}

// Calls each(codePoint, bytes of it); codePoint is negative where the bytes are no UTF-8. Ends when told
// false.
template <class Each>
void forEachCodePoint(std::string_view text, Each each) {
    const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
    const std::size_t size = text.size();
    for (std::size_t i = 0; i < size;) {
        const std::size_t start = i;
        UChar32 codePoint = 0;
        U8_NEXT(bytes, i, size, codePoint);
        if (!each(codePoint, text.substr(start, i - start)))
            return;
    }
}

bool isWhite(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r');
}

}  // namespace

bool isUtf8(std::string_view bytes) {
    if (isAscii(bytes))
        return true;
    bool isValid = true;
    forEachCodePoint(bytes, [&](UChar32 codePoint, std::string_view) { return isValid = codePoint >= 0; });
    return isValid;
}

std::string toUtf8Lossy(std::string_view bytes) {
    if (isAscii(bytes))
        return std::string(bytes);
    std::string out;
    out.reserve(bytes.size());
    forEachCodePoint(bytes, [&](UChar32 codePoint, std::string_view written) {
        out += codePoint >= 0 ? written : "\xEF\xBF\xBD";
        return true;
    });
    return out;
}

std::string foldForSearch(std::string_view text) {
    std::string out;
    if (isAscii(text)) {
        out.resize(text.size());
        std::ranges::transform(text, out.begin(), [](char c) {
            return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
        });
        return out;
    }
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* folding = icu::Normalizer2::getNFKCCasefoldInstance(status);
    if (U_FAILURE(status))
        throw Failure("The Unicode tables of this computer's ICU cannot be read. Repair its installation.");
    const std::string whole = toUtf8Lossy(text);
    icu::StringByteSink<std::string> sink(&out);
    folding->normalizeUTF8(0, {whole.data(), static_cast<std::int32_t>(whole.size())}, sink, nullptr, status);
    return out;
}

std::string foldWithoutMarks(std::string_view text) {
    if (isAscii(text))
        return foldForSearch(text);
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* decomposing = icu::Normalizer2::getNFKDInstance(status);
    if (U_FAILURE(status))
        throw Failure("The Unicode tables of this computer's ICU cannot be read. Repair its installation.");
    const icu::UnicodeString whole =
        decomposing->normalize(icu::UnicodeString::fromUTF8(toUtf8Lossy(text)), status);
    icu::UnicodeString kept;
    for (std::int32_t at = 0; at < whole.length(); at = whole.moveIndex32(at, 1))
        if (u_charType(whole.char32At(at)) != U_NON_SPACING_MARK)
            kept.append(whole.char32At(at));
    std::string out;
    kept.foldCase().toUTF8String(out);
    return out;
}

std::string trimmed(std::string_view text) {
    while (!text.empty() && isWhite(text.front()))
        text.remove_prefix(1);
    while (!text.empty() && isWhite(text.back()))
        text.remove_suffix(1);
    return std::string(text);
}

std::vector<std::string> split(std::string_view text, char separator) {
    std::vector<std::string> parts;
    for (;;) {
        const std::size_t end = text.find(separator);
        parts.emplace_back(text.substr(0, end));
        if (end == std::string_view::npos)
            return parts;
        text.remove_prefix(end + 1);
    }
}

bool looksRightToLeft(std::string_view text) {
    bool isRightToLeft = false;
    forEachCodePoint(text, [&](UChar32 codePoint, std::string_view) {
        const UCharDirection direction = codePoint < 0 ? U_OTHER_NEUTRAL : u_charDirection(codePoint);
        isRightToLeft = direction == U_RIGHT_TO_LEFT || direction == U_RIGHT_TO_LEFT_ARABIC;
        return !isRightToLeft && direction != U_LEFT_TO_RIGHT;
    });
    return isRightToLeft;
}

std::string groupedNumber(std::int64_t number) {
    std::string text = std::to_string(number);
    const std::size_t first = number < 0 ? 1 : 0;
    for (std::size_t place = text.size(); place > first + 3;) {
        place -= 3;
        text.insert(place, 1, ',');
    }
    return text;
}

std::string plural(std::int64_t number, std::string_view one, std::string_view many) {
    std::string text = groupedNumber(number);
    text += ' ';
    text += number == 1 ? one : many;
    return text;
}

std::string inBytes(std::int64_t bytes) {
    if (bytes < 1000)
        return plural(bytes, "byte", "bytes");
    constexpr const char* kUnits[] = {"kB", "MB", "GB", "TB", "PB", "EB"};
    double size = static_cast<double>(bytes) / 1000;
    std::size_t unit = 0;
    for (; size >= 999.95 && unit + 1 < std::size(kUnits); ++unit)
        size /= 1000;
    char text[32];
    std::snprintf(text, sizeof text, size < 9.95 ? "%.1f %s" : "%.0f %s", size, kUnits[unit]);
    return text;
}

std::string toHex(std::string_view bytes) {
    static constexpr char kDigits[] = "0123456789abcdef";
    std::string hex;
    hex.reserve(bytes.size() * 2);
    for (const char byte : bytes) {
        hex += kDigits[static_cast<unsigned char>(byte) >> 4];
        hex += kDigits[static_cast<unsigned char>(byte) & 15];
    }
    return hex;
}

}  // namespace strata::base
