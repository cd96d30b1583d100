#include <algorithm>
#include <array>

#include "presenters/timeline_page.h"

// The legend of a saved timeline: each kind, shape and line that is on it, and none that is not.
namespace strata::presenters {

namespace {

constexpr double kMargin = 28, kMarkWidth = 20, kLine = 12, kBetween = 14;

}  // namespace

void drawSwatch(VectorPen& pen, SheetWords& words, const TimelinePalette& ink,
                const TimelineCategory& category, PenPoint corner) {
    constexpr double kSize = 12;
    const PenBox box{corner.x, corner.y, corner.x + kSize, corner.y + kSize};
    pen.fill(box, mix(ink.background, category.colour, 0.22));
    pen.fill({box.left, box.top, box.left + 2, box.bottom}, category.colour);
    const std::string letter(1, category.letter);
    const double width = words.width(letter, PenStyle::small);
    pen.text({box.left + 1 + (kSize - width) / 2, box.middle() + 0.36 * SheetWords::size(PenStyle::small)},
             letter, PenStyle::small, ink.text, width);
}

void drawBar(VectorPen& pen, const TimelinePalette& ink, const PenBox& box, Colour colour,
             const TimelineBar& bar, bool isCutLeft, bool isCutRight) {
    const bool isHollow = bar.isMade && box.width() >= 3;
    const Colour line = mix(ink.background, colour, 0.9);
    if (bar.shape == TimelineBar::Shape::uncertain) {
        pen.fade(box, colour,
                 {isHollow ? 0.16 : 0.5, std::max(7.0, box.width() / 4), !isCutLeft, !isCutRight});
        const Colour edge = mix(ink.background, colour, 0.85);
        pen.line({box.left, box.bottom}, {box.right, box.bottom}, edge, 0.7);
        for (const auto& [at, isCut] : {std::pair(box.left, isCutLeft), std::pair(box.right, isCutRight)})
            if (!isCut)
                pen.line({at, box.bottom - 3}, {at, box.bottom}, edge, 0.7);
        if (isHollow)
            pen.line({box.left, box.top}, {box.right, box.top}, line, 0.7);
    } else if (isHollow) {
        pen.fill(box, mix(ink.background, colour, 0.12));
        pen.line({box.left, box.top}, {box.right, box.top}, line, 0.8);
        pen.line({box.left, box.bottom}, {box.right, box.bottom}, line, 0.8);
        for (const auto& [at, isCut] : {std::pair(box.left, isCutLeft), std::pair(box.right, isCutRight)})
            if (!isCut)
                pen.line({at, box.top}, {at, box.bottom}, line, 0.8);
    } else {
        pen.fill(box, mix(ink.background, colour, bar.shape == TimelineBar::Shape::period ? 0.75 : 0.95));
    }
    if (bar.tellings > 1) {
        pen.line({box.left + 1.5, box.top - 1.5}, {box.right + 1.5, box.top - 1.5}, line, 0.7);
        if (!isCutRight)
            pen.line({box.right + 1.5, box.top - 1.5}, {box.right + 1.5, box.bottom - 1.5}, line, 0.7);
    }
    if (!bar.isInferred)
        return;
    constexpr double kApart = 2.5;
    for (double foot = box.left - box.height(); foot < box.right; foot += kApart) {
        const double from = std::max(foot, box.left), to = std::min(foot + box.height(), box.right);
        if (to > from)
            pen.line({from, box.bottom - (from - foot)}, {to, box.bottom - (to - foot)},
                     isHollow ? mix(ink.background, colour, 0.6) : ink.background, 0.8);
    }
}

void TimelinePages::layOutLegend() {
    using Mark = LegendItem::Mark;
    const auto add = [&](Mark mark, const std::string& words, const TimelineCategory& category = {}) {
        legend_.push_back({mark, words, category});
    };
    bool hasDensity = false;
    std::array<bool, 3> hasShape{};
    bool hasInferred = false, hasMade = false, hasTold = false;
    for (const TimelineStrip* strip : strips_) {
        const std::string kind = strip->kind.empty() ? "events of more than one kind" : strip->kind;
        const bool isKnown = std::any_of(legend_.begin(), legend_.end(),
                                         [&](const LegendItem& item) { return item.words == kind; });
        if (!isKnown)
            add(Mark::kind, kind, strip->category);
    }
    for (const TimelineStrip* strip : strips_) {
        hasDensity = hasDensity || !strip->drawsBars;
        if (strip->drawsBars)
            for (const TimelineBar& bar : strip->bars) {
                hasShape[static_cast<std::size_t>(bar.shape)] = true;
                hasInferred = hasInferred || bar.isInferred;
                hasMade = hasMade || bar.isMade;
                hasTold = hasTold || bar.tellings > 1;
            }
    }
    if (hasDensity)
        add(Mark::density, "height: how many events begin there, on a logarithmic scale");
    if (hasShape[static_cast<std::size_t>(TimelineBar::Shape::moment)])
        add(Mark::moment, "bar: a time known to the minute or closer");
    if (hasShape[static_cast<std::size_t>(TimelineBar::Shape::period)])
        add(Mark::period, "long bar: from its beginning to its end");
    if (hasShape[static_cast<std::size_t>(TimelineBar::Shape::uncertain)])
        add(Mark::uncertain, "fading ends: some time within the bar; not known more closely");
    if (hasMade)
        add(Mark::made, "hollow: made by hand");
    if (hasTold)
        add(Mark::told, "a second line: told more than once, said by a person to be one event");
    if (hasInferred)
        add(Mark::inferred, "hatched: a time that was computed, not given");
    if (!frame_.rules.empty())
        add(Mark::rule, "dashed: a date as named beside it");
    if (!frame_.flags.empty())
        add(Mark::flag, "flag: an account was given");
    double left = kMargin, top = 0;
    for (LegendItem& item : legend_) {
        item.words = words_.fitted(item.words, PenStyle::small, right() - kMargin - kMarkWidth);
        const double width = kMarkWidth + words_.width(item.words, PenStyle::small);
        if (left > kMargin && left + width > right()) {
            left = kMargin;
            top += kLine + 2;
        }
        item.left = left;
        item.top = top;
        left += width + kBetween;
    }
    legendHeight_ = legend_.empty() ? 0 : top + kLine;
}

void TimelinePages::legend(VectorPen& pen, double top) {
    using Mark = LegendItem::Mark;
    constexpr Colour kAny = 0x6B7378;
    for (const LegendItem& item : legend_) {
        const double at = top + item.top, middle = at + kLine / 2;
        PenBox box{item.left, middle - 3.2, item.left + kMarkWidth - 5, middle + 3.2};
        TimelineBar bar;
        switch (item.mark) {
            case Mark::kind:
                drawSwatch(pen, words_, ink_, item.category, {item.left, at});
                break;
            case Mark::moment:
                drawBar(pen, ink_, {box.left + 6, box.top, box.left + 8, box.bottom}, kAny, bar, false,
                        false);
                break;
            case Mark::period:
                bar.shape = TimelineBar::Shape::period;
                drawBar(pen, ink_, box, kAny, bar, false, false);
                break;
            case Mark::uncertain:
                bar.shape = TimelineBar::Shape::uncertain;
                drawBar(pen, ink_, box, kAny, bar, false, false);
                break;
            case Mark::made:
                bar.shape = TimelineBar::Shape::period;
                bar.isMade = true;
                drawBar(pen, ink_, box, kAny, bar, false, false);
                break;
            case Mark::told:
                bar.shape = TimelineBar::Shape::period;
                bar.tellings = 2;
                drawBar(pen, ink_, box, kAny, bar, false, false);
                break;
            case Mark::inferred:
                bar.shape = TimelineBar::Shape::period;
                bar.isInferred = true;
                drawBar(pen, ink_, box, kAny, bar, false, false);
                break;
            case Mark::density:
                for (int step = 0; step < 5; ++step)
                    pen.fill({box.left + 3 * step, at + kLine - 3 - 2 * step, box.left + 3 * step + 2.4,
                              at + kLine - 1},
                             mix(ink_.background, kAny, 0.8));
                break;
            case Mark::rule:
                pen.line({box.left, middle}, {box.right, middle}, ink_.attention, 0.9, true);
                break;
            case Mark::flag:
                pen.line({box.left + 4, at + 1}, {box.left + 4, at + kLine}, ink_.accent, 1);
                pen.fill({box.left + 4, at + 1, box.left + 11, at + 7}, ink_.accent);
                break;
        }
        pen.text({item.left + kMarkWidth - (item.mark == Mark::kind ? 5 : 0),
                  middle + 0.36 * SheetWords::size(PenStyle::small)},
                 item.words, PenStyle::small, ink_.secondary, words_.width(item.words, PenStyle::small));
    }
}

}  // namespace strata::presenters
