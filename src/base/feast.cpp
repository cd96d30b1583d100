#include "base/feast.h"

#include <unicode/calendar.h>
#include <unicode/timezone.h>

#include <array>
#include <memory>

#include "base/edtf_part.h"
#include "base/instant.h"

namespace strata::base {
namespace {

enum class Reckoned : std::uint8_t { fixed, easter, orthodoxEaster, calendar };

struct Known {
    std::string_view said, name;
    Reckoned reckoned = Reckoned::fixed;
    const char* calendar = "gregorian";
    int month = 0, day = 1;  // months count from 0 as ICU does; for Easter the day is days after it
    int days = 1;            // 0: to the end of its month
    bool isDayByName = false;
};

constexpr auto kLunar = Reckoned::calendar;
constexpr const char* kIslamic = "islamic-umalqura";
constexpr std::array kFeasts{
    Known{"christmas", "Christmas", Reckoned::fixed, "gregorian", 11, 25},
    Known{"xmas", "Christmas", Reckoned::fixed, "gregorian", 11, 25},
    Known{"christmas day", "Christmas Day", Reckoned::fixed, "gregorian", 11, 25, 1, true},
    Known{"christmas eve", "Christmas Eve", Reckoned::fixed, "gregorian", 11, 24, 1, true},
    Known{"boxing day", "Boxing Day", Reckoned::fixed, "gregorian", 11, 26, 1, true},
    Known{"new year's eve", "New Year's Eve", Reckoned::fixed, "gregorian", 11, 31, 1, true},
    Known{"new year's day", "New Year's Day", Reckoned::fixed, "gregorian", 0, 1, 1, true},
    Known{"new year", "New Year", Reckoned::fixed, "gregorian", 0, 1},
    Known{"bonfire night", "Bonfire Night", Reckoned::fixed, "gregorian", 10, 5},
    Known{"halloween", "Halloween", Reckoned::fixed, "gregorian", 9, 31},
    Known{"valentine's day", "Valentine's Day", Reckoned::fixed, "gregorian", 1, 14, 1, true},
    Known{"orthodox christmas", "Orthodox Christmas", Reckoned::fixed, "gregorian", 0, 7},
    Known{"easter", "Easter", Reckoned::easter, "gregorian", 0, 0},
    Known{"easter sunday", "Easter Sunday", Reckoned::easter, "gregorian", 0, 0, 1, true},
    Known{"good friday", "Good Friday", Reckoned::easter, "gregorian", 0, -2, 1, true},
    Known{"easter monday", "Easter Monday", Reckoned::easter, "gregorian", 0, 1, 1, true},
    Known{"orthodox easter", "Orthodox Easter", Reckoned::orthodoxEaster, "julian", 0, 0},
    Known{"ramadan", "Ramadan", kLunar, kIslamic, 8, 1, 0},
    Known{"eid al-fitr", "Eid al-Fitr", kLunar, kIslamic, 9, 1},
    Known{"eid", "Eid al-Fitr", kLunar, kIslamic, 9, 1},
    Known{"eid al-adha", "Eid al-Adha", kLunar, kIslamic, 11, 10},
    Known{"eid", "Eid al-Adha", kLunar, kIslamic, 11, 10},
    Known{"ashura", "Ashura", kLunar, kIslamic, 0, 10},
    Known{"lunar new year", "Lunar New Year", kLunar, "chinese", 0, 1},
    Known{"chinese new year", "Chinese New Year", kLunar, "chinese", 0, 1},
    Known{"tet", "Tet", kLunar, "chinese", 0, 1},
    Known{"t\u1ebft", "Tet", kLunar, "chinese", 0, 1},
    Known{"mid autumn festival", "Mid-Autumn Festival", kLunar, "chinese", 7, 15},
    Known{"passover", "Passover", kLunar, "hebrew", 7, 15, 7},
    Known{"rosh hashanah", "Rosh Hashanah", kLunar, "hebrew", 0, 1, 2},
    Known{"yom kippur", "Yom Kippur", kLunar, "hebrew", 0, 10},
    Known{"nowruz", "Nowruz", kLunar, "persian", 0, 1},
    Known{"ethiopian new year", "Ethiopian New Year", kLunar, "ethiopic", 0, 1},
    Known{"enkutatash", "Enkutatash", kLunar, "ethiopic", 0, 1},
    Known{"meskel", "Meskel", kLunar, "ethiopic", 0, 17},
    Known{"timkat", "Timkat", kLunar, "ethiopic", 4, 11},
};

Micros easterOf(int year) {  // the Gregorian computus of Meeus, Jones and Butcher
    const int a = year % 19, b = year / 100, c = year % 100;
    const int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
    const int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
    const int m = (a + 11 * h + 22 * l) / 451;
    const int month = (h + l - 7 * m + 114) / 31, day = (h + l - 7 * m + 114) % 31 + 1;
    return civilToMicros(
        {.year = year, .month = static_cast<unsigned>(month), .day = static_cast<unsigned>(day)});
}

Micros orthodoxEasterOf(int year) {  // Meeus's Julian computus, put on the Gregorian calendar
    const int d = (19 * (year % 19) + 15) % 30;
    const int e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7;
    const int month = (d + e + 114) / 31, day = (d + e + 114) % 31 + 1;
    const int behind = year / 100 - year / 400 - 2;
    return civilToMicros(
               {.year = year, .month = static_cast<unsigned>(month), .day = static_cast<unsigned>(day)}) +
           behind * kDay;
}

std::string dayText(Micros day) {
    return edtfUnit(civilFromMicros(day), Precision::day);
}

Feast feastOn(const Known& known, Micros first, int days) {
    return {.name = std::string(known.name),
            .calendar = known.calendar,
            .from = dayText(first),
            .to = dayText(first + (days - 1) * kDay),
            .isDayByName = known.isDayByName,
            .isComputed = known.reckoned == Reckoned::calendar};
}

// Walks the days of the Gregorian year in the feast's own calendar.
void addFromCalendar(const Known& known, int year, std::vector<Feast>& feasts) {
    UErrorCode status = U_ZERO_ERROR;
    const std::string locale = std::string("en@calendar=") + known.calendar;
    const std::unique_ptr<icu::Calendar> calendar(
        icu::Calendar::createInstance(*icu::TimeZone::getGMT(), icu::Locale(locale.c_str()), status));
    if (U_FAILURE(status) || !calendar)
        return;
    const Micros end = civilToMicros({.year = year + 1});
    for (Micros day = civilToMicros({.year = year}); day < end; day += kDay) {
        calendar->setTime(static_cast<double>(day / 1000 + 12 * 3'600'000), status);
        const bool isLeap = calendar->get(UCAL_IS_LEAP_MONTH, status) != 0;
        if (calendar->get(UCAL_MONTH, status) != known.month || isLeap ||
            calendar->get(UCAL_DAY_OF_MONTH, status) != known.day)
            continue;
        const int days = known.days > 0 ? known.days : calendar->getActualMaximum(UCAL_DAY_OF_MONTH, status);
        if (U_SUCCESS(status))
            feasts.push_back(feastOn(known, day, days));
    }
}

// Other spellings people use for one feast.
std::string usualName(SpokenWords words) {
    std::string name = joined(words);
    for (const auto& [spelling, usual] : std::array<std::pair<std::string_view, std::string_view>, 15>{
             {{"new years eve", "new year's eve"},
              {"new years day", "new year's day"},
              {"new year's", "new year"},
              {"new years", "new year"},
              {"valentines day", "valentine's day"},
              {"guy fawkes night", "bonfire night"},
              {"greek easter", "orthodox easter"},
              {"eid ul-fitr", "eid al-fitr"},
              {"eid al fitr", "eid al-fitr"},
              {"eid ul-adha", "eid al-adha"},
              {"eid al adha", "eid al-adha"},
              {"ramadhan", "ramadan"},
              {"vietnamese new year", "tet"},
              {"mid-autumn festival", "mid autumn festival"},
              {"norooz", "nowruz"}}})
        if (name == spelling)
            name = usual;
    return name;
}

}  // namespace

std::vector<Feast> feastsNamed(SpokenWords words, int year) {
    std::vector<Feast> feasts;
    const std::string name = usualName(words);
    for (const Known& known : kFeasts) {
        if (known.said != name)
            continue;
        switch (known.reckoned) {
            case Reckoned::fixed:
                feasts.push_back(feastOn(known,
                                         civilToMicros({.year = year,
                                                        .month = static_cast<unsigned>(known.month + 1),
                                                        .day = static_cast<unsigned>(known.day)}),
                                         known.days));
                break;
            case Reckoned::easter:
                feasts.push_back(feastOn(known, easterOf(year) + known.day * kDay, 1));
                break;
            case Reckoned::orthodoxEaster:
                feasts.push_back(feastOn(known, orthodoxEasterOf(year) + known.day * kDay, 1));
                break;
            case Reckoned::calendar:
                addFromCalendar(known, year, feasts);
                break;
        }
    }
    return feasts;
}

}  // namespace strata::base
