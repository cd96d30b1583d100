#pragma once

#include <filesystem>
#include <string>
#include <vector>

// What the role that somebody acts in says of them. Roles are free words; these two are told by theirs.
namespace strata::checklist {

// A word of it is lawyer, prosecutor, counsel, solicitor, barrister, CCU or CPS: "reviewing lawyer",
// "head of the CCU".
bool isLawyer(const std::string& role);
// "advisor", "tactical adviser": who advises the investigation and is no part of it. An interview adviser
// works on it and is none.
bool isAdvisor(const std::string& role);

// A role that is offered by name: a line of resources/catalogue/working_roles.json.
struct WorkingRole {
    std::string name, words, side;  // side: investigation, lawyer or advisor
};

// Throws base::Failure, naming the file and the role: of a side that is none, or that its name does not tell,
// since what is typed in is told by the name alone.
std::vector<WorkingRole> loadWorkingRoles(const std::filesystem::path& file);

}  // namespace strata::checklist
