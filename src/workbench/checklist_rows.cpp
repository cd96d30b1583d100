#include <map>

#include "casefile/case_file.h"
#include "checklist/gaps.h"
#include "checklist/layers.h"
#include "people/people_module.h"
#include "workbench/case_reader.h"
#include "workbench/case_session.h"
#include "workbench/loaded_catalogue.h"
#include "workbench/modules.h"

namespace strata::workbench {

namespace {

std::vector<checklist::Subject> subjectsOf(store::Database& database) {
    std::vector<checklist::Subject> subjects = {{"case", "", ""}};
    for (const auto& person : people::listPeople(database))
        for (const auto& role : person.roles) {
            if (role == "exploited")
                subjects.push_back({"victim", person.id, person.name});
            if (role == "suspect")
                subjects.push_back({"suspect", person.id, person.name});
        }
    for (const auto& premises : checklist::premisesOf(database))
        subjects.push_back({"premises", premises, premises});
    return subjects;
}

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
        case Type::text:
            break;
    }
    return "text";
}

GapRow rowOf(const checklist::Catalogue& catalogue, const checklist::Gap& gap) {
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
    if (const auto* fact = catalogue.fact(gap.questionFact)) {
        row.questionType = typeOf(*fact);
        row.questionChoices = fact->choices;
    }
    return row;
}

}  // namespace

const checklist::Catalogue& loadedCatalogue() {
    static const checklist::Catalogue catalogue = checklist::Catalogue::load(cataloguePath());
    return catalogue;
}

ChecklistRows CaseReader::checklist() const {
    auto& database = case_->database();
    const auto& catalogue = loadedCatalogue();
    const auto offences = checklist::offencesOf(database);
    ChecklistRows rows;
    for (const auto& support : checklist::supportOf(catalogue, offences, checklist::linksOf(database))) {
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
        rows.elements.push_back(std::move(row));
    }
    for (const auto& gap : checklist::findGaps(catalogue, subjectsOf(database), checklist::factsOf(database),
                                               checklist::statusesOf(database), offences))
        rows.gaps.push_back(rowOf(catalogue, gap));
    if (offences.empty())
        rows.warnings.emplace_back(
            "No offence is under consideration yet, so no element is listed. Choose offences to see what "
            "each gap would support.");
    return rows;
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
