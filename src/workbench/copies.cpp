#include "workbench/copies.h"

#include "base/json.h"
#include "base/text.h"
#include "casefile/payload.h"
#include "workbench/case_inside.h"
#include "workbench/made_copy.h"

namespace strata::workbench {

namespace {

constexpr const char* kMade = "copy.made";

std::string madeInWords(const base::Json& payload, const std::string& file) {
    const std::string what = payload["what"].asString();
    if (what == "rows")
        return "saving " + base::plural(payload["events"].asInt(), "event", "events") + " as the table " +
               file;
    if (what == "print")
        return "printing " + file + ", " + base::plural(payload["pages"].asInt(), "page", "pages");
    return "saving the timeline as the picture " + file;
}

}  // namespace

std::string CopiesModule::sentence(const ledger::Entry& entry) const {
    if (entry.kind == "bundle.exported")
        return "making the bundle " + entry.subject;
    if (entry.kind == "checklist.exported")
        return "printing the checklist as " + entry.subject;
    if (entry.kind == "chronology.exported")
        return "making the chronology " + entry.subject;
    if (entry.kind == "schedule.exported")
        return "making the schedule of accounts " + entry.subject;
    return entry.kind == kMade && entry.payload
               ? madeInWords(base::Json::parse(*entry.payload), entry.subject)
               : std::string();
}

bool CaseSession::recordCopy(const MadeCopy& copy) {
    if (isReadOnly())
        return false;
    return change([&](casefile::Writer& writer) -> base::Outcome<> {
               const std::string file = std::filesystem::path(copy.file).filename().string();
               casefile::Payload payload;
               payload.set("what", copy.what).set("file", file).setIfAny("sha256", copy.sha256);
               for (const auto& [key, count] :
                    {std::pair{"bytes", copy.bytes}, std::pair{"events", copy.events},
                     std::pair{"pages", copy.pages}})
                   if (count > 0)
                       payload.set(key, count);
               payload.setIfAny("selection", copy.selection).setIfAny("printer", copy.printer);
               writer.append({kMade, 1, file, "", payload.text(), std::nullopt});
               return {};
           })
        .ok();
}

}  // namespace strata::workbench
