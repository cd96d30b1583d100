#include "sdk/encoding.h"

#include <algorithm>
#include <cstdio>

#include "sdk/byte_census.h"
#include "sdk/refuse.h"

namespace strata::sdk {
namespace {

constexpr std::size_t kBlock = 256 * 1024;

bool decodesAs(const ByteCensus& census, const std::array<char16_t, 128>& page) {
    for (std::size_t byte = 0x80; byte < 0x100; ++byte) {
        if (census.counts()[byte] > 0 && page[byte - 0x80] == 0) {
            return false;
        }
    }
    return true;
}

// Czech, Slovak, Polish and Hungarian letters of code page 1250 that code page 1252 shows as signs inside
// words, or three of its accents together without any of the accents that western languages cannot do
// without.
bool readsBetterAs1250(const ByteCensus& census) {
    std::uint64_t signsInWords = 0;
    constexpr std::array<unsigned char, 8> kSigns = {0xB9, 0xB3, 0xBF, 0xBE, 0x9F, 0x9D, 0xA5, 0xAF};
    for (const unsigned char byte : kSigns) {
        signsInWords += census.midWord(byte);
    }
    int central = 0;
    bool isInsideWords = false;
    constexpr std::array<unsigned char, 12> kCentral = {0xE8, 0xF8, 0xEC, 0xF9, 0xEF, 0xF2,
                                                        0x9A, 0x9E, 0xC8, 0xD8, 0xFB, 0xF5};
    for (const unsigned char byte : kCentral) {
        central += census.counts()[byte] > 0 ? 1 : 0;
        isInsideWords = isInsideWords || census.midWord(byte) > 0;
    }
    std::uint64_t western = 0;
    constexpr std::array<unsigned char, 12> kWestern = {0xE0, 0xE2, 0xEA, 0xEE, 0xE3, 0xE5,
                                                        0xE6, 0xF1, 0xC0, 0xC5, 0xC6, 0xD1};
    for (const unsigned char byte : kWestern) {
        western += census.counts()[byte];
    }
    return signsInWords >= 2 || (central >= 3 && isInsideWords && western == 0);
}

std::string hex(unsigned char byte) {
    char text[8];
    std::snprintf(text, sizeof text, "0x%02X", static_cast<unsigned>(byte));
    return text;
}

std::string where(const BadByte& bad) {
    return "byte " + hex(bad.value) + " at offset " + std::to_string(bad.offset) + " (line " +
           std::to_string(bad.line) + ")";
}

bool looksLikeUtf16(std::string_view head, Encoding& encoding) {
    std::size_t even = 0;
    std::size_t odd = 0;
    const std::size_t pairs = std::min<std::size_t>(head.size(), 4096) / 2;
    for (std::size_t i = 0; i < pairs; ++i) {
        even += head[2 * i] == '\0' ? 1 : 0;
        odd += head[2 * i + 1] == '\0' ? 1 : 0;
    }
    if (pairs < 4 || (even != 0 && odd != 0)) {
        return false;
    }
    encoding = odd > even ? Encoding::Utf16Le : Encoding::Utf16Be;
    return std::max(even, odd) * 10 >= pairs * 6;
}

bool hasMark(std::string_view head, EncodingFinding& finding) {
    if (head.starts_with("\xEF\xBB\xBF")) {
        finding = {Encoding::Utf8, 3, false, {}};
    } else if (head.starts_with("\xFF\xFE")) {
        finding = {Encoding::Utf16Le, 2, false, {}};
    } else if (head.starts_with("\xFE\xFF")) {
        finding = {Encoding::Utf16Be, 2, false, {}};
    } else {
        return false;
    }
    return true;
}

// True when the bytes can be read; `finding` then says how. Shared by the whole-file decision and the guess.
bool choose(const ByteCensus& census, EncodingFinding& finding) {
    const bool isTooBinary = census.hasNul() || census.controls() * 200 > census.total() + 200;
    if (isTooBinary) {
        return false;
    }
    if (census.isUtf8()) {
        return true;
    }
    if (finding.markBytes > 0 || census.isDamagedUtf8()) {
        return false;
    }
    const bool is1252 = decodesAs(census, codePage(Encoding::Windows1252));
    const bool is1250 =
        decodesAs(census, codePage(Encoding::Windows1250)) && (!is1252 || readsBetterAs1250(census));
    finding.encoding = is1250 ? Encoding::Windows1250 : Encoding::Windows1252;
    finding.isAssumed = true;
    finding.firstBad = census.firstBad();
    return is1252 || is1250;
}

// Why bytes that are in no encoding read here are refused, and where that shows.
Refuse refusalOf(const ByteCensus& census, const std::string& prefix) {
    if (census.hasNul()) {
        return Refuse{prefix + ".binary",
                      "This is not text: " + where(census.firstNul()) + " is a NUL. Ask for the file again.",
                      "line " + std::to_string(census.firstNul().line)};
    }
    if (census.isUtf8()) {
        return Refuse{prefix + ".binary",
                      "This is not text: it is full of control characters. Keep it as an exhibit.", "line 1"};
    }
    if (census.endsInsideCharacter() && census.faults() == 1) {
        return Refuse{prefix + ".truncated",
                      "The file ends in the middle of a character: " + where(census.firstBad()) +
                          ". It was cut off; ask for the file again.",
                      "line " + std::to_string(census.firstBad().line)};
    }
    const std::string what = census.isDamagedUtf8() ? "The text is damaged UTF-8: "
                                                    : "The text is neither UTF-8 nor Windows-1252: ";
    return Refuse{prefix + ".encoding",
                  what + where(census.firstBad()) +
                      " cannot be read. Ask how it was saved, and save it again as UTF-8.",
                  "line " + std::to_string(census.firstBad().line)};
}

}  // namespace

std::string_view encodingName(Encoding encoding) {
    switch (encoding) {
        case Encoding::Utf16Le:
            return "utf-16le";
        case Encoding::Utf16Be:
            return "utf-16be";
        case Encoding::Windows1252:
            return "windows-1252";
        case Encoding::Windows1250:
            return "windows-1250";
        case Encoding::Utf8:
            break;
    }
    return "utf-8";
}

EncodingFinding findEncoding(InputFile& file, std::string_view code) {
    const std::string head = file.head(4096);
    EncodingFinding finding;
    const bool isMarked = hasMark(head, finding);
    if (finding.encoding == Encoding::Utf16Le || finding.encoding == Encoding::Utf16Be) {
        return finding;
    }
    if (!isMarked && looksLikeUtf16(head, finding.encoding)) {
        finding.isAssumed = true;
        return finding;
    }
    finding.encoding = Encoding::Utf8;
    ByteCensus census;
    std::string block(kBlock, '\0');
    for (std::size_t got = file.read(block.data(), kBlock); got > 0; got = file.read(block.data(), kBlock)) {
        census.add({block.data(), got});
        if (census.hasNul()) {
            break;
        }
    }
    census.finish();
    file.rewind();
    if (choose(census, finding)) {
        return finding;
    }
    throw refusalOf(census, std::string(code));
}

bool guessEncoding(std::string_view head, bool isWholeFile, EncodingFinding& finding, std::string& whyNot) {
    finding = {};
    const bool isMarked = hasMark(head, finding);
    if (finding.encoding != Encoding::Utf8 || (!isMarked && looksLikeUtf16(head, finding.encoding))) {
        finding.isAssumed = !isMarked;
        return true;
    }
    finding.encoding = Encoding::Utf8;
    ByteCensus census;
    while (!isWholeFile && !head.empty() && static_cast<unsigned char>(head.back()) >= 0x80) {
        head.remove_suffix(1);
    }
    census.add(head);
    census.finish();
    if (choose(census, finding)) {
        return true;
    }
    whyNot = refusalOf(census, "text").message;
    return false;
}

std::string describeAssumption(const EncodingFinding& finding) {
    if (finding.encoding == Encoding::Utf16Le || finding.encoding == Encoding::Utf16Be) {
        return "The file carries no byte order mark; it was read as " +
               std::string(encodingName(finding.encoding)) + ".";
    }
    return "The text is not UTF-8 (" + where(finding.firstBad) + "); the whole file was read as " +
           std::string(encodingName(finding.encoding)) + ".";
}

}  // namespace strata::sdk
