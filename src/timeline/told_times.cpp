#include "timeline/told_times.h"

#include <algorithm>
#include <map>
#include <numeric>

#include "base/edtf.h"
#include "base/spoken_date.h"
#include "people/people_module.h"
#include "timeline/relative_bounds.h"
#include "timeline/relative_reasons.h"

namespace strata::timeline {

namespace {

std::string idOf(std::int64_t number) {
    return "E" + std::to_string(number);
}

// The case as the solver takes it, and which of its events are whose.
class ToldCase {
public:
    ToldCase(store::Database& database, const base::Zone& zone)
        : database_(database),
          names_(database),
          people_(people::listPeople(database)),
          case_{zone, {}, {}, {}} {
        auto row = database.query("SELECT number, words, anchor, end FROM told_time ORDER BY number");
        while (row.next()) {
            ToldTime told{row.integer(0), row.text(1), EventAnchor::read(base::Json::parse(row.view(2))),
                          EventAnchor::read(base::Json::parse(row.view(3)))};
            auto read = readRelativeTime(told.words, {zone});
            if (!read)
                continue;
            TimeStatement statement;
            statement.told = std::move(*read);
            told_.push_back(std::move(told));
            case_.statements.push_back(std::move(statement));
        }
        for (std::size_t i = 0; i < told_.size(); ++i)
            case_.statements[i].event = eventOf(told_[i].number);
        for (std::size_t i = 0; i < told_.size(); ++i) {
            case_.statements[i].anchor = pickOf(told_[i].anchor);
            case_.statements[i].end = pickOf(told_[i].end);
        }
    }

    std::vector<SolvedTime> solve() {
        const auto fuzzy = boundRelatively(case_, Width::fuzzy),
                   strict = boundRelatively(case_, Width::strict);
        std::vector<SolvedTime> solved;
        for (std::size_t i = 0; i < told_.size(); ++i) {
            const std::size_t event = case_.statements[i].event;
            EventTime time;
            time.fuzzy = fuzzy.events[event].bounds;
            time.strict = strict.events[event].bounds;
            time.words = told_[i].words;
            time.toldBy = toldBy(told_[i]);
            if (time.fuzzy.earliest || time.fuzzy.latest) {
                time.basis = base::nameOf(base::Basis::computed);
                time.zone = case_.zone.name();
                time.precision = base::nameOf(precisionOf(time.fuzzy));
                time.edtf = edtfOf(time.fuzzy);
                time.reason = "Computed: " + whyDated(case_, event, fuzzy.events[event]);
                if (const Clash* clash = clashOf(strict, event))
                    time.reason += " Taken strictly: " + explainClash(case_, *clash);
            } else {
                const Clash* clash = clashOf(fuzzy, event);
                time.reason = "No date: " + (clash != nullptr ? explainClash(case_, *clash) : whyWaiting(i));
            }
            solved.push_back({told_[i].number, std::move(time)});
        }
        return solved;
    }

private:
    std::size_t eventOf(std::int64_t number) {
        if (const auto known = events_.find(number); known != events_.end())
            return known->second;
        TimedEvent event;
        event.id = idOf(number);
        auto row = database_.query("SELECT title, earliest, latest FROM event WHERE id = ?", number);
        if (row.next()) {
            event.title = row.text(0);
            const bool isOwn = std::ranges::find(told_, number, &ToldTime::number) == told_.end();
            if (isOwn) {
                event.strict = event.fuzzy = {row.maybeInteger(1), row.maybeInteger(2)};
                if (const auto state = eventState(database_, number); state && state->isThere) {
                    event.fuzzy = state->time.fuzzy;
                    event.strict = state->time.strict;
                }
            }
        }
        case_.events.push_back(std::move(event));
        return events_[number] = case_.events.size() - 1;
    }

    AnchorPick pickOf(const EventAnchor& anchor) {
        if (anchor.event) {
            if (const auto number = names_.numberOf(*anchor.event))
                return PickedEvent{eventOf(*number)};
            return {};
        }
        if (!anchor.person.empty()) {
            const auto person = std::ranges::find(people_, anchor.person, &people::Person::id);
            const auto born =
                person == people_.end() ? std::nullopt : base::readEdtf(person->born, case_.zone);
            if (!born)
                return {};
            case_.births.push_back({person->name + " (" + person->id + ")", *born, 0});
            return PickedBirth{case_.births.size() - 1};
        }
        if (!anchor.date.empty())
            if (const auto date = base::readEdtf(anchor.date, case_.zone))
                return *date;
        return {};
    }

    std::string toldBy(const ToldTime& told) {
        std::string all;
        for (const EventAnchor* anchor : {&told.anchor, &told.end}) {
            std::string one = anchor->person.empty() ? anchor->date : anchor->person;
            if (anchor->event)
                if (const auto number = names_.numberOf(*anchor->event))
                    one = idOf(*number);
            if (!one.empty())
                all += (all.empty() ? "" : ", ") + one;
        }
        return all;
    }

    base::Precision precisionOf(const base::Bounds& bounds) const {
        if (!bounds.earliest || !bounds.latest)
            return base::Precision::day;
        const base::Micros days = (*bounds.latest - *bounds.earliest) / base::kDay;
        constexpr std::pair<base::Micros, base::Precision> kMost[]{{0, base::Precision::day},
                                                                   {30, base::Precision::month},
                                                                   {91, base::Precision::season},
                                                                   {365, base::Precision::year},
                                                                   {3652, base::Precision::decade}};
        for (const auto& [most, precision] : kMost)
            if (days <= most)
                return precision;
        return base::Precision::century;
    }

    std::string edtfOf(const base::Bounds& bounds) const {
        const auto day = [this](std::optional<base::Micros> at) -> std::string {
            if (!at)
                return "..";
            const base::CivilTime wall = case_.zone.toWall(*at);
            constexpr std::size_t kDayLetters = 10;  // of 2016-03-14T00:00:00Z
            return base::isoUtc(base::civilToMicros({wall.year, wall.month, wall.day}))
                .substr(0, kDayLetters);
        };
        const std::string first = day(bounds.earliest), last = day(bounds.latest);
        return first == last ? first : first + "/" + last;
    }

    // The clash that holds an event up: one that stands on anything that statements tie to it.
    const Clash* clashOf(const RelativeBounds& solved, std::size_t event) const {
        if (solved.clashes.empty())
            return nullptr;
        const std::size_t births = case_.events.size();
        std::vector<std::size_t> parent(births + case_.births.size());
        std::iota(parent.begin(), parent.end(), 0);
        const auto rootOf = [&](std::size_t node) {
            while (parent[node] != node)
                node = parent[node] = parent[parent[node]];
            return node;
        };
        for (const TimeStatement& statement : case_.statements)
            for (const AnchorPick* pick : {&statement.anchor, &statement.end}) {
                if (const auto* other = std::get_if<PickedEvent>(pick))
                    parent[rootOf(statement.event)] = rootOf(other->event);
                if (const auto* birth = std::get_if<PickedBirth>(pick))
                    parent[rootOf(statement.event)] = rootOf(births + birth->birth);
            }
        for (const Clash& clash : solved.clashes)
            for (const Ground& ground : clash.grounds) {
                std::size_t node = ground.index;
                if (ground.kind == Ground::Kind::statement)
                    node = case_.statements[ground.index].event;
                if (ground.kind == Ground::Kind::birth)
                    node += births;
                if (rootOf(node) == rootOf(event))
                    return &clash;
            }
        return nullptr;
    }

    // Why an event has no date although nothing contradicts its words.
    std::string whyWaiting(std::size_t at) const {
        const ToldTime& told = told_[at];
        const TimeStatement& statement = case_.statements[at];
        std::string why;
        const auto add = [&why](const std::string& sentence) { why += (why.empty() ? "" : " ") + sentence; };
        bool isAsked = false;
        for (const auto& [anchor, pick] :
             {std::pair(&told.anchor, &statement.anchor), std::pair(&told.end, &statement.end)}) {
            if (const auto* event = std::get_if<PickedEvent>(pick)) {
                const TimedEvent& by = case_.events[event->event];
                if (!by.fuzzy.earliest && !by.fuzzy.latest)
                    add(by.id + " \"" + by.title + "\", which it is told by, has no date.");
            } else if (!anchor->person.empty() && std::holds_alternative<std::monostate>(*pick)) {
                const auto person = std::ranges::find(people_, anchor->person, &people::Person::id);
                add(person == people_.end()
                        ? anchor->person + ", whose date of birth it goes by, is no longer in the case."
                        : "The date of birth of " + person->name + " (" + person->id + ") is not known.");
            } else if (anchor->event) {
                add("The event that it is told by is no longer in the case.");
            }
            isAsked = isAsked || anchor->isPicked();
        }
        if (!isAsked && !statement.told.question.empty())
            add(statement.told.question + " Nobody has said yet.");
        return why.empty() ? "Nothing ties \"" + told.words + "\" to a date." : why;
    }

    store::Database& database_;
    EventNames names_;
    std::vector<people::Person> people_;
    RelativeCase case_;
    std::vector<ToldTime> told_;  // as many as statements, in their order
    std::map<std::int64_t, std::size_t> events_;
};

}  // namespace

bool isToldByOthers(const std::string& words, const base::Zone& zone) {
    return !words.empty() && base::readSpokenDate(words, {zone}).readings.empty() &&
           readRelativeTime(words, {zone}).has_value();
}

void putToldTime(store::Database& database, const ToldTime& told) {
    removeToldTime(database, told.number);
    database.run("INSERT INTO told_time VALUES(?,?,?,?)", told.number, told.words, told.anchor.json(),
                 told.end.json());
    for (const EventAnchor* anchor : {&told.anchor, &told.end}) {
        if (anchor->event)
            database.run("INSERT OR IGNORE INTO told_tie VALUES(?,?)", anchor->event->json(), told.number);
        if (!anchor->person.empty())
            database.run("INSERT OR IGNORE INTO told_tie VALUES(?,?)", anchor->person, told.number);
    }
}

void removeToldTime(store::Database& database, std::int64_t number) {
    database.run("DELETE FROM told_time WHERE number = ?", number);
    database.run("DELETE FROM told_tie WHERE number = ?", number);
}

bool isTold(store::Database& database, std::int64_t number) {
    return database.integer("SELECT 1 FROM told_time WHERE number = ?", number).has_value();
}

bool isAnchor(store::Database& database, std::int64_t number) {
    const auto name = EventNames(database).nameOf(number);
    return name &&
           database.integer("SELECT 1 FROM told_tie WHERE name = ? LIMIT 1", name->json()).has_value();
}

bool hasPersonAsAnchor(store::Database& database) {
    return database.integer("SELECT 1 FROM told_tie WHERE name LIKE 'P%' LIMIT 1").has_value();
}

std::vector<SolvedTime> solveToldTimes(store::Database& database, const base::Zone& zone) {
    return ToldCase(database, zone).solve();
}

}  // namespace strata::timeline
