#pragma once

#include <optional>
#include <string>

#include "casefile/module.h"

// What the entries of event_commands.h do to the tables, what takes each back, and how they are told.
namespace strata::timeline {

// "now" of event.made and "was"/"now" of event.revised are an EventContent; "events" are EventNames.
//
//   event.made, event.unmade                     {event, now}
//   event.revised                                {event, was, now}
//   event.time_told                              {event, was, now}: of an event of a source, an EventWhen
//   each;
//                                                absent where nobody had told it, or it is taken back
//   event.noted, event.unnoted                   {note, text, events}
//   event.tagged, event.untagged                 {tags: [{tag, events}]}, those that gained or lost it
//   event.same, event.not_same                   {statement, events}
//   event.linked_passage, event.unlinked_passage {link, account, revision, sha256, start, end, events}
//
// After each the times that are told by other events are solved anew, and so they are when a person, by whose
// date of birth some may be told, is another.
void projectEventEntry(casefile::Projecting& into, const ledger::Entry& entry);
std::optional<ledger::Draft> inverseOfEventEntry(const ledger::Entry& entry);
std::string eventEntryInWords(const ledger::Entry& entry);

}  // namespace strata::timeline
