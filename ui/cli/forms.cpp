#include "cli/forms.h"

#include <algorithm>

#include "cli/commands.h"
#include "cli/made.h"
#include "cli/record.h"
#include "workbench/form_desk.h"
#include "workbench/form_reading.h"

namespace strata::cli {
namespace {

using workbench::FormDesk;
using workbench::FormPart;

// "Why it is sensitive" as the key of an object.
std::string keyOf(std::string head) {
    std::string key;
    for (const char letter : head)
        if (letter == ' ' || letter == '-')
            key += '_';
        else if (letter != '.')
            key += static_cast<char>(letter >= 'A' && letter <= 'Z' ? letter - 'A' + 'a' : letter);
    return key;
}

void printPart(Invocation& invocation, const std::string& form, const FormPart& part) {
    if (invocation.wantsJson()) {
        for (const auto& row : part.rows) {
            Record record;
            record.text("form", form).text("part", part.heading);
            for (std::size_t at = 0; at < row.size(); ++at)
                record.text(keyOf(part.heads[at]), row[at]);
            invocation.out().line(record.done());
        }
        return;
    }
    if (!part.heading.empty())
        invocation.out().line("\n" + printable(part.heading));
    if (part.rows.empty())
        invocation.out().line("  " + printable(part.whenNone));
    TextTable table(invocation.out(), part.heads);
    for (auto row : part.rows) {
        for (auto& cell : row)
            std::ranges::replace(cell, '\n', ' ');
        table.add(std::move(row));
    }
    table.print();
}

}  // namespace

Status showForm(Invocation& invocation) {
    const auto session = invocation.openForReading();
    const auto reader = invocation.reader(session);
    const auto draft = workbench::FormReading(reader).draft(invocation.operand(1));
    if (!invocation.wantsJson()) {
        invocation.out().line(printable(draft.name + ": " + draft.title));
        for (const auto& note : draft.notes)
            invocation.out().line(printable(note));
    }
    for (const auto& part : draft.parts)
        printPart(invocation, draft.form, part);
    for (const auto& lack : draft.lacks)
        complain(lack);
    return Status::done;
}

Status makePoint(Invocation& invocation) {
    const workbench::NewPoint point{invocation.operand(1), invocation.operand(2), invocation.options("cites"),
                                    invocation.has("undermines")};
    auto session = invocation.openForWriting();
    return report(invocation, FormDesk(session).makePoint(point),
                  {{"form", point.form}, {"text", point.text}});
}

Status unmakePoint(Invocation& invocation) {
    auto session = invocation.openForWriting();
    return report(invocation,
                  FormDesk(session).unmakePoint(invocation.operand(1), invocation.option("reason")),
                  {{"reason", invocation.option("reason")}});
}

Status describeExhibit(Invocation& invocation) {
    const workbench::NewExhibitNote note{invocation.operand(1), invocation.option("description"),
                                         invocation.option("producer"), invocation.option("storage")};
    auto session = invocation.openForWriting();
    return report(
        invocation, FormDesk(session).describeExhibit(note),
        {{"description", note.description}, {"producer", note.producer}, {"storage", note.storage}});
}

}  // namespace strata::cli
