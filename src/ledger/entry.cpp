#include "ledger/entry.h"

#include "base/digest.h"

namespace strata::ledger {

std::string chainDigest(const std::string& previous, const Entry& entry) {
    std::string bytes;
    bytes.reserve(512);
    const auto field = [&bytes](std::string_view value) {
        bytes += std::to_string(value.size());
        bytes += ':';
        bytes += value;
    };
    field(previous);
    field(std::to_string(entry.sequence));
    field(entry.id);
    field(std::to_string(entry.at));
    field(entry.author.actor);
    field(entry.author.role);
    field(entry.author.workstation);
    field(entry.author.program);
    field(entry.kind);
    field(std::to_string(entry.kindVersion));
    field(entry.subject);
    field(entry.reason);
    field(entry.compensates ? std::to_string(*entry.compensates) : "");
    field(entry.payloadSha256);
    return base::sha256Hex(bytes);
}

}  // namespace strata::ledger
