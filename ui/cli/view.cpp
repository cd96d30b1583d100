#include "cli/view.h"

#include <algorithm>

#include "base/failure.h"
#include "base/text.h"
#include "cli/commands.h"
#include "cli/record.h"
#include "workbench/filter_dates.h"
#include "workbench/filter_words.h"

namespace strata::cli {
namespace {

const workbench::LaneChoice& choiceOf(workbench::LaneBy by) {
    const auto* choice = std::ranges::find(workbench::kLaneChoices, by, &workbench::LaneChoice::by);
    return choice == workbench::kLaneChoices.end() ? workbench::kLaneChoices.front() : *choice;
}

std::string toJson(const workbench::SavedViewRow& row, const base::Zone& zone) {
    const workbench::TimelineShows& shows = row.shows;
    Record record;
    record.text("view", row.name).text("by", row.by).time("saved_at", row.at);
    record.text("filter", workbench::inWords(shows.filter, zone)).text("lanes", choiceOf(shows.by).id);
    record.text("zone", workbench::kClockIds.at(static_cast<std::size_t>(shows.clock)));
    record.time("from", shows.from).time("to", shows.to);
    for (const auto& known : workbench::kEventOrders)
        if (known.by == shows.order.by)
            record.text("sort", known.id);
    if (shows.order.isDescending)
        record.writer().member("descending", true);
    record.texts("lanes_first", shows.first).texts("lanes_put_away", shows.hidden);
    record.texts("lanes_collapsed", shows.folded);
    return record.done();
}

}  // namespace

workbench::TimelineShows viewAskedFor(const Invocation& invocation, const workbench::CaseReader& reader) {
    if (!invocation.has("view"))
        return {};
    const std::string name = base::foldForSearch(base::trimmed(invocation.option("view")));
    for (const auto& view : reader.savedViews())
        if (base::foldForSearch(view.name) == name)
            return view.shows;
    throw base::Failure("No view of this case is called \"" + invocation.option("view") +
                        "\". `strata show CASE views` lists them.");
}

workbench::EventOrder orderAskedFor(const Invocation& invocation, const workbench::EventOrder& otherwise) {
    if (!invocation.has("sort") && !invocation.has("descending"))
        return otherwise;
    workbench::EventOrder order;
    for (const auto& known : workbench::kEventOrders)
        if (known.id == invocation.option("sort"))
            order.by = known.by;
    order.isDescending = invocation.has("descending");
    return order;
}

void showViews(Invocation& invocation, const workbench::CaseReader& reader, const Words& words,
               const Filters& filters) {
    filters.allowOnly({"text", "limit", "offset"}, "views");
    list<workbench::SavedViewRow>(
        invocation, filters, reader.savedViews(),
        [](const auto& row) { return Facets{{}, {}, row.name, "", "", ""}; },
        {"View", "By", "Saved", "Filter", "Lanes"},
        [&](const auto& row) -> std::vector<std::string> {
            return {row.name, row.by, words.instant(row.at),
                    workbench::inWords(row.shows.filter, words.zone()),
                    std::string(choiceOf(row.shows.by).words)};
        },
        [&](const auto& row) { return toJson(row, words.zone()); });
}

Status saveView(Invocation& invocation) {
    auto session = invocation.openForWriting();
    const auto reader = session.reader();
    const Words words(reader.zone());
    auto shows = viewAskedFor(invocation, reader);
    shows.filter = Filters(invocation, words).forEvents(shows.filter);
    for (const auto& choice : workbench::kLaneChoices)
        if (choice.id == invocation.option("lanes"))
            shows.by = choice.by;
    shows.order = orderAskedFor(invocation, shows.order);
    for (std::size_t at = 0; at < workbench::kClockIds.size(); ++at)
        if (workbench::kClockIds[at] == invocation.option("zone"))
            shows.clock = static_cast<workbench::TimelineShows::Clock>(at);
    if (invocation.has("stretch")) {
        const auto dates = workbench::readFilterDates(invocation.option("stretch"), words.zone());
        if (!dates || !dates->from || !dates->to)
            throw UsageError("--stretch wants two dates such as \"March 2016 to June 2016\"");
        shows.from = dates->from;
        shows.to = dates->to;
    }
    if (invocation.has("first"))
        shows.first = invocation.options("first");
    if (invocation.has("put-away"))
        shows.hidden = invocation.options("put-away");
    if (invocation.has("collapsed"))
        shows.folded = invocation.options("collapsed");
    return ended(session.saveView(invocation.operand(1), shows));
}

Status renameView(Invocation& invocation) {
    return ended(invocation.openForWriting().renameView(invocation.operand(1), invocation.operand(2)));
}

Status forgetView(Invocation& invocation) {
    return ended(invocation.openForWriting().forgetView(invocation.operand(1)));
}

}  // namespace strata::cli
