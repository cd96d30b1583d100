#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "store/database.h"

namespace strata::search {

// Whose text: with an id it makes the row of the index. Events are 0 so that their rows are small numbers.
enum class Area : std::int64_t { event = 0, account = 1, source = 2, person = 3, exhibit = 4 };

struct Hit {
    Area area;
    std::int64_t id;
};

// FTS5 without a copy of the text: a module can always give its text again, for snippets and for taking it
// out.
class SearchIndex {
public:
    static const char* schema();
    static constexpr const char* kTable = "search_text";

    explicit SearchIndex(store::Database& database) : database_(database) {}
    void add(Area area, std::int64_t id, std::string_view text);
    void remove(Area area, std::int64_t id, std::string_view text);  // exactly the text that was added
    std::vector<Hit> find(std::string_view query, std::int64_t limit) const;
    std::vector<Hit> find(Area area, std::string_view query, std::int64_t limit) const;

private:
    store::Database& database_;
};

// Adds many texts of one area in order of id with one prepared statement, in the caller's transaction.
class BulkIndexing {
public:
    BulkIndexing(store::Database& database, Area area);
    void add(std::int64_t id, std::string_view text);

private:
    store::Query insert_;
    std::int64_t base_;
};

// Which of a few texts match, by their ids in order; as the index of the case would have found them.
std::vector<std::int64_t> matchingTexts(const std::vector<std::pair<std::int64_t, std::string>>& texts,
                                        std::string_view typed);

// What a person types, as an FTS5 query: words are all wanted, "a phrase", OR, -not, begin* ; anything else
// is text, so that no query is an error. Empty when nothing is searched for.
std::string ftsQuery(std::string_view typed);

// The stretch of `text` around the first match with matches between the marks, at most about `width`
// characters.
std::string snippet(std::string_view text, std::string_view typed, std::size_t width = 160,
                    std::string_view before = "[", std::string_view after = "]");

// SQL that holds for events matching a prepared ftsQuery: "rowid IN (SELECT ...)" with one parameter.
std::string rowsMatching(Area area);

}  // namespace strata::search
