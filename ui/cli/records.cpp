#include "cli/records.h"

#include <charconv>
#include <cmath>
#include <filesystem>

#include "cli/record.h"

namespace strata::cli {
namespace {

std::string fileName(const std::string& path) {
    return std::filesystem::path(path).filename().string();
}

std::vector<std::string> idsOf(const std::vector<std::int64_t>& events) {
    std::vector<std::string> ids;
    for (const std::int64_t event : events)
        ids.push_back("E" + std::to_string(event));
    return ids;
}

Record& saidBy(Record& record, const workbench::SaidBy& said) {
    return record.text("by", said.by).text("role", said.role).text("at", said.at).text("reason", said.reason);
}

void appendNumber(std::string& out, std::size_t number) {
    char text[24];
    out.append(text, std::to_chars(text, text + sizeof text, number).ptr);
}

void appendQuote(std::string& out, std::string_view key, const std::optional<workbench::QuoteRow>& quote) {
    if (!quote)
        return;
    out += key;
    base::appendJsonQuoted(out, quote->account);
    out += R"(,"passage":)";
    appendNumber(out, static_cast<std::size_t>(quote->passage));
    out += R"(,"start":)";
    appendNumber(out, quote->start);
    out += R"(,"end":)";
    appendNumber(out, quote->end);
    out += R"(,"text":)";
    base::appendJsonQuoted(out, quote->text);
    out += '}';
}

// Beside the times of a source or of an event, never in their place.
void writeClocks(Record& record, const std::vector<workbench::SourceClockRow>& clocks,
                 const workbench::EventRow* event) {
    if (clocks.empty())
        return;
    record.writer().key("clocks").beginArray();
    for (const auto& clock : clocks) {
        auto& writer = record.writer().beginObject();
        writer.member("id", clock.id).member("ran", clock.words).member("seconds_fast", clock.seconds);
        const auto time = [&writer](std::string_view key, std::optional<workbench::Micros> at,
                                    std::int64_t less) {
            writer.memberIfAny(key, at ? base::isoUtc(*at - less * base::kSecond) : std::string());
        };
        time("from", clock.from, 0);
        time("to", clock.to, 0);
        if (event != nullptr) {
            time("earliest_if_so", event->earliest, clock.seconds);
            time("latest_if_so", event->latest, clock.seconds);
        }
        writer.member("reason", clock.reason).member("by", clock.by).member("at", clock.at).endObject();
    }
    record.writer().endArray();
}

}  // namespace

std::string toJson(const workbench::CaseSummary& row) {
    return Record()
        .text("name", row.name)
        .text("reference", row.reference)
        .text("folder", row.folder)
        .text("marking", row.marking)
        .text("zone", row.zone)
        .number("sources", row.sources)
        .number("imports", row.imports)
        .number("events", row.events)
        .number("undated", row.undated)
        .number("issues", row.issues)
        .number("people", row.people)
        .number("accounts", row.accounts)
        .number("exhibits", row.exhibits)
        .time("earliest", row.earliest)
        .time("latest", row.latest)
        .number("gaps_missing", row.gapsMissing)
        .number("gaps_undetermined", row.gapsUndetermined)
        .number("head_sequence", row.headSequence)
        .text("head_sha256", row.headChain)
        .done();
}

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
    return saidBy(record, row.said).done();
}

std::string idJson(const std::string& id) {
    return Record().text("id", id).done();
}

std::string toJson(const workbench::SourceRow& row) {
    Record record;
    record.text("id", row.id)
        .text("file", row.file)
        .text("sha256", row.sha256)
        .number("bytes", row.bytes)
        .text("importer", row.importer)
        .number("records", row.records)
        .number("issues", row.issues)
        .text("imported_at", row.importedAt)
        .text("imported_by", row.importedBy)
        .text("exhibit", row.exhibit)
        .text("sandbox", row.sandbox);
    writeClocks(record, row.clocks, nullptr);
    return record.done();
}

std::string toJson(const workbench::IssueRow& row) {
    return Record()
        .text("import", row.import)
        .text("source", row.source)
        .text("position", row.position)
        .text("code", row.code)
        .text("message", row.message)
        .text("action", row.action)
        .done();
}

std::string toJson(const workbench::ExhibitRow& row) {
    return Record()
        .text("reference", row.reference)
        .text("source", row.source)
        .text("file", row.file)
        .text("sha256", row.sha256)
        .text("produced_by", row.producedBy)
        .text("at", row.at)
        .done();
}

std::string toJson(const workbench::PersonRow& row) {
    return Record()
        .text("id", row.id)
        .text("name", row.name)
        .texts("other_names", row.otherNames)
        .texts("roles", row.roles)
        .text("born", row.born)
        .number("accounts", row.accounts)
        .done();
}

std::string toJson(const workbench::EntryRow& row) {
    return Record()
        .number("sequence", row.sequence)
        .text("id", row.id)
        .text("at", row.at)
        .text("actor", row.actor)
        .text("role", row.role)
        .text("workstation", row.workstation)
        .text("kind", row.kind)
        .text("subject", row.subject)
        .text("reason", row.reason)
        .text("payload_sha256", row.payloadSha256)
        .text("chain_sha256", row.chainSha256)
        .text("sentence", row.sentence)
        .done();
}

std::string toJson(const workbench::HitRow& row) {
    return Record()
        .text("area", row.area)
        .text("id", row.id)
        .text("title", row.title)
        .text("snippet", row.snippet)
        .text("citation", row.citation)
        .done();
}

std::string toJson(const workbench::ImportRow& row) {
    Record record;
    record.text("file", row.file).text("sha256", row.sha256);
    if (!row.sha256.empty())
        record.number("bytes", row.bytes);
    record.text("importer", row.importer)
        .text("importer_version", row.importerVersion)
        .text("status", row.status);
    if (!row.refused)
        record.number("rows", row.rows)
            .number("records", row.records)
            .number("skipped", row.skipped)
            .number("issues", row.issues)
            .time("earliest", row.earliest)
            .time("latest", row.latest);
    record.writer().member("seconds", std::round(row.seconds * 1000) / 1000);
    return record.text("entry", row.entry)
        .text("reason", row.refused ? fileName(row.file) + ": " + reasonOf(row) : "")
        .done();
}

std::string reasonOf(const workbench::ImportRow& row) {
    std::string reason = row.reason;
    if (row.canBeKeptWhole)
        reason += " Keep it whole with --as-exhibit";
    if (row.canChooseImporter)
        reason += ", or name an importer with --importer (`strata importers` lists them)";
    return row.canBeKeptWhole ? reason + "." : reason;
}

std::string toJson(const workbench::ImporterRow& row) {
    return Record()
        .text("id", row.id)
        .text("name", row.name)
        .text("version", row.version)
        .texts("formats", row.formats)
        .text("sandbox", row.sandbox)
        .text("executable", row.executable)
        .done();
}

void appendJsonLine(std::string& out, const workbench::PairRow& row) {
    out += R"({"type":"pair","relation":")";
    out += row.relation;
    if (!row.topic.empty()) {
        out += R"(","topic":")";
        out += row.topic;
    }
    out += '"';
    appendQuote(out, R"(,"left":{"account":)", row.left);
    appendQuote(out, R"(,"right":{"account":)", row.right);
    out += R"(,"operations":[)";
    for (const auto& operation : row.operations) {
        out += R"({"op":")";
        out += operation.op;
        out += R"(","text":)";
        base::appendJsonQuoted(out, operation.text);
        out += "},";
    }
    if (!row.operations.empty())
        out.pop_back();
    out += "]}\n";
}

std::string toJson(const workbench::ElementRow& row, Reading reading) {
    Record record;
    record.text("type", "element")
        .text("offence", row.offence)
        .text("offence_title", row.offenceTitle)
        .text("element", row.element)
        .text("kind", row.kind)
        .text("prove", row.prove);
    record.writer().key("layers").beginObject();
    for (const auto& [layer, items] : reading == Reading::evidenceLed ? row.layersEvidenceLed : row.layers)
        record.writer().member(layer, items);
    record.writer().endObject();
    return record.text("label", row.label)
        .text("label_evidence_led", row.labelEvidenceLed)
        .text("sentence", row.sentence)
        .text("sentence_evidence_led", row.sentenceEvidenceLed)
        .texts("admissible", row.admissible)
        .done();
}

std::string toJson(const workbench::GapRow& row) {
    Record record;
    record.text("type", "gap")
        .text("source", row.source)
        .text("name", row.name)
        .text("person", row.person)
        .text("person_id", row.personId)
        .text("state", row.state)
        .text("why", row.why)
        .text("holder", row.holder)
        .texts("lawful_basis", row.lawfulBasis)
        .texts("supports", row.supports)
        .texts("topics", row.topics)
        .text("level", row.level)
        .text("due", row.due)
        .text("urgency", row.urgency)
        .text("question", row.question)
        .text("question_fact", row.questionFact)
        .text("question_type", row.questionType)
        .texts("question_choices", row.questionChoices)
        .text("reason", row.reason)
        .text("rule", row.rule);
    if (!row.facts.empty()) {
        record.writer().key("facts").beginArray();
        for (const auto& fact : row.facts)
            record.writer().raw(Record()
                                    .text("fact", fact.fact)
                                    .text("question", fact.question)
                                    .text("value", fact.value)
                                    .text("how", fact.how)
                                    .done());
        record.writer().endArray();
    }
    return record.text("authority", row.authority)
        .text("review", row.review)
        .text("next", row.next)
        .texts("lacks", row.lacks)
        .text("due_state", row.dueState)
        .text("gone_by", row.goneBy)
        .text("handling", row.handling)
        .text("coverage", row.coverage)
        .done();
}

std::string toJson(const workbench::CoverageRow& row) {
    Record record;
    record.text("type", "coverage")
        .text("strip", row.strip)
        .text("name", row.name)
        .text("person", row.person)
        .text("person_id", row.personId)
        .text("sentence", row.sentence);
    record.writer().key("months").beginArray();
    for (const auto& month : row.months)
        record.writer().raw(Record()
                                .text("month", month.month)
                                .number("held", month.held)
                                .number("none_held", month.noneHeld)
                                .number("not_asked", month.notAsked)
                                .done());
    record.writer().endArray().key("stretches").beginArray();
    for (const auto& stretch : row.stretches)
        record.writer().raw(
            Record().text("from", stretch.from).text("to", stretch.to).text("cover", stretch.cover).done());
    record.writer().endArray();
    return record.done();
}

std::string toJson(const workbench::RequestRow& row) {
    Record record;
    record.text("type", "request")
        .text("id", row.id)
        .text("source", row.source)
        .text("name", row.name)
        .text("person", row.person)
        .text("person_id", row.personId)
        .text("state", row.state)
        .text("holder", row.holder)
        .text("contact", row.contact)
        .text("route", row.route)
        .text("asked", row.asked)
        .text("due", row.due)
        .text("cost", row.cost)
        .text("note", row.note)
        .text("by", row.by)
        .text("at", row.at)
        .texts("lacks", row.lacks)
        .texts("letters", row.letters);
    if (row.isOverdue)
        record.writer().member("overdue", true);
    if (!row.steps.empty()) {
        record.writer().key("steps").beginArray();
        for (const auto& step : row.steps)
            record.writer().raw(Record()
                                    .text("step", step.step)
                                    .text("on", step.on)
                                    .text("due", step.due)
                                    .text("exhibit", step.exhibit)
                                    .text("covers_from", step.coversFrom)
                                    .text("covers_to", step.coversTo)
                                    .text("cost", step.cost)
                                    .text("note", step.note)
                                    .text("by", step.by)
                                    .text("at", step.at)
                                    .done());
        record.writer().endArray();
    }
    return record.done();
}

std::string toJson(const workbench::PackRow& row) {
    Record record;
    record.text("type", "pack")
        .text("id", row.id)
        .text("title", row.title)
        .text("version", row.version)
        .text("sha256", row.sha256)
        .text("by", row.by)
        .text("role", row.role)
        .text("reason", row.reason)
        .text("at", row.at);
    record.writer().member("on", row.isOn);
    return record.done();
}

std::string toJson(const workbench::ReviewRow& row) {
    Record record;
    record.text("type", "review")
        .text("row", row.row)
        .text("name", row.name)
        .text("authority", row.authority)
        .text("review", row.review)
        .text("decision", row.decision)
        .text("by", row.by)
        .text("role", row.role)
        .text("at", row.at)
        .text("reason", row.reason);
    record.writer().member("for_verification", row.isForVerification);
    return record.done();
}

std::string toJson(const workbench::FactRow& row) {
    Record record;
    record.text("fact", row.fact)
        .text("question", row.question)
        .text("type", row.type)
        .text("subject", row.subject)
        .text("subject_id", row.subjectId)
        .text("origin", row.origin)
        .text("value", row.value)
        .text("from", row.from)
        .text("on", row.on)
        .text("by", row.by)
        .text("at", row.at)
        .text("computed", row.computed)
        .text("computed_from", row.computedFrom);
    if (row.differs)
        record.writer().member("differs", true);
    return record.done();
}

std::string toJson(const workbench::ClockRow& row) {
    return Record()
        .text("type", "clock")
        .text("clock", row.clock)
        .text("name", row.name)
        .text("person", row.person)
        .text("starts", row.starts)
        .text("due", row.due)
        .text("last", row.last)
        .text("state", row.state)
        .text("starts_with", row.startsWith)
        .text("limit", row.limit)
        .done();
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
