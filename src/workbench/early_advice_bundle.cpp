#include "base/digest.h"
#include "workbench/advice_pack.h"
#include "workbench/advice_reading.h"
#include "workbench/bundle_pages.h"
#include "workbench/bundle_profiles.h"
#include "workbench/case_session.h"
#include "workbench/prosecutor_material.h"

namespace strata::workbench {

namespace {

constexpr const char* kPackFile = "early-advice.pdf";

}  // namespace

BundleFilled fillEarlyAdvice(bundle::BagWriter& bag, BundleGround ground) {
    const ProsecutorMaterial seen(ground.reader);
    ground.frame.standing = "For the prosecutor. Internal: not for disclosure";
    ground.frame.links = {{"index.html", "Contents"},      {kPackFile, "Early-advice pack"},
                          {"events/index.html", "Events"}, {"accounts/index.html", "Accounts"},
                          {"checklist.html", "Gaps"},      {"sources.html", "Sources"}};
    BundleHolds holds;
    holds.isAll = false;
    holds.source = [&seen](const std::string& id) { return seen.source(id); };
    holds.account = [&seen](const std::string& id) { return seen.account(id); };
    holds.event = [&seen](const EventRow& event) { return seen.event(event); };
    const BundlePages pages(ground.frame, ground.reader, ground.zone, holds);
    const auto events = pages.writeRecords(bag, ground.file.blobs(), ground.stop);
    bag.addText(
        "index.html",
        pages.contents(
            events,
            {{kPackFile, "The early-advice pack: what is asked, what is known and what is missing"},
             {"events/index.html", "Events in order of time, each with its source and position"},
             {"accounts/index.html", "The accounts, as recorded, with their circumstances"},
             {"checklist.html", "What is missing, what cannot be told yet, and the elements of each offence"},
             {"sources.html", "Sources and exhibits, with the original files"}},
            "The same facts for programs: events/events.csv (safe to open in a spreadsheet: a cell that "
            "would be calculated is led by an apostrophe), events/events.jsonl (as it is), issues.jsonl, "
            "checklist.jsonl and people.jsonl. What is sensitive, and the words of accounts whose access is "
            "limited, are not in this bundle."));
    checklist::AdvicePack pack;
    pack.version = AdviceReading(ground.reader).nextPack();
    pack.file = kPackFile;
    const auto file = bag.makeFile(kPackFile);
    pack.marking =
        writePackDocument(ground.reader, ground.file, pack.version, ground.frame.marking, file, true).marking;
    pack.sha256 = base::sha256OfFile(file);
    BundleFilled filled{events.all, seen.leftOut()};
    filled.pack = std::move(pack);
    return filled;
}

}  // namespace strata::workbench
