#include "base/text.h"
#include "checklist/admissible.h"
#include "checklist/coverage_module.h"
#include "checklist/requests.h"
#include "checklist/reviews.h"
#include "workbench/case_inside.h"
#include "workbench/checklist_desk.h"
#include "workbench/checklist_subjects.h"
#include "workbench/loaded_catalogue.h"
#include "workbench/request_letter.h"

namespace strata::workbench {

base::Outcome<std::string> ChecklistDesk::recordCoverage(const NewCoverage& asked) {
    auto done = session_.change([&](casefile::Writer& writer) -> base::Outcome<> {
        const auto catalogue = catalogueOf(writer.database(), writer.blobs());
        const auto source = sourceNamed(*catalogue, asked.source);
        if (!source.ok())
            return source.refusal();
        checklist::CoverageSaid said{
            asked.source,
            "",
            asked.isNoneHeld ? checklist::CoverageSaid::Kind::noneHeld : checklist::CoverageSaid::Kind::held,
            base::trimmed(asked.from),
            base::trimmed(asked.to),
            base::trimmed(asked.exhibit),
            base::trimmed(asked.note)};
        if (!asked.person.empty() || source.value()->scope == "victim" ||
            source.value()->scope == "suspect") {
            auto person = subjectOf(writer.database(), asked.source, "victim", {asked.person, "", ""});
            if (!person.ok())
                return person.refusal();
            said.person = person.value();
        }
        auto recorded = checklist::recordCoverage(writer, said);
        return recorded.ok() ? base::Outcome<>() : base::Outcome<>(recorded.refusal());
    });
    if (!done.ok())
        return done.refusal();
    return asked.source;
}

base::Outcome<std::string> ChecklistDesk::makeRequest(const NewRequest& asked) {
    std::string id;
    auto done = session_.change([&](casefile::Writer& writer) -> base::Outcome<> {
        const auto catalogue = catalogueOf(writer.database(), writer.blobs());
        const auto source = sourceNamed(*catalogue, asked.source);
        if (!source.ok())
            return source.refusal();
        auto subject = subjectOf(writer.database(), asked.source, source.value()->scope, asked.whom);
        if (!subject.ok())
            return subject.refusal();
        if (source.value()->scope == "premises")
            if (auto known = checkPremises(writer.database(), asked.whom.premises); !known.ok())
                return known;
        checklist::Request request;
        request.source = asked.source;
        request.subject = subject.value();
        request.holder = base::trimmed(asked.holder.empty() ? source.value()->holder : asked.holder);
        request.contact = base::trimmed(asked.contact);
        request.route = base::trimmed(asked.route);
        request.askedOn = base::trimmed(asked.asked);
        request.due = base::trimmed(asked.due);
        request.cost = base::trimmed(asked.cost);
        request.note = base::trimmed(asked.note);
        for (const auto& [field, text] : asked.line)
            request.line[field] = base::trimmed(text);
        auto made = checklist::makeRequest(writer, std::move(request));
        if (!made.ok())
            return made.refusal();
        id = made.value();
        return {};
    });
    if (!done.ok())
        return done.refusal();
    return id;
}

base::Outcome<std::string> ChecklistDesk::recordStep(const NewRequestStep& asked) {
    std::string id;
    auto done = session_.change([&](casefile::Writer& writer) -> base::Outcome<> {
        checklist::RequestStep step;
        step.step = asked.step;
        step.on = base::trimmed(asked.on);
        step.due = base::trimmed(asked.due);
        step.exhibit = base::trimmed(asked.exhibit);
        step.coversFrom = base::trimmed(asked.coversFrom);
        step.coversTo = base::trimmed(asked.coversTo);
        step.cost = base::trimmed(asked.cost);
        step.note = base::trimmed(asked.note);
        if (!step.exhibit.empty())
            if (auto known = checkExhibit(writer.database(), step.exhibit); !known.ok())
                return known;
        auto recorded = checklist::recordStep(writer, asked.request, std::move(step));
        if (!recorded.ok())
            return recorded.refusal();
        id = recorded.value();
        return {};
    });
    if (!done.ok())
        return done.refusal();
    return id;
}

base::Outcome<std::string> ChecklistDesk::markAdmissible(const std::string& item, const std::string& element,
                                                         bool isAdmissible, const std::string& reason) {
    auto done = session_.change([&](casefile::Writer& writer) {
        return checklist::setAdmissible(writer, session_.inside_->file->author(), item, element,
                                        isAdmissible ? checklist::Admissible::yes : checklist::Admissible::no,
                                        reason);
    });
    if (!done.ok())
        return done.refusal();
    return item;
}

base::Outcome<std::string> ChecklistDesk::reviewRow(const std::string& row, const std::string& decision,
                                                    const std::string& reason) {
    auto done = session_.change([&](casefile::Writer& writer) {
        return checklist::reviewRow(writer, *catalogueOf(writer.database(), writer.blobs()), row, decision,
                                    reason);
    });
    if (!done.ok())
        return done.refusal();
    return row;
}

base::Outcome<std::string> ChecklistDesk::letterText(const std::string& id) const {
    const CaseReader reader = session_.reader();
    return requestLetter(reader, id, session_.inside_->file->author().actor);
}

}  // namespace strata::workbench
