#include <algorithm>
#include <catch2/catch.hpp>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "accounts/comparison.h"
#include "base/file.h"
#include "base/json.h"
#include "base/text.h"

using namespace strata;
using namespace strata::accounts;

namespace {

const std::string kFolder = STRATA_SOURCE_DIR "/tests/golden/moved_passages/";

using Sentences = std::vector<std::string>;

Sentences linesOf(const std::string& file) {
    Sentences lines = base::split(base::readFile(kFolder + file, 1 << 20), '\n');
    while (!lines.empty() && lines.back().empty())
        lines.pop_back();
    return lines;
}

// Sentences in paragraphs of six.
std::string told(const Sentences& sentences) {
    std::string text;
    for (std::size_t i = 0; i < sentences.size(); ++i)
        text += sentences[i] + (i % 6 == 5 ? "\n\n" : " ");
    return text;
}

Sentences sentencesOf(const base::Json& side, const Sentences& prose) {
    Sentences sentences;
    for (const base::Json& sentence : side.items())
        sentences.push_back(sentence.isInt() ? prose.at(static_cast<std::size_t>(sentence.asInt()))
                                             : sentence.asString());
    return sentences;
}

using Moves = std::set<std::pair<std::string, std::string>>;

}  // namespace

TEST_CASE("Of labelled changes in six languages nine moves in ten are found, and no other is called a move") {
    std::map<std::string, Sentences> prose;
    std::size_t changes = 0, moves = 0, found = 0;
    for (const std::string& line : linesOf("changes.jsonl")) {
        const base::Json pair = base::Json::parse(line);
        const std::string language = pair["language"].asString();
        if (!prose.contains(language))
            prose[language] = linesOf(language + ".txt");
        const Sentences left = sentencesOf(pair["left"], prose[language]);
        const Sentences right = sentencesOf(pair["right"], prose[language]);
        const std::string before = told(left), after = told(right);
        Moves labelled;
        for (const base::Json& move : pair["moved"].items())
            labelled.emplace(left.at(static_cast<std::size_t>(move[0].asInt())),
                             right.at(static_cast<std::size_t>(move[1].asInt())));
        for (const char* kind : {"moved", "reworded", "dropped", "added"})
            changes += pair[kind].size();
        moves += labelled.size();
        CAPTURE(line);
        for (const Pair& one : compareTexts(before, after).pairs) {
            if (one.relation != Relation::moved)
                continue;
            CAPTURE(one.left->text, one.right->text);
            REQUIRE(labelled.erase({base::trimmed(one.left->text), base::trimmed(one.right->text)}) == 1);
            ++found;
        }
        for (const auto& [before_, after_] : labelled)
            WARN(language << ": not found: " << before_ << " / " << after_);
    }
    REQUIRE(prose.size() == 6);
    REQUIRE(changes >= 300);
    REQUIRE(moves >= 200);
    REQUIRE(found * 10 >= moves * 9);
}
