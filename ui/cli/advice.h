#pragma once

#include "cli/listing.h"
#include "cli/status.h"

// Early advice, actions of the CPS, the Complex Casework Unit, review sheets and comments.
namespace strata::cli {

Status sayAdviceSought(Invocation& invocation);
Status putQuestion(Invocation& invocation);
Status giveAdvice(Invocation& invocation);
Status answerAdvice(Invocation& invocation);
Status writeAdvicePack(Invocation& invocation);
Status raiseAction(Invocation& invocation);
Status closeAction(Invocation& invocation);
Status decideCcu(Invocation& invocation);
Status recordCcuOutcome(Invocation& invocation);
Status writeComment(Invocation& invocation);
Status giveRole(Invocation& invocation);

// The line of a summary that stays until somebody says that early advice was sought; then nothing.
void showAdvicePrompt(Invocation& invocation, const workbench::CaseReader& reader);
void showAdvice(Invocation& invocation, const workbench::CaseReader& reader, const Words& words,
                const Filters& filters);
void showActions(Invocation& invocation, const workbench::CaseReader& reader, const Words& words,
                 const Filters& filters);
void showCcu(Invocation& invocation, const workbench::CaseReader& reader, const Words& words,
             const Filters& filters);
void showComments(Invocation& invocation, const workbench::CaseReader& reader, const Words& words,
                  const Filters& filters);
void showReminders(Invocation& invocation, const workbench::CaseReader& reader, const Words& words,
                   const Filters& filters);

}  // namespace strata::cli
