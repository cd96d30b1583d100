#include "presenters/retelling_words.h"

#include "base/text.h"

namespace strata::presenters {

namespace {

std::string times(std::size_t count) {
    return count == 1 ? "once" : std::to_string(count) + " times";
}

void addCount(std::string& words, const char* what, const std::vector<std::string>& accounts) {
    if (!accounts.empty())
        words += (words.empty() ? "" : "; ") + std::string(what) + " " + times(accounts.size()) + " (" +
                 listedOr(accounts, "") + ")";
}

std::string peopleInWords(const std::vector<workbench::CompanionRow>& people) {
    std::string words;
    for (const auto& one : people)
        words +=
            "\n    " + one.name + ": " + times(one.accounts.size()) + " (" + listedOr(one.accounts, "") + ")";
    return words;
}

std::string continuityInWords(const char* role, const workbench::ContinuityRow& row) {
    std::string words = std::string("\n\n") + role + ": ";
    if (row.people.empty())
        return words + "not recorded with any telling";
    words += row.changes == 0 ? row.people.size() == 1 && row.people.front().accounts.size() > 1
                                    ? "the same each time that it is recorded"
                                    : "no change between tellings that say who"
                              : base::plural(row.changes, "change", "changes") +
                                    " between tellings that follow one another";
    if (row.notRecorded > 0)
        words += "; not recorded with " + base::plural(row.notRecorded, "telling", "tellings");
    return words + peopleInWords(row.people);
}

std::string wordsOf(const workbench::RetellingRow& row) {
    std::string words =
        row.maker + " has told it " + times(static_cast<std::size_t>(row.tellings)) + ". " +
        (row.firstTimeTold == 0 ? "No account says that it was told for the first time."
                                : base::plural(row.firstTimeTold, "account says", "accounts say") +
                                      " that something was told for the first time.");
    words += "\n\nTo whom: ";
    words += row.audiences.empty() ? "not recorded with any telling" : "";
    words += peopleInWords(row.audiences);
    words += "\n\nOn which topics: ";
    words += row.topics.empty() ? "no account says which topics it covers" : "";
    for (const auto& topic : row.topics)
        words += "\n    " + topic.topic + ": " + inWords(topic);
    return words + continuityInWords("Taken by", row.interviewers) +
           continuityInWords("Interpreter", row.interpreters) +
           continuityInWords("Supporter", row.supporters);
}

std::string companionsIn(const std::vector<workbench::CompanionRow>& people) {
    return workbench::ContinuityRow{people, 0, 0}.inWords();
}

}  // namespace

std::string inWords(const workbench::TopicTellingRow& topic) {
    std::string words;
    addCount(words, "told", topic.told);
    addCount(words, "asked and not answered", topic.notAnswered);
    addCount(words, "not asked", topic.notAsked);
    return words;
}

ListedRows listed(const std::vector<workbench::RetellingRow>& rows) {
    ListedRows all;
    int tellings = 0;
    for (const auto& row : rows) {
        tellings += row.tellings;
        all.cells.push_back({row.maker, times(static_cast<std::size_t>(row.tellings)),
                             row.firstTimeTold == 0 ? "" : std::to_string(row.firstTimeTold),
                             companionsIn(row.audiences), row.interviewers.inWords(),
                             row.interpreters.inWords(), row.supporters.inWords()});
        all.words.push_back(wordsOf(row));
    }
    const auto people = static_cast<std::int64_t>(rows.size());
    all.summary = rows.empty() ? "Nobody has told anything yet"
                               : base::plural(tellings, "telling", "tellings") + " by " +
                                     base::plural(people, "person", "people") +
                                     "; a later version of a telling is no telling";
    all.hint = rows.empty()
                   ? "Each telling that is recorded counts here, with whom it was told to and who was "
                     "there, so that nobody is asked again without need."
                   : "Pick a person to see to whom they have told it, on which topics, and who was "
                     "there each time.";
    return all;
}

}  // namespace strata::presenters
