#include "presenters/changes_list.h"

#include <algorithm>
#include <map>

#include "base/text.h"
#include "presenters/accounts_presenter.h"
#include "presenters/one_line.h"
#include "presenters/when_words.h"
#include "workbench/case_session.h"

namespace strata::presenters {

namespace {

using workbench::AccountChanges;
using workbench::AccountRow;
using workbench::ChangeRow;

std::string saidIn(const std::optional<workbench::PassageRow>& told, std::string_view words) {
    return told ? oneLineOf(words) : "not mentioned";
}

std::string sideInWords(const AccountRow& account, const std::string& citation,
                        const std::optional<workbench::PassageRow>& told, std::string_view words) {
    if (!told)
        return account.id + ", given " + inWords(account.given) + ": not mentioned in this account.";
    return citation + "\n“" + base::trimmed(base::toUtf8Lossy(std::string(words))) + "”";
}

// The words of a circumstance, by its key; empty where it is not known.
std::string knownOf(const AccountRow& account, const std::string& key) {
    for (const auto& known : account.circumstances)
        if (known.key == key)
            return key == "given" ? inWords(account.given) : known.inWords();
    return {};
}

std::string orNotRecorded(const std::string& words) {
    return words.empty() ? "not recorded" : words;
}

}  // namespace

ChangesList::ChangesList(std::shared_ptr<const AccountChanges> changes) : changes_(std::move(changes)) {
    filter({});
}

void ChangesList::filter(const ChangeFilter& filter) {
    filter_ = filter;
    shown_.clear();
    if (changes_)
        for (std::size_t at = 0; at < changes_->rows.size(); ++at)
            if (filter_.takes(*changes_, changes_->rows[at]))
                shown_.push_back(at);
}

std::vector<std::vector<std::string>> ChangesList::cells() const {
    std::vector<std::vector<std::string>> cells;
    for (const std::size_t at : shown_) {
        const auto& row = changes_->rows[at];
        cells.push_back({workbench::relationInWords(row.relation) + (row.fact ? ", a fact" : ""),
                         row.topic.empty() ? "not known" : row.topic,
                         shortIdOf(changes_->accounts[row.earlier].id), saidIn(row.left, row.leftWords),
                         shortIdOf(changes_->accounts[row.later].id), saidIn(row.right, row.rightWords),
                         row.markedBy(), row.proposal.empty() ? "" : "proposed, " + row.proposal});
    }
    return cells;
}

std::string ChangesList::countWords() const {
    if (!changes_)
        return {};
    return base::groupedNumber(static_cast<std::int64_t>(shown_.size())) + " of " +
           base::groupedNumber(static_cast<std::int64_t>(changes_->rows.size())) + " shown";
}

template <class Of>
ChangesList::Choices ChangesList::counted(Of of) const {
    std::map<std::string, std::int64_t> counts;
    if (changes_)
        for (const auto& row : changes_->rows)
            for (const std::string& value : of(row))
                if (!value.empty())
                    ++counts[value];
    Choices choices;
    for (const auto& [value, count] : counts)
        choices.emplace_back(value, value + " (" + base::groupedNumber(count) + ")");
    return choices;
}

ChangesList::Choices ChangesList::relations() const {
    auto choices = counted([](const ChangeRow& row) { return std::vector{row.relation}; });
    for (auto& [code, words] : choices)
        words = workbench::relationInWords(code) + words.substr(code.size());
    return choices;
}

ChangesList::Choices ChangesList::topics() const {
    return counted([](const ChangeRow& row) { return std::vector{row.topic}; });
}

ChangesList::Choices ChangesList::accounts() const {
    return counted([this](const ChangeRow& row) {
        return std::vector{changes_->accounts[row.earlier].id, changes_->accounts[row.later].id};
    });
}

ChangesList::Choices ChangesList::people() const {
    return counted([](const ChangeRow& row) { return std::vector{row.markedBy()}; });
}

std::string quotesInWords(const AccountChanges& changes, const ChangeRow& row) {
    const auto beside = workbench::besideOf(changes, row);
    std::string words = beside.relationInWords + (row.topic.empty() ? "" : ": " + row.topic) + "\n";
    if (beside.setBy.empty())
        words += "Proposed by the rules; set by nobody.";
    else
        words += "Set by " + beside.setBy + (beside.role.empty() ? "" : ", " + beside.role) + ", " +
                 inWords(beside.at) + ": " + beside.reason;
    if (!row.proposal.empty())
        words += " Proposed for the MG6E, " + row.proposal + ".";
    return words + "\n\n" +
           sideInWords(changes.accounts[row.earlier], beside.leftCitation, row.left, row.leftWords) + "\n\n" +
           sideInWords(changes.accounts[row.later], beside.rightCitation, row.right, row.rightWords);
}

std::vector<std::vector<std::string>> besideRows(const AccountChanges& changes, const ChangeRow& row) {
    const auto &earlier = changes.accounts[row.earlier], &later = changes.accounts[row.later];
    const auto beside = workbench::besideOf(changes, row);
    std::string evidence;
    for (const auto& item : beside.evidence)
        evidence += (evidence.empty() ? "" : ", ") + item;
    std::vector<std::vector<std::string>> rows = {
        {"Account", earlier.id, later.id},
        {"Days between", beside.days ? base::plural(*beside.days, "day", "days") : "not known", ""},
        {"Of the topic", beside.topicAsked, ""},
        {"Interpreter, of the two", beside.interpreter, ""},
        {"Interviewer, of the two", beside.interviewer, ""},
        {"Independent evidence", evidence.empty() ? "none linked" : evidence, ""},
        {"Explanation", beside.explanation, ""}};
    // Those that are asked of any difference are said also where they are not known; others where one is.
    for (const auto& field : workbench::circumstanceFields()) {
        static const std::vector<std::string> kAlways = {"given",    "form",     "fidelity",
                                                         "taken_by", "audience", "interpreter",
                                                         "present",  "barriers", "barriers_lifted"};
        const std::string left = knownOf(earlier, field.key), right = knownOf(later, field.key);
        if (!left.empty() || !right.empty() || std::ranges::find(kAlways, field.key) != kAlways.end())
            rows.push_back({field.label, orNotRecorded(left), orNotRecorded(right)});
    }
    return rows;
}

std::string citedInWords(const AccountChanges& changes, const ChangeRow& row) {
    const auto beside = workbench::besideOf(changes, row);
    std::string words;
    for (const auto& [told, citation, said] : {std::tuple(&row.left, &beside.leftCitation, row.leftWords),
                                               std::tuple(&row.right, &beside.rightCitation, row.rightWords)})
        if (*told)
            words += (words.empty() ? "" : "\n") + *citation + ": “" +
                     base::trimmed(base::toUtf8Lossy(std::string(said))) + "”";
    return words;
}

workbench::NewProposal proposalOf(const AccountChanges& changes, const ChangeRow& row,
                                  const std::string& reason) {
    const auto side = [&](const std::optional<workbench::PassageRow>& told, std::size_t account) {
        return told ? *told
                    : workbench::PassageRow{changes.accounts[account].id,
                                            changes.versions.sides[account].revision, 0, 0};
    };
    return {side(row.left, row.earlier), side(row.right, row.later), row.relation, reason};
}

}  // namespace strata::presenters
