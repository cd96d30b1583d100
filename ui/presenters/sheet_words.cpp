#include "presenters/sheet_words.h"

#include <pango/pangocairo.h>

#include <array>
#include <memory>

#include "base/text.h"

namespace strata::presenters {

namespace {

constexpr const char* kEllipsis = "\u2026";

struct Unref {
    void operator()(void* object) const { g_object_unref(object); }
};
struct FreeDescription {
    void operator()(PangoFontDescription* description) const { pango_font_description_free(description); }
};
using Description = std::unique_ptr<PangoFontDescription, FreeDescription>;

Description described(PenStyle style) {
    Description description(pango_font_description_new());
    pango_font_description_set_family_static(description.get(), "Sans");
    pango_font_description_set_absolute_size(description.get(), SheetWords::size(style) * PANGO_SCALE);
    if (SheetWords::isBold(style))
        pango_font_description_set_weight(description.get(), PANGO_WEIGHT_BOLD);
    return description;
}

std::string inOneLine(std::string_view words) {
    std::string line = base::toUtf8Lossy(words);
    for (char& letter : line)
        if (static_cast<unsigned char>(letter) < ' ' || letter == '\x7f')
            letter = ' ';
    return line;
}

}  // namespace

struct SheetWords::Held {
    std::unique_ptr<PangoFontMap, Unref> fonts;  // its own: gone with it, and of no other thread
    std::unique_ptr<PangoContext, Unref> context;
    std::array<std::unique_ptr<PangoLayout, Unref>, 4> layouts;
};

SheetWords::SheetWords() : held_(std::make_unique<Held>()) {
    held_->fonts.reset(pango_cairo_font_map_new());
    held_->context.reset(pango_font_map_create_context(held_->fonts.get()));
    pango_cairo_context_set_resolution(held_->context.get(), 72);
    pango_context_set_round_glyph_positions(held_->context.get(), FALSE);
    cairo_font_options_t* options = cairo_font_options_create();
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
    cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY);
    pango_cairo_context_set_font_options(held_->context.get(), options);
    cairo_font_options_destroy(options);
    for (std::size_t at = 0; at < held_->layouts.size(); ++at) {
        held_->layouts[at].reset(pango_layout_new(held_->context.get()));
        pango_layout_set_single_paragraph_mode(held_->layouts[at].get(), TRUE);
        pango_layout_set_font_description(held_->layouts[at].get(),
                                          described(static_cast<PenStyle>(at)).get());
    }
}

SheetWords::~SheetWords() = default;

double SheetWords::size(PenStyle style) {
    switch (style) {
        case PenStyle::title:
            return 13;
        case PenStyle::strong:
        case PenStyle::normal:
            return 8.5;
        default:
            return 7;
    }
}

bool SheetWords::isBold(PenStyle style) {
    return style == PenStyle::title || style == PenStyle::strong;
}

PangoLayout* SheetWords::layout(const std::string& words, PenStyle style) {
    PangoLayout* layout = held_->layouts[static_cast<std::size_t>(style)].get();
    pango_layout_set_text(layout, words.data(), static_cast<int>(words.size()));
    return layout;
}

double SheetWords::width(const std::string& words, PenStyle style) {
    int width = 0;
    pango_layout_get_size(layout(words, style), &width, nullptr);
    return static_cast<double>(width) / PANGO_SCALE;
}

std::string SheetWords::fitted(std::string_view words, PenStyle style, double room) {
    const std::string line = inOneLine(words);
    const double whole = width(line, style);
    if (whole <= room)
        return line;
    const double left = room - width(kEllipsis, style);
    if (left <= 0)
        return {};
    const bool isRightToLeft = base::looksRightToLeft(line);
    int index = 0, trailing = 0;
    pango_layout_xy_to_index(layout(line, style),
                             static_cast<int>((isRightToLeft ? whole - left : left) * PANGO_SCALE), 0, &index,
                             &trailing);
    std::string cut = base::trimmed(std::string_view(line).substr(0, static_cast<std::size_t>(index)));
    return cut.empty() ? cut : cut + kEllipsis;
}

std::vector<std::string> SheetWords::lines(std::string_view words, PenStyle style, double room) {
    const std::string whole = inOneLine(words);
    PangoLayout* broken = layout(whole, style);
    pango_layout_set_wrap(broken, PANGO_WRAP_WORD_CHAR);
    pango_layout_set_width(broken, static_cast<int>(room * PANGO_SCALE));
    std::vector<std::string> lines;
    for (int at = 0; at < pango_layout_get_line_count(broken); ++at) {
        const PangoLayoutLine* line = pango_layout_get_line_readonly(broken, at);
        std::string said = base::trimmed(std::string_view(whole).substr(
            static_cast<std::size_t>(line->start_index), static_cast<std::size_t>(line->length)));
        if (!said.empty())
            lines.push_back(std::move(said));
    }
    pango_layout_set_width(broken, -1);
    return lines;
}

std::string SheetWords::family() const {
    const Description asked = described(PenStyle::normal);
    const std::unique_ptr<PangoFont, Unref> font(
        pango_font_map_load_font(held_->fonts.get(), held_->context.get(), asked.get()));
    if (!font)
        return "sans-serif";
    const Description found(pango_font_describe(font.get()));
    return pango_font_description_get_family(found.get());
}

}  // namespace strata::presenters
