#include "checklist/reviews.h"

#include "base/json.h"
#include "base/text.h"
#include "casefile/payload.h"
#include "checklist/days.h"

namespace strata::checklist {

namespace {

constexpr const char *kReviewed = "catalogue_row.reviewed", *kWithdrawn = "catalogue_row.review_withdrawn";

}  // namespace

std::string_view ReviewModule::schema() const {
    return R"(
CREATE TABLE catalogue_review(row TEXT PRIMARY KEY, digest TEXT NOT NULL, decision TEXT NOT NULL, reason TEXT NOT NULL,
  by TEXT NOT NULL, role TEXT NOT NULL, at INTEGER NOT NULL) STRICT;
)";
}

void ReviewModule::project(casefile::Projecting& into, const ledger::Entry& entry) const {
    if (!entry.payload || (entry.kind != kReviewed && entry.kind != kWithdrawn))
        return;
    const auto payload = base::Json::parse(*entry.payload);
    if (entry.kind == kReviewed)
        into.database.run("INSERT OR REPLACE INTO catalogue_review VALUES(?,?,?,?,?,?,?)",
                          payload["row"].asString(), payload["digest"].asString(),
                          payload["decision"].asString(), payload["reason"].asString(), entry.author.actor,
                          entry.author.role, entry.at);
    else
        into.database.run("DELETE FROM catalogue_review WHERE row = ?", payload["row"].asString());
}

std::string ReviewModule::sentence(const ledger::Entry& entry) const {
    if (!entry.payload || (entry.kind != kReviewed && entry.kind != kWithdrawn))
        return {};
    const auto payload = base::Json::parse(*entry.payload);
    const std::string row = payload["row"].asString(), of = " on " + inWords_(row.substr(row.find(':') + 1));
    if (entry.kind == kWithdrawn)
        return "withdrawing the review of the catalogue's row" + of;
    return payload["decision"].asString() == "confirmed"
               ? "confirming the catalogue's row" + of
               : "saying that the catalogue's row" + of + " needs a change";
}

base::Outcome<> reviewRow(casefile::Writer& writer, const Catalogue& catalogue, const std::string& id,
                          const std::string& decision, const std::string& given) {
    const auto* row = catalogue.row(id);
    if (row == nullptr)
        return base::Refusal{"review.row", "row",
                             "The catalogue has no row \"" + id +
                                 "\". Rows are written source:health_gp, offence:msa2015_s2, clock:nrm_rg; "
                                 "`strata show CASE reviews` lists them."};
    const std::string reason = base::trimmed(given);
    if (decision != "confirmed" && decision != "needs_change" && decision != "withdrawn")
        return base::Refusal{
            "review.decision", "decision",
            "\"" + decision + "\" is no review. Choose confirmed, needs_change or withdrawn."};
    if (decision != "confirmed" && reason.empty())
        return base::Refusal{"review.reason", "reason", "Say why, so that it can be acted on later."};
    casefile::Payload payload;
    payload.set("row", id);
    if (decision == "withdrawn") {
        if (!reviewsOf(writer.database()).contains(id))
            return base::Refusal{"review.none", "row", "Nobody has reviewed " + id + " in this case."};
        payload.set("reason", reason);
        writer.append({kWithdrawn, 1, id, reason, payload.text(), std::nullopt});
        return {};
    }
    payload.set("digest", row->digest).set("decision", decision).setIfAny("reason", reason);
    writer.append({kReviewed, 1, id, reason, payload.text(), std::nullopt});
    return {};
}

std::map<std::string, RowReview> reviewsOf(store::Database& database) {
    std::map<std::string, RowReview> reviews;
    auto row = database.query("SELECT row, digest, decision, reason, by, role, at FROM catalogue_review");
    while (row.next())
        reviews[row.text(0)] = {row.text(0), row.text(1), row.text(2),   row.text(3),
                                row.text(4), row.text(5), row.integer(6)};
    return reviews;
}

std::string reviewInWords(const Catalogue::Row& row, const std::map<std::string, RowReview>& reviews) {
    const auto found = reviews.find(row.id);
    if (found == reviews.end())
        return row.isForVerification ? "For verification." : "";
    const auto& review = found->second;
    std::string words = (review.decision == "confirmed" ? "Confirmed by " : "Said to need a change by ") +
                        review.by + (review.role.empty() ? "" : ", " + review.role) + ", " +
                        dayInWords(dayOf(review.at));
    if (!review.reason.empty())
        words += ": " + review.reason;
    return review.digest == row.digest ? words + "."
                                       : words + ", of an earlier wording: for verification again.";
}

}  // namespace strata::checklist
