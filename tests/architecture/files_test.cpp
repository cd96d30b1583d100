#include <algorithm>
#include <catch2/catch.hpp>
#include <fstream>
#include <regex>

#include "architecture/source_tree.h"

namespace strata::architecture {
namespace {

namespace fs = std::filesystem;
using Breaches = std::vector<std::string>;

}  // namespace

TEST_CASE("Every header guards itself with pragma once") {
    Breaches breaches;
    for (const SourceFile& file : sourcesBelow({"src", "ui", "plugins", "tests"}))
        if (file.isHeader() &&
            std::find(file.lines.begin(), file.lines.end(), "#pragma once") == file.lines.end())
            breaches.push_back(file.path);
    CHECK(breaches == Breaches{});
}

TEST_CASE("Nothing is left for later in the code") {
    static const std::regex kLater(
        "\\b(TO"
        "DO|FIX"
        "ME|X"
        "XX)\\b");
    Breaches breaches;
    for (const SourceFile& file : sourcesBelow({"src", "ui", "plugins"}))
        for (std::size_t i = 0; i < file.lines.size(); ++i)
            if (std::regex_search(file.lines[i], kLater))
                breaches.push_back(file.path + ":" + std::to_string(i + 1));
    CHECK(breaches == Breaches{});
}

TEST_CASE("File names are lower case with underscores") {
    static const std::regex kName("[a-z0-9_]+\\.(h|cpp)");
    Breaches breaches;
    for (const SourceFile& file : sourcesBelow({"src", "ui", "plugins", "tests"}))
        if (!std::regex_match(fs::path(file.path).filename().string(), kName))
            breaches.push_back(file.path);
    CHECK(breaches == Breaches{});
}

TEST_CASE("Files stay small enough to read") {
    constexpr std::size_t kTooLong = 600;  // lines; nearly all are under 400
    Breaches breaches;
    for (const SourceFile& file : sourcesBelow({"src", "ui", "plugins"}))
        if (file.lines.size() > kTooLong)
            breaches.push_back(file.path + ": " + std::to_string(file.lines.size()) + " lines");
    CHECK(breaches == Breaches{});
}

TEST_CASE("Every build file opens with what belongs and what does not") {
    Breaches breaches;
    for (const char* top : {"src", "ui", "plugins", "tests"})
        for (const auto& entry : fs::recursive_directory_iterator(fs::path(STRATA_SOURCE_DIR) / top)) {
            if (entry.path().filename() != "CMakeLists.txt")
                continue;
            std::ifstream text(entry.path());
            std::string first;
            std::getline(text, first);
            if (!first.starts_with("# "))
                breaches.push_back(fs::relative(entry.path(), STRATA_SOURCE_DIR).string());
        }
    CHECK(breaches == Breaches{});
}

}  // namespace strata::architecture
