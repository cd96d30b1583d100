#include "csv/profile.h"

#include <algorithm>
#include <array>

#include "sdk/text.h"

namespace strata::csv {

void RowStory::clear() {
    title.clear();
    place.clear();
    until.clear();
    lane = {};
    kind = {};
    people.clear();
}

std::string_view Profile::cell(const Row& row, Role role) const {
    return sdk::trim(cellOf(row, roles_[role]));
}

void Profile::addPerson(RowStory& story, std::string_view name) const {
    const bool isKnown = std::find(story.people.begin(), story.people.end(), name) != story.people.end();
    if (!isKnown && isParty(name)) {
        story.people.push_back(name);
    }
}

bool isParty(std::string_view number) {
    constexpr auto kNobody =
        std::to_array<std::string_view>({"withheld", "anonymous", "unknown", "private", "private number",
                                         "no caller id", "unavailable", "none", "n a", "null", "blocked"});
    if (number.empty() || number == "-" || number == "." || number == ":") {
        return false;
    }
    const bool isShortCode = number.size() <= 5 && std::all_of(number.begin(), number.end(),
                                                               [](char c) { return c >= '0' && c <= '9'; });
    const std::string folded = number.size() < 16 ? sdk::foldName(number) : std::string();
    return !isShortCode && std::find(kNobody.begin(), kNobody.end(), folded) == kNobody.end();
}

std::unique_ptr<Profile> makeProfile(const Plan& plan) {
    switch (plan.format) {
        case Format::Bank:
            return makeBankProfile(plan);
        case Format::Calls:
            return makeCallsProfile(plan);
        case Format::Timeline:
        case Format::L2tCsv:
        case Format::Tln:
            return makeTimelineProfile(plan);
        case Format::Table:
            break;
    }
    return makeTableProfile(plan);
}

}  // namespace strata::csv
