#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "casefile/case_file.h"
#include "checklist/item_links.h"

namespace strata::checklist {

// What people have said of the case for the checklist's rules. A subject is a person's id, the name of
// premises, a strand, or empty for the case itself; a value is the text that fact_value.h writes, or
// kNotKnown.
struct CaseFact {
    std::string fact, subject, value;
    std::string from, on;  // where it is known from, in words; the date of that, as EDTF
    std::string by = {};
    std::int64_t at = 0;
};

// Why a source is asked for at all, written down before it is: what a victim information request needs
// (PCSC Act 2022 Part 2 Chapter 3A), and what opens a sensitive source. By the ids of the catalogue's
// victim_information_request_record; `line` is the reasonable line of enquiry.
struct EnquiryLine {
    std::string source, subject;
    std::map<std::string, std::string> record;
    std::string by = {}, role = {};
    std::int64_t at = 0;
};

struct CaseSourceStatus {
    std::string source, subject, status, coversFrom, coversTo, exhibit, reason, by;
    std::int64_t at = 0;
};

// Entry kinds, each payload holding was and now: fact.set (version 1 held the bare value; version 2 holds
// {value, from, on}), offence.considered, source_status.set, enquiry_line.set; and those of item_links.h.
class ChecklistModule : public casefile::Module {
public:
    explicit ChecklistModule(InWords inWords) : inWords_(std::move(inWords)) {}
    std::string_view name() const override { return "checklist"; }
    std::vector<casefile::EntryKind> kinds() const override {
        return {{"fact.set", 2},         {"offence.considered", 1}, {"source_status.set", 1},
                {"enquiry_line.set", 1}, {"item.linked", 1},        {"item.unlinked", 1}};
    }
    std::vector<std::string> tables() const override {
        return {"case_fact", "offence_considered", "source_status", "item_link", "premises", "enquiry_line"};
    }
    std::string_view schema() const override;
    void project(casefile::Projecting& into, const ledger::Entry& entry) const override;
    std::optional<ledger::Draft> inverse(const ledger::Entry& entry) const override;
    std::string sentence(const ledger::Entry& entry) const override;

private:
    std::string named(const std::vector<std::string>& offences, const std::vector<std::string>& others) const;

    InWords inWords_;
};

// An empty value takes the fact back. `by` and `at` are not looked at.
enum class SubjectKind { other, premises };
base::Outcome<> setFact(casefile::Writer& writer, const CaseFact& fact, SubjectKind kind);
// Fields of the record that are not named stay as they are; an empty one is taken out.
base::Outcome<> recordLine(casefile::Writer& writer, const EnquiryLine& line);
// The same as part of another entry: {was, now}, which requests carry as `line`.
std::string lineChange(store::Database& database, const EnquiryLine& line);
base::Outcome<> considerOffences(casefile::Writer& writer, const std::vector<std::string>& offences);
base::Outcome<> recordStatus(casefile::Writer& writer, const CaseSourceStatus& status);

std::vector<CaseFact> factsOf(store::Database& database);
std::vector<std::string> offencesOf(store::Database& database);  // in the order considered
std::vector<CaseSourceStatus> statusesOf(store::Database& database);
std::vector<EnquiryLine> linesOf(store::Database& database);
std::vector<std::string> premisesOf(store::Database& database);  // named by a fact so far

}  // namespace strata::checklist
