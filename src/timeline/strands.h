#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "casefile/case_file.h"
#include "casefile/module.h"

namespace strata::timeline {

// A strand is a line of the investigation that a person has named ("The car wash", "Linh's journey"). Events
// belong to it one by one, or by their lane, their source or a tag: then also those that come later.
struct StrandItems {
    std::vector<std::int64_t> events;      // numbers
    std::vector<std::string> sources;      // digests
    std::vector<std::string> lanes, tags;  // names; a tag as it is folded for search
    bool isEmpty() const { return events.empty() && sources.empty() && lanes.empty() && tags.empty(); }
};

struct Strand {
    std::string id, name, by;
    StrandItems items;
};

// Entry kinds strand.named {strand, name, was}, strand.unnamed {strand, name}, strand.filled and
// strand.emptied {strand, events, sources, lanes, tags}, which name what is changed and no more. A strand
// that is unnamed keeps what is in it, for when that is undone.
class StrandsModule : public casefile::Module {
public:
    std::string_view name() const override { return "strands"; }
    std::vector<casefile::EntryKind> kinds() const override {
        return {{"strand.named", 1}, {"strand.unnamed", 1}, {"strand.filled", 1}, {"strand.emptied", 1}};
    }
    std::vector<std::string> tables() const override { return {"strand_item", "strand"}; }
    std::string_view schema() const override;
    void project(casefile::Projecting& into, const ledger::Entry& entry) const override;
    std::optional<ledger::Draft> inverse(const ledger::Entry& entry) const override;
    std::string sentence(const ledger::Entry& entry) const override;
};

// Strands are asked for by name, in any spelling of capitals. Each command is one entry and one step to undo.
base::Outcome<> nameStrand(casefile::Writer& writer, const std::string& name);
base::Outcome<> renameStrand(casefile::Writer& writer, const std::string& strand, const std::string& name);
base::Outcome<> dropStrand(casefile::Writer& writer, const std::string& strand);
enum class Filling { in, out };
// Refused where nothing of it would change.
base::Outcome<> fillStrand(casefile::Writer& writer, const std::string& strand, StrandItems items,
                           Filling filling);

std::vector<Strand> strands(store::Database& database);  // in the order named
std::optional<Strand> strandNamed(store::Database& database, const std::string& name);

}  // namespace strata::timeline
