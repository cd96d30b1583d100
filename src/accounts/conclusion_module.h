#pragma once

#include <optional>
#include <string>
#include <vector>

#include "casefile/module.h"

namespace strata::accounts {

// What people conclude of differences between accounts (difference_mark.h), and the words by which they find
// topics of theirs in them (topic_words.h). Each is undone by an entry of its own.
class ConclusionModule : public casefile::Module {
public:
    std::string_view name() const override { return "account conclusions"; }
    std::vector<casefile::EntryKind> kinds() const override {
        return {{"difference.marked", 1},
                {"difference.mark_taken_back", 1},
                {"topic.words_said", 1},
                {"topic.words_taken_back", 1}};
    }
    std::vector<std::string> tables() const override { return {"difference_mark", "topic_words"}; }
    std::string_view schema() const override;
    void project(casefile::Projecting& into, const ledger::Entry& entry) const override;
    std::optional<ledger::Draft> inverse(const ledger::Entry& entry) const override;
    std::string sentence(const ledger::Entry& entry) const override;
};

}  // namespace strata::accounts
