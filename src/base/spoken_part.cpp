#include <array>

#include "base/edtf.h"
#include "base/edtf_part.h"
#include "base/spoken_span.h"

namespace strata::base {
namespace {

enum class Share : std::uint8_t { early, mid, late, start, end };

struct Named {
    std::string_view words;
    Share share;
};
constexpr std::array kShares{
    Named{"early in", Share::early},
    Named{"early", Share::early},
    Named{"in the middle of", Share::mid},
    Named{"the middle of", Share::mid},
    Named{"middle of", Share::mid},
    Named{"mid", Share::mid},
    Named{"late in", Share::late},
    Named{"late", Share::late},
    Named{"towards the end of", Share::end},
    Named{"the end of", Share::end},
    Named{"end of", Share::end},
    Named{"the beginning of", Share::start},
    Named{"beginning of", Share::start},
    Named{"the start of", Share::start},
    Named{"start of", Share::start},
};

struct Cut {
    int first = 0, last = 0;  // units counted from 0, both in
};

// Early, mid and late are thirds; the start and the end are a sixth of a year and a third of anything
// shorter.
Cut cutOf(Share share, int units) {
    const int third = units / 3;
    switch (share) {
        case Share::early:
            return {0, third - 1 + (units % 3 == 1 && units < 12 ? 1 : 0)};
        case Share::mid:
            return {third + (units % 3 == 1 && units < 12 ? 1 : 0), units - third - 1};
        case Share::late:
            return {units - third, units - 1};
        case Share::start:
            return {0, units == 12 ? 1 : third - 1};
        default:
            return {units == 12 ? 10 : units - third, units - 1};
    }
}

SpokenSpans shareOf(const SpokenSpan& whole, Share share) {
    const std::optional<WhenSaid> when = readEdtf(whole.edtf(), Zone::utc());
    if (!when || whole.isInterval || !when->strict.earliest || !when->strict.latest)
        return {};
    const CivilTime first = civilFromMicros(*when->strict.earliest);
    SpokenSpan part = whole;
    part.isInterval = true;
    const auto unit = [&](int index) {
        CivilTime at = first;
        switch (when->precision) {
            case Precision::decade:
                at.year += index;
                return edtfUnit(at, Precision::year);
            case Precision::year:
            case Precision::season: {
                const int months = static_cast<int>(at.month) - 1 + index;
                at.year += months / 12;
                at.month = static_cast<unsigned>(months % 12) + 1;
                return edtfUnit(at, Precision::month);
            }
            default:
                at.day += static_cast<unsigned>(index);
                return edtfUnit(at, Precision::day);
        }
    };
    int units = 0;
    if (when->precision == Precision::decade)
        units = 10;
    else if (when->precision == Precision::year)
        units = 12;
    else if (when->precision == Precision::season)
        units = 3;
    else if (when->precision == Precision::month)
        units = static_cast<int>(daysInMonth(first.year, first.month));
    else
        return {};
    // A month is cut into days 1 to 10, 11 to 20 and the rest.
    Cut cut = cutOf(share, units);
    if (when->precision == Precision::month) {
        const bool isFirst = share == Share::early || share == Share::start;
        cut = isFirst ? Cut{0, 9} : share == Share::mid ? Cut{10, 19} : Cut{20, units - 1};
    }
    part.from = unit(cut.first);
    part.to = unit(cut.last);
    if (part.from == part.to) {
        part.isInterval = false;
        part.to.clear();
    }
    return {part};
}

}  // namespace

SpokenSpans readSpokenPart(SpokenWords words, const SpokenContext& context) {
    if (SpokenSpans day = readSpokenDay(words, context); !day.empty())
        return day;
    if (SpokenSpans period = readSpokenPeriod(words, context); !period.empty())
        return period;
    for (const Named& named : kShares) {
        const auto rest = wordsAfter(words, named.words);
        if (!rest || rest->empty())
            continue;
        SpokenSpans parts;
        for (const SpokenSpan& whole : readSpokenPeriod(*rest, context))
            for (SpokenSpan& part : shareOf(whole, named.share))
                parts.push_back(std::move(part));
        return parts;
    }
    return {};
}

}  // namespace strata::base
