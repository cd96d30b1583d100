#include "timeline/relative_parts.h"

namespace strata::timeline {
using base::SpokenWords;

std::optional<RelativeTime> readCounted(SpokenWords words, const ToldWords& told,
                                        const base::SpokenContext& context) {
    // "after two weeks" goes on from what was told.
    SpokenWords later = words;
    if (cut(later, {"after"}))
        if (const auto count = readDayCount(later); count && count->rest.empty())
            return RelativeTime{.relation = Relation::after, .offset = count->offset};
    cut(words, {"in the", "in"});
    const std::optional<DayCount> count = readDayCount(words);
    if (!count)
        return std::nullopt;
    RelativeTime time{.offset = count->offset};
    SpokenWords rest = count->rest;
    const std::string all = base::joined(rest);
    if (all == "later" || all == "later on" || all == "afterwards" || all == "after" || all == "on") {
        time.relation = Relation::after;
        return time;
    }
    if (all == "earlier" || all == "before" || all == "beforehand") {
        time.relation = Relation::before;
        return time;
    }
    if (all == "ago") {
        time.relation = Relation::before;
        time.anchor.kind = TimeAnchor::Kind::telling;
        return time;
    }
    cut(rest, {"later"});
    if (cut(rest, {"before", "prior to", "ahead of"}))
        time.relation = Relation::before;
    else if (cut(rest, {"after", "following", "from", "since"}))
        time.relation = Relation::after;
    else if (!count->isWithin || !cut(rest, {"of", "either side of"}))
        return std::nullopt;
    const std::optional<TimeAnchor> anchor = readTimeAnchor(rest, told, context);
    if (!anchor)
        return std::nullopt;
    time.anchor = *anchor;
    return time;
}

}  // namespace strata::timeline
