#include <algorithm>
#include <array>

#include "base/instant.h"
#include "base/text.h"
#include "cli/account_facts.h"
#include "cli/account_work.h"
#include "cli/advice.h"
#include "cli/checklist.h"
#include "cli/commands.h"
#include "cli/findings.h"
#include "cli/forms.h"
#include "cli/links.h"
#include "cli/listing.h"
#include "cli/progress_bar.h"
#include "cli/records.h"
#include "cli/view.h"
#include "workbench/chosen_events.h"
#include "workbench/event_orders.h"
#include "workbench/gap_requests.h"

namespace strata::cli {
namespace {

using workbench::CaseReader;

struct Request {
    Invocation& invocation;
    const CaseReader& reader;
    const Words& words;
    const Filters& filters;
};

template <class Row>
std::string json(const Row& row) {
    return toJson(row);
}

void showSummary(const Request& request) {
    request.filters.allowOnly({}, "a summary");
    const workbench::CaseSummary summary = request.reader.summary();
    Output& out = request.invocation.out();
    if (request.invocation.wantsJson()) {
        out.line(toJson(summary));
        return;
    }
    const auto say = [&out](std::string_view name, const std::string& text) {
        if (!text.empty())
            out.line(std::string(name) + std::string(14 - name.size(), ' ') + printable(text));
    };
    out.line(printable(summary.marking));
    say("Case", summary.name);
    say("Reference", summary.reference);
    say("Folder", summary.folder);
    say("Sources", base::groupedNumber(summary.sources) + " in " +
                       base::plural(summary.imports, "import", "imports") + ", " +
                       base::plural(summary.exhibits, "exhibit", "exhibits"));
    say("Events",
        base::groupedNumber(summary.events) +
            (summary.undated > 0 ? ", " + base::groupedNumber(summary.undated) + " without a date" : ""));
    if (summary.earliest && summary.latest)
        say("From",
            request.words.instant(*summary.earliest) + " to " + request.words.instant(*summary.latest));
    say("Issues", base::groupedNumber(summary.issues));
    say("People", base::groupedNumber(summary.people) + " with " +
                      base::plural(summary.accounts, "account", "accounts"));
    say("Checklist", base::groupedNumber(summary.gapsMissing) + " missing, " +
                         base::groupedNumber(summary.gapsUndetermined) + " cannot be told yet");
    showAdvicePrompt(request.invocation, request.reader);
    say("Times in", summary.zone);
    say("Ledger", base::plural(summary.headSequence, "entry", "entries") + ", head " + summary.headChain);
}

void showEvents(const Request& request) {
    TextTable table(request.invocation.out(), {"Id", "When", "Kind", "Lane", "Source", "Position", "Title"});
    constexpr int kRowsAtOnce = 5'000;
    int held = 0;
    const auto tell = [&](const workbench::EventRow& row) {
        if (request.invocation.wantsJson()) {
            request.invocation.out().line(toJson(row));
            return;
        }
        table.add({row.id, request.words.when(row), row.kind, row.lane,
                   row.exhibit.empty() ? row.source : row.exhibit, row.position, row.title});
        if (++held % kRowsAtOnce == 0)
            table.print();
    };
    const auto view = viewAskedFor(request.invocation, request.reader);
    const auto filter = request.filters.forEvents(view.filter);
    const auto order = orderAskedFor(request.invocation, view.order);
    if (order == workbench::EventOrder()) {
        request.reader.eachEvent(filter, tell);
    } else {
        ProgressBar bar;
        workbench::EventCache cache;
        const auto chosen =
            request.reader.choose(filter, workbench::LaneBy::none, cache, request.invocation.stop());
        const auto list = request.reader.ordered(
            *chosen, order, [&bar](double part) { bar.show(part, "putting in order"); },
            request.invocation.stop());
        bar.clear();
        request.reader.eachNumbered(list->numbers(filter.offset, filter.limit), chosen->view(), tell);
    }
    table.print();
}

void showDuplicates(const Request& request) {
    request.filters.allowOnly({"limit", "offset"}, "duplicates");
    TextTable table(request.invocation.out(), {"Events", "When", "Why", "Said to be", "By", "Reason"});
    for (const auto& row : request.reader.duplicates(request.filters.limit(), request.filters.offset())) {
        if (request.invocation.wantsJson()) {
            request.invocation.out().line(toJson(row));
            continue;
        }
        workbench::EventRow moment;
        moment.earliest = row.earliest;
        moment.latest = row.latest;
        moment.precision = row.precision;
        std::string why = row.why;
        std::ranges::replace(why, '_', ' ');
        const std::string said = row.decision == "same"    ? "the same event"
                                 : row.decision == "apart" ? "not the same"
                                                           : "";
        table.add({joined(row.events), request.words.when(moment), why, said, row.by, row.reason});
    }
    table.print();
}

void showTags(const Request& request) {
    request.filters.allowOnly({"text", "limit", "offset"}, "tags");
    list<workbench::TagRow>(
        request.invocation, request.filters, request.reader.tags(),
        [](const auto& row) { return Facets{{}, {}, row.tag, "", "", ""}; }, {"Tag", "Events#"},
        [](const auto& row) -> std::vector<std::string> {
            return {row.tag, base::groupedNumber(row.events)};
        },
        json<workbench::TagRow>);
}

void showStrands(const Request& request) {
    request.filters.allowOnly({"text", "limit", "offset"}, "strands");
    list<workbench::StrandRow>(
        request.invocation, request.filters, request.reader.strands(),
        [](const auto& row) { return Facets{{}, {}, row.name, "", "", ""}; },
        {"Strand", "By", "Events#", "Sources", "Lanes", "Tags"},
        [](const auto& row) -> std::vector<std::string> {
            return {row.name,
                    row.by,
                    base::groupedNumber(static_cast<std::int64_t>(row.events.size())),
                    joined(row.sources),
                    joined(row.lanes),
                    joined(row.tags)};
        },
        json<workbench::StrandRow>);
}

void showSources(const Request& request) {
    request.filters.allowOnly({"text", "source", "from", "to", "limit", "offset"}, "sources");
    list<workbench::SourceRow>(
        request.invocation, request.filters, request.reader.sources(),
        [](const auto& row) {
            const auto at = base::parseIsoInstant(row.importedAt);
            return Facets{at,
                          at,
                          row.file + " " + row.exhibit + " " + row.importer + " " + row.importedBy,
                          "",
                          row.id + " " + row.file + " " + row.exhibit,
                          ""};
        },
        {"Id", "Exhibit", "Importer", "Bytes#", "Records#", "Issues#", "Imported", "By", "File"},
        [&](const auto& row) -> std::vector<std::string> {
            return {row.id,
                    row.exhibit,
                    row.importer.empty() ? "none" : row.importer,
                    base::groupedNumber(row.bytes),
                    base::groupedNumber(row.records),
                    base::groupedNumber(row.issues),
                    request.words.when(row.importedAt),
                    row.importedBy,
                    row.file};
        },
        json<workbench::SourceRow>);
}

void showIssues(const Request& request) {
    request.filters.allowOnly({"text", "source", "kind", "limit", "offset"}, "issues");
    list<workbench::IssueRow>(
        request.invocation, request.filters, request.reader.issues(),
        [](const auto& row) {
            return Facets{{}, {},         row.code + " " + row.message + " " + row.position,
                          "", row.source, row.action};
        },
        {"Import", "Source", "Position", "Action", "Code", "What"},
        [](const auto& row) -> std::vector<std::string> {
            return {row.import, row.source, row.position, row.action, row.code, row.message};
        },
        json<workbench::IssueRow>);
}

void showPeople(const Request& request) {
    request.filters.allowOnly({"text", "person", "kind", "limit", "offset"}, "people");
    list<workbench::PersonRow>(
        request.invocation, request.filters, request.reader.people(),
        [&](const auto& row) {
            const std::string names = row.id + " " + row.name + " " + joined(row.otherNames, " ");
            const std::string kind = request.invocation.option("kind");
            const bool hasRole = std::ranges::count(row.roles, kind) > 0;
            return Facets{{}, {}, names + " " + joined(row.roles, " "), names, "", hasRole ? kind : ""};
        },
        {"Id", "Name", "Roles", "Born", "Accounts#"},
        [&](const auto& row) -> std::vector<std::string> {
            return {row.id, row.name, joined(row.roles), request.words.when(row.born),
                    base::groupedNumber(row.accounts)};
        },
        json<workbench::PersonRow>);
}

void showAccounts(const Request& request) {
    request.filters.allowOnly({"text", "person", "kind", "from", "to", "limit", "offset"}, "accounts");
    auto rows = request.reader.accounts();
    std::ranges::sort(rows, {}, &workbench::AccountRow::number);
    list<workbench::AccountRow>(
        request.invocation, request.filters, rows,
        [](const auto& row) {
            return Facets{row.givenEarliest,
                          row.givenEarliest,
                          joined({row.maker, row.form, row.takenBy, row.setting, row.audience}, " "),
                          row.personId + " " + row.maker,
                          "",
                          row.form};
        },
        {"Id", "Maker", "Given", "Form", "Language", "Taken by", "Audience", "Words#", "Revision#"},
        [&](const auto& row) -> std::vector<std::string> {
            return {row.id,
                    row.maker,
                    row.given.empty() ? "date not known" : request.words.when(row.given),
                    row.form,
                    row.language,
                    row.takenBy,
                    row.audience,
                    base::groupedNumber(row.words),
                    std::to_string(row.revision)};
        },
        json<workbench::AccountRow>);
}

void showEntries(const Request& request) {
    request.filters.allowOnly({"text", "person", "kind", "from", "to", "limit", "offset"}, "entries");
    list<workbench::EntryRow>(
        request.invocation, request.filters, request.reader.entries(),
        [](const auto& row) {
            const auto at = base::parseIsoInstant(row.at);
            return Facets{at,        at, joined({row.kind, row.subject, row.reason, row.sentence}, " "),
                          row.actor, "", row.kind};
        },
        {"Sequence#", "When", "Who", "Kind", "What"},
        [&](const auto& row) -> std::vector<std::string> {
            return {std::to_string(row.sequence), request.words.when(row.at),
                    row.role.empty() ? row.actor : row.actor + ", " + row.role, row.kind,
                    row.sentence.empty() ? row.subject : row.sentence};
        },
        json<workbench::EntryRow>);
}

void showExhibits(const Request& request) {
    request.filters.allowOnly({"text", "source", "from", "to", "limit", "offset"}, "exhibits");
    list<workbench::ExhibitRow>(
        request.invocation, request.filters, request.reader.exhibits(),
        [](const auto& row) {
            const auto at = base::parseIsoInstant(row.at);
            return Facets{at,
                          at,
                          joined({row.reference, row.file, row.producedBy}, " "),
                          "",
                          row.source + " " + row.file,
                          ""};
        },
        {"Reference", "Source", "Entered", "By", "File"},
        [&](const auto& row) -> std::vector<std::string> {
            return {row.reference, row.source, request.words.when(row.at), row.producedBy, row.file};
        },
        json<workbench::ExhibitRow>);
}

void showOfChecklist(const Request& request, ChecklistParts parts, std::string_view what) {
    request.filters.allowOnly({"text", "person", "source", "kind", "limit", "offset"}, what);
    printChecklist(request.invocation, request.reader.checklist(), request.words, request.filters, parts);
}

// Beneath the register, for people, only what was asked for without a request; in JSON every such gap.
void showAskedOtherwise(const Request& request) {
    request.filters.allowOnly({"text", "person", "source", "kind", "limit", "offset"}, "requests");
    auto rows = request.reader.checklist();
    if (!request.invocation.wantsJson())
        rows.gaps =
            workbench::withoutRequest(rows.gaps, workbench::ChecklistReading(request.reader).requests());
    printChecklist(request.invocation, rows, request.words, request.filters,
                   {false, true, false, "requested"});
}

struct Subject {
    std::string_view name;
    void (*show)(const Request&);
};

constexpr std::array kSubjects{
    Subject{"summary", showSummary},
    Subject{"events", showEvents},
    Subject{"duplicates", showDuplicates},
    Subject{"tags", showTags},
    Subject{"strands", showStrands},
    Subject{"views", [](const Request& r) { showViews(r.invocation, r.reader, r.words, r.filters); }},
    Subject{"sources", showSources},
    Subject{"issues", showIssues},
    Subject{"people", showPeople},
    Subject{"accounts", showAccounts},
    Subject{"facts", [](const Request& r) { showFacts(r.invocation, r.reader, r.words, r.filters); }},
    Subject{"checklist",
            [](const Request& r) {
                showOfChecklist(r, {true, true, true}, "the checklist");
            }},
    Subject{"elements",
            [](const Request& r) {
                showOfChecklist(r, {true, false, false}, "elements");
            }},
    Subject{"requests",
            [](const Request& r) {
                showRequests(r.invocation, r.reader, r.words, r.filters);
                showAskedOtherwise(r);
            }},
    Subject{"coverage", [](const Request& r) { showCoverage(r.invocation, r.reader, r.filters); }},
    Subject{"reviews", [](const Request& r) { showReviews(r.invocation, r.reader, r.filters); }},
    Subject{"packs", [](const Request& r) { showPacks(r.invocation, r.reader, r.words, r.filters); }},
    Subject{"rules", [](const Request& r) { showRules(r.invocation, r.reader, r.words, r.filters); }},
    Subject{"section45", [](const Request& r) { showSection45(r.invocation, r.reader, r.filters); }},
    Subject{"advice", [](const Request& r) { showAdvice(r.invocation, r.reader, r.words, r.filters); }},
    Subject{"actions", [](const Request& r) { showActions(r.invocation, r.reader, r.words, r.filters); }},
    Subject{"ccu", [](const Request& r) { showCcu(r.invocation, r.reader, r.words, r.filters); }},
    Subject{"comments", [](const Request& r) { showComments(r.invocation, r.reader, r.words, r.filters); }},
    Subject{"reminders", [](const Request& r) { showReminders(r.invocation, r.reader, r.words, r.filters); }},
    Subject{"relations", [](const Request& r) { showRelations(r.invocation, r.reader, r.filters); }},
    Subject{"findings", [](const Request& r) { showFindings(r.invocation, r.reader, r.words, r.filters); }},
    Subject{"links", [](const Request& r) { showLinks(r.invocation, r.reader, r.words, r.filters); }},
    Subject{"schedule", [](const Request& r) { showSchedule(r.invocation, r.reader, r.words, r.filters); }},
    Subject{"proposals", [](const Request& r) { showProposals(r.invocation, r.reader, r.filters); }},
    Subject{"retelling", [](const Request& r) { showRetelling(r.invocation, r.reader, r.filters); }},
    Subject{"recorded", [](const Request& r) { showRecorded(r.invocation, r.reader, r.filters); }},
    Subject{"plans", [](const Request& r) { showPlans(r.invocation, r.reader, r.filters); }},
    Subject{"drawn", [](const Request& r) { showDrawn(r.invocation, r.reader, r.filters); }},
    Subject{"differences",
            [](const Request& r) { showDifferences(r.invocation, r.reader, r.words, r.filters); }},
    Subject{"marks", [](const Request& r) { showMarks(r.invocation, r.reader, r.filters); }},
    Subject{"topics", [](const Request& r) { showTopicWords(r.invocation, r.reader, r.filters); }},
    Subject{"names", [](const Request& r) { showNames(r.invocation, r.reader, r.filters); }},
    Subject{"passages", [](const Request& r) { showPassageLinks(r.invocation, r.reader, r.filters); }},
    Subject{"unused", [](const Request& r) { showUnused(r.invocation, r.reader, r.words, r.filters); }},
    Subject{"entries", showEntries},
    Subject{"exhibits", showExhibits},
    Subject{"clocks",
            [](const Request& r) {
                showOfChecklist(r, {false, false, true}, "clocks");
            }},
};

}  // namespace

Status show(Invocation& invocation) {
    const std::string& what = invocation.operand(1);
    const auto subject = std::ranges::find(kSubjects, what, &Subject::name);
    if (subject == kSubjects.end()) {
        std::vector<std::string> names;
        for (const Subject& known : kSubjects)
            names.emplace_back(known.name);
        throw UsageError("`" + what + "` cannot be shown; WHAT is one of " + joined(names));
    }
    const auto session = invocation.openForReading();
    const CaseReader reader = invocation.reader(session);
    const std::stop_callback onStop(invocation.stop(), [&reader] { reader.interrupt(); });
    const Words words(reader.zone());
    const Filters filters(invocation, words);
    subject->show({invocation, reader, words, filters});
    return Status::done;
}

}  // namespace strata::cli
