#include "checklist/evaluation.h"

#include <algorithm>
#include <set>

#include "checklist/subject_rules.h"

namespace strata::checklist {

namespace {

std::vector<std::string> supportsOf(const Catalogue& catalogue, const std::string& source,
                                    const std::vector<std::string>& offences) {
    std::vector<std::string> supports;
    for (const auto& id : offences)
        if (const auto* offence = catalogue.offence(id))
            for (const auto& element : offence->elements)
                if (element.kind == "element" && std::ranges::count(element.sources, source) > 0)
                    supports.push_back(id + "/" + element.id);
    return supports;
}

template <class List>
auto byKey(const List& list) {
    std::map<std::pair<std::string, std::string>, const typename List::value_type*> index;
    for (const auto& one : list)
        index[{one.source, one.subject}] = &one;
    return index;
}

}  // namespace

Evaluation::Evaluation(const Catalogue& catalogue, Given given)
    : catalogue_(catalogue),
      given_(std::move(given)),
      book_(std::make_unique<FactBook>(catalogue, given_.subjects, given_.facts, given_.offences,
                                       given_.observed)),
      statuses_(byKey(given_.statuses)),
      lines_(byKey(given_.lines)) {
    for (const auto& source : catalogue.sources) {
        const auto supports = supportsOf(catalogue, source.id, given_.offences);
        const auto facts = source.expectedWhen.factsUsed();
        for (const auto& subject : given_.subjects) {
            if (subject.scope != source.scope)
                continue;
            Gap gap;
            gap.source = &source;
            gap.subject = subject;
            gap.supports = supports;
            decide(gap);
            for (const auto& fact : facts)
                byFact_[fact].push_back(gaps_.size());
            gaps_.push_back(std::move(gap));
        }
    }
}

void Evaluation::decide(Gap& gap) {
    const auto key = std::make_pair(gap.source->id, gap.subject.id);
    const auto status = statuses_.find(key);
    const auto line = lines_.find(key);
    decideGap(gap, {catalogue_, *book_, status == statuses_.end() ? nullptr : status->second,
                    line == lines_.end() ? nullptr : line->second, given_.observed.today});
}

std::vector<RunningClock> Evaluation::clocks() const {
    return runningClocks(catalogue_, given_.subjects, *book_, given_.observed.today);
}

// A fact about the case turns the rules of every subject; one about a subject those of that subject, and
// those of other scopes that ask it of everybody.
std::vector<std::size_t> Evaluation::turnedBy(const std::pair<std::string, std::string>& fact) const {
    std::vector<std::size_t> turned;
    if (const auto found = byFact_.find(fact.first); found != byFact_.end())
        for (const std::size_t at : found->second)
            if (fact.second.empty() || gaps_[at].subject.id == fact.second ||
                isOfOthers(fact.first, gaps_[at].subject))
                turned.push_back(at);
    return turned;
}

std::vector<Gap> Evaluation::change(const CaseFact& fact) {
    std::erase_if(given_.facts,
                  [&](const CaseFact& one) { return one.fact == fact.fact && one.subject == fact.subject; });
    if (!fact.value.empty())
        given_.facts.push_back(fact);
    const auto before = std::move(book_);
    book_ = std::make_unique<FactBook>(catalogue_, given_.subjects, given_.facts, given_.offences,
                                       given_.observed);
    std::set<std::size_t> turned;
    for (const auto& changed : before->changedIn(*book_))
        for (const std::size_t at : turnedBy(changed))
            turned.insert(at);
    const bool isWindow =
        before->window().first != book_->window().first || before->window().last != book_->window().last;
    if (isWindow)  // retention runs from the window, whatever the rule asks
        for (std::size_t at = 0; at < gaps_.size(); ++at)
            turned.insert(at);
    std::vector<Gap> were;
    for (const std::size_t at : turned) {
        Gap was = gaps_[at];
        decide(gaps_[at]);
        if (was.state != gaps_[at].state)
            were.push_back(std::move(was));
    }
    return were;
}

}  // namespace strata::checklist
