#include "timeline/findings.h"

#include <algorithm>
#include <unordered_map>

#include "base/text.h"
#include "evidence/source_reader.h"
#include "timeline/event_reader.h"
#include "timeline/finding_coverage.h"
#include "timeline/finding_lanes.h"
#include "timeline/finding_presences.h"
#include "timeline/finding_told.h"
#include "timeline/time_merge.h"

namespace strata::timeline {

namespace {

constexpr std::int64_t kRowsBetweenLooks = 4096;  // at whether to stop

// Words of event_term by number: few, and asked for row after row.
class TermNames {
public:
    explicit TermNames(store::Database& database) {
        auto row = database.query("SELECT id, name FROM event_term");
        while (row.next()) {
            names_[row.integer(0)] = row.text(1);
            precisions_[row.integer(0)] = base::precisionNamed(row.view(1)).value_or(base::Precision::none);
        }
    }
    const std::string& name(std::int64_t term) { return names_[term]; }
    base::Precision precision(std::int64_t term) { return precisions_[term]; }

private:
    std::unordered_map<std::int64_t, std::string> names_;
    std::unordered_map<std::int64_t, base::Precision> precisions_;
};

class Looking {
public:
    Looking(store::Database& database, FindingCollector& into)
        : database_(database), into_(into), terms_(database) {
        for (auto& lane : EventReader(database).lanes())
            lanes_.emplace(lane.number, std::move(lane));
        for (const auto& source : evidence::listSources(database)) {
            sources_[source.entry] = source.id;
            exhibits_[source.id] = source.exhibit;
        }
        events_ = database.integer("SELECT sum(events) FROM lane").value_or(0);
    }

    void lookAtLanes(const base::Progress& progress) {
        Coverage coverage;
        std::int64_t laneNow = -1, seen = 0;
        LanePace pace;
        bool isOfSeveral = false;
        std::vector<Ended> over;
        std::unordered_map<std::string, Moment> sourceEnds;
        const auto finishLane = [&] {
            if (laneNow < 0)
                return;
            pace.finish(nameOf(laneNow, isOfSeveral), lanes_[laneNow].events, into_);
            over.push_back({laneNow, isOfSeveral, std::move(pace)});
            pace = LanePace();
            isOfSeveral = false;
        };
        const auto see = [&](std::int64_t lane, std::int64_t number) {
            look(++seen, progress);
            auto row = database_.query(
                "SELECT earliest, latest, precision, zone, import FROM event WHERE id = ?", number);
            if (!row.next() || row.isNull(1))
                return;
            if (lane != laneNow) {
                finishLane();
                laneNow = lane;
            }
            const Moment moment{number,         row.integer(0),
                                row.integer(1), terms_.precision(row.integer(2)),
                                row.integer(3), row.integer(4)};
            const std::string& source = sources_[moment.import];
            isOfSeveral |= source != lanes_[laneNow].source;
            pace.add(moment, into_);
            coverage.add(source, moment);
            Moment& end = sourceEnds[source];
            if (end.event == 0 || moment.earliest > end.earliest)
                end = moment;
        };
        for (const std::int64_t lane : numbersOfLanes())
            for (EventsByTime events(database_, lane); events.next();)
                see(lane, events.number());
        finishLane();
        for (const Ended& ended : over)
            ended.pace.stopBefore(sourceEnds[sources_[ended.pace.last().import]],
                                  nameOf(ended.lane, ended.isOfSeveral), into_);
        coverage.finish(exhibits_, into_);
    }

    void lookAtPlaces(const base::Progress& progress) {
        PresenceReader reader;
        ToldBesideRecords told(database_, reader, into_);
        Presences presences(reader, into_);
        auto calls = database_.query(
            "SELECT DISTINCT e.lane, e.people FROM event e JOIN event_term k ON k.id = e.kind "
            "WHERE e.place <> '' AND k.name IN ('call', 'message')");
        std::int64_t seen = 0;
        while (calls.next()) {
            progress.throwIfStopped();
            reader.learnOwner(calls.integer(0), calls.view(1));
        }
        for (EventsByTime events(database_); events.next();) {
            look(++seen, progress);
            auto row = database_.query(
                "SELECT id, earliest, latest, precision, zone, kind, people, place, lane FROM event "
                "WHERE id = ? AND latest IS NOT NULL AND place <> ''",
                events.number());
            if (!row.next())
                continue;
            const auto& lane = lanes_[row.integer(8)];
            const auto read = reader.read({{row.integer(0), row.integer(1), row.integer(2),
                                            terms_.precision(row.integer(3)), row.integer(4)},
                                           terms_.name(row.integer(5)),
                                           row.view(6),
                                           row.view(7),
                                           lane.number,
                                           lane.name,
                                           lane.source});
            for (Presence presence : read) {
                presence.origin = told.originOf(presence.moment.event);
                presences.add(presence);
                told.add(presence);
            }
        }
        told.finish();
        if (const std::int64_t crowds = presences.finish() + reader.crowds(); crowds > 0)
            into_.note(base::plural(crowds, "record of", "records of") +
                       " somebody at a place was not set against the others, there being too many people or "
                       "places at once.");
    }

private:
    struct Ended {
        std::int64_t lane = 0;
        bool isOfSeveral = false;
        LanePace pace;
    };
    std::vector<std::int64_t> numbersOfLanes() const {
        std::vector<std::int64_t> numbers;
        for (const auto& [number, lane] : lanes_)
            numbers.push_back(number);
        std::ranges::sort(numbers);
        return numbers;
    }
    void look(std::int64_t seen, const base::Progress& progress) const {
        if (seen % kRowsBetweenLooks != 0)
            return;
        progress.throwIfStopped();
        progress.report(seen, std::max(events_, seen));
    }
    LaneName nameOf(std::int64_t lane, bool isOfSeveral) {
        const Lane& held = lanes_[lane];
        return {held.name, held.source, exhibits_[held.source], isOfSeveral};
    }

    store::Database& database_;
    FindingCollector& into_;
    TermNames terms_;
    std::unordered_map<std::int64_t, Lane> lanes_;
    std::unordered_map<std::int64_t, std::string> sources_;  // by import
    std::map<std::string, std::string> exhibits_;            // by source
    std::int64_t events_ = 0;
};

}  // namespace

std::string_view nameOf(FindingKind kind) {
    switch (kind) {
        case FindingKind::silence:
            return "silence";
        case FindingKind::gap:
            return "gap";
        case FindingKind::clash:
            return "clash";
        case FindingKind::coLocation:
            return "co_location";
        case FindingKind::told:
            return "account_and_record";
        case FindingKind::burst:
            break;
    }
    return "burst";
}

std::optional<FindingKind> findingKindNamed(std::string_view name) {
    for (const FindingKind kind : kFindingKinds)
        if (nameOf(kind) == name)
            return kind;
    return std::nullopt;
}

FoundFindings findWhatStandsOut(store::Database& database, const base::Zone& zone, const FindingScope& scope,
                                const base::Progress& progress) {
    FindingCollector found(database, zone, scope);
    base::Progress whole = progress;
    const base::Progress lanes = whole.part(0.6, ""), places = whole.part(0.4, "");
    Looking looking(database, found);
    lanes.throwIfStopped();
    looking.lookAtLanes(lanes);
    lanes.finish();
    looking.lookAtPlaces(places);
    places.finish();
    return found.take();
}

}  // namespace strata::timeline
