#pragma once

#include <cstdint>

#include <optional>
#include <string>
#include <vector>

#include "workbench/compared_versions.h"
#include "workbench/fact_rows.h"

// What each account of one person tells on each topic: a table with the accounts in the order given as
// columns, and one topic of it through time. Topics are found by key words (accounts/topics.h) and are those
// recorded with the accounts and facts: a finding aid.
namespace strata::workbench {

// Neighbouring passages on one topic.
struct ToldStretchRow {
    PassageRow passage;
    std::string citation, words;
};

struct TopicCellRow {
    // told: by its words, or said to be so. notAnswered: asked, and not answered. notCovered: nothing on it,
    // and whether it was asked is not recorded. limited: its words are read only for a recorded reason.
    enum class State : std::uint8_t { told, notAnswered, notAsked, notCovered, limited };
    State state = State::notCovered;
    std::string asked;                 // in words
    std::vector<DrawnFactRow> facts;   // drawn from it
    std::vector<ToldStretchRow> told;  // in the order told
};

struct TopicRow {
    std::string topic;
    std::vector<TopicCellRow> cells;  // by account
};

struct ToldOnTopics {
    std::vector<AccountRow> accounts;                    // all of them, in the order given
    std::vector<std::optional<std::int64_t>> daysSince;  // by account: since the one before it
    ComparedVersions versions;                           // of those that are not limited
    std::vector<TopicRow> topics;                        // what no topic is known of last, as "other"
};

std::string topicStateInWords(TopicCellRow::State state);  // "topic not covered"

// A date that somebody says in an account.
struct DateSaidRow {
    std::string account, words, citation, fact;  // F3 where a person drew it; else the rules read it
    std::string about;                           // which particular, or the sentence it stands in
    std::string edtf;
    PassageRow passage;
    std::optional<Micros> earliest, latest;
};
struct DatesSaid {
    std::vector<AccountRow> accounts;  // of the person, in the order given
    std::vector<DateSaidRow> dates;    // those drawn first, then account by account
};

}  // namespace strata::workbench
