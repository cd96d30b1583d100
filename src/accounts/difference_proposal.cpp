#include "accounts/difference_proposal.h"

#include "base/instant.h"
#include "base/json_writer.h"
#include "base/text.h"
#include "casefile/payload.h"

namespace strata::accounts {

namespace {

DifferenceProposal readRow(const store::Query& row) {
    DifferenceProposal proposal;
    proposal.number = row.integer(0);
    proposal.left = readPassage(base::Json::parse(row.view(1)));
    proposal.right = readPassage(base::Json::parse(row.view(2)));
    proposal.relation = row.text(3);
    proposal.reason = row.text(4);
    proposal.by = row.text(5);
    proposal.role = row.text(6);
    proposal.at = base::isoUtc(row.integer(7));
    proposal.isWithdrawn = row.integer(8) != 0;
    proposal.withdrawnReason = row.text(9);
    proposal.withdrawnBy = row.text(10);
    return proposal;
}

std::vector<DifferenceProposal> readAll(store::Database& database, std::int64_t number) {
    std::vector<DifferenceProposal> proposals;
    auto row = database.query(
        "SELECT number, left_passage, right_passage, relation, reason, by, role, at, withdrawn, "
        "withdrawn_reason, withdrawn_by FROM difference_proposal WHERE ?1 = 0 OR number = ?1 ORDER BY number",
        number);
    while (row.next())
        proposals.push_back(readRow(row));
    return proposals;
}

bool isInsideLetter(std::string_view text, std::int64_t at) {
    return at < static_cast<std::int64_t>(text.size()) &&
           (static_cast<unsigned char>(text[static_cast<std::size_t>(at)]) & 0xC0) == 0x80;
}

}  // namespace

std::string passageJson(const AccountPassage& passage) {
    base::JsonWriter json;
    json.beginObject().member("account", passage.account).member("revision", passage.revision);
    json.member("sha256", passage.sha256).member("start", passage.start).member("end", passage.end);
    return json.endObject().take();
}

AccountPassage readPassage(const base::Json& json) {
    return {json["account"].asString(), json["sha256"].asString(), json["revision"].asInt(),
            json["start"].asInt(), json["end"].asInt()};
}

base::Outcome<AccountPassage> acceptedPassage(store::Database& database, const store::Blobs& blobs,
                                              AccountPassage passage) {
    const auto account = findAccountAsSaid(database, passage.account, static_cast<int>(passage.revision));
    if (!account.ok())
        return account.refusal();
    const std::string text = blobs.read(account.value().sha256);
    if (passage.start < 0 || passage.end < passage.start ||
        passage.end > static_cast<std::int64_t>(text.size()) || isInsideLetter(text, passage.start) ||
        isInsideLetter(text, passage.end))
        return base::Refusal{"account.passage", "passage",
                             account.value().id + " has no passage from byte " +
                                 std::to_string(passage.start) + " to " + std::to_string(passage.end) + "."};
    passage.account = account.value().id;
    passage.revision = account.value().revision;
    passage.sha256 = account.value().sha256;
    return passage;
}

base::Outcome<DifferenceProposal> proposeDifference(casefile::Writer& writer,
                                                    const DifferenceProposal& asked) {
    const auto left = acceptedPassage(writer.database(), writer.blobs(), asked.left);
    if (!left.ok())
        return left.refusal();
    const auto right = acceptedPassage(writer.database(), writer.blobs(), asked.right);
    if (!right.ok())
        return right.refusal();
    const std::string reason = base::trimmed(asked.reason);
    if (reason.empty() || !base::isUtf8(reason))
        return base::Refusal{"disclosure.reason", "reason",
                             "Say in words why this difference is proposed for the MG6E."};
    if (left.value().account == right.value().account)
        return base::Refusal{"disclosure.same", "account", "A difference lies between two accounts."};
    const auto number =
        writer.database().integer("SELECT max(number) FROM difference_proposal").value_or(0) + 1;
    casefile::Payload payload;
    payload.set("number", number).raw("left", passageJson(left.value()));
    payload.raw("right", passageJson(right.value())).set("relation", asked.relation);
    writer.append(
        {"disclosure.proposed", 1, "D" + std::to_string(number), reason, payload.text(), std::nullopt});
    return readAll(writer.database(), number).front();
}

base::Outcome<DifferenceProposal> withdrawProposal(casefile::Writer& writer, std::int64_t number,
                                                   const std::string& reason) {
    const auto found = number < 1 ? std::vector<DifferenceProposal>{} : readAll(writer.database(), number);
    if (found.empty() || found.front().isWithdrawn)
        return base::Refusal{"disclosure.unknown", "proposal",
                             "No proposal D" + std::to_string(number) + " stands in this case."};
    const std::string accepted = base::trimmed(reason);
    if (accepted.empty() || !base::isUtf8(accepted))
        return base::Refusal{"disclosure.reason", "reason", "A proposal is withdrawn for a reason. Give it."};
    casefile::Payload payload;
    payload.set("number", number);
    writer.append({"disclosure.proposal_withdrawn", 1, "D" + std::to_string(number), accepted, payload.text(),
                   std::nullopt});
    return readAll(writer.database(), number).front();
}

std::vector<DifferenceProposal> listProposals(store::Database& database) {
    return readAll(database, 0);
}

}  // namespace strata::accounts
