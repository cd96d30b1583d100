#include "timeline/finding_decisions.h"

#include "base/json.h"
#include "base/text.h"
#include "casefile/said_by.h"

namespace strata::timeline {

namespace {

FindingDecision decisionOf(const base::Json& payload, const base::Json& side, const ledger::Entry& entry) {
    const auto said = casefile::saidBy(side, entry);
    return {payload["finding"].asString(),
            payload["kind"].asString(),
            side["sentence"].asString(),
            side["decision"].asString(),
            side["reason"].asString(),
            said.by,
            said.role,
            said.at};
}

enum class Author { stated, ofTheEntry };

std::string json(const FindingDecision& decision, Author author) {
    casefile::Payload payload;
    payload.set("decision", decision.decision)
        .set("reason", decision.reason)
        .set("sentence", decision.sentence);
    if (author == Author::stated)
        casefile::setSaidBy(payload, {decision.by, decision.role, decision.at});
    return payload.text();
}

constexpr const char* kSelect =
    "SELECT finding, kind, sentence, decision, reason, by, role, at FROM finding_decision ";

FindingDecision read(const store::Query& row) {
    return {row.text(0), row.text(1), row.text(2), row.text(3),
            row.text(4), row.text(5), row.text(6), row.integer(7)};
}

std::optional<FindingDecision> heldFor(store::Database& database, const std::string& finding) {
    auto row = database.query(kSelect + std::string("WHERE finding = ?"), finding);
    if (!row.next())
        return std::nullopt;
    return read(row);
}

}  // namespace

std::string_view FindingsModule::schema() const {
    return R"(
CREATE TABLE finding_decision(finding TEXT PRIMARY KEY, kind TEXT NOT NULL, sentence TEXT NOT NULL, decision TEXT NOT NULL,
  reason TEXT NOT NULL, by TEXT NOT NULL, role TEXT NOT NULL, at INTEGER NOT NULL) STRICT;
)";
}

void FindingsModule::project(casefile::Projecting& into, const ledger::Entry& entry) const {
    if (entry.kind != kFindingDecided || !entry.payload)
        return;
    const auto payload = base::Json::parse(*entry.payload);
    if (!payload.has("now")) {
        into.database.run("DELETE FROM finding_decision WHERE finding = ?", payload["finding"].asString());
        return;
    }
    const auto now = decisionOf(payload, payload["now"], entry);
    into.database.run("INSERT OR REPLACE INTO finding_decision VALUES(?,?,?,?,?,?,?,?)", now.finding,
                      now.kind, now.sentence, now.decision, now.reason, now.by, now.role, now.at);
}

std::optional<ledger::Draft> FindingsModule::inverse(const ledger::Entry& entry) const {
    if (entry.kind != kFindingDecided || !entry.payload)
        return std::nullopt;
    const auto payload = base::Json::parse(*entry.payload);
    casefile::Payload back;
    back.set("finding", payload["finding"].asString()).set("kind", payload["kind"].asString());
    if (payload.has("now"))
        back.raw("was", json(decisionOf(payload, payload["now"], entry), Author::stated));
    if (payload.has("was"))
        back.raw("now", json(decisionOf(payload, payload["was"], entry), Author::stated));
    return ledger::Draft{std::string(kFindingDecided), 1, entry.subject, "Undone", back.text(), std::nullopt};
}

std::string FindingsModule::sentence(const ledger::Entry& entry) const {
    if (entry.kind != kFindingDecided || !entry.payload)
        return {};
    const auto payload = base::Json::parse(*entry.payload);
    const bool isTakenBack = !payload.has("now");
    const auto said = payload[isTakenBack ? "was" : "now"];
    const std::string finding = " the finding \"" + said["sentence"].asString() + "\"";
    if (isTakenBack)
        return "taking back the decision on" + finding;
    return (said["decision"].asString() == "accepted" ? "accepting" : "dismissing") + finding;
}

base::Outcome<> decideFinding(casefile::Writer& writer, const FindingDecision& decision) {
    if (decision.decision != "accepted" && decision.decision != "dismissed")
        return base::Refusal{"finding.decision", "decision", "A finding is accepted or dismissed."};
    if (base::trimmed(decision.reason).empty())
        return base::Refusal{"finding.reason", "reason",
                             "Say why: a decision on a finding is kept with its reason."};
    const auto was = heldFor(writer.database(), decision.finding);
    if (was && was->decision == decision.decision && was->reason == decision.reason)
        return {};
    casefile::Payload payload;
    payload.set("finding", decision.finding).set("kind", decision.kind);
    if (was)
        payload.raw("was", json(*was, Author::stated));
    payload.raw("now", json(decision, Author::ofTheEntry));
    writer.append(
        {std::string(kFindingDecided), 1, decision.finding, decision.reason, payload.text(), std::nullopt});
    return {};
}

std::vector<FindingDecision> findingDecisions(store::Database& database) {
    std::vector<FindingDecision> decisions;
    auto row = database.query(kSelect + std::string("ORDER BY finding"));
    while (row.next())
        decisions.push_back(read(row));
    return decisions;
}

}  // namespace strata::timeline
