#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "timeline/finding_collector.h"
#include "timeline/names_match.h"
#include "timeline/position.h"

namespace strata::timeline {

// Numbers for names by what they mean; each is shown as it was first written.
class NumberedNames {
public:
    using Number = std::uint32_t;

    Number of(std::string_view written);
    const WrittenName& operator[](Number name) const { return names_[name]; }
    const std::string& shown(Number name) const { return shown_[name]; }
    std::string quoted(Number name) const;  // a telephone number as it is, other names in quotation marks

private:
    std::unordered_map<std::string, Number> byWriting_, byKey_;
    std::vector<WrittenName> names_;
    std::vector<std::string> shown_;
};

// Somebody at a place. From `from` to `to` that is so for certain: of a moment known to the minute this runs
// backwards, which makes overlaps and distances below the ones that hold wherever in the minute it lies.
struct Presence {
    NumberedNames::Number who = 0, place = 0;  // no place where there is a position
    std::optional<Position> position;
    Moment moment;
    base::Micros from = 0, to = 0;
    bool isMast = false;
    enum class Origin : std::uint8_t { record, madeByHand, account } origin = Origin::record;
};
Presence presenceOf(NumberedNames::Number who, const Moment& moment);
bool isAtOnce(const Presence& a, const Presence& b);  // touching is one after the other
base::Micros apart(const Presence& a, const Presence& b);

// Who is recorded where, as far as an event says.
//
// An event puts somebody at its place only where the source says so: a sighting or position all whom it
// names (a vehicle, when it names nobody but has a lane of its own); a row or event whom it names, if it is
// one; a call or message the one whose record it is, that is the one named in every call of the lane beside
// at least two others. The other end of a call is somewhere else, and a payment's place is the till's.
// Precise to the minute at least and at most a day long, else there is no telling.
class PresenceReader {
public:
    // `kind`, `lane`, `source`, `people` and `place` as in the event.
    struct Row {
        Moment moment;
        std::string_view kind, people, place;
        std::int64_t lane = 0;
        std::string_view laneName, source;
    };
    // First every call and message with a place, in any order; then the events.
    void learnOwner(std::int64_t lane, std::string_view people);
    std::vector<Presence> read(const Row& row);
    std::vector<NumberedNames::Number> split(std::string_view people);

    NumberedNames& people() { return people_; }
    NumberedNames& places() { return places_; }
    std::int64_t crowds() const { return crowds_; }  // events that name too many

private:
    using Name = NumberedNames::Number;
    std::vector<Name> whoIsThere(const Row& row);

    NumberedNames people_, places_;
    std::unordered_map<std::int64_t, std::vector<Name>> owners_;  // by lane: in all its calls so far
    std::int64_t crowds_ = 0;
};

}  // namespace strata::timeline
