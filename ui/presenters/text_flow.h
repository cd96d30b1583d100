#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace strata::presenters {

enum class TextMark : std::uint8_t { same, different };

struct MarkedText {
    std::string text;
    TextMark mark = TextMark::same;
};

class WordWidths {
public:
    virtual ~WordWidths() = default;
    virtual int widthOf(std::string_view word, TextMark mark) = 0;
    virtual int spaceWidth() = 0;
};

// Words set in lines no wider than asked, from the left or, where the script is, from the right. A word
// longer than a line is cut between characters; line ends in the text stay; no word is left out.
struct TextFlow {
    struct Run {
        int line = 0, left = 0, width = 0;
        std::string text;
        TextMark mark = TextMark::same;
        bool isAfterBlank = false;
    };
    std::vector<Run> runs;  // in the order of the words, wherever they stand in their line
    int lines = 0;
    bool isRightToLeft = false;
};

TextFlow flowText(std::span<const MarkedText> text, int width, WordWidths& widths);

}  // namespace strata::presenters
