#include "cli/record.h"
#include "cli/records.h"

namespace strata::cli {

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
        .text("question_of", row.askedOf == row.personId ? "" : row.askedOf)
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
        .text("at", row.at)
        .text("dated", row.dated)
        .text("authority", row.authority);
    record.writer()
        .member("rows", row.rows)
        .member("for_verification", row.forVerification)
        .member("on", row.isOn);
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

}  // namespace strata::cli
