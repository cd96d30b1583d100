#pragma once

#include <array>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "cli/invocation.h"
#include "cli/text_table.h"
#include "cli/words.h"

namespace strata::cli {

// What of a row the filters of `show` look at; nothing where the row has no such thing.
struct Facets {
    std::optional<workbench::Micros> earliest, latest;
    std::string text, person, source, kind;
};

// The options that say which events; `show` takes the first of them of other things too.
inline constexpr std::array<std::string_view, 17> kEventFilters{
    "view", "from",   "to",      "text",  "person", "source", "kind",      "filter", "lane",
    "tag",  "strand", "element", "layer", "hour",   "day",    "uncertain", "strict"};

// The filters of one `show`. A filter that cannot mean anything for what is shown is a usage error, not
// passed over in silence.
class Filters {
public:
    Filters(const Invocation& invocation, const Words& words);
    void allowOnly(std::initializer_list<std::string_view> names, std::string_view what) const;
    bool matches(const Facets& facets) const;
    std::int64_t limit() const { return limit_; }  // -1: all
    std::int64_t offset() const { return offset_; }
    // Narrowed from `base`: what a view shows.
    workbench::EventFilter forEvents(const workbench::EventFilter& base = {}) const;

private:
    const Invocation& invocation_;
    const Words& words_;
    std::optional<workbench::Micros> from_, to_;
    std::string text_, person_, source_, kind_;
    std::int64_t limit_ = -1, offset_ = 0;
};

// Prints the rows that match, as JSON Lines or as a table.
template <class Row>
void list(Invocation& invocation, const Filters& filters, const std::vector<Row>& rows,
          const std::function<Facets(const Row&)>& facets, std::vector<std::string> headings,
          const std::function<std::vector<std::string>(const Row&)>& cells,
          const std::function<std::string(const Row&)>& json) {
    TextTable table(invocation.out(), std::move(headings));
    std::int64_t passed = 0, shown = 0;
    for (const Row& row : rows) {
        if (!filters.matches(facets(row)) || passed++ < filters.offset())
            continue;
        if (filters.limit() >= 0 && shown++ >= filters.limit())
            break;
        if (invocation.wantsJson())
            invocation.out().line(json(row));
        else
            table.add(cells(row));
    }
    table.print();
}

}  // namespace strata::cli
