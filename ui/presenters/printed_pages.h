#pragma once

#include <memory>
#include <vector>

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

}  // namespace strata::presenters
