#include "checklist/ccu.h"

#include <algorithm>

#include "base/file.h"
#include "base/text.h"
#include "casefile/payload.h"
#include "checklist/early_advice.h"

namespace strata::checklist {

CcuCriteria CcuCriteria::load(const std::filesystem::path& file) {
    const auto json = base::Json::parse(base::readFile(file, 1 << 20));
    if (json["schema"].asString() != "strata-ccu-criteria" || json["schema_version"].asString() != "1.0")
        throw base::Failure(file.string() + " holds no criteria of the Complex Casework Unit, version 1.0.");
    CcuCriteria read{json["dated"].asString(),
                     json["authority"].asString(),
                     json["note"].asString(),
                     json["verify"].asBool(true),
                     {}};
    for (const auto& line : json["criteria"].items()) {
        CcuCriterion criterion{line["id"].asString(),    line["measure"].asString(),
                               line["words"].asString(), line["why"].asString(),
                               line["from"].asInt(),     line["is_yes_or_no"].asBool()};
        if (criterion.id.empty() || criterion.measure.empty() || criterion.words.empty() ||
            criterion.from < 1)
            throw base::Failure(file.string() + ": the criterion \"" + criterion.id +
                                "\" needs an id, a measure, words, and from how many on.");
        read.criteria.push_back(std::move(criterion));
    }
    return read;
}

std::string CcuReason::sentence() const {
    if (criterion.isYesOrNo)
        return criterion.words + (count > 0 ? ": yes" : ": no");
    return criterion.words + ": " + base::groupedNumber(count) + " (counts from " +
           base::groupedNumber(criterion.from) + ")";
}

std::vector<CcuReason> ccuReasons(const CcuCriteria& criteria,
                                  const std::map<std::string, std::int64_t>& measures) {
    std::vector<CcuReason> reasons;
    for (const auto& criterion : criteria.criteria)
        if (const auto found = measures.find(criterion.measure); found != measures.end())
            reasons.push_back({criterion, found->second, found->second >= criterion.from});
    return reasons;
}

base::Outcome<> decideCcu(casefile::Writer& writer, const CcuDecision& said) {
    const bool isEscalated = said.decision == "escalate";
    if (!isEscalated && said.decision != "not_escalate")
        return base::Refusal{"ccu.decision", "decision",
                             "\"" + said.decision + "\" is no decision. Say escalate or not_escalate."};
    const std::string reason = base::trimmed(said.reason), head = base::trimmed(said.head);
    if (reason.empty())
        return base::Refusal{"ccu.reason", "reason", "Say why: the decision is yours, not the program's."};
    if (isEscalated && head.empty())
        return base::Refusal{"ccu.head", "head", "Name the head of the unit that it is taken to."};
    if (auto date = checkAdviceDate("ccu.on", "on", said.on); !date.ok())
        return date;
    writer.append({std::string(kCcuDecided.kind), 1, "Complex Casework Unit", "",
                   casefile::Payload()
                       .set("number", nextNumber(writer.database(), kCcuDecided))
                       .set("decision", said.decision)
                       .setIfAny("head", head)
                       .setIfAny("on", said.on)
                       .set("reason", reason)
                       .set("proposed", said.proposed)
                       .text(),
                   std::nullopt});
    return {};
}

base::Outcome<> recordCcuOutcome(casefile::Writer& writer, const CcuOutcome& said) {
    const auto decisions = ccuDecisions(writer.database());
    if (decisions.empty() || decisions.back().decision != "escalate")
        return base::Refusal{"ccu.none", "outcome",
                             "The case was not taken to the Complex Casework Unit, so there is no answer of "
                             "the unit to record. Say first that it was."};
    const std::string outcome = base::trimmed(said.outcome);
    if (outcome.empty())
        return base::Refusal{"ccu.outcome", "outcome", "Say what the unit answered."};
    if (auto date = checkAdviceDate("ccu.on", "on", said.on); !date.ok())
        return date;
    writer.append({std::string(kCcuOutcome.kind), 1, "Complex Casework Unit", "",
                   casefile::Payload()
                       .set("number", nextNumber(writer.database(), kCcuOutcome))
                       .set("decision", decisions.back().number)
                       .set("outcome", outcome)
                       .setIfAny("on", said.on)
                       .text(),
                   std::nullopt});
    return {};
}

std::vector<CcuDecision> ccuDecisions(store::Database& database) {
    std::vector<CcuDecision> decisions;
    for (const auto& [number, written, by, role, at] : numberedRecords(database, kCcuDecided))
        decisions.push_back({number, written["decision"].asString(), written["head"].asString(),
                             written["on"].asString(), written["reason"].asString(),
                             written["proposed"].asStrings(), by, role, at});
    for (const auto& [number, written, by, role, at] : numberedRecords(database, kCcuOutcome)) {
        const auto of = std::ranges::find(decisions, written["decision"].asInt(), &CcuDecision::number);
        if (of != decisions.end())
            of->outcomes.push_back(
                {of->number, written["outcome"].asString(), written["on"].asString(), by, role, at});
    }
    return decisions;
}

}  // namespace strata::checklist
