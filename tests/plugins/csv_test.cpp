#include <catch2/catch.hpp>

#include "importer_run.h"
#include "transcript.h"

namespace {

using strata::test::importFile;
using strata::test::sniffFile;
using strata::test::TemporaryFolder;
using strata::test::Transcript;
using Texts = std::vector<std::string>;

std::string fixture(const std::string& name) {
    return STRATA_SOURCE_DIR "/plugins/csv/fixtures/" + name;
}

Transcript read(const std::string& name, const std::string& options = "{}") {
    const Transcript transcript = importFile("csv", fixture(name), options);
    CHECK(transcript.faults == Texts{});
    return transcript;
}

Transcript readText(const std::string& text, const std::string& options = "{}") {
    const TemporaryFolder folder;
    return importFile("csv", folder.write("text", text), options);
}

}  // namespace

TEST_CASE("A statement's header is found under its preamble and rows without a date are named") {
    const auto bank = read("bank_preamble_totals.csv");
    CHECK(bank.format == "bank");
    CHECK(bank.rows == 4);
    REQUIRE(bank.records.size() == 2);
    CHECK(bank.records[0].at == 7);
    CHECK(bank.records[0].when == "2016-03-14");
    CHECK(bank.records[0].original == "14/03/2016");
    CHECK(bank.records[0].title == "Payment out 1,250.00, CASH WITHDRAWAL");
    CHECK(bank.records[1].title == "Payment in 310.25, WAGES FROM DOVE CLEANING");
    CHECK(bank.hasIssue("csv.preamble", "kept_as_text"));
    CHECK(bank.hasIssue("csv.row_without_date", "skipped"));
}

TEST_CASE("Code pages are told apart and said") {
    const auto german = read("bank_semicolon_1252.csv");
    CHECK(german.encoding == "windows-1252");
    CHECK(german.records[1].cells[2] == "Straßenbau");
    CHECK(german.records[0].when == "2016-03-14");
    CHECK(german.hasIssue("csv.two_digit_years", "assumed"));
    const auto czech = read("bank_cp1250.csv");
    CHECK(czech.encoding == "windows-1250");
    CHECK(czech.headers[2] == "Částka");
    CHECK(czech.records[1].cells[1] == "Výběr z bankomatu Žižkov");
    CHECK(czech.hasIssue("csv.encoding_assumed", "assumed"));
}

TEST_CASE("UTF-16 is read with and without a byte order mark") {
    const auto little = read("utf16le.csv");
    CHECK(little.encoding == "utf-16le");
    CHECK(little.records[0].cells[1] == "Trần Thị Lan");
    CHECK(little.records[1].cells[1] == "Zoë 😀");
    const auto big = read("utf16be_no_mark.csv");
    CHECK(big.encoding == "utf-16be");
    CHECK(big.hasIssue("csv.encoding_assumed", "assumed"));
}

TEST_CASE("Damaged UTF-8 is refused with line, offset and hex") {
    const auto damaged = readText("Date,Note\n2016-03-14,\xC4\x91\xE1\xBA\xBFn\n2016-03-15,\xFF\n");
    CHECK(damaged.refusal == "csv.encoding");
    CHECK(damaged.position == "line 3");
}

TEST_CASE("Day and month are decided by the whole column and contradicting rows are named") {
    const auto mixed = read("dates_minority.csv");
    CHECK(mixed.dates == "dmy");
    REQUIRE(mixed.records.size() == 4);
    CHECK(mixed.records[1].when == "2016-04-03T10:00:00");
    CHECK(mixed.records[2].when.empty());
    CHECK(mixed.records[2].original == "03/25/2016 11:00");
    CHECK(mixed.hasIssue("csv.date_order_mixed", "kept_as_text"));
    const auto american = read("dates_month_first.csv");
    CHECK(american.dates == "mdy");
    CHECK(american.records[1].when == "2016-03-25T23:30:00");
    CHECK(american.records[1].original == "3/25/2016 11:30 PM");
}

TEST_CASE("An open day-month order is assumed day first, said, and can be chosen") {
    CHECK(read("dates_open.csv").hasIssue("csv.date_order_assumed", "assumed"));
    CHECK(read("dates_open.csv").records[0].when == "2016-04-03");
    const auto chosen = read("dates_open.csv", R"({"dates":"mdy"})");
    CHECK(chosen.records[0].when == "2016-03-04");
    CHECK_FALSE(chosen.hasIssue("csv.date_order_assumed", "assumed"));
}

TEST_CASE("Impossible and unset dates never become other dates") {
    const auto dates = read("dates_impossible.csv");
    REQUIRE(dates.records.size() == 4);
    CHECK(dates.records[0].when.empty());
    CHECK(dates.records[0].original == "30/02/2016");
    CHECK(dates.hasIssue("csv.date_impossible", "kept_as_text"));
    CHECK(dates.hasIssue("csv.time_unset", "kept_as_text"));
}

TEST_CASE("A quote that is never closed does not eat the rows after it") {
    const auto rows = read("unclosed_quote.csv");
    REQUIRE(rows.records.size() == 4);
    CHECK(rows.records[0].cells[2] == "\"never closed");
    CHECK(rows.records[2].cells[2] == "two\nlines");
    CHECK(rows.records[3].cells[2] == "He said \"no\" twice");
    CHECK(rows.hasIssue("csv.quote_never_closed", "kept_as_text"));
}

TEST_CASE("Calls keep their numbers as text, end when they end, and shortened numbers are flagged") {
    const auto calls = read("calls_preamble.csv");
    CHECK(calls.format == "calls");
    REQUIRE(calls.records.size() == 3);
    CHECK(calls.records[0].when == "2016-03-14T09:05:00");
    CHECK(calls.records[0].until == "2016-03-14T09:06:05");
    CHECK(calls.records[0].original == "14/03/2016 09:05:00");
    CHECK(calls.records[0].people == Texts{"447700900123", "07700 900456"});
    CHECK(calls.records[1].people == Texts{"447700900123"});
    CHECK(calls.records[0].title == "Call from 447700900123 to 07700 900456, 65 s");
    CHECK(calls.hasIssue("csv.number_shortened", "kept_as_text"));
}

TEST_CASE("The date wins over a count beside it, and the conflict is said") {
    const auto events = read("timesketch.csv");
    CHECK(events.format == "timeline");
    CHECK(events.records[1].when == "2016-03-14T13:05:00+00:00");
    CHECK(events.records[2].when == "2016-03-14T09:05:00Z");
    CHECK(events.records[3].when.empty());
    CHECK(events.hasIssue("csv.times_disagree", "assumed"));
}

TEST_CASE("log2timeline tables are month first with zone letters, TLN counts seconds and never quotes") {
    const auto l2t = read("l2t.csv");
    CHECK(l2t.records[0].when == "2016-03-14T09:05:00+01:00");
    CHECK(l2t.records[1].when == "2016-07-02T19:48:00+02:00");
    const auto tln = read("events.tln");
    CHECK(tln.format == "tln");
    CHECK(tln.records[0].when == "2016-03-14T09:05:00Z");
    CHECK(tln.records[0].cells[4] == "Logged \"in");
}

TEST_CASE("Counts of seconds, milliseconds and microseconds are told apart by their size") {
    const auto positions = read("positions.csv");
    CHECK(positions.records[0].when == "2016-03-14T09:05:00Z");
    CHECK(positions.records[1].when == "2016-03-14T09:06:00.123Z");
    CHECK(positions.records[0].place == "53.79, -1.54");
    CHECK(positions.hasIssue("csv.mixed_units", "assumed"));
}

TEST_CASE("Rows number as a spreadsheet numbers them and ragged ones are kept") {
    const auto ragged = read("ragged.csv");
    REQUIRE(ragged.records.size() == 4);
    CHECK(ragged.records[0].cells == Texts{"2016-03-14", "Ann"});
    CHECK(ragged.records[3].at == 7);
    CHECK(ragged.headers == Texts{"Date", "Who", "Note", "Column 4", "Column 5"});
    CHECK(ragged.hasIssue("csv.ragged_row", "kept_as_text"));
    CHECK(read("mixed_line_ends.csv").records[3].at == 5);
    CHECK(read("sep_line.csv").records[0].at == 3);
}

TEST_CASE("Formulas stay the text they are") {
    CHECK(read("formulas.csv").records[0].cells[1] == "=HYPERLINK(\"http://example.invalid\")");
}

TEST_CASE("A shift that ends after midnight ends on the day after, and that is said") {
    const auto rota = read("rota.csv");
    CHECK(rota.records[0].until == "2016-03-15T06:00:00");
    CHECK(rota.records[1].until == "2016-03-15T20:30:00");
    CHECK(rota.hasIssue("csv.end_next_day", "assumed"));
}

TEST_CASE("Columns can be mapped by name and number, and wrong names are refused with the right ones") {
    const auto mapped = read("dates_open.csv", R"({"map":{"person":"3","place":"Place"}})");
    CHECK(mapped.records[0].people == Texts{"first"});
    CHECK(read("dates_open.csv", R"({"map":{"person":"Nobody"}})").refusal == "csv.map_column");
    CHECK(read("dates_open.csv", R"({"map":{"nothing":"Date"}})").refusal == "csv.map_field");
}

TEST_CASE("A line of many megabytes is refused with its position") {
    const auto endless = readText("Date,Note\n2016-03-14,a\n" + std::string(6 * 1000 * 1000, 'a') + "\n");
    CHECK(endless.refusal == "csv.line_too_long");
    CHECK(endless.position == "line 3");
}

TEST_CASE("Prose, chats, cards, calendars and markup are no tables") {
    const TemporaryFolder folder;
    for (const char* text :
         {"Dear all,\nthe rota is below, as agreed, for Monday.\nThanks\n",
          "14/03/2016, 09:05 - Ann: come, now\n14/03/2016, 09:06 - Bea: ok, yes\n",
          "BEGIN:VCARD\nVERSION:3.0\nN:A;B;;;\nEND:VCARD\n", "<a>1,2</a>\n<a>3,4</a>\n",
          "{\"a\":1,\"b\":2}\n{\"a\":1,\"b\":2}\n", "!Type:Bank\nD14/03/2016\nT-10.00\n^\n",
          ":20:START\n:25:1,2\n:61:1603141,00\n"}) {
        INFO(text);
        CHECK(sniffFile("csv", folder.write("text", text)).confidence == 0);
    }
}

TEST_CASE("Uncertain dates in EDTF are passed on as the source writes them") {
    const auto read = readText(
        "ref,date,event\n1,2015-03~,a\n2,../2015-12-25,b\n3,2014-22,c\n4,2016,d\n5,2017-XX,e\n6,2015-13,f\n",
        R"({"map":{"date":"date"}})");
    REQUIRE(read.records.size() == 6);
    CHECK(read.records[0].when == "2015-03~");
    CHECK(read.records[0].original == "2015-03~");
    CHECK(read.records[1].when == "../2015-12-25");
    CHECK(read.records[2].when == "2014-22");
    CHECK(read.records[3].when == "2016");
    CHECK(read.records[4].when == "2017-XX");
    CHECK(read.records[5].when.empty());
    CHECK(read.hasIssue("csv.time_unreadable", "kept_as_text"));
}
