#include "presenters/timeline_axis.h"

#include <algorithm>
#include <array>
#include <cstdio>

#include "base/edtf.h"
#include "base/text.h"
#include "base/when_said.h"

namespace strata::presenters {

namespace {

using base::CivilTime;

constexpr std::array<const char*, 12> kMonths = {"January",   "February", "March",    "April",
                                                 "May",       "June",     "July",     "August",
                                                 "September", "October",  "November", "December"};

enum class Unit { second, minute, hour, day, month, year };

struct Step {
    Unit unit;
    int every;
    double micros;  // about, for choosing
};

constexpr double kDays = static_cast<double>(base::kDay);
constexpr std::array<Step, 22> kSteps = {{
    {Unit::second, 1, 1e6},           {Unit::second, 5, 5e6},         {Unit::second, 15, 15e6},
    {Unit::minute, 1, 60e6},          {Unit::minute, 5, 300e6},       {Unit::minute, 15, 900e6},
    {Unit::hour, 1, 3600e6},          {Unit::hour, 3, 3 * 3600e6},    {Unit::hour, 6, 6 * 3600e6},
    {Unit::hour, 12, 12 * 3600e6},    {Unit::day, 1, kDays},          {Unit::day, 7, 7 * kDays},
    {Unit::month, 1, 30.4 * kDays},   {Unit::month, 3, 91.3 * kDays}, {Unit::month, 6, 182.6 * kDays},
    {Unit::year, 1, 365.25 * kDays},  {Unit::year, 2, 730.5 * kDays}, {Unit::year, 5, 1826.0 * kDays},
    {Unit::year, 10, 3652 * kDays},   {Unit::year, 25, 9131 * kDays}, {Unit::year, 50, 18262 * kDays},
    {Unit::year, 100, 36525 * kDays},
}};

int floorTo(int value, int every) {
    return value >= 0 ? value / every * every : -((-value + every - 1) / every) * every;
}

CivilTime floorCivil(CivilTime civil, Step step) {
    civil.micros = 0;
    if (step.unit == Unit::second) {
        civil.second = floorTo(civil.second, step.every);
        return civil;
    }
    civil.second = 0;
    if (step.unit == Unit::minute) {
        civil.minute = floorTo(civil.minute, step.every);
        return civil;
    }
    civil.minute = 0;
    if (step.unit == Unit::hour) {
        civil.hour = floorTo(civil.hour, step.every);
        return civil;
    }
    civil.hour = 0;
    if (step.unit == Unit::day) {
        if (step.every > 1) {
            const Micros wall = base::civilToMicros(civil);
            civil = base::civilFromMicros(wall - base::weekday(wall) * base::kDay);
        }
        return civil;
    }
    civil.day = 1;
    if (step.unit == Unit::month) {
        civil.month = static_cast<unsigned>(floorTo(static_cast<int>(civil.month) - 1, step.every) + 1);
        return civil;
    }
    civil.month = 1;
    civil.year = floorTo(civil.year, step.every);
    return civil;
}

CivilTime nextCivil(const CivilTime& civil, Step step) {
    CivilTime next = civil;
    if (step.unit == Unit::year) {
        next.year += step.every;
        return next;
    }
    if (step.unit == Unit::month) {
        const unsigned month = civil.month - 1 + static_cast<unsigned>(step.every);
        next.month = month % 12 + 1;
        next.year += static_cast<int>(month / 12);
        return next;
    }
    const Micros unit = step.unit == Unit::day      ? base::kDay
                        : step.unit == Unit::hour   ? base::kHour
                        : step.unit == Unit::minute ? base::kMinute
                                                    : base::kSecond;
    return base::civilFromMicros(base::civilToMicros(civil) + step.every * unit);
}

std::string twoDigits(int value) {
    std::array<char, 16> text{};
    std::snprintf(text.data(), text.size(), "%02d", value);
    return text.data();
}

std::string dayAndMonth(const CivilTime& civil) {
    return std::to_string(civil.day) + " " + kMonths[civil.month - 1];
}

std::string clockText(const CivilTime& civil) {
    return twoDigits(civil.hour) + ":" + twoDigits(civil.minute);
}

std::string lowerLabel(const CivilTime& civil, Step step) {
    switch (step.unit) {
        case Unit::second:
            return clockText(civil) + ":" + twoDigits(civil.second);
        case Unit::minute:
        case Unit::hour:
            return clockText(civil);
        case Unit::day:
            return step.every == 1
                       ? std::to_string(civil.day)
                       : std::to_string(civil.day) + " " + std::string(kMonths[civil.month - 1]).substr(0, 3);
        case Unit::month:
            return std::string(kMonths[civil.month - 1]).substr(0, 3);
        case Unit::year:
            return std::to_string(civil.year);
    }
    return {};
}

Step upperOf(Unit lower) {
    switch (lower) {
        case Unit::second:
        case Unit::minute:
        case Unit::hour:
            return {Unit::day, 1, kDays};
        case Unit::day:
            return {Unit::month, 1, 30.4 * kDays};
        case Unit::month:
            return {Unit::year, 1, 365.25 * kDays};
        case Unit::year:
            break;
    }
    return {Unit::year, 100, 36525 * kDays};
}

std::string upperLabel(const CivilTime& civil, Unit unit) {
    const std::string year = std::to_string(civil.year);
    if (unit == Unit::day)
        return dayAndMonth(civil) + " " + year;
    if (unit == Unit::month)
        return std::string(kMonths[civil.month - 1]) + " " + year;
    return year;
}

template <class Label>
std::vector<AxisMark> marks(const TimelineWindow& window, const base::Zone& zone, Step step, Label label) {
    std::vector<AxisMark> result;
    const std::size_t most = static_cast<std::size_t>(window.width()) / 4 + 4;
    CivilTime civil = floorCivil(zone.toWall(window.from()), step);
    while (result.size() < most) {
        const Micros at = zone.toUtc(civil).utc;
        if (at >= window.to())
            break;
        if (result.empty() || at > result.back().at)
            result.push_back({at, window.pixelOf(at), label(civil)});
        civil = nextCivil(civil, step);
    }
    return result;
}

}  // namespace

TimelineAxis axisFor(const TimelineWindow& window, const base::Zone& zone) {
    const double room = window.perPixel() * kAxisRoom;
    const auto chosen = std::find_if(kSteps.begin(), kSteps.end(), [&](const Step& step) {
        // Days of the month need less room than clock times.
        return step.micros >= (step.unit == Unit::day && step.every == 1 ? room / 2 : room);
    });
    const Step step = chosen == kSteps.end() ? kSteps.back() : *chosen;
    TimelineAxis axis;
    axis.lower = marks(window, zone, step, [&](const CivilTime& civil) { return lowerLabel(civil, step); });
    const Step above = upperOf(step.unit);
    if (step.unit != Unit::year)
        axis.upper =
            marks(window, zone, above, [&](const CivilTime& civil) { return upperLabel(civil, above.unit); });
    return axis;
}

std::string showMoment(Micros at, double microsPerPixel, const base::Zone& zone) {
    const CivilTime civil = zone.toWall(at);
    const std::string day = dayAndMonth(civil) + " " + std::to_string(civil.year);
    if (microsPerPixel > kDays / 4)
        return day;
    std::string text = day + ", " + clockText(civil);
    if (microsPerPixel < 20e6)
        text += ":" + twoDigits(civil.second);
    return text + " " + zone.abbreviationAt(at);
}

namespace {

std::optional<unsigned> monthNamed(const std::string& folded) {
    for (unsigned at = 0; at < kMonths.size(); ++at) {
        const std::string name = base::foldForSearch(kMonths[at]);
        if (folded.size() >= 3 && name.starts_with(folded))
            return at + 1;
    }
    return std::nullopt;
}

std::optional<int> numberIn(const std::string& text) {
    if (text.empty() || text.size() > 4 || text.find_first_not_of("0123456789") != std::string::npos)
        return std::nullopt;
    return std::stoi(text);
}

// "14 March 2016", "March 2016", "14/03/2016": day first, as in Britain.
std::optional<std::string> isoFromWords(const std::string& text) {
    std::vector<std::string> parts;
    std::string part;
    for (const char letter : base::foldForSearch(text) + " ") {
        if (letter != ' ' && letter != '/' && letter != '.' && letter != ',') {
            part += letter;
        } else if (!part.empty()) {
            parts.push_back(part);
            part.clear();
        }
    }
    if (parts.size() < 2 || parts.size() > 3)
        return std::nullopt;
    const std::string& monthText = parts[parts.size() - 2];
    const auto year = numberIn(parts.back());
    auto month = monthNamed(monthText);
    if (!month)
        if (const auto number = numberIn(monthText); number && *number >= 1 && *number <= 12)
            month = static_cast<unsigned>(*number);
    if (!year || parts.back().size() != 4 || !month)
        return std::nullopt;
    std::string iso = parts.back() + "-" + twoDigits(static_cast<int>(*month));
    if (parts.size() == 3) {
        const auto day = numberIn(parts.front());
        if (!day || !base::isRealDate(*year, *month, static_cast<unsigned>(*day)))
            return std::nullopt;
        iso += "-" + twoDigits(*day);
    }
    return iso;
}

}  // namespace

std::optional<TimelineWindow::Stretch> readDate(const std::string& text, const base::Zone& zone) {
    const std::string wanted = base::trimmed(text);
    auto when = base::readEdtf(wanted, zone);
    if (!when)
        if (const auto iso = isoFromWords(wanted))
            when = base::readEdtf(*iso, zone);
    if (!when || !when->strict.earliest)
        return std::nullopt;
    return TimelineWindow::Stretch{*when->strict.earliest,
                                   when->strict.latest.value_or(*when->strict.earliest)};
}

std::optional<TimelineWindow::Stretch> readGoTo(const std::string& text, const base::Zone& zone) {
    const auto date = readDate(text, zone);
    if (!date)
        return std::nullopt;
    const Micros margin = std::max(date->span() / 20, base::kMinute * 5);
    return TimelineWindow::Stretch{date->from - margin, date->to + margin};
}

}  // namespace strata::presenters
