#include "presenters/strand_choice.h"

#include <set>

#include "base/text.h"

namespace strata::presenters {

namespace {

std::string ofSource(const std::string& called) {
    return "all events of the source " + called;
}

std::string ofLane(const std::string& lane) {
    return "all events of the lane \"" + lane + "\"";
}

std::string ofTag(const std::string& tag) {
    return "all events with the tag \"" + tag + "\"";
}

StrandOffer offerOf(std::string words, std::vector<std::string> workbench::StrandChange::*list,
                    const std::string& item) {
    StrandOffer offer{std::move(words), {}};
    (offer.change.*list).push_back(item);
    return offer;
}

}  // namespace

std::vector<StrandOffer> strandOffers(const std::vector<std::int64_t>& picked,
                                      const std::vector<workbench::EventRow>& rows) {
    std::vector<StrandOffer> offers(1);
    offers[0].words = base::plural(static_cast<std::int64_t>(picked.size()), "event", "events");
    if (picked.size() == 1 && !rows.empty())
        offers[0].words = rows[0].id + " \"" + rows[0].title + "\" alone";
    offers[0].change.events = picked;
    std::set<std::string> sources, lanes, tags;
    for (const auto& row : rows) {
        if (!row.isMade)
            sources.insert(row.exhibit.empty() ? row.source : row.exhibit);
        lanes.insert(row.lane);
        tags.insert(row.tags.begin(), row.tags.end());
    }
    for (const auto& source : sources)
        offers.push_back(offerOf(ofSource(source), &workbench::StrandChange::sources, source));
    for (const auto& lane : lanes)
        offers.push_back(offerOf(ofLane(lane), &workbench::StrandChange::lanes, lane));
    for (const auto& tag : tags)
        offers.push_back(offerOf(ofTag(tag), &workbench::StrandChange::tags, tag));
    return offers;
}

std::optional<StrandOffer> laneOffer(workbench::LaneBy by, const std::string& lane) {
    using workbench::LaneBy;
    if (by == LaneBy::lane || by == LaneBy::none)
        return offerOf(ofLane(lane), &workbench::StrandChange::lanes, lane);
    if (by == LaneBy::source || by == LaneBy::exhibit)
        return offerOf(ofSource(lane), &workbench::StrandChange::sources, lane);
    return std::nullopt;
}

std::vector<StrandOffer> strandItems(const workbench::StrandRow& strand) {
    std::vector<StrandOffer> items;
    for (const auto& event : strand.events) {
        items.push_back({"event " + event, {}});
        if (const auto number = workbench::eventNumber(event))
            items.back().change.events = {*number};
    }
    for (const auto& source : strand.sources)
        items.push_back(offerOf(ofSource(source), &workbench::StrandChange::sources, source));
    for (const auto& lane : strand.lanes)
        items.push_back(offerOf(ofLane(lane), &workbench::StrandChange::lanes, lane));
    for (const auto& tag : strand.tags)
        items.push_back(offerOf(ofTag(tag), &workbench::StrandChange::tags, tag));
    for (auto& item : items)
        item.change.strand = strand.name;
    return items;
}

std::string strandHolds(const workbench::StrandRow& strand) {
    std::string words;
    const auto count = [&words](const std::vector<std::string>& items, const char* one, const char* many) {
        if (!items.empty())
            words += (words.empty() ? "" : ", ") +
                     base::plural(static_cast<std::int64_t>(items.size()), one, many);
    };
    count(strand.events, "event", "events");
    count(strand.sources, "source", "sources");
    count(strand.lanes, "lane", "lanes");
    count(strand.tags, "tag", "tags");
    return words.empty() ? "nothing yet" : words;
}

}  // namespace strata::presenters
