#include "accounts/comparison_of_all.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <numeric>
#include <random>
#include <set>
#include <string>

using namespace strata::accounts;

namespace {

using Texts = std::vector<std::string>;

// What is told together: account, start and end of each telling.
using Together = std::set<std::tuple<std::size_t, std::size_t, std::size_t>>;

std::set<Together> togetherIn(const Texts& texts, const std::vector<std::size_t>& order) {
    std::vector<std::string_view> given;
    for (const std::size_t account : order)
        given.push_back(texts[account]);
    std::set<Together> all;
    for (const ToldThing& thing : compareAll(given).things) {
        Together together;
        REQUIRE(thing.told.size() == texts.size());
        for (std::size_t i = 0; i < order.size(); ++i)
            if (thing.told[i])
                together.emplace(order[i], thing.told[i]->start, thing.told[i]->end);
        REQUIRE(!together.empty());
        REQUIRE(all.insert(together).second);
    }
    return all;
}

std::vector<std::size_t> inOrder(std::size_t count) {
    std::vector<std::size_t> order(count);
    std::iota(order.begin(), order.end(), 0);
    return order;
}

const Texts kWords{"passport", "hộ",      "chiếu",          "bus",    "mamă",  "grzybnia", "جواز",
                   "السفر",    "kitchen", "ngày",           "thứ",    "river", "școală",   "żółty",
                   "rrugë",    "nënë",    "five",           "pounds", "March", "2016",     "Leeds",
                   "e\u0301",  "tế",      "te\u0302\u0301", "door",   "locked"};

std::string sentence(std::mt19937& random) {
    std::string text = "Then";
    for (auto words = 3 + random() % 7; words-- > 0;)
        text += " " + kWords[random() % kWords.size()];
    return text + ". ";
}

// Tellings of one story: some sentences left out, told elsewhere, told otherwise or new.
Texts tellings(std::mt19937& random, std::size_t accounts, std::size_t sentences) {
    Texts story;
    for (std::size_t i = 0; i < sentences; ++i)
        story.push_back(sentence(random));
    Texts texts;
    for (std::size_t account = 0; account < accounts; ++account) {
        Texts told;
        for (const std::string& one : story) {
            const auto change = random() % 8;
            if (change == 0)
                continue;
            const std::size_t at = change == 1 && !told.empty() ? random() % told.size() : told.size();
            std::string words = change == 2 ? sentence(random) : one;
            if (change == 3)
                words.erase(words.find(' '), words.find(' ', 6) - words.find(' '));
            told.insert(told.begin() + static_cast<std::ptrdiff_t>(at), words);
        }
        std::string text;
        for (const std::string& one : told)
            text += one + (random() % 5 == 0 ? "\n\n" : "");
        texts.push_back(text);
    }
    return texts;
}

void requireWhole(const ComparisonOfAll& all, const std::vector<std::string_view>& texts) {
    for (std::size_t account = 0; account < texts.size(); ++account) {
        std::vector<Quote> quotes;
        for (const ToldThing& thing : all.things)
            if (thing.told[account])
                quotes.push_back(*thing.told[account]);
        std::sort(quotes.begin(), quotes.end(),
                  [](const Quote& a, const Quote& b) { return a.start < b.start; });
        std::string joined;
        for (const Quote& quote : quotes) {
            REQUIRE(quote.start == joined.size());
            joined += quote.text;
            REQUIRE(quote.end == joined.size());
        }
        REQUIRE(joined == texts[account]);
    }
    REQUIRE(all.comparisons.size() + 1 == texts.size());
    for (std::size_t i = 0; i < all.comparisons.size(); ++i) {
        std::size_t left = 0, right = 0;
        for (const Pair& pair : all.comparisons[i].pairs) {
            std::string before, after;
            for (const Operation& step : pair.operations) {
                if (step.kind != Operation::Kind::insertion)
                    before += step.text;
                if (step.kind != Operation::Kind::deletion)
                    after += step.text;
            }
            REQUIRE(before == (pair.left ? pair.left->text : ""));
            REQUIRE(after == (pair.right ? pair.right->text : ""));
            left += before.size();
            right += after.size();
        }
        REQUIRE(left == texts[i].size());
        REQUIRE(right == texts[i + 1].size());
    }
}

}  // namespace

TEST_CASE("Which passages tell the same thing does not depend on the order of up to six accounts") {
    std::mt19937 random(61);
    for (std::size_t accounts = 3; accounts <= 6; ++accounts)
        for (int round = 0; round < 4; ++round) {
            const Texts texts = tellings(random, accounts, 9);
            std::vector<std::size_t> order = inOrder(accounts);
            const auto expected = togetherIn(texts, order);
            while (std::next_permutation(order.begin(), order.end()))
                REQUIRE(togetherIn(texts, order) == expected);
        }
}

TEST_CASE("Which passages tell the same thing does not depend on the order of twenty accounts") {
    std::mt19937 random(20);
    const Texts texts = tellings(random, 20, 12);
    std::vector<std::size_t> order = inOrder(texts.size());
    const auto expected = togetherIn(texts, order);
    for (int round = 0; round < 200; ++round) {
        std::shuffle(order.begin(), order.end(), random);
        REQUIRE(togetherIn(texts, order) == expected);
    }
}

TEST_CASE("Every byte of every account is in one thing told, and in each comparison") {
    std::mt19937 random(8);
    for (int round = 0; round < 60; ++round) {
        Texts texts = tellings(random, 3 + random() % 4, random() % 14);
        if (round % 5 == 0)
            texts.front().clear();
        if (round % 7 == 0)
            texts.back() = "\xff\xfe \xc3 e\u0301";
        const std::vector<std::string_view> given(texts.begin(), texts.end());
        requireWhole(compareAll(given), given);
    }
}

TEST_CASE("A thing that an account in between leaves out is one thing, and told in the order of the first") {
    const std::vector<std::string_view> texts{
        "He took my passport at the airport. We drove for two days in a white van.",
        "We drove for two days in a white van. I slept on the kitchen floor.",
        "He took my passport at the airport. I slept on the kitchen floor."};
    const ComparisonOfAll all = compareAll(texts);
    REQUIRE(all.things.size() == 3);
    const auto toldIn = [&](std::size_t thing) {
        std::vector<bool> accounts;
        for (const auto& quote : all.things[thing].told)
            accounts.push_back(quote.has_value());
        return accounts;
    };
    REQUIRE(toldIn(0) == std::vector<bool>{true, false, true});
    REQUIRE(toldIn(1) == std::vector<bool>{true, true, false});
    REQUIRE(toldIn(2) == std::vector<bool>{false, true, true});
    REQUIRE(all.comparisons[0].summary.count(Relation::repeated) == 1);
    REQUIRE(all.comparisons[1].summary.count(Relation::repeated) == 1);
}

TEST_CASE("No account tells one thing in two places") {
    const std::vector<std::string_view> texts{
        "I was afraid of the man with the dog. He laughed. I was afraid of the man with the dog.",
        "I was afraid of the man with the dog.", "I was afraid of the man with the dog. He laughed."};
    for (const ToldThing& thing : compareAll(texts).things)
        for (const auto& quote : thing.told)
            if (quote)
                REQUIRE(quote->text.find("dog") == quote->text.rfind("dog"));
}
