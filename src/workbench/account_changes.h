#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "workbench/compared_versions.h"
#include "workbench/conclusion_rows.h"
#include "workbench/fact_rows.h"

// What is alike and what is different between the accounts of one person, pair by pair, for lists and
// filters. It locates; what a difference means is for a person to say.
namespace strata::workbench {

class CitedText;
class LinkedEvidence;

struct ChangesAsked {
    enum class Pairs : std::uint8_t { next, all, against };
    std::string person;         // a name or an id
    Pairs pairs = Pairs::next;  // each account with the next given, every two, or each with the one `against`
    std::string against;        // an account
    ComparedAs as;              // in which versions
};

// A relation of two facts, or of passages that tell the same, or of something that only one account tells.
struct ChangeRow {
    std::string relation, topic;             // relation by its code; topic empty where none is known
    std::size_t earlier = 0, later = 0;      // index into the accounts
    std::optional<PassageRow> left, right;   // as told earlier, and later
    std::string_view leftWords, rightWords;  // of them
    std::optional<std::size_t> fact;         // what became of a fact: index into the facts
    std::optional<MarkedPlace> mark;         // that a person set of the words
    std::string setBy;                       // the person who set it; empty: proposed by the rules
    std::string proposal;                    // D3 where it is proposed for the MG6E
    bool isDifference() const;
    std::string markedBy() const;  // the person, or "the rules"
};

// Rows look at the words of the facts and texts beside them, so it is moved and never copied.
struct AccountChanges {
    AccountChanges() = default;
    AccountChanges(AccountChanges&&) = default;
    AccountChanges& operator=(AccountChanges&&) = default;

    std::vector<AccountRow> accounts;      // that are compared, in the order given
    std::vector<std::string> limited;      // left out, because they are read only for a recorded reason
    ComparedVersions versions;             // by account
    std::vector<ChangeRow> rows;           // pair by pair; facts first, then in the order told
    std::vector<FactDifferenceRow> facts;  // that rows look at
    std::vector<MarkRow> marks;            // that rows look at
    std::vector<std::shared_ptr<const CitedText>> texts;  // by account
    std::shared_ptr<const LinkedEvidence> evidence;
    std::string zone;
};

// Which relations are listed; empty is any.
struct ChangeFilter {
    enum class Proposed : std::uint8_t { any, yes, no };
    static constexpr const char* kDifferences = "differences";  // and what is proposed for the MG6E
    std::string relation = kDifferences;                        // or one by its code; empty is all
    std::string topic, account;
    std::string setBy;  // a person, or "the rules"
    Proposed proposed = Proposed::any;

    bool takes(const AccountChanges& changes, const ChangeRow& row) const;
};

// What has to stand beside a difference (DOMAIN 5.5), whatever is not known said to be so.
struct ChangeBeside {
    std::string relationInWords, leftCitation, rightCitation;
    std::optional<std::int64_t> days;  // between the two
    std::string topicAsked, interpreter, interviewer, explanation, setBy, role, at, reason;
    std::vector<std::string> evidence;
};
ChangeBeside besideOf(const AccountChanges& changes, const ChangeRow& row);
std::string relationInWords(std::string_view relation);

}  // namespace strata::workbench
