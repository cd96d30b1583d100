#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "csv/roles.h"
#include "csv/table_reader.h"
#include "sdk/epoch.h"
#include "sdk/record_writer.h"
#include "sdk/time_column.h"

namespace strata::csv {

// The time of one row, in the protocol's words. Reused from row to row.
struct RowTime {
    enum class State { Dated, Uncertain, Blank, Unset, NotATime, Impossible };
    // Uncertain: `when` is EDTF such as 2015-03~, as the source writes it, and `civil` says nothing.
    State state = State::Blank;
    sdk::CivilTime civil;
    std::string when;
    std::string until;
    std::string original;
    std::string zone;
    bool isConflicting = false;  // the count beside it says another time
    bool hasOddClock = false;    // the time of day beside the date could not be read
    bool endsNextDay = false;    // the end's clock is before the start's
    std::optional<sdk::EpochUnit> unit;
};

// Reads a row's time from the columns that the roles name, with one day-month order for the whole column. A
// date column wins over a count beside it; the count is used where the date is blank.
class RowClock {
public:
    RowClock(const Roles& roles, sdk::DateOrder order) : roles_(roles), order_(order) {}

    void read(const Row& row, RowTime& time) const;

private:
    bool readDate(const Row& row, RowTime& time) const;
    bool readCount(std::string_view cell, RowTime& time) const;
    void applyZone(std::string_view zone, RowTime& time) const;
    void applyClock(const Row& row, RowTime& time) const;
    void compareCount(const Row& row, RowTime& time) const;
    void readEnd(const Row& row, RowTime& time) const;

    Roles roles_;
    sdk::DateOrder order_;
};

// The cell that plays a role, without blanks around it; empty when the row has none.
inline std::string_view cellOf(const Row& row, std::optional<std::size_t> column) {
    return column && *column < row.cells.size() ? row.cells[*column] : std::string_view();
}

// Writes the issues that a row's time gives rise to.
void noteTimeIssues(const Row& row, const RowTime& time, sdk::DateOrder order, sdk::RecordWriter& writer);

}  // namespace strata::csv
