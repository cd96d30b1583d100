#pragma once

#include <map>
#include <stop_token>
#include <string>
#include <utility>
#include <vector>

#include "base/zone.h"
#include "bundle/pages.h"
#include "workbench/bundle_holds.h"
#include "workbench/case_reader.h"

namespace strata::bundle {
class BagWriter;
}
namespace strata::store {
class Blobs;
}

namespace strata::workbench {

std::string originalName(const SourceRow& source);  // of its file in a bundle

// The pages of a bundle, from what a reader of the case is told: everything a lawyer opens first, without any
// program but a browser.
class BundlePages {
public:
    BundlePages(bundle::PageFrame frame, const CaseReader& reader, const base::Zone& zone,
                BundleHolds holds = {})
        : frame_(std::move(frame)), reader_(reader), zone_(zone), holds_(std::move(holds)) {}

    struct Events {
        std::int64_t all = 0, undated = 0;
    };
    // `pages` are files of the bundle, with what is on each; `forPrograms` is a sentence on the others.
    std::string contents(const Events& events, const std::vector<std::pair<std::string, std::string>>& pages,
                         const std::string& forPrograms) const;
    std::string sources(
        const std::map<std::string, std::string>& originals) const;  // source id to file in the bundle
    std::string checklist() const;
    std::string checklistLines() const;
    std::string issueLines() const;
    std::string peopleLines() const;
    std::string accounts() const;
    // One revision of an account: the occasion is that of the first telling, the form and the language its
    // own.
    std::string account(const AccountRow& account, int revision) const;
    std::string history() const;

    // Every page and file of events, accounts, people, the checklist, and sources with their originals.
    Events writeRecords(bundle::BagWriter& bag, const store::Blobs& blobs, std::stop_token stop) const;

private:
    bundle::PageFrame frame_;
    const CaseReader& reader_;
    const base::Zone& zone_;
    BundleHolds holds_;
};

}  // namespace strata::workbench
