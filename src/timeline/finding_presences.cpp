#include "timeline/finding_presences.h"

#include <algorithm>
#include <deque>
#include <tuple>

#include "base/text.h"

namespace strata::timeline {

namespace {

// Beyond these, at one moment, there is a crowd and no finding; what is passed over is counted and told.
constexpr std::size_t kMostAtOnce = 64, kMostInACube = 20'000, kMostPairs = 20'000;

using Name = NumberedNames::Number;

constexpr Name kAnyPosition = UINT32_MAX;  // in place of a place's number

// No finer than 100 m from a kilometre on.
std::int64_t roundedForWords(double metres) {
    const auto whole = static_cast<std::int64_t>(metres);
    return whole < 1'000 ? whole : whole / 100 * 100;
}

base::Micros overlapOf(const Presence& a, const Presence& b) {
    return std::max(base::Micros{0}, std::min(a.to, b.to) - std::max(a.from, b.from));
}

bool isToldBesideRecord(const Presence& a, const Presence& b) {
    using Origin = Presence::Origin;
    return (a.origin == Origin::account && b.origin == Origin::record) ||
           (a.origin == Origin::record && b.origin == Origin::account);
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
    Inside(PresenceReader& reader, FindingCollector& collector)
        : people(reader.people()),
          places(reader.places()),
          into(collector),
          measures(collector.scope().measures) {}

    enum class Where : std::uint8_t { name, position };
    using Key = std::tuple<Name, Name, Name>;  // who, who, place

    bool mayBeOne(Name a, Name b) const;
    std::string placeOf(const Presence& presence) const;
    std::optional<double> metresBetween(const Presence& a, const Presence& b) const;
    bool areTwoPlaces(const Presence& a, const Presence& b) const;
    void lookForClash(const Presence& here);
    void tellClash(const Presence& here, const Presence& other);
    void lookAtName(const Presence& here);
    void lookAtPosition(const Presence& here);
    void lookAtPair(const Presence& here, const Presence& other, std::vector<Name>& done);
    Key keyOf(const Presence& here, const Presence& other, Where where) const;
    bool haveMetToday(const Presence& here, const Presence& other) const;
    void meet(const Presence& here, const Presence& other, Where where);
    void tell(const Key& key, const Meeting& meeting);

    const NumberedNames &people, &places;
    FindingCollector& into;
    const FindingMeasures& measures;
    std::unordered_map<Name, std::vector<Presence>> ofPerson;      // those that may still be going on
    std::unordered_map<Name, std::vector<Presence>> atPlace;       // the last of each person
    std::map<Position::Cube, std::vector<Presence>> inCube;        // those that are near enough in time
    std::deque<std::pair<base::Micros, Position::Cube>> arrivals;  // in them, by beginning
    std::map<Key, Meeting> meetings;
    std::int64_t crowds = 0;
};

bool Presences::Inside::mayBeOne(Name a, Name b) const {
    const WrittenName &left = people[a], &right = people[b];
    return a == b || left.isNumber() != right.isNumber() || left.mayMeanTheSame(right);
}

std::string Presences::Inside::placeOf(const Presence& presence) const {
    return presence.position ? presence.position->words() : places.shown(presence.place);
}

// How far apart two places certainly are; nothing where they may be one.
std::optional<double> Presences::Inside::metresBetween(const Presence& a, const Presence& b) const {
    if (!a.position || !b.position)
        return std::nullopt;
    return a.position->metresTo(*b.position);
}

bool Presences::Inside::areTwoPlaces(const Presence& a, const Presence& b) const {
    if (const auto metres = metresBetween(a, b))
        return *metres >= static_cast<double>(measures.apart);
    return !a.position && !b.position && !places[a.place].mayMeanTheSame(places[b.place]);
}

void Presences::Inside::lookForClash(const Presence& here) {
    if (here.isMast || (!here.position && places[here.place].isCoordinates()))
        return;
    auto& others = ofPerson[here.who];
    std::erase_if(others, [&](const Presence& other) { return other.moment.latest < here.moment.earliest; });
    for (const Presence& other : others)
        if (!isToldBesideRecord(here, other) && isAtOnce(here, other) &&
            overlapOf(here, other) >= measures.overlap && areTwoPlaces(here, other))
            tellClash(here, other);
    if (others.size() < kMostAtOnce)
        others.push_back(here);
    else
        ++crowds;
}

void Presences::Inside::tellClash(const Presence& here, const Presence& other) {
    Finding finding;
    finding.kind = FindingKind::clash;
    finding.person = people.shown(here.who);
    finding.earliest = std::min(here.moment.earliest, other.moment.earliest);
    finding.latest = std::max(here.moment.latest, other.moment.latest);
    finding.events = {other.moment.event, here.moment.event};
    finding.measure = overlapOf(here, other);
    finding.sentence = people.quoted(here.who) + " is recorded at " + placeOf(other) + ", " +
                       into.words(other.moment) + ", and at " + placeOf(here) + ", " +
                       into.words(here.moment);
    if (const auto metres = metresBetween(here, other))
        finding.sentence += ", " + metresInWords(roundedForWords(*metres)) +
                            " away; positions count as two places from " + metresInWords(measures.apart);
    finding.sentence += measures.overlap == 0 ? ". The two times overlap."
                                              : ". The two times overlap for " +
                                                    lengthInWords(measures.overlap) + " or longer.";
    const auto [first, second] = std::minmax(here.moment.event, other.moment.event);
    into.add(std::move(finding),
             people[here.who].key() + "|" + std::to_string(first) + "|" + std::to_string(second));
}

void Presences::Inside::lookAtName(const Presence& here) {
    auto& others = atPlace[here.place];
    const base::Micros gone = here.moment.earliest - measures.together - base::kMinute;
    std::erase_if(others, [&](const Presence& other) { return other.moment.latest < gone; });
    Presence* mine = nullptr;
    for (Presence& other : others) {
        if (other.who == here.who)
            mine = &other;
        else if (other.moment.event != here.moment.event && apart(here, other) <= measures.together &&
                 !mayBeOne(here.who, other.who))
            meet(here, other, Where::name);
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

void Presences::Inside::lookAtPosition(const Presence& here) {
    const double side = std::max(1.0, static_cast<double>(measures.within));
    const base::Micros gone = here.moment.earliest - measures.together - base::kMinute;
    while (!arrivals.empty() && arrivals.front().first < gone - base::kDay) {
        const auto cube = inCube.find(arrivals.front().second);
        if (cube != inCube.end()) {
            std::erase_if(cube->second, [&](const Presence& other) { return other.moment.latest < gone; });
            if (cube->second.empty())
                inCube.erase(cube);
        }
        arrivals.pop_front();
    }
    const Position::Cube middle = here.position->cube(side);
    std::vector<Name> done{here.who};
    for (int x = -1; x <= 1; ++x)
        for (int y = -1; y <= 1; ++y)
            for (int z = -1; z <= 1; ++z) {
                const auto cube = inCube.find({middle[0] + x, middle[1] + y, middle[2] + z});
                if (cube == inCube.end())
                    continue;
                std::erase_if(cube->second,
                              [&](const Presence& other) { return other.moment.latest < gone; });
                for (const Presence& other : cube->second)
                    lookAtPair(here, other, done);
            }
    auto& mine = inCube[middle];
    if (mine.size() < kMostInACube) {
        mine.push_back(here);
        arrivals.emplace_back(here.moment.earliest, middle);
    } else {
        ++crowds;
    }
}

// `done` are those of whom nothing is to be told any more for this day.
void Presences::Inside::lookAtPair(const Presence& here, const Presence& other, std::vector<Name>& done) {
    if (std::ranges::find(done, other.who) != done.end() || other.moment.event == here.moment.event ||
        apart(here, other) > measures.together ||
        here.position->metresTo(*other.position) > static_cast<double>(measures.within))
        return;
    done.push_back(other.who);
    if (!mayBeOne(here.who, other.who) && !haveMetToday(here, other))
        meet(here, other, Where::position);
}

Presences::Inside::Key Presences::Inside::keyOf(const Presence& here, const Presence& other,
                                                Where where) const {
    const bool isFirst = people[here.who].key() < people[other.who].key();
    return {isFirst ? here.who : other.who, isFirst ? other.who : here.who,
            where == Where::position ? kAnyPosition : here.place};
}

bool Presences::Inside::haveMetToday(const Presence& here, const Presence& other) const {
    const auto found = meetings.find(keyOf(here, other, Where::position));
    return found != meetings.end() && found->second.lastDay == into.dayOf(here.moment.earliest);
}

void Presences::Inside::meet(const Presence& here, const Presence& other, Where where) {
    const Key key = keyOf(here, other, where);
    const bool isFirst = std::get<0>(key) == here.who;
    const Presence &a = isFirst ? here : other, &b = isFirst ? other : here;
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

void Presences::Inside::tell(const Key& key, const Meeting& meeting) {
    const auto& [a, b, place] = key;
    const auto& [firstA, firstB] = std::tie(meeting.firstA, meeting.firstB);
    Finding finding;
    finding.kind = FindingKind::coLocation;
    finding.person = people.shown(a) + "; " + people.shown(b);
    finding.earliest = std::min(firstA.moment.earliest, firstB.moment.earliest);
    finding.latest = std::max(meeting.lastA.moment.latest, meeting.lastB.moment.latest);
    finding.events = meeting.events;
    finding.count = finding.measure = meeting.days;
    const bool isPosition = place == kAnyPosition;
    const auto at = [&](const Presence& presence) {
        return into.words(presence.moment) + (isPosition ? ", at " + placeOf(presence) : std::string());
    };
    finding.sentence = people.quoted(a) + " and " + people.quoted(b) + " are each recorded " +
                       (isPosition ? "within " + metresInWords(measures.within) + " and "
                                   : "at " + places.shown(place) + " within ") +
                       lengthInWords(measures.together) + " of each other on " +
                       base::plural(meeting.days, "day", "days") + ": " + at(firstA) + " and " + at(firstB);
    if (meeting.days > 1)
        finding.sentence += ", last " + at(meeting.lastA) + " and " + at(meeting.lastB);
    finding.sentence += ".";
    if (meeting.isMast)
        finding.sentence += " The place in a call record is as a rule a mast, which serves an area.";
    into.add(std::move(finding), people[a].key() + "|" + people[b].key() + "|" +
                                     (isPosition ? "positions" : places[place].key()));
}

Presences::Presences(PresenceReader& reader, FindingCollector& into)
    : inside_(std::make_unique<Inside>(reader, into)) {}
Presences::~Presences() = default;

void Presences::add(const Presence& presence) {
    inside_->lookForClash(presence);
    if (presence.position)
        inside_->lookAtPosition(presence);
    else
        inside_->lookAtName(presence);
}

std::int64_t Presences::finish() {
    for (const auto& [key, meeting] : inside_->meetings)
        inside_->tell(key, meeting);
    return inside_->crowds;
}

}  // namespace strata::timeline
