#include "casefile/said_by.h"

namespace strata::casefile {

SaidBy saidBy(const base::Json& side, const ledger::Entry& entry) {
    if (!side.has("by"))
        return {entry.author.actor, entry.author.role, entry.at};
    return {side["by"].asString(), side["role"].asString(), side["at"].asInt(entry.at)};
}

Payload& setSaidBy(Payload& payload, const SaidBy& said) {
    return payload.set("by", said.by).setIfAny("role", said.role).set("at", said.at);
}

std::optional<ledger::Draft> otherOfPair(const ledger::Entry& entry, std::string_view made,
                                         std::string_view takenBack) {
    if (!entry.payload || (entry.kind != made && entry.kind != takenBack))
        return std::nullopt;
    return ledger::Draft{std::string(entry.kind == made ? takenBack : made),
                         1,
                         entry.subject,
                         "Undone",
                         *entry.payload,
                         std::nullopt};
}

}  // namespace strata::casefile
