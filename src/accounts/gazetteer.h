#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/failure.h"
#include "casefile/case_file.h"

// What people of the case said of its places and names: which place lies within which, and which names are
// one. There is no other gazetteer, and nothing is looked up anywhere.
namespace strata::accounts {

class Gazetteer {
public:
    void addWithin(const std::string& place, const std::string& container);
    void addAlias(const std::string& kind, const std::string& name, const std::string& other);

    // Kinds are "place" and "person". Whether letters are small or capital parts no two names.
    bool areOne(std::string_view kind, const std::string& one, const std::string& other) const;
    // Whether `place` lies within `container`, by any number of steps; not within itself.
    bool isWithin(const std::string& place, const std::string& container) const;

private:
    std::set<std::string> namesOf(std::string_view kind, const std::string& foldedName) const;

    std::map<std::string, std::set<std::string>> aliases_, within_;  // folded; aliases under "kind:name"
};

// What one person said; in the order said.
struct GazetteerEntry {
    std::int64_t number = 0;  // G3 is number 3
    std::string kind;         // within, place or person
    std::string name, other;  // the place and what it lies within, or two names of one
    std::string reason, by, role, at;
};

inline constexpr std::string_view kPlaceWithin = "place.within_said";
inline constexpr std::string_view kNameAlias = "name.alias_said";
inline constexpr std::string_view kGazetteerTakenBack = "gazetteer.taken_back";

// place.within_said and name.alias_said version 1 {number, kind, name, other}. Refused when it is said
// already, says a place lies within itself, or would have two places each within the other.
// gazetteer.taken_back version 1, of the same payload, takes it back for a reason; undo of either appends the
// other.
base::Outcome<GazetteerEntry> sayOfNames(casefile::Writer& writer, const GazetteerEntry& entry);
base::Outcome<> takeNamesBack(casefile::Writer& writer, std::int64_t number, const std::string& reason);
std::vector<GazetteerEntry> listGazetteer(store::Database& database);
Gazetteer gazetteerOf(store::Database& database);

void projectGazetteer(store::Database& database, const ledger::Entry& entry);
std::string gazetteerInWords(const ledger::Entry& entry);  // empty when it is another kind of entry

}  // namespace strata::accounts
