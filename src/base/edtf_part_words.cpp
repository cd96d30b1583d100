#include "base/edtf_part_words.h"

#include <array>
#include <cstdio>

namespace strata::base {
namespace {

constexpr std::array<const char*, 12> kMonths{"January",   "February", "March",    "April",
                                              "May",       "June",     "July",     "August",
                                              "September", "October",  "November", "December"};
constexpr std::array<const char*, 4> kSeasons{"spring", "summer", "autumn", "winter"};
constexpr std::array<const char*, 4> kOrdinals{"first", "second", "third", "fourth"};

// Years of more than five digits are told with commas.
std::string yearInWords(std::int64_t year) {
    std::string digits = std::to_string(year > 0 ? year : 1 - year);
    for (std::size_t at = digits.size(); digits.size() > 5 && at > 3;)
        digits.insert(at -= 3, 1, ',');
    return year > 0 ? digits : digits + " BC";
}

std::string monthInWords(const CivilTime& date) {
    return std::string(kMonths[date.month - 1]) + " " + yearInWords(date.year);
}

std::string dateInWords(const CivilTime& date) {
    return std::to_string(date.day) + " " + monthInWords(date);
}

bool isUnknown(std::string_view field) {
    return field.find('X') != std::string_view::npos;
}

bool isSaid(std::string_view field) {
    return !field.empty() && field != "XX";
}

std::string listed(const std::vector<std::string>& items, const std::string& last) {
    std::string list;
    for (std::size_t i = 0; i < items.size(); ++i)
        list += (i == 0 ? "" : i + 1 == items.size() ? " " + last + " " : ", ") + items[i];
    return list;
}

// A year with X: "year not known", "year 1X56 (X not known)", "1560s", "1000 to 1999".
std::string unknownYears(const EdtfPart& part) {
    const std::string& field = part.fields[0];
    const std::size_t unknown = field.find('X');
    if (field == "XXXX")
        return part.lastYear > 0 ? "year not known" : "year BC not known";
    if (field.find_first_not_of('X', unknown) != std::string::npos)
        return "year " + std::string(part.lastYear < 0 ? "-" : "") + field + " (X not known)";
    if (part.firstYear > 0 && unknown == 3)
        return yearInWords(part.firstYear) + "s";
    return yearInWords(part.firstYear) + " to " + yearInWords(part.lastYear);
}

std::string yearsInWords(const EdtfPart& part) {
    if (part.isEstimate && part.firstYear != part.lastYear)
        return "a year from " + yearInWords(part.firstYear) + " to " + yearInWords(part.lastYear) +
               ", put at " + yearInWords(part.year);
    return isUnknown(part.fields[0]) ? unknownYears(part) : yearInWords(part.firstYear);
}

std::string groupInWords(int group) {
    if (group >= 40)
        return "the " + std::string(kOrdinals[static_cast<std::size_t>(group - 40)]) + " half of";
    if (group >= 37)
        return "the " + std::string(group == 39 ? "last" : kOrdinals[static_cast<std::size_t>(group - 37)]) +
               " third of";
    if (group >= 33)
        return "the " + std::string(kOrdinals[static_cast<std::size_t>(group - 33)]) + " quarter of";
    const std::string season = kSeasons[static_cast<std::size_t>((group - 21) % 4)];
    return group < 25 ? season : (group < 29 ? "northern " : "southern ") + season;
}

// The values a field with X can have: "a day from 10 to 19", "4, 14 or 24", or the one there is.
std::string choice(std::string_view field, bool isMonth) {
    const std::vector<int> values = edtfValues(field, 1, isMonth ? 12 : 31);
    std::vector<std::string> names;
    for (const int value : values)
        names.push_back(isMonth ? kMonths[static_cast<std::size_t>(value - 1)] : std::to_string(value));
    if (values.size() > 2 && values.back() - values.front() + 1 == static_cast<int>(values.size()))
        return (isMonth ? "a month from " : "a day from ") + names.front() + " to " + names.back();
    return listed(names, "or");
}

std::string monthsAndDays(const EdtfPart& part) {
    const auto& [year, month, day] = part.fields;
    std::string words;
    if (isSaid(day) && !isSaid(month))
        return (isUnknown(day) ? choice(day, false) : "day " + std::to_string(part.first.day)) +
               " of a month not known";
    if (isSaid(day))
        words = choice(day, false) + " ";
    return words + (part.group() != 0 ? groupInWords(part.group()) : choice(month, true));
}

std::string dateInWords(const EdtfPart& part) {
    const bool saysMore = isSaid(part.fields[1]) || isSaid(part.fields[2]);
    if (!saysMore)
        return yearsInWords(part);
    const std::string within = monthsAndDays(part);
    if (!isUnknown(part.fields[0]))
        return within + (isSaid(part.fields[1]) ? " " : ", ") + yearInWords(part.firstYear);
    const std::string& field = part.fields[0];
    const bool isDecade = part.firstYear > 0 && field.find('X') == 3;
    const bool isStretch = field != "XXXX" && unknownYears(part).find(" to ") != std::string::npos;
    const bool endsOf = within.ends_with(" of");
    return (endsOf ? within.substr(0, within.size() - 3) : within) +
           (isDecade    ? ", a year in the "
            : isStretch ? ", a year from "
                        : ", ") +
           unknownYears(part);
}

std::string saidOfMarks(const EdtfPart::Marks& marks) {
    return marks.approximate && marks.uncertain ? "approximate and uncertain"
           : marks.approximate                  ? "approximate"
                                                : "uncertain";
}

// "year uncertain, month and day approximate"
std::string marksOfFields(const EdtfPart& part, std::size_t fields) {
    constexpr std::array<const char*, 3> kNames{"year", "month", "day"};
    std::string words;
    for (std::size_t field = 0; field < fields;) {
        std::vector<std::string> alike;
        const EdtfPart::Marks marks = part.marks[field];
        for (; field < fields && part.marks[field] == marks; ++field)
            alike.push_back(field == 1 && part.group() != 0 ? "part of the year" : kNames[field]);
        if (marks != EdtfPart::Marks{})
            words += (words.empty() ? "" : ", ") + listed(alike, "and") + " " + saidOfMarks(marks);
    }
    return words;
}

std::string memberInWords(const EdtfSet::Member& member, bool isAll, const Zone& stated, const Zone& shown) {
    if (!member.isRange)
        return partInWords(member.from, stated, shown);
    if (member.from.kind == EdtfPart::Kind::open)
        return (isAll ? "all up to " : "any up to ") + partInWords(member.to, stated, shown);
    if (member.to.kind == EdtfPart::Kind::open)
        return (isAll ? "all from " : "any from ") + partInWords(member.from, stated, shown) + " on";
    return partInWords(member.from, stated, shown) + " to " + partInWords(member.to, stated, shown);
}

}  // namespace

std::string timeInWords(Micros instant, Precision precision, const Zone& zone) {
    const CivilTime wall = zone.toWall(instant);
    char clock[32];
    int length = std::snprintf(clock, sizeof clock, "%02d:%02d", wall.hour, wall.minute);
    const auto add = [&](const char* format, int value) {
        length +=
            std::snprintf(clock + length, sizeof clock - static_cast<std::size_t>(length), format, value);
    };
    if (precision >= Precision::second)
        add(":%02d", wall.second);
    if (precision == Precision::subsecond && wall.micros != 0) {
        add(".%06d", wall.micros);
        while (clock[length - 1] == '0')
            --length;
    }
    const std::string around = precision == Precision::hour ? ", in the hour from " : ", ";
    return dateInWords(wall) + around + std::string(clock, static_cast<std::size_t>(length)) + " " +
           zone.abbreviationAt(instant);
}

std::string partInWords(const EdtfPart& part, const Zone& stated, const Zone& shown) {
    const bool isTime = part.kind == EdtfPart::Kind::time;
    const std::string words = isTime
                                  ? timeInWords(*reachOf(part, stated).strict.earliest, part.precision, shown)
                                  : dateInWords(part);
    std::size_t fields = 1;
    while (fields < 3 && !part.fields[fields].empty())
        ++fields;
    for (std::size_t field = 1; !isTime && field < fields; ++field)
        if (part.marks[field] != part.marks[0])
            return words + " (" + marksOfFields(part, fields) + ")";
    return (part.isApproximate() ? "about " : "") + words + (part.isUncertain() ? " (uncertain)" : "");
}

std::string setInWords(const EdtfSet& set, const Zone& stated, const Zone& shown) {
    std::vector<std::string> members;
    bool isOpen = false;
    for (const EdtfSet::Member& member : set.members) {
        members.push_back(memberInWords(member, set.isAll, stated, shown));
        isOpen = member.isRange &&
                 (member.from.kind == EdtfPart::Kind::open || member.to.kind == EdtfPart::Kind::open);
    }
    if (members.size() == 1 && (isOpen || !set.members.front().isRange))
        return members.front();
    return (set.isAll ? "all of " : "one of ") + listed(members, set.isAll ? "and" : "or");
}

}  // namespace strata::base
