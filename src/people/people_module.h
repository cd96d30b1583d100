#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/failure.h"
#include "casefile/case_file.h"

namespace strata::people {

struct Person {
    std::int64_t number = 0;
    std::string id;  // P01: never given to another, even when the person is taken out again
    std::string name, born;
    std::vector<std::string> roles;
};

struct AddPerson {
    std::string name;  // as given, in its own script; nobody is asked for a surname
    std::string role;  // exploited, suspect, witness, professional, or empty
    std::string born;  // EDTF, or empty
};

// Entry kinds: person.added and person.removed {person, number, name, born, role}; person.role_given and
// person.role_taken_back {person, name, role, from}: another role that a person has as well.
class PeopleModule : public casefile::Module {
public:
    std::string_view name() const override { return "people"; }
    std::vector<casefile::EntryKind> kinds() const override {
        return {{"person.added", 1},
                {"person.removed", 1},
                {"person.role_given", 1},
                {"person.role_taken_back", 1}};
    }
    std::vector<std::string> tables() const override { return {"person_role", "person"}; }
    std::string_view schema() const override;
    void project(casefile::Projecting& into, const ledger::Entry& entry) const override;
    std::optional<ledger::Draft> inverse(const ledger::Entry& entry) const override;
    std::string sentence(const ledger::Entry& entry) const override;
};

// Two people may share a name; they are never merged for it.
base::Outcome<Person> addPerson(casefile::Writer& writer, const AddPerson& person);

// A role that a person has beside those that they have: someone exploited may also be a suspect, and neither
// ends the other. `from` is EDTF or empty. Refused without a reason, and where they have the role.
base::Outcome<Person> giveRole(casefile::Writer& writer, const std::string& person, const std::string& role,
                               const std::string& from, const std::string& reason);

std::vector<Person> listPeople(store::Database& database);
// By id, or by a name that means only one; a name that several share is refused with the ids to choose from.
base::Outcome<Person> findPerson(store::Database& database, const std::string& nameOrId);

}  // namespace strata::people
