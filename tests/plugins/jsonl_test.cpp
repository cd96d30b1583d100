#include <catch2/catch.hpp>

#include "importer_run.h"
#include "transcript.h"

namespace {

using Texts = std::vector<std::string>;

strata::test::Transcript read(const std::string& name, const std::string& options = "{}") {
    auto transcript =
        strata::test::importFile("jsonl", STRATA_SOURCE_DIR "/plugins/jsonl/fixtures/" + name, options);
    CHECK(transcript.faults == Texts{});
    return transcript;
}

}  // namespace

TEST_CASE("Broken lines are named and the rest is read with its spelling unchanged") {
    const auto log = read("log_broken_lines.jsonl");
    CHECK(log.rows == 7);
    CHECK(log.skipped == 3);
    REQUIRE(log.records.size() == 4);
    CHECK(log.records[0].cells[2] == "12345678901234567890123");
    CHECK(log.records[0].cells[3] == R"({"a":[1,2,{"b":null}]})");
    CHECK(log.records[1].when.empty());
    CHECK(log.hasIssue("jsonl.broken_line", "skipped"));
    CHECK(log.hasIssue("jsonl.date_impossible", "kept_as_text"));
    CHECK(log.hasIssue("jsonl.time_unset", "kept_as_text"));
}

TEST_CASE("A chat export gives senders, recipients and counted times") {
    const auto chat = read("chat.jsonl");
    CHECK(chat.format == "chat-jsonl");
    CHECK(chat.records[1].when == "2016-03-14T09:06:00Z");
    CHECK(chat.records[1].people == Texts{"Bea", "Ann"});
    CHECK(chat.records[0].title == "Ann: come now please");
    CHECK(chat.records[1].cells[4] == "on my way 🚗");
}

TEST_CASE("plaso's nested times are read by their class") {
    const auto plaso = read("plaso.jsonl");
    CHECK(plaso.format == "timeline-jsonl");
    CHECK(plaso.records[0].when == "2016-03-14T09:05:00Z");
    CHECK(plaso.records[1].when == "2016-03-14T09:05:00Z");
}

TEST_CASE("datetime wins over timestamp and stands in for nothing when blank") {
    const auto events = read("timesketch.jsonl");
    CHECK(events.records[0].when == "2016-03-14T09:05:00+00:00");
    CHECK(events.records[1].when == "2016-03-14T09:05:00Z");
    CHECK(events.hasIssue("jsonl.times_disagree", "assumed"));
}

TEST_CASE("An uncertain date is passed on as it is written; a bare number is none") {
    const auto log = read("dates_uncertain.jsonl");
    REQUIRE(log.records.size() == 4);
    CHECK(log.records[0].when == "2016-03~");
    CHECK(log.records[1].when == "2014-02/2014-04");
    CHECK(log.records[2].when == "2016");
    CHECK(log.records[3].when != "2016");
}

TEST_CASE("CRLF, LF and lone CR each end a line") {
    CHECK(read("mixed_line_ends.jsonl").records[3].at == 4);
}

TEST_CASE("Ambiguous dates are assumed day first unless told") {
    CHECK(read("dates_open.jsonl").records[0].when == "2016-04-03");
    CHECK(read("dates_open.jsonl").hasIssue("jsonl.date_order_assumed", "assumed"));
    CHECK(read("dates_open.jsonl", R"({"dates":"mdy"})").records[0].when == "2016-03-04");
}

TEST_CASE("A whole JSON document is not JSON Lines") {
    const strata::test::TemporaryFolder folder;
    const std::string pretty = folder.write("pretty.json", "{\n  \"a\": 1,\n  \"time\": 2\n}\n");
    CHECK(strata::test::sniffFile("jsonl", pretty).confidence == 0);
    CHECK(strata::test::importFile("jsonl", pretty).refusal == "jsonl.no_object");
}
