#pragma once

#include <string>
#include <string_view>

namespace strata::base {

// A word as it is typed on any keyboard: case folded, without marks, and its Latin letters without strokes
// and ligatures, by ICU's rules; "Đường" and "duong" meet, as do "Łódź" and "lodz". Other scripts keep their
// letters. Takes any bytes.
std::string plainLetters(std::string_view text);

}  // namespace strata::base
