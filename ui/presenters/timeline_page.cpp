#include "presenters/timeline_page.h"

#include <algorithm>
#include <cmath>

namespace strata::presenters {

namespace {

constexpr double kMargin = 28, kNames = 150, kAxis = 42, kLane = 20, kLine = 11, kGap = 8, kAboveLegend = 14;
constexpr double kShortSideA4 = 595, kLongSideA4 = 842, kLongSideA3 = 1191;

// The line that letters stand on, for words centred on `middle`.
double baseline(double middle, PenStyle style) {
    return middle + 0.36 * SheetWords::size(style);
}

}  // namespace

TimelinePages::TimelinePages(const TimelineFrame& frame, const TimelineSheet& sheet, SheetWords& words,
                             Extent extent)
    : frame_(frame), sheet_(sheet), words_(words) {
    const bool isA3 = sheet.paper == TimelineSheet::Paper::a3;
    width_ = isA3 ? kLongSideA3 : kLongSideA4;
    height_ = isA3 ? kLongSideA4 : kShortSideA4;
    scale_ = (right() - kMargin - kNames) / frame.layout.drawingWidth();
    chooseStrips();
    headLines_ = words_.lines("Shown in " + sheet.zone + " time.  " + sheet.filter + "  " + sheet.counts,
                              PenStyle::small, right() - kMargin);
    lanesTop_ = kMargin + 50 + kLine * static_cast<double>(headLines_.size()) + kAxis;
    layOutLegend();
    footHeight_ = kAboveLegend + legendHeight_ + 2 * kLine + 12 + kMargin / 2;
    const int lanes = std::max(static_cast<int>(strips_.size()), 3);
    if (extent == Extent::onePicture) {
        stripsAPage_ = lanes;
        height_ = lanesTop_ + lanes * kLane + footHeight_;
    } else {
        stripsAPage_ = std::max(1, static_cast<int>((height_ - lanesTop_ - footHeight_) / kLane));
        pages_ = std::max(1, (static_cast<int>(strips_.size()) + stripsAPage_ - 1) / stripsAPage_);
    }
}

// The lanes of which half or more is on screen.
void TimelinePages::chooseStrips() {
    const TimelineLayout& at = frame_.layout;
    for (std::size_t lane = 0; lane < frame_.shown; ++lane) {
        const int middle = frame_.strips[lane].top + frame_.strips[lane].height / 2;
        if (middle >= at.lanesTop() && middle < at.lanesBottom())
            strips_.push_back(&frame_.strips[lane]);
    }
}

double TimelinePages::right() const {
    return width_ - kMargin;
}

PenBox TimelinePages::lanes(int page) const {
    const int left = static_cast<int>(strips_.size()) - page * stripsAPage_;
    const int here = std::clamp(left, std::min(3, stripsAPage_), stripsAPage_);
    return {kMargin + kNames, lanesTop_, right(), lanesTop_ + here * kLane};
}

double TimelinePages::x(double pixel) const {
    return std::clamp(kMargin + kNames + pixel * scale_, kMargin + kNames, right());
}

double TimelinePages::put(VectorPen& pen, std::string_view words, PenStyle style, double left, double middle,
                          Colour colour, double room) {
    const std::string fitted = words_.fitted(words, style, room);
    if (fitted.empty())
        return 0;
    const double width = words_.width(fitted, style);
    pen.text({left, baseline(middle, style)}, fitted, style, colour, width);
    return width;
}

void TimelinePages::putRight(VectorPen& pen, const std::string& words, PenStyle style, double end,
                             double middle, Colour colour) {
    put(pen, words, style, end - words_.width(words, style), middle, colour, width_);
}

void TimelinePages::putCentre(VectorPen& pen, const std::string& words, PenStyle style, double middle,
                              Colour colour) {
    const std::string fitted = words_.fitted(words, style, right() - kMargin);
    put(pen, fitted, style, (width_ - words_.width(fitted, style)) / 2, middle, colour, width_);
}

void TimelinePages::draw(VectorPen& pen, int page) {
    pen.fill({0, 0, width_, height_}, ink_.background);
    const PenBox box = lanes(page);
    head(pen, page);
    const auto first = static_cast<std::size_t>(page * stripsAPage_);
    const auto last = std::min(first + static_cast<std::size_t>(stripsAPage_), strips_.size());
    for (std::size_t at = first; at < last; ++at) {
        const double top = box.top + static_cast<double>(at - first) * kLane;
        if ((at - first) % 2 == 1)
            pen.fill({kMargin, top, right(), top + kLane}, ink_.surface);
    }
    axis(pen, box);
    for (std::size_t at = first; at < last; ++at)
        strip(pen, *strips_[at], box.top + static_cast<double>(at - first) * kLane);
    if (strips_.empty())
        put(pen, frame_.emptyWords, PenStyle::normal, box.left + 2 * kGap, box.middle(), ink_.secondary,
            box.width() - 2 * kGap);
    rules(pen, box);
    flags(pen, box);
    pen.line({kMargin, box.bottom}, {right(), box.bottom}, ink_.line, 0.6);
    pen.line({box.left, box.top - kAxis}, {box.left, box.bottom}, ink_.line, 0.6);
    legend(pen, height_ - footHeight_ + kAboveLegend);
    foot(pen, page);
}

void TimelinePages::head(VectorPen& pen, int page) {
    putCentre(pen, sheet_.marking, PenStyle::strong, kMargin, ink_.text);
    const std::string count = "Page " + std::to_string(page + 1) + " of " + std::to_string(pages_);
    putRight(pen, count, PenStyle::small, right(), kMargin + 20, ink_.secondary);
    put(pen, sheet_.caseWords(), PenStyle::title, kMargin, kMargin + 20, ink_.text,
        right() - kMargin - words_.width(count, PenStyle::small) - 2 * kGap);
    put(pen, "Timeline, " + sheet_.stretch, PenStyle::strong, kMargin, kMargin + 36, ink_.text,
        right() - kMargin);
    double middle = kMargin + 48;
    for (const std::string& line : headLines_) {
        put(pen, line, PenStyle::small, kMargin, middle, ink_.secondary, right() - kMargin);
        middle += kLine;
    }
}

void TimelinePages::foot(VectorPen& pen, int page) {
    const double middle = height_ - kMargin / 2 - 12 - kLine / 2;
    const std::string count = "Page " + std::to_string(page + 1) + " of " + std::to_string(pages_);
    pen.line({kMargin, middle - kLine}, {right(), middle - kLine}, ink_.line, 0.6);
    putRight(pen, count, PenStyle::small, right(), middle, ink_.secondary);
    put(pen, sheet_.madeWords(), PenStyle::small, kMargin, middle, ink_.secondary,
        right() - kMargin - words_.width(count, PenStyle::small) - 2 * kGap);
    putCentre(pen, sheet_.marking, PenStyle::strong, height_ - kMargin / 2 - 5, ink_.text);
}

void TimelinePages::axis(VectorPen& pen, const PenBox& lanes) {
    const double upperTop = lanes.top - kAxis + 14, lowerTop = lanes.top - 14;
    pen.fill({kMargin, lanes.top - kAxis, right(), lanes.top}, ink_.surface);
    const auto& lower = frame_.axis.lower;
    const auto isShown = [&](const AxisMark& mark) {
        return mark.pixel >= 0 && mark.pixel < frame_.layout.drawingWidth();
    };
    // Every mark has its line; where words do not fit at each, only every second or third has them.
    const auto fits = [&](std::size_t stride) {
        for (std::size_t at = 0; at + stride < lower.size(); at += stride)
            if ((lower[at + stride].pixel - lower[at].pixel) * scale_ <
                words_.width(lower[at].label, PenStyle::small) + 6)
                return false;
        return true;
    };
    std::size_t stride = 1;
    while (stride < lower.size() && !fits(stride))
        ++stride;
    for (std::size_t at = 0; at < lower.size(); ++at) {
        if (!isShown(lower[at]))
            continue;
        const double left = x(lower[at].pixel);
        const bool hasWords = at % stride == 0;
        pen.line({left, lanes.top - (hasWords ? 14 : 4)}, {left, lanes.top}, ink_.line, 0.6);
        pen.line({left, lanes.top}, {left, lanes.bottom}, mix(ink_.background, ink_.line, 0.4), 0.4);
        if (hasWords)
            put(pen, lower[at].label, PenStyle::small, left + 3, lowerTop + 7, ink_.secondary,
                right() - left - 3);
    }
    const auto& upper = frame_.axis.upper;
    for (std::size_t at = 0; at < upper.size(); ++at) {
        const double left = x(upper[at].pixel);
        const double end = at + 1 < upper.size() ? x(upper[at + 1].pixel) : right();
        if (isShown(upper[at]))
            pen.line({left, upperTop}, {left, lanes.bottom}, ink_.line, 0.6);
        if (end - left > 26)
            put(pen, upper[at].label, PenStyle::strong, left + 4, upperTop + 7, ink_.text, end - left - 6);
    }
    pen.line({kMargin, lanes.top}, {right(), lanes.top}, ink_.line, 0.6);
}

void TimelinePages::rules(VectorPen& pen, const PenBox& lanes) {
    std::vector<double> ends;  // of the words on each line, from the bottom
    for (const TimelineRule& rule : frame_.rules) {
        const double at = x(rule.pixel);
        pen.line({at, lanes.top}, {at, lanes.bottom}, ink_.attention, 0.9, true);
        const double width = words_.width(rule.words, PenStyle::small);
        const double left = at + 4 + width < lanes.right ? at + 4 : std::max(lanes.left, at - 4 - width);
        // Words that would run into others stand on a line above them.
        const auto line = static_cast<std::size_t>(
            std::find_if(ends.begin(), ends.end(), [&](double end) { return end < left; }) - ends.begin());
        ends.resize(std::max(ends.size(), line + 1));
        ends[line] = left + width + 6;
        const double bottom = std::max(lanes.top + kLine, lanes.bottom - kLine * static_cast<double>(line));
        pen.fill({left - 2, bottom - kLine, std::min(left + width + 2, lanes.right), bottom - 1},
                 ink_.background);
        put(pen, rule.words, PenStyle::small, left, bottom - 6, ink_.attention, lanes.right - left);
    }
}

void TimelinePages::flags(VectorPen& pen, const PenBox& lanes) {
    const double top = lanes.top - kAxis + 1, bottom = top + 11;
    for (std::size_t at = 0; at < frame_.flags.size(); ++at) {
        const double left = x(frame_.flags[at].pixel);
        const double end = at + 1 < frame_.flags.size() ? x(frame_.flags[at + 1].pixel) - 2 : right();
        pen.line({left, top}, {left, lanes.top}, ink_.accent, 1);
        pen.line({left, lanes.top}, {left, lanes.bottom}, mix(ink_.background, ink_.accent, 0.6), 0.6, true);
        const double width = words_.width(frame_.flags[at].words, PenStyle::small) + 8;
        if (width > end - left) {  // a bare flag where the next one is near
            pen.fill({left, top, std::min(left + 5, std::max(end, left + 1)), top + 6}, ink_.accent);
            continue;
        }
        pen.fill({left, top, left + width, bottom}, ink_.accent);
        put(pen, frame_.flags[at].words, PenStyle::small, left + 4, (top + bottom) / 2, ink_.background,
            width);
    }
}

void TimelinePages::strip(VectorPen& pen, const TimelineStrip& strip, double top) {
    const double middle = top + kLane / 2;
    drawSwatch(pen, words_, ink_, strip.category, {kMargin + 3, middle - 6});
    const double count = words_.width(strip.count, PenStyle::small);
    putRight(pen, strip.count, PenStyle::small, kMargin + kNames - 5, middle, ink_.secondary);
    put(pen, strip.name, PenStyle::normal, kMargin + 20, middle, ink_.text, kNames - 20 - 5 - kGap - count);
    if (strip.drawsBars) {
        bars(pen, strip, top);
        labels(pen, strip, top);
    } else {
        density(pen, strip, top);
    }
}

// One outline for each run of columns in which something begins, so that no seams show between them.
void TimelinePages::density(VectorPen& pen, const TimelineStrip& strip, double top) {
    constexpr double kTall = kLane - 4, kLeast = 1.5;
    const Colour colour = mix(ink_.background, strip.category.colour, 0.8);
    const double bottom = top + kLane - 2;
    const double scale = (kTall - kLeast) / std::log1p(std::max(static_cast<double>(strip.peak), 1.0));
    const auto columns =
        std::min(strip.columns.size(), static_cast<std::size_t>(frame_.layout.drawingWidth()));
    std::vector<PenPoint> outline;
    for (std::size_t column = 0; column <= columns; ++column) {
        const double count = column < columns ? static_cast<double>(strip.columns[column]) : 0;
        const double left = x(static_cast<double>(column));
        if (count <= 0) {
            if (!outline.empty()) {
                outline.push_back({left, bottom});
                pen.fill(outline, colour);
                outline.clear();
            }
            continue;
        }
        if (outline.empty())
            outline.push_back({left, bottom});
        const double up = bottom - std::min(kTall, kLeast + std::log1p(count) * scale);
        outline.push_back({left, up});
        outline.push_back({x(static_cast<double>(column + 1)), up});
    }
}

// Wide ones first, so that what is exact stands on what is not.
void TimelinePages::bars(VectorPen& pen, const TimelineStrip& strip, double top) {
    constexpr double kBarTop = 2.5, kBarHeight = 6.5, kLeastWidth = 1.8;
    const auto width = static_cast<double>(frame_.layout.drawingWidth());
    for (const bool isMoment : {false, true})
        for (const TimelineBar& bar : strip.bars) {
            if ((bar.shape == TimelineBar::Shape::moment) != isMoment || bar.right < 0 ||
                static_cast<double>(bar.left) >= width)
                continue;
            const double left = std::min(x(static_cast<double>(bar.left)), right() - kLeastWidth);
            const double end = std::max(x(static_cast<double>(bar.right)), left + kLeastWidth);
            drawBar(pen, ink_, {left, top + kBarTop, end, top + kBarTop + kBarHeight}, strip.category.colour,
                    bar, bar.left<0, static_cast<double>(bar.right)> width);
        }
}

// The titles that the frame has room for, as far as the sheet has room for them too.
void TimelinePages::labels(VectorPen& pen, const TimelineStrip& strip, double top) {
    constexpr double kLeast = 36, kBetween = 5;
    const auto begin = [&](const TimelineBar& bar) {
        return x(std::max(0.0, static_cast<double>(bar.left)));
    };
    for (std::size_t at = 0; at < strip.labels.size(); ++at) {
        const std::size_t bar = strip.labels[at].bar;
        std::size_t next = bar + 1;
        while (next < strip.bars.size() && strip.bars[next].right < 0)
            ++next;
        const double left = begin(strip.bars[bar]);
        const double end = next < strip.bars.size() ? begin(strip.bars[next]) - kBetween : right();
        if (end - left >= kLeast)
            put(pen, strip.labelTexts[at], PenStyle::small, left, top + 14.5, ink_.secondary, end - left);
    }
}

}  // namespace strata::presenters
