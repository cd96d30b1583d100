#include "presenters/timeline_vector.h"

#include <cairo-pdf.h>

#include <algorithm>
#include <cctype>
#include <cmath>

#include "base/failure.h"
#include "base/file.h"
#include "presenters/cairo_pen.h"
#include "presenters/svg_pen.h"
#include "presenters/timeline_page.h"

namespace strata::presenters {

namespace {

constexpr double kPixelsAPoint = 200.0 / 72;

struct Destroy {
    void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
};
using Surface = std::unique_ptr<cairo_surface_t, Destroy>;

cairo_status_t append(void* to, const unsigned char* bytes, unsigned count) {
    static_cast<std::string*>(to)->append(reinterpret_cast<const char*>(bytes), count);
    return CAIRO_STATUS_SUCCESS;
}

void check(cairo_status_t status) {
    if (status != CAIRO_STATUS_SUCCESS)
        throw base::Failure(std::string("The picture could not be drawn: ") + cairo_status_to_string(status) +
                            ".");
}

std::string drawnPdf(TimelinePages& pages, const TimelineSheet& sheet, SheetWords& words) {
    std::string bytes;
    const Surface surface(cairo_pdf_surface_create_for_stream(append, &bytes, pages.width(), pages.height()));
    const std::string made = base::isoUtc(sheet.madeAt / base::kSecond * base::kSecond);
    for (const auto& [name, value] :
         {std::pair(CAIRO_PDF_METADATA_TITLE, "Timeline, " + sheet.caseWords()),
          std::pair(CAIRO_PDF_METADATA_SUBJECT, sheet.marking),
          std::pair(CAIRO_PDF_METADATA_AUTHOR, sheet.madeBy),
          std::pair(CAIRO_PDF_METADATA_CREATOR, std::string("Strata")),
          std::pair(CAIRO_PDF_METADATA_CREATE_DATE, made), std::pair(CAIRO_PDF_METADATA_MOD_DATE, made)})
        cairo_pdf_surface_set_metadata(surface.get(), name, value.c_str());
    {
        CairoPen pen(surface.get(), words);
        for (int page = 0; page < pages.pages(); ++page) {
            pages.draw(pen, page);
            pen.nextPage();
        }
    }
    cairo_surface_finish(surface.get());
    check(cairo_surface_status(surface.get()));
    return bytes;
}

std::string drawnPng(TimelinePages& pages, SheetWords& words) {
    const Surface surface(cairo_image_surface_create(
        CAIRO_FORMAT_RGB24, static_cast<int>(std::lround(pages.width() * kPixelsAPoint)),
        static_cast<int>(std::lround(pages.height() * kPixelsAPoint))));
    check(cairo_surface_status(surface.get()));
    {
        CairoPen pen(surface.get(), words, kPixelsAPoint);
        pages.draw(pen, 0);
    }
    check(cairo_surface_status(surface.get()));
    std::string bytes;
    check(cairo_surface_write_to_png_stream(surface.get(), append, &bytes));
    return bytes;
}

}  // namespace

PictureFormat pictureFormatOf(const std::filesystem::path& file) {
    std::string ending = file.extension().string();
    std::transform(ending.begin(), ending.end(), ending.begin(),
                   [](unsigned char letter) { return static_cast<char>(std::tolower(letter)); });
    if (ending == ".pdf")
        return PictureFormat::pdf;
    if (ending == ".svg")
        return PictureFormat::svg;
    if (ending == ".png")
        return PictureFormat::png;
    throw base::Failure(file.string() +
                        ": a picture is saved as PDF, SVG or PNG. End the name in .pdf, .svg or .png.");
}

std::string drawnTimeline(const TimelineFrame& frame, const TimelineSheet& sheet, PictureFormat format) {
    SheetWords words;
    TimelinePages pages(
        frame, sheet, words,
        format == PictureFormat::pdf ? TimelinePages::Extent::pages : TimelinePages::Extent::onePicture);
    if (format == PictureFormat::pdf)
        return drawnPdf(pages, sheet, words);
    if (format == PictureFormat::png)
        return drawnPng(pages, words);
    SvgPen pen(pages.width(), pages.height(), sheet.marking + ": timeline, " + sheet.caseWords(),
               words.family());
    pages.draw(pen, 0);
    return pen.finish();
}

void saveTimeline(const TimelineFrame& frame, const TimelineSheet& sheet, const std::filesystem::path& file) {
    const PictureFormat format = pictureFormatOf(file);
    try {
        base::writeFileDurably(file, drawnTimeline(frame, sheet, format));
    } catch (const std::exception&) {
        std::throw_with_nested(base::Failure(file.string() + " was not saved"));
    }
}

}  // namespace strata::presenters
