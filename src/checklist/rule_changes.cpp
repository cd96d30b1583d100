#include "checklist/rule_changes.h"

#include <algorithm>

#include "base/digest.h"
#include "base/json.h"
#include "base/text.h"
#include "casefile/said_by.h"
#include "checklist/days.h"
#include "checklist/pack_checks.h"
#include "checklist/rule_text.h"

namespace strata::checklist {

namespace {

constexpr const char *kKind = "rule.changed", *kNever = R"({"any":[]})";

const RuleChange* changeOf(const std::vector<RuleChange>& changes, const std::string& source) {
    const auto found = std::ranges::find(changes, source, &RuleChange::source);
    return found == changes.end() ? nullptr : &*found;
}

RuleChange changeFrom(const base::Json& side, const ledger::Entry& entry) {
    const auto said = casefile::saidBy(side, entry);
    return {entry.subject,
            side.has("rule") ? side["rule"].write() : std::string(),
            side["reason"].asString(),
            said.by,
            said.role,
            said.at};
}

enum class Author { stated, ofTheEntry };

std::string payloadOf(const RuleChange& change, Author author) {
    casefile::Payload payload;
    if (!change.isOff())
        payload.raw("rule", change.rule);
    payload.set("reason", change.reason);
    if (author == Author::stated)
        casefile::setSaidBy(payload, {change.by, change.role, change.at});
    return payload.text();
}

}  // namespace

std::string RuleChange::sentence() const {
    if (by.empty())
        return isOff() ? "Its rule would be switched off." : "Its rule would be changed.";
    return std::string(isOff() ? "Its rule was switched off by " : "Its rule was changed by ") + by +
           (role.empty() ? "" : ", " + role) + ", " + dayInWords(dayOf(at)) + ": " + reason +
           (reason.ends_with('.') ? "" : ".");
}

std::string_view RuleModule::schema() const {
    return R"(
CREATE TABLE rule_change(source TEXT PRIMARY KEY, rule TEXT NOT NULL, reason TEXT NOT NULL, by TEXT NOT NULL,
  role TEXT NOT NULL, at INTEGER NOT NULL) STRICT;
)";
}

void RuleModule::project(casefile::Projecting& into, const ledger::Entry& entry) const {
    if (!entry.payload || entry.kind != kKind)
        return;
    const auto payload = base::Json::parse(*entry.payload);
    if (!payload.has("now")) {
        into.database.run("DELETE FROM rule_change WHERE source = ?", entry.subject);
        return;
    }
    const auto now = changeFrom(payload["now"], entry);
    into.database.run("INSERT OR REPLACE INTO rule_change VALUES(?,?,?,?,?,?)", now.source, now.rule,
                      now.reason, now.by, now.role, now.at);
}

std::optional<ledger::Draft> RuleModule::inverse(const ledger::Entry& entry) const {
    if (!entry.payload || entry.kind != kKind)
        return std::nullopt;
    const auto payload = base::Json::parse(*entry.payload);
    casefile::Payload back;
    back.set("source", entry.subject);
    if (payload.has("now"))
        back.raw("was", payloadOf(changeFrom(payload["now"], entry), Author::stated));
    if (payload.has("was"))
        back.raw("now", payloadOf(changeFrom(payload["was"], entry), Author::stated));
    return ledger::Draft{kKind, 1, entry.subject, "Undone", back.text(), std::nullopt};
}

std::string RuleModule::sentence(const ledger::Entry& entry) const {
    if (!entry.payload || entry.kind != kKind)
        return {};
    const auto now = base::Json::parse(*entry.payload)["now"];
    const std::string of = "the rule of " + inWords_(entry.subject);
    return !now.isObject()   ? "putting back " + of + " as it is shipped"
           : now.has("rule") ? "changing " + of
                             : "switching off " + of;
}

base::Outcome<RuleChange> readChange(const Catalogue& catalogue, const std::string& id,
                                     const std::string& text) {
    if (catalogue.source(id) == nullptr)
        return base::Refusal{
            "rule.source", "source",
            "The catalogue has no source \"" + id + "\". `strata show CASE rules` lists them."};
    RuleChange change;
    change.source = id;
    if (text == kRuleOff)
        return change;
    const auto rule = readRule(
        text, [&](const base::Json& comparison) { return whatIsWrongWithRule(comparison, catalogue); });
    if (!rule.ok())
        return rule.refusal();
    change.rule = rule.value().write();
    if (change.rule == kNever)
        return base::Refusal{"rule.never", "rule",
                             "A rule that never holds is one that is off. Switch it off, for a reason."};
    return change;
}

base::Outcome<> changeRule(casefile::Writer& writer, const Catalogue& catalogue, const std::string& source,
                           const std::string& text, const std::string& given) {
    const std::string reason = base::trimmed(given);
    if (reason.empty() || !base::isUtf8(reason))
        return base::Refusal{"rule.reason", "reason",
                             "A rule is changed for a reason, by whoever gives it. Say why."};
    const auto changes = ruleChanges(writer.database());
    const auto* held = changeOf(changes, source);
    casefile::Payload payload;
    payload.set("source", source);
    if (held != nullptr)
        payload.raw("was", payloadOf(*held, Author::stated));
    if (text == kRuleAsShipped) {
        if (held == nullptr)
            return base::Refusal{"rule.same", "rule", "The rule of " + source + " is as it is shipped."};
    } else {
        auto change = readChange(catalogue, source, text);
        if (!change.ok())
            return change.refusal();
        if (held != nullptr && held->rule == change.value().rule)
            return base::Refusal{"rule.same", "rule", "The rule of " + source + " says that already."};
        change.value().reason = reason;
        payload.raw("now", payloadOf(change.value(), Author::ofTheEntry));
    }
    writer.append({kKind, 1, source, reason, payload.text(), std::nullopt});
    return {};
}

std::vector<RuleChange> ruleChanges(store::Database& database) {
    std::vector<RuleChange> changes;
    auto row = database.query("SELECT source, rule, reason, by, role, at FROM rule_change ORDER BY source");
    while (row.next())
        changes.push_back({row.text(0), row.text(1), row.text(2), row.text(3), row.text(4), row.integer(5)});
    return changes;
}

Catalogue withRules(Catalogue catalogue, const std::vector<RuleChange>& changes) {
    for (auto& source : catalogue.sources) {
        const auto* change = changeOf(changes, source.id);
        if (change == nullptr)
            continue;
        const auto rule = base::Json::parse(change->isOff() ? kNever : change->rule);
        source.ruleSaid = change->sentence();
        if (!change->isOff() && !whatIsWrongWithRule(rule, catalogue).empty()) {
            source.ruleSaid += " It asks for what is not there now, so the rule as shipped holds.";
            continue;
        }
        source.expectedWhen = ExpectedRule(rule);
        for (auto& row : catalogue.rows)
            if (row.id == "source:" + source.id) {
                row.digest = base::sha256Hex(row.digest + change->rule);
                row.isForVerification = true;
            }
    }
    return catalogue;
}

}  // namespace strata::checklist
