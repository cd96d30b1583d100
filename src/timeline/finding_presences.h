#pragma once

#include <memory>

#include "timeline/finding_collector.h"
#include "timeline/presence.h"

namespace strata::timeline {

// What the presences of the records, in order of earliest, show of two people or of two places.
//
// Clash: one name at two places at the same time, for as long as finding_measures.h says at least, in
// whatever order the events may really lie; where they only touch, one can follow the other. Places that may
// be one place spelt in two ways are no clash, nor are the masts of calls, which reach over one another. Two
// positions are two places from the distance that is set; a position and a name say nothing of each other. An
// event that an account tells is set beside the records by a rule of its own (finding_told.h).
//
// Co-location: two names, from events of their own, at one place at most `together` apart; one finding for
// the two and the place. At positions: at most `within` metres apart as well; one finding for the two, with
// the first events of each day. A name and a number, or two names that may mean one person, are not two
// people.
//
// Memory grows with those at one place within the time together, and with the positions of a day and that.
class Presences {
public:
    Presences(PresenceReader& reader, FindingCollector& into);
    ~Presences();

    void add(const Presence& presence);
    std::int64_t finish();  // how many were not set against the others, there being too many at once

private:
    struct Inside;
    std::unique_ptr<Inside> inside_;
};

}  // namespace strata::timeline
