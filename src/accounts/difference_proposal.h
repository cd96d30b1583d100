#pragma once

#include <string>
#include <vector>

#include "accounts/account_reader.h"
#include "casefile/case_file.h"

// Differences between accounts that somebody proposes for the MG6E.
namespace strata::accounts {

// A stretch of one account: bytes of the text with that digest, so that it means the same for ever.
struct AccountPassage {
    std::string account, sha256;
    std::int64_t revision = 0, start = 0, end = 0;  // revision 0: the words as said
};

struct DifferenceProposal {
    std::int64_t number = 0;  // D3 is number 3
    AccountPassage left, right;
    std::string relation;  // as marked: added, not_repeated, changed and so on
    std::string reason, by, role, at;
    std::string withdrawnReason, withdrawnBy;  // empty while it stands
    bool isWithdrawn = false;
};

// disclosure.proposed version 1 {number, left, right, relation}. A passage may be empty on the side that does
// not mention it. Not undone but withdrawn: disclosure.proposal_withdrawn version 1 {number}, with its
// reason.
base::Outcome<DifferenceProposal> proposeDifference(casefile::Writer& writer,
                                                    const DifferenceProposal& proposal);
base::Outcome<DifferenceProposal> withdrawProposal(casefile::Writer& writer, std::int64_t number,
                                                   const std::string& reason);
std::vector<DifferenceProposal> listProposals(store::Database& database);

// A passage that is there, with its digest and its own revision filled in; its ends moved to no other place.
base::Outcome<AccountPassage> acceptedPassage(store::Database& database, const store::Blobs& blobs,
                                              AccountPassage passage);
std::string passageJson(const AccountPassage& passage);
AccountPassage readPassage(const base::Json& json);

}  // namespace strata::accounts
