#include "csv/layout.h"

#include <algorithm>
#include <set>

#include "csv/roles.h"
#include "sdk/text.h"

namespace strata::csv {
namespace {

constexpr std::size_t kDeepestHeader = 40;  // rows searched for a header
constexpr std::size_t kPreambleShown = 120;

std::size_t filledCells(const SampleRow& row) {
    return static_cast<std::size_t>(std::count_if(
        row.cells.begin(), row.cells.end(), [](const std::string& cell) { return !sdk::isBlank(cell); }));
}

bool isTyped(const std::string& cell) {
    return isNumberCell(cell) || isDateCell(cell) || isClockCell(cell);
}

std::size_t typedCells(const SampleRow& row) {
    return static_cast<std::size_t>(std::count_if(row.cells.begin(), row.cells.end(), isTyped));
}

std::vector<ColumnFacts> factsFrom(const std::vector<SampleRow>& sample, std::size_t first,
                                   std::size_t columns) {
    std::vector<ColumnFacts> facts(columns);
    for (std::size_t r = first; r < sample.size(); ++r) {
        const std::size_t width = std::min(columns, sample[r].cells.size());
        for (std::size_t c = 0; c < width; ++c) {
            facts[c].add(sample[r].cells[c]);
        }
    }
    return facts;
}

// Names: nearly no numbers or dates, no name twice over and over, most columns named.
bool couldNameColumns(const SampleRow& row, std::size_t columns) {
    const std::size_t filled = filledCells(row);
    if (filled < 2 || filled * 2 < columns || row.cells.size() + 1 < columns) {
        return false;
    }
    std::set<std::string_view> names;
    for (const std::string& cell : row.cells) {
        if (!sdk::isBlank(cell)) {
            names.insert(cell);
        }
    }
    return typedCells(row) * 5 <= filled && names.size() * 2 > filled;
}

// A row whose cells fit the kinds of the columns below it.
bool fitsColumns(const SampleRow& row, const std::vector<ColumnFacts>& facts) {
    for (std::size_t c = 0; c < std::min(facts.size(), row.cells.size()); ++c) {
        const bool isDate = facts[c].dates() >= 0.6 && isDateCell(row.cells[c]);
        const bool isNumber =
            facts[c].numbers() >= 0.6 && facts[c].dates() < 0.6 && isNumberCell(row.cells[c]);
        if (isDate || (isNumber && row.cells.size() == facts.size())) {
            return true;
        }
    }
    return false;
}

bool hasTypedColumn(const std::vector<ColumnFacts>& facts) {
    return std::any_of(facts.begin(), facts.end(),
                       [](const ColumnFacts& column) { return column.isTyped(); });
}

void nameColumns(Layout& layout, const SampleRow* header, std::size_t columns) {
    if (header != nullptr) {
        layout.headerRow = header->number;
        layout.headers = header->cells;
    }
    while (layout.headers.size() < columns) {
        layout.headers.push_back("Column " + std::to_string(layout.headers.size() + 1));
    }
}

}  // namespace

Layout findLayout(const std::vector<SampleRow>& sample, std::size_t columns) {
    Layout layout;
    const auto facts = factsFrom(sample, 0, columns);
    const std::size_t deepest = std::min(sample.size(), kDeepestHeader);
    std::size_t data = 0;
    const SampleRow* header = nullptr;
    for (std::size_t r = 0; r < deepest && header == nullptr; ++r) {
        const bool fits = fitsColumns(sample[r], facts);
        if (couldNameColumns(sample[r], columns) && !fits) {
            const bool isPlain = hasTypedColumn(facts) || r == 0 || countKnownNames(sample[r].cells) > 0;
            header = isPlain ? &sample[r] : nullptr;
            data = header != nullptr ? r + 1 : data;
        }
        if (fits) {
            data = r;
            break;
        }
    }
    nameColumns(layout, header, columns);
    layout.facts = factsFrom(sample, data, std::max(columns, layout.headers.size()));
    for (std::size_t r = 0; r < data; ++r) {
        if (&sample[r] != header) {
            std::string shown;
            for (const std::string& cell : sample[r].cells) {
                shown += shown.empty() || cell.empty() ? "" : " | ";
                shown += cell;
            }
            layout.preamble.emplace_back();
            sdk::appendShort(layout.preamble.back(), shown, kPreambleShown);
        }
    }
    layout.firstDataRow =
        data < sample.size() ? sample[data].number : (sample.empty() ? 1 : sample.back().number + 1);
    if (header != nullptr) {
        layout.firstDataRow = header->number + 1;
    }
    return layout;
}

}  // namespace strata::csv
