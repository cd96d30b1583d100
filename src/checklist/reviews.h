#pragma once

#include <map>

#include "casefile/case_file.h"
#include "checklist/catalogue.h"
#include "checklist/item_links.h"

namespace strata::checklist {

// What a named person has said of a row of the catalogue, for this case. It holds for the words they read: a
// row that has changed since is for verification again.
struct RowReview {
    std::string row, digest;  // source:health_gp; of the row as it read then
    std::string decision;     // confirmed or needs_change
    std::string reason, by, role;
    std::int64_t at = 0;
};

// Entry kinds catalogue_row.reviewed {row, digest, decision, reason} and catalogue_row.review_withdrawn
// {row, reason}. Neither is undone: a signature is withdrawn, with a reason.
class ReviewModule : public casefile::Module {
public:
    explicit ReviewModule(InWords inWords) : inWords_(std::move(inWords)) {}
    std::string_view name() const override { return "catalogue reviews"; }
    std::vector<casefile::EntryKind> kinds() const override {
        return {{"catalogue_row.reviewed", 1}, {"catalogue_row.review_withdrawn", 1}};
    }
    std::vector<std::string> tables() const override { return {"catalogue_review"}; }
    std::string_view schema() const override;
    void project(casefile::Projecting& into, const ledger::Entry& entry) const override;
    std::string sentence(const ledger::Entry& entry) const override;

private:
    InWords inWords_;
};

// `decision` may also be withdrawn. Refused for a row the catalogue has not, without a reason where something
// is not confirmed, and where there is nothing to withdraw.
base::Outcome<> reviewRow(casefile::Writer& writer, const Catalogue& catalogue, const std::string& row,
                          const std::string& decision, const std::string& reason);

std::map<std::string, RowReview> reviewsOf(store::Database& database);  // by row

// "For verification.", "Confirmed by A. Patel, reviewing lawyer, 3 May 2024.", "... of an earlier wording:
// for verification again."
std::string reviewInWords(const Catalogue::Row& row, const std::map<std::string, RowReview>& reviews);

}  // namespace strata::checklist
