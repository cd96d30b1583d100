#include "timeline/finding_lanes.h"

#include <algorithm>
#include <cmath>

#include "base/text.h"

namespace strata::timeline {

namespace {

// The value that the given share of them do not pass; they are put in another order.
std::int64_t quantile(std::vector<std::int64_t>& values, double share) {
    if (values.empty())
        return 0;
    const auto at = static_cast<std::ptrdiff_t>(share * static_cast<double>(values.size() - 1));
    std::nth_element(values.begin(), values.begin() + at, values.end());
    return values[static_cast<std::size_t>(at)];
}

}  // namespace

std::string LaneName::words() const {
    const std::string record = exhibit.empty() ? source : exhibit;
    if (isOfSeveral)
        return "lane \"" + name + "\"";
    return name == source ? record : "lane \"" + name + "\" of " + record;
}

void LanePace::add(const Moment& moment, const FindingCollector& in) {
    if (count_++ == 0) {
        last_ = moment;
    } else {
        if (moment.earliest > previous_)
            gaps_.push_back(moment.earliest - previous_);
        if (moment.earliest - last_.latest > kShortestSilence)
            pauses_.push_back({last_, moment});
        if (moment.latest >= last_.latest)
            last_ = moment;
    }
    previous_ = moment.earliest;
    const std::int64_t day = in.dayOf(moment.earliest);
    if (moment.latest - moment.earliest > base::kDay + base::kHour || day != in.dayOf(moment.latest))
        return;
    if (days_.empty() || days_.back().day != day)
        days_.push_back({day, 0, moment, moment, {}});
    ++withinADay_;
    Day& today = days_.back();
    ++today.count;
    if (moment.latest > today.last.latest)
        today.last = moment;
    if (today.events.size() < kMostEvents)
        today.events.push_back(moment.event);
}

void LanePace::finish(const LaneName& lane, std::int64_t events, FindingCollector& into) {
    unplaced_ = events - count_;
    if (withinADay_ >= kFewestForSilence) {
        median_ = quantile(gaps_, 0.5);
        for (const Pause& pause : pauses_) {
            const auto most = threshold(into.dayOf(pause.after.earliest));
            if (most && pause.after.earliest - pause.before.latest > *most)
                tellSilence(pause, lane, into);
        }
        mostAtTheEnd_ = threshold(into.dayOf(last_.latest) + 1);
    }
    if (days_.size() >= static_cast<std::size_t>(kFewestDaysForBurst))
        tellBursts(lane, into);
    gaps_ = {};
    pauses_ = {};
    days_ = {};
}

std::optional<base::Micros> LanePace::threshold(std::int64_t dayAfter) const {
    constexpr std::ptrdiff_t kAround = 20;
    const auto after = std::ranges::lower_bound(days_, dayAfter, {}, &Day::day);
    const auto at = after - days_.begin(), end = std::ssize(days_);
    if (at < kFewestDaysBefore)
        return std::nullopt;
    std::vector<std::int64_t> steps;
    for (auto day = std::max<std::ptrdiff_t>(at - kAround, 1); day < std::min(at + kAround + 1, end); ++day)
        if (day != at)
            steps.push_back(
                (days_[static_cast<std::size_t>(day)].day - days_[static_cast<std::size_t>(day - 1)].day) *
                base::kDay);
    return std::max({kShortestSilence, 20 * median_, 4 * quantile(steps, 0.9)});
}

std::string LanePace::pace() const {
    std::string words = " It has " + base::plural(count_, "dated event", "dated events") +
                        "; half the gaps between them are " + spanInWords(median_) + " or less.";
    if (unplaced_ > 0)
        words += " " + base::plural(unplaced_, "further event has no date on both sides and may lie in it.",
                                    "further events have no date on both sides and may lie in it.");
    return words;
}

void LanePace::tellSilence(const Pause& pause, const LaneName& lane, FindingCollector& into) const {
    Finding finding;
    finding.kind = FindingKind::silence;
    finding.lane = lane.name;
    finding.source = lane.source;
    finding.earliest = pause.before.latest;
    finding.latest = pause.after.earliest;
    finding.events = {pause.before.event, pause.after.event};
    finding.measure = pause.after.earliest - pause.before.latest;
    finding.sentence = "In " + lane.words() + " nothing is dated between " + into.words(pause.before) +
                       " and " + into.words(pause.after) + ": " + spanInWords(finding.measure) + "." + pace();
    into.add(std::move(finding),
             lane.name + "|" + std::to_string(pause.before.event) + "|" + std::to_string(pause.after.event));
}

void LanePace::stopBefore(const Moment& sourceEnd, const LaneName& lane, FindingCollector& into) const {
    if (!mostAtTheEnd_ || sourceEnd.earliest - last_.latest <= *mostAtTheEnd_)
        return;
    Finding finding;
    finding.kind = FindingKind::silence;
    finding.lane = lane.name;
    finding.source = lane.source;
    finding.earliest = last_.latest;
    finding.latest = sourceEnd.earliest;
    finding.events = {last_.event, sourceEnd.event};
    finding.measure = sourceEnd.earliest - last_.latest;
    finding.sentence = "In " + lane.words() + " nothing is dated after " + into.words(last_) +
                       ", while the same source goes on to " + into.words(sourceEnd) + ": " +
                       spanInWords(finding.measure) + "." + pace();
    into.add(std::move(finding), lane.name + "|" + std::to_string(last_.event) + "|stop");
}

void LanePace::tellBursts(const LaneName& lane, FindingCollector& into) {
    std::vector<std::int64_t> counts;
    for (const Day& day : days_)
        counts.push_back(day.count);
    const std::int64_t median = quantile(counts, 0.5);
    for (auto& count : counts)
        count = std::abs(count - median);
    const double spread = std::max(1.0, 1.4826 * static_cast<double>(quantile(counts, 0.5)));
    const auto usual = static_cast<double>(median);
    const double most = std::max({static_cast<double>(kFewestInBurst), 3 * usual, usual + 6 * spread});
    for (Day& day : days_) {
        if (static_cast<double>(day.count) <= most)
            continue;
        Finding finding;
        finding.kind = FindingKind::burst;
        finding.lane = lane.name;
        finding.source = lane.source;
        finding.earliest = day.first.earliest;
        finding.latest = day.last.latest;
        finding.events = std::move(day.events);
        finding.count = finding.measure = day.count;
        finding.sentence = "In " + lane.words() + " " + base::plural(day.count, "event is", "events are") +
                           " dated " + into.dayInWords(day.first.earliest) + ". Of its " +
                           base::groupedNumber(static_cast<std::int64_t>(days_.size())) +
                           " days with events, half have " + std::to_string(median) + " or fewer.";
        into.add(std::move(finding), lane.name + "|" + std::to_string(day.day));
    }
}

}  // namespace strata::timeline
