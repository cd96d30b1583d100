#include "cli/commands.h"
#include "cli/forms.h"
#include "cli/made.h"
#include "cli/record.h"
#include "workbench/form_desk.h"
#include "workbench/form_reading.h"
#include "workbench/sheet_words.h"

namespace strata::cli {
namespace {

using workbench::FormDesk;
using workbench::UnusedRow;

std::string stateInWords(const UnusedRow& row) {
    return row.state == "served"     ? "served"
           : row.state == "mg6c"     ? "on the MG6C"
           : row.state == "mg6d"     ? "on the MG6D"
           : row.state == "unlisted" ? "on no schedule"
                                     : "number spent";
}

}  // namespace

Status listUnused(Invocation& invocation) {
    workbench::NewUnused unused;
    unused.items = invocation.operandsFrom(1);
    unused.description = invocation.option("description");
    unused.location = invocation.option("location");
    unused.sensitivity = invocation.option("sensitive");
    unused.isEverything = invocation.has("everything");
    if (unused.isEverything && !(unused.items.empty() && unused.sensitivity.empty()))
        throw UsageError("--everything is what stands on no schedule; name no items and nothing sensitive");
    if (invocation.has("sensitive") && unused.sensitivity.empty())
        throw UsageError("--sensitive wants the reason why");
    auto session = invocation.openForWriting();
    const auto lines = FormDesk(session).list(unused);
    if (!lines)
        return refuse(lines.refusal());
    for (const auto& line : lines.value())
        invocation.out().line(invocation.wantsJson() ? Record().text("id", line).done() : line);
    return Status::done;
}

Status removeUnused(Invocation& invocation) {
    auto session = invocation.openForWriting();
    return report(invocation, FormDesk(session).remove(invocation.operand(1), invocation.option("reason")),
                  {{"reason", invocation.option("reason")}});
}

Status decideUnused(Invocation& invocation) {
    auto session = invocation.openForWriting();
    return report(
        invocation,
        FormDesk(session).decide(invocation.operand(1), invocation.operand(2), invocation.option("reason")),
        {{"decision", invocation.operand(2)}, {"reason", invocation.option("reason")}});
}

Status serveMaterial(Invocation& invocation) {
    auto session = invocation.openForWriting();
    return report(invocation,
                  FormDesk(session).setServed(invocation.operand(1), !invocation.has("not"),
                                              invocation.option("reason")),
                  {{"reason", invocation.option("reason")}});
}

std::string toJson(const UnusedRow& row) {
    Record record;
    record.text("item", row.item)
        .text("line", row.line)
        .text("state", row.state)
        .text("description", row.description)
        .text("location", row.location)
        .text("sensitivity", row.sensitivity)
        .text("decision", row.decision)
        .text("reason", row.reason)
        .text("by", row.by)
        .text("role", row.role)
        .text("at", row.at);
    if (row.entry > 0)
        record.number("entry", row.entry);
    return record.done();
}

void showUnused(Invocation& invocation, const workbench::CaseReader& reader, const Words& words,
                const Filters& filters) {
    filters.allowOnly({"text", "kind", "limit", "offset"}, "unused material");
    list<UnusedRow>(
        invocation, filters, workbench::FormReading(reader).unused(),
        [](const UnusedRow& row) {
            return Facets{{}, {}, row.item + " " + row.line + " " + row.description, "", "", row.state};
        },
        {"Item", "Line", "Where", "What", "Decision", "By", "When", "Reason"},
        [&](const UnusedRow& row) -> std::vector<std::string> {
            return {row.item,
                    row.line,
                    stateInWords(row),
                    row.description,
                    row.decisionInWords,
                    workbench::byWhom(row.by, row.role),
                    words.when(row.at),
                    row.reason};
        },
        [](const UnusedRow& row) { return toJson(row); });
}

}  // namespace strata::cli
