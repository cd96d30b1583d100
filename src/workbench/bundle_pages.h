#pragma once

#include <map>
#include <string>

#include "base/zone.h"
#include "bundle/pages.h"
#include "workbench/case_reader.h"

namespace strata::workbench {

// The pages of a bundle, from what a reader of the case is told: everything a lawyer opens first, without any
// program but a browser.
class BundlePages {
public:
    BundlePages(bundle::PageFrame frame, const CaseReader& reader, const base::Zone& zone)
        : frame_(std::move(frame)), reader_(reader), zone_(zone) {}

    std::string contents() const;
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

private:
    bundle::PageFrame frame_;
    const CaseReader& reader_;
    const base::Zone& zone_;
};

}  // namespace strata::workbench
