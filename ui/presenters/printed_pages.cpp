#include "presenters/printed_pages.h"

#include <cairo.h>

#include <utility>

#include "base/text.h"
#include "presenters/cairo_pen.h"
#include "presenters/calendar_pages.h"
#include "presenters/coverage_pages.h"
#include "presenters/letter_pages.h"
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

// Days are the same in every zone.
TimelineSheet ofDays(TimelineSheet sheet) {
    sheet.zone.clear();
    return sheet;
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

ToPrint listToPrint(ShownList list) {
    TimelineSheet sheet;
    sheet.zone = base::Zone::utc().name();
    sheet.counts = base::plural(static_cast<std::int64_t>(list.rows.size()), "row", "rows");
    std::string title = "the list: " + list.title;
    return {std::move(title), sheet,
            [list = std::move(list)](const TimelineSheet& filled) { return printedList(list, filled); }};
}

ToPrint coverageToPrint(std::vector<workbench::CoverageRow> rows) {
    TimelineSheet sheet;
    sheet.counts = base::plural(static_cast<std::int64_t>(rows.size()), "kind of record", "kinds of records");
    return {"the chart: What records cover of the window", sheet,
            [rows = std::move(rows)](const TimelineSheet& filled) {
                SheetWords words;
                const TimelineSheet days = ofDays(filled);
                CoveragePages pages(rows, days, words);
                return recorded(pages, words);
            }};
}

ToPrint calendarToPrint(std::vector<CalendarMonth> months, ShownList all) {
    TimelineSheet sheet;
    sheet.counts = base::plural(static_cast<std::int64_t>(all.rows.size()), "entry", "entries");
    return {"the calendar of clocks", sheet,
            [months = std::move(months), all = std::move(all)](const TimelineSheet& filled) {
                SheetWords words;
                const TimelineSheet days = ofDays(filled);
                CalendarPages pages(months, all, days, words);
                return recorded(pages, words);
            }};
}

ToPrint letterToPrint(const std::string& request, std::string text) {
    return {"the letter of " + request, {}, [text = std::move(text)](const TimelineSheet& filled) {
                SheetWords words;
                LetterPages pages(text, filled, words);
                return recorded(pages, words);
            }};
}

}  // namespace strata::presenters
