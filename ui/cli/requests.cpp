#include <algorithm>
#include <array>
#include <tuple>

#include "base/json_writer.h"
#include "base/text.h"
#include "cli/checklist.h"
#include "cli/commands.h"
#include "cli/made.h"
#include "cli/records.h"
#include "workbench/checklist_reading.h"

// Asking holders for material and what came of it, what the answers cover, and who has signed which row of
// the catalogue.
namespace strata::cli {
namespace {

using workbench::ChecklistDesk;
using workbench::ChecklistReading;

// FROM/TO, of which one end may be left open.
std::pair<std::string, std::string> coversOf(const Invocation& invocation) {
    const std::string covers = invocation.option("covers");
    const auto slash = covers.find('/');
    if (!covers.empty() && slash == std::string::npos)
        throw UsageError("--covers wants FROM/TO, such as 2015-09/2016-06, not `" + covers + "`");
    if (covers.empty())
        return {};
    return {covers.substr(0, slash), covers.substr(slash + 1)};
}

std::string spaced(std::string words) {
    std::ranges::replace(words, '_', ' ');
    return words;
}

}  // namespace

Status recordCoverage(Invocation& invocation) {
    workbench::NewCoverage coverage;
    coverage.source = invocation.operand(1);
    coverage.person = invocation.option("person");
    std::tie(coverage.from, coverage.to) = coversOf(invocation);
    coverage.exhibit = invocation.option("exhibit");
    coverage.note = invocation.option("note");
    coverage.isNoneHeld = invocation.has("none-held");
    auto session = invocation.openForWriting();
    return report(invocation, ChecklistDesk(session).recordCoverage(coverage),
                  {{"source", coverage.source},
                   {"person", coverage.person},
                   {"covers_from", coverage.from},
                   {"covers_to", coverage.to},
                   {"kind", coverage.isNoneHeld ? "none_held" : "held"},
                   {"exhibit", coverage.exhibit},
                   {"note", coverage.note}});
}

Status makeRequest(Invocation& invocation) {
    workbench::NewRequest request;
    request.source = invocation.operand(1);
    request.whom = {invocation.option("person"), invocation.option("premises"), ""};
    request.holder = invocation.option("holder");
    request.contact = invocation.option("contact");
    request.route = invocation.option("route");
    request.asked = invocation.option("asked");
    request.due = invocation.option("due");
    request.cost = invocation.option("cost");
    request.note = invocation.option("note");
    auto session = invocation.openForWriting();
    return report(invocation, ChecklistDesk(session).makeRequest(request),
                  {{"source", request.source},
                   {"person", request.whom.person},
                   {"premises", request.whom.premises},
                   {"holder", request.holder},
                   {"contact", request.contact},
                   {"route", request.route},
                   {"asked", request.asked},
                   {"due", request.due},
                   {"cost", request.cost},
                   {"note", request.note}});
}

Status recordRequestStep(Invocation& invocation) {
    workbench::NewRequestStep step;
    step.request = invocation.operand(1);
    step.step = invocation.operand(2);
    step.on = invocation.option("on");
    step.due = invocation.option("due");
    step.exhibit = invocation.option("exhibit");
    std::tie(step.coversFrom, step.coversTo) = coversOf(invocation);
    step.cost = invocation.option("cost");
    step.note = invocation.option("note");
    auto session = invocation.openForWriting();
    return report(invocation, ChecklistDesk(session).recordStep(step),
                  {{"step", step.step},
                   {"on", step.on},
                   {"due", step.due},
                   {"exhibit", step.exhibit},
                   {"covers_from", step.coversFrom},
                   {"covers_to", step.coversTo},
                   {"cost", step.cost},
                   {"note", step.note}});
}

Status reviewRow(Invocation& invocation) {
    auto session = invocation.openForWriting();
    return report(invocation,
                  ChecklistDesk(session).reviewRow(invocation.operand(1), invocation.operand(2),
                                                   invocation.option("reason")),
                  {{"row", invocation.operand(1)},
                   {"decision", invocation.operand(2)},
                   {"reason", invocation.option("reason")}});
}

Status markAdmissible(Invocation& invocation) {
    auto session = invocation.openForWriting();
    const std::string &item = invocation.operand(1), element = invocation.option("element");
    return report(invocation,
                  ChecklistDesk(session).markAdmissible(item, element, !invocation.has("not"),
                                                        invocation.option("reason")),
                  {{"item", item}, {"element", element}, {"reason", invocation.option("reason")}});
}

void showCoverage(Invocation& invocation, const workbench::CaseReader& reader, const Filters& filters) {
    filters.allowOnly({"text", "person", "kind", "limit", "offset"}, "coverage");
    list<workbench::CoverageRow>(
        invocation, filters, ChecklistReading(reader).coverage(),
        [](const auto& row) {
            return Facets{{}, {},       row.name + " " + row.sentence, row.personId + " " + row.person,
                          "", row.strip};
        },
        {"For", "Records", "Months of the window"},
        [](const auto& row) -> std::vector<std::string> {
            return {row.person, row.name, row.sentence.empty() ? "the window is not known" : row.sentence};
        },
        [](const auto& row) { return toJson(row); });
}

void showRequests(Invocation& invocation, const workbench::CaseReader& reader, const Words& words,
                  const Filters& filters) {
    filters.allowOnly({"text", "person", "source", "kind", "limit", "offset"}, "requests");
    list<workbench::RequestRow>(
        invocation, filters, ChecklistReading(reader).requests(),
        [](const auto& row) {
            return Facets{{},
                          {},
                          joined({row.id, row.name, row.holder, row.contact, row.note}, " "),
                          row.personId + " " + row.person,
                          row.source,
                          row.state};
        },
        {"Id", "State", "For", "What", "Holder", "Asked", "Due"},
        [&](const auto& row) -> std::vector<std::string> {
            return {row.id,
                    spaced(row.state),
                    row.person,
                    row.name,
                    row.holder,
                    words.when(row.asked),
                    words.when(row.due) + (row.isOverdue ? ", overdue" : "")};
        },
        [](const auto& row) { return toJson(row); });
}

void showReviews(Invocation& invocation, const workbench::CaseReader& reader, const Filters& filters) {
    filters.allowOnly({"text", "kind", "limit", "offset"}, "reviews");
    list<workbench::ReviewRow>(
        invocation, filters, ChecklistReading(reader).reviews(),
        [](const auto& row) {
            return Facets{{}, {}, row.row + " " + row.name, "", "", row.row.substr(0, row.row.find(':'))};
        },
        {"Row", "Review", "What"},
        [](const auto& row) -> std::vector<std::string> {
            return {row.row, row.review, row.name};
        },
        [](const auto& row) { return toJson(row); });
}

void showSection45(Invocation& invocation, const workbench::CaseReader& reader, const Filters& filters) {
    filters.allowOnly({"person", "limit", "offset"}, "section 45");
    const auto sheets = ChecklistReading(reader).section45();
    for (const auto& sheet : sheets) {
        if (!filters.matches({{}, {}, "", sheet.personId + " " + sheet.person, "", ""}))
            continue;
        if (!invocation.wantsJson())
            invocation.out().line("\nSection 45, for " + printable(sheet.person) +
                                  ", who is recorded both as exploited and as a suspect");
        for (const auto& element : sheet.elements) {
            if (invocation.wantsJson())
                invocation.out().line(toJson(element));
            else
                invocation.out().line("  " + printable(element.prove) + "\n    " +
                                      printable(element.sentence));
        }
        TextTable table(invocation.out(), {"Where to look", "State", "Next"});
        for (const auto& gap : sheet.gaps) {
            if (invocation.wantsJson())
                invocation.out().line(toJson(gap));
            else
                table.add({gap.name, workbench::stateInWords(gap.state), gap.next});
        }
        table.print();
    }
    if (sheets.empty())
        complain("Nobody is recorded both as exploited and as a suspect.");
}

}  // namespace strata::cli
