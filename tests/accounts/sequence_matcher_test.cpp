#include "accounts/sequence_matcher.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <random>

using namespace strata::accounts;

namespace {

using Ids = std::vector<std::uint32_t>;

std::size_t longestCommon(const Ids& a, const Ids& b) {
    std::vector<std::size_t> row(b.size() + 1, 0);
    for (const std::uint32_t id : a) {
        std::size_t diagonal = 0;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t above = row[j];
            row[j] = id == b[j - 1] ? diagonal + 1 : std::max(row[j], row[j - 1]);
            diagonal = above;
        }
    }
    return row.back();
}

void requireRising(const std::vector<Match>& matches, const Ids& a, const Ids& b) {
    for (std::size_t i = 0; i < matches.size(); ++i) {
        REQUIRE(a[matches[i].left] == b[matches[i].right]);
        if (i > 0) {
            REQUIRE(matches[i].left > matches[i - 1].left);
            REQUIRE(matches[i].right > matches[i - 1].right);
        }
    }
}

Ids randomIds(std::mt19937& random, std::size_t most, std::uint32_t alphabet) {
    Ids ids(random() % (most + 1));
    for (std::uint32_t& id : ids)
        id = static_cast<std::uint32_t>(random() % alphabet);
    return ids;
}

}  // namespace

TEST_CASE("Short sequences match in a longest common subsequence") {
    std::mt19937 random(11);
    SequenceMatcher matcher;
    for (int round = 0; round < 4000; ++round) {
        const auto alphabet = static_cast<std::uint32_t>(1 + random() % 12);
        const Ids a = randomIds(random, 40, alphabet), b = randomIds(random, 40, alphabet);
        const auto matches = matcher.match(a, b);
        requireRising(matches, a, b);
        REQUIRE(matches.size() == longestCommon(a, b));
    }
}

TEST_CASE(
    "Sequences below twenty thousand match in a longest common subsequence, so that the script is shortest") {
    std::mt19937 random(12);
    SequenceMatcher matcher;
    for (const std::uint32_t alphabet : {2U, 50U, 3000U})
        for (const int edits : {5, 150, 1500, 6000}) {
            Ids a(2500);
            for (std::uint32_t& id : a)
                id = static_cast<std::uint32_t>(random() % alphabet);
            Ids b = a;
            for (int edit = 0; edit < edits; ++edit) {
                const auto place = b.begin() + static_cast<std::ptrdiff_t>(random() % b.size());
                if (random() % 2 == 0)
                    *place = static_cast<std::uint32_t>(random() % (alphabet + 5));
                else
                    std::rotate(b.begin(), place, place + 1);
            }
            b.resize(b.size() - random() % 900);
            const auto matches = matcher.match(a, b);
            requireRising(matches, a, b);
            REQUIRE(matches.size() == longestCommon(a, b));
        }
}

TEST_CASE("Longer sequences match in order, and nearly as much as is common") {
    std::mt19937 random(13);
    SequenceMatcher matcher;
    const std::size_t longest = SequenceMatcher::kExactBelow + 2000;
    for (const std::uint32_t alphabet : {2U, 3000U}) {
        Ids a(longest);
        for (std::uint32_t& id : a)
            id = static_cast<std::uint32_t>(random() % alphabet);
        Ids b = a;
        for (int edit = 0; edit < 400; ++edit)
            b[random() % b.size()] = static_cast<std::uint32_t>(random() % (alphabet + 5));
        const auto matches = matcher.match(a, b);
        requireRising(matches, a, b);
        REQUIRE(matches.size() + 900 >= longest);
    }
    const Ids a = randomIds(random, 2 * longest, 4), b = randomIds(random, 2 * longest, 4);
    requireRising(matcher.match(a, b), a, b);
}
