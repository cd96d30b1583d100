#pragma once

#include <cairo.h>
#include <pango/pango.h>

#include <array>
#include <deque>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace strata::bundle {

enum class Face { text, small, italic, bold, marking, title, heading };
inline constexpr std::size_t kFaces = 7;

struct Paragraph {
    Face face = Face::text;
    std::string text;
};

struct CairoFree {
    void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
    void operator()(cairo_t* drawing) const { cairo_destroy(drawing); }
};
struct PangoFree {
    void operator()(void* object) const;
    void operator()(PangoFontDescription* font) const { pango_font_description_free(font); }
    void operator()(PangoAttrList* attributes) const { pango_attr_list_unref(attributes); }
};

struct PaperDetails {
    std::string title, author, subject, creator;
};

// A4 pages of a PDF, in points from the top left. Without a file nothing is kept, so that the same drawing
// can first be measured: how many pages there will be is known only after laying all of them out.
class PdfPaper {
public:
    static constexpr double kWidth = 595.28, kHeight = 841.89;

    PdfPaper();
    PdfPaper(const std::filesystem::path& file, const PaperDetails& details);

    bool isMeasuring() const { return isMeasuring_; }
    int page() const { return page_; }
    void endPage();
    void finish();  // throws base::Failure when the file could not be written
    void line(double x1, double x2, double y, double width);
    void outline(const std::string& words, double y);  // leads to here
    // One line; where it is too long an ellipsis stands for its middle.
    enum class Align { left, centre, right };
    void oneLine(Face face, const std::string& text, double x, double y, double width, Align align);

    std::unique_ptr<PangoLayout, PangoFree> layout(const Paragraph& paragraph, double width) const;
    cairo_t* drawing() const { return drawing_.get(); }

private:
    explicit PdfPaper(cairo_surface_t* surface, bool isMeasuring);

    std::unique_ptr<cairo_surface_t, CairoFree> surface_;
    std::unique_ptr<cairo_t, CairoFree> drawing_;
    std::unique_ptr<PangoFontMap, PangoFree> fontMap_;  // its own: gone with it, and of no other thread
    std::unique_ptr<PangoContext, PangoFree> context_;
    std::array<std::unique_ptr<PangoFontDescription, PangoFree>, kFaces> fonts_;
    std::unique_ptr<PangoAttrList, PangoFree> asIs_;
    std::filesystem::path file_;
    bool isMeasuring_ = true;
    int page_ = 1;
};

// Paragraphs flowing down a column, over as many pages as they need. Lays out what is asked for and lets go
// of what is drawn, so that a text of any length takes little memory.
class Flow {
public:
    Flow(const PdfPaper& paper, std::vector<Paragraph> paragraphs, double width);

    bool isDone() const { return ready_.empty() && next_ == paragraphs_.size(); }
    double heightUpTo(double limit);  // of what is left; looks no further than the limit
    // Draws the lines that fit and returns their height; at least one line if `mustDraw`.
    double draw(double x, double y, double limit, bool mustDraw);

private:
    struct Line {
        std::shared_ptr<PangoLayout> layout;
        PangoLayoutLine* line = nullptr;
        double x = 0, baseline = 0, height = 0;
    };
    bool readMore();

    const PdfPaper* paper_;
    std::vector<Paragraph> paragraphs_;
    double width_;
    std::size_t next_ = 0;
    std::deque<Line> ready_;
};

}  // namespace strata::bundle
