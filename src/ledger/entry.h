#pragma once

#include <cstdint>
#include <optional>
#include <string>

namespace strata::ledger {

using Micros = std::int64_t;

// Who acts, from where, with which program.
struct Author {
    std::string actor, role, workstation, program;
};

// What a command asks to have recorded. `payload` is JSON text in UTF-8, what was and what is now.
struct Draft {
    std::string kind;  // noun.past, for example account.recorded
    int kindVersion = 1;
    std::string subject;  // the id of what it is about
    std::string reason;
    std::string payload;
    std::optional<std::int64_t> compensates;  // the sequence of the entry that this one takes back
};

// One line of history. The digest chain covers every field but the payload's own bytes, which it covers by
// their digest: so a lawful purge can remove a payload and the chain still holds.
struct Entry {
    std::int64_t sequence = 0;
    std::string id;  // 128 random bits in hex
    Micros at = 0;
    Author author;
    std::string kind;
    int kindVersion = 1;
    std::string subject, reason;
    std::optional<std::int64_t> compensates;
    std::optional<std::string> payload;  // absent when lawfully purged
    std::string payloadSha256, chainSha256;
};

// SHA-256 over the previous chain digest and every field above, each written as its length, a colon and its
// bytes.
std::string chainDigest(const std::string& previous, const Entry& entry);

}  // namespace strata::ledger
