#include "base/json_writer.h"
#include "cli/checklist.h"
#include "cli/commands.h"
#include "cli/made.h"
#include "cli/records.h"
#include "workbench/checklist_reading.h"

// Dated data that a case adds to the catalogue, and what it would change.
namespace strata::cli {
namespace {

using workbench::ChecklistDesk;
using workbench::ChecklistReading;

bool wantsOn(const Invocation& invocation) {
    const std::string& word = invocation.operand(2);
    if (word != "on" && word != "off")
        throw UsageError("a pack is switched on or off, not `" + word + "`");
    return word == "on";
}

}  // namespace

Status printChanges(Invocation& invocation,
                    const base::Outcome<std::vector<ChecklistReading::Change>>& changes) {
    if (!changes)
        return refuse(changes.refusal());
    TextTable table(invocation.out(), {"Source", "For", "Now", "Then", "What"});
    for (const auto& [gap, was] : changes.value()) {
        if (!invocation.wantsJson()) {
            table.add({gap.source, gap.person, was.empty() ? "" : workbench::stateInWords(was),
                       workbench::stateInWords(gap.state), gap.name});
            continue;
        }
        base::JsonWriter writer;
        writer.beginObject()
            .member("source", gap.source)
            .memberIfAny("person", gap.person)
            .memberIfAny("was", was)
            .member("state", gap.state)
            .endObject();
        invocation.out().line(writer.text());
    }
    table.print();
    return Status::done;
}

Status addPack(Invocation& invocation) {
    const std::string &file = invocation.operand(1), reason = invocation.option("reason");
    if (invocation.has("preview")) {
        const auto session = invocation.openForReading();
        const auto reader = invocation.reader(session);
        return printChanges(invocation, ChecklistReading(reader).previewPack(file));
    }
    auto session = invocation.openForWriting();
    return report(invocation, ChecklistDesk(session).addPack(file, reason),
                  {{"file", file}, {"reason", reason}});
}

Status switchPack(Invocation& invocation) {
    const std::string &id = invocation.operand(1), reason = invocation.option("reason");
    const bool isOn = wantsOn(invocation);
    if (invocation.has("preview")) {
        const auto session = invocation.openForReading();
        const auto reader = invocation.reader(session);
        return printChanges(invocation, ChecklistReading(reader).previewSwitch(id, isOn));
    }
    auto session = invocation.openForWriting();
    return report(invocation, ChecklistDesk(session).switchPack(id, isOn, reason),
                  {{"state", isOn ? "on" : "off"}, {"reason", reason}});
}

void showPacks(Invocation& invocation, const workbench::CaseReader& reader, const Words& words,
               const Filters& filters) {
    filters.allowOnly({"text", "limit", "offset"}, "packs");
    list<workbench::PackRow>(
        invocation, filters, ChecklistReading(reader).packs(),
        [](const auto& row) {
            return Facets{{}, {}, row.id + " " + row.title + " " + row.reason, "", "", ""};
        },
        {"Pack", "Version", "State", "By", "When", "Reason", "Title"},
        [&](const auto& row) -> std::vector<std::string> {
            return {row.id,
                    row.version,
                    row.isOn ? "on" : "off",
                    row.by + (row.role.empty() ? "" : ", " + row.role),
                    words.when(row.at),
                    row.reason,
                    row.title};
        },
        [](const auto& row) { return toJson(row); });
}

}  // namespace strata::cli
