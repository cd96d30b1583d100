#include "checklist/gaps.h"

#include <algorithm>
#include <array>
#include <map>

namespace strata::checklist {

namespace {

constexpr std::array<std::string_view, 2> kAsked = {"requested", "chased"};
constexpr std::array<std::string_view, 5> kObtained = {"received", "exhibited", "unused_non_sensitive",
                                                       "unused_sensitive", "reference_only"};

template <class List>
bool holds(const List& list, std::string_view word) {
    return std::find(list.begin(), list.end(), word) != list.end();
}

// "Person lived in ..." with the person's own name in place of "Person".
std::string withName(const std::string& text, const std::string& name) {
    constexpr std::string_view kPerson = "Person ";
    if (name.empty())
        return text;
    if (text.rfind(kPerson, 0) == 0)
        return name + " " + text.substr(kPerson.size());
    return name + ": " + text;
}

std::string inWords(const FactValue& value) {
    if (const auto* truth = std::get_if<bool>(&value))
        return *truth ? "yes" : "no";
    return writeFact(value);
}

class Answers {
public:
    Answers(const Catalogue& catalogue, const std::vector<CaseFact>& facts,
            const std::vector<std::string>& offences, const std::vector<Subject>& subjects)
        : catalogue_(catalogue) {
        for (const auto& given : facts)
            if (const Fact* fact = catalogue.fact(given.fact))
                if (auto value = readFact(*fact, given.value); value.ok())
                    held_[{given.fact, given.subject}] = value.value();
        if (!offences.empty())
            held_[{"case.charges", ""}] = std::set<std::string>(offences.begin(), offences.end());
        const auto premises = std::count_if(subjects.begin(), subjects.end(),
                                            [](const Subject& one) { return one.scope == "premises"; });
        if (premises > 0)
            held_.try_emplace({"case.premises_count", ""}, static_cast<std::int64_t>(premises));
    }

    // A fact of the subject's own scope, else the case's; an unanswered choice that has "unknown" is unknown.
    std::optional<FactValue> of(const Subject& subject, const std::string& fact) const {
        const Fact* known = catalogue_.fact(fact);
        const bool isOwn = known != nullptr && !subject.id.empty() && known->isOf(subject.scope);
        if (const auto found = held_.find({fact, isOwn ? subject.id : ""}); found != held_.end())
            return found->second;
        if (known != nullptr && known->hasUnknown())
            return FactValue(std::string("unknown"));
        return std::nullopt;
    }

private:
    const Catalogue& catalogue_;
    std::map<std::pair<std::string, std::string>, FactValue> held_;
};

std::vector<std::string> supportsOf(const Catalogue& catalogue, const std::string& source,
                                    const std::vector<std::string>& offences) {
    std::vector<std::string> supports;
    for (const auto& id : offences)
        if (const auto* offence = catalogue.offence(id))
            for (const auto& element : offence->elements)
                if (element.kind == "element" && holds(element.sources, source))
                    supports.push_back(id + "/" + element.id);
    return supports;
}

void decide(Gap& gap, const Catalogue& catalogue, const Answers& answers) {
    const auto& source = *gap.source;
    const auto lookup = [&](const std::string& fact) { return answers.of(gap.subject, fact); };
    const auto answer = source.expectedWhen.evaluate(lookup);
    if (answer.truth == Truth::no) {
        gap.state = Gap::State::notExpected;
        gap.why = "Not expected, because of what is known:";
        for (const auto& fact : answer.decided)
            gap.why += " " + catalogue.fact(fact)->question + " " + inWords(*lookup(fact)) + ".";
        gap.reason = gap.why;
        return;
    }
    if (answer.truth == Truth::undetermined) {
        gap.state = Gap::State::undetermined;
        gap.questionFact = answer.open.empty() ? "" : answer.open.front();
        gap.question = answer.open.empty() ? "" : catalogue.fact(gap.questionFact)->question;
        gap.why = "Cannot be told until this is answered: " + gap.question;
        return;
    }
    gap.why = withName(source.flagText, gap.subject.name);
    const auto used = source.expectedWhen.factsUsed();
    const bool hasLine = std::any_of(used.begin(), used.end(), [](const std::string& fact) {
        return fact.find("reasonable_line") != std::string::npos;
    });
    if (source.level == "expected" || (source.level == "expected_after_line" && hasLine)) {
        gap.state = Gap::State::missing;
        return;
    }
    gap.state = Gap::State::undetermined;
    gap.question =
        source.level == "consider"
            ? "Is this worth asking for here? It is a prompt, not a gap."
            : "Is there a reasonable line of enquiry that leads here? Record it before anything is asked.";
}

}  // namespace

std::string_view nameOf(Gap::State state) {
    constexpr std::array<std::string_view, 6> kNames = {"missing",  "undetermined", "requested",
                                                        "obtained", "not_expected", "closed"};
    return kNames[static_cast<std::size_t>(state)];
}

std::vector<Gap> findGaps(const Catalogue& catalogue, const std::vector<Subject>& subjects,
                          const std::vector<CaseFact>& facts, const std::vector<CaseSourceStatus>& statuses,
                          const std::vector<std::string>& offences) {
    const Answers answers(catalogue, facts, offences, subjects);
    std::vector<Gap> gaps;
    for (const auto& source : catalogue.sources) {
        const auto supports = supportsOf(catalogue, source.id, offences);
        for (const auto& subject : subjects) {
            if (subject.scope != source.scope)
                continue;
            Gap gap;
            gap.source = &source;
            gap.subject = subject;
            gap.supports = supports;
            const auto status =
                std::find_if(statuses.begin(), statuses.end(), [&](const CaseSourceStatus& one) {
                    return one.source == source.id && one.subject == subject.id;
                });
            if (status == statuses.end() || status->status == "expected") {
                decide(gap, catalogue, answers);
            } else {
                gap.state = holds(kAsked, status->status)      ? Gap::State::requested
                            : holds(kObtained, status->status) ? Gap::State::obtained
                                                               : Gap::State::closed;
                gap.reason = status->reason;
                gap.why = "Recorded as " + catalogue.statusInWords(status->status) + " by " + status->by +
                          (status->reason.empty() ? "." : ": " + status->reason);
            }
            gaps.push_back(std::move(gap));
        }
    }
    return gaps;
}

base::Outcome<> checkStatus(const Catalogue& catalogue, const CaseSourceStatus& status) {
    if (!holds(catalogue.statuses, status.status)) {
        std::string allowed;
        for (const auto& word : catalogue.statuses)
            allowed += (allowed.empty() ? "" : ", ") + word;
        return base::Refusal{"source.status", "status",
                             "\"" + status.status + "\" is not a status. Choose one of: " + allowed + "."};
    }
    const bool isClosing =
        status.status != "expected" && !holds(kAsked, status.status) && !holds(kObtained, status.status);
    if (isClosing && status.reason.empty())
        return base::Refusal{
            "source.reason", "reason",
            "Closing a source as " + status.status +
                " needs a reason. Give it with --reason, so that it can be explained later."};
    return {};
}

}  // namespace strata::checklist
