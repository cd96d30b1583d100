#include "base/clock.h"
#include "base/instant.h"
#include "base/json_writer.h"
#include "checklist/early_advice_module.h"
#include "workbench/bundle_pages.h"
#include "workbench/bundle_profiles.h"

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

}  // namespace

BundleFilled fillFull(bundle::BagWriter& bag, BundleGround ground) {
    const auto reading = ground.file.read();  // may be ahead of the reader: read only as far as the summary
    ground.frame.standing = "Internal: not for disclosure";
    ground.frame.links = {{"index.html", "Contents"},          {"events/index.html", "Events"},
                          {"accounts/index.html", "Accounts"}, {"checklist.html", "Gaps"},
                          {"sources.html", "Sources"},         {"ledger.html", "History"}};
    const BundlePages pages(ground.frame, ground.reader, ground.zone);
    const auto events = pages.writeRecords(bag, ground.file.blobs(), ground.stop);
    bag.addText(
        "index.html",
        pages.contents(
            events,
            {{"events/index.html", "Events in order of time, each with its source and position"},
             {"accounts/index.html", "Every account, as recorded, with its circumstances"},
             {"checklist.html", "What is missing, what cannot be told yet, and the elements of each offence"},
             {"sources.html", "Sources and exhibits, with the original files"},
             {"ledger.html", "Everything that was done to this case, in order"}},
            "The same facts for programs: events/events.csv (safe to open in a spreadsheet: a cell "
            "that would be calculated is led by an apostrophe), events/events.jsonl (as it is), "
            "issues.jsonl, checklist.jsonl, people.jsonl and ledger.jsonl."));
    BundleFilled filled{events.all, {}};
    std::string history;
    reading->ledger().forEach(1, ground.frame.headSequence, ledger::Ledger::Direction::forwards,
                              [&](const ledger::Entry& entry) {
                                  history += entryLine(entry, ground.withAdvice);
                                  return true;
                              });
    bag.addText("ledger.jsonl", history);
    bag.addText("ledger.html", pages.history());
    return filled;
}

}  // namespace strata::workbench
