#include "sdk/encoding.h"

#include <algorithm>
#include <cstdio>

#include "sdk/refuse.h"
#include "sdk/scan.h"

namespace strata::sdk {
namespace {

constexpr std::array<char16_t, 128> kWindows1252 = {
    0x20AC, 0x0000, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152,
    0x0000, 0x017D, 0x0000, 0x0000, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122,
    0x0161, 0x203A, 0x0153, 0x0000, 0x017E, 0x0178, 0x00A0, 0x00A1, 0x00A2, 0x00A3, 0x00A4, 0x00A5, 0x00A6,
    0x00A7, 0x00A8, 0x00A9, 0x00AA, 0x00AB, 0x00AC, 0x00AD, 0x00AE, 0x00AF, 0x00B0, 0x00B1, 0x00B2, 0x00B3,
    0x00B4, 0x00B5, 0x00B6, 0x00B7, 0x00B8, 0x00B9, 0x00BA, 0x00BB, 0x00BC, 0x00BD, 0x00BE, 0x00BF, 0x00C0,
    0x00C1, 0x00C2, 0x00C3, 0x00C4, 0x00C5, 0x00C6, 0x00C7, 0x00C8, 0x00C9, 0x00CA, 0x00CB, 0x00CC, 0x00CD,
    0x00CE, 0x00CF, 0x00D0, 0x00D1, 0x00D2, 0x00D3, 0x00D4, 0x00D5, 0x00D6, 0x00D7, 0x00D8, 0x00D9, 0x00DA,
    0x00DB, 0x00DC, 0x00DD, 0x00DE, 0x00DF, 0x00E0, 0x00E1, 0x00E2, 0x00E3, 0x00E4, 0x00E5, 0x00E6, 0x00E7,
    0x00E8, 0x00E9, 0x00EA, 0x00EB, 0x00EC, 0x00ED, 0x00EE, 0x00EF, 0x00F0, 0x00F1, 0x00F2, 0x00F3, 0x00F4,
    0x00F5, 0x00F6, 0x00F7, 0x00F8, 0x00F9, 0x00FA, 0x00FB, 0x00FC, 0x00FD, 0x00FE, 0x00FF};
constexpr std::array<char16_t, 128> kWindows1250 = {
    0x20AC, 0x0000, 0x201A, 0x0000, 0x201E, 0x2026, 0x2020, 0x2021, 0x0000, 0x2030, 0x0160, 0x2039, 0x015A,
    0x0164, 0x017D, 0x0179, 0x0000, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x0000, 0x2122,
    0x0161, 0x203A, 0x015B, 0x0165, 0x017E, 0x017A, 0x00A0, 0x02C7, 0x02D8, 0x0141, 0x00A4, 0x0104, 0x00A6,
    0x00A7, 0x00A8, 0x00A9, 0x015E, 0x00AB, 0x00AC, 0x00AD, 0x00AE, 0x017B, 0x00B0, 0x00B1, 0x02DB, 0x0142,
    0x00B4, 0x00B5, 0x00B6, 0x00B7, 0x00B8, 0x0105, 0x015F, 0x00BB, 0x013D, 0x02DD, 0x013E, 0x017C, 0x0154,
    0x00C1, 0x00C2, 0x0102, 0x00C4, 0x0139, 0x0106, 0x00C7, 0x010C, 0x00C9, 0x0118, 0x00CB, 0x011A, 0x00CD,
    0x00CE, 0x010E, 0x0110, 0x0143, 0x0147, 0x00D3, 0x00D4, 0x0150, 0x00D6, 0x00D7, 0x0158, 0x016E, 0x00DA,
    0x0170, 0x00DC, 0x00DD, 0x0162, 0x00DF, 0x0155, 0x00E1, 0x00E2, 0x0103, 0x00E4, 0x013A, 0x0107, 0x00E7,
    0x010D, 0x00E9, 0x0119, 0x00EB, 0x011B, 0x00ED, 0x00EE, 0x010F, 0x0111, 0x0144, 0x0148, 0x00F3, 0x00F4,
    0x0151, 0x00F6, 0x00F7, 0x0159, 0x016F, 0x00FA, 0x0171, 0x00FC, 0x00FD, 0x0163, 0x02D9};

constexpr std::size_t kBlock = 256 * 1024;

// Counts lines as people do: CRLF, LF and lone CR each end one.
struct LineCount {
    std::uint64_t ended = 0;
    bool wasReturn = false;

    void add(std::string_view bytes) {
        for (const char c : bytes) {
            ended += (c == '\r' || (c == '\n' && !wasReturn)) ? 1 : 0;
            wasReturn = c == '\r';
        }
    }
};

int sequenceLength(unsigned char first) {
    if (first >= 0xC2 && first <= 0xDF) {
        return 2;
    }
    if (first >= 0xE0 && first <= 0xEF) {
        return 3;
    }
    if (first >= 0xF0 && first <= 0xF4) {
        return 4;
    }
    return 0;
}

// Second-byte limits rule out overlong forms, surrogates and code points past U+10FFFF (Unicode 15, table
// 3-7).
bool isSecondByte(unsigned char first, unsigned char second) {
    const unsigned char low = first == 0xE0 ? 0xA0 : first == 0xF0 ? 0x90 : 0x80;
    const unsigned char high = first == 0xED ? 0x9F : first == 0xF4 ? 0x8F : 0xBF;
    return second >= low && second <= high;
}

// What one pass over the bytes found out; enough to choose among UTF-8 and the code pages.
class ByteCensus {
public:
    void add(std::string_view bytes);
    void finish();

    bool isUtf8() const { return faults_ == 0; }
    bool hasNul() const { return nul_.line != 0; }
    bool endsInsideCharacter() const { return endsInside_; }
    int bytesLeftOver() const { return seen_; }
    std::uint64_t faults() const { return faults_; }
    std::uint64_t characters() const { return multibyte_; }
    const BadByte& firstBad() const { return bad_; }
    const BadByte& firstNul() const { return nul_; }
    std::uint64_t controls() const { return controls_; }
    std::uint64_t total() const { return offset_; }
    const std::array<std::uint64_t, 256>& counts() const { return counts_; }
    std::uint64_t midWord(unsigned char byte) const { return midWord_[byte]; }

private:
    void addSlow(unsigned char byte);
    void fault(unsigned char byte, std::uint64_t offset);

    LineCount lines_;
    std::array<std::uint64_t, 256> counts_{};
    std::array<std::uint64_t, 256>
        midWord_{};  // high bytes with an ASCII letter right after and a letter before
    std::uint64_t offset_ = 0;
    std::uint64_t sequenceStart_ = 0;
    std::uint64_t multibyte_ = 0;
    std::uint64_t faults_ = 0;
    std::uint64_t controls_ = 0;
    BadByte bad_;
    BadByte nul_;
    unsigned char first_ = 0;
    int expected_ = 0;
    int seen_ = 0;
    unsigned char previous_ = 0;
    unsigned char beforePrevious_ = 0;
    bool endsInside_ = false;
};

bool isLetter(unsigned char c) {
    return (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
}

void ByteCensus::fault(unsigned char byte, std::uint64_t offset) {
    if (faults_++ == 0) {
        bad_ = {lines_.ended + 1, offset, byte};
    }
}

void ByteCensus::addSlow(unsigned char byte) {
    if (previous_ >= 0x80) {
        midWord_[previous_] +=
            isLetter(byte) && (isLetter(beforePrevious_) || beforePrevious_ >= 0x80) ? 1 : 0;
    }
    bool isTaken = false;
    if (seen_ > 0) {
        isTaken = seen_ == 1 ? isSecondByte(first_, byte) : (byte & 0xC0) == 0x80;
        if (!isTaken) {
            fault(first_, sequenceStart_);
            seen_ = 0;
        } else if (++seen_ == expected_) {
            ++multibyte_;
            seen_ = 0;
        }
    }
    if (!isTaken && byte >= 0x80) {
        expected_ = sequenceLength(byte);
        if (expected_ == 0) {
            fault(byte, offset_);
        } else {
            first_ = byte;
            sequenceStart_ = offset_;
            seen_ = 1;
        }
    }
    counts_[byte] += byte >= 0x80 ? 1 : 0;
    if (byte == 0 && nul_.line == 0) {
        nul_ = {lines_.ended + 1, offset_, byte};
    }
    controls_ += (byte < 0x20 && byte != '\t' && byte != '\n' && byte != '\r' && byte != '\f') ? 1 : 0;
    const char c = static_cast<char>(byte);
    lines_.add({&c, 1});
    beforePrevious_ = previous_;
    previous_ = byte;
    ++offset_;
}

void ByteCensus::add(std::string_view bytes) {
    const char* at = bytes.data();
    const char* const end = at + bytes.size();
    while (at < end) {
        if constexpr (kScansWords) {
            if (seen_ == 0 && previous_ < 0x80) {
                const char* const start = at;
                while (end - at >= 8) {
                    const std::uint64_t word = loadWord(at);
                    if (((word & kHighBits) | bytesBelow(word, 0x20)) != 0) {
                        break;
                    }
                    at += 8;
                }
                if (at != start) {
                    offset_ += static_cast<std::uint64_t>(at - start);
                    previous_ = static_cast<unsigned char>(at[-1]);
                    beforePrevious_ = static_cast<unsigned char>(at[-2]);
                    lines_.wasReturn = false;
                }
                const char* const stop = std::min(end, at + 8);
                while (at < stop) {
                    addSlow(static_cast<unsigned char>(*at++));
                }
                continue;
            }
        }
        addSlow(static_cast<unsigned char>(*at++));
    }
}

void ByteCensus::finish() {
    if (seen_ > 0) {
        endsInside_ = true;
        fault(first_, sequenceStart_);
    }
}

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

// Whole characters beside the faults, or half of one at the very end: UTF-8 that was damaged or cut off.
// Reading such a file as a code page would turn names into nonsense without a word.
bool isDamagedUtf8(const ByteCensus& census) {
    const bool isCutOff = census.faults() == 1 && census.endsInsideCharacter() && census.bytesLeftOver() >= 2;
    return isCutOff || (census.characters() > 0 && census.characters() * 2 >= census.faults());
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
    if (finding.markBytes > 0 || isDamagedUtf8(census)) {
        return false;
    }
    const bool is1252 = decodesAs(census, kWindows1252);
    const bool is1250 = decodesAs(census, kWindows1250) && (!is1252 || readsBetterAs1250(census));
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
    const std::string what = isDamagedUtf8(census) ? "The text is damaged UTF-8: "
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

const std::array<char16_t, 128>& codePage(Encoding encoding) {
    return encoding == Encoding::Windows1250 ? kWindows1250 : kWindows1252;
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
