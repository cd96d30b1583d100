#include "workbench/served_material.h"

#include <algorithm>
#include <array>

#include "accounts/account_review.h"
#include "checklist/coverage_module.h"
#include "checklist/requests.h"
#include "forms/unused_material.h"
#include "timeline/event_state.h"
#include "workbench/case_session.h"
#include "workbench/loaded_catalogue.h"

namespace strata::workbench {

namespace {

constexpr std::array<std::string_view, 3> kByReference = {"reference_only", "intel_only", "counselling"};

// The sentence on something that was said to be served.
std::string notServed(const MaterialApart& apart, const std::string& record) {
    return apart.inWords(record) + (apart.of(record)->why == MaterialApart::Why::limited
                                        ? ": its words are read only for a recorded reason."
                                        : ", which is never served.");
}

bool isOfTherapy(const AccountRow& account) {
    return std::ranges::any_of(account.circumstances, [](const CircumstanceRow& known) {
        const auto says = [](const std::vector<std::string>& values) {
            return std::ranges::count(values, "therapy_note") > 0;
        };
        return known.key == "form" &&
               (says(known.values) ||
                std::ranges::any_of(known.later, says, &CircumstanceRow::Later::values));
    });
}

}  // namespace

std::map<std::string, std::string> ServedMaterial::heldByReference(const CaseReader& reader) {
    auto& database = reader.case_->database();
    const auto catalogue = catalogueOf(database, reader.case_->blobs());
    std::map<std::string, std::string> held;
    const auto add = [&](const std::string& source, const std::string& exhibit) {
        const auto* known = catalogue->source(source);
        if (known != nullptr && !exhibit.empty() && std::ranges::count(kByReference, known->handling) > 0)
            held.emplace(exhibit, known->name);
    };
    for (const auto& status : checklist::statusesOf(database))
        add(status.source, status.exhibit);
    for (const auto& said : checklist::coverageOf(database))
        add(said.source, said.exhibit);
    for (const auto& request : checklist::requestsOf(database))
        for (const auto& step : request.steps)
            add(request.source, step.exhibit);
    for (const auto& source : reader.sources())
        if (const auto named = held.find(source.exhibit); !source.exhibit.empty() && named != held.end())
            held.emplace(source.id, named->second);
    return held;
}

ServedMaterial::ServedMaterial(const CaseReader& reader) : reader_(reader) {
    const FormReading forms(reader);
    const MaterialApart apart(reader, forms);
    chooseAccounts(apart);
    chooseSources(apart);
    const auto told = timeline::eventsWithStates(reader.case_->database());
    timesTold_.insert(told.begin(), told.end());
    choosePoints(forms);
}

void ServedMaterial::chooseAccounts(const MaterialApart& apart) {
    const auto reviews = accounts::lastReviews(reader_.case_->database());
    for (const auto& account : reader_.accounts()) {
        const auto review = reviews.find(account.id);
        if (review == reviews.end() || !review->second.isServed)
            continue;
        if (apart.of(account.id) != nullptr) {
            leftOut_.push_back(notServed(apart, account.id));
            continue;
        }
        if (isOfTherapy(account) || std::ranges::any_of(reader_.accountRevisions(account.id), isOfTherapy)) {
            leftOut_.push_back(account.id + " is a note of therapy.");
            continue;
        }
        accounts_.push_back(account);
        records_.insert(account.id);
    }
}

void ServedMaterial::chooseSources(const MaterialApart& apart) {
    const auto served = forms::servedMaterial(reader_.case_->database());
    for (const auto& source : reader_.sources()) {
        if (!served.contains(source.id))
            continue;
        if (apart.of(source.id) != nullptr) {
            leftOut_.push_back(notServed(apart, source.id));
            continue;
        }
        if (const auto& accounts = apart.withWordsOf(source.id); !accounts.empty()) {
            leftOut_.push_back(
                source.id + " is the file of " + *accounts.begin() +
                ", which may hold addresses and comments: of an account the words are served.");
            continue;
        }
        sources_.push_back(source);
        sourceIds_.insert(source.id);
        records_.insert(source.id);
        if (!source.exhibit.empty())
            records_.insert(source.exhibit);
    }
}

void ServedMaterial::choosePoints(const FormReading& forms) {
    for (auto& point : forms.points("MG5")) {
        const auto unserved =
            std::ranges::find_if(point.cites, [this](const auto& cited) { return !isServed(cited); });
        if (unserved == point.cites.end())
            points_.push_back(std::move(point));
        else
            leftOut_.push_back(point.id + " rests on " + *unserved + ", which is not served.");
    }
}

bool ServedMaterial::isServed(const std::string& record) const {
    if (records_.contains(record))
        return true;
    const auto number = record.starts_with("E") ? eventNumber(record) : std::nullopt;
    const auto found = number ? reader_.event(*number) : std::nullopt;
    return found && event(*found);
}

std::optional<EventRow> ServedMaterial::event(const EventRow& event) const {
    if (event.isMade || !sourceIds_.contains(event.source))
        return std::nullopt;
    EventRow row;
    row.number = event.number;
    row.id = event.id;
    row.original = event.original;
    row.kind = event.kind;
    row.title = event.title;
    row.detail = event.detail;
    row.people = event.people;
    row.place = event.place;
    row.source = event.source;
    row.position = event.position;
    row.exhibit = event.exhibit;
    if (timesTold_.contains(event.number))
        return row;
    row.zone = event.zone;
    row.earliest = event.earliest;
    row.latest = event.latest;
    row.precision = event.precision;
    row.basis = event.basis;
    row.hasStrict = event.hasStrict;
    row.strictEarliest = event.strictEarliest;
    row.strictLatest = event.strictLatest;
    return row;
}

}  // namespace strata::workbench
