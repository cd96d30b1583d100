#include <charconv>

#include "cli/account_work.h"
#include "cli/commands.h"
#include "cli/invocation.h"
#include "cli/listing.h"
#include "cli/record.h"

namespace strata::cli {
namespace {

using workbench::AccountReading;
using workbench::AccountWork;

// "10-42", in bytes.
void readSpan(const std::string& text, std::string_view option, workbench::PassageRow& passage) {
    const auto dash = text.find('-');
    const char* end = text.data() + text.size();
    const bool isRead =
        dash != std::string::npos &&
        std::from_chars(text.data(), text.data() + dash, passage.start).ptr == text.data() + dash &&
        std::from_chars(text.data() + dash + 1, end, passage.end).ptr == end && dash + 1 < text.size();
    if (!isRead)
        throw UsageError("--" + std::string(option) + " wants bytes such as 10-42, not `" + text + "`");
}

}  // namespace

workbench::PassageRow passageOf(const Invocation& invocation, std::size_t operand, std::string_view option) {
    workbench::PassageRow passage{invocation.operand(operand), 0, 0, 0};
    if (invocation.has(option))
        readSpan(invocation.option(option), option, passage);
    return passage;
}

workbench::PassageRow passageNamed(const std::string& text, std::string_view option) {
    const auto colon = text.rfind(':');
    if (colon == std::string::npos)
        throw UsageError("--" + std::string(option) +
                         " wants an account and bytes such as A-02:10-42, not `" + text + "`");
    workbench::PassageRow passage{text.substr(0, colon), 0, 0, 0};
    readSpan(text.substr(colon + 1), option, passage);
    return passage;
}

Status answerWithId(Invocation& invocation, const base::Outcome<std::string>& made) {
    if (!made.ok())
        return refuse(made.refusal());
    invocation.out().line(invocation.wantsJson() ? Record().text("id", made.value()).done() : made.value());
    return Status::done;
}

Status reviewAccount(Invocation& invocation) {
    auto session = invocation.openForWriting();
    const auto done = AccountWork(session).review({invocation.operand(1), invocation.operand(2),
                                                   invocation.option("reason"), invocation.has("served")});
    return done.ok() ? Status::done : refuse(done.refusal());
}

Status proposeDifference(Invocation& invocation) {
    workbench::NewProposal proposal{passageOf(invocation, 1, "left"), passageOf(invocation, 2, "right"),
                                    invocation.option("relation"), invocation.option("reason")};
    auto session = invocation.openForWriting();
    return answerWithId(invocation, AccountWork(session).propose(proposal));
}

Status withdrawProposal(Invocation& invocation) {
    auto session = invocation.openForWriting();
    const auto done =
        AccountWork(session).withdrawProposal(invocation.operand(1), invocation.option("reason"));
    return done.ok() ? Status::done : refuse(done.refusal());
}

Status takeBackOfAccounts(Invocation& invocation) {
    auto session = invocation.openForWriting();
    const auto done = AccountWork(session).takeBack(invocation.operand(1), invocation.option("reason"));
    return done.ok() ? Status::done : refuse(done.refusal());
}

Status planInterview(Invocation& invocation) {
    workbench::NewPlan plan;
    plan.person = invocation.operand(1);
    plan.topics = invocation.options("topics");
    plan.isNew = invocation.option("new");
    plan.isNeeded = invocation.option("needed");
    plan.serves = invocation.options("serves");
    plan.record = invocation.option("record");
    plan.interviewer = invocation.option("interviewer");
    plan.interpreter = invocation.option("interpreter");
    plan.supporter = invocation.option("supporter");
    plan.planned = invocation.option("when");
    auto session = invocation.openForWriting();
    return answerWithId(invocation, AccountWork(session).plan(plan));
}

Status citePassage(Invocation& invocation) {
    workbench::PassageRow passage{invocation.operand(1), invocation.number("revision", 0), 0, 0};
    readSpan(invocation.operand(2) + "-" + invocation.operand(3), "passage", passage);
    const auto session = invocation.openForReading();
    const auto reader = invocation.reader(session);
    const auto citation = AccountReading(reader).citation(passage);
    invocation.out().line(invocation.wantsJson() ? Record().text("citation", citation).done()
                                                 : printable(citation));
    return Status::done;
}

Status linkPassage(Invocation& invocation) {
    workbench::PassageRow passage{invocation.operand(1), invocation.number("revision", 0), 0, 0};
    readSpan(invocation.operand(2) + "-" + invocation.operand(3), "passage", passage);
    const bool isPerson = invocation.has("person"), isElement = invocation.has("element");
    if (int{isPerson} + int{isElement} + int{invocation.has("exhibit")} != 1)
        throw UsageError("say --person, --exhibit or --element: to whom or what the passage is linked");
    auto session = invocation.openForWriting();
    const auto done =
        isElement ? AccountWork(session).linkPassageToElement(
                        passage, {"", invocation.option("element"), invocation.option("layer"),
                                  invocation.option("as"), invocation.option("reason")})
                  : AccountWork(session).linkPassage(passage, isPerson ? "person" : "exhibit",
                                                     invocation.option(isPerson ? "person" : "exhibit"),
                                                     invocation.option("reason"));
    return done.ok() ? Status::done : refuse(done.refusal());
}

}  // namespace strata::cli
