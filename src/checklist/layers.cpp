#include "checklist/layers.h"

#include <algorithm>

namespace strata::checklist {

namespace {

constexpr std::string_view kOwnAccount = "victim_account";
constexpr std::string_view kReported = "reported_words";

}  // namespace

std::string labelOf(const Catalogue& catalogue, const ItemsByLayer& layers) {
    const auto counted = std::count_if(layers.begin(), layers.end(), [&](const auto& layer) {
        return !layer.second.empty() && catalogue.countsTowardsLayers(layer.first);
    });
    return counted == 0 ? "unsupported" : counted == 1 ? "single_layer" : "layered";
}

std::string sentenceOf(const Catalogue& catalogue, const Catalogue::Element& element,
                       const ItemsByLayer& layers) {
    std::string named;
    for (const auto& [layer, items] : layers) {
        const auto known = std::find_if(catalogue.layers.begin(), catalogue.layers.end(),
                                        [&](const auto& one) { return one.id == layer; });
        named +=
            (named.empty() ? "" : "; ") + (known == catalogue.layers.end() ? layer : known->shortName) + " (";
        for (std::size_t at = 0; at < items.size(); ++at)
            named += (at == 0 ? "" : ", ") + items[at];
        named += ")";
    }
    if (element.kind == "defence_or_bar")
        return "A bar or defence: it stands beside the elements and is not counted." +
               (named.empty() ? "" : " Linked: " + named + ".");
    const std::string label = labelOf(catalogue, layers);
    if (label == "layered")
        return "Rests on several layers: " + named + ".";
    if (label == "single_layer")
        return "Rests on one layer: " + named + ".";
    return named.empty() ? "Nothing is linked to it." : "Nothing that counts is linked to it: " + named + ".";
}

std::vector<ElementSupport> supportOf(const Catalogue& catalogue, const std::vector<std::string>& offences,
                                      const std::vector<CaseLink>& links, const AdmissibleLinks& admissible) {
    std::map<std::string, std::vector<const CaseLink*>> byElement;
    for (const auto& link : links)
        byElement[link.element].push_back(&link);
    std::vector<ElementSupport> support;
    for (const auto& id : offences) {
        const auto* offence = catalogue.offence(id);
        if (offence == nullptr)
            continue;
        for (const auto& element : offence->elements) {
            ElementSupport row{offence, &element, {}, {}};
            for (const CaseLink* link : byElement[id + "/" + element.id]) {
                row.layers[link->layer].push_back(link->item);
                if ((link->layer != kOwnAccount && link->as != kReported) ||
                    admissible.contains({link->item, link->element}))
                    row.layersEvidenceLed[link->layer].push_back(link->item);
            }
            support.push_back(std::move(row));
        }
    }
    return support;
}

std::string outsideWindow(const Catalogue::Offence& offence, const DaySpan& window) {
    if (!window.first)
        return {};
    const auto from = spanOf(offence.from).first, to = spanOf(offence.to).first;  // `to` is exclusive
    const std::string named = "\"" + offence.title + "\" (" + offence.statute + ") ";
    if (from && window.last && *window.last < *from)
        return named + "applies to conduct from " + dayInWords(*from) + "; the window ends before that.";
    if (to && *window.first >= *to)
        return named + "applies to conduct before " + dayInWords(*to) + "; the window begins after that.";
    if (from && *window.first < *from)
        return named + "applies to conduct from " + dayInWords(*from) + ", and the window begins on " +
               dayInWords(*window.first) + ".";
    if (to && (!window.last || *window.last >= *to))
        return named + "applies to conduct before " + dayInWords(*to) +
               ", and the window goes on after that.";
    return {};
}

base::Outcome<> checkLink(const Catalogue& catalogue, const CaseLink& link) {
    if (catalogue.element(link.element) == nullptr)
        return base::Refusal{"link.element", "element",
                             "\"" + link.element +
                                 "\" is not an element of an offence. Write OFFENCE/ELEMENT as `strata show "
                                 "CASE elements` lists them."};
    const bool isLayer = std::any_of(catalogue.layers.begin(), catalogue.layers.end(),
                                     [&](const auto& layer) { return layer.id == link.layer; });
    if (!isLayer) {
        std::string allowed;
        for (const auto& layer : catalogue.layers)
            allowed += (allowed.empty() ? "" : ", ") + layer.id;
        return base::Refusal{"link.layer", "layer",
                             "\"" + link.layer + "\" is not a layer. Choose one of: " + allowed + "."};
    }
    if (link.as != "own_observation" && link.as != kReported)
        return base::Refusal{"link.as", "as", "Say whether it is an own_observation or reported_words."};
    return {};
}

}  // namespace strata::checklist
