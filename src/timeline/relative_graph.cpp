#include "timeline/relative_graph.h"

namespace strata::timeline {
namespace {

class Builder {
public:
    Builder(const RelativeCase& all, Width width) : all_(all), width_(width) {
        for (const TimedEvent& event : all.events) {
            graph_.first.push_back(graph_.nodes++);
            graph_.last.push_back(event.lasts ? graph_.nodes++ : graph_.first.back());
        }
        births_ = graph_.nodes;
        graph_.nodes += all.births.size();
    }

    RelativeGraph build() {
        for (std::size_t i = 0; i < all_.events.size(); ++i) {
            ground_ = {Ground::Kind::event, i};
            const TimedEvent& event = all_.events[i];
            const DayBounds days = daysOf(width_ == Width::strict ? event.strict : event.fuzzy, all_.zone);
            atLeast(graph_.first[i], {.days = days, .node = {}}, 0);
            atMost(graph_.last[i], {.days = days, .node = {}}, 0);
            if (event.lasts) {
                atMost(graph_.first[i], nodeEnd(graph_.last[i]), 0);
                inOrder(graph_.first[i], graph_.last[i], 0);
            }
        }
        for (std::size_t i = 0; i < all_.births.size(); ++i) {
            ground_ = {Ground::Kind::birth, i};
            const base::WhenSaid& when = all_.births[i].when;
            const DayBounds days = daysOf(width_ == Width::strict ? when.strict : when.fuzzy, all_.zone);
            atLeast(births_ + i, {.days = days, .node = {}}, 0);
            atMost(births_ + i, {.days = days, .node = {}}, 0);
        }
        for (std::size_t i = 0; i < all_.statements.size(); ++i) {
            ground_ = {Ground::Kind::statement, i};
            if (!add(all_.statements[i]))
                graph_.waiting.push_back(i);
        }
        return std::move(graph_);
    }

private:
    static AnchorEnd nodeEnd(std::size_t node) { return {.days = {}, .node = node}; }

    void say(TimeSentence sentence) {
        graph_.days.push_back(std::move(sentence));
        graph_.dayGrounds.push_back(ground_);
    }
    void atLeast(std::size_t node, const AnchorEnd& end, Day days) {
        if (end.days.earliest)
            say({.from = {}, .to = node, .least = *end.days.earliest + days, .most = {}, .words = {}});
        if (end.node)
            say({.from = end.node, .to = node, .least = end.shiftLeast + days, .most = {}, .words = {}});
    }
    void atMost(std::size_t node, const AnchorEnd& end, Day days) {
        if (end.days.latest)
            say({.from = {}, .to = node, .least = {}, .most = *end.days.latest + days, .words = {}});
        if (end.node)
            say({.from = end.node, .to = node, .least = {}, .most = end.shiftMost + days, .words = {}});
    }
    void inOrder(std::size_t earlier, std::size_t later, Day apart) {
        graph_.order.push_back({.from = earlier, .to = later, .least = apart, .most = {}, .words = {}});
        graph_.orderGrounds.push_back(ground_);
    }

    std::optional<AnchorDays> resolve(const TimeAnchor& anchor, const AnchorPick& pick) const {
        const bool isDate = anchor.kind == TimeAnchor::Kind::date;
        if (const auto* event = std::get_if<PickedEvent>(&pick)) {
            if (event->event >= all_.events.size())
                return std::nullopt;
            return AnchorDays{nodeEnd(graph_.first[event->event]), nodeEnd(graph_.last[event->event]), true};
        }
        if (const auto* birth = std::get_if<PickedBirth>(&pick)) {
            const bool isAge = anchor.kind == TimeAnchor::Kind::age && anchor.youngest;
            if (!isAge || birth->birth >= all_.births.size())
                return std::nullopt;
            return daysOfAge(anchor, all_.births[birth->birth], births_ + birth->birth, width_, all_.zone);
        }
        if (const auto* date = std::get_if<base::WhenSaid>(&pick))
            return daysOfDate(*date, isDate, width_, all_.zone);
        if (isDate && anchor.date.isClear())
            return daysOfDate(anchor.date.readings[0], true, width_, all_.zone);
        return std::nullopt;
    }

    bool add(const TimeStatement& statement) {
        if (statement.event >= all_.events.size())
            return false;
        const RelativeTime& told = statement.told;
        const auto anchor = resolve(told.anchor, statement.anchor);
        const auto end = told.end ? resolve(*told.end, statement.end) : std::nullopt;
        // "A Tuesday" needs no pick to be a Tuesday.
        const bool isAlone = told.relation == Relation::at && told.anchor.kind == TimeAnchor::Kind::date &&
                             std::holds_alternative<std::monostate>(statement.anchor);
        if (!told.part.empty() && (anchor || isAlone))
            recur(told, anchor, graph_.first[statement.event]);
        if (!anchor || (told.end && !end))
            return !told.part.empty() && isAlone;
        const std::size_t first = graph_.first[statement.event], last = graph_.last[statement.event];
        const bool isYearOfAge = told.anchor.kind == TimeAnchor::Kind::age && !told.anchor.isBirthday;
        const bool isBegun = told.anchor.isKeptBefore || isYearOfAge;  // its first day is what counts
        switch (told.relation) {
            case Relation::before:
                before(told, *anchor, first, last);
                break;
            case Relation::after:
                after(told, *anchor, first, isBegun);
                break;
            case Relation::at:
            case Relation::during: {
                const Day aside = rangeOf(told).most.value_or(0);
                atLeast(first, anchor->first, -aside);
                atMost(told.relation == Relation::at ? first : last, anchor->last, aside);
                break;
            }
            case Relation::between:
                atLeast(first, anchor->first, 0);
                atMost(last, end->last, 0);
                orderAfter(first, anchor->first, 0);
                orderBefore(last, end->last, 0);
                break;
            case Relation::since:
                atLeast(first, anchor->first, 0);
                orderAfter(first, anchor->first, 0);
                break;
            case Relation::until: {
                const AnchorEnd& until = isBegun || anchor->isMoment ? anchor->first : anchor->last;
                atMost(last, until, 0);
                orderBefore(last, until, 0);
                break;
            }
        }
        return true;
    }

    void recur(const RelativeTime& told, const std::optional<AnchorDays>& anchor, std::size_t node) {
        RecurringRule rule{.node = node, .part = told.part, .ground = ground_, .anchor = {}};
        const bool isBeside = told.relation == Relation::before || told.relation == Relation::after;
        if (isBeside && anchor) {
            rule.relation = told.relation;
            rule.anchor = told.relation == Relation::before ? anchor->first : anchor->last;
        }
        graph_.recurring.push_back(std::move(rule));
    }

    DayRange rangeOf(const RelativeTime& told) const {
        if (!told.offset)
            return {};
        return width_ == Width::strict ? told.offset->strict : told.offset->fuzzy;
    }

    // Without a count all of the event is before; a count is of its first day.
    void before(const RelativeTime& told, const AnchorDays& anchor, std::size_t first, std::size_t last) {
        const DayRange range = rangeOf(told);
        const bool isApart = isCalendar(told.anchor, anchor);
        if (!told.offset)
            atMost(last, anchor.first, isApart || isAge(told.anchor, anchor) ? -1 : 0);
        else if (isApart)
            atMost(first, anchor.first, -1);
        if (range.least)
            atMost(first, countsFromAnyDay(told.anchor, anchor) ? anchor.last : anchor.first, -*range.least);
        if (range.most)
            atLeast(first, anchor.first, -*range.most);
        orderBefore(told.offset ? first : last, anchor.first, 1);
    }

    void after(const RelativeTime& told, const AnchorDays& anchor, std::size_t first, bool isBegun) {
        const DayRange range = rangeOf(told);
        const bool isApart = isCalendar(told.anchor, anchor);
        if (!told.offset && isBegun)
            atLeast(first, anchor.first, 0);
        else if (!told.offset)
            atLeast(first, anchor.last, anchor.isMoment ? 0 : 1);
        else if (isApart)
            atLeast(first, anchor.last, 1);
        if (range.least)
            atLeast(first, countsFromAnyDay(told.anchor, anchor) ? anchor.first : anchor.last, *range.least);
        if (range.most)
            atMost(first, anchor.last, *range.most);
        orderAfter(first, anchor.last, 1);
    }

    // A day, month or year, all of which an event before it is before.
    static bool isCalendar(const TimeAnchor& told, const AnchorDays& anchor) {
        return told.kind == TimeAnchor::Kind::date && !anchor.isMoment && !told.isKeptBefore;
    }
    static bool isAge(const TimeAnchor& told, const AnchorDays& anchor) {
        return told.kind == TimeAnchor::Kind::age && !anchor.isMoment;
    }
    // "A year after 2012" is not a year after its last day.
    static bool countsFromAnyDay(const TimeAnchor& told, const AnchorDays& anchor) {
        return !anchor.isMoment && !told.isKeptBefore;
    }

    // The order of events alone: days of births are for the other graph.
    void orderBefore(std::size_t node, const AnchorEnd& end, Day apart) {
        if (end.node && *end.node < births_)
            inOrder(node, *end.node, apart);
    }
    void orderAfter(std::size_t node, const AnchorEnd& end, Day apart) {
        if (end.node && *end.node < births_)
            inOrder(*end.node, node, apart);
    }

    const RelativeCase& all_;
    Width width_;
    RelativeGraph graph_;
    std::size_t births_ = 0;
    Ground ground_;
};

}  // namespace

RelativeGraph graphOf(const RelativeCase& all, Width width) {
    return Builder(all, width).build();
}

}  // namespace strata::timeline
