#include <algorithm>
#include <array>

#include "base/json_writer.h"
#include "base/text.h"
#include "cli/commands.h"
#include "cli/made.h"
#include "workbench/checklist_desk.h"

// The verbs of the checklist that write documents.
namespace strata::cli {

using workbench::ChecklistDesk;
using workbench::ChecklistSheet;

Status writeRequestLetter(Invocation& invocation) {
    auto session = invocation.openForWriting();
    const auto made = ChecklistDesk(session).writeLetter(invocation.operand(1), invocation.operand(2));
    if (!made)
        return refuse(made.refusal());
    return report(invocation, invocation.operand(1),
                  {{"file", made.value().file},
                   {"sha256", made.value().sha256},
                   {"text_sha256", made.value().textSha256}});
}

Status printSheet(Invocation& invocation) {
    constexpr std::array<std::pair<std::string_view, ChecklistSheet>, 6> kSheets = {
        {{"sio", ChecklistSheet::sio},
         {"disclosure", ChecklistSheet::disclosureOfficer},
         {"cps", ChecklistSheet::cps},
         {"evidence-led", ChecklistSheet::evidenceLed},
         {"coverage", ChecklistSheet::coverage},
         {"calendar", ChecklistSheet::calendar}}};
    const auto sheet = std::ranges::find(kSheets, invocation.option("for", "sio"),
                                         &std::pair<std::string_view, ChecklistSheet>::first);
    auto session = invocation.openForWriting();
    const auto made = ChecklistDesk(session).print(sheet->second, invocation.operand(1));
    if (!invocation.wantsJson()) {
        invocation.out().line(printable(made.file) + ": " + base::plural(made.rows, "row", "rows"));
        return Status::done;
    }
    base::JsonWriter writer;
    writer.beginObject()
        .member("file", made.file)
        .member("sha256", made.sha256)
        .member("bytes", made.bytes)
        .member("rows", made.rows);
    if (made.pages > 0)
        writer.member("pages", made.pages);
    invocation.out().line(writer.endObject().text());
    return Status::done;
}

}  // namespace strata::cli
