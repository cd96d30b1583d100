#pragma once

#include <map>
#include <string>
#include <vector>

#include "casefile/case_file.h"

// What people write for the forms of a case file beside what the case already holds: points, what an exhibit
// is, and which versions were written.
namespace strata::forms {

// A sentence of the MG3 or the MG5 and the records that it rests on.
struct FormPoint {
    std::string form;  // MG3 or MG5
    std::int64_t number = 0;
    std::string text;
    std::vector<std::string> cites;  // E12, P01/A-02, AP/1, S03; never none
    bool doesUndermine = false;      // it undermines the case or assists the defence
    std::string by = {}, role = {};
    std::int64_t at = 0, entry = 0;

    std::string id() const { return form + "/" + std::to_string(number); }
};

struct ExhibitNote {
    std::string reference, description, producer, storage;
    std::string by = {};
    std::int64_t at = 0, entry = 0;
};

struct FormVersion {
    std::string form;
    std::int64_t version = 0;
    std::string file, sha256, by, role;
    std::int64_t at = 0;
};

// Entry kinds form.point_made and form.point_unmade {form, number, text, cites, undermines}, of which one
// takes the other back, the number spent; exhibit.described {was, now}, each {reference, description,
// producer, storage}, which takes itself back; form.written {form, version, file, sha256}, which is not
// undone: it went out.
class FormModule : public casefile::Module {
public:
    std::string_view name() const override { return "forms"; }
    std::vector<casefile::EntryKind> kinds() const override {
        return {
            {"form.point_made", 1}, {"form.point_unmade", 1}, {"exhibit.described", 1}, {"form.written", 1}};
    }
    std::vector<std::string> tables() const override {
        return {"form_point", "exhibit_note", "form_version"};
    }
    std::string_view schema() const override;
    void project(casefile::Projecting& into, const ledger::Entry& entry) const override;
    std::optional<ledger::Draft> inverse(const ledger::Entry& entry) const override;
    std::string sentence(const ledger::Entry& entry) const override;
};

// Refused without words or without a record that it rests on. That the records are there is for the caller to
// see. Returns its id, MG5/3.
base::Outcome<std::string> makePoint(casefile::Writer& writer, FormPoint point);
base::Outcome<> unmakePoint(casefile::Writer& writer, const std::string& id, const std::string& reason);
// The whole of it anew. Refused when nothing is said.
base::Outcome<> describeExhibit(casefile::Writer& writer, const ExhibitNote& note);
// `reason`: why it was written though not everything was settled; empty when all was.
std::int64_t recordVersion(casefile::Writer& writer, const std::string& form, const std::string& file,
                           const std::string& sha256, const std::string& reason);

std::vector<FormPoint> formPoints(store::Database& database, const std::string& form);  // those that stand
std::map<std::string, ExhibitNote> exhibitNotes(store::Database& database);             // by reference
std::vector<FormVersion> formVersions(store::Database& database);                       // oldest first
std::int64_t nextVersion(store::Database& database, const std::string& form);

}  // namespace strata::forms
