#include <algorithm>
#include <catch2/catch.hpp>
#include <map>
#include <set>

#include "architecture/source_tree.h"

namespace strata::architecture {
namespace {

// The rooms and what each names in the table of rooms; what those may use, it may use through them.
const std::map<std::string, std::set<std::string>> kMayUse{
    {"base", {}},
    {"store", {"base"}},
    {"ledger", {"store"}},
    {"casefile", {"ledger"}},
    {"search", {"casefile"}},
    {"evidence", {"casefile", "search"}},
    {"people", {"casefile", "search"}},
    {"accounts", {"casefile", "evidence", "people"}},
    {"timeline", {"casefile", "evidence", "people"}},
    {"checklist", {"casefile", "evidence", "people"}},
    {"forms", {"casefile"}},
    {"links", {"casefile", "evidence", "people"}},
    {"importing", {"evidence"}},
    {"bundle", {"accounts", "timeline", "checklist", "forms", "links", "importing"}},
    {"workbench", {"bundle"}},
};

std::set<std::string> reachable(const std::string& room) {
    std::set<std::string> rooms{room};
    for (const std::string& used : kMayUse.at(room))
        rooms.merge(reachable(used));
    return rooms;
}

// "base/instant.h" is of room base; "line_reader.h" of none.
std::string roomOf(const std::string& target) {
    const auto slash = target.find('/');
    return slash == std::string::npos ? "" : target.substr(0, slash);
}

using Breaches = std::vector<std::string>;

void note(Breaches& breaches, const SourceFile& file, const Include& include) {
    breaches.push_back(file.path + " includes " + include.target);
}

}  // namespace

TEST_CASE("The tree is really read") {
    CHECK(sourcesBelow({"src"}).size() > 50);
    CHECK(sourcesBelow({"plugins"}).size() > 10);
    CHECK(sourcesBelow({"ui"}).size() > 10);
}

TEST_CASE("Every room of src stands in the table") {
    for (const SourceFile& file : sourcesBelow({"src"}))
        CHECK(kMayUse.contains(file.room));
}

TEST_CASE("A room of src uses only rooms that stand above it in the table") {
    Breaches breaches;
    for (const SourceFile& file : sourcesBelow({"src"})) {
        const std::set<std::string> allowed = reachable(file.room);
        for (const Include& include : includesOf(file))
            if (include.isQuoted && !allowed.contains(roomOf(include.target)))
                note(breaches, file, include);
    }
    CHECK(breaches == Breaches{});
}

TEST_CASE("A front end reaches src only through the workbench and base") {
    const std::map<std::string, std::set<std::string>> above{
        {"presenters", {"presenters"}},
        {"cli", {"cli"}},
        {"views", {"presenters", "views"}},
        {"app", {"presenters", "views", "app"}},
    };
    Breaches breaches;
    for (const SourceFile& file : sourcesBelow({"ui"}))
        for (const Include& include : includesOf(file)) {
            const std::string room = roomOf(include.target);
            const bool isBelow = room == "workbench" || room == "base";
            if (include.isQuoted && !isBelow && !above.at(file.room).contains(room))
                note(breaches, file, include);
        }
    CHECK(breaches == Breaches{});
}

TEST_CASE("An importer includes nothing of src and nothing of another importer") {
    Breaches breaches;
    for (const SourceFile& file : sourcesBelow({"plugins"}))
        for (const Include& include : includesOf(file)) {
            const std::string& target = include.target;
            const bool isOwn =
                !target.starts_with("../") &&
                (roomOf(target).empty() || roomOf(target) == file.room || roomOf(target) == "sdk" ||
                 target.starts_with("plugins/sdk/") || target.starts_with("plugins/" + file.room + "/"));
            if (include.isQuoted && !isOwn)
                note(breaches, file, include);
        }
    CHECK(breaches == Breaches{});
}

TEST_CASE("wxWidgets is met only in the views and the window") {
    // What a person waits for can only be measured in a real window.
    const std::set<std::string> kMeasured{"tests/bench/timeline_frames.cpp",
                                          "tests/bench/account_window.cpp"};
    Breaches breaches;
    for (const SourceFile& file : sourcesBelow({"src", "ui", "plugins", "tests"}))
        for (const Include& include : includesOf(file))
            if (include.target.starts_with("wx/") && !file.path.starts_with("ui/views/") &&
                !file.path.starts_with("ui/app/") && !file.path.starts_with("tests/ui/") &&
                !kMeasured.contains(file.path))
                note(breaches, file, include);
    CHECK(breaches == Breaches{});
}

TEST_CASE("SQLite is met only in the store") {
    Breaches breaches;
    for (const SourceFile& file : sourcesBelow({"src", "ui", "plugins"}))
        for (const Include& include : includesOf(file))
            if (include.target.starts_with("sqlite3") && file.room != "store")
                note(breaches, file, include);
    CHECK(breaches == Breaches{});
}

}  // namespace strata::architecture
