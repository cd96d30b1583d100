#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "accounts/word_breaks.h"
#include "casefile/case_file.h"

// The words by which people of the case find a topic that they named, in the languages of its accounts: "the
// drive to Luton" by Luton, motorway, "đường cao tốc", autostrad*. Beside the key words that everybody has
// (topics.h), and like them a finding aid.
namespace strata::accounts {

struct TopicWords {
    std::int64_t number = 0;  // T3 is number 3
    std::string topic;
    std::vector<std::string> words;  // or phrases; a star at the end stands for any ending
    std::string reason, by, role, at;
};

inline constexpr std::string_view kTopicWordsSaid = "topic.words_said";
inline constexpr std::string_view kTopicWordsTakenBack = "topic.words_taken_back";

// topic.words_said version 1 {number, topic, words}: what is said last of a topic stands beside what was said
// before. Refused without a topic, or without a word that has a letter or a digit in it.
// topic.words_taken_back version 1, of the same payload, takes it back for a reason; undo of either appends
// the other.
base::Outcome<TopicWords> sayTopicWords(casefile::Writer& writer, const TopicWords& asked);
base::Outcome<> takeTopicWordsBack(casefile::Writer& writer, std::int64_t number, const std::string& reason);
std::vector<TopicWords> listTopicWords(store::Database& database);  // that stand, in the order said

void projectTopicWords(store::Database& database, const ledger::Entry& entry);
std::string topicWordsInWords(const ledger::Entry& entry);  // empty when it is another kind of entry

// Whether two names are of one topic: case and marks part none.
bool isOneTopic(std::string_view one, std::string_view other);

// Finds topics by their words, wherever that is asked. Words are those of Unicode (word_breaks.h), compared
// by their plain letters (base/plain_letters.h); what stands between the words of a phrase is space or marks.
// Not for several threads at once.
class TopicFinder {
public:
    explicit TopicFinder(const std::vector<TopicWords>& said);

    bool isEmpty() const { return topics_.empty(); }
    const std::vector<std::string>& topics() const { return topics_; }  // by name, in the order first said
    // Which of the topics the words speak of, as indexes into them, in that order.
    std::vector<std::size_t> topicsIn(std::string_view text);
    std::vector<std::size_t> topicsIn(std::string_view text, std::span<const Word> words);

private:
    struct Phrase {
        std::vector<std::string> words;  // plain letters
        bool isBeginning = false;        // the last may go on
        std::size_t topic;
    };
    const std::string& plainOf(std::string_view word);
    bool stands(const Phrase& phrase, std::span<const std::string* const> words) const;

    std::vector<std::string> topics_;
    std::vector<Phrase> phrases_;
    std::unordered_map<std::string, std::string> plain_;  // of each spelling met
};

}  // namespace strata::accounts
