#include "accounts/interview_plan.h"

#include "accounts/taking_back.h"
#include "base/instant.h"
#include "base/json.h"
#include "base/text.h"
#include "casefile/payload.h"
#include "people/people_module.h"

namespace strata::accounts {

namespace {

struct Wanted {
    const char* field;
    std::string InterviewPlan::*says;
    const char* question;
};
constexpr Wanted kWanted[] = {{"new", &InterviewPlan::isNew, "Say what is new since the last account."},
                              {"needed", &InterviewPlan::isNeeded, "Say why another account is needed."},
                              {"record", &InterviewPlan::record,
                               "Say whether a record could answer instead, and which; or why none could."}};
constexpr std::pair<const char*, std::string InterviewPlan::*> kOthers[] = {
    {"interviewer", &InterviewPlan::interviewer},
    {"interpreter", &InterviewPlan::interpreter},
    {"supporter", &InterviewPlan::supporter},
    {"planned", &InterviewPlan::planned}};

std::vector<std::string> withoutEmpty(const std::vector<std::string>& values) {
    std::vector<std::string> kept;
    for (const auto& value : values)
        if (std::string trimmed = base::trimmed(value); !trimmed.empty())
            kept.push_back(std::move(trimmed));
    return kept;
}

base::Outcome<> check(const InterviewPlan& plan) {
    if (plan.topics.empty())
        return base::Refusal{"plan.topics", "topics", "Say which topics the interview is to cover."};
    for (const auto& wanted : kWanted)
        if ((plan.*wanted.says).empty())
            return base::Refusal{std::string("plan.") + wanted.field, wanted.field, wanted.question};
    if (plan.serves.empty())
        return base::Refusal{"plan.serves", "serves",
                             "Say which element of an offence the answer would serve."};
    std::string all = plan.interviewer + plan.interpreter + plan.supporter + plan.planned + plan.isNew +
                      plan.isNeeded + plan.record;
    for (const auto& list : {plan.topics, plan.serves})
        for (const auto& value : list)
            all += value;
    if (!base::isUtf8(all))
        return base::Refusal{"plan.encoding", "",
                             "The words of the plan are not UTF-8 text. Type them again."};
    return {};
}

}  // namespace

base::Outcome<InterviewPlan> planInterview(casefile::Writer& writer, const InterviewPlan& asked) {
    const auto person = people::findPerson(writer.database(), asked.person);
    if (!person.ok())
        return person.refusal();
    InterviewPlan plan = asked;
    plan.person = person.value().id;
    plan.topics = withoutEmpty(asked.topics);
    plan.serves = withoutEmpty(asked.serves);
    for (const auto& wanted : kWanted)
        plan.*wanted.says = base::trimmed(asked.*wanted.says);
    for (const auto& [key, field] : kOthers)
        plan.*field = base::trimmed(asked.*field);
    if (const auto checked = check(plan); !checked.ok())
        return checked.refusal();
    plan.number = writer.database().integer("SELECT max(number) FROM interview_plan").value_or(0) + 1;
    casefile::Payload payload;
    payload.set("number", plan.number).set("person", plan.person).set("topics", plan.topics);
    for (const auto& wanted : kWanted)
        payload.set(wanted.field, plan.*wanted.says);
    payload.set("serves", plan.serves);
    for (const auto& [key, field] : kOthers)
        payload.setIfAny(key, plan.*field);
    writer.append({std::string(kInterviewPlanned), 1, plan.person, "", payload.text(), std::nullopt});
    return listPlans(writer.database(), plan.person).back();
}

base::Outcome<> takePlanBack(casefile::Writer& writer, std::int64_t number, const std::string& reason) {
    auto row = writer.database().query(
        "SELECT person, said FROM interview_plan WHERE number = ? AND is_taken_back = 0", number);
    if (!row.next())
        return base::Refusal{"plan.unknown", "plan",
                             "No plan N" + std::to_string(number) + " stands in this case."};
    return takeBack(writer, kPlanTakenBack, row.text(0), row.text(1), reason);
}

std::vector<InterviewPlan> listPlans(store::Database& database, const std::string& person) {
    std::vector<InterviewPlan> plans;
    auto row = database.query(
        "SELECT number, said, by, role, at, is_taken_back, taken_back_reason, taken_back_by FROM "
        "interview_plan WHERE ?1 = '' OR person = ?1 ORDER BY number",
        person);
    while (row.next()) {
        const auto said = base::Json::parse(row.view(1));
        InterviewPlan plan;
        plan.number = row.integer(0);
        plan.person = said["person"].asString();
        plan.topics = said["topics"].asStrings();
        plan.serves = said["serves"].asStrings();
        for (const auto& wanted : kWanted)
            plan.*wanted.says = said[wanted.field].asString();
        for (const auto& [key, field] : kOthers)
            plan.*field = said[key].asString();
        plan.by = row.text(2);
        plan.role = row.text(3);
        plan.at = base::isoUtc(row.integer(4));
        plan.isTakenBack = row.integer(5) != 0;
        plan.takenBackReason = row.text(6);
        plan.takenBackBy = row.text(7);
        plans.push_back(std::move(plan));
    }
    return plans;
}

void projectPlan(store::Database& database, const ledger::Entry& entry) {
    const auto payload = base::Json::parse(*entry.payload);
    if (entry.kind == kPlanTakenBack)
        database.run(
            "UPDATE interview_plan SET is_taken_back = 1, taken_back_reason = ?, taken_back_by = ? WHERE "
            "number = ?",
            entry.reason, entry.author.actor, payload["number"].asInt());
    else
        database.run(
            "INSERT INTO interview_plan(number, person, said, at, by, role) VALUES(?,?,?,?,?,?) ON CONFLICT "
            "DO UPDATE SET is_taken_back = 0, taken_back_reason = '', taken_back_by = ''",
            payload["number"].asInt(), payload["person"].asString(), *entry.payload, entry.at,
            entry.author.actor, entry.author.role);
}

}  // namespace strata::accounts
