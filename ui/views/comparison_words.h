#pragma once

#include <wx/dcmemory.h>
#include <wx/font.h>

#include <array>
#include <string>
#include <unordered_map>

#include "presenters/text_flow.h"

namespace strata::views {

// How wide words are in the reading font, each measured once. Words that differ are bold.
class ComparisonWords : public presenters::WordWidths {
public:
    ComparisonWords();
    int widthOf(std::string_view word, presenters::TextMark mark) override;
    int spaceWidth() override { return space_; }
    int lineHeight() const { return lineHeight_; }
    const wxFont& fontOf(presenters::TextMark mark) const { return fonts_[static_cast<std::size_t>(mark)]; }
    int widthInHead(const std::string& text);  // in the font of dates in a column's head
    int ascent() const { return ascent_; }     // of a line of words
    int headLineHeight() const { return headLineHeight_; }
    int eightyCharacters() const { return eighty_; }  // the longest line

private:
    std::array<wxFont, 2> fonts_;
    std::array<std::unordered_map<std::string, int>, 2> widths_;
    wxBitmap ground_;
    wxMemoryDC dc_;
    int space_ = 4, lineHeight_ = 20, ascent_ = 14, eighty_ = 600, headLineHeight_ = 18;
};

}  // namespace strata::views
