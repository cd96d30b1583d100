#include "checklist/cps_actions.h"

#include <algorithm>

#include "base/text.h"
#include "casefile/payload.h"
#include "checklist/days.h"
#include "checklist/early_advice.h"

namespace strata::checklist {

namespace {

bool isDay(const std::string& date) {
    const auto span = spanOf(date);
    return date.size() == 10 && span.first && span.first == span.last;
}

}  // namespace

base::Outcome<std::string> raiseAction(casefile::Writer& writer, const CpsAction& asked) {
    CpsAction action = asked;
    action.text = base::trimmed(asked.text);
    action.owner = base::trimmed(asked.owner);
    if (action.text.empty())
        return base::Refusal{"cps_action.text", "text", "Say what is to be done."};
    if (action.owner.empty())
        return base::Refusal{"cps_action.owner", "owner", "Name who is to do it: an action has one owner."};
    if (!isDay(action.due))
        return base::Refusal{"cps_action.due", "due",
                             "Say by which day, as 2026-12-14" +
                                 (action.due.empty() ? std::string() : ", not \"" + action.due + "\"") + "."};
    action.number = nextNumber(writer.database(), kActionRaised);
    writer.append({std::string(kActionRaised.kind), 1, action.id(), "",
                   casefile::Payload()
                       .set("number", action.number)
                       .set("text", action.text)
                       .set("owner", action.owner)
                       .set("due", action.due)
                       .setIfAny("asked_by", base::trimmed(action.askedBy))
                       .setIfAny("advice", action.advice)
                       .text(),
                   std::nullopt});
    return action.id();
}

base::Outcome<std::string> concludeAction(casefile::Writer& writer, const std::string& id,
                                          const ActionConclusion& said) {
    const auto actions = cpsActions(writer.database());
    const auto number = readNumber("CA", id);
    const auto action = std::ranges::find_if(actions, [&](const auto& one) { return one.number == number; });
    if (action == actions.end())
        return base::Refusal{
            "cps_action.unknown", "action",
            "There is no action \"" + id + "\" in this case. `strata show CASE actions` lists them."};
    if (said.state != "done" && said.state != "not_done")
        return base::Refusal{"cps_action.state", "state",
                             "\"" + said.state + "\" is no end of an action. Say done or not_done."};
    if (auto date = checkAdviceDate("cps_action.on", "on", said.on); !date.ok())
        return date.refusal();
    const std::string outcome = base::trimmed(said.outcome);
    if (outcome.empty())
        return base::Refusal{"cps_action.outcome", "outcome",
                             said.state == "done"
                                 ? "Say what came of it."
                                 : "Say why it is not done, so that the lawyer can be told."};
    writer.append({std::string(kActionConcluded.kind), 1, action->id(), "",
                   casefile::Payload()
                       .set("number", nextNumber(writer.database(), kActionConcluded))
                       .set("action", action->number)
                       .set("state", said.state)
                       .setIfAny("on", said.on)
                       .set("outcome", outcome)
                       .text(),
                   std::nullopt});
    return action->id();
}

std::vector<CpsAction> cpsActions(store::Database& database) {
    std::vector<CpsAction> actions;
    for (const auto& [number, written, by, role, at] : numberedRecords(database, kActionRaised))
        actions.push_back({number, written["text"].asString(), written["owner"].asString(),
                           written["due"].asString(), written["asked_by"].asString(),
                           written["advice"].asString(), by, role, at});
    for (const auto& [number, written, by, role, at] : numberedRecords(database, kActionConcluded)) {
        const auto of = std::ranges::find(actions, written["action"].asInt(), &CpsAction::number);
        if (of != actions.end())
            of->conclusions.push_back({of->number, written["state"].asString(), written["on"].asString(),
                                       written["outcome"].asString(), by, role, at});
    }
    return actions;
}

}  // namespace strata::checklist
