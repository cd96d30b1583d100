#pragma once

#include <array>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "csv/column_facts.h"

namespace strata::csv {

// What a column is for. The names in option `map` are these in lower case with underscores.
enum class Role {
    Date,           // a date, or a date and time
    Time,           // a time of day beside a date column
    Timestamp,      // a count since 1970; second to Date where both are there
    End,            // when it ended
    Zone,           // zone letters or an IANA name for the row's time
    TimestampDesc,  // what kind of time it is (Timesketch, plaso)
    Amount,
    Debit,
    Credit,
    Balance,
    Currency,
    Flag,  // CR or DR
    Description,
    Counterparty,
    Account,
    CallType,
    Direction,
    Caller,
    Called,
    Correspondent,
    Duration,
    Cell,  // cell site
    Person,
    Place,
    Latitude,
    Longitude,
    Message,
    Sender,
    Recipient,
    Conversation,
    Vehicle,
    Source,
    Count
};

inline constexpr std::size_t kRoles = static_cast<std::size_t>(Role::Count);

std::string_view roleName(Role role);
std::optional<Role> roleByName(std::string_view name);

// Which column plays each role: an index from 0, or nothing.
class Roles {
public:
    std::optional<std::size_t> operator[](Role role) const {
        return columns_[static_cast<std::size_t>(role)];
    }
    bool has(Role role) const { return columns_[static_cast<std::size_t>(role)].has_value(); }
    void set(Role role, std::optional<std::size_t> column) {
        columns_[static_cast<std::size_t>(role)] = column;
    }
    std::optional<Role> roleOf(std::size_t column) const;

private:
    std::array<std::optional<std::size_t>, kRoles> columns_{};
};

// Guesses roles from the columns' names (English and the languages bank exports come in) and contents. What
// the person mapped wins; throws sdk::Refuse when a mapped field or column does not exist, naming those that
// do.
Roles guessRoles(const std::vector<std::string>& headers, bool hasHeader,
                 const std::vector<ColumnFacts>& facts, const std::map<std::string, std::string>& mapped);

// How many cells are names that some role knows; tells a header row from a row of text.
std::size_t countKnownNames(const std::vector<std::string>& cells);

}  // namespace strata::csv
