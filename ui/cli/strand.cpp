#include "base/text.h"
#include "cli/commands.h"
#include "cli/invocation.h"
#include "cli/words.h"

// Lines of the investigation: named, and filled with events.
namespace strata::cli {
namespace {

workbench::StrandChange changeOf(const Invocation& invocation) {
    workbench::StrandChange change;
    change.strand = invocation.operand(1);
    if (invocation.has("events"))
        change.events = eventNumbers(invocation.option("events"));
    change.sources = invocation.options("source");
    change.lanes = invocation.options("lane");
    change.tags = invocation.options("tag");
    return change;
}

}  // namespace

Status addStrand(Invocation& invocation) {
    return ended(invocation.openForWriting().nameStrand(invocation.operand(1)));
}

Status renameStrand(Invocation& invocation) {
    return ended(invocation.openForWriting().renameStrand(invocation.operand(1), invocation.operand(2)));
}

Status dropStrand(Invocation& invocation) {
    return ended(invocation.openForWriting().dropStrand(invocation.operand(1)));
}

Status putIntoStrand(Invocation& invocation) {
    return ended(invocation.openForWriting().putIntoStrand(changeOf(invocation)));
}

Status takeOutOfStrand(Invocation& invocation) {
    return ended(invocation.openForWriting().takeOutOfStrand(changeOf(invocation)));
}

}  // namespace strata::cli
