#include "workbench/advice_desk.h"

#include "checklist/advice_sheets.h"
#include "checklist/ccu.h"
#include "checklist/cps_actions.h"
#include "checklist/early_advice.h"
#include "people/people_module.h"
#include "workbench/advice_reading.h"
#include "workbench/case_inside.h"
#include "workbench/case_item.h"
#include "workbench/loaded_catalogue.h"

namespace strata::workbench {

namespace {

// As `itemOf`, or a person, or an element of an offence.
base::Outcome<std::string> commentedOn(casefile::Writer& writer, const std::string& asked) {
    auto item = itemOf(writer.database(), asked);
    if (item.ok() || item.refusal().code == "account.several")
        return item;
    if (catalogueOf(writer.database(), writer.blobs())->element(asked) != nullptr)
        return asked;
    const auto person = people::findPerson(writer.database(), asked);
    if (person.ok())
        return person.value().id;
    return base::Refusal{
        "comment.on", "on",
        "There is no event, account, exhibit, source, person or element \"" + asked + "\" in this case."};
}

checklist::AdviceSought soughtOf(const NewAdviceSought& said) {
    return {0, said.sought, said.on, said.lawyer, said.unit, said.issues, said.why, said.again};
}

}  // namespace

base::Outcome<> checkSought(const NewAdviceSought& said) {
    return checklist::checkAdviceSought(soughtOf(said));
}

base::Outcome<std::string> AdviceDesk::made(
    const std::function<base::Outcome<std::string>(casefile::Writer&)>& command) {
    return changed<std::string>(*session_.inside_->file,
                                [&](casefile::Writer& writer, std::string& id) -> base::Outcome<> {
                                    auto outcome = command(writer);
                                    if (!outcome.ok())
                                        return outcome.refusal();
                                    id = outcome.value();
                                    return {};
                                });
}

base::Outcome<> AdviceDesk::answerSought(const NewAdviceSought& said) {
    return session_.change(
        [&](casefile::Writer& writer) { return checklist::answerAdviceSought(writer, soughtOf(said)); });
}

base::Outcome<std::string> AdviceDesk::putQuestion(const std::string& text, const std::string& about) {
    return made([&](casefile::Writer& writer) { return checklist::putQuestion(writer, {0, text, about}); });
}

base::Outcome<std::string> AdviceDesk::raiseAction(const NewAction& action) {
    return made([&](casefile::Writer& writer) {
        return checklist::raiseAction(
            writer, {0, action.text, action.owner, action.due, action.askedBy, action.advice});
    });
}

base::Outcome<std::string> AdviceDesk::concludeAction(const NewConclusion& said) {
    return made([&](casefile::Writer& writer) {
        return checklist::concludeAction(writer, said.action, {0, said.state, said.on, said.outcome});
    });
}

base::Outcome<> AdviceDesk::decideCcu(const NewCcuDecision& said) {
    std::vector<std::string> proposed;
    const CaseReader reader = session_.reader();
    for (const auto& reason : AdviceReading(reader).ccu().reasons)
        if (reason.isMet)
            proposed.push_back(reason.sentence);
    return session_.change([&](casefile::Writer& writer) {
        return checklist::decideCcu(writer, {0, said.decision, said.head, said.on, said.reason, proposed});
    });
}

base::Outcome<> AdviceDesk::recordCcuOutcome(const std::string& outcome, const std::string& on) {
    return session_.change([&](casefile::Writer& writer) {
        return checklist::recordCcuOutcome(writer, {0, outcome, on});
    });
}

base::Outcome<std::string> AdviceDesk::giveAdvice(const NewAdvice& said) {
    return made([&](casefile::Writer& writer) {
        return checklist::giveAdvice(
            writer, session_.inside_->file->author(),
            {0, said.text, said.adviser, said.adviserRole, said.on, said.about, said.question});
    });
}

base::Outcome<std::string> AdviceDesk::answerAdvice(const std::string& sheet, const std::string& decision,
                                                    const std::string& why) {
    return made([&](casefile::Writer& writer) {
        return checklist::answerAdvice(writer, session_.inside_->file->author(), sheet, {0, decision, why});
    });
}

base::Outcome<std::string> AdviceDesk::writeComment(const std::string& on, const std::string& text) {
    return made([&](casefile::Writer& writer) -> base::Outcome<std::string> {
        const auto item = commentedOn(writer, on);
        return item.ok() ? checklist::writeComment(writer, {0, item.value(), text}) : item;
    });
}

}  // namespace strata::workbench
