// What the accounts of one person tell, side by side: changes, topics and dates.
#include <algorithm>

#include "base/text.h"
#include "cli/account_work.h"
#include "cli/commands.h"
#include "cli/invocation.h"
#include "cli/progress_bar.h"
#include "cli/record.h"
#include "cli/words.h"
#include "workbench/account_work.h"

namespace strata::cli {
namespace {

using workbench::AccountReading;

void writePassage(base::JsonWriter& json, const workbench::PassageRow& passage, const std::string& citation,
                  std::string_view text) {
    json.member("account", passage.account).member("revision", passage.revision);
    json.member("start", passage.start).member("end", passage.end);
    json.member("citation", citation).member("text", text);
}

void writeSide(base::JsonWriter& json, std::string_view key, const workbench::AccountRow& account,
               const std::optional<workbench::PassageRow>& told, const std::string& citation,
               std::string_view words) {
    json.key(key).beginObject();
    if (told)
        writePassage(json, *told, citation, words);
    else
        json.member("account", account.id);
    json.key("circumstances").beginObject();
    for (const auto& known : account.circumstances)
        json.member(known.key, known.inWords());
    json.endObject().endObject();
}

void writeChange(Record& record, const workbench::AccountChanges& changes, const workbench::ChangeRow& row) {
    const auto beside = workbench::besideOf(changes, row);
    record.text("relation", row.relation).text("topic", row.topic).text("of", row.fact ? "fact" : "words");
    writeSide(record.writer(), "left", changes.accounts[row.earlier], row.left, beside.leftCitation,
              row.leftWords);
    writeSide(record.writer(), "right", changes.accounts[row.later], row.right, beside.rightCitation,
              row.rightWords);
    if (beside.days)
        record.number("days_between", *beside.days);
    record.text("topic_asked", beside.topicAsked).text("interpreter", beside.interpreter);
    record.text("interviewer", beside.interviewer).texts("evidence", beside.evidence);
    record.text("explanation", beside.explanation).text("set_by", beside.setBy).text("role", beside.role);
    record.text("at", beside.at).text("reason", beside.reason).text("proposal", row.proposal);
}

std::string toJson(const workbench::AccountChanges& changes, const workbench::ChangeRow& row) {
    Record record;
    writeChange(record, changes, row);
    return record.done();
}

std::string inWords(const workbench::AccountChanges& changes, const workbench::ChangeRow& row) {
    const auto beside = workbench::besideOf(changes, row);
    const auto side = [&](const std::optional<workbench::PassageRow>& told, const std::string& citation,
                          std::string_view words, std::size_t account) {
        return "\n    " + (told ? citation + ": \"" + base::trimmed(words) + "\""
                                : changes.accounts[account].id + ": not mentioned");
    };
    std::string words = beside.relationInWords + (row.topic.empty() ? "" : " (" + row.topic + ")") +
                        side(row.left, beside.leftCitation, row.leftWords, row.earlier) +
                        side(row.right, beside.rightCitation, row.rightWords, row.later);
    words +=
        "\n    " + (beside.days ? base::plural(*beside.days, "day", "days") + " between" : "days not known");
    words += "; " + beside.topicAsked + "; interpreter " + beside.interpreter + "; interviewer " +
             beside.interviewer + "; explanation: " + beside.explanation;
    if (!beside.setBy.empty())
        words += "; set by " + beside.setBy + ": " + beside.reason;
    return row.proposal.empty() ? words : words + "; proposed for the MG6E, " + row.proposal;
}

workbench::ChangesAsked pairsAsked(const Invocation& invocation) {
    workbench::ChangesAsked asked;
    asked.person = invocation.operand(1);
    asked.against = invocation.option("against");
    asked.as.language = invocation.option("language");
    if (!asked.against.empty())
        asked.pairs = workbench::ChangesAsked::Pairs::against;
    else if (invocation.has("all-pairs"))
        asked.pairs = workbench::ChangesAsked::Pairs::all;
    return asked;
}

workbench::ChangeFilter filterAsked(const Invocation& invocation, const workbench::CaseReader& reader) {
    workbench::ChangeFilter filter;
    filter.relation = invocation.option("kind", workbench::ChangeFilter::kDifferences);
    if (filter.relation == "everything")
        filter.relation.clear();
    filter.topic = invocation.option("topic");
    if (const auto account = invocation.option("account"); !account.empty())
        filter.account = reader.accountRevision(account, 1).id;
    filter.setBy = invocation.option("marked-by");
    if (const auto proposed = invocation.option("proposed"); !proposed.empty())
        filter.proposed = proposed == "yes" ? workbench::ChangeFilter::Proposed::yes
                                            : workbench::ChangeFilter::Proposed::no;
    return filter;
}

// What the rules propose of the accounts of one person, or a named person concluded.
struct Relation {
    const workbench::AccountChanges& changes;
    const workbench::ChangeRow& row;

    const char* state() const { return row.setBy.empty() ? "proposed" : "concluded"; }
    const workbench::AccountRow& earlier() const { return changes.accounts[row.earlier]; }
    const workbench::AccountRow& later() const { return changes.accounts[row.later]; }
    std::string id() const { return row.mark ? changes.marks[row.mark->mark].id : std::string(); }
};

std::string toJson(const Relation& relation) {
    Record record;
    record.text("id", relation.id()).text("state", relation.state());
    record.text("person", relation.earlier().personId);
    writeChange(record, relation.changes, relation.row);
    return record.done();
}

std::vector<std::string> cellsOf(const Relation& relation) {
    const auto& row = relation.row;
    const auto beside = workbench::besideOf(relation.changes, row);
    const auto side = [](const workbench::AccountRow& account, const std::string& citation) {
        return citation.empty() ? account.id + ", not mentioned" : citation;
    };
    return {relation.state(),
            beside.relationInWords,
            row.topic,
            side(relation.earlier(), beside.leftCitation),
            side(relation.later(), beside.rightCitation),
            row.setBy,
            beside.reason};
}

void tellChoice(const workbench::ComparedVersions& versions) {
    if (versions.isLanguageMixed ||
        std::ranges::any_of(versions.sides, [](const auto& side) { return side.revisions > 1; }))
        complain(printable(versions.sentence));
}

void tellLimited(const workbench::AccountChanges& changes) {
    for (const auto& id : changes.limited)
        complain(printable(id + " is left out: it is read only for a recorded reason."));
}

}  // namespace

Status listChanges(Invocation& invocation) {
    const auto session = invocation.openForReading();
    const auto reader = invocation.reader(session);
    Output& out = invocation.out();
    const auto filter = filterAsked(invocation, reader);
    ProgressBar bar;
    const auto changes = AccountReading(reader).changes(
        pairsAsked(invocation), [&](double share) { bar.show(share, "Comparing accounts"); },
        invocation.stop());
    bar.clear();
    out.workIsDone();
    tellChoice(changes.versions);
    tellLimited(changes);
    for (const auto& row : changes.rows)
        if (filter.takes(changes, row))
            out.line(invocation.wantsJson() ? toJson(changes, row) : printable(inWords(changes, row)));
    return Status::done;
}

void showRelations(Invocation& invocation, const workbench::CaseReader& reader, const Filters& filters) {
    filters.allowOnly({"text", "person", "kind", "limit", "offset"}, "relations");
    std::vector<workbench::AccountChanges> ofPeople;
    std::vector<std::string> people;
    for (const auto& account : reader.accounts())
        if (std::ranges::find(people, account.personId) == people.end())
            people.push_back(account.personId);
    ProgressBar bar;
    for (const auto& person : people) {
        workbench::ChangesAsked asked;
        asked.person = person;
        ofPeople.push_back(AccountReading(reader).changes(
            asked,
            [&](double share) {
                bar.show((static_cast<double>(ofPeople.size()) + share) / static_cast<double>(people.size()),
                         "Comparing accounts");
            },
            invocation.stop()));
    }
    bar.clear();
    std::vector<Relation> relations;
    for (const auto& changes : ofPeople) {
        tellChoice(changes.versions);
        tellLimited(changes);
        for (const auto& row : changes.rows)
            relations.push_back({changes, row});
    }
    const std::string kind = invocation.option("kind");
    list<Relation>(
        invocation, filters, relations,
        [&](const Relation& relation) {
            const auto& row = relation.row;
            return Facets{{},
                          {},
                          std::string(row.leftWords) + " " + std::string(row.rightWords) + " " + row.topic,
                          relation.earlier().personId + " " + relation.earlier().maker,
                          "",
                          kind == relation.state() ? kind : row.relation};
        },
        {"State", "Relation", "Topic", "One account", "The other", "Set by", "Reason"}, cellsOf,
        [](const Relation& relation) { return toJson(relation); });
}

Status listTopics(Invocation& invocation) {
    const auto session = invocation.openForReading();
    const auto reader = invocation.reader(session);
    Output& out = invocation.out();
    const auto all = AccountReading(reader).toldOnTopics(
        invocation.operand(1), {invocation.option("language"), {}}, invocation.stop());
    tellChoice(all.versions);
    const std::string wanted = base::foldForSearch(invocation.option("topic"));
    for (const auto& topic : all.topics) {
        if (!wanted.empty() && base::foldForSearch(topic.topic) != wanted)
            continue;
        for (std::size_t at = 0; at < all.accounts.size(); ++at) {
            const auto& cell = topic.cells[at];
            const std::string state = workbench::topicStateInWords(cell.state);
            if (!invocation.wantsJson()) {
                out.line(printable(
                    topic.topic + ", " + all.accounts[at].id + ", given " +
                    (all.accounts[at].given.empty() ? "on a date not recorded" : all.accounts[at].given) +
                    ": " + state + "; " + cell.asked));
                for (const auto& told : cell.told)
                    out.line(printable("    " + told.citation + ": \"" + told.words + "\""));
                continue;
            }
            Record record;
            record.text("topic", topic.topic).text("account", all.accounts[at].id);
            record.text("given", all.accounts[at].given).text("state", state).text("topic_asked", cell.asked);
            if (all.daysSince[at])
                record.number("days_since", *all.daysSince[at]);
            auto& json = record.writer();
            json.key("told").beginArray();
            for (const auto& told : cell.told) {
                json.beginObject();
                writePassage(json, told.passage, told.citation, told.words);
                json.endObject();
            }
            json.endArray().key("facts").beginArray();
            for (const auto& fact : cell.facts)
                json.value(fact.id);
            json.endArray();
            out.line(record.done());
        }
    }
    return Status::done;
}

Status listDatesSaid(Invocation& invocation) {
    const auto session = invocation.openForReading();
    const auto reader = invocation.reader(session);
    Output& out = invocation.out();
    const auto said = AccountReading(reader).datesSaid(invocation.operand(1), invocation.stop());
    for (const auto& row : said.dates) {
        Record record;
        auto& json = record.writer();
        writePassage(json, row.passage, row.citation, row.words);
        record.text("fact", row.fact).text("about", row.about).text("edtf", row.edtf);
        record.time("earliest", row.earliest).time("latest", row.latest);
        out.line(invocation.wantsJson() ? record.done()
                                        : printable(row.citation + ": \"" + row.words + "\" " +
                                                    (row.fact.empty() ? "(read by rules, kept by nobody)"
                                                                      : "(" + row.fact + ")")));
    }
    return Status::done;
}

}  // namespace strata::cli
