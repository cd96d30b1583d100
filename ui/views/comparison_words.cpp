#include "views/comparison_words.h"

#include "views/theme.h"

namespace strata::views {

ComparisonWords::ComparisonWords()
    : fonts_{readingFont(), readingFont().Bold()}, ground_(1, 1), dc_(ground_) {
    dc_.SetFont(fonts_[0]);
    space_ = dc_.GetTextExtent(" ").x;
    int width = 0, height = 0, descent = 0;
    dc_.GetTextExtent("Ag", &width, &height, &descent);
    lineHeight_ = height * 5 / 4;
    ascent_ = height - descent;
    dc_.SetFont(baseFont());
    headLineHeight_ = dc_.GetTextExtent("Ag").y + 3;
    dc_.SetFont(fonts_[0]);
    eighty_ =
        dc_.GetTextExtent(wxString('n', 72)).x;  // eighty letters of running text are narrower than eighty n
}

int ComparisonWords::widthInHead(const std::string& text) {
    dc_.SetFont(baseFont());
    return dc_.GetTextExtent(wxString::FromUTF8(text)).x;
}

int ComparisonWords::widthOf(std::string_view word, presenters::TextMark mark) {
    const auto style = static_cast<std::size_t>(mark);
    const auto [found, isNew] = widths_[style].try_emplace(std::string(word));
    if (isNew) {
        dc_.SetFont(fonts_[style]);
        found->second = dc_.GetTextExtent(wxString::FromUTF8(word.data(), word.size())).x;
    }
    return found->second;
}

}  // namespace strata::views
