#include "cli/findings.h"

#include <algorithm>
#include <array>

#include "base/json_writer.h"
#include "base/text.h"
#include "cli/commands.h"
#include "cli/progress_bar.h"
#include "cli/records.h"

namespace strata::cli {
namespace {

using workbench::TimelineFindingRow;

struct Kind {
    std::string_view name, words;
};

constexpr std::array kKinds{Kind{"silence", "silence"}, Kind{"gap", "gap"},
                            Kind{"clash", "clash"},     Kind{"co_location", "co-location"},
                            Kind{"burst", "burst"},     Kind{"account_and_record", "account-and-record"}};

std::string kindInWords(const std::string& name) {
    const auto kind = std::ranges::find(kKinds, name, &Kind::name);
    return kind == kKinds.end() ? name : std::string(kind->words);
}

std::string decisionInWords(const TimelineFindingRow& row, const Words& words) {
    std::string told = (row.decision == "accepted" ? "Accepted by " : "Dismissed by ") + row.by +
                       (row.role.empty() ? "" : ", " + row.role);
    if (row.decidedAt)
        told += ", " + words.instant(*row.decidedAt);
    told += ": " + row.reason;
    if (!row.isFound)
        told += " (not among the findings now)";
    else if (!row.sentenceThen.empty())
        told += " (it read then: " + row.sentenceThen + ")";
    return told;
}

Facets facetsOf(const TimelineFindingRow& row) {
    return {row.earliest,
            row.latest,
            joined({row.id, row.sentence, row.reason, row.decision}, " "),
            row.person,
            row.lane + " " + row.source,
            row.kind};
}

// Whole sentences, as a table would cut them short.
void print(Invocation& invocation, const TimelineFindingRow& row, const Words& words) {
    Output& out = invocation.out();
    if (invocation.wantsJson()) {
        out.line(toJson(row));
        return;
    }
    out.line(printable(row.id));
    out.line("    " + printable(row.sentence));
    if (!row.decision.empty())
        out.line("    " + printable(decisionInWords(row, words)));
}

}  // namespace

void showFindings(Invocation& invocation, const workbench::CaseReader& reader, const Words& words,
                  const Filters& filters) {
    filters.allowOnly({"from", "to", "text", "person", "source", "kind", "limit", "offset"}, "findings");
    const std::string kind = invocation.option("kind");
    if (!kind.empty() && std::ranges::find(kKinds, kind, &Kind::name) == kKinds.end())
        throw UsageError(
            "`" + kind +
            "` is no kind of finding; it is silence, gap, clash, co_location, burst or account_and_record");
    const auto stretch = filters.forEvents();
    ProgressBar bar;
    const auto found = reader.findings(
        stretch.from, stretch.to, [&bar](double fraction) { bar.show(fraction, "looking"); },
        invocation.stop());
    bar.clear();
    std::int64_t passed = 0, shown = 0;
    for (const TimelineFindingRow& row : found.rows) {
        if (!filters.matches(facetsOf(row)) || passed++ < filters.offset())
            continue;
        if (filters.limit() >= 0 && shown++ >= filters.limit())
            break;
        print(invocation, row, words);
    }
    for (const auto& [left, count] : found.leftOut)
        if (kind.empty() || kind == left)
            complain(base::plural(count, "further ", "further ") + kindInWords(left) +
                     (count == 1 ? " is" : " findings are") +
                     " not listed: the longest or most frequent are.");
    for (const std::string& note : found.notes)
        complain(note);
}

Status decideFinding(Invocation& invocation) {
    const std::string &id = invocation.operand(1), &word = invocation.operand(2);
    if (word != "accept" && word != "dismiss")
        throw UsageError("DECISION is accept or dismiss, not `" + word + "`");
    workbench::NewFindingDecision decision;
    decision.finding = id;
    decision.decision = word == "accept" ? "accepted" : "dismissed";
    decision.reason = invocation.option("reason");
    auto session = invocation.openForWriting();
    const Words words(session.reader().zone());
    if (invocation.has("from"))
        decision.from = words.from(invocation.option("from"));
    if (invocation.has("to"))
        decision.to = words.to(invocation.option("to"));
    ProgressBar bar;
    const auto made = session.decideFinding(
        decision, [&bar](double fraction) { bar.show(fraction, "looking"); }, invocation.stop());
    bar.clear();
    if (!made)
        return refuse(made.refusal());
    if (!invocation.wantsJson()) {
        invocation.out().line(printable(made.value()));
        return Status::done;
    }
    base::JsonWriter writer;
    writer.beginObject()
        .member("id", made.value())
        .member("decision", decision.decision)
        .member("reason", decision.reason)
        .endObject();
    invocation.out().line(writer.text());
    return Status::done;
}

}  // namespace strata::cli
