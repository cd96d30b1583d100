#include "base/instant.h"
#include "workbench/row_making.h"

namespace strata::workbench {

namespace {

std::string idOf(std::int64_t number) {
    return "E" + std::to_string(number);
}

}  // namespace

EventRow rowOf(const timeline::Event& event) {
    EventRow row;
    row.number = event.number;
    row.id = idOf(event.number);
    row.earliest = event.earliest;
    row.latest = event.latest;
    row.precision = event.precision == "none" ? "" : event.precision;
    row.zone = event.zone;
    row.basis = event.basis == "none" ? "" : event.basis;
    row.original = event.original;
    row.kind = event.kind;
    row.title = event.title;
    row.detail = event.detail;
    row.people = event.people;
    row.place = event.place;
    row.lane = event.lane;
    row.source = event.source;
    row.position = event.unit.empty() ? "" : event.unit + " " + std::to_string(event.at);
    row.import = std::to_string(event.import);
    row.exhibit = event.exhibit;
    if (!event.by.empty()) {
        row.madeBy = event.by;
        row.madeAt = base::isoUtc(event.madeAt);
        row.cites = event.cites;
    }
    for (const auto& clock : event.clocks)
        row.clocks.push_back(rowOf(clock));
    row.isMade = event.isMade;
    row.edtf = event.edtf;
    row.timeReason = event.reason;
    row.toldBy = event.toldBy;
    row.told = event.told;
    row.isUnclear = event.isUnclear;
    if (event.strict) {
        row.hasStrict = true;
        row.strictEarliest = event.strict->earliest;
        row.strictLatest = event.strict->latest;
    }
    row.tags = event.annotations.tags;
    for (const auto& note : event.annotations.notes)
        row.notes.push_back({note.text, note.by, base::isoUtc(note.at)});
    for (const auto& passage : event.annotations.passages)
        row.passages.push_back({passage.account, passage.revision, passage.start, passage.end});
    for (const std::int64_t number : event.annotations.saidSameAs)
        row.sameAs.push_back(idOf(number));
    row.sourcesTelling = event.annotations.sourcesTelling;
    return row;
}

SourceClockRow rowOf(const evidence::ClockAssessment& clock) {
    return {clock.id,           clock.source,           clock.inWords(), clock.reason,
            clock.by,           base::isoUtc(clock.at), clock.seconds,   clock.period.earliest,
            clock.period.latest};
}

std::string tellingsInWords(const EventRow& event) {
    if (event.sameAs.empty())
        return {};
    if (event.sourcesTelling > 1)
        return "told by " + std::to_string(event.sourcesTelling) + " sources";
    const auto times = event.sameAs.size() + 1;
    return "told " + (times == 2 ? std::string("twice") : std::to_string(times) + " times") +
           " by one source";
}

std::string citationOf(const EventRow& event) {
    std::string citation = event.cites.empty() ? "" : event.cites + "; ";
    citation += event.exhibit.empty() ? event.source : event.exhibit;
    return citation + (event.position.empty() ? "" : ", " + event.position);
}

}  // namespace strata::workbench
