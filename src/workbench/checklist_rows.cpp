#include <algorithm>

#include "base/clock.h"
#include "base/text.h"
#include "casefile/case_file.h"
#include "checklist/admissible.h"
#include "checklist/computed_facts.h"
#include "checklist/coverage_module.h"
#include "checklist/evaluation.h"
#include "checklist/layers.h"
#include "checklist/reviews.h"
#include "checklist/subject_rules.h"
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
    row.askedOf = gap.askedOf.id;
    row.reason = gap.reason;
    row.level = gap.source->level;
    row.scope = gap.subject.scope;
    row.rule = gap.source->expectedWhen.sentence(
        [&](const std::string& fact) { return catalogue.factCalled(fact); });
    row.authority = gap.source->authority;
    row.next = gap.next;
    row.notes = gap.source->ruleSaid.empty() ? gap.source->notes
                                             : base::trimmed(gap.source->ruleSaid + " " + gap.source->notes);
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
        row.questionChoices = fact->choicesInWords();
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

ElementRow rowOf(const checklist::Catalogue& catalogue, const checklist::ElementSupport& support,
                 const checklist::AdmissibleLinks& admissible) {
    ElementRow row;
    row.offence = support.offence->id;
    row.offenceTitle = support.offence->title;
    row.element = support.element->id;
    row.kind = support.element->kind;
    row.prove = support.element->prove;
    row.layers = support.layers;
    row.layersEvidenceLed = support.layersEvidenceLed;
    row.label = checklist::labelOf(catalogue, support.layers);
    row.labelEvidenceLed = checklist::labelOf(catalogue, support.layersEvidenceLed);
    row.sentence = checklist::sentenceOf(catalogue, *support.element, support.layers);
    row.sentenceEvidenceLed = checklist::sentenceOf(catalogue, *support.element, support.layersEvidenceLed);
    for (const auto& [item, element] : admissible)
        if (element == row.offence + "/" + row.element)
            row.admissible.push_back(item);
    return row;
}

}  // namespace

const checklist::Catalogue& loadedCatalogue() {
    static const checklist::Catalogue catalogue = checklist::Catalogue::load(cataloguePath());
    return catalogue;
}

ChecklistReading::ChecklistReading(const CaseReader& reader, const std::string& today)
    : reader_(reader),
      catalogue_(catalogueOf(reader.case_->database(), reader.case_->blobs())),
      evaluation_(std::make_unique<checklist::Evaluation>(
          evaluate(*catalogue_, reader.case_->database(),
                   checklist::spanOf(today).first.value_or(checklist::dayOf(base::SystemClock().now()))))) {}

ChecklistReading::~ChecklistReading() = default;

ChecklistRows CaseReader::checklist() const {
    return ChecklistReading(*this).rows();
}

ChecklistRows ChecklistReading::rows() const {
    auto& database = reader_.case_->database();
    const auto& catalogue = *catalogue_;
    const auto& offences = evaluation_->given().offences;
    ChecklistRows rows;
    const auto admissible = checklist::admissibleLinks(database);
    for (const auto& support :
         checklist::supportOf(catalogue, offences, checklist::linksOf(database), admissible))
        rows.elements.push_back(rowOf(catalogue, support, admissible));
    const auto reviews = checklist::reviewsOf(database);
    const auto said = coverageSaid();
    for (const auto& gap : evaluation_->gaps()) {
        rows.gaps.push_back(gapRow(catalogue, gap));
        rows.gaps.back().review =
            checklist::reviewInWords(*catalogue.row("source:" + gap.source->id), reviews);
        rows.gaps.back().coverage = coverageOf(gap, said);
    }
    rows.clocks = clocks();
    rows.warnings = warnings();
    return rows;
}

GapRow ChecklistReading::gapRow(const checklist::Catalogue& catalogue, const checklist::Gap& gap) const {
    GapRow row = rowOf(catalogue, gap, evaluation_->given().observed.today);
    const std::string asked = checklist::toBeAsked(evaluation_->facts(), gap.askedOf, gap.questionFact);
    if (const auto* fact = catalogue.fact(asked); fact != nullptr && asked != gap.questionFact) {
        const bool isOfAnother = !gap.askedOf.name.empty() && checklist::isOfOthers(asked, gap.subject);
        row.question = (isOfAnother ? gap.askedOf.name + ": " : std::string()) + fact->question;
        row.why = "Cannot be told until this is answered: " + row.question +
                  " It tells: " + catalogue.factCalled(gap.questionFact) + ".";
        row.questionFact = fact->id;
        row.questionType = typeOf(*fact);
        row.questionChoices = fact->choicesInWords();
    }
    return row;
}

std::vector<std::string> ChecklistReading::warnings() const {
    const auto& catalogue = *catalogue_;
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

std::vector<ChecklistReading::Section45> ChecklistReading::section45() const {
    constexpr const char* kOffence = "msa2015_s45";
    const auto& catalogue = *catalogue_;
    auto& database = reader_.case_->database();
    std::vector<Section45> sheets;
    for (const auto& person : evaluation_->given().subjects) {
        const bool isBoth = std::ranges::any_of(evaluation_->given().subjects, [&](const auto& other) {
            return other.scope == "suspect" && other.id == person.id;
        });
        if (person.scope != "victim" || !isBoth)
            continue;
        Section45 sheet{person.name, person.id, {}, {}};
        const auto admissible = checklist::admissibleLinks(database);
        std::vector<std::string> sources;
        for (const auto& support :
             checklist::supportOf(catalogue, {kOffence}, checklist::linksOf(database), admissible)) {
            sheet.elements.push_back(rowOf(catalogue, support, admissible));
            sources.insert(sources.end(), support.element->sources.begin(), support.element->sources.end());
        }
        for (const auto& gap : evaluation_->gaps())
            if ((gap.subject.id == person.id || gap.subject.id.empty()) &&
                std::ranges::count(sources, gap.source->id) > 0)
                sheet.gaps.push_back(gapRow(catalogue, gap));
        sheets.push_back(std::move(sheet));
    }
    return sheets;
}

GapRow ChecklistReading::gapOf(const std::string& source, const std::string& subject) const {
    for (const auto& gap : evaluation_->gaps())
        if (gap.source->id == source && gap.subject.id == subject)
            return gapRow(*catalogue_, gap);
    return {};
}

std::string ChecklistReading::windowInWords() const {
    const auto window = evaluation_->facts().window();
    if (!window.first)
        return "not known yet";
    return checklist::dayInWords(*window.first) + " to " +
           (window.last ? checklist::dayInWords(*window.last) : "now");
}

std::map<std::string, std::string> ChecklistReading::lineOf(const std::string& source,
                                                            const std::string& subject) const {
    for (const auto& line : evaluation_->given().lines)
        if (line.source == source && line.subject == subject)
            return line.record;
    return {};
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
    for (const auto& fact : evaluation_->given().facts)  // answers to what a pack asked that is off now
        if (catalogue_->fact(fact.fact) == nullptr)
            rows.push_back({fact.fact, fact.fact, "text", "", fact.subject, fact.value, "answered", fact.from,
                            fact.on, fact.by, base::isoUtc(fact.at), "", "", false});
    return rows;
}

std::vector<QuestionRow> ChecklistReading::questions() const {
    std::vector<QuestionRow> rows;
    for (auto& held : facts()) {
        QuestionRow row;
        static_cast<FactRow&>(row) = std::move(held);
        row.scope = row.fact.substr(0, row.fact.find('.'));
        if (const auto* fact = catalogue_->fact(row.fact))
            row.choices = fact->choicesInWords();
        rows.push_back(std::move(row));
    }
    for (const auto& fact : catalogue_->facts)
        for (const auto& subject : evaluation_->given().subjects)
            if ((fact.isOf(subject.scope) || (subject.scope == "case" && fact.isOf("timeline"))) &&
                evaluation_->facts().held(subject, fact.id) == nullptr) {
                QuestionRow row;
                row.fact = fact.id;
                row.question = fact.question;
                row.type = typeOf(fact);
                row.subject = subject.name;
                row.subjectId = subject.id;
                row.origin = "not_asked";
                row.scope = subject.scope;
                row.choices = fact.choicesInWords();
                rows.push_back(std::move(row));
            }
    return rows;
}

base::Outcome<std::vector<ChecklistReading::Change>> ChecklistReading::preview(const NewAnswer& asked) const {
    auto fact = answerOf(*catalogue_, reader_.case_->database(), asked);
    if (!fact.ok())
        return fact.refusal();
    checklist::Evaluation then(*catalogue_, evaluation_->given());
    const auto were = then.change(fact.value());
    std::vector<Change> changes;
    for (const auto& gap : then.gaps())
        for (const auto& was : were)
            if (was.source == gap.source && was.subject.id == gap.subject.id)
                changes.push_back({rowOf(*catalogue_, gap, then.given().observed.today),
                                   std::string(checklist::nameOf(was.state))});
    return changes;
}

std::string layerInWords(const std::string& layer) {
    for (const auto& known : loadedCatalogue().layers)
        if (known.id == layer && !known.shortName.empty())
            return known.shortName;
    return layer;
}

std::vector<std::string> layersOfTheCatalogue() {
    std::vector<std::string> layers;
    for (const auto& layer : loadedCatalogue().layers)
        layers.push_back(layer.id);
    return layers;
}

std::vector<std::pair<std::string, std::string>> recordOfInformationRequest() {
    std::vector<std::pair<std::string, std::string>> fields;
    for (const auto& field : loadedCatalogue().recordAsked)
        fields.emplace_back(field.id, field.question);
    return fields;
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
