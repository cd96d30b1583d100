#pragma once

#include <string>
#include <vector>

#include "base/failure.h"
#include "checklist/evaluation.h"
#include "store/database.h"

namespace strata::workbench {

struct ForWhom;
struct NewAnswer;

// The case, the people by their roles, and the premises and strands that facts name.
std::vector<checklist::Subject> subjectsOf(store::Database& database);

// The id of whom a fact or source of this scope is about; refused when it names nobody it can mean. `what` is
// the fact or source, for the refusal.
base::Outcome<std::string> subjectOf(store::Database& database, const std::string& what,
                                     const std::string& scope, const ForWhom& whom);
// Premises are named by the facts about them, so that a status of others would never be seen.
base::Outcome<> checkPremises(store::Database& database, const std::string& name);

// Refused when the case has no such exhibit or source.
base::Outcome<> checkExhibit(store::Database& database, const std::string& reference);

base::Outcome<const checklist::Catalogue::Source*> sourceNamed(const checklist::Catalogue& catalogue,
                                                               const std::string& id);

// The answer as the checklist keeps it; refused where the catalogue does not ask it, or not so.
base::Outcome<checklist::CaseFact> answerOf(const checklist::Catalogue& catalogue, store::Database& database,
                                            const NewAnswer& answer);

// All that the catalogue's rules ask of a case.
checklist::Evaluation evaluate(const checklist::Catalogue& catalogue, store::Database& database,
                               checklist::Day today);

}  // namespace strata::workbench
