#include "views/request_dialog.h"

#include <algorithm>
#include <string_view>

#include "presenters/request_words.h"
#include "views/fields_dialog.h"
#include "workbench/checklist_desk.h"

namespace strata::views {

namespace {

constexpr std::string_view kLine = "line:";  // of the record of an information request, before the field

}  // namespace

bool makeRequest(wxWindow* parent, ViewContext& context, const workbench::GapRow& gap) {
    std::vector<std::pair<std::string, std::string>> routes;
    for (const auto& route : gap.lawfulBasis)
        routes.emplace_back(route, route);
    std::vector<FieldsDialog::Field> fields = {{"holder", "Holder", gap.holder},
                                               {"contact", "How they are reached"},
                                               {"route", "Lawful route", "", false, routes},
                                               {"asked", "Asked on (2018-01-08)"},
                                               {"due", "Answer due by"},
                                               {"cost", "What it costs"},
                                               {"note", "Note"}};
    if (gap.needsInformationRequest)
        for (const auto& [field, question] : workbench::recordOfInformationRequest())
            if (std::ranges::count(gap.lacks, question) > 0)
                fields.push_back({std::string(kLine) + field, question, "", true});
    FieldsDialog dialog(
        parent, context, "Make a request",
        gap.name + (gap.person.empty() ? "" : ", for " + gap.person) +
            (gap.needsInformationRequest
                 ? ". This is a request for information about a person: what it needs is written "
                   "down here, and its letter can be written once it is complete."
                 : "."),
        "Enter the request", fields,
        [source = gap.source, person = gap.personId, isOfPremises = gap.scope == "premises"](
            workbench::CaseSession& session, const FieldsDialog::Entered& said) {
            workbench::NewRequest request;
            request.source = source;
            (isOfPremises ? request.whom.premises : request.whom.person) = person;
            request.holder = said.at("holder");
            request.contact = said.at("contact");
            request.route = said.at("route");
            request.asked = said.at("asked");
            request.due = said.at("due");
            request.cost = said.at("cost");
            request.note = said.at("note");
            for (const auto& [field, words] : said)
                if (field.starts_with(kLine) && !words.empty())
                    request.line[field.substr(kLine.size())] = words;
            return whether(workbench::ChecklistDesk(session).makeRequest(request));
        });
    return dialog.ShowModal() == wxID_OK;
}

bool recordRequestStep(wxWindow* parent, ViewContext& context, const workbench::RequestRow& request) {
    FieldsDialog dialog(
        parent, context, "Record what came of it",
        request.id + ": " + request.name + ", " + request.holder +
            ". An exhibit that came closes the gap for what it covers; part of it leaves the rest asked for.",
        "Record",
        {{"step", "What happened", "", false, presenters::requestSteps()},
         {"on", "On (2018-01-08)"},
         {"due", "Promised or asked again for"},
         {"exhibit", "Exhibit that came"},
         {"from", "Covers from"},
         {"to", "Covers to"},
         {"cost", "Cost"},
         {"note", "What was answered", "", true}},
        [id = request.id](workbench::CaseSession& session, const FieldsDialog::Entered& said) {
            return whether(workbench::ChecklistDesk(session).recordStep(
                {id, said.at("step"), said.at("on"), said.at("due"), said.at("exhibit"), said.at("from"),
                 said.at("to"), said.at("cost"), said.at("note")}));
        });
    return dialog.ShowModal() == wxID_OK;
}

}  // namespace strata::views
