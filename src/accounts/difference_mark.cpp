#include "accounts/difference_mark.h"

#include <algorithm>

#include "accounts/fact_comparison.h"
#include "accounts/taking_back.h"
#include "base/instant.h"
#include "base/json_writer.h"
#include "base/text.h"
#include "casefile/payload.h"

namespace strata::accounts {

namespace {

constexpr std::string_view kAsProposed = "as_proposed";

bool isEmpty(const AccountPassage& passage) {
    return passage.start >= passage.end;
}

std::string personOf(const AccountPassage& passage) {
    return passage.account.substr(0, passage.account.find('/'));
}

std::string pairsJson(const std::vector<MarkedPair>& pairs) {
    base::JsonWriter json;
    json.beginArray();
    for (const auto& pair : pairs)
        json.beginObject()
            .key("left")
            .raw(passageJson(pair.left))
            .key("right")
            .raw(passageJson(pair.right))
            .endObject();
    return json.endArray().take();
}

std::string payloadOf(const DifferenceMark& mark) {
    casefile::Payload payload;
    payload.set("number", mark.number).set("relation", mark.relation);
    payload.setIfAny("explanation", mark.explanation).raw("pairs", pairsJson(mark.pairs));
    return payload.text();
}

base::Outcome<> checkWords(const DifferenceMark& asked) {
    if (asked.relation != kAsProposed &&
        std::ranges::find(kSetByPersons, asked.relation) == std::end(kSetByPersons))
        return base::Refusal{"mark.relation", "relation",
                             "\"" + asked.relation +
                                 "\" is not for a person to set. Choose withdrawn, contradicted, "
                                 "attributed_differently, translation, record_error or as_proposed."};
    if (base::trimmed(asked.reason).empty())
        return base::Refusal{"mark.reason", "reason", "Say why, in a sentence: others will rely on it."};
    if (!base::isUtf8(asked.reason) || !base::isUtf8(asked.explanation))
        return base::Refusal{"mark.text", "reason", "This is not UTF-8 text. Type it again."};
    if (asked.pairs.empty())
        return base::Refusal{"mark.pairs", "passage", "Pick the words that differ first."};
    return {};
}

base::Outcome<> checkPair(casefile::Writer& writer, const std::string& relation, const MarkedPair& pair) {
    if (pair.left.account == pair.right.account)
        return base::Refusal{"mark.same", "account", "A difference lies between two accounts."};
    if (personOf(pair.left) != personOf(pair.right))
        return base::Refusal{"mark.person", "account",
                             "These words are from accounts of two people, which are never merged."};
    const bool isOfRecord =
        relation == "translation" || relation == "record_error" || relation == kAsProposed;
    if ((isEmpty(pair.left) && isEmpty(pair.right)) ||
        (!isOfRecord && (isEmpty(pair.left) || isEmpty(pair.right))))
        return base::Refusal{"mark.silence", "passage",
                             (isEmpty(pair.right) ? pair.right : pair.left).account +
                                 " does not mention it, and silence is not " + factRelationInWords(relation) +
                                 ". Give the words in which it is said there."};
    for (const auto* side : {&pair.left, &pair.right})
        if (const auto account =
                findAccount(writer.database(), side->account, static_cast<int>(side->revision));
            account.ok() && account.value().isLimited)
            return base::Refusal{"mark.limited", "passage",
                                 side->account + " is limited, so its words are not compared."};
    return {};
}

}  // namespace

base::Outcome<DifferenceMark> markDifference(casefile::Writer& writer, const DifferenceMark& asked) {
    if (auto checked = checkWords(asked); !checked.ok())
        return checked.refusal();
    DifferenceMark mark = asked;
    mark.explanation = base::trimmed(asked.explanation);
    for (auto& pair : mark.pairs) {
        for (auto* side : {&pair.left, &pair.right}) {
            const auto accepted = acceptedPassage(writer.database(), writer.blobs(), *side);
            if (!accepted.ok())
                return accepted.refusal();
            *side = accepted.value();
        }
        if (auto checked = checkPair(writer, mark.relation, pair); !checked.ok())
            return checked.refusal();
    }
    mark.number = writer.database().integer("SELECT max(number) FROM difference_mark").value_or(0) + 1;
    writer.append({std::string(kDifferenceMarked), 1, "M" + std::to_string(mark.number),
                   base::trimmed(asked.reason), payloadOf(mark), std::nullopt});
    return listMarks(writer.database()).back();
}

base::Outcome<> takeMarkBack(casefile::Writer& writer, std::int64_t number, const std::string& reason) {
    const auto marks = listMarks(writer.database());
    const auto held = std::ranges::find(marks, number, &DifferenceMark::number);
    if (held == marks.end())
        return base::Refusal{"mark.unknown", "mark",
                             "No mark M" + std::to_string(number) + " stands in this case."};
    return takeBack(writer, kMarkTakenBack, "M" + std::to_string(number), payloadOf(*held), reason);
}

std::vector<DifferenceMark> listMarks(store::Database& database) {
    std::vector<DifferenceMark> marks;
    auto row = database.query(
        "SELECT number, pairs, relation, explanation, reason, by, role, at FROM difference_mark WHERE "
        "is_taken_back = 0 ORDER BY number");
    while (row.next()) {
        DifferenceMark mark{row.integer(0), {},          row.text(2), row.text(3),
                            row.text(4),    row.text(5), row.text(6), base::isoUtc(row.integer(7))};
        for (const auto& pair : base::Json::parse(row.view(1)).items())
            mark.pairs.push_back({readPassage(pair["left"]), readPassage(pair["right"])});
        marks.push_back(std::move(mark));
    }
    return marks;
}

void projectMark(store::Database& database, const ledger::Entry& entry) {
    const auto payload = base::Json::parse(*entry.payload);
    if (entry.kind == kMarkTakenBack) {
        database.run("UPDATE difference_mark SET is_taken_back = 1 WHERE number = ?",
                     payload["number"].asInt());
        return;
    }
    database.run(
        "INSERT INTO difference_mark(number, pairs, relation, explanation, reason, by, role, at) "
        "VALUES(?,?,?,?,?,?,?,?) ON CONFLICT DO UPDATE SET is_taken_back = 0",
        payload["number"].asInt(), payload["pairs"].write(), payload["relation"].asString(),
        payload["explanation"].asString(), entry.reason, entry.author.actor, entry.author.role, entry.at);
}

std::string markInWords(const ledger::Entry& entry) {
    if (entry.kind != kDifferenceMarked && entry.kind != kMarkTakenBack)
        return {};
    const auto payload = base::Json::parse(*entry.payload);
    const auto pairs = static_cast<std::int64_t>(payload["pairs"].size());
    const auto& first = payload["pairs"][0];
    return std::string(entry.kind == kDifferenceMarked ? "marking" : "taking back the mark of") +
           " what differs between " + first["left"]["account"].asString() + " and " +
           first["right"]["account"].asString() +
           (pairs > 1 ? ", and " + base::plural(pairs - 1, "more difference", "more differences") : "") +
           ": " + factRelationInWords(payload["relation"].asString());
}

}  // namespace strata::accounts
