#pragma once

#include <map>
#include <memory>
#include <set>
#include <vector>

#include "timeline/finding_collector.h"
#include "timeline/presence.h"

namespace strata::timeline {

// What an account tells beside what a record holds, where both cannot be as they are written. DOMAIN.md 5:
// both are quoted with where they stand, and which of them is so is for a person to say. Only words that
// somebody has set beside an event, or that an event made by hand rests on (an event that is told), are
// looked at; a record is an event that an import brought.
//
// Place: an event that is told puts somebody at a place, by a name that records use as well, and
//   both are known to the minute or closer and last at most a day, and the two times overlap for certain; or
//   every moment that the told time can mean (padded where it is "about"; 31 days at most) lies in a stretch
//   in which records have that name at other places for certain, as presence.h says.
// Places that may be one place spelt in two ways, the masts of calls and coordinates say nothing here, nor
// does an event of several people that is no sighting, nor one of two ends: a call, message or payment. One
// finding for the event, the words it rests on and the person, whatever the number of records.
//
// Words: words set beside a record name dates, and none of them, as widely as it can be meant, reaches the
// time of the record.
//
// Same: somebody has said that an event that is told and a record are one event, and their times do not
// overlap, the told one as widely as it can be meant.
//
// That a record holds nothing of what is told is none of these: a record that is silent says nothing.
inline constexpr base::Micros kLongestTold = 31 * base::kDay;

class ToldBesideRecords {
public:
    ToldBesideRecords(store::Database& database, PresenceReader& reader, FindingCollector& into);
    ~ToldBesideRecords();

    Presence::Origin originOf(std::int64_t event) const;
    void add(const Presence& presence);  // all of them; those of records are set beside what is told
    void finish();

private:
    struct Inside;
    std::unique_ptr<Inside> inside_;
};

// Whether the stretches, in any order, leave nothing of [earliest, latest] uncovered; times are to the
// second.
bool isCovered(base::Micros earliest, base::Micros latest,
               std::vector<std::pair<base::Micros, base::Micros>> stretches);

}  // namespace strata::timeline
