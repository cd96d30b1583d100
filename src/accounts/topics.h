#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "accounts/word_key.h"

namespace strata::accounts {

// What a passage is about: the subjects an interview plan covers, so that silence can be told from a question
// that never came. Found by key words in English, Vietnamese and Romanian; a finding aid, no judgement.
enum class Topic : std::uint8_t {
    recruitment,
    journey,
    documents,
    work,
    payAndDebt,
    livingConditions,
    control,
    leaving,
    police,
    family,
    health,
    after,
    other
};
constexpr std::size_t kTopics = 13;
std::string_view nameOf(Topic topic);  // "pay and debt"

// Of a word or a phrase of two words with one space, case folded, and its key.
struct TopicWord {
    Topic topic = Topic::other;  // other when it is no key word
    bool beginsPhrase = false;
};
TopicWord topicWordOf(std::string_view folded, const WordKey& key);

// Key words met in a passage; the topic met most often wins, the earlier in the list above on a tie.
struct TopicTally {
    std::array<std::uint16_t, kTopics> counts{};
    void add(Topic topic);
    Topic best() const;
};

}  // namespace strata::accounts
