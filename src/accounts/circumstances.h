#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "accounts/circumstance_fields.h"
#include "base/failure.h"
#include "base/json.h"
#include "base/when_said.h"

namespace strata::accounts {

// What is known of how a telling came about, by the keys of circumstance_fields.h. What is not known is not
// there; "none" and "no" are answers and are.
class Circumstances {
public:
    using Values = std::map<std::string, std::vector<std::string>, std::less<>>;
    Circumstances() = default;
    explicit Circumstances(Values values);

    std::string text(std::string_view field) const;  // the one value; of a list all, joined by ", "
    const std::vector<std::string>& values(std::string_view field) const;
    bool has(std::string_view field) const { return !values(field).empty(); }
    void set(std::string_view field, std::vector<std::string> values);
    const Values& all() const { return values_; }

    std::string json() const;  // keys in the order of the fields, so that the same facts give the same bytes
    static Circumstances read(const base::Json& json);
    bool operator==(const Circumstances&) const = default;

private:
    Values values_;
};

// Trimmed and without what is empty; refused, naming the field, when a field is not known, holds too many
// values, or a choice is none of its own.
base::Outcome<Circumstances> accepted(const Circumstances& asked);

// Whether reading the words needs a recorded reason: a note of therapy, and what somebody said is limited.
bool isLimited(const Circumstances& circumstances);

// When it was given, as far as the words say. Words that may mean several days ("03/04/2016") reach from the
// first to the last of them; which was meant is for a person to add. Nothing where the words give no date.
std::optional<base::WhenSaid> readGiven(const std::string& words, const base::Zone& zone);

}  // namespace strata::accounts
