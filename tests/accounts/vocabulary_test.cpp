#include "accounts/vocabulary.h"

#include <catch2/catch.hpp>
#include <deque>
#include <map>
#include <random>
#include <string>

#include "accounts/known_words.h"

using namespace strata::accounts;

namespace {

// Of few letters, so that many are equal or begin alike; on both sides of the eight bytes of a whole key.
std::string anyWord(std::mt19937& random) {
    static const std::string kLetters("ab\0\xc4\x83z", 6);
    std::string word;
    for (auto n = random() % 19; n-- > 0;)
        word += kLetters[random() % (random() % 3 == 0 ? kLetters.size() : 2)];
    return word;
}

constexpr std::string_view kListed = "a to early threaten threatened threatening neighbour ă începutul";

constexpr auto listed() {
    KnownWords<int, 16> words;
    int number = 0;
    eachWord(kListed, ' ', [&](std::string_view word) { words.at(word) = ++number; });
    return words;
}

constexpr std::string_view kText = "neighbours of \xc3\xa9 and more";

constexpr auto keysOfBeginnings() {
    std::array<WordKey, kText.size() + 1> keys{};
    for (std::size_t size = 0; size < keys.size(); ++size)
        keys[size] = keyOf(kText.substr(0, size));
    return keys;
}

}  // namespace

TEST_CASE("Equal strings have one number, in the order first met, whatever their length") {
    std::mt19937 random(11);
    std::deque<std::string> kept;
    std::map<std::string, std::uint32_t> numbers;
    Vocabulary vocabulary(2);
    for (int round = 0; round < 20'000; ++round) {
        const std::string& word = kept.emplace_back(anyWord(random));
        const auto expected = numbers.emplace(word, static_cast<std::uint32_t>(numbers.size())).first->second;
        REQUIRE(vocabulary.idOf(word) == expected);
        REQUIRE(vocabulary.text(expected) == word);
        REQUIRE(vocabulary.keyOf(expected) == keyOf(word));
    }
    REQUIRE(vocabulary.size() == numbers.size());
    REQUIRE(numbers.size() > 1000);
}

TEST_CASE("A key is the same whether the compiler makes it or the program") {
    static constexpr auto kKeys = keysOfBeginnings();
    for (std::size_t size = 0; size <= kText.size(); ++size) {
        const std::string alone(kText.substr(0, size));
        REQUIRE(keyOf(alone) == kKeys[size]);
        if (size <= WordKey::kWhole)
            REQUIRE(firstOf(headOf(kText), size) == kKeys[size].bytes);
    }
}

TEST_CASE("Listed words are known, and no others") {
    static constexpr auto kKnown = listed();
    int number = 0;
    eachWord(kListed, ' ', [&](std::string_view word) {
        const int* const found = kKnown.find(word, keyOf(word));
        REQUIRE(found != nullptr);
        REQUIRE(*found == ++number);
    });
    REQUIRE(kKnown.size() == static_cast<std::size_t>(number));
    for (const std::string_view other : {"", "b", "t", "threate", "threatene", "threatenin", "neighbours"})
        REQUIRE(kKnown.find(other, keyOf(other)) == nullptr);
}
