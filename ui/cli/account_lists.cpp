#include "base/text.h"
#include "cli/account_work.h"
#include "cli/record.h"

namespace strata::cli {
namespace {

using workbench::AccountReading;

void writePassage(Record& record, std::string_view key, const workbench::PassageRow& passage,
                  const std::string& citation, const std::string& quote) {
    record.writer().key(key).beginObject();
    record.writer().member("account", passage.account).member("revision", passage.revision);
    record.writer().member("start", passage.start).member("end", passage.end);
    record.writer().member("citation", citation).memberIfAny("text", quote).endObject();
}

void writeCompanions(Record& record, std::string_view key, const std::vector<workbench::CompanionRow>& rows) {
    if (rows.empty())
        return;
    record.writer().key(key).beginArray();
    for (const auto& row : rows)
        record.writer().beginObject().member("name", row.name).member("accounts", row.accounts).endObject();
    record.writer().endArray();
}

void writeContinuity(Record& record, std::string_view key, const workbench::ContinuityRow& row) {
    Record inside;
    writeCompanions(inside, "people", row.people);
    inside.number("changes", row.changes).number("not_recorded", row.notRecorded);
    record.writer().key(key).raw(inside.done());
}

std::string namesOf(const std::vector<workbench::CompanionRow>& rows) {
    std::vector<std::string> names;
    for (const auto& row : rows)
        names.push_back(row.name + " (" + joined(row.accounts) + ")");
    return joined(names);
}

}  // namespace

std::string toJson(const workbench::ScheduleRow& row) {
    Record record;
    record.text("account", row.account.id)
        .text("maker", row.account.maker)
        .text("given", row.account.given)
        .text("form", row.account.form)
        .text("status", row.status)
        .text("disposition", row.isServed ? "served" : "scheduled")
        .text("reason", row.reason)
        .text("by", row.by)
        .text("role", row.role)
        .text("at", row.at)
        .number("decisions", row.decisions)
        .text("sha256", row.account.sha256);
    if (row.account.isLimited)
        record.writer().member("limited", true);
    return record.done();
}

std::string toJson(const workbench::ProposalRow& row) {
    Record record;
    record.text("id", row.id);
    writePassage(record, "left", row.left, row.leftCitation, row.leftQuote);
    writePassage(record, "right", row.right, row.rightCitation, row.rightQuote);
    record.text("relation", row.relation)
        .text("reason", row.reason)
        .text("by", row.by)
        .text("role", row.role);
    record.text("at", row.at);
    if (row.isLeftLimited)
        record.writer().member("left_limited", true);
    if (row.isRightLimited)
        record.writer().member("right_limited", true);
    if (row.isWithdrawn)
        record.text("withdrawn_reason", row.withdrawnReason).text("withdrawn_by", row.withdrawnBy);
    return record.done();
}

std::string toJson(const workbench::RetellingRow& row) {
    Record record;
    record.text("person", row.person).text("maker", row.maker).number("tellings", row.tellings);
    record.number("first_time_told", row.firstTimeTold);
    writeCompanions(record, "audiences", row.audiences);
    if (!row.topics.empty()) {
        record.writer().key("topics").beginArray();
        for (const auto& topic : row.topics)
            record.writer().raw(Record()
                                    .text("topic", topic.topic)
                                    .texts("told", topic.told)
                                    .texts("not_answered", topic.notAnswered)
                                    .texts("not_asked", topic.notAsked)
                                    .done());
        record.writer().endArray();
    }
    writeContinuity(record, "interviewers", row.interviewers);
    writeContinuity(record, "interpreters", row.interpreters);
    writeContinuity(record, "supporters", row.supporters);
    return record.done();
}

std::string toJson(const workbench::RecordedRow& row) {
    return Record()
        .text("topic", row.topic)
        .text("account", row.account)
        .text("maker", row.maker)
        .text("given", row.given)
        .text("taken_by", row.takenBy)
        .text("audience", row.audience)
        .text("how", row.how)
        .done();
}

std::string toJson(const workbench::PlanRow& row) {
    return Record()
        .text("id", row.id)
        .text("person", row.person)
        .text("name", row.name)
        .texts("topics", row.topics)
        .text("new", row.isNew)
        .text("needed", row.isNeeded)
        .texts("serves", row.serves)
        .text("record", row.record)
        .text("interviewer", row.interviewer)
        .text("interpreter", row.interpreter)
        .text("supporter", row.supporter)
        .text("when", row.planned)
        .text("by", row.by)
        .text("role", row.role)
        .text("at", row.at)
        .text("taken_back_reason", row.takenBackReason)
        .text("taken_back_by", row.takenBackBy)
        .done();
}

std::string toJson(const workbench::AccountLinkRow& row) {
    Record record;
    record.text("id", row.id);
    writePassage(record, "passage", row.passage, row.citation, row.quote);
    if (row.isLimited)
        record.writer().member("limited", true);
    return record.text(row.targetKind, row.target)
        .text("reason", row.reason)
        .text("by", row.by)
        .text("at", row.at)
        .done();
}

void showSchedule(Invocation& invocation, const workbench::CaseReader& reader, const Words& words,
                  const Filters& filters) {
    filters.allowOnly({"text", "person", "kind", "limit", "offset"}, "the schedule");
    const auto schedule = AccountReading(reader).schedule();
    list<workbench::ScheduleRow>(
        invocation, filters, schedule.rows,
        [](const auto& row) {
            return Facets{{},
                          {},
                          row.account.maker + " " + row.account.form + " " + row.reason,
                          row.account.personId + " " + row.account.maker,
                          "",
                          row.status};
        },
        {"Account", "Maker", "Given", "Review", "Where", "By", "Reason"},
        [&](const auto& row) -> std::vector<std::string> {
            return {row.account.id,
                    row.account.maker,
                    words.when(row.account.given),
                    row.statusInWords,
                    row.isServed ? "served" : "scheduled",
                    row.by,
                    row.reason};
        },
        [](const workbench::ScheduleRow& row) { return toJson(row); });
    if (!invocation.wantsJson())
        invocation.out().line(
            "\n" + std::to_string(schedule.served) + " served, " + std::to_string(schedule.scheduled) +
            " on the schedule, " +
            base::plural(static_cast<std::int64_t>(schedule.rows.size()), "account", "accounts"));
}

void showProposals(Invocation& invocation, const workbench::CaseReader& reader, const Filters& filters) {
    filters.allowOnly({"text", "limit", "offset"}, "proposals");
    list<workbench::ProposalRow>(
        invocation, filters, AccountReading(reader).proposals(),
        [](const auto& row) {
            return Facets{{}, {}, row.reason + " " + row.leftQuote + " " + row.rightQuote, "", "", ""};
        },
        {"Id", "One account", "The other", "Relation", "Reason", "By", "Withdrawn"},
        [](const auto& row) -> std::vector<std::string> {
            return {row.id,
                    row.leftCitation,
                    row.rightCitation,
                    row.relation,
                    row.reason,
                    row.by,
                    row.isWithdrawn ? row.withdrawnReason : ""};
        },
        [](const workbench::ProposalRow& row) { return toJson(row); });
}

void showRetelling(Invocation& invocation, const workbench::CaseReader& reader, const Filters& filters) {
    filters.allowOnly({"person", "limit", "offset"}, "retelling");
    list<workbench::RetellingRow>(
        invocation, filters, AccountReading(reader).retellings(invocation.option("person")),
        [](const auto& row) { return Facets{{}, {}, "", row.person + " " + row.maker, "", ""}; },
        {"Person", "Tellings#", "To whom", "Taken by", "Interpreter", "Supporter", "Topics"},
        [](const auto& row) -> std::vector<std::string> {
            std::vector<std::string> topics;
            for (const auto& topic : row.topics)
                topics.push_back(topic.topic + " " + std::to_string(topic.told.size()));
            return {row.maker,
                    std::to_string(row.tellings),
                    namesOf(row.audiences),
                    row.interviewers.inWords(),
                    row.interpreters.inWords(),
                    row.supporters.inWords(),
                    joined(topics)};
        },
        [](const workbench::RetellingRow& row) { return toJson(row); });
}

void showRecorded(Invocation& invocation, const workbench::CaseReader& reader, const Filters& filters) {
    filters.allowOnly({"person", "text", "limit", "offset"}, "recorded");
    list<workbench::RecordedRow>(
        invocation, filters,
        AccountReading(reader).recordedOn(invocation.option("person"), invocation.option("text")),
        [](const auto& row) { return Facets{{}, {}, row.topic, row.account + " " + row.maker, "", ""}; },
        {"Topic", "Account", "Person", "Given", "Taken by", "To whom", "How"},
        [](const auto& row) -> std::vector<std::string> {
            return {row.topic, row.account, row.maker, row.given, row.takenBy, row.audience, row.how};
        },
        [](const workbench::RecordedRow& row) { return toJson(row); });
}

void showPlans(Invocation& invocation, const workbench::CaseReader& reader, const Filters& filters) {
    filters.allowOnly({"person", "text", "limit", "offset"}, "plans");
    list<workbench::PlanRow>(
        invocation, filters, AccountReading(reader).plans(invocation.option("person")),
        [&](const auto& row) {
            return Facets{{},
                          {},
                          joined(row.topics) + " " + row.isNew + " " + row.isNeeded,
                          invocation.option("person"),
                          "",
                          ""};
        },
        {"Id", "Person", "Topics", "New", "Needed", "Serves", "A record instead", "By", "Taken back"},
        [](const auto& row) -> std::vector<std::string> {
            return {row.id,     row.person, joined(row.topics), row.isNew, row.isNeeded, joined(row.serves),
                    row.record, row.by,     row.takenBackReason};
        },
        [](const workbench::PlanRow& row) { return toJson(row); });
}

void showPassageLinks(Invocation& invocation, const workbench::CaseReader& reader, const Filters& filters) {
    filters.allowOnly({"text", "limit", "offset"}, "links of passages");
    list<workbench::AccountLinkRow>(
        invocation, filters, AccountReading(reader).passageLinks(),
        [](const auto& row) { return Facets{{}, {}, row.quote + " " + row.target, "", "", ""}; },
        {"Id", "Passage", "To", "Words", "Reason", "By"},
        [](const auto& row) -> std::vector<std::string> {
            return {row.id, row.citation, row.target, row.said(), row.reason, row.by};
        },
        [](const workbench::AccountLinkRow& row) { return toJson(row); });
}

}  // namespace strata::cli
