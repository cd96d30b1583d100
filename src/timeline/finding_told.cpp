#include "timeline/finding_told.h"

#include <algorithm>

#include "base/text.h"
#include "timeline/event_reader.h"

namespace strata::timeline {

namespace {

using Name = NumberedNames::Number;
using Origin = Presence::Origin;

std::string idOf(std::int64_t event) {
    return "E" + std::to_string(event);
}

// "P01/A-03 para. 2 l. 1, \"They drove me to Luton\"".
std::string inWords(const FindingQuote& quote) {
    return quote.citation + (quote.words.empty() ? "" : ", \"" + quote.words + "\"");
}

FindingQuote quoteOf(const Event& record) {
    FindingQuote quote;
    quote.citation = record.exhibit.empty() ? record.source : record.exhibit;
    if (!record.unit.empty())
        quote.citation += ", " + record.unit + " " + std::to_string(record.at);
    quote.words = record.title;
    return quote;
}

bool areNotOverlapping(const base::Bounds& left, const base::Bounds& right) {
    return base::compare(left, right) != base::Order::notInOrder;
}

// A person whom an event that is told puts at a place.
struct ToldPlace {
    const ToldInAccount* told = nullptr;
    Presence presence;
    bool isToTheMinute = false;
    bool overlaps = false;
    std::vector<std::pair<base::Micros, base::Micros>> elsewhere;
    std::vector<Presence> records;  // the first of those elsewhere
    std::int64_t count = 0;
};

}  // namespace

bool isCovered(base::Micros earliest, base::Micros latest,
               std::vector<std::pair<base::Micros, base::Micros>> stretches) {
    std::ranges::sort(stretches);
    base::Micros next = earliest;
    for (const auto& [from, to] : stretches) {
        if (from > next)
            return false;
        next = std::max(next, to + base::kSecond);
        if (next > latest)
            return true;
    }
    return false;
}

struct ToldBesideRecords::Inside {
    Inside(store::Database& of, PresenceReader& reader, FindingCollector& collector)
        : database(of), people(reader.people()), places(reader.places()), into(collector), events(of) {}

    void tellOf(const ToldInAccount& told, PresenceReader& reader);
    void setBeside(ToldPlace& told, const Presence& record) const;
    void tellPlace(const ToldPlace& told);
    void tellWords(const ToldInAccount& told);
    void tellSame(const ToldInAccount& told);
    Finding findingOf(const ToldInAccount& told, const Event& record) const;
    std::string timeOf(const Event& event) const;  // "E17 (14 March 2016, 09:05 GMT)"
    std::string inWords(const base::Bounds& bounds) const;

    store::Database& database;
    const NumberedNames& people;
    NumberedNames& places;
    FindingCollector& into;
    EventReader events;
    std::set<std::int64_t> made, isTold;
    std::map<Name, std::vector<ToldPlace>> ofPerson;
};

void ToldBesideRecords::Inside::tellOf(const ToldInAccount& told, PresenceReader& reader) {
    const auto event = events.event(told.event);
    if (!event || !event->earliest || !event->latest || event->kind == "call" || event->kind == "message" ||
        event->kind == "payment")
        return;
    const Name place = places.of(event->place);
    if (places[place].saysNothing() || places[place].isCoordinates())
        return;
    const auto names = reader.split(event->people);
    if (names.size() > 1 && event->kind != "sighting" && event->kind != "position")
        return;
    const auto precision = base::precisionNamed(event->precision).value_or(base::Precision::none);
    const auto zone = database.integer("SELECT zone FROM event WHERE id = ?", event->number);
    const Moment moment{event->number, *event->earliest, *event->latest, precision, zone.value_or(0)};
    for (const Name who : names) {
        ToldPlace& at = ofPerson[who].emplace_back();
        at.told = &told;
        at.presence = presenceOf(who, moment);
        at.presence.place = place;
        at.isToTheMinute =
            precision >= base::Precision::minute && moment.latest - moment.earliest <= base::kDay;
    }
}

void ToldBesideRecords::Inside::setBeside(ToldPlace& told, const Presence& record) const {
    const Moment& when = told.presence.moment;
    const bool overlaps = told.isToTheMinute && isAtOnce(told.presence, record);
    const bool covers = when.latest - when.earliest <= kLongestTold && record.from <= record.to &&
                        record.from <= when.latest && when.earliest <= record.to;
    if ((!overlaps && !covers) || places[told.presence.place].mayMeanTheSame(places[record.place]))
        return;
    if (overlaps && !told.overlaps) {
        told.overlaps = true;
        told.records.clear();
        told.count = 0;
    }
    if (covers && !told.overlaps)
        told.elsewhere.emplace_back(record.from, record.to);
    if (overlaps || !told.overlaps) {
        ++told.count;
        if (told.records.size() < kMostEvents - 1)
            told.records.push_back(record);
    }
}

Finding ToldBesideRecords::Inside::findingOf(const ToldInAccount& told, const Event& record) const {
    Finding finding;
    finding.kind = FindingKind::told;
    finding.source = record.source;
    finding.lane = record.lane;
    finding.quotes = {told.quote, quoteOf(record)};
    return finding;
}

void ToldBesideRecords::Inside::tellPlace(const ToldPlace& told) {
    const Moment& when = told.presence.moment;
    if (told.records.empty() || (!told.overlaps && !isCovered(when.earliest, when.latest, told.elsewhere)))
        return;
    const auto& first = told.records.front();
    const auto record = events.event(first.moment.event);
    if (!record)
        return;
    Finding finding = findingOf(*told.told, *record);
    finding.person = people.shown(told.presence.who);
    finding.earliest = when.earliest;
    finding.latest = when.latest;
    finding.events = {when.event};
    for (const Presence& other : told.records)
        finding.events.push_back(other.moment.event);
    const std::string who = people.quoted(told.presence.who);
    finding.sentence = who + " is at " + places.shown(told.presence.place) + ", " + into.words(when) +
                       ", as told in " + timeline::inWords(finding.quotes[0]) + ". The record has " + who +
                       " at " + places.shown(first.place) + ", " + into.words(first.moment) + ": " +
                       timeline::inWords(finding.quotes[1]) + ".";
    if (told.count > 1)
        finding.sentence += " So it is with " + base::plural(told.count - 1, "more record", "more records") +
                            " at a place other than the one told.";
    finding.sentence +=
        told.overlaps ? " The two times overlap." : " What is recorded there takes up all of the time told.";
    finding.measure = told.count;
    into.add(std::move(finding),
             "place|" + idOf(when.event) + "|" + told.told->key + "|" + people[told.presence.who].key());
}

std::string ToldBesideRecords::Inside::timeOf(const Event& event) const {
    base::WhenSaid said;
    said.strict = said.fuzzy = {event.earliest, event.latest};
    said.precision = base::precisionNamed(event.precision).value_or(base::Precision::none);
    said.zone = event.zone;
    return idOf(event.number) + " (" + base::showWhen(said, into.zone()) + ")";
}

std::string ToldBesideRecords::Inside::inWords(const base::Bounds& bounds) const {
    if (!bounds.earliest || !bounds.latest)
        return bounds.earliest ? into.dayInWords(*bounds.earliest) + " or later"
                               : into.dayInWords(bounds.latest.value_or(0)) + " or earlier";
    const std::string first = into.dayInWords(*bounds.earliest), last = into.dayInWords(*bounds.latest);
    return first == last ? first : first + " to " + last;
}

void ToldBesideRecords::Inside::tellWords(const ToldInAccount& told) {
    const auto record = events.event(told.event);
    if (!record || told.says.empty())
        return;
    const base::Bounds recorded{record->earliest, record->latest};
    std::string times;
    for (const base::Bounds& said : told.says) {
        if (!areNotOverlapping(said, recorded))
            return;
        times += (times.empty() ? "" : "; ") + inWords(said);
    }
    Finding finding = findingOf(told, *record);
    finding.person = record->people;
    finding.earliest = record->earliest;
    finding.latest = record->latest;
    finding.events = {told.event};
    finding.sentence = timeline::inWords(told.quote) + " is set beside " + timeOf(*record) + ": " +
                       timeline::inWords(finding.quotes[1]) + ". The words name " + times +
                       ", and the time of the record is not among that.";
    into.add(std::move(finding), "words|" + idOf(told.event) + "|" + told.key);
}

void ToldBesideRecords::Inside::tellSame(const ToldInAccount& told) {
    const auto event = events.event(told.event);
    if (!event)
        return;
    for (const std::int64_t other : event->annotations.saidSameAs) {
        const auto record = made.contains(other) ? std::nullopt : events.event(other);
        const base::Bounds said{event->earliest, event->latest};
        if (!record || !areNotOverlapping(said, {record->earliest, record->latest}))
            continue;
        Finding finding = findingOf(told, *record);
        finding.person = event->people;
        finding.earliest = event->earliest ? event->earliest : event->latest;
        finding.latest = event->latest ? event->latest : event->earliest;
        finding.events = {told.event, other};
        finding.sentence = timeOf(*event) + ", as told in " + timeline::inWords(told.quote) + ", and " +
                           timeOf(*record) + ", " + timeline::inWords(finding.quotes[1]) +
                           ", are said to be one event. The two times do not overlap.";
        into.add(std::move(finding), "same|" + idOf(told.event) + "|" + idOf(other) + "|" + told.key);
    }
}

ToldBesideRecords::ToldBesideRecords(store::Database& database, PresenceReader& reader,
                                     FindingCollector& into)
    : inside_(std::make_unique<Inside>(database, reader, into)) {
    auto row = database.query("SELECT number FROM made_event");
    while (row.next())
        inside_->made.insert(row.integer(0));
    for (const ToldInAccount& told : into.scope().told)
        if (inside_->made.contains(told.event)) {
            inside_->isTold.insert(told.event);
            inside_->tellOf(told, reader);
        }
}
ToldBesideRecords::~ToldBesideRecords() = default;

Presence::Origin ToldBesideRecords::originOf(std::int64_t event) const {
    if (inside_->isTold.contains(event))
        return Origin::account;
    return inside_->made.contains(event) ? Origin::madeByHand : Origin::record;
}

void ToldBesideRecords::add(const Presence& presence) {
    if (presence.origin != Origin::record || presence.isMast || presence.position ||
        inside_->places[presence.place].isCoordinates())
        return;
    const auto told = inside_->ofPerson.find(presence.who);
    if (told == inside_->ofPerson.end())
        return;
    for (ToldPlace& place : told->second)
        inside_->setBeside(place, presence);
}

void ToldBesideRecords::finish() {
    for (const auto& [who, places] : inside_->ofPerson)
        for (const ToldPlace& told : places)
            inside_->tellPlace(told);
    for (const ToldInAccount& told : inside_->into.scope().told) {
        if (inside_->made.contains(told.event))
            inside_->tellSame(told);
        else
            inside_->tellWords(told);
    }
}

}  // namespace strata::timeline
