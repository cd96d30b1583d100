#include "workbench/case_reader.h"

#include "workbench/compared_versions.h"

#include "accounts/account_reader.h"
#include "accounts/comparison.h"
#include "base/failure.h"
#include "base/instant.h"
#include "casefile/case_file.h"
#include "casefile/case_settings.h"
#include "evidence/import_labels.h"
#include "evidence/original_lines.h"
#include "evidence/source_reader.h"
#include "people/people_module.h"
#include "search/search_index.h"
#include "timeline/density.h"
#include "timeline/event_reader.h"
#include "workbench/chosen_events.h"
#include "workbench/entry_words.h"
#include "workbench/row_making.h"

namespace strata::workbench {

namespace {

std::vector<EventRow> briefly(const std::vector<timeline::Event>& events) {
    std::vector<EventRow> rows;
    for (const auto& event : events) {
        EventRow row;
        row.number = event.number;
        row.id = "E" + std::to_string(event.number);
        row.earliest = event.earliest;
        row.latest = event.latest;
        row.precision = event.precision;
        row.title = event.title;
        row.basis = event.basis;
        row.isMade = event.isMade;
        for (const std::int64_t other : event.annotations.saidSameAs)
            row.sameAs.push_back("E" + std::to_string(other));
        row.sourcesTelling = event.annotations.sourcesTelling;
        rows.push_back(std::move(row));
    }
    return rows;
}

}  // namespace

CaseReader::CaseReader(std::unique_ptr<casefile::ReadCase> readCase) : case_(std::move(readCase)) {}
CaseReader::~CaseReader() = default;
CaseReader::CaseReader(CaseReader&&) noexcept = default;

CaseHeading CaseReader::heading() const {
    const auto settings = casefile::CaseSettings::read(case_->database());
    return {settings.name, settings.reference, settings.marking, case_->ledger().head().sequence};
}

std::string CaseReader::zone() const {
    return casefile::CaseSettings::read(case_->database()).zone;
}

CaseSummary CaseReader::summary() const {
    auto& database = case_->database();
    const auto settings = casefile::CaseSettings::read(database);
    const auto totals = timeline::EventReader(database).totals();
    const auto head = case_->ledger().head();
    CaseSummary summary;
    summary.name = settings.name;
    summary.reference = settings.reference;
    summary.zone = settings.zone;
    summary.marking = settings.marking;
    summary.folder = case_->folder().string();
    const auto counts = evidence::countSources(database);
    summary.sources = counts.sources;
    summary.imports = counts.imports;
    summary.issues = counts.issues;
    summary.exhibits = counts.exhibits;
    summary.people = static_cast<std::int64_t>(people::listPeople(database).size());
    summary.accounts = static_cast<std::int64_t>(accounts::listAccounts(database).size());
    summary.events = totals.events;
    summary.undated = totals.undated;
    summary.earliest = totals.earliest;
    summary.latest = totals.latest;
    summary.headSequence = head.sequence;
    summary.headChain = head.chainSha256;
    for (const auto& gap : checklist().gaps) {
        summary.gapsMissing += gap.state == "missing";
        summary.gapsUndetermined += gap.state == "undetermined";
    }
    return summary;
}

std::vector<EventRow> CaseReader::events(const EventFilter& filter) const {
    std::vector<EventRow> rows;
    eachEvent(filter, [&rows](const EventRow& row) { rows.push_back(row); });
    return rows;
}

void CaseReader::eachEvent(const EventFilter& filter,
                           const std::function<void(const EventRow&)>& each) const {
    if (filter.isEmpty())
        return timeline::EventReader(case_->database())
            .forEach(filter.limit, filter.offset,
                     [&each](const timeline::Event& event) { each(rowOf(event)); });
    EventCache columns;
    eachNumbered(choose(filter, LaneBy::none, columns, {})->numbers(filter.offset, filter.limit),
                 viewOf(filter), each);
}

void CaseReader::eachNumbered(const std::vector<std::int64_t>& numbers, const EventView& view,
                              const std::function<void(const EventRow&)>& each) const {
    timeline::EventReader(case_->database(), {view.upToEntry, view.isStrict})
        .forEach(numbers, [&each](const timeline::Event& event) { each(rowOf(event)); });
}

std::int64_t CaseReader::countEvents(const EventFilter& filter) const {
    EventCache columns;
    return filter.isEmpty() ? timeline::EventReader(case_->database()).totals().events
                            : choose(filter, LaneBy::none, columns, {})->events();
}

std::optional<EventRow> CaseReader::event(std::int64_t number, const EventView& view) const {
    const auto event =
        timeline::EventReader(case_->database(), {view.upToEntry, view.isStrict}).event(number);
    if (!event)
        return std::nullopt;
    return rowOf(*event);
}

std::vector<EventRow> CaseReader::eventsNumbered(const std::vector<std::int64_t>& numbers,
                                                 const EventView& view) const {
    std::vector<EventRow> rows;
    eachNumbered(numbers, view, [&rows](const EventRow& row) { rows.push_back(row); });
    return rows;
}

std::vector<LaneRow> CaseReader::lanes() const {
    std::vector<LaneRow> rows;
    for (const auto& lane : timeline::EventReader(case_->database()).lanes()) {
        LaneRow row;
        row.number = lane.number;
        row.name = lane.name;
        row.source = lane.source;
        row.events = lane.events;
        row.undated = lane.undated;
        row.earliest = lane.earliest;
        row.latest = lane.latest;
        rows.push_back(std::move(row));
    }
    return rows;
}

std::vector<SourceRow> CaseReader::sources() const {
    std::vector<SourceRow> rows;
    const auto clocks = evidence::clockAssessments(case_->database());
    for (const auto& source : evidence::listSources(case_->database())) {
        SourceRow row;
        row.id = source.id;
        row.file = source.file;
        row.sha256 = source.sha256;
        row.importer = source.importer;
        row.importedAt = base::isoUtc(source.at);
        row.importedBy = source.by;
        row.exhibit = source.exhibit;
        row.bytes = source.bytes;
        row.records = source.records;
        row.issues = source.issues;
        row.sandbox = source.sandbox;
        for (const auto& clock : clocks)
            if (clock.source == source.id)
                row.clocks.push_back(rowOf(clock));
        rows.push_back(std::move(row));
    }
    return rows;
}

std::vector<IssueRow> CaseReader::issues(std::int64_t limit, std::int64_t offset) const {
    std::vector<IssueRow> rows;
    for (const auto& issue : evidence::listIssues(case_->database(), limit, offset))
        rows.push_back(rowOf(issue));
    return rows;
}

std::vector<ExhibitRow> CaseReader::exhibits() const {
    std::vector<ExhibitRow> rows;
    for (const auto& source : evidence::listSources(case_->database()))
        if (!source.exhibit.empty())
            rows.push_back(
                {source.exhibit, source.id, source.file, source.sha256, source.by, base::isoUtc(source.at)});
    return rows;
}

std::vector<PersonRow> CaseReader::people() const {
    std::vector<PersonRow> rows;
    auto& database = case_->database();
    std::map<std::string, std::int64_t> accountsOf;
    for (const auto& account : accounts::listAccounts(database))
        ++accountsOf[account.personId];
    for (const auto& person : people::listPeople(database)) {
        PersonRow row;
        row.number = person.number;
        row.id = person.id;
        row.name = person.name;
        row.born = person.born;
        row.roles = person.roles;
        row.accounts = accountsOf[person.id];
        rows.push_back(std::move(row));
    }
    return rows;
}

std::vector<AccountRow> CaseReader::accounts(const std::string& person) const {
    std::vector<AccountRow> rows;
    for (const auto& account : accounts::listAccounts(case_->database(), person))
        rows.push_back(rowOf(account));
    return rows;
}

std::vector<AccountRow> CaseReader::accountRevisions(std::string_view id) const {
    const auto account = accounts::findAccount(case_->database(), std::string(id), 1);
    if (!account.ok())
        throw base::Failure(account.refusal().message);
    std::vector<AccountRow> rows;
    for (const auto& revision : accounts::listRevisions(case_->database(), account.value().id))
        rows.push_back(rowOf(revision));
    return rows;
}

AccountRow CaseReader::accountRevision(std::string_view id, int revision) const {
    const auto account = accounts::findAccount(case_->database(), std::string(id), revision);
    if (!account.ok())
        throw base::Failure(account.refusal().message);
    return rowOf(account.value());
}

std::string CaseReader::accountText(std::string_view id, int revision) const {
    const auto account = accounts::findAccount(case_->database(), std::string(id), revision);
    if (!account.ok())
        throw base::Failure(account.refusal().message);
    return case_->blobs().read(account.value().sha256);
}

ComparisonRows CaseReader::compareAccounts(std::string_view left, std::string_view right) const {
    const auto chosen = chooseVersions(*this, {std::string(left), std::string(right)});
    return compareVersions(*this, chosen.sides[0], chosen.sides[1]);
}

std::vector<EntryRow> CaseReader::entries(std::int64_t limit, std::int64_t offset) const {
    std::vector<EntryRow> rows;
    std::int64_t passed = 0;
    EntryWords words(*case_);
    case_->ledger().forEach(1 + offset, 0, ledger::Ledger::Direction::forwards,
                            [&](const ledger::Entry& entry) {
                                if (limit >= 0 && passed++ >= limit)
                                    return false;
                                EntryRow row{entry.sequence,
                                             entry.id,
                                             base::isoUtc(entry.at),
                                             entry.author.actor,
                                             entry.author.role,
                                             entry.author.workstation,
                                             entry.kind,
                                             words.subject(entry),
                                             entry.reason,
                                             entry.payloadSha256,
                                             entry.chainSha256,
                                             words.done(entry)};
                                rows.push_back(std::move(row));
                                return true;
                            });
    return rows;
}

std::vector<HitRow> CaseReader::search(std::string_view query, std::int64_t limit) const {
    auto& database = case_->database();
    std::vector<HitRow> rows;
    for (const auto area :
         {search::Area::person, search::Area::account, search::Area::source, search::Area::event})
        for (const auto& hit :
             search::SearchIndex(database).find(area, query, limit - static_cast<std::int64_t>(rows.size())))
            if (auto row = hitRow(*case_, *this, hit, query))
                rows.push_back(std::move(*row));
    return rows;
}

CaseReader::Original CaseReader::original(std::int64_t number, int before, int after) const {
    auto& database = case_->database();
    const auto event = timeline::EventReader(database).event(number);
    if (!event || !event->by.empty())
        return {};
    evidence::ImportLabels labels(database);
    const auto& label = labels.of(event->import);
    auto found =
        evidence::originalLines(case_->blobs().pathOf(label.sha256), label.unit, event->at, before, after);
    return {std::move(found.lines), found.highlight, found.firstLine};
}

CaseReader::Density CaseReader::density(std::int64_t lane, Micros from, Micros to, int pixels) const {
    auto stretch = timeline::readDensity(case_->database(), lane, from, to, pixels);
    return {stretch.bucket, stretch.first, std::move(stretch.counts)};
}

std::vector<EventRow> CaseReader::laneEvents(std::int64_t lane, Micros from, Micros to,
                                             std::int64_t limit) const {
    return briefly(timeline::EventReader(case_->database()).inLane(lane, from, to, limit));
}

std::vector<EventRow> CaseReader::briefEvents(const std::vector<std::int64_t>& numbers,
                                              const EventView& view) const {
    return briefly(timeline::EventReader(case_->database(), {view.upToEntry, view.isStrict}).brief(numbers));
}

void CaseReader::interrupt() const {
    case_->database().interrupt();
}

}  // namespace strata::workbench
