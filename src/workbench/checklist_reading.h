#pragma once

#include <optional>
#include <string>
#include <vector>

#include "workbench/checklist_desk.h"

namespace strata::checklist {
class Evaluation;
}

namespace strata::workbench {

// The checklist of a case, asked of a reader that must outlive this. Clocks run as on `today`, an ISO date;
// the present day when empty.
class ChecklistReading {
public:
    explicit ChecklistReading(const CaseReader& reader, const std::string& today = "");
    ~ChecklistReading();

    ChecklistRows rows() const;
    std::vector<FactRow> facts() const;  // all that is answered or computed
    // The gaps that would become another by this answer, as they would be; `was` is their state now.
    struct Change {
        GapRow gap;
        std::string was;
    };
    base::Outcome<std::vector<Change>> preview(const NewAnswer& answer) const;

private:
    std::vector<ClockRow> clocks() const;  // those of the catalogue, and when missing material will be gone
    std::vector<std::string> warnings() const;

    const CaseReader& reader_;
    std::unique_ptr<checklist::Evaluation> evaluation_;
};

}  // namespace strata::workbench
