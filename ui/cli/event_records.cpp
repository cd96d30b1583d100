#include <cmath>

#include "cli/clock_records.h"
#include "cli/record.h"
#include "cli/records.h"

namespace strata::cli {
namespace {

std::vector<std::string> idsOf(const std::vector<std::int64_t>& events) {
    std::vector<std::string> ids;
    for (const std::int64_t event : events)
        ids.push_back("E" + std::to_string(event));
    return ids;
}

Record& saidBy(Record& record, const workbench::SaidBy& said) {
    return record.text("by", said.by).text("role", said.role).text("at", said.at).text("reason", said.reason);
}

}  // namespace

std::string toJson(const workbench::EventRow& row) {
    Record record;
    record.text("id", row.id)
        .time("earliest", row.earliest)
        .time("latest", row.latest)
        .text("precision", row.precision)
        .text("zone", row.zone)
        .text("basis", row.basis)
        .text("original", row.original)
        .text("kind", row.kind)
        .text("title", row.title)
        .text("detail", row.detail)
        .text("people", row.people)
        .text("place", row.place)
        .text("lane", row.lane)
        .text("source", row.source)
        .text("position", row.position)
        .text("import", row.import)
        .text("exhibit", row.exhibit)
        .text("made_by", row.madeBy)
        .text("made_at", row.madeAt)
        .text("edtf", row.edtf)
        .text("time_reason", row.timeReason)
        .text("told_by", row.toldBy)
        .text("told", row.told)
        .text("reading", row.isUnclear ? "unknown" : "")
        .time("strict_earliest", row.hasStrict ? row.strictEarliest : std::nullopt)
        .time("strict_latest", row.hasStrict ? row.strictLatest : std::nullopt)
        .text("cites", row.cites)
        .texts("tags", row.tags)
        .texts("same_as", row.sameAs);
    if (row.sourcesTelling > 0)
        record.number("sources_telling", row.sourcesTelling);
    writeClocks(record, row.clocks, &row);
    if (!row.notes.empty()) {
        record.writer().key("notes").beginArray();
        for (const auto& note : row.notes)
            record.writer()
                .beginObject()
                .member("text", note.text)
                .member("by", note.by)
                .member("at", note.at)
                .endObject();
        record.writer().endArray();
    }
    if (!row.passages.empty()) {
        record.writer().key("passages").beginArray();
        for (const auto& passage : row.passages)
            record.writer()
                .beginObject()
                .member("account", passage.account)
                .member("revision", passage.revision)
                .member("start", passage.start)
                .member("end", passage.end)
                .endObject();
        record.writer().endArray();
    }
    return record.done();
}

std::string toJson(const workbench::TagRow& row) {
    return Record().text("tag", row.tag).number("events", row.events).done();
}

std::string toJson(const workbench::StrandRow& row) {
    return Record()
        .text("strand", row.name)
        .text("by", row.by)
        .texts("events", row.events)
        .texts("sources", row.sources)
        .texts("lanes", row.lanes)
        .texts("tags", row.tags)
        .done();
}

std::string toJson(const workbench::DuplicateRow& row) {
    Record record;
    record.texts("events", row.events).time("earliest", row.earliest).time("latest", row.latest);
    record.text("precision", row.precision).text("why", row.why);
    record.writer().member("said_same", row.decision == "same");
    record.text("decision", row.decision).text("by", row.by).text("role", row.role);
    return record.text("at", row.at).text("reason", row.reason).done();
}

std::string toJson(const workbench::ElementLinkRow& row) {
    Record record;
    record.text("type", "element").text("item", row.item).text("element", row.element);
    record.text("offence", row.offenceTitle).text("prove", row.prove);
    record.text("layer", row.layer).text("as", row.as);
    return saidBy(record, row.said).done();
}

std::string toJson(const workbench::PassageLinkRow& row) {
    Record record;
    record.text("type", "passage").text("id", row.link).text("event", row.event);
    record.text("account", row.passage.account).number("revision", row.passage.revision);
    record.number("start", row.passage.start).number("end", row.passage.end).text("text", row.words);
    if (row.isLimited)
        record.writer().member("limited", true);
    return saidBy(record, row.said).done();
}

std::string toJson(const workbench::TimelineFindingRow& row) {
    Record record;
    record.text("id", row.id)
        .text("kind", row.kind)
        .text("sentence", row.sentence)
        .text("lane", row.lane)
        .text("source", row.source)
        .text("person", row.person)
        .time("earliest", row.earliest)
        .time("latest", row.latest)
        .texts("events", idsOf(row.events));
    if (row.count > 0)
        record.number("count", row.count);
    if (!row.quotes.empty()) {
        record.writer().key("quotes").beginArray();
        for (const auto& [citation, words] : row.quotes)
            record.writer()
                .beginObject()
                .member("citation", citation)
                .memberIfAny("words", words)
                .endObject();
        record.writer().endArray();
    }
    record.text("decision", row.decision)
        .text("reason", row.reason)
        .text("by", row.by)
        .text("role", row.role)
        .time("decided_at", row.decidedAt)
        .text("sentence_then", row.sentenceThen);
    if (!row.isFound)
        record.writer().member("found", false);
    return record.done();
}

std::string toJson(const workbench::FindingRow& row) {
    return Record()
        .text("type", "finding")
        .text("what", row.what)
        .text("where", row.where)
        .text("expected", row.expected)
        .text("found", row.found)
        .text("severity", row.severity)
        .done();
}

}  // namespace strata::cli
