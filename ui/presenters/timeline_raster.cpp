#include "presenters/timeline_raster.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "presenters/column_cover.h"

namespace strata::presenters {

namespace {

using Box = PixelCanvas::Box;

constexpr int kLeastHollow = 4;  // narrower, and there is nothing inside to leave open
constexpr int kBarTop = 4, kBarHeight = 9, kLabelTop = 13;

class Painter {
public:
    Painter(const TimelineFrame& frame, PixelCanvas& canvas, TextStamps& stamps)
        : frame_(frame), at_(frame.layout), ink_(frame.palette), canvas_(canvas), stamps_(stamps) {}

    void paint() {
        canvas_.resize(at_.width, at_.height);
        canvas_.fill({0, 0, at_.width, at_.height}, ink_.background);
        lanes();
        names();
        axis();
        minimap();
        pointer();
    }

private:
    Box drawing() const { return {at_.nameColumn, at_.lanesTop(), at_.width, at_.lanesBottom()}; }
    // On a dark ground the colours are lightened, to stand 3 to 1 there too.
    Colour inkOf(const TimelineCategory& category) const {
        const bool isDark = (ink_.background >> 8 & 0xFF) < 0x80;
        return isDark ? mix(category.colour, 0xFFFFFF, 0.3) : category.colour;
    }
    int x(double pixel) const { return at_.nameColumn + static_cast<int>(std::floor(pixel)); }

    int words(const std::string& text, TextStyle style, int left, int middle, Colour colour,
              int room = 1 << 20) {
        if (text.empty() || room < 8)
            return 0;
        const TextStamp& stamp = stamps_.stamp(text, style);
        canvas_.draw(stamp, left, middle - stamp.height / 2, colour, room);
        return std::min(stamp.width, room);
    }

    void lanes() {
        canvas_.clipTo(drawing());
        for (std::size_t lane = 0; lane < frame_.shown; ++lane) {
            const TimelineStrip& strip = frame_.strips[lane];
            if (strip.isEven || strip.isCurrent)
                canvas_.fill({at_.nameColumn, strip.top, at_.width, strip.top + strip.height},
                             strip.isCurrent ? mix(ink_.background, ink_.accent, 0.08)
                                             : mix(ink_.background, ink_.surface, 0.55));
        }
        for (const AxisMark& mark : frame_.axis.lower)
            canvas_.fill({x(mark.pixel), at_.lanesTop(), x(mark.pixel) + 1, at_.lanesBottom()},
                         mix(ink_.background, ink_.line, 0.25));
        for (const AxisMark& mark : frame_.axis.upper)
            canvas_.fill({x(mark.pixel), at_.lanesTop(), x(mark.pixel) + 1, at_.lanesBottom()},
                         mix(ink_.background, ink_.line, 0.6));
        for (std::size_t lane = 0; lane < frame_.shown; ++lane) {
            const TimelineStrip& strip = frame_.strips[lane];
            if (strip.drawsBars)
                bars(strip);
            else
                density(strip);
        }
        for (const TimelineRule& rule : frame_.rules) {
            canvas_.dashedColumn(x(rule.pixel), at_.lanesTop(), at_.lanesBottom(), ink_.attention);
            const TextStamp& stamp = stamps_.stamp(rule.words, TextStyle::small);
            const int left = x(rule.pixel) + 5, top = at_.lanesBottom() - stamp.height - 3;
            canvas_.blend({left - 3, top - 1, left + stamp.width + 3, top + stamp.height + 1},
                          ink_.background, 0.85);
            canvas_.draw(stamp, left, top, ink_.attention);
        }
        for (const TimelineRule& flag : frame_.flags)
            canvas_.dashedColumn(x(flag.pixel), at_.lanesTop(), at_.lanesBottom(),
                                 mix(ink_.background, ink_.accent, 0.6));
        if (frame_.shown == 0 && !frame_.emptyWords.empty()) {
            const int width = stamps_.widthOf(frame_.emptyWords, TextStyle::normal);
            words(frame_.emptyWords, TextStyle::normal, at_.nameColumn + (at_.drawingWidth() - width) / 2,
                  at_.lanesTop() + at_.lanesHeight() / 2, ink_.secondary);
        }
    }

    void density(const TimelineStrip& strip) {
        const int tall = strip.isFolded() ? strip.height - 4 : strip.height - 6;
        const Colour colour = mix(ink_.background, inkOf(strip.category), 0.8);
        const float scale = static_cast<float>(tall - 2) / std::log1p(std::max(strip.peak, 1.0F));
        const int bottom = strip.top + strip.height - (strip.isFolded() ? 2 : 3);
        for (std::size_t column = 0; column < strip.columns.size(); ++column) {
            const float count = strip.columns[column];
            if (count <= 0)
                continue;
            const int height = std::min(tall, 2 + static_cast<int>(std::log1p(count) * scale));
            const int left = at_.nameColumn + static_cast<int>(column);
            canvas_.fill({left, bottom - height, left + 1, bottom}, colour);
        }
    }

    Box boxOf(const TimelineStrip& strip, const TimelineBar& bar) const {
        const int left = x(bar.left);
        return {left, strip.top + kBarTop, std::max(left + 3, x(bar.right)),
                strip.top + kBarTop + kBarHeight};
    }
    static bool isHollow(const TimelineBar& bar, const Box& box) {
        return bar.isMade && box.width() >= kLeastHollow;
    }

    // Bars that are wider than what they say: all at once, since hundreds of them may lie over one another.
    void uncertain(const TimelineStrip& strip, Colour colour) {
        if (std::ranges::none_of(strip.bars, [](const TimelineBar& bar) {
                return bar.shape == TimelineBar::Shape::uncertain;
            }))
            return;
        FadingCover cover(at_.nameColumn, at_.width);
        ColumnRuns lines(at_.nameColumn, at_.width);
        for (const TimelineBar& bar : strip.bars) {
            if (bar.shape != TimelineBar::Shape::uncertain)
                continue;
            const Box box = boxOf(strip, bar);
            cover.add(box.left, box.right, isHollow(bar, box) ? 0.16 : 0.5, std::max(10, box.width() / 4));
            lines.add(box.left, box.right);
        }
        const int top = strip.top + kBarTop, bottom = top + kBarHeight;
        const Colour edge = mix(ink_.background, colour, 0.85);
        canvas_.veil(at_.nameColumn, top, bottom, cover.weights(), colour);
        lines.each([&](int left, int right) { canvas_.fill({left, bottom - 1, right, bottom}, edge); });
        for (const TimelineBar& bar : strip.bars)
            if (bar.shape == TimelineBar::Shape::uncertain) {
                const Box box = boxOf(strip, bar);
                canvas_.fill({box.left, bottom - 4, box.left + 1, bottom}, edge);
                canvas_.fill({box.right - 1, bottom - 4, box.right, bottom}, edge);
            }
    }

    // Whole ones of a shape; hollow ones stand on their own.
    void solid(const TimelineStrip& strip, TimelineBar::Shape shape, Colour colour) {
        ColumnRuns covered(at_.nameColumn, at_.width);
        for (const TimelineBar& bar : strip.bars)
            if (const Box box = boxOf(strip, bar); bar.shape == shape && !isHollow(bar, box))
                covered.add(box.left, box.right);
        const int top = strip.top + kBarTop;
        covered.each([&](int left, int right) {
            canvas_.fill({left, top, right, top + kBarHeight}, colour);
        });
    }

    // What is said of one bar beside how long it is.
    void marks(const TimelineStrip& strip, const TimelineBar& bar, Colour colour) {
        const Box box = boxOf(strip, bar);
        const bool isOpen = isHollow(bar, box), isUncertain = bar.shape == TimelineBar::Shape::uncertain;
        if (isOpen && !isUncertain)
            canvas_.fill(box, mix(ink_.background, colour, 0.12));
        if (bar.isInferred)
            canvas_.hatch(box, isOpen ? mix(ink_.background, colour, 0.6) : ink_.background);
        if (isOpen && !isUncertain)
            canvas_.outline(box, mix(ink_.background, colour, 0.95));
        else if (isOpen)
            canvas_.fill({box.left + 2, box.top, box.right - 2, box.top + 1},
                         mix(ink_.background, colour, 0.85));
        if (bar.tellings > 1) {  // a second one behind it
            const Colour behind = mix(ink_.background, colour, 0.85);
            canvas_.fill({box.left + 2, box.top - 2, box.right + 2, box.top - 1}, behind);
            canvas_.fill({box.right + 1, box.top - 2, box.right + 2, box.bottom - 2}, behind);
        }
        if (bar.isUnordered)
            canvas_.fill({box.left, box.bottom + 1, box.right, box.bottom + 3},
                         mix(ink_.background, ink_.accent, 0.8));
        if (bar.isSelected || bar.isHovered) {
            canvas_.outline({box.left - 2, box.top - 2, box.right + 2, box.bottom + 2},
                            bar.isSelected ? ink_.text : ink_.secondary);
            if (bar.isSelected)
                canvas_.outline({box.left - 3, box.top - 3, box.right + 3, box.bottom + 3}, ink_.accent);
        }
    }

    // Wide ones first, so that what is exact stands on what is not.
    void bars(const TimelineStrip& strip) {
        using Shape = TimelineBar::Shape;
        const Colour colour = inkOf(strip.category);
        uncertain(strip, colour);
        solid(strip, Shape::period, mix(ink_.background, colour, 0.75));
        solid(strip, Shape::moment, mix(ink_.background, colour, 0.95));
        for (const bool isMoment : {false, true})
            for (const TimelineBar& each : strip.bars)
                if ((each.shape == Shape::moment) == isMoment)
                    marks(strip, each, colour);
        for (const TimelineBar& each : strip.bars)
            if (each.isSelected)
                marks(strip, each, colour);
        for (std::size_t label = 0; label < strip.labels.size(); ++label) {
            const PlacedLabel& placed = strip.labels[label];
            const bool isPicked = strip.bars[placed.bar].isSelected || strip.bars[placed.bar].isHovered;
            if (const TextStamp* stamp = stamps_.stampInTime(strip.labelTexts[label], TextStyle::small))
                canvas_.draw(*stamp, at_.nameColumn + placed.left, strip.top + kLabelTop,
                             isPicked ? ink_.text : ink_.secondary, placed.room);
        }
    }

    void names() {
        canvas_.clipToAll();
        canvas_.fill({0, at_.lanesTop(), at_.nameColumn, at_.lanesBottom()}, ink_.surface);
        canvas_.clipTo({0, at_.lanesTop(), at_.nameColumn, at_.lanesBottom()});
        for (std::size_t lane = 0; lane < frame_.shown; ++lane) {
            const TimelineStrip& strip = frame_.strips[lane];
            const int middle = strip.top + strip.height / 2;
            if (strip.isCurrent)
                canvas_.fill({0, strip.top, at_.nameColumn, strip.top + strip.height},
                             mix(ink_.surface, ink_.accent, 0.14));
            if (strip.isFolded()) {
                const int width = stamps_.widthOf(strip.count, TextStyle::small);
                canvas_.fill({8, strip.top + 2, 11, strip.top + strip.height - 2}, inkOf(strip.category));
                words(strip.count, TextStyle::small, at_.nameColumn - 10 - width, middle, ink_.secondary);
                words(strip.name, TextStyle::small, 32, middle, ink_.secondary,
                      at_.nameColumn - 32 - 20 - width);
                continue;
            }
            const Box swatch{8, middle - 8, 24, middle + 8};
            canvas_.fill(swatch, mix(ink_.surface, inkOf(strip.category), 0.22));
            canvas_.fill({swatch.left, swatch.top, swatch.left + 3, swatch.bottom}, inkOf(strip.category));
            const std::string letter(1, strip.category.letter);
            const int letterWidth = stamps_.widthOf(letter, TextStyle::small);
            words(letter, TextStyle::small, 18 - letterWidth / 2, middle, ink_.text);
            const int count = stamps_.widthOf(strip.count, TextStyle::small);
            words(strip.count, TextStyle::small, at_.nameColumn - 10 - count, middle, ink_.secondary);
            words(strip.name, TextStyle::normal, 32, middle, ink_.text, at_.nameColumn - 32 - 20 - count);
        }
        canvas_.clipToAll();
        canvas_.fill({at_.nameColumn - 1, 0, at_.nameColumn, at_.height}, ink_.line);
    }

    void axis() {
        canvas_.fill({0, 0, at_.width, at_.lanesTop()}, ink_.surface);
        canvas_.clipTo({at_.nameColumn, 0, at_.width, at_.lanesTop()});
        constexpr int kUpper = TimelineLayout::kFlags + 10, kLower = TimelineLayout::kAxis - 10;
        const auto& upper = frame_.axis.upper;
        for (std::size_t at = 0; at < upper.size(); ++at) {
            const int left = std::max(at_.nameColumn, x(upper[at].pixel));
            const int end = at + 1 < upper.size() ? x(upper[at + 1].pixel) : at_.width;
            canvas_.fill({x(upper[at].pixel), TimelineLayout::kFlags, x(upper[at].pixel) + 1, at_.lanesTop()},
                         ink_.line);
            if (end - left > 40)
                words(upper[at].label, TextStyle::strong, left + 6, kUpper, ink_.text, end - left - 8);
        }
        const auto& lower = frame_.axis.lower;
        for (std::size_t at = 0; at < lower.size(); ++at) {
            const int left = x(lower[at].pixel);
            const int end = at + 1 < lower.size() ? x(lower[at + 1].pixel) : at_.width;
            canvas_.fill({left, at_.lanesTop() - 20, left + 1, at_.lanesTop()}, ink_.line);
            if (left >= at_.nameColumn)
                words(lower[at].label, TextStyle::small, left + 4, kLower, ink_.secondary, end - left - 5);
        }
        for (std::size_t at = 0; at < frame_.flags.size(); ++at) {
            const TimelineRule& flag = frame_.flags[at];
            const int left = x(flag.pixel);
            const int room =
                at + 1 < frame_.flags.size() ? x(frame_.flags[at + 1].pixel) - left - 3 : at_.width;
            canvas_.fill({left, 2, left + 2, at_.lanesTop()}, ink_.accent);
            const int width = stamps_.widthOf(flag.words, TextStyle::small) + 10;
            if (width > room) {  // a bare flag where the next one is near
                canvas_.fill({left, 2, left + std::min(8, room), 10}, ink_.accent);
                continue;
            }
            canvas_.fill({left, 2, left + width, TimelineLayout::kFlags}, ink_.accent);
            words(flag.words, TextStyle::small, left + 5, TimelineLayout::kFlags / 2 + 1, ink_.background);
        }
        canvas_.clipToAll();
        canvas_.fill({0, at_.lanesTop() - 1, at_.width, at_.lanesTop()}, ink_.line);
    }

    void minimap() {
        const int top = at_.lanesBottom();
        canvas_.fill({0, top, at_.width, at_.height}, ink_.surface);
        canvas_.fill({0, top, at_.width, top + 1}, ink_.line);
        canvas_.clipTo({0, top, at_.nameColumn - 1, at_.height});
        words("All events", TextStyle::small, 10, top + TimelineLayout::kMinimap / 2, ink_.secondary);
        const int width = at_.drawingWidth();
        canvas_.clipTo({at_.nameColumn, top + 1, at_.width, at_.height});
        float most = 1;
        for (const float count : frame_.minimap)
            most = std::max(most, count);
        const float scale = static_cast<float>(TimelineLayout::kMinimap - 12) / std::log1p(most);
        const Colour colour = mix(ink_.surface, ink_.secondary, 0.7);
        const auto parts = static_cast<double>(frame_.minimap.size());
        for (int column = 0; column < width && parts > 0; ++column) {
            const auto part = static_cast<std::size_t>(column * parts / width);
            const float count = frame_.minimap[std::min(part, frame_.minimap.size() - 1)];
            const int height = count <= 0 ? 0 : 2 + static_cast<int>(std::log1p(count) * scale);
            canvas_.fill({at_.nameColumn + column, at_.height - 3 - height, at_.nameColumn + column + 1,
                          at_.height - 3},
                         colour);
        }
        const int left = at_.nameColumn + static_cast<int>(std::clamp(frame_.minimapFrom, 0.0, 1.0) * width);
        const int right = std::max(
            left + 4, at_.nameColumn + static_cast<int>(std::clamp(frame_.minimapTo, 0.0, 1.0) * width));
        canvas_.blend({at_.nameColumn, top + 1, left, at_.height}, ink_.background, 0.5);
        canvas_.blend({right, top + 1, at_.width, at_.height}, ink_.background, 0.5);
        canvas_.outline({left, top + 2, right, at_.height - 1}, ink_.accent);
        canvas_.outline({left + 1, top + 3, right - 1, at_.height - 2}, ink_.accent);
        canvas_.clipToAll();
    }

    void pointer() {
        if (!frame_.crosshair)
            return;
        const int at = at_.nameColumn + *frame_.crosshair;
        canvas_.fill({at, at_.lanesTop(), at + 1, at_.lanesBottom()}, mix(ink_.background, ink_.text, 0.55));
        const TextStamp& time = stamps_.stamp(frame_.crosshairWords, TextStyle::small);
        const int left = std::clamp(at - time.width / 2, at_.nameColumn + 4,
                                    std::max(at_.nameColumn + 4, at_.width - time.width - 6));
        canvas_.fill({left - 5, at_.lanesTop() - 19, left + time.width + 5, at_.lanesTop() - 1}, ink_.text);
        canvas_.draw(time, left, at_.lanesTop() - 10 - time.height / 2, ink_.background);
        if (frame_.hoverWords.empty())
            return;
        const TextStamp& said = stamps_.stamp(frame_.hoverWords, TextStyle::normal);
        const int room = std::min(said.width, at_.width - 40);
        const int begin = std::clamp(frame_.pointerX + 14, 8, std::max(8, at_.width - room - 20));
        const int top = frame_.pointerY + 20 + said.height + 10 > at_.lanesBottom()
                            ? frame_.pointerY - said.height - 18
                            : frame_.pointerY + 20;
        const Box box{begin, top, begin + room + 16, top + said.height + 8};
        canvas_.blend({box.left + 2, box.top + 2, box.right + 2, box.bottom + 2}, 0x000000, 0.18);
        canvas_.fill(box, ink_.raised);
        canvas_.outline(box, ink_.secondary);
        canvas_.draw(said, box.left + 8, box.top + 4, ink_.text, room);
    }

    const TimelineFrame& frame_;
    const TimelineLayout& at_;
    const TimelinePalette& ink_;
    PixelCanvas& canvas_;
    TextStamps& stamps_;
};

}  // namespace

TimelineCategory categoryOf(const std::string& kind) {
    // Okabe-Ito, its yellow and orange darkened to stand 3 to 1 on white, and without vermilion: nothing here
    // is an alarm.
    constexpr Colour kBlue = 0x0072B2, kGreen = 0x009E73, kOchre = 0xA87900, kPink = 0xB95F93,
                     kSky = 0x3A8FC4, kGrey = 0x6B7378;
    struct Known {
        const char* word;
        TimelineCategory category;
    };
    static constexpr std::array<Known, 14> kKnown = {{{"call", {kBlue, 'C'}},
                                                      {"message", {kSky, 'M'}},
                                                      {"chat", {kSky, 'M'}},
                                                      {"payment", {kGreen, 'P'}},
                                                      {"transaction", {kGreen, 'P'}},
                                                      {"vehicle", {kOchre, 'V'}},
                                                      {"anpr", {kOchre, 'V'}},
                                                      {"attendance", {kPink, 'A'}},
                                                      {"shift", {kPink, 'W'}},
                                                      {"work", {kPink, 'W'}},
                                                      {"location", {kOchre, 'L'}},
                                                      {"web", {kGrey, 'B'}},
                                                      {"file", {kGrey, 'F'}},
                                                      {"log", {kGrey, 'F'}}}};
    for (const Known& known : kKnown)
        if (kind.find(known.word) != std::string::npos)
            return known.category;
    static constexpr std::array<Colour, 6> kColours = {kBlue, kGreen, kOchre, kPink, kSky, kGrey};
    std::uint32_t mixed = 2166136261U;
    for (const char letter : kind)
        mixed = (mixed ^ static_cast<unsigned char>(letter)) * 16777619U;
    const char first = kind.empty() ? 'E' : kind.front();
    const bool isLetter = (first >= 'a' && first <= 'z') || (first >= 'A' && first <= 'Z');
    return {kColours[mixed % kColours.size()], isLetter ? static_cast<char>(first & ~0x20) : 'E'};
}

void paintTimeline(const TimelineFrame& frame, PixelCanvas& canvas, TextStamps& stamps) {
    Painter(frame, canvas, stamps).paint();
}

}  // namespace strata::presenters
