#include "timeline/duplicates.h"

#include <algorithm>
#include <map>
#include <numeric>

#include "base/text.h"
#include "timeline/time_merge.h"

namespace strata::timeline {

namespace {

struct Told {
    std::int64_t number = 0, source = 0;  // the import, 0 for all that is made by hand
    base::Micros earliest = 0;
    std::optional<base::Micros> latest;
    std::string precision, title, people, kind;
};

// Nothing where there is one event only.
std::vector<Told> toldAt(store::Database& database, const std::vector<std::int64_t>& numbers) {
    std::vector<Told> events;
    if (numbers.size() < 2)
        return events;
    auto row = database.query(
        "SELECT e.id, e.import, e.earliest, e.latest, p.name, e.title, e.people, k.name FROM event e JOIN "
        "event_term p ON "
        "p.id = e.precision JOIN event_term k ON k.id = e.kind WHERE e.id = ?");
    for (const std::int64_t number : numbers) {
        row.bind(1, number);
        if (row.next())
            events.push_back({row.integer(0), row.integer(1), row.integer(2), row.maybeInteger(3),
                              row.text(4), row.text(5), row.text(6), row.text(7)});
        row.reset();
    }
    return events;
}

// Which of the events of one moment belong together; each begins on its own.
class Sets {
public:
    explicit Sets(std::size_t events) : parent_(events), rules_(events) {
        std::iota(parent_.begin(), parent_.end(), std::size_t{0});
    }
    std::size_t of(std::size_t event) const {
        while (parent_[event] != event)
            event = parent_[event];
        return event;
    }
    struct Rules {
        bool title = false, peopleAndKind = false;
    };
    void join(const std::vector<std::size_t>& events, bool Rules::*rule) {
        for (const std::size_t event : events)
            parent_[std::max(of(event), of(events[0]))] = std::min(of(event), of(events[0]));
        for (const std::size_t event : events)
            rules_[event].*rule = true;
    }
    const Rules& rulesOf(std::size_t event) const { return rules_[event]; }

private:
    std::vector<std::size_t> parent_;
    std::vector<Rules> rules_;
};

using ByKey = std::map<std::string, std::vector<std::size_t>>;

void joinAcrossSources(Sets& sets, const std::vector<Told>& moment, const ByKey& groups,
                       bool Sets::Rules::*rule) {
    for (const auto& [key, events] : groups) {
        const bool isAcross = std::ranges::any_of(
            events, [&](std::size_t event) { return moment[event].source != moment[events[0]].source; });
        if (isAcross)
            sets.join(events, rule);
    }
}

void addSets(store::Database& database, const std::vector<Told>& moment, std::vector<DuplicateSet>& found) {
    const bool isOfOneSource =
        std::ranges::all_of(moment, [&](const Told& told) { return told.source == moment.front().source; });
    if (moment.size() < 2 || isOfOneSource)
        return;
    ByKey byTitle, byPeopleAndKind;
    for (std::size_t event = 0; event < moment.size(); ++event) {
        const Told& told = moment[event];
        if (const auto title = base::foldForSearch(base::trimmed(told.title)); !title.empty())
            byTitle[told.precision + '\x1f' + title].push_back(event);
        if (const auto people = base::foldForSearch(base::trimmed(told.people)); !people.empty())
            byPeopleAndKind[told.precision + '\x1f' + people + '\x1f' + told.kind].push_back(event);
    }
    Sets sets(moment.size());
    joinAcrossSources(sets, moment, byTitle, &Sets::Rules::title);
    joinAcrossSources(sets, moment, byPeopleAndKind, &Sets::Rules::peopleAndKind);
    std::map<std::size_t, DuplicateSet> made;
    for (std::size_t event = 0; event < moment.size(); ++event) {
        DuplicateSet& set = made[sets.of(event)];
        if (set.events.empty()) {
            set.earliest = moment[event].earliest;
            set.latest = moment[event].latest;
            set.precision = moment[event].precision;
        }
        set.events.push_back(moment[event].number);
        set.hasSameTitle |= sets.rulesOf(event).title;
        set.hasSamePeopleAndKind |= sets.rulesOf(event).peopleAndKind;
    }
    for (auto& [first, set] : made)
        if (set.events.size() > 1) {
            set.decision = decisionOn(database, set.events);
            found.push_back(std::move(set));
        }
}

}  // namespace

std::vector<DuplicateSet> findDuplicates(store::Database& database, std::int64_t limit, std::int64_t offset) {
    std::vector<DuplicateSet> found;
    std::vector<std::int64_t> moment;
    const auto wanted =
        limit < 0 ? std::size_t{0} : static_cast<std::size_t>(limit) + static_cast<std::size_t>(offset);
    base::Micros at = 0;
    for (EventsByTime events(database); events.next();) {
        if (!moment.empty() && at != events.earliest()) {
            addSets(database, toldAt(database, moment), found);
            moment.clear();
            if (limit >= 0 && found.size() >= wanted)
                break;
        }
        at = events.earliest();
        moment.push_back(events.number());
    }
    addSets(database, toldAt(database, moment), found);
    found.erase(found.begin(), found.begin() + std::min<std::ptrdiff_t>(offset, std::ssize(found)));
    if (limit >= 0 && std::ssize(found) > limit)
        found.resize(static_cast<std::size_t>(limit));
    return found;
}

}  // namespace strata::timeline
