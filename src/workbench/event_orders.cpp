#include "workbench/event_orders.h"

#include <algorithm>
#include <numeric>
#include <unordered_map>

#include "base/failure.h"
#include "casefile/case_file.h"
#include "evidence/import_labels.h"
#include "timeline/event_columns.h"
#include "timeline/event_reader.h"
#include "workbench/chosen_events.h"
#include "workbench/name_ranks.h"

namespace strata::workbench {

namespace {

using timeline::EventBrief;
using timeline::EventColumns;
using By = EventOrder::By;

constexpr std::int64_t kLookEvery = 1 << 18;  // events between two looks at the stop token
constexpr double kShareOfReading = 0.9;

void look(const std::stop_token& stop) {
    if (stop.stop_requested())
        throw base::Cancelled();
}

std::string wordsOf(const timeline::Event& event, By by) {
    switch (by) {
        case By::what:
            return event.title;
        case By::lane:
            return event.lane;
        case By::source:
            return event.source;
        case By::kind:
            return event.kind;
        case By::people:
            return event.people;
        case By::place:
            return event.place;
        default:
            return event.original;
    }
}

// Where the words of an order stand with each event.
std::string queryOf(By by) {
    switch (by) {
        case By::what:
            return "SELECT e.id, e.title FROM event e ";
        case By::people:
            return "SELECT e.id, e.people FROM event e ";
        case By::place:
            return "SELECT e.id, e.place FROM event e ";
        case By::lane:
            return "SELECT e.id, n.name FROM event e JOIN lane n ON n.id = e.lane ";
        case By::kind:
            return "SELECT e.id, n.name FROM event e JOIN event_term n ON n.id = e.kind ";
        default:
            return "SELECT e.id, e.original FROM event e ";
    }
}

// Puts one choice of events in order. Events whose words are not those of their source, or that people have
// made, are read one by one: they are few.
class Ordering {
public:
    Ordering(store::Database& database, const ChosenEvents& chosen, By by, const OnProgress& onProgress,
             const std::stop_token& stop)
        : database_(database),
          chosen_(chosen),
          columns_(*chosen.columns()),
          by_(by),
          onProgress_(onProgress),
          stop_(stop) {
        const EventView& view = chosen.view();
        timeline::EventReader(database, {view.upToEntry, view.isStrict})
            .forEach(timeline::eventsWithStates(database), [&](const timeline::Event& event) {
                own_.emplace(static_cast<std::uint32_t>(event.number), wordsOf(event, by_));
            });
    }

    std::vector<std::uint32_t> inOrder(bool isDescending) {
        if (by_ == By::source)
            rankSources();
        else if (by_ == By::lane && largest("lane") < EventBrief::kOther)
            rankNamed("SELECT id, name FROM lane");
        else if (by_ == By::kind && largest("event_term") < EventBrief::kOtherKind)
            rankNamed("SELECT id, name FROM event_term");
        else
            rankEvents();
        return sorted(isDescending);
    }

private:
    std::int64_t largest(const std::string& table) {
        return database_.integer("SELECT max(id) FROM " + table).value_or(0);
    }

    // By the numbers in a column, and the events of their own words after those.
    void rankNamed(const char* query) {
        std::vector<std::pair<std::uint32_t, std::string>> names;
        auto row = database_.query(query);
        while (row.next())
            names.emplace_back(static_cast<std::uint32_t>(row.integer(0)), row.text(1));
        rankFew(std::move(names));
        itemOf_ = [this](std::int64_t, const EventBrief& event) {
            return by_ == By::lane ? event.lane : event.kindNumber();
        };
    }

    void rankSources() {
        evidence::ImportLabels labels(database_);
        std::vector<std::pair<std::uint32_t, std::string>> names;
        for (const auto& import : columns_.imports())
            names.emplace_back(static_cast<std::uint32_t>(import.entry), labels.of(import.entry).source);
        rankFew(std::move(names));
        itemOf_ = [this](std::int64_t number, const EventBrief&) {
            return static_cast<std::uint32_t>(columns_.importOf(number));
        };
    }

    void rankFew(std::vector<std::pair<std::uint32_t, std::string>> names) {
        std::uint32_t items = 1;
        for (const auto& [item, name] : names)
            items = std::max(items, item + 1);
        for (const auto& [number, words] : own_) {
            ownItem_.emplace(number, items);
            names.emplace_back(items++, words);
        }
        ranks_ = rankNames(
            items,
            [&](const auto& take) {
                for (const auto& [item, name] : names)
                    take(item, name);
            },
            kMostBytesOfWords, stop_);
    }

    void rankEvents() {
        ranks_ = rankNames(
            columns_.size() + 1, [&](const auto& take) { eachEvent(take); }, kMostBytesOfWords, stop_);
        itemOf_ = [](std::int64_t number, const EventBrief&) { return static_cast<std::uint32_t>(number); };
    }

    template <class Take>
    void eachEvent(const Take& take) {
        for (const auto& [number, words] : own_)
            if (number <= columns_.size())
                take(number, words);
        const auto takeRow = [&](const store::Query& row) {
            const auto number = static_cast<std::uint32_t>(row.integer(0));
            if (number <= columns_.size() && !own_.contains(number))
                take(number, row.view(1));
        };
        constexpr std::int64_t kFew = 16;  // times fewer than all are quicker read one by one
        const auto all = static_cast<std::int64_t>(columns_.size());
        if (chosen_.events() * kFew < all) {
            auto row = database_.query(queryOf(by_) + "WHERE e.id = ?");
            auto numbers = chosen_.numbers(0, -1);
            std::ranges::sort(numbers);
            for (std::size_t at = 0; at < numbers.size(); ++at) {
                row.bind(1, numbers[at]);
                if (row.next())
                    takeRow(row);
                row.reset();
                tellRead(static_cast<std::int64_t>(at), chosen_.events());
            }
        } else {
            auto row = database_.query(queryOf(by_) + "ORDER BY e.id");
            for (std::int64_t read = 0; row.next(); ++read) {
                takeRow(row);
                tellRead(read, all);
            }
        }
        ++timesRead_;
    }

    // Having to read again is rare, and how often is not known before.
    void tellRead(std::int64_t read, std::int64_t all) {
        constexpr std::int64_t kTellEvery = 65'536;
        if (read % kTellEvery != 0)
            return;
        look(stop_);
        const double part = static_cast<double>(read) / static_cast<double>(std::max<std::int64_t>(all, 1));
        onProgress_(timesRead_ == 0 ? kShareOfReading * part : kShareOfReading);
    }

    std::uint32_t rankOf(std::int64_t number) const {
        const auto own = ownItem_.find(static_cast<std::uint32_t>(number));
        const std::size_t item = own != ownItem_.end() ? own->second : itemOf_(number, columns_[number]);
        return item < ranks_.of.size() ? ranks_.of[item] : NameRanks::kNone;
    }

    // The dated and the undated each by their places, by counting: those of one place stay in order of time.
    std::vector<std::uint32_t> sorted(bool isDescending) const {
        const std::int64_t all = chosen_.events(), dated = all - chosen_.undated();
        const auto placeOf = [&](std::int64_t number) {
            const std::uint32_t rank = rankOf(number);
            if (rank == NameRanks::kNone)
                return ranks_.places;
            return isDescending ? ranks_.places - 1 - rank : rank;
        };
        std::vector<std::uint32_t> inOrder(static_cast<std::size_t>(all));
        std::vector<std::uint32_t> next;
        for (const auto& [begin, end] : {std::pair(std::int64_t{0}, dated), std::pair(dated, all)}) {
            next.assign(ranks_.places + std::size_t{2}, 0);
            eachChosen(begin, end, [&](std::int64_t number) { ++next[placeOf(number) + std::size_t{1}]; });
            std::partial_sum(next.begin(), next.end(), next.begin());
            eachChosen(begin, end, [&, begin = begin](std::int64_t number) {
                inOrder[static_cast<std::size_t>(begin) + next[placeOf(number)]++] =
                    static_cast<std::uint32_t>(number);
            });
        }
        return inOrder;
    }

    template <class Each>
    void eachChosen(std::int64_t begin, std::int64_t end, const Each& each) const {
        for (std::int64_t first = begin; first < end; first += kLookEvery) {
            look(stop_);
            for (const std::int64_t number : chosen_.numbers(first, std::min(kLookEvery, end - first)))
                each(number);
        }
    }

    store::Database& database_;
    const ChosenEvents& chosen_;
    const EventColumns& columns_;
    const By by_;
    const OnProgress& onProgress_;
    const std::stop_token& stop_;
    std::unordered_map<std::uint32_t, std::string> own_;        // the words of events with words of their own
    std::unordered_map<std::uint32_t, std::uint32_t> ownItem_;  // and where those are not ranked by number
    std::function<std::uint32_t(std::int64_t number, const EventBrief& event)> itemOf_;
    NameRanks ranks_;
    int timesRead_ = 0;
};

std::vector<std::uint32_t> earliestFirst(const ChosenEvents& chosen) {
    const auto numbers = chosen.numbers(0, -1);
    return {numbers.begin(), numbers.end()};
}

std::vector<std::uint32_t> latestFirst(const ChosenEvents& chosen, const std::stop_token& stop) {
    const EventColumns& columns = *chosen.columns();
    auto inOrder = earliestFirst(chosen);
    look(stop);
    const auto begun = std::find_if(inOrder.begin(), inOrder.end(), [&](std::uint32_t number) {
        return !columns[number].earliest().has_value();
    });
    std::reverse(inOrder.begin(), begun);
    look(stop);
    for (auto first = inOrder.begin(); first != begun;) {
        const auto last = std::find_if(
            first, begun, [&](std::uint32_t number) { return columns.at(number) != columns.at(*first); });
        std::reverse(first, last);
        first = last;
    }
    return inOrder;
}

}  // namespace

std::vector<std::int64_t> OrderedEvents::numbers(std::int64_t offset, std::int64_t limit) const {
    const std::int64_t first = std::clamp<std::int64_t>(offset, 0, events());
    const std::int64_t end = limit < 0 ? events() : std::min(events(), first + limit);
    return {numbers_.begin() + first, numbers_.begin() + end};
}

std::optional<std::int64_t> OrderedEvents::placeOf(std::int64_t number) const {
    const auto found = std::ranges::find(numbers_, static_cast<std::uint32_t>(number));
    return found == numbers_.end() ? std::nullopt : std::optional(found - numbers_.begin());
}

std::shared_ptr<const OrderedEvents> CaseReader::ordered(const ChosenEvents& chosen, const EventOrder& order,
                                                         const OnProgress& onProgress,
                                                         const std::stop_token& stop) const {
    if (order.by == By::time)
        return std::make_shared<OrderedEvents>(order.isDescending ? latestFirst(chosen, stop)
                                                                  : earliestFirst(chosen));
    return std::make_shared<OrderedEvents>(
        Ordering(case_->database(), chosen, order.by, onProgress, stop).inOrder(order.isDescending));
}

}  // namespace strata::workbench
