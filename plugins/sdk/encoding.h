#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include "sdk/input_file.h"

namespace strata::sdk {

enum class Encoding { Utf8, Utf16Le, Utf16Be, Windows1252, Windows1250 };

// "utf-8", "utf-16le", "windows-1252" and so on, as the protocol's hello carries it.
std::string_view encodingName(Encoding encoding);

struct BadByte {
    std::uint64_t line = 0;    // from 1
    std::uint64_t offset = 0;  // bytes from the start of the file
    unsigned char value = 0;
};

struct EncodingFinding {
    Encoding encoding = Encoding::Utf8;
    std::size_t markBytes = 0;  // length of the byte order mark
    bool isAssumed = false;     // true when nothing in the file settles it; then say so as an issue
    BadByte firstBad;           // where UTF-8 failed, when that is why another encoding was assumed
};

// Reads the whole file and decides how its bytes become text, strictly: a byte order mark is believed;
// without one UTF-8 must hold for every byte; failing that a one-byte Windows code page, only if the whole
// file decodes in it and the file is not plainly damaged UTF-8. Throws Refuse (codes under `code.`) naming
// line, byte offset and hex.
EncodingFinding findEncoding(InputFile& file, std::string_view code);

// The same decision over the first bytes of a file, for sniffing; false when they are not text, and why not.
bool guessEncoding(std::string_view head, bool isWholeFile, EncodingFinding& finding, std::string& whyNot);

// Unicode code points for the bytes 0x80 to 0xFF; 0 marks a byte that the code page does not define.
const std::array<char16_t, 128>& codePage(Encoding encoding);

// What to tell a person about an assumed encoding: what failed where, and what was read instead.
std::string describeAssumption(const EncodingFinding& finding);

}  // namespace strata::sdk
