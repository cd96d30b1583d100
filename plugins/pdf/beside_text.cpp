#include "pdf/beside_text.h"

#include <glib.h>
#include <poppler/glib/poppler.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <memory>
#include <string_view>

#include "sdk/text.h"

namespace strata::pdf {

namespace {

struct Unref {
    void operator()(gpointer object) const { g_object_unref(object); }
};
struct Free {
    void operator()(gchar* words) const { g_free(words); }
};
struct Drop {
    void operator()(GBytes* bytes) const { g_bytes_unref(bytes); }
};
using Document = std::unique_ptr<PopplerDocument, Unref>;
using Page = std::unique_ptr<PopplerPage, Unref>;

std::string taken(gchar* words) {
    const std::unique_ptr<gchar, Free> held(words);
    if (!held || !g_utf8_validate(held.get(), -1, nullptr))
        return {};
    std::string text(held.get());
    while (!text.empty() && sdk::isBlankByte(text.back()))
        text.pop_back();
    return text;
}

// "2017-05-14" of a date as PDF writes it, "D:20170514103000Z"; empty of anything else.
std::string dayOf(const std::string& written) {
    constexpr std::size_t kDay = 10;
    if (!written.starts_with("D:") || written.size() < kDay ||
        written.substr(2, kDay - 2).find_first_not_of("0123456789") != std::string::npos)
        return {};
    return written.substr(2, 4) + "-" + written.substr(6, 2) + "-" + written.substr(8, 2);
}

// "comment by A. Patel on 2017-05-14", as far as the file says.
std::string byWhom(const char* what, PopplerAnnot* annotation) {
    std::string words(what);
    if (!POPPLER_IS_ANNOT_MARKUP(annotation))
        return words;
    auto* markup = POPPLER_ANNOT_MARKUP(annotation);
    if (const std::string author = taken(poppler_annot_markup_get_label(markup)); !sdk::isBlank(author))
        words += " by " + author;
    if (GDate* date = poppler_annot_markup_get_date(markup)) {
        std::array<gchar, 16> day{};
        if (g_date_valid(date) && g_date_strftime(day.data(), day.size(), "%Y-%m-%d", date) > 0)
            words += std::string(" on ") + day.data();
        g_date_free(date);
    } else if (const std::string day = dayOf(taken(poppler_annot_get_modified(annotation))); !day.empty()) {
        words += ", last changed on " + day;
    }
    return words;
}

// The words under a mark: those within each of its pieces, which count from the foot of the page.
std::string wordsUnder(PopplerPage* page, PopplerAnnot* annotation) {
    double width = 0, height = 0;
    poppler_page_get_size(page, &width, &height);
    std::string words;
    GArray* pieces = poppler_annot_text_markup_get_quadrilaterals(POPPLER_ANNOT_TEXT_MARKUP(annotation));
    for (guint at = 0; at < pieces->len; ++at) {
        const auto& piece = g_array_index(pieces, PopplerQuadrilateral, at);
        PopplerRectangle area{std::min({piece.p1.x, piece.p2.x, piece.p3.x, piece.p4.x}),
                              height - std::max({piece.p1.y, piece.p2.y, piece.p3.y, piece.p4.y}),
                              std::max({piece.p1.x, piece.p2.x, piece.p3.x, piece.p4.x}),
                              height - std::min({piece.p1.y, piece.p2.y, piece.p3.y, piece.p4.y})};
        const std::string line = taken(poppler_page_get_text_for_area(page, &area));
        words += (words.empty() || line.empty() ? "" : " ") + line;
    }
    g_array_unref(pieces);
    return words;
}

struct Mark {
    PopplerAnnotType type;
    const char* what;
};
constexpr std::array kMarks{
    Mark{POPPLER_ANNOT_HIGHLIGHT, "words highlighted"}, Mark{POPPLER_ANNOT_UNDERLINE, "words underlined"},
    Mark{POPPLER_ANNOT_SQUIGGLY, "words underlined"}, Mark{POPPLER_ANNOT_STRIKE_OUT, "words struck out"}};
constexpr std::array kDrawn{
    Mark{POPPLER_ANNOT_LINE, "a line"},        Mark{POPPLER_ANNOT_SQUARE, "a box"},
    Mark{POPPLER_ANNOT_CIRCLE, "a circle"},    Mark{POPPLER_ANNOT_POLYGON, "a shape"},
    Mark{POPPLER_ANNOT_POLY_LINE, "a line"},   Mark{POPPLER_ANNOT_STAMP, "a stamp"},
    Mark{POPPLER_ANNOT_INK, "a drawing"},      Mark{POPPLER_ANNOT_FILE_ATTACHMENT, "a file attached"},
    Mark{POPPLER_ANNOT_SOUND, "a sound"},      Mark{POPPLER_ANNOT_MOVIE, "a film"},
    Mark{POPPLER_ANNOT_CARET, "an insertion"}, Mark{POPPLER_ANNOT_SCREEN, "a film"}};

class PageMarks {
public:
    PageMarks(PopplerPage* page, std::uint64_t number, sdk::DocumentText& text)
        : page_(page), number_(number), text_(text) {}

    void tellAnnotations() {
        GList* all = poppler_page_get_annot_mapping(page_);
        for (GList* one = all; one != nullptr; one = one->next)
            tell(static_cast<PopplerAnnotMapping*>(one->data)->annot);
        poppler_page_free_annot_mapping(all);
    }

    void tellFields() {
        GList* all = poppler_page_get_form_field_mapping(page_);
        for (GList* one = all; one != nullptr; one = one->next)
            tell(static_cast<PopplerFormFieldMapping*>(one->data)->field);
        poppler_page_free_form_field_mapping(all);
    }

private:
    // "Page 4: comment by A. Patel: “…”".
    void beside(std::string_view code, const std::string& what, const std::string& words) {
        text_.beside(number_, code, "Page " + std::to_string(number_) + ": " + what, words);
    }
    void remark(std::string_view code, const std::string& what) {
        text_.remark(number_, code, "Page " + std::to_string(number_) + ": " + what);
    }

    void tell(PopplerAnnot* annotation) {
        const auto type = poppler_annot_get_annot_type(annotation);
        const std::string said = taken(poppler_annot_get_contents(annotation));
        if (type == POPPLER_ANNOT_TEXT)
            return beside("pdf.comment", byWhom("comment", annotation), said);
        if (type == POPPLER_ANNOT_FREE_TEXT)
            return beside("pdf.typed", byWhom("words put on the page", annotation), said);
        for (const auto& mark : kMarks)
            if (type == mark.type) {
                tellMark(byWhom(mark.what, annotation), wordsUnder(page_, annotation));
                return beside("pdf.comment", byWhom("comment on these words", annotation), said);
            }
        for (const auto& drawn : kDrawn)
            if (type == drawn.type) {
                remark("pdf.drawn", byWhom(drawn.what, annotation) + ". Look at the document.");
                return beside("pdf.comment", byWhom("comment on it", annotation), said);
            }
    }

    void tellMark(const std::string& what, const std::string& words) {
        if (sdk::isBlank(words))
            remark("pdf.marked", what + ", and no text under the mark.");
        else
            beside("pdf.marked", what, words);
    }

    void tell(PopplerFormField* field) {
        std::string name = taken(poppler_form_field_get_alternate_ui_name(field));
        if (sdk::isBlank(name))
            name = taken(poppler_form_field_get_name(field));
        const std::string what = sdk::isBlank(name) ? "field" : "field " + name;
        switch (poppler_form_field_get_field_type(field)) {
            case POPPLER_FORM_FIELD_TEXT:
                return beside("pdf.field", what + ", filled in",
                              taken(poppler_form_field_text_get_text(field)));
            case POPPLER_FORM_FIELD_BUTTON:
                if (poppler_form_field_button_get_button_type(field) != POPPLER_FORM_BUTTON_PUSH &&
                    poppler_form_field_button_get_state(field))
                    remark("pdf.field", what + " is ticked.");
                return;
            case POPPLER_FORM_FIELD_CHOICE:
                return tellChoice(what, field);
            case POPPLER_FORM_FIELD_SIGNATURE:
                return remark("pdf.field",
                              what + " is for a signature. Whether it is signed was not checked.");
            default:
                return;
        }
    }

    void tellChoice(const std::string& what, PopplerFormField* field) {
        std::string chosen;
        for (gint at = 0; at < poppler_form_field_choice_get_n_items(field); ++at)
            if (poppler_form_field_choice_is_item_selected(field, at))
                chosen += (chosen.empty() ? "" : ", ") + taken(poppler_form_field_choice_get_item(field, at));
        if (chosen.empty() && poppler_form_field_choice_is_editable(field))
            chosen = taken(poppler_form_field_choice_get_text(field));
        beside("pdf.field", what + ", chosen", chosen);
    }

    PopplerPage* page_;
    std::uint64_t number_;
    sdk::DocumentText& text_;
};

}  // namespace

bool tellBesideText(const std::string& bytes, sdk::DocumentText& text) {
    const std::unique_ptr<GBytes, Drop> held(g_bytes_new_static(bytes.data(), bytes.size()));
    const Document document(poppler_document_new_from_bytes(held.get(), nullptr, nullptr));
    if (!document)
        return false;
    for (int number = 0; number < poppler_document_get_n_pages(document.get()); ++number) {
        const Page page(poppler_document_get_page(document.get(), number));
        if (!page)
            continue;
        PageMarks marks(page.get(), static_cast<std::uint64_t>(number) + 1, text);
        marks.tellAnnotations();
        marks.tellFields();
    }
    return true;
}

}  // namespace strata::pdf
