#include "presenters/sheet_frame.h"

#include <utility>

namespace strata::presenters {

namespace {

constexpr double kMargin = SheetFrame::kMargin;
constexpr double kHead = kMargin + 49;  // the first line under the title

std::string saidOf(const TimelineSheet& sheet) {
    std::string said;
    const auto say = [&](const std::string& words) {
        if (!words.empty())
            said += (said.empty() ? "" : "  ") + words;
    };
    say(sheet.zone.empty() ? "" : "Times shown in " + sheet.zone + ".");
    say(sheet.order.empty() ? "" : sheet.order + ".");
    say(sheet.filter);
    return said;
}

}  // namespace

SheetFrame::SheetFrame(std::string title, const TimelineSheet& sheet, SheetWords& words)
    : title_(std::move(title)),
      sheet_(sheet),
      words_(words),
      headLines_(words.lines(saidOf(sheet), PenStyle::small, kWidth - 2 * kMargin)) {}

PenBox SheetFrame::room() const {
    return {kMargin, kHead + kLine * static_cast<double>(headLines_.size()) - 2, kWidth - kMargin,
            kHeight - kMargin / 2 - 30};
}

void SheetFrame::put(VectorPen& pen, const std::string& said, PenStyle style, double left, double baseline,
                     Colour colour) const {
    const std::string fitted = words_.fitted(said, style, kWidth - kMargin - left);
    if (!fitted.empty())
        pen.text({left, baseline}, fitted, style, colour, words_.width(fitted, style));
}

void SheetFrame::draw(VectorPen& pen, int page, int pages) const {
    const auto centre = [&](double baseline) {
        put(pen, sheet_.marking, PenStyle::strong,
            (kWidth - words_.width(sheet_.marking, PenStyle::strong)) / 2, baseline, ink_.text);
    };
    const auto end = [&](const std::string& said, double baseline) {
        put(pen, said, PenStyle::small, kWidth - kMargin - words_.width(said, PenStyle::small), baseline,
            ink_.secondary);
    };
    pen.fill({0, 0, kWidth, kHeight}, ink_.background);
    centre(kMargin);
    put(pen, sheet_.caseWords(), PenStyle::title, kMargin, kMargin + 22, ink_.text);
    put(pen, title_, PenStyle::strong, kMargin, kMargin + 36, ink_.text);
    end(sheet_.counts, kMargin + 36);
    double baseline = kHead;
    for (const auto& line : headLines_) {
        put(pen, line, PenStyle::small, kMargin, baseline, ink_.secondary);
        baseline += kLine;
    }
    const double foot = kHeight - kMargin / 2 - 14;
    pen.line({kMargin, foot - kLine}, {kWidth - kMargin, foot - kLine}, ink_.line, 0.6);
    put(pen, sheet_.madeWords(), PenStyle::small, kMargin, foot, ink_.secondary);
    end("Page " + std::to_string(page + 1) + " of " + std::to_string(pages), foot);
    centre(kHeight - kMargin / 2 - 1);
}

}  // namespace strata::presenters
