#include "base/edtf.h"
#include "base/text.h"
#include "checklist/gaps.h"
#include "workbench/case_inside.h"
#include "workbench/checklist_desk.h"
#include "workbench/checklist_subjects.h"
#include "workbench/loaded_catalogue.h"

namespace strata::workbench {

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

}  // namespace strata::workbench
