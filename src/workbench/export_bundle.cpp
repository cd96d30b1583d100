#include <map>

#include "base/clock.h"
#include "base/when_said.h"
#include "base/zone.h"
#include "casefile/payload.h"
#include "workbench/bundle_profiles.h"
#include "workbench/case_inside.h"
#include "workbench/modules.h"

namespace strata::workbench {

namespace {

using Fill = BundleFilled (*)(bundle::BagWriter&, BundleGround);

// Throws base::Failure for a profile that is not to be had.
Fill fillOf(const std::string& profile) {
    static const std::map<std::string, Fill> fills = {
        {"full", fillFull}, {"served", fillServed}, {"early-advice", fillEarlyAdvice}};
    const auto found = fills.find(profile);
    if (found == fills.end())
        throw base::Failure("The profile \"" + profile +
                            "\" cannot be made yet: handing a case over to another force also takes receipts "
                            "and contacts. Use --profile full, which holds everything.");
    return found->second;
}

bundle::PageFrame frameOf(const CaseSummary& summary, const std::string& marking, const std::string& madeAt) {
    bundle::PageFrame frame;
    frame.marking = marking.empty() ? summary.marking : marking;
    frame.caseName = summary.name;
    frame.reference = summary.reference;
    frame.madeAt = madeAt;
    frame.headSequence = summary.headSequence;
    return frame;
}

}  // namespace

ExportReceipt CaseSession::exportBundle(const ExportRequest& request,
                                        const std::function<void(double)>& onProgress, std::stop_token stop) {
    auto& file = *inside_->file;
    const Fill fill = fillOf(request.profile);
    if (request.withAdvice && request.profile != "full")
        throw base::Failure(
            "Advice and comments are in the full bundle alone, and only there asked for. Leave "
            "--with-advice out, or use --profile full.");
    if (request.profile == "early-advice") {
        if (const auto refusal = file.refusalOf(checklist::kAdvicePack.kind))
            throw base::Failure(refusal->message);
        if (file.isReadOnly())
            throw base::Failure("The pack in it has a number, which is kept in the case. " +
                                readOnlyReason());
    }
    bundle::BagWriter bag(request.file);
    BundleFilled filled;
    {
        const CaseReader reader(file.read());
        const auto summary = reader.summary();
        const auto zone = base::Zone::find(summary.zone);
        const auto frame = frameOf(summary, request.marking, base::showInstant(file.now(), *zone));
        filled = fill(bag, {reader, file, frame, *zone, stop, request.withAdvice});
        bag.addInfo("Source-Organization", "Strata");
        bag.addInfo("External-Identifier", summary.reference);
        bag.addInfo("External-Description", summary.name);
        bag.addInfo("Bagging-Date", base::isoUtc(file.now()).substr(0, 10));
        bag.addInfo("Bag-Software-Agent", programVersion());
        bag.addInfo("Protective-Marking", frame.marking);
        bag.addInfo("Bundle-Profile", request.profile);
        // The ledger itself is in the full one; of the others it is where they were made from.
        bag.addInfo(request.profile == "full" ? "Ledger-Head" : "Made-From-Ledger-Head",
                    std::to_string(summary.headSequence) + " " + summary.headChain);
    }
    const auto finished = bag.finish(onProgress, stop);
    ExportReceipt receipt{request.file.string(), finished.sha256, finished.bytes,
                          finished.files,        filled.events,   filled.leftOut};
    if (file.isReadOnly())
        return receipt;  // a case that cannot be written to is exported all the same, unrecorded
    [[maybe_unused]] const auto recorded = file.change([&](casefile::Writer& writer) -> base::Outcome<> {
        if (filled.pack)
            checklist::recordPack(writer, *filled.pack);
        casefile::Payload payload;
        payload.set("file", request.file.filename().string())
            .set("sha256", finished.sha256)
            .set("profile", request.profile);
        payload.set("files", finished.files).set("events", receipt.events);
        if (!receipt.leftOut.empty())
            payload.set("left_out", receipt.leftOut);
        writer.append(
            {"bundle.exported", 1, request.file.filename().string(), "", payload.text(), std::nullopt});
        return {};
    });
    return receipt;
}

}  // namespace strata::workbench
