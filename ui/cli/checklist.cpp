#include "cli/checklist.h"

#include <algorithm>
#include <array>

#include "base/text.h"
#include "cli/commands.h"
#include "workbench/checklist_reading.h"

namespace strata::cli {
namespace {

using workbench::ClockRow;
using workbench::ElementRow;
using workbench::GapRow;

struct State {
    std::string_view name, words;
};

constexpr std::array kStates{
    State{"missing", "Missing"},           State{"undetermined", "Cannot be told yet"},
    State{"requested", "Requested"},       State{"obtained", "Obtained"},
    State{"not_expected", "Not expected"}, State{"closed", "Closed"}};

std::string layersInWords(const std::map<std::string, std::vector<std::string>>& layers) {
    std::vector<std::string> parts;
    for (const auto& [layer, items] : layers)
        if (!items.empty())
            parts.push_back(workbench::layerInWords(layer) + " " + std::to_string(items.size()));
    return joined(parts);
}

std::string labelInWords(std::string label) {
    std::ranges::replace(label, '_', ' ');
    return label;
}

// One part of the checklist under its heading. Nothing at all when no row matches.
template <class Row>
void section(Invocation& invocation, const Filters& filters, std::string_view title,
             const std::vector<Row>& rows, const std::function<Facets(const Row&)>& facets,
             std::vector<std::string> headings,
             const std::function<std::vector<std::string>(const Row&)>& cells,
             const std::function<std::string(const Row&)>& json) {
    const auto count =
        std::ranges::count_if(rows, [&](const Row& row) { return filters.matches(facets(row)); });
    if (count == 0)
        return;
    if (!invocation.wantsJson())
        invocation.out().line("\n" + std::string(title) + " (" + std::to_string(count) + ")");
    list<Row>(invocation, filters, rows, facets, std::move(headings), cells, json);
}

void printElements(Invocation& invocation, const std::vector<ElementRow>& rows, const Filters& filters,
                   Reading reading) {
    section<ElementRow>(
        invocation, filters,
        reading == Reading::evidenceLed ? "Elements without the person's own account" : "Elements", rows,
        [&invocation](const ElementRow& row) {  // of the whole case, whoever is asked for
            return Facets{{},
                          {},
                          joined({row.offence, row.offenceTitle, row.element, row.prove}, " "),
                          invocation.option("person"),
                          "",
                          row.kind};
        },
        {"Offence", "Element", "Label", "Evidence-led", "Layers", "To prove"},
        [reading](const ElementRow& row) -> std::vector<std::string> {
            return {row.offence,
                    row.element,
                    labelInWords(row.label),
                    labelInWords(row.labelEvidenceLed),
                    layersInWords(reading == Reading::evidenceLed ? row.layersEvidenceLed : row.layers),
                    row.prove};
        },
        [reading](const ElementRow& row) { return toJson(row, reading); });
}

Facets facetsOf(const GapRow& row) {
    return {{},
            {},
            joined({row.source, row.name, row.person, row.why, row.holder, row.reason}, " "),
            row.personId + " " + row.person,
            row.source,
            row.state};
}

void printGaps(Invocation& invocation, const std::vector<GapRow>& rows, const Words& words,
               const Filters& filters, std::string_view onlyState) {
    const auto json = [](const GapRow& row) { return toJson(row); };
    const auto cells = [&words](const GapRow& row) -> std::vector<std::string> {
        return {row.source,
                row.person,
                row.name,
                row.holder,
                row.due.empty() ? row.urgency : words.when(row.due),
                row.state == "undetermined" && !row.question.empty() ? row.question
                : row.reason.empty()                                 ? row.why
                                                                     : row.reason};
    };
    if (invocation.wantsJson()) {
        std::vector<GapRow> wanted;
        std::ranges::copy_if(rows, std::back_inserter(wanted),
                             [&](const GapRow& row) { return onlyState.empty() || row.state == onlyState; });
        list<GapRow>(invocation, filters, wanted, facetsOf, {""}, cells, json);
        return;
    }
    for (const State& state : kStates) {
        if (!onlyState.empty() && state.name != onlyState)
            continue;
        std::vector<GapRow> wanted;
        std::ranges::copy_if(rows, std::back_inserter(wanted),
                             [&](const GapRow& row) { return row.state == state.name; });
        section<GapRow>(invocation, filters, state.words, wanted, facetsOf,
                        {"Source", "For", "What", "Holder", "Due", "Why"}, cells, json);
    }
}

void printClocks(Invocation& invocation, const std::vector<ClockRow>& rows, const Words& words,
                 const Filters& filters) {
    section<ClockRow>(
        invocation, filters, "Clocks", rows,
        [](const ClockRow& row) {
            return Facets{{}, {}, joined({row.clock, row.name, row.person}, " "), row.person, "", row.state};
        },
        {"Clock", "For", "Starts", "Due", "State", "What"},
        [&words](const ClockRow& row) -> std::vector<std::string> {
            return {row.clock, row.person, words.when(row.starts), words.when(row.due), row.state, row.name};
        },
        [](const ClockRow& row) { return toJson(row); });
}

}  // namespace

void printChecklist(Invocation& invocation, const workbench::ChecklistRows& rows, const Words& words,
                    const Filters& filters, const ChecklistParts& parts) {
    for (const std::string& warning : rows.warnings)
        complain(printable(warning));
    if (parts.elements)
        printElements(invocation, rows.elements, filters, parts.reading);
    if (parts.gaps)
        printGaps(invocation, rows.gaps, words, filters, parts.onlyState);
    if (parts.clocks)
        printClocks(invocation, rows.clocks, words, filters);
}

Status showChecklist(Invocation& invocation) {
    const auto session = invocation.openForReading();
    const auto reader = invocation.reader(session);
    const Words words(reader.zone());
    const Filters filters(invocation, words);
    const auto rows = workbench::ChecklistReading(reader, invocation.option("today")).rows();
    ChecklistParts parts;
    parts.reading = invocation.has("evidence-led") ? Reading::evidenceLed : Reading::asItStands;
    printChecklist(invocation, rows, words, filters, parts);
    const bool hasGap = std::ranges::any_of(rows.gaps, [&](const GapRow& row) {
        return filters.matches(facetsOf(row)) && (row.state == "missing" || row.state == "undetermined");
    });
    return invocation.has("fail-on-gap") && hasGap ? Status::findings : Status::done;
}

}  // namespace strata::cli
