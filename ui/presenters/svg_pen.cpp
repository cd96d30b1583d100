#include "presenters/svg_pen.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

#include "presenters/sheet_words.h"

namespace strata::presenters {

namespace {

// To a hundredth of a point, the same in every locale.
std::string number(double value) {
    std::array<char, 32> digits{};
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(),
                                   std::round(value * 100) / 100 + 0.0, std::chars_format::fixed, 2);
    std::string text(digits.data(), end.ptr);
    while (text.back() == '0')
        text.pop_back();
    if (text.back() == '.')
        text.pop_back();
    return text == "-0" ? "0" : text;
}

std::string hex(Colour colour) {
    constexpr const char* kDigits = "0123456789abcdef";
    std::string text = "#";
    for (int shift = 20; shift >= 0; shift -= 4)
        text += kDigits[colour >> shift & 0xF];
    return text;
}

// XML 1.0 has no place for U+FFFE and U+FFFF; control characters are gone already.
std::string escaped(std::string_view words) {
    std::string out;
    for (std::size_t at = 0; at < words.size(); ++at) {
        const std::string_view three = words.substr(at, 3);
        if (three == "\uFFFE" || three == "\uFFFF") {
            out += "\uFFFD";
            at += 2;
        } else if (words[at] == '&') {
            out += "&amp;";
        } else if (words[at] == '<') {
            out += "&lt;";
        } else if (words[at] == '>') {
            out += "&gt;";
        } else if (words[at] == '"') {
            out += "&quot;";
        } else {
            out += words[at];
        }
    }
    return out;
}

constexpr std::array<const char*, 4> kClasses = {"t", "b", "n", "s"};

}  // namespace

SvgPen::SvgPen(double width, double height, const std::string& title, const std::string& family) {
    text_ =
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        "<svg xmlns=\"http://www.w3.org/2000/svg\" version=\"1.1\" width=\"" +
        number(width) + "pt\" height=\"" + number(height) + "pt\" viewBox=\"0 0 " + number(width) + " " +
        number(height) + "\" role=\"img\">\n<title>" + escaped(title) +
        "</title>\n<style>text{font-family:'" + escaped(family) + "',sans-serif;white-space:pre}";
    for (std::size_t style = 0; style < kClasses.size(); ++style) {
        const auto which = static_cast<PenStyle>(style);
        text_ += std::string(".") + kClasses[style] + "{font-size:" + number(SheetWords::size(which)) + "px" +
                 (SheetWords::isBold(which) ? ";font-weight:bold}" : "}");
    }
    text_ += "</style>\n";
}

std::string SvgPen::finish() {
    return text_ + "</svg>\n";
}

void SvgPen::fill(const PenBox& box, Colour colour) {
    text_ += "<rect x=\"" + number(box.left) + "\" y=\"" + number(box.top) + "\" width=\"" +
             number(box.width()) + "\" height=\"" + number(box.height()) + "\" fill=\"" + hex(colour) +
             "\"/>\n";
}

void SvgPen::fill(const std::vector<PenPoint>& outline, Colour colour) {
    text_ += "<path d=\"";
    for (std::size_t at = 0; at < outline.size(); ++at)
        text_ += (at == 0 ? "M" : "L") + number(outline[at].x) + " " + number(outline[at].y);
    text_ += "Z\" fill=\"" + hex(colour) + "\"/>\n";
}

void SvgPen::fade(const PenBox& box, Colour colour, const Fade& fade) {
    const double reach = box.width() > 0 ? std::min(0.5, fade.reach / box.width()) : 0.5;
    const std::string name = "f" + std::to_string(++fades_);
    const auto stop = [&](double at, double share) {
        text_ += "<stop offset=\"" + number(at) + "\" stop-color=\"" + hex(colour) + "\" stop-opacity=\"" +
                 number(share) + "\"/>";
    };
    text_ += "<linearGradient id=\"" + name + "\">";
    stop(0, fade.isLeft ? kFadedShare : fade.share);
    stop(reach, fade.share);
    stop(1 - reach, fade.share);
    stop(1, fade.isRight ? kFadedShare : fade.share);
    text_ += "</linearGradient><rect x=\"" + number(box.left) + "\" y=\"" + number(box.top) + "\" width=\"" +
             number(box.width()) + "\" height=\"" + number(box.height()) + "\" fill=\"url(#" + name +
             ")\"/>\n";
}

void SvgPen::line(PenPoint from, PenPoint to, Colour colour, double width, bool isDashed) {
    text_ += "<path d=\"M" + number(from.x) + " " + number(from.y) + "L" + number(to.x) + " " + number(to.y) +
             "\" fill=\"none\" stroke=\"" + hex(colour) + "\" stroke-width=\"" + number(width) +
             (isDashed ? "\" stroke-dasharray=\"3 2\"/>\n" : "\"/>\n");
}

void SvgPen::text(PenPoint baseline, const std::string& words, PenStyle style, Colour colour, double width) {
    text_ += "<text class=\"" + std::string(kClasses[static_cast<std::size_t>(style)]) + "\" x=\"" +
             number(baseline.x) + "\" y=\"" + number(baseline.y) + "\" textLength=\"" + number(width) +
             "\" lengthAdjust=\"spacingAndGlyphs\" fill=\"" + hex(colour) + "\">" + escaped(words) +
             "</text>\n";
}

}  // namespace strata::presenters
