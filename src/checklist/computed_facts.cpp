#include "checklist/computed_facts.h"

#include <algorithm>
#include <map>

#include "base/edtf.h"
#include "checklist/subject_rules.h"

namespace strata::checklist {

namespace {

const Subject kCase{"case", "", ""};

std::string edtfInWords(const std::string& edtf) {
    const auto when = base::readEdtf(edtf, base::Zone::utc());
    return when ? base::showWhen(*when, base::Zone::utc()) : edtf;
}

}  // namespace

class Computing {
public:
    Computing(FactBook& book, const Observed& observed) : book_(book), observed_(observed) {}

    void ofCase(const std::vector<std::string>& offences) {
        window();
        if (!offences.empty()) {
            book_.compute("case.charges", kCase, {std::set<std::string>(offences.begin(), offences.end())},
                          "the offences under consideration");
            book_.compute("case.financial_gain_suspected", kCase, {true},
                          "an offence being under consideration, until somebody says otherwise");
        }
        const auto premises = std::count_if(book_.subjects_.begin(), book_.subjects_.end(),
                                            [](const Subject& one) { return one.scope == "premises"; });
        if (premises > 0)
            book_.compute("case.premises_count", kCase, {static_cast<std::int64_t>(premises), true},
                          "the premises named so far");
        for (const auto& one : book_.subjects_)
            for (const auto& other : book_.subjects_)
                if (one.scope == "victim" && other.scope == "suspect" && one.id == other.id)
                    book_.compute("case.s45_in_issue", kCase, {true},
                                  one.name + " being recorded both as exploited and as a suspect");
    }

    void ofPeople() {
        for (const auto& subject : book_.subjects_)
            if (subject.scope == "victim")
                ofPerson(subject);
    }

    // A rule may ask for a fact that another rule computes: as often again as there are rules, at most.
    void ofPacks() {
        bool isNew = true;
        for (std::size_t round = 0; isNew && round < book_.catalogue_->computed.size(); ++round) {
            isNew = false;
            for (const auto& [fact, rule] : book_.catalogue_->computed)
                for (const auto& subject : book_.subjects_)
                    if (book_.catalogue_->fact(fact)->isOf(subject.scope))
                        isNew = byRule(fact, rule, subject) || isNew;
        }
    }

private:
    bool byRule(const std::string& fact, const ExpectedRule& rule, const Subject& subject) {
        const auto answer = answerFor(rule, subject, book_.subjects_, [this](const AskedFact& asked) {
            return book_.of(asked.of, asked.fact);
        });
        const HeldFact* held = book_.held(subject, fact);
        if (answer.truth == Truth::undetermined || (held != nullptr && held->computed))
            return false;
        book_.compute(fact, subject, {answer.truth == Truth::yes},
                      "the rule: " + rule.sentence([this](const std::string& asked) {
                          return book_.catalogue_->factCalled(asked);
                      }));
        return true;
    }

    void ofPerson(const Subject& person) {
        if (const auto born = observed_.born.find(person.id);
            born != observed_.born.end() && !born->second.empty())
            age(person, born->second);
        residence(person);
        if (const auto said = observed_.languagesOfAccounts.find(person.id);
            said != observed_.languagesOfAccounts.end() && !said->second.empty()) {
            const bool isOther = std::any_of(said->second.begin(), said->second.end(),
                                             [](const std::string& tag) { return tag.rfind("en", 0) != 0; });
            book_.compute("victim.language_not_english", person, {isOther},
                          "the languages of the accounts recorded");
        }
    }

    std::string answered(const Subject& subject, const std::string& fact) const {
        const HeldFact* held = book_.held(subject, fact);
        return held != nullptr && held->answered ? writeFact(held->answered->value) : std::string();
    }

    void window() {
        std::string from = answered(kCase, "case.window_from"), to = answered(kCase, "case.window_to");
        for (const auto& strand : book_.subjects_) {
            if (strand.scope != "strand")
                continue;
            const std::string begins = answered(strand, "strand.window_from"),
                              ends = answered(strand, "strand.window_to");
            if (const auto first = spanOf(begins).first;
                first && (!strandFrom_ || *first < *spanOf(*strandFrom_).first))
                strandFrom_ = begins;
            if (const auto last = spanOf(ends).last; last && (!strandTo_ || *last > *spanOf(*strandTo_).last))
                strandTo_ = ends;
        }
        if (strandFrom_)
            book_.compute("case.window_from", kCase, {*strandFrom_}, "the strand that begins first");
        if (strandTo_)
            book_.compute("case.window_to", kCase, {*strandTo_}, "the strand that ends last");
        from_ = from.empty() ? strandFrom_.value_or("") : from;
        to_ = to.empty() ? strandTo_.value_or("") : to;
        book_.window_ = {spanOf(from_).first, spanOf(to_).last};
        const auto& span = book_.window_;
        if (!span.first || !span.last)
            return;
        const Day gate = dayOf(2015, 7, 31);  // Modern Slavery Act 2015 ss.1, 2, 4 and 45 begin
        book_.compute("case.window_crosses_2015_07_31", kCase, {*span.first < gate && *span.last >= gate},
                      windowInWords());
    }

    std::string windowInWords() const {
        return "the window " + edtfInWords(from_) + " to " + (to_.empty() ? "now" : edtfInWords(to_));
    }

    void age(const Subject& person, const std::string& born) {
        const auto latestBirth = spanOf(born).last;
        if (!latestBirth)
            return;
        const std::string birth = "the date of birth given (" + edtfInWords(born) + ")";
        if (book_.window_.first)
            book_.compute("victim.age_min_in_window", person,
                          {std::max<std::int64_t>(0, wholeMonths(*latestBirth, *book_.window_.first) / 12)},
                          birth + " at its latest and the first possible day of the window (" +
                              edtfInWords(from_) + ")");
        const HeldFact* disputed = book_.held(person, "victim.age_disputed");
        const bool isDisputed =
            disputed != nullptr && disputed->answered && disputed->answered->value == FactValue(true);
        const auto earliestBirth = spanOf(born).first;
        const bool isSurelyAdult = wholeMonths(*latestBirth, observed_.today) >= 18 * 12;
        const bool isSurelyChild = earliestBirth && wholeMonths(*earliestBirth, observed_.today) < 18 * 12;
        if (!isDisputed && !isSurelyAdult && !isSurelyChild)
            return;
        const std::string from = birth + (isDisputed ? ", which is disputed" : " and today's date");
        book_.compute("victim.is_adult", person, {!isDisputed && isSurelyAdult}, from);
        book_.compute("victim.is_child", person, {isDisputed || isSurelyChild}, from);
    }

    void residence(const Subject& person) {
        const std::string came = answered(person, "victim.uk_from"), left = answered(person, "victim.uk_to");
        const DaySpan from = spanOf(came), to = spanOf(left), begins = spanOf(from_), ends = spanOf(to_);
        if (!from.first || !begins.first)
            return;
        const Day windowEnd = ends.last.value_or(observed_.today);
        const Day first = std::max(*from.first, *begins.first);
        const Day last = std::min(to.last.value_or(windowEnd), windowEnd);
        const std::string with =
            "being here from " + edtfInWords(came) + " to " +
            (left.empty() ? "now, as no day of leaving is recorded" : edtfInWords(left)) + ", and " +
            windowInWords();
        const bool canBe = first <= last;
        book_.compute("victim.lived_in_uk_months_in_window", person,
                      {canBe ? wholeMonths(first, last + 1) : 0}, with + ", at their widest");
        // Sure only where the narrowest readings overlap too.
        const bool isSure =
            from.last && begins.last && (to_.empty() || ends.first) && (left.empty() || to.first) &&
            std::max(*from.last, *begins.last) <= std::min(left.empty() ? observed_.today : *to.first,
                                                           to_.empty() ? observed_.today : *ends.first);
        if (!canBe || isSure)
            book_.compute("victim.in_uk_during_window", person, {isSure}, with);
    }

    FactBook& book_;
    const Observed& observed_;
    std::optional<std::string> strandFrom_, strandTo_;
    std::string from_, to_;
};

std::string toBeAsked(const FactBook& book, const Subject& subject, const std::string& fact) {
    static const std::map<std::string, std::vector<std::string>> kFrom = {
        {"victim.age_min_in_window", {"case.window_from"}},
        {"victim.in_uk_during_window", {"victim.uk_from", "case.window_from"}},
        {"victim.lived_in_uk_months_in_window", {"victim.uk_from", "case.window_from"}},
        {"case.window_crosses_2015_07_31", {"case.window_from", "case.window_to"}}};
    if (const auto found = kFrom.find(fact); found != kFrom.end())
        for (const auto& from : found->second)
            if (book.held(subject, from) == nullptr)
                return from;
    return fact;
}

void computeFacts(FactBook& book, const std::vector<std::string>& offences, const Observed& observed) {
    Computing computing(book, observed);
    computing.ofCase(offences);
    computing.ofPeople();
    computing.ofPacks();
}

}  // namespace strata::checklist
