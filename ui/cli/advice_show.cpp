#include "base/text.h"
#include "cli/advice.h"
#include "cli/record.h"
#include "workbench/advice_reading.h"
#include "workbench/sheet_words.h"

// What `show` prints of early advice, actions, the Complex Casework Unit, comments and what is due.
namespace strata::cli {
namespace {

using workbench::ActionRow;
using workbench::AdviceReading;
using workbench::AdviceSheetRow;
using workbench::byWhom;
using workbench::CommentRow;
using workbench::DueRow;

Record begun(std::string_view type) {
    Record record;
    record.text("type", type);
    return record;
}

Record& said(Record& record, const std::string& by, const std::string& role, const std::string& at) {
    return record.text("by", by).text("role", role).text("at", at);
}

std::string json(const workbench::AdviceSoughtRow& row) {
    Record record = begun("sought");
    record.text("sought", row.sought)
        .text("on", row.on)
        .text("lawyer", row.lawyer)
        .text("unit", row.unit)
        .text("issues", row.issues)
        .text("why", row.why)
        .text("again", row.again)
        .text("wanted", row.wanted);
    return said(record, row.by, row.role, row.at).done();
}

std::string json(const workbench::AdviceQuestionRow& row) {
    Record record = begun("question");
    record.text("id", row.id)
        .text("text", row.text)
        .text("about", row.about)
        .texts("answered_by", row.answeredBy);
    return said(record, row.by, row.role, row.at).done();
}

std::string json(const AdviceSheetRow& row) {
    Record record = begun("advice");
    record.text("id", row.id)
        .text("text", row.text)
        .text("adviser", row.adviser)
        .text("adviser_role", row.adviserRole)
        .text("on", row.on)
        .text("about", row.about)
        .text("question", row.question)
        .text("decision", row.decision)
        .text("why", row.why)
        .text("answered_by", row.answeredBy)
        .text("answered_at", row.answeredAt);
    return said(record, row.by, row.role, row.at).done();
}

std::string json(const workbench::AdvicePackRow& row) {
    Record record = begun("pack");
    record.number("version", row.version)
        .text("file", row.file)
        .text("sha256", row.sha256)
        .text("marking", row.marking);
    return said(record, row.by, row.role, row.at).done();
}

std::string json(const ActionRow& row) {
    Record record;
    record.text("id", row.id)
        .text("text", row.text)
        .text("owner", row.owner)
        .text("due", row.due)
        .text("asked_by", row.askedBy)
        .text("advice", row.advice)
        .text("state", row.state)
        .text("on", row.on)
        .text("outcome", row.outcome)
        .text("concluded_by", row.concludedBy);
    if (row.isOverdue)
        record.writer().member("overdue", true);
    return said(record, row.by, row.role, row.at).done();
}

std::string json(const CommentRow& row) {
    Record record;
    record.text("id", row.id).text("on", row.on).text("text", row.text);
    if (row.isPrivileged)
        record.writer().member("privileged", true);
    return said(record, row.by, row.role, row.at).done();
}

std::string json(const DueRow& row) {
    Record record;
    record.text("kind", row.kind)
        .text("id", row.id)
        .text("what", row.what)
        .text("person", row.whom)
        .text("owner", row.owner)
        .text("due", row.due)
        .text("state", row.state)
        .number("days", row.days);
    return record.done();
}

}  // namespace

void showAdvicePrompt(Invocation& invocation, const workbench::CaseReader& reader) {
    const auto sought = AdviceReading(reader).sought();
    if (sought.sought != "sought")
        invocation.out().line("Early advice  " +
                              (sought.sought.empty()
                                   ? std::string("not answered yet: `strata advice sought CASE yes|not-yet`")
                                   : printable("not sought yet: " + sought.why)));
}

void showAdvice(Invocation& invocation, const workbench::CaseReader& reader, const Words& words,
                const Filters& filters) {
    filters.allowOnly({}, "early advice");
    const AdviceReading reading(reader);
    Output& out = invocation.out();
    const auto sought = reading.sought();
    if (invocation.wantsJson()) {
        out.line(json(sought));
        for (const auto& row : reading.questions())
            out.line(json(row));
        for (const auto& row : reading.sheets())
            out.line(json(row));
        for (const auto& row : reading.packs())
            out.line(json(row));
        return;
    }
    out.line(printable(workbench::soughtInWords(sought)));
    if (!sought.wanted.empty() && sought.sought != "sought")
        out.line(printable(sought.wanted));
    for (const auto& name : reading.inBothRoles())
        out.line(printable(name +
                           " is recorded both as exploited and as a suspect: ask the CPS about section "
                           "45 (`strata show CASE section45`)."));
    TextTable questions(out, {"Question", "About", "Answered by", "What is asked"});
    for (const auto& row : reading.questions())
        questions.add({row.id, row.about, joined(row.answeredBy), row.text});
    questions.print();
    TextTable sheets(out, {"Advice", "By", "Given", "Answer", "What is advised"});
    for (const auto& row : reading.sheets())
        sheets.add(
            {row.id, byWhom(row.adviser, row.adviserRole), words.when(row.on.empty() ? row.at : row.on),
             row.decision.empty() ? "not answered yet" : workbench::adviceWord(row.decision), row.text});
    sheets.print();
    TextTable packs(out, {"Pack#", "Made", "By", "File"});
    for (const auto& row : reading.packs())
        packs.add({std::to_string(row.version), words.when(row.at), byWhom(row.by, row.role), row.file});
    packs.print();
}

void showActions(Invocation& invocation, const workbench::CaseReader& reader, const Words& words,
                 const Filters& filters) {
    filters.allowOnly({"text", "person", "kind", "limit", "offset"}, "actions");
    list<ActionRow>(
        invocation, filters, AdviceReading(reader).actions(),
        [](const auto& row) {
            return Facets{{}, {}, joined({row.id, row.text, row.outcome}, " "), row.owner, "", row.state};
        },
        {"Id", "State", "Owner", "Due", "What", "What came of it"},
        [&](const auto& row) -> std::vector<std::string> {
            return {row.id,    workbench::adviceWord(row.state),
                    row.owner, words.when(row.due) + (row.isOverdue ? ", overdue" : ""),
                    row.text,  row.outcome};
        },
        [](const auto& row) { return json(row); });
}

void showCcu(Invocation& invocation, const workbench::CaseReader& reader, const Words& words,
             const Filters& filters) {
    filters.allowOnly({}, "the Complex Casework Unit");
    const auto row = AdviceReading(reader).ccu();
    Output& out = invocation.out();
    TextTable reasons(out, {"Speaks for it", "Counted", "Why"});
    for (const auto& reason : row.reasons) {
        if (!invocation.wantsJson()) {
            reasons.add({reason.isMet ? "yes" : "no", reason.sentence, reason.why});
            continue;
        }
        Record record = begun("criterion");
        record.text("id", reason.id).number("count", reason.count).number("from", reason.from);
        record.writer().member("met", reason.isMet);
        out.line(record.text("sentence", reason.sentence).text("why", reason.why).done());
    }
    if (!invocation.wantsJson()) {
        reasons.print();
        out.line(printable(row.authority + ". " + row.note));
    }
    for (const auto& decision : row.decisions) {
        if (invocation.wantsJson()) {
            Record record = begun("decision");
            record.text("decision", decision.decision)
                .text("head", decision.head)
                .text("on", decision.on)
                .text("reason", decision.reason)
                .texts("proposed", decision.proposed)
                .text("outcome", decision.outcome)
                .text("outcome_on", decision.outcomeOn)
                .text("outcome_by", decision.outcomeBy);
            out.line(said(record, decision.by, decision.role, decision.at).done());
            continue;
        }
        out.line(printable(byWhom(decision.by, decision.role) + ", " +
                           words.when(decision.on.empty() ? decision.at : decision.on) + ": " +
                           (decision.decision == "escalate" ? "taken to " + decision.head
                                                            : std::string("not taken to the unit")) +
                           ". " + decision.reason));
        if (!decision.outcome.empty())
            out.line(printable("    The unit: " + decision.outcome));
    }
}

void showComments(Invocation& invocation, const workbench::CaseReader& reader, const Words& words,
                  const Filters& filters) {
    filters.allowOnly({"text", "person", "limit", "offset"}, "comments");
    list<CommentRow>(
        invocation, filters, AdviceReading(reader).comments(),
        [](const auto& row) {
            return Facets{{}, {}, joined({row.id, row.on, row.text}, " "), row.by, "", ""};
        },
        {"Id", "On", "By", "When", "Comment"},
        [&](const auto& row) -> std::vector<std::string> {
            return {row.id, row.on, byWhom(row.by, row.role) + (row.isPrivileged ? " (privileged)" : ""),
                    words.when(row.at), row.text};
        },
        [](const auto& row) { return json(row); });
}

void showReminders(Invocation& invocation, const workbench::CaseReader& reader, const Words& words,
                   const Filters& filters) {
    filters.allowOnly({"text", "person", "kind", "limit", "offset"}, "reminders");
    list<DueRow>(
        invocation, filters, AdviceReading(reader).due(),
        [](const auto& row) {
            return Facets{{}, {}, joined({row.id, row.what, row.owner}, " "), row.whom, "", row.kind};
        },
        {"Due", "State", "Id", "What", "For", "With"},
        [&](const auto& row) -> std::vector<std::string> {
            return {words.when(row.due),
                    row.state == "today" ? "due today" : row.state,
                    row.id,
                    row.what,
                    row.whom,
                    row.owner};
        },
        [](const auto& row) { return json(row); });
}

}  // namespace strata::cli
