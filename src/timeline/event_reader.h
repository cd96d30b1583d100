#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <unordered_set>
#include <utility>
#include <vector>

#include "base/when_said.h"
#include "base/zone.h"
#include "evidence/clock_assessments.h"
#include "evidence/import_labels.h"
#include "store/database.h"
#include "timeline/event_state.h"

namespace strata::timeline {

// What people have put on an event.
struct EventNote {
    std::string text, by;
    std::int64_t at = 0;
};

struct EventPassage {
    std::string account;
    std::int64_t revision = 1, start = 0, end = 0;  // UTF-8 bytes of that revision's text
};

struct EventAnnotations {
    std::vector<std::string> tags;         // in the order of the alphabet
    std::vector<EventNote> notes;          // in the order written
    std::vector<EventPassage> passages;    // in the order linked
    std::vector<std::int64_t> saidSameAs;  // the events that somebody says are this one, by number
    std::int64_t sourcesTelling = 0;       // of those and its own, when there are any; all by hand are one
};

// An event of a source has file, unit and place in it; one made by hand has `by` and `cites` in their stead,
// its `source` says so in words, its `import` is the entry that made it.
struct Event {
    std::int64_t number = 0, import = 0, at = 0;
    std::optional<base::Micros> earliest, latest;
    std::string precision, basis, zone, original, kind, title, detail, people, place, lane, source, file,
        unit, exhibit;
    std::string by, edtf, cites;
    std::int64_t madeAt = 0;
    bool isMade = false;     // by hand
    bool isUnclear = false;  // which of several dates its words mean is not known
    // Exactly as stated, where that is less than the bounds above.
    std::optional<base::Bounds> strict;
    std::string reason, toldBy;  // of a time told by something else: timeline/event_state.h
    std::string told;            // the words it was told in, where they are not the original ones
    std::vector<evidence::ClockAssessment> clocks;  // of its source, that cover its time
    EventAnnotations annotations;
};

struct Lane {
    std::int64_t number = 0, events = 0, undated = 0;
    std::string name, source;
    std::optional<base::Micros> earliest, latest;
};

struct EventTotals {
    std::int64_t events = 0, undated = 0;
    std::optional<base::Micros> earliest, latest;
};

// Events in order of earliest, then of entry; those without a first moment last. In a view other than the
// plain one what is read of an event by its number is as the view shows it; choosing and order are not.
class EventReader {
public:
    explicit EventReader(store::Database& database, const EventView& view = {})
        : database_(database), view_(view), labels_(database) {}

    void forEach(std::int64_t limit, std::int64_t offset, const std::function<void(const Event&)>& each);
    // In the order given; numbers of no event are passed over.
    void forEach(const std::vector<std::int64_t>& numbers, const std::function<void(const Event&)>& each);
    std::optional<Event> event(std::int64_t number);
    // Number, bounds, precision, basis, title, whether made by hand and what is said to be the same only.
    std::vector<Event> inLane(std::int64_t lane, base::Micros from, base::Micros to, std::int64_t limit);
    std::vector<Event> brief(const std::vector<std::int64_t>& numbers);
    std::vector<Lane> lanes();
    EventTotals totals();                                      // from the lanes: O(1) in events
    std::vector<std::pair<std::string, std::int64_t>> tags();  // those in use and how many events have each

private:
    // Their notes, tags and links are asked for one by one where it is not said who has any.
    void readEach(const std::vector<std::int64_t>& numbers, const std::unordered_set<std::int64_t>* annotated,
                  const std::function<void(const Event&)>& each);
    std::unordered_set<std::int64_t> annotated();  // few of many, so that the others are not asked one by one
    Event read(const store::Query& row);
    void readMade(Event& event);
    void readState(Event& event);
    void takeState(Event& event, const EventState& state) const;
    bool hasState(std::int64_t number);
    void readClocks(Event& event);
    std::optional<Event> takenBack(std::int64_t number);
    void sayMaker(Event& event, const std::string& by, std::int64_t at);
    EventAnnotations annotationsOf(std::int64_t number);
    void addTellings(std::int64_t number, EventAnnotations& into);
    void addTellings(std::vector<Event>& events);

    store::Database& database_;
    EventView view_;
    evidence::ImportLabels labels_;
    std::shared_ptr<const base::Zone> zone_;                  // of the case, once it is asked for
    std::optional<std::unordered_set<std::int64_t>> stated_;  // events with states, likewise
    std::optional<std::vector<evidence::ClockAssessment>> clocks_;
    bool hasStrict_ = false;  // any event of an import has strict bounds
};

}  // namespace strata::timeline
