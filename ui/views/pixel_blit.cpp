#include "views/pixel_blit.h"

#include <cairo.h>
#include <wx/bitmap.h>
#include <wx/dc.h>
#include <wx/image.h>

namespace strata::views {

namespace {

void blitCopied(wxDC& dc, const presenters::PixelCanvas& pixels) {
    wxImage image(pixels.width(), pixels.height(), false);
    unsigned char* rgb = image.GetData();
    for (const std::uint32_t pixel : pixels.pixels()) {
        *rgb++ = static_cast<unsigned char>(pixel >> 16);
        *rgb++ = static_cast<unsigned char>(pixel >> 8);
        *rgb++ = static_cast<unsigned char>(pixel);
    }
    dc.DrawBitmap(wxBitmap(image), 0, 0);
}

}  // namespace

void blit(wxDC& dc, const presenters::PixelCanvas& pixels) {
    auto* context = static_cast<cairo_t*>(dc.GetHandle());
    if (!context) {
        blitCopied(dc, pixels);
        return;
    }
    auto* bytes = reinterpret_cast<unsigned char*>(
        const_cast<std::uint32_t*>(pixels.pixels().data()));  // only read by Cairo
    cairo_surface_t* surface = cairo_image_surface_create_for_data(bytes, CAIRO_FORMAT_RGB24, pixels.width(),
                                                                   pixels.height(), pixels.width() * 4);
    cairo_save(context);
    cairo_set_operator(context, CAIRO_OPERATOR_SOURCE);
    cairo_set_source_surface(context, surface, 0, 0);
    cairo_rectangle(context, 0, 0, pixels.width(), pixels.height());
    cairo_fill(context);
    cairo_restore(context);
    cairo_surface_flush(surface);
    cairo_surface_destroy(surface);
}

}  // namespace strata::views
