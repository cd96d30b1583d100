#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

// Accounts and their circumstances as front ends show them (workbench/rows.h).
namespace strata::workbench {

using Micros = std::int64_t;  // UTC

// A circumstance that is asked for with every account.
struct CircumstanceFieldRow {
    std::string key, label, hint, group;
    bool isList = false;                                       // any number of values; the others hold one
    bool isClosed = false;                                     // one of the choices and nothing else
    std::vector<std::pair<std::string, std::string>> choices;  // as written down, and in words
};

// One that is known of an account, and what became known of it later. The first is never replaced.
struct CircumstanceRow {
    struct Later {
        std::vector<std::string> values;
        std::string at, by, role, reason;
        std::int64_t entry = 0;
    };
    std::string key, label, group;
    bool isList = false;
    std::vector<std::string> values;  // at first; none where it only became known later
    std::vector<Later> later;

    std::string inWords() const;  // "interview suite; later: custody"; choices in words
};

struct AccountRow {
    std::int64_t number = 0;  // row number in the case, not the A number
    std::string id;           // P01/A-03
    std::string personId, maker, given, form, language, takenBy, interpreter, setting, audience, sha256,
        recordedAt, recordedBy;
    std::vector<std::string> present;
    std::string file = {}, fileSha256 = {};  // that the words were taken from; empty when they were typed
    int revision = 1;                        // the latest revision held
    std::int64_t words = 0;
    std::optional<Micros> givenEarliest, givenLatest;
    std::string revisionKind;                    // of a revision by itself; empty for the first telling
    bool isLimited = false;                      // its words are read only for a recorded reason
    std::vector<CircumstanceRow> circumstances;  // those known, in the order of the fields
};

}  // namespace strata::workbench
