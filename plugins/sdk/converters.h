#pragma once

#include <array>
#include <span>

namespace strata::sdk {

// The C library finds its converters of text as files, which a locked-down process cannot open. Called first
// thing in main: those named (as iconv names them, to and from UTF-8) stay loaded until the process ends. A
// name that the system does not know is passed over.
void keepConverters(std::span<const char* const> names);

// What messages, and pages packed like them, are written in.
inline constexpr std::array kCharsetsOfMail = {
    "ISO-8859-1",   "ISO-8859-2",   "ISO-8859-3",   "ISO-8859-4",   "ISO-8859-5",   "ISO-8859-6",
    "ISO-8859-7",   "ISO-8859-8",   "ISO-8859-9",   "ISO-8859-10",  "ISO-8859-13",  "ISO-8859-14",
    "ISO-8859-15",  "ISO-8859-16",  "WINDOWS-1250", "WINDOWS-1251", "WINDOWS-1252", "WINDOWS-1253",
    "WINDOWS-1254", "WINDOWS-1255", "WINDOWS-1256", "WINDOWS-1257", "WINDOWS-1258", "KOI8-R",
    "KOI8-U",       "SHIFT_JIS",    "EUC-JP",       "ISO-2022-JP",  "EUC-KR",       "GB2312",
    "GBK",          "GB18030",      "BIG5",         "TIS-620",      "MACINTOSH",    "UTF-16",
    "UTF-7"};

}  // namespace strata::sdk
