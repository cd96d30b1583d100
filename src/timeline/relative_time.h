#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "timeline/day_count.h"
#include "timeline/time_anchor.h"

namespace strata::timeline {

// How the event stands to what it is told by.
//
// Without an offset: before and after leave out the days of a date or an age (but not a feast, of which
// people speak loosely) and may be the same day as another event; since and until keep the day in; at and
// during lie within it. After an age is after turning it.
//
// With one: so many days before the first day of a feast or a stay, or after its last. A month, a year, or a
// year of age may be counted from any of its days ("two years after 2012" is in 2014), but no count from a
// date reaches into it. At and during: so many days outside it at most.
enum class Relation : std::uint8_t { before, after, at, during, between, since, until };
std::string_view nameOf(Relation relation);

// What somebody's words say of when an event was, by something else. It is a proposal: no event is dated by
// it before every anchor has a date, or a person has said which event or whose birth it means.
struct RelativeTime {
    std::string words = {};  // exactly as given
    Relation relation = Relation::at;
    std::optional<Offset> offset = {};
    TimeAnchor anchor = {};
    std::optional<TimeAnchor> end = {};   // the other side of "between"
    std::string part = {};                // days that come again, one of which it was: "summer", "tuesday"
    std::string question = {};            // what to ask before this is used; empty where nothing is unclear
    std::vector<std::string> notes = {};  // what the reader did with the words, and what does not fit in them
};

// Understood: counts ("two weeks after", "about a month before", "three or four months later", "within a week
// of", "two years ago"), units and seasons ("the day after", "the week she was ill", "the summer before"),
// plain relations ("before", "since", "until", "when", "while", "between … and …") and ages ("when I was
// fourteen", "at 14", "before my sixteenth birthday"), by dates, feasts, ages and events in words; and days
// that come again on their own ("a Tuesday"). Nothing for words that tell no time; long ones (more than 512
// bytes) tell none either.
std::optional<RelativeTime> readRelativeTime(std::string_view words, const base::SpokenContext& context);

}  // namespace strata::timeline
