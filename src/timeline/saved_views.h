#pragma once

#include <string>
#include <vector>

#include "casefile/case_file.h"
#include "casefile/module.h"

namespace strata::timeline {

// A view of the timeline that somebody has named for everybody who works on the case: `shows` is a JSON
// object of what is shown, which the front ends write and read.
struct SavedView {
    std::string id, name, shows, by;
    std::int64_t at = 0;
};

// Entry kinds view.saved {view, now, was} and view.forgotten {view, was}; was and now hold name and shows.
class SavedViewsModule : public casefile::Module {
public:
    std::string_view name() const override { return "saved_views"; }
    std::vector<casefile::EntryKind> kinds() const override {
        return {{"view.saved", 1}, {"view.forgotten", 1}};
    }
    std::vector<std::string> tables() const override { return {"saved_view"}; }
    std::string_view schema() const override;
    void project(casefile::Projecting& into, const ledger::Entry& entry) const override;
    std::optional<ledger::Draft> inverse(const ledger::Entry& entry) const override;
    std::string sentence(const ledger::Entry& entry) const override;
};

// Views are asked for by name, in any spelling of capitals. A name that is taken is that view's, and shows
// something else from now on; the same again adds nothing.
base::Outcome<> saveView(casefile::Writer& writer, const std::string& name, const std::string& shows);
base::Outcome<> renameView(casefile::Writer& writer, const std::string& view, const std::string& name);
base::Outcome<> forgetView(casefile::Writer& writer, const std::string& view);

std::vector<SavedView> savedViews(store::Database& database);  // in order of their names

}  // namespace strata::timeline
