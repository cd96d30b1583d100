#include "checklist/item_links.h"

#include <algorithm>

#include "base/json.h"
#include "base/text.h"
#include "casefile/said_by.h"

namespace strata::checklist {

namespace {

constexpr const char* kLinked = "item.linked";
constexpr const char* kUnlinked = "item.unlinked";
constexpr const char* kSelect = "SELECT item, element, layer, words_as, entry FROM item_link ";

std::vector<std::string> itemsOf(const base::Json& payload) {
    const auto items = payload["items"].asStrings();
    return items.empty() ? std::vector<std::string>{payload["item"].asString()} : items;
}

void keep(store::Database& database, const CaseLink& link) {
    database.run("INSERT OR REPLACE INTO item_link VALUES(?,?,?,?,?)", link.item, link.element, link.layer,
                 link.as, link.entry);
}

std::vector<CaseLink> readAll(store::Query row) {
    std::vector<CaseLink> links;
    while (row.next())
        links.push_back({row.text(0), row.text(1), row.text(2), row.text(3), row.integer(4)});
    return links;
}

}  // namespace

void projectLinkEntry(store::Database& database, const ledger::Entry& entry) {
    if (!entry.payload || (entry.kind != kLinked && entry.kind != kUnlinked))
        return;
    const auto payload = base::Json::parse(*entry.payload);
    const std::string element = payload["element"].asString();
    for (const auto& item : itemsOf(payload))
        if (entry.kind == kLinked)
            keep(database, {item, element, payload["layer"].asString(), payload["as"].asString(),
                            payload["entry"].asInt(entry.sequence)});
        else
            database.run("DELETE FROM item_link WHERE item = ? AND element = ?", item, element);
    if (entry.kind == kUnlinked)
        for (const auto& was : payload["was"].items())
            keep(database, {was["item"].asString(), element, was["layer"].asString(), was["as"].asString(),
                            was["entry"].asInt()});
}

std::optional<ledger::Draft> inverseOfLinkEntry(const ledger::Entry& entry) {
    return casefile::otherOfPair(entry, kLinked, kUnlinked);
}

std::string linkEntryInWords(const ledger::Entry& entry, const InWords& inWords) {
    if (!entry.payload || (entry.kind != kLinked && entry.kind != kUnlinked))
        return {};
    const auto payload = base::Json::parse(*entry.payload);
    const auto items = itemsOf(payload);
    const std::string more = items.size() > 1 ? " and " + std::to_string(items.size() - 1) + " more" : "";
    const std::string element = inWords(payload["element"].asString());
    if (entry.kind == kLinked)
        return "linking " + items.front() + more + " to " + element;
    return "taking back the link of " + items.front() + more + " to " + element;
}

base::Outcome<> linkItems(casefile::Writer& writer, const std::vector<std::string>& items,
                          const CaseLink& link, const std::string& reason) {
    casefile::Payload payload;
    payload.set("item", items.front());
    if (items.size() > 1)
        payload.set("items", items);
    payload.set("element", link.element).set("layer", link.layer).set("as", link.as);
    std::string was;
    for (const auto& item : items)
        for (const auto& held : linksOfItem(writer.database(), item))
            if (held.element == link.element)
                was += (was.empty() ? "" : ",") + casefile::Payload()
                                                      .set("item", held.item)
                                                      .set("layer", held.layer)
                                                      .set("as", held.as)
                                                      .set("entry", held.entry)
                                                      .text();
    if (!was.empty())
        payload.raw("was", "[" + was + "]");
    writer.append({kLinked, 1, items.front(), reason, payload.text(), std::nullopt});
    return {};
}

base::Outcome<> unlinkItem(casefile::Writer& writer, const std::string& item, const std::string& element,
                           const std::string& reason) {
    if (base::trimmed(reason).empty())
        return base::Refusal{"link.reason", "reason", "Say why: a link is taken back with its reason."};
    const auto links = linksOfItem(writer.database(), item);
    const auto held = std::ranges::find(links, element, &CaseLink::element);
    if (held == links.end())
        return base::Refusal{"link.unknown", "element", item + " is not linked to " + element + "."};
    casefile::Payload payload;
    payload.set("item", item).set("element", element).set("layer", held->layer).set("as", held->as);
    payload.set("entry", held->entry);
    writer.append({kUnlinked, 1, item, base::trimmed(reason), payload.text(), std::nullopt});
    return {};
}

std::vector<CaseLink> linksOf(store::Database& database) {
    return readAll(database.query(kSelect + std::string("ORDER BY entry, item, element")));
}

std::vector<CaseLink> linksOfItem(store::Database& database, const std::string& item) {
    return readAll(database.query(kSelect + std::string("WHERE item = ? ORDER BY entry, element"), item));
}

}  // namespace strata::checklist
