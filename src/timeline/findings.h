#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/progress.h"
#include "base/when_said.h"
#include "store/database.h"
#include "timeline/finding_measures.h"

namespace strata::timeline {

// What stands out in the records of a case. A finding states what the records hold; what it means is for a
// person to say (finding_decisions.h). The rules stand with the code that looks: finding_lanes.h (silence,
// burst), finding_coverage.h (gap), finding_presences.h (clash, co-location), finding_told.h (an account
// beside a record).
enum class FindingKind : std::uint8_t { silence, gap, clash, coLocation, burst, told };
inline constexpr FindingKind kFindingKinds[] = {FindingKind::silence, FindingKind::gap,
                                                FindingKind::clash,   FindingKind::coLocation,
                                                FindingKind::burst,   FindingKind::told};
std::string_view nameOf(FindingKind kind);  // silence, gap, clash, co_location, burst, account_and_record
std::optional<FindingKind> findingKindNamed(std::string_view name);

// Words as they stand somewhere, and where: "AP/3, row 17". The words are empty where they may not be quoted.
struct FindingQuote {
    std::string citation, words;
};

struct Finding {
    FindingKind kind = FindingKind::silence;
    std::string id;  // "silence-3f2a9c04d1", from the kind and what it rests on alone: no later import that
                     // leaves those as they are changes it
    std::string sentence;
    std::string lane, source, person;  // two people are separated by "; "
    std::optional<base::Micros> earliest, latest;
    std::vector<std::int64_t> events;       // the first kMostEvents of those it rests on
    std::int64_t count = 0;                 // of a burst its events, of a co-location its days; else 0
    std::vector<FindingQuote> quotes = {};  // of an account and a record: one of each
    base::Micros measure = 0;  // which to keep when there are too many: how long, how often; never shown
};
inline constexpr std::size_t kMostEvents = 100;

// Words of an account that somebody has set beside an event, or that an event made by hand rests on.
struct ToldInAccount {
    std::int64_t event = 0;
    std::string account, key;        // P01/A-03; the key is the same for the same words only
    FindingQuote quote;              // of the account
    std::vector<base::Bounds> says;  // each time that the words can mean
};

struct FindingScope {
    std::optional<base::Micros> from, to;  // the stretch that records should cover; else that of the records
    std::map<std::string, base::Bounds> covers;  // by source: what a person has said that its record covers
    std::vector<ToldInAccount> told;
    std::set<std::string> decided;  // ids that are kept however many there are
    FindingMeasures measures;
    std::size_t mostOfAKind = 500;
};

struct FoundFindings {
    std::vector<Finding> findings;                // in order of earliest
    std::map<FindingKind, std::int64_t> leftOut;  // beyond mostOfAKind: the shortest or rarest
    std::vector<std::string> notes;               // what was not looked at, and why
};

// Reads every event twice, in O(events) time. Memory grows with the events of one lane and with who is
// where in one day, not with the case. Days and sentences are in `zone`. Throws Cancelled when
// stopped.
FoundFindings findWhatStandsOut(store::Database& database, const base::Zone& zone, const FindingScope& scope,
                                const base::Progress& progress = {});

}  // namespace strata::timeline
