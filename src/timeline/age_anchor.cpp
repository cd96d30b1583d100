#include <algorithm>

#include "timeline/time_anchor.h"

namespace strata::timeline {
namespace {

using base::SpokenWords;

constexpr int kOldest = 120;

// "fourteen", "14 years old", "fourteen or fifteen", "about 14": all of the words, or false.
bool readYears(SpokenWords words, TimeAnchor& anchor) {
    cut(words, {"only", "just", "still"});
    anchor.isAboutAge = cut(words, {"about", "around", "roughly", "maybe", "nearly", "almost"});
    const auto cutAge = [&]() -> std::optional<int> {
        const auto age = words.empty() ? std::nullopt : countNamed(words.front());
        if (!age || *age < 1 || *age > kOldest)
            return std::nullopt;
        words = words.subspan(1);
        return age;
    };
    anchor.youngest = anchor.oldest = cutAge();
    if (!anchor.youngest)
        return false;
    if (cut(words, {"or so"}))
        anchor.isAboutAge = true;
    else if (cut(words, {"or", "to", "-"})) {
        anchor.oldest = cutAge();
        if (!anchor.oldest || *anchor.oldest <= *anchor.youngest)
            return false;
    }
    cut(words, {"years old", "years of age", "year old", "yrs old", "years"});
    return words.empty();
}

// The words for a person: "I", "my little sister", a name of one or two words.
bool namesPerson(SpokenWords words, const ToldWords& told, bool isCertain) {
    if (words.empty() || words.size() > 3)
        return false;
    const std::string& first = words.front();
    for (const std::string_view word : {"i", "he", "she", "they", "we"})
        if (first == word)
            return words.size() == 1;
    for (const std::string_view word : {"it", "there", "that", "this", "what", "who"})
        if (first == word)
            return false;
    if (first == "the" || first == "a" || first == "an")
        return isCertain;
    for (const std::string_view word : {"my", "his", "her", "our", "their"})
        if (first == word)
            return words.size() > 1;
    const unsigned char initial = static_cast<unsigned char>(told.told(words).front());
    return isCertain || (initial >= 'A' && initial <= 'Z') || initial >= 0x80;
}

// "I was fourteen", "my sister turned sixteen".
std::optional<TimeAnchor> readBeing(SpokenWords words, const ToldWords& told) {
    struct Verb {
        std::string_view words;
        bool isTurning;
    };
    for (const Verb& verb : {Verb{"had turned", true}, Verb{"turned", true}, Verb{"turn", true},
                             Verb{"became", true}, Verb{"reached", true}, Verb{"had been", false},
                             Verb{"was", false}, Verb{"were", false}, Verb{"am", false}, Verb{"is", false}}) {
        const auto at = base::positionOf(words, verb.words, 1);
        if (!at)
            continue;
        TimeAnchor anchor;
        const SpokenWords years = *base::wordsAfter(words.subspan(*at), verb.words);
        const bool isCertain = !years.empty() && years.back() == "old";
        if (!readYears(years, anchor) || !namesPerson(words.first(*at), told, isCertain))
            continue;
        anchor.whose = told.told(words.first(*at));
        anchor.isBirthday = verb.isTurning;
        return anchor;
    }
    return std::nullopt;
}

// "my sixteenth birthday", "her birthday".
std::optional<TimeAnchor> readBirthday(SpokenWords words, const ToldWords& told) {
    const auto rest = base::wordsBefore(words, "birthday");
    if (!rest || rest->empty())
        return std::nullopt;
    TimeAnchor anchor;
    anchor.isBirthday = true;
    SpokenWords whose = *rest;
    if (const auto age = ordinalNamed(whose.back()); age && *age >= 1 && *age <= kOldest) {
        anchor.youngest = anchor.oldest = age;
        whose = whose.first(whose.size() - 1);
    }
    const bool isOwned = !whose.empty() && whose.size() <= 3 &&
                         (whose.front() == "my" || whose.front() == "his" || whose.front() == "her" ||
                          whose.back().ends_with("'s"));
    if (!isOwned)
        return std::nullopt;
    anchor.whose = told.told(whose);
    return anchor;
}

}  // namespace

bool isBareAge(SpokenWords words) {
    TimeAnchor anchor;
    return words.size() <= 3 && readYears(words, anchor) && words.back() != "old" && words.back() != "age";
}

std::optional<TimeAnchor> readAgeAnchor(SpokenWords words, const ToldWords& told) {
    SpokenWords years = words;
    std::optional<TimeAnchor> anchor;
    if (cut(years, {"aged", "at the age of", "the age of", "at age", "age of", "age"})) {
        anchor.emplace();
        if (!readYears(years, *anchor))
            return std::nullopt;
    } else {
        anchor = readBeing(words, told);
        if (!anchor)
            anchor = readBirthday(words, told);
    }
    if (anchor) {
        anchor->kind = TimeAnchor::Kind::age;
        anchor->words = told.told(words);
    }
    return anchor;
}

}  // namespace strata::timeline
