#pragma once

#include <map>
#include <string>
#include <vector>

#include "casefile/case_file.h"

// The two schedules of unused material under the Code of Practice of CPIA 1996 s.23(1): the MG6C of what is
// not sensitive, numbered consecutively, and the MG6D of what is, which holds lines and no content. Each has
// numbers of its own, so that those of the one say nothing about the other, and no number is ever given
// twice.
namespace strata::forms {

enum class Schedule : std::uint8_t { nonSensitive, sensitive };
std::string_view nameOf(Schedule schedule);  // "MG6C", "MG6D"

struct ScheduleLine {
    Schedule schedule = Schedule::nonSensitive;
    std::int64_t number = 0;
    std::string item;  // S03, P01/A-02; empty for material that is not in the case
    std::string description, location, sensitivity;  // sensitivity: why it is, on the MG6D
    std::string by = {}, role = {}, listing = {};    // listing: the subject of the entry that made it
    std::int64_t at = 0, entry = 0;
    std::string removedFor = {}, removedBy = {};  // why it stands there no longer
    bool isRemoved = false;
    std::string decision = "not_reviewed";  // the last: meets_test, does_not_meet_test
    std::string decidedFor = {}, decidedBy = {}, decidedRole = {};
    std::int64_t decidedAt = 0;

    std::string id() const;  // "MG6C/4"
};

struct Served {
    std::string item, reason, by, role;
    std::int64_t at = 0;
};

// Entry kinds unused.listed and unused.unlisted {schedule, lines: [{number, item, description, location,
// sensitivity}]}, of which one takes the other back; unused.removed {schedule, number, listings},
// unused.decided {schedule, number, decision, listings} and material.served {item, served, listings}, each
// for a reason and resting on the listings that it names. These three are not undone: they are withdrawn by
// another of their kind, or for removed by listing the item anew under a number of its own. A number that was
// undone stays spent.
class UnusedModule : public casefile::Module {
public:
    std::string_view name() const override { return "unused material"; }
    std::vector<casefile::EntryKind> kinds() const override {
        return {{"unused.listed", 1},
                {"unused.unlisted", 1},
                {"unused.removed", 1},
                {"unused.decided", 1},
                {"material.served", 1}};
    }
    std::vector<std::string> tables() const override { return {"unused_line", "served_material"}; }
    std::string_view schema() const override;
    void project(casefile::Projecting& into, const ledger::Entry& entry) const override;
    std::optional<ledger::Draft> inverse(const ledger::Entry& entry) const override;
    std::vector<std::string> restsOn(const ledger::Entry& entry) const override;
    std::string sentence(const ledger::Entry& entry) const override;
};

// All of `lines` on one schedule in one entry; of each its item, description, location and sensitivity are
// read. Refused for an item that stands on a schedule already or is served, a line without a description, and
// a sensitive one without saying why. Returns the ids given.
base::Outcome<std::vector<std::string>> listUnused(casefile::Writer& writer, Schedule schedule,
                                                   std::vector<ScheduleLine> lines);
base::Outcome<> removeLine(casefile::Writer& writer, const std::string& id, const std::string& reason);
// decision: meets_test, does_not_meet_test, or not_reviewed, which withdraws the last one.
base::Outcome<> decideLine(casefile::Writer& writer, const std::string& id, const std::string& decision,
                           const std::string& reason);
// Says that an item is served as evidence, or no longer. A line of it stays on its schedule and says so.
base::Outcome<> setServed(casefile::Writer& writer, const std::string& item, bool isServed,
                          const std::string& reason);

std::vector<ScheduleLine> scheduleLines(store::Database& database);       // MG6C first; also those removed
std::map<std::string, Served> servedMaterial(store::Database& database);  // by item
std::string_view decisionInWords(std::string_view decision);

}  // namespace strata::forms
