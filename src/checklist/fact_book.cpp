#include "checklist/fact_book.h"

#include "base/edtf.h"
#include "base/text.h"
#include "checklist/computed_facts.h"

namespace strata::checklist {

namespace {

bool isSame(const std::optional<Known>& a, const std::optional<Known>& b) {
    if (!a || !b)
        return !a && !b;
    return a->isAtLeast == b->isAtLeast && a->value == b->value;
}

}  // namespace

std::optional<Known> HeldFact::known() const {
    return answer ? answered : computed;
}

bool HeldFact::differs() const {
    if (!answered || !computed)
        return false;
    const auto* said = std::get_if<std::int64_t>(&answered->value);
    const auto* counted = std::get_if<std::int64_t>(&computed->value);
    if (computed->isAtLeast && said != nullptr && counted != nullptr)
        return *said < *counted;
    return answered->value != computed->value;
}

std::string HeldFact::howKnown() const {
    if (!answer)
        return computedFrom;
    std::string how = isSaidNotKnown() ? "not known, said " : "answered by ";
    how += answer->by;
    if (!answer->from.empty())
        how += ", from " + answer->from;
    if (const auto when = base::readEdtf(answer->on, base::Zone::utc()); when && !answer->on.empty())
        how += ", " + base::showWhen(*when, base::Zone::utc());
    if (computed)
        how += std::string(differs() ? "; this answer wins over " : "; as is ") +
               factInWords(computed->value) + ", " + computedFrom;
    return how;
}

FactBook::FactBook(const Catalogue& catalogue, const std::vector<Subject>& subjects,
                   const std::vector<CaseFact>& facts, const std::vector<std::string>& offences,
                   const Observed& observed)
    : catalogue_(&catalogue), subjects_(subjects) {
    std::set<std::string> strands;
    for (const auto& given : facts) {
        const Fact* fact = catalogue.fact(given.fact);
        if (fact == nullptr)
            continue;
        auto& held = held_[{given.fact, given.subject}];
        held.fact = fact;
        held.answer = given;
        if (auto value = readFact(*fact, given.value); given.value != kNotKnown && value.ok())
            held.answered = Known{value.value()};
        if (fact->isOf("strand"))
            strands.insert(given.subject);
    }
    for (const auto& strand : strands)
        subjects_.push_back({"strand", strand, strand});
    computeFacts(*this, offences, observed);
    for (auto& [key, held] : held_)
        for (const auto& subject : subjects_)
            if (subject.id == key.second && held.fact->isOf(subject.scope))
                held.subject = subject;
}

void FactBook::compute(const std::string& id, const Subject& subject, Known known, std::string from) {
    const Fact* fact = catalogue_->fact(id);
    if (fact == nullptr)
        return;
    auto& held = held_[{id, subject.id}];
    held.fact = fact;
    held.computed = std::move(known);
    held.computedFrom = "computed from " + std::move(from);
}

const HeldFact* FactBook::held(const Subject& subject, const std::string& fact) const {
    const Fact* known = catalogue_->fact(fact);
    const bool isOwn = known != nullptr && !subject.id.empty() && known->isOf(subject.scope);
    const auto found = held_.find({fact, isOwn ? subject.id : ""});
    return found == held_.end() ? nullptr : &found->second;
}

std::optional<Known> FactBook::of(const Subject& subject, const std::string& fact) const {
    if (const HeldFact* one = held(subject, fact))
        if (auto known = one->known())
            return known;
    const Fact* asked = catalogue_->fact(fact);
    if (asked != nullptr && asked->hasUnknown())
        return Known{FactValue(std::string("unknown"))};
    return std::nullopt;
}

std::vector<const HeldFact*> FactBook::all() const {
    std::vector<const HeldFact*> facts;
    for (const auto& fact : catalogue_->facts)
        for (auto at = held_.lower_bound({fact.id, ""}); at != held_.end() && at->first.first == fact.id;
             ++at)
            facts.push_back(&at->second);
    return facts;
}

std::vector<std::pair<std::string, std::string>> FactBook::changedIn(const FactBook& after) const {
    std::vector<Key> changed;
    for (const auto& [key, held] : held_) {
        const auto other = after.held_.find(key);
        if (!isSame(held.known(), other == after.held_.end() ? std::nullopt : other->second.known()))
            changed.push_back(key);
    }
    for (const auto& [key, held] : after.held_)
        if (!held_.contains(key) && held.known())
            changed.push_back(key);
    return changed;
}

}  // namespace strata::checklist
