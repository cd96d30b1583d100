#include "cli/checklist.h"
#include "cli/commands.h"
#include "cli/made.h"
#include "cli/record.h"
#include "workbench/checklist_reading.h"
#include "workbench/rule_rows.h"

// The rules by which sources are expected: what they are in this case, and what another would change.
namespace strata::cli {
namespace {

using workbench::ChecklistDesk;
using workbench::ChecklistReading;

Status change(Invocation& invocation, const std::string& text) {
    const std::string &source = invocation.operand(1), reason = invocation.option("reason");
    if (invocation.has("preview")) {
        const auto session = invocation.openForReading();
        const auto reader = invocation.reader(session);
        return printChanges(invocation, ChecklistReading(reader).previewRule(source, text));
    }
    auto session = invocation.openForWriting();
    return report(invocation, ChecklistDesk(session).changeRule(source, text, reason),
                  {{"rule", text}, {"reason", reason}});
}

}  // namespace

Status changeRule(Invocation& invocation) {
    return change(invocation, invocation.operand(2));
}

Status switchRuleOff(Invocation& invocation) {
    return change(invocation, "off");
}

Status restoreRule(Invocation& invocation) {
    return change(invocation, "as shipped");
}

void showRules(Invocation& invocation, const workbench::CaseReader& reader, const Words& words,
               const Filters& filters) {
    filters.allowOnly({"text", "kind", "limit", "offset"}, "rules");
    list<workbench::RuleRow>(
        invocation, filters, ChecklistReading(reader).rules(),
        [](const auto& row) {
            return Facets{{}, {}, row.source + " " + row.name + " " + row.rule, "", "", row.state};
        },
        {"Source", "State", "Rule", "By", "When", "Reason"},
        [&](const auto& row) -> std::vector<std::string> {
            return {row.source,         row.state == "as_shipped" ? "as shipped" : row.state,
                    row.rule,           row.by + (row.role.empty() ? "" : ", " + row.role),
                    words.when(row.at), row.reason};
        },
        [](const auto& row) {
            return Record()
                .text("source", row.source)
                .text("name", row.name)
                .text("state", row.state)
                .text("rule", row.rule)
                .text("shipped", row.shipped)
                .text("authority", row.authority)
                .text("by", row.by)
                .text("role", row.role)
                .text("reason", row.reason)
                .text("at", row.at)
                .text("review", row.review)
                .done();
        });
}

}  // namespace strata::cli
