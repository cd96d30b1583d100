#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "accounts/fact.h"
#include "accounts/gazetteer.h"

// What became of a fact between two tellings (DOMAIN 5.4). The rules propose; what it means is for a person.
namespace strata::accounts {

// What the rules may propose of two facts that are about the same particular: dates by their bounds, amounts
// by their range and unit, places by what lies within what, persons by their names, anything else by its
// words. A later value inside the earlier is narrowed, around it broadened; bounds that only overlap tell no
// difference and are repeated; what lies apart is changed. Nothing where one of them has no value to compare.
enum class FactShift : std::uint8_t { repeated, narrowed, broadened, changed };
std::optional<FactShift> compareFacts(const Fact& earlier, const Fact& later, const Gazetteer& gazetteer);

// What only a named person sets, with a reason.
inline constexpr std::string_view kSetByPersons[] = {"withdrawn", "contradicted", "attributed_differently",
                                                     "translation", "record_error"};
std::string factRelationInWords(std::string_view relation);

// A telling as the comparison of facts needs it.
struct FactTelling {
    std::string account;
    std::set<std::string> covered, notAsked, notAnswered;  // topics, as recorded with it
};

// One difference, or what is told alike: an earlier fact, a later one, or both.
struct FactRelation {
    std::string relation;  // repeated, added, not_repeated, topic_not_covered, narrowed, broadened, changed,
                           // moved; or one of kSetByPersons
    std::string earlier, later;       // accounts, in the order given
    std::optional<Fact> left, right;  // in them
    std::string topicAsked;           // covered, not_asked, not_answered or not_recorded: in the one that
                                      // does not tell it, or in the later
};

// Each account of one person with the next that speaks of the particular: facts of one kind that are `about`
// the same (or, where nobody said, of the same topic, if each account has one such). `tellings` in the order
// given; facts of other accounts are left out. The order in which facts were drawn changes nothing.
std::vector<FactRelation> proposeRelations(const std::vector<FactTelling>& tellings,
                                           const std::vector<Fact>& facts, const Gazetteer& gazetteer);

}  // namespace strata::accounts
