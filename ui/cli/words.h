#pragma once

#include <memory>
#include <optional>
#include <string>

#include "base/zone.h"
#include "workbench/case_session.h"

// How the answers read to a person: dates in words in the zone of the case, numbers grouped.
namespace strata::cli {

class Words {
public:
    explicit Words(const std::string& caseZone);  // Europe/London when there is no such zone

    const base::Zone& zone() const { return *zone_; }

    std::string when(const workbench::EventRow& event) const;
    std::string instant(workbench::Micros at) const;
    // ISO or EDTF as in the JSON; anything else is given back as it is.
    std::string when(const std::string& text) const;

    // The first and last moment that an ISO or EDTF date given on the command line can mean. Throws
    // UsageError naming the option.
    workbench::Micros from(const std::string& text) const;
    workbench::Micros to(const std::string& text) const;

private:
    std::shared_ptr<const base::Zone> zone_;
};

// "E12", "E12,E13" or "12, 13"; throws UsageError for anything else.
workbench::EventNumbers eventNumbers(const std::string& ids);

std::string joined(const std::vector<std::string>& texts, std::string_view between = ", ");
bool holds(std::string_view text,
           std::string_view folded);  // whether `text`, folded for search, has it in it

}  // namespace strata::cli
