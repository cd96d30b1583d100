#include "presenters/timeline_presenter.h"

// The part of the presenter that puts lanes in order, and knows what a filter can name.
namespace strata::presenters {

std::optional<std::size_t> TimelinePresenter::laneNameAt(int x, int y) const {
    return x < frame_.layout.nameColumn ? laneAt(y) : std::nullopt;
}

std::optional<std::string> TimelinePresenter::laneName(std::size_t lane) const {
    return lane < lanes_.size() ? std::optional(lanes_[lane].row->name) : std::nullopt;
}

void TimelinePresenter::moveLane(std::size_t from, std::size_t to) {
    if (from >= lanes_.size() || to >= lanes_.size() || from == to)
        return;
    std::vector<std::string> names;
    for (const Lane& lane : lanes_)
        names.push_back(lane.row->name);
    laneOrder_.move(names, from, to);
    currentLane_ = to;
    chooseLanes();
    screen_.showsChanged();
}

void TimelinePresenter::moveCurrentLane(int direction) {
    const auto to = static_cast<std::ptrdiff_t>(currentLane_) + direction;
    if (to >= 0)
        moveLane(currentLane_, static_cast<std::size_t>(to));
}

void TimelinePresenter::hideLane(std::size_t lane) {
    if (lane >= lanes_.size())
        return;
    laneOrder_.hide(lanes_[lane].row->name);
    chooseLanes();
    screen_.showsChanged();
}

void TimelinePresenter::bringLaneBack(const std::string& name) {
    laneOrder_.bringBack(name);
    chooseLanes();
    screen_.showsChanged();
}

void TimelinePresenter::bringLanesBack() {
    laneOrder_.bringBackAll();
    chooseLanes();
    screen_.showsChanged();
}

bool TimelinePresenter::isFolded(std::size_t lane) const {
    return lane < lanes_.size() && laneOrder_.isFolded(lanes_[lane].row->name);
}

void TimelinePresenter::foldLane(std::size_t lane, bool isOn) {
    if (lane >= lanes_.size() || isFolded(lane) == isOn)
        return;
    laneOrder_.fold(lanes_[lane].row->name, isOn);
    chooseLanes();
    screen_.showsChanged();
}

void TimelinePresenter::foldOthers(std::size_t lane) {
    for (std::size_t at = 0; at < lanes_.size(); ++at)
        laneOrder_.fold(lanes_[at].row->name, at != lane);
    chooseLanes();
    screen_.showsChanged();
}

void TimelinePresenter::unfoldLanes() {
    laneOrder_.unfoldAll();
    chooseLanes();
    screen_.showsChanged();
}

void TimelinePresenter::fetchFilterValues(const std::function<void(FilterValues)>& then) {
    if (!all_)
        return;
    runFor([all = all_, then] { return [then, values = all->filterValues()] { then(values); }; });
}

}  // namespace strata::presenters
