#include "presenters/passage_choice.h"

#include <catch2/catch.hpp>

#include "base/text.h"

using namespace strata::presenters;

TEST_CASE("characters picked out are the bytes that hold them, in any script") {
    const std::string text = "Tôi đến 🇻🇳 مساء.";
    std::vector<std::string> letters;
    for (const char byte : text) {
        if ((static_cast<unsigned char>(byte) & 0xC0) != 0x80)
            letters.emplace_back();
        letters.back() += byte;
    }
    const auto count = static_cast<std::int64_t>(letters.size());
    for (std::int64_t from = 0; from <= count; ++from)
        for (std::int64_t to = from; to <= count; ++to) {
            std::string wanted;
            for (std::int64_t at = from; at < to; ++at)
                wanted += letters[static_cast<std::size_t>(at)];
            const auto bytes = bytesOf(text, {from, to});
            REQUIRE(bytes);
            CHECK(text.substr(static_cast<std::size_t>(bytes->from),
                              static_cast<std::size_t>(bytes->to - bytes->from)) == wanted);
            CHECK(charactersOf(text, *bytes) == CharacterSpan{from, to});
        }
    CHECK_FALSE(bytesOf(text, {0, count + 1}));
    CHECK_FALSE(bytesOf(text, {2, 1}));
    CHECK_FALSE(charactersOf(text, {0, static_cast<std::int64_t>(text.size()) + 1}));
    CHECK_FALSE(charactersOf(text, {-1, 2}));
}

TEST_CASE("words are quoted whole while they are short, and cut after a word when they are not") {
    CHECK(quoted(" He took it.\n") == "“He took it.”");
    std::string said, unbroken;
    for (int at = 0; at < 90; ++at) {
        said += "giấy tờ ";
        unbroken += "写";
    }
    for (const auto& words : {said, unbroken + unbroken}) {
        const auto cut = quoted(words);
        CHECK(strata::base::isUtf8(cut));
        CHECK(cut.ends_with(" …”"));
        CHECK(cut.size() < 300);
    }
}

TEST_CASE("a place in an account is read as it is written, and anything else is an account alone") {
    const auto place = readAccountPlace("P01/A-02@120-180");
    CHECK(place.account == "P01/A-02");
    CHECK(place.span == ByteSpan{120, 180});
    CHECK(place.written() == "P01/A-02@120-180");
    CHECK(place.revision == 1);
    const auto translated = readAccountPlace("P01/A-02#3@120-180");
    CHECK(translated.account == "P01/A-02");
    CHECK(translated.span == ByteSpan{120, 180});
    CHECK(translated.revision == 3);
    CHECK(translated.written() == "P01/A-02#3@120-180");
    CHECK(AccountPlace{"P01/A-02", {}}.written() == "P01/A-02");
    for (const char* other : {"P01/A-02", "P01/A-02@", "P01/A-02@12", "P01/A-02@a-b", "P01/A-02@1-2-3",
                              "P01/A-02#@1-2", "P01/A-02#0@1-2", "P01/A-02#x@1-2"}) {
        CHECK(readAccountPlace(other).account == other);
        CHECK_FALSE(readAccountPlace(other).span);
    }
}
