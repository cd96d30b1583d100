#include "presenters/item_words.h"

#include <algorithm>
#include <set>

#include "base/text.h"
#include "base/zone.h"
#include "presenters/shown_words.h"
#include "workbench/account_work.h"

namespace strata::presenters {

namespace {

constexpr std::size_t kLongestQuote = 120;  // bytes of a fact's words

std::string shortened(std::string words) {
    if (words.size() <= kLongestQuote)
        return words;
    std::size_t end = kLongestQuote;
    while (end > 0 && (static_cast<unsigned char>(words[end]) & 0xC0U) == 0x80U)
        --end;
    return words.substr(0, end) + "\u2026";
}

bool isFact(const std::string& item) {
    return item.size() > 1 && item.front() == 'F' &&
           item.find_first_not_of("0123456789", 1) == std::string::npos;
}

// Every item of an element that is of the layer, and what the layer is called by its id.
template <class Act>
void eachItem(const workbench::ElementRow& element, const std::string& layer, const Act& act) {
    for (const auto& [held, items] : element.layers)
        if (layer.empty() || held == layer)
            for (const auto& item : items)
                act(held, item);
}

bool survives(const workbench::ElementRow& element, const std::string& layer, const std::string& item) {
    const auto led = element.layersEvidenceLed.find(layer);
    return led != element.layersEvidenceLed.end() && std::ranges::count(led->second, item) > 0;
}

}  // namespace

ItemWords itemWords(const workbench::CaseReader& reader, const std::vector<workbench::ElementRow>& elements) {
    std::set<std::string> items;
    for (const auto& element : elements)
        eachItem(element, "", [&](const std::string&, const std::string& item) { items.insert(item); });
    ItemWords words;
    std::vector<std::int64_t> numbers;
    for (const auto& item : items)
        if (const auto number = workbench::eventNumber(item))
            numbers.push_back(*number);
    const auto zone = base::Zone::find(reader.zone());
    for (const auto& event : reader.eventsNumbered(numbers))
        words[event.id] = event.id + ": " + event.title + ", " + workbench::showEventTime(event, *zone);
    if (std::ranges::any_of(items, isFact))
        for (const auto& fact : workbench::AccountReading(reader).facts("", ""))
            if (items.contains(fact.id))
                words[fact.id] =
                    fact.id + ": " + fact.kindInWords + ", " +
                    (fact.isLimited ? fact.said()
                                    : "\u201c" + shortened(base::trimmed(onOneLine(fact.quote))) + "\u201d") +
                    ", drawn from " + fact.citation;
    for (const auto& account : reader.accounts())
        if (items.contains(account.id))
            words[account.id] = account.id + ": account of " + account.maker;
    for (const auto& source : reader.sources())
        for (const auto& id : {source.id, source.exhibit})
            if (items.contains(id))
                words[id] = id + ": " + source.file;
    return words;
}

std::vector<ItemLine> itemsOf(const workbench::ElementRow& element, const std::string& layer,
                              const ItemWords& words) {
    std::vector<ItemLine> lines;
    eachItem(element, layer, [&](const std::string& held, const std::string& item) {
        const auto known = words.find(item);
        lines.push_back({workbench::layerInWords(held), known == words.end() ? item : known->second,
                         !survives(element, held, item)});
    });
    return lines;
}

std::string itemsCounted(const workbench::ElementRow& element, const std::string& layer) {
    std::int64_t exhibits = 0, events = 0, facts = 0, accounts = 0;
    eachItem(element, layer, [&](const std::string&, const std::string& item) {
        ++(isFact(item)                               ? facts
           : item.find("/A-") != std::string::npos    ? accounts
           : workbench::eventNumber(item).has_value() ? events
                                                      : exhibits);
    });
    std::vector<std::string> counted;
    if (exhibits > 0)
        counted.push_back(base::plural(exhibits, "exhibit or source", "exhibits or sources"));
    if (events > 0)
        counted.push_back(base::plural(events, "event", "events"));
    if (facts > 0)
        counted.push_back(base::plural(facts, "fact of an account", "facts of accounts"));
    if (accounts > 0)
        counted.push_back(base::plural(accounts, "account", "accounts"));
    return joined(counted, ", ");
}

}  // namespace strata::presenters
