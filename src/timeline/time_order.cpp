#include "timeline/time_order.h"

#include <algorithm>

#include "timeline/event_columns.h"

namespace strata::timeline {

namespace {

// Where an event that has a beginning stands.
struct Moment {
    base::Micros at = 0;
    std::uint32_t number = 0;
    bool operator<(const Moment& other) const {
        return at != other.at ? at < other.at : number < other.number;
    }
};

// Sources are in order of time mostly, so the runs that are there are merged.
void sortRuns(std::vector<Moment>& moments) {
    std::vector<std::size_t> runs{0};
    for (std::size_t place = 1; place < moments.size(); ++place)
        if (moments[place] < moments[place - 1])
            runs.push_back(place);
    runs.push_back(moments.size());
    constexpr std::size_t kManyRuns = 256;
    if (runs.size() > kManyRuns) {
        std::sort(moments.begin(), moments.end());
        return;
    }
    const auto iterator = [&](std::size_t place) {
        return moments.begin() + static_cast<std::ptrdiff_t>(place);
    };
    while (runs.size() > 2) {
        std::vector<std::size_t> fewer{0};
        for (std::size_t i = 0; i + 2 < runs.size(); i += 2) {
            std::inplace_merge(iterator(runs[i]), iterator(runs[i + 1]), iterator(runs[i + 2]));
            fewer.push_back(runs[i + 2]);
        }
        if (fewer.back() != runs.back())
            fewer.push_back(runs.back());
        runs = std::move(fewer);
    }
}

// The events to be put in, by the part of the list they belong to.
struct Fresh {
    std::vector<Moment> begun;
    std::vector<std::uint32_t> endOnly, undated;

    void add(const EventColumns& columns, std::uint32_t number) {
        const EventBrief event = columns[number];
        if (!event.isThere())
            return;
        if (!event.isDated())
            undated.push_back(number);
        else if (!event.earliest())
            endOnly.push_back(number);
        else
            begun.push_back({event.at, number});
    }
};

// One part of the list: what was in it from `first` to `end`, and what comes in, which is mostly the later.
template <class One, class IsBefore, class NumberOf>
void merge(std::vector<std::uint32_t>& into, const std::uint32_t* first, const std::uint32_t* end,
           const std::vector<One>& fresh, const IsBefore& isBefore, const NumberOf& numberOf) {
    for (const One& one : fresh) {
        std::ptrdiff_t step = 1;
        const std::uint32_t* behind = first;
        while (end - behind > step && isBefore(*(behind + step), one)) {
            behind += step;
            step *= 2;
        }
        behind = std::lower_bound(behind, end - behind > step ? behind + step : end, one, isBefore);
        into.insert(into.end(), first, behind);
        into.push_back(numberOf(one));
        first = behind;
    }
    into.insert(into.end(), first, end);
}

}  // namespace

TimeOrder orderByTime(const EventColumns& columns, const TimeOrder& before,
                      const std::vector<std::uint32_t>& changed, std::uint32_t firstNew) {
    Fresh fresh;
    for (const std::uint32_t number : changed)
        fresh.add(columns, number);
    for (std::size_t number = firstNew; number <= columns.size(); ++number)
        fresh.add(columns, static_cast<std::uint32_t>(number));
    sortRuns(fresh.begun);

    std::vector<std::uint32_t> kept;  // only filled when something changed
    std::size_t begun = before.begun, dated = before.dated;
    if (!changed.empty())
        for (std::size_t place = 0; place < before.numbers.size(); ++place) {
            const std::uint32_t number = before.numbers[place];
            if (std::binary_search(changed.begin(), changed.end(), number)) {
                begun -= place < before.begun;
                dated -= place < before.dated;
            } else {
                kept.push_back(number);
            }
        }
    const std::vector<std::uint32_t>& old = changed.empty() ? before.numbers : kept;

    TimeOrder order;
    order.numbers.reserve(old.size() + fresh.begun.size() + fresh.endOnly.size() + fresh.undated.size());
    const auto isEarlier = [&](std::uint32_t number, const Moment& moment) {
        return Moment{columns.at(number), number} < moment;
    };
    const auto same = [](std::uint32_t number) { return number; };
    merge(order.numbers, old.data(), old.data() + begun, fresh.begun, isEarlier,
          [](const Moment& moment) { return moment.number; });
    order.begun = order.numbers.size();
    merge(order.numbers, old.data() + begun, old.data() + dated, fresh.endOnly, std::less<>(), same);
    order.dated = order.numbers.size();
    merge(order.numbers, old.data() + dated, old.data() + old.size(), fresh.undated, std::less<>(), same);
    return order;
}

std::optional<std::size_t> TimeOrder::placeOf(const EventColumns& columns, std::int64_t number) const {
    if (number < 1 || static_cast<std::size_t>(number) > columns.size())
        return std::nullopt;
    const EventBrief event = columns[number];
    const auto wanted = static_cast<std::uint32_t>(number);
    const auto at = [&](std::size_t place) { return numbers.begin() + static_cast<std::ptrdiff_t>(place); };
    auto found = std::lower_bound(at(0), at(begun), Moment{event.at, wanted},
                                  [&](std::uint32_t one, const Moment& moment) {
                                      return Moment{columns.at(one), one} < moment;
                                  });
    if (!event.earliest())
        found = event.isDated() ? std::lower_bound(at(begun), at(dated), wanted)
                                : std::lower_bound(at(dated), numbers.end(), wanted);
    if (found == numbers.end() || *found != wanted)
        return std::nullopt;
    return static_cast<std::size_t>(found - numbers.begin());
}

}  // namespace strata::timeline
