#include "workbench/cited_text.h"

#include "workbench/case_reader.h"

namespace strata::workbench {

CitedText::CitedText(store::Database& database, const CaseReader& reader, const std::string& account,
                     int revision)
    : compared_(
          std::make_shared<const ComparedText>(ComparedText{account, reader.accountText(account, revision)})),
      places_(compared_->text),
      revision_(revision),
      source_(accounts::sourceOf(database, reader.accountRevision(account, revision).number)) {}

PassageRow CitedText::passage(std::size_t start, std::size_t end) const {
    return {compared_->account, revision_, static_cast<std::int64_t>(start), static_cast<std::int64_t>(end)};
}

std::string CitedText::citation(std::size_t start, std::size_t end) const {
    const auto citation = accounts::citationOf(compared_->account, revision_, places_, start, end);
    const auto times = source_ ? accounts::recordingTimes(*source_, static_cast<std::int64_t>(start),
                                                          static_cast<std::int64_t>(end))
                               : std::string();
    return times.empty() ? citation : citation + ", " + times + " of the recording";
}

}  // namespace strata::workbench
