#pragma once

#include <cstddef>
#include <vector>

#include "base/instant.h"

namespace strata::presenters {

using base::Micros;

// The stretch of time on screen and the stretches looked at before and after it. All changes keep the span
// between a second and a thousand years. Pixels are counted from the left edge of the drawing, without the
// name column.
class TimelineWindow {
public:
    struct Stretch {
        Micros from = 0, to = 0;
        Micros span() const { return to - from; }
        bool operator==(const Stretch&) const = default;
    };

    explicit TimelineWindow(int width = 1000);

    const Stretch& stretch() const { return now_; }
    Micros from() const { return now_.from; }
    Micros to() const { return now_.to; }
    int width() const { return width_; }

    Micros timeAt(double pixel) const;
    double pixelOf(Micros at) const;
    double perPixel() const;  // microseconds

    void resize(int width);  // what is at the left edge stays there, as does the scale; the stretch, if tiny
    void show(Stretch stretch);
    void pan(double pixels);  // positive: towards later times
    void zoomAt(double pixel,
                double factor);  // the time under the pixel stays under it; a factor above 1 comes closer
    void centreOn(Micros at);    // without changing the span

    // The history of [ and ]. A gesture is one step however many changes it makes: remember() what is shown
    // before it begins.
    void remember();
    bool canGoBack() const { return !before_.empty(); }
    bool canGoForward() const { return !after_.empty(); }
    void back();
    void forward();

private:
    void set(double from, double span);

    Stretch now_;
    int width_;
    std::vector<Stretch> before_, after_;
};

}  // namespace strata::presenters
