#include "workbench/form_reading.h"

#include <algorithm>

#include "base/edtf.h"
#include "base/failure.h"
#include "base/instant.h"
#include "base/text.h"
#include "casefile/case_file.h"
#include "forms/form_points.h"
#include "forms/unused_material.h"
#include "workbench/account_work.h"

namespace strata::workbench {

namespace {

// What a line of the MG6C would say of a source, until a person says it better.
std::string describedAs(const SourceRow& source) {
    return source.file + (source.exhibit.empty() ? "" : ", exhibit " + source.exhibit) +
           (source.records == 0 ? "" : ", " + base::plural(source.records, "record", "records"));
}

std::string describedAs(const AccountRow& account, const std::string& given) {
    return "Account of " + account.maker + ", " + given +
           (account.takenBy.empty() ? "" : ", taken by " + account.takenBy) + ", " +
           base::plural(account.words, "word", "words") +
           (account.revision > 1 ? ", " + std::to_string(account.revision) + " versions" : "");
}

UnusedRow rowOf(const forms::ScheduleLine& line) {
    UnusedRow row;
    row.item = line.item;
    row.line = line.id();
    row.state = line.isRemoved ? "removed" : line.schedule == forms::Schedule::sensitive ? "mg6d" : "mg6c";
    row.description = line.description;
    row.location = line.location;
    row.sensitivity = line.sensitivity;
    row.decision = line.decision;
    row.decisionInWords = forms::decisionInWords(line.decision);
    row.reason = line.isRemoved ? line.removedFor : line.decidedFor;
    row.by = line.isRemoved ? line.removedBy : line.decidedBy;
    row.role = line.isRemoved ? "" : line.decidedRole;
    row.at = line.decidedAt == 0 ? "" : base::isoUtc(line.decidedAt);
    row.entry = line.entry;
    return row;
}

// An item of the case with what its standing line says, if it has one.
UnusedRow rowOf(const std::string& item, const std::string& described,
                const std::map<std::string, UnusedRow>& standing, const forms::Served* served) {
    const auto line = standing.find(item);
    UnusedRow row = line == standing.end() ? UnusedRow() : line->second;
    row.item = item;
    if (line == standing.end()) {
        row.state = "unlisted";
        row.description = described;
        row.decision = "not_reviewed";
        row.decisionInWords = forms::decisionInWords("not_reviewed");
    }
    if (served != nullptr && row.state != "mg6d") {
        row.state = "served";
        row.decisionInWords = "served as evidence";
        row.reason = served->reason;
        row.by = served->by;
        row.role = served->role;
        row.at = served->at == 0 ? "" : base::isoUtc(served->at);
    }
    return row;
}

}  // namespace

const std::vector<FormName>& formNames() {
    static const std::vector<FormName> names = {
        {"mg3", "MG3", "Report to the CPS for a charging decision"},
        {"mg5", "MG5", "Summary of the facts"},
        {"mg6c", "MG6C", "Schedule of relevant non-sensitive material"},
        {"mg6d", "MG6D", "Schedule of relevant sensitive material"},
        {"mg6e", "MG6E", "Disclosure officer's report"},
        {"mg9", "MG9", "Witness list"},
        {"mg12", "MG12", "Exhibit list"}};
    return names;
}

std::string formNameOf(const std::string& id) {
    const auto found = std::ranges::find(formNames(), id, &FormName::id);
    return found == formNames().end() ? std::string() : found->name;
}

FormReading::FormReading(const CaseReader& reader) : reader_(reader), unused_(unused()) {
    for (const auto& row : unused_)
        if (row.state != "removed" && !row.item.empty())
            byItem_[row.item] = &row;
}

std::vector<UnusedRow> FormReading::unused() const {
    auto& database = reader_.case_->database();
    std::map<std::string, UnusedRow> standing;
    std::vector<UnusedRow> byHand, removed;
    for (const auto& line : forms::scheduleLines(database)) {
        auto row = rowOf(line);
        if (line.isRemoved)
            removed.push_back(std::move(row));
        else if (line.item.empty())
            byHand.push_back(std::move(row));
        else
            standing[line.item] = std::move(row);
    }
    const auto served = forms::servedMaterial(database);
    std::vector<UnusedRow> rows;
    for (const auto& source : reader_.sources()) {
        const auto found = served.find(source.id);
        rows.push_back(rowOf(source.id, describedAs(source), standing,
                             found == served.end() ? nullptr : &found->second));
    }
    for (const auto& reviewed : AccountReading(reader_).schedule().rows) {
        const auto& account = reviewed.account;
        const forms::Served asServed{account.id, reviewed.reason, reviewed.by, reviewed.role, 0};
        auto row = rowOf(account.id, describedAs(account, whenGiven(account)), standing,
                         reviewed.isServed ? &asServed : nullptr);
        row.isAccount = true;
        if (row.state != "served") {
            row.decision = reviewed.status;
            row.decisionInWords = forms::decisionInWords(reviewed.status);
        }
        row.reason = reviewed.reason;
        row.by = reviewed.by;
        row.role = reviewed.role;
        row.at = reviewed.at;
        rows.push_back(std::move(row));
    }
    rows.insert(rows.end(), byHand.begin(), byHand.end());
    rows.insert(rows.end(), removed.begin(), removed.end());
    return rows;
}

bool FormReading::isSensitive(const std::string& record) const {
    if (const auto item = byItem_.find(record); item != byItem_.end())
        return item->second->state == "mg6d";
    for (const auto& exhibit : reader_.exhibits())
        if (exhibit.reference == record)
            return isSensitive(exhibit.source);
    const auto number = record.starts_with("E") ? eventNumber(record) : std::nullopt;
    const auto event = number ? reader_.event(*number) : std::nullopt;
    return event && byItem_.contains(event->source) && isSensitive(event->source);
}

std::string FormReading::standingOf(const std::string& item) const {
    const auto found = byItem_.find(item);
    if (found == byItem_.end() || found->second->state == "unlisted")
        return "on no schedule yet";
    return found->second->state == "served" ? "served" : found->second->line;
}

std::string FormReading::whenGiven(const AccountRow& account) const {
    const auto zone = base::Zone::find(reader_.zone());
    const auto read = base::readEdtf(account.given, *zone);
    return account.given.empty() ? "date not known" : read ? base::showWhen(*read, *zone) : account.given;
}

bool FormReading::isThere(const std::string& record) const {
    if (byItem_.contains(record))
        return true;
    if (const auto number = eventNumber(record); number && record.front() == 'E')
        return reader_.event(*number).has_value();
    const auto exhibits = reader_.exhibits();
    return std::ranges::count(exhibits, record, &ExhibitRow::reference) > 0;
}

bool FormReading::isStatementOrExhibit(const std::string& record) const {
    const auto exhibits = reader_.exhibits();
    if (std::ranges::count(exhibits, record, &ExhibitRow::reference) > 0)
        return true;
    if (const auto item = byItem_.find(record); item != byItem_.end())
        return item->second->isAccount || std::ranges::count(exhibits, record, &ExhibitRow::source) > 0;
    const auto number = record.starts_with("E") ? eventNumber(record) : std::nullopt;
    if (!number)
        return false;
    const auto event = reader_.event(*number);
    return event && (!event->exhibit.empty() || !reader_.passagesOfEvent(*number).empty());
}

std::vector<FormPointRow> FormReading::points(const std::string& form) const {
    std::vector<FormPointRow> rows;
    for (const auto& point : forms::formPoints(reader_.case_->database(), form))
        rows.push_back({point.id(), point.text, point.by, point.role, base::isoUtc(point.at), point.cites,
                        point.doesUndermine});
    return rows;
}

std::vector<FormVersionRow> FormReading::versions() const {
    std::vector<FormVersionRow> rows;
    for (const auto& version : forms::formVersions(reader_.case_->database()))
        rows.push_back({version.form, version.file, version.sha256, version.by, version.role,
                        base::isoUtc(version.at), version.version});
    return rows;
}

std::map<std::string, forms::ExhibitNote> FormReading::exhibitNotes() const {
    return forms::exhibitNotes(reader_.case_->database());
}

bool FormReading::isWitness(const PersonRow& person) {
    return std::ranges::any_of(person.roles, [](const std::string& role) {
        return role == "witness" || role == "exploited" || role == "professional";
    });
}

FormDraft FormReading::begun(const std::string& form) const {
    for (const auto& name : formNames())
        if (name.id == form) {
            FormDraft draft;
            draft.form = form;
            draft.name = name.name;
            draft.title = name.title;
            draft.version = forms::nextVersion(reader_.case_->database(), name.name);
            return draft;
        }
    throw base::Failure("There is no form \"" + form +
                        "\" here. Choose mg3, mg5, mg6c, mg6d, mg6e, mg9 or mg12.");
}

FormDraft FormReading::draft(const std::string& form) const {
    using Make = FormDraft (FormReading::*)() const;
    static const std::map<std::string, Make, std::less<>> makes = {
        {"mg3", &FormReading::mg3},   {"mg5", &FormReading::mg5},   {"mg6c", &FormReading::mg6c},
        {"mg6d", &FormReading::mg6d}, {"mg6e", &FormReading::mg6e}, {"mg9", &FormReading::mg9},
        {"mg12", &FormReading::mg12}};
    const auto make = makes.find(form);
    return make == makes.end() ? begun(form) : (this->*make->second)();
}

}  // namespace strata::workbench
