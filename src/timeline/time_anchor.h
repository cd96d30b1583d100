#pragma once

#include <optional>
#include <string>

#include "base/spoken_date.h"
#include "timeline/relative_words.h"

namespace strata::timeline {

// What a relative time is told by. It has a date only where the words give one.
//
// - date: `date` has the readings of base/spoken_date.h. None where no year was said ("Christmas"): then
//   somebody must say which; several where the words may mean two things.
// - age: nothing until a person says whose date of birth it is; `whose` is the word for them ("I", "my
//   sister"), empty where none was said.
// - event: words and nothing else until a person picks the event: never guessed. Empty words are those of a
//   time that goes on from what was told before it ("a few days later").
// - telling: the day the account was given ("two years ago").
struct TimeAnchor {
    enum class Kind : std::uint8_t { date, age, event, telling };
    Kind kind = Kind::event;
    std::string words = {};  // as told: "we moved to the second flat"

    base::SpokenDate date = {};
    bool isKeptBefore = false;  // a date one may be within and still before or after: a feast, a time of day

    std::optional<int> youngest = {}, oldest = {};  // full years; absent for "my birthday", which may be any
    bool isBirthday = false;                        // the day they turned that age, not the year of being it
    bool isAboutAge = false;                        // widened, in the fuzzy bounds, by a year either side
    std::string whose = {};
};

// All of the words as an anchor; nothing where they cannot be one.
std::optional<TimeAnchor> readTimeAnchor(base::SpokenWords words, const ToldWords& told,
                                         const base::SpokenContext& context);

// The kinds on their own, for words that may be nothing else.
std::optional<TimeAnchor> readDateAnchor(base::SpokenWords words, const ToldWords& told,
                                         const base::SpokenContext& context);
std::optional<TimeAnchor> readAgeAnchor(base::SpokenWords words, const ToldWords& told);

// "At 14" may be an age or a time of day.
bool isBareAge(base::SpokenWords words);

// Days that come again: "summer", "Tuesday", "Christmas", "14 March". No year is in them.
bool isRecurringDay(base::SpokenWords words, const base::SpokenContext& context);

}  // namespace strata::timeline
