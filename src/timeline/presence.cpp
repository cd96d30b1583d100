#include "timeline/presence.h"

#include <algorithm>

#include "base/text.h"

namespace strata::timeline {

namespace {

constexpr std::size_t kMostNamesInARow = 20;  // beyond these there is a crowd and no finding

bool isOfTwoEnds(std::string_view kind) {
    return kind == "call" || kind == "message";
}

}  // namespace

NumberedNames::Number NumberedNames::of(std::string_view written) {
    if (const auto known = byWriting_.find(std::string(written)); known != byWriting_.end())
        return known->second;
    const WrittenName read(written);
    const auto [found, isNew] = byKey_.emplace(read.key(), static_cast<Number>(names_.size()));
    if (isNew) {
        names_.push_back(read);
        shown_.emplace_back(written);
    }
    byWriting_.emplace(written, found->second);
    return found->second;
}

std::string NumberedNames::quoted(Number name) const {
    return names_[name].isNumber() ? shown_[name] : "\"" + shown_[name] + "\"";
}

Presence presenceOf(NumberedNames::Number who, const Moment& moment) {
    const base::Micros slack = moment.precision == base::Precision::minute ? 59 * base::kSecond : 0;
    Presence presence;
    presence.who = who;
    presence.moment = moment;
    presence.from = moment.earliest + slack;
    presence.to = moment.latest - slack;
    return presence;
}

bool isAtOnce(const Presence& a, const Presence& b) {
    if (a.from == a.to && b.from == b.to)
        return a.from == b.from;
    return a.from < b.to && b.from < a.to;
}

base::Micros apart(const Presence& a, const Presence& b) {
    return std::max({base::Micros{0}, a.from - b.to, b.from - a.to});
}

std::vector<NumberedNames::Number> PresenceReader::split(std::string_view text) {
    std::vector<Name> names;
    for (const auto& written : base::split(text, ';')) {
        const std::string name = base::trimmed(written);
        const Name who = people_.of(name);
        if (!people_[who].saysNothing() && std::ranges::find(names, who) == names.end())
            names.push_back(who);
        if (names.size() > kMostNamesInARow)
            break;
    }
    return names;
}

std::vector<NumberedNames::Number> PresenceReader::whoIsThere(const Row& row) {
    if (isOfTwoEnds(row.kind)) {
        const auto owner = owners_.find(row.lane);
        return owner != owners_.end() && owner->second.size() == 1 ? owner->second : std::vector<Name>();
    }
    const bool isSeen = row.kind == "sighting" || row.kind == "position";
    if (!isSeen && row.kind != "row" && row.kind != "event")
        return {};
    std::vector<Name> names = split(row.people);
    if (isSeen && row.people.empty() && row.laneName != row.source)
        names.push_back(people_.of(row.laneName));
    if (!isSeen && names.size() > 1)
        return {};
    return names;
}

void PresenceReader::learnOwner(std::int64_t lane, std::string_view text) {
    const std::vector<Name> named = split(text);
    if (named.size() < 2)
        return;
    const auto [owner, isNew] = owners_.emplace(lane, named);
    if (!isNew)
        std::erase_if(owner->second, [&](Name who) { return std::ranges::find(named, who) == named.end(); });
}

std::vector<Presence> PresenceReader::read(const Row& row) {
    const Moment& moment = row.moment;
    if (moment.precision < base::Precision::minute || moment.latest - moment.earliest > base::kDay)
        return {};
    const auto position = readPosition(row.place);
    const Name place = position ? 0 : places_.of(row.place);
    if (!position && places_[place].saysNothing())
        return {};
    const std::vector<Name> names = whoIsThere(row);
    if (names.size() > kMostNamesInARow) {
        ++crowds_;
        return {};
    }
    std::vector<Presence> presences;
    for (const Name who : names) {
        presences.push_back(presenceOf(who, moment));
        presences.back().place = place;
        presences.back().position = position;
        presences.back().isMast = isOfTwoEnds(row.kind);
    }
    return presences;
}

}  // namespace strata::timeline
