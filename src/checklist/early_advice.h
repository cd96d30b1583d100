#pragma once

#include <string>
#include <vector>

#include "checklist/numbered_records.h"

// Early advice from the CPS: whether it was sought, what is asked, and what was sent. All of it is internal
// to the prosecution team and for no bundle that is served: no entry's reason or subject repeats its words.
namespace strata::checklist {

inline constexpr NumberedKind kAdviceSought{"early_advice.answered", "early_advice.answer_taken_back"};
inline constexpr NumberedKind kAdviceQuestion{"early_advice.question_put",
                                              "early_advice.question_taken_back"};
inline constexpr NumberedKind kAdvicePack{"early_advice.pack_made", ""};  // not undone: it went out

// Whether early advice was sought. The last one said holds; all stay.
struct AdviceSought {
    std::int64_t number = 0;
    std::string sought;  // sought or not_yet
    std::string on;      // EDTF: when it was sought
    std::string lawyer, unit, issues;
    std::string why;    // not yet
    std::string again;  // a day on which to ask again
    std::string by = {}, role = {};
    std::int64_t at = 0;
};

// A question for the lawyer, Q-01.
struct AdviceQuestion {
    std::int64_t number = 0;
    std::string text, about;  // about: an event, account, exhibit, person or element, or nothing
    std::string by = {}, role = {};
    std::int64_t at = 0;

    std::string id() const { return writeNumber("Q", number); }
};

// A version of the pack that was written to a file: version 1, 2, 3.
struct AdvicePack {
    std::int64_t version = 0;
    std::string file, sha256, marking;
    std::string by = {}, role = {};
    std::int64_t at = 0;
};

// Refused: a word that is no answer, "not yet" without a reason, "sought" without a date or a name, a date
// that is none.
base::Outcome<> checkAdviceSought(const AdviceSought& said);
base::Outcome<> answerAdviceSought(casefile::Writer& writer, const AdviceSought& said);
// Both give back the id or version.
base::Outcome<std::string> putQuestion(casefile::Writer& writer, const AdviceQuestion& question);
std::int64_t nextPackVersion(store::Database& database);
void recordPack(casefile::Writer& writer, const AdvicePack& pack);

std::vector<AdviceSought> adviceSought(store::Database& database);  // the last is what holds
std::vector<AdviceQuestion> adviceQuestions(store::Database& database);
std::vector<AdvicePack> advicePacks(store::Database& database);

// A refusal with this code when the text is no EDTF date; an empty one passes.
base::Outcome<> checkAdviceDate(const std::string& code, const std::string& field, const std::string& date);

}  // namespace strata::checklist
