#include "presenters/printed_pages.h"

#include <cairo.h>

#include "presenters/cairo_pen.h"
#include "presenters/timeline_page.h"

namespace strata::presenters {

namespace {

template <class Pages>
PrintedPages recorded(Pages& pages, SheetWords& words) {
    PrintedPages printed(pages.width(), pages.height());
    for (int page = 0; page < pages.pages(); ++page) {
        const auto surface = printed.add();
        CairoPen pen(surface.get(), words);
        pages.draw(pen, page);
    }
    return printed;
}

}  // namespace

std::shared_ptr<cairo_surface_t> PrintedPages::add() {
    const cairo_rectangle_t extents{0, 0, width_, height_};
    pages_.emplace_back(cairo_recording_surface_create(CAIRO_CONTENT_COLOR_ALPHA, &extents),
                        cairo_surface_destroy);
    return pages_.back();
}

void PrintedPages::play(cairo_t* onto, int page) const {
    cairo_set_source_surface(onto, pages_.at(static_cast<std::size_t>(page)).get(), 0, 0);
    cairo_paint(onto);
}

PrintedPages printedTimeline(const TimelineFrame& frame, const TimelineSheet& sheet) {
    SheetWords words;
    TimelinePages pages(frame, sheet, words, TimelinePages::Extent::pages);
    return recorded(pages, words);
}

PrintedPages printedList(const ShownList& list, const TimelineSheet& sheet) {
    SheetWords words;
    ListPages pages(list, sheet, words);
    return recorded(pages, words);
}

}  // namespace strata::presenters
