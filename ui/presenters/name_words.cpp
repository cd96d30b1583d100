#include "presenters/name_words.h"

#include "base/text.h"
#include "presenters/when_words.h"

namespace strata::presenters {

std::string inWords(const workbench::NameRow& row) {
    if (row.kind == "within")
        return row.name + " lies within " + row.other;
    return row.name + " and " + row.other + " are one " + row.kind;
}

ListedRows listed(const std::vector<workbench::NameRow>& rows) {
    ListedRows all;
    for (const auto& row : rows) {
        all.cells.push_back({row.id, inWords(row), row.reason, row.by});
        all.words.push_back(
            inWords(row) + ".\nSaid by " + row.by + (row.role.empty() ? "" : ", " + row.role) + ", " +
            inWords(row.at) + (row.reason.empty() ? "" : ": " + row.reason) +
            (row.kind == "person" ? "\nThe people stay apart: only facts are compared as if of one." : ""));
    }
    const auto count = static_cast<std::int64_t>(rows.size());
    all.summary = base::plural(count, "thing is said of names", "things are said of names");
    all.hint = rows.empty()
                   ? "Say that a place lies within another, or that two names are one place or one person. "
                     "\"Luton\" against \"Bedfordshire\" is then narrowed, not changed. Nothing is looked up "
                     "anywhere."
                   : "Pick a line to see who said so and why.";
    return all;
}

std::string inWords(const workbench::TopicWordsRow& row) {
    std::string words = row.topic + " is found by ";
    for (std::size_t at = 0; at < row.words.size(); ++at)
        words += (at == 0 ? "" : ", ") + row.words[at];
    return words;
}

ListedRows listed(const std::vector<workbench::TopicWordsRow>& rows) {
    ListedRows all;
    for (const auto& row : rows) {
        std::string words;
        for (const auto& word : row.words)
            words += (words.empty() ? "" : ", ") + word;
        all.cells.push_back({row.id, row.topic, words, row.reason, row.by});
        all.words.push_back(inWords(row) + ".\nListed by " + row.by +
                            (row.role.empty() ? "" : ", " + row.role) + ", " + inWords(row.at) +
                            (row.reason.empty() ? "" : ": " + row.reason));
    }
    all.summary = base::plural(static_cast<std::int64_t>(rows.size()), "list of words", "lists of words");
    all.hint = rows.empty()
                   ? "Twelve topics are found by key words of their own. For a topic of this case, such as "
                     "the drive to Luton, list the words by which it is found, in any language."
                   : "Pick a line to see who listed the words and why.";
    return all;
}

}  // namespace strata::presenters
