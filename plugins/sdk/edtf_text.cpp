#include "sdk/edtf_text.h"

#include <algorithm>

#include "sdk/civil_time.h"

namespace strata::sdk {
namespace {

bool areDigits(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

int number(std::string_view digits) {
    int value = 0;
    for (const char digit : digits) {
        value = value * 10 + (digit - '0');
    }
    return value;
}

bool isMonthOrSeason(std::string_view text, bool isLast) {
    if (text == "XX") {
        return true;
    }
    const int value = areDigits(text) ? number(text) : 0;
    return (value >= 1 && value <= 12) || (isLast && value >= 21 && value <= 24);
}

bool isYear(std::string_view text) {
    const bool isCentury = text.front() == '1' || text.front() == '2';
    return isCentury && (areDigits(text) || (areDigits(text.substr(0, 3)) && text[3] == 'X') ||
                         (areDigits(text.substr(0, 2)) && text.substr(2) == "XX"));
}

bool isPart(std::string_view text) {
    const bool isMarked = text.ends_with('~') || text.ends_with('?') || text.ends_with('%');
    text.remove_suffix(isMarked ? 1 : 0);
    if (text.size() != 4 && text.size() != 7 && text.size() != 10) {
        return false;
    }
    const bool isWhole = text.size() == 4;
    if (!isYear(text.substr(0, 4)) || (!isWhole && (text[3] == 'X' || text[4] != '-'))) {
        return false;
    }
    if (isWhole || text.size() == 7) {
        return isWhole || isMonthOrSeason(text.substr(5), true);
    }
    const std::string_view month = text.substr(5, 2);
    const std::string_view day = text.substr(8);
    if (text[7] != '-' || !isMonthOrSeason(month, false)) {
        return false;
    }
    return day == "XX" || (month != "XX" && areDigits(day) &&
                           isRealDate(number(text.substr(0, 4)), number(month), number(day)));
}

}  // namespace

bool isEdtf(std::string_view text) {
    const std::size_t slash = text.find('/');
    if (slash == std::string_view::npos) {
        return isPart(text);
    }
    const std::string_view from = text.substr(0, slash);
    const std::string_view to = text.substr(slash + 1);
    const auto isEnd = [](std::string_view end) { return end.empty() || end == ".." || isPart(end); };
    return isEnd(from) && isEnd(to) && (isPart(from) || isPart(to));
}

}  // namespace strata::sdk
