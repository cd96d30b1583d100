#pragma once

#include <cstdint>
#include <deque>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "accounts/lexicon.h"
#include "accounts/particulars.h"
#include "accounts/passages.h"
#include "accounts/topics.h"
#include "accounts/vocabulary.h"
#include "accounts/word_breaks.h"
#include "accounts/word_diff.h"

namespace strata::accounts {

struct Reading;

// What two texts share while they are compared: numbers for their words as written and with case folded, and
// what each folded word means.
class SharedWords {
public:
    explicit SharedWords(std::size_t expected);

    std::uint32_t idOf(std::string_view word);  // as written; keeps the view
    std::vector<std::uint32_t> idsOf(std::string_view text, std::span<const Word> words);
    // Takes in the words of another, and gives a reading that was numbered by that one the numbers of this
    // one.
    void take(const SharedWords& other, Reading& reading);
    std::uint32_t foldedOf(std::uint32_t id) const { return folded_[id]; }
    const Meaning& meaningOf(std::uint32_t folded) const { return known_[folded].meaning; }
    const TopicWord& topicOf(std::uint32_t folded) const { return known_[folded].topic; }
    // Of a word as written: whether it has a topic or may begin a phrase that has; what particulars it may be
    // part of.
    bool isTopical(std::uint32_t id) const { return (cues_[id] & kTopical) != 0; }
    Particulars particularsIn(std::uint32_t id) const { return cues_[id] & kAnyParticular; }
    std::string_view foldedText(std::uint32_t folded) const { return foldedWords_.text(folded); }
    std::size_t foldedSize() const { return foldedWords_.size(); }

private:
    static constexpr std::uint8_t kTopical = 0x80;
    struct Known {
        Meaning meaning;
        TopicWord topic;
    };
    void learnNew();
    void learn(std::uint32_t id);

    Vocabulary words_, foldedWords_;
    std::deque<std::string> kept_;       // folded spellings that no text holds
    std::vector<std::uint32_t> folded_;  // by word as written
    std::vector<Known> known_;           // by folded word
    std::vector<std::uint8_t> cues_;     // by word as written: particulars, and kTopical
};

// One account made ready for comparison.
struct Reading {
    std::string_view text;
    std::vector<Word> words;
    std::vector<std::uint32_t> ids;  // by word
    std::vector<Passage> passages;
    std::vector<Topic> topics;  // by passage; one without key words has its paragraph's, else the one before
    std::vector<bool> ownTopics;  // whether the passage has key words of its own
};

Reading readAccount(std::string_view text, SharedWords& shared);
void termsOf(const Stretch& stretch, const SharedWords& shared, std::vector<Term>& into);
// Of all its words; the first begins a sentence, so that its capital makes no name. Quicker than its terms.
Particulars particularsIn(const Stretch& stretch, const SharedWords& shared);

}  // namespace strata::accounts
