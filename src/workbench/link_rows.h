#pragma once

#include <string>
#include <utility>
#include <vector>

#include "workbench/rows.h"

namespace strata::workbench {

// Who said so, when (ISO 8601) and why; the reason is empty where none was given.
struct SaidBy {
    std::string by, role, at, reason;
};

// An item (an event, account, exhibit or source) that supports an element of an offence.
struct ElementLinkRow {
    std::string item, element;        // the element as offence/element
    std::string offenceTitle, prove;  // in the catalogue's words
    std::string layer, as;            // ids; see layerInWords and knowledgeInWords
    SaidBy said;
};

// An event set beside words of an account.
struct PassageLinkRow {
    std::string link;   // its id, by which it is taken back
    std::string event;  // E17
    std::string eventTitle;
    PassageRow passage;
    std::string words;  // of the passage; empty of limited words
    SaidBy said;
    bool isLimited = false;
    std::string quoted() const;  // in quotation marks, or in their place that the words are limited
};

struct ElementChoiceRow {
    std::string offence, offenceTitle, element, prove;  // element: offence/element
    bool isConsidered = false;                          // the offence is
};

std::string knowledgeInWords(const std::string& as);                 // "own observation", "reported words"
std::vector<std::pair<std::string, std::string>> catalogueLayers();  // id and name, in its order

}  // namespace strata::workbench
