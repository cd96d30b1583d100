#include "presenters/timeline_lane_order.h"

#include <algorithm>
#include <unordered_map>

namespace strata::presenters {

TimelineLaneOrder::TimelineLaneOrder(std::vector<std::string> first, std::vector<std::string> hidden,
                                     std::vector<std::string> folded)
    : first_(std::move(first)), hidden_(std::move(hidden)), folded_(std::move(folded)) {}

bool TimelineLaneOrder::isHidden(const std::string& name) const {
    return std::ranges::count(hidden_, name) > 0;
}

bool TimelineLaneOrder::isFolded(const std::string& name) const {
    return std::ranges::count(folded_, name) > 0;
}

std::vector<const workbench::LaneRow*> TimelineLaneOrder::arranged(
    const std::vector<workbench::LaneRow>& lanes) const {
    std::unordered_map<std::string_view, std::size_t> places;
    for (const std::string& name : first_)
        places.emplace(name, places.size());
    const auto placeOf = [&](const workbench::LaneRow* lane) {
        const auto place = places.find(lane->name);
        return place == places.end() ? places.size() : place->second;
    };
    std::vector<const workbench::LaneRow*> shown;
    for (const auto& lane : lanes)
        if ((lane.earliest || lane.latest) && (hidden_.empty() || !isHidden(lane.name)))
            shown.push_back(&lane);
    if (!first_.empty())
        std::ranges::stable_sort(shown, {}, placeOf);
    return shown;
}

void TimelineLaneOrder::move(const std::vector<std::string>& shown, std::size_t from, std::size_t to) {
    if (from >= shown.size() || to >= shown.size() || from == to)
        return;
    std::vector<std::string> names(shown.begin(), shown.begin() + static_cast<std::ptrdiff_t>(std::min(
                                                                      shown.size(), std::max(from, to) + 1)));
    const auto begin = names.begin();
    const auto source = begin + static_cast<std::ptrdiff_t>(from),
               target = begin + static_cast<std::ptrdiff_t>(to);
    if (from < to)
        std::rotate(source, source + 1, target + 1);
    else
        std::rotate(target, source, source + 1);
    for (const std::string& name : first_)
        if (std::ranges::count(names, name) == 0)
            names.push_back(name);
    first_ = std::move(names);
}

void TimelineLaneOrder::hide(const std::string& name) {
    if (!isHidden(name))
        hidden_.push_back(name);
}

void TimelineLaneOrder::fold(const std::string& name, bool isOn) {
    std::erase(folded_, name);
    if (isOn)
        folded_.push_back(name);
}

void TimelineLaneOrder::bringBack(const std::string& name) {
    std::erase(hidden_, name);
}

}  // namespace strata::presenters
