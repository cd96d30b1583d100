#pragma once

#include <string>
#include <vector>

#include "presenters/listed_rows.h"
#include "workbench/account_work.h"

namespace strata::presenters {

inline constexpr const char* kPlanColumns[] = {"Plan",       "Person", "Topics", "What is new",
                                               "Why needed", "Serves", "By"};

// The plans of interviews, those taken back too.
ListedRows listed(const std::vector<workbench::PlanRow>& rows);

// What is asked before anybody is asked again: everything on the topics named, by whom it was told, and facts
// drawn on them. The person's own tellings come first. Nothing of it comes into an account.
struct AlreadyRecorded {
    std::vector<workbench::RecordedRow> tellings;
    std::vector<workbench::DrawnFactRow> facts;
    std::vector<workbench::RetellingRow> retellings;
};
AlreadyRecorded readAlreadyRecorded(const workbench::CaseReader& reader);

inline constexpr const char* kRecordedColumns[] = {"Topic", "Account", "Person", "Given", "To whom", "How"};
// By topics as typed, parted by ; or a comma; of none, all that the person told. `person` by name.
std::vector<std::vector<std::string>> recordedOn(const AlreadyRecorded& all, const std::string& person,
                                                 const std::string& typedTopics);
// "Linh has told it 4 times, to Kent Police twice, …; interpreter: …": who could be asked to be there again.
std::string toldSoFar(const AlreadyRecorded& all, const std::string& person);
std::vector<std::string> topicsTyped(const std::string& typed);
std::vector<std::string> topicsKnown(const AlreadyRecorded& all);  // to choose from, each once

}  // namespace strata::presenters
