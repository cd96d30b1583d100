#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "workbench/account_rows.h"
#include "workbench/limited_accounts.h"
#include "workbench/link_rows.h"

// Facts drawn from accounts, and what became of each from telling to telling, as front ends show them.
namespace strata::workbench {

struct DrawnFactRow {
    std::string id;  // F3
    std::string kind, kindInWords, about, topic, account, citation, quote;
    PassageRow passage;
    std::vector<std::string> certainty;
    std::string when, edtf, unit, name;
    std::optional<Micros> earliest, latest;
    std::optional<double> lowest, highest;
    std::string reason, by, role, at;
    // Its account is limited now: the quote, the words of certainty and the value are empty.
    bool isLimited = false;
    std::string value() const;  // "March 2016", "200 to 250 GBP", "Luton"; empty where none was given
    std::string said() const;   // the quote, or in its place that the words are limited
};

// A fact that a person draws from words of an account; revision 0 is the words as said.
struct NewDrawnFact {
    std::string kind, about, topic;
    PassageRow passage;
    std::vector<std::string> certainty;
    std::string when;                       // as a person says it: EDTF or words
    std::optional<double> lowest, highest;  // of an amount; the highest may be left out
    std::string unit, name, reason;
};

// What the rules found, for a person to draw or to pass over.
struct FactProposalRow {
    NewDrawnFact fact;
    std::string words, sentence, citation;
};

struct FactDifferenceRow {
    std::string relation, relationInWords;    // by the rules, or as a person set it
    std::optional<DrawnFactRow> left, right;  // as told earlier, and later
    AccountRow earlier, later;                // with all their circumstances
    std::optional<std::int64_t> days;         // between the two
    std::string topicAsked;  // "the topic was covered", "not asked", of the telling that does not have it
    std::string interpreter, interviewer;  // same, different or not recorded
    std::vector<std::string> evidence;     // exhibits and events linked to words of either
    std::string explanation;               // "none offered" where none was
    std::string setBy, role, at, reason;   // empty while only the rules say so
    bool isDifference() const { return relation != "repeated" && relation != "topic_not_covered"; }
};

struct NewRelation {
    std::string left, right, relation, reason, explanation;
};

// Two names of one place or person, or a place and what it lies within.
struct NameRow {
    // kind: within, place or person. Of a name that only a limited account has, what stands in its place.
    std::string kind, name, other, reason, by, role, at;
    std::string id = {};  // G5; empty where it is still to be said
};

// As written down, and in words.
std::vector<std::pair<std::string, std::string>> factKinds();
std::vector<std::pair<std::string, std::string>> relationsForPersons();

}  // namespace strata::workbench
