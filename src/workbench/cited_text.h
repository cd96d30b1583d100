#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>

#include "accounts/account_source.h"
#include "accounts/citation.h"
#include "store/database.h"
#include "workbench/rows.h"

namespace strata::workbench {

class CaseReader;

// The words of one version of an account, and how a stretch of them is cited: by page or paragraph and line;
// of a transcript also when it is said in the recording.
class CitedText {
public:
    CitedText(store::Database& database, const CaseReader& reader, const std::string& account, int revision);

    const std::shared_ptr<const ComparedText>& compared() const { return compared_; }
    const std::string& text() const { return compared_->text; }
    int revision() const { return revision_; }
    PassageRow passage(std::size_t start, std::size_t end) const;
    std::string citation(std::size_t start, std::size_t end) const;

private:
    std::shared_ptr<const ComparedText> compared_;
    accounts::TextPlaces places_;  // of its words
    int revision_;
    std::optional<accounts::AccountSource> source_;
};

}  // namespace strata::workbench
