#pragma once

#include <memory>
#include <string_view>

#include "timeline/finding_collector.h"
#include "timeline/names_match.h"

namespace strata::timeline {

// Who is recorded where, event by event in order of earliest.
//
// An event puts somebody at its place only where the source says so: a sighting or position all whom it
// names (a vehicle, when it names nobody but has a lane of its own); a row or event whom it names, if it is
// one; a call or message the one whose record it is, that is the one named in every call of the lane beside
// at least two others. The other end of a call is somewhere else, and a payment's place is the till's.
// Precise to the minute at least and at most a day long, else there is no telling.
//
// Clash: one name at two places at the same time, in whatever order the events may really lie; where they
// only touch, one can follow the other. Places that may be one place spelt in two ways are no clash, nor
// are the masts of calls, which reach over one another, nor coordinates.
//
// Co-location: two names at one place at most `together` apart, from events of their own; one finding for
// the two and the place. A name and a number, or two names that may mean one person, are not two people.
class Presences {
public:
    explicit Presences(FindingCollector& into);
    ~Presences();

    // `kind`, `lane`, `source`, `people` and `place` as in the event.
    struct Row {
        Moment moment;
        std::string_view kind, people, place;
        std::int64_t lane = 0;
        std::string_view laneName, source;
    };
    // First every call and message with a place, in any order; then every event with one, by earliest.
    void learnOwner(std::int64_t lane, std::string_view people);
    void add(const Row& row);
    void finish();

private:
    struct Inside;
    std::unique_ptr<Inside> inside_;
};

}  // namespace strata::timeline
