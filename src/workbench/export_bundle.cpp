#include <fstream>
#include <map>

#include "base/clock.h"
#include "base/json_writer.h"
#include "base/when_said.h"
#include "base/zone.h"
#include "bundle/bag_writer.h"
#include "bundle/pages.h"
#include "casefile/payload.h"
#include "checklist/early_advice_module.h"
#include "workbench/bundle_events.h"
#include "workbench/bundle_pages.h"
#include "workbench/case_inside.h"
#include "workbench/modules.h"

namespace strata::workbench {

namespace {

// One ledger entry with all that its chain digest covers, so that a reader of the bundle can check the chain.
std::string entryLine(const ledger::Entry& entry, bool withAdvice) {
    base::JsonWriter json;
    json.beginObject()
        .member("sequence", entry.sequence)
        .member("id", entry.id)
        .member("at", base::isoUtc(entry.at));
    json.member("at_micros", entry.at).member("actor", entry.author.actor).member("role", entry.author.role);
    json.member("workstation", entry.author.workstation)
        .member("program", entry.author.program)
        .member("kind", entry.kind);
    json.member("kind_version", entry.kindVersion)
        .member("subject", entry.subject)
        .member("reason", entry.reason);
    if (entry.compensates)
        json.member("compensates", *entry.compensates);
    if (entry.payload && (withAdvice || !checklist::isForProsecutionOnly(entry.kind)))
        json.member("payload", *entry.payload);
    json.member("payload_sha256", entry.payloadSha256).member("chain_sha256", entry.chainSha256).endObject();
    return json.take() + "\n";
}

std::string originalName(const SourceRow& source) {
    return "originals/" + source.id + "-" + bundle::plainName(source.file);
}

}  // namespace

ExportReceipt CaseSession::exportBundle(const ExportRequest& request,
                                        const std::function<void(double)>& onProgress, std::stop_token stop) {
    auto& file = *inside_->file;
    if (request.profile != "full")
        throw base::Failure("The profile \"" + request.profile +
                            "\" cannot be made yet. Use --profile full, which holds everything.");
    bundle::BagWriter bag(request.file);
    ExportReceipt receipt;
    {
        const CaseReader reader(file.read());
        const auto summary = reader.summary();
        const auto reading = file.read();  // may be ahead of the reader: read only as far as the summary
        bundle::PageFrame frame;
        frame.marking = request.marking.empty() ? summary.marking : request.marking;
        frame.caseName = summary.name;
        frame.reference = summary.reference;
        frame.headSequence = summary.headSequence;
        const auto zone = base::Zone::find(summary.zone);
        frame.madeAt = base::showInstant(file.now(), *zone);

        const BundlePages pages(frame, reader, *zone);
        bag.addText("index.html", pages.contents());
        std::map<std::string, std::string> originals;
        for (const auto& source : reader.sources()) {
            originals[source.id] = originalName(source);
            bag.addFile(originalName(source), file.blobs().pathOf(source.sha256));
        }
        bag.addText("sources.html", pages.sources(originals));
        bag.addText("checklist.html", pages.checklist());
        bag.addText("checklist.jsonl", pages.checklistLines());
        bag.addText("issues.jsonl", pages.issueLines());
        bag.addText("people.jsonl", pages.peopleLines());
        bag.addText("accounts/index.html", pages.accounts());
        for (const auto& account : reader.accounts())
            for (int revision = 1; revision <= account.revision; ++revision) {
                const std::string name = bundle::plainName(account.id) + "-r" + std::to_string(revision);
                bag.addText("accounts/" + name + ".txt", reader.accountText(account.id, revision));
                bag.addText("accounts/" + name + ".html", pages.account(account, revision));
            }
        receipt.events = BundleEvents(frame, reader, *zone).write(bag, originals, stop);
        std::string history;
        reading->ledger().forEach(1, summary.headSequence, ledger::Ledger::Direction::forwards,
                                  [&](const ledger::Entry& entry) {
                                      history += entryLine(entry, request.withAdvice);
                                      return true;
                                  });
        bag.addText("ledger.jsonl", history);
        bag.addText("ledger.html", pages.history());
        bag.addInfo("Source-Organization", "Strata");
        bag.addInfo("External-Identifier", summary.reference);
        bag.addInfo("External-Description", summary.name);
        bag.addInfo("Bagging-Date", base::isoUtc(file.now()).substr(0, 10));
        bag.addInfo("Bag-Software-Agent", programVersion());
        bag.addInfo("Protective-Marking", frame.marking);
        bag.addInfo("Ledger-Head", std::to_string(summary.headSequence) + " " + summary.headChain);
    }
    const auto finished = bag.finish(onProgress, stop);
    receipt.file = request.file.string();
    receipt.sha256 = finished.sha256;
    receipt.bytes = finished.bytes;
    receipt.files = finished.files;
    if (file.isReadOnly())
        return receipt;  // a case that cannot be written to is exported all the same, unrecorded
    [[maybe_unused]] const auto recorded = file.change([&](casefile::Writer& writer) -> base::Outcome<> {
        casefile::Payload payload;
        payload.set("file", request.file.filename().string())
            .set("sha256", finished.sha256)
            .set("profile", request.profile);
        payload.set("files", finished.files).set("events", receipt.events);
        writer.append(
            {"bundle.exported", 1, request.file.filename().string(), "", payload.text(), std::nullopt});
        return {};
    });
    return receipt;
}

}  // namespace strata::workbench
