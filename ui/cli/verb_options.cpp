#include "cli/verb_options.h"

#include "workbench/timeline_shows.h"

namespace strata::cli {

namespace {

using Takes = Option::Takes;

}  // namespace

std::vector<Option> timeOptions() {
    return {{"when", "WORDS",
             "the date, ISO or EDTF or as it was said; or by something else: \"two weeks after we moved\", "
             "\"two weeks after E12\", \"when I was fourteen\""},
            {"reading", "EDTF",
             "which date was meant, where the words can mean several; unknown where nobody can say"},
            {"anchor", "E12|P01|DATE",
             "what the time is told by: an event, a person whose date of birth an age goes by, or a date"},
            {"anchor-end", "E14|P01|DATE", "the other side of \"between\""}};
}

std::vector<Option> filterOptions() {
    return {{"view", "VIEW", "of events, those that the view of this name lets through"},
            {"filter", "WORDS", "as in the window: \"person: Linh  kind: call  not certain  March 2016\""},
            {"from", "DATE", "not before this ISO or EDTF date"},
            {"to", "DATE", "not after this ISO or EDTF date"},
            {"text", "TEXT", "with these words"},
            {"person", "NAME", "of this person; several with ; between are any of them"},
            {"source", "SOURCE", "of this source, by id or file"},
            {"kind", "KIND", "of this kind"},
            {"lane", "LANE", "of events, in this lane"},
            {"tag", "TAG", "of events, with this tag"},
            {"strand", "STRAND", "of events, in this strand"},
            {"element", "OFFENCE/ELEMENT", "of events, linked to this element or offence"},
            {"layer", "LAYER", "of events, linked as this layer of evidence"},
            {"hour", "HOURS", "of events, begun at these hours in the zone of the case: 22 to 4, 9"},
            {"day", "DAYS", "of events, begun on these days of the week: Saturday to Sunday"},
            {"uncertain", "", "of events, only those whose time is not certain", Takes::nothing},
            {"strict", "", "of events, by their dates exactly as stated, not padded where marked approximate",
             Takes::nothing}};
}

std::vector<Option> orderOptions() {
    std::vector<std::string_view> ids;
    for (const auto& order : workbench::kEventOrders)
        ids.push_back(order.id);
    return {{"sort", "", "of events, in the order of this column; equal ones by time, undated ones last",
             Takes::text, ids},
            {"descending", "", "of events, the last first", Takes::nothing}};
}

std::vector<std::string_view> laneIds() {
    std::vector<std::string_view> ids;
    for (const auto& choice : workbench::kLaneChoices)
        ids.push_back(choice.id);
    return ids;
}

std::vector<Option> strandOptions() {
    return {{"events", "EVENTS", "events by id, separated by commas"},
            {"source", "SOURCE", "all events of a source or exhibit", Takes::several},
            {"lane", "LANE", "all events of a lane", Takes::several},
            {"tag", "TAG", "all events with a tag", Takes::several}};
}

std::vector<Option> joinedOptions(std::vector<Option> first, const std::vector<Option>& second) {
    first.insert(first.end(), second.begin(), second.end());
    return first;
}

std::vector<Option> contentOptions() {
    return joinedOptions(timeOptions(),
                         {{"person", "NAME", "who takes part", Takes::several},
                          {"place", "TEXT", "where"},
                          {"kind", "KIND", "of what kind; note when left out"},
                          {"lane", "LANE", "on which lane; \"Made by hand\" when left out"},
                          {"cites", "TEXT", "what it rests on, in words"},
                          {"source", "SOURCE", "the source or exhibit it rests on"},
                          {"position", "PLACE", "where in the source, such as \"row 17\""},
                          {"account", "A-03", "the account it rests on"},
                          {"passage", "START-END", "where in the account, in bytes of its text"},
                          {"detail", "TEXT", "all that there is to say"}});
}

}  // namespace strata::cli
