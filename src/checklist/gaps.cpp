#include "checklist/gaps.h"

#include <algorithm>
#include <array>

#include "checklist/subject_rules.h"

namespace strata::checklist {

namespace {

constexpr std::array<std::string_view, 2> kAsked = {"requested", "chased"};
constexpr std::array<std::string_view, 5> kObtained = {"received", "exhibited", "unused_non_sensitive",
                                                       "unused_sensitive", "reference_only"};
constexpr std::string_view kLineQuestion = "Why is this a reasonable line of enquiry?";

template <class List>
bool holds(const List& list, std::string_view word) {
    return std::find(list.begin(), list.end(), word) != list.end();
}

bool isAboutLine(const std::string& fact) {
    return fact.find("reasonable_line") != std::string::npos;
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

// What has to be known first where a rule asks of people or premises of whom the case has none.
std::string whoFirst(const std::string& scope) {
    return scope == "suspect"    ? "Who is a suspect in this case?"
           : scope == "victim"   ? "Who was exploited in this case?"
           : scope == "premises" ? "Which premises are there in this case?"
                                 : "Which strands of exploitation are there in this case?";
}

// "GP practice" of "GP practice; NHS England for patients no longer registered".
std::string firstOf(const std::string& holders) {
    return holders.substr(0, holders.find(';'));
}

class Deciding {
public:
    Deciding(Gap& gap, const GapGrounds& grounds)
        : gap_(gap), source_(*gap.source), grounds_(grounds), line_(lineOf(grounds)) {}

    void decide() {
        const auto lookup = [&](const AskedFact& asked) -> std::optional<Known> {
            if (isAboutLine(asked.fact) && !line_.empty())
                return Known{true};
            if (isOfNobody(asked))
                return std::nullopt;  // that nobody has answered would count as unknown where that is a
                                      // choice
            return grounds_.facts.of(asked.of, asked.fact);
        };
        const auto answer = answerFor(source_.expectedWhen, gap_.subject, grounds_.facts.subjects(), lookup);
        for (const auto& asked : answer.decided)
            if (const auto known = lookup(asked))
                gap_.fired.push_back(
                    {asked.fact, questionOf(asked), factInWords(known->value), howKnown(asked), asked.of.id});
        if (const auto* status = grounds_.status; status != nullptr && status->status != "expected")
            recorded(*status);
        else if (answer.truth == Truth::no)
            notExpected();
        else if (answer.truth == Truth::undetermined)
            cannotTell(answer.open);
        else
            expected();
        if (gap_.isOpen() || gap_.state == Gap::State::requested) {
            gap_.gone = retentionOf(source_, grounds_.facts.window(), grounds_.today);
            if (source_.needsInformationRequest)
                for (const auto& field : grounds_.catalogue.recordAsked)
                    if (grounds_.line == nullptr || !grounds_.line->record.contains(field.id))
                        gap_.lacks.push_back(field.question);
        }
        sayWhatIsNext();
    }

private:
    static std::string lineOf(const GapGrounds& grounds) {
        if (grounds.line == nullptr)
            return {};
        const auto found = grounds.line->record.find("line");
        return found == grounds.line->record.end() ? std::string() : found->second;
    }

    bool isOfNobody(const AskedFact& asked) const {
        return isOfOthers(asked.fact, gap_.subject) && asked.of.id.empty();
    }

    std::string questionOf(const AskedFact& asked) const {
        const std::string& question = grounds_.catalogue.fact(asked.fact)->question;
        if (!isOfOthers(asked.fact, gap_.subject))
            return question;
        return asked.of.id.empty() ? whoFirst(asked.of.scope) : asked.of.name + ": " + question;
    }

    std::string howKnown(const AskedFact& asked) const {
        if (isAboutLine(asked.fact) && !line_.empty())
            return "written down by " + grounds_.line->by;
        const HeldFact* held = grounds_.facts.held(asked.of, asked.fact);
        return held != nullptr && held->known() ? held->howKnown()
                                                : "nobody has answered, which counts as unknown";
    }

    void recorded(const CaseSourceStatus& status) {
        gap_.state = holds(kAsked, status.status)      ? Gap::State::requested
                     : holds(kObtained, status.status) ? Gap::State::obtained
                                                       : Gap::State::closed;
        gap_.reason = status.reason;
        gap_.why = "Recorded as " + grounds_.catalogue.statusInWords(status.status) + " by " + status.by +
                   (status.reason.empty() ? "." : ": " + status.reason);
    }

    void notExpected() {
        gap_.state = Gap::State::notExpected;
        if (gap_.fired.empty() && !source_.ruleSaid.empty()) {
            gap_.why = gap_.reason = source_.ruleSaid;
            return;
        }
        gap_.why = "Not expected, because of what is known:";
        for (const auto& fact : gap_.fired)
            gap_.why += " " + fact.question + " " + fact.value + ".";
        gap_.reason = gap_.why;
    }

    void cannotTell(const std::vector<AskedFact>& open) {
        gap_.state = Gap::State::undetermined;
        // Whom there is can be asked about at once; who there may be comes after.
        auto ask = std::ranges::find_if(
            open, [this](const auto& one) { return !isAboutLine(one.fact) && !isOfNobody(one); });
        if (ask == open.end())
            ask = std::ranges::find_if(open, [](const auto& one) { return !isAboutLine(one.fact); });
        if (ask == open.end()) {
            askForLine();
            return;
        }
        gap_.question = questionOf(*ask);
        gap_.why = "Cannot be told until this is answered: " + gap_.question;
        if (isOfNobody(*ask))
            return;
        gap_.questionFact = ask->fact;
        gap_.askedOf = ask->of;
        if (const HeldFact* held = grounds_.facts.held(ask->of, ask->fact);
            held != nullptr && held->isSaidNotKnown())
            gap_.why += " (" + held->howKnown() + ")";
    }

    void expected() {
        gap_.why = withName(source_.flagText, gap_.subject.name);
        if (isSensitive(source_) && line_.empty()) {
            gap_.state = Gap::State::undetermined;
            askForLine();
        } else if (source_.level == "consider") {
            gap_.state = Gap::State::undetermined;
            gap_.question = "Is this worth asking for here? It is a prompt, not a gap.";
        } else {
            gap_.state = Gap::State::missing;
        }
    }

    void askForLine() {
        gap_.question = kLineQuestion;
        gap_.asksForLine = true;
        gap_.why = std::string(kLineQuestion) + " " + withName(source_.flagText, gap_.subject.name);
    }

    void sayWhatIsNext() {
        const std::string route =
            source_.lawfulBasis.empty() ? "" : " Route: " + source_.lawfulBasis.front() + ".";
        if (gap_.asksForLine)
            gap_.next = "Write down the reasonable line of enquiry before anything is asked.";
        else if (gap_.state == Gap::State::undetermined)
            gap_.next = !gap_.questionFact.empty()    ? "Answer the question."
                        : source_.level == "consider" ? "Decide whether to ask."
                                                      : "Record them first.";
        else if (gap_.state == Gap::State::missing && !gap_.lacks.empty())
            gap_.next = "Complete the record of the information request, give notice, then ask " +
                        firstOf(source_.holder) + "." + route;
        else if (gap_.state == Gap::State::missing)
            gap_.next = "Ask " + firstOf(source_.holder) + "." + route;
        else if (gap_.state == Gap::State::requested)
            gap_.next = "Record the answer, or chase " + firstOf(source_.holder) + ".";
    }

    Gap& gap_;
    const Catalogue::Source& source_;
    const GapGrounds& grounds_;
    const std::string line_;
};

}  // namespace

std::string_view nameOf(Gap::State state) {
    constexpr std::array<std::string_view, 6> kNames = {"missing",  "undetermined", "requested",
                                                        "obtained", "not_expected", "closed"};
    return kNames[static_cast<std::size_t>(state)];
}

bool isSensitive(const Catalogue::Source& source) {
    return source.handling == "counselling" || source.level == "expected_after_line" ||
           source.urgency == "sensitive";
}

void decideGap(Gap& gap, const GapGrounds& grounds) {
    Gap fresh;
    fresh.source = gap.source;
    fresh.subject = std::move(gap.subject);
    fresh.supports = std::move(gap.supports);
    gap = std::move(fresh);
    Deciding(gap, grounds).decide();
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
