#include "workbench/checklist_desk.h"

#include "cli/checklist.h"
#include "cli/commands.h"
#include "cli/made.h"
#include "cli/records.h"
#include "workbench/checklist_reading.h"

// What people say for the checklist: answers to its questions, and why a source is asked for.
namespace strata::cli {
namespace {

using workbench::ChecklistDesk;
using workbench::ChecklistReading;
using workbench::GapRow;

workbench::ForWhom whomOf(const Invocation& invocation) {
    return {invocation.option("person"), invocation.option("premises"), invocation.option("strand")};
}

Status previewAnswer(Invocation& invocation, const workbench::NewAnswer& answer) {
    const auto session = invocation.openForReading();
    const auto reader = invocation.reader(session);
    return printChanges(invocation, ChecklistReading(reader).preview(answer));
}

void explain(Output& out, const GapRow& gap, const Words& words) {
    const auto say = [&out](std::string_view name, const std::string& text) {
        if (!text.empty())
            out.line(std::string(name) + std::string(16 - name.size(), ' ') + printable(text));
    };
    out.line(printable(gap.name + (gap.person.empty() ? "" : ", for " + gap.person)));
    say("State", workbench::stateInWords(gap.state));
    say("Why", gap.why);
    say("Question", gap.question);
    say("Rule", "Expected when " + gap.rule);
    for (const auto& fact : gap.facts)
        say("Known", fact.question + " " + fact.value + " (" + fact.how + ")");
    say("Next", gap.next);
    say("Holder", gap.holder);
    for (const auto& route : gap.lawfulBasis)
        say("Route", route);
    for (const auto& question : gap.lacks)
        say("Not yet said", question);
    say("Authority", gap.authority + ". " + gap.review);
    say("Would support", joined(gap.supports));
    say("May speak to", joined(gap.topics));
    if (!gap.due.empty())
        say("May be gone", "from " + words.when(gap.due) + ", all of it after " + words.when(gap.goneBy));
    say("Kept", gap.retentionNote);
    say("Note", gap.notes);
    say("Reason", gap.reason);
}

}  // namespace

Status setFact(Invocation& invocation) {
    const workbench::NewAnswer answer{invocation.operand(1), invocation.operand(2), whomOf(invocation),
                                      invocation.option("from"), invocation.option("on")};
    if (invocation.has("preview"))
        return previewAnswer(invocation, answer);
    auto session = invocation.openForWriting();
    return report(invocation, ChecklistDesk(session).answer(answer),
                  {{"fact", answer.fact},
                   {"value", answer.value},
                   {"person", answer.whom.person},
                   {"premises", answer.whom.premises},
                   {"strand", answer.whom.strand},
                   {"from", answer.from},
                   {"on", answer.on}});
}

Status recordLine(Invocation& invocation) {
    std::map<std::string, std::string> record;
    Members told = {{"source", invocation.operand(1)}};
    for (const auto& [option, field] : kLineOptions)
        if (invocation.has(option)) {
            record[std::string(field)] = invocation.option(option);
            told.emplace_back(field, invocation.option(option));
        }
    auto session = invocation.openForWriting();
    return report(invocation,
                  ChecklistDesk(session).recordLine(invocation.operand(1), whomOf(invocation), record), told);
}

Status explainGap(Invocation& invocation) {
    const auto session = invocation.openForReading();
    const auto reader = invocation.reader(session);
    const Words words(reader.zone());
    const std::string person = invocation.option("person"), premises = invocation.option("premises");
    bool isFound = false;
    for (const auto& gap : ChecklistReading(reader, invocation.option("today")).rows().gaps) {
        const std::string& asked = gap.scope == "premises" ? premises : person;
        if (gap.source != invocation.operand(1) ||
            (!asked.empty() && asked != gap.person && asked != gap.personId))
            continue;
        if (invocation.wantsJson())
            invocation.out().line(toJson(gap));
        else
            explain(invocation.out(), gap, words);
        isFound = true;
    }
    if (!isFound)
        return refuse({"gap.unknown", "source",
                       "The checklist has no source \"" + invocation.operand(1) +
                           "\" for that. `strata checklist CASE` names those it expects."});
    return Status::done;
}

void showFacts(Invocation& invocation, const workbench::CaseReader& reader, const Words& words,
               const Filters& filters) {
    filters.allowOnly({"text", "person", "kind", "limit", "offset"}, "facts");
    list<workbench::FactRow>(
        invocation, filters, ChecklistReading(reader).facts(),
        [](const auto& row) {
            return Facets{{},
                          {},
                          joined({row.fact, row.question, row.value, row.from, row.computedFrom}, " "),
                          row.subjectId + " " + row.subject,
                          "",
                          row.origin};
        },
        {"Fact", "For", "Value", "How it is known"},
        [&](const auto& row) -> std::vector<std::string> {
            std::string how = row.computedFrom;
            if (row.origin != "computed") {
                how = (row.origin == "not_known" ? "not known, said " : "answered by ") + row.by +
                      (row.from.empty() ? "" : ", from " + row.from) +
                      (row.on.empty() ? "" : ", " + words.when(row.on));
                if (!row.computed.empty())
                    how += (row.differs ? "; wins over " : "; as ") + row.computed + ", " + row.computedFrom;
            }
            return {row.fact, row.subject, row.value.empty() ? "not known" : row.value, how};
        },
        [](const auto& row) { return toJson(row); });
}

}  // namespace strata::cli
