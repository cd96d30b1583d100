#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "base/failure.h"
#include "base/zone.h"
#include "presenters/accounts_comparison.h"
#include "presenters/timeline_presenter.h"
#include "workbench/account_work.h"
#include "workbench/case_session.h"
#include "workbench/compared_versions.h"
#include "workbench/link_rows.h"

namespace strata::presenters {

// What the accounts view asks of a case, on background threads, and the one thing it changes, in the writer
// task.
class AccountsSource {
public:
    virtual ~AccountsSource() = default;
    virtual std::vector<workbench::AccountRow> accounts() const = 0;  // in the order given
    virtual std::string zone() const = 0;
    virtual std::vector<workbench::AccountRow> revisions(const std::string& id) const = 0;  // the first first
    virtual std::string text(const std::string& id, int revision) const = 0;
    struct Links {
        std::vector<workbench::ElementLinkRow> elements;
        std::vector<workbench::PassageLinkRow> events;
        std::vector<workbench::AccountLinkRow> others = {};  // people, exhibits and elements, of its words
    };
    virtual Links linksOf(const std::string& id) const = 0;
    // Two tellings, each in the version that is like the other, or that was asked for.
    struct Compared {
        workbench::ComparedVersions versions;
        std::vector<workbench::AccountRow> left, right;  // all versions of each, the first first
        workbench::ComparisonRows rows;
        std::vector<workbench::MarkRow> marks = {};  // that people set, of whichever accounts
    };
    virtual Compared compare(const std::string& left, const std::string& right,
                             const workbench::ComparedAs& as) const = 0;
};
std::shared_ptr<AccountsSource> accountsOf(std::function<workbench::CaseReader()> openReader);

std::string shortIdOf(const std::string& id);  // "A-03" of "P01/A-03", among the accounts of one person

// The circumstances of one telling, in the order a person checks them; what is not known says so.
struct Circumstance {
    std::string name, value;
    bool isKnown = true;
};
std::vector<Circumstance> circumstancesOf(const workbench::AccountRow& account);
// All that are known, in the order in which they are asked, with what became known later and from whom.
std::vector<Circumstance> allCircumstancesOf(const workbench::AccountRow& account);

// Whole days on the wall calendar of the zone between the days two accounts were given; nothing when one is
// not known.
std::optional<std::int64_t> daysBetween(const workbench::AccountRow& earlier,
                                        const workbench::AccountRow& later, const base::Zone& zone);
// "211 days since A-01": since the same person's telling before it in the list; empty for the first, or when
// not known.
std::string daysSinceWords(const std::vector<workbench::AccountRow>& accounts, std::size_t at,
                           const base::Zone& zone);

// Two tellings side by side, ready to be set.
struct AccountsPair {
    workbench::AccountRow left, right;
    std::string leftSince, rightSince, between;  // days, in words
    bool isSamePerson = true;
    std::vector<workbench::AccountRow> leftVersions, rightVersions;  // to choose from
    workbench::ComparedVersions versions;                            // which are compared, and why
    workbench::ComparisonRows comparison;
    std::vector<ComparisonRow> rows;
    std::vector<workbench::MarkRow> marks;
    std::vector<std::optional<workbench::MarkedPlace>> marked;  // by row: what a person set of its words
};
std::string countWordsOf(const workbench::ComparisonRows& comparison);  // "3 added, 2 changed, 14 repeated"

// One telling to read: which of its versions is shown, and what there is to choose from. The first telling is
// shown unless another was asked for.
struct AccountReading {
    workbench::AccountRow account;                 // as listed
    std::vector<workbench::AccountRow> revisions;  // the first first
    std::size_t shown = 0;                         // index into the revisions
    std::string text, since;
    AccountsSource::Links links = {};  // what has been set beside it
    bool isOpen = true;                // the text is its words; else it says that they are limited
};
std::string revisionWords(const workbench::AccountRow& revision);  // "1: as first recorded"

class AccountsScreen {
public:
    virtual ~AccountsScreen() = default;
    virtual void showAccounts() = 0;
    virtual void showReading(const AccountReading& reading) = 0;
    virtual void showComparison(std::shared_ptr<const AccountsPair> pair) = 0;
    virtual void showWaiting() = 0;
    virtual void showNothing() = 0;
    virtual void showTrouble(const std::string& message) = 0;
};

// Every telling a person gave, listed, read, and compared two at a time. Of two, the one given first stands
// on the left.
class AccountsPresenter {
public:
    AccountsPresenter(AccountsScreen& screen, RunThen runThen);

    void load(std::shared_ptr<AccountsSource> source);  // also after the case changed: keeps what is chosen
    const std::vector<workbench::AccountRow>& accounts() const { return accounts_; }
    std::string sinceWords(std::size_t at) const { return daysSinceWords(accounts_, at, *zone_); }

    void choose(
        const std::vector<std::string>& ids);  // none, one to read, two to compare; of more the first two
    const std::vector<std::string>& chosen() const { return chosen_; }
    void readRevision(std::size_t at);  // of the account that is being read
    std::size_t revisionRead() const { return revision_; }
    // Compares the two again, in other versions; choosing other accounts leaves it to the rule again.
    void compareAs(workbench::ComparedAs as);
    // Shows the words of a limited account from now on; whoever calls has had the reason recorded.
    void readLimited(const std::string& id);

private:
    void runFor(std::function<std::function<void()>()> work);
    void show();
    std::optional<std::size_t> indexOf(const std::string& id) const;

    AccountsScreen& screen_;
    RunThen runThen_;
    std::shared_ptr<int> alive_ = std::make_shared<int>(0);
    std::shared_ptr<AccountsSource> source_;
    std::shared_ptr<const base::Zone> zone_;
    std::vector<workbench::AccountRow> accounts_;
    std::vector<std::string> chosen_;
    std::size_t revision_ = 0;
    workbench::ComparedAs as_;
    std::set<std::string> opened_;  // limited accounts whose reason is recorded
    std::uint64_t asked_ = 0;
};

}  // namespace strata::presenters
