#pragma once

#include <optional>
#include <string>
#include <vector>

#include "checklist/catalogue.h"
#include "checklist/days.h"

namespace strata::checklist {

// What became of asking for a stretch of a source about a person: it is held, or the holder said in answer
// that they hold nothing. Stretches nobody asked about have no row.
struct CoverageSaid {
    std::string source, person;  // person: an id, or empty for what is not about one person
    enum class Kind { held, noneHeld } kind = Kind::held;
    std::string from, to;  // EDTF; an approximate bound covers for sure only what lies within it
    std::string exhibit, note, by = {};
    std::int64_t number = 0, at = 0;
};

// Whether a day of the window is covered. What is held wins over "none held", and both over silence.
enum class Cover { notAsked, noneHeld, held };

struct Stretch {
    DayRange days;
    Cover cover = Cover::notAsked;
    bool operator==(const Stretch&) const = default;
};

// A calendar month, as far as it lies in the window.
struct CoverMonth {
    DayRange days;
    std::int64_t held = 0, noneHeld = 0, notAsked = 0;  // days

    bool isWhole() const { return noneHeld == 0 && notAsked == 0; }
};

struct CoverStrip {
    std::vector<Stretch> stretches;  // of the window, end to end, no two neighbours alike
    std::vector<CoverMonth> months;  // of the window, in order

    // "September 2013 to July 2014 missing; August 2014 asked, none held", "all of it held". Months, with the
    // days where a month is missing in part.
    std::string sentence() const;
};

// Exact to the day. Says of bounds are read as in CoverageSaid; one that is open reaches to the end of the
// window on its side.
CoverStrip coverStrip(const std::vector<CoverageSaid>& said, DayRange window);

}  // namespace strata::checklist
