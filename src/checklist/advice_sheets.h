#pragma once

#include "checklist/numbered_records.h"

namespace strata::checklist {

inline constexpr NumberedKind kAdviceGiven{"advice.given", "advice.taken_back"};
inline constexpr NumberedKind kAdviceAnswered{"advice.answered", "advice.answer_taken_back"};
inline constexpr NumberedKind kComment{"comment.written", "comment.taken_back"};

// What the investigation makes of advice. The last one said holds; all stay.
struct AdviceAnswer {
    std::int64_t sheet = 0;
    std::string decision;  // accepted, accepted_in_part or not_accepted
    std::string why, by = {}, role = {};
    std::int64_t at = 0;
};

// A review sheet, AD-01: what a lawyer or an advisor advises, written by them or from what they said.
struct AdviceSheet {
    std::int64_t number = 0;
    std::string text;
    std::string adviser, adviserRole;  // whoever writes it down, where they are not named
    std::string on;                    // EDTF: when it was given
    std::string about, question;       // an item of the case; the question that it answers, Q-01
    std::string by = {}, role = {};
    std::int64_t at = 0;
    std::vector<AdviceAnswer> answers = {};

    std::string id() const { return writeNumber("AD", number); }
};

// What somebody of the prosecution team says to the others of an item, C-01. A lawyer's is privileged.
struct Comment {
    std::int64_t number = 0;
    std::string on, text;  // on: an event, account, exhibit, person, source or element
    std::string by = {}, role = {};
    std::int64_t at = 0;

    std::string id() const { return writeNumber("C", number); }
};

// Refused: no words; a question that was not put; an answer to a sheet that is not there, with a word that is
// none, without a reason, or by the lawyer or advisor themselves: the SIO answers. All give back the id.
base::Outcome<std::string> giveAdvice(casefile::Writer& writer, const ledger::Author& author,
                                      const AdviceSheet& sheet);
base::Outcome<std::string> answerAdvice(casefile::Writer& writer, const ledger::Author& author,
                                        const std::string& sheet, const AdviceAnswer& answer);
base::Outcome<std::string> writeComment(casefile::Writer& writer, const Comment& comment);

std::vector<AdviceSheet> adviceSheets(store::Database& database);
std::vector<Comment> comments(store::Database& database);

}  // namespace strata::checklist
