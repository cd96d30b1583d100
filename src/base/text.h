#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace strata::base {

bool isUtf8(std::string_view bytes);

// What is no UTF-8 becomes U+FFFD; for showing, never for storing evidence.
std::string toUtf8Lossy(std::string_view bytes);

// Unicode NFKC case folding, so that two spellings of one word meet in a search. Takes any bytes.
std::string foldForSearch(std::string_view text);
// The same with the marks on letters taken away, so that Trần and Tran meet.
std::string foldWithoutMarks(std::string_view text);

std::string trimmed(std::string_view text);  // without ASCII white space at either end
std::vector<std::string> split(std::string_view text, char separator);  // n separators give n + 1 parts

// Whether the first strong letter runs right to left (Arabic, Hebrew), which decides the side a line begins
// on.
bool looksRightToLeft(std::string_view text);

std::string groupedNumber(std::int64_t number);  // "1,234,567"
std::string plural(std::int64_t number, std::string_view one,
                   std::string_view many);  // "1 event", "1,204 events"
std::string inBytes(std::int64_t bytes);    // "1.5 MB", powers of 1,000

std::string toHex(std::string_view bytes);  // lower case

}  // namespace strata::base
