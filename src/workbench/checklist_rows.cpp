#include "base/clock.h"
#include "casefile/case_file.h"
#include "checklist/evaluation.h"
#include "checklist/layers.h"
#include "workbench/case_reader.h"
#include "workbench/case_session.h"
#include "workbench/checklist_reading.h"
#include "workbench/checklist_subjects.h"
#include "workbench/loaded_catalogue.h"
#include "workbench/modules.h"

namespace strata::workbench {

namespace {

std::string typeOf(const checklist::Fact& fact) {
    using Type = checklist::Fact::Type;
    switch (fact.type) {
        case Type::boolean:
            return "boolean";
        case Type::integer:
            return "integer";
        case Type::set:
            return "set";
        case Type::choice:
            return "choice";
        case Type::date:
            return "date";
        case Type::text:
            break;
    }
    return "text";
}

GapRow rowOf(const checklist::Catalogue& catalogue, const checklist::Gap& gap, checklist::Day today) {
    GapRow row;
    row.source = gap.source->id;
    row.name = gap.source->name;
    row.person = gap.subject.name;
    row.personId = gap.subject.id;
    row.state = checklist::nameOf(gap.state);
    row.why = gap.why;
    row.holder = gap.source->holder;
    row.lawfulBasis = gap.source->lawfulBasis;
    row.supports = gap.supports;
    row.topics = gap.source->topics;
    row.urgency = gap.source->urgency;
    row.question = gap.question;
    row.questionFact = gap.questionFact;
    row.reason = gap.reason;
    row.level = gap.source->level;
    row.scope = gap.subject.scope;
    row.rule = gap.source->expectedWhen.sentence(
        [&](const std::string& fact) { return catalogue.factCalled(fact); });
    row.authority = gap.source->authority;
    row.review = "For verification.";
    row.next = gap.next;
    row.notes = gap.source->notes;
    row.handling = gap.source->handling;
    row.retentionNote = gap.source->retentionNote;
    row.lacks = gap.lacks;
    row.asksForLine = gap.asksForLine;
    row.isSensitive = checklist::isSensitive(*gap.source);
    row.needsInformationRequest = gap.source->needsInformationRequest;
    for (const auto& fact : gap.fired)
        row.facts.push_back({fact.fact, fact.question, fact.value, fact.how});
    if (gap.gone) {
        row.due = checklist::isoDay(*gap.gone->due);
        row.goneBy = checklist::isoDay(*gap.gone->last);
        row.dueState = checklist::nameOf(gap.gone->state);
        row.isLostThisWeek = gap.gone->isLostThisWeek(today);
    }
    if (const auto* fact = catalogue.fact(gap.questionFact)) {
        row.questionType = typeOf(*fact);
        row.questionChoices = fact->choices;
    }
    return row;
}

ClockRow rowOf(const checklist::ClockTime& time, checklist::Day today) {
    ClockRow row;
    row.starts = checklist::isoDay(time.starts);
    if (time.due)
        row.due = checklist::isoDay(*time.due);
    if (time.last)
        row.last = checklist::isoDay(*time.last);
    row.state = checklist::nameOf(time.state);
    row.isLostThisWeek = time.last && time.isLostThisWeek(today);
    return row;
}

ElementRow rowOf(const checklist::ElementSupport& support) {
    ElementRow row;
    row.offence = support.offence->id;
    row.offenceTitle = support.offence->title;
    row.element = support.element->id;
    row.kind = support.element->kind;
    row.prove = support.element->prove;
    row.layers = support.layers;
    row.layersEvidenceLed = support.layersEvidenceLed;
    row.label = checklist::labelOf(support.layers);
    row.labelEvidenceLed = checklist::labelOf(support.layersEvidenceLed);
    return row;
}

}  // namespace

const checklist::Catalogue& loadedCatalogue() {
    static const checklist::Catalogue catalogue = checklist::Catalogue::load(cataloguePath());
    return catalogue;
}

ChecklistReading::ChecklistReading(const CaseReader& reader, const std::string& today)
    : reader_(reader),
      evaluation_(std::make_unique<checklist::Evaluation>(
          evaluate(reader.case_->database(),
                   checklist::spanOf(today).first.value_or(checklist::dayOf(base::SystemClock().now()))))) {}

ChecklistReading::~ChecklistReading() = default;

ChecklistRows CaseReader::checklist() const {
    return ChecklistReading(*this).rows();
}

ChecklistRows ChecklistReading::rows() const {
    auto& database = reader_.case_->database();
    const auto& catalogue = loadedCatalogue();
    const auto& offences = evaluation_->given().offences;
    ChecklistRows rows;
    for (const auto& support : checklist::supportOf(catalogue, offences, checklist::linksOf(database)))
        rows.elements.push_back(rowOf(support));
    for (const auto& gap : evaluation_->gaps())
        rows.gaps.push_back(rowOf(catalogue, gap, evaluation_->given().observed.today));
    rows.clocks = clocks();
    rows.warnings = warnings();
    return rows;
}

std::vector<std::string> ChecklistReading::warnings() const {
    const auto& catalogue = loadedCatalogue();
    const auto& offences = evaluation_->given().offences;
    const auto window = evaluation_->facts().window();
    std::vector<std::string> warnings;
    if (offences.empty())
        warnings.emplace_back(
            "No offence is under consideration yet, so no element is listed. Choose offences to see what "
            "each gap would support.");
    if (const auto crosses = evaluation_->facts().of({"case", "", ""}, "case.window_crosses_2015_07_31");
        crosses && crosses->value == checklist::FactValue(true))
        warnings.emplace_back(
            "The window of the conduct reaches over 31 July 2015: the Modern Slavery Act 2015 does not reach "
            "back, so conduct before that day needs the earlier offence and counts of its own.");
    for (const auto& id : offences)
        if (const auto* offence = catalogue.offence(id))
            if (std::string reach = checklist::outsideWindow(*offence, window); !reach.empty())
                warnings.push_back(std::move(reach));
    return warnings;
}

std::vector<ClockRow> ChecklistReading::clocks() const {
    const checklist::Day today = evaluation_->given().observed.today;
    std::vector<ClockRow> rows;
    for (const auto& running : evaluation_->clocks()) {
        ClockRow row = rowOf(running.time, today);
        row.clock = running.clock->id;
        row.name = running.clock->name;
        row.person = running.subject.name;
        row.limit = running.clock->limit;
        row.startsWith = running.startsWith;
        rows.push_back(std::move(row));
    }
    for (const auto& gap : evaluation_->gaps())
        if (gap.gone && gap.state != checklist::Gap::State::undetermined) {
            ClockRow row = rowOf(*gap.gone, today);
            row.clock = "retention:" + gap.source->id;
            row.name = gap.source->name;
            row.person = gap.subject.name;
            row.limit = gap.source->retentionNote;
            row.startsWith = "the first possible day of the window";
            rows.push_back(std::move(row));
        }
    return rows;
}

std::vector<FactRow> ChecklistReading::facts() const {
    std::vector<FactRow> rows;
    for (const auto* held : evaluation_->facts().all()) {
        FactRow row;
        row.fact = held->fact->id;
        row.question = held->fact->question;
        row.type = typeOf(*held->fact);
        row.subject = held->subject.name;
        row.subjectId = held->subject.id;
        row.origin = held->isSaidNotKnown() ? "not_known" : held->answer ? "answered" : "computed";
        if (const auto known = held->known())
            row.value = checklist::writeFact(known->value);
        if (held->answer) {
            row.from = held->answer->from;
            row.on = held->answer->on;
            row.by = held->answer->by;
            row.at = base::isoUtc(held->answer->at);
        }
        if (held->computed) {
            row.computed = checklist::writeFact(held->computed->value);
            row.computedFrom = held->computedFrom;
        }
        row.differs = held->differs();
        rows.push_back(std::move(row));
    }
    return rows;
}

base::Outcome<std::vector<ChecklistReading::Change>> ChecklistReading::preview(const NewAnswer& asked) const {
    auto fact = answerOf(reader_.case_->database(), asked);
    if (!fact.ok())
        return fact.refusal();
    checklist::Evaluation then(loadedCatalogue(), evaluation_->given());
    const auto were = then.change(fact.value());
    std::vector<Change> changes;
    for (const auto& gap : then.gaps())
        for (const auto& was : were)
            if (was.source == gap.source && was.subject.id == gap.subject.id)
                changes.push_back({rowOf(loadedCatalogue(), gap, then.given().observed.today),
                                   std::string(checklist::nameOf(was.state))});
    return changes;
}

std::string layerInWords(const std::string& layer) {
    for (const auto& known : loadedCatalogue().layers)
        if (known.id == layer && !known.shortName.empty())
            return known.shortName;
    return layer;
}

std::string stateInWords(const std::string& state) {
    return state == "undetermined" ? "can't tell yet" : loadedCatalogue().statusInWords(state);
}

std::vector<std::string> catalogueOffences() {
    std::vector<std::string> offences;
    for (const auto& offence : loadedCatalogue().offences)
        offences.push_back(offence.id + "\t" + offence.title);
    return offences;
}

}  // namespace strata::workbench
