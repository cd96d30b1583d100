#include "bundle/pdf_paper.h"

#include <cairo-pdf.h>
#include <pango/pangocairo.h>

#include <array>
#include <charconv>

#include "base/failure.h"

namespace strata::bundle {

namespace {

constexpr std::size_t kLongest = 2000;  // bytes laid out at once; breaking lines costs more than its length

struct Look {
    double size;
    bool isBold, isItalic;
};

Look lookOf(Face face) {
    switch (face) {
        case Face::small:
            return {7.5, false, false};
        case Face::italic:
            return {8, false, true};
        case Face::bold:
            return {9, true, false};
        case Face::marking:
            return {10.5, true, false};
        case Face::title:
            return {18, true, false};
        case Face::heading:
            return {11, true, false};
        case Face::text:
            break;
    }
    return {9, false, false};
}

struct PartFree {
    void operator()(cairo_font_options_t* options) const { cairo_font_options_destroy(options); }
    void operator()(PangoLayoutIter* iterator) const { pango_layout_iter_free(iterator); }
};

// With a point whatever the locale.
std::string number(double value) {
    std::array<char, 32> text{};
    const auto end =
        std::to_chars(text.data(), text.data() + text.size(), value, std::chars_format::fixed, 2);
    return {text.data(), end.ptr};
}

// Where to break a long text: at its own line ends, and never within a character.
std::vector<Paragraph> pieces(std::vector<Paragraph> paragraphs) {
    std::vector<Paragraph> all;
    for (Paragraph& paragraph : paragraphs) {
        std::string_view rest = paragraph.text;
        while (!rest.empty()) {
            std::size_t end = std::min(rest.find('\n'), rest.size());
            std::size_t next = end + (end < rest.size() ? 1 : 0);
            if (end > kLongest) {
                end = kLongest;
                if (const auto blank = rest.rfind(' ', end);
                    blank != std::string_view::npos && blank > end / 2)
                    end = blank + 1;
                while ((static_cast<unsigned char>(rest[end]) & 0xc0) == 0x80)
                    --end;
                next = end;
            }
            all.push_back({paragraph.face, std::string(rest.substr(0, end))});
            rest.remove_prefix(next);
        }
    }
    return all;
}

}  // namespace

void PangoFree::operator()(void* object) const {
    g_object_unref(object);
}

PdfPaper::PdfPaper(cairo_surface_t* surface, bool isMeasuring)
    : surface_(surface),
      drawing_(cairo_create(surface)),
      fontMap_(pango_cairo_font_map_new()),
      context_(pango_font_map_create_context(fontMap_.get())),
      asIs_(pango_attr_list_new()),
      isMeasuring_(isMeasuring) {
    // Paper has no pixels: letters keep their own widths, the same measured and drawn.
    const std::unique_ptr<cairo_font_options_t, PartFree> options(cairo_font_options_create());
    cairo_font_options_set_hint_style(options.get(), CAIRO_HINT_STYLE_NONE);
    cairo_font_options_set_hint_metrics(options.get(), CAIRO_HINT_METRICS_OFF);
    pango_cairo_context_set_font_options(context_.get(), options.get());
    pango_cairo_context_set_resolution(context_.get(), 72);
    pango_cairo_update_context(drawing_.get(), context_.get());
    pango_context_set_language(context_.get(), pango_language_from_string("en-GB"));
    for (std::size_t face = 0; face < kFaces; ++face) {
        const Look look = lookOf(static_cast<Face>(face));
        fonts_.at(face).reset(pango_font_description_from_string("Noto Serif, DejaVu Serif, serif"));
        auto* font = fonts_.at(face).get();
        pango_font_description_set_absolute_size(font, look.size * PANGO_SCALE);
        pango_font_description_set_weight(font, look.isBold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
        pango_font_description_set_style(font, look.isItalic ? PANGO_STYLE_ITALIC : PANGO_STYLE_NORMAL);
    }
    // A hyphen at a line's end would be taken for part of a file's name.
    pango_attr_list_insert(asIs_.get(), pango_attr_insert_hyphens_new(FALSE));
}

PdfPaper::PdfPaper()
    : PdfPaper(cairo_pdf_surface_create_for_stream(nullptr, nullptr, kWidth, kHeight), true) {}

PdfPaper::PdfPaper(const std::filesystem::path& file, const PaperDetails& details)
    : PdfPaper(cairo_pdf_surface_create(file.c_str(), kWidth, kHeight), false) {
    file_ = file;
    for (const auto& [key, value] : {std::pair{CAIRO_PDF_METADATA_TITLE, &details.title},
                                     std::pair{CAIRO_PDF_METADATA_AUTHOR, &details.author},
                                     std::pair{CAIRO_PDF_METADATA_SUBJECT, &details.subject},
                                     std::pair{CAIRO_PDF_METADATA_CREATOR, &details.creator}})
        cairo_pdf_surface_set_metadata(surface_.get(), key, value->c_str());
}

void PdfPaper::endPage() {
    cairo_show_page(drawing_.get());
    ++page_;
}

void PdfPaper::finish() {
    cairo_surface_finish(surface_.get());
    if (const auto status = cairo_surface_status(surface_.get()); status != CAIRO_STATUS_SUCCESS)
        throw base::Failure(std::string("The pages cannot be written: ") + cairo_status_to_string(status) +
                            ". Check the room on the disk and your permission to write.");
}

void PdfPaper::line(double x1, double x2, double y, double width) {
    if (isMeasuring_)
        return;
    cairo_set_line_width(drawing(), width);
    cairo_move_to(drawing(), x1, y);
    cairo_line_to(drawing(), x2, y);
    cairo_stroke(drawing());
}

void PdfPaper::outline(const std::string& words, double y) {
    if (isMeasuring_)
        return;
    const std::string where = "page=" + std::to_string(page_) + " pos=[0 " + number(y) + "]";
    cairo_pdf_surface_add_outline(surface_.get(), CAIRO_PDF_OUTLINE_ROOT, words.c_str(), where.c_str(),
                                  static_cast<cairo_pdf_outline_flags_t>(0));
}

void PdfPaper::oneLine(Face face, const std::string& text, double x, double y, double width, Align align) {
    if (isMeasuring_)
        return;
    const auto laid = layout({face, text}, width);
    pango_layout_set_single_paragraph_mode(laid.get(), TRUE);
    pango_layout_set_ellipsize(laid.get(), PANGO_ELLIPSIZE_MIDDLE);
    pango_layout_set_auto_dir(laid.get(), FALSE);
    pango_layout_set_alignment(laid.get(), align == Align::left     ? PANGO_ALIGN_LEFT
                                           : align == Align::centre ? PANGO_ALIGN_CENTER
                                                                    : PANGO_ALIGN_RIGHT);
    cairo_move_to(drawing(), x, y);
    pango_cairo_show_layout(drawing(), laid.get());
}

std::unique_ptr<PangoLayout, PangoFree> PdfPaper::layout(const Paragraph& paragraph, double width) const {
    std::unique_ptr<PangoLayout, PangoFree> laid(pango_layout_new(context_.get()));
    pango_layout_set_font_description(laid.get(), fonts_.at(static_cast<std::size_t>(paragraph.face)).get());
    pango_layout_set_attributes(laid.get(), asIs_.get());
    pango_layout_set_width(laid.get(), static_cast<int>(width * PANGO_SCALE));
    pango_layout_set_wrap(laid.get(), PANGO_WRAP_WORD_CHAR);
    pango_layout_set_text(laid.get(), paragraph.text.data(), static_cast<int>(paragraph.text.size()));
    return laid;
}

Flow::Flow(const PdfPaper& paper, std::vector<Paragraph> paragraphs, double width)
    : paper_(&paper), paragraphs_(pieces(std::move(paragraphs))), width_(width) {}

bool Flow::readMore() {
    if (next_ == paragraphs_.size())
        return false;
    const std::shared_ptr<PangoLayout> laid = paper_->layout(paragraphs_[next_++], width_);
    const std::unique_ptr<PangoLayoutIter, PartFree> at(pango_layout_get_iter(laid.get()));
    do {
        PangoRectangle logical;
        int top = 0, bottom = 0;
        pango_layout_iter_get_line_extents(at.get(), nullptr, &logical);
        pango_layout_iter_get_line_yrange(at.get(), &top, &bottom);
        ready_.push_back({laid, pango_layout_iter_get_line_readonly(at.get()),
                          static_cast<double>(logical.x) / PANGO_SCALE,
                          static_cast<double>(pango_layout_iter_get_baseline(at.get()) - top) / PANGO_SCALE,
                          static_cast<double>(bottom - top) / PANGO_SCALE});
    } while (pango_layout_iter_next_line(at.get()));
    return true;
}

double Flow::heightUpTo(double limit) {
    double height = 0;
    for (const Line& line : ready_)
        height += line.height;
    while (height <= limit) {
        const std::size_t known = ready_.size();
        if (!readMore())
            break;
        for (std::size_t i = known; i < ready_.size(); ++i)
            height += ready_[i].height;
    }
    return height;
}

double Flow::draw(double x, double y, double limit, bool mustDraw) {
    double height = 0;
    while (!ready_.empty() || readMore()) {
        const Line& line = ready_.front();
        if (height + line.height > limit && !(mustDraw && height == 0))
            break;
        if (!paper_->isMeasuring()) {
            cairo_move_to(paper_->drawing(), x + line.x, y + height + line.baseline);
            pango_cairo_show_layout_line(paper_->drawing(), line.line);
        }
        height += line.height;
        ready_.pop_front();
    }
    return height;
}

}  // namespace strata::bundle
