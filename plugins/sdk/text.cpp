#include "sdk/text.h"

#include <cstdint>

namespace strata::sdk {
namespace {

// The letter under the accent for U+00C0 to U+017F.
constexpr std::string_view kLatinBase =
    "aaaaaaaceeeeiiiidnooooo ouuuuytsaaaaaaaceeeeiiiidnooooo ouuuuytyaaaaaaccccccccddddeeeeeeeeeegggg"
    "gggghhhhiiiiiiiiiiiijjkkkllllllllllnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";
constexpr std::string_view kNoBreakSpace = "\xC2\xA0";
constexpr std::string_view kEllipsis = "\xE2\x80\xA6";

bool isUpper(char c) {
    return c >= 'A' && c <= 'Z';
}
bool isLower(char c) {
    return c >= 'a' && c <= 'z';
}
void appendBreak(std::string& folded) {
    if (!folded.empty() && folded.back() != ' ') {
        folded.push_back(' ');
    }
}

}  // namespace

std::string_view trim(std::string_view text) {
    for (;;) {
        if (!text.empty() && isBlankByte(text.front())) {
            text.remove_prefix(1);
        } else if (text.starts_with(kNoBreakSpace)) {
            text.remove_prefix(kNoBreakSpace.size());
        } else {
            break;
        }
    }
    for (;;) {
        if (!text.empty() && isBlankByte(text.back())) {
            text.remove_suffix(1);
        } else if (text.ends_with(kNoBreakSpace)) {
            text.remove_suffix(kNoBreakSpace.size());
        } else {
            break;
        }
    }
    return text;
}

std::string foldName(std::string_view name) {
    std::string folded;
    for (std::size_t i = 0; i < name.size(); ++i) {
        const char c = name[i];
        if (isLower(c) || isDigit(c)) {
            folded.push_back(c);
        } else if (isUpper(c)) {
            if (i > 0 && isLower(name[i - 1])) {
                appendBreak(folded);
            }
            folded.push_back(static_cast<char>(c | 0x20));
        } else if (static_cast<unsigned char>(c) < 0x80) {
            appendBreak(folded);
        } else if (static_cast<unsigned char>(c) >= 0xC3 && static_cast<unsigned char>(c) <= 0xC5 &&
                   i + 1 < name.size()) {
            const unsigned point =
                ((static_cast<unsigned>(c) & 0x1FU) << 6) | (static_cast<unsigned>(name[++i]) & 0x3FU);
            const char base = kLatinBase[point - 0xC0U];
            if (base == ' ') {
                appendBreak(folded);
            } else {
                folded.push_back(base);
            }
        } else {
            folded.push_back(c);
        }
    }
    while (!folded.empty() && folded.back() == ' ') {
        folded.pop_back();
    }
    return folded;
}

bool hasWords(std::string_view folded, std::string_view words) {
    const bool isPrefix = words.ends_with('*');
    if (isPrefix) {
        words.remove_suffix(1);
    }
    for (std::size_t at = folded.find(words); at != std::string_view::npos; at = folded.find(words, at + 1)) {
        const std::size_t end = at + words.size();
        const bool startsWord = at == 0 || folded[at - 1] == ' ';
        const bool endsWord = isPrefix || end == folded.size() || folded[end] == ' ';
        if (startsWord && endsWord) {
            return true;
        }
    }
    return false;
}

void appendShort(std::string& out, std::string_view text, std::size_t bytes) {
    text = trim(text);
    const bool isCut = text.size() > bytes;
    if (isCut) {
        text = text.substr(0, bytes);
        while (!text.empty() && (static_cast<unsigned char>(text.back()) & 0xC0) == 0x80) {
            text.remove_suffix(1);
        }
        if (!text.empty() && static_cast<unsigned char>(text.back()) >= 0x80) {
            text.remove_suffix(1);
        }
    }
    for (const char c : text) {
        out.push_back(static_cast<unsigned char>(c) < 0x20 ? ' ' : c);
    }
    if (isCut) {
        out.append(kEllipsis);
    }
}

}  // namespace strata::sdk
