#include "accounts/fact.h"

#include <algorithm>

#include "accounts/taking_back.h"
#include "base/text.h"
#include "base/zone.h"
#include "casefile/case_settings.h"
#include "casefile/payload.h"

namespace strata::accounts {

namespace {

std::optional<double> maybeNumber(const base::Json& value) {
    return value.isNumber() ? std::optional(value.asDouble()) : std::nullopt;
}

std::optional<std::int64_t> maybeInt(const base::Json& value) {
    return value.isInt() ? std::optional(value.asInt()) : std::nullopt;
}

std::string payloadOf(const Fact& fact) {
    casefile::Payload payload;
    payload.set("number", fact.number).set("kind", fact.kind).setIfAny("about", fact.about);
    payload.setIfAny("topic", fact.topic).raw("passage", passageJson(fact.passage)).set("words", fact.words);
    if (!fact.certainty.empty())
        payload.set("certainty", fact.certainty);
    payload.setIfAny("when", fact.when).setIfAny("edtf", fact.edtf);
    payload.set("earliest", fact.earliest).set("latest", fact.latest);
    if (fact.lowest)
        payload.raw("lowest", amountInDigits(*fact.lowest));
    if (fact.highest)
        payload.raw("highest", amountInDigits(*fact.highest));
    payload.setIfAny("unit", fact.unit).setIfAny("name", fact.name);
    return payload.text();
}

Fact readFact(const base::Json& json) {
    Fact fact;
    fact.number = json["number"].asInt();
    fact.kind = json["kind"].asString();
    fact.about = json["about"].asString();
    fact.topic = json["topic"].asString();
    fact.passage = readPassage(json["passage"]);
    fact.words = json["words"].asString();
    fact.certainty = json["certainty"].asStrings();
    fact.when = json["when"].asString();
    fact.edtf = json["edtf"].asString();
    fact.earliest = maybeInt(json["earliest"]);
    fact.latest = maybeInt(json["latest"]);
    fact.lowest = maybeNumber(json["lowest"]);
    fact.highest = maybeNumber(json["highest"]);
    fact.unit = json["unit"].asString();
    fact.name = json["name"].asString();
    return fact;
}

Fact readRow(const store::Query& row) {
    Fact fact = readFact(base::Json::parse(row.view(0)));
    fact.reason = row.text(1);
    fact.by = row.text(2);
    fact.role = row.text(3);
    fact.at = base::isoUtc(row.integer(4));
    return fact;
}

constexpr const char* kColumns =
    "SELECT said, reason, by, role, at FROM account_fact WHERE is_taken_back = 0 ";

base::Outcome<> readWhen(Fact& fact, store::Database& database) {
    if (fact.when.empty())
        return {};
    const auto zone = base::Zone::find(casefile::CaseSettings::read(database).zone);
    const auto when = readGiven(fact.when, zone ? *zone : base::Zone::utc());
    if (!when)
        return base::Refusal{
            "fact.when", "when",
            "\"" + fact.when +
                "\" gives no date that can be read. Write it as March 2016, about March 2016, "
                "2016-03-14, or leave it out; the words of the account are kept."};
    fact.edtf = when->edtf;
    fact.earliest = when->strict.earliest;
    fact.latest = when->strict.latest;
    return {};
}

base::Outcome<> checkValue(const Fact& fact) {
    if (std::ranges::find(kFactKinds, fact.kind, &FactKind::id) == std::end(kFactKinds))
        return base::Refusal{"fact.kind", "kind",
                             "\"" + fact.kind +
                                 "\" is no kind of fact. Choose person, place, event, amount, "
                                 "object, words_said, state_of_mind, relationship or sequence."};
    if (fact.highest && !fact.lowest)
        return base::Refusal{"fact.amount", "amount", "Say the amount, or from which amount it runs."};
    if (fact.highest && *fact.highest < *fact.lowest)
        return base::Refusal{"fact.amount", "amount",
                             "The amount runs backwards. Say the smaller one first."};
    for (const auto* text : {&fact.about, &fact.topic, &fact.name, &fact.unit})
        if (!base::isUtf8(*text))
            return base::Refusal{"fact.text", "name", "This is not UTF-8 text. Type it again."};
    return {};
}

}  // namespace

std::string amountInDigits(double number) {
    std::string text = std::to_string(number);
    text.erase(text.find_last_not_of('0') + 1);
    if (text.ends_with('.'))
        text.pop_back();
    return text;
}

std::string_view factKindInWords(std::string_view id) {
    const auto kind = std::ranges::find(kFactKinds, id, &FactKind::id);
    return kind == std::end(kFactKinds) ? id : kind->words;
}

base::Outcome<Fact> drawFact(casefile::Writer& writer, const Fact& asked) {
    Fact fact = asked;
    for (auto* text : {&fact.about, &fact.topic, &fact.name, &fact.unit, &fact.when})
        *text = base::trimmed(*text);
    if (auto checked = checkValue(fact); !checked.ok())
        return checked.refusal();
    const auto passage = acceptedPassage(writer.database(), writer.blobs(), asked.passage);
    if (!passage.ok())
        return passage.refusal();
    fact.passage = passage.value();
    if (fact.passage.start == fact.passage.end)
        return base::Refusal{"fact.passage", "passage", "Select the words that say it first."};
    const auto account =
        findAccount(writer.database(), fact.passage.account, static_cast<int>(fact.passage.revision));
    if (account.ok() && account.value().isLimited)
        return base::Refusal{"fact.limited", "passage",
                             fact.passage.account + " is limited, so no facts are drawn from its words."};
    const std::string text = writer.blobs().read(fact.passage.sha256);
    fact.words = text.substr(static_cast<std::size_t>(fact.passage.start),
                             static_cast<std::size_t>(fact.passage.end - fact.passage.start));
    for (const auto& word : fact.certainty)
        if (text.find(word) == std::string::npos)
            return base::Refusal{"fact.certainty", "certainty",
                                 "\"" + word +
                                     "\" does not stand in the account. Words of certainty are kept as "
                                     "they were said."};
    if (auto read = readWhen(fact, writer.database()); !read.ok())
        return read.refusal();
    if (fact.lowest && !fact.highest)
        fact.highest = fact.lowest;
    fact.number = writer.database().integer("SELECT max(number) FROM account_fact").value_or(0) + 1;
    writer.append({std::string(kFactDrawn), 1, fact.passage.account, base::trimmed(asked.reason),
                   payloadOf(fact), std::nullopt});
    return *factNumbered(writer.database(), fact.number);
}

base::Outcome<> takeFactBack(casefile::Writer& writer, std::int64_t number, const std::string& reason) {
    const auto fact = factNumbered(writer.database(), number);
    if (!fact)
        return base::Refusal{"fact.unknown", "fact",
                             "No fact F" + std::to_string(number) + " stands in this case."};
    return takeBack(writer, kFactTakenBack, fact->passage.account, payloadOf(*fact), reason);
}

std::vector<Fact> listFacts(store::Database& database) {
    std::vector<Fact> facts;
    auto row = database.query(std::string(kColumns) + "ORDER BY number");
    while (row.next())
        facts.push_back(readRow(row));
    return facts;
}

std::optional<Fact> factNumbered(store::Database& database, std::int64_t number) {
    auto row = database.query(std::string(kColumns) + "AND number = ?", number);
    if (!row.next())
        return std::nullopt;
    return readRow(row);
}

void projectFact(store::Database& database, const ledger::Entry& entry) {
    const auto payload = base::Json::parse(*entry.payload);
    if (entry.kind == kFactTakenBack) {
        database.run("UPDATE account_fact SET is_taken_back = 1 WHERE number = ?", payload["number"].asInt());
        return;
    }
    database.run(
        "INSERT INTO account_fact(number, account, said, reason, by, role, at) VALUES(?,?,?,?,?,?,?) "
        "ON CONFLICT DO UPDATE SET is_taken_back = 0",
        payload["number"].asInt(), entry.subject, *entry.payload, entry.reason, entry.author.actor,
        entry.author.role, entry.at);
}

std::string factInWords(const ledger::Entry& entry) {
    if (entry.kind != kFactDrawn && entry.kind != kFactTakenBack)
        return {};
    const auto fact = readFact(base::Json::parse(*entry.payload));
    return (entry.kind == kFactDrawn ? "drawing the fact " : "taking back the fact ") + fact.id() + " (" +
           std::string(factKindInWords(fact.kind)) + ") from " + entry.subject;
}

}  // namespace strata::accounts
