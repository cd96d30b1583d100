#include "checklist/coverage.h"

#include <algorithm>
#include <map>

#include "base/edtf.h"

namespace strata::checklist {

namespace {

// The days that are covered for sure: a bound marked approximate is drawn in by as much as it may be off.
std::optional<DayRange> sureDays(const CoverageSaid& said, DayRange window) {
    const auto& zone = base::Zone::utc();
    DayRange days = window;
    if (const auto from = base::readEdtf(said.from, zone);
        from && from->strict.earliest && from->fuzzy.earliest)
        days.first = std::max(window.first, dayOf(2 * *from->strict.earliest - *from->fuzzy.earliest));
    if (const auto to = base::readEdtf(said.to, zone); to && to->strict.latest && to->fuzzy.latest)
        days.last = std::min(window.last, dayOf(2 * *to->strict.latest - *to->fuzzy.latest));
    return days.first <= days.last ? std::optional(days) : std::nullopt;
}

// Lays a stretch over the others, where it outranks them.
class Laying {
public:
    explicit Laying(DayRange window) : last_(window.last) {
        covers_[window.first] = Cover::notAsked;
        covers_[window.last + 1] = Cover::notAsked;
    }

    void lay(DayRange days, Cover cover) {
        cut(days.first);
        cut(days.last + 1);
        for (auto at = covers_.lower_bound(days.first); at != covers_.end() && at->first <= days.last; ++at)
            at->second = std::max(at->second, cover);
    }

    std::vector<Stretch> stretches() const {
        std::vector<Stretch> all;
        for (auto at = covers_.begin(); at->first <= last_; ++at) {
            const Day end = std::next(at)->first - 1;
            if (!all.empty() && all.back().cover == at->second)
                all.back().days.last = end;
            else
                all.push_back({{at->first, end}, at->second});
        }
        return all;
    }

private:
    void cut(Day at) {
        const auto next = covers_.lower_bound(at);
        if (next == covers_.end() || next->first != at)
            covers_.emplace_hint(next, at, std::prev(next)->second);
    }

    std::map<Day, Cover> covers_;  // from that day on
    Day last_;
};

Day endOfMonth(Day day) {
    const auto date = dateOf(day);
    return dayOf(date.year, date.month, base::daysInMonth(date.year, date.month));
}

std::int64_t& countOf(CoverMonth& month, Cover cover) {
    return cover == Cover::held ? month.held : cover == Cover::noneHeld ? month.noneHeld : month.notAsked;
}

// "September 2013 to July 2014", "3 to 9 March 2014" as days where it does not run month by month.
std::string inWords(DayRange days, DayRange window) {
    const auto first = dateOf(days.first);
    const bool isByMonth = (first.day == 1 || days.first == window.first) &&
                           (days.last == endOfMonth(days.last) || days.last == window.last);
    const std::string from = isByMonth ? monthInWords(days.first) : dayInWords(days.first);
    const std::string to = isByMonth ? monthInWords(days.last) : dayInWords(days.last);
    return from == to ? from : from + " to " + to;
}

}  // namespace

CoverStrip coverStrip(const std::vector<CoverageSaid>& said, DayRange window) {
    CoverStrip strip;
    if (window.last < window.first)
        return strip;
    Laying laying(window);
    for (const auto& one : said)
        if (const auto days = sureDays(one, window))
            laying.lay(*days, one.kind == CoverageSaid::Kind::held ? Cover::held : Cover::noneHeld);
    strip.stretches = laying.stretches();
    auto stretch = strip.stretches.begin();
    for (Day first = window.first; first <= window.last;) {
        CoverMonth month{{first, std::min(endOfMonth(first), window.last)}};
        for (Day at = first; at <= month.days.last;) {
            const Day until = std::min(stretch->days.last, month.days.last);
            countOf(month, stretch->cover) += until - at + 1;
            at = until + 1;
            if (stretch->days.last < at)
                ++stretch;
        }
        first = month.days.last + 1;
        strip.months.push_back(month);
    }
    return strip;
}

std::string CoverStrip::sentence() const {
    if (stretches.empty())
        return {};
    const DayRange window{stretches.front().days.first, stretches.back().days.last};
    if (stretches.size() == 1 && stretches.front().cover != Cover::held)
        return stretches.front().cover == Cover::notAsked ? "not asked" : "asked, none held";
    std::string all;
    for (const auto& stretch : stretches)
        if (stretch.cover != Cover::held)
            all += (all.empty() ? "" : "; ") + inWords(stretch.days, window) +
                   (stretch.cover == Cover::notAsked ? " missing" : " asked, none held");
    return all.empty() ? "all of the window held" : all;
}

}  // namespace strata::checklist
