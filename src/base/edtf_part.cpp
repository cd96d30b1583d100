#include "base/edtf_part.h"

#include <algorithm>
#include <cstdio>

#include "base/edtf.h"
#include "base/edtf_date.h"

namespace strata::base {
namespace {

// A T between date and time, a point before the fraction, a colon in the offset.
std::string usualForm(std::string_view text) {
    std::string usual(text);
    usual[10] = 'T';
    std::ranges::replace(usual, ',', '.');
    std::ranges::replace(usual, 'z', 'Z');
    const std::size_t offset = usual.find_first_of("+-", 11);
    if (offset != std::string::npos && usual.size() - offset == 3)
        usual += ":00";
    if (offset != std::string::npos && usual.size() - offset == 5)
        usual.insert(offset + 3, 1, ':');
    return usual;
}

bool readTime(std::string_view text, EdtfPart& part) {
    const char mark = text.back();
    const bool isMarked = mark == '~' || mark == '?' || mark == '%';
    text.remove_suffix(isMarked ? 1 : 0);
    if (text.size() < 11 || !readStamp(text, part.instant, part.first, part.isFloating, part.precision))
        return false;
    part.kind = EdtfPart::Kind::time;
    part.text = usualForm(text);
    if (isMarked) {
        part.text += mark;
        part.marks[0] = {mark != '?', mark != '~'};
        part.pads[0] = part.marks[0].approximate ? part.precision : Precision::none;
    }
    part.year = part.firstYear = part.lastYear = part.first.year;
    part.last = part.first;
    if (part.precision <= Precision::minute)
        part.last.second = 59;
    if (part.precision == Precision::hour)
        part.last.minute = 59;
    return true;
}

// True for a whole date followed by a T or a space.
bool looksLikeTime(std::string_view text) {
    return text.size() > 10 && text[4] == '-' && text[7] == '-' &&
           (text[10] == 'T' || text[10] == 't' || text[10] == ' ');
}

}  // namespace

int EdtfPart::group() const {
    const std::string& field = fields[1];
    if (field.size() != 2 || field[0] < '2' || field[0] > '4')
        return 0;
    return (field[0] - '0') * 10 + field[1] - '0';
}

std::optional<EdtfPart> readEdtfPart(std::string_view text, std::string_view& why) {
    EdtfPart part;
    if (text.empty() || text == "..") {
        part.kind = text.empty() ? EdtfPart::Kind::unknown : EdtfPart::Kind::open;
        part.text = text;
        return part;
    }
    if (!looksLikeTime(text)) {
        part.text = text;
        why = readEdtfDate(text, part);
    } else {
        why = readTime(text, part) ? "" : "its time of day is not one";
    }
    return why.empty() ? std::optional(std::move(part)) : std::nullopt;
}

std::string edtfUnit(const CivilTime& wall, Precision precision) {
    char text[64];
    const int year = wall.year;
    if (year < -9999 || year > 9999) {
        std::snprintf(text, sizeof text, "Y%d", year);
        return text;
    }
    if (precision == Precision::century && year >= 0) {
        std::snprintf(text, sizeof text, "%02dXX", year / 100);
        return text;
    }
    if (precision == Precision::decade && year >= 0) {
        std::snprintf(text, sizeof text, "%03dX", year / 10);
        return text;
    }
    int length = std::snprintf(text, sizeof text, year < 0 ? "-%04d" : "%04d", year < 0 ? -year : year);
    const auto add = [&](const char* format, int value) {
        length += std::snprintf(text + length, sizeof text - static_cast<std::size_t>(length), format, value);
    };
    if (precision == Precision::season)
        add("-%02d", wall.month < 3 ? 24 : 20 + static_cast<int>(wall.month) / 3);
    if (precision >= Precision::month)
        add("-%02d", static_cast<int>(wall.month));
    if (precision >= Precision::day)
        add("-%02d", static_cast<int>(wall.day));
    if (precision >= Precision::hour)
        add("T%02d", wall.hour);
    if (precision >= Precision::minute)
        add(":%02d", wall.minute);
    if (precision >= Precision::second)
        add(":%02d", wall.second);
    if (precision == Precision::subsecond)
        add(".%06d", wall.micros);
    return text;
}

}  // namespace strata::base
