#include "cli/account_facts.h"

#include <charconv>

#include "base/text.h"
#include "cli/commands.h"
#include "cli/invocation.h"
#include "cli/record.h"

namespace strata::cli {
namespace {

using workbench::AccountReading;
using workbench::AccountWork;

template <class Number>
std::optional<Number> numberIn(const std::string& text, const char* what) {
    if (text.empty())
        return std::nullopt;
    Number number{};
    const auto end = text.data() + text.size();
    const auto read = std::from_chars(text.data(), end, number);
    if (read.ec != std::errc() || read.ptr != end || number < 0)
        throw UsageError(std::string(what) + " wants a number, not `" + text + "`");
    return number;
}

void writePassage(base::JsonWriter& json, const workbench::PassageRow& passage) {
    json.member("account", passage.account).member("revision", passage.revision);
    json.member("start", passage.start).member("end", passage.end);
}

void writeFact(base::JsonWriter& json, const workbench::DrawnFactRow& row) {
    json.memberIfAny("id", row.id).member("kind", row.kind).memberIfAny("about", row.about);
    json.memberIfAny("topic", row.topic);
    writePassage(json, row.passage);
    json.member("citation", row.citation).memberIfAny("text", row.quote);
    if (row.isLimited)
        json.member("limited", true);
    if (!row.certainty.empty())
        json.member("certainty", row.certainty);
    json.memberIfAny("when", row.when).memberIfAny("edtf", row.edtf);
    json.memberIfAny("earliest", row.earliest ? base::isoUtc(*row.earliest) : "");
    json.memberIfAny("latest", row.latest ? base::isoUtc(*row.latest) : "");
    if (row.lowest)
        json.member("lowest", *row.lowest);
    if (row.highest)
        json.member("highest", *row.highest);
    json.memberIfAny("unit", row.unit).memberIfAny("name", row.name).memberIfAny("reason", row.reason);
    json.memberIfAny("by", row.by).memberIfAny("role", row.role).memberIfAny("at", row.at);
}

std::string toJson(const workbench::DrawnFactRow& row) {
    Record record;
    writeFact(record.writer(), row);
    return record.done();
}

void writeSide(base::JsonWriter& json, std::string_view key,
               const std::optional<workbench::DrawnFactRow>& fact, const workbench::AccountRow& account) {
    json.key(key).beginObject();
    if (fact)
        writeFact(json, *fact);
    else
        json.member("account", account.id);
    json.key("circumstances").beginObject();
    for (const auto& known : account.circumstances)
        json.member(known.key, known.inWords());
    json.endObject().endObject();
}

std::string toJson(const workbench::FactDifferenceRow& row) {
    Record record;
    record.text("relation", row.relation);
    writeSide(record.writer(), "left", row.left, row.earlier);
    writeSide(record.writer(), "right", row.right, row.later);
    if (row.days)
        record.number("days_between", *row.days);
    record.text("topic_asked", row.topicAsked).text("interpreter", row.interpreter);
    record.text("interviewer", row.interviewer).texts("evidence", row.evidence);
    record.text("explanation", row.explanation).text("set_by", row.setBy).text("role", row.role);
    return record.text("at", row.at).text("reason", row.reason).done();
}

std::string toJson(const workbench::NameRow& row) {
    return Record()
        .text("id", row.id)
        .text("kind", row.kind)
        .text("name", row.name)
        .text("other", row.other)
        .text("reason", row.reason)
        .text("by", row.by)
        .text("role", row.role)
        .text("at", row.at)
        .done();
}

std::string toJson(const workbench::FactProposalRow& row) {
    Record record;
    auto& json = record.writer();
    json.member("kind", row.fact.kind).memberIfAny("topic", row.fact.topic);
    writePassage(json, row.fact.passage);
    json.member("citation", row.citation).member("text", row.words).member("sentence", row.sentence);
    if (!row.fact.certainty.empty())
        json.member("certainty", row.fact.certainty);
    json.memberIfAny("when", row.fact.when);
    if (row.fact.lowest)
        json.member("lowest", *row.fact.lowest).member("highest", *row.fact.highest);
    json.memberIfAny("unit", row.fact.unit).memberIfAny("name", row.fact.name);
    return record.done();
}

// A quote with its citation, and the circumstances under it.
void printSide(Output& out, const std::optional<workbench::DrawnFactRow>& fact,
               const workbench::AccountRow& account) {
    out.line(printable("    " + (fact ? fact->citation + " (" + fact->id + "): \"" + fact->said() + "\"" +
                                            (fact->value().empty() ? "" : " — " + fact->value())
                                      : account.id + ": not mentioned")));
    std::string strip;
    for (const auto& known : account.circumstances)
        strip += (strip.empty() ? "" : "; ") + known.label + ": " + known.inWords();
    out.line(printable("        " + (strip.empty() ? "circumstances not recorded" : strip)));
}

void print(Output& out, const workbench::FactDifferenceRow& row, const Words& words) {
    const auto& fact = row.left ? *row.left : *row.right;
    out.line(printable(row.relationInWords + ": " + fact.kindInWords +
                       (fact.about.empty() ? "" : ", " + fact.about) +
                       (fact.topic.empty() ? "" : " (" + fact.topic + ")")));
    printSide(out, row.left, row.earlier);
    printSide(out, row.right, row.later);
    std::string beside = row.days ? base::plural(*row.days, "day", "days") + " between" : "days not known";
    beside += "; " + row.topicAsked + "; interpreter " + row.interpreter + "; interviewer " + row.interviewer;
    beside += "; evidence " + (row.evidence.empty() ? "none linked" : joined(row.evidence));
    out.line(printable("    " + beside + "; explanation: " + row.explanation));
    if (!row.setBy.empty())
        out.line(printable("    set by " + row.setBy + (row.role.empty() ? "" : ", " + row.role) + ", " +
                           words.when(row.at) + ": " + row.reason));
}

Status answer(const base::Outcome<>& done) {
    return done.ok() ? Status::done : refuse(done.refusal());
}

}  // namespace

Status drawFact(Invocation& invocation) {
    workbench::NewDrawnFact fact;
    fact.passage = {invocation.operand(1), invocation.number("revision", 0),
                    *numberIn<std::int64_t>(invocation.operand(2), "START"),
                    *numberIn<std::int64_t>(invocation.operand(3), "END")};
    fact.kind = invocation.option("kind");
    fact.about = invocation.option("about");
    fact.topic = invocation.option("topic");
    fact.certainty = invocation.options("certainty");
    fact.when = invocation.option("when");
    fact.lowest = numberIn<double>(invocation.option("amount"), "--amount");
    fact.highest = numberIn<double>(invocation.option("up-to"), "--up-to");
    fact.unit = invocation.option("unit");
    fact.name = invocation.option("name");
    fact.reason = invocation.option("reason");
    auto session = invocation.openForWriting();
    const auto drawn = AccountWork(session).drawFact(fact);
    if (!drawn.ok())
        return refuse(drawn.refusal());
    invocation.out().line(invocation.wantsJson() ? Record().text("id", drawn.value()).done() : drawn.value());
    return Status::done;
}

Status proposeFacts(Invocation& invocation) {
    const auto session = invocation.openForReading();
    const auto reader = invocation.reader(session);
    Output& out = invocation.out();
    for (const auto& row : AccountReading(reader).factProposals(invocation.operand(1)))
        out.line(invocation.wantsJson()
                     ? toJson(row)
                     : printable(row.fact.kind + (row.fact.topic.empty() ? "" : " (" + row.fact.topic + ")") +
                                 ", " + row.citation + ", bytes " + std::to_string(row.fact.passage.start) +
                                 " " + std::to_string(row.fact.passage.end) + ": \"" + row.words + "\""));
    return Status::done;
}

Status relateFacts(Invocation& invocation) {
    auto session = invocation.openForWriting();
    return answer(
        AccountWork(session).setRelation({invocation.operand(1), invocation.operand(2), invocation.operand(3),
                                          invocation.option("reason"), invocation.option("explanation")}));
}

Status sayPlaceWithin(Invocation& invocation) {
    auto session = invocation.openForWriting();
    return answer(AccountWork(session).sayOfNames(
        {"within", invocation.operand(1), invocation.operand(2), invocation.option("reason"), "", "", ""}));
}

Status sayNamesAreOne(Invocation& invocation) {
    auto session = invocation.openForWriting();
    return answer(
        AccountWork(session).sayOfNames({invocation.option("kind"), invocation.operand(1),
                                         invocation.operand(2), invocation.option("reason"), "", "", ""}));
}

void showDrawn(Invocation& invocation, const workbench::CaseReader& reader, const Filters& filters) {
    filters.allowOnly({"person", "text", "kind", "limit", "offset"}, "drawn facts");
    list<workbench::DrawnFactRow>(
        invocation, filters, AccountReading(reader).facts(invocation.option("person"), ""),
        [&](const auto& row) {
            return Facets{
                {}, {},      row.quote + " " + row.about + " " + row.topic, invocation.option("person"),
                "", row.kind};
        },
        {"Id", "Kind", "About", "Topic", "Value", "Citation", "Words", "By"},
        [](const auto& row) -> std::vector<std::string> {
            return {row.id,      row.kindInWords, row.about,  row.topic,
                    row.value(), row.citation,    row.said(), row.by};
        },
        [](const auto& row) { return toJson(row); });
}

void showDifferences(Invocation& invocation, const workbench::CaseReader& reader, const Words& words,
                     const Filters& filters) {
    filters.allowOnly({"person", "kind"}, "differences");
    const std::string wanted = invocation.option("kind");
    Output& out = invocation.out();
    for (const auto& row : AccountReading(reader).differences(invocation.option("person"))) {
        if (!wanted.empty() && row.relation != wanted)
            continue;
        if (invocation.wantsJson())
            out.line(toJson(row));
        else
            print(out, row, words);
    }
}

void showNames(Invocation& invocation, const workbench::CaseReader& reader, const Filters& filters) {
    filters.allowOnly({"text", "kind", "limit", "offset"}, "names");
    list<workbench::NameRow>(
        invocation, filters, AccountReading(reader).names(),
        [](const auto& row) { return Facets{{}, {}, row.name + " " + row.other, "", "", row.kind}; },
        {"Id", "Kind", "Name", "Within, or also", "Why", "By"},
        [](const auto& row) -> std::vector<std::string> {
            return {row.id, row.kind, row.name, row.other, row.reason, row.by};
        },
        [](const auto& row) { return toJson(row); });
}

}  // namespace strata::cli
