#pragma once

#include <optional>
#include <string>

#include "base/failure.h"
#include "base/json.h"
#include "base/when_said.h"
#include "base/zone.h"
#include "timeline/event_name.h"

namespace strata::timeline {

// What a person picked for the anchor of a time told by something else (timeline/time_anchor.h): an event, a
// person of the case by whose date of birth an age goes, or a date as EDTF. At most one of them.
struct EventAnchor {
    std::optional<EventName> event;
    std::string person, date;

    bool isPicked() const { return event || !person.empty() || !date.empty(); }
    std::string json() const;
    static EventAnchor read(const base::Json& json);
};

// When an event was, as somebody said it. Words without a date stay words; nothing at all is not known. The
// bounds are kept beside the words, so that they stay what they were taken to mean: `earliest` and `latest`
// padded where marked approximate, `strict` exactly as stated. Words that tell the time by something else
// have no bounds here: those follow from their anchors (timeline/told_times.h).
struct EventWhen {
    std::string words, edtf;
    std::optional<base::Micros> earliest, latest;
    base::Bounds strict;
    std::string precision = "none", zone, basis = "none";
    // Which of several dates the words mean is not known; the bounds hold them all.
    bool isUnclear = false;
    EventAnchor anchor, end;  // the end is the other side of "between"

    bool isDated() const { return earliest || latest; }
    std::string json() const;
    // Of an entry that kept no strict bounds they are those of its EDTF.
    static EventWhen read(const base::Json& json);
};

// As `reading`, for words that can mean several dates where nobody can say which.
constexpr const char* kReadingNotKnown = "unknown";

// EDTF, or words that base/spoken_date.h reads. Words that may mean two things are refused with both, unless
// `reading` says, in EDTF, which of them was meant, or that this is not known.
base::Outcome<EventWhen> readEventWhen(const std::string& words, const std::string& reading,
                                       const base::Zone& zone);

}  // namespace strata::timeline
