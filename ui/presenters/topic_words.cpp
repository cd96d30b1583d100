#include "presenters/topic_words.h"

#include <algorithm>

#include "base/text.h"
#include "presenters/accounts_presenter.h"
#include "presenters/one_line.h"
#include "presenters/when_words.h"

namespace strata::presenters {

namespace {

using workbench::ToldOnTopics;
using workbench::TopicCellRow;

constexpr std::size_t kCellBytes = 400;

long charactersIn(const std::string& text) {
    return static_cast<long>(std::ranges::count_if(
        text, [](char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U; }));
}

class Writing {
public:
    void say(const std::string& words) {
        made_.text += words;
        at_ += charactersIn(words);
    }
    void quote(const std::string& citation, const std::string& words, const workbench::PassageRow& passage) {
        const long from = at_;
        say(citation + "\n“" + words + "”\n\n");
        made_.places.push_back({from, at_, citation, passage});
    }
    PlacedText done() { return std::move(made_); }

private:
    PlacedText made_;
    long at_ = 0;
};

void writeCell(Writing& writing, const TopicCellRow& cell) {
    if (cell.state != TopicCellRow::State::told)
        writing.say(workbench::topicStateInWords(cell.state) + ".\n");
    writing.say("Of the topic: " + cell.asked + ".\n\n");
    for (const auto& fact : cell.facts)
        writing.quote(fact.id + ", " + fact.kindInWords + (fact.about.empty() ? "" : ", " + fact.about) +
                          (fact.value().empty() ? "" : ": " + fact.value()) + ", drawn by " + fact.by + ", " +
                          fact.citation,
                      fact.quote, fact.passage);
    for (const auto& told : cell.told)
        writing.quote(told.citation, told.words, told.passage);
}

void writeTelling(Writing& writing, const ToldOnTopics& all, std::size_t topic, std::size_t account) {
    const auto& row = all.accounts[account];
    std::string head = inWords(row.given.empty() ? "date not known" : row.given) + "  ·  " + row.id;
    if (const auto days = all.daysSince[account])
        head += "  ·  " + base::plural(*days, "day", "days") + " after " +
                shortIdOf(all.accounts[account - 1].id);
    writing.say(head + "\n");
    std::string circumstances;
    for (const auto& one : circumstancesOf(row))
        if (one.name != "Given")
            circumstances += (circumstances.empty() ? "" : "  ·  ") + one.name + ": " + one.value;
    writing.say(circumstances + "\n");
    writeCell(writing, all.topics[topic].cells[account]);
}

}  // namespace

const PlacedText::Place* PlacedText::at(long position) const {
    const auto found = std::ranges::find_if(places, [&](const Place& place) { return position < place.to; });
    return found == places.end() ? nullptr : &*found;
}

std::vector<std::string> headLines(const ToldOnTopics& all, std::size_t account) {
    const auto& row = all.accounts[account];
    std::vector<std::string> lines = {shortIdOf(row.id)};
    std::string given = row.given.empty() ? "date not recorded" : inWords(row.given);
    if (const auto days = all.daysSince[account])
        given += ", " + base::plural(*days, "day", "days") + " on";
    lines.push_back(given);
    for (const auto& one : circumstancesOf(row))
        for (const char* wanted : {"Form", "Taken by", "Interpreter", "Audience"})
            if (one.name == wanted)
                lines.push_back(one.name + ": " + one.value);
    return lines;
}

std::string cellWords(const TopicCellRow& cell) {
    if (cell.state != TopicCellRow::State::told)
        return workbench::topicStateInWords(cell.state);
    std::string words;
    for (const auto& fact : cell.facts)
        words += (words.empty() ? "" : "; ") + fact.id + " " +
                 (fact.value().empty() ? "“" + fact.quote + "”" : fact.value());
    if (!words.empty() && !cell.told.empty())
        words += ". ";
    if (cell.told.size() > 1)
        words += std::to_string(cell.told.size()) + " places: ";
    for (const auto& told : cell.told)
        if (words.size() < kCellBytes)
            words += (&told == &cell.told.front() ? "" : " … ") + told.words;
    return words.empty() ? "covered, by what is recorded with it" : oneLineOf(words, kCellBytes);
}

PlacedText cellInFull(const ToldOnTopics& all, std::size_t topic, std::size_t account) {
    Writing writing;
    writing.say(all.topics[topic].topic + "\n");
    writeTelling(writing, all, topic, account);
    return writing.done();
}

PlacedText topicThroughTime(const ToldOnTopics& all, std::size_t topic) {
    Writing writing;
    writing.say(all.topics[topic].topic + ", in the order given\n\n");
    for (std::size_t account = 0; account < all.accounts.size(); ++account)
        writeTelling(writing, all, topic, account);
    return writing.done();
}

std::vector<std::string> topicCells(const workbench::TopicRow& topic) {
    const auto count = [&](TopicCellRow::State state) {
        return std::to_string(std::ranges::count(topic.cells, state, &TopicCellRow::state));
    };
    return {topic.topic, count(TopicCellRow::State::told), count(TopicCellRow::State::notAnswered),
            count(TopicCellRow::State::notAsked), count(TopicCellRow::State::notCovered)};
}

}  // namespace strata::presenters
