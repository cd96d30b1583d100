#include "base/failure.h"
#include "presenters/timeline_presenter.h"

// The part of the presenter that knows all of what is shown at once, and puts the list in order.
namespace strata::presenters {

workbench::TimelineShows TimelinePresenter::shows() const {
    workbench::TimelineShows shows;
    shows.filter = filter_;
    shows.filter.upToEntry = 0;
    shows.by = by_;
    shows.clock = clock_;
    if (hasShownAll_ && window_.stretch() != whole_) {
        shows.from = window_.from();
        shows.to = window_.to();
    }
    shows.first = laneOrder_.first();
    shows.hidden = laneOrder_.hidden();
    shows.folded = laneOrder_.folded();
    shows.order = order_;
    return shows;
}

void TimelinePresenter::show(const workbench::TimelineShows& shows) {
    const std::int64_t asOf = filter_.upToEntry;
    filter_ = shows.filter;
    filter_.upToEntry = asOf;
    by_ = shows.by;
    clock_ = shows.clock;
    order_ = shows.order;
    laneOrder_ = {shows.first, shows.hidden, shows.folded};
    isShowingUndated_ = false;
    window_.remember();
    nextStretch_.emplace();
    if (shows.from && shows.to && *shows.from < *shows.to)
        *nextStretch_ = TimelineWindow::Stretch{*shows.from, *shows.to};
    reload();
}

std::shared_ptr<const EventListing> TimelinePresenter::listing() const {
    return listed_.listing ? listed_.listing : source_;
}

void TimelinePresenter::setOrder(const workbench::EventOrder& order) {
    if (order == order_)
        return;
    order_ = order;
    sortList();
    screen_.showsChanged();
}

void TimelinePresenter::turnOrder(workbench::EventOrder::By by) {
    setOrder({by, order_.by == by && !order_.isDescending});
}

std::optional<double> TimelinePresenter::sorting() const {
    return sorting_ ? std::optional(sorting_->done.load()) : std::nullopt;
}

void TimelinePresenter::stopSorting() {
    if (sorting_)
        setOrder(listed_.order);
}

void TimelinePresenter::sortList() {
    if (sorting_)
        sorting_->stop.request_stop();
    sorting_.reset();
    if (!source_ || order_ == listed_.order)
        return;
    if (order_ == workbench::EventOrder())
        return showListed({});
    sorting_ = std::make_shared<Sorting>();
    runFor([this, sorting = sorting_, from = source_, order = order_] {
        Listed listed{order, nullptr};
        std::string trouble;
        try {
            listed.listing = from->listed(
                order, [&sorting](double done) { sorting->done = done; }, sorting->stop.get_token());
        } catch (const base::Failure& failure) {
            trouble = base::explain(failure);
        }
        return [this, sorting, listed, trouble] {
            if (sorting_ != sorting)
                return;
            sorting_.reset();
            if (listed.listing) {
                showListed(listed);
            } else {
                order_ = listed_.order;
                screen_.showTrouble(trouble);
            }
            screen_.showsChanged();
        };
    });
}

void TimelinePresenter::showListed(Listed listed) {
    listed_ = std::move(listed);
    listFrom(0);
    if (selected_)
        askForPlace();
}

}  // namespace strata::presenters
