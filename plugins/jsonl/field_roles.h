#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "sdk/options.h"

namespace strata::jsonl {

// Which member of an object says what, decided once for all lines that have the same members in the same
// order.
struct FieldRoles {
    std::vector<std::size_t> times;    // best first
    std::optional<std::size_t> count;  // `timestamp` beside a `datetime`: compared, not preferred
    std::optional<std::size_t> message;
    std::optional<std::size_t> sender;
    std::optional<std::size_t> recipient;
    std::optional<std::size_t> conversation;
    std::optional<std::size_t> person;
    std::optional<std::size_t> place;
    std::optional<std::size_t> title;  // an operation or event name, where there is no message
    std::optional<std::size_t> source;
    bool isTimeline = false;  // Timesketch and plaso: has timestamp_desc
    bool isPlaso = false;     // counts are microseconds by plaso's own definition
    bool isChat = false;
};

// `map` is the person's choice: date, message, sender, recipient, conversation, person, place, title, source.
FieldRoles findRoles(const std::vector<std::string>& names, const std::map<std::string, std::string>& map);

// Throws sdk::Refuse when a mapped field is none of those above.
void checkMap(const std::map<std::string, std::string>& map);

}  // namespace strata::jsonl
