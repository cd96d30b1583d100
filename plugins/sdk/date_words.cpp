#include "sdk/date_words.h"

#include <algorithm>
#include <array>
#include <string>

#include "sdk/text.h"

namespace strata::sdk {
namespace {

struct MonthName {
    std::string_view name;
    int month;
};

// Starts of folded month names in the languages that statements and handsets here arrive in.
constexpr auto kMonths = std::to_array<MonthName>({
    {"jan", 1},  {"feb", 2},  {"mar", 3},  {"apr", 4},  {"may", 5},  {"jun", 6},  {"jul", 7},
    {"aug", 8},  {"sep", 9},  {"oct", 10}, {"nov", 11}, {"dec", 12}, {"mai", 5},  {"maj", 5},
    {"mei", 5},  {"mrt", 3},  {"mrz", 3},  {"okt", 10}, {"dez", 12}, {"des", 12}, {"fev", 2},
    {"avr", 4},  {"juin", 6}, {"juil", 7}, {"aou", 8},  {"ene", 1},  {"abr", 4},  {"ago", 8},
    {"dic", 12}, {"set", 9},  {"out", 10}, {"gen", 1},  {"mag", 5},  {"giu", 6},  {"lug", 7},
    {"ott", 10}, {"mayo", 5}, {"janv", 1}, {"fevr", 2}, {"mars", 3}, {"maa", 3},
});

}  // namespace

int monthByName(std::string_view word) {
    const std::string folded = foldName(word);
    if (folded.size() < 3 || folded.size() > 10) {
        return 0;
    }
    for (const MonthName& entry : kMonths) {
        if (folded.starts_with(entry.name)) {
            return entry.month;
        }
    }
    return 0;
}

bool isWeekday(std::string_view word) {
    constexpr std::array<std::string_view, 7> kDays = {"mon", "tue", "wed", "thu", "fri", "sat", "sun"};
    const std::string folded = foldName(word);
    return folded.size() >= 3 && std::find(kDays.begin(), kDays.end(), folded.substr(0, 3)) != kDays.end();
}

}  // namespace strata::sdk
