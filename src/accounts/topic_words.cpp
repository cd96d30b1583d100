#include "accounts/topic_words.h"

#include <algorithm>

#include "accounts/taking_back.h"
#include "accounts/word_breaks.h"
#include "base/instant.h"
#include "base/json.h"
#include "base/plain_letters.h"
#include "base/text.h"
#include "casefile/payload.h"

namespace strata::accounts {

namespace {

std::string payloadOf(const TopicWords& said) {
    casefile::Payload payload;
    payload.set("number", said.number).set("topic", said.topic).set("words", said.words);
    return payload.text();
}

bool hasWord(std::string_view text) {
    return std::ranges::any_of(breakWords(text),
                               [](const Word& word) { return word.kind == Word::Kind::word; });
}

}  // namespace

base::Outcome<TopicWords> sayTopicWords(casefile::Writer& writer, const TopicWords& asked) {
    TopicWords said = asked;
    said.topic = base::trimmed(asked.topic);
    said.words.clear();
    for (const auto& one : asked.words)
        if (const auto word = base::trimmed(one); !word.empty())
            said.words.push_back(word);
    if (said.topic.empty() || !base::isUtf8(said.topic))
        return base::Refusal{"topic.name", "topic", "Say which topic it is."};
    if (said.words.empty())
        return base::Refusal{"topic.words", "words", "Say at least one word by which the topic is found."};
    for (const auto& word : said.words)
        if (!base::isUtf8(word) || !hasWord(word))
            return base::Refusal{"topic.words", "words",
                                 "\"" + base::toUtf8Lossy(word) + "\" has no letters to be found by."};
    said.number = writer.database().integer("SELECT max(number) FROM topic_words").value_or(0) + 1;
    writer.append({std::string(kTopicWordsSaid), 1, "T" + std::to_string(said.number),
                   base::trimmed(asked.reason), payloadOf(said), std::nullopt});
    return listTopicWords(writer.database()).back();
}

base::Outcome<> takeTopicWordsBack(casefile::Writer& writer, std::int64_t number, const std::string& reason) {
    const auto all = listTopicWords(writer.database());
    const auto held = std::ranges::find(all, number, &TopicWords::number);
    if (held == all.end())
        return base::Refusal{"topic.unknown", "topic",
                             "Nothing called T" + std::to_string(number) + " is said of a topic."};
    return takeBack(writer, kTopicWordsTakenBack, "T" + std::to_string(number), payloadOf(*held), reason);
}

std::vector<TopicWords> listTopicWords(store::Database& database) {
    std::vector<TopicWords> all;
    auto row = database.query(
        "SELECT number, topic, words, reason, by, role, at FROM topic_words WHERE is_taken_back = 0 ORDER BY "
        "number");
    while (row.next())
        all.push_back({row.integer(0), row.text(1), base::Json::parse(row.view(2)).asStrings(), row.text(3),
                       row.text(4), row.text(5), base::isoUtc(row.integer(6))});
    return all;
}

void projectTopicWords(store::Database& database, const ledger::Entry& entry) {
    const auto payload = base::Json::parse(*entry.payload);
    if (entry.kind == kTopicWordsTakenBack) {
        database.run("UPDATE topic_words SET is_taken_back = 1 WHERE number = ?", payload["number"].asInt());
        return;
    }
    database.run(
        "INSERT INTO topic_words(number, topic, words, reason, by, role, at) VALUES(?,?,?,?,?,?,?) "
        "ON CONFLICT DO UPDATE SET is_taken_back = 0",
        payload["number"].asInt(), payload["topic"].asString(), payload["words"].write(), entry.reason,
        entry.author.actor, entry.author.role, entry.at);
}

std::string topicWordsInWords(const ledger::Entry& entry) {
    if (entry.kind != kTopicWordsSaid && entry.kind != kTopicWordsTakenBack)
        return {};
    const auto payload = base::Json::parse(*entry.payload);
    std::string words;
    for (const auto& word : payload["words"].asStrings())
        words += (words.empty() ? "" : ", ") + word;
    return std::string(entry.kind == kTopicWordsSaid ? "saying" : "taking back") + " that " +
           payload["topic"].asString() + " is found by " + words;
}

bool isOneTopic(std::string_view one, std::string_view other) {
    return base::plainLetters(base::trimmed(one)) == base::plainLetters(base::trimmed(other));
}

TopicFinder::TopicFinder(const std::vector<TopicWords>& said) {
    for (const auto& one : said) {
        const auto known =
            std::ranges::find_if(topics_, [&](const auto& topic) { return isOneTopic(topic, one.topic); });
        const auto topic = static_cast<std::size_t>(known - topics_.begin());
        if (known == topics_.end())
            topics_.push_back(one.topic);
        for (const auto& key : one.words) {
            Phrase phrase{{}, key.ends_with('*'), topic};
            for (const auto& word : breakWords(key))
                if (word.kind == Word::Kind::word)
                    phrase.words.push_back(base::plainLetters(word.in(key)));
            if (!phrase.words.empty())
                phrases_.push_back(std::move(phrase));
        }
    }
}

const std::string& TopicFinder::plainOf(std::string_view word) {
    const auto [found, isNew] = plain_.try_emplace(std::string(word));
    if (isNew)
        found->second = base::plainLetters(word);
    return found->second;
}

bool TopicFinder::stands(const Phrase& phrase, std::span<const std::string* const> words) const {
    if (words.size() < phrase.words.size())
        return false;
    const std::size_t last = phrase.words.size() - 1;
    for (std::size_t at = 0; at < last; ++at)
        if (*words[at] != phrase.words[at])
            return false;
    return phrase.isBeginning ? words[last]->starts_with(phrase.words[last])
                              : *words[last] == phrase.words[last];
}

std::vector<std::size_t> TopicFinder::topicsIn(std::string_view text) {
    return isEmpty() ? std::vector<std::size_t>() : topicsIn(text, breakWords(text));
}

std::vector<std::size_t> TopicFinder::topicsIn(std::string_view text, std::span<const Word> words) {
    std::vector<const std::string*> plain;
    for (const Word& word : words)
        if (word.kind == Word::Kind::word)
            plain.push_back(&plainOf(word.in(text)));
    std::vector<bool> isFound(topics_.size());
    for (std::size_t at = 0; at < plain.size(); ++at)
        for (const auto& phrase : phrases_)
            if (!isFound[phrase.topic] && stands(phrase, std::span(plain).subspan(at)))
                isFound[phrase.topic] = true;
    std::vector<std::size_t> found;
    for (std::size_t topic = 0; topic < isFound.size(); ++topic)
        if (isFound[topic])
            found.push_back(topic);
    return found;
}

}  // namespace strata::accounts
