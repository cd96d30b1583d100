#include "timeline/event_mentions.h"

#include <catch2/catch.hpp>
#include <random>

#include "base/file.h"
#include "timeline/timeline_module.h"

using namespace strata;
using namespace strata::timeline;

namespace {

struct Case {
    base::TempFolder folder;
    store::Database database{folder.path() / "a.db", store::Database::Access::create};
    Case() { database.execute(std::string(TimelineModule().schema())); }

    std::vector<std::string> namesOf(const Mentions& mentions, std::uint32_t mention) {
        std::vector<std::string> names;
        for (const std::uint32_t name : mentions.names(mention)) {
            auto row = database.query("SELECT name FROM event_name WHERE id = ?", std::int64_t{name});
            names.push_back(row.next() ? row.text(0) : "nobody");
        }
        return names;
    }
};

using Names = std::vector<std::string>;

}  // namespace

TEST_CASE("A mention is the names of a cell, however it spaces them, each once and in its order") {
    Case made;
    MentionWriter writer(made.database);
    const auto two = writer.number("Mihai D; Linh");
    CHECK(writer.number(" Mihai D ;Linh;; ") == two);
    CHECK(writer.number("Linh; Mihai D") != two);
    const auto one = writer.number("Linh"), again = writer.number("Linh; Linh");
    CHECK(one == again);
    const auto three = writer.number("Linh; Mihai D; Trần");
    CHECK(writer.number("Linh;Mihai D;Trần") == three);
    CHECK(writer.number("") == 0);
    CHECK(writer.number(" ; ") == 0);
    writer.finish();
    const auto read = Mentions::read(made.database, {});
    CHECK(made.namesOf(read, two) == Names{"Mihai D", "Linh"});
    CHECK(made.namesOf(read, one) == Names{"Linh"});
    CHECK(made.namesOf(read, three) == Names{"Linh", "Mihai D", "Trần"});
    CHECK(made.namesOf(read, 0) == Names{"nobody"});
    CHECK(made.namesOf(read, 99) == Names{"nobody"});
}

TEST_CASE("Mentions of one import after another are read back as they were written, in pieces or not") {
    Case made;
    std::mt19937 random(3);
    std::vector<std::pair<std::uint32_t, Names>> told;
    for (int import = 0; import < 3; ++import) {
        MentionWriter writer(made.database);
        for (int cell = 0; cell < 30'000; ++cell) {
            Names names;
            std::string text;
            for (unsigned left = 1 + random() % 4; left > 0; --left) {
                const std::string name = "0770090" + std::to_string(random() % 5'000);
                if (std::find(names.begin(), names.end(), name) != names.end())
                    continue;
                names.push_back(name);
                text += (text.empty() ? "" : "; ") + name;
            }
            told.emplace_back(writer.number(text), names);
        }
        writer.finish();
    }
    CHECK(made.database.integer("SELECT count(*) FROM event_mention") > 6);
    const auto read = Mentions::read(made.database, {});
    Names byNumber{"nobody"};
    auto row = made.database.query("SELECT name FROM event_name ORDER BY id");
    while (row.next())
        byNumber.push_back(row.text(0));
    for (const auto& [mention, names] : told) {
        Names found;
        for (const std::uint32_t name : read.names(mention))
            found.push_back(byNumber[name]);
        REQUIRE(found == names);
    }
}
