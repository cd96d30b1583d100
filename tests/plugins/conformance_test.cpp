#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "importer_run.h"
#include "transcript.h"

namespace {

using strata::test::importersInBuild;
using strata::test::importFile;
using strata::test::sniffFile;
using strata::test::TemporaryFolder;

std::string repeated(const std::string& text, std::size_t times) {
    std::string all;
    all.reserve(text.size() * times);
    for (std::size_t i = 0; i < times; ++i) {
        all += text;
    }
    return all;
}

std::vector<std::string> hostileFiles(const TemporaryFolder& folder) {
    std::string everyByte;
    for (int i = 0; i < 256 * 64; ++i) {
        everyByte.push_back(static_cast<char>(i));
    }
    return {
        folder.write("empty", ""),
        folder.write("blank", "\n\r\n \n"),
        folder.write("one_byte", "x"),
        folder.write("nul", std::string(70000, '\0')),
        folder.write("nul_tail", "Date,Note\n2016-03-14,a\n" + std::string(5000, '\0')),
        folder.write("every_byte", everyByte),
        folder.write("endless_line", std::string(20 * 1000 * 1000, 'a')),
        folder.write("endless_commas", std::string(5 * 1000 * 1000, ',')),
        folder.write("endless_quotes", std::string(5 * 1000 * 1000, '"')),
        folder.write("open_quotes", "Date,Note\n" + repeated("2016-03-14,\"abc\n", 20000)),
        folder.write("open_brackets", "{\"a\":" + std::string(1000 * 1000, '[')),
        folder.write("deep_object", repeated("{\"a\":", 5000) + "1" + std::string(5000, '}') + "\n"),
        folder.write("bad_utf8",
                     "Date,Note\n2016-03-14,\xC4\x91\xE1\xBA\xBFn \xC4\x91\xE1\xBA\xBFn\n2016-03-15,\xFF\n"),
        folder.write("cut_character", "Date,Note\n2016-03-14,Tr\xE1\xBA"),
        folder.write("cut_utf16", std::string("\xFF\xFE"
                                              "D\0a\0t\0e\0,\0A\0\n\0x",
                                              17)),
        folder.write("lone_surrogate", std::string("\xFF\xFE"
                                                   "D\0,\0A\0\n\0\0\xD8,\0x\0\n\0",
                                                   18)),
        folder.write("cut_row", "Date,Amount,Description\n14/03/2016,12.50,Rent\n15/03/2016,1"),
        folder.write("cut_object", "{\"time\":\"2016-03-14\",\"n\":1}\n{\"time\":\"2016-0"),
        folder.write("zip", std::string("PK\x03\x04\x14\0\0\0", 8) + everyByte),
        folder.write("prose", "Dear all,\n\nthe meeting is on Monday, as agreed.\nBring tea, please.\n"),
        folder.write("control_names", "Date,\"a\x01\tb\"\n2016-03-14,\"\x02\"\n"),
    };
}

}  // namespace

TEST_CASE("Every importer in the build speaks the protocol over its own fixtures") {
    const auto names = importersInBuild();
    REQUIRE(names.size() >= 2);
    for (const std::string& name : names) {
        const auto fixtures = std::filesystem::path(STRATA_SOURCE_DIR) / "plugins" / name / "fixtures";
        INFO(name);
        REQUIRE(std::filesystem::exists(fixtures));
        for (const auto& fixture : std::filesystem::directory_iterator(fixtures)) {
            INFO(fixture.path());
            const auto transcript = importFile(name, fixture.path().string());
            CHECK(transcript.faults == std::vector<std::string>{});
            CHECK(transcript.refusal.empty());
            CHECK(transcript.rows > 0);
            CHECK(sniffFile(name, fixture.path().string()).confidence > 0);
        }
    }
}

TEST_CASE("Every importer in the build ends in order on hostile files") {
    const TemporaryFolder folder;
    const auto files = hostileFiles(folder);
    for (const std::string& name : importersInBuild()) {
        for (const std::string& file : files) {
            INFO(name << " " << file);
            CHECK(importFile(name, file).faults == std::vector<std::string>{});
            const auto sniffed = sniffFile(name, file);
            CHECK(sniffed.confidence >= 0);
            CHECK(sniffed.confidence <= 100);
        }
    }
}

TEST_CASE("Every importer in the build refuses a folder, a missing file and broken options") {
    const TemporaryFolder folder;
    const std::string file = folder.write("table", "Date,Note\n2016-03-14,a\n");
    for (const std::string& name : importersInBuild()) {
        INFO(name);
        CHECK(importFile(name, "/").refusal == "input.not_a_file");
        CHECK(importFile(name, "/nowhere/at/all").refusal == "input.unreadable");
        CHECK(importFile(name, file, "{broken").refusal == "options.broken");
        CHECK(importFile(name, file, R"({"dates":"xyz"})").refusal == "options.dates");
    }
}

TEST_CASE("The same file gives the same output") {
    for (const std::string& name : importersInBuild()) {
        const auto fixtures = std::filesystem::path(STRATA_SOURCE_DIR) / "plugins" / name / "fixtures";
        for (const auto& fixture : std::filesystem::directory_iterator(fixtures)) {
            const auto run = [&] {
                return strata::test::runProgram(strata::test::importer(name),
                                                {"import", fixture.path(), "{}"});
            };
            CHECK(run().output == run().output);
        }
    }
}

TEST_CASE("The sample transcripts of the protocol page keep the protocol") {
    const auto folder = std::filesystem::path(STRATA_SOURCE_DIR) / "plugins" / "protocol" / "transcripts";
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        if (entry.path().filename() == "sniff.jsonl") {
            continue;
        }
        INFO(entry.path());
        std::ostringstream text;
        text << std::ifstream(entry.path()).rdbuf();
        CHECK(strata::test::readTranscript(text.str()).faults == std::vector<std::string>{});
    }
}
