#include "jsonl/field_roles.h"

#include <algorithm>
#include <array>

#include "sdk/refuse.h"
#include "sdk/text.h"

namespace strata::jsonl {
namespace {

constexpr auto kTimes = std::to_array<std::string_view>({"datetime",
                                                         "date time",
                                                         "event timestamp",
                                                         "timestamp",
                                                         "creation time",
                                                         "event time",
                                                         "time created",
                                                         "time generated",
                                                         "time",
                                                         "created at",
                                                         "created",
                                                         "sent at",
                                                         "sent",
                                                         "date sent",
                                                         "published",
                                                         "logged at",
                                                         "start time",
                                                         "start",
                                                         "date",
                                                         "ts",
                                                         "when",
                                                         "timestamp ms",
                                                         "time ms",
                                                         "date unixtime",
                                                         "received",
                                                         "received at",
                                                         "updated at",
                                                         "t"});
constexpr auto kMessages =
    std::to_array<std::string_view>({"message", "text", "body", "content", "msg", "message text"});
constexpr auto kSenders = std::to_array<std::string_view>(
    {"sender", "from", "author", "sender name", "from name", "sent by", "username", "nick"});
constexpr auto kRecipients =
    std::to_array<std::string_view>({"recipient", "to", "receiver", "to name", "recipient name"});
constexpr auto kConversations =
    std::to_array<std::string_view>({"chat", "conversation", "thread", "channel", "group", "chat name",
                                     "room", "conversation id", "chat id"});
constexpr auto kPersons =
    std::to_array<std::string_view>({"person", "user", "user id", "caller", "actor", "account", "user name",
                                     "user display name", "name", "user key"});
constexpr auto kPlaces =
    std::to_array<std::string_view>({"place", "location", "address", "hostname", "computer name"});
constexpr auto kTitles = std::to_array<std::string_view>({"title", "subject", "summary", "operation",
                                                          "operation name", "event name", "event", "action",
                                                          "activity", "description", "type", "category"});
constexpr auto kSources =
    std::to_array<std::string_view>({"source long", "source", "workload", "data type", "parser", "service"});

constexpr auto kFields = std::to_array<std::string_view>(
    {"date", "message", "sender", "recipient", "conversation", "person", "place", "title", "source"});

using Found = std::optional<std::size_t>;

template <std::size_t N>
Found firstOf(const std::vector<std::string>& folded, const std::array<std::string_view, N>& wanted) {
    for (const std::string_view name : wanted) {
        const auto at = std::find(folded.begin(), folded.end(), name);
        if (at != folded.end()) {
            return static_cast<std::size_t>(at - folded.begin());
        }
    }
    return std::nullopt;
}

Found named(const std::vector<std::string>& names, const std::map<std::string, std::string>& map,
            std::string_view field) {
    const auto entry = map.find(std::string(field));
    if (entry == map.end()) {
        return std::nullopt;
    }
    const auto at = std::find(names.begin(), names.end(), entry->second);
    return at == names.end() ? std::nullopt : Found(static_cast<std::size_t>(at - names.begin()));
}

void findTimes(const std::vector<std::string>& folded, FieldRoles& roles) {
    for (const std::string_view wanted : kTimes) {
        for (std::size_t i = 0; i < folded.size(); ++i) {
            if (folded[i] == wanted) {
                roles.times.push_back(i);
            }
        }
    }
    for (std::size_t i = 0; i < folded.size(); ++i) {
        const bool soundsTimed = folded[i].ends_with("time") || folded[i].ends_with("timestamp") ||
                                 folded[i].ends_with("date") || folded[i].ends_with(" at");
        if (soundsTimed && std::find(roles.times.begin(), roles.times.end(), i) == roles.times.end()) {
            roles.times.push_back(i);
        }
    }
}

bool hasName(const std::vector<std::string>& folded, std::string_view name) {
    return std::find(folded.begin(), folded.end(), name) != folded.end();
}

}  // namespace

void checkMap(const std::map<std::string, std::string>& map) {
    for (const auto& [field, name] : map) {
        if (std::find(kFields.begin(), kFields.end(), field) == kFields.end()) {
            throw sdk::Refuse{"jsonl.map_field",
                              "There is no field '" + field +
                                  "' to map. Fields: date, message, sender, recipient, conversation, person, "
                                  "place, title, source.",
                              ""};
        }
    }
}

FieldRoles findRoles(const std::vector<std::string>& names, const std::map<std::string, std::string>& map) {
    std::vector<std::string> folded;
    folded.reserve(names.size());
    for (const std::string& name : names) {
        folded.push_back(sdk::foldName(name));
    }
    const auto choose = [&](std::string_view field, Found guessed) {
        const Found chosen = named(names, map, field);
        return chosen ? chosen : guessed;
    };
    FieldRoles roles;
    if (const Found date = named(names, map, "date")) {
        roles.times.push_back(*date);
    } else {
        findTimes(folded, roles);
    }
    if (hasName(folded, "datetime") && hasName(folded, "timestamp")) {
        roles.count = firstOf(folded, std::to_array<std::string_view>({"timestamp"}));
    }
    roles.message = choose("message", firstOf(folded, kMessages));
    roles.sender = choose("sender", firstOf(folded, kSenders));
    roles.recipient = choose("recipient", firstOf(folded, kRecipients));
    roles.conversation = choose("conversation", firstOf(folded, kConversations));
    roles.person = choose("person", firstOf(folded, kPersons));
    roles.place = choose("place", firstOf(folded, kPlaces));
    roles.title = choose("title", firstOf(folded, kTitles));
    roles.source = choose("source", firstOf(folded, kSources));
    roles.isTimeline = hasName(folded, "timestamp desc");
    roles.isPlaso = hasName(folded, "container type");
    roles.isChat = roles.message && roles.sender && !roles.isTimeline;
    return roles;
}

}  // namespace strata::jsonl
