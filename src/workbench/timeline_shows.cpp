#include "workbench/timeline_shows.h"

#include <algorithm>

#include "base/instant.h"
#include "base/json.h"
#include "casefile/payload.h"
#include "workbench/filter_words.h"

namespace strata::workbench {

namespace {

using base::Json;
using casefile::Payload;

void setTime(Payload& payload, const char* key, const std::optional<Micros>& at) {
    if (at)
        payload.set(key, base::isoUtc(*at));
}

std::optional<Micros> timeIn(const Json& json, const char* key) {
    return base::parseIsoInstant(json[key].asString());
}

std::string filterJson(const EventFilter& filter) {
    Payload payload;
    for (const FilterName& name : kFilterNames)
        if (name.text != nullptr)
            payload.setIfAny(name.name, filter.*name.text);
    if (filter.hours != 0)
        payload.set("hours", static_cast<std::int64_t>(filter.hours));
    if (filter.days != 0)
        payload.set("days", static_cast<std::int64_t>(filter.days));
    if (filter.onlyUncertain)
        payload.set("uncertain", true);
    if (filter.isStrict)
        payload.set("strict", true);
    setTime(payload, "from", filter.from);
    setTime(payload, "to", filter.to);
    return payload.text();
}

EventFilter readFilterJson(const Json& json) {
    EventFilter filter;
    for (const FilterName& name : kFilterNames)
        if (name.text != nullptr)
            filter.*name.text = json.at(name.name).asString();
    filter.hours = static_cast<std::uint32_t>(json["hours"].asInt() & 0xFFFFFF);
    filter.days = static_cast<std::uint8_t>(json["days"].asInt() & 0x7F);
    filter.onlyUncertain = json["uncertain"].asBool();
    filter.isStrict = json["strict"].asBool();
    filter.from = timeIn(json, "from");
    filter.to = timeIn(json, "to");
    return filter;
}

}  // namespace

std::string TimelineShows::json() const {
    Payload payload;
    if (const std::string chosen = filterJson(filter); chosen != Payload().text())
        payload.raw("filter", chosen);
    for (const LaneChoice& choice : kLaneChoices)
        if (choice.by == by && by != LaneBy::lane)
            payload.set("lanes", choice.id);
    if (clock != Clock::ofCase)
        payload.set("clock", kClockIds[static_cast<std::size_t>(clock)]);
    setTime(payload, "from", from);
    setTime(payload, "to", to);
    if (!first.empty())
        payload.set("first", first);
    if (!hidden.empty())
        payload.set("hidden", hidden);
    if (!folded.empty())
        payload.set("folded", folded);
    for (const EventOrderName& known : kEventOrders)
        if (known.by == order.by && order != EventOrder())
            payload.set("order", known.id);
    if (order.isDescending)
        payload.set("descending", true);
    return payload.text();
}

TimelineShows TimelineShows::read(std::string_view text) {
    const auto json = Json::parse(text);
    TimelineShows shows;
    shows.filter = readFilterJson(json["filter"]);
    for (const LaneChoice& choice : kLaneChoices)
        if (json["lanes"].asString() == choice.id)
            shows.by = choice.by;
    for (std::size_t at = 0; at < kClockIds.size(); ++at)
        if (json["clock"].asString() == kClockIds[at])
            shows.clock = static_cast<Clock>(at);
    shows.from = timeIn(json, "from");
    shows.to = timeIn(json, "to");
    shows.first = json["first"].asStrings();
    shows.hidden = json["hidden"].asStrings();
    shows.folded = json["folded"].asStrings();
    for (const EventOrderName& known : kEventOrders)
        if (json["order"].asString() == known.id)
            shows.order.by = known.by;
    shows.order.isDescending = json["descending"].asBool();
    return shows;
}

}  // namespace strata::workbench
