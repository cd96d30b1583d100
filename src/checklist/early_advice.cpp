#include "checklist/early_advice.h"

#include "base/edtf.h"
#include "base/text.h"
#include "casefile/payload.h"

namespace strata::checklist {

base::Outcome<> checkAdviceDate(const std::string& code, const std::string& field, const std::string& date) {
    if (const std::string_view why = base::whyNotEdtf(date, base::Zone::utc()); !date.empty() && !why.empty())
        return base::Refusal{code, field, "\"" + date + "\" is not a date: " + std::string(why) + "."};
    return {};
}

base::Outcome<> checkAdviceSought(const AdviceSought& said) {
    if (said.sought != "sought" && said.sought != "not_yet")
        return base::Refusal{"early_advice.answer", "sought",
                             "\"" + said.sought + "\" is no answer. Say sought or not_yet."};
    for (const auto& [field, date] : {std::pair{"on", said.on}, std::pair{"again", said.again}})
        if (auto checked = checkAdviceDate("early_advice.date", field, date); !checked.ok())
            return checked;
    const bool isSought = said.sought == "sought";
    if (isSought && said.on.empty())
        return base::Refusal{"early_advice.on", "on", "Say on which day early advice was sought."};
    if (isSought && base::trimmed(said.lawyer).empty() && base::trimmed(said.unit).empty())
        return base::Refusal{"early_advice.lawyer", "lawyer",
                             "Say from whom early advice was sought: the lawyer, or the unit."};
    if (!isSought && base::trimmed(said.why).empty())
        return base::Refusal{"early_advice.why", "why",
                             "Say in a few words why early advice is not sought yet."};
    return {};
}

base::Outcome<> answerAdviceSought(casefile::Writer& writer, const AdviceSought& said) {
    if (auto checked = checkAdviceSought(said); !checked.ok())
        return checked;
    const std::int64_t number = nextNumber(writer.database(), kAdviceSought);
    writer.append({std::string(kAdviceSought.kind), 1, "early advice", "",
                   casefile::Payload()
                       .set("number", number)
                       .set("sought", said.sought)
                       .setIfAny("on", said.on)
                       .setIfAny("lawyer", base::trimmed(said.lawyer))
                       .setIfAny("unit", base::trimmed(said.unit))
                       .setIfAny("issues", base::trimmed(said.issues))
                       .setIfAny("why", base::trimmed(said.why))
                       .setIfAny("again", said.again)
                       .text(),
                   std::nullopt});
    return {};
}

base::Outcome<std::string> putQuestion(casefile::Writer& writer, const AdviceQuestion& asked) {
    AdviceQuestion question = asked;
    question.text = base::trimmed(asked.text);
    if (question.text.empty())
        return base::Refusal{"early_advice.question", "text", "Write down what the lawyer is asked."};
    question.number = nextNumber(writer.database(), kAdviceQuestion);
    writer.append({std::string(kAdviceQuestion.kind), 1, question.id(), "",
                   casefile::Payload()
                       .set("number", question.number)
                       .set("text", question.text)
                       .setIfAny("about", base::trimmed(question.about))
                       .text(),
                   std::nullopt});
    return question.id();
}

std::int64_t nextPackVersion(store::Database& database) {
    return nextNumber(database, kAdvicePack);
}

void recordPack(casefile::Writer& writer, const AdvicePack& pack) {
    writer.append({std::string(kAdvicePack.kind), 1, "version " + std::to_string(pack.version), "",
                   casefile::Payload()
                       .set("number", pack.version)
                       .set("file", pack.file)
                       .set("sha256", pack.sha256)
                       .set("marking", pack.marking)
                       .text(),
                   std::nullopt});
}

std::vector<AdviceSought> adviceSought(store::Database& database) {
    std::vector<AdviceSought> all;
    for (const auto& [number, written, by, role, at] : numberedRecords(database, kAdviceSought))
        all.push_back({number, written["sought"].asString(), written["on"].asString(),
                       written["lawyer"].asString(), written["unit"].asString(), written["issues"].asString(),
                       written["why"].asString(), written["again"].asString(), by, role, at});
    return all;
}

std::vector<AdviceQuestion> adviceQuestions(store::Database& database) {
    std::vector<AdviceQuestion> all;
    for (const auto& [number, written, by, role, at] : numberedRecords(database, kAdviceQuestion))
        all.push_back({number, written["text"].asString(), written["about"].asString(), by, role, at});
    return all;
}

std::vector<AdvicePack> advicePacks(store::Database& database) {
    std::vector<AdvicePack> all;
    for (const auto& [number, written, by, role, at] : numberedRecords(database, kAdvicePack))
        all.push_back({number, written["file"].asString(), written["sha256"].asString(),
                       written["marking"].asString(), by, role, at});
    return all;
}

}  // namespace strata::checklist
