#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "presenters/clock_calendar.h"
#include "presenters/list_pages.h"
#include "presenters/timeline_frame.h"
#include "presenters/timeline_sheet.h"

typedef struct _cairo_surface cairo_surface_t;
typedef struct _cairo cairo_t;

namespace strata::presenters {

// Pages made ready on any thread, to be played on a printer's or a preview's context as often as it asks.
class PrintedPages {
public:
    PrintedPages(double width, double height) : width_(width), height_(height) {}

    int pages() const { return static_cast<int>(pages_.size()); }
    double width() const { return width_; }  // in points, of each page
    double height() const { return height_; }
    void play(cairo_t* onto, int page) const;  // a point is a unit of the context; the first is 0
    std::shared_ptr<cairo_surface_t> add();    // a page to draw on

private:
    double width_, height_;
    std::vector<std::shared_ptr<cairo_surface_t>> pages_;
};

PrintedPages printedTimeline(const TimelineFrame& frame, const TimelineSheet& sheet);
PrintedPages printedList(const ShownList& list, const TimelineSheet& sheet);

// What a view puts on paper: what it is called in the ledger and above a preview, what its sheets say before
// who makes it and when is filled in, and its pages, laid out on any thread.
struct ToPrint {
    std::string title;  // "the list: Clocks"
    TimelineSheet sheet;
    std::function<PrintedPages(const TimelineSheet& filled)> pages;
};
ToPrint listToPrint(ShownList list);
ToPrint coverageToPrint(std::vector<workbench::CoverageRow> rows);
// The months as grids, then the list of everything on them.
ToPrint calendarToPrint(std::vector<CalendarMonth> months, ShownList all);
ToPrint letterToPrint(const std::string& request, std::string text);

}  // namespace strata::presenters
