#include "timeline/event_selection.h"

#include <algorithm>
#include <numeric>

#include "base/failure.h"

namespace strata::timeline {

namespace {

constexpr std::uint32_t kMonth = 31U * 86'400;  // seconds; a longer event is looked for apart
constexpr std::int64_t kLookEvery = 1 << 20;    // events between two looks at the stop token

bool isIn(const std::optional<std::vector<bool>>& wanted, std::size_t number) {
    return !wanted || (number < wanted->size() && (*wanted)[number]);
}

bool isUncertain(const EventBrief& event) {
    return !event.isDated() || event.seconds >= EventBrief::kLongest ||
           (event.precision() != base::Precision::none && event.precision() < base::Precision::day);
}

bool overlaps(const EventBrief& event, const EventWanted& wanted) {
    if (!wanted.from && !wanted.to)
        return true;
    if (!event.isDated())
        return false;
    const auto earliest = event.earliest(), latest = event.latest();
    return (!wanted.to || earliest.value_or(event.at) <= *wanted.to) &&
           (!wanted.from || latest.value_or(event.at) >= *wanted.from);
}

bool isAtTime(const EventBrief& event, const EventWanted& wanted, WallClock& clock) {
    if (wanted.hours == 0 && wanted.days == 0)
        return true;
    const auto read = clock.at(event);
    return read && (wanted.days == 0 || (wanted.days >> read->day & 1) != 0) &&
           (wanted.hours == 0 || (read->hour && (wanted.hours >> *read->hour & 1) != 0));
}

bool isWanted(const EventBrief& event, const EventWanted& wanted, WallClock& clock) {
    return isIn(wanted.lanes, event.lane) && isIn(wanted.kinds, event.kindNumber()) &&
           isIn(wanted.people, event.people) && (!wanted.onlyUncertain || isUncertain(event)) &&
           overlaps(event, wanted) && isAtTime(event, wanted, clock);
}

bool wantsAll(const EventWanted& wanted) {
    return !wanted.from && !wanted.to && !wanted.lanes && !wanted.kinds && !wanted.people &&
           !wanted.imports && !wanted.numbers && wanted.upToEntry == 0 && !wanted.onlyUncertain &&
           wanted.hours == 0 && wanted.days == 0;
}

}  // namespace

std::optional<WallClock::Reading> WallClock::at(const EventBrief& event) {
    if (!event.earliest() || !event.latest() || event.seconds > 86'400)
        return std::nullopt;
    if (event.at < from_ || event.at > until_) {
        // Offsets change on the quarter of an hour at the most often.
        constexpr base::Micros kQuarter = 15 * base::kMinute;
        from_ = event.at - ((event.at % kQuarter) + kQuarter) % kQuarter;
        until_ = from_ + kQuarter - 1;
        offset_ = static_cast<base::Micros>(zone_.offsetAt(event.at)) * base::kSecond;
    }
    const base::Micros local = event.at + offset_;
    const base::Micros day = local / base::kDay - (local % base::kDay < 0);
    Reading reading;
    reading.day = static_cast<int>(((day + 3) % 7 + 7) % 7);  // 1 January 1970 was a Thursday
    if (event.seconds <= 3'600)
        reading.hour = static_cast<int>((local - day * base::kDay) / base::kHour);
    return reading;
}

EventSelection::EventSelection(std::shared_ptr<const EventColumns> columns, const EventWanted& wanted,
                               const LanesOf& lanesOf, const std::stop_token& stop)
    : columns_(std::move(columns)) {
    if (wantsAll(wanted)) {
        order_ = columns_->inOrder();
    } else {
        const auto chosen = std::make_shared<TimeOrder>();
        WallClock clock(wanted.zone ? *wanted.zone : base::Zone::utc());
        const TimeOrder& all = *columns_->inOrder();
        const auto take = [&](std::size_t first, std::size_t end) {
            for (std::size_t place = first; place < end; ++place) {
                if (place % kLookEvery == 0 && stop.stop_requested())
                    throw base::Cancelled();
                const std::uint32_t number = all.numbers[place];
                if (isIn(wanted.numbers, number) && isOfWantedImport(number, wanted) &&
                    isWanted((*columns_)[number], wanted, clock))
                    chosen->numbers.push_back(number);
            }
            return chosen->numbers.size();
        };
        chosen->begun = take(0, all.begun);
        chosen->dated = take(all.begun, all.dated);
        take(all.dated, all.numbers.size());
        order_ = chosen;
    }
    if (lanesOf)
        group(lanesOf, stop);
}

bool EventSelection::isOfWantedImport(std::int64_t number, const EventWanted& wanted) const {
    if (wanted.upToEntry == 0 && !wanted.imports)
        return true;
    const std::int64_t import = columns_->importOf(number);
    return (wanted.upToEntry == 0 || import <= wanted.upToEntry) &&
           (!wanted.imports || std::binary_search(wanted.imports->begin(), wanted.imports->end(), import));
}

void EventSelection::group(const LanesOf& lanesOf, const std::stop_token& stop) {
    const auto keysOf = [&](std::uint32_t number) { return lanesOf(number, (*columns_)[number]); };
    std::vector<std::uint32_t> counts, undated;  // by key
    const auto& order = order_->numbers;
    for (std::size_t place = 0; place < order.size(); ++place) {
        if (static_cast<std::int64_t>(place) % kLookEvery == 0 && stop.stop_requested())
            throw base::Cancelled();
        auto& into = place < order_->dated ? counts : undated;
        for (const std::uint32_t key : keysOf(order[place])) {
            if (key >= into.size())
                into.resize(std::max<std::size_t>(key + 1, into.size() * 2), 0);
            ++into[key];
        }
    }
    const std::size_t keys = std::max(counts.size(), undated.size());
    counts.resize(keys, 0);
    undated.resize(keys, 0);
    std::vector<std::size_t> next(keys, 0);
    std::size_t total = 0;
    for (std::size_t key = 0; key < keys; ++key) {
        next[key] = total;
        if (counts[key] + undated[key] > 0) {
            Lane lane;
            lane.key = static_cast<std::uint32_t>(key);
            lane.events = counts[key] + undated[key];
            lane.undated = undated[key];
            lane.first = total;
            lane.end = total + counts[key];
            lanes_.push_back(lane);
        }
        total += counts[key];
    }
    byLane_.resize(total);
    for (std::size_t place = 0; place < order_->dated; ++place)
        for (const std::uint32_t key : keysOf(order[place]))
            byLane_[next[key]++] = order[place];
    for (Lane& lane : lanes_) {
        sortEndOnly(lane);
        measure(lane);
    }
    for (std::size_t place = 0; place < byLane_.size(); ++place)
        if ((*columns_)[byLane_[place]].seconds >= kMonth)
            long_.push_back(static_cast<std::uint32_t>(place));
}

// Events with an end only stand last in the list, but by their end in a lane.
void EventSelection::sortEndOnly(const Lane& lane) {
    if (order_->begun == order_->dated)
        return;
    const auto begin = byLane_.begin() + static_cast<std::ptrdiff_t>(lane.first),
               end = byLane_.begin() + static_cast<std::ptrdiff_t>(lane.end);
    const auto isEarlier = [this](std::uint32_t a, std::uint32_t b) {
        return at(a) != at(b) ? at(a) < at(b) : a < b;
    };
    if (!std::is_sorted(begin, end, isEarlier))
        std::sort(begin, end, isEarlier);
}

void EventSelection::measure(Lane& lane) const {
    if (lane.first == lane.end)
        return;
    lane.earliest = at(byLane_[lane.first]);
    base::Micros latest = *lane.earliest;
    for (std::size_t place = lane.first; place < lane.end; ++place) {
        const EventBrief event = (*columns_)[byLane_[place]];
        latest = std::max(latest, event.latest().value_or(event.at));
        if (event.seconds < kMonth)
            lane.longest = std::max(lane.longest, event.seconds);
    }
    lane.latest = latest;
}

const EventSelection::Lane* EventSelection::lane(std::uint32_t key) const {
    const auto found =
        std::lower_bound(lanes_.begin(), lanes_.end(), key,
                         [](const Lane& lane, std::uint32_t wanted) { return lane.key < wanted; });
    return found != lanes_.end() && found->key == key ? &*found : nullptr;
}

std::vector<std::int64_t> EventSelection::numbers(std::int64_t offset, std::int64_t limit) const {
    const std::int64_t first = std::clamp<std::int64_t>(offset, 0, events());
    const std::int64_t end = limit < 0 ? events() : std::min(events(), first + limit);
    return {order_->numbers.begin() + first, order_->numbers.begin() + end};
}

std::optional<std::int64_t> EventSelection::placeOf(std::int64_t number) const {
    const auto place = order_->placeOf(*columns_, number);
    return place ? std::optional(static_cast<std::int64_t>(*place)) : std::nullopt;
}

void EventSelection::count(const Lane& lane, base::Micros width, std::int64_t first,
                           std::vector<std::uint32_t>& counts) const {
    std::fill(counts.begin(), counts.end(), 0U);
    const auto begin = byLane_.begin() + static_cast<std::ptrdiff_t>(lane.first),
               end = byLane_.begin() + static_cast<std::ptrdiff_t>(lane.end);
    const auto startOf = [&](std::int64_t bucket) { return bucket * width; };
    auto here = std::lower_bound(begin, end, startOf(first), [&](std::uint32_t number, base::Micros wanted) {
        return at(number) < wanted;
    });
    const base::Micros over = startOf(first + static_cast<std::int64_t>(counts.size()));
    while (here != end) {
        const base::Micros moment = at(*here);
        if (moment >= over)
            return;
        // Floor, also before 1970.
        const std::int64_t bucket = moment / width - (moment % width < 0);
        // The end of the bucket, in ever larger steps: most buckets hold many events or none.
        auto last = here;
        std::ptrdiff_t step = 1;
        while (end - last > step && at(*(last + step)) < startOf(bucket + 1)) {
            last += step;
            step *= 2;
        }
        const auto reach = end - last > step ? last + step : end;
        const auto next =
            std::lower_bound(last, reach, startOf(bucket + 1),
                             [&](std::uint32_t number, base::Micros wanted) { return at(number) < wanted; });
        counts[static_cast<std::size_t>(bucket - first)] = static_cast<std::uint32_t>(next - here);
        here = next;
    }
}

std::vector<std::int64_t> EventSelection::overlapping(const Lane& lane, base::Micros from, base::Micros to,
                                                      std::size_t limit) const {
    const auto begin = byLane_.begin() + static_cast<std::ptrdiff_t>(lane.first),
               end = byLane_.begin() + static_cast<std::ptrdiff_t>(lane.end);
    std::vector<std::int64_t> found;
    const auto reaches = [&](std::uint32_t number) {
        const EventBrief event = (*columns_)[number];
        return event.latest().value_or(event.at) >= from;
    };
    const base::Micros margin = static_cast<base::Micros>(lane.longest) * base::kSecond;
    const auto first =
        std::lower_bound(begin, end, from - margin,
                         [&](std::uint32_t number, base::Micros wanted) { return at(number) < wanted; });
    const auto longFirst = std::lower_bound(long_.begin(), long_.end(), lane.first);
    for (auto place = longFirst;
         place != long_.end() && *place < static_cast<std::size_t>(first - byLane_.begin()) &&
         found.size() < limit;
         ++place)
        if (reaches(byLane_[*place]))
            found.push_back(byLane_[*place]);
    for (auto one = first; one != end && at(*one) <= to && found.size() < limit; ++one)
        if (reaches(*one))
            found.push_back(*one);
    return found;
}

Unordered EventSelection::unordered(std::int64_t number, std::size_t limit,
                                    const std::stop_token& stop) const {
    Unordered found;
    if (!placeOf(number))
        return found;
    const EventBrief mine = (*columns_)[number];
    const base::Bounds bounds{mine.earliest(), mine.latest()};
    if (!mine.isDated())
        return found;
    for (std::size_t place = 0; place < order_->dated; ++place) {
        if (place % kLookEvery == 0 && stop.stop_requested())
            throw base::Cancelled();
        const std::int64_t other = order_->numbers[place];
        const EventBrief event = (*columns_)[other];
        // Those that begin after its end are in order with it, and so is all that follows them.
        if (place < order_->begun && bounds.latest && event.at > *bounds.latest) {
            place = order_->begun - 1;
            continue;
        }
        if (other == number ||
            base::compare(bounds, {event.earliest(), event.latest()}) != base::Order::notInOrder)
            continue;
        ++found.events;
        if (found.numbers.size() < limit)
            found.numbers.push_back(other);
    }
    return found;
}

Rhythm EventSelection::rhythm(const base::Zone& zone, const std::stop_token& stop) const {
    Rhythm rhythm;
    WallClock clock(zone);
    for (std::size_t place = 0; place < order_->dated; ++place) {
        if (place % kLookEvery == 0 && stop.stop_requested())
            throw base::Cancelled();
        const auto read = clock.at((*columns_)[order_->numbers[place]]);
        if (read)
            ++rhythm.days[static_cast<std::size_t>(read->day)];
        else
            ++rhythm.withoutDay;
        if (read && read->hour)
            ++rhythm.hours[static_cast<std::size_t>(*read->hour)];
        else
            ++rhythm.withoutHour;
    }
    return rhythm;
}

}  // namespace strata::timeline
