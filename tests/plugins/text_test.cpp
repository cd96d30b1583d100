#include <catch2/catch.hpp>

#include "transcript.h"

using strata::test::importFile;
using strata::test::sniffFile;

namespace {
const std::string kFixtures = STRATA_SOURCE_DIR "/plugins/text/fixtures/";
}

TEST_CASE("Prose is read in paragraphs, each found by its first line and none given a date") {
    const auto notes = importFile("text", kFixtures + "notes.txt");
    CHECK(notes.format == "text");
    REQUIRE(notes.records.size() == 3);
    CHECK(notes.records[0].at == 1);
    CHECK(notes.records[1].at == 3);
    CHECK(notes.records[2].at == 7);
    CHECK(notes.records[1].when.empty());
    CHECK(notes.records[1].title.find("the spring") != std::string::npos);
    CHECK(
        notes.records[1].cells ==
        std::vector<std::string>{"She said that she came in the spring.\nThe man from the car wash paid for "
                                 "the room."});
}

TEST_CASE("Any other importer knows a table better than that of plain text") {
    const std::string table = STRATA_SOURCE_DIR "/plugins/csv/fixtures/rota.csv";
    CHECK(sniffFile("text", table).confidence < sniffFile("csv", table).confidence);
}
