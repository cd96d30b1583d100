#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "base/failure.h"
#include "casefile/case_file.h"

namespace strata::checklist {

// What a person has said that an item (an event, account, exhibit or source) supports.
struct CaseLink {
    std::string item, element, layer, as;  // element: offence/element; as: own_observation or reported_words
    std::int64_t entry = 0;                // that said so first: its author, time and reason are the link's
};

// Entry kinds item.linked and item.unlinked {item, items, element, layer, as, was, entry}: `items` are all of
// several, of which `item` is the first; `was` is how some of them were linked to the element before; `entry`
// stands where a link that was taken back is put again, and is the entry that made it.
// What an id of the catalogue (fact, source, offence/element, status) is called; itself when not known.
using InWords = std::function<std::string(const std::string& id)>;
void projectLinkEntry(store::Database& database, const ledger::Entry& entry);
std::optional<ledger::Draft> inverseOfLinkEntry(const ledger::Entry& entry);
std::string linkEntryInWords(const ledger::Entry& entry, const InWords& inWords);

// All items in one entry, taken back as one; link.item is not looked at.
base::Outcome<> linkItems(casefile::Writer& writer, const std::vector<std::string>& items,
                          const CaseLink& link, const std::string& reason = {});
// Takes one link back, for a reason. That it was there stays in the ledger.
base::Outcome<> unlinkItem(casefile::Writer& writer, const std::string& item, const std::string& element,
                           const std::string& reason);

std::vector<CaseLink> linksOf(store::Database& database);
std::vector<CaseLink> linksOfItem(store::Database& database, const std::string& item);

}  // namespace strata::checklist
