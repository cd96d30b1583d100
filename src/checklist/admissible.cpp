#include "checklist/admissible.h"

#include <algorithm>

#include "base/json.h"
#include "base/text.h"
#include "casefile/said_by.h"
#include "checklist/working_roles.h"

namespace strata::checklist {

namespace {

constexpr const char* kSet = "words.admissibility_set";

std::string written(const std::string& reason, const casefile::SaidBy& said) {
    casefile::Payload payload;
    payload.set("reason", reason);
    return casefile::setSaidBy(payload, said).text();
}

}  // namespace

std::string_view AdmissibilityModule::schema() const {
    return R"(
CREATE TABLE admissible_words(item TEXT NOT NULL, element TEXT NOT NULL, reason TEXT NOT NULL, by TEXT NOT NULL,
  role TEXT NOT NULL, at INTEGER NOT NULL, PRIMARY KEY(item, element)) STRICT;
)";
}

void AdmissibilityModule::project(casefile::Projecting& into, const ledger::Entry& entry) const {
    if (!entry.payload || entry.kind != kSet)
        return;
    const auto payload = base::Json::parse(*entry.payload);
    const std::string item = payload["item"].asString(), element = payload["element"].asString();
    const auto now = payload["now"];
    const auto said = casefile::saidBy(now, entry);
    if (now.isObject())
        into.database.run("INSERT OR REPLACE INTO admissible_words VALUES(?,?,?,?,?,?)", item, element,
                          now["reason"].asString(), said.by, said.role, said.at);
    else
        into.database.run("DELETE FROM admissible_words WHERE item = ? AND element = ?", item, element);
}

std::optional<ledger::Draft> AdmissibilityModule::inverse(const ledger::Entry& entry) const {
    if (!entry.payload || entry.kind != kSet)
        return std::nullopt;
    const auto payload = base::Json::parse(*entry.payload);
    casefile::Payload json;
    json.set("item", payload["item"].asString()).set("element", payload["element"].asString());
    if (const auto now = payload["now"]; now.isObject())
        json.raw("was", written(now["reason"].asString(), casefile::saidBy(now, entry)));
    if (payload["was"].isObject())
        json.raw("now", payload["was"].write());
    return ledger::Draft{kSet, 1, entry.subject, "Undone", json.text(), std::nullopt};
}

std::string AdmissibilityModule::sentence(const ledger::Entry& entry) const {
    if (!entry.payload || entry.kind != kSet)
        return {};
    const auto payload = base::Json::parse(*entry.payload);
    return (payload["now"].isObject() ? "marking words admissible of "
                                      : "no longer marking words admissible of ") +
           payload["item"].asString() + ", for " + inWords_(payload["element"].asString());
}

base::Outcome<> setAdmissible(casefile::Writer& writer, const ledger::Author& author, const std::string& item,
                              const std::string& element, Admissible admissible, const std::string& given) {
    const std::string reason = base::trimmed(given);
    if (!isLawyer(author.role))
        return base::Refusal{"admissible.role", "role",
                             "Only a lawyer says that words are admissible without the witness. " +
                                 author.actor + " acts here as " +
                                 (author.role.empty() ? "nobody named" : author.role) + "."};
    if (reason.empty())
        return base::Refusal{"admissible.reason", "reason", "Say why, with the provision relied on."};
    const auto links = linksOf(writer.database());
    if (std::none_of(links.begin(), links.end(),
                     [&](const CaseLink& one) { return one.item == item && one.element == element; }))
        return base::Refusal{"admissible.link", "item", item + " is not linked to " + element + "."};
    casefile::Payload payload;
    payload.set("item", item).set("element", element);
    for (const auto& held : admissibleWords(writer.database()))
        if (held.item == item && held.element == element)
            payload.raw("was", written(held.reason, {held.by, held.role, held.at}));
    if (admissible == Admissible::yes)
        payload.raw("now", casefile::Payload().set("reason", reason).text());
    writer.append({kSet, 1, item, reason, payload.text(), std::nullopt});
    return {};
}

std::vector<AdmissibleWords> admissibleWords(store::Database& database) {
    std::vector<AdmissibleWords> all;
    auto row = database.query(
        "SELECT item, element, reason, by, role, at FROM admissible_words ORDER BY item, element");
    while (row.next())
        all.push_back({row.text(0), row.text(1), row.text(2), row.text(3), row.text(4), row.integer(5)});
    return all;
}

AdmissibleLinks admissibleLinks(store::Database& database) {
    AdmissibleLinks links;
    for (const auto& words : admissibleWords(database))
        links.emplace(words.item, words.element);
    return links;
}

}  // namespace strata::checklist
