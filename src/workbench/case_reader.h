#pragma once

#include <functional>
#include <memory>
#include <stop_token>
#include <string_view>

#include "workbench/rows.h"
#include "workbench/told_words.h"

namespace strata::casefile {
class CaseFile;
class ReadCase;
}  // namespace strata::casefile

namespace strata::workbench {

class ChosenEvents;
class EventCache;
enum class LaneBy : std::uint8_t;
struct NewEvent;
class OrderedEvents;
struct EventOrder;
struct SavedViewRow;
struct ElementLinkRow;
struct PassageLinkRow;
struct ElementChoiceRow;
struct MeasuresRow;

// Everything that can be asked of a case, on one read-only connection of its own. Not for sharing between
// threads: each background task opens its own reader. Asked with a sequence, it answers as the case stood
// then.
class CaseReader {
public:
    explicit CaseReader(std::unique_ptr<casefile::ReadCase> readCase);
    ~CaseReader();
    CaseReader(CaseReader&&) noexcept;

    CaseHeading heading() const;  // at once, whatever the size of the case
    std::string zone() const;     // of the case
    CaseSummary summary() const;  // O(1) in events, but for the gap counts, which do not read events either
    std::vector<EventRow> events(const EventFilter& filter) const;
    void eachEvent(const EventFilter& filter,
                   const std::function<void(const EventRow&)>& each) const;  // without holding them all
    void eachNumbered(const std::vector<std::int64_t>& numbers, const EventView& view,
                      const std::function<void(const EventRow&)>& each) const;  // in that order
    std::int64_t countEvents(const EventFilter& filter) const;
    std::optional<EventRow> event(std::int64_t number, const EventView& view = {}) const;
    std::vector<EventRow> briefEvents(const std::vector<std::int64_t>& numbers,
                                      const EventView& view = {}) const;  // filled in as those of laneEvents
    std::vector<EventRow> eventsNumbered(const std::vector<std::int64_t>& numbers,
                                         const EventView& view = {}) const;  // in that order
    // The events of a filter by lane, in memory (workbench/chosen_events.h). Without limit and offset.
    std::shared_ptr<const ChosenEvents> choose(const EventFilter& filter, LaneBy by, EventCache& cache,
                                               const std::stop_token& stop) const;
    // A choice's list in another order (workbench/event_orders.h). Reads every event of it where the order is
    // by words: for a background task. Throws base::Cancelled when stopped.
    std::shared_ptr<const OrderedEvents> ordered(const ChosenEvents& chosen, const EventOrder& order,
                                                 const std::function<void(double)>& onProgress,
                                                 const std::stop_token& stop) const;
    // What an event made by hand says, to be revised; nothing for an event of a source.
    std::optional<NewEvent> madeEvent(std::int64_t number) const;
    // What words for a time come to, and what must be asked of whoever said them.
    WhenReading readWhen(const std::string& words) const;
    // Events that the words may mean.
    std::vector<AnchorProposal> proposeEvents(std::string_view words, std::size_t most) const;
    std::vector<TagRow> tags() const;  // those in use
    // What somebody said that an item supports, and which words of accounts go with an event
    // (workbench/link_rows.h).
    std::vector<ElementLinkRow> elementLinks(const std::string& item = {}) const;  // of all when empty
    std::vector<PassageLinkRow> passageLinks() const;
    std::vector<PassageLinkRow> passagesOfEvent(std::int64_t number) const;
    std::vector<PassageLinkRow> eventsOfAccount(const std::string& account) const;
    std::vector<ElementChoiceRow> elementChoices() const;  // offences under consideration first
    std::vector<StrandRow> strands() const;                // in the order named
    std::vector<SavedViewRow> savedViews() const;          // by name (workbench/timeline_shows.h)
    // Reads the events that share a moment with another: for a background task.
    std::vector<DuplicateRow> duplicates(std::int64_t limit = -1, std::int64_t offset = 0) const;
    std::vector<LaneRow> lanes() const;
    std::vector<SourceRow> sources() const;
    std::vector<IssueRow> issues(std::int64_t limit = -1, std::int64_t offset = 0) const;
    std::vector<ExhibitRow> exhibits() const;
    std::vector<PersonRow> people() const;
    std::vector<AccountRow> accounts(
        const std::string& person = {}) const;                            // in the order given; undated last
    std::vector<AccountRow> accountRevisions(std::string_view id) const;  // the first telling first
    AccountRow accountRevision(std::string_view id,
                               int revision) const;  // its own circumstances, not the first's
    std::string accountText(std::string_view id,
                            int revision = 0) const;  // 0: the latest; throws Failure when unknown
    ComparisonRows compareAccounts(std::string_view left, std::string_view right) const;
    ChecklistRows checklist() const;
    // Reads every event. from and to are the stretch that records should cover; else that of the records.
    // Throws base::Cancelled when stopped.
    TimelineFindingRows findings(std::optional<Micros> from = {}, std::optional<Micros> to = {},
                                 const std::function<void(double)>& onProgress = {},
                                 std::stop_token stop = {}) const;
    MeasuresRow findingMeasures() const;  // workbench/measure_rows.h
    std::vector<EntryRow> entries(std::int64_t limit = -1, std::int64_t offset = 0) const;
    std::vector<HitRow> search(std::string_view query, std::int64_t limit = 50) const;

    // The bytes of the source around a record, for showing the original at that place: the lines from
    // `position` - before to
    // + after, decoded for display. `highlight` is the index of the record's own line in the result. Nothing
    // for an event made by hand.
    struct Original {
        std::vector<std::string> lines;
        std::size_t highlight = 0;
        std::int64_t firstLine = 1;
    };
    Original original(std::int64_t event, int before = 3, int after = 3) const;

    // Counts of events per bucket of time in one lane, from the stored density, for drawing (see
    // timeline/density.h).
    struct Density {
        Micros bucket = 0;       // width of a bucket
        std::int64_t first = 0;  // index of the first bucket: it starts at first * bucket
        std::vector<std::uint32_t> counts;
    };
    Density density(std::int64_t lane, Micros from, Micros to, int pixels) const;
    // Events of a lane that overlap [from, to] in order of earliest, at most `limit`, with only number,
    // bounds, precision, basis, title, whether made by hand and what is said to be the same filled in.
    std::vector<EventRow> laneEvents(std::int64_t lane, Micros from, Micros to, std::int64_t limit) const;

    void interrupt() const;  // from another thread: the running query ends with Cancelled

private:
    friend class AdviceReading;
    friend class ChecklistReading;
    friend class AccountReading;
    friend class FormReading;
    friend class ServedMaterial;
    std::unique_ptr<casefile::ReadCase> case_;
};

}  // namespace strata::workbench
