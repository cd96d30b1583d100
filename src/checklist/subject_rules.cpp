#include "checklist/subject_rules.h"

#include <algorithm>
#include <map>

namespace strata::checklist {

namespace {

std::string scopeOf(const std::string& fact) {
    return fact.substr(0, fact.find('.'));
}

void join(std::vector<AskedFact>& into, std::vector<AskedFact> more) {
    for (auto& one : more)
        if (std::ranges::find(into, one) == into.end())
            into.push_back(std::move(one));
}

// Goes through every choice of one subject for each of the other scopes.
class Asking {
public:
    Asking(const ExpectedRule& rule, const Subject& subject, const std::vector<Subject>& subjects,
           const AskedLookup& facts)
        : rule_(rule), subject_(subject), subjects_(subjects), facts_(facts) {
        for (const auto& fact : rule.factsUsed())
            if (isOfOthers(fact, subject) && std::ranges::count(scopes_, scopeOf(fact)) == 0)
                scopes_.push_back(scopeOf(fact));
    }

    RuleAnswer answer() {
        chooseFrom(0);
        return std::move(answer_);
    }

private:
    void chooseFrom(std::size_t at) {
        if (at == scopes_.size())
            return take();
        bool isAnybody = false;
        for (const auto& one : subjects_)
            if (one.scope == scopes_[at]) {
                isAnybody = true;
                chosen_[one.scope] = one;
                chooseFrom(at + 1);
            }
        if (isAnybody)
            return;
        chosen_[scopes_[at]] = {scopes_[at], "", ""};
        chooseFrom(at + 1);
    }

    AskedFact asked(const std::string& fact) const {
        const auto other = chosen_.find(scopeOf(fact));
        return {fact, other == chosen_.end() ? subject_ : other->second};
    }

    std::vector<AskedFact> asked(const std::vector<std::string>& facts) const {
        std::vector<AskedFact> all;
        for (const auto& fact : facts)
            all.push_back(asked(fact));
        return all;
    }

    void take() {
        const auto one = rule_.evaluate([this](const std::string& fact) { return facts_(asked(fact)); });
        const Truth truth = either(answer_.truth, one.truth);
        if (truth != answer_.truth)
            answer_ = {truth, {}, {}};
        if (one.truth != truth)
            return;
        join(answer_.decided, asked(one.decided));
        join(answer_.open, asked(one.open));
    }

    const ExpectedRule& rule_;
    const Subject& subject_;
    const std::vector<Subject>& subjects_;
    const AskedLookup& facts_;
    std::vector<std::string> scopes_;
    std::map<std::string, Subject> chosen_;  // by scope
    RuleAnswer answer_;
};

}  // namespace

bool isOfOthers(const std::string& fact, const Subject& subject) {
    const std::string scope = scopeOf(fact);
    return scope != subject.scope && scope != "case" && scope != "timeline";
}

RuleAnswer answerFor(const ExpectedRule& rule, const Subject& subject, const std::vector<Subject>& subjects,
                     const AskedLookup& facts) {
    return Asking(rule, subject, subjects, facts).answer();
}

}  // namespace strata::checklist
