#include "search/search_index.h"

#include <catch2/catch.hpp>
#include <random>

#include "base/file.h"

using namespace strata;
using search::Area;

namespace {

struct Indexed {
    base::TempFolder folder;
    store::Database database{folder.path() / "a.db", store::Database::Access::create};
    search::SearchIndex index{database};
    Indexed() { database.execute(search::SearchIndex::schema()); }
};

}  // namespace

TEST_CASE("a name is found without its marks, and by the start of a word") {
    Indexed in;
    in.index.add(Area::person, 1, "Trần Thị Linh");
    in.index.add(Area::event, 1, "Cash paid to Linh");
    CHECK(in.index.find("tran", 10).size() == 1);
    CHECK(in.index.find("lin*", 10).size() == 2);
    CHECK(in.index.find(Area::person, "linh", 10).size() == 1);
}

TEST_CASE("words are all wanted, phrases hold together, minus leaves out") {
    Indexed in;
    in.index.add(Area::event, 1, "cash wash road");
    in.index.add(Area::event, 2, "wash the car for cash");
    CHECK(in.index.find("cash wash", 10).size() == 2);
    CHECK(in.index.find("\"cash wash\"", 10).size() == 1);
    CHECK(in.index.find("cash -road", 10).size() == 1);
    CHECK(in.index.find("road OR car", 10).size() == 2);
}

TEST_CASE("no query is an error, whatever is typed") {
    Indexed in;
    in.index.add(Area::event, 1, "something");
    std::mt19937 random(4);
    for (int turn = 0; turn < 3000; ++turn) {
        std::string typed;
        for (int at = static_cast<int>(random() % 14); at > 0; --at)
            typed += "\"*-()^:ORANDNEAR a%'\\\n\xc3\xa9"[random() % 24];
        CHECK_NOTHROW(in.index.find(typed, 5));
    }
}

TEST_CASE("a snippet marks the words found") {
    CHECK(search::snippet("He paid Linh in cash", "linh") == "He paid [Linh] in cash");
}
