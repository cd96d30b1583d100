#pragma once

#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "workbench/checklist_desk.h"
#include "workbench/question_rows.h"

namespace strata::checklist {
class Evaluation;
struct Catalogue;
struct CoverageSaid;
struct Gap;
}  // namespace strata::checklist

namespace strata::workbench {

struct RuleFactRow;
struct RuleRow;

// The checklist of a case, asked of a reader that must outlive this. Clocks run as on `today`, an ISO date;
// the present day when empty.
class ChecklistReading {
public:
    explicit ChecklistReading(const CaseReader& reader, const std::string& today = "");
    ~ChecklistReading();

    struct Change {
        GapRow gap;
        std::string was;
    };
    ChecklistRows rows() const;
    std::vector<FactRow> facts() const;  // all that is answered or computed
    // The same, and after it what nobody has answered, of the case and everybody and everything in it.
    std::vector<QuestionRow> questions() const;
    // The elements of section 45 and where to look for each, for every person who is recorded both as
    // exploited and as a suspect.
    struct Section45 {
        std::string person, personId;
        std::vector<ElementRow> elements;
        std::vector<GapRow> gaps;
    };
    std::vector<Section45> section45() const;
    GapRow gapOf(const std::string& source, const std::string& subject) const;  // empty where there is none
    std::string windowInWords() const;  // "September 2013 to July 2016", "not known yet"
    std::map<std::string, std::string> lineOf(const std::string& source, const std::string& subject) const;
    std::vector<CoverageRow> coverage() const;  // of each person exploited, by the catalogue's strips
    std::vector<RequestRow> requests() const;
    std::vector<ReviewRow> reviews() const;  // of every row of the catalogue
    std::vector<PackRow> packs() const;
    PackRow shippedRows() const;  // of the catalogue itself, which has no id and cannot be switched
    // The gaps that would come, go or become another with the pack of this file on, or with one of the case
    // switched. `was` is empty for one that would come, its state for one that would go.
    base::Outcome<std::vector<Change>> previewPack(const std::filesystem::path& file) const;
    base::Outcome<std::vector<Change>> previewSwitch(const std::string& pack, bool isOn) const;
    // The rule of every source of the catalogue, and the facts that rules can ask about
    // (workbench/rule_rows.h).
    std::vector<RuleRow> rules() const;
    std::vector<RuleFactRow> ruleFacts() const;
    // The gaps that would come, go or become another with another rule of a source, as typed, "off" or
    // "as shipped".
    base::Outcome<std::vector<Change>> previewRule(const std::string& source, const std::string& text) const;
    // The gaps that would become another by this answer, as they would be; `was` is their state now.
    base::Outcome<std::vector<Change>> preview(const NewAnswer& answer) const;

private:
    // What people, statuses and answers to requests say is covered.
    std::vector<checklist::CoverageSaid> coverageSaid() const;
    std::string coverageOf(const checklist::Gap& gap, const std::vector<checklist::CoverageSaid>& said) const;
    std::vector<ClockRow> clocks() const;  // those of the catalogue, and when missing material will be gone
    std::vector<std::string> warnings() const;

    GapRow gapRow(const checklist::Catalogue& catalogue, const checklist::Gap& gap) const;
    std::vector<Change> changesTo(const checklist::Catalogue& catalogue) const;
    base::Outcome<std::vector<Change>> changesWith(const std::vector<std::string>& packs) const;

    const CaseReader& reader_;
    std::shared_ptr<const checklist::Catalogue> catalogue_;
    std::unique_ptr<checklist::Evaluation> evaluation_;
};

}  // namespace strata::workbench
