#pragma once

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "presenters/filter_completion.h"
#include "workbench/case_reader.h"
#include "workbench/chosen_events.h"
#include "workbench/event_orders.h"
#include "workbench/link_rows.h"

namespace strata::presenters {

// Events in the order in which they are listed. For background threads, several at once.
class EventListing {
public:
    virtual ~EventListing() = default;
    virtual std::vector<workbench::EventRow> events(std::int64_t first, std::int64_t limit) const = 0;
    virtual std::optional<std::int64_t> placeOf(std::int64_t number) const = 0;
    virtual bool isInOrderOfTime() const { return true; }  // so that neighbours in it are neighbours in time
};

// What a timeline asks of a case, or of the events of it that a filter lets through. Called on background
// threads, several at once.
class TimelineSource : public EventListing {
public:
    using Micros = workbench::Micros;

    struct Flag {
        Micros at = 0;
        std::string words;
    };
    struct Overview {
        std::vector<workbench::LaneRow> lanes;
        std::map<std::int64_t, std::string> titles;  // of lanes that are named by a source: "S01  calls.csv"
        std::vector<Flag> accounts;                  // those whose date is known
        std::string zone;
        std::int64_t events = 0, undated = 0, eventsOfCase = 0;
        std::optional<Micros> earliest, latest;
    };
    using Rhythm = workbench::ChosenEvents::Rhythm;

    virtual Overview overview() const = 0;
    virtual workbench::CaseReader::Density density(std::int64_t lane, Micros from, Micros to,
                                                   int pixels) const = 0;
    virtual std::vector<workbench::EventRow> laneEvents(std::int64_t lane, Micros from, Micros to,
                                                        std::int64_t limit) const = 0;
    // As a listing it is in order of beginning, the undated last; this is the same events in another order.
    // Throws base::Cancelled when stopped.
    virtual std::shared_ptr<const EventListing> listed(const workbench::EventOrder& order,
                                                       const workbench::OnProgress& onProgress,
                                                       const std::stop_token& stop) const = 0;
    virtual Rhythm rhythm() const = 0;  // in the zone of the case
    // Finds beforehand what rows far down the list take long to find the first time, where there are many.
    virtual void prepareFarRows() const {}
    // Which of the events are not in order with this one: the first few, and how many there are.
    using Unordered = workbench::ChosenEvents::Unordered;
    virtual Unordered unordered(std::int64_t number, std::size_t limit) const = 0;
    virtual std::optional<workbench::EventRow> event(std::int64_t number) const = 0;
    struct Links {
        std::vector<workbench::ElementLinkRow> elements;
        std::vector<workbench::PassageLinkRow> passages;
    };
    virtual Links linksOf(std::int64_t number) const = 0;
    virtual workbench::CaseReader::Original original(std::int64_t number) const = 0;
    virtual FilterValues filterValues() const = 0;  // of the whole case
    // What a filter lets through of the whole case, in lanes of another kind.
    virtual std::shared_ptr<TimelineSource> narrowed(const workbench::EventFilter& filter,
                                                     workbench::LaneBy by) const = 0;
};

// The case itself, each question on a reader of its own.
std::shared_ptr<TimelineSource> timelineOf(std::function<workbench::CaseReader()> openReader,
                                           std::shared_ptr<workbench::EventCache> cache);

}  // namespace strata::presenters
