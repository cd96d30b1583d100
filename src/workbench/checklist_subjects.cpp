#include "workbench/checklist_subjects.h"

#include "accounts/account_reader.h"
#include "checklist/requests.h"
#include "evidence/source_reader.h"
#include "people/people_module.h"
#include "workbench/checklist_desk.h"

namespace strata::workbench {

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

base::Outcome<std::string> subjectOf(store::Database& database, const std::string& what,
                                     const std::string& scope, const ForWhom& whom) {
    if (scope == "case" || scope == "timeline")
        return std::string();
    const bool isPremises = scope == "premises";
    if (isPremises || scope == "strand") {
        const std::string& name = isPremises ? whom.premises : whom.strand;
        if (!name.empty())
            return name;
        return base::Refusal{"subject." + scope, scope,
                             what + " is about " + (isPremises ? "premises" : "a strand of exploitation") +
                                 ". Name " + (isPremises ? "them" : "it") + " with --" + scope + "."};
    }
    if (whom.person.empty())
        return base::Refusal{"subject.person", "person",
                             what + " is about a person. Name them with --person."};
    auto found = people::findPerson(database, whom.person);
    if (!found.ok())
        return found.refusal();
    return found.value().id;
}

base::Outcome<> checkPremises(store::Database& database, const std::string& name) {
    std::string known;
    for (const auto& premises : checklist::premisesOf(database)) {
        if (premises == name)
            return {};
        known += (known.empty() ? "" : ", ") + premises;
    }
    return base::Refusal{
        "subject.premises", "premises",
        "No fact of this case names the premises \"" + name + "\". " +
            (known.empty() ? "Name them first with `strata fact CASE premises.kind KIND --premises NAME`."
                           : "It knows these: " + known + ".")};
}

base::Outcome<> checkExhibit(store::Database& database, const std::string& reference) {
    for (const auto& source : evidence::listSources(database))
        if (source.exhibit == reference || source.id == reference)
            return {};
    return base::Refusal{
        "exhibit.unknown", "exhibit",
        "There is no exhibit \"" + reference + "\" in this case. `strata show CASE exhibits` lists them."};
}

checklist::Evaluation evaluate(const checklist::Catalogue& catalogue, store::Database& database,
                               checklist::Day today) {
    checklist::Evaluation::Given given;
    given.subjects = subjectsOf(database);
    given.facts = checklist::factsOf(database);
    given.statuses =
        checklist::withRequests(checklist::statusesOf(database), checklist::requestsOf(database));
    given.lines = checklist::linesOf(database);
    given.offences = checklist::offencesOf(database);
    given.observed.today = today;
    for (const auto& person : people::listPeople(database))
        given.observed.born[person.id] = person.born;
    for (const auto& account : accounts::listAccounts(database))
        if (const auto language = account.circumstances.text("language"); !language.empty())
            given.observed.languagesOfAccounts[account.personId].push_back(language);
    return {catalogue, std::move(given)};
}

}  // namespace strata::workbench
