#include "workbench/name_ranks.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <random>

#include "base/failure.h"
#include "base/text.h"

using namespace strata;
using workbench::NameRanks;

namespace {

using Names = std::vector<std::string>;

Names manyNames(std::mt19937& random, std::size_t count) {
    const Names pieces{"a", "A", "é", "e", "Z", "ž", "Đ", "d", " ", "14", "call", "Call", "\xF0\x9F\x9A\x97",
                       "ß", "ss"};
    Names names;
    for (; count > 0; --count) {
        std::string name;
        for (auto more = random() % 5; more > 0; --more)
            name += pieces[random() % pieces.size()];
        names.push_back(name);
    }
    return names;
}

NameRanks ranked(const Names& names, std::size_t mostBytes, int* times = nullptr) {
    return workbench::rankNames(names.size(),
                                [&](const auto& take) {
                                    if (times != nullptr)
                                        ++*times;
                                    for (std::size_t at = 0; at < names.size(); ++at)
                                        take(static_cast<std::uint32_t>(at), names[at]);
                                },
                                mostBytes, {});
}

}  // namespace

TEST_CASE("names have the places that sorting them gives, in as little memory as there is") {
    std::mt19937 random(5);
    for (int round = 0; round < 60; ++round) {
        const Names names = manyNames(random, random() % 400);
        std::vector<std::pair<std::string, std::string>> different;
        for (const std::string& name : names)
            if (!name.empty())
                different.emplace_back(base::foldWithoutMarks(name), name);
        std::ranges::sort(different);
        different.erase(std::unique(different.begin(), different.end()), different.end());
        for (const std::size_t mostBytes :
             {std::size_t{1}, std::size_t{700}, std::size_t{4'000}, std::size_t{1} << 30}) {
            int times = 0;
            const auto ranks = ranked(names, mostBytes, &times);
            CHECK(ranks.places == different.size());
            for (std::size_t at = 0; at < names.size(); ++at) {
                INFO(names[at]);
                if (names[at].empty()) {
                    CHECK(ranks.of[at] == NameRanks::kNone);
                    continue;
                }
                REQUIRE(ranks.of[at] < different.size());
                CHECK(different[ranks.of[at]].second == names[at]);
            }
        }
    }
}

TEST_CASE("names that do not fit are gone through again, and all at once where they do") {
    Names names;
    for (int at = 0; at < 1'000; ++at)
        names.push_back("Title " + std::to_string(at * 7'919 % 1'000));
    int times = 0;
    ranked(names, std::size_t{1} << 30, &times);
    CHECK(times == 1);
    times = 0;
    const auto ranks = ranked(names, 40'000, &times);
    CHECK(times > 2);
    CHECK(times < 20);
    CHECK(ranks.places == 1'000);
}

TEST_CASE("putting names in order ends when it is stopped") {
    std::stop_source stop;
    stop.request_stop();
    const auto each = [](const auto& take) {
        for (std::uint32_t at = 0; at < 100'000; ++at)
            take(at, "same");
    };
    CHECK_THROWS_AS(workbench::rankNames(100'000, each, 1'000, stop.get_token()), base::Cancelled);
}
