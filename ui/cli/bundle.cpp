#include "base/json_writer.h"
#include "base/text.h"
#include "cli/commands.h"
#include "cli/invocation.h"
#include "cli/progress_bar.h"
#include "cli/records.h"
#include "cli/text_table.h"
#include "workbench/nothing_served.h"

namespace strata::cli {
namespace {

void print(Invocation& invocation, const workbench::VerifyRows& rows) {
    Output& out = invocation.out();
    if (invocation.wantsJson()) {
        for (const auto& finding : rows.findings)
            out.line(toJson(finding));
        base::JsonWriter writer;
        writer.beginObject().member("type", "summary").member("ok", rows.ok).member("checked", rows.checked);
        if (rows.headSequence > 0)
            writer.member("head_sequence", rows.headSequence);
        out.line(writer.memberIfAny("head_sha256", rows.headSha256).endObject().text());
        return;
    }
    TextTable table(out, {"Severity", "What", "Where", "Expected", "Found"});
    for (const auto& finding : rows.findings)
        table.add({finding.severity, finding.what, finding.where, finding.expected, finding.found});
    table.print();
    const std::string checked = base::plural(rows.checked, "thing", "things") + " checked";
    const std::string head =
        rows.headSha256.empty()
            ? std::string()
            : "; the ledger ends at entry " + std::to_string(rows.headSequence) + ", " + rows.headSha256;
    out.line((rows.ok ? "Everything holds: " : "Not everything holds: ") + checked + head);
}

workbench::ExportReceipt made(workbench::CaseSession& session, const workbench::ExportRequest& request,
                              std::stop_token stop) {
    ProgressBar bar;
    try {
        return session.exportBundle(
            request, [&bar](double fraction) { bar.show(fraction, "writing the bundle"); }, std::move(stop));
    } catch (const workbench::NothingServed& failure) {
        throw base::Failure(std::string(failure.what()) +
                            " The verbs are `strata unused serve` and `strata account review ... --served`.");
    }
}

}  // namespace

Status exportBundle(Invocation& invocation) {
    for (const std::string_view option : {"sign", "encrypt"})
        if (invocation.has(option))
            throw base::Failure("This version cannot " + std::string(option) +
                                " bundles yet. Nothing was written; leave --" + std::string(option) +
                                " out for a bundle without it.");
    workbench::ExportRequest request;
    request.file = invocation.operand(1);
    request.profile = invocation.option("profile", "full");
    request.marking = invocation.option("marking");
    request.withAdvice = invocation.has("with-advice");
    auto session = invocation.openForWriting();
    const auto receipt = made(session, request, invocation.stop());
    for (const auto& left : receipt.leftOut)
        complain(printable("Left out: " + left));
    // What somebody said is served, and is not in it, is for a person to settle.
    const Status status =
        request.profile == "served" && !receipt.leftOut.empty() ? Status::findings : Status::done;
    if (!invocation.wantsJson()) {
        invocation.out().line(printable(receipt.file + ": " + base::plural(receipt.files, "file", "files") +
                                        ", " + base::plural(receipt.events, "event", "events") + ", " +
                                        base::inBytes(receipt.bytes) + ", SHA-256 " + receipt.sha256));
        return status;
    }
    base::JsonWriter writer;
    writer.beginObject()
        .member("file", receipt.file)
        .member("profile", request.profile)
        .member("bytes", receipt.bytes)
        .member("files", receipt.files)
        .member("events", receipt.events)
        .memberIfAny("sha256", receipt.sha256);
    if (!receipt.leftOut.empty())
        writer.member("left_out", receipt.leftOut);
    invocation.out().line(writer.endObject().text());
    return status;
}

Status verify(Invocation& invocation) {
    ProgressBar bar;
    const std::filesystem::path what = invocation.operand(0);
    const auto rows =
        std::filesystem::is_directory(what)
            ? invocation.openForReading().verify([&bar](double fraction) { bar.show(fraction, "verifying"); },
                                                 invocation.stop())
            : workbench::verifyBundle(what, invocation.stop());
    bar.clear();
    print(invocation, rows);
    return rows.ok ? Status::done : Status::findings;
}

Status rebuild(Invocation& invocation) {
    auto session = invocation.openForWriting();
    ProgressBar bar;
    const auto entries =
        session.rebuild([&bar](double fraction) { bar.show(fraction, "rebuilding"); }, invocation.stop());
    bar.clear();
    if (invocation.wantsJson())
        invocation.out().line(base::JsonWriter().beginObject().member("entries", entries).endObject().text());
    else
        invocation.out().line("Rebuilt from " + base::plural(entries, "entry", "entries"));
    return Status::done;
}

Status drawChart(Invocation&) {
    throw base::Failure("This version does not draw charts yet. Nothing was written.");
}

}  // namespace strata::cli
