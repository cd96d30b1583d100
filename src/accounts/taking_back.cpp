#include "accounts/taking_back.h"

#include "base/text.h"

namespace strata::accounts {

base::Outcome<> takeBack(casefile::Writer& writer, std::string_view kind, const std::string& subject,
                         const std::string& payload, const std::string& reason) {
    const std::string accepted = base::trimmed(reason);
    if (accepted.empty() || !base::isUtf8(accepted))
        return base::Refusal{"taken_back.reason", "reason",
                             "Say why: what is taken back stays in the ledger with its reason."};
    writer.append({std::string(kind), 1, subject, accepted, payload, std::nullopt});
    return {};
}

}  // namespace strata::accounts
