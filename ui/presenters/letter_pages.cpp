#include "presenters/letter_pages.h"

#include "base/text.h"
#include "presenters/timeline_frame.h"

namespace strata::presenters {

namespace {

constexpr double kWidth = 595 * 0.8, kHeight = 842 * 0.8, kMargin = 40, kTop = 74, kBottom = kHeight - 52,
                 kLine = 12;

}  // namespace

LetterPages::LetterPages(const std::string& text, const TimelineSheet& sheet, SheetWords& words)
    : sheet_(sheet), words_(words) {
    const auto most = static_cast<std::size_t>((kBottom - kTop) / kLine);
    pages_.emplace_back();
    for (const auto& paragraph : base::split(text, '\n')) {
        if (base::trimmed(paragraph).empty())
            continue;
        if (!pages_.back().empty() && pages_.back().size() < most)
            pages_.back().emplace_back();
        for (const auto& line : words.lines(paragraph, PenStyle::normal, kWidth - 2 * kMargin)) {
            if (pages_.back().size() == most)
                pages_.emplace_back();
            pages_.back().push_back(line);
        }
    }
}

double LetterPages::width() const {
    return kWidth;
}

double LetterPages::height() const {
    return kHeight;
}

void LetterPages::put(VectorPen& pen, const std::string& said, PenStyle style, double left, double baseline) {
    const std::string fitted = words_.fitted(said, style, kWidth - kMargin / 2 - left);
    if (!fitted.empty())
        pen.text({left, baseline}, fitted, style, TimelinePalette().text, words_.width(fitted, style));
}

void LetterPages::centre(VectorPen& pen, const std::string& said, double baseline) {
    put(pen, said, PenStyle::strong, (kWidth - words_.width(said, PenStyle::strong)) / 2, baseline);
}

void LetterPages::draw(VectorPen& pen, int page) {
    pen.fill({0, 0, kWidth, kHeight}, TimelinePalette().background);
    centre(pen, sheet_.marking, 28);
    put(pen, sheet_.caseWords(), PenStyle::title, kMargin, 52);
    double baseline = kTop + kLine - 3;
    for (const auto& line : pages_[static_cast<std::size_t>(page)]) {
        put(pen, line, PenStyle::normal, kMargin, baseline);
        baseline += kLine;
    }
    const std::string number = "Page " + std::to_string(page + 1) + " of " + std::to_string(pages());
    put(pen, sheet_.madeWords(), PenStyle::small, kMargin, kHeight - 36);
    put(pen, number, PenStyle::small, kWidth - kMargin - words_.width(number, PenStyle::small), kHeight - 25);
    centre(pen, sheet_.marking, kHeight - 12);
}

}  // namespace strata::presenters
