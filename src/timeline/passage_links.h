#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/json.h"
#include "casefile/case_file.h"
#include "timeline/event_numbers.h"

namespace strata::timeline {

// Events set beside the words of an account: entry kinds event.linked_passage and event.unlinked_passage
// {link, account, revision, sha256, start, end, events, entry}, where `entry` stands only in a link put again
// after it was taken back, and is the entry that made it.

// A passage of an account, in bytes of the text with that digest. Whoever calls knows that it is there.
struct PassageOfAccount {
    std::string account, sha256;
    std::int64_t revision = 1, start = 0, end = 0;
};

struct PassageLink {
    std::string link;  // its id
    std::int64_t event = 0;
    PassageOfAccount passage;
    std::int64_t entry = 0;  // that made it: its author, time and reason are the link's
};

base::Outcome<> linkToPassage(casefile::Writer& writer, const EventNumbers& events,
                              const PassageOfAccount& passage, const std::string& reason = {});
// Takes one event off the passage, for a reason. That it was there stays in the ledger.
base::Outcome<> unlinkFromPassage(casefile::Writer& writer, std::int64_t event, const std::string& link,
                                  const std::string& reason);

std::vector<PassageLink> passageLinks(store::Database& database);  // by account and place in it
std::vector<PassageLink> passageLinksOfEvent(store::Database& database, std::int64_t event);
std::vector<PassageLink> passageLinksOfAccount(store::Database& database, const std::string& account);

void projectPassageEntry(store::Database& database, const ledger::Entry& entry, const base::Json& payload);

}  // namespace strata::timeline
