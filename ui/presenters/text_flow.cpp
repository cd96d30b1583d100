#include "presenters/text_flow.h"

#include <algorithm>
#include <utility>

#include "base/letter_direction.h"
#include "base/text.h"

namespace strata::presenters {

namespace {

bool isBlank(char letter) {
    return letter == ' ' || letter == '\t' || letter == '\r' || letter == '\n';
}

std::size_t characterLength(std::string_view text, std::size_t at) {
    std::size_t length = 1;
    while (at + length < text.size() && (static_cast<unsigned char>(text[at + length]) & 0xC0) == 0x80)
        ++length;
    return length;
}

// Characters that may end a line without a blank after them: Chinese, Japanese, Thai and their neighbours.
bool breaksAnywhere(std::string_view character) {
    if (character.size() < 3)
        return false;
    const auto first = static_cast<unsigned char>(character[0]),
               second = static_cast<unsigned char>(character[1]);
    return (first >= 0xE3 && first <= 0xE9) || (first == 0xE0 && (second == 0xB8 || second == 0xB9));
}

struct Token {
    std::string text;
    TextMark mark = TextMark::same;
    int width = 0;
};

class Setter {
public:
    Setter(int width, WordWidths& widths) : width_(std::max(width, 1)), widths_(widths) {}

    void take(const MarkedText& piece) {
        for (std::size_t at = 0; at < piece.text.size();) {
            if (isBlank(piece.text[at])) {
                endCluster();
                if (piece.text[at] == '\n')
                    endLine();
                else
                    isBlankDue_ = true;
                ++at;
                continue;
            }
            std::size_t end = at;
            while (end < piece.text.size() && !isBlank(piece.text[end])) {
                const std::size_t length = characterLength(piece.text, end);
                const bool breaks = breaksAnywhere(std::string_view(piece.text).substr(end, length));
                if (breaks && end > at)
                    break;
                end += length;
                if (breaks)
                    break;
            }
            addToken(piece.text.substr(at, end - at), piece.mark);
            if (breaksAnywhere(std::string_view(piece.text).substr(at, characterLength(piece.text, at))))
                endCluster();
            at = end;
        }
    }

    TextFlow finish(bool isRightToLeft) {
        endCluster();
        flow_.lines = flow_.runs.empty() ? 1 : flow_.runs.back().line + 1;
        flow_.isRightToLeft = isRightToLeft;
        if (isRightToLeft)
            mirror();
        return std::move(flow_);
    }

private:
    void addToken(std::string text, TextMark mark) {
        const int width = widths_.widthOf(text, mark);
        if (width <= width_) {
            cluster_.push_back({std::move(text), mark, width});
            return;
        }
        std::string part;
        for (std::size_t at = 0; at < text.size();) {
            const std::size_t length = characterLength(text, at);
            const std::string longer = part + text.substr(at, length);
            if (!part.empty() && widths_.widthOf(longer, mark) > width_) {
                const int partWidth = widths_.widthOf(part, mark);
                cluster_.push_back(Token{std::exchange(part, std::string()), mark, partWidth});
                endCluster();
                continue;
            }
            part = longer;
            at += length;
        }
        const int partWidth = widths_.widthOf(part, mark);
        cluster_.push_back({std::move(part), mark, partWidth});
    }

    void endCluster() {
        if (cluster_.empty())
            return;
        int total = 0;
        for (const Token& token : cluster_)
            total += token.width;
        int left = x_ == 0 ? 0 : x_ + (isBlankDue_ ? widths_.spaceWidth() : 0);
        if (x_ > 0 && left + total > width_) {
            ++line_;
            left = 0;
        }
        bool isAfterBlank = isBlankDue_;
        for (Token& token : cluster_) {
            if (left > 0 &&
                left + token.width > width_) {  // glued pieces that are wider than a line together
                ++line_;
                left = 0;
            }
            flow_.runs.push_back({line_, left, token.width, std::move(token.text), token.mark,
                                  std::exchange(isAfterBlank, false)});
            left += token.width;
        }
        x_ = left;
        isBlankDue_ = false;
        cluster_.clear();
    }

    void endLine() {
        if (x_ == 0 && flow_.runs.empty())
            return;
        ++line_;
        x_ = 0;
        isBlankDue_ = false;
    }

    // Right to left: lines begin at the right; words of a left-to-right script that follow one another keep
    // their order, and numbers that follow them; a number before them stands by itself.
    void mirror() {
        std::size_t begin = 0;
        auto& runs = flow_.runs;
        while (begin < runs.size()) {
            const bool isForeign = base::looksLeftToRight(runs[begin].text);
            std::size_t end = begin + 1;
            while (isForeign && end < runs.size() && runs[end].line == runs[begin].line &&
                   !base::looksRightToLeft(runs[end].text))
                ++end;
            const int left = runs[begin].left, right = runs[end - 1].left + runs[end - 1].width;
            for (std::size_t at = begin; at < end; ++at)
                runs[at].left = width_ - right + (runs[at].left - left);
            begin = end;
        }
    }

    int width_;
    WordWidths& widths_;
    TextFlow flow_;
    std::vector<Token> cluster_;
    int line_ = 0, x_ = 0;
    bool isBlankDue_ = false;
};

}  // namespace

TextFlow flowText(std::span<const MarkedText> text, int width, WordWidths& widths) {
    std::string whole;
    Setter setter(width, widths);
    for (const MarkedText& piece : text) {
        if (whole.size() < 200)
            whole += piece.text;
        setter.take(piece);
    }
    return setter.finish(base::looksRightToLeft(whole));
}

}  // namespace strata::presenters
