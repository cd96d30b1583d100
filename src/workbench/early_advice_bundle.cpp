#include "base/digest.h"
#include "workbench/advice_pack.h"
#include "workbench/bundle_pages.h"
#include "workbench/bundle_profiles.h"
#include "workbench/case_session.h"
#include "workbench/form_reading.h"
#include "workbench/served_material.h"

namespace strata::workbench {

namespace {

constexpr const char* kPackFile = "early-advice.pdf";

// What the prosecutor may see of the records, and what is left out of them in words.
struct Selection {
    std::set<std::string> absent;    // sources and accounts
    std::set<std::string> withheld;  // accounts that are there without their words
    std::vector<std::string> leftOut;
};

Selection chosen(const CaseReader& reader) {
    const FormReading forms(reader);
    const auto byReference = ServedMaterial::heldByReference(reader);
    Selection selection;
    const auto leave = [&](const std::string& id, const std::string& why) {
        selection.absent.insert(id);
        selection.leftOut.push_back(id + why);
    };
    for (const auto& source : reader.sources())
        if (forms.isSensitive(source.id))
            leave(source.id, " is on the MG6D, which goes to the prosecutor by itself.");
        else if (const auto held = byReference.find(source.id); held != byReference.end())
            leave(source.id, " came in as \"" + held->second + "\", which is held by reference alone.");
    for (const auto& account : reader.accounts())
        if (forms.isSensitive(account.id))
            leave(account.id, " is on the MG6D, which goes to the prosecutor by itself.");
        else if (account.isLimited) {
            selection.withheld.insert(account.id);
            selection.leftOut.push_back(account.id + " is limited: it is listed without its words.");
        }
    return selection;
}

}  // namespace

BundleFilled fillEarlyAdvice(bundle::BagWriter& bag, BundleGround ground) {
    const Selection selection = chosen(ground.reader);
    ground.frame.standing = "For the prosecutor. Internal: not for disclosure";
    ground.frame.links = {{"index.html", "Contents"},      {kPackFile, "Early-advice pack"},
                          {"events/index.html", "Events"}, {"accounts/index.html", "Accounts"},
                          {"checklist.html", "Gaps"},      {"sources.html", "Sources"}};
    BundleHolds holds;
    holds.source = [&selection](const std::string& id) { return !selection.absent.contains(id); };
    holds.account = [&selection](const AccountRow& account) {
        return selection.absent.contains(account.id)     ? BundleHolds::Account::absent
               : selection.withheld.contains(account.id) ? BundleHolds::Account::listed
                                                         : BundleHolds::Account::whole;
    };
    holds.event = [&selection, &reader = ground.reader](const EventRow& event) {
        if (!event.isMade)
            return !selection.absent.contains(event.source);
        const auto made = reader.madeEvent(event.number);  // what it rests on
        return !made ||
               !(selection.absent.contains(made->source) || selection.absent.contains(made->account) ||
                 selection.withheld.contains(made->account));
    };
    const BundlePages pages(ground.frame, ground.reader, ground.zone, holds);
    bag.addText(
        "index.html",
        pages.contents(
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
    pack.version = nextPack(ground.reader);
    pack.file = kPackFile;
    const auto file = bag.makeFile(kPackFile);
    pack.marking =
        writePackDocument(ground.reader, ground.file, pack.version, ground.frame.marking, file, true).marking;
    pack.sha256 = base::sha256OfFile(file);
    BundleFilled filled{pages.writeRecords(bag, ground.file.blobs(), ground.stop), selection.leftOut};
    filled.pack = std::move(pack);
    return filled;
}

}  // namespace strata::workbench
