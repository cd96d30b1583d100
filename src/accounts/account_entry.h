#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "accounts/account_source.h"
#include "accounts/circumstances.h"
#include "base/instant.h"
#include "ledger/entry.h"

namespace strata::accounts {

// What a later version of a telling is to the telling it hangs under. One recorded before its kind was asked
// for has none.
struct RevisionKind {
    std::string_view id, words;
};
inline constexpr RevisionKind kRevisionKinds[] = {{"typing_correction", "correction of the typing"},
                                                  {"transcript_correction", "correction of the transcript"},
                                                  {"translation", "translation"}};
std::string_view revisionKindInWords(std::string_view id);

// The payload of account.recorded, version 2. The words are the blob `sha256`. Version 1 had the eight
// circumstances of its time beside the other keys, read here as circumstances, and no bounds. Version 3 is
// written for words that were taken from a file: it says which, and how.
struct AccountRecorded {
    std::string account, person, maker, revisionKind, sha256;
    std::int64_t revision = 1, ordinal = 0, bytes = 0, words = 0;
    Circumstances circumstances;
    // When it was given, as it was understood on the day: kept beside the words.
    std::string givenEdtf;
    std::optional<base::Micros> givenEarliest, givenLatest;
    std::optional<AccountSource> source;

    ledger::Draft draft() const;
    static AccountRecorded read(const ledger::Entry& entry);
};

// The payload of account.circumstance_added, version 1: what became known later of how a telling came about.
// It stands beside what was recorded at first and changes none of it.
struct CircumstanceAdded {
    std::string account, field;
    std::vector<std::string> values;
    std::string givenEdtf;  // of the field "given"
    std::optional<base::Micros> givenEarliest, givenLatest;

    ledger::Draft draft(const std::string& reason) const;
    static CircumstanceAdded read(const ledger::Entry& entry);
};

}  // namespace strata::accounts
