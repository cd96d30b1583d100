#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "csv/plan.h"
#include "csv/row_clock.h"

namespace strata::csv {

// What a row is about, in a person's words. Reused from row to row; views point into the row's own cells.
struct RowStory {
    std::string title;
    std::string place;
    std::string until;  // where the row's own columns tell a length
    std::string_view lane;
    std::string_view kind;  // only where it differs from the profile's
    std::vector<std::string_view> people;

    void clear();
};

// One kind of table: how its rows read. Holds no state of the import.
class Profile {
public:
    explicit Profile(const Plan& plan) : plan_(plan), roles_(plan.roles) {}
    virtual ~Profile() = default;
    virtual std::string_view kind() const = 0;
    // True when a row without a date is no record of this kind: totals, pending items, continuation lines.
    virtual bool needsDate() const { return false; }
    virtual void tell(const Row& row, const RowTime& time, RowStory& story) const = 0;

protected:
    std::string_view cell(const Row& row, Role role) const;
    void addPerson(RowStory& story, std::string_view name) const;

    const Plan& plan_;
    Roles roles_;
};

std::unique_ptr<Profile> makeProfile(const Plan& plan);

std::unique_ptr<Profile> makeBankProfile(const Plan& plan);
std::unique_ptr<Profile> makeCallsProfile(const Plan& plan);
std::unique_ptr<Profile> makeTimelineProfile(const Plan& plan);
std::unique_ptr<Profile> makeTableProfile(const Plan& plan);

inline constexpr std::size_t kTitleBytes = 160;
inline constexpr std::size_t kPartBytes = 90;

// Withheld, unknown and blank parties, and short codes, are no people.
bool isParty(std::string_view number);

}  // namespace strata::csv
