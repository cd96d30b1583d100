#include "cli/advice.h"

#include <map>

#include "cli/made.h"
#include "cli/records.h"
#include "workbench/advice_desk.h"

// What is recorded of early advice, and of what the CPS and advisors say.
namespace strata::cli {

using workbench::AdviceDesk;

Status sayAdviceSought(Invocation& invocation) {
    static const std::map<std::string, std::string> kAnswers = {
        {"yes", "sought"}, {"sought", "sought"}, {"not-yet", "not_yet"}, {"not_yet", "not_yet"}};
    const auto answer = kAnswers.find(invocation.operand(1));
    if (answer == kAnswers.end())
        throw UsageError("ANSWER is yes or not-yet, not `" + invocation.operand(1) + "`");
    const workbench::NewAdviceSought said{answer->second,
                                          invocation.option("on"),
                                          invocation.option("lawyer"),
                                          invocation.option("unit"),
                                          invocation.option("issues"),
                                          invocation.option("why"),
                                          invocation.option("again")};
    auto session = invocation.openForWriting();
    if (const auto done = AdviceDesk(session).answerSought(said); !done)
        return refuse(done.refusal());
    return report(invocation, std::string("early advice"),
                  {{"sought", said.sought},
                   {"on", said.on},
                   {"lawyer", said.lawyer},
                   {"unit", said.unit},
                   {"issues", said.issues},
                   {"why", said.why},
                   {"again", said.again}});
}

Status putQuestion(Invocation& invocation) {
    auto session = invocation.openForWriting();
    const std::string &text = invocation.operand(1), about = invocation.option("about");
    return report(invocation, AdviceDesk(session).putQuestion(text, about),
                  {{"text", text}, {"about", about}});
}

Status giveAdvice(Invocation& invocation) {
    const workbench::NewAdvice advice{
        invocation.operand(1),   invocation.option("adviser"), invocation.option("adviser-role"),
        invocation.option("on"), invocation.option("about"),   invocation.option("question")};
    auto session = invocation.openForWriting();
    return report(invocation, AdviceDesk(session).giveAdvice(advice),
                  {{"text", advice.text},
                   {"adviser", advice.adviser},
                   {"adviser_role", advice.adviserRole},
                   {"on", advice.on},
                   {"about", advice.about},
                   {"question", advice.question}});
}

Status answerAdvice(Invocation& invocation) {
    auto session = invocation.openForWriting();
    const std::string &decision = invocation.operand(2), why = invocation.option("why");
    return report(invocation, AdviceDesk(session).answerAdvice(invocation.operand(1), decision, why),
                  {{"decision", decision}, {"why", why}});
}

Status raiseAction(Invocation& invocation) {
    const workbench::NewAction action{invocation.operand(1), invocation.option("owner"),
                                      invocation.option("due"), invocation.option("asked-by"),
                                      invocation.option("advice")};
    auto session = invocation.openForWriting();
    return report(invocation, AdviceDesk(session).raiseAction(action),
                  {{"text", action.text},
                   {"owner", action.owner},
                   {"due", action.due},
                   {"asked_by", action.askedBy},
                   {"advice", action.advice}});
}

Status closeAction(Invocation& invocation) {
    const workbench::NewConclusion said{invocation.operand(1), invocation.operand(2), invocation.option("on"),
                                        invocation.option("outcome")};
    auto session = invocation.openForWriting();
    return report(invocation, AdviceDesk(session).concludeAction(said),
                  {{"state", said.state}, {"on", said.on}, {"outcome", said.outcome}});
}

Status decideCcu(Invocation& invocation) {
    const workbench::NewCcuDecision said{invocation.operand(1), invocation.option("head"),
                                         invocation.option("on"), invocation.option("reason")};
    auto session = invocation.openForWriting();
    if (const auto done = AdviceDesk(session).decideCcu(said); !done)
        return refuse(done.refusal());
    return report(
        invocation, std::string("ccu"),
        {{"decision", said.decision}, {"head", said.head}, {"on", said.on}, {"reason", said.reason}});
}

Status recordCcuOutcome(Invocation& invocation) {
    const std::string &outcome = invocation.operand(1), on = invocation.option("on");
    auto session = invocation.openForWriting();
    if (const auto done = AdviceDesk(session).recordCcuOutcome(outcome, on); !done)
        return refuse(done.refusal());
    return report(invocation, std::string("ccu"), {{"outcome", outcome}, {"on", on}});
}

Status writeComment(Invocation& invocation) {
    auto session = invocation.openForWriting();
    const std::string &on = invocation.operand(1), &text = invocation.operand(2);
    return report(invocation, AdviceDesk(session).writeComment(on, text), {{"on", on}, {"text", text}});
}

Status giveRole(Invocation& invocation) {
    const auto person = invocation.openForWriting().giveRole(
        invocation.operand(1), invocation.operand(2), invocation.option("from"), invocation.option("reason"));
    if (!person)
        return refuse(person.refusal());
    invocation.out().line(invocation.wantsJson() ? toJson(person.value()) : person.value().id);
    return Status::done;
}

}  // namespace strata::cli
