#pragma once

#include <string>
#include <vector>

#include "presenters/clock_calendar.h"
#include "presenters/list_pages.h"

namespace strata::presenters {

// The calendar of clocks on sheets of A4 across: each month on one, its weeks as rows from Monday, with what
// falls on each day; then the list of all of it in full, so that what a day has no room for stands there.
// What the letters and patterns mean is on every sheet with a month. All four must outlive this.
class CalendarPages {
public:
    CalendarPages(const std::vector<CalendarMonth>& months, const ShownList& all, const TimelineSheet& sheet,
                  SheetWords& words);

    int pages() const { return static_cast<int>(months_.size()) + list_.pages(); }
    double width() const { return SheetFrame::kWidth; }
    double height() const { return SheetFrame::kHeight; }
    void draw(VectorPen& pen, int page);  // the first is 0

private:
    void drawKey(VectorPen& pen, double top);
    void drawDay(VectorPen& pen, const CalendarDay& day, const PenBox& cell);
    void drawMark(VectorPen& pen, CalendarEntry::Kind kind, const PenBox& box);
    std::vector<std::string> linesOf(const CalendarEntry& entry, double room);
    // The lines of each entry: all of them, or the first two where that is too many for the cell.
    std::vector<std::vector<std::string>> entriesOf(const CalendarDay& day, double room, double height);

    const std::vector<CalendarMonth>& months_;
    SheetWords& words_;
    SheetFrame frame_;
    ListPages list_;
};

}  // namespace strata::presenters
