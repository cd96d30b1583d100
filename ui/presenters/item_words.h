#pragma once

#include <map>
#include <string>
#include <vector>

#include "workbench/case_reader.h"

namespace strata::presenters {

// What stands behind the ids that a matrix counts, one line each: an event with its title and time, a fact
// with its words and the account it was drawn from, an account with its maker, an exhibit or source with its
// file.
using ItemWords = std::map<std::string, std::string>;
ItemWords itemWords(const workbench::CaseReader& reader, const std::vector<workbench::ElementRow>& elements);

// An item that supports an element.
struct ItemLine {
    std::string layer, words;  // the layer in words
    bool fallsAway = false;    // without the accounts of the people exploited
};
// Those of one layer of an element, or of all of them when `layer` is empty.
std::vector<ItemLine> itemsOf(const workbench::ElementRow& element, const std::string& layer,
                              const ItemWords& words);
// "2 exhibits, 1 event, 3 facts of accounts"; empty where there are none.
std::string itemsCounted(const workbench::ElementRow& element, const std::string& layer);

}  // namespace strata::presenters
