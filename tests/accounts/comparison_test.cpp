#include "accounts/comparison.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <random>

using namespace strata::accounts;

namespace {

std::string joined(const std::vector<Operation>& operations, Operation::Kind without) {
    std::string text;
    for (const Operation& operation : operations)
        if (operation.kind != without)
            text += operation.text;
    return text;
}

void requireSideCovered(const Comparison& comparison, std::optional<Quote> Pair::*side,
                        std::string_view whole) {
    std::vector<Quote> quotes;
    for (const Pair& pair : comparison.pairs)
        if (pair.*side)
            quotes.push_back(*(pair.*side));
    std::sort(quotes.begin(), quotes.end(), [](const Quote& a, const Quote& b) { return a.start < b.start; });
    std::size_t at = 0;
    for (const Quote& quote : quotes) {
        REQUIRE(quote.start == at);
        REQUIRE(quote.text == whole.substr(quote.start, quote.end - quote.start));
        REQUIRE(quote.end > quote.start);
        at = quote.end;
    }
    REQUIRE(at == whole.size());
}

Comparison checked(std::string_view left, std::string_view right) {
    Comparison comparison = compareTexts(left, right);
    requireSideCovered(comparison, &Pair::left, left);
    requireSideCovered(comparison, &Pair::right, right);
    for (const Pair& pair : comparison.pairs) {
        REQUIRE((pair.left || pair.right));
        REQUIRE(joined(pair.operations, Operation::Kind::insertion) == (pair.left ? pair.left->text : ""));
        REQUIRE(joined(pair.operations, Operation::Kind::deletion) == (pair.right ? pair.right->text : ""));
    }
    return comparison;
}

Relation onlyRelation(std::string_view left, std::string_view right) {
    const Comparison comparison = checked(left, right);
    REQUIRE(comparison.pairs.size() == 1);
    return comparison.pairs.front().relation;
}

const std::vector<std::string> kPieces{"He",
                                       "took",
                                       "my",
                                       "passport",
                                       "in",
                                       "March",
                                       "2016",
                                       "14",
                                       "the",
                                       "flat",
                                       "Leeds",
                                       "police",
                                       "hộ",
                                       "chiếu",
                                       "pașaport",
                                       "جواز",
                                       "السفر",
                                       "سفر؟",
                                       "e\u0301t\u0065\u0301",
                                       "לונדון",
                                       "护照",
                                       "ผู้หญิง",
                                       "👩‍👧",
                                       "Mr.",
                                       "9.30",
                                       "£50",
                                       ".",
                                       ". ",
                                       "? ",
                                       "\r\n",
                                       "\n\n",
                                       "\r\n\r\n",
                                       " ",
                                       "  ",
                                       ", ",
                                       "\xff",
                                       "\xc3",
                                       "\xe2\x80",
                                       "\u0301",
                                       "\u00a0",
                                       "Q. ",
                                       "A. ",
                                       "12. ",
                                       "“",
                                       "” ",
                                       "…",
                                       "(a) ",
                                       "don't",
                                       "\t",
                                       "five",
                                       "about"};

std::string randomText(std::mt19937& random, unsigned most) {
    std::string text;
    for (auto n = random() % most; n-- > 0;) {
        text += kPieces[random() % kPieces.size()];
        if (random() % 4 != 0)
            text += ' ';
    }
    return text;
}

std::string randomEdit(std::mt19937& random, std::string text) {
    for (auto n = random() % 6; n-- > 0;) {
        const std::size_t at = random() % (text.size() + 1);
        if (random() % 2 == 0)
            text.insert(at, kPieces[random() % kPieces.size()]);
        else
            text.erase(at, random() % 12);
    }
    return text;
}

}  // namespace

TEST_CASE("Every byte of both accounts is in exactly one pair, whatever the bytes") {
    std::mt19937 random(20160314);
    for (int round = 0; round < 600; ++round) {
        const std::string left = randomText(random, 160);
        checked(left, randomEdit(random, left));
        checked(left, randomText(random, 60));
    }
}

TEST_CASE("Exchanging two accounts exchanges their sides and pairs the same passages") {
    std::mt19937 random(7);
    for (int round = 0; round < 300; ++round) {
        const std::string left = randomText(random, 120), right = randomEdit(random, left);
        const Summary there = compareTexts(left, right).summary, back = compareTexts(right, left).summary;
        REQUIRE(there.wordsLeft == back.wordsRight);
        REQUIRE(there.wordsRight == back.wordsLeft);
        REQUIRE(there.count(Relation::moved) == back.count(Relation::moved));
        REQUIRE(there.count(Relation::narrowed) == back.count(Relation::broadened));
        REQUIRE(there.count(Relation::changed) == back.count(Relation::changed));
        REQUIRE(there.count(Relation::added) ==
                back.count(Relation::notRepeated) + back.count(Relation::topicNotCovered));
    }
}

TEST_CASE("Empty accounts compare") {
    REQUIRE(checked("", "").pairs.empty());
    REQUIRE(onlyRelation("", "He took my passport.") == Relation::added);
    REQUIRE(onlyRelation("He took my passport.", "") == Relation::topicNotCovered);
    REQUIRE(onlyRelation(" \r\n", " \r\n") == Relation::repeated);
}

TEST_CASE("An account compared with itself is repeated throughout") {
    const std::string text = "1. I was born in Hanoi.\r\n2. My mother sold fruit. My mother sold fruit.\r\n";
    const Comparison comparison = checked(text, text);
    REQUIRE(comparison.summary.count(Relation::repeated) == comparison.pairs.size());
    REQUIRE(comparison.pairs.size() == 3);
    REQUIRE(comparison.summary.words.equal == comparison.summary.wordsLeft);
}

TEST_CASE("A sentence told in another place is moved, also when its words differ a little") {
    const std::string left =
        "He took my passport at the airport. We drove for two days in a white van. I slept on the kitchen "
        "floor. "
        "The door was locked every night.";
    const std::string right =
        "We drove for two days in a white van. I slept on the kitchen floor. The door was locked every "
        "night. "
        "He took my passport from me at the airport.";
    const Comparison comparison = checked(left, right);
    REQUIRE(comparison.summary.count(Relation::moved) == 1);
    REQUIRE(comparison.summary.count(Relation::repeated) == 3);
    REQUIRE(comparison.pairs.front().relation == Relation::moved);
}

TEST_CASE("Paragraphs told twice pair once each") {
    const std::string once = "I was afraid of the man with the dog.\n\n";
    const std::string thrice = once + once + once, twice = once + once;
    const Comparison comparison = checked(thrice, twice);
    REQUIRE(comparison.summary.count(Relation::repeated) == 2);
    REQUIRE(comparison.summary.count(Relation::notRepeated) == 1);
}

TEST_CASE("A date told more exactly is narrowed and less exactly broadened") {
    const auto date = [](std::string_view when) {
        return "I arrived in London with my cousin " + std::string(when) + ".";
    };
    const std::vector<std::pair<std::string_view, std::string_view>> fromWideToNarrow{
        {"in March 2016", "on 14 March 2016"},   {"in 2016", "in March 2016"},
        {"in spring 2016", "in April 2016"},     {"in 2016", "in early 2016"},
        {"about March 2016", "in March 2016"},   {"in March", "in March 2016"},
        {"in March 2016", "on 2016-03-14"},      {"in March 2016", "on 14/03/2016"},
        {"on 03/04/2016", "on 3 April 2016"},    {"about 5 May 2016", "on the 5th of May 2016"},
        {"before March 2016", "in January 2016"}};
    for (const auto& [wide, narrow] : fromWideToNarrow) {
        CAPTURE(wide, narrow);
        REQUIRE(onlyRelation(date(wide), date(narrow)) == Relation::narrowed);
        REQUIRE(onlyRelation(date(narrow), date(wide)) == Relation::broadened);
    }
    REQUIRE(onlyRelation(date("on 14 March 2016"), date("on March 14th, 2016")) == Relation::repeated);
    REQUIRE(onlyRelation(date("in March 2016"), date("in spring 2018")) == Relation::changed);
    REQUIRE(onlyRelation("Tôi đến Luân Đôn tháng 3 năm 2016.",
                         "Tôi đến Luân Đôn ngày 14 tháng 3 năm 2016.") == Relation::narrowed);
    REQUIRE(onlyRelation("Am ajuns la Londra în martie 2016.", "Am ajuns la Londra în 14 martie 2016.") ==
            Relation::narrowed);
}

TEST_CASE("Numbers and amounts compare as ranges") {
    const auto men = [](std::string_view count) {
        return "There were " + std::string(count) + " men in the garden.";
    };
    REQUIRE(onlyRelation(men("three to five"), men("four")) == Relation::narrowed);
    REQUIRE(onlyRelation(men("five"), men("about five")) == Relation::broadened);
    REQUIRE(onlyRelation(men("5"), men("five")) == Relation::repeated);
    REQUIRE(onlyRelation(men("five"), men("twelve")) == Relation::changed);
    REQUIRE(onlyRelation(men("at least three"), men("four")) == Relation::narrowed);
    REQUIRE(onlyRelation("They paid me £50 a week in cash.", "They paid me 50 pounds a week in cash.") ==
            Relation::repeated);
    REQUIRE(onlyRelation("They paid me £50 a week in cash.", "They paid me £1,200 a week in cash.") ==
            Relation::changed);
    REQUIRE(onlyRelation("He came back at 9.30 that night.", "He came back at 11.15 that night.") ==
            Relation::changed);
    REQUIRE(onlyRelation("12. He locked the door of the kitchen.",
                         "14. He locked the door of the kitchen.") == Relation::repeated);
}

TEST_CASE("A particular with another value is changed; other words alone are not") {
    REQUIRE(onlyRelation("I lived in a flat above the shop.", "I lived in a house near the shop.") ==
            Relation::changed);
    REQUIRE(onlyRelation("My uncle drove me to the port.", "My cousin drove me to the port.") ==
            Relation::changed);
    REQUIRE(onlyRelation("He took me to Leeds in a van.", "He took me to Bradford in a van.") ==
            Relation::changed);
    REQUIRE(onlyRelation("I saw the man again.", "I never saw the man again.") == Relation::changed);
    REQUIRE(onlyRelation("He took my passport away.", "He took away my passport.") == Relation::repeated);
    REQUIRE(onlyRelation("the cat and the dog", "the dog and the cat") == Relation::repeated);
}

TEST_CASE("What the later account is silent on is not mentioned, or its topic was not covered") {
    const std::string left =
        "I was born in a village near Hue. I went to hospital because of my arm. My mother sold fruit.";
    const Comparison comparison = checked(left, "I was born in a village near Hue.");
    REQUIRE(comparison.pairs[1].relation == Relation::topicNotCovered);
    REQUIRE(comparison.pairs[1].topic == Topic::health);
    REQUIRE(comparison.pairs[2].relation == Relation::notRepeated);
    REQUIRE(comparison.pairs[2].topic == Topic::family);
}

TEST_CASE("No relation judges the teller or takes silence for a withdrawal") {
    for (std::size_t i = 0; i < kRelations; ++i)
        for (const std::string_view name :
             {nameOf(static_cast<Relation>(i)), codeOf(static_cast<Relation>(i))})
            for (const std::string_view judging :
                 {"withdr", "inconsist", "contradict", "lie", "false", "discrep"})
                REQUIRE(name.find(judging) == std::string_view::npos);
    REQUIRE(nameOf(Relation::notRepeated) == "not mentioned");
    REQUIRE(codeOf(Relation::topicNotCovered) == "topic_not_covered");
}

TEST_CASE("One sentence taken down as two is one pair") {
    const Comparison comparison =
        checked("He took my passport at the airport and we drove for two days in a van.",
                "He took my passport at the airport. We drove for two days in a van.");
    REQUIRE(comparison.pairs.size() == 1);
    REQUIRE(comparison.pairs.front().relation == Relation::repeated);
}

TEST_CASE("Moves are found and none invented among seeded mutations") {
    std::mt19937 random(99);
    int found = 0, made = 0, invented = 0;
    for (int round = 0; round < 40; ++round) {
        std::vector<std::string> told;
        for (int i = 0; i < 30; ++i) {
            std::string sentence = "Then";
            for (int w = 0; w < 9; ++w)
                sentence += " w" + std::to_string(random() % 400) + "x";
            told.push_back(sentence + ". ");
        }
        std::vector<std::string> retold = told;
        const std::size_t from = random() % 10, to = 18 + random() % 10;
        const std::string moved = retold[from];
        retold.erase(retold.begin() + static_cast<std::ptrdiff_t>(from));
        retold.insert(retold.begin() + static_cast<std::ptrdiff_t>(to), moved);
        const auto text = [](const std::vector<std::string>& parts) {
            std::string whole;
            for (const std::string& part : parts)
                whole += part;
            return whole;
        };
        ++made;
        const std::string before = text(told), after = text(retold);
        for (const Pair& pair : checked(before, after).pairs) {
            if (pair.relation != Relation::moved)
                continue;
            (pair.left->passage == static_cast<int>(from) ? found : invented) += 1;
        }
    }
    REQUIRE(found == made);
    REQUIRE(invented == 0);
}

TEST_CASE("Long texts of any kind are compared in bounded time") {
    std::string same, twoWords, other;
    std::mt19937 random(3);
    for (int i = 0; i < 30000; ++i) {
        same += "word ";
        twoWords += random() % 2 == 0 ? "aa " : "word ";
        other += "w" + std::to_string(i) + " ";
    }
    checked(same, same.substr(500));
    checked(twoWords, same);
    checked(other, same);
    checked(std::string(200000, '.'), std::string(150000, '.'));
}

TEST_CASE("Of two orders the one that most words keep is the order told") {
    const Comparison comparison = checked(
        "1. He took my passport.\n2. There were about twenty women from my country in the same house. I was "
        "never "
        "allowed to leave the house alone.",
        "There were about twenty women from my own country in the same house. I was never allowed to leave "
        "the "
        "house on my own. He took my passport.");
    REQUIRE(comparison.pairs.front().relation == Relation::moved);
    REQUIRE(comparison.summary.count(Relation::moved) == 1);
}
