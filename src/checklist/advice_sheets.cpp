#include "checklist/advice_sheets.h"

#include <algorithm>
#include <array>

#include "base/text.h"
#include "casefile/payload.h"
#include "checklist/early_advice.h"
#include "checklist/working_roles.h"

namespace strata::checklist {

base::Outcome<std::string> giveAdvice(casefile::Writer& writer, const ledger::Author& author,
                                      const AdviceSheet& asked) {
    AdviceSheet sheet = asked;
    sheet.text = base::trimmed(asked.text);
    sheet.adviser = base::trimmed(asked.adviser);
    sheet.adviserRole = base::trimmed(asked.adviserRole);
    if (sheet.text.empty())
        return base::Refusal{"advice.text", "text", "Write down what is advised."};
    if (sheet.adviser.empty()) {
        sheet.adviser = author.actor;
        if (sheet.adviserRole.empty())
            sheet.adviserRole = author.role;
    }
    if (auto date = checkAdviceDate("advice.on", "on", asked.on); !date.ok())
        return date.refusal();
    if (!asked.question.empty()) {
        const auto number = readNumber("Q", asked.question);
        const auto questions = adviceQuestions(writer.database());
        const auto found =
            std::ranges::find_if(questions, [&](const auto& one) { return one.number == number; });
        if (found == questions.end())
            return base::Refusal{"advice.question", "question",
                                 "There is no question \"" + asked.question +
                                     "\" in this case. `strata show CASE advice` lists them."};
        sheet.question = found->id();
    }
    sheet.number = nextNumber(writer.database(), kAdviceGiven);
    writer.append({std::string(kAdviceGiven.kind), 1, sheet.id(), "",
                   casefile::Payload()
                       .set("number", sheet.number)
                       .set("text", sheet.text)
                       .set("adviser", sheet.adviser)
                       .setIfAny("adviser_role", sheet.adviserRole)
                       .setIfAny("on", sheet.on)
                       .setIfAny("about", base::trimmed(sheet.about))
                       .setIfAny("question", sheet.question)
                       .text(),
                   std::nullopt});
    return sheet.id();
}

base::Outcome<std::string> answerAdvice(casefile::Writer& writer, const ledger::Author& author,
                                        const std::string& id, const AdviceAnswer& answer) {
    static constexpr std::array<std::string_view, 3> kDecisions = {"accepted", "accepted_in_part",
                                                                   "not_accepted"};
    const auto sheets = adviceSheets(writer.database());
    const auto number = readNumber("AD", id);
    const auto sheet = std::ranges::find_if(sheets, [&](const auto& one) { return one.number == number; });
    if (sheet == sheets.end())
        return base::Refusal{
            "advice.unknown", "advice",
            "There is no advice \"" + id + "\" in this case. `strata show CASE advice` lists it."};
    if (std::ranges::find(kDecisions, answer.decision) == kDecisions.end())
        return base::Refusal{
            "advice.decision", "decision",
            "\"" + answer.decision + "\" is no answer. Say accepted, accepted_in_part or not_accepted."};
    const std::string why = base::trimmed(answer.why);
    if (why.empty())
        return base::Refusal{"advice.why", "why", "Say why, for whoever reviews the case later."};
    if (isLawyer(author.role) || isAdvisor(author.role))
        return base::Refusal{"advice.role", "role",
                             "The SIO answers advice, not whoever gave it. " + author.actor +
                                 " acts here as " + author.role + "."};
    writer.append({std::string(kAdviceAnswered.kind), 1, sheet->id(), "",
                   casefile::Payload()
                       .set("number", nextNumber(writer.database(), kAdviceAnswered))
                       .set("sheet", sheet->number)
                       .set("decision", answer.decision)
                       .set("why", why)
                       .text(),
                   std::nullopt});
    return sheet->id();
}

base::Outcome<std::string> writeComment(casefile::Writer& writer, const Comment& asked) {
    Comment comment = asked;
    comment.text = base::trimmed(asked.text);
    comment.on = base::trimmed(asked.on);
    if (comment.on.empty())
        return base::Refusal{"comment.on", "on", "Say what the comment is on: E12, A-01, AP/1."};
    if (comment.text.empty())
        return base::Refusal{"comment.text", "text", "Write the comment."};
    comment.number = nextNumber(writer.database(), kComment);
    writer.append({std::string(kComment.kind), 1, comment.id(), "",
                   casefile::Payload()
                       .set("number", comment.number)
                       .set("on", comment.on)
                       .set("text", comment.text)
                       .text(),
                   std::nullopt});
    return comment.id();
}

std::vector<AdviceSheet> adviceSheets(store::Database& database) {
    std::vector<AdviceSheet> sheets;
    for (const auto& [number, written, by, role, at] : numberedRecords(database, kAdviceGiven))
        sheets.push_back({number, written["text"].asString(), written["adviser"].asString(),
                          written["adviser_role"].asString(), written["on"].asString(),
                          written["about"].asString(), written["question"].asString(), by, role, at});
    for (const auto& [number, written, by, role, at] : numberedRecords(database, kAdviceAnswered)) {
        const auto of = std::ranges::find(sheets, written["sheet"].asInt(), &AdviceSheet::number);
        if (of != sheets.end())
            of->answers.push_back(
                {of->number, written["decision"].asString(), written["why"].asString(), by, role, at});
    }
    return sheets;
}

std::vector<Comment> comments(store::Database& database) {
    std::vector<Comment> all;
    for (const auto& [number, written, by, role, at] : numberedRecords(database, kComment))
        all.push_back({number, written["on"].asString(), written["text"].asString(), by, role, at});
    return all;
}

}  // namespace strata::checklist
