#include "sdk/html_words.h"

#include <catch2/catch.hpp>

using strata::sdk::wordsOfHtml;

TEST_CASE("what is no text on a page ends where its own end stands, whatever is in it") {
    CHECK(wordsOfHtml("<script>if(a<b)c>d</script>She came in a van.") == "She came in a van.");
    CHECK(wordsOfHtml("<style>p > a < b {}</STYLE>She came.") == "She came.");
    CHECK(wordsOfHtml("<head><title>x</title><style>p<b{}</style></head><body>She came.") == "She came.");
}

TEST_CASE("a head without an end leaves the words of the page") {
    CHECK(wordsOfHtml("<head><meta charset=utf-8><title>x</title><body>She came.</body>") == "She came.");
    CHECK(wordsOfHtml("<head><title>x</title><p>She came.</p>").find("She came.") == 0);
}
