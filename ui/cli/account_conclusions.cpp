// What people conclude of differences between accounts, and the words by which they find topics of theirs.
#include "base/text.h"
#include "cli/account_work.h"
#include "cli/commands.h"
#include "cli/invocation.h"
#include "cli/record.h"

namespace strata::cli {
namespace {

using workbench::AccountReading;
using workbench::AccountWork;

void writeSide(base::JsonWriter& json, std::string_view key, const workbench::PassageRow& passage,
               const std::string& citation, const std::string& quote, bool isLimited) {
    json.key(key).beginObject().member("account", passage.account).member("revision", passage.revision);
    json.member("start", passage.start).member("end", passage.end);
    json.memberIfAny("citation", citation).memberIfAny("text", quote);
    if (isLimited)
        json.member("limited", true);
    json.endObject();
}

std::string toJson(const workbench::MarkRow& row) {
    Record record;
    record.text("id", row.id).text("relation", row.relation);
    auto& json = record.writer();
    json.key("pairs").beginArray();
    for (const auto& pair : row.pairs) {
        json.beginObject();
        writeSide(json, "left", pair.left, pair.leftCitation, pair.leftQuote, pair.isLeftLimited);
        writeSide(json, "right", pair.right, pair.rightCitation, pair.rightQuote, pair.isRightLimited);
        json.endObject();
    }
    json.endArray();
    return record.text("explanation", row.explanation)
        .text("reason", row.reason)
        .text("by", row.by)
        .text("role", row.role)
        .text("at", row.at)
        .done();
}

std::string sidesOf(const workbench::MarkRow& row) {
    std::vector<std::string> sides;
    for (const auto& pair : row.pairs)
        sides.push_back((pair.leftCitation.empty() ? pair.left.account : pair.leftCitation) + " and " +
                        (pair.rightCitation.empty() ? pair.right.account : pair.rightCitation));
    return joined(sides, "; ");
}

}  // namespace

Status markDifference(Invocation& invocation) {
    workbench::NewMark mark;
    const auto later = passageOf(invocation, 2, "right");
    mark.pairs.emplace_back(passageOf(invocation, 1, "left"), later);
    for (const auto& also : invocation.options("also"))
        mark.pairs.emplace_back(passageNamed(also, "also"), later);
    mark.relation = invocation.operand(3);
    mark.reason = invocation.option("reason");
    mark.explanation = invocation.option("explanation");
    auto session = invocation.openForWriting();
    return answerWithId(invocation, AccountWork(session).mark(mark));
}

Status sayTopicWords(Invocation& invocation) {
    auto session = invocation.openForWriting();
    return answerWithId(
        invocation, AccountWork(session).sayTopicWords(
                        {invocation.operand(1), invocation.options("words"), invocation.option("reason")}));
}

void showMarks(Invocation& invocation, const workbench::CaseReader& reader, const Filters& filters) {
    filters.allowOnly({"text", "kind", "limit", "offset"}, "marks");
    list<workbench::MarkRow>(
        invocation, filters, AccountReading(reader).marks(),
        [](const auto& row) {
            return Facets{{}, {}, row.reason + " " + row.explanation, "", "", row.relation};
        },
        {"Id", "What they are", "Of what", "Reason", "By"},
        [](const auto& row) -> std::vector<std::string> {
            return {row.id, row.relationInWords, sidesOf(row), row.reason, row.by};
        },
        [](const auto& row) { return toJson(row); });
}

void showTopicWords(Invocation& invocation, const workbench::CaseReader& reader, const Filters& filters) {
    filters.allowOnly({"text", "limit", "offset"}, "topics");
    list<workbench::TopicWordsRow>(
        invocation, filters, AccountReading(reader).topicWords(),
        [](const auto& row) { return Facets{{}, {}, row.topic + " " + joined(row.words), "", "", ""}; },
        {"Id", "Topic", "Found by", "Reason", "By"},
        [](const auto& row) -> std::vector<std::string> {
            return {row.id, row.topic, joined(row.words), row.reason, row.by};
        },
        [](const auto& row) {
            return Record()
                .text("id", row.id)
                .text("topic", row.topic)
                .texts("words", row.words)
                .text("reason", row.reason)
                .text("by", row.by)
                .text("role", row.role)
                .text("at", row.at)
                .done();
        });
}

}  // namespace strata::cli
