#include "base/zone_letters.h"

#include <algorithm>
#include <array>

namespace strata::base {
namespace {

struct Letters {
    std::string_view letters;
    int minutes;
};

// Letters with more than one meaning (IST, CST in China, AST) are read as mail does (RFC 5322) or left out.
// GMT is the zone of IANA, not London's.
constexpr std::array kLetters{
    Letters{"ACST", 570},  Letters{"AEDT", 660}, Letters{"AEST", 600}, Letters{"AKDT", -480},
    Letters{"AKST", -540}, Letters{"AWST", 480}, Letters{"BST", 60},   Letters{"CDT", -300},
    Letters{"CEST", 120},  Letters{"CET", 60},   Letters{"CST", -360}, Letters{"EDT", -240},
    Letters{"EEST", 180},  Letters{"EET", 120},  Letters{"EST", -300}, Letters{"GMT", 0},
    Letters{"HST", -600},  Letters{"ICT", 420},  Letters{"JST", 540},  Letters{"MDT", -360},
    Letters{"MSK", 180},   Letters{"MST", -420}, Letters{"NZDT", 780}, Letters{"NZST", 720},
    Letters{"PDT", -420},  Letters{"PKT", 300},  Letters{"PST", -480}, Letters{"SAST", 120},
    Letters{"UTC", 0},     Letters{"WAT", 60},   Letters{"WEST", 60},  Letters{"WET", 0},
    Letters{"Z", 0},
};

std::optional<int> digits(std::string_view text) {
    int number = 0;
    for (const char digit : text) {
        if (digit < '0' || digit > '9')
            return std::nullopt;
        number = number * 10 + (digit - '0');
    }
    return number;
}

}  // namespace

std::optional<int> offsetOfLetters(std::string_view letters) {
    const auto found = std::ranges::find(kLetters, letters, &Letters::letters);
    if (found == kLetters.end())
        return std::nullopt;
    return found->minutes * 60;
}

std::optional<int> offsetOfText(std::string_view text) {
    const bool hasPrefix = text.starts_with("UTC") || text.starts_with("GMT");
    if (hasPrefix)
        text.remove_prefix(3);
    if (text.empty() || (text[0] != '+' && text[0] != '-'))
        return std::nullopt;
    const int sign = text[0] == '-' ? -1 : 1;
    text.remove_prefix(1);
    std::string_view hours = text.substr(0, 2), minutes;
    if (hasPrefix && (text.size() == 1 || (text.size() > 1 && text[1] == ':')))
        hours = text.substr(0, 1);
    else if (hours.size() != 2)
        return std::nullopt;
    text.remove_prefix(hours.size());
    if (!text.empty()) {
        if (text[0] == ':')
            text.remove_prefix(1);
        if (text.size() != 2)
            return std::nullopt;
        minutes = text;
    }
    const std::optional<int> h = digits(hours), m = digits(minutes);
    if (!h || !m || *h > 23 || *m > 59)
        return std::nullopt;
    return sign * (*h * 3600 + *m * 60);
}

}  // namespace strata::base
