#include <catch2/catch.hpp>
#include <regex>
#include <set>

#include "architecture/source_tree.h"

namespace strata::architecture {
namespace {

using Breaches = std::vector<std::string>;

std::string textOf(const SourceFile& file) {
    std::string text;
    for (const auto& line : file.lines)
        text += line + "\n";
    return text;
}

std::vector<std::string> matches(const std::string& text, const std::regex& pattern, int group) {
    std::vector<std::string> found;
    for (std::sregex_iterator match(text.begin(), text.end(), pattern), end; match != end; ++match)
        found.push_back((*match)[static_cast<std::size_t>(group)]);
    return found;
}

}  // namespace

TEST_CASE("No function takes a recorded account in order to change it") {
    // A parameter that could be written through: an Account or AccountRow by reference or pointer, not const.
    static const std::regex kParameter(R"([(,]\s*(?:\w+::)*Account(?:Row)?\s*[&*]\s*\w+)");
    Breaches breaches;
    for (const SourceFile& file : sourcesBelow({"src", "ui"}))
        if (file.isHeader())
            for (const auto& found : matches(textOf(file), kParameter, 0))
                breaches.push_back(file.path + ": " + found);
    CHECK(breaches == Breaches{});
}

TEST_CASE("Nothing deletes an account, and only the place of one in the list is worked out again") {
    static const std::regex kDelete(
        R"((DELETE FROM|DROP TABLE|REPLACE INTO|INSERT OR REPLACE INTO)\s+account\b)");
    static const std::regex kUpdate(R"(UPDATE account SET ([^"]*))");
    Breaches breaches;
    for (const SourceFile& file : sourcesBelow({"src", "ui"})) {
        const std::string text = textOf(file);
        for (const auto& found : matches(text, kDelete, 0))
            breaches.push_back(file.path + ": " + found);
        for (const auto& found : matches(text, kUpdate, 1))
            if (!found.starts_with("given_earliest = ?, given_latest = ? WHERE"))
                breaches.push_back(file.path + ": " + found);
    }
    CHECK(breaches == Breaches{});
}

TEST_CASE("What happens to accounts in the ledger only ever adds") {
    static const std::regex kKind("\"account\\.([a-z_]+)\"");
    static const std::set<std::string> kAdding = {"recorded", "circumstance_added", "reviewed", "read"};
    std::set<std::string> kinds;
    for (const SourceFile& file : sourcesBelow({"src"}))
        for (const auto& line : file.lines)
            if (line.find("entry.kind") != std::string::npos ||
                line.find("return {\"account.") != std::string::npos)
                for (const auto& kind : matches(line, kKind, 1))
                    kinds.insert(kind);
    CHECK(kinds == kAdding);
}

}  // namespace strata::architecture
