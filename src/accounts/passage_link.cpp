#include "accounts/passage_link.h"

#include <algorithm>

#include "accounts/taking_back.h"
#include "base/instant.h"
#include "base/text.h"
#include "casefile/payload.h"

namespace strata::accounts {

namespace {

std::string payloadOf(const PassageLink& link) {
    casefile::Payload payload;
    payload.set("number", link.number).raw("passage", passageJson(link.passage));
    payload.set("target_kind", link.targetKind).set("target", link.target);
    return payload.text();
}

}  // namespace

base::Outcome<PassageLink> linkPassage(casefile::Writer& writer, const PassageLink& asked) {
    const auto passage = acceptedPassage(writer.database(), writer.blobs(), asked.passage);
    if (!passage.ok())
        return passage.refusal();
    if (passage.value().start == passage.value().end)
        return base::Refusal{"account.passage", "passage", "Select some words first."};
    PassageLink link = asked;
    link.passage = passage.value();
    link.number = writer.database().integer("SELECT max(number) FROM account_link").value_or(0) + 1;
    writer.append({std::string(kPassageLinked), 1, link.passage.account, base::trimmed(asked.reason),
                   payloadOf(link), std::nullopt});
    return link;
}

base::Outcome<> unlinkPassage(casefile::Writer& writer, std::int64_t number, const std::string& reason) {
    const auto links = listPassageLinks(writer.database());
    const auto held = std::ranges::find(links, number, &PassageLink::number);
    if (held == links.end())
        return base::Refusal{"link.unknown", "link",
                             "No link L" + std::to_string(number) + " stands in this case."};
    return takeBack(writer, kPassageUnlinked, held->passage.account, payloadOf(*held), reason);
}

std::vector<PassageLink> listPassageLinks(store::Database& database) {
    std::vector<PassageLink> links;
    auto row = database.query(
        "SELECT number, passage, target_kind, target, reason, by, at FROM account_link WHERE is_removed = 0 "
        "ORDER BY number");
    while (row.next())
        links.push_back({row.integer(0), readPassage(base::Json::parse(row.view(1))), row.text(2),
                         row.text(3), row.text(4), row.text(5), base::isoUtc(row.integer(6))});
    return links;
}

void projectPassageLink(store::Database& database, const ledger::Entry& entry) {
    const auto payload = base::Json::parse(*entry.payload);
    if (entry.kind == kPassageUnlinked) {
        database.run("UPDATE account_link SET is_removed = 1 WHERE number = ?", payload["number"].asInt());
        return;
    }
    database.run(
        "INSERT INTO account_link(number, passage, account, target_kind, target, reason, at, by) "
        "VALUES(?,?,?,?,?,?,?,?) ON CONFLICT DO UPDATE SET is_removed = 0",
        payload["number"].asInt(), payload["passage"].write(), payload["passage"]["account"].asString(),
        payload["target_kind"].asString(), payload["target"].asString(), entry.reason, entry.at,
        entry.author.actor);
}

std::optional<ledger::Draft> inverseOfPassageLink(const ledger::Entry& entry) {
    const bool isLinked = entry.kind == kPassageLinked;
    if (!entry.payload || (!isLinked && entry.kind != kPassageUnlinked))
        return std::nullopt;
    return ledger::Draft{std::string(isLinked ? kPassageUnlinked : kPassageLinked),
                         1,
                         entry.subject,
                         "Undone",
                         *entry.payload,
                         std::nullopt};
}

std::string passageLinkInWords(const ledger::Entry& entry) {
    if (entry.kind == kPassageLinked)
        return "linking a passage of " + entry.subject + " to " +
               base::Json::parse(*entry.payload)["target"].asString();
    if (entry.kind == kPassageUnlinked)
        return "taking a link of a passage of " + entry.subject + " back";
    return {};
}

}  // namespace strata::accounts
