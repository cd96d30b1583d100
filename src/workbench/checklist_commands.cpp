#include <algorithm>

#include "base/edtf.h"
#include "base/text.h"
#include "checklist/gaps.h"
#include "checklist/layers.h"
#include "workbench/case_inside.h"
#include "workbench/case_item.h"
#include "workbench/checklist_desk.h"
#include "workbench/checklist_subjects.h"
#include "workbench/loaded_catalogue.h"

namespace strata::workbench {

namespace {

std::string layerOf(const checklist::Catalogue& catalogue, const std::string& item, const std::string& asked,
                    const std::string& as) {
    if (!asked.empty())
        return asked;
    const bool isAccount = item.find("/A-") != std::string::npos;
    return isAccount || as == "reported_words" ? "victim_account"
           : catalogue.layers.empty()          ? ""
                                               : "documents";
}

}  // namespace

base::Outcome<std::string> CaseSession::setFact(const std::string& id, const std::string& value,
                                                const std::string& person, const std::string& premises) {
    return ChecklistDesk(*this).answer({id, value, {person, premises, ""}, "", ""});
}

base::Outcome<std::string> CaseSession::setOffences(const std::vector<std::string>& offences) {
    auto done = inside_->file->change([&](casefile::Writer& writer) -> base::Outcome<> {
        const auto catalogue = catalogueOf(writer.database(), writer.blobs());
        for (const auto& id : offences)
            if (catalogue->offence(id) == nullptr)
                return base::Refusal{
                    "offence.unknown", "offence",
                    "The catalogue has no offence \"" + id + "\". `strata offences` lists them."};
        return checklist::considerOffences(writer, offences);
    });
    if (!done.ok())
        return done.refusal();
    std::string said;
    for (const auto& id : offences)
        said += (said.empty() ? "" : ", ") + id;
    return said;
}

base::Outcome<std::string> CaseSession::recordSource(const SourceStatusChange& change) {
    for (const auto& bound : {change.coversFrom, change.coversTo})
        if (const std::string_view why = base::whyNotEdtf(bound, base::Zone::utc());
            !bound.empty() && !why.empty())
            return base::Refusal{
                "source.covers", "covers",
                "\"" + bound + "\" is not a date: " + std::string(why) + ". Write --covers 2015-09/2016-07."};
    auto done = inside_->file->change([&](casefile::Writer& writer) -> base::Outcome<> {
        const auto catalogue = catalogueOf(writer.database(), writer.blobs());
        const auto named = sourceNamed(*catalogue, change.source);
        if (!named.ok())
            return named.refusal();
        const auto* source = named.value();
        auto subject =
            subjectOf(writer.database(), change.source, source->scope, {change.person, change.premises, ""});
        if (!subject.ok())
            return subject.refusal();
        checklist::CaseSourceStatus status{change.source,
                                           subject.value(),
                                           change.status,
                                           change.coversFrom,
                                           change.coversTo,
                                           change.exhibit,
                                           change.reason,
                                           "",
                                           0};
        if (source->scope == "premises")
            if (auto known = checkPremises(writer.database(), change.premises); !known.ok())
                return known;
        if (auto checked = checklist::checkStatus(*catalogue, status); !checked.ok())
            return checked;
        return checklist::recordStatus(writer, status);
    });
    if (!done.ok())
        return done.refusal();
    return change.source;
}

base::Outcome<std::string> CaseSession::link(const NewLink& asked) {
    return linkItems({asked.item}, asked);
}

base::Outcome<std::string> CaseSession::linkItems(const std::vector<std::string>& asked, const NewLink& how) {
    std::string said;
    auto done = inside_->file->change([&](casefile::Writer& writer) -> base::Outcome<> {
        const auto catalogue = catalogueOf(writer.database(), writer.blobs());
        std::vector<std::string> items;
        checklist::CaseLink link;
        link.element = how.element;
        link.as = how.as.empty() ? "own_observation" : how.as;
        for (const auto& one : asked) {
            auto found = itemOf(writer.database(), one);
            if (!found.ok())
                return found.refusal();
            link.item = found.value();
            const std::string layer = layerOf(*catalogue, link.item, how.layer, link.as);
            if (!items.empty() && layer != link.layer)
                return base::Refusal{
                    "link.layers", "layer",
                    "These items are of different layers. Say the layer, or link them apart."};
            link.layer = layer;
            if (auto checked = checklist::checkLink(*catalogue, link); !checked.ok())
                return checked;
            if (std::ranges::count(items, link.item) > 0)
                continue;
            items.push_back(link.item);
            said += (said.empty() ? "" : ", ") + link.item;
        }
        if (items.empty())
            return base::Refusal{"link.item", "item", "No item was chosen. Choose one or more."};
        return checklist::linkItems(writer, items, link, base::trimmed(how.reason));
    });
    if (!done.ok())
        return done.refusal();
    return said;
}

}  // namespace strata::workbench
