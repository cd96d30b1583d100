#include "workbench/entry_words.h"

#include <algorithm>
#include <cctype>
#include <charconv>

#include "accounts/gazetteer.h"
#include "accounts/topic_words.h"
#include "base/json.h"
#include "casefile/case_file.h"
#include "casefile/undo_steps.h"
#include "checklist/packs.h"
#include "checklist/requests.h"
#include "evidence/source_reader.h"
#include "people/people_module.h"
#include "timeline/event_reader.h"
#include "timeline/finding_decisions.h"
#include "workbench/modules.h"

namespace strata::workbench {

namespace {

constexpr int kMostTitles = 3;  // in a sentence about many events

bool isOfId(char letter) {
    return std::isalnum(static_cast<unsigned char>(letter)) != 0 || letter == '/' || letter == '-' ||
           letter == '_' || letter == '.' || (letter & 0x80) != 0;
}

// Whether the entry is about it, rather than somebody's words looking like it.
bool isHeld(const ledger::Entry& entry, const std::string& id) {
    if (entry.payload && entry.payload->find('"' + id + '"') != std::string::npos)
        return true;
    for (std::size_t at = entry.subject.find(id); at != std::string::npos;
         at = entry.subject.find(id, at + 1)) {
        const std::size_t end = at + id.size();
        if ((at == 0 || !isOfId(entry.subject[at - 1])) &&
            (end == entry.subject.size() || !isOfId(entry.subject[end])))
            return true;
    }
    return false;
}

// What an entry may have taken from the words of an account: names, words of a topic, what a finding quoted.
std::vector<std::string> wordsOfAccounts(const ledger::Entry& entry) {
    const bool isOfNames = entry.kind == accounts::kPlaceWithin || entry.kind == accounts::kNameAlias ||
                           entry.kind == accounts::kGazetteerTakenBack;
    const bool isOfTopics =
        entry.kind == accounts::kTopicWordsSaid || entry.kind == accounts::kTopicWordsTakenBack;
    if (!entry.payload || (!isOfNames && !isOfTopics && entry.kind != timeline::kFindingDecided))
        return {};
    const auto payload = base::Json::parse(*entry.payload);
    if (isOfTopics)
        return payload["words"].asStrings();
    if (isOfNames)
        return {payload["name"].asString(), payload["other"].asString()};
    return {payload["was"]["sentence"].asString(), payload["now"]["sentence"].asString()};
}

// "linking" as "linked". Those of no rule are listed; a sentence that begins with no such word is kept.
std::string inPast(const std::string& sentence) {
    static const std::map<std::string, std::string> kOfTheirOwn{
        {"making", "made"},          {"taking", "took"},       {"putting", "put"},  {"saying", "said"},
        {"keeping", "kept"},         {"drawing", "drew"},      {"setting", "set"},  {"reading", "read"},
        {"withdrawing", "withdrew"}, {"forgetting", "forgot"}, {"writing", "wrote"}};
    const std::string first = sentence.substr(0, sentence.find(' '));
    const std::string rest = sentence.substr(first.size());
    if (const auto found = kOfTheirOwn.find(first); found != kOfTheirOwn.end())
        return found->second + rest;
    return first.ends_with("ing") ? first.substr(0, first.size() - 3) + "ed" + rest : sentence;
}

}  // namespace

EntryWords::EntryWords(const casefile::ReadCase& reading)
    : database_(reading.database()), modules_(reading.modules()), limited_(reading) {
    auto& database = reading.database();
    for (const auto& person : people::listPeople(database))
        people_[person.id] = person.name;
    for (const auto& source : evidence::listSources(database))
        called_[source.id] = source.file + " (" + source.id + ")";
    for (const auto& pack : checklist::packsOf(database))
        called_[pack.id] = '"' + pack.title + '"';
    for (const auto& request : checklist::requestsOf(database))
        called_[request.id()] =
            request.id() + " (" + catalogueWords(request.source) + ", " + request.holder + ")";
}

std::string EntryWords::of(const ledger::Entry& entry) {
    const std::string sentence = heldBack(entry, casefile::sentenceOf(modules_, entry));
    std::string words, token;
    bool isQuoted = false;
    toTitle_ = kMostTitles;
    const auto take = [&] {
        words += !token.empty() && isHeld(entry, token) ? named(token, sentence) : token;
        token.clear();
    };
    for (const char letter : sentence) {
        if (!isQuoted && isOfId(letter)) {
            token += letter;
            continue;
        }
        take();
        words += letter;
        isQuoted = isQuoted != (letter == '"');
    }
    take();
    return words;
}

std::string EntryWords::done(const ledger::Entry& entry) {
    return inPast(of(entry));
}

std::string EntryWords::subject(const ledger::Entry& entry) const {
    return heldBack(entry, entry.subject);
}

std::string EntryWords::heldBack(const ledger::Entry& entry, std::string sentence) const {
    std::vector<std::string> held;
    for (const auto& words : wordsOfAccounts(entry))
        if (!words.empty() && (limited_.aloneHave(words) || limited_.areCitedIn(words)))
            held.push_back(words);
    return held.empty() ? sentence : withoutWords(sentence, held, kLimitedInItsPlace);
}

// A name that the sentence says already is not said again.
std::string EntryWords::named(const std::string& id, const std::string& sentence) {
    const auto says = [&](const std::string& name) { return sentence.find(name) != std::string::npos; };
    if (const auto person = people_.find(id.substr(0, id.find('/'))); person != people_.end()) {
        if (says(person->second))
            return id;
        return id == person->first ? person->second + " (" + id + ")" : id + " (" + person->second + ")";
    }
    if (const auto found = called_.find(id); found != called_.end())
        return found->second;
    if (toTitle_ > 0)
        if (const std::string& title = titleOf(id); !title.empty() && !says(title)) {
            --toTitle_;
            return id + " \"" + title + "\"";
        }
    return id;
}

const std::string& EntryWords::titleOf(const std::string& event) {
    const auto [found, isNew] = titles_.try_emplace(event);
    std::int64_t number = 0;
    const char* const end = event.data() + event.size();
    if (isNew && event.size() > 1 && event.front() == 'E' &&
        std::from_chars(event.data() + 1, end, number).ptr == end)
        if (const auto known = timeline::EventReader(database_).event(number))
            found->second = known->title;
    return found->second;
}

}  // namespace strata::workbench
