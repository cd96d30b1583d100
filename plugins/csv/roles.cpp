#include "csv/roles.h"

#include <algorithm>
#include <charconv>

#include "csv/role_names.h"
#include "sdk/refuse.h"
#include "sdk/text.h"

namespace strata::csv {
namespace {

constexpr std::array<std::string_view, kRoles> kRoleNames = {
    "date",      "time",         "timestamp", "end",      "zone",      "timestamp_desc", "amount",
    "debit",     "credit",       "balance",   "currency", "flag",      "description",    "counterparty",
    "account",   "call_type",    "direction", "caller",   "called",    "correspondent",  "duration",
    "cell",      "person",       "place",     "latitude", "longitude", "message",        "sender",
    "recipient", "conversation", "vehicle",   "source"};

// The best columns for a time come first: what happened before what was posted, valued, changed or due.
int dateNameScore(std::string_view folded) {
    if (folded == "datetime" || folded == "date time") {
        return 60;
    }
    for (const std::string_view late :
         {"value date", "valuta*", "value",  "ertek*",   "due*",    "modif*",    "updated",
          "last*",      "expir*",  "end*",   "posted",   "to date", "settle*",   "verrekening",
          "wertstell*", "ranta*",  "rente*", "exported", "printed", "generated", "received"}) {
        if (sdk::hasWords(folded, late)) {
            return -30;
        }
    }
    for (const std::string_view good :
         {"date", "datum", "timestamp", "time", "created", "fecha", "data", "dato", "start*", "when", "dag",
          "tarih", "datum*", "date*", "buchungstag", "transaktions*", "transaction*"}) {
        if (sdk::hasWords(folded, good)) {
            return folded == good ? 25 : 20;
        }
    }
    return 0;
}

bool isBirthName(std::string_view folded) {
    return sdk::hasWords(folded, "birth*") || sdk::hasWords(folded, "dob") || sdk::hasWords(folded, "born");
}

bool namesTime(std::string_view folded) {
    for (const std::string_view word : {"time", "timestamp", "date", "datetime", "epoch", "ts", "created",
                                        "unix*", "at", "when", "date*", "time*"}) {
        if (sdk::hasWords(folded, word)) {
            return true;
        }
    }
    return folded.ends_with("time") || folded.ends_with("date");
}

class Guess {
public:
    Guess(const std::vector<std::string>& headers, bool hasHeader, const std::vector<ColumnFacts>& facts)
        : headers_(headers), facts_(facts), taken_(headers.size(), false) {
        folded_.reserve(headers.size());
        for (const std::string& header : headers) {
            folded_.push_back(hasHeader ? sdk::foldName(header) : std::string());
        }
    }

    void applyMap(const std::map<std::string, std::string>& mapped) {
        for (const auto& [field, column] : mapped) {
            const auto role = roleByName(field);
            if (!role) {
                throw sdk::Refuse{"csv.map_field",
                                  "There is no field '" + field + "' to map. Fields: " + fieldNames() + ".",
                                  ""};
            }
            give(*role, columnByName(column));
        }
    }

    void findTimes() {
        if (!roles_.has(Role::Date)) {
            findDate();
        }
        if (!roles_.has(Role::Time) && roles_.has(Role::Date) &&
            facts_[*roles_[Role::Date]].datesWithTime() < 0.5) {
            findClock();
        }
    }

    void findByName() {
        for (const RoleNames& wanted : roleNames()) {
            if (!roles_.has(wanted.role)) {
                findNamed(wanted);
            }
        }
        findCompactEpoch();
    }

    void findByContent() {
        const bool isNamed = std::any_of(folded_.begin(), folded_.end(),
                                         [](const std::string& name) { return !name.empty(); });
        if (isNamed || roles_.has(Role::Amount) || !roles_.has(Role::Date)) {
            return;
        }
        for (std::size_t c = facts_.size(); c-- > 0;) {
            if (!taken_[c] && facts_[c].money() >= 0.8) {
                give(Role::Amount, c);
                break;
            }
        }
        for (std::size_t c = 0; c < facts_.size(); ++c) {
            const bool isText =
                facts_[c].filled() > 0 && facts_[c].numbers() < 0.2 && facts_[c].dates() < 0.2;
            if (!taken_[c] && isText && roles_.has(Role::Amount)) {
                give(Role::Description, c);
                break;
            }
        }
    }

    const Roles& roles() const { return roles_; }

private:
    void give(Role role, std::size_t column) {
        roles_.set(role, column);
        taken_[column] = true;
    }

    static std::string fieldNames() {
        std::string names;
        for (const std::string_view name : kRoleNames) {
            names += names.empty() ? "" : ", ";
            names += name;
        }
        return names;
    }

    std::size_t columnByName(const std::string& name) const {
        const std::string folded = sdk::foldName(name);
        for (std::size_t c = 0; c < headers_.size(); ++c) {
            if (headers_[c] == name || (!folded.empty() && sdk::foldName(headers_[c]) == folded)) {
                return c;
            }
        }
        std::size_t number = 0;
        const auto [stop, error] = std::from_chars(name.data(), name.data() + name.size(), number);
        if (error == std::errc() && stop == name.data() + name.size() && number >= 1 &&
            number <= headers_.size()) {
            return number - 1;
        }
        std::string known;
        for (const std::string& header : headers_) {
            known += known.empty() ? "" : ", ";
            sdk::appendShort(known, header, 40);
        }
        throw sdk::Refuse{"csv.map_column",
                          "There is no column '" + name + "' in this file. Columns: " + known + ".", ""};
    }

    void findDate() {
        double best = 0;
        std::optional<std::size_t> column;
        for (std::size_t c = 0; c < facts_.size(); ++c) {
            const double share = facts_[c].dates();
            const int name = dateNameScore(folded_[c]);
            const bool isCompactCount = facts_[c].compactDates() > 0.5 && name <= 0 && !folded_[c].empty();
            const bool isReadable = share >= 0.5 || (share > 0 && name >= 20) || folded_[c] == "datetime";
            if (taken_[c] || !isReadable || isCompactCount || isBirthName(folded_[c])) {
                continue;
            }
            const double score = 100 + name + (facts_[c].datesWithTime() > 0.5 ? 10 : 0) -
                                 0.1 * static_cast<double>(c) + (share >= 0.5 ? 20 : 0);
            if (!column || score > best) {
                best = score;
                column = c;
            }
        }
        if (column) {
            give(Role::Date, *column);
        }
    }

    void findClock() {
        std::optional<std::size_t> column;
        int best = -1;
        for (std::size_t c = 0; c < facts_.size(); ++c) {
            if (taken_[c] || facts_[c].clocks() < 0.5) {
                continue;
            }
            const std::string& name = folded_[c];
            if (sdk::hasWords(name, "duration") || sdk::hasWords(name, "end*") ||
                sdk::hasWords(name, "length") || sdk::hasWords(name, "finish*") ||
                sdk::hasWords(name, "out") || sdk::hasWords(name, "to")) {
                continue;
            }
            const bool isNext = c == *roles_[Role::Date] + 1;
            const int score =
                (name == "time" ? 4 : 0) + (sdk::hasWords(name, "start*") ? 3 : 0) + (isNext ? 2 : 0);
            if (score > best) {
                best = score;
                column = c;
            }
        }
        if (column) {
            give(Role::Time, *column);
        }
    }

    void findCompactEpoch() {
        const bool isDated = roles_.has(Role::Date) || roles_.has(Role::Timestamp);
        for (std::size_t c = 0; c < facts_.size() && !isDated; ++c) {
            const bool isCount = facts_[c].epochs() >= 0.5 && facts_[c].filled() > 0;
            if (!taken_[c] && isCount && namesTime(folded_[c]) && !roles_.has(Role::Timestamp)) {
                give(Role::Timestamp, c);
            }
        }
    }

    bool contentFits(Role role, std::size_t c) const {
        const ColumnFacts& facts = facts_[c];
        switch (role) {
            case Role::Amount:
            case Role::Debit:
            case Role::Credit:
            case Role::Balance:
            case Role::Latitude:
            case Role::Longitude:
                return facts.filled() == 0 || facts.numbers() >= 0.5 || role == Role::Latitude ||
                       role == Role::Longitude;
            case Role::End:
                return facts.dates() + facts.clocks() >= 0.5;
            case Role::Timestamp:
                return facts.filled() == 0 || facts.epochs() > 0;
            case Role::Duration:
                return facts.filled() == 0 || facts.numbers() + facts.clocks() >= 0.5;
            case Role::Description:
            case Role::Message:
            case Role::Counterparty:
                return facts.filled() == 0 || facts.dates() < 0.5;
            default:
                return true;
        }
    }

    void findNamed(const RoleNames& wanted) {
        int best = 0;
        std::optional<std::size_t> column;
        for (std::size_t c = 0; c < facts_.size(); ++c) {
            const int score = taken_[c] || folded_[c].empty() ? 0 : nameScore(folded_[c], wanted.names);
            const bool isRuledOut = hasAnyWord(folded_[c], wanted.isNot);
            if (score > best && !isRuledOut && contentFits(wanted.role, c)) {
                best = score;
                column = c;
            }
        }
        if (column) {
            give(wanted.role, *column);
        }
    }

    const std::vector<std::string>& headers_;
    const std::vector<ColumnFacts>& facts_;
    std::vector<std::string> folded_;
    std::vector<bool> taken_;
    Roles roles_;
};

}  // namespace

std::string_view roleName(Role role) {
    return kRoleNames[static_cast<std::size_t>(role)];
}

std::optional<Role> roleByName(std::string_view name) {
    const auto* const found = std::find(kRoleNames.begin(), kRoleNames.end(), name);
    if (found == kRoleNames.end()) {
        return std::nullopt;
    }
    return static_cast<Role>(found - kRoleNames.begin());
}

std::optional<Role> Roles::roleOf(std::size_t column) const {
    for (std::size_t r = 0; r < kRoles; ++r) {
        if (columns_[r] == column) {
            return static_cast<Role>(r);
        }
    }
    return std::nullopt;
}

Roles guessRoles(const std::vector<std::string>& headers, bool hasHeader,
                 const std::vector<ColumnFacts>& facts, const std::map<std::string, std::string>& mapped) {
    Guess guess(headers, hasHeader, facts);
    guess.applyMap(mapped);
    guess.findTimes();
    guess.findByName();
    guess.findByContent();
    return guess.roles();
}

std::size_t countKnownNames(const std::vector<std::string>& cells) {
    std::size_t known = 0;
    for (const std::string& cell : cells) {
        const std::string folded = sdk::foldName(cell);
        const bool isRole = std::any_of(roleNames().begin(), roleNames().end(), [&](const RoleNames& role) {
            return nameScore(folded, role.names) > 100;
        });
        known += isRole || dateNameScore(folded) >= 20 ? 1 : 0;
    }
    return known;
}

}  // namespace strata::csv
