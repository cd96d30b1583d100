#include "base/zone.h"

#include <unicode/basictz.h>
#include <unicode/locid.h>
#include <unicode/tztrans.h>

#include <algorithm>
#include <cstdio>
#include <map>
#include <mutex>

#include "base/zone_letters.h"

namespace strata::base {
namespace {

constexpr Micros kCycle = 146'097 * kDay;     // 400 Gregorian years, a whole number of weeks
constexpr Micros kTableEnd = 193'579 * kDay;  // 2500-01-01: today's rules have then run for more than a cycle

// Into the years of the table, by whole cycles, with the days of the week kept.
Micros intoTable(Micros instant) {
    if (instant < kTableEnd)
        return instant;
    return instant - ((instant - kTableEnd) / kCycle + 1) * kCycle;
}

std::string offsetText(std::string_view prefix, int seconds) {
    const int size = seconds < 0 ? -seconds : seconds;
    char text[32];
    int length =
        std::snprintf(text, sizeof text, "%c%02d:%02d", seconds < 0 ? '-' : '+', size / 3600, size / 60 % 60);
    if (size % 60 != 0)
        length +=
            std::snprintf(text + length, sizeof text - static_cast<std::size_t>(length), ":%02d", size % 60);
    return std::string(prefix) + std::string(text, static_cast<std::size_t>(length));
}

// English letters for the zone's time, from whichever English-speaking country has some; empty when none has.
std::string lettersOf(const icu::TimeZone& zone, bool isDaylight) {
    for (const char* locale : {"en_GB", "en_US", "en_AU", "en_NZ", "en_CA", "en_IN", "en_ZA"}) {
        icu::UnicodeString shown;
        zone.getDisplayName(isDaylight, icu::TimeZone::SHORT, icu::Locale(locale), shown);
        std::string text;
        shown.toUTF8String(text);
        if (text.find_first_of("+-0123456789") == std::string::npos && text.size() <= 5)
            return text;
    }
    return {};
}

int totalOffset(const icu::TimeZoneRule& rule) {
    return (rule.getRawOffset() + rule.getDSTSavings()) / 1000;
}

}  // namespace

std::shared_ptr<const Zone> Zone::fixed(std::string name, int offsetSeconds, std::string letters) {
    std::shared_ptr<Zone> zone(new Zone);
    zone->name_ = std::move(name);
    zone->firstOffset_ = offsetSeconds;
    zone->letters_.push_back({offsetSeconds, std::move(letters)});
    return zone;
}

std::shared_ptr<const Zone> Zone::fromIcu(std::string_view name) {
    const icu::UnicodeString id =
        icu::UnicodeString::fromUTF8({name.data(), static_cast<std::int32_t>(name.size())});
    UErrorCode status = U_ZERO_ERROR;
    icu::UnicodeString canonical;
    UBool isSystemId = false;
    icu::TimeZone::getCanonicalID(id, canonical, isSystemId, status);
    if (U_FAILURE(status) || !isSystemId)
        return nullptr;
    const std::unique_ptr<icu::TimeZone> made(icu::TimeZone::createTimeZone(id));
    const auto* source = dynamic_cast<const icu::BasicTimeZone*>(made.get());
    if (source == nullptr)
        return nullptr;

    constexpr UDate kLongAgo = -1e14;  // milliseconds: the year -1200, before any zone
    std::shared_ptr<Zone> zone(new Zone);
    zone->name_ = name;
    int raw = 0, daylight = 0;
    source->getOffset(kLongAgo, false, raw, daylight, status);
    zone->firstOffset_ = (raw + daylight) / 1000;
    icu::TimeZoneTransition transition;
    UDate at = kLongAgo;
    while (source->getNextTransition(at, false, transition)) {
        at = transition.getTime();
        const Micros instant = static_cast<Micros>(at) * 1000;
        if (instant >= kTableEnd)
            break;
        const int before = zone->changes_.empty() ? zone->firstOffset_ : zone->changes_.back().after;
        const int after = totalOffset(*transition.getTo());
        if (before != after)
            zone->changes_.push_back({instant, instant + std::max(before, after) * kSecond, before, after});
    }

    const int standard = source->getRawOffset() / 1000;
    zone->letters_.push_back({standard, lettersOf(*source, false)});
    if (source->getDSTSavings() != 0)
        zone->letters_.push_back({standard + source->getDSTSavings() / 1000, lettersOf(*source, true)});
    return zone;
}

std::shared_ptr<const Zone> Zone::find(std::string_view ianaName) {
    static std::mutex mutex;
    static std::map<std::string, std::shared_ptr<const Zone>, std::less<>> known;
    const std::lock_guard lock(mutex);
    if (const auto found = known.find(ianaName); found != known.end())
        return found->second;
    std::shared_ptr<const Zone> zone;
    if (ianaName == "UTC" || ianaName == "Z")
        zone = fixed("UTC", 0, "UTC");
    else if (const auto letters = offsetOfLetters(ianaName))
        zone = fixed(std::string(ianaName), *letters, std::string(ianaName));
    else if (const auto offset = offsetOfText(ianaName))
        zone = fixed(offsetText("", *offset), *offset, *offset == 0 ? "UTC" : offsetText("UTC", *offset));
    else if (!ianaName.empty() && ianaName.size() < 64)
        zone = fromIcu(ianaName);
    if (zone)
        known.emplace(ianaName, zone);
    return zone;
}

const Zone& Zone::utc() {
    static const std::shared_ptr<const Zone> zone = find("UTC");
    return *zone;
}

Zone::Resolved Zone::toUtc(const CivilTime& wall) const {
    const Micros local = civilToMicros(wall);
    const Micros looked = intoTable(local);
    const auto next =
        std::upper_bound(changes_.begin(), changes_.end(), looked,
                         [](Micros at, const Change& change) { return at < change.latestWallKey; });
    if (next == changes_.end()) {
        const int offset = changes_.empty() ? firstOffset_ : changes_.back().after;
        return {local - offset * kSecond, Fit::exact, offset};
    }
    Fit fit = Fit::exact;
    if (looked >= next->at + std::min(next->before, next->after) * kSecond)
        fit = next->after > next->before ? Fit::gap : Fit::fold;
    return {local - next->before * kSecond, fit, next->before};
}

int Zone::offsetAt(Micros utc) const {
    const Micros looked = intoTable(utc);
    const auto next = std::upper_bound(changes_.begin(), changes_.end(), looked,
                                       [](Micros at, const Change& change) { return at < change.at; });
    return next == changes_.begin() ? firstOffset_ : std::prev(next)->after;
}

CivilTime Zone::toWall(Micros utc) const {
    return civilFromMicros(utc + offsetAt(utc) * kSecond);
}

std::string Zone::abbreviationAt(Micros utc) const {
    const int offset = offsetAt(utc);
    const auto found = std::ranges::find(letters_, offset, &Letters::offset);
    return found != letters_.end() && !found->text.empty() ? found->text : offsetText("UTC", offset);
}

}  // namespace strata::base
