#include "timeline/finding_presences.h"

#include <algorithm>
#include <tuple>

#include "base/text.h"

namespace strata::timeline {

namespace {

// Beyond these, at one moment, there is a crowd and no finding; what is passed over is counted and told.
constexpr std::size_t kMostNamesInARow = 20, kMostAtOnce = 64, kMostPairs = 20'000;

using Name = std::uint32_t;

// Numbers for names by what they mean; each is shown as it was first written.
class Names {
public:
    Name of(std::string_view written) {
        if (const auto known = byWriting_.find(std::string(written)); known != byWriting_.end())
            return known->second;
        const WrittenName read(written);
        const auto [found, isNew] = byKey_.emplace(read.key(), static_cast<Name>(names_.size()));
        if (isNew) {
            names_.push_back(read);
            shown_.emplace_back(written);
        }
        byWriting_.emplace(written, found->second);
        return found->second;
    }
    const WrittenName& operator[](Name name) const { return names_[name]; }
    const std::string& shown(Name name) const { return shown_[name]; }

private:
    std::unordered_map<std::string, Name> byWriting_, byKey_;
    std::vector<WrittenName> names_;
    std::vector<std::string> shown_;
};

// The stretch in which somebody is at a place for certain. Of a moment known to the minute it runs
// backwards, which makes overlaps and distances below the ones that hold wherever in the minute it lies.
struct Presence {
    Name who = 0, place = 0;
    Moment moment;
    base::Micros from = 0, to = 0;
    bool isMast = false;
};

bool isAtOnce(const Presence& a, const Presence& b) {
    if (a.from == a.to && b.from == b.to)
        return a.from == b.from;
    return a.from < b.to && b.from < a.to;
}

base::Micros apart(const Presence& a, const Presence& b) {
    return std::max({base::Micros{0}, a.from - b.to, b.from - a.to});
}

// Two names at one place.
struct Meeting {
    Presence firstA, firstB, lastA, lastB;
    std::int64_t days = 0, lastDay = 0;
    bool isMast = false;
    std::vector<std::int64_t> events;

    void add(std::int64_t event) {
        if (events.size() < kMostEvents && std::ranges::find(events, event) == events.end())
            events.push_back(event);
    }
};

}  // namespace

struct Presences::Inside {
    explicit Inside(FindingCollector& collector) : into(collector) {}

    std::vector<Name> split(std::string_view people);
    std::vector<Name> whoIsThere(const Row& row);
    bool mayBeOne(Name a, Name b) const;
    std::string shown(Name who) const;
    void lookForClash(const Presence& here);
    void lookForMeeting(const Presence& here);
    void meet(const Presence& here, const Presence& other);
    void tell(const std::pair<Name, Name>& pair, const Meeting& meeting);

    FindingCollector& into;
    Names people, places;
    std::unordered_map<std::int64_t, std::vector<Name>> owners;  // by lane: in all its calls so far
    std::unordered_map<Name, std::vector<Presence>> ofPerson;    // those that may still be going on
    std::unordered_map<Name, std::vector<Presence>> atPlace;     // the last of each person
    std::map<std::tuple<Name, Name, Name>, Meeting> meetings;    // who, who, place
    std::int64_t crowds = 0;
};

std::vector<Name> Presences::Inside::split(std::string_view text) {
    std::vector<Name> names;
    for (const auto& written : base::split(text, ';')) {
        const std::string name = base::trimmed(written);
        const Name who = people.of(name);
        if (!people[who].saysNothing() && std::ranges::find(names, who) == names.end())
            names.push_back(who);
        if (names.size() > kMostNamesInARow)
            break;
    }
    return names;
}

std::vector<Name> Presences::Inside::whoIsThere(const Row& row) {
    if (row.kind == "call" || row.kind == "message") {
        const auto owner = owners.find(row.lane);
        return owner != owners.end() && owner->second.size() == 1 ? owner->second : std::vector<Name>();
    }
    const bool isSeen = row.kind == "sighting" || row.kind == "position";
    if (!isSeen && row.kind != "row" && row.kind != "event")
        return {};
    std::vector<Name> names = split(row.people);
    if (isSeen && row.people.empty() && row.laneName != row.source)
        names.push_back(people.of(row.laneName));
    if (!isSeen && names.size() > 1)
        return {};
    return names;
}

bool Presences::Inside::mayBeOne(Name a, Name b) const {
    const WrittenName &left = people[a], &right = people[b];
    return a == b || left.isNumber() != right.isNumber() || left.mayMeanTheSame(right);
}

std::string Presences::Inside::shown(Name who) const {
    return people[who].isNumber() ? people.shown(who) : "\"" + people.shown(who) + "\"";
}

void Presences::Inside::lookForClash(const Presence& here) {
    if (here.isMast || places[here.place].isCoordinates())
        return;
    auto& others = ofPerson[here.who];
    std::erase_if(others, [&](const Presence& other) { return other.moment.latest < here.moment.earliest; });
    for (const Presence& other : others) {
        if (!isAtOnce(here, other) || places[here.place].mayMeanTheSame(places[other.place]))
            continue;
        Finding finding;
        finding.kind = FindingKind::clash;
        finding.person = people.shown(here.who);
        finding.earliest = std::min(here.moment.earliest, other.moment.earliest);
        finding.latest = std::max(here.moment.latest, other.moment.latest);
        finding.events = {other.moment.event, here.moment.event};
        finding.measure = std::min(here.to, other.to) - std::max(here.from, other.from);
        finding.sentence = shown(here.who) + " is recorded at " + places.shown(other.place) + ", " +
                           into.words(other.moment) + ", and at " + places.shown(here.place) + ", " +
                           into.words(here.moment) + ". The two times overlap.";
        const auto [first, second] = std::minmax(here.moment.event, other.moment.event);
        into.add(std::move(finding),
                 people[here.who].key() + "|" + std::to_string(first) + "|" + std::to_string(second));
    }
    if (others.size() < kMostAtOnce)
        others.push_back(here);
    else
        ++crowds;
}

void Presences::Inside::lookForMeeting(const Presence& here) {
    auto& others = atPlace[here.place];
    const base::Micros gone = here.moment.earliest - into.scope().together - base::kMinute;
    std::erase_if(others, [&](const Presence& other) { return other.moment.latest < gone; });
    Presence* mine = nullptr;
    for (Presence& other : others) {
        if (other.who == here.who)
            mine = &other;
        else if (other.moment.event != here.moment.event && apart(here, other) <= into.scope().together &&
                 !mayBeOne(here.who, other.who))
            meet(here, other);
    }
    if (mine != nullptr) {
        if (here.to >= mine->to)
            *mine = here;
    } else if (others.size() < kMostAtOnce) {
        others.push_back(here);
    } else {
        ++crowds;
    }
}

void Presences::Inside::meet(const Presence& here, const Presence& other) {
    const bool isFirst = people[here.who].key() < people[other.who].key();
    const Presence &a = isFirst ? here : other, &b = isFirst ? other : here;
    const auto key = std::make_tuple(a.who, b.who, here.place);
    auto found = meetings.find(key);
    if (found == meetings.end()) {
        if (meetings.size() >= kMostPairs) {
            ++crowds;
            return;
        }
        found = meetings.emplace(key, Meeting{a, b, a, b, 0, 0, false, {}}).first;
    }
    Meeting& meeting = found->second;
    const std::int64_t day = into.dayOf(here.moment.earliest);
    if (meeting.days == 0 || day != meeting.lastDay)
        ++meeting.days;
    meeting.lastDay = day;
    meeting.lastA = a;
    meeting.lastB = b;
    meeting.isMast |= here.isMast || other.isMast;
    meeting.add(other.moment.event);
    meeting.add(here.moment.event);
}

void Presences::Inside::tell(const std::pair<Name, Name>& pair, const Meeting& meeting) {
    const auto& [a, b] = pair;
    Finding finding;
    finding.kind = FindingKind::coLocation;
    finding.person = people.shown(a) + "; " + people.shown(b);
    finding.earliest = std::min(meeting.firstA.moment.earliest, meeting.firstB.moment.earliest);
    finding.latest = std::max(meeting.lastA.moment.latest, meeting.lastB.moment.latest);
    finding.events = meeting.events;
    finding.count = finding.measure = meeting.days;
    const std::string place = places.shown(meeting.firstA.place);
    finding.sentence = shown(a) + " and " + shown(b) + " are each recorded at " + place + " within " +
                       base::plural(into.scope().together / base::kMinute, "minute", "minutes") +
                       " of each other on " + base::plural(meeting.days, "day", "days") + ": " +
                       into.words(meeting.firstA.moment) + " and " + into.words(meeting.firstB.moment);
    if (meeting.days > 1)
        finding.sentence +=
            ", last " + into.words(meeting.lastA.moment) + " and " + into.words(meeting.lastB.moment);
    finding.sentence += ".";
    if (meeting.isMast)
        finding.sentence += " The place in a call record is as a rule a mast, which serves an area.";
    into.add(std::move(finding),
             people[a].key() + "|" + people[b].key() + "|" + places[meeting.firstA.place].key());
}

Presences::Presences(FindingCollector& into) : inside_(std::make_unique<Inside>(into)) {}
Presences::~Presences() = default;

void Presences::learnOwner(std::int64_t lane, std::string_view text) {
    const std::vector<Name> named = inside_->split(text);
    if (named.size() < 2)
        return;
    const auto [owner, isNew] = inside_->owners.emplace(lane, named);
    if (!isNew)
        std::erase_if(owner->second, [&](Name who) { return std::ranges::find(named, who) == named.end(); });
}

void Presences::add(const Row& row) {
    const Moment& moment = row.moment;
    if (moment.precision < base::Precision::minute || moment.latest - moment.earliest > base::kDay)
        return;
    const Name place = inside_->places.of(row.place);
    if (inside_->places[place].saysNothing())
        return;
    std::vector<Name> names = inside_->whoIsThere(row);
    if (names.size() > kMostNamesInARow) {
        ++inside_->crowds;
        return;
    }
    const base::Micros slack = moment.precision == base::Precision::minute ? 59 * base::kSecond : 0;
    for (const Name who : names) {
        const Presence here{who,
                            place,
                            moment,
                            moment.earliest + slack,
                            moment.latest - slack,
                            row.kind == "call" || row.kind == "message"};
        inside_->lookForClash(here);
        inside_->lookForMeeting(here);
    }
}

void Presences::finish() {
    for (const auto& [key, meeting] : inside_->meetings)
        inside_->tell({std::get<0>(key), std::get<1>(key)}, meeting);
    if (inside_->crowds > 0)
        inside_->into.note(base::plural(inside_->crowds, "record of", "records of") +
                           " somebody at a place was not set against the others, there being too many "
                           "people or places at once.");
}

}  // namespace strata::timeline
