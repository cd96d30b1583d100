#include "timeline/finding_presences.h"

#include <algorithm>
#include <tuple>

#include "base/text.h"

namespace strata::timeline {

namespace {

// Beyond these, at one moment, there is a crowd and no finding; what is passed over is counted and told.
constexpr std::size_t kMostAtOnce = 64, kMostPairs = 20'000;

using Name = NumberedNames::Number;

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
        : people(reader.people()), places(reader.places()), into(collector) {}

    bool mayBeOne(Name a, Name b) const;
    void lookForClash(const Presence& here);
    void lookForMeeting(const Presence& here);
    void meet(const Presence& here, const Presence& other);
    void tell(const std::pair<Name, Name>& pair, const Meeting& meeting);

    const NumberedNames &people, &places;
    FindingCollector& into;
    std::unordered_map<Name, std::vector<Presence>> ofPerson;  // those that may still be going on
    std::unordered_map<Name, std::vector<Presence>> atPlace;   // the last of each person
    std::map<std::tuple<Name, Name, Name>, Meeting> meetings;  // who, who, place
    std::int64_t crowds = 0;
};

bool Presences::Inside::mayBeOne(Name a, Name b) const {
    const WrittenName &left = people[a], &right = people[b];
    return a == b || left.isNumber() != right.isNumber() || left.mayMeanTheSame(right);
}

void Presences::Inside::lookForClash(const Presence& here) {
    if (here.isMast || places[here.place].isCoordinates())
        return;
    auto& others = ofPerson[here.who];
    std::erase_if(others, [&](const Presence& other) { return other.moment.latest < here.moment.earliest; });
    for (const Presence& other : others) {
        if (isToldBesideRecord(here, other) || !isAtOnce(here, other) ||
            places[here.place].mayMeanTheSame(places[other.place]))
            continue;
        Finding finding;
        finding.kind = FindingKind::clash;
        finding.person = people.shown(here.who);
        finding.earliest = std::min(here.moment.earliest, other.moment.earliest);
        finding.latest = std::max(here.moment.latest, other.moment.latest);
        finding.events = {other.moment.event, here.moment.event};
        finding.measure = std::min(here.to, other.to) - std::max(here.from, other.from);
        finding.sentence = people.quoted(here.who) + " is recorded at " + places.shown(other.place) + ", " +
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
    finding.sentence = people.quoted(a) + " and " + people.quoted(b) + " are each recorded at " + place +
                       " within " + base::plural(into.scope().together / base::kMinute, "minute", "minutes") +
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

Presences::Presences(PresenceReader& reader, FindingCollector& into)
    : inside_(std::make_unique<Inside>(reader, into)) {}
Presences::~Presences() = default;

void Presences::add(const Presence& presence) {
    inside_->lookForClash(presence);
    inside_->lookForMeeting(presence);
}

std::int64_t Presences::finish() {
    for (const auto& [key, meeting] : inside_->meetings)
        inside_->tell({std::get<0>(key), std::get<1>(key)}, meeting);
    return inside_->crowds;
}

}  // namespace strata::timeline
