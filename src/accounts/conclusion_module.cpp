#include "accounts/conclusion_module.h"

#include "accounts/difference_mark.h"
#include "accounts/topic_words.h"

namespace strata::accounts {

std::string_view ConclusionModule::schema() const {
    return R"(
CREATE TABLE difference_mark(number INTEGER PRIMARY KEY, pairs TEXT NOT NULL, relation TEXT NOT NULL,
  explanation TEXT NOT NULL, reason TEXT NOT NULL, by TEXT NOT NULL, role TEXT NOT NULL, at INTEGER NOT NULL,
  is_taken_back INTEGER NOT NULL DEFAULT 0) STRICT;
CREATE TABLE topic_words(number INTEGER PRIMARY KEY, topic TEXT NOT NULL, words TEXT NOT NULL, reason TEXT NOT NULL,
  by TEXT NOT NULL, role TEXT NOT NULL, at INTEGER NOT NULL, is_taken_back INTEGER NOT NULL DEFAULT 0) STRICT;
)";
}

void ConclusionModule::project(casefile::Projecting& into, const ledger::Entry& entry) const {
    if (!entry.payload)
        return;
    if (entry.kind == kDifferenceMarked || entry.kind == kMarkTakenBack)
        projectMark(into.database, entry);
    else if (entry.kind == kTopicWordsSaid || entry.kind == kTopicWordsTakenBack)
        projectTopicWords(into.database, entry);
}

std::optional<ledger::Draft> ConclusionModule::inverse(const ledger::Entry& entry) const {
    if (!entry.payload)
        return std::nullopt;
    for (const auto& [done, undone] :
         {std::pair(kDifferenceMarked, kMarkTakenBack), std::pair(kMarkTakenBack, kDifferenceMarked),
          std::pair(kTopicWordsSaid, kTopicWordsTakenBack), std::pair(kTopicWordsTakenBack, kTopicWordsSaid)})
        if (entry.kind == done)
            return ledger::Draft{std::string(undone), 1,           entry.subject, "Undone",
                                 *entry.payload,      std::nullopt};
    return std::nullopt;
}

std::string ConclusionModule::sentence(const ledger::Entry& entry) const {
    if (!entry.payload)
        return {};
    const auto words = markInWords(entry);
    return words.empty() ? topicWordsInWords(entry) : words;
}

}  // namespace strata::accounts
