#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "presenters/vector_pen.h"

typedef struct _PangoLayout PangoLayout;

namespace strata::presenters {

// Words for a sheet: measured and cut to their room with Pango, in the sans of the system. Used by one
// thread.
class SheetWords {
public:
    SheetWords();
    ~SheetWords();
    SheetWords(const SheetWords&) = delete;
    SheetWords& operator=(const SheetWords&) = delete;

    double width(const std::string& words, PenStyle style);
    // As one line of UTF-8 without control characters; ends in … where it had to be cut at a letter. Empty
    // where there is no room for that.
    std::string fitted(std::string_view words, PenStyle style, double room);
    // The same, broken into lines of at most `room` as its script breaks: between words, and within one only
    // where it is longer than a line. Every word is on one of them.
    std::vector<std::string> lines(std::string_view words, PenStyle style, double room);

    static double size(PenStyle style);  // of the letters, in points
    static bool isBold(PenStyle style);
    PangoLayout* layout(const std::string& words, PenStyle style);  // good until the next call
    std::string family() const;                                     // what the sans of the system is here

private:
    struct Held;
    std::unique_ptr<Held> held_;
};

}  // namespace strata::presenters
