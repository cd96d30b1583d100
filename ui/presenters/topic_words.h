#pragma once

#include <string>
#include <vector>

#include "workbench/told_on_topics.h"

// What accounts tell on topics, as the table and one topic through time say it.
namespace strata::presenters {

// A text for a person, and where in it the words of accounts stand; counted in characters, as a text control
// counts.
struct PlacedText {
    struct Place {
        long from = 0, to = 0;
        std::string citation;
        workbench::PassageRow passage;
    };
    std::string text;
    std::vector<Place> places;
    const Place* at(long position) const;  // the one at it, or the first behind it; null when there is none
};

// The strip at the head of a column: the account, when it was given, days since the one before, and its
// circumstances; what is not recorded says so.
std::vector<std::string> headLines(const workbench::ToldOnTopics& all, std::size_t account);
// A cell in short: the facts drawn, then how the words begin; or why there are none.
std::string cellWords(const workbench::TopicCellRow& cell);
PlacedText cellInFull(const workbench::ToldOnTopics& all, std::size_t topic, std::size_t account);
// Each telling in the order given, with its quotes and citations, circumstances, the days since the telling
// before it and whether it was asked.
PlacedText topicThroughTime(const workbench::ToldOnTopics& all, std::size_t topic);
// The topic, in how many accounts it is told, in how many it was asked and not answered, and not asked.
std::vector<std::string> topicCells(const workbench::TopicRow& topic);

}  // namespace strata::presenters
